"""Records by words and facets, as a page and as files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from litestar import Response, get
from litestar.params import FromQuery

from bilat import dossier
from bilat.dossier.asked import Asked
from bilat.ledger import View
from bilat.web.asking import Paged, Paging, Wanted, Words, parted
from bilat.web.exporting import MEDIA, LineRow, file_of, line_rows
from bilat.web.problems import Refused
from bilat.web.respond import Asking, page
from bilat.web.routes.pages import site_of

AT_ONCE = 500
"""Records of one question to the ledger, when all are wanted."""


def search(request: Asking, asked: Wanted, words: Words, paging: Paged) -> Response[bytes]:
    """Records that hold these words and pass the filters, with facets to narrow them."""
    site = site_of(request)
    with site.view() as view:
        found = dossier.search(view, words, asked, after=paging.after, limit=paging.limit)
    return page(site, request, "search.html", found, asked=asked, words=words, paging=paging)


def export(
    request: Asking, asked: Wanted, words: Words, paging: Paged, every: FromQuery[bool] = False
) -> Response[Any]:
    """The rows that the page shows, or with every=true all that it would show on further pages too."""
    site = site_of(request)
    _, ending = parted(request.url.path, tuple(MEDIA))
    limit = site.settings.limits.export
    with site.view() as view:
        rows = all_rows(view, words, asked, limit) if every else shown_rows(view, words, asked, paging)
    return file_of(rows, ending, f"bilat-{'-'.join(asked.pair or ('records',))}", LineRow)


def shown_rows(view: View, words: str, asked: Asked, paging: Paging) -> list[LineRow]:
    """The rows of one page."""
    found = dossier.search(view, words, asked, after=paging.after, limit=paging.limit)
    return list(line_rows((one.line for one in found.records), found.evidence))


def all_rows(view: View, words: str, asked: Asked, limit: int) -> list[LineRow]:
    """The rows of all pages. Raises Refused where they are more than one file may hold."""
    rows: list[LineRow] = []
    after = ""
    while True:
        found = dossier.search(view, words, asked, after=after, limit=AT_ONCE)
        if found.total > limit:
            raise Refused(400, f"{found.total:,} records: a file holds {limit:,}; narrow the search, or `bilat export`")
        rows += line_rows((one.line for one in found.records), found.evidence)
        after = found.next
        if not after:
            return rows


PAGES: dict[str, Callable[..., Any]] = {
    "/search": search,
    "/search.json": search,
    **{f"/search.{ending}": export for ending in MEDIA},
}
"""Addresses and what answers there; those with .json give the struct behind the page."""

HANDLERS = [get(path, sync_to_thread=True, include_in_schema=False)(how) for path, how in PAGES.items()]
