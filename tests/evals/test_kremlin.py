"""What counts as holding, for the figures taken from a publisher's tags."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from evals import kremlin
from tests.evals.conftest import requires_shared

Row = dict[str, Any]
PAGE = kremlin.Page("p1", "2017-03-28", "IRN", ["Rouhani Hassan"], "Meeting with President of Iran Hassan Rouhani")


def claim(**changes: Any) -> Row:
    return {
        "kind": "contact", "type": "meeting", "modality": "fact", "polarity": "affirmed",
        "date": {"start": "2017-03-25", "end": "2017-03-28"},
        "actors": [{"name": "Hassan Rouhani", "country": "IRN"}, {"name": "Vladimir Putin", "country": "RUS"}],
        "recipients": [], **changes,
    }


def held(*claims: Row) -> dict[str, bool]:
    return {check.figure: check.holds for check in kremlin.checks(PAGE, claims)}


@requires_shared
def test_a_meeting_as_told_holds_in_all_three() -> None:
    assert held(claim()) == {"state": True, "contact": True, "persons": True}
    assert held() == {"state": False, "contact": False, "persons": False}


@requires_shared
@pytest.mark.parametrize("changes", [
    {"type": "call"}, {"modality": "plan"}, {"polarity": "denied"}, {"kind": "commitment"}, {"date": None},
    {"date": {"start": "2017-03-27", "end": "2017-03-27"}}, {"date": {"start": "2017-01-01", "end": "2017-12-31"}},
])
def test_another_type_modality_or_day_is_no_contact(changes: Row) -> None:
    assert held(claim(**changes)) == {"state": True, "contact": False, "persons": True}


def test_a_page_without_a_contact_in_its_title_asks_for_none() -> None:
    page = kremlin.Page("p2", "2017-03-28", "IRN", [], "Russian-Iranian talks")
    assert [check.figure for check in kremlin.checks(page, [])] == ["state"]


def test_news_ends_on_the_day_or_is_the_day() -> None:
    day = date(2017, 3, 28)
    assert kremlin.is_news_of({"start": "2017-03-28", "end": "2017-03-28"}, day)
    assert not kremlin.is_news_of({}, day)


@requires_shared
def test_pages_have_one_foreign_state_and_a_title_that_was_asked_for() -> None:
    found, left_out = kremlin.pages()
    assert len(found) > 400
    assert left_out > 0
    assert all(any(words in page.title.lower() for words in kremlin.TITLE_WORDS) for page in found)
    assert kremlin.HOME not in {page.state for page in found}
