"""Whose fighting a bare noun names: "the war", "the strikes" are told of, and those who fight may not be in sight."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import unique
from bilat.coding.tagger.parts import enough
from bilat.coding.tagger.tags import Tag
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Argument, Frame

_AROUND = 60
"""Characters around the noun in which those who fight stand."""
_APART = re.compile(r"[,;:]\s")
"""What parts a deed from somebody named in another part of the sentence."""
_WAGED = frozenset({"patient", "with"})
"""Roles of the noun beside a verb whose agent fights ("launched strikes", "hit them with strikes")."""


def is_of_others(context: Context, number: int, at: int, actors: list[Party]) -> bool:
    """True for a noun of fighting at that place, where none of those taken for its actors is said to fight.

    Who fights stands right before the noun ("Peru's war"), behind it ("war between Peru and Chile"), or does it in the
    same clause ("Peru launched strikes"). Nothing is held against those who are meant without being named.
    """
    noun = pointing("warfare").match(context.text, at)
    if noun is None:
        return False
    named = [p for p in actors if p.end > p.start]
    if not named or any(_owns(context, p, at) or _follows(context, p, noun.end()) for p in named):
        return False
    verbs = [f for f in context.reading.frames if f.sentence == number and f.form == "verb" and f.end <= at]
    waging = [f for f in verbs if any(_is_waged(a, at, noun[0]) for a in f.arguments)]
    agents = {p.country for f in waging for p in context.of_role(f, "agent*")}
    return not any(p.country in agents for p in named if p.country)


def _is_waged(argument: Argument, at: int, noun: str) -> bool:
    """The noun is the head of what the verb does, not a word deep inside it."""
    told = argument.role in _WAGED and argument.start <= at < argument.end
    return told and noun.lower().startswith(argument.head)


def _owns(context: Context, party: Party, at: int) -> bool:
    near = 0 <= at - party.end < _AROUND
    return near and pointing("whose_war").fullmatch(context.text, party.end, at) is not None


def _follows(context: Context, party: Party, end: int) -> bool:
    near = 0 <= party.start - end < _AROUND
    return near and pointing("war_upon").match(context.text, end, party.start) is not None


def off_border(
    context: Context, tag: Tag, sides: tuple[list[Party], list[Party]]
) -> tuple[list[Party], list[Party]] | None:
    """Fighting and numbers without those who only tell where it was ("near the border with Peru"); None where too few
    are left. Troops and ships sent there are meant for them."""
    if tag.type != "ASSAULT" and tag.kind != "figure":
        return sides
    actors, recipients = ([p for p in side if not context.is_border(p)] for side in sides)
    fewer = len(actors) + len(recipients) < len(sides[0]) + len(sides[1])
    return None if fewer and not enough(context, tag.kind, actors + recipients) else (actors, recipients)


def hit(
    context: Context, frame: Frame, actors: list[Party], recipients: list[Party]
) -> tuple[list[Party], list[Party]]:
    """Both sides; whoever "was killed" is hit and hits nobody, though the tagger hears him as one who fights."""
    if frame.form != "verb":
        return actors, recipients
    acting = {p.country for p in context.of_role(frame, "agent*")}
    struck = {p.country for p in context.of_role(frame, "patient")} - acting
    turned = [p for p in actors if p.country in struck]
    return [p for p in actors if p not in turned], unique(turned + [p for p in recipients if p.country not in struck])


def is_nobodys(context: Context, at: int, actors: list[Party], recipients: list[Party]) -> bool:
    """Nobody is named who fights, nor right behind the word at that place whom it hits.

    What the missiles did that were told of before is part of that news, and a war is only spoken of.
    """
    if any(p.end > p.start for p in actors):
        return False
    return all(_APART.search(context.text[at : p.start]) for p in recipients if p.end > p.start)
