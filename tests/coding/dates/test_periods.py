"""Figures without a time of their own: that of the sentence before, of the deed beside them, of the whole release."""

from __future__ import annotations

from datetime import date

from bilat.model.claim import Claim
from tests.chain import claims_of

RELEASE = (
    "TRADE IN GOODS OF GHANA - March 2025\n\nIn March 2025 exports of Ghana to Peru were worth USD 70 million. "
    "Imports of Ghana from Chile were worth USD 30 million.\n\nExports to Finland were worth USD 20 million. "
    "Exports to Kenya were worth USD 10 million."
)


def figures(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "figure"]


def test_a_release_full_of_figures_is_of_the_period_in_its_heading() -> None:
    found = figures(RELEASE)
    assert len(found) >= 4
    assert {(c.date.start, c.date.end) for c in found} == {(date(2025, 3, 1), date(2025, 3, 31))}


def test_the_dead_of_a_clash_are_of_the_day_of_the_sentence_before() -> None:
    text = (
        "A clash in June 2020 at the border of Peru and Chile soured relations. "
        "At least 20 Peruvian soldiers and four Chilean soldiers were killed."
    )
    found = [c for c in figures(text) if c.type == "casualties"]
    assert {(c.date.start, c.date.end) for c in found} == {(date(2020, 6, 1), date(2020, 6, 30))}


def test_a_new_paragraph_does_not_go_on_with_a_time() -> None:
    text = "A clash in June 2020 at the border soured relations.\n\nAt least 20 Peruvian soldiers were killed by Chile."
    assert {c.date.basis for c in figures(text)} == {"document"}


def test_what_is_given_in_an_index_of_releases_is_of_the_day_on_its_line() -> None:
    text = (
        "Releases\n\nGhana donates 20 ambulances to Peru\n\n10 May 2003\n\n"
        "Ghana sends 300 tents to Chile\n\n9 May 2003\n\n"
        "Ghana and Japan sign memorandum on tourism\n\n5 May 2003"
    )
    given = [c for c in claims_of(text) if c.kind in {"flow", "figure"}]
    assert {(c.recipients[0].country, c.date.end) for c in given} == {
        ("PER", date(2003, 5, 10)),
        ("CHL", date(2003, 5, 9)),
    }


def test_a_grant_under_a_paper_is_of_the_day_on_which_it_was_signed() -> None:
    text = (
        "A memorandum has been signed between Peru and Chile for a school with aid from Peru of 3 million euros.\n\n"
        "The memorandum was signed by the Ambassador of Peru to Chile Jorge Soto and Chile's Minister on 2 May 2025."
    )
    found = figures(text)
    assert found
    assert {c.date.start for c in found} == {date(2025, 5, 2)}
