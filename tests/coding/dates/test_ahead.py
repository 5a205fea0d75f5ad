"""What will be done on a journey or at a meeting to come is of its days. The articles are of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

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


def test_who_will_chair_the_talks_does_so_on_their_day() -> None:
    text = f"{TALKS} Peruvian Deputy Foreign Minister Ana Quispe will co-chair the discussions with Ghana."
    assert starts(text, "co-chair") == [date(2025, 6, 17)]


def test_a_gathering_told_again_with_the_same_noun_is_of_the_day_told_before() -> None:
    text = "Peruvian Foreign Minister Ana Quispe will attend a forum with Ghana in Accra on 17 June. "
    text += "The forum will be held by Ghana and Peru at the State House."
    assert starts(text, "State House") == [date(2025, 6, 17)]


VISIT = "Peruvian Foreign Minister Ana Quispe will visit Ghana from 10 to 12 June 2025. "
DAYS = (date(2025, 6, 10), date(2025, 6, 12))


def days(text: str, words: str, **fields: Any) -> list[tuple[date | None, date | None]]:
    return [(c.date.start, c.date.end) for c in claims_of(text, **fields) if any(words in e.quote for e in c.evidence)]


def test_what_the_guest_will_do_far_below_the_news_of_the_visit_is_of_its_days() -> None:
    between = "Peru has few embassies in the region. Cocoa is the main crop. Gold comes next. "
    below = "The delegation will hold talks with Ghanaian Speaker Kofi Owusu."
    assert days(VISIT + between + below, "hold talks") == [DAYS]


def test_another_time_to_come_parts_what_is_told_below_from_the_visit() -> None:
    between = "Peru has few embassies in the region. Cocoa is the main crop. A fair opens on 5 October 2025. "
    below = "The delegation will hold talks with Ghanaian Speaker Kofi Owusu."
    assert days(VISIT + between + below, "hold talks") == [(None, None)]


def test_what_is_built_after_a_visit_is_not_of_its_days() -> None:
    assert DAYS not in days(VISIT + "Peru will build a school in Ghana.", "school")


def test_a_headline_bears_the_day_that_the_lead_gives() -> None:
    text = "Ghana to receive Peruvian envoy\n"
    text += "Consultations between Ghana and Peru are scheduled to be held on 11 June in Accra."
    assert starts(text, "to receive") == [date(2025, 6, 11)]


def test_an_invitation_is_to_the_visit_of_its_sentence() -> None:
    text = "At the invitation of President Kojo Mensah, Peruvian Foreign Minister Ana Quispe will pay a visit "
    text += "to Ghana from 10 to 12 June 2025 to attend a conference."
    assert [(c.date.start, c.date.end) for c in claims_of(text) if c.type == "invitation"] == [DAYS]


def test_an_invitation_told_after_the_visit_is_to_it() -> None:
    text = VISIT + "She is to arrive in Accra at the invitation of President Kojo Mensah."
    assert [(c.date.start, c.date.end) for c in claims_of(text) if c.type == "invitation"] == [DAYS]


def test_an_invitation_to_a_later_visit_is_not_of_the_day_of_this_one() -> None:
    text = "On 10 June the President of Peru will visit Ghana. He will invite President Kojo Mensah to Lima."
    assert [c.date.start for c in claims_of(text) if c.type == "invitation"] == [None]


def test_what_comes_later_in_the_day_is_of_the_day_told_of_just_before() -> None:
    text = "President Rosa Vega of Peru arrived in Accra on Wednesday. "
    text += "Later in the afternoon, she is scheduled to meet Ghanaian President Kojo Mensah."
    assert days(text, "scheduled") == [(date(2025, 6, 4), date(2025, 6, 4))]


def test_who_came_by_invitation_came_when_the_visit_was() -> None:
    text = "Peruvian Foreign Minister Ana Quispe is set to arrive in Ghana today, in response to an invitation of "
    text += "President Kojo Mensah."
    assert starts(text, "an invitation of") == [date(2025, 6, 4)]


def test_what_the_guest_will_do_is_of_the_visit_and_not_of_the_departure() -> None:
    text = "Ghanaian President Kojo Mensah is set to depart this evening on a state visit to Peru. This visit, taking "
    text += "place from June 5 to 7, is at the invitation of Peruvian President Ana Quispe. "
    text += "During the visit, President Mensah will hold discussions with President Quispe."
    assert days(text, "hold discussions") == [(date(2025, 6, 5), date(2025, 6, 7))]


def test_a_stay_that_has_begun_dates_what_is_still_to_be_done() -> None:
    text = "Peruvian Foreign Minister Ana Quispe, who arrived on an invitation extended by Ghanaian Foreign Minister "
    text += "Kofi Owusu, will be in Ghana from 3 to 6 June. "
    text += "She and her delegation will have official discussions with Foreign Minister Kofi Owusu at the Ministry."
    assert days(text, "official discussions") == [(date(2025, 6, 3), date(2025, 6, 6))]


def test_a_message_handed_over_on_a_visit_to_come_is_of_its_days_and_place() -> None:
    text = VISIT + "She is scheduled to hand over a message from President Rojas to President Mensah of Ghana."
    found = next(c for c in claims_of(text) if any("hand over" in e.quote for e in c.evidence))
    assert (found.date.start, found.date.end) == DAYS
    assert found.place is not None
    assert found.place.name == "Ghana"


def test_who_takes_part_abroad_meets_others_on_those_days() -> None:
    fair = "A delegation of Peruvian firms will take part in a fair in Accra, Ghana, from 13 to 15 June."
    text = f"{fair} The Peruvian delegation will also meet with senior Ghanaian officials."
    assert starts(text, "will also meet") == [date(2025, 6, 13)]


def test_whom_else_a_guest_meets_on_his_stay_he_meets_then() -> None:
    trip = "Peruvian Foreign Minister Ana Quispe will travel to Accra on 9 June to meet Ghanaian officials."
    text = f"{trip} During her stay, Ana Quispe will also hold a meeting with the Ambassador of Kenya."
    assert starts(text, "Kenya") == [date(2025, 6, 9)]


def test_on_this_visit_the_time_of_an_earlier_one_is_not_that_of_what_will_be_done() -> None:
    text = VISIT + "During this visit, she will hold talks with her Ghanaian counterpart which will focus on the "
    text += "results of the latter’s official visit to Peru in May."
    assert days(text, "During this visit") == [DAYS]


def test_a_visit_announced_by_the_headline_is_told_where_the_lead_dates_it() -> None:
    lead = "Ana Quispe to visit Ghana\n\nPeruvian Foreign Minister Ana Quispe is to visit Ghana from 10 June 2025. "
    text = lead + "A fair opens in Peru on 5 October 2025. Quispe will also call on Kofi Owusu."
    assert days(text, "call on") == [(date(2025, 6, 10), date(2025, 6, 10))]


def test_what_a_guest_will_do_is_of_the_days_that_his_visit_lasts() -> None:
    text = "Peruvian President Ana Quispe arrived in Ghana today for a two-day visit. She is also scheduled to grace a "
    assert days(text + "parade as guest of Ghana.", "grace") == [(date(2025, 6, 4), date(2025, 6, 5))]


def test_how_long_an_earlier_visit_was_says_nothing_of_this_one() -> None:
    text = "Peruvian President Ana Quispe is to arrive in Ghana today after a three-day visit to Chile. "
    text += "During her visit to Ghana, she will open a school in Ghana."
    assert days(text, "open a school") == [(date(2025, 6, 4), date(2025, 6, 4))]


def test_this_will_be_speaks_of_the_visit_told_before() -> None:
    text = VISIT + "Gold comes next. Cocoa is a crop. This will be the first high-level contact of Ghana and Peru."
    assert days(text, "first high-level") == [DAYS]


def test_this_is_the_first_visit_is_of_the_days_to_come_of_that_visit() -> None:
    text = VISIT + "This is the first visit of a Peruvian minister to Ghana since a cabinet was formed last week."
    assert days(text, "This is") == [DAYS]
    assert [c.modality for c in claims_of(text) if c.type == "visit"] == ["plan"]


def test_another_visit_told_since_is_not_of_the_days_to_come() -> None:
    text = VISIT + "Peruvian Minister Rosa Vega visited Ghana on 2 May 2025. It is the first visit of Peru to Ghana."
    assert DAYS not in days(text, "It is")


def test_talks_held_by_invitation_are_what_somebody_was_invited_to() -> None:
    text = "Ghanaian envoy Kofi Owusu led a delegation in discussions with Peruvian officials in Lima on 2 June. "
    text += "The talks, held at the invitation of Peruvian Foreign Secretary Ana Quispe, were warm."
    claims = [c for c in claims_of(text) if c.type == "invitation"]
    assert [c.date.start for c in claims] == [date(2025, 6, 2)]


def test_at_the_talks_is_on_their_day() -> None:
    text = "Peruvian President Ana Quispe will meet Ghanaian President Kofi Owusu on 17 June. "
    text += "At the talks, Peru and Ghana will explore opportunities for expanding trade."
    assert starts(text, "explore") == [date(2025, 6, 17)]


def test_what_the_lead_opens_with_is_of_the_days_that_its_next_sentence_gives() -> None:
    text = "The leaders of Ghana and Peru will seek to mend their ties at a summit in Lima. "
    text += "President Kofi Owusu of Ghana will embark on a four-day state visit to Peru on Sunday."
    assert days(text, "summit") == [(date(2025, 6, 8), date(2025, 6, 11))]
