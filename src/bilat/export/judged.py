"""Judgements as rows: what each says in words, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec

from bilat.ledger import View
from bilat.model.judgement import Judgement, Subject, Verdict, standing
from bilat.model.spellings import spelling_of

State = Literal["stands", "taken_back", "without_effect"]

_TWO = {"same": "are one", "different": "are two", "unsure": "may be one or two"}
_ONE = {"accept": "is right", "reject": "is wrong"}


class JudgementRow(msgspec.Struct, frozen=True):
    """What a person decided.

    says: in words; state: `without_effect` where what it is about is not in the ledger (a source was forgotten, or a
    later reading makes the claim another one): it stands, and holds again when that comes back.
    """

    id: str
    verdict: Verdict
    subject: Subject
    one: str
    other: str
    who: str
    when: datetime | None
    why: str
    state: State
    says: str


def judgement_rows(view: View) -> Iterator[JudgementRow]:
    """Judgements by id, those taken back and the taking back included."""
    found = view.judgements()
    undone = _undone(found)
    by_id = {j.id: j for j in found}
    for judgement in found:
        effect: State = "stands" if _there(view, judgement) else "without_effect"
        state: State = "taken_back" if judgement.id in undone else effect
        says = _says(view, judgement, by_id)
        yield JudgementRow(judgement.id, **msgspec.structs.asdict(judgement), state=state, says=says)


def _undone(judgements: list[Judgement]) -> set[str]:
    """Ids of those taken back, a taking back included: it too can be taken back."""
    stand = {j.id for j in standing(judgements)}
    undone = {j.id for j in judgements if j.verdict != "take_back"} - stand
    undoing = {j.id: j for j in judgements if j.verdict == "take_back"}
    return undone | {id_ for id_, j in undoing.items() if _is_undone(id_, undoing)}


def _is_undone(id_: str, undoing: dict[str, Judgement]) -> bool:
    return any(j.one == id_ and not _is_undone(other, undoing) for other, j in undoing.items())


def _there(view: View, judgement: Judgement) -> bool:
    if judgement.subject == "names":
        return bool(view.named(judgement.one)) and bool(view.named(judgement.other))
    if judgement.subject == "judgement":
        return True
    claims = (judgement.one, judgement.other) if judgement.subject == "claims" else (judgement.one,)
    return all(view.claim(id_) for id_ in claims)


def _says(view: View, judgement: Judgement, by_id: dict[str, Judgement]) -> str:
    verdict = judgement.verdict
    if judgement.subject == "judgement":
        undone = by_id.get(judgement.one)
        return f"taken back: {_says(view, undone, by_id) if undone else judgement.one}"
    if judgement.subject in ("names", "claims"):
        tell = _name if judgement.subject == "names" else _claim
        return f"{tell(view, judgement.one)} and {tell(view, judgement.other)} {_TWO[verdict]}"
    field = f"{judgement.other} of " if judgement.subject == "field" else ""
    return f"{field}{_claim(view, judgement.one)} {_ONE[verdict]}"


def _name(view: View, id_: str) -> str:
    bearers = view.named(id_)
    if not bearers:
        return id_
    entity = bearers[0]
    return f"“{spelling_of(entity, id_)}” ({entity.type}, {entity.country or 'no state'})"


def _claim(view: View, id_: str) -> str:
    told = view.claim(id_)
    if not told:
        return id_
    day = told.heading.published.day or "undated"
    return f"{id_} ({told.claim.kind}, {told.claim.type}; {told.heading.source}, {day})"
