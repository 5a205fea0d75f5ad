"""States that a sentence about a flow names beside it: over whose land it passes, whose restriction it avoids."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.tagger.tags import Tag
from bilat.lexicon.products import passing
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party

_PASSING = frozenset({"flow", "figure"})
"""Kinds in which a state may be named for its rank alone ("the largest buyer after Peru")."""
_BEFORE = 24
"""Characters before a name in which the word stands that makes it a way."""
_LAID = 30
"""Characters behind a name in which the noun of its restriction stands."""


def without_bystanders(
    context: Context, tag: Tag, sides: tuple[list[Party], list[Party]]
) -> tuple[list[Party], list[Party]]:
    """The sides of a flow without those who only let it pass or restrict it; of a number, too, without the ranked."""
    if tag.kind not in _PASSING:
        return sides
    actors, recipients = (
        [p for p in side if not context.is_left_out(p) and not (tag.kind == "flow" and _is_beside(context, p))]
        for side in sides
    )
    return actors, recipients


def without_unmeant(
    context: Context, tag: Tag, number: int, sides: tuple[list[Party], list[Party]]
) -> tuple[list[Party], list[Party]]:
    """The sides of a flow without an unsaid state that its sentence names for another reason alone."""
    if tag.kind != "flow":
        return sides
    sentence = context.reading.sentences[number]
    named = context.parties(context.mentions_in(sentence.start, sentence.end))

    def is_meant(party: Party) -> bool:
        own = [p for p in named if party.end <= party.start and p.country == party.country]
        return not own or not all(_is_beside(context, p) for p in own)

    actors, recipients = ([p for p in side if is_meant(p)] for side in sides)
    return actors, recipients


def _is_beside(context: Context, party: Party) -> bool:
    """ "Via Peru", "through Peru's ports"; "US sanctions", "the Peruvian trade ban"."""
    if party.end <= party.start:
        return False
    before = context.text[max(0, party.start - _BEFORE) : party.start]
    behind = context.text[party.end : party.end + _LAID]
    return passing("way").search(before) is not None or restrictions().laid.match(behind) is not None
