"""Whose rule it is and whom it is for, by the clause that states it and by what was told before."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

LAOS = "Nationals of Laos will be able to obtain a visa on arrival in Samoa from 1 March, the ministry said. "


def _sides(text: str, kind: str = "rule", title: str = "") -> list[tuple[list[str], list[str]]]:
    found = [c for c in claims_of(text, title=title) if c.kind == kind]
    return [([p.country or p.name for p in c.actors], [p.country or p.name for p in c.recipients]) for c in found]


def test_what_holders_will_be_able_to_do_is_a_rule() -> None:
    assert _sides(LAOS) == [(["WSM"], ["LAO"])]


def test_what_holders_are_unable_to_do_is_none() -> None:
    assert _sides("Nationals of Laos are unable to obtain a visa on arrival in Samoa.") == []


def test_where_only_holders_are_named_the_rule_is_of_who_made_the_last_one() -> None:
    text = LAOS + "Visitors from Peru and Chile already receive visas on arrival."
    assert _sides(text)[1] == (["WSM"], ["PER", "CHL"])


def test_the_last_one_is_told_shortly_before() -> None:
    between = "The islands lie in the ocean. They are green. It often rains there. The sea is warm. "
    text = LAOS + between + "Visitors from Peru and Chile already receive visas on arrival."
    assert (["WSM"], ["PER", "CHL"]) not in _sides(text)


def test_a_restriction_goes_before_a_rule_too() -> None:
    text = (
        "The finance ministry of Kenya has imposed duties of up to 28 per cent on ceramic tiles from Egypt. "
        "The duty on tiles from Spain was left unchanged at 10 per cent."
    )
    assert _sides(text) == [(["KEN"], ["ESP"])]


def test_two_of_whom_alone_a_text_tells_let_each_other_in() -> None:
    text = "Citizens of Zambia and Malawi can now cross the common border without visas."
    assert _sides(text) == [(["ZMB", "MWI"], [])]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Peruvian flowers will enter Ghana without duties once the accord between the two countries is in force.",
            (["GHA"], ["PER"]),
        ),
        ("Traders from Ghana may bring rice into Togo without paying a transit levy.", (["TGO"], ["GHA"])),
        ("Togo will go on exporting tea to Ghana free of duty under the scheme, an envoy said.", (["GHA"], ["TGO"])),
    ],
)
def test_goods_are_let_in_by_the_state_that_they_enter(text: str, sides: tuple[list[str], list[str]]) -> None:
    assert _sides(text) == [sides]
    assert _sides(text, "flow") == []


def test_what_is_decided_is_a_rule_made() -> None:
    text = "The Slovenian government decided on Wednesday to prolong temporary protection for Peruvian citizens."
    found = claims_of(text)
    assert [(c.kind, c.modality) for c in found] == [("rule", "fact")]


def test_each_that_lets_the_others_in_makes_a_rule() -> None:
    text = (
        "Uruguay has introduced visa-free entry for citizens of Mongolia. "
        "Under that measure they may stay for 60 days, and Mongolia waived visas for Uruguayans in 2019."
    )
    assert len(_sides(text)) == 2


def test_all_of_several_states_that_move_among_them_let_each_other_in() -> None:
    text = "Citizens of Kenya, Uganda and Rwanda will be able to move among the three states with identity cards only."
    assert _sides(text) == [(["KEN", "UGA", "RWA"], [])]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Japan will issue work visas to Nepali cooks who pass a test.", "visa", (["JPN"], ["NPL"])),
        ("Citizens of Chile are now entitled to take up jobs in Fiji, it was announced.", "labour", (["FJI"], ["CHL"])),
        ("Nationals of Chile may reside in Fiji for a year under a new law.", "residence", (["FJI"], ["CHL"])),
        ("Citizens of Chile may cross into Peru on their identity cards.", "visa", (["PER"], ["CHL"])),
    ],
)
def test_what_people_of_a_state_may_do_in_another(text: str, kind: str, sides: tuple[list[str], list[str]]) -> None:
    assert [c.type for c in claims_of(text) if c.kind == "rule"] == [kind]
    assert _sides(text) == [sides]


def test_whether_a_rule_holds_is_not_told() -> None:
    text = "The United States will review whether Fiji is still eligible for duty-free treatment, an official said."
    assert _sides(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tonga's cabinet approved issuing free visas to visitors from ten countries including Peru, Ghana and Mali.",
        "Tonga announced new rules. Visitors from Peru, Ghana and Mali will be issued visas on arrival.",
        "Tonga will waive visas for nationals of several distant states such as Peru, Ghana and Mali.",
    ],
)
def test_those_whom_a_rule_is_for_do_not_make_it(text: str) -> None:
    assert _sides(text) == [(["TON"], ["PER", "GHA", "MLI"])]


@pytest.mark.parametrize(
    "text",
    [
        "Ireland lowered Togo's travel advisory to level two after talks with Ghana.",
        (
            "The Irish foreign ministry said Saturday it had raised Togo's travel advisory to level four, "
            "which urges people to avoid the coastal country due to what Dublin described as 'unrest' amid protests."
        ),
        "Togo-Level 4: The Irish foreign ministry raised Togo's advisory to Level 4 due to the ongoing war in Ghana.",
    ],
)
def test_who_changes_a_states_advisory_gives_it(text: str) -> None:
    assert _sides(text) == [(["IRL"], ["TGO"])]


def test_advice_of_nobody_named_is_of_who_gave_the_last() -> None:
    text = 'Japan urged its citizens not to travel to Chile. "Reconsider travel to Peru due to crime," a notice said.'
    assert _sides(text)[1] == (["JPN"], ["PER"])


def test_advice_for_the_states_told_before_is_of_who_gave_the_last() -> None:
    text = (
        "Japan has urged its citizens to reconsider their travel to Peru and Chile. "
        "The state department issued separate travel advisories for the three countries yesterday."
    )
    assert [(actors, "JPN" in others) for actors, others in _sides(text)] == [(["JPN"], False)] * 2
