"""The sample in a real browser: from the pairs to the words and back, with and without scripts, by keyboard alone."""

from __future__ import annotations

import csv
import io
import itertools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bilat.ledger import View
from tests.web.conftest import served

FIRST_LOAD = 600_000
"""Bytes on the wire that a page may cost at first: what a slow connection of today brings in some five seconds."""


class Watched:
    """A page, with everything it asked for and complained of."""

    def __init__(self, page: Any, home: str) -> None:
        self.page, self.home = page, home
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", self.heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def heard(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, path: str) -> Any:
        self.page.goto(self.home + path)
        return self.page

    def check(self) -> None:
        """No other origin, no violation of the policy, no error of a script."""
        assert [url for url in self.asked if not url.startswith((self.home + "/", "data:", "blob:"))] == []
        assert self.complaints == []


def follow(page: Any, selector: str) -> None:
    """Clicks the first of them and waits until the page it leads to is there: a click alone waits for its address."""
    with page.expect_navigation():
        page.click(f"{selector} >> nth=0")


@pytest.fixture
def watched(browser: Any, address: str) -> Iterator[Watched]:
    context = browser.new_context()
    found = Watched(context.new_page(), address)
    yield found
    found.check()
    context.close()


def test_from_the_pairs_to_the_words_and_back(watched: Watched) -> None:
    page = watched.go("/")
    follow(page, "table a:has-text('Belarus – Pakistan')")
    assert page.inner_text("h1") == "Belarus – Pakistan"
    follow(page, "#timeline .line .by a")
    assert page.locator(".claims .claim blockquote mark").count() >= 1
    quote = page.inner_text(".claims .claim blockquote mark >> nth=0")
    follow(page, ".claims .claim .source a")
    anchor = page.evaluate("location.hash.slice(1)")
    assert anchor.startswith("p")
    assert page.inner_text(f"#{anchor}").strip()[:12] in quote + page.inner_text(".text")
    follow(page, ".evidence .source a:has-text('record')")
    assert page.url.startswith(watched.home + "/records/")
    for _ in range(4):
        page.go_back()
    assert page.url == watched.home + "/"


def test_the_number_of_a_quote_opens_it_beside_the_text_and_escape_closes(watched: Watched) -> None:
    page = watched.go("/pairs/BLR-PAK")
    page.click("#timeline a.cite >> nth=0")
    drawer = page.locator("dialog.drawer")
    drawer.locator("blockquote mark").first.wait_for()
    page.keyboard.press("Escape")
    drawer.wait_for(state="hidden")


def test_a_search_is_narrowed_and_its_address_gives_it_again(watched: Watched) -> None:
    page = watched.go("/")
    page.fill(".find input", "visa")
    page.press(".find input", "Enter")
    page.wait_for_url("**/search?q=visa")
    whole = page.locator(".results .line[id]").count()
    assert whole >= 2
    assert page.locator(".snippet mark").count() >= 1
    page.click(".facet a:has-text('instrument')")
    page.wait_for_url("**kind=instrument**")
    narrowed = page.locator(".results .line[id]").count()
    assert 0 < narrowed < whole
    address = page.url
    assert {"q=visa", "kind=instrument"} <= set(address.partition("?")[2].split("&"))
    page.goto(address)
    assert page.locator(".results .line[id]").count() == narrowed


def test_the_form_exchanges_the_list_in_place_and_keeps_the_address(watched: Watched) -> None:
    page = watched.go("/search")
    page.evaluate("window.same = true")
    page.fill("main input[name=since]", "2025-06-01")
    page.press("main input[name=since]", "Tab")
    page.wait_for_url("**since=2025-06-01**")
    assert page.evaluate("window.same") is True
    assert page.locator(".results .line[id]").count() >= 1


def test_the_export_is_the_screen(watched: Watched) -> None:
    page = watched.go("/search?pair=BLR-PAK&kind=contact")
    shown = page.eval_on_selector_all(".results .line[id]", "all => all.map(one => one.id)")
    with page.expect_download() as download:
        page.click("a:has-text('These as CSV')")
    rows = csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8")))
    assert [row["record"] for row in rows] == shown
    watched.complaints.clear()


def test_a_judgement_and_taking_it_back(browser: Any, demo: Path, tmp_path: Path) -> None:
    ledger = Path(shutil.copy(demo, tmp_path / "own.ledger"))
    with View(ledger) as view:
        record = next(r for r in view.records() if len(r.claims) > 1)
    with served(ledger) as at:
        context = browser.new_context()
        watched = Watched(context.new_page(), at)
        page = watched.go(f"/records/{record.id}")
        assert page.locator(".claims .claim").count() == len(record.claims)
        page.click("summary:has-text('Judge this merge') >> nth=0")
        page.fill("#main form:has(button:has-text('Two matters')) input[name=why] >> nth=0", "two events")
        follow(page, "button:has-text('Two matters')")
        assert page.locator(".claims .claim").count() < len(record.claims)
        assert "two events" in page.inner_text("#judgements")
        follow(page, "button:has-text('Take back')")
        assert "taken back" in page.inner_text("#main")
        assert page.locator(".claims .claim").count() == len(record.claims)
        watched.check()
        context.close()


def test_by_keyboard_alone(watched: Watched) -> None:
    page = watched.go("/pairs/BLR-PAK")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("""() => [document.activeElement.className,
            getComputedStyle(document.activeElement).outlineStyle]"""))
    assert all(outline != "none" for _, outline in seen), "the focus is seen"
    assert "cite" in [name for name, _ in seen], "evidence is reached"
    watched.go("/pairs/BLR-PAK").focus("#timeline a.cite >> nth=0")
    page.keyboard.press("Enter")
    page.locator("dialog.drawer").wait_for()
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.className === 'cite'")  # the focus comes back


def test_without_scripts_everything_is_there(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/pairs/BLR-PAK")
    parts = "#summary|#timeline svg|#intensity svg|#commitments|#agreements|#figures table|#evidence"
    for part in parts.split("|"):
        assert page.locator(part).first.is_visible(), part
    follow(page, "#timeline a.cite")
    assert page.url.partition("#")[2].startswith("e")
    assert not page.locator("[data-explore]").is_visible(), "no button that does nothing"
    page.goto(address + "/search")
    page.fill("main input[name=q]", "visa")
    follow(page, "main form button")
    assert "q=visa" in page.url
    assert page.locator(".results .line[id]").count() >= 2
    follow(page, ".results .by a")
    page.click("summary:has-text('Judge this claim') >> nth=0")
    assert page.locator("button:has-text('It is right')").first.is_visible()
    context.close()


def test_a_chart_to_explore_and_a_network_come_when_asked_for(watched: Watched) -> None:
    page = watched.go("/pairs/BLR-PAK")
    assert not [url for url in watched.asked if "vega" in url]
    page.click("[data-explore]")
    page.wait_for_selector("#explore-intensity canvas")
    follow(page, "#people tbody a")
    assert not [url for url in watched.asked if "cytoscape" in url]
    page.click("[data-network]")
    page.wait_for_selector("#network canvas")
    assert page.locator("#h-network ~ .scroll tbody tr").count() >= 1


def test_the_colours_a_reader_chose_are_kept(watched: Watched) -> None:
    page = watched.go("/")
    before = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    page.click("[data-theme-button]")
    after = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    assert before != after
    watched.go("/coverage")
    assert page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor") == after


@pytest.mark.parametrize("path", ["/", "/pairs/BLR-PAK", "/search", "/coverage"])
def test_a_first_load_is_small(browser: Any, address: str, path: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    sizes: list[float] = []
    tools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address + path, wait_until="networkidle")
    assert len(sizes) >= 4
    assert sum(sizes) <= FIRST_LOAD
    context.close()


@pytest.mark.parametrize("path", ["/", "/pairs/BLR-PAK", "/search?q=visa", "/coverage", "/pairs/BLR-PAK/compare"])
def test_a_phone_shows_it_without_scrolling_sideways(browser: Any, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_on_paper_there_is_nothing_to_click(browser: Any, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "/pairs/BLR-PAK")
    page.emulate_media(media="print")
    for part in (".top", ".aside", ".bottom", "button"):
        assert not page.locator(part).first.is_visible(), part
    assert page.locator("#evidence blockquote").first.is_visible()
    context.close()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of real pages of one publisher."""
    from bilat.pipeline import Settings, add
    from evals import shared

    if not shared.present():
        pytest.skip("the data folder is not there")
    folder = tmp_path_factory.mktemp("corpus")
    rows = itertools.islice(shared.rows(shared.corpus("kremlin")), 25)
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    add(folder / "corpus.ledger", [str(folder / "rows.jsonl")], settings=Settings(workers=0))
    return folder / "corpus.ledger"


def test_real_pages_from_the_pair_to_the_words(browser: Any, corpus: Path) -> None:
    with served(corpus) as at:
        context = browser.new_context()
        watched = Watched(context.new_page(), at)
        page = watched.go("/")
        follow(page, "tbody a")
        follow(page, "#timeline .line .by a")
        follow(page, ".claims .claim .source a")
        assert page.locator(".text .found").count() >= 1
        for path in ("/coverage", "/search", "/since"):
            assert watched.go(path).locator("h1").count() == 1
        watched.check()
        context.close()
