"""From inputs to a ledger: `add` and `reread`, over worker processes; `extract` for one item without a ledger."""

from __future__ import annotations

from bilat.pipeline.deciding import Decision, decide
from bilat.pipeline.forgetting import Loss, Weaker, documents_of, forget, loss
from bilat.pipeline.judging import judge
from bilat.pipeline.knowing import Stage, is_known, know, knowledge
from bilat.pipeline.run import Progress, Settings, Tally, add, reread
from bilat.pipeline.steps import Extracted, Steps, extract, standard

__all__ = [
    "Decision",
    "Extracted",
    "Loss",
    "Progress",
    "Settings",
    "Stage",
    "Steps",
    "Tally",
    "Weaker",
    "add",
    "decide",
    "documents_of",
    "extract",
    "forget",
    "is_known",
    "judge",
    "know",
    "knowledge",
    "loss",
    "reread",
    "standard",
]
