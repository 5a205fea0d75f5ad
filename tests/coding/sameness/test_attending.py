"""Who chairs a meeting takes part in the one told before."""

from __future__ import annotations

from tests.chain import claims_of, the

SESSION = "The 3rd session of the Joint Commission between Kenya and Ghana {} in Accra. "
CHAIRED = "The meeting {} co-chaired by Kenyan Foreign Minister Jane Otieno and Ghanaian Foreign Minister Kojo Mensah."


def test_who_chaired_a_meeting_took_part_in_it() -> None:
    text = SESSION.format("was convened on 22 February 2024") + CHAIRED.format("was")
    session = the("contact", text)
    assert session.place is not None
    assert session.place.name == "Accra"
    assert {"Jane Otieno", "Kojo Mensah"} <= {p.name for p in session.actors}


def test_who_will_chair_a_meeting_is_to_take_part_in_it() -> None:
    text = SESSION.format("will be convened on 22 April 2024") + CHAIRED.format("will be")
    plan = the("commitment", text)
    assert {"Jane Otieno", "Kojo Mensah"} <= {p.name for p in plan.actors}


def test_a_meeting_that_is_not_told_before_is_told_by_who_chaired_it() -> None:
    assert [c.kind for c in claims_of(CHAIRED.format("was")) if c.kind != "position"] == ["contact"]
