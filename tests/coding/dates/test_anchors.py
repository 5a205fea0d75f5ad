"""What is told around a dated meeting bears its date, as reckoned."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.lexicon.times import times
from tests.chain import WEDNESDAY, claims_of, the

MET = "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025."
MONDAY = date(2025, 6, 2)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Virtanen praised Ghana.", "event"),
        ("Finland and Ghana signed a treaty on water.", "instrument"),
    ],
)
def test_what_happened_at_a_dated_meeting_bears_its_date(sentence: str, kind: str) -> None:
    claim = the(kind, f"{MET} {sentence}")
    assert (claim.date.start, claim.date.end, claim.date.basis) == (MONDAY, MONDAY, "relative")


def test_a_date_of_its_own_stays() -> None:
    claim = the("instrument", f"{MET} Finland and Ghana signed a treaty on water on 12 May 2025.")
    assert (claim.date.start, claim.date.basis) == (date(2025, 5, 12), "text")


def test_another_pair_has_another_date() -> None:
    claim = the("event", f"{MET} Peru condemned Chile.")
    assert claim.date.basis == "document"


def test_a_promise_made_at_the_meeting_was_made_that_day() -> None:
    values: Any = the("commitment", f"{MET} Finland promised to build a school in Ghana.").values
    assert values.made == "2025-06-02"


def test_a_meeting_long_ago_dates_nothing() -> None:
    text = MET.replace("2 June 2025", "2 June 2019")
    assert the("event", f"{text} Virtanen praised Ghana.").date.basis == "document"


def test_a_meeting_that_is_yet_to_come_dates_nothing() -> None:
    yet_to_come = MET.replace("met", "will meet").replace("2 June", "20 June")
    claim = the("event", f"{yet_to_come} Virtanen praised Ghana.")
    assert claim.date.end == WEDNESDAY
    assert claim.date.basis == "document"


def test_what_did_not_happen_bears_no_date() -> None:
    assert not the("instrument", f"{MET} Finland and Ghana did not sign a treaty.").date.known


def test_news_of_the_lead_dates_what_is_told_below() -> None:
    text = "Peru rejected the claims of Chile on Monday. Lima is old. Peru recalled its ambassador to Chile."
    claims = [c for c in claims_of(text) if c.countries == {"PER", "CHL"}]
    assert len(claims) > 1
    assert {c.date.start for c in claims} == {MONDAY}


def test_the_day_that_the_lead_names_dates_news_without_a_day() -> None:
    text = "A ministry announced a list on Monday to mark a day. Peru imposed sanctions on a Chilean company."
    assert the("sanction", text).date.start == MONDAY


def test_of_two_tellings_the_finer_date_stands() -> None:
    told = "Finland and Ghana signed a treaty on water"
    text = f"{told} in 2024. {told.replace('a treaty', 'the treaty')} in autumn 2024."
    assert the("instrument", text).date.start == date(2024, 9, 1)


def test_when_a_series_began_dates_no_meeting_of_it() -> None:
    text = f"{MET.removesuffix(' on 2 June 2025.')}, their seventh meeting since 2014."
    assert the("contact", text).date.basis == "document"


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("India exported tea worth $20 million to Kenya in 2023-24", date(2023, 4, 1)),
        ("Pakistan exported tea worth $20 million to Kenya in 2023-24", date(2023, 7, 1)),
        ("Finland exported tea worth $20 million to Ghana in FY2024", date(2024, 1, 1)),
        ("India exported tea worth $20 million to Kenya in fiscal year 2023-2024", date(2023, 4, 1)),
        ("India exported tea worth $20 million to Kenya in FY2022-23", date(2022, 4, 1)),
        ("India exported tea worth $20 million to Kenya in FY24", date(2023, 4, 1)),
        ("India exported tea worth $20 million to Kenya in 2021-2024", date(2021, 1, 1)),
        ("In the last fiscal year India exported tea worth $20 million to Kenya", date(2024, 4, 1)),
    ],
)
def test_a_fiscal_year_is_that_of_the_state_spoken_of(words: str, start: date) -> None:
    assert the("figure", f"{words}.").date.start == start


def test_the_sums_of_a_list_share_their_period() -> None:
    text = "In 2023 India exported tea worth $20 million to Kenya. India's exports to Kenya included rice ($3 million)."
    assert {c.date.start for c in claims_of(text) if c.kind == "figure"} == {date(2023, 1, 1)}


def test_a_building_is_a_place() -> None:
    place = the("contact", f"{MET.replace('in Accra', 'at the Volta International Airport')}").place
    assert place is not None
    assert place.name == "Volta International Airport"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("This year marks the 30th anniversary of diplomatic relations between Finland and Ghana.", 1995),
        ("Finland and Ghana celebrated the sixtieth anniversary of diplomatic relations.", 1965),
        ("Next year is the 75th anniversary of diplomatic relations between Finland and Ghana.", 1951),
        ("This year marks 25 years of our diplomatic relations with Ghana, said Finland's envoy.", 2000),
    ],
)
def test_an_anniversary_says_since_when(text: str, year: int) -> None:
    claim = the("tie", text)
    assert (claim.date.start, claim.date.end) == (date(year, 1, 1), date(year, 12, 31))
    assert claim.date.basis == "relative"


def test_what_a_release_reports_in_its_first_line_is_the_news() -> None:
    text = (
        "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra.\n"
        "Mensah visited Finland on 28 May 2025."
    )
    meeting = next(c for c in claims_of(text, kind="release") if c.type == "meeting")
    assert meeting.date.basis == "document"


@pytest.mark.parametrize("told", ["that was held in Chad on 20 May", "held in Chad on 20 May"])
def test_when_the_topic_took_place_says_nothing_of_the_talks(told: str) -> None:
    talks = "Finnish President Aino Virtanen and Ghanaian President Kojo Mensah discussed the results of a conference"
    assert the("contact.talks", f"{talks} {told}.").date.basis == "document"


def test_the_day_of_an_upcoming_meeting_lies_ahead() -> None:
    text = "In light of the upcoming visit of Ghanaian President Kojo Mensah to Finland on 10 October, ministers met."
    assert the("commitment.plan", text).date.start == date(2025, 10, 10)


def test_where_the_topic_is_says_nothing_of_where_they_talked() -> None:
    talks = "Finnish President Aino Virtanen and Ghanaian President Kojo Mensah discussed"
    assert the("contact.talks", f"{talks} the famine in Chad.").place is None
    place = the("contact.talks", f"In Accra, {talks} the famine in Chad.").place
    assert place is not None
    assert place.name == "Accra"


def test_the_talks_that_the_text_has_told_of_were_on_that_day() -> None:
    text = f"{MET} The discussions between Finland and Ghana centred on water."
    assert all(c.date.start == MONDAY for c in claims_of(text) if c.kind == "contact")


def test_a_meeting_of_the_same_people_on_the_same_day_was_at_the_same_place() -> None:
    text = (
        "Finnish President Aino Virtanen is in Accra today on a visit to Ghana. "
        "Virtanen met Ghanaian President Kojo Mensah today."
    )
    assert {c.place.name for c in claims_of(text) if c.kind == "contact" and c.place} == {"Accra"}
    assert all(c.place for c in claims_of(text) if c.kind == "contact")


def test_sanctions_that_a_later_sentence_only_mentions_have_no_date() -> None:
    text = f"{MET} Accra is hot. Tea is dear. Rain fell. Traders fear the sanctions imposed by Finland on Ghana."
    assert not the("sanction", text).date.known


def test_what_stands_below_a_date_of_a_chronology_happened_then() -> None:
    first = "Finland and Ghana\n\n12 May 2003\n\nFinland and Ghana signed a treaty."
    text = f"{first}\n\n3 June 2009\n\nPeru rejected the claims of Chile."
    dates = {c.kind: c.date.start for c in claims_of(text)}
    assert (dates["instrument"], dates["event"]) == (date(2003, 5, 12), date(2009, 6, 3))


def test_an_index_has_its_days_below_what_they_date() -> None:
    first = "Releases\n\nFinland and Ghana signed a treaty\n\nPosted on 12 May 2003"
    text = f"{first}\n\nPeru rejected the claims of Chile\n\nNews | 3 June 2009, 10:30"
    dates = {c.kind: c.date.start for c in claims_of(text)}
    assert (dates["instrument"], dates["event"]) == (date(2003, 5, 12), date(2009, 6, 3))


def test_a_dateline_is_no_heading_of_a_chronology() -> None:
    text = "Finland and Ghana\n\n12 May 2003\n\nFinland and Ghana signed a treaty."
    assert the("instrument", text).date.basis == "document"


def test_the_results_of_talks_do_not_date_them() -> None:
    text = f"{MET} Virtanen praised the results of the discussions between Finland and Ghana."
    assert not any(c.date.known for c in claims_of(text) if c.kind == "contact" and c.type == "talks")


def test_a_meeting_in_another_country_is_of_another_day() -> None:
    text = f"{MET} Finnish Foreign Minister Eero Laine met Ghanaian officials in Geneva."
    found = [c for c in claims_of(text) if c.kind == "contact" and c.place and c.place.name == "Geneva"]
    assert [c.date.basis for c in found] == ["document"]


def test_sanctions_of_one_authority_are_of_one_day() -> None:
    text = "Finland on Monday imposed sanctions on Peru. Finland also sanctioned two judges of Chad."
    found = [c for c in claims_of(text) if c.kind == "sanction"]
    assert {c.date.start for c in found} == {MONDAY}


def test_a_meeting_long_before_told_later_is_not_when_a_plan_was_made() -> None:
    text = "Finland will build a school in Ghana. " + MET.replace("2 June", "12 May")
    values: Any = the("commitment", text).values
    assert values.made == ""


def test_what_is_planned_during_a_journey_bears_its_days() -> None:
    text = "Finnish President Aino Virtanen will visit Ghana from 10 to 12 June 2025. "
    claims = claims_of(text + "During the visit, she will hold talks with Ghanaian President Kojo Mensah.")
    days = {(c.date.start, c.date.end) for c in claims if c.kind == "commitment"}
    assert days == {(date(2025, 6, 10), date(2025, 6, 12))}


def test_a_meeting_on_a_journey_was_where_the_journey_went() -> None:
    text = "Finnish President Aino Virtanen arrived in Accra on 2 June 2025. "
    claims = claims_of(text + "She met Ghanaian President Kojo Mensah on 3 June 2025.")
    met = [c.place.name for c in claims if c.type == "meeting" and c.place]
    assert met == ["Accra"]


def test_a_building_yields_to_the_city_that_the_text_gives_besides() -> None:
    text = "Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025. "
    assert {c.place.name for c in claims_of(text) if c.kind == "contact" and c.place} == {"Accra"}


def test_a_call_is_not_of_the_day_of_the_meeting_that_it_is_about() -> None:
    text = (
        "The President of Chile had a telephone conversation with the President of Peru. "
        "They discussed the talks of Chile and Peru held on May 30 in Quito."
    )
    [call] = [c for c in claims_of(text) if c.type == "call"]
    assert (call.date.basis, str(call.date.end)) == ("document", "2025-06-04")


def test_the_next_sentence_tells_when_it_was_said() -> None:
    text = "Ghana has accused Kenya of bad faith. Minister Kojo Mensah made the remarks on Monday in talks in Lima."
    assert the("event", text).date.start == MONDAY


def test_the_next_sentence_tells_when_it_was_held() -> None:
    text = (
        "Ghanaian Trade Minister Kojo Mensah recently held a meeting with Finnish Ambassador Aino Virtanen. "
        "Held at the Harbour Club on 2 June 2025, the meeting was the first."
    )
    assert the("contact", text).date.start == MONDAY


def test_of_the_days_of_a_lead_the_last_one_is_the_news() -> None:
    text = (
        "Finland handed over medical supplies to Ghana on Tuesday. Finland signed a treaty with Ghana on 30 May. "
        "Ghana thanked Finland."
    )
    assert the("event", text).date.start == date(2025, 6, 3)


def test_a_delivery_of_the_news_is_of_the_day_of_the_meeting() -> None:
    given = [c for c in claims_of(f"{MET} Virtanen delivered 20 buses to Ghana.") if c.kind == "flow"]
    assert [c.date.start for c in given] == [MONDAY]


def test_what_a_guest_says_of_others_is_said_at_the_meeting() -> None:
    assert the("event.accuse", f"{MET} Virtanen also condemned Peru for the raid on Chile.").date.start == MONDAY


@pytest.mark.parametrize(
    "sentence",
    [
        "At a previous event, Virtanen praised Ghana.",
        "The previous government of Ghana banned Finnish ships.",
    ],
)
def test_what_was_done_at_another_time_is_not_of_the_meeting(sentence: str) -> None:
    assert all(c.date.start != MONDAY for c in claims_of(f"{MET} {sentence}") if "revious" in c.evidence[0].quote)


def test_a_raid_is_not_of_the_day_of_the_talks_about_it() -> None:
    raid = "The two discussed the border. Peruvian troops killed three Chilean soldiers."
    assert the("event", f"{MET.replace('Finnish', 'Chilean').replace('Ghanaian', 'Peruvian')} {raid}").date.start != (
        MONDAY
    )


def test_what_was_done_on_a_visit_is_of_the_time_that_the_sentence_before_gives_it() -> None:
    text = (
        "Finnish President Aino Virtanen spoke to reporters in Helsinki. She praised her visit to Ghana last week. "
        "During this visit, Finland and Ghana signed a treaty on water."
    )
    assert the("instrument", text).date.start == date(2025, 5, 26)


def test_a_meeting_that_a_later_sentence_dates_dates_what_was_said_at_it() -> None:
    text = "Peruvian Trade Minister Ana Quispe recently met Ghanaian Ambassador Kofi Owusu. Held at the Bolivar Hotel "
    text += "on 28 May 2025, the meeting was well attended. Chile opened a port on 2 June 2025. "
    text += "Ambassador Kofi Owusu thanked Peru for its aid."
    assert {c.date.start for c in claims_of(text) if c.kind == "event"} == {date(2025, 5, 28)}


def test_a_separate_meeting_is_of_the_day_of_the_one_told_of() -> None:
    text = "Peruvian Trade Minister Ana Quispe met Ghanaian President Kojo Mensah on Monday.\n\nCocoa is a crop. "
    text += "A separate meeting between Peru's envoys and Ghana's opposition covered trade."
    assert [c.date.start for c in claims_of(text) if c.kind == "contact"] == [date(2025, 6, 2)] * 2


def test_two_numbers_of_the_same_period_share_the_fiscal_year_of_the_first() -> None:
    text = "India's exports to Nepal rose to 2.3 billion dollars in 2023-24. "
    text += "Nepal's exports to India rose to 1.4 billion dollars over the same period."
    starts = {c.date.start for c in claims_of(text) if c.kind == "figure"}
    assert starts == {date(2023, 4, 1)}


@pytest.mark.parametrize("before", ["", "Furthermore, "])
def test_a_bare_noun_opens_its_sentence_where_nothing_but_a_link_stands_before_it(before: str) -> None:
    text = f"Peru met Chile. {before}Discussions covered trade."
    assert times("opening_words").fullmatch(text, len("Peru met Chile. "), text.index("Discussions"))


def test_where_somebody_had_been_does_not_date_the_news() -> None:
    text = "Ghana has expelled three Finnish diplomats.\n\nFinnish Prime Minister Eero Laine, who was in Accra, Ghana, "
    text += "two weeks ago, spoke of a mistake."
    assert the("sanction", text).date.basis == "document"


def test_who_has_just_met_one_speaks_of_another_on_that_day_not_on_that_of_a_later_tale() -> None:
    text = "Peruvian President Ana Soto met Chilean Foreign Minister Luis Rojas on Monday.\n\n"
    text += "She accused Ghana of delays.\n\nLast week, Soto met Ghanaian Minister Ama Osei."
    assert the("event", text).date.start == date(2025, 6, 2)


def test_words_are_not_of_the_time_of_an_older_deed() -> None:
    text = "Peru attacked a harbour of Chile on Friday. Chile has played down the danger from Peru."
    assert [c.date.basis for c in claims_of(text) if c.kind == "event"] == ["relative", "document"]


def test_a_deed_is_of_the_time_of_the_deed_told_beside_it_not_of_that_of_words() -> None:
    text = "Togo thanked Peru and Chile on Tuesday. It spoke after this weekend's raid on Chile by Peru that saw the "
    text += "Chilean Admiral Luis Rojas captured by Peru."
    deeds = [c for c in claims_of(text) if c.type in {"assault", "coerce"}]
    assert {c.date.end for c in deeds} == {date(2025, 6, 1)}


def test_what_is_told_after_a_meeting_of_before_is_of_the_news() -> None:
    text = (
        "On Tuesday Irish Foreign Minister Sean Byrne received Togo's Ambassador Ama Kofi. The two sides stressed the "
        "issues agreed during the 4th meeting of their commission held on May 25. Minister Byrne thanked Togo for "
        "its help."
    )
    (claim,) = [c for c in claims_of(text) if c.kind == "event" and c.type == "support"]
    assert claim.date.start == date(2025, 6, 3)
