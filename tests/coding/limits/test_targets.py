"""Whom a restriction is on, told in a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.chain import claims_of

LAID = "Ireland on Tuesday imposed sanctions on four firms in Togo. "


def _sanctions(text: str) -> list[tuple[list[str | None], list[str | None]]]:
    found = [c for c in claims_of(text) if c.kind == "sanction"]
    return [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found]


@pytest.mark.parametrize(
    "told",
    [
        "The targets include companies tied to rebels in Chad.",
        "Those sanctioned include a bank in Chad.",
        "Also listed are two firms in Chad.",
    ],
)
def test_they_are_under_the_restriction_told_before(told: str) -> None:
    assert _sanctions(LAID + told) == [(["IRL"], ["TGO"]), (["IRL"], ["TCD"])]


def test_they_are_put_under_it_on_its_day() -> None:
    days = {c.date.start for c in claims_of(LAID + "The targets include companies in Chad.") if c.kind == "sanction"}
    assert days == {date(2025, 6, 3)}


def test_targets_of_something_else_are_none() -> None:
    assert _sanctions("Ireland and Togo agreed on a plan. The targets include trade with Chad.") == []


def test_what_is_said_of_targets_tells_no_more_of_them() -> None:
    assert _sanctions(LAID + "Those sanctioned are accused of fraud in Chad.")[0] == (["IRL"], ["TGO"])
