"""`bilat doctor` and `bilat eval`: is everything in order, and how good is it?"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from bilat.cli.options import LedgerPath
from bilat.errors import BilatError, UsageError

SCORER = Path("../shared/tools/score_claims.py")
GOLD = Path("../shared/gold")


def evaluate(
    ledger: LedgerPath,
    gold: Annotated[Path, typer.Option(help="A folder of annotated articles, one JSON file each.")] = GOLD,
    scorer: Annotated[Path, typer.Option(help="The script that compares claims with them.")] = SCORER,
    details: Annotated[bool, typer.Option("--details", help="List what was missed and what is wrong.")] = False,
) -> None:
    """Score the claims against others annotated by hand.

    Prints recall, precision and the share of right fields. The articles must be in the ledger. Gold and
    scorer are no part of the package; the defaults are where they lie beside a checkout of it.

    Example: bilat eval demo.db --gold gold --scorer score_claims.py
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise UsageError(f"no gold files in {gold}: name their folder with --gold")
    if not scorer.is_file():
        raise UsageError(f"there is no scorer at {scorer}: name it with --scorer")
    with tempfile.TemporaryDirectory() as folder:
        exported = [f"--{what}={_exported(ledger, what, Path(folder))}" for what in ("claims", "documents")]
        extra = ["--details"] if details else []
        command = [sys.executable, str(scorer), *exported, *extra, *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - named by the user
    typer.echo(done.stdout, nl=False)
    if done.stderr:
        typer.echo(done.stderr, nl=False, err=True)
    if done.returncode:
        raise typer.Exit(1)


def _exported(ledger: Path, what: str, folder: Path) -> Path:
    from bilat.export import ROWS, claim_rows, document_rows, format_named
    from bilat.ledger import View

    path = folder / f"{what}.jsonl"
    with View(ledger) as view, path.open("wb") as file:
        if what == "claims":
            format_named("jsonl").write(claim_rows(view), ROWS["claims"], file)
        else:
            format_named("jsonl").write(document_rows(view), ROWS["documents"], file)
    return path


def doctor(
    ledger: Annotated[
        Path | None, typer.Argument(metavar="[LEDGER]", help="A ledger to examine too.", show_default=False)
    ] = None,
) -> None:
    """Check that bilat can work here, and that a ledger is whole.

    Of a ledger: the file, its indexes, and that every quote stands in its text.

    Exit code 1 when something is wrong.

    Example: bilat doctor demo.db
    """
    checks = [*_HERE, *([] if ledger is None else [(n, lambda f=f: f(ledger)) for n, f in _LEDGER])]
    wrong = 0
    for name, check in checks:
        try:
            said = "; ".join(check())
            typer.echo(f"ok    {name}: {said}")
        except (BilatError, ImportError, OSError) as error:
            wrong += 1
            typer.echo(f"WRONG {name}: {error}")
    if wrong:
        raise typer.Exit(1)


def _python() -> Iterator[str]:
    yield sys.version.split()[0]


def _packages() -> Iterator[str]:
    import re
    from importlib import metadata

    needed = [r for r in metadata.requires("bilat") or [] if "extra ==" not in r]
    names = [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in needed]
    missing = [name for name in names if not _installed(name)]
    if missing:
        raise BilatError(f"not installed: {', '.join(missing)}; run `pip install bilat` again")
    yield f"all {len(names)} installed"


def _installed(name: str) -> bool:
    from importlib import metadata

    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False


def _database() -> Iterator[str]:
    from bilat.ledger import View, Writer

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trial.db"
        with Writer(path):
            pass
        with View(path) as view:
            yield f"SQLite {view.sqlite_version()} with full-text search"


def _reader() -> Iterator[str]:
    from bilat.model.document import Document, Published
    from bilat.pipeline import standard

    text = "The foreign minister of Kenya met the president of Croatia in Zagreb on 3 May 2024."
    steps = standard()
    claims = steps.claims(Document("d_", "", "", "", "", Published(), "en", "article", "", text))
    if not claims:
        raise BilatError("a plain sentence gives no claim: is the language model whole?")
    yield f"version {steps.reader}, {len(claims)} claims in a trial sentence"


def _contents(ledger: Path) -> Iterator[str]:
    from bilat.ledger import View

    with View(ledger) as view:
        yield f"{view.count_documents()} documents, {view.count_claims()} claims"
        reasons = Counter(issue.reason for issue in view.issues())
        yield f"{reasons.total()} issues"
        for reason, n in sorted(reasons.items(), key=lambda r: (-r[1], r[0])):
            yield f"{n} × {reason}"


def _whole(ledger: Path) -> Iterator[str]:
    from bilat.ledger import View

    with View(ledger) as view:
        faults = view.faults()
    if faults:
        raise BilatError("; ".join(faults))
    yield "file, indexes and every quote are in order"


def _current(ledger: Path) -> Iterator[str]:
    from bilat.ledger import View
    from bilat.pipeline import standard

    with View(ledger) as view:
        outdated = len(view.outdated(standard().reader))
    if outdated:
        yield f"{outdated} documents wait for `bilat reread {ledger}`: read by another version, or not at all"
    else:
        yield "all documents were read by this version"


_HERE: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
    ("Python", _python),
    ("packages", _packages),
    ("database", _database),
    ("reader", _reader),
)
_LEDGER: tuple[tuple[str, Callable[[Path], Iterator[str]]], ...] = (
    ("contents", _contents),
    ("integrity", _whole),
    ("readings", _current),
)
