"""Counting: articles to figures, by kind and by field, with bootstrap intervals over articles."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from statistics import fmean

import msgspec

from evals import scorer
from evals.scorer import Row

RESAMPLES = 1000
"""Draws of the bootstrap: the ends of a 95 % interval then rest on 25 draws each."""
SEED = 20250604
"""Any fixed number: the same scores give the same intervals."""
COUNTS = ("required", "found", "claims", "matched", "false", "duplicates", "unsound")


class Tally(msgspec.Struct, frozen=True):
    """Items asked for and found, claims made and matched."""

    required: int = 0
    found: int = 0
    claims: int = 0
    matched: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.required + other.required, self.found + other.found,
                     self.claims + other.claims, self.matched + other.matched)

    @property
    def recall(self) -> float:
        """Share of the items that were found; 0 where nothing was asked for."""
        return self.found / max(1, self.required)

    @property
    def precision(self) -> float:
        """Share of the claims that found something; 0 where nothing was claimed."""
        return self.matched / max(1, self.claims)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.recall * self.precision / max(1e-9, self.recall + self.precision)


class ArticleScore(msgspec.Struct, frozen=True):
    """What the scorer says of one article, with its items and claims for the lists of faults."""

    gold: Row
    document: Row | None
    claims: list[Row]
    counts: dict[str, int]
    kinds: dict[str, Tally]
    fields: dict[str, list[float]]
    missed: list[Row]
    false_claims: list[Row]
    lost_quotes: list[str]

    @property
    def tally(self) -> Tally:
        """The article's four counts."""
        return Tally(*(self.counts[name] for name in ("required", "found", "claims", "matched")))


class Figures(msgspec.Struct, frozen=True):
    """The figures of a set of articles. fields: mean and number of items for each."""

    tally: Tally
    fields: dict[str, tuple[float, int]]
    unsound: int
    duplicates: int
    lost_quotes: int
    missing: int

    @property
    def field_mean(self) -> float:
        """Mean of the fields' means, as the scorer has it."""
        return fmean(mean for mean, _ in self.fields.values()) if self.fields else 0.0

    def named(self) -> dict[str, float]:
        """The figures that floors are set on."""
        return {"recall": self.tally.recall, "precision": self.tally.precision, "f1": self.tally.f1,
                "field_mean": self.field_mean}


def score_article(gold: Row, documents: Sequence[Row], claims: dict[str, list[Row]]) -> ArticleScore:
    """Score one gold article against an export; `claims` are by document id."""
    document = scorer.document_for(gold["document"], documents)
    required = [item for item in gold["items"] if not item.get("optional")]
    if document is None:
        counts = dict.fromkeys(COUNTS, 0) | {"required": len(required)}
        kinds = {kind: Tally(required=n) for kind, n in Counter(i["kind"][0] for i in required).items()}
        return ArticleScore(gold, None, [], counts, kinds, {}, required, [], [])
    made = claims.get(document["id"], [])
    said = scorer.score(gold, document, made)
    counts = {name: said[name] for name in COUNTS}
    # An optional item may lie in a headline that ingest splits off, on purpose, as a document of its own.
    lost = [item["id"] for item in required if item["id"] in said["lost_quotes"]]
    return ArticleScore(gold, document, made, counts, _by_kind(gold, document, made, said), dict(said["fields"]),
                        said["missed"], said["false_claims"], lost)


def _by_kind(gold: Row, document: Row, claims: list[Row], said: Row) -> dict[str, Tally]:
    """Counts by kind: items by their first kind; claims by their own, those that find only optional items left out."""
    required = Counter(item["kind"][0] for item in gold["items"] if not item.get("optional"))
    missed = Counter(item["kind"][0] for item in said["missed"])
    false = Counter(claim["kind"] for claim in said["false_claims"])
    wrong = {claim["id"] for claim in said["false_claims"]}
    matched = Counter(claim["kind"] for claim in claims
                      if claim["id"] not in wrong and scorer.score(gold, document, [claim])["matched"])
    return {kind: Tally(required[kind], required[kind] - missed[kind], matched[kind] + false[kind], matched[kind])
            for kind in required | false | matched}


def figures(scores: Sequence[ArticleScore]) -> Figures:
    """Add up the articles of a set."""
    fields: dict[str, list[float]] = defaultdict(list)
    for score in scores:
        for name, values in score.fields.items():
            fields[name] += values
    shown = {name: (fmean(fields[name]), len(fields[name])) for name in scorer.fields() if fields.get(name)}
    return Figures(
        sum((score.tally for score in scores), Tally()), shown,
        unsound=sum(score.counts["unsound"] for score in scores),
        duplicates=sum(score.counts["duplicates"] for score in scores),
        lost_quotes=sum(len(score.lost_quotes) for score in scores),
        missing=sum(score.document is None for score in scores),
    )


def by_kind(scores: Sequence[ArticleScore]) -> dict[str, Tally]:
    """The tallies of each kind, in alphabetical order."""
    names = sorted({kind for score in scores for kind in score.kinds})
    return {kind: sum((score.kinds.get(kind, Tally()) for score in scores), Tally()) for kind in names}


Measure = Callable[[Sequence[ArticleScore]], dict[str, float]]


def intervals(scores: Sequence[ArticleScore], measure: Measure) -> dict[str, tuple[float, float]]:
    """95 % bootstrap intervals: articles are drawn with replacement, the figures counted anew for each draw.

    A figure that a draw does not have (a kind that none of its articles holds) is left out of that draw.
    """
    draw = random.Random(SEED)  # noqa: S311 (not for secrets)
    seen: dict[str, list[float]] = defaultdict(list)
    for _ in range(RESAMPLES):
        for name, value in measure(draw.choices(scores, k=len(scores))).items():
            seen[name].append(value)
    return {name: _middle(sorted(values)) for name, values in seen.items()}


def _middle(values: list[float]) -> tuple[float, float]:
    cut = round(0.025 * len(values))
    return values[cut], values[-1 - cut]


def headline(scores: Sequence[ArticleScore]) -> dict[str, float]:
    """The measure of the whole set: recall, precision, F1, field mean."""
    return figures(scores).named()


def per_kind(scores: Sequence[ArticleScore]) -> dict[str, float]:
    """The measure by kind: `contact recall`, `contact precision` and so on, where there is something to divide by."""
    shares = {}
    for kind, tally in by_kind(scores).items():
        if tally.required:
            shares[f"{kind} recall"] = tally.recall
        if tally.claims:
            shares[f"{kind} precision"] = tally.precision
    return shares


def per_field(scores: Sequence[ArticleScore]) -> dict[str, float]:
    """The measure by field."""
    return {name: mean for name, (mean, _) in figures(scores).fields.items()}
