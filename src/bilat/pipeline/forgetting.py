"""`forget`: a source or a document leaves the ledger for good, and what rested on it with it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from bilat.errors import UsageError
from bilat.ledger import ClaimFilter, DocumentFilter, RecordFilter, View, Writer
from bilat.model.record import Record
from bilat.pipeline.knowing import Stage, know, knowledge


class Weaker(msgspec.Struct, frozen=True):
    """A record that loses some of its reports and stands on the others."""

    before: Record
    after: Record

    @property
    def downgraded(self) -> bool:
        """Its status is another one afterwards, as when one outlet alone remains."""
        return self.before.status != self.after.status


class Loss(msgspec.Struct, frozen=True):
    """What goes: documents by id, how many claims, the records that rest on them alone, those that only lose reports.

    copies: documents of other outlets with the very same text, which stay.
    """

    documents: tuple[str, ...]
    claims: int
    alone: tuple[Record, ...]
    weaker: tuple[Weaker, ...]
    copies: tuple[str, ...]


def documents_of(view: View, source_or_document: str) -> tuple[str, ...]:
    """Ids of the documents of a source, or of the one with that id (or its beginning) or key. Raises UsageError."""
    of_source = tuple(d.id for d in view.documents(DocumentFilter(source=source_or_document)))
    if of_source:
        return of_source
    id_ = view.complete_id(source_or_document)
    if not id_.startswith("d_"):
        raise UsageError(f"{source_or_document!r} is neither a source nor a document of this ledger")
    return (id_,)


def loss(view: View, documents: tuple[str, ...]) -> Loss:
    """What forgetting these documents takes away. The view's records must be up to date."""
    going = frozenset(documents)
    left = {claim: r for r in knowledge(view, without=going).records for claim in (*r.claims, *r.denies)}
    touched = {r.id: r for d in documents for r in view.records(RecordFilter(document=d))}
    alone, weaker = [], []
    for _, record in sorted(touched.items()):
        remains = [c for c in (*record.claims, *record.denies) if c in left]
        if remains:
            weaker.append(Weaker(record, left[remains[0]]))
        else:
            alone.append(record)
    claims = sum(view.count_claims(ClaimFilter(document=d)) for d in documents)
    return Loss(documents, claims, tuple(alone), tuple(weaker), _copies(view, going))


def forget(ledger: Path, documents: tuple[str, ...], *, progress: Stage | None = None) -> bool:
    """Remove documents for good and bring records and entities up to date.

    Judgements on their claims stay as rows without effect. False where another program still reads the old pages of the
    file; they go when it closes it. Raises LedgerMissing, LedgerLocked, LedgerError.
    """
    with Writer(ledger, create=False) as writer:
        clean = writer.forget(documents)
    know(ledger, progress=progress)
    return clean


def _copies(view: View, going: frozenset[str]) -> tuple[str, ...]:
    found = (view.document(id_) for id_ in sorted(going))
    same = {h.id for d in found if d for h in view.copies(d)}
    return tuple(sorted(same - going))
