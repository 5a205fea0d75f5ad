"""Charts of a dossier as Vega-Lite specifications, each with its data inside: for a notebook or a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bilat.dossier.asked import Asked
from bilat.dossier.pairpage import CalendarDay, FigureGroup, PairDossier, Series
from bilat.dossier.shapes import Line
from bilat.dossier.words import DASH, joined

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
"""Names the version, which notebooks of today draw by themselves; nothing fetches it."""

_MIME = "application/vnd.vegalite.v5+json"
_WIDTH = 640

Row = dict[str, Any]


class Chart(dict[str, Any]):
    """A specification as a dict, drawn where it is the last line of a notebook's cell."""

    @property
    def rows(self) -> list[Row]:
        """The data behind it, to be shown as a table."""
        found: list[Row] = self["data"]["values"]
        return found

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {_MIME: dict(self), "text/plain": self.get("description", "")}


def charts(ledger: str | Path, pair: str, asked: Asked | None = None) -> dict[str, Chart]:
    """Intensity, timeline, calendar, and each metric's figures, of a pair such as "BLR-PAK"."""
    from bilat.dossier.pair import pair_dossier
    from bilat.ledger import View, parse_pair

    with View(Path(ledger)) as view:
        return charts_of(pair_dossier(view, parse_pair(pair), asked))


def charts_of(dossier: PairDossier) -> dict[str, Chart]:
    """All charts of a dossier by name; those without data are left out."""
    made = {
        "intensity": intensity(dossier.series),
        "timeline": timeline(dossier.timeline.items),
        "calendar": calendar(dossier.calendar),
    }
    for number, group in enumerate(dossier.figures.items, 1):
        made[f"figures-{number}"] = figures(group)
    return {name: chart for name, chart in made.items() if chart.rows}


def intensity(series: Series) -> Chart:
    """What share of the documents read reports on the pair, by quad; bins in which nothing was read are left out."""
    rows = [
        {"start": b.start.isoformat(), "end": b.end.isoformat(), "quad": words, "share": b.shares[at],
         "documents": b.quads[at], "read": b.read}
        for b in series.bins if b.read
        for at, words in enumerate(series.quads)
    ]  # fmt: skip
    quad = {"field": "quad", "type": "nominal", "title": None, "sort": list(series.quads)}
    encoding = {
        "x": _time("start"),
        "y": {"field": "share", "type": "quantitative", "title": "share of documents read", "axis": {"format": "%"}},
        "color": quad,
        "strokeDash": quad,
        "tooltip": _tooltip("start", "end", "quad", "documents", "read"),
    }
    return _chart(f"Documents on the pair as a share of those read, by {series.unit}", rows,
                  {"type": "line", "point": True}, encoding)  # fmt: skip


def timeline(lines: Sequence[Line]) -> Chart:
    """Each record from the first to the last day that its date leaves open: a bar is doubt, not duration."""
    rows = [
        {"start": x.date.start.isoformat(), "end": x.date.end.isoformat(), "kind": x.kind, "text": x.text,
         "told as": x.hedge or "fact", "precision": x.date.precision, "outlets": x.outlets, "record": x.record}
        for x in lines if x.date.start and x.date.end
    ]  # fmt: skip
    encoding = {
        "x": _time("start"),
        "x2": {"field": "end"},
        "y": {"field": "kind", "type": "nominal", "title": None},
        "color": {"field": "told as", "type": "nominal"},
        "tooltip": _tooltip("text", "start", "end", "precision", "told as", "outlets"),
    }
    mark = {"type": "bar", "height": 10, "minBandSize": 4, "cornerRadius": 3, "opacity": 0.7}
    return _chart("Records by date, as exactly as it is known", rows, mark, encoding)


def calendar(days: Sequence[CalendarDay]) -> Chart:
    """Documents on the pair by day of publication."""
    rows = [{"day": d.day.isoformat(), "documents": d.documents, "read": d.read} for d in days]
    encoding = {
        "x": {"field": "day", "timeUnit": "yearweek", "type": "ordinal", "title": None},
        "y": {"field": "day", "timeUnit": "day", "type": "ordinal", "title": None},
        "color": {"field": "documents", "type": "quantitative", "aggregate": "sum"},
        "tooltip": _tooltip("day", "documents", "read"),
    }
    return _chart("Documents on the pair by day of publication", rows, {"type": "rect"}, encoding)


def figures(group: FigureGroup) -> Chart:
    """One metric by period, each source with its own mark; what no period holds is left out."""
    rows = [
        {"start": p.date.start.isoformat(), "end": (p.date.end or p.date.start).isoformat(), "period": p.date.words,
         "low": x.low, "high": x.high, "words": x.words, "source": joined(x.outlets), "told as": x.line.hedge or "fact"}
        for p in group.periods if p.date.start
        for x in p.points if x.low is not None
    ]  # fmt: skip
    sides = f" {DASH} ".join(joined([p.name for p in side]) for side in (group.actors, group.recipients) if side)
    encoding = {
        "x": _time("start"),
        "y": {"field": "low", "type": "quantitative", "title": group.unit or group.metric, "scale": {"zero": False}},
        "color": {"field": "source", "type": "nominal"},
        "shape": {"field": "told as", "type": "nominal"},
        "tooltip": _tooltip("period", "words", "source", "told as"),
    }
    mark = {"type": "point", "filled": True, "size": 80}
    return _chart(f"{group.words}, {sides}: every source's figure", rows, mark, encoding)


def _chart(title: str, rows: list[Row], mark: Mapping[str, Any], encoding: Mapping[str, Any]) -> Chart:
    return Chart({
        "$schema": SCHEMA, "description": title, "title": title, "width": _WIDTH, "data": {"values": rows},
        "mark": dict(mark), "encoding": dict(encoding),
    })  # fmt: skip


def _time(field: str) -> Row:
    return {"field": field, "type": "temporal", "title": None}


def _tooltip(*fields: str) -> list[Row]:
    return [{"field": field} for field in fields]
