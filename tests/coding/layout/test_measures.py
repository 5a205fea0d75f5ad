"""Lists of measures: a lead says that they are taken, each item is one on those it names."""

from __future__ import annotations

from bilat.model.claim import Claim
from tests.chain import claims_of

JAPAN = "Ministry of Foreign Affairs of Japan"
LIST = (
    "Measures on Belarus\n\nThe Government of Japan decided today on the following measures:\n\n"
    "(1) Freezing of the assets of 12 individuals of Belarus.\n"
    "(2) Export bans on 10 entities in Iran, and on 6 entities in third countries, "
    "namely China (including Hong Kong) 4, Serbia 2.\n"
    "(3) Designation of one individual of Myanmar, Mr. Ko Lin, for trafficking between Laos and India.\n"
    "(4) Lifting of the ban on imports of beef from Brazil.\n"
)


def sanctions(text: str) -> list[Claim]:
    return [c for c in claims_of(text, source=JAPAN) if c.kind == "sanction" and c.reader.startswith("measure.")]


def test_each_item_is_a_measure_on_those_it_names() -> None:
    told = [(c.type, [p.country for p in c.recipients]) for c in sanctions(LIST)]
    assert told[:4] == [
        ("asset_freeze", ["BLR"]),
        ("export_control", ["IRN"]),
        ("export_control", ["CHN", "SRB"]),
        ("designation", ["MMR"]),
    ]


def test_they_are_the_home_states_of_the_day_of_the_lead() -> None:
    assert {(c.actors[0].country, str(c.date.start)) for c in sanctions(LIST)} == {("JPN", "2025-06-04")}


def test_what_ends_is_lifted() -> None:
    last = sanctions(LIST)[-1]
    assert [p.country for p in last.recipients] == ["BRA"]
    assert last.values.status == "lifted"  # type: ignore[attr-defined]


def test_measures_only_proposed_are_none() -> None:
    assert not sanctions("Belarus\n\nThe Institute proposes the following measures:\n\n(1) Export bans on Belarus.\n")


def test_measures_at_home_are_none() -> None:
    assert not sanctions(
        "Roads\n\nThe Ministry decided on the following measures:\n\n(1) Closure of two roads.\n(2) Bans on smoking.\n"
    )
