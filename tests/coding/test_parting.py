"""Two matters of one clause are two claims, each with its own states, values and words."""

from __future__ import annotations

from typing import Any

from bilat.model.claim import Claim
from tests.chain import claims_of


def _of_kind(text: str, kind: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == kind]


def _targets(claims: list[Claim]) -> list[set[str | None]]:
    return [{p.country for p in c.recipients} for c in claims]


def test_each_rate_is_on_its_own_state() -> None:
    found = _of_kind(
        "Chile levies a 30 percent tariff on Peruvian tea and a 90 percent tariff on Danish ham.", "sanction"
    )
    values: list[Any] = [c.values for c in found]
    assert _targets(found) == [{"PER"}, {"DNK"}]
    assert [v.low for v in values] == [30, 90]
    assert "Danish" not in found[0].evidence[0].quote


def test_a_rate_behind_the_first_target_is_told_too() -> None:
    found = _of_kind("Fiji imposed a duty of 10% on Peruvian milk and 25% on Danish cheese.", "sanction")
    assert _targets(found) == [{"PER"}, {"DNK"}]


def test_goods_go_each_to_its_own_buyer() -> None:
    found = _of_kind("Ghana sells cocoa to Belgium and gold to Switzerland.", "flow")
    products: list[Any] = [c.values for c in found]
    assert _targets(found) == [{"BEL"}, {"CHE"}]
    assert [v.product for v in products] == [("cocoa",), ("gold",)]


def test_goods_come_each_from_its_own_seller() -> None:
    found = _of_kind("Egypt bought 60 tractors from France and 40 buses from Italy.", "flow")
    assert [{p.country for p in c.actors} for c in found] == [{"FRA"}, {"ITA"}]


def test_terms_of_entry_are_each_for_their_own_people() -> None:
    text = "Peru grants visa-free entry to citizens of Chile and Fiji, and visas on arrival to nationals of Kenya."
    assert _targets(_of_kind(text, "rule")) == [{"CHL", "FJI"}, {"KEN"}]


def test_a_list_of_states_is_one_matter() -> None:
    found = _of_kind("Canada imposed sanctions on Belarus and Iran.", "sanction")
    assert _targets(found) == [{"BLR", "IRN"}]
