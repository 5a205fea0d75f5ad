"""Fits the confidence of claims to the gold articles, in about a minute:

    python -m training.calibration.fit

Reads every article of `../shared/gold` and `evals/gold/develop`, and asks the scorer which claims are right: those that
find a gold item, required or optional. Claims from text that holds no relation (`evals/no_relation.csv`) are wrong ones
more. A logistic model is fitted on the rule's prior, the kind, the rule and what else
is seen of a claim (`bilat.coding.confidence`), with a ridge that draws rules to their kind and kinds to the whole. The
ridge is chosen by log-loss in cross-validation, documents kept whole. Writes the weights, and the figures of the
cross-validation for `python -m evals.confidence`. To be run again after rules have changed.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from bilat.coding.claims import claim_of, drafted
from bilat.coding.confidence import log_odds, signs
from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.model.document import Document
from bilat.read import read
from evals import chain, gold, scorer
from evals.confidence import CURVE, bins, calibration_error, rights
from evals.norelation import chosen
from evals.reading import taken_in

WEIGHTS = Path(__file__).parents[2] / "src/bilat/data/models/confidence/weights.yml"
SETS = ("gold", "develop")
OTHER = "unrelated:"
"""How the documents that hold no relation are named, which count in the fit and not in its figures."""
FOLDS = 10
RIDGES = (1.0, 3.0, 10.0, 30.0)
"""Strengths that are tried, of the ridge on signs and kinds and of that on rules."""
STEPS = 30
"""Newton steps: the loss stands still after ten."""


class Case(msgspec.Struct, frozen=True):
    """A claim: its document, whether it is right, what the model sees of it."""

    document: str
    right: bool
    prior: float
    kind: str
    rule: str
    signs: dict[str, float]


def cases(sets: Sequence[str] = SETS) -> list[Case]:
    """All claims of the gold articles."""
    paths = [path for name, found in gold.named_sets().items() if name in sets for path in found]
    names = [gold.read(path).document for path in paths]
    with tempfile.TemporaryDirectory() as folder:
        documents = list(taken_in(chain.inputs_for(names, Path(folder))))
    rows = [{"key": one.key, "path": one.path, "kind": one.kind, "text": one.text, "at": at}
            for at, one in enumerate(documents)]  # fmt: skip
    found = {name: row for name in names if (row := scorer.document_for(name, rows))}
    texts = {name: row["text"] for name, row in found.items()}
    return [case for item in gold.load(paths, texts) for case in _of(item, documents[found[item.document]["at"]])]


def _of(item: gold.Gold, document: Document) -> list[Case]:
    """The claims of one article, judged."""
    context = Context(document, read(document))
    drafts = drafted(context)
    claims = [claim_of(context, draft, "") for draft in drafts]
    rows: list[dict[str, Any]] = [msgspec.to_builtins(claim) | {"id": claim.id} for claim in claims]
    right = rights(gold.to_row(item), {"text": document.text}, rows)
    return [
        _case(item.document, claim.id in right, context, draft) for claim, draft in zip(claims, drafts, strict=True)
    ]


def _case(document: str, right: bool, context: Context, draft: Draft) -> Case:
    return Case(document, right, log_odds(draft.confidence), draft.kind, draft.rule, signs(context, draft))


def unrelated() -> list[Case]:
    """The claims from text that holds no relation between states: all wrong."""
    names = [one.document for one in chosen()]
    with tempfile.TemporaryDirectory() as folder:
        documents = list(taken_in(chain.inputs_for(names, Path(folder))))
    contexts = [Context(one, read(one)) for one in documents if one.language == "en"]
    return [
        _case(OTHER + one.document.id, False, one, draft) for one in contexts for draft in drafted(one)
    ]


class Columns:
    """The columns of the model, and what each costs: intercept and prior are free."""

    def __init__(self, known: Sequence[Case]) -> None:
        self.kinds = sorted({case.kind for case in known})
        self.rules = sorted({case.rule for case in known})
        self.signs = sorted({name for case in known for name in case.signs})

    def matrix(self, some: Sequence[Case]) -> np.ndarray:
        """One row a claim; of a rule or a kind that is not known all columns are zero."""
        return np.array([
            [1.0, case.prior, *(float(case.kind == one) for one in self.kinds),
             *(float(case.rule == one) for one in self.rules), *(case.signs.get(one, 0.0) for one in self.signs)]
            for case in some
        ])  # fmt: skip

    def costs(self, ridge: float, rules: float) -> np.ndarray:
        """The ridge of every column. The prior's draws it to one half: a rule's own number is half to be trusted."""
        return np.array([0.01, 1.0, *[ridge] * len(self.kinds), *[rules] * len(self.rules), *[ridge] * len(self.signs)])

    def start(self) -> np.ndarray:
        """What the ridge draws the weights to."""
        start = np.zeros(2 + len(self.kinds) + len(self.rules) + len(self.signs))
        start[1] = 0.5
        return start


def fitted(columns: Columns, some: Sequence[Case], ridge: float, rules: float) -> np.ndarray:
    """The weights, by Newton's method."""
    x, y = columns.matrix(some), np.array([float(case.right) for case in some])
    cost, start = columns.costs(ridge, rules), columns.start()
    w = start.copy()
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (p - y) + cost * (w - start)
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(cost), slope)
    return w


def held_out(every: Sequence[Case], ridge: float, rules: float) -> np.ndarray:
    """Every claim's probability by the model that has not seen its document."""
    fold = np.array([int(hashlib.sha256(case.document.encode()).hexdigest()[:8], 16) % FOLDS for case in every])
    out = np.zeros(len(every))
    for one in range(FOLDS):
        train = [case for case, at in zip(every, fold, strict=True) if at != one]
        test = [case for case, at in zip(every, fold, strict=True) if at == one]
        columns = Columns(train)
        if test:
            out[fold == one] = 1 / (1 + np.exp(-columns.matrix(test) @ fitted(columns, train, ridge, rules)))
    return out


def log_loss(chances: np.ndarray, right: np.ndarray) -> float:
    """Mean negative log of the probability given to what is so."""
    kept = np.clip(chances, 1e-6, 1 - 1e-6)
    return float(-np.mean(right * np.log(kept) + (1 - right) * np.log(1 - kept)))


def written(columns: Columns, w: np.ndarray, every: Sequence[Case]) -> str:
    """The weights as YAML, a line each, three places."""
    rest = iter(w[2:])
    parts = {name: [(one, next(rest)) for one in getattr(columns, name)] for name in ("kinds", "rules", "signs")}
    lines = ["# Written by training/calibration/fit.py; see docs/confidence.md."]
    lines += [f"intercept: {w[0]:.3f}", f"prior: {w[1]:.3f}"]
    for name, entries in parts.items():
        shown = [f"  {json.dumps(one)}: {value:.3f}" for one, value in entries if abs(value) >= 0.0005]
        lines += [f"{name}:" if shown else f"{name}: {{}}", *shown]
    return "\n".join([*lines, f"fitted: [{len(every)}, {sum(case.right for case in every)}]"]) + "\n"


def main() -> None:
    """Fit, and write weights and figures."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    every = cases() + unrelated()
    right = np.array([float(case.right) for case in every])
    tried = {pair: held_out(every, *pair) for pair in itertools.product(RIDGES, RIDGES)}
    best = min(tried, key=lambda pair: log_loss(tried[pair], right))
    columns = Columns(every)
    WEIGHTS.write_text(written(columns, fitted(columns, every, *best), every), encoding="utf-8")
    figures = figures_of(every, tried[best]) | {"ridge": list(best), "log_loss": round(log_loss(tried[best], right), 4)}
    CURVE.write_text(json.dumps(figures, indent=None) + "\n", encoding="utf-8")
    print(json.dumps({name: value for name, value in figures.items() if name not in ("pairs", "unrelated")}))


def figures_of(every: Sequence[Case], chances: np.ndarray) -> dict[str, Any]:
    """What evals.confidence shows of the cross-validation: each claim's probability and whether it is right."""
    told = [(float(chance), case) for chance, case in zip(chances, every, strict=True)]
    pairs = [(chance, case.right) for chance, case in told if not case.document.startswith(OTHER)]
    return {
        "claims": len(pairs), "right": sum(good for _, good in pairs), "ece": round(calibration_error(pairs), 4),
        "bins": [[round(number, 4) for number in one] for one in bins(pairs)],
        "pairs": [[round(chance, 3), int(good)] for chance, good in pairs],
        "unrelated": [round(chance, 3) for chance, case in told if case.document.startswith(OTHER)],
    }  # fmt: skip


if __name__ == "__main__":
    main()
