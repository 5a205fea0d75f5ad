"""Which of a sentence's times is that of what it tells. The articles are of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.coding.dates.dating import date_of
from bilat.model.dates import When
from tests.chain import WEDNESDAY, claims_of, context_of, frame_of, the


def when(text: str, lemma: str) -> When:
    context = context_of(text)
    return date_of(context, frame_of(context.reading, lemma))


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chile accused Peru of shielding those linked to last month's massacre.", "accuse"),
        ("Chile accused Peru of silence following the April 22 incident.", "accuse"),
        ("Chile thanked Peru after a flood in the north in March.", "thank"),
        ("Chile's minister at a meeting with Ana Ruiz said Peru would open the port in July.", "meeting"),
        ("Chile thanked Peru despite a treaty of 1929.", "thank"),
        ("Chile has sold wine to Peru since its foundation 200 years ago.", "sell"),
        ("The Chilean envoy addressed the Harbour Forum 2023 opening in Lima.", "address"),
        ("Chile welcomes the accord of 19 April by which Peru gave way.", "welcome"),
    ],
)
def test_a_time_of_something_else_is_not_taken(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


@pytest.mark.parametrize(
    ("text", "lemma", "start"),
    [
        ("At Monday's briefing Chile accused Peru of silence.", "accuse", date(2025, 6, 2)),
        ("Chile thanked Peru after talks on Monday.", "thank", date(2025, 6, 2)),
        ("Peru's 2022 invasion of Chile failed.", "invasion", date(2022, 1, 1)),
        ("The Treaty of Peace and Friendship of 1904 binds Chile and Peru.", "treaty", date(1904, 1, 1)),
        ("In 2020, Chile sold wine to Peru.", "sell", date(2020, 1, 1)),
        ("From the first of March Chile sold wine to Peru.", "sell", date(2025, 3, 1)),
        ("Chile sold wine to Peru after 2012 droughts.", "sell", date(2012, 1, 1)),
    ],
)
def test_a_time_of_its_own_is_taken(text: str, lemma: str, start: date) -> None:
    assert when(text, lemma).start == start


def test_the_year_of_what_was_talked_about_is_not_when_they_talked() -> None:
    claim = the(
        "contact.talks", "Chilean President Ana Soto and Peruvian President Luis Rojas discussed trade in 2023."
    )
    assert (claim.date.basis, claim.date.end) == ("document", WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chile signed a paper on its presidency of the council in 2027 with Peru.", "sign"),
        ("Chile rolled over a loan that fell due on 19 May 2025, thanking Peru.", "thank"),
    ],
)
def test_a_time_to_come_or_of_a_remark_is_not_taken(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


def test_an_entry_of_a_chronology_has_the_time_that_it_opens_with() -> None:
    claim = the("instrument", "2014 – Chile and Peru signed a tax treaty; it took effect the following year.")
    assert claim.date.start == date(2014, 1, 1)


@pytest.mark.parametrize(
    ("text", "lemma", "start"),
    [
        ("Peru met Chile on 2 May 2025.", "meet", date(2025, 5, 2)),
        ("On 2 May 2025 Peru met Chile.", "meet", date(2025, 5, 2)),
        ("Peru met Chile on 2 May 2025 and thanked Oman on 3 May 2025.", "thank", date(2025, 5, 3)),
        ("Peru met Chile.", "meet", None),
    ],
)
def test_the_date_of_a_predicate_is_that_of_its_clause(text: str, lemma: str, start: date | None) -> None:
    assert when(text, lemma).start == start


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian ambassador congratulated the President of Chile on his recent victory.",
        "The Peruvian ambassador congratulated the President of Chile on his birthday, 1 March.",
    ],
)
def test_the_time_of_what_somebody_is_congratulated_on_is_not_that_of_the_greeting(text: str) -> None:
    found = the("contact.greeting", text)
    assert found.date.basis == "document"


@pytest.mark.parametrize(
    "text",
    [
        "Chile again thanked Peru for the crew whose ship sank on 2 May.",
        "Chile will build a school for Peru on the land that it was given in 2008.",
    ],
)
def test_a_clause_about_something_else_dates_nothing(text: str) -> None:
    found = [c for c in claims_of(text) if c.kind in {"event", "commitment"}]
    assert found
    assert not any(c.date.text for c in found)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Peruvian officials went to Chile for a visit, which took place from 5 to 9 May.", date(2025, 5, 5)),
        ("Peru met Chile at a forum that was held on 5 May.", date(2025, 5, 5)),
    ],
)
def test_a_clause_about_the_occasion_dates_it(text: str, start: date) -> None:
    assert start in {c.date.start for c in claims_of(text) if c.kind == "contact"}


def test_a_day_goes_before_what_is_only_recent() -> None:
    found = the("contact", "Peru met Chile at a recent forum on 2 June.")
    assert found.date.start == date(2025, 6, 2)
    assert when("Peru took part in a recent discussion with Chile organised by a bank on 2 June.", "discussion").known


@pytest.mark.parametrize(
    "text",
    [
        "Chile is drafting a treaty with Peru by the decisions taken in Lima on 19 October 2024.",
        "The Chilean envoy's visit to Peru would be the first since the vote, after the elections last month.",
    ],
)
def test_a_time_that_is_over_is_not_that_of_what_goes_on_or_is_to_come(text: str) -> None:
    assert not when(text, "draft" if "drafting" in text else "visit").known


@pytest.mark.parametrize(
    ("text", "lemma", "start", "end"),
    [
        ("Relations soured in 2021, when Ghana expelled the Kenyan envoy.", "expel", (2021, 1, 1), (2021, 12, 31)),
        ("They have had no ties since May 2020, when Chile stormed the embassy.", "storm", (2020, 5, 1), (2020, 5, 31)),
        ("The talks broke off on 3 May, when Peru expelled the envoy.", "expel", (2025, 5, 3), (2025, 5, 3)),
        ("Earlier this year the minister visited Ghana on 4 May 2025.", "visit", (2025, 5, 4), (2025, 5, 4)),
        (
            "The court, before which Peru had come in 2018, had on 1 May ordered a halt.",
            "order",
            (2025, 5, 1),
            (2025, 5, 1),
        ),
    ],
)
def test_the_time_that_a_clause_is_about(
    text: str, lemma: str, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    found = when(text, lemma)
    assert (found.start, found.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Peru sued Chile within a week.", "sue"),
        ("Peru and Chile signed a protocol amending the accord on rail dated 18 October 1996.", "sign"),
    ],
)
def test_neither_a_time_to_come_nor_that_of_an_older_paper(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chile sold fish to Peru; in January Peru bought maize.", "sell"),
        ("Chile apologised to Peru for the delay of a boat held in Callao since March.", "apologise"),
        ("Ana Soto, Chile's minister until April, thanked Peru.", "thank"),
        ("Chile condemned the strike carried out by Peru on a market in the north on 12 May.", "condemn"),
    ],
)
def test_a_time_of_what_is_told_of_is_not_taken(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


@pytest.mark.parametrize(
    ("text", "lemma", "start"),
    [
        (
            "Chile arrested three Peruvians and seized their boat with all its nets and fish on Monday.",
            "arrest",
            (6, 2),
        ),
        ("The Chilean envoy will attend a forum to be held in Lima on 20 June.", "attend", (6, 20)),
        ("Chile pledged to pay Peru before the end of this month.", "pay", (6, 4)),
    ],
)
def test_a_time_of_the_chain_or_the_occasion_is_taken(text: str, lemma: str, start: tuple[int, int]) -> None:
    assert when(text, lemma).start == date(2025, *start)


def dates(kind: str, text: str, **fields: object) -> list[date | None]:
    return [c.date.start for c in claims_of(text, **fields) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Peru won a loan from Chile last week but now needs Oman to agree.", "need"),
        ("Chile congratulated Peru's president on her success in the 2 June vote.", "congratulate"),
        ("Peru gave Chile a grant, but Oman fell out with it in 2013.", "give"),
        ("Chile and Peru discussed the results of the president's visit to Lima in March 2025.", "discuss"),
        ("Chile licensed a Peruvian firm to sell power until 2066.", "license"),
        ("Peru's minister met Ana Soto at the Chile-Peru Policy Dialogue – 2025.", "meet"),
        ("A loan from Chile maturing on 5 May would be rolled over, Peru said.", "roll"),
    ],
)
def test_a_time_set_apart_is_of_what_it_stands_by(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


def test_what_is_done_all_along_is_not_of_the_day_of_what_it_follows() -> None:
    text = "Ana Soto of Chile met Luis Rojas of Peru last October and they regularly spoke on the phone."
    assert date(2024, 10, 1) not in [c.date.start for c in claims_of(text) if c.type == "call"]


@pytest.mark.parametrize(
    ("kind", "text", "start"),
    [
        ("instrument", "The 1997 Treaty marked a new period in relations between Peru and Chile.", date(1997, 1, 1)),
        ("event", "Oman expelled him on Sunday, a day after Peru attacked Chile.", date(2025, 5, 31)),
        ("commitment", "After talks on Monday, Peru and Chile pledged to double trade by 2030.", WEDNESDAY),
        ("tie", "Peru has been a member of the Andean Community since 1969, Chile said.", date(1969, 1, 1)),
    ],
)
def test_a_time_of_its_own_is_found(kind: str, text: str, start: date) -> None:
    assert start in dates(kind, text)


def test_a_membership_is_dated_when_it_began() -> None:
    claim = the("tie", "Peru has been a member of the Andean Community since 1969, Chile said.")
    assert claim.date.end == date(1969, 12, 31)


def test_what_papers_are_about_is_not_when_they_were_signed() -> None:
    assert dates("instrument", "Chile and Peru signed a protocol; it concerns the year of culture in 2027.") != [
        date(2027, 1, 1)
    ]


def test_the_day_of_a_speech_is_not_that_of_a_gift_it_was_held_on() -> None:
    text = "On 3 May, aboard one of three cutters given by Chile to Peru, the Chilean envoy praised the sailors."
    assert not when(text, "give").known


def test_the_year_in_a_gatherings_name_is_not_when_somebody_is_there_now() -> None:
    text = "President Rosa Vega of Peru, who is currently in Ghana to participate in the 2025 World Cocoa Summit, met "
    text += "the Prime Minister of Kenya on Monday."
    assert [c.date.basis for c in claims_of(text) if c.type == "visit"] == ["document"]


def test_what_falls_due_or_is_established_on_a_day_is_of_that_day() -> None:
    assert the("instrument", "The gas contract between Peru and Ghana expires on 31 August.").date.start == date(
        2025, 8, 31
    )
    text = "Peru and Ghana are partners. Diplomatic relations were established on 3 February 1988."
    assert the("tie.diplomatic_relations", text).date.start == date(1988, 2, 3)


@pytest.mark.parametrize(
    ("kind", "text", "start", "end"),
    [
        (
            "instrument.treaty",
            "The Pacific Treaty between Peru and Ghana, in force since 1985, allows everybody to move freely.",
            date(1985, 1, 1),
            date(1985, 12, 31),
        ),
        (
            "instrument.agreement",
            "The free trade agreement between Peru and Ghana has been in force since 1 March 2007.",
            date(2007, 3, 1),
            date(2007, 3, 1),
        ),
        (
            "sanction.embargo",
            "Peru has banned imports of cocoa from Ghana since March 2023.",
            date(2023, 3, 1),
            date(2023, 3, 31),
        ),
    ],
)
def test_what_holds_since_a_time_is_of_that_time(kind: str, text: str, start: date, end: date) -> None:
    claim = the(kind, text)
    assert (claim.date.start, claim.date.end) == (start, end)


def test_the_year_right_after_a_paper_is_its_own() -> None:
    text = "The ministry of Ghana cited the bilateral understanding of 2020, under which Peru readmits those who leave."
    assert the("instrument", text).date.start == date(2020, 1, 1)


def test_a_year_after_a_capital_during_is_the_time_of_what_is_told() -> None:
    text = "During 2024, Japan granted 250 million dollars in aid to Jordan."
    found = next(c for c in claims_of(text) if c.kind == "flow")
    assert found.date.start == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("text", "lemma", "start"),
    [
        ("Chile owed much since 2022, with in-principle deals with Peru reached last year.", "deal", date(2024, 1, 1)),
        ("Chile recalled its visit to Lima in March and said both will meet this year.", "visit", date(2025, 3, 1)),
    ],
)
def test_a_noun_has_the_time_told_right_after_it(text: str, lemma: str, start: date) -> None:
    assert when(text, lemma).start == start


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chile saw the signing of a protocol to amend the accord with Peru dated March 31, 2015.", "signing"),
        ("Peru congratulated the Chilean envoy and recalled the founding of ties in November 1974.", "congratulate"),
        ("The Chilean envoy will meet Peruvian officials before flying to Quito tomorrow.", "meet"),
    ],
)
def test_a_time_of_what_is_told_beside_is_not_taken(text: str, lemma: str) -> None:
    assert not when(text, lemma).known


def test_a_signing_that_presidents_preside_over_is_the_news() -> None:
    text = (
        "President of Peru Ana Ruiz and President of Chile Juan Soto presided over the signing of a protocol to amend "
        "the Peruvian-Chilean agreement on transit dated March 31, 2015."
    )
    assert the("instrument.protocol", text).date.end == WEDNESDAY


def test_what_somebody_is_thanked_for_was_at_another_time() -> None:
    text = "Chilean Ambassador Juan Soto attended the event and thanked Peru for 40 scholarships granted last year."
    assert not when(text, "thank").known


def test_a_day_of_what_somebody_is_invited_to_is_to_come() -> None:
    found = the("commitment.invitation", "Peru's President invited Chile's navy to a fleet review in Callao Oct. 3-11.")
    assert (found.date.start, found.date.end) == (date(2025, 10, 3), date(2025, 10, 11))


def test_a_week_that_reaches_into_the_news_may_be_that_of_something_else() -> None:
    text = "The Peruvian minister is in Ghana on an official visit. "
    text += "The visit of the Peruvian minister to Ghana follows a visit by the Chilean minister last week."
    visits = [c for c in claims_of(text) if c.type == "visit" and {p.country for p in c.actors} == {"PER"}]
    assert visits
    assert all(c.date.text != "last week" for c in visits)


def test_a_clause_about_a_place_has_a_time_of_its_own() -> None:
    text = "Peru on Tuesday imposed sanctions on officers in Chile, where a coup last year set off riots."
    assert when(text, "impose").start == date(2025, 6, 3)


def test_what_is_in_force_since_something_began_then() -> None:
    text = "Chile has banned beef from Peru since an outbreak of a disease in 2001."
    assert when(text, "ban").start == date(2001, 1, 1)
