"""The PLOVER coder keeps what it reached: on our own sentences everywhere, on real ones where the data folder is."""

from __future__ import annotations

import pytest

from bilat.coding.plover import coder
from evals import plover
from evals.shared import present


def test_our_one_way_sentences_are_whole() -> None:
    ours = plover.one_way()
    assert len(ours) == 200
    for event, asked in ours:
        assert event in coder().settings.labels
        assert "<" not in asked.sentence
        assert asked.sentence[slice(*asked.actor_spans[0])]
        assert asked.sentence[slice(*asked.recipient_spans[0])]


def test_swapped_parties_change_the_answer_in_nine_of_ten() -> None:
    ours = [asked for _, asked in plover.one_way()]
    straight, turned = coder().code(ours), coder().code([plover.swapped(asked) for asked in ours])
    changed = [(a.event, a.direction) != (b.event, b.direction) for a, b in zip(straight, turned, strict=True)]
    assert sum(changed) >= 180


def test_most_of_our_one_way_sentences_get_their_event() -> None:
    ours = plover.one_way()
    said = coder().code([asked for _, asked in ours])
    assert sum(coding.event == event for (event, _), coding in zip(ours, said, strict=True)) >= 155


@pytest.mark.skipif(not present(), reason="the data folder is not there")
def test_sentences_without_an_event_are_rarely_given_one() -> None:
    without = plover.sentences_without()
    assert len(without) >= 500
    assert sum(coding.event != "NONE" for coding in coder().code(without)) <= 0.08 * len(without)
