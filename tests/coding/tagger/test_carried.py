"""Who gives what is told on."""

from __future__ import annotations

import msgspec

from bilat.coding.context import state_party
from bilat.coding.draft import Draft
from bilat.coding.tagger.carried import carry_on


def figure(metric: str, actors: tuple[str, ...], recipients: tuple[str, ...], end: int = 1) -> Draft:
    """A figure whose sides are named, or not (end 0)."""
    sides = (actors, recipients)
    givers, takers = ([msgspec.structs.replace(state_party(c), end=end) for c in side] for side in sides)
    return Draft("figure", metric, givers, takers, evidence=[(0, 1)], rule="figure.aid", sentence=0)


def test_who_gives_throughout_a_text_gives_where_nobody_is_named() -> None:
    known, told = figure("aid", ("JPN",), ("KEN",)), figure("count", ("KEN", "JPN"), (), 0)
    carry_on([told], [known])
    assert ([p.country for p in told.actors], [p.country for p in told.recipients]) == (["JPN"], ["KEN"])


def test_two_who_give_each_other_stay_as_they_are() -> None:
    one, other = figure("aid", ("JPN",), ("KEN",)), figure("loan", ("KEN",), ("JPN",))
    told = figure("count", ("KEN", "JPN"), (), 0)
    carry_on([told], [one, other])
    assert len(told.actors) == 2
