"""The town of a wire's dateline is "here"."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, the

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


@pytest.mark.parametrize(
    "text",
    [
        "LIMA: Chile's President Ana Ruiz arrived here on Thursday on a three-day visit.",
        "LIMA, Peru — Chile's President Ana Ruiz was greeted with songs as she arrived here on Thursday for a visit.",
    ],
)
def test_who_arrives_here_visits_the_state_of_the_dateline(text: str) -> None:
    visit = the("contact.visit", text)
    assert [p.country for p in visit.recipients] == ["PER"]
    assert visit.place is not None
    assert visit.place.name == "Lima"


def test_here_stands_behind_those_who_are_called_on() -> None:
    text = "LIMA, Oct 8 (Orion): Chile's envoy Ana Ruiz called on Minister (R) Juan Soto of Peru here on Monday."
    meeting = the("contact.meeting", text)
    assert meeting.place is not None
    assert meeting.place.name == "Lima"


def test_here_before_the_predicate_is_there_too() -> None:
    text = "LIMA, June 3 (ANDINA):The Irish Ambassador to Peru, Sean Byrne here on Tuesday called on Minister Ana Ruiz."
    (claim,) = [c for c in claims_of(text) if c.kind == "contact"]
    assert claim.place is not None
    assert claim.place.name == "Lima"
