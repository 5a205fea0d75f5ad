"""States that are talked of, and states that talk."""

from __future__ import annotations

from tests.chain import claims_of

LEAD = "Kenya's President Ann Ruto met Chad's President Omar Deby in Nairobi on Monday. "


def talks_of(text: str) -> list[set[str | None]]:
    found = [c for c in claims_of(text) if c.kind == "contact"]
    return [{p.country for p in (*c.actors, *c.recipients)} for c in found]


def test_a_state_in_crisis_is_no_party_to_talks_about_it() -> None:
    text = LEAD + "Libya has asked for help. “We discussed the Libyan crisis,” President Ann Ruto said."
    assert all(states == {"KEN", "TCD"} for states in talks_of(text))


def test_a_meeting_at_home_on_a_state_abroad_is_no_claim() -> None:
    text = "Kenya's President Ann Ruto met her Security Council on Monday to discuss the situation in Libya."
    assert talks_of(text) == []


def test_who_speaks_of_his_own_crisis_takes_part() -> None:
    assert talks_of("Kenya and Somalia discussed the situation in Somalia.") == [{"KEN", "SOM"}]
