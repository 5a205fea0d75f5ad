"""Adding documents one by one or all at once gives the same ledger: the same records and entities, byte for byte.

The bundled sample goes through the whole chain. It is read once; every run after that takes the claims from memory, so
that many orders and ways of arrival can be tried.
"""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.ledger import View, Writer
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.judgement import Judgement
from bilat.pipeline import Settings, Steps, add, judge, know, standard
from tests.pipeline.conftest import exported
from tests.processes import kill_while_it_writes

HERE = Settings(workers=0)
ROOT = Path(__file__).parents[1]
Table = dict[str, list[Claim]]


def remembered(table: Table, document: Document) -> list[Claim]:
    """The claims that were made of a document before."""
    return table[document.id]


@pytest.fixture(scope="module")
def read(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Steps]:
    """A ledger of the whole sample, and steps that make the same claims again at once."""
    ledger = tmp_path_factory.mktemp("sameness") / "whole.db"
    add(ledger, [str(sample)], settings=HERE)
    table: Table = {}
    with View(ledger) as view:
        for document in view.documents():
            table[document.id] = []
        for told in view.claims():
            table[told.heading.id].append(told.claim)
    real = standard()
    return ledger, Steps(real.items, real.documents, partial(remembered, table), real.reader)


@pytest.fixture(scope="module")
def whole(read: tuple[Path, Steps]) -> bytes:
    return exported(read[0])


@pytest.fixture
def arrive(read: tuple[Path, Steps], sample: Path, tmp_path: Path) -> Callable[..., Path]:
    """Adds lines of the sample in batches, in the given order, to a ledger of its own."""
    lines = sample.read_text(encoding="utf-8").splitlines()
    numbers = itertools.count()

    def run(batches: list[list[int]], workers: int = 0) -> Path:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        for number, batch in enumerate(batches):
            part = folder / f"{number}.jsonl"
            part.write_text("".join(f"{lines[n]}\n" for n in batch), encoding="utf-8")
            add(folder / "l.db", [str(part)], settings=Settings(workers=workers), steps=read[1])
        return folder / "l.db"

    return run


@pytest.fixture
def every(sample: Path) -> list[int]:
    return list(range(len(sample.read_text(encoding="utf-8").splitlines())))


def test_the_sample_gives_records_worth_the_comparison(whole: bytes) -> None:
    rows = [json.loads(line) for line in whole.splitlines()]
    assert {r["id"][:2] for r in rows} == {"r_", "e_"}
    assert any(len(r.get("claims", [])) > 1 for r in rows if r["id"].startswith("r_"))


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_any_number_of_workers_gives_the_same(
    arrive: Callable[..., Path], every: list[int], whole: bytes, workers: int
) -> None:
    assert exported(arrive([every], workers)) == whole


def test_one_by_one_is_all_at_once(arrive: Callable[..., Path], every: list[int], whole: bytes) -> None:
    assert exported(arrive([[n] for n in every])) == whole


def test_backwards_and_twice_is_once(arrive: Callable[..., Path], every: list[int], whole: bytes) -> None:
    assert exported(arrive([every[::-1], every, every[3:9] * 2])) == whole


@pytest.mark.parametrize("seed", range(4))
def test_any_order_in_any_batches_gives_the_same(
    arrive: Callable[..., Path], every: list[int], whole: bytes, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 - an order, not a secret
    order = draw.sample(every, len(every)) + draw.sample(every, 5)
    cuts = sorted(draw.sample(range(1, len(order)), 3))
    batches = [order[a:b] for a, b in itertools.pairwise([0, *cuts, len(order)])]
    assert exported(arrive(batches)) == whole


def test_the_order_of_hashes_changes_nothing(read: tuple[Path, Steps], tmp_path: Path, whole: bytes) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from bilat.pipeline import know; from tests.pipeline.conftest import exported\n"
        "know(Path(sys.argv[1]), force=True); sys.stdout.buffer.write(exported(Path(sys.argv[1])))"
    )
    for seed in ("0", "3"):
        copy = tmp_path / f"{seed}.db"
        copy.write_bytes(read[0].read_bytes())
        environment = {"PYTHONHASHSEED": seed, "TZ": "Asia/Karachi", "LC_ALL": "C", "PATH": ""}
        done = subprocess.run(
            [sys.executable, "-c", code, str(copy)], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        assert done.stdout == whole


def test_killed_while_it_makes_records_and_asked_again(read: tuple[Path, Steps], tmp_path: Path, whole: bytes) -> None:
    ledger = tmp_path / "killed.db"
    ledger.write_bytes(read[0].read_bytes())
    code = (
        f"from pathlib import Path; from bilat.pipeline import know\n"
        f"for _ in range(50): know(Path({str(ledger)!r}), force=True)"
    )
    kill_while_it_writes(code, ledger, (0.0, 0.1, 0.2, 0.3))
    know(ledger)
    assert exported(ledger) == whole
    with View(ledger) as view:
        assert view.faults() == []


@given(seed=st.integers(0, 10_000))
@settings(max_examples=4)
def test_judgements_taken_back_in_any_order_leave_no_trace(
    read: tuple[Path, Steps], tmp_path_factory: pytest.TempPathFactory, whole: bytes, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 - a choice, not a secret
    ledger = tmp_path_factory.mktemp("judged") / "l.db"
    ledger.write_bytes(read[0].read_bytes())
    made = judgements(ledger, draw)
    with Writer(ledger) as writer:
        for judgement in made:
            writer.judge(judgement)
    know(ledger)
    undone = [Judgement("take_back", "judgement", j.id) for j in draw.sample(made, len(made))]
    with Writer(ledger) as writer:
        for judgement in undone[1:]:
            writer.judge(judgement)
    judge(ledger, undone[0])
    assert exported(ledger) == whole


def judgements(ledger: Path, draw: random.Random) -> list[Judgement]:
    """Some of every sort, on what the ledger holds."""
    with View(ledger) as view:
        claims = sorted(t.claim.id for t in view.claims())
        people = sorted(e.id for e in view.entities() if e.type == "person")
    (a, b), (c, d), (e, f) = (sorted(draw.sample(claims, 2)) for _ in range(3))
    (p, q), (r, s) = (sorted(draw.sample(people, 2)) for _ in range(2))
    return [
        Judgement("same", "claims", a, b),
        Judgement("different", "claims", c, d),
        Judgement("reject", "claim", e),
        Judgement("reject", "field", f, "date"),
        Judgement("same", "names", p, q),
        Judgement("different", "names", r, s),
    ]
