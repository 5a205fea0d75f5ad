"""The words that a form found for its meaning, by slot."""

from __future__ import annotations

from typing import cast

import msgspec

from bilat.read.dates.lexer import Token
from bilat.read.dates.nodes import Node

LONGEST = 2000
"""Units counted at most: more is no time of the news, and would leave the calendar."""


class Slots(msgspec.Struct, frozen=True):
    """The tokens of each slot, and the form's fixed values."""

    tokens: dict[str, list[Token]]
    fixed: dict[str, str]

    def has(self, slot: str) -> bool:
        """True when the slot is filled by words."""
        return bool(self.tokens.get(slot))

    def text(self, slot: str) -> str:
        """The value of the slot's last word, else the fixed one, else nothing."""
        found = self.tokens.get(slot)
        return str(found[-1].value) if found else self.fixed.get(slot, "")

    @property
    def unit(self) -> str:
        """The unit in slot `unit`, in the singular."""
        return self.text("unit").removesuffix("+")

    @property
    def plural(self) -> bool:
        """True when the unit stands in the plural."""
        return self.text("unit").endswith("+")

    def number(self, slot: str) -> int | None:
        """The same as a whole number."""
        value = self.text(slot)
        return int(value) if value.lstrip("-").isdigit() else None

    def node(self, slot: str) -> Node:
        """The expression in the slot."""
        return cast("Node", self.tokens[slot][-1].value)

    def ints(self, slot: str) -> list[int]:
        """Every number in the slot."""
        return [int(str(t.value)) for t in self.tokens.get(slot, []) if str(t.value).isdigit()]

    def counts(self, slot: str = "n") -> tuple[int, int, bool]:
        """From and to how many, and whether that is vague ("a few"); one where nothing is counted."""
        found = [self.fixed[slot]] if slot in self.fixed else [str(t.value) for t in self.tokens.get(slot, [])]
        vague = [v for v in found if "-" in v[1:]]
        if vague:
            low, high = vague[-1].split("-")
            return int(low), int(high), low != high
        numbers = [int(v) for v in found if v.isdigit()] or [1]
        return min(numbers), min(max(numbers), LONGEST), False
