"""Whom a restriction is on, told in a sentence of its own: "The targets include firms in Chad and Togo"."""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.restrictions import restrictions

_NEAR = 5
"""Sentences within which the targets of a restriction are told."""
_MISHEARD = frozenset({"commitment", "event", "sanction"})
"""Kinds of claim that the tagger hears in such a sentence."""


def with_targets(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, and for each sentence that names the targets of the restriction told last one of who laid that on
    them, in place of what the tagger hears there."""
    out = list(drafts)
    for number, sentence in enumerate(context.reading.sentences):
        match = restrictions().are_targets.match(context.text, sentence.start, sentence.end)
        last = _last(drafts, number) if match is not None else None
        if match is None or last is None:
            continue
        makers = {p.country for p in last.actors}
        named = context.parties(context.mentions_in(match.end(), sentence.end))
        targets = [p for p in named if p.country and p.country not in makers]
        if targets and not _is_told(drafts, number):
            out = [d for d in out if not _is_misheard(d, number)]
            out.append(_on(last, number, (sentence.start, sentence.end)))
            out[-1].recipients = targets
    return out


def _last(drafts: list[Draft], number: int) -> Draft | None:
    """The restriction told last before a sentence, that somebody has laid."""
    laid = [d for d in drafts if d.kind == "sanction" and d.actors and 0 < number - d.sentence <= _NEAR]
    laid = [d for d in laid if d.values.get("status", "imposed") == "imposed" and d.polarity == "affirmed"]
    return max(laid, key=lambda d: (d.sentence, d.date.known, d.trigger), default=None)


def _is_told(drafts: list[Draft], number: int) -> bool:
    """A rule tells a restriction there."""
    return any(d.kind == "sanction" and d.sentence == number and not d.rule.startswith("tagged.") for d in drafts)


def _is_misheard(draft: Draft, number: int) -> bool:
    return draft.sentence == number and draft.rule.startswith("tagged.") and draft.kind in _MISHEARD


def _on(last: Draft, number: int, span: tuple[int, int]) -> Draft:
    """The same restriction, told in another sentence."""
    return msgspec.structs.replace(
        last, rule="sanction.targets", sentence=number, trigger=span[0], frame=-1, evidence=[span], heard=None,
    )
