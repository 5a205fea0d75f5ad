"""What follows from the model's numbers by rule."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.coding.plover.assets import Settings
from bilat.coding.plover.decision import TO_COME, Decision, best, decide, probabilities
from bilat.coding.plover.inputs import CoderInput
from bilat.coding.plover.modes import mode_of
from bilat.coding.plover.tokens import window
from bilat.lexicon import plover

LABELS = (*plover().events, "NONE")
SETTINGS = Settings(LABELS, 1.0, 0.0, 0.0, 0.7, 128, "test")


def logits_for(event: str, backward: float = -5.0) -> list[float]:
    return [6.0 if label == event else 0.0 for label in LABELS] + [backward]


def decided(logits: list[float], future: bool = False, two_parties: bool = True, certain: bool = False) -> Decision:
    asked = CoderInput("a b", ((0, 1),), ((2, 3),) if two_parties else (), future, certain)
    return decide(logits, SETTINGS, asked)


@pytest.mark.parametrize("event", LABELS)
def test_the_largest_number_wins(event: str) -> None:
    assert decided(logits_for(event)).event == event


@pytest.mark.parametrize(("now", "later"), TO_COME.items())
def test_what_is_to_come_is_an_agreement_or_a_concession(now: str, later: str) -> None:
    decision = decided(logits_for(now), future=True)
    assert (decision.event, decision.decided_by) == (later, "rule")


@pytest.mark.parametrize("event", ["ASSAULT", "REQUEST", "ACCUSE", "NONE"])
def test_the_future_changes_nothing_else(event: str) -> None:
    decision = decided(logits_for(event), future=True)
    assert (decision.event, decision.decided_by) == (event, "model")


def test_swapped_parties_have_no_event() -> None:
    decision = decided(logits_for("ASSAULT", backward=4.0))
    assert (decision.event, decision.direction) == ("NONE", "backward")


@pytest.mark.parametrize(("event", "two"), [("CONSULT", True), ("ASSAULT", False)])
def test_talks_and_sentences_with_one_party_have_no_wrong_way(event: str, two: bool) -> None:
    assert decided(logits_for(event, backward=9.0), two_parties=two).event == event


def test_when_something_is_certain_none_is_no_answer() -> None:
    logits = logits_for("NONE")
    logits[LABELS.index("AID")] = 5.0
    assert decided(logits).event == "NONE"
    assert decided(logits, certain=True).event == "AID"
    turned = decided(logits_for("AID", backward=4.0), certain=True)
    assert (turned.event, turned.direction) == ("AID", "backward")


def test_giving_way_wins_by_its_two_forms_together() -> None:
    scores = dict.fromkeys(LABELS, 0.0) | {"AID": 0.4, "CONCEDE": 0.25, "RETREAT": 0.35}
    assert best(scores) == ("RETREAT", 0.6)


@given(st.lists(st.floats(-30, 30), min_size=17, max_size=17), st.floats(0.3, 4))
def test_probabilities_are_probabilities(logits: list[float], temperature: float) -> None:
    scores = probabilities(logits, Settings(LABELS, temperature, 0.5, 0.0, 0.7, 128, "test"))
    assert math.isclose(sum(scores.values()), 1, abs_tol=1e-4)
    assert all(0 <= score <= 1 for score in scores.values())


@given(st.integers(4, 60), st.integers(0, 200), st.data())
def test_the_window_keeps_its_ends_and_its_length(longest: int, length: int, data: st.DataObject) -> None:
    ids = [101, *range(1000, 1000 + length), 102]
    marker = data.draw(st.sampled_from(ids))
    seen = window(ids, [marker], longest)
    assert (seen[0], seen[-1], len(seen)) == (101, 102, min(longest, len(ids)))
    assert marker in seen


@pytest.mark.parametrize(
    ("event", "sentence", "mode"),
    [
        ("CONSULT", "The premier phoned her colleague", "phone"),
        ("CONSULT", "The premier visited Oslo", "visit"),
        ("CONSULT", "The two discussed fish", ""),
        ("RETREAT", "They freed the pilot", "release"),
        ("RETREAT", "A truce holds in the valley", "ceasefire"),
        ("SANCTION", "Six attaches were expelled", "expel"),
        ("COERCE", "Police arrested a clerk", "arrest"),
        ("REQUEST", "It asked for new laws", "change"),
        ("ASSAULT", "A drone hit the depot", "drone"),
        ("AID", "It sent rice", ""),
    ],
)
def test_the_mode_is_read_from_the_words(event: str, sentence: str, mode: str) -> None:
    assert mode_of(event, sentence) == mode


def test_every_mode_of_the_file_is_one_of_plovers() -> None:
    from bilat.coding.plover.assets import mode_file

    known = {event.id: {mode.id for mode in event.modes} for event in plover().events.values()}
    for entry in mode_file().events:
        assert {cue.mode for cue in entry.cues} | ({entry.default} - {""}) <= known[entry.event], entry.event


@pytest.mark.parametrize(("least", "certain", "event"), [(0.3, False, "AID"), (0.9, False, "NONE"), (0.9, True, "AID")])
def test_what_is_too_unsure_is_not_told_unless_something_is_certain(least: float, certain: bool, event: str) -> None:
    logits = logits_for("AID")
    logits[LABELS.index("SUPPORT")] = 5.0
    asked = CoderInput("a b", ((0, 1),), ((2, 3),), certain=certain)
    assert decide(logits, Settings(LABELS, 1.0, 0.0, least, 0.7, 128, "test"), asked).event == event
