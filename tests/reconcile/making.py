"""Claims of several outlets on the same matters, and the records that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from bilat.kinds import make_values
from bilat.ledger import Heading, Told
from bilat.ledger.rows import heading_row
from bilat.model.claim import Claim, Evidence, Party
from bilat.model.dates import When, day
from bilat.model.document import Document, Published
from bilat.model.entity import Entity
from bilat.model.judgement import Judgement
from bilat.model.knowledge import Resolved
from bilat.model.names import name_id
from bilat.model.record import Record
from bilat.reconcile import Copies, reconcile
from tests.builders import make_document

KOVAC = Party("Ana Kovač", "Ana Kovač", "person", "HRV", "GOV", "Foreign Minister")
WAFULA = Party("Musalia Wafula", "Musalia Wafula", "person", "KEN", "GOV", "Foreign Secretary")
OTIENO = Party("Grace Otieno", "Grace Otieno", "person", "KEN", "GOV", "President")
CROATIA, KENYA = Party("Croatia", "Croatia", "state", "HRV"), Party("Kenya", "Kenya", "state", "KEN")
JAPAN = Party("Japan", "Japan", "state", "JPN")
MAY_3 = day(date(2024, 5, 3), text="on 3 May 2024")


def document(source: str, published: date = date(2024, 5, 4), text: str = "", **fields: Any) -> Document:
    """An article of an outlet; it shares no words with any other unless its text is given."""
    text = text or " ".join(f"{source}{published}{n}".replace(" ", "").replace("-", "") for n in range(9))
    return make_document(
        text, source=source, key=f"{source} {published}", published=Published(published, published, "given"), **fields
    )


def heading(of: Document) -> Heading:
    """Its heading."""
    row = heading_row(of)
    return Heading(
        **{k: row[k] for k in ("id", "key", "path", "source", "url", "language", "kind", "title")},
        published=of.published,
    )


def told(of: Document, quote: str = "", **fields: Any) -> Told:
    """A visit of Kovač to Kenya on 3 May 2024, as that document tells it, unless `fields` say otherwise."""
    known: dict[str, Any] = {
        "kind": "contact",
        "type": "visit",
        "actors": (KOVAC,),
        "recipients": (KENYA,),
        "values": {},
        "date": MAY_3,
    }
    known |= fields
    known["values"] = make_values(known["kind"], known["values"])
    quote = quote or of.text
    return Told(Claim(document=of.id, evidence=(Evidence(0, len(quote), quote),), reader="test", **known), heading(of))


def plan(of: Document, what: str = "visit Kenya", quote: str = "", **fields: Any) -> Told:
    """The same visit while it is still to come."""
    return told(
        of,
        quote,
        kind="commitment",
        type="plan",
        modality="plan",
        values={"what": what} | fields.pop("values", {}),
        **fields,
    )


def meeting(of: Document, *people: Party, when: When = MAY_3, **fields: Any) -> Told:
    """A meeting of Kovač with others."""
    return told(of, type="meeting", actors=(KOVAC, *people), recipients=(), date=when, **fields)


def records(
    claims: Iterable[Told], judgements: Sequence[Judgement] = (), copies: Copies | None = None
) -> tuple[Record, ...]:
    """Their records, where each name of a state and type is one entity."""
    claims = list(claims)
    parties = {name_id(p): p for one in claims for p in one.claim.parties}
    entities = [
        Entity(id_, p.type, {"Latn": {"en": (p.name,)}}, p.country, p.sector) for id_, p in sorted(parties.items())
    ]
    resolved = sorted({Resolved(t.heading.id, name_id(p), name_id(p)) for t in claims for p in t.claim.parties})
    return reconcile(claims, entities, resolved, judgements, copies)


def one(claims: Iterable[Told], judgements: Sequence[Judgement] = (), copies: Copies | None = None) -> Record:
    """The only record of these claims."""
    (record,) = records(claims, judgements, copies)
    return record
