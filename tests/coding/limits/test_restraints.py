"""Restrictions seen whole: who lays them, on whom, and where they stand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of, the


def _sides(text: str) -> list[tuple[str, str, str]]:
    """Who acts, on whom, and the status of a text's restrictions."""
    out = []
    for claim in (c for c in claims_of(text) if c.kind == "sanction"):
        values: Any = claim.values
        actors, targets = ("+".join(p.country or p.name for p in side) for side in (claim.actors, claim.recipients))
        out.append((actors, targets, str(values.status)))
    return out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The European Union adopted a new package of sanctions against Eritrea.",
            ("European Union", "ERI", "imposed"),
        ),
        ("Norway adopted the EU's sanctions against Zimbabwe.", ("NOR", "ZWE", "imposed")),
        ("Canada is weighing sanctions on Guatemalan judges.", ("CAN", "GTM", "imposed")),
        ("Japan has eased sanctions on Eritrea.", ("JPN", "ERI", "eased")),
        ("Chile suspended its ban on beef exports to Peru.", ("CHL", "PER", "eased")),
        ("The Treasury of the United States sanctioned four Dubai-based traders.", ("USA", "ARE", "imposed")),
        ("Togo ordered the closure of the Belgian consulate and expelled two diplomats.", ("TGO", "BEL", "imposed")),
        ("Togo gave the Belgian ambassador two days to leave the country.", ("TGO", "BEL", "imposed")),
    ],
)
def test_who_lays_or_lifts_it(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in _sides(text)


@pytest.mark.parametrize(
    ("text", "modality", "status"),
    [
        ("Indonesia called for the lifting of restrictions on Indonesian palm oil by Ghana.", "demand", "lifted"),
        ("Chile warned Peru of higher tariffs.", "possibility", "imposed"),
    ],
)
def test_what_is_asked_or_warned_of_is_not_there(text: str, modality: str, status: str) -> None:
    claim = the("sanction", text)
    values: Any = claim.values
    assert (claim.modality, values.status) == (modality, status)


def test_who_opposes_sanctions_does_not_lay_them() -> None:
    assert all(
        "ITA" not in actors for actors, _, _ in _sides("Italy has always opposed tightening sanctions on Eritrea.")
    )


def test_what_is_vetoed_is_not_there() -> None:
    assert _sides("Hungary vetoed the EU's sanctions on Eritrea.") == []


def test_sanctions_of_a_bloc_are_of_nobody_named() -> None:
    told = _sides("India became a buyer of Eritrean zinc after Western sanctions cut Eritrea off from other markets.")
    assert all(actors == "" for actors, _, _ in told)


def test_who_is_called_on_to_act_is_who_would() -> None:
    assert ("KEN", "SOM", "imposed") in _sides("Chad called on Kenya to impose sanctions on Somalia.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Norway imposed sanctions on Eritrea over its arms purchases.", "its arms purchases"),
        ("Norway has had sanctions on Eritrea over the past ten years.", None),
        ("Norway imposed a ban on Eritrean fish for a second year.", None),
    ],
)
def test_a_phrase_of_time_is_no_reason(text: str, reason: str | None) -> None:
    values: Any = the("sanction", text).values
    assert (values.reason or None) == reason


def test_exports_that_are_frozen_are_no_assets() -> None:
    assert the("sanction", "Austria froze exports of rifles to Bahrain.").type == "embargo"


def test_whom_a_clear_deed_is_on_is_meant_in_a_text_about_two() -> None:
    assert ("GHA", "TGO", "imposed") in _sides(
        "Ghana and Togo held talks in Accra on Monday. Ghana closed the border posts in March."
    )


def test_a_restriction_lifted_is_told_beside_the_one_laid() -> None:
    told = _sides("The ban on tomatoes from Peru was introduced by Chile in 2019. Chile lifted the ban on Monday.")
    assert ("CHL", "PER", "imposed") in told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile lifts ban on Peruvian fish imports", ("CHL", "PER", "lifted")),
        ("Chile Lifts Ban on Imports of Peruvian Fish", ("CHL", "PER", "lifted")),
        ("Kenya scraps tariff on Tanzanian maize", ("KEN", "TZA", "lifted")),
        ("Kenya reinstates ban on Tanzanian maize", ("KEN", "TZA", "imposed")),
    ],
)
def test_a_headline_tells_by_its_verb_where_it_stands(text: str, wanted: tuple[str, str, str]) -> None:
    assert _sides(text) == [wanted]


def test_whom_a_deed_restricts_is_clear_in_a_text_about_several() -> None:
    text = (
        "Tbilisi, June 4 – Georgian potatoes rot at the border with Armenia, growers in Kutaisi said on Tuesday. "
        "Georgia sells most of its potatoes to Russia and Armenia. Russia has restricted consignments since May."
    )
    assert ("RUS", "GEO") in {
        (c.actors[0].country, c.recipients[0].country) for c in claims_of(text) if c.kind == "sanction"
    }


def test_whose_exports_face_a_tariff_is_its_target() -> None:
    sanction = the("sanction", "Vietnam's exports to the United States face a tariff of 20 per cent.")
    assert ([p.country for p in sanction.actors], [p.country for p in sanction.recipients]) == (["USA"], ["VNM"])


def test_two_lift_a_ban_together() -> None:
    sanction = the("sanction", "Japan and Peru lifted the ban on each other's fruit on Monday.")
    assert ([p.country for p in sanction.actors], sanction.recipients) == (["JPN", "PER"], ())


def test_a_removal_that_is_urged_is_asked_for() -> None:
    sanction = the("sanction", "Georgia urged the removal of the duty on Georgian wine by Kazakhstan.")
    values: Any = sanction.values
    assert (sanction.modality, values.status) == ("demand", "lifted")


def test_a_type_stands_in_quotation_marks() -> None:
    text = "Iceland summoned an envoy and declared a list of Gabonese diplomats \"persona non grata.\""
    assert [c.type for c in claims_of(text) if c.kind == "sanction"] == ["expulsion"]


def test_who_is_barred_from_entry_is_under_a_visa_ban() -> None:
    for told in ("banned the lawmaker Bat Erdene of Mongolia from entry", "bars entry to 20 Mongolian officials"):
        assert {c.type for c in claims_of(f"Chile {told}.") if c.kind == "sanction"} == {"visa_ban"}


def test_duties_that_took_effect_are_not_lifted() -> None:
    text = "Hours after Chile's 25 per cent duties on Norwegian steel took effect, Norway protested."
    sanctions: list[Any] = [c.values for c in claims_of(text) if c.kind == "sanction"]
    assert "lifted" not in {v.status for v in sanctions}


def test_a_restriction_that_another_opposes_is_there() -> None:
    assert ("CHL", "GHA", "imposed") in _sides("Ghana condemned that Chile banned Ghanaian ships from its ports.")


def test_a_border_that_is_closed_is_closed_to_the_other_of_two() -> None:
    text = "Ghana's talks with Togo go on. Togo protested to Ghana. Ghana closed the border in February."
    assert ("GHA", "TGO", "imposed") in _sides(text)


def test_a_high_commissioner_who_is_asked_to_leave_is_expelled() -> None:
    text = "Chad's talks with India failed. Indian high commissioner Ajay Bisht has been asked to leave the country."
    assert "expulsion" in {c.type for c in claims_of(text) if c.kind == "sanction"}


def test_sanctions_that_somebody_blocks_are_not_there() -> None:
    assert not _sides("Cyprus on Monday blocked European Union sanctions on Belarus, insisting on its own demands.")
    assert ("CYP", "BLR", "imposed") in _sides("Cyprus on Monday blocked imports from Belarus.")


def test_exports_that_are_to_grow_are_not_restricted() -> None:
    assert not _sides("The Export Board of Kenya has identified opportunities to expand exports to Australia.")


def test_a_duty_that_a_ban_answers_does_not_make_it_a_duty() -> None:
    text = "Ghana introduced a ban on most cheese imports from Togo in retaliation for Togolese duties on its fish."
    assert {c.type for c in claims_of(text) if c.kind == "sanction"} == {"embargo"}


def test_a_ban_on_travel_is_on_entry() -> None:
    text = "The Norwegian measures include a ban on travel to Norway for three Chadian generals who jailed reporters."
    assert {c.type for c in claims_of(text) if c.kind == "sanction"} == {"visa_ban"}


def test_goods_kept_out_are_under_no_visa_ban() -> None:
    text = "The new measure halts the entry of onions from Peru, the trade ministry of Chile said."
    assert "visa_ban" not in {c.type for c in claims_of(text)}
