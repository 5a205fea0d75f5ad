"""Every page in light and dark, looked at by axe-core: nothing serious."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bilat.ledger import View

SERIOUS = ("serious", "critical")
PAGES = ("home", "pair", "record", "document", "entity", "state", "compare", "since", "search", "coverage", "login",
         "problem", "report")


@pytest.fixture(scope="module")
def paths(demo: Path) -> dict[str, str]:
    with View(demo) as view:
        record = max(view.records(), key=lambda one: (len(one.claims), one.id))
        [told, *_] = view.claims_of(record)
        entity = next(party.entity for party in record.parties if party.entity)
    return {
        "home": "/", "pair": "/pairs/BLR-PAK", "record": f"/records/{record.id}", "entity": f"/entities/{entity}",
        "document": f"/documents/{told.heading.id}", "state": "/states/BLR", "compare": "/pairs/BLR-PAK/compare",
        "since": "/pairs/BLR-PAK/since?date=2025-01-01", "search": "/search?q=visa", "coverage": "/coverage",
        "login": "/login", "problem": "/nowhere", "report": "/pairs/BLR-PAK.html",
    }  # fmt: skip


def faults(page: Any, **options: Any) -> list[str]:
    """What axe-core holds to be serious, with the first place of each."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=options or None).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} ({one['nodes'][0]['failureSummary'][:300]})"
            for one in found if one["impact"] in SERIOUS]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_serious_fault(browser: Any, address: str, paths: dict[str, str], name: str, colours: str) -> None:
    context = browser.new_context(color_scheme=colours)
    page = context.new_page()
    page.goto(address + paths[name])
    if name in ("record", "entity", "pair"):
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    only = {"runOnly": ["cat.color"]} if colours == "dark" else {}  # all else is the same in the dark
    assert faults(page, **only) == []
    context.close()


def test_axe_would_see_a_fault(browser: Any, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "/")
    page.evaluate("document.querySelector('.find input').removeAttribute('aria-label'); "
                  "document.querySelector('.find input').removeAttribute('placeholder')")
    assert any(one.startswith("label:") for one in faults(page))
    context.close()


