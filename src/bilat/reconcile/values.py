"""One value of a field with who gives it, and how two values of a field differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from bilat.lexicon.records import policy
from bilat.model.claim import Place
from bilat.model.dates import When, overlaps
from bilat.model.ids import content_id
from bilat.model.names import fold
from bilat.model.record import Variant
from bilat.reconcile.history import paper_status
from bilat.reconcile.matter import Matter

Difference = Literal["finer", "contradiction"]
_HARD = frozenset(
    {
        "ordinal",
        "parts",
        "max_stay_days",
        "low",
        "high",
        "unit",
        "period_start",
        "period_end",
        "from_date",
        "since",
        "until",
        "due",
        "format",
    }
)
"""Values that cannot differ without one of them being wrong; of wordings, levels, types and lists both may be right."""


class Value(msgspec.Struct, frozen=True):
    """A value and the claims that give it, the earliest report first."""

    value: Any
    matters: tuple[Matter, ...]

    def variant(self) -> Variant:
        """As a record shows it."""
        return Variant(
            msgspec.to_builtins(self.value),
            tuple(sorted(m.id for m in self.matters)),
            tuple(sorted({m.heading.source for m in self.matters})),
        )

    def texts(self, groups: Mapping[str, int]) -> int:
        """From how many independent texts it comes."""
        return len({groups[m.document] for m in self.matters})


def given(matters: Sequence[Matter], name: str) -> list[Value]:
    """The values that claims give for a field, the one with the earliest report first; equal ones together."""
    found: dict[Any, list[Matter]] = {}
    shown: dict[Any, Any] = {}
    for one in matters:
        value = of(one, name)
        if value is not None:
            key = _key(value)
            found.setdefault(key, []).append(one)
            shown.setdefault(key, value)
    return [Value(shown[key], tuple(many)) for key, many in found.items()]


def of(one: Matter, name: str) -> Any:
    """What a claim gives for a field, None for nothing."""
    if name == "values.status" and one.claim.kind == "instrument":
        return paper_status(one) if one.value("status") else None
    if name.startswith("values."):
        return one.value(name.removeprefix("values."))
    if name == "date":
        return one.claim.date if one.claim.date.known else None
    value: Any = getattr(one.claim, name)
    return value or None


def _key(value: Any) -> Any:
    """Equal for values that say the same: days without their wording, texts without case and punctuation."""
    if isinstance(value, When):
        return (value.start, value.end)
    if isinstance(value, Place):
        return (fold(value.name), value.country)
    return fold(value) if isinstance(value, str) else content_id("v", value)


def difference(name: str, values: Sequence[Value], stay: int = 0) -> Difference:
    """`finer` when all may hold together, `contradiction` when two cannot. stay: days that are days of one visit."""
    pairs = [(a.value, b.value) for at, a in enumerate(values) for b in values[:at]]
    return "contradiction" if any(_contradict(name, a, b, stay) for a, b in pairs) else "finer"


def _contradict(name: str, one: Any, two: Any, stay: int) -> bool:
    if isinstance(one, When) and isinstance(two, When):
        return not overlaps(one, two) and _apart(one, two) > stay
    if isinstance(one, Place) and isinstance(two, Place):
        return bool(one.country and two.country and one.country != two.country)
    if isinstance(one, int | float) and isinstance(two, int | float):
        return abs(one - two) > policy().figure_rounded * max(abs(one), abs(two))
    if name.removeprefix("values.") in _HARD:
        return not (str(one).startswith(str(two)) or str(two).startswith(str(one)))
    return False


def _apart(one: When, two: When) -> int:
    """Days between two intervals that share none."""
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return 0
    return max((one.start - two.end).days, (two.start - one.end).days)
