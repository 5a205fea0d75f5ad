"""The browser libraries in the package are those that are pinned, each with its licence."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from scripts import licences, vendor

PINNED = re.compile(r"\d+\.\d+\.\d+")


def test_the_files_are_those_pinned() -> None:
    assert vendor.faults(vendor.load()) == []


def test_every_package_has_a_version_a_reason_and_a_licence_that_the_core_may_have() -> None:
    manifest, permissive = vendor.load(), licences.load_rules().permissive
    for package in manifest.packages:
        assert PINNED.fullmatch(package.version), package.name
        assert package.licence in permissive, package.name
        assert package.why
        assert any(file.name.endswith(".LICENSE") for file in package.files), package.name
    for made in manifest.made:
        assert all(PINNED.fullmatch(version) for version in made.packages.values())
        assert (Path(vendor.__file__).parent / made.script).exists()


def test_a_changed_a_missing_and_a_strange_file_are_noticed(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(vendor.VENDOR, tmp_path / "vendor"))
    (folder / "htmx.min.js").write_text("alert(1)", encoding="utf-8")
    (folder / "vega.min.js").unlink()
    (folder / "more.js").write_text("", encoding="utf-8")
    assert {fault.partition(":")[0] for fault in vendor.faults(vendor.load(), folder)} == {
        "htmx.min.js", "vega.min.js", "more.js"}  # fmt: skip


def test_no_script_of_ours_brings_in_another() -> None:
    static = vendor.VENDOR.parent
    for file in static.glob("*.js"):
        assert "http" not in file.read_text(encoding="utf-8"), file.name
    templates = static.parent / "templates"
    for file in templates.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"<script(?! src=\"\{\{ static)", text), file.name
        assert not re.search(r"\son\w+=|\sstyle=", text), file.name
