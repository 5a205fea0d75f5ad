"""Where a gathering is held, told elsewhere on the page."""

from __future__ import annotations

from tests.chain import claims_of

LEAD = "Colombian President Rosa Paz will attend the Andean summit in Guayaquil next week. "


def place_of_meeting(text: str) -> str | None:
    plans = [c for c in claims_of(text) if c.kind == "commitment"]
    found = [c.place for c in plans if any(p.country == "CHL" for p in (*c.actors, *c.recipients))]
    return found[0].name if len(found) == 1 and found[0] else None


def test_the_sidelines_of_a_summit_are_where_it_is_held() -> None:
    met = "She will meet Chile's President Juan Soto on the sidelines of the summit."
    assert place_of_meeting(LEAD + met) == "Guayaquil"


def test_another_summit_is_held_elsewhere() -> None:
    met = "She will meet Chile's President Juan Soto on the sidelines of another summit."
    assert place_of_meeting(LEAD + met) is None


def test_a_gathering_named_by_its_city_is_held_there() -> None:
    text = "Chilean Foreign Minister Juan Soto held talks with Peruvian Foreign Minister Rosa Vega on the sidelines "
    text += "of the Doha Forum on Monday."
    assert [c.place and c.place.name for c in claims_of(text) if c.kind == "contact"] == ["Doha"]


def test_an_organisation_named_by_a_city_holds_its_summit_anywhere() -> None:
    text = "Chilean Foreign Minister Juan Soto met Peruvian Foreign Minister Rosa Vega on the sidelines of the "
    text += "Shanghai Cooperation Organisation summit on Monday."
    assert [c.place for c in claims_of(text) if c.kind == "contact"] == [None]
