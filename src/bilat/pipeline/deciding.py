"""From what a person writes to a judgement: ids, parts of ids, or a name with its state become its subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from bilat import kinds
from bilat.errors import UsageError
from bilat.ledger import EntityFilter, View
from bilat.model.entity import Entity
from bilat.model.ids import ID_HEX_DIGITS
from bilat.model.judgement import Judgement, Subject, Verdict, standing
from bilat.model.names import fold
from bilat.model.spellings import name_ids_of, spellings

FIELDS = ("type", "actors", "recipients", "date", "place", "polarity", "modality", "plover", "cameo")
"""A claim's fields that a judgement can be about, beside those of its kind's values."""

MANY = 8
"""Names offered when several fit: more than one reads in a message."""


class Decision(msgspec.Struct, frozen=True):
    """What a judgement is about, as ids."""

    subject: Subject
    one: str
    other: str = ""

    def judgement(self, verdict: Verdict, **signed: object) -> Judgement:
        """The row; signed: who, when (with time zone), why."""
        return msgspec.convert({**msgspec.structs.asdict(self), "verdict": verdict, **signed}, Judgement)


def decide(view: View, verdict: Verdict, given: Sequence[str]) -> Decision:
    """The subject of a verdict on what is given. Raises UsageError for what is not in the ledger or fits several.

    same, different, unsure: two names (entity ids, name ids, or text as in `Chrenin@BLR`, of which a part is enough
    where one entity alone has it) or two claims (or records, each by its first claim). accept, reject: a claim, and
    perhaps a field. take_back: a judgement.
    """
    if verdict == "take_back":
        [id_] = _so_many(verdict, given, 1, 1, "a judgement")
        return Decision("judgement", _standing(view, id_))
    if verdict in ("accept", "reject"):
        claim, *field = _so_many(verdict, given, 1, 2, "a claim, and perhaps a field")
        id_ = _claim(view, claim)
        return Decision("field", id_, _field(view, id_, field[0])) if field else Decision("claim", id_)
    one, other = _so_many(verdict, given, 2, 2, "two names or two claims")
    claims = [_is_claim(one), _is_claim(other)]
    if any(claims) and not all(claims):
        raise UsageError(f"{verdict} is about two names or two claims, not one of each")
    find = _claim if all(claims) else _name
    first, second = sorted((find(view, one), find(view, other)))
    if first == second:
        raise UsageError(f"both are {first}: give two different {'claims' if all(claims) else 'names'}")
    return Decision("claims" if all(claims) else "names", first, second)


def _so_many(verdict: str, given: Sequence[str], fewest: int, most: int, what: str) -> Sequence[str]:
    if not fewest <= len(given) <= most:
        raise UsageError(f"{verdict.replace('_', '-')} takes {what}; {len(given)} given")
    return given


def _is_claim(given: str) -> bool:
    return given.startswith(("c_", "r_"))


def _claim(view: View, given: str) -> str:
    id_ = view.complete_id(given)
    if id_.startswith("r_"):
        record = view.record(id_)
        return record.claims[0] if record and record.claims else id_
    if not id_.startswith("c_"):
        raise UsageError(f"{given!r} is no claim")
    return id_


def _field(view: View, claim: str, given: str) -> str:
    told = view.claim(claim)
    kind = kinds.get(told.claim.kind) if told else None
    values = [f.encode_name for f in msgspec.structs.fields(kind.values)] if kind else []
    name = given.removeprefix("values.")
    if given in FIELDS:
        return given
    if name in values:
        return f"values.{name}"
    raise UsageError(f"no field {given!r}; there are {', '.join([*FIELDS, *values])}")


def _standing(view: View, given: str) -> str:
    found = view.judgements()
    [id_] = _one_of(given, [j.id for j in found if j.id.startswith(given)], "judgement") if given else [""]
    stand = {j.id for j in standing(found)}
    undone = {j.one for j in found if j.verdict == "take_back"}
    if id_ not in stand and id_ in undone:
        raise UsageError(f"{id_} is taken back already")
    return id_


def _one_of(given: str, found: Sequence[str], what: str) -> Sequence[str]:
    if len(found) != 1:
        many = f"several {what}s begin so: {', '.join(found[:MANY])}" if found else f"no such {what}"
        raise UsageError(f"{given!r}: {many}")
    return found


def _name(view: View, given: str) -> str:
    """The id of a name: given as such, as an entity's, or as the text of the name with its state."""
    if given.startswith("e_"):
        if len(given) == ID_HEX_DIGITS + 2 and view.named(given):
            return given
        return view.complete_id(given)
    text, _, state = given.rpartition("@") if "@" in given else (given, "", "")
    wanted = EntityFilter(state=state.strip().upper())
    words = fold(text)
    found = _bearers(view, wanted, lambda name: name == words)
    found = found or _bearers(view, wanted, lambda name: set(words.split()) <= set(name.split()))
    if len(found) == 1:
        return found[0][0]
    if not found:
        raise UsageError(f"nobody is called {given!r} in this ledger")
    offered = "; ".join(f"{id_} ({_described(entity)})" for id_, entity in found[:MANY])
    raise UsageError(f"{given!r} is the name of several: {offered}")


def _bearers(view: View, wanted: EntityFilter, fits: Callable[[str], bool]) -> list[tuple[str, Entity]]:
    """Each entity with a spelling, folded, that fits, and the id of that name: its commonest where several fit."""
    found = []
    for entity in view.entities(wanted):
        spelt = [name for name in spellings(entity) if fits(fold(name))]
        if spelt:
            found.append(((name_ids_of(entity, spelt[0]) or [entity.id])[0], entity))
    return found


def _described(entity: Entity) -> str:
    return f"{entity.caption}, {entity.type}, {entity.country or 'no state'}"
