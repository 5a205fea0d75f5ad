"""The contracts of pyproject.toml hold, cover every package, and notice what they forbid."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "bilat"
LAYERS = "Imports go down"


def contracts() -> dict[str, dict[str, object]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {c["name"]: c for c in config["tool"]["importlinter"]["contracts"]}


def lint(source: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the package in `source`, with the contracts of the project."""
    code = ("import sys; from importlinter.cli import lint_imports; "
            "sys.exit(lint_imports(sys.argv[1], no_cache=True, no_logo=True))")
    return subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "pyproject.toml")], cwd=source, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(source)}, check=False,
    )


def packages() -> set[str]:
    names = {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").exists()}
    return names | {p.stem for p in PACKAGE.glob("*.py")} - {"__init__", "__main__"}


def test_contracts_are_kept() -> None:
    done = lint(ROOT / "src")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("name", "owner"), [
    ("Only the ledger touches the database", "ledger"),
    ("Only the reader knows the parser", "read"),
])
def test_what_one_package_may_import_is_forbidden_to_every_other(name: str, owner: str) -> None:
    sources = contracts()[name]["source_modules"]
    assert isinstance(sources, list)
    assert {f"bilat.{package}" for package in packages() - {owner}} <= set(sources)


@pytest.mark.parametrize(("module", "line", "broken"), [
    ("errors.py", "import sqlite3", "Only the ledger touches the database"),
    ("errors.py", "import spacy", "Only the reader knows the parser"),
    ("errors.py", "import evals", "The package stands without its tools"),
    ("errors.py", "import bilat.model.ids", LAYERS),
    ("model/ids.py", "import bilat.kinds", LAYERS),
    ("coding/__init__.py", "import bilat.read", LAYERS),
])
def test_a_planted_import_is_noticed(tmp_path: Path, module: str, line: str, broken: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "bilat", ignore=shutil.ignore_patterns("data", "__pycache__"))
    target = tmp_path / "bilat" / module
    target.write_text(target.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    assert f"{broken} BROKEN" in done.stdout
