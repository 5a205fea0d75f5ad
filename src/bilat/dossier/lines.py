"""The book of a page: records become lines, the claims they cite get numbers, and the words come last, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bilat.dossier.refs import document_ref, quotes_of, said_by
from bilat.dossier.sentences import text_of, title_of, values_of
from bilat.dossier.shapes import Cited, Line, StepLine
from bilat.dossier.words import (
    day_of,
    field_words,
    hedge,
    joined,
    mark,
    party_ref,
    place_words,
    some,
    spaced,
)
from bilat.ledger import Telling, Told, View
from bilat.model.record import Record, Step

UNNAMED = "an unnamed outlet"
"""Stands for the outlet of documents that came without one."""

CITED = 3
"""Claims that a line cites, one of each independent source: whoever wants more opens the record."""


class Book:
    """Makes the lines of one page. since: reports published from that day on are new."""

    def __init__(self, view: View, since: date | None = None) -> None:
        self.view = view
        self._since = since
        self._lines: dict[str, Line] = {}
        self._numbers: dict[str, tuple[int, str]] = {}
        self._tellings: dict[str, Telling] = {}

    def lines(self, records: Iterable[Record]) -> tuple[Line, ...]:
        """The lines of records, in their order; one record has one line on a page, however often it is shown."""
        found = list(records)
        fresh = [r for r in found if r.id not in self._lines]
        self._tellings |= self.view.tellings([c for r in fresh for c in (*r.claims, *r.denies)])
        for record in fresh:
            if record.id not in self._lines:
                self._lines[record.id] = self._line(record)
        return tuple(self._lines[r.id] for r in found)

    def line(self, record: Record) -> Line:
        """One line."""
        return self.lines([record])[0]

    def number(self, claim: str, record: str) -> int:
        """The number under which this page cites a claim."""
        return self._numbers.setdefault(claim, (len(self._numbers) + 1, record))[0]

    def outlets(self, claims: Iterable[str]) -> tuple[str, ...]:
        """The outlets that make these claims, the first to publish first. The claims' records have lines already."""
        found = sorted((_published(t), t.source) for c in claims if (t := self._tellings.get(c)))
        return tuple(dict.fromkeys(source or UNNAMED for _, source in found))

    def evidence(self) -> tuple[Cited, ...]:
        """Everything cited, by number, with the words in their sentence."""
        told = self.view.told(list(self._numbers))
        texts = self.view.texts([t.heading.id for t in told.values()])
        return tuple(
            _cited(number, record, told[claim], texts[told[claim].heading.id])
            for claim, (number, record) in self._numbers.items()
            if claim in told
        )

    def steps(self, record: Record) -> tuple[StepLine, ...]:
        """The history of a record, each step with the number of the claim that proves it."""
        self.line(record)
        return tuple(self._step(record, step) for step in record.history)

    def _step(self, record: Record, step: Step) -> StepLine:
        known = [c for c in step.claims if c in self._tellings]
        number = self.number(known[0], record.id) if known else 0
        return StepLine(
            step.status,
            spaced(step.status),
            day_of(step.date),
            mark(step.polarity, step.modality),
            hedge(step.polarity, step.modality),
            step.claims,
            number,
            outlet="".join(self.outlets(known[:1])),
        )

    def _line(self, record: Record) -> Line:
        actors = tuple(map(party_ref, record.actors))
        recipients = tuple(map(party_ref, record.recipients))
        return Line(
            record=record.id,
            kind=record.kind,
            type=record.type,
            title=title_of(record.kind, record.type),
            text=text_of(record, actors, recipients),
            mark=mark(record.polarity, record.modality),
            hedge=hedge(record.polarity, record.modality),
            standing=standing_words(record, self.outlets(record.claims), self.outlets(record.denies)),
            status=record.status,
            modality=record.modality,
            polarity=record.polarity,
            date=day_of(record.date, record.first),
            actors=actors,
            recipients=recipients,
            place=place_words(record.place),
            values=values_of(record.values),
            outcome=record.outcome,
            event=record.plover.event,
            quad=quad_of(record.plover.event),
            outlets=record.sources.outlets,
            independent=record.sources.independent,
            claims=len(record.claims) + len(record.denies),
            first=record.first,
            last=record.last,
            pairs=record.pairs,
            differ=tuple(f.name for f in record.fields if f.difference == "contradiction"),
            evidence=tuple(self.number(c, record.id) for c in self._cite(record)),
            new=bool(self._since and record.first and record.first >= self._since),
        )

    def _cite(self, record: Record) -> list[str]:
        """The first report of each independent source, then what denies."""
        group = {document: n for n, documents in enumerate(record.sources.groups) for document in documents}
        chosen: dict[object, str] = {}
        for claim in sorted((c for c in record.claims if c in self._tellings), key=self._told_at):
            document = self._tellings[claim].document
            chosen.setdefault(group.get(document, document), claim)
        denied = sorted((c for c in record.denies if c in self._tellings), key=self._told_at)[:1]
        return [*list(chosen.values())[: CITED - len(denied)], *denied]

    def _told_at(self, claim: str) -> tuple[str, str]:
        return _published(self._tellings[claim]), claim


def _published(telling: Telling) -> str:
    end = telling.published.end
    return end.isoformat() if end else "9999"


def quad_of(event: str) -> int:
    """PLOVER's quad of an event, 0 where none applies."""
    from bilat.lexicon.ontology import plover

    known = plover()
    return known.quad(event) if event in known.events else 0


def standing_words(record: Record, tell: Sequence[str], deny: Sequence[str]) -> str:
    """Who reports it and how far that carries: one outlet's word, several copies of one text, or several sources."""
    if record.status == "superseded":
        return f"overtaken by later reports; reported by {some(tell)}"
    said = _reported(record, tell)
    denied = f"denied by {some(deny)}" if deny else ""
    words = joined([w for w in (said, denied) if w], "; ")
    return f"sources differ{_on(record)}: {words}" if record.status == "disputed" else words


def _on(record: Record) -> str:
    fields = [field_words(f.name) for f in record.fields if f.difference == "contradiction"]
    return f" on {joined(fields)}" if fields else ""


def _reported(record: Record, tell: Sequence[str]) -> str:
    if not tell:
        return ""
    independent = record.sources.independent
    if len(tell) == 1:
        return f"reported by {tell[0]} alone"
    if independent <= 1:
        return f"reported by {some(tell)} from one text"
    if independent < len(tell):
        return f"reported by {some(tell)}: {independent} independent sources"
    return f"reported by {some(tell)}"


def _cited(number: int, record: str, told: Told, text: str) -> Cited:
    claim = told.claim
    quotes = quotes_of(claim.evidence, text)
    marked = mark(claim.polarity, claim.modality)
    return Cited(number, record, claim.id, document_ref(told.heading), quotes, marked, said_by(claim))
