"""All that the claims say of names: where each stands, in what office, beside whom, with what acronym."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from bilat.ledger import Heading, Told
from bilat.lexicon import outlets
from bilat.model.claim import Claim, Party, PartyType
from bilat.model.names import fold, name_id

_IN_BRACKETS = re.compile(r"\(\s*([A-Z][A-Za-z]{1,9})\s*\)")
_ONE_TERM = timedelta(days=366)
_LONGEST_NAME = 90
"""Letters looked at before a bracket."""


class Sighting(msgspec.Struct):
    """A name in one document: how it is spelt, the offices and sectors given, the claims that it is party to.

    days: the last ones of those claims, the document's where a claim has no date.
    """

    document: str
    name: str
    spellings: Counter[str] = msgspec.field(default_factory=Counter)
    offices: set[str] = msgspec.field(default_factory=set)
    sectors: Counter[str] = msgspec.field(default_factory=Counter)
    claims: set[int] = msgspec.field(default_factory=set)
    days: set[date] = msgspec.field(default_factory=set)


class Name(msgspec.Struct):
    """A name id: its type and state, its spellings, where it was seen, acronyms that stood in brackets after it."""

    id: str
    type: PartyType
    country: str
    spellings: Counter[str]
    sightings: dict[str, Sighting]
    acronyms: set[str]

    @property
    def text(self) -> str:
        """The commonest spelling."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], s))


class Seen:
    """Names by id, headings by document, and the parties of each document."""

    def __init__(self) -> None:
        self.names: dict[str, Name] = {}
        self.headings: dict[str, Heading] = {}
        self.in_document: dict[str, set[str]] = {}
        self._ids: dict[tuple[str, str | None, str], str] = {}

    def add(self, told: Told, number: int) -> None:
        """Take in one claim, under a number of its own."""
        document = told.heading.id
        self.headings[document] = told.heading
        day = told.claim.date.end or told.heading.published.end
        for party in told.claim.parties:
            self._party(party, document, number, day)
        self._acronyms(told)

    def id_of(self, party: Party) -> str:
        """`name_id`, reckoned once for each name."""
        key = (party.type, party.country, party.name)
        if key not in self._ids:
            self._ids[key] = name_id(party)
        return self._ids[key]

    def day(self, document: str) -> date | None:
        """The last day on which the document can have been published."""
        return self.headings[document].published.end

    def when(self, sighting: Sighting) -> tuple[date | None, ...]:
        """The days at which somebody held an office that stands here: the document's day, or none where none is known.

        Where the claims tell of other years, an office may be that of then or that of now: both days are given.
        """
        day = self.day(sighting.document)
        days = sighting.days | {day} if day else sighting.days
        if days and max(days) - min(days) > _ONE_TERM:
            return min(days), max(days)
        return (day or max(days, default=None),)

    def home(self, document: str) -> str:
        """The state at home in which the outlet is, empty where unknown."""
        heading = self.headings[document]
        return outlets().home_of(heading.source, heading.url) or ""

    def countries(self, document: str) -> set[str]:
        """The states of the document's parties."""
        return {self.names[n].country for n in self.in_document[document]} - {""}

    def _party(self, party: Party, document: str, claim: int, day: date | None) -> None:
        id_ = self.id_of(party)
        name = self.names.get(id_)
        if name is None:
            name = self.names[id_] = Name(id_, party.type, party.country or "", Counter(), {}, set())
        spelling = " ".join(party.name.split())
        name.spellings[spelling] += 1
        if document not in name.sightings:
            name.sightings[document] = Sighting(document, id_)
            self.in_document.setdefault(document, set()).add(id_)
        sighting = name.sightings[document]
        sighting.claims.add(claim)
        if day:
            sighting.days.add(day)
        sighting.spellings[spelling] += 1
        if party.sector:
            sighting.sectors[party.sector] += 1
        if party.office:
            sighting.offices.add(party.office)

    def _acronyms(self, told: Told) -> None:
        """Learn from the claim's words: a party's name followed by letters in brackets."""
        for long, letters in _bracketed(told):
            for party in told.claim.parties:
                if party.type not in ("person", "state") and _ends_with(long, party):
                    self.names[self.id_of(party)].acronyms.add(letters.upper())


def _bracketed(told: Told) -> Iterator[tuple[str, str]]:
    for evidence in told.claim.evidence:
        for match in _IN_BRACKETS.finditer(evidence.quote):
            yield evidence.quote[max(0, match.start() - _LONGEST_NAME) : match.start()], match[1]


def _ends_with(text: str, party: Party) -> bool:
    folded = fold(text)
    return any(folded.endswith(fold(form)) and len(form) > 4 for form in (party.name, party.as_written))


def collect(told: Iterable[Told]) -> Seen:
    """What the claims say of names; a claim given twice counts once, and order changes nothing."""
    seen = Seen()
    taken: set[Claim] = set()
    for one in told:
        if one.claim not in taken:
            taken.add(one.claim)
            seen.add(one, len(taken))
    return seen
