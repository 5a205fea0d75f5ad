"""What an amount of goods that passes is a figure of."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of


@pytest.mark.parametrize(
    ("text", "metric", "whose"),
    [
        ("Ghana shipped 1,200 tonnes of cocoa to Poland last year.", "exports", "GHA"),
        ("Ghana sold goods worth $40 million to Poland last year.", "exports", "GHA"),
        ("Poland's imports of Ghanaian cocoa reached 1,200 tonnes last year.", "imports", "POL"),
        ("Poland donated 1,200 tonnes of flour to Ghana.", "aid", "POL"),
    ],
)
def test_what_is_traded_is_called_so(text: str, metric: str, whose: str) -> None:
    figure: Any = next(c for c in claims_of(text) if c.kind == "figure")
    assert (figure.type, figure.values.metric, figure.actors[0].country) == (metric, metric, whose)
