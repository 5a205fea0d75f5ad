"""What is only talked about: a restriction or a rule that is the matter of talks is no claim of its own."""

from __future__ import annotations

from collections.abc import Iterator

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.model.reading import Frame

_KINDS = frozenset({"sanction", "rule"})
"""Kinds that are talked about as often as they are told: papers under negotiation are told by that, trade goes on."""
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})


def without_discussed(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but those whose word stands in what is discussed and in no clause that says that it is so."""
    spans = [span for frame in context.reading.frames for span in _matters(frame)]
    return [d for d in drafts if d.kind not in _KINDS or not any(_is_only_in(context, d, span) for span in spans)]


def _matters(frame: Frame) -> Iterator[tuple[int, int]]:
    """Where the words stand that say what is discussed."""
    if frame.lemma in claim_words().discussing:
        roles = _ABOUT | {"patient"} if frame.form == "verb" else _ABOUT
        yield from ((a.start, a.end) for a in frame.arguments if a.role in roles)


def _is_only_in(context: Context, draft: Draft, span: tuple[int, int]) -> bool:
    if not span[0] <= draft.trigger < span[1]:
        return False
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    told = frame is not None and frame.form == "verb" and frame.tense != "none" and span[0] <= frame.start < span[1]
    return not told
