"""A judgement: what a person decided about names, claims or a field, with who, when and why."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from bilat.model.ids import content_id

Verdict = Literal["same", "different", "unsure", "accept", "reject", "take_back"]
Subject = Literal["names", "claims", "claim", "field", "judgement"]

SUBJECTS: dict[Verdict, tuple[Subject, ...]] = {
    "same": ("names", "claims"),
    "different": ("names", "claims"),
    "unsure": ("names", "claims"),
    "accept": ("claim", "field"),
    "reject": ("claim", "field"),
    "take_back": ("judgement",),
}
"""What each verdict can be about."""


class Judgement(msgspec.Struct, frozen=True):
    """A row that is only ever added. It beats the score, survives a rebuild, and can be taken back by another row.

    one and other by subject: `names`, two name ids (`bilat.model.names.name_id`) in order; `claims`, two claim ids
    in order; `claim`, a claim's id and ""; `field`, a claim's id and a field's name as in Record.fields; `judgement`,
    its id and "". when is the moment at which it was made, with time zone, given by whoever records it.
    """

    verdict: Verdict
    subject: Subject
    one: str
    other: str = ""
    who: str = ""
    when: datetime | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if self.subject not in SUBJECTS[self.verdict]:
            raise ValueError(f"{self.verdict} is no judgement on {self.subject}")
        if self.when is not None and self.when.tzinfo is None:
            raise ValueError("the moment of a judgement needs a time zone")
        if self.subject in ("names", "claims") and not self.one < self.other:
            raise ValueError("two different ids, the smaller first")

    @property
    def id(self) -> str:
        """Hash of all it says: made twice by the same person at the same moment it is one row."""
        return content_id("j", msgspec.to_builtins(self))


def standing(judgements: list[Judgement]) -> list[Judgement]:
    """Those that nobody has taken back, by id; a taking back can itself be taken back.

    >>> a = Judgement("accept", "claim", "c_1")
    >>> standing([a, Judgement("take_back", "judgement", a.id)])
    []
    """
    undoing: dict[str, list[Judgement]] = {}
    for one in judgements:
        if one.verdict == "take_back":
            undoing.setdefault(one.one, []).append(one)

    def stands(judgement: Judgement) -> bool:
        return not any(stands(undo) for undo in undoing.get(judgement.id, ()))

    return sorted((j for j in judgements if j.verdict != "take_back" and stands(j)), key=lambda j: j.id)
