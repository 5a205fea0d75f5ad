"""`bilat show` and `bilat search`: from a line back to the words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from bilat.cli.options import Json, LedgerPath, Rows
from bilat.cli.terminal import cell, clean, console, print_json, print_table, row_limit, short, wants_json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from rich.text import Text

    from bilat.export import ClaimRow, DocumentRow, IssueRow
    from bilat.ledger import Hit, View
    from bilat.model.document import Document
    from bilat.model.entity import Entity

CONTEXT = 200
"""Characters of the text shown on either side of a quote: about a sentence."""


class Shown(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything behind one id; what does not belong to its sort of thing is left out."""

    claim: ClaimRow | None = None
    document: DocumentRow | None = None
    entity: Entity | None = None
    issue: IssueRow | None = None
    claims: tuple[ClaimRow, ...] = ()
    copies: tuple[str, ...] = ()


def show(
    ledger: LedgerPath,
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Of a claim, document, entity or issue, or its beginning; or a key.")
    ],
    json: Json = False,
) -> None:
    """Show everything behind one line.

    A claim with its quotes in context, a document with its claims, an entity with its names and offices.

    Example: bilat show demo.db sample-2024-11-26-margalla-post
    """
    from bilat.ledger import View

    with View(ledger) as view:
        found = _found(view, id_)
    if wants_json(json):
        print_json([found])
    else:
        _print(found)


def _found(view: View, id_: str) -> Shown:
    from bilat.export import claim_row_of, document_row, issue_row

    if id_.startswith("e_"):
        return _found_entity(view, id_)
    full = view.complete_id(id_)
    told = view.claim(full)
    if told:
        full = told.heading.id
    document = view.document(full)
    if document and told:
        return Shown(claim=claim_row_of(view, told), document=document_row(document))
    if document:
        return _found_document(view, document)
    return Shown(issue=next(issue_row(i) for i in view.issues() if i.id == full))


def _found_document(view: View, document: Document) -> Shown:
    from bilat.export import claim_rows, document_row
    from bilat.ledger import ClaimFilter

    claims = tuple(claim_rows(view, ClaimFilter(document=document.id)))
    copies = tuple(h.id for h in view.copies(document))
    return Shown(document=document_row(document), claims=claims, copies=copies)


def _found_entity(view: View, start: str) -> Shown:
    from bilat.export import claim_rows, entity_rows

    found = [e for e in entity_rows(view) if e.id.startswith(start)]
    if len(found) != 1:
        raise UsageError(f"{len(found) or 'no'} entities have an id that begins with {start!r}")
    [entity] = found
    claims = (r for r in claim_rows(view, by_date=True) if entity.id in {p.entity for p in (*r.actors, *r.recipients)})
    return Shown(entity=entity, claims=tuple(claims))


def _print(found: Shown) -> None:
    if found.issue:
        _print_facts(msgspec.structs.asdict(found.issue))
    elif found.claim and found.document:
        _print_claim(found.claim, found.document)
    elif found.document:
        _print_document(found.document, found)
    elif found.entity:
        _print_entity(found.entity, found)


def _print_claim(row: ClaimRow, document: DocumentRow) -> None:
    from bilat.cli.words import mark, said_by, what, when, who

    place = f"{row.place.name} ({row.place.country or 'no state'})" if row.place else ""
    coded = " ".join(filter(None, [row.plover.event, row.plover.mode, *row.plover.contexts, row.cameo]))
    _print_facts(
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
    _print_facts(
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


def _print_entity(entity: Entity, found: Shown) -> None:
    _print_facts({"entity": entity.id, "type": entity.type, "state": entity.country, "sector": entity.sector})
    for by_language in entity.names.values():
        for language, names in by_language.items():
            typer.echo(clean(f"named in {language or 'an unknown language'}: {'; '.join(names)}"))
    for office in entity.offices:
        typer.echo(clean(f"{office.office}: seen {office.first or 'undated'} to {office.last or 'undated'}"))
    typer.echo()
    _print_claims(found.claims)


def _print_claims(rows: Iterable[ClaimRow]) -> None:
    from bilat.cli.words import gist, marked, when, who

    cells = [(when(r, "…\n"), marked(r, "\n"), who(r), gist(r), short(r.id)) for r in rows]
    print_table(("date", "claim", "who", "evidence", "id"), cells, len(cells), "claims")


def _print_facts(facts: dict[str, Any]) -> None:
    """Names and values, those without value left out."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in facts.items():
        if value not in ("", None):
            table.add_row(cell(name), cell(value))
    console().print(table, "")


def search(
    ledger: LedgerPath,
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help='All must occur; "a phrase" and begin* work.')],
    what: Annotated[str, typer.Option(help="documents, or claims by their evidence.")] = "documents",
    rows: Rows = Rows(),  # noqa: B008 - frozen
) -> None:
    """Find documents or claims by words, the best match first.

    Example: bilat search demo.db visa agree* --what claims
    """
    from bilat.ledger import View

    if what not in ("documents", "claims"):
        raise UsageError(f"no {what!r} to search; there are documents, claims")
    as_json = wants_json(rows.json)
    with View(ledger) as view:
        hits = view.search(
            " ".join(words), "claims" if what == "claims" else "documents", row_limit(rows.limit, as_json)
        )
        if as_json:
            print_json(hits)
        else:
            _print_hits(hits)


def _print_hits(hits: Iterable[Hit]) -> None:
    from rich.text import Text

    hit = None
    for hit in hits:
        heading = hit.heading
        day = heading.published.day or "undated"
        console().print(cell(f"{short(hit.id)}  {day}  {heading.source}: {heading.title}"))
        console().print(Text("    ").append(_marked(hit)), "")
    if not hit:
        typer.echo("nothing found")


def _marked(hit: Hit) -> Text:
    """The passage with its words in bold; line ends would break the list."""
    shown = cell(hit.snippet.replace("\n", " "))
    for start, end in hit.marks:
        shown.stylize("bold", start, end)
    return shown
