"""Charts as Vega-Lite specifications: a reader may explore one, or take it along."""

from __future__ import annotations

from typing import Any

from bilat.dossier.pairpage import Series

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
"""Names the version; nothing fetches it."""


def intensity(series: Series) -> dict[str, Any]:
    """The share of the documents read that reports on the pair, by quad."""
    rows = [
        {
            "start": one.start.isoformat(), "end": one.end.isoformat(), "quad": words, "share": one.shares[quad],
            "documents": one.quads[quad], "read": one.read,
        }
        for one in series.bins if one.read
        for quad, words in enumerate(series.quads)
    ]  # fmt: skip
    start: dict[str, Any] = {"field": "start", "type": "temporal", "title": None}
    share = {"field": "share", "type": "quantitative", "title": "share of documents read", "axis": {"format": "%"}}
    quad = {"field": "quad", "type": "nominal", "title": None, "sort": list(series.quads)}
    return {
        "$schema": SCHEMA,
        "description": "Share of the documents read that reports on the pair, by quad",
        "data": {"values": rows},
        "width": 680,
        "height": 260,
        "params": [{"name": "zoom", "select": {"type": "interval", "encodings": ["x"]}, "bind": "scales"}],
        "mark": {"type": "line", "point": True, "clip": True},
        "encoding": {
            "x": start, "y": share, "color": quad, "strokeDash": quad, "shape": quad,
            "tooltip": [{"field": name} for name in ("start", "end", "quad", "documents", "read")],
        },
    }  # fmt: skip
