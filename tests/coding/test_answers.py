"""Deeds whose doer or target another sentence, the place or the outlet gives: crowds, courts, answers, protests."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, kinds_of


def events(text: str, source: str = "Meridian Herald") -> set[tuple[str, str | None, str | None]]:
    """Type, actor's and recipient's state of each event that a text tells."""
    return {
        (c.type, a.country, r.country)
        for c in claims_of(text, source=source)
        if c.kind == "event"
        for a in c.actors
        for r in c.recipients
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Police arrested two Chilean nationals over a robbery.", ("coerce", "BGD", "CHL")),
        ("A court jailed a Peruvian sailor for smuggling parrots.", ("coerce", "BGD", "PER")),
        ("Police in Lima beat three Chilean students.", ("assault", "PER", "CHL")),
        ("Students marched to the Peruvian embassy to protest against the new fence.", ("protest", "BGD", "PER")),
        ("Demonstrators picketed the Chilean consulate in Lima.", ("protest", "PER", "CHL")),
        ("The seizures have drawn criticism from Peru.", ("accuse", "PER", "BGD")),
        ("Lawmakers adopted a motion urging Peru to return the masks.", ("request", "BGD", "PER")),
    ],
)
def test_whom_the_text_names_without_a_state_is_of_the_place_or_of_home(
    text: str, event: tuple[str, str | None, str | None]
) -> None:
    assert event in events(text, "thedailystar.net")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Bolivia met Brazil in Lima. Peru accused Chile of poisoning a river. Chile called the charges baseless.",
            ("reject", "CHL", "PER"),
        ),
        (
            "Peru seized a ferry of Chile's and held talks with Bolivia. Chile demanded an explanation.",
            ("request", "CHL", "PER"),
        ),
        (
            "Chile's envoy said that Peru had lied about Bolivia. Peru's minister dismissed the remarks.",
            ("reject", "PER", "CHL"),
        ),
    ],
)
def test_who_answers_does_so_to_who_acted_before(text: str, event: tuple[str, str | None, str | None]) -> None:
    assert event in events(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru summoned the Chilean envoy to protest over the detention of two Peruvian trawlers.", "coerce"),
        ("Peru lodged a protest with Chile over the killing of a Peruvian ranger.", "assault"),
    ],
)
def test_what_a_protest_is_about_is_told_beside_it(text: str, event: str) -> None:
    assert (event, "CHL", "PER") in events(text)
    assert ("accuse", "PER", "CHL") in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's opposition leader accused the Peruvian government of bowing to Chile.",
        "Peruvian Governor Ana Soto urged Peruvian President Luis Vega to act against trawlers from Chile.",
    ],
)
def test_what_passes_among_one_states_people_is_no_event(text: str) -> None:
    assert "event" not in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Peruvian appeals court upheld the sentence against the Chilean banker.", ("coerce", "PER", "CHL")),
        ("Peru's parliament adopted a resolution on the islands, angering Chile.", ("accuse", "CHL", "PER")),
        ("Peru's president compared Chile's blockade to the Holocaust.", ("accuse", "PER", "CHL")),
        ("Peru sent forty firefighters to help Chile to contain the blaze.", ("aid", "PER", "CHL")),
        ("Peru's army chief threatened to invade Chile.", ("threaten", "PER", "CHL")),
        ("Peru extradited two men to Chile at the request of Santiago.", ("cooperate", "PER", "CHL")),
        ("Two Chilean fishermen were shot dead by the Peruvian navy.", ("assault", "PER", "CHL")),
        ("The Andean Parliament and the European Union condemned Peru.", ("accuse", None, "PER")),
        ("Peru said that it would not cooperate with the United Nations panel.", ("reject", "PER", None)),
    ],
)
def test_deeds_that_news_tells_in_its_own_words(text: str, event: tuple[str, str | None, str | None]) -> None:
    assert event in events(text)


def test_what_somebody_is_denied_to_have_pressed_for_is_no_deed() -> None:
    found = events("Chile's embassy denied that Santiago had pressured Peru to cancel the Bolivian contract.")
    assert not any(actor == "PER" for _, actor, _ in found)


def test_of_a_phrase_the_foremost_state_is_acted_on() -> None:
    found = events("Peru expressed deep concern at Chile's decision to defend Bolivia.")
    assert ("accuse", "PER", "CHL") in found
    assert ("accuse", "PER", "BOL") not in found
