"""How likely a claim is right: a rule's prior, weighed with what else is seen of it, as a calibrated probability.

The weights are in `data/models/confidence/weights.yml`, written by `training/calibration/fit.py`; `docs/confidence.md`
says what they were fitted on and how well they hold. A rule that the weights do not know counts as others of its kind.
"""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.files import read_yaml

_PRONOUNS = frozenset({"we", "our", "us", "i", "my", "he", "she", "his", "her", "it", "its", "they", "their", "them"})
_LONG_QUOTE = 200
"""Characters from which a quote is more than a clause."""
_EARLY = 3
"""Sentences of a text that are its headline and lead."""
_FAINT = 0.05
"""Probability below which the tagger hears no claim of the kind in the sentence."""
_LONG_TEXT = 40
"""Sentences from which a text is an interview, a speech or an essay more than news."""


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A logistic model. prior weighs the log-odds of the rule's own confidence; kinds and rules shift them, signs weigh
    what `signs` sees. fitted: on how many claims, and how many of those were right.
    """

    intercept: float
    prior: float
    kinds: dict[str, float]
    rules: dict[str, float]
    signs: dict[str, float]
    fitted: tuple[int, int]


def confidence(context: Context, draft: Draft) -> float:
    """The probability that the claim is right, three places."""
    model = weights()
    score = model.intercept + model.prior * log_odds(draft.confidence)
    score += model.kinds.get(draft.kind, 0.0) + model.rules.get(draft.rule, 0.0)
    score += math.fsum(model.signs.get(name, 0.0) * value for name, value in signs(context, draft).items())
    return round(1 / (1 + math.exp(-score)), 3)


def log_odds(probability: float) -> float:
    """ln(p / (1 - p)), of probabilities kept away from 0 and 1."""
    kept = min(max(probability, 0.02), 0.98)
    return math.log(kept / (1 - kept))


def signs(context: Context, draft: Draft) -> dict[str, float]:
    """What is seen of a claim besides kind and rule: numbers from 0 to 1 by name, zero ones left out."""
    sentences = max(1, len(context.reading.sentences))
    start, end = draft.evidence[0]
    parties = draft.parties
    seen = {
        "told again": min(1.0, (len(draft.evidence) - 1) / 2),
        "long quote": float(end - start > _LONG_QUOTE),
        "no fact": float(draft.modality != "fact"),
        "denied": float(draft.polarity == "denied"),
        "attributed": float(bool(draft.attribution)),
        "dated": float(draft.date.known),
        "in the lead": float(draft.sentence < _EARLY),
        "late": draft.sentence / sentences,
        "long text": float(sentences >= _LONG_TEXT),
        "a party unnamed": float(any(not p.end for p in parties)),
        "a pronoun": float(any(p.as_written.lower() in _PRONOUNS for p in parties)),
        "a party without state": float(any(not p.country for p in parties)),
        "three states": float(len(draft.countries) > 2),
        "somebody by name": float(bool(draft.names)),
        "no text about two": float(not context.bilateral),
        "model agrees": float(draft.coder == "rule and model"),
        "model differs": float(draft.coder in {"rule over model", "model over rule"}),
        "model alone": float(draft.coder == "model"),
        "heard": draft.heard or 0.0,
        "not heard": float(draft.heard is not None and draft.heard < _FAINT),
    }
    return {name: value for name, value in seen.items() if value}


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights (cached). Raises LexiconError."""
    return read_yaml("models/confidence/weights.yml", Weights)
