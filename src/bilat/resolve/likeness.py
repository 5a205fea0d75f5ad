"""How sure two names are one, and why."""

from __future__ import annotations

import msgspec


class Likeness(msgspec.Struct, frozen=True):
    """score: 0 to 1; reasons: in words, strongest first.

    apart: something that both give contradicts; partial: one of them lacks a part of the other's name.
    """

    score: float
    reasons: tuple[str, ...]
    apart: bool = False
    partial: bool = False

    def times(self, factor: float, reason: str) -> Likeness:
        """The same, less or more sure, never above 1."""
        return Likeness(min(1.0, self.score * factor), (*self.reasons, reason), self.apart, self.partial)

    def rounded(self) -> Likeness:
        """To two digits: what is shown, and the same on every machine."""
        return Likeness(round(self.score, 2), self.reasons, self.apart, self.partial)
