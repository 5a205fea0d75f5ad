"""From logits to an answer: calibrated probabilities, then modality and direction, which rules decide."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from bilat.coding.plover.assets import NONE, Settings
from bilat.coding.plover.inputs import CoderInput, DecidedBy, Direction

YIELDING = ("CONCEDE", "RETREAT")
"""Two ways of giving way, in words and in deeds. They compete with the others as one, since the data that the model was
tuned on does not tell them apart; which of them it is the model answers second."""
TO_COME = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
"""Modality first: what is only planned or promised is an agreement, a withdrawal to come a concession."""
MUTUAL = ("CONSULT", "COOPERATE")
"""Acts that two parties mostly do together: who stands first says little about who acts."""


class Decision(msgspec.Struct, frozen=True):
    """The event with its probability, before modes, contexts and codes are added."""

    event: str
    confidence: float
    scores: dict[str, float]
    direction: Direction = "forward"
    decided_by: DecidedBy = "model"


def decide(logits: Sequence[float], settings: Settings, asked: CoderInput) -> Decision:
    """The answer to one sentence's logits."""
    scores = probabilities(logits[:-1], settings)
    event, confidence = best(without_none(scores) if asked.certain else scores)
    if confidence < settings.least and not asked.certain:
        event, confidence = NONE, scores[NONE]
    if asked.future and event in TO_COME:
        return Decision(TO_COME[event], confidence, scores, decided_by="rule")
    backward = 1 / (1 + math.exp(-logits[-1]))
    two_parties = asked.actor_spans and asked.recipient_spans
    if two_parties and event not in (*MUTUAL, NONE) and backward >= settings.backward:
        return Decision(event if asked.certain else NONE, backward, scores, direction="backward")
    return Decision(event, confidence, scores)


def without_none(scores: dict[str, float]) -> dict[str, float]:
    """Scores of the events alone, made to sum to one."""
    total = math.fsum(score for label, score in scores.items() if label != NONE)
    return {label: round(score / total, 6) for label, score in scores.items() if label != NONE}


def probabilities(logits: Sequence[float], settings: Settings) -> dict[str, float]:
    """Calibrated probability of every label, in the order of the settings, six decimals."""
    shifted = [
        logit / settings.temperature + (settings.none_shift if label == NONE else 0.0)
        for label, logit in zip(settings.labels, logits, strict=True)
    ]
    top = max(shifted)
    raised = [math.exp(one - top) for one in shifted]
    total = math.fsum(raised)
    return {label: round(one / total, 6) for label, one in zip(settings.labels, raised, strict=True)}


def best(scores: dict[str, float]) -> tuple[str, float]:
    """The likeliest label and its probability; that of giving way is the sum of its two forms."""
    joined = {label: score for label, score in scores.items() if label not in YIELDING}
    yielding = math.fsum(scores[label] for label in YIELDING)
    label = max(joined, key=lambda one: joined[one])
    if yielding <= joined[label]:
        return label, joined[label]
    return max(YIELDING, key=lambda one: scores[one]), round(yielding, 6)
