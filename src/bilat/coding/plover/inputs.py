"""What the coder is asked and what it answers."""

from __future__ import annotations

from typing import Literal

import msgspec

Span = tuple[int, int]
Direction = Literal["forward", "backward"]
DecidedBy = Literal["model", "rule"]


class CoderInput(msgspec.Struct, frozen=True):
    """A sentence and where its two parties stand in it (start and end in characters of `sentence`).

    A party may be named several times. No recipient span: what all actors do together. `future` is true for what is
    planned, promised or asked for: a meeting to come is no meeting. `certain` is true when something is known to be
    done, as by a rule that found a visit or a grant: then NONE is no answer, and the question is only what.
    """

    sentence: str
    actor_spans: tuple[Span, ...] = ()
    recipient_spans: tuple[Span, ...] = ()
    future: bool = False
    certain: bool = False


class Coding(msgspec.Struct, frozen=True):
    """What the actor does to the recipient.

    event is one of PLOVER's 16 types or `NONE`; quad 1 to 4, 0 for `NONE`; mode and contexts are PLOVER's words.
    confidence is the calibrated probability of `event`, 0 to 1; scores that of every type and of `NONE`. direction is
    `backward` when the sentence says that the recipient acts on the actor: then event is `NONE`, or if something is
    certain what the recipient does. intensity is PLOVER's
    score of the mode, else of the type. cameo is empty for `NONE`. decided_by tells whether the model alone or a rule
    (modality first, the split of giving way) had the last word.
    """

    event: str
    quad: int
    mode: str
    contexts: tuple[str, ...]
    confidence: float
    scores: dict[str, float]
    direction: Direction = "forward"
    intensity: float | None = None
    cameo: str = ""
    decided_by: DecidedBy = "model"
