"""From a group of claims to a record: who, when, where, what, how sure, and from how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import msgspec

from bilat.kinds import make_values
from bilat.lexicon.records import policy
from bilat.model.claim import Place, Plover, Values
from bilat.model.dates import NEVER
from bilat.model.entity import Entity
from bilat.model.ids import content_id
from bilat.model.record import Record
from bilat.reconcile.copies import Copies, sources
from bilat.reconcile.fields import Chosen, Reading, choose
from bilat.reconcile.group import Group
from bilat.reconcile.history import history, outcome
from bilat.reconcile.matter import Matter
from bilat.reconcile.revised import current
from bilat.reconcile.roster import roster
from bilat.reconcile.silence import Coverage
from bilat.reconcile.standing import Standing, modality, polarity, status, two_sides
from bilat.reconcile.values import of

_QUIET_KINDS = frozenset({"position", "tie"})
"""Kinds that nobody owes a report: an outlet that leaves out an office is not silent about it."""


class Ledgerwide(msgspec.Struct, frozen=True):
    """What is known beyond a group: entities by id, copies of texts, who was read when, accepted fields, the policy."""

    entities: Mapping[str, Entity]
    copies: Copies
    coverage: Coverage
    accepted: frozenset[tuple[str, str]]
    policy: str


def record(group: Group, known: Ledgerwide) -> Record:
    """The record of a group, without its links and its summary."""
    ordered = sorted(group.matters, key=by_report)
    kind = _kind(ordered)
    witnesses = _witnesses(ordered, kind)
    told = sources(ordered, known.copies)
    groups = {document: at for at, many in enumerate(told.groups) for document in many}
    look = Reading(groups, policy().kinds[kind], known.accepted)
    standing = current(witnesses)
    chosen = {name: _choose(name, witnesses, standing, look) for name in look.kind.fields}
    if "values.status" in chosen:
        chosen["date"] = choose("date", _of_status(witnesses, chosen["values.status"].value), look)
    fields = tuple(c.field for _, c in sorted(chosen.items()) if c.field)
    steps = history(ordered, kind)
    actors, recipients = roster(witnesses, known.entities)
    supporting, denying = two_sides(ordered)
    return Record(
        id=content_id("r", ordered[0].id),
        kind=kind,  # type: ignore[arg-type]  # a kind of one of its claims
        type=str(_shown(chosen, "type") or witnesses[0].claim.type),
        pairs=_pairs({p.country for p in actors + recipients if p.country}),
        actors=actors,
        recipients=recipients,
        date=_shown(chosen, "date") or _planned(ordered, look),
        place=_place(chosen, witnesses, look),
        values=_values(kind, chosen),
        polarity=polarity(ordered),
        modality=modality(witnesses),
        status=status(Standing(ordered, standing, fields, steps), look),
        sources=told,
        claims=tuple(m.id for m in supporting),
        denies=tuple(m.id for m in denying),
        fields=fields,
        silent=() if kind in _QUIET_KINDS else known.coverage.silent(ordered, _pairs(_countries(witnesses))),
        history=steps,
        plover=_plover(witnesses, groups),
        cameo=_most(witnesses, "cameo", groups),
        confidence=_confidence(witnesses, groups),
        merges=group.merges,
        outcome=outcome(steps, kind),
        first=min((d for m in ordered if (d := m.heading.published.start)), default=None),
        last=max((d for m in ordered if (d := m.heading.published.end)), default=None),
        policy=known.policy,
    )


def by_report(one: Matter) -> tuple[int, str]:
    """The order in which claims were reported: the earliest published first, undated last, then by id."""
    day = one.heading.published.start
    return (day.toordinal() if day else 10**9, one.id)


def _kind(matters: Sequence[Matter]) -> str:
    """That of the fulfilment, where a commitment was kept."""
    kinds = [m.claim.kind for m in matters]
    others = [k for k in kinds if k != "commitment"]
    return max(others, key=lambda k: (others.count(k), k)) if others else "commitment"


def _witnesses(matters: Sequence[Matter], kind: str) -> list[Matter]:
    """The claims that speak for the record: of its kind and its surest modality, affirmed where any affirms."""
    own = [m for m in matters if m.claim.kind == kind]
    shown = polarity(matters)
    said = [m for m in own if m.claim.polarity == shown] or own
    surest = modality(said)
    return [m for m in said if m.claim.modality == surest]


def _choose(name: str, matters: Sequence[Matter], standing: Sequence[Matter], look: Reading) -> Chosen:
    """As the claims give it that still stand, with every value that any of them ever gave."""
    whole = choose(name, matters, look)
    if whole.field is None or len(standing) == len(matters):
        return whole
    shown = choose(name, standing, look).value
    if shown is None or shown == whole.value:
        return whole
    field = msgspec.structs.replace(whole.field, shown=msgspec.to_builtins(shown), rule="latest")
    return Chosen(shown, field)


def _of_status(witnesses: Sequence[Matter], status: str | None) -> Sequence[Matter]:
    """Those that speak of the step that is shown: a paper is dated by it, and other steps have days of their own."""
    return [m for m in witnesses if of(m, "values.status") == status] or witnesses


def _shown(chosen: Mapping[str, Chosen], name: str) -> Any:
    return chosen[name].value if name in chosen else None


def _planned(matters: Sequence[Matter], look: Reading) -> Any:
    """Without a day for what happened, the day for which it was planned: the words give it as such."""
    plans = [m for m in matters if m.phase == "plan"]
    return (choose("date", plans, look).value if plans else None) or NEVER


def _place(chosen: Mapping[str, Chosen], witnesses: Sequence[Matter], look: Reading) -> Place | None:
    place: Place | None = _shown(chosen, "place") or choose("place", witnesses, look).value
    return Place(place.name, place.country) if place else None


def _values(kind: str, chosen: Mapping[str, Chosen]) -> Values:
    shown = {name.removeprefix("values."): c.value for name, c in chosen.items() if name.startswith("values.")}
    return make_values(kind, {name: msgspec.to_builtins(value) for name, value in shown.items() if value is not None})


def _countries(matters: Sequence[Matter]) -> set[str]:
    return {state for m in matters for state in m.claim.countries}


def _pairs(states: set[str]) -> tuple[str, ...]:
    return tuple("-".join(two) for two in combinations(sorted(states), 2))


def _plover(matters: Sequence[Matter], groups: Mapping[str, int]) -> Plover:
    """Event and mode together from the best attested coding; every context that any text gives."""
    coded = [m for m in matters if m.claim.plover.event]
    contexts = sorted({c for m in matters for c in m.claim.plover.contexts})
    votes: dict[tuple[str, str], set[int]] = {}
    for one in coded:
        votes.setdefault((one.claim.plover.event, one.claim.plover.mode), set()).add(groups[one.document])
    event, mode = max(sorted(votes), key=lambda k: len(votes[k]), default=("", ""))
    return Plover(event, mode, tuple(contexts))


def _most(matters: Sequence[Matter], name: str, groups: Mapping[str, int]) -> str:
    votes: dict[str, set[int]] = {}
    for one in matters:
        votes.setdefault(str(getattr(one.claim, name)), set()).add(groups[one.document])
    votes.pop("", None)
    return max(sorted(votes), key=lambda k: len(votes[k]), default="")


def _confidence(matters: Sequence[Matter], groups: Mapping[str, int]) -> float:
    """One minus the chance that all independent texts were misread, each taken at its surest claim."""
    surest: dict[int, float] = {}
    for one in matters:
        text = groups[one.document]
        surest[text] = max(surest.get(text, 0.0), one.claim.confidence)
    doubt = 1.0
    for text in sorted(surest):
        doubt *= 1.0 - surest[text]
    return round(1.0 - doubt, 4)
