"""What will be done on a journey or at a meeting to come is of its days. The articles are of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

from tests.chain import claims_of

TALKS = "Ghana is set to take part in consultations with Peru to be held on 17 June in Lima."


def starts(text: str, words: str) -> list[date | None]:
    return [c.date.start for c in claims_of(text) if any(words in e.quote for e in c.evidence)]


def test_who_will_take_part_does_so_on_the_day_of_the_talks() -> None:
    text = f"{TALKS} Peruvian Deputy Foreign Minister Ana Quispe will attend the consultations with Ghana."
    assert starts(text, "will attend") == [date(2025, 6, 17)]


def test_what_others_will_do_is_of_no_day() -> None:
    text = f"{TALKS} Chilean President Pedro Rojas will attend a dinner with Kenya."
    assert date(2025, 6, 17) not in starts(text, "dinner")
