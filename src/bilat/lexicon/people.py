"""Well-known office holders, with the years they held office."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.files import read_table
from bilat.lexicon.scan import name_key


class PersonFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person held `office` for `country` from a year until a year.

    country is alpha-3, empty for an international organisation. until None: still in office by what the table knows.
    spellings: other ways the name is written in Latin letters.
    """

    name: str
    country: str = ""
    office: str = ""
    since: int | None = None
    until: int | None = None
    spellings: tuple[str, ...] = ()

    def held_in(self, year: int) -> bool:
        """True when the office was held at some time of that year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


class People:
    """All facts, found by any spelling of the full name."""

    def __init__(self, rows: tuple[PersonFact, ...]) -> None:
        self.all = rows
        self._by_key: dict[str, list[PersonFact]] = {}
        self._by_word: dict[str, list[PersonFact]] = {}
        for row in rows:
            for key in {name_key(name) for name in (row.name, *row.spellings)}:
                self._by_key.setdefault(key, []).append(row)
            words = name_key(row.name).split()
            for word in {words[0], words[-1]}:
                self._by_word.setdefault(word, []).append(row)

    def lookup(self, name: str) -> tuple[PersonFact, ...]:
        """What is known of a full name, the latest office first; case, diacritics and hyphens do not count."""
        facts = self._by_key.get(name_key(name), [])
        return tuple(sorted(facts, key=lambda fact: -(fact.since or 0)))

    def bearers(self, name: str) -> tuple[PersonFact, ...]:
        """What is known of those whose first or last name is a single name ("Quispe"), in the order of the table."""
        return tuple(self._by_word.get(name_key(name), []))


@lru_cache(maxsize=1)
def people() -> People:
    """All office holders (cached)."""
    return People(read_table("gazetteer/people.csv", PersonFact))
