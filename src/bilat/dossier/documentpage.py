"""A document with everything found in it marked, and the claims it makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from bilat.dossier.lines import Book
from bilat.dossier.pages import ClaimLine, DocumentPage, Segment
from bilat.dossier.recordpage import teller
from bilat.dossier.refs import document_ref
from bilat.ledger import ClaimFilter, Told, View
from bilat.model.names import name_id

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "ckb", "dv"})
"""Languages (ISO 639) whose script runs from right to left."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of the text that something was found in: claim (from 1) for evidence, entity and role for a name."""

    start: int
    end: int
    claim: int = 0
    entity: str = ""
    name: str = ""
    role: Literal["", "party", "place"] = ""


def document_page(view: View, id_: str) -> DocumentPage | None:
    """The document with that id; None where there is none."""
    document = view.document(id_)
    if document is None:
        return None
    told = list(view.claims(ClaimFilter(document=id_)))
    records = view.record_ids([t.claim.id for t in told])
    spans = [span for number, one in enumerate(told, 1) for span in _spans(view, number, one)]
    return DocumentPage(
        document=document_ref(document),
        key=document.key,
        path=document.path,
        published_basis=document.published.basis,
        segments=tuple(segments(document.text, spans)),
        claims=_claims(view, told, records, document.text),
        copies=tuple(document_ref(copy) for copy in view.copies(document)),
        right_to_left=document.language in RIGHT_TO_LEFT,
    )


def _spans(view: View, number: int, told: Told) -> Iterator[Span]:
    claim = told.claim
    for piece in claim.evidence:
        yield Span(piece.start, piece.end, number)
    for party in claim.parties:
        if party.end > party.start:
            entity = view.entity_in(told.heading.id, name_id(party))
            yield Span(party.start, party.end, 0, entity, party.name, "party")
    if claim.place and claim.place.end > claim.place.start:
        yield Span(claim.place.start, claim.place.end, 0, "", claim.place.name, "place")


def segments(text: str, spans: Iterable[Span]) -> Iterator[Segment]:
    """The text cut wherever a span begins or ends. Of names that overlap the shortest shows, a party before a place."""
    begins: dict[int, set[Span]] = defaultdict(set)
    ends: dict[int, set[Span]] = defaultdict(set)
    for span in spans:
        if 0 <= span.start < span.end <= len(text):
            begins[span.start].add(span)
            ends[span.end].add(span)
    live: set[Span] = set()
    cuts = sorted({0, len(text), *begins, *ends})
    for start, end in pairwise(cuts):
        live = (live - ends[start]) | begins[start]
        yield _segment(text[start:end], start, live)


def _segment(text: str, start: int, live: set[Span]) -> Segment:
    claims = tuple(sorted({span.claim for span in live if span.claim}))
    names = sorted((s for s in live if s.role), key=lambda s: (s.end - s.start, s.role == "place", s))
    if not names:
        return Segment(text, start, claims)
    return Segment(text, start, claims, names[0].entity, names[0].name, names[0].role)


def _claims(view: View, told: Sequence[Told], records: dict[str, str], text: str) -> tuple[ClaimLine, ...]:
    """Each claim as the document tells it; the phrase is that of its record."""
    found = view.records_named(list(records.values()))
    lines = {line.record: line for line in Book(view).lines(found.values())}
    made = []
    for number, one in enumerate(told, 1):
        teller_ = teller(view, one, text)
        line = lines.get(records.get(one.claim.id, ""))
        made.append(
            ClaimLine(
                number=number,
                claim=one.claim.id,
                record=line.record if line else "",
                text=line.text if line else teller_.title,
                title=teller_.title,
                mark=teller_.mark,
                hedge=teller_.hedge,
                said_by=teller_.said_by,
                date=teller_.date,
                actors=teller_.actors,
                recipients=teller_.recipients,
                values=teller_.values,
                reader=teller_.reader,
                confidence=teller_.confidence,
                quotes=teller_.quotes,
            )
        )
    return tuple(made)
