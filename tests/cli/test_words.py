from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

from bilat.cli import words
from bilat.cli.terminal import cell, clean
from bilat.export.rows import ClaimRow, claim_row
from bilat.kinds import make_values
from bilat.ledger import Heading, Told
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When, month, year
from bilat.model.names import name_id
from tests.builders import make_claim, make_document, make_trade_claim

DOCUMENT = make_document()


class Nobody:
    """Every party is the entity of its name, no speaker is known."""

    def party(self, document: str, party: Party) -> str:
        return name_id(party)

    def speaker(self, document: str, name: str) -> UnsetType:
        return UNSET


def row(make: Any = make_claim, **fields: Any) -> ClaimRow:
    heading = Heading(**{f: getattr(DOCUMENT, f) for f in Heading.__struct_fields__})
    return claim_row(Told(make(DOCUMENT, **fields), heading), Nobody())


def test_who_names_states_of_people_and_points_at_recipients() -> None:
    assert words.who(row()) == "Ana Kovač (HRV), Musalia Wafula (KEN)"
    assert words.who(row(make_trade_claim)) == "Croatia → Kenya"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (month(2024, 2), "2024-02"),
        (year(2024), "2024"),
        (NEVER, "undated"),
        (When(date(2024, 6, 3), date(2024, 6, 7), "season"), "2024-06-03…2024-06-07"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(when: When, said: str) -> None:
    assert words.when(row(date=when)) == said


def test_a_range_of_days_shows_both_ends() -> None:
    assert words.when(row(date=When(date(2024, 6, 3), date(2024, 6, 7), "day"))) == "2024-06-03…2024-06-07"


def test_only_a_plain_fact_has_no_mark() -> None:
    marks = [words.mark(row(modality=m)) for m in ("fact", "plan", "demand", "condition", "possibility")]
    assert marks == ["", "plan", "demand", "if", "possible"]
    assert words.mark(row(polarity="denied", modality="plan")) == "denied plan"


def test_values_read_as_words() -> None:
    exports = make_values("figure", {"metric": "exports", "low": 3e7, "high": 4e7, "unit": "USD", "approximate": True})
    assert words.what(exports) == "metric: exports; amount: about 30,000,000 to 40,000,000 USD"
    assert words.what(make_values("contact", {"topics": ["trade", "visas"], "ordinal": 3})) == (
        "topics: trade, visas; ordinal: 3"
    )
    assert words.what(make_values("sanction", {"low": 12.5, "unit": "percent"})) == "amount: 12.5 percent"


@given(text=st.text())
def test_no_cell_can_steer_the_terminal_or_style_itself(text: str) -> None:
    assert all(c.isprintable() or c == "\n" for c in clean(text))
    assert cell(f"[bold]{clean(text)}").plain.startswith("[bold]")
