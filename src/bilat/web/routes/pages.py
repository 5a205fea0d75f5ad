"""Pages for people: each is a struct of the dossier in a template, and at .json the struct itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from litestar import Response, get
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from bilat import dossier
from bilat.web.asking import Wanted, a_day, pair_in_path, parted, state_in_path
from bilat.web.problems import Refused
from bilat.web.respond import Asking, Site, page
from bilat.web.worldmap import draw_map

SINCE_DAYS = 30
"""What "since" shows before a day is chosen: the last month of reports."""


def site_of(request: Asking) -> Site:
    """What the handlers share."""
    site: Site = request.app.state["site"]
    return site


def home(request: Asking) -> Response[bytes]:
    """What the ledger holds: pairs by activity, a map."""
    site = site_of(request)
    with site.view() as view:
        found = dossier.home(view)
    return page(site, request, "home.html", found, world=draw_map(found))


def state(request: Asking, name: FromPath[str]) -> Response[bytes]:
    """A state: its pairs, its own records, its people."""
    code, _ = parted(name, ("json",))
    code = state_in_path(code)
    site = site_of(request)
    with site.view() as view:
        return page(site, request, "state.html", dossier.state_page(view, code))


def record(request: Asking, name: FromPath[str]) -> Response[Any]:
    """Everything behind one record; the id of any of its claims leads here too."""
    id_, ending = parted(name, ("json",))
    site = site_of(request)
    with site.view() as view:
        found = dossier.record_page(view, id_)
        if found and found.line.record != id_:
            return moved(f"/records/{quote(found.line.record)}", ending)
        return page(site, request, "record.html", found)


def document(request: Asking, name: FromPath[str]) -> Response[bytes]:
    """A document with everything found in it marked."""
    id_, _ = parted(name, ("json",))
    site = site_of(request)
    with site.view() as view:
        return page(site, request, "document.html", dossier.document_page(view, id_))


def entity(request: Asking, name: FromPath[str]) -> Response[Any]:
    """An entity in all spellings, with those it deals with; the id of any of its names leads here too."""
    id_, ending = parted(name, ("json",))
    site = site_of(request)
    with site.view() as view:
        found = dossier.entity_page(view, id_)
        if found and found.id != id_:
            return moved(f"/entities/{quote(found.id)}", ending)
        return page(site, request, "entity.html", found)


def coverage(request: Asking) -> Response[bytes]:
    """What was read when."""
    site = site_of(request)
    with site.view() as view:
        return page(site, request, "coverage.html", dossier.coverage(view))


def compare(request: Asking, name: FromPath[str], asked: Wanted) -> Response[Any]:
    """Who reported what, who was silent, who said it differently."""
    pair = pair_in_path(name)
    if name != "-".join(pair):
        return moved(f"/pairs/{'-'.join(pair)}/compare", "")
    site = site_of(request)
    with site.view() as view:
        found = dossier.comparison(view, pair, asked)
    return page(site, request, "compare.html", found, pair="-".join(pair))


def since(request: Asking, name: FromPath[str], date: FromQuery[str] = "") -> Response[Any]:
    """What is new on a pair in the reports published since a day."""
    pair = pair_in_path(name)
    if name != "-".join(pair):
        return moved(f"/pairs/{'-'.join(pair)}/since", "")
    return _since(request, date, pair)


def since_anywhere(request: Asking, date: FromQuery[str] = "") -> Response[Any]:
    """What is new on all pairs."""
    return _since(request, date, None)


def _since(request: Asking, date: str, pair: tuple[str, str] | None) -> Response[Any]:
    site = site_of(request)
    with site.view() as view:
        day = a_day(date) or last_month(view.last_published())
        found = dossier.since(view, day, pair)
    return page(site, request, "since.html", found)


def last_month(last: datetime.date | None) -> datetime.date:
    """The day from which the last month of reports counts: by the ledger's last day, not by a clock."""
    if last is None:
        raise Refused(404, "the ledger holds no dated document yet")
    return last - datetime.timedelta(days=SINCE_DAYS)


def moved(address: str, ending: str) -> Redirect:
    """To the one address of a thing; not for good, as another judgement may part it again."""
    return Redirect(f"{address}.{ending}" if ending else address, status_code=302)


PAGES: dict[str, Callable[..., Any]] = {
    "/": home,
    "/index.json": home,
    "/states/{name:str}": state,
    "/records/{name:str}": record,
    "/documents/{name:str}": document,
    "/entities/{name:str}": entity,
    "/coverage": coverage,
    "/coverage.json": coverage,
    "/pairs/{name:str}/compare": compare,
    "/pairs/{name:str}/compare.json": compare,
    "/pairs/{name:str}/since": since,
    "/pairs/{name:str}/since.json": since,
    "/since": since_anywhere,
    "/since.json": since_anywhere,
}
"""Addresses and what answers there; those with .json give the struct behind the page."""

HANDLERS = [get(path, sync_to_thread=True, include_in_schema=False)(how) for path, how in PAGES.items()]
