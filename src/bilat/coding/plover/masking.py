"""Hides who the parties are, so that the coder reads what is done and not who is known for doing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from bilat.coding.plover.inputs import CoderInput, Span

ACTOR = "[unused1]"
RECIPIENT = "[unused2]"
"""Two words of the base vocabulary that no text uses: the model learns their meaning, the vocabulary stays as it is."""


class Masked(msgspec.Struct, frozen=True):
    """The sentence with markers in place of its parties, and the words that the markers stand for."""

    text: str
    actor: str
    recipient: str


def mask(asked: CoderInput) -> Masked:
    """Return `asked` with every actor and recipient span replaced by its marker.

    Of two spans that share characters the shorter one keeps them and the longer its rest; a span with nothing left
    keeps its marker alone, so that no party is lost ("Russia" inside "Russia's embassy").
    """
    spans = [(span, ACTOR) for span in asked.actor_spans] + [(span, RECIPIENT) for span in asked.recipient_spans]
    pieces, at = [], 0
    for (start, end), marker in _apart(spans):
        pieces += [plain(asked.sentence[at : max(at, start)]), f" {marker} "]
        at = max(at, end)
    pieces.append(plain(asked.sentence[at:]))
    return Masked(
        " ".join("".join(pieces).split()),
        _words(asked.sentence, asked.actor_spans),
        _words(asked.sentence, asked.recipient_spans),
    )


def plain(text: str) -> str:
    """Text that cannot be taken for a marker."""
    return text.replace("[unused", "(unused")


def _words(sentence: str, spans: Sequence[Span]) -> str:
    return plain(" , ".join(sentence[start:end] for start, end in spans))


def _apart(spans: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Spans in reading order, none sharing characters: shorter first served."""
    kept: list[tuple[Span, str]] = []
    for (start, end), marker in sorted(spans, key=lambda one: (one[0][1] - one[0][0], one)):
        for (other_start, other_end), _ in kept:
            if start < other_end and other_start < end:
                start, end = _rest((start, end), (other_start, other_end))
        kept.append(((start, end), marker))
    return sorted(kept)


def _rest(outer: Span, inner: Span) -> Span:
    """The longer piece of `outer` beside `inner`."""
    before, after = (outer[0], max(outer[0], inner[0])), (min(outer[1], inner[1]), outer[1])
    return before if before[1] - before[0] > after[1] - after[0] else after
