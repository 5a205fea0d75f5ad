"""Everything behind one record: its claims side by side, what they differ on, why they are one, what became of it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from bilat.dossier.judged import judgement_rows, judgement_words
from bilat.dossier.lines import Book
from bilat.dossier.pages import Difference, Group, MergeRow, RecordPage, Teller, VariantRow
from bilat.dossier.refs import document_ref, outlet_ref, quotes_of, said_by, state_ref
from bilat.dossier.sentences import title_of, value_words, values_of
from bilat.dossier.shapes import LinkLine, Part, PartyRef, StepLine
from bilat.dossier.words import day_of, field_words, hedge, mark, place_words, state_name
from bilat.ledger import Heading, Told, View
from bilat.model.claim import Party
from bilat.model.judgement import standing
from bilat.model.names import name_id
from bilat.model.record import Field, Record

TELLERS = 100
"""Claims of one record side by side: beyond them a page does not compare, it counts."""

_LINKS = {
    "part": "part of it",
    "parent": "it is part of",
    "during": "took place during",
    "held": "during it took place",
    "fulfils": "carries out",
    "fulfilled_by": "carried out by",
    "supersedes": "took the place of",
    "superseded_by": "its place was taken by",
}


_RULES = {
    "most_sources": "the value of most independent sources",
    "most_precise": "the shortest interval among those that contain one another",
    "official": "the value in a release of one of the parties, else of most independent sources",
    "furthest": "the status furthest along",
    "latest": "the value of the latest report",
    "highest": "the highest level",
    "fullest": "the longest wording",
    "all": "what any source gives, together",
    "earliest": "the earliest day given",
    "stay": "from the first to the last of the days given",
    "accepted": "accepted by a judgement",
}
"""Rules of reconciliation for a person; `data/records/policy.yml` defines them."""


def record_page(view: View, id_: str) -> RecordPage | None:
    """The record with that id, or that one of its claims has; None where there is none."""
    record = view.record(id_)
    if record is None:
        return None
    book = Book(view)
    told = view.claims_of(record)
    groups = _groups(view, record)
    return RecordPage(
        line=book.line(record),
        pairs=tuple((state_ref(p[:3]), state_ref(p[4:])) for p in record.pairs),
        tellers=Part(_tellers(view, record, told[:TELLERS], groups), len(told)),
        differences=tuple(_difference(f) for f in record.fields),
        merges=tuple(MergeRow(m.one, m.other, m.score, m.reasons) for m in record.merges),
        history=_history(book, record, told),
        links=_links(view, book, record),
        silent=tuple(outlet_ref(source) for source in record.silent),
        groups=groups,
        judgements=judgement_rows(view, [*record.claims, *record.denies]),
        plover=" ".join(filter(None, (record.plover.event, record.plover.mode, *record.plover.contexts))),
        cameo=record.cameo,
        policy=record.policy,
        confidence=record.confidence,
        evidence=book.evidence(),
    )


def _groups(view: View, record: Record) -> tuple[Group, ...]:
    """Sources by the text they go back to, the largest group first."""
    headings = view.headings([d for group in record.sources.groups for d in group])
    ordered = sorted(record.sources.groups, key=lambda g: (-len(g), g))
    return tuple(
        Group(number, tuple(document_ref(headings[d]) for d in documents if d in headings))
        for number, documents in enumerate(ordered, 1)
    )


def _tellers(view: View, record: Record, told: list[Told], groups: tuple[Group, ...]) -> tuple[Teller, ...]:
    texts = view.texts([t.heading.id for t in told])
    group_of = {d.id: g.number for g in groups for d in g.documents}
    judged = _judged(view, record)
    return tuple(
        msgspec.structs.replace(
            teller(view, one, texts.get(one.heading.id, "")),
            denies=one.claim.id in record.denies,
            group=group_of.get(one.heading.id, 0),
            judged=judged.get(one.claim.id, ()),
        )
        for one in told
    )


def _judged(view: View, record: Record) -> Mapping[str, tuple[str, ...]]:
    """What stands about each claim, in words."""
    found: dict[str, tuple[str, ...]] = {}
    mine = {*record.claims, *record.denies}
    for one in standing(view.judgements()):
        for claim in {one.one, one.other} & mine:
            found[claim] = (*found.get(claim, ()), judgement_words(one))
    return found


def teller(view: View, told: Told, text: str) -> Teller:
    """A claim as its outlet tells it."""
    claim = told.claim
    return Teller(
        claim=claim.id,
        denies=False,
        document=document_ref(told.heading),
        quotes=quotes_of(claim.evidence, text),
        kind=claim.kind,
        type=claim.type,
        title=title_of(claim.kind, claim.type),
        mark=mark(claim.polarity, claim.modality),
        hedge=hedge(claim.polarity, claim.modality),
        said_by=said_by(claim),
        date=day_of(claim.date),
        place=place_words(claim.place),
        actors=tuple(_party(view, told.heading, p) for p in claim.actors),
        recipients=tuple(_party(view, told.heading, p) for p in claim.recipients),
        values=values_of(claim.values),
        reader=claim.reader,
        confidence=claim.confidence,
        group=0,
    )


def _party(view: View, heading: Heading, party: Party) -> PartyRef:
    """A party as the document writes it, with its entity; the form at that very place counts as a spelling."""
    entity = view.entity_in(heading.id, name_id(party))
    written = (party.as_written,) if party.as_written != party.name else ()
    country = party.country or ""
    return PartyRef(entity, party.name, party.type, country, state_name(country), party.office, written)


def _difference(field: Field) -> Difference:
    name = field_words(field.name)
    shown = value_words(field.shown)
    variants = tuple(
        VariantRow(value_words(v.value), v.claims, v.sources, value_words(v.value) == shown) for v in field.variants
    )
    rule = _RULES.get(field.rule, field.rule)
    return Difference(field.name, name, rule, field.difference == "contradiction", variants)


def _history(book: Book, record: Record, told: list[Told]) -> tuple[StepLine, ...]:
    """The steps, each with the first words that prove it."""
    quoted = {t.claim.id: t.claim.evidence[0].quote for t in told}
    return tuple(
        msgspec.structs.replace(step, quote=next((quoted[c] for c in step.claims if c in quoted), ""))
        for step in book.steps(record)
    )


def _links(view: View, book: Book, record: Record) -> tuple[LinkLine, ...]:
    others = view.records_named([link.record for link in record.links])
    book.lines(others.values())
    return tuple(
        LinkLine(link.relation, _LINKS[link.relation], link.reasons, book.line(others[link.record]))
        for link in record.links
        if link.record in others
    )
