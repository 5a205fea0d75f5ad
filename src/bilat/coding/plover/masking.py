"""Hides who the parties are, so that the coder reads what is done and not who is known for doing it."""

from __future__ import annotations

from collections.abc import Sequence

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

    Of spans that share characters each keeps its marker, in the order in which they start, and all their words are
    hidden, so that no party is lost ("Russia" inside "Russia's embassy").
    """
    spans = [(span, ACTOR) for span in asked.actor_spans] + [(span, RECIPIENT) for span in asked.recipient_spans]
    pieces, at = [], 0
    for (start, end), marker in sorted(spans):
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
