"""The scoreboard as text: tables in plain lines, the same on a terminal and in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from evals import board
from evals.board import ArticleScore
from evals.stages import STAGES, Fault

WHAT = {"missed": "missed", "false": "false", "field": "found, with a fault"}


def lines(name: str, scores: Sequence[ArticleScore]) -> Iterator[str]:
    """The figures of one set: whole, by kind, by field, each with its 95 % interval."""
    total = board.figures(scores)
    ends = board.intervals(scores, board.headline)
    yield f"## {name}: {len(scores)} articles, {total.tally.required} items, {total.tally.claims} claims"
    yield ""
    yield from (f"{label:<12} {_share(value, ends.get(label))}" for label, value in total.named().items())
    yield (f"{'unsound':<12} {total.unsound}     told twice {total.duplicates}     "
           f"quotes lost from a text {total.lost_quotes}     documents missing {total.missing}")
    yield ""
    yield from _kinds(scores)
    yield ""
    yield from _fields(scores, total)
    yield ""


def _kinds(scores: Sequence[ArticleScore]) -> Iterator[str]:
    ends = board.intervals(scores, board.per_kind)
    yield f"{'kind':<12} {'items':>5} {'found':>5}  {'recall':<19} {'claims':>6} {'right':>5}  precision"
    for kind, tally in board.by_kind(scores).items():
        recall = _share(tally.recall, ends.get(f"{kind} recall")) if tally.required else "-"
        precision = _share(tally.precision, ends.get(f"{kind} precision")) if tally.claims else "-"
        yield (f"{kind:<12} {tally.required:>5} {tally.found:>5}  {recall:<19} {tally.claims:>6} {tally.matched:>5}  "
               f"{precision}")


def _fields(scores: Sequence[ArticleScore], total: board.Figures) -> Iterator[str]:
    ends = board.intervals(scores, board.per_field)
    yield f"{'field':<12} {'items':>5}  mean"
    yield from (f"{name:<12} {n:>5}  {_share(mean, ends.get(name))}" for name, (mean, n) in total.fields.items())


def _share(value: float, ends: tuple[float, float] | None) -> str:
    return f"{value:.3f}" + (f" [{ends[0]:.2f}, {ends[1]:.2f}]" if ends else "")


def stage_table(faults: Sequence[Fault]) -> Iterator[str]:
    """How many faults each stage made, by what they are."""
    counted = Counter((fault.stage, fault.what) for fault in faults)
    yield f"{'stage':<15}" + "".join(f"{what:>8}" for what in WHAT)
    for stage in STAGES:
        row = [counted[stage, what] for what in WHAT]
        if any(row):
            yield f"{stage:<15}" + "".join(f"{n or '-':>8}" for n in row)
    yield ""


def fault_list(faults: Sequence[Fault]) -> Iterator[str]:
    """Every fault in one line, grouped by stage."""
    for stage in STAGES:
        for what, label in WHAT.items():
            group = [fault for fault in faults if (fault.stage, fault.what) == (stage, what)]
            if group:
                yield f"### {stage} ({label}, {len(group)})"
                yield from (f"  {fault.article.rpartition('/')[2]}  {fault.kind}  {fault.text}" for fault in group)
    yield ""
