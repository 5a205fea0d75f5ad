"""From inputs to a ledger: `add` and `reread`, over worker processes; `extract` for one item without a ledger."""

from __future__ import annotations

from bilat.pipeline.know import Stage, is_known, know, knowledge
from bilat.pipeline.run import Progress, Settings, Tally, add, reread
from bilat.pipeline.steps import Extracted, Steps, extract, standard

__all__ = [
    "Extracted",
    "Progress",
    "Settings",
    "Stage",
    "Steps",
    "Tally",
    "add",
    "extract",
    "is_known",
    "know",
    "knowledge",
    "reread",
    "standard",
]
