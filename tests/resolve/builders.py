"""Claims with the parties that a test of entities needs, each in a document of its own unless it says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from bilat.ledger import Heading, Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from bilat.model.dates import day as on
from bilat.model.document import Document, Published
from bilat.model.entity import Entity
from bilat.model.judgement import Judgement, Verdict
from bilat.model.names import name_id
from bilat.resolve import Resolution, resolve
from tests.builders import TEXT, make_claim, make_document

DAY = date(2024, 5, 4)


def heading(document: Document) -> Heading:
    return Heading(**{f: getattr(document, f) for f in Heading.__struct_fields__})


def person(name: str, country: str | None = "BLR", office: str = "", sector: str = "") -> Party:
    return Party(name, name, "person", country, sector, office)


def body(name: str, country: str | None = "BLR") -> Party:
    return Party(name, name, "body", country)


def company(name: str, country: str | None = "BLR") -> Party:
    return Party(name, name, "company", country)


def told(*actors: Party, key: str = "", day: date | None = DAY, language: str = "en", quote: str = "") -> Told:
    """A claim of a document; documents of one key are one."""
    published = Published(day, day, "given") if day else Published(None, None, "none")
    key = key or "+".join(f"{p.name}/{p.country}/{p.office}" for p in actors) + f"@{day}"
    document = make_document(f"{TEXT} {quote}", key=key, published=published, language=language)
    words: dict[str, Any] = {"quote": quote} if quote else {}
    words["date"] = on(day) if day else NEVER
    return Told(make_claim(document, actors=actors, **words), heading(document))


def together(*parties: Party, **fields: object) -> Resolution:
    """Each party in a document of its own."""
    return resolve([told(party, **fields) for party in parties])  # type: ignore[arg-type]


def entity_of(resolution: Resolution, party: Party, document: Told | None = None) -> str:
    """The entity of a name, in a document where it may be several people's."""
    wanted = {
        r.entity
        for r in resolution.resolved
        if r.name == name_id(party) and (document is None or r.document == document.heading.id)
    }
    [entity] = wanted
    return entity


def entity(resolution: Resolution, party: Party) -> Entity:
    found = entity_of(resolution, party)
    return next(e for e in resolution.entities if e.id == found)


def judged(verdict: Verdict, one: Party, other: Party, who: str = "ana") -> Judgement:
    low, high = sorted((name_id(one), name_id(other)))
    return Judgement(verdict, "names", low, high, who=who)


def one(parties: Iterable[Party]) -> bool:
    """True when all parties, each in its own document, are one entity."""
    listed = list(parties)
    found = together(*listed)
    return len({entity_of(found, party) for party in listed}) == 1
