"""The second party of what names only one."""

from __future__ import annotations

from tests.chain import claims_of


def test_where_we_met_is_no_party() -> None:
    text = (
        "Meeting with President of Peru Luis Paz\n\nChilean President Rosa Vega met with Luis Paz of Peru.\n\n"
        "President of Chile Rosa Vega: Mr President, I am glad to see you. Trade is growing.\n\n"
        "We met just recently in Ghana."
    )
    home = claims_of(text, source="Ministry of Foreign Affairs of Chile")
    assert {c.countries for c in home if c.kind == "contact"} == {frozenset({"CHL", "PER"})}


def test_those_of_whom_some_are_named_are_met() -> None:
    text = (
        "Irish Foreign Minister Sean Byrne held a meeting with his Chilean counterpart Ana Rojas in Lima. Byrne and "
        "Rojas held a meeting in Quito on May 9. Byrne, who is on a visit to Peru, met several delegates on the "
        "sidelines of the fair, including Togolese Trade Minister Kofi Mensa and Chadian Minister Idriss Abdou."
    )
    met = [{p.country for p in c.actors} for c in claims_of(text) if c.type == "meeting"]
    assert met == [{"IRL", "CHL"}, {"IRL", "CHL"}, {"IRL", "TGO", "TCD"}]
