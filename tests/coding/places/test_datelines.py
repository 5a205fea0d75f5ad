"""The town of a wire's dateline is "here"."""

from __future__ import annotations

import pytest

from tests.chain import the

NEWS = "Peru's President Ana Ruiz held talks here on Monday with Chile's President Juan Soto."


def _place(text: str) -> str:
    found = the("contact.talks", text).place
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("QUITO, June 2 (ANDES) -- ", "Quito"),
        ("CUSCO, Peru, June 2 (ANDINA) -- ", "Cusco"),
        ("(ANDINA) -- ", ""),
        ("", ""),
    ],
)
def test_here_is_where_the_report_is_sent_from(head: str, name: str) -> None:
    assert _place(head + NEWS) == name


def test_here_in_somebodys_words_is_where_he_speaks() -> None:
    text = "QUITO, June 2 (ANDES) -- “Peru's President held talks here with Chile's President,” Juan Soto said."
    assert _place(text) == ""


def test_a_city_in_the_same_words_is_not_here() -> None:
    assert _place("QUITO, June 2 (ANDES) -- " + NEWS.replace("here", "in Lima, far from here,")) == "Lima"
