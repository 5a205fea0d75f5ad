"""Bodies and companies: which state they are of."""

from __future__ import annotations

import pytest

from tests.chain import reading_of


def test_the_state_of_a_body_known_by_name_is_not_read_from_its_adjective() -> None:
    found = reading_of("Kim left for the coast, according to the Korean Central News Agency (KCNA).").referents
    assert [r.country for r in found if r.type == "body"] == ["PRK"]


@pytest.mark.parametrize(
    "name",
    ["Peru-Chile Business Council", "Ghana–Togo Chamber of Commerce", "Norway-Kenya Parliamentary Association"],
)
def test_a_body_of_two_states_is_one_name(name: str) -> None:
    named = {r.name for r in reading_of(f"The {name} opened its doors to the press in May.").referents}
    assert name in named
    held = {r.name for r in reading_of(f"The head of the {name} spoke to the press in May.").referents}
    assert f"head of the {name}" in held


@pytest.mark.parametrize("day", ["Monday", "Friday", "Wednesday"])
def test_a_day_after_a_body_is_no_part_of_its_name(day: str) -> None:
    found = reading_of(f"The Peruvian Defense Ministry on {day} accused Chile of spying.").referents
    assert [r.name for r in found if r.type == "body"] == ["Peruvian Defense Ministry"]


@pytest.mark.parametrize("organ", ["Peru-Chile Joint Commission", "Peru–Chile Joint Trade Committee Meeting"])
def test_a_joint_organ_of_two_states_is_no_body_of_the_second(organ: str) -> None:
    found = reading_of(f"The fourth {organ} was held in May.").referents
    assert {r.name for r in found if r.country} == {"Peru", "Chile"}


@pytest.mark.parametrize("name", ["Association of Young Lawyers of Peru", "Council of Journalists of Peru"])
def test_those_whom_a_union_is_of_are_a_part_of_its_name(name: str) -> None:
    found = reading_of(f"The {name} met Chilean envoys in Lima.").referents
    assert name in {r.name for r in found}
