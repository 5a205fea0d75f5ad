"""What the file `data/languages/<code>/ingest.yml` holds, as typed rules with their patterns compiled."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from importlib.resources import files

import msgspec

from bilat.lexicon.language import load_yaml


class LineRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A kind of line, as a pattern over the whole of it; `examples` must match, `spares` must not."""

    id: str
    pattern: str
    examples: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, without regard to case."""
        return re.compile(self.pattern, re.IGNORECASE)


class DatelineExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text and what its dateline says; day is MM-DD."""

    text: str
    source: str = ""
    day: str = ""
    year: str = ""
    place: str = ""


class DatelineRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape of datelines; {month}, {day}, {weekday}, {place}, {outlet} and {dash} stand for what they say."""

    id: str
    pattern: str
    examples: tuple[DatelineExample, ...] = ()


class IngestWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The rules of one language; each list is explained where it stands in the file."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    ends: tuple[LineRule, ...]
    furniture: tuple[LineRule, ...]
    related_labels: tuple[LineRule, ...]
    related_separators: frozenset[str]
    related_inline: tuple[LineRule, ...]
    teasers: tuple[str, ...]
    section_labels: tuple[str, ...]
    navigation_titles: tuple[LineRule, ...]
    open_words: frozenset[str]
    prose_openers: frozenset[str]
    prose_words: frozenset[str]
    datelines: tuple[DatelineRule, ...]
    not_outlets: frozenset[str]
    endlines: tuple[DatelineRule, ...]
    question_labels: frozenset[str]
    answer_labels: frozenset[str]
    first_person: tuple[str, ...]
    second_person: tuple[str, ...]
    interview_cues: tuple[str, ...]
    transcript_cues: tuple[str, ...]
    release_cues: tuple[str, ...]
    official_sources: tuple[str, ...]
    future_cues: tuple[str, ...]
    weak_future_cues: tuple[str, ...]
    past_cues: tuple[str, ...]
    unsure_cues: tuple[str, ...]
    hypothetical_cues: tuple[str, ...]
    period_nouns: frozenset[str]
    this_year: tuple[str, ...]
    last_year: tuple[str, ...]

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """Every name of a month, lower case, to its number from 1."""
        return {name: number for number, names in enumerate(self.months, 1) for name in names}

    @cached_property
    def month_pattern(self) -> str:
        """Any name of a month, with the full stop of an abbreviation."""
        names = sorted(self.month_numbers, key=len, reverse=True)
        return "(?:" + "|".join(names) + r")\.?"

    @cached_property
    def teaser_pattern(self) -> re.Pattern[str]:
        """What stands behind a headline and is no part of it."""
        return any_of(tuple(f"(?:{teaser})$" for teaser in self.teasers))

    @cached_property
    def labels_pattern(self) -> re.Pattern[str]:
        """One or more names of sections glued to the headline that follows, or alone on their line."""
        label = "(?:" + "|".join(sorted(map(re.escape, self.section_labels), key=len, reverse=True)) + ")"
        return re.compile(rf"(?i:{label}(?:, ?{label})*)(?=[A-Z0-9\"'“‘]|$|: )")


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of several, without regard to case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)


def matching(rules: tuple[LineRule, ...], line: str) -> re.Match[str] | None:
    """The first rule's match over the whole of a line."""
    return next((found for rule in rules if (found := rule.compiled.fullmatch(line))), None)


@lru_cache(maxsize=16)
def ingest_words(code: str) -> IngestWords | None:
    """The rules of a language; None for a language that has none yet. Raises LexiconError for a malformed file."""
    path = files("bilat").joinpath("data", "languages", code, "ingest.yml")
    if not code.isalpha() or not path.is_file():
        return None
    return load_yaml(f"languages/{code}/ingest.yml", IngestWords)
