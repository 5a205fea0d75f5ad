"""Whom a hostile deed is aimed at: that is told, it is not guessed from whom the text is about."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.coding.draft import Draft
from bilat.coding.engine import Engine
from bilat.coding.tagger.tags import Tag
from bilat.coding.victims import aimed_at
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

_HOSTILE = frozenset({"ACCUSE", "ASSAULT", "PROTEST", "THREATEN"})
"""Events that a text about two friends tells of a third, or of nobody: who is not named is not meant."""
_FOES = _HOSTILE | {"COERCE", "REJECT"}
"""Events that show that two states are at odds."""
_HEARD = frozenset({"MOBILIZE", "REJECT", "REQUEST"})
"""Events in which somebody may be meant without being named, where the tagger itself hears him."""


def told_of(engine: Engine, tag: Tag, frame: Frame, recipients: list[Party]) -> list[Party]:
    """Those acted on, without who only suffers what is judged."""
    if tag.kind != "event":
        return recipients
    if tag.type == "ACCUSE" and _is_of_outrage(engine, tag, frame):
        recipients = [p for p in recipients if p.end > p.start]
    return aimed_at(engine.context, tag.type, engine.judges(frame, "backing"), recipients)


def is_at_nobody(engine: Engine, tag: Tag, frame: Frame, actors: list[Party]) -> bool:
    """A state that condemns a crime of somebody unnamed: "condemned this attack" does not accuse the one it hit."""
    return tag.type == "ACCUSE" and _is_of_outrage(engine, tag, frame) and any(p.country for p in actors)


def _is_of_outrage(engine: Engine, tag: Tag, frame: Frame) -> bool:
    if not frame.start <= tag.start < frame.end or not engine.judges(frame, "condemning"):
        return False
    return pointing("outrage").search(engine.context.text, frame.end, frame.clause_end) is not None


def is_guessed(draft: Draft, heard: Sequence[Party], drafts: Sequence[Draft]) -> bool:
    """Nobody whom it is aimed at is named, and nothing hostile is told elsewhere between the two.

    heard: those whom the tagger hears as acted on.
    """
    if not draft.recipients or any(p.end > p.start for p in draft.recipients):
        return False
    if draft.event in _HEARD and draft.countries & {p.country for p in heard}:
        return False
    return draft.event in _HOSTILE | _HEARD and not any(_are_foes(d, draft.countries) for d in drafts)


def _are_foes(draft: Draft, countries: frozenset[str]) -> bool:
    """What both sides are named for, one against the other."""
    sides = (draft.actors, draft.recipients)
    named = all(any(p.end > p.start for p in side) for side in sides)
    return draft.kind == "event" and draft.event in _FOES and named and draft.countries >= countries
