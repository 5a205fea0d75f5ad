"""Who suffers a deed that others condemn or back: nobody accuses him of it, and nobody backs him by it."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_BEFORE = 60
"""Characters of the words that say so at most."""


def aimed_at(context: Context, event: str, backing: bool, recipients: list[Party]) -> list[Party]:
    """Those whom an event is aimed at, without those who only suffer what it is about.

    "Condemned the attack on Peru" accuses somebody else, "defended the strike on Peru" is no support for it.
    backing: the predicate says that somebody backs a deed.
    """
    if event == "ACCUSE":
        return [p for p in recipients if not is_told_after(context, p, "suffered", "troubled")]
    if event == "SUPPORT" and backing:
        return [p for p in recipients if not is_told_after(context, p, "suffered")]
    return recipients


def is_told_after(context: Context, party: Party, *names: str) -> bool:
    """True when the words right before a name are those of one of the patterns."""
    before = context.text[max(0, party.start - _BEFORE) : party.start]
    return party.end > party.start and any(pointing(name).search(before) for name in names)
