"""What is told of people right beside their names."""

from __future__ import annotations

import pytest

from bilat.read.english import names_of
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


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Second Secretary in Trade Section II Luz Gil came.",
            "Luz Gil",
            "Second Secretary in Trade Section II",
        ),
        ("The Minister Commercial Luz Gil came.", "Luz Gil", "Minister Commercial"),
        ("The Ambassador of Chile to Peru and designated to Cuba Dr. Luz Gil came.", "Luz Gil", "Ambassador"),
        ("The Board Chairman Sabah Rahim Yusuf came.", "Sabah Rahim Yusuf", "Chairman"),
        ("He rang President Chile Luz Gil on Monday.", "Luz Gil", "President"),
    ],
)
def test_the_name_behind_the_duties_of_an_office_is_its_holders(text: str, name: str, office: str) -> None:
    (found,) = [f for f in names_of(text) if f.name == name]
    assert found.office.startswith(office)


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister told Luz Gil of it.",
        "The Foreign Minister and Luz Gil came.",
        "The Minister, Second Secretaries in Lima Luz Gil and Ana Ruiz came.",
    ],
)
def test_another_name_after_an_office_is_not_its_holders(text: str) -> None:
    (found,) = [f for f in names_of(text) if f.name == "Luz Gil"]
    assert not found.office


def test_a_plain_office_set_off_before_a_verb_is_somebody_elses() -> None:
    found = reading_of("During a meeting with the Ambassador of Peru Ana Ruiz, the President said Chad was ready.")
    assert [r.office for r in found.referents if r.name == "Ana Ruiz"] == ["Ambassador"]
    found = reading_of("The Ambassador of Peru met Ana Ruiz, the president of Chad, on Monday.")
    assert [(r.office, r.country) for r in found.referents if r.name == "Ana Ruiz"] == [("president", "TCD")]
