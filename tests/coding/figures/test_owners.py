"""Whose a figure is: who lends, gives or sends goes first."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("China restructured $4 billion of Kenya's debt.", ["CHN"], ["KEN"]),
        ("Kenya reached a $10 billion debt deal with Chile last week.", ["CHL"], ["KEN"]),
        (
            "The creditor group led by Italy, Spain and Egypt holds some $7.1 billion of Kenya's debt.",
            ["ITA", "ESP", "EGY"],
            ["KEN"],
        ),
        ("Poland provides employment for over 40,000 Nepali nationals.", ["NPL"], ["POL"]),
        ("Some 17,000 students from Nepal are enrolled in Polish universities.", ["NPL"], ["POL"]),
        ("Around 5,500 Nepali citizens are studying at Polish universities.", ["NPL"], ["POL"]),
        ("Kenya and Japan signed notes on grant assistance amounting to 1,600 million yen.", ["JPN"], ["KEN"]),
        ("Last year 300,000 people from Peru visited Chile.", ["PER"], ["CHL"]),
        ("Imports from Peru to Chile came to $6 million in 2023.", ["CHL"], ["PER"]),
        ("Imports of Peruvian products into Chile came to $6 million in 2023.", ["CHL"], ["PER"]),
        ("Some 42 joint projects of Peru and Chile are being carried out.", ["PER", "CHL"], []),
        ("The mutual investment of Peru and Chile has reached $2 billion.", ["PER", "CHL"], []),
    ],
)
def test_who_goes_first(text: str, actors: list[str], recipients: list[str]) -> None:
    found = [c for c in claims_of(text) if c.kind == "figure"]
    assert [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in found] == [(actors, recipients)]


def test_of_two_lenders_each_has_its_own_sum() -> None:
    text = "Peru has debt of $3.1 billion to the ADB and owes $2.4 billion to the World Bank."
    found = [c for c in claims_of(text) if c.kind == "figure"]
    assert [c.actors[0].name for c in found] == ["ADB", "World Bank"]


def test_what_people_do_says_what_they_are() -> None:
    (claim,) = claims_of("Around 5,500 Nepali citizens are studying at Polish universities.")
    assert claim.type == "students"


def test_who_thinks_it_is_no_side() -> None:
    text = "Norwegian Prime Minister Jonas Lie said: I think that Peru has a trade turnover with Chile of $6 billion."
    [claim] = [c for c in claims_of(text) if c.kind == "figure"]
    assert [p.country for p in claim.actors] == ["PER", "CHL"]
