"""Whether a text is about relations: by something clear, or by much that is faint."""

from __future__ import annotations

import msgspec
import pytest

from bilat.coding.draft import Draft
from bilat.coding.tagger import related, tagger
from bilat.coding.tagger.tags import Heard
from bilat.model.claim import Kind
from tests.chain import context_of

LONG = "Peru has a river. " * 20


def test_a_text_in_which_nothing_clearly_passes_holds_no_claim() -> None:
    draft = Draft("commitment", "plan", [], [], [(0, 1)], "commitment.will", 0, confidence=0.5)
    faint, clear = (msgspec.structs.replace(draft, heard=chance) for chance in (0.2, 0.95))
    assert related(context_of("Finland met Ghana."), [faint], tagger(), []) == []
    assert related(context_of("Finland met Ghana."), [faint, clear], tagger(), []) == [faint, clear]
    assert related(context_of("Finland met Ghana."), [draft], tagger(), []) == [draft]


@pytest.mark.parametrize(
    ("sentences", "chance", "kept"), [(2, 0.72, True), (8, 0.72, False), (8, 0.9, True), (25, 0.9, False)]
)
def test_the_longer_a_text_the_clearer_must_be_its_clearest_claim(sentences: int, chance: float, kept: bool) -> None:
    draft = Draft("event", "support", [], [], [(0, 1)], "tagged.event.support", 0, confidence=0.5, heard=chance)
    context = context_of(" ".join(["Finland met Ghana."] * sentences))
    assert bool(related(context, [draft], tagger(), [])) is kept


@pytest.mark.parametrize(
    ("kinds", "sentences", "stays"),
    [
        (("event", "contact"), (3, 7), True),
        (("event", "contact"), (3, 3), False),
        (("event", "figure"), (3, 7), False),
    ],
)
def test_two_sentences_that_each_tell_something_keep_a_long_texts_claims(
    kinds: tuple[Kind, Kind], sentences: tuple[int, int], stays: bool
) -> None:
    drafts = [
        Draft(kind, "", [], [], [(0, 9)], f"tagged.{kind}", sentence, heard=0.8)
        for kind, sentence in zip(kinds, sentences, strict=True)
    ]
    assert bool(related(context_of(LONG), drafts, tagger(), [])) is stays


@pytest.mark.parametrize(
    ("chances", "stays"),
    [
        ([{"event": 0.6}, {"contact": 0.5}, {"rule": 0.5}], True),
        ([{"event": 0.6}, {"contact": 0.5}], False),
        ([{"event": 0.6}, {"figure": 0.9}, {"flow": 0.9}, {"position": 0.9}], False),
        ([{"event": 0.3}] * 6, False),
    ],
)
def test_many_faint_sentences_make_a_text_of_relations(chances: list[dict[Kind, float]], stays: bool) -> None:
    draft = Draft("event", "", [], [], [(0, 9)], "tagged.event", 3, heard=0.6)
    heard = [Heard((), {"event": 0.0, **each}) for each in chances]
    assert bool(related(context_of(LONG), [draft], tagger(), heard)) is stays
