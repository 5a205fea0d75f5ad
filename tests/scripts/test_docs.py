"""Generated pages are current, and links of the pages lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilat.kinds import all_kinds
from scripts import docs

ROOT = Path(__file__).resolve().parents[2]
NOT_THERE = re.compile(r"^benchmarks/results/|^evals/gold/|NAME|CODE")
"""Folders that runs make, and names that stand for any."""
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_page_of_kinds_is_current() -> None:
    assert (docs.DOCS / "kinds.md").read_text(encoding="utf-8") == docs.page(), "make docs"


def test_every_kind_has_its_section_with_all_its_types() -> None:
    page = docs.page()
    for kind in all_kinds():
        assert f"\n## {kind.name}\n" in page
        assert all(type_ in page for type_ in kind.types)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_named_files_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    missing = [link for link in links if not (page.parent / link).exists()]
    named = re.findall(r"`((?:src|docs|evals|tests|scripts|benchmarks|training)/[\w./]+)`", text)
    missing += [name for name in named if not NOT_THERE.search(name) and not (ROOT / name).exists()]
    assert missing == []
