"""Each page: whole without scripts, the same as JSON, exported as it is shown, one address for one thing."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import duckdb
import pytest
from lxml import etree, html

from bilat.ledger import View
from bilat.web import build, settings_for
from tests.web.asgi import Client

ATOM = {"a": "http://www.w3.org/2005/Atom"}
PAGES = ("/", "/pairs/HRV-KEN", "/pairs/HRV-KEN/compare", "/pairs/HRV-KEN/since", "/since", "/search", "/coverage",
         "/states/HRV", "/search?q=memorandum")


def ids(page: str) -> list[str]:
    """The records that a page lists, in their order."""
    found = html.fromstring(page).xpath("//ul[contains(@class, 'lines')]/li[starts-with(@id, 'r_')]/@id")
    return [str(one) for one in found]


def the_record(site: Client, kind: str) -> str:
    return str(site.get(f"/search.json?kind={kind}").json()["records"][0]["line"]["record"])


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_a_document_with_a_heading_a_main_part_and_its_json(site: Client, path: str) -> None:
    tree = html.fromstring(site.get(path).text)
    assert len(tree.xpath("//h1")) == 1
    assert tree.xpath("//main//h1")
    assert tree.xpath("//html/@lang") == ["en"]
    [same] = tree.xpath("//footer//a[contains(@href, '.json') and text()='This page as JSON']/@href")
    answer = site.get(str(same))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
    assert isinstance(answer.json(), dict)


def test_ids_and_anchors_of_a_page_fit_each_other(site: Client) -> None:
    record, document = the_record(site, "contact"), ""
    with_document = site.get(f"/records/{record}").text
    document = str(html.fromstring(with_document).xpath("//p[@class='source']/a/@href")[0]).partition("#")[0]
    for path in (*PAGES, f"/records/{record}", document):
        tree = html.fromstring(site.get(path).text)
        there = tree.xpath("//@id")
        assert len(there) == len(set(there)), path
        wanted = {str(a)[1:] for a in tree.xpath("//main//a/@href") if str(a).startswith("#")}
        assert wanted <= set(there), path


def test_every_link_of_the_site_leads_somewhere(site: Client) -> None:
    waiting, seen = ["/"], set()
    while waiting:
        path = waiting.pop()
        if path in seen or path.count("=") > 1:  # facets upon facets have no end
            continue
        seen.add(path)
        answer = site.get(path)
        assert answer.status in (200, 302), path
        if answer.headers.get("content-type", "").startswith("text/html"):
            found = html.fromstring(answer.text).xpath("//@href | //@src | //@data-spec | //@data-source")
            waiting += [str(a).partition("#")[0] for a in found if str(a).startswith("/")]
    assert len(seen) > 60


def test_a_record_is_told_as_reported_and_its_mark_is_a_sign_a_line_and_a_word(site: Client) -> None:
    tree = html.fromstring(site.get("/search").text)
    for mark, kind in (("plan", "commitment"), ("denied", "flow"), ("fact", "contact")):
        record = the_record(site, kind)
        [line] = tree.xpath(f"//li[@id='{record}']")
        assert f"mark-{mark}" in line.get("class"), kind
        assert line.xpath(f".//use[@href='#sign-{mark}']"), kind
        assert bool(line.xpath(".//span[@class='hedge']")) == (mark != "fact"), kind
        assert "eported by" in line.text_content(), kind


def test_claims_stand_side_by_side_with_their_words_marked(site: Client) -> None:
    page = html.fromstring(site.get(f"/records/{the_record(site, 'contact')}").text)
    cards = page.xpath("//li[contains(@class, 'claim ')]")
    assert len(cards) == 2
    assert {"Adria Courier", "Mombasa Post"} == {c.xpath("normalize-space(.//h3/span)") for c in cards}
    assert all(card.xpath(".//blockquote/mark") for card in cards)


def test_the_quote_is_where_its_document_says(site: Client) -> None:
    page = html.fromstring(site.get(f"/records/{the_record(site, 'instrument')}").text)
    [link] = page.xpath("//li[contains(@class, 'claim ')]//p[@class='source']/a[1]/@href")
    path, _, anchor = str(link).partition("#")
    [place] = html.fromstring(site.get(path).text).xpath(f"//*[@id='{anchor}']")
    assert "signed a memorandum" in place.getparent().text_content()


def test_what_differs_is_shown_with_the_rule_that_chose(site: Client) -> None:
    found = site.get("/search.json?kind=figure").json()
    page = site.get("/pairs/HRV-KEN").text + "".join(
        site.get(f"/records/{one['line']['record']}").text for one in found["records"])
    assert "12 million" in page
    assert "14 million" in page


def test_one_thing_has_one_address(site: Client, small: Path) -> None:
    assert site.get("/pairs/KEN-HRV").headers["location"] == "/pairs/HRV-KEN"
    assert site.get("/pairs/ken-hrv.json").headers["location"] == "/pairs/HRV-KEN.json"
    with View(small) as view:
        record = next(r for r in view.records() if len(r.claims) == 2)
    for claim in record.claims:
        assert site.get(f"/records/{claim}").headers["location"] == f"/records/{record.id}"


@pytest.mark.parametrize("query", ["", "?kind=figure", "?q=memorandum", "?limit=2", "?modality=plan", "?order=oldest"])
def test_an_export_is_what_is_shown(site: Client, query: str) -> None:
    shown = ids(site.get(f"/search{query}").text)
    assert shown
    rows = list(csv.DictReader(io.StringIO(site.get(f"/search.csv{query}").text)))
    assert [row["record"] for row in rows] == shown
    assert all(row["sources"] and row["quotes"] and row["documents"] for row in rows)
    lines = site.get(f"/search.jsonl{query}").text.splitlines()
    assert [json.loads(line)["record"] for line in lines] == shown


def test_parquet_holds_the_same(site: Client, tmp_path: Path) -> None:
    file = tmp_path / "rows.parquet"
    file.write_bytes(site.get("/search.parquet?pair=HRV-KEN").body)
    rows = duckdb.read_parquet(str(file)).project("record").fetchall()
    assert [row[0] for row in rows] == ids(site.get("/search?pair=HRV-KEN").text)


def test_pages_of_a_list_add_up_to_the_whole_and_so_does_the_export_of_all(site: Client) -> None:
    whole = ids(site.get("/search").text)
    found: list[str] = []
    path = "/search?limit=2"
    while path:
        page = site.get(path).text
        found += ids(page)
        path = next(iter(str(a) for a in html.fromstring(page).xpath("//a[@rel='next']/@href")), "")
    assert found == whole
    every = csv.DictReader(io.StringIO(site.get("/search.csv?limit=2&every=true").text))
    assert [row["record"] for row in every] == whole


def test_facets_narrow_and_are_let_go(site: Client) -> None:
    tree = html.fromstring(site.get("/search").text)
    [figures] = tree.xpath("//div[@class='facet']//a[contains(@href, 'kind=figure')]")
    many = int(figures.xpath("string(./span[last()])"))
    page = site.get(str(figures.get("href"))).text
    assert len(ids(page)) == many
    [chosen] = html.fromstring(page).xpath("//a[@aria-current='true']/@href")
    assert len(ids(site.get(str(chosen)).text)) == len(ids(site.get("/search").text))


@pytest.mark.parametrize("query", [
    "since=yesterday", "until=2024-13-01", "pair=HRV", "pair=HRV-HRV", "state=ATL", "kind=rumour", "status=true",
    "modality=fact'--", "order=sideways", "limit=0", "limit=9999", "limit=x", "after=%00", "after=nonsense",
])
def test_what_cannot_be_meant_is_told(site: Client, query: str) -> None:
    assert site.get(f"/search?{query}").status == 400
    answer = site.get(f"/api/v1/records?{query}", accept="*/*")
    assert (answer.status, answer.headers["content-type"]) == (400, "application/problem+json")
    assert answer.json()["detail"]


@pytest.mark.parametrize("words", [
    "'; DROP TABLE records; --", '"', '""', "visa OR 1=1", "NEAR(a b)", "a AND", "*", "ship*", "col:umn", "(", "-x",
    "^a", "\x00", "%00", "\ud7ff", "🦊", "NOT", "{a}", "a" * 300,
])
def test_no_search_breaks_the_syntax_of_the_index(site: Client, words: str) -> None:
    from urllib.parse import quote

    for path in ("/search", "/search.json", "/search.csv", "/api/v1/search", "/api/v1/records", "/api/v1/entities"):
        assert site.get(f"{path}?q={quote(words)}").status in (200, 400)


def test_the_feed_holds_the_records_of_the_pair(site: Client) -> None:
    answer = site.get("/pairs/HRV-KEN.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.body)
    links = feed.xpath("//a:entry/a:link/@href", namespaces=ATOM)
    shown = ids(site.get("/search?pair=HRV-KEN").text)
    assert sorted(str(link).rpartition("/")[2] for link in links) == sorted(shown)
    assert all(str(link).startswith("http://localhost:8000/records/") for link in links)
    updated = [str(one) for one in feed.xpath("//a:entry/a:updated/text()", namespaces=ATOM)]
    assert updated == sorted(updated, reverse=True)


def test_drawings_have_their_data(site: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(site.get("/pairs/HRV-KEN/charts/intensity.csv").text)))
    spec = site.get("/pairs/HRV-KEN/charts/intensity.vl.json").json()
    read = [row for row in rows if row["read"] != "0"]
    assert len(spec["data"]["values"]) == 4 * len(read)
    etree.fromstring(site.get("/pairs/HRV-KEN/charts/intensity.svg").body)


def test_judging_and_taking_it_back_with_plain_forms(own: Path) -> None:
    site = Client(build(settings_for(own, "127.0.0.1", who="Ana")))
    record = the_record(site, "contact")
    page = html.fromstring(site.get(f"/records/{record}").text)
    form = {str(i.get("name")): str(i.get("value") or "") for i in page.xpath("(//form[@class='judge'])[1]//input")}
    assert form["who"] == "Ana"
    answer = site.post("/judgements", form | {"verdict": "reject", "why": "an <b>error</b>"}, origin="http://localhost:8000")
    assert answer.status == 303
    back = site.get(answer.headers["location"])
    back = site.get(back.headers["location"]) if back.status == 302 else back
    with View(own) as view:
        [row] = view.judgements()
        assert (row.verdict, row.one, row.who, row.why) == ("reject", form["one"], "Ana", "an <b>error</b>")
    rows = site.get("/api/v1/judgements").json()
    answer = site.post("/judgements", {"csrf": form["csrf"], "verdict": "take_back", "one": rows[0]["id"], "back": "/"})
    assert answer.status == 303
    rows = site.get("/api/v1/judgements").json()
    assert [row["state"] for row in rows if row["verdict"] == "reject"] == ["taken_back"]
    assert site.get(f"/records/{record}").status == 200


@pytest.mark.parametrize("form", [
    {"verdict": "", "one": "c_00000000"}, {"verdict": "same", "one": "c_00000000"}, {"verdict": "bless", "one": "c_1"},
    {"verdict": "accept", "one": "../../etc"}, {"verdict": "take_back", "one": "j_0"}, {},
])
def test_a_judgement_on_nothing_is_refused(site: Client, form: dict[str, str]) -> None:
    token = re.findall(r'name="csrf" value="(\w+)"', site.get("/login").text)[0]
    assert site.post("/judgements", form | {"csrf": token}).status == 400


def test_an_empty_ledger_has_pages_too(tmp_path: Path) -> None:
    from tests.web.conftest import make_ledger

    site = Client(build(settings_for(make_ledger(tmp_path / "empty.ledger", []), "127.0.0.1")))
    for path in ("/", "/search", "/coverage", "/pairs/HRV-KEN", "/pairs/HRV-KEN/compare", "/pairs/HRV-KEN.atom",
                 "/pairs/HRV-KEN/charts/intensity.svg", "/search.csv"):
        assert site.get(path).status == 200, path
    assert site.get("/since").status == 404
    assert site.get("/since?date=2024-01-01").status == 200
