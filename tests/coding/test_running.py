"""What a noun only mentions and is the news all the same, and what follows from a dated occasion."""

from __future__ import annotations

from datetime import date

import pytest

from tests.chain import WEDNESDAY, claims_of, the

NEWS = (date(2025, 6, 1), WEDNESDAY, "document")
"""What is reported as news on that Wednesday."""


def _when(kind: str, text: str, **fields: object) -> tuple[date | None, date | None, str]:
    told = the(kind, text, **fields).date
    return told.start, told.end, told.basis


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "contact.talks",
            "In talks with Peruvian Minister Ana Soto the potential for trade with Chile was explored.",
        ),
        (
            "contact.visit",
            "Chilean President Juan Vera met the Peruvian speaker on the last day of his visit to Peru.",
        ),
        ("event", "Omani envoy Ali Harthy also stressed his government's appreciation for the partnership of Peru."),
        (
            "event.support",
            "Omani envoy Ali Harthy met Peruvian envoy Ana Soto. He also reiterated Oman's commitment to Peru's cause.",
        ),
    ],
)
def test_what_goes_with_the_news_is_news(kind: str, text: str) -> None:
    assert _when(kind, text) == NEWS


def test_the_visit_of_who_is_spoken_to_goes_on_whatever_it_will_bring() -> None:
    text = "President of Chile Juan Vera: I hope that your first visit to Chile will give a boost to ties with Peru."
    claim = next(c for c in claims_of(text, kind="transcript") if c.type == "visit")
    assert (claim.kind, claim.modality) == ("contact", "fact")
    assert (claim.date.start, claim.date.end) == NEWS[:2]


def test_a_day_after_a_quotation_is_that_of_the_saying() -> None:
    text = "“Peru and Chile signed the agreement,” Peruvian spokesman Luis Rojas said on 4 April."
    assert _when("instrument", text) == NEWS


def test_talks_of_another_day_are_not_dated_by_a_vague_word() -> None:
    text = "Rebel leader Luis Rojas of Peru called on Lima yesterday to ban imports from Chile over a recent remark."
    assert {c.date.start for c in claims_of(text) if c.date.known} == {date(2025, 6, 3)}


def test_what_somebody_is_thanked_for_has_its_own_time() -> None:
    assert _when("event", "Peru is grateful to Chile for its support during the past year.") == NEWS
    assert the("event", "In 2021 Peru thanked Chile for its kind words.").date.start == date(2021, 1, 1)


def test_a_meeting_that_the_lead_says_was_held_dates_what_was_told_at_it() -> None:
    text = "The joint committee was held on 27 May online. The Chilean side condemned the ban of Peru."
    assert _when("event", text) == (date(2025, 5, 27), date(2025, 5, 27), "relative")


@pytest.mark.parametrize(
    ("after", "dated"),
    [
        ("She will meet Chilean President Juan Vera.", True),
        ("During the visit she is expected to address the parliament of Chile.", True),
        ("Peru will reopen its mines.", False),
    ],
)
def test_plans_for_a_journey_to_come_are_of_its_days(after: str, dated: bool) -> None:
    text = f"Peruvian Foreign Minister Ana Soto will visit Chile from 20 to 22 June. {after}"
    later = [c for c in claims_of(text) if c.kind == "commitment" and c.evidence[0].start > 60]
    assert all((c.date.start == date(2025, 6, 20)) == dated for c in later)


def test_what_is_told_with_when_is_of_the_same_time() -> None:
    text = "The firm was founded in 2009 and renamed in 2010 when Peru joined the Pacific Alliance."
    assert the("tie", text).date.start == date(2010, 1, 1)


def test_a_visit_goes_on_from_one_weekday_to_another() -> None:
    text = "Peruvian Minister Ana Soto is on an official visit to Chile from Tuesday to Friday, joined by envoys."
    found = [c for c in claims_of(text) if c.kind == "contact" and c.date.known]
    assert {(c.date.start, c.date.end) for c in found} == {(date(2025, 6, 3), date(2025, 6, 6))}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("contact.greeting", "The leaders of Peru and Chile exchanged warm New Year's greetings."),
        ("contact.talks", "Peru's top diplomat has used talks with his Chilean counterpart to press Oman."),
        ("instrument", "Later the Peruvian government announced the signing of five agreements with Chile."),
    ],
)
def test_what_a_verb_carries_out_is_news(kind: str, text: str) -> None:
    assert _when(kind, text) == NEWS


def test_a_headline_that_is_a_noun_tells_news() -> None:
    claim = next(c for c in claims_of("Visit to Peru by the President of Chile", kind="headline"))
    assert (claim.date.start, claim.date.end, claim.date.basis) == NEWS


def test_talks_told_of_again_are_those_of_the_news() -> None:
    text = "Chilean minister Ana Soto met Peruvian minister Luis Rojas. He praised her.\n\nThe talks covered trade."
    assert {c.date.basis for c in claims_of(text) if c.kind == "contact"} == {"document"}


def test_consular_help_is_for_the_states_own_citizens() -> None:
    text = "A Ghanaian court sentenced two Chileans. The Chilean embassy said it was providing consular assistance."
    assert all(c.type != "aid" for c in claims_of(text))
