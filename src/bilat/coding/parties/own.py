"""What passes among the people of one state: no other state is meant by it, whoever else the clause names."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.model.reading import Frame

_AIMED = ("patient", "against")
"""Roles in which a further party stands who is acted on too."""


def is_among_own(context: Context, frame: Frame) -> bool:
    """Somebody acts on his own state's people ("urged his prime minister", "the opposition accused the government").

    A person whose state the text does not tell and who acts on the outlet's own state is one of its people; a pronoun
    that is read as who acts himself is somebody else.
    """
    agents = context.of_role(frame, "agent")
    acting, names = {_state(context, frame, p.type, p.country) for p in agents}, {p.name for p in agents}
    acted_on = {p.country for p in context.of_role(frame, "patient") if p.name not in names}  # "thanked her"
    others = {p.country or p.name for role in _AIMED for p in context.of_role(frame, role)}
    return bool(acted_on) and len(acting) == 1 and None not in acting and others <= acting


def _state(context: Context, frame: Frame, kind: str, country: str | None) -> str | None:
    return context.home_at(frame.sentence) if country is None and kind == "person" else country
