"""`bilat show`: from a line back to the words behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from bilat.cli.options import Json, LedgerPath
from bilat.cli.terminal import cell, clean, console, print_facts, print_json, print_table, short, wants_json

if TYPE_CHECKING:
    from rich.text import Text

    from bilat.dossier.pages import EntityPage, RecordPage
    from bilat.export import ClaimRow, DocumentRow, IssueRow
    from bilat.ledger import View
    from bilat.model.document import Document
    from bilat.model.entity import Entity
    from bilat.model.judgement import Judgement

CONTEXT = 200
"""Characters of the text shown on either side of a quote: about a sentence."""


class Shown(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything behind one id; what does not belong to its sort of thing is left out."""

    record: RecordPage | None = None
    claim: ClaimRow | None = None
    document: DocumentRow | None = None
    entity: Entity | None = None
    issue: IssueRow | None = None
    judgement: Judgement | None = None
    page: EntityPage | None = None
    claims: tuple[ClaimRow, ...] = ()
    copies: tuple[str, ...] = ()


def show(
    ledger: LedgerPath,
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Of a record, claim, document, entity, issue or judgement, or its beginning; or a key."
        ),
    ],
    json: Json = False,
) -> None:
    """Show everything behind one line.

    A record with its claims side by side, a claim with its quotes in context, a document with its claims, an entity
    with its names, offices and whom it deals with.

    Example: bilat show demo.db sample-2024-11-26-margalla-post
    """
    from bilat.cli.fresh import fresh

    with fresh(ledger) as view:
        found = _found(view, id_)
    if wants_json(json):
        print_json([found])
    else:
        _print(found)


def _found(view: View, id_: str) -> Shown:
    from bilat.export import claim_row_of, document_row, issue_row

    full = view.complete_id(id_)
    if full.startswith(("r_", "e_", "j_")):
        return _found_known(view, full)
    told = view.claim(full)
    if told:
        full = told.heading.id
    document = view.document(full)
    if document and told:
        return Shown(claim=claim_row_of(view, told), document=document_row(document))
    if document:
        return _found_document(view, document)
    return Shown(issue=next(issue_row(i) for i in view.issues() if i.id == full))


def _found_known(view: View, id_: str) -> Shown:
    """What was made of all claims, or decided."""
    from bilat.dossier import entity_page, record_page

    if id_.startswith("j_"):
        return Shown(judgement=next(j for j in view.judgements() if j.id == id_))
    if id_.startswith("r_"):
        return Shown(record=record_page(view, id_))
    page = entity_page(view, id_)
    return Shown(entity=view.entity(id_), page=page, claims=tuple(_claims_of(view, id_)))


def _claims_of(view: View, entity: str) -> Iterator[ClaimRow]:
    """The claims that name an entity, by date."""
    from bilat.export import claim_row_of
    from bilat.ledger import RecordFilter

    for record in view.records(RecordFilter(entity=entity)):
        for told in view.claims_of(record):
            row = claim_row_of(view, told)
            if entity in {p.entity for p in (*row.actors, *row.recipients)}:
                yield row


def _found_document(view: View, document: Document) -> Shown:
    from bilat.export import claim_rows, document_row
    from bilat.ledger import ClaimFilter

    claims = tuple(claim_rows(view, ClaimFilter(document=document.id)))
    copies = tuple(h.id for h in view.copies(document))
    return Shown(document=document_row(document), claims=claims, copies=copies)


def _print(found: Shown) -> None:
    from bilat.cli.known import print_entity, print_record

    if found.issue or found.judgement:
        print_facts(msgspec.structs.asdict(found.issue or found.judgement))  # type: ignore[arg-type]
    elif found.record:
        print_record(found.record)
    elif found.claim and found.document:
        _print_claim(found.claim, found.document)
    elif found.document:
        _print_document(found.document, found)
    elif found.page:
        print_entity(found.page)


def _print_claim(row: ClaimRow, document: DocumentRow) -> None:
    from bilat.cli.words import mark, said_by, what, when, who

    place = f"{row.place.name} ({row.place.country or 'no state'})" if row.place else ""
    coded = " ".join(filter(None, [row.plover.event, row.plover.mode, *row.plover.contexts, row.cameo]))
    print_facts(
        {
            "claim": row.id,
            "kind": f"{row.kind}, {row.type}",
            "holds as": mark(row) or "fact",
            "who": who(row),
            "date": f"{when(row)} ({row.date.basis}{': ' + row.date.text if row.date.text else ''})",
            "place": place,
            "said by": said_by(row),
            "values": what(row.values),
            "PLOVER": coded,
            "read by": f"{row.reader}, confidence {row.confidence:.2f}",
        }
    )
    _print_heading(document)
    for piece in row.evidence:
        console().print(_in_context(document.text, piece.start, piece.end), "")


def _in_context(text: str, start: int, end: int) -> Text:
    """A quote in its surroundings: bold, and between guillemets for whoever sees no bold."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    shown = cell(("…" if start > CONTEXT else "") + before)
    shown.append(clean(f"«{text[start:end]}»"), style="bold")
    return shown.append(clean(after + ("…" if end + CONTEXT < len(text) else "")))


def _print_heading(row: DocumentRow) -> None:
    published = row.published or (row.published_between and "…".join(map(str, row.published_between))) or "unknown"
    print_facts(
        {
            "document": row.id,
            "title": row.title,
            "source": row.source,
            "published": f"{published} ({row.published_basis})",
            "kind": f"{row.kind} in {row.language or 'an unknown language'}",
            "path": row.path,
            "url": row.url,
        }
    )


def _print_document(row: DocumentRow, found: Shown) -> None:
    _print_heading(row)
    if found.copies:
        typer.echo(f"the same text: {', '.join(found.copies)}")
    console().print(cell(row.text), "")
    _print_claims(found.claims)


def _print_claims(rows: Iterable[ClaimRow]) -> None:
    from bilat.cli.words import gist, marked, when, who

    cells = [(when(r, "…\n"), marked(r, "\n"), who(r), gist(r), short(r.id)) for r in rows]
    print_table(("date", "claim", "who", "evidence", "id"), cells, len(cells), "claims")
