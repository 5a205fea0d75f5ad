"""The home state of a document as a party: who is meant where a text speaks of one state's dealings with several."""

from __future__ import annotations

from collections.abc import Collection

from bilat.coding.context import Context, state_party
from bilat.model.claim import Party


def home_party(context: Context, known: Collection[str | None]) -> list[Party]:
    """The document's home state, where the document names it and it is not among those already known; else nobody."""
    home = context.reading.home
    if home is None or home in known or all(r.country != home for r in context.reading.referents):
        return []
    return [state_party(home)]


def with_home(context: Context, number: int, sides: tuple[list[Party], list[Party]]) -> tuple[list[Party], list[Party]]:
    """Two sides, with the home state for a party that their sentence does not name, where the text is about others too.

    A text that has much to say of several foreign states in its own state's trade means its own where it leaves one
    out; one about two others alone means the other.
    """
    countries = {p.country for side in sides for p in side}
    home = home_party(context, {*countries, *context.pair_at(number)})
    named = {p.country for side in sides for p in side if p.end > p.start}
    if not home or not named or context.bilateral_at(number):
        return sides
    actors, recipients = ([p if p.end > p.start else home[0] for p in side] for side in sides)
    return actors, recipients
