from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.model.judgement import Judgement, standing

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def back(judgement: Judgement, who: str = "a") -> Judgement:
    return Judgement("take_back", "judgement", judgement.id, who=who, when=NOON)


def test_what_is_taken_back_stands_no_more_until_that_is_taken_back_too() -> None:
    first = Judgement("reject", "claim", "c_1", who="a", when=NOON, why="it is another Georgia")
    undo = back(first)
    assert standing([first, undo]) == []
    assert standing([undo, back(undo, "b"), first]) == [first]


def test_the_same_words_at_the_same_moment_are_one_row() -> None:
    assert Judgement("accept", "claim", "c_1", when=NOON).id == Judgement("accept", "claim", "c_1", when=NOON).id
    assert Judgement("accept", "claim", "c_1", when=NOON).id != Judgement("accept", "claim", "c_1").id


@pytest.mark.parametrize(
    "fields",
    [
        ("same", "claim", "c_1"),
        ("reject", "names", "e_1", "e_2"),
        ("same", "claims", "c_2", "c_1"),
        ("same", "names", "e_1", "e_1"),
    ],
)
def test_a_judgement_on_something_else_is_refused(fields: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"judgement|different"):
        Judgement(*fields)  # type: ignore[arg-type]


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Judgement("accept", "claim", "c_1", when=datetime(2026, 3, 1))  # noqa: DTZ001 - on purpose


@given(st.permutations([Judgement("accept", "claim", f"c_{n}") for n in range(6)]))
def test_the_order_of_arrival_does_not_matter(rows: list[Judgement]) -> None:
    undo = back(Judgement("accept", "claim", "c_3"))
    assert standing([undo, *rows]) == standing([*sorted(rows, key=lambda j: j.one), undo])
    assert len(standing([*rows, undo])) == 5
