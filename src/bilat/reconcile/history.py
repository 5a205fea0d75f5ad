"""The history of a matter: announced, under way, held; proposed, signed, in force; open, fulfilled, missed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from bilat.lexicon.records import policy, record_words
from bilat.model.dates import NEVER, When, day
from bilat.model.names import fold
from bilat.model.record import Record, Step
from bilat.reconcile.matter import Matter

_CONTACT_ORDER = ("announced", "postponed", "cancelled", "under_way", "held", "concluded")
_CALLED_OFF = frozenset({"cancelled", "postponed"})


def history(matters: Sequence[Matter], kind: str) -> tuple[Step, ...]:
    """The steps of a record, in order of days; empty for kinds that have none and were only reported.

    That somebody wished for a meeting or thought it possible is no step of it.
    """
    steps: dict[tuple[str, str], list[Matter]] = {}
    for one in (m for m in matters if m.phase != "other" or kind in ("instrument", "sanction", "commitment")):
        steps.setdefault((status(one, kind), one.claim.polarity), []).append(one)
    steps = {key: many for key, many in steps.items() if key[0]}
    if kind in ("figure", "flow", "rule", "position", "tie", "event") and not any(s == "announced" for s, _ in steps):
        return ()
    made = [_step(name, many) for (name, _), many in steps.items()]
    return tuple(sorted(made, key=lambda s: (_when(s), _rank(s.status, kind), s.polarity, s.claims)))


def status(one: Matter, kind: str) -> str:
    """The step that a claim proves; "" for none: that an agreement is spoken of does not make it signed."""
    if kind == "instrument" and one.claim.kind == "instrument":
        return paper_status(one)
    if kind == "sanction":
        return str(one.value("status") or "imposed")
    if kind == "commitment":
        return _outcome(one)
    if one.phase != "fact" and not one.denied:
        return "announced"
    return _phase(one) if kind == "contact" else "fulfilled"


def paper_status(one: Matter) -> str:
    """Of a paper; what a cabinet signs, ratifies or passes it has approved."""
    said = str(one.value("status") or ("negotiated" if one.phase == "plan" else ""))
    if said in ("signed", "ratified", "proposed") and one.phase == "fact" and _by_cabinet(one):
        return "approved"
    return said


def _by_cabinet(one: Matter) -> bool:
    known = record_words().approvers
    return any(re.search(rf"\b{name}\b", fold(party.name)) for party in one.claim.actors for name in known) and all(
        party.type != "person" for party in one.claim.actors
    )


def _outcome(one: Matter) -> str:
    if one.denied and one.phase == "fact":
        return "missed"
    return "cancelled" if one.denied else "announced"


def _phase(one: Matter) -> str:
    """Of a visit or a meeting, by the words of its evidence; a denied one was called off."""
    said = " ".join(fold(piece.quote) for piece in one.claim.evidence)
    for name, cues in _cues():
        if cues.search(said) and (name in _CALLED_OFF) == one.denied and (one.family == "visit" or one.denied):
            return name
    return "held"


@lru_cache(maxsize=1)
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    phases = record_words().phases
    return tuple((name, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")) for name, words in phases.items())


def _step(name: str, matters: Sequence[Matter]) -> Step:
    """The claims that prove a step, the one to quote first: dated, affirmed, surest, shortest."""
    best = sorted(matters, key=lambda m: (not m.dated, -m.claim.confidence, m.published or 0, m.id))
    first = best[0]
    modality = min((m.claim.modality for m in best), key=("fact", "plan", "demand", "condition", "possibility").index)
    when = _announced(matters) if name == "announced" else first.claim.date
    return Step(name, when, modality, tuple(m.id for m in best), first.claim.polarity)


def _announced(matters: Iterable[Matter]) -> When:
    """The day on which it was first said: what it gives as such, else the report's, marked as reckoned from it."""
    days = sorted(filter(None, map(_made, matters)))
    return day(days[0], basis="document") if days else NEVER


def _made(one: Matter) -> date | None:
    made = one.value("made")
    if isinstance(made, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", made):
        try:
            return date.fromisoformat(made)
        except ValueError:
            return None
    return one.heading.published.day


def _when(step: Step) -> date:
    """The day by which a step is placed; of news without a day, the last on which it can have been."""
    return (step.date.end if step.date.basis == "document" else step.date.start) or date.max


def _rank(name: str, kind: str) -> int:
    order = policy().kinds[kind].lifecycle or _CONTACT_ORDER
    return order.index(name) if name in order else -1


def outcome(steps: Sequence[Step], kind: str) -> str:
    """What became of what was undertaken, as the claims alone tell: fulfilled, missed, superseded or open."""
    names = {s.status for s in steps if s.polarity == "affirmed"}
    called_off = {s.status for s in steps if s.polarity == "denied"}
    if kind != "commitment":
        kept = names - {"announced", "proposed", "negotiated", *_CALLED_OFF}
        if "announced" not in names:
            return ""
        return (
            "fulfilled" if kept else "superseded" if "postponed" in called_off else "missed" if called_off else "open"
        )
    if not names:
        return "unknown"
    return "missed" if "missed" in called_off else "superseded" if called_off else "open"


def overdue(record: Record, on: date) -> bool:
    """Whether an open undertaking's day has passed on the day given: no report says that it was kept.

    False without a day by which it was due: what is due, values.due or the record's date gives.
    """
    due = due_day(record)
    return record.outcome == "open" and due is not None and due < on


def due_day(record: Record) -> date | None:
    """The last day on which an undertaking is still kept in time; None when no claim gives one."""
    given = getattr(record.values, "due", "")
    if given:
        return _last_day(given)
    return record.date.end if record.date.basis in ("text", "relative") else None


def _last_day(prefix: str) -> date | None:
    """The last day of an ISO year, month or day.

    >>> _last_day("2026-02")
    datetime.date(2026, 2, 28)
    """
    from bilat.model.dates import month, year

    parts = [int(p) for p in prefix.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", prefix) else []
    try:
        if len(parts) == 3:
            return date(*parts)
        return (month(*parts) if len(parts) == 2 else year(*parts)).end if parts else None
    except ValueError:
        return None
