"""Who is who: precision and recall of entities over names labelled by hand.

    python -m evals.names LEDGER… [--details]

`gold/names.csv` says for names of documents whom they mean; two of one label are one. A pair of names counts as found
when the resolver gives both one entity: precision is the part of its pairs that are right, recall the part of the right
pairs that it has. The ledgers (of ../shared/articles: lk, kremlin and the seeds) are resolved together.
`gold/names_confirm.csv` holds names that no rule was written against: its figures are printed, its faults never are.
`gold/spellings.csv` holds pairs of spellings that are or are not one, scored by `compare` alone.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import TypeVar

import msgspec
import typer

from bilat.ledger import Told, View, Writer
from bilat.model.names import fold
from bilat.resolve import Named, compare, resolve
from bilat.resolve.clusters import MERGE

Row = TypeVar("Row", bound=msgspec.Struct)
GOLD = Path(__file__).parent / "gold"


class Label(msgspec.Struct, frozen=True):
    """In the document of that key, the name means `cluster`."""

    name: str
    type: str
    country: str
    document: str
    cluster: str


class Spelling(msgspec.Struct, frozen=True):
    """Two spellings; same: "yes" or "no"."""

    one: str
    other: str
    type: str
    country: str
    other_country: str
    same: str


class Found(msgspec.Struct, frozen=True):
    """A label and the entity that the resolver gives the name there."""

    label: Label
    entity: str
    caption: str


class Result(msgspec.Struct, frozen=True):
    """names: labelled ones that the claims have. Pairs: right ones found, wrong ones found, right ones missed."""

    names: int
    right: int
    wrong: tuple[tuple[Found, Found], ...]
    missed: tuple[tuple[Found, Found], ...]

    @property
    def precision(self) -> float:
        """Of the pairs found."""
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that are one."""
        gold = self.right + len(self.missed)
        return self.right / gold if gold else 1.0


def read(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a table of `gold/`."""
    with path.open(encoding="utf-8", newline="") as file:
        return [msgspec.convert(row, row_type) for row in csv.DictReader(file)]


def told_of(ledgers: Sequence[Path]) -> list[Told]:
    """The claims of several ledgers together; a ledger of an older version is upgraded first."""
    told: list[Told] = []
    for ledger in ledgers:
        with Writer(ledger, create=False):
            pass
        with View(ledger) as view:
            told.extend(view.claims())
    return told


def find(told: list[Told], labels: Sequence[Label]) -> list[Found]:
    """The labelled names that the claims have, with their entities. The reader may have given type or state anew."""
    resolution = resolve(told)
    captions = {entity.id: entity.caption for entity in resolution.entities}
    entity_in = {(r.document, r.name): r.entity for r in resolution.resolved}
    named: dict[tuple[str, str], set[str]] = {}
    for key, document, name, id_ in _named(told):
        named.setdefault((key, fold(name)), set()).add(entity_in[document, id_])
    found = []
    for label in labels:
        entities = named.get((label.document, fold(label.name)), set())
        if len(entities) == 1:
            [entity] = entities
            found.append(Found(label, entity, captions[entity]))
    return found


def _named(told: list[Told]) -> Iterator[tuple[str, str, str, str]]:
    from bilat.model.names import name_id

    for one in told:
        for party in one.claim.parties:
            yield one.heading.key, one.heading.id, " ".join(party.name.split()), name_id(party)


def judge(found: Sequence[Found]) -> Result:
    """Every pair of labelled names."""
    right, wrong, missed = 0, [], []
    for one, other in combinations(found, 2):
        same, joined = one.label.cluster == other.label.cluster, one.entity == other.entity
        right += same and joined
        if joined and not same:
            wrong.append((one, other))
        if same and not joined:
            missed.append((one, other))
    return Result(len(found), right, tuple(wrong), tuple(missed))


def misjudged(spellings: Sequence[Spelling]) -> list[tuple[Spelling, float]]:
    """Pairs that `compare` takes for one and are not, or the other way round."""
    wrong = []
    for row in spellings:
        one, other = Named(row.one, row.type, row.country), Named(row.other, row.type, row.other_country)
        score = compare(one, other).score
        if (score >= MERGE) != (row.same == "yes"):
            wrong.append((row, score))
    return wrong


def main(
    ledgers: list[Path] = typer.Argument(..., help="Ledgers that hold the labelled documents."),  # noqa: B008
    details: bool = typer.Option(False, help="Show every pair that is wrong."),
) -> None:
    """Print precision and recall of entities over the labelled names."""
    sets = {name: read(GOLD / f"{name}.csv", Label) for name in ("names", "names_confirm")}
    spellings = read(GOLD / "spellings.csv", Spelling)
    told = told_of(ledgers)
    results = {name: judge(find(told, labels)) for name, labels in sets.items()}
    wrong = misjudged(spellings)
    for name, result in results.items():
        sys.stdout.write(f"{name}: {_figures(result, len(sets[name]))}\n")
    sys.stdout.write(f"spellings: {len(spellings) - len(wrong)} of {len(spellings)}\n")
    if details:
        sys.stdout.writelines(f"{line}\n" for line in _details(results["names"], wrong))


def _figures(result: Result, labels: int) -> str:
    pairs = result.right + len(result.missed)
    names = f"{result.names} of {labels} names found, {pairs} pairs that are one"
    return f"precision {result.precision:.3f}, recall {result.recall:.3f} ({names})"


def _details(result: Result, wrong: list[tuple[Spelling, float]]) -> Iterator[str]:
    for title, pairs in (("joined, but two", result.wrong), ("one, but apart", result.missed)):
        for one, other in pairs:
            yield f"{title}: {_shown(one)} | {_shown(other)}"
    for row, score in wrong:
        yield f"spelling: {row.one} | {row.other}: {score:.2f}, same: {row.same}"


def _shown(found: Found) -> str:
    return f"{found.label.name} ({found.label.document}; {found.label.cluster}) → {found.caption}"


if __name__ == "__main__":
    typer.run(main)
