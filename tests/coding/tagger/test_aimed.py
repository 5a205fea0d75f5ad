"""Whom a hostile deed is aimed at is named, or the text tells elsewhere that the two are at odds."""

from __future__ import annotations

from bilat.coding.draft import Draft
from bilat.coding.engine import Engine
from bilat.coding.rules import coding_rules
from bilat.coding.tagger.aimed import is_guessed, sides_of
from bilat.coding.tagger.tags import Tag
from bilat.model.claim import Kind, Party
from tests.chain import context_of


def party(code: str, start: int, end: int) -> Party:
    return Party(code, code, "state", code, "GOV", "", start, end)


def draft(event: str, recipient: Party, kind: Kind = "event") -> Draft:
    return Draft(kind, event.lower(), [party("PER", 1, 5)], [recipient], [(0, 9)], "tagged", 0, event=event)


MEANT = party("CHL", 0, 0)


def test_who_is_not_named_is_not_accused() -> None:
    assert is_guessed(draft("ACCUSE", MEANT), "", [MEANT], [])


def test_who_is_named_is_told() -> None:
    assert not is_guessed(draft("ACCUSE", party("CHL", 6, 9)), "", [], [])


def test_those_at_odds_elsewhere_may_be_meant() -> None:
    assert not is_guessed(draft("ASSAULT", MEANT), "", [MEANT], [draft("COERCE", party("CHL", 6, 9))])


def test_a_request_may_be_heard_without_a_name() -> None:
    assert not is_guessed(draft("REQUEST", MEANT), "", [MEANT], [])
    assert is_guessed(draft("REQUEST", MEANT), "", [], [])


def test_thanks_may_be_meant_for_who_is_not_named() -> None:
    assert not is_guessed(draft("SUPPORT", MEANT), "", [], [])


def test_two_who_are_not_named_accuse_only_each_other() -> None:
    meant = Draft("event", "accuse", [party("PER", 1, 5), MEANT], [], [(0, 9)], "tagged", 0, event="ACCUSE")
    assert is_guessed(meant, "Peru voiced concern", [], [])
    assert not is_guessed(meant, "Peru and its neighbour accused each other", [], [])


def test_two_who_are_named_may_accuse_a_third_together() -> None:
    both = Draft("event", "accuse", [party("PER", 1, 5), party("CHL", 6, 9)], [], [(0, 9)], "tagged", 0, event="ACCUSE")
    assert not is_guessed(both, "Peru and Chile voiced concern", [], [])


def test_whoever_strikes_is_not_hit_though_he_is_heard_so() -> None:
    text = "Chile said that Peruvian troops had attacked first."
    context = context_of(text)
    chile, peru = (context.parties([n])[0] for n in (0, 1))
    frame = next(f for f in context.reading.frames if f.lemma == "attack")
    tag = Tag("event", "ASSAULT", frame.start, 0.9, 0.9, (), (), "fact", 0.9, 0.0)
    actors, recipients = sides_of(Engine(context, coding_rules("en")), tag, frame, ([chile], [peru]))
    assert ([p.country for p in actors], [p.country for p in recipients]) == (["PER"], ["CHL"])


def test_those_between_whom_something_is_judged_do_not_accuse_each_other() -> None:
    for text, guessed in (("fighting between Peru and Chile", True), ("the fighting of Peru against Chile", False)):
        judged = draft("ACCUSE", party("CHL", text.index("Chile"), len(text)))
        judged.actors = [party("PER", text.index("Peru"), text.index("Peru") + 4)]
        assert is_guessed(judged, text, [], []) is guessed
