"""Field by field: which value a record shows, by which rule, and every other value that was given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

import msgspec

from bilat.kinds.contact import Level
from bilat.lexicon.outlets import outlets
from bilat.lexicon.records import KindPolicy, policy
from bilat.model.dates import When
from bilat.model.record import Field
from bilat.reconcile.matter import Matter
from bilat.reconcile.values import Value, difference, given

_LEVELS = get_args(get_args(Level)[0]) or get_args(Level)


class Chosen(msgspec.Struct, frozen=True):
    """The value of a field, and how the claims differ on it, None when they do not."""

    value: Any
    field: Field | None


class Reading(msgspec.Struct, frozen=True):
    """What rules look at beside the values: text groups by document, the kind's policy, fields that were accepted."""

    groups: Mapping[str, int]
    kind: KindPolicy
    accepted: frozenset[tuple[str, str]]


Rule = Callable[[Sequence[Value], Reading], Any]


def choose(name: str, matters: Sequence[Matter], look: Reading) -> Chosen:
    """The value shown for a field of these claims (in order of report), None when none gives it."""
    values = given(matters, name)
    if not values:
        return Chosen(None, None)
    rule, shown = _by_rule(name, values, look)
    if len(values) == 1:
        return Chosen(shown, None)
    variants = sorted((v.variant() for v in values), key=lambda v: v.claims)
    return Chosen(shown, Field(name, msgspec.to_builtins(shown), rule, tuple(variants), _difference(name, values)))


def _by_rule(name: str, values: Sequence[Value], look: Reading) -> tuple[str, Any]:
    accepted = [v for v in values if any({(m.id, name), (m.id, "")} & look.accepted for m in v.matters)]
    if accepted:
        return "accepted", accepted[0].value
    rule = _rule_name(name, values, look)
    return rule, _RULES[rule](values, look)


def _rule_name(name: str, values: Sequence[Value], look: Reading) -> str:
    """The policy's, but for counts that grow the latest report holds."""
    rule = look.kind.fields.get(name, "most_sources")
    grows = any(m.claim.kind == "figure" and m.claim.type in policy().growing for v in values for m in v.matters)
    return "latest" if grows and name in ("values.low", "values.high") else rule


def _difference(name: str, values: Sequence[Value]) -> Any:
    """Days of one stay do not contradict one another; nor does a count that has grown."""
    first = values[0].matters[0]
    grown = first.claim.kind == "figure" and first.claim.type in policy().growing
    if grown and name in ("values.low", "values.high"):
        return "finer"
    stay = policy().windows.stay if first.family == "visit" else 0
    return difference(name, values, stay)


def _most_sources(values: Sequence[Value], look: Reading) -> Any:
    return max(values, key=lambda v: v.texts(look.groups)).value


def _most_precise(values: Sequence[Value], look: Reading) -> Any:
    """The shortest of the intervals that the best attested one contains; of places and texts, the longest name."""
    best = max(values, key=lambda v: v.texts(look.groups)).value
    if not isinstance(best, When):
        return max((v.value for v in values), key=_length)
    inside = [v.value for v in values if _contains(best, v.value)]
    return min(inside, key=_span)


def _length(value: Any) -> int:
    return len(getattr(value, "name", value))


def _contains(outer: When, inner: When) -> bool:
    if outer.start is None or outer.end is None or inner.start is None or inner.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _span(when: When) -> int:
    return (when.end - when.start).days if when.start and when.end else 1_000_000


def _stay(values: Sequence[Value], look: Reading) -> Any:
    """Of a visit, from its first to its last day."""
    exact = [v for v in values if _is_exact(v.value)]
    if values[0].matters[0].family != "visit" or len(exact) < 2:
        return _most_precise(exact or values, look)
    start = min(v.value.start for v in exact)
    end = max(v.value.end for v in exact)
    whole = [v.value for v in exact if (v.value.start, v.value.end) == (start, end)]
    return whole[0] if whole else When(start, end, "day", exact[0].value.basis, exact[0].value.text)


def _is_exact(when: When) -> bool:
    """A day, or days that the text gives as such: "next week" is no stay of seven days."""
    return when.precision == "day" and (when.basis == "text" or when.start == when.end and when.basis == "relative")


def _official(values: Sequence[Value], look: Reading) -> Any:
    own = [v for v in values if any(is_official(m) for m in v.matters)]
    return _most_sources(own or values, look)


def is_official(one: Matter) -> bool:
    """A release of a party to the matter: what a government's own outlet publishes about that state's dealings."""
    outlet = outlets().lookup(one.heading.source)
    return outlet is not None and outlet.type in ("government", "organisation") and outlet.country in one.sides


def _furthest(values: Sequence[Value], look: Reading) -> Any:
    order = look.kind.lifecycle
    return max((v.value for v in values), key=lambda s: order.index(s) if s in order else -1)


def _latest(values: Sequence[Value], look: Reading) -> Any:
    return max(values, key=lambda v: max(m.published or 0 for m in v.matters)).value


def _earliest(values: Sequence[Value], look: Reading) -> Any:
    return min((v.value for v in values), key=lambda x: str(x.start if isinstance(x, When) else x))


def _highest(values: Sequence[Value], look: Reading) -> Any:
    return min((v.value for v in values), key=lambda x: _LEVELS.index(x) if x in _LEVELS else len(_LEVELS))


def _fullest(values: Sequence[Value], look: Reading) -> Any:
    return max((v.value for v in values), key=lambda x: len(str(x)))


def _all(values: Sequence[Value], look: Reading) -> Any:
    """Every entry of every list, once, in order of report."""
    entries: dict[str, str] = {}
    for one in values:
        for entry in one.value:
            entries.setdefault(entry.casefold(), entry)
    return tuple(entries.values())


_RULES: Mapping[str, Rule] = {
    "most_sources": _most_sources,
    "most_precise": _most_precise,
    "stay": _stay,
    "official": _official,
    "furthest": _furthest,
    "latest": _latest,
    "earliest": _earliest,
    "highest": _highest,
    "fullest": _fullest,
    "all": _all,
}


def contradictions(fields: Iterable[Field], kind: KindPolicy) -> list[Field]:
    """The weighty fields on which claims cannot all be right."""
    return [f for f in fields if f.difference == "contradiction" and f.name in kind.weighty]
