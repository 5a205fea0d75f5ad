"""Who chairs or attends a meeting takes part in the one told before; a press conference after it is part of it."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.coding.draft import Draft
from bilat.coding.sameness.merge import merge
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When, day
from tests.chain import claims_of, context_of, the

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


TALKS = "Ana Soto of Chile and Kofi Adu of Ghana opened a seminar in Accra. "


@pytest.mark.parametrize(
    ("sort", "word", "told", "count"),
    [
        ("participation", "attended", "Luis Paz of Chile and Ama Owusu of Ghana attended the event.", 1),
        ("participation", "attended", "Luis Paz of Chile and Ama Owusu of Ghana attended the Harvest Fair.", 2),
        ("meeting", "Representing", "Representing Chile and Ghana were Luis Paz and Ama Owusu.", 1),
        ("meeting", "included", "These included Luis Paz of Chile and Ama Owusu of Ghana.", 2),
        ("ceremony", "conference", "Luis Paz of Chile and Ama Owusu of Ghana gave a press conference.", 1),
        ("ceremony", "unveiled", "Luis Paz of Chile and Ama Owusu of Ghana unveiled a statue.", 2),
    ],
)
def test_who_was_there_and_what_the_press_was_told_belong_to_the_occasion(
    sort: str, word: str, told: str, count: int
) -> None:
    assert len(merged(sort, word, told, NEVER)) == count


def test_what_was_attended_on_another_day_is_another_occasion() -> None:
    told = "Luis Paz of Chile and Ama Owusu of Ghana attended the event."
    assert len(merged("participation", "attended", told, day(date(2024, 5, 1)))) == 2


def test_who_attended_is_told_beside_the_occasion_in_one_sentence() -> None:
    text = "Luis Paz of Chile and Ama Owusu of Ghana attended a launch in Accra."
    people = [of("CHL", text, "Luis Paz"), of("GHA", text, "Ama Owusu")]
    there = Draft("contact", "participation", people, [], [(0, len(text))], "tagged.contact.participation", 0)
    there.trigger = text.index("attended")
    launch = Draft("contact", "ceremony", people, [], [(0, len(text))], "tagged.contact.ceremony", 0)
    assert len(merge(context_of(text), [there, launch])) == 1


def test_a_round_of_talks_is_one_session() -> None:
    assert the("contact", "Ghana hosted the third round of trade negotiations with Chile in Accra on Monday.")


def merged(sort: str, word: str, told: str, when: When) -> list[Draft]:
    """What becomes of a seminar, and of a contact of other people that a second sentence tells."""
    text = TALKS + told
    context = context_of(text)
    soto, adu = (of("CHL", text, "Ana Soto"), of("GHA", text, "Kofi Adu"))
    paz, owusu = (of("CHL", text, "Luis Paz"), of("GHA", text, "Ama Owusu"))
    at = text.index("seminar")
    seminar = Draft("contact", "session", [soto, adu], [], [(0, len(TALKS) - 2)], "contact.hold", 0, trigger=at)
    seminar.date = day(date(2025, 6, 2))
    spans = [(len(TALKS), len(text) - 1)]
    at = text.index(word)
    there = Draft("contact", sort, [paz, owusu], [], spans, f"tagged.contact.{sort}", 1, trigger=at, date=when)
    return merge(context, [seminar, there])


def of(state: str, text: str, name: str) -> Party:
    at = text.index(name)
    return Party(name, name, "person", state, "GOV", "", at, at + len(name))
