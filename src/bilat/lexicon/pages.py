"""How official pages are built: `data/languages/<code>/pages.yml`, decoded into typed patterns."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words by which a page's source, its headings and its lists are told. Each is explained in the file."""

    official_sources: tuple[str, ...]
    missions: tuple[str, ...]
    office_names: tuple[str, ...]
    official_labels: frozenset[str]
    item_marks: tuple[str, ...]
    numbers: tuple[str, ...]
    heading_ends: str
    going_on: tuple[str, ...]
    turns: tuple[str, ...]
    label_ends: str
    day_marks: tuple[str, ...]
    joint: tuple[str, ...]
    all: tuple[str, ...]
    staffs: tuple[str, ...]
    locals: tuple[str, ...]
    small: frozenset[str]
    large: frozenset[str]
    ranks: frozenset[str]
    own_offices: tuple[str, ...]
    houses: dict[str, str]

    @cached_property
    def item(self) -> re.Pattern[str]:
        """The mark of a list's item, to be matched at its beginning."""
        return _any((*self.item_marks, *self.numbers))

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A paragraph's or an item's number, with the blank after it."""
        return _any(self.numbers)

    @cached_property
    def goes_on(self) -> re.Pattern[str]:
        """The beginning of a paragraph that goes on about the same."""
        return _any(self.going_on)

    @cached_property
    def in_turn(self) -> re.Pattern[str]:
        """Words by which a page says that it lists who said or gave what."""
        return _any(self.turns)

    @cached_property
    def label_end(self) -> re.Pattern[str]:
        """What may follow a state's name that heads a line; the group `colon` holds what parts it from the rest."""
        return re.compile(self.label_ends)

    @cached_property
    def day_mark(self) -> re.Pattern[str]:
        """What may stand on a line beside a day that it is made of."""
        return _any(self.day_marks)

    @cached_property
    def jointly(self) -> re.Pattern[str]:
        """Words of the title of what several states say or do together."""
        return _any(self.joint)

    @cached_property
    def all_of(self) -> re.Pattern[str]:
        """Words that mean all who make a statement together."""
        return _any(self.all)

    @cached_property
    def staff(self) -> re.Pattern[str]:
        """Offices of those whom a state sends to its missions, beside diplomats' ranks."""
        return _any(self.staffs)

    @cached_property
    def local(self) -> re.Pattern[str]:
        """Offices over a part of a state."""
        return _any(self.locals)

    @cached_property
    def own_office(self) -> re.Pattern[str]:
        """The page's own ministry or embassy, without a name."""
        return re.compile("|".join(self.own_offices))

    def is_official(self, source: str, host: str) -> bool:
        """Whether a source, by its name or the host of its page, is an office of a state."""
        named = self._official.search(source) or self.house(source)
        return bool(named) or bool(self.official_labels & set(host.split(".")))

    def is_office_name(self, name: str) -> bool:
        """Whether a line is nothing but the name of an office, which a page has in its title, its logo or its foot."""
        return bool(self._office.match(name))

    def is_mission(self, source: str) -> bool:
        """Whether a source is an office of a state abroad."""
        return bool(self._abroad.search(source))

    def house(self, source: str) -> str | None:
        """The state whose house or office of government a source is called by ("Office of the Taoiseach")."""
        return next((code for name, code in self.houses.items() if name in source), None)

    @cached_property
    def _official(self) -> re.Pattern[str]:
        return _any(self.official_sources)

    @cached_property
    def _office(self) -> re.Pattern[str]:
        return _any(self.office_names)

    @cached_property
    def _abroad(self) -> re.Pattern[str]:
        return _any(self.missions)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@lru_cache(maxsize=8)
def page_words(code: str = "en") -> PageWords:
    """The words of pages of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/pages.yml", PageWords)
