"""`bilat claims`, `documents`, `entities`: rows of a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

import typer

from bilat.cli.options import Claims, Documents, LedgerPath, Rows, Scope
from bilat.cli.terminal import print_json, print_table, row_limit, short, shown, wants_json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.export import ClaimRow
    from bilat.model.entity import Entity


def claims(ledger: LedgerPath, scope: Scope, which: Claims, rows: Rows) -> None:
    """List claims, by date.

    A table on a terminal, JSON Lines when captured.

    Example: bilat claims demo.db --pair BLR-PAK --kind contact --limit 5
    """
    from bilat.export import claim_rows
    from bilat.ledger import View

    as_json = wants_json(rows.json)
    wanted = which.filter(scope, row_limit(rows.limit, as_json))
    with View(ledger) as view:
        found = claim_rows(view, wanted, by_date=True)
        if as_json:
            print_json(found)
            return

        columns = ("date", "claim", "who", "evidence", "id, source")
        print_table(columns, map(_claim_cells, found), view.count_claims(wanted), "claims")


def _claim_cells(row: ClaimRow) -> list[object]:
    from bilat.cli.words import gist, marked, when, who

    return [when(row, "…\n"), marked(row, "\n"), who(row), gist(row), f"{short(row.id)}\n{row.document.source}"]


def documents(ledger: LedgerPath, scope: Scope, which: Documents, rows: Rows) -> None:
    """List documents, by id.

    A table on a terminal, JSON Lines with the text when captured.

    Example: bilat documents demo.db --pair BLR-PAK --since 2024-11-01 --json
    """
    from bilat.export import document_rows
    from bilat.ledger import View

    as_json = wants_json(rows.json)
    wanted = which.filter(scope, row_limit(rows.limit, as_json))
    with View(ledger) as view:
        found = document_rows(view, wanted)
        if as_json:
            print_json(found)
            return
        cells = ([_day(r.published, r.published_between), r.source, r.kind, r.title, short(r.id)] for r in found)
        columns = ("published", "source", "kind", "title", "id")
        print_table(columns, cells, view.count_documents(wanted), "documents")


def _day(day: object, between: tuple[object, object] | None) -> str:
    if between:
        return f"{between[0]}…{between[1]}"
    return str(day or "unknown")


def entities(
    ledger: LedgerPath,
    scope: Scope,
    rows: Rows,
    type_: Annotated[str, typer.Option("--type", help="state, person, body, company, igo or group.")] = "",
) -> None:
    """List who is party to the claims, the most often named first.

    A table on a terminal, JSON Lines by id when captured.

    Example: bilat entities demo.db --pair BLR-PAK --type person
    """
    from bilat.cli.fresh import fresh
    from bilat.export import entity_rows
    from bilat.model.claim import PartyType

    if type_ and type_ not in get_args(PartyType):
        raise UsageError(f"no type {type_!r}; there are {', '.join(get_args(PartyType))}")
    as_json = wants_json(rows.json)
    limit = row_limit(rows.limit, as_json)
    with fresh(ledger) as view:
        found = [e for e in entity_rows(view, Claims().filter(scope)) if type_ in ("", e.type)]
    if as_json:
        print_json(found[:limit] if limit else found)
        return
    found.sort(key=lambda e: (-e.claims, e.id))
    columns = ("name", "type", "state", "offices", "claims", "id")
    print_table(columns, shown(found, limit, _entity_cells), len(found), "entities")


def _entity_cells(entity: Entity) -> list[object]:
    offices = ", ".join(o.office for o in entity.offices)
    return [entity.caption, entity.type, entity.country, offices, entity.claims, short(entity.id)]
