"""Whom a restriction is on, told in a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.coding.context import state_party
from bilat.coding.draft import Draft
from bilat.coding.limits.targets import with_targets
from tests.chain import claims_of, context_of

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


def test_they_are_put_under_it_with_the_others() -> None:
    text = "Ireland imposed sanctions on four firms in Togo. The targets include companies in Chad."
    assert {c.date.end for c in claims_of(text) if c.kind == "sanction"} == {date(2025, 6, 4)}


def test_what_is_heard_of_targets_is_no_aim_of_theirs() -> None:
    text = LAID + "The targets include companies in Chad."
    context, at = context_of(text), text.index("The targets")
    laid = Draft("sanction", "designation", [state_party("IRL")], [state_party("TGO")], [(0, 58)], "x", 0, 19)
    aims, asked = (
        Draft("commitment", "target", [state_party("TCD")], [], [(at, len(text))], rule, 1, at)
        for rule in ("tagged.commitment.target", "commitment.target")
    )
    rules = [d.rule for d in with_targets(context, [laid, aims, asked])]
    assert rules == ["x", "commitment.target", "sanction.targets"]


def test_targets_of_something_else_are_none() -> None:
    assert _sanctions("Ireland and Togo agreed on a plan. The targets include trade with Chad.") == []


def test_what_is_said_of_targets_tells_no_more_of_them() -> None:
    assert _sanctions(LAID + "Those sanctioned are accused of fraud in Chad.")[0] == (["IRL"], ["TGO"])
