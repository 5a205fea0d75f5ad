"""Verbs joined to the verb above that is said of the same people."""

from __future__ import annotations

import pytest

from tests.chain import reading_of


@pytest.mark.parametrize(
    ("text", "lemma", "who"),
    [
        ("Ana Ruiz of Peru said trade with Chile had doubled and called for a new shipping line.", "call", "Ana Ruiz"),
        ("Ana Ruiz of Peru told us that ties had improved and expressed hope for more.", "express", "Ana Ruiz"),
        ("Ana Ruiz of Peru noted that the visit was a success and thanked Chile for its help.", "thank", "Ana Ruiz"),
        ("Ana Ruiz said Chile had been heard and called for a new shipping line.", "call", "Chile"),
        ("Ana Ruiz said the statement of Chile named the port and called for more.", "call", "the statement"),
        ("Ana Ruiz of Peru said the ban had lasted and hurt trade with Chile.", "hurt", "the ban"),
    ],
)
def test_what_only_people_do_is_said_of_who_speaks(text: str, lemma: str, who: str) -> None:
    frame = next(f for f in reading_of(text).frames if f.lemma == lemma)
    agent = next(a for a in frame.arguments if a.role == "agent")
    assert text[agent.start : agent.end].startswith(who)


def test_what_somebody_is_called_on_to_do_is_asked_for() -> None:
    frame = next(f for f in reading_of("Chad called on Peru to refrain from attacks.").frames if f.lemma == "refrain")
    assert (frame.link, frame.modality) == ("xcomp", "demand")


@pytest.mark.parametrize(
    ("text", "lemma", "noun"),
    [
        ("Both met and discussed the next meeting of the committee, scheduled for May in Lima.", "schedule", "meeting"),
        ("The two met and discussed the visit of the Chilean President, planned for May.", "plan", "visit"),
    ],
)
def test_what_is_scheduled_is_the_noun_before_the_comma(text: str, lemma: str, noun: str) -> None:
    frame = next(f for f in reading_of(text).frames if f.lemma == lemma)
    assert (frame.link, [a.head for a in frame.arguments if a.role == "patient"]) == ("noun", [noun])


def test_a_month_that_something_is_planned_for_is_to_come() -> None:
    text = "The two met and discussed preparations for the visit of the Chilean President to Lima, planned for March."
    assert [str(d.when.start) for d in reading_of(text).dates] == ["2026-03-01"]
