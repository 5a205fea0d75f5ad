"""Restrictions told on: who lays them is told in the sentence before ("Also sanctioned were …")."""

from __future__ import annotations

from collections.abc import Sequence

from bilat.coding.context import state_party
from bilat.coding.draft import Draft


def carry_on(told: Sequence[Draft], known: Sequence[Draft]) -> None:
    """Whoever restricts without being named is who did so in the sentence before, when one state did. In place."""
    for draft in told:
        if draft.kind != "sanction" or draft.actors:
            continue
        before = [d for d in (*known, *told) if d.kind == "sanction" and d.sentence + 1 == draft.sentence]
        codes = {p.country for d in before for p in d.actors if p.country} - draft.countries
        if len(codes) == 1:
            draft.actors = [state_party(codes.pop())]
