"""What else is done to the same people in a chain of verbs is a restriction of its own, with where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of


def _restrictions(text: str) -> set[tuple[str, str | None, frozenset[str | None]]]:
    out = set()
    for claim in claims_of(text):
        values: Any = claim.values
        if claim.kind == "sanction":
            states = frozenset(p.country for p in claim.actors + claim.recipients)
            out.add((claim.type, values.status, states))
    return out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine Belarusian officials were barred from entry to Lithuania and their assets frozen.", "asset_freeze"),
        ("Canada expelled four Indian diplomats and revoked their visas.", "visa_ban"),
        ("Peru raised tariffs on Chilean shrimp and suspended visas for its citizens.", "visa_ban"),
    ],
)
def test_a_second_deed_is_on_those_of_the_first(text: str, told: str) -> None:
    found = _restrictions(text)
    assert len(found) == 2
    assert len({states for *_, states in found}) == 1
    assert (told, "imposed") in {(kind, status) for kind, status, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji lifted its ban on Chilean barley but kept the ban on lobsters.",
        "Japan has lifted restrictions on poultry from Brazil while keeping its ban on beef.",
    ],
)
def test_one_is_lifted_and_the_other_kept(text: str) -> None:
    assert {status for _, status, _ in _restrictions(text)} == {"lifted", "extended"}


def test_a_ban_that_expired_is_lifted() -> None:
    assert {s for _, s, _ in _restrictions("Peru's ban on tea exports to Chile expired on 31 March.")} == {"lifted"}


def test_a_tariff_that_is_threatened_is_planned() -> None:
    found = [c for c in claims_of("Chile threatened to impose tariffs on Peruvian steel.") if c.kind == "sanction"]
    assert [c.modality for c in found] == ["plan"]


def test_no_restriction_is_made_of_other_things_that_end() -> None:
    assert len(_restrictions("Canada expelled four Indian diplomats and ended the talks.")) == 1
