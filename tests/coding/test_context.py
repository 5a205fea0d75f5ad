"""What the coder asks of a reading: the pair, parties, dates, places."""

from __future__ import annotations

from bilat.coding.context import NEWS_DAYS, Context
from bilat.model.document import Published
from bilat.model.reading import Frame
from tests.chain import WEDNESDAY, context_of, frame_of

TWO = "Peru met Chile in Lima. Peru thanked Chile."


def frame(context: Context, lemma: str) -> Frame:
    return frame_of(context.reading, lemma)


def test_the_pair_is_the_two_states_spoken_of_most() -> None:
    context = context_of(f"{TWO} Oman was absent.")
    assert set(context.pair) == {"PER", "CHL"}
    assert context.bilateral


def test_a_text_about_many_states_is_not_bilateral() -> None:
    assert not context_of("Peru, Chile, Oman, Togo, Mali and Fiji met.").bilateral


def test_a_text_about_one_state_has_no_pair() -> None:
    context = context_of("Peru held elections.")
    assert not context.bilateral
    assert context.other_state("PER") is None


def test_the_body_that_a_text_about_one_state_is_about() -> None:
    twice = context_of("The European Union sent observers to Oman. The European Union will report on Oman.")
    assert twice.body is not None
    assert (twice.body.name, twice.body.country) == ("European Union", None)
    assert context_of("The European Union sent observers to Oman.").body is None
    assert context_of(f"{TWO} The European Union and the European Union's envoy watched.").body is None


def test_the_other_state_of_the_pair() -> None:
    context = context_of(TWO)
    other = context.other_state("PER")
    assert other is not None
    assert (other.country, other.type) == ("CHL", "state")
    assert context.other_state("OMN") is None


def test_a_party_is_the_words_at_its_offsets() -> None:
    context = context_of("Peruvian Foreign Minister Luis Quispe met Marta Rojas of Chile. Quispe left.")
    for number, mention in enumerate(context.reading.mentions):
        for party in context.parties([number]):
            assert context.text[party.start : party.end] == party.as_written
            assert mention.start <= party.start
    assert [p.name for p in context.of_role(frame(context, "leave"), "agent")] == ["Luis Quispe"]


def test_a_role_with_a_star_takes_what_is_mentioned_inside() -> None:
    context = context_of("Oman praised ties between Peru and Chile.")
    praise = frame(context, "praise")
    assert {p.country for p in context.of_role(praise, "patient*")} == {"PER", "CHL"}
    assert context.of_role(praise, "patient") == []


def test_a_missing_role_names_nobody() -> None:
    context = context_of(TWO)
    assert context.of_role(frame(context, "thank"), "against") == []
    assert context.argument(frame(context, "thank"), "against") is None


def test_news_without_a_day_is_of_the_documents_last_days() -> None:
    news = context_of(TWO).news
    assert (news.end, news.basis) == (WEDNESDAY, "document")
    assert news.start is not None
    assert (WEDNESDAY - news.start).days == NEWS_DAYS


def test_a_document_without_a_day_lends_none() -> None:
    assert not context_of(TWO, published=Published()).news.known


def test_the_title_that_opens_the_text_is_a_headline() -> None:
    text = "Peru meets Chile\n\nPeru met Chile in Lima."
    context = context_of(text)
    assert context.is_headline(0)
    assert not context.is_headline(text.rindex("Peru"))
    assert not context_of(text, title="Another title").is_headline(0)


def test_words_of_an_argument_stand_on_one_line() -> None:
    context = context_of("Peru thanked the kind people\nof Chile.")
    patient = context.argument(frame(context, "thank"), "patient")
    assert patient is not None
    assert context.words(patient) == "the kind people of Chile"


def test_a_paragraph_about_one_more_state_has_its_own_pair() -> None:
    lead = "Peru met Chile and Oman in Lima. Peru thanked Chile. Togo and Mali praised Peru."
    context = context_of(
        f"{lead}\n\nFiji sent an envoy. Bilateral trade grew.", source="Ministry of Foreign Affairs of Peru"
    )
    last = len(context.reading.sentences) - 1
    assert set(context.pair_at(last)) == {"PER", "FJI"}
    assert set(context.pair_at(0)) == set(context.pair)
