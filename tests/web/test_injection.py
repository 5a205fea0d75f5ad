"""Sixty payloads in every text field stay text: in HTML, JSON, Markdown, SVG, CSV and Atom, and in a real browser."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import etree, html

from bilat.kinds import make_values
from bilat.ledger import View
from bilat.model.claim import Claim, Party, Place, Speaker
from bilat.model.document import Document, Published
from bilat.web import build, settings_for
from tests.builders import make_claim, make_document, make_trade_claim
from tests.web.asgi import Client
from tests.web.conftest import make_ledger, served
from tests.web.payloads import PAYLOADS

ELEMENTS = set(
    "html head meta title script link body a svg defs g circle path header div nav ul ol li form input button main p"
    " footer b code dialog h1 h2 h3 span section table caption thead tbody tr th td blockquote mark dl dt dd details"
    " summary label select option figure figcaption line rect text use aside hr br time q article style strong em"
    " cite".split()
)
"""What our templates write; `style` only in the report, which stands alone."""


def poisoned(at: int, payload: str) -> tuple[Document, list[Claim]]:
    """A document whose every text is the payload."""
    text = f"{payload} met {payload}.\n\n{payload} sold {payload}."
    when = date(2024, 5, 4)
    document = make_document(text, source=payload, key=f"{payload}{at}", path=payload, url=f"javascript:{payload}",
                             title=payload, published=Published(when, when, "given"))
    one = Party(f"{payload} one", payload, "person", "HRV", "GOV", payload, 0, len(payload))
    other = Party(f"{payload} other", payload, "body", "KEN", "", payload)
    first, second = text.split("\n\n")
    told: dict[str, Any] = {"actors": (one, other), "attribution": (Speaker(payload, payload, payload),),
                            "place": Place(payload, "KEN")}
    talks = make_claim(document, first, reader=payload, **told,
                       values=make_values("contact", {"topics": (payload,), "occasion": payload, "body": payload}))
    paper = make_claim(document, second, kind="instrument", type="agreement", **told,
                       values=make_values("instrument", {"title": payload, "subject": payload, "status": "signed"}))
    figure = make_trade_claim(make_document()).values
    sums = make_claim(document, second, kind="figure", type="exports", values=figure, **told)
    product = make_values("flow", {"product": (payload,)})
    goods = make_claim(document, second, kind="flow", type="goods", **told, values=product)
    return document, [talks, paper, sums, goods]


@pytest.fixture(scope="module")
def poison(tmp_path_factory: pytest.TempPathFactory) -> Path:
    documents = [poisoned(at, payload) for at, payload in enumerate(PAYLOADS)]
    return make_ledger(tmp_path_factory.mktemp("poison") / "poison.ledger", documents)


@pytest.fixture(scope="module")
def site(poison: Path) -> Client:
    return Client(build(settings_for(poison, "127.0.0.1", who=PAYLOADS[0])))


@pytest.fixture(scope="module")
def addresses(poison: Path) -> list[str]:
    """Every page that shows one of them."""
    with View(poison) as view:
        records = [f"/records/{r.id}" for r in view.records()]
        documents = [f"/documents/{d.id}" for d in view.documents()]
        entities = [f"/entities/{e.id}" for e in view.entities()]
    assert len(documents) == len(PAYLOADS) >= 60
    pair = "/pairs/HRV-KEN"
    return ["/", "/coverage", "/since", pair, f"{pair}.html", f"{pair}/compare", "/states/KEN", f"{pair}/since",
            "/search?limit=500", "/search?q=met", *records[::4], *documents, *entities[::3]]


def faults(page: str) -> Iterator[str]:
    """What of a page is not our templates' own."""
    for one in html.fromstring(page).iter():
        if not isinstance(one.tag, str):
            yield f"a comment: {one}"
            continue
        if one.tag not in ELEMENTS:
            yield f"an element <{one.tag}>"
        if one.tag == "script" and (one.text or not str(one.get("src")).startswith("/static/")):
            yield "a script of no file of ours"
        for name, value in one.attrib.items():
            if name.startswith(("on", "hx-on")) or name in ("style", "srcdoc", "formaction"):
                yield f"an attribute {name}"
            if name in ("href", "src", "action") and not re.match(r"/(?!/)|#|\?|https?://", value):
                yield f"a link to {value}"


def test_no_page_holds_an_element_or_link_that_a_text_made(site: Client, addresses: list[str]) -> None:
    for path in addresses:
        answer = site.get(path)
        assert answer.status == 200, path
        assert list(faults(answer.text)) == [], path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_asked_comes_back_as_text(site: Client, payload: str) -> None:
    for path in (f"/search?q={quote(payload)}", f"/search?source={quote(payload)}", f"/{quote(payload, safe='')}",
                 f"/records/{quote(payload, safe='')}", f"/pairs/{quote(payload, safe='')}"):
        answer = site.get(path)
        assert answer.status in (200, 400, 404), path
        assert list(faults(answer.text)) == [], path


def test_no_cell_is_a_formula(site: Client) -> None:
    for name in ("/search.csv?every=true", "/pairs/HRV-KEN/charts/intensity.csv"):
        rows = list(csv.reader(io.StringIO(site.get(name).text)))
        assert len(rows) > 1
        cells = [cell for row in rows[1:] for cell in row]
        numbers = re.compile(r"-?[\d.]+(e-?\d+)?")
        assert [c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r")) and not numbers.fullmatch(c)] == []


def test_feed_and_drawings_are_well_formed_and_hold_text_alone(site: Client) -> None:
    feed = etree.fromstring(site.get("/pairs/HRV-KEN.atom").body)
    names = {etree.QName(one).localname for one in feed.iter()}
    ours = "feed title id updated published author name link entry category summary"
    assert names == set(ours.split())
    assert all(link.startswith("http://localhost") for link in feed.xpath("//@href"))
    drawing = etree.fromstring(site.get("/pairs/HRV-KEN/charts/intensity.svg").body)
    names = {etree.QName(one).localname for one in drawing.iter()}
    assert names <= {"svg", "title", "style", "path", "circle", "line", "rect", "text"}


def test_markdown_makes_no_markup_and_no_link_but_to_the_web(site: Client) -> None:
    from markdown_it import MarkdownIt

    page = MarkdownIt("commonmark", {"html": True}).render(site.get("/pairs/HRV-KEN.md").text)
    tree = html.fromstring(f"<div>{page}</div>")
    names = {one.tag for one in tree.iter() if isinstance(one.tag, str)}
    assert names.isdisjoint("script img iframe svg object embed form style base meta link".split())
    assert [a for a in tree.xpath("//@href") if not re.match(r"https?://|#", str(a))] == []
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]


def test_nothing_runs_in_a_browser(poison: Path, browser: Any, addresses: list[str]) -> None:
    asked: list[str] = []
    with served(poison) as at:
        context = browser.new_context()
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        for path in (*addresses[:10], addresses[12], addresses[-30], addresses[-1]):
            page.goto(at + path)
            assert page.evaluate("window.pwned") is None, path
        context.close()
    assert [url for url in asked if not url.startswith(at)] == []
