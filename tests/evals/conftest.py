"""A small gold article with quotes, written for these tests, and claims about it."""

from __future__ import annotations

from typing import Any

import pytest

from evals import shared

Row = dict[str, Any]

TEXT = (
    "Foreign Minister Aino Saari of Finland met her Chilean counterpart Pedro Rojas in Helsinki on 4 March 2024. "
    "The two countries signed an agreement on forestry. "
    "Chile may buy three icebreakers from Finland, a newspaper wrote. "
    "The Chilean embassy denied that a price had been named. "
    "Finland exported paper worth 40 million euros to Chile in 2023."
)

requires_shared = pytest.mark.skipif(not shared.present(), reason="no data folder ../shared")


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def gold_row() -> Row:
    """Five items, one of them optional; fields of every sort."""
    return {
        "document": "fin-chl-1", "source": "Test", "published": "2024-03-05",
        "items": [
            {"id": "i1", "kind": ["contact"], "quote": "met her Chilean counterpart Pedro Rojas in Helsinki",
             "countries": ["CHL", "FIN"], "type": ["meeting", "talks"], "names": ["Aino Saari", "Pedro Rojas"],
             "date": ["2024-03-04", "2024-03-04"], "place": "Helsinki", "modality": "fact", "event": ["CONSULT"]},
            {"id": "i2", "kind": ["instrument"], "quote": "The two countries signed an agreement on forestry",
             "countries": ["CHL", "FIN"], "type": ["agreement"], "values": {"status": "signed", "subject": "forestry"}},
            {"id": "i3", "kind": ["flow"], "quote": "Chile may buy three icebreakers from Finland",
             "countries": ["CHL", "FIN"], "roles": {"actors": ["FIN"], "recipients": ["CHL"]},
             "modality": "possibility", "attribution": "a newspaper"},
            {"id": "i4", "kind": ["event"], "quote": "The Chilean embassy denied", "countries": ["CHL", "FIN"],
             "optional": True},
            {"id": "i5", "kind": ["figure"], "quote": "exported paper worth 40 million euros to Chile in 2023",
             "countries": ["CHL", "FIN"], "date": ["2023-01-01", "2023-12-31"],
             "values": {"metric": "exports", "low": 40000000, "unit": "EUR"}},
        ],
    }
