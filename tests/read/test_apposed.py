"""People said to be nationals of a state right after their names."""

from __future__ import annotations

import pytest

from tests.chain import reading_of


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Police in Accra arrested Bernt Olsen, a Norwegian national, on Monday.", "Bernt Olsen", "NOR"),
        ("Kenya deported Luis Paz, a 40-year-old Peruvian citizen.", "Luis Paz", "PER"),
        ("Ana Ruiz, who is a Chilean student, was held in Oslo.", "Ana Ruiz", "CHL"),
    ],
)
def test_a_national_is_of_that_state_and_nobody_besides(text: str, name: str, state: str) -> None:
    found = reading_of(text).referents
    assert [r.country for r in found if r.name == name] == [state]
    assert not [r for r in found if r.type == "group"]


def test_a_team_after_a_name_is_not_its_bearer() -> None:
    found = reading_of("Ana Ruiz met Luis Paz, a Peruvian team at his side.").referents
    assert [r.country for r in found if r.name == "Luis Paz"] == [None]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Ruiz, who heads the Chilean border service, came.", "head of the Chilean border service"),
        ("Ana Ruiz, who leads Chile's delegation, came.", ""),
    ],
)
def test_who_heads_a_body_holds_an_office_in_it(text: str, office: str) -> None:
    (found,) = [r for r in reading_of(text).referents if r.name == "Ana Ruiz"]
    assert (found.country, found.office) == ("CHL", office)
