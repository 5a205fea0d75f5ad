"""Visits that a noun or a headline tells of. The articles are of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from bilat.coding.claims import drafted
from bilat.coding.context import Context
from bilat.coding.dates.visits import date_visits
from bilat.model.dates import NEVER
from tests.chain import article, claims_of, reading_of

MARCH = (date(2024, 3, 1), date(2024, 3, 31))
TALKS = "In March 2024, Peruvian Foreign Minister Ana Quispe held talks with Ghanaian Foreign Minister Kofi Owusu "


def visits(text: str) -> list[tuple[date | None, date | None]]:
    return [(c.date.start, c.date.end) for c in claims_of(text) if (c.kind, c.type) == ("contact", "visit")]


def test_a_visit_is_of_the_time_of_what_was_done_in_its_course() -> None:
    assert visits(TALKS + "during her visit to Accra.") == [MARCH]


def test_a_visit_that_is_only_spoken_of_is_not_of_the_time_of_the_talks() -> None:
    assert MARCH not in visits(TALKS + "about her visit to Accra.")


def dated_by_the_lead(words: str) -> date | None:
    """The day of a visit without one, told with such words far below the dated one of the lead."""
    text = f"President Rosa Vega of Peru arrived in Accra on Tuesday.\n\nCocoa is a crop.\n\n{words}visit to Ghana."
    context = Context(article(text), reading_of(text))
    lead = next(d for d in drafted(context, taggers=False) if d.type == "visit")
    at = text.index("visit to Ghana")
    told = replace(lead, date=NEVER, nominal=True, trigger=at, sentence=2, evidence=[(at, at + 14)])
    date_visits(context, [lead, told])
    return told.date.start


def test_a_visit_told_of_by_a_noun_is_that_of_the_lead() -> None:
    assert dated_by_the_lead("Crowds lined the streets for the ") == date(2025, 6, 3)


def test_a_previous_visit_is_not_that_of_the_lead() -> None:
    assert dated_by_the_lead("Crowds remember her previous ") is None


def test_a_summit_is_of_the_time_of_what_was_done_in_its_course() -> None:
    text = (
        "The leaders of Peru and Ghana on Monday agreed to work toward a gradual reopening of cultural exchanges "
        "during their second summit in Accra, according to the Peruvian presidential office."
    )
    found = [c.date.start for c in claims_of(text) if c.kind == "contact"]
    assert found == [date(2025, 6, 2)]


def test_a_reason_in_the_past_does_not_date_a_visit() -> None:
    text = (
        "Irish Prime Minister Ana Byrne arrived in Peru on Tuesday. This visit is her second trip to Peru, as she was "
        "among the guests at the ceremony on May 29."
    )
    assert [c.date.start for c in claims_of(text) if c.type == "visit"] == [date(2025, 6, 3)]
