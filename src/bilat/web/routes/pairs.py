"""The dossier of a pair, its feed, and its drawings as files."""

from __future__ import annotations

import base64
import datetime
import hashlib
from collections.abc import Callable
from typing import Any

import msgspec
from litestar import Response, get
from litestar.params import FromPath

from bilat import dossier
from bilat.dossier.asked import Asked
from bilat.dossier.charts import charts_of
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.reports import written
from bilat.dossier.shapes import Line
from bilat.web import charts
from bilat.web.asking import Wanted, pair_in_path, parted
from bilat.web.exporting import file_of, series_rows
from bilat.web.guard import POLICY
from bilat.web.problems import Refused
from bilat.web.respond import JSON, Asking, Site, page
from bilat.web.routes.pages import moved, site_of
from bilat.web.spans import spans

ENDINGS = ("json", "atom", "md", "html")
FEED_ENTRIES = 50
FEED = "application/atom+xml"
SVG = "image/svg+xml"


def pair(request: Asking, name: FromPath[str], asked: Wanted) -> Response[Any]:
    """The dossier; .json the struct behind it, .atom the feed of its records, .md and .html a report to keep."""
    code, ending = parted(name, ENDINGS)
    both = pair_in_path(code)
    if code != "-".join(both):
        return moved(f"/pairs/{'-'.join(both)}", ending)
    site = site_of(request)
    if ending == "atom":
        return feed(site, request, both)
    if ending in ("md", "html"):
        return report(dossier_of(site, both, asked), ending)
    with site.view() as view:
        found, read = dossier.pair_dossier(view, both, asked), view.published_days()
    return page(
        site, request, "pair.html", found, name=code, asked=asked,
        intensity=charts.intensity(found.series), years=charts.calendar(found.calendar, read), bars=charts.bars,
        spans=spans(found.timeline.items),
    )  # fmt: skip


def chart(request: Asking, name: FromPath[str], file: FromPath[str], asked: Wanted) -> Response[Any]:
    """A drawing of the dossier: intensity.svg, its rows as .csv; NAME.vl.json, any chart as Vega-Lite describes it."""
    both = pair_in_path(name)
    site = site_of(request)
    found = dossier_of(site, both, asked)
    if file == "intensity.svg":
        drawn = charts.intensity(found.series)
        body = site.pages.get_template("intensity.svg").render(drawn=drawn, page=found)
        return Response(body.encode(), media_type=SVG)
    if file.endswith(".vl.json"):
        return specification(found, file.removesuffix(".vl.json"))
    rows = series_rows(found.series)
    head, ending = parted(file, ("csv", "jsonl", "parquet"))
    if head != "intensity" or not ending:
        raise Refused(404, "there is no such drawing")
    return file_of(rows, ending, f"{name}-intensity")


def specification(found: PairDossier, name: str) -> Response[bytes]:
    """A chart of the dossier as a Vega-Lite specification with its data."""
    made = charts_of(found).get(name)
    if made is None:
        raise Refused(404, "there is no such drawing")
    return Response(msgspec.json.encode(made), media_type=JSON)


def report(found: PairDossier, ending: str) -> Response[bytes]:
    """The dossier as one text. The HTML file brings its style inside: the policy names it by its hash, and no other."""
    text = written(found, ending)
    if ending == "md":
        return Response(text.encode("utf-8", "replace"), media_type="text/markdown")
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = POLICY.replace("style-src 'self'", f"style-src 'sha256-{digest}'").replace("script-src 'self'; ", "")
    return Response(
        text.encode("utf-8", "replace"), media_type="text/html", headers={"content-security-policy": policy}
    )


def dossier_of(site: Site, both: tuple[str, str], asked: Asked) -> PairDossier:
    """The dossier of a pair."""
    with site.view() as view:
        return dossier.pair_dossier(view, both, asked)


def feed(site: Site, request: Asking, both: tuple[str, str]) -> Response[bytes]:
    """The records of a pair by their last report, the latest first, as Atom."""
    with site.view() as view:
        found = dossier.search(view, "", Asked(pair=both, newest=True), limit=FEED_ENTRIES)
    cited = {one.number: one for one in found.evidence}
    lines = sorted((one.line for one in found.records), key=_by_report)
    body = site.pages.get_template("feed.xml").render(
        pair="-".join(both), lines=lines[::-1], cited=cited, site=str(request.base_url).rstrip("/"),
        updated=max((line.last for line in lines if line.last), default=datetime.date(1970, 1, 1)),
    )  # fmt: skip
    return Response(body.encode(), media_type=FEED)


def _by_report(line: Line) -> tuple[datetime.date, str]:
    return line.last or datetime.date.min, line.record


PAGES: dict[str, Callable[..., Any]] = {
    "/pairs/{name:str}": pair,
    "/pairs/{name:str}/charts/{file:str}": chart,
}
"""Addresses and what answers there; those with .json give the struct behind the page."""

HANDLERS = [get(path, sync_to_thread=True, include_in_schema=False)(how) for path, how in PAGES.items()]
