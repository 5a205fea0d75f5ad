"""Each format to documents: records by their usual names, feeds an entry each, pages, WARC, JSON of every shape."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

from bilat.ingest import IngestOptions
from bilat.model.document import Published
from bilat.model.issue import Issue
from tests.ingest.conftest import ARTICLE, Write, docs, issues, only, read_all

DAY = date(2024, 3, 5)
GIVEN = Published(DAY, DAY, "given")


def as_lines(*records: Any) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.mark.parametrize(
    "record",
    [
        {"id": "k", "source": "Brod Post", "published": "2024-03-05", "title": "Talks", "text": ARTICLE},
        {"guid": "k", "outlet": "Brod Post", "date_published": "2024-03-05T22:00:00+02:00", "headline": "Talks",
         "body": ARTICLE},
        {"doc_id": "k", "publisher": {"name": "Brod Post"}, "pubDate": "Tue, 05 Mar 2024 10:00:00 GMT",
         "title": "Talks", "content": [{"type": "text/plain", "value": ARTICLE}]},
        {"uuid": "k", "source": "Brod Post", "published_parsed": [2024, 3, 5, 0, 0, 0], "title": "Talks",
         "content_html": f"<p>{ARTICLE}</p><script>no()</script>"},
        {"ID": "k", "Source": "Brod Post", "created": 1709640000, "Title": {"rendered": "Talks"},
         "content": {"rendered": f"<div><p>{ARTICLE}</p></div>"}},
        {"id": "k", "source": "Brod Post", "datetime": "5 March 2024", "title": "Talks", "description": ARTICLE},
    ],
    ids=["plain", "guid", "rss-like", "json-feed", "wordpress", "summary"],
)  # fmt: skip
def test_the_usual_names_of_fields_are_known(write: Write, record: dict[str, Any]) -> None:
    document = only(read_all(write("a.jsonl", as_lines(record))))
    assert (document.key, document.source, document.title) == ("k", "Brod Post", "Talks")
    assert (document.published, document.text) == (GIVEN, ARTICLE)


def test_the_key_is_the_id_given_else_the_address_else_the_file_and_number(write: Write) -> None:
    lines = as_lines({"text": ARTICLE}, {"url": "https://brod.example/1", "text": ARTICLE}, {"id": 7, "text": ARTICLE})
    found = docs(read_all(write("a.jsonl", lines)))
    assert [d.key for d in found] == ["a.jsonl#1", "https://brod.example/1", "7"]


def test_options_override_what_the_input_says(write: Write) -> None:
    record = {"id": "k", "source": "Brod Post", "published": "2020-01-01", "language": "de", "text": ARTICLE}
    options = IngestOptions(source="Other", published=DAY, language="en")
    document = only(read_all(write("a.jsonl", as_lines(record)), options=options))
    assert (document.source, document.published, document.language) == ("Other", GIVEN, "en")


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"source_country": "HRV"}, "HRV"),
        ({"sourceCountry": "hr"}, "HRV"),
        ({"country_of_source": "United Kingdom"}, "GBR"),
        ({"source_country": "Zagreb"}, ""),
        ({"source_country": "somewhere"}, ""),
        ({"country": "HRV"}, ""),
    ],
)
def test_a_record_may_say_where_its_outlet_is_at_home(write: Write, fields: dict[str, str], state: str) -> None:
    document = only(read_all(write("a.jsonl", as_lines({"id": "k", "text": ARTICLE, **fields}))))
    assert document.country == state


def test_a_record_without_body_is_a_headline(write: Write) -> None:
    document = only(read_all(write("a.jsonl", as_lines({"id": "k", "title": "Brod crossing to open in May"}))))
    assert (document.kind, document.text) == ("headline", "Brod crossing to open in May")


def test_a_date_that_names_no_day_is_told(write: Write) -> None:
    found = read_all(write("a.jsonl", as_lines({"id": "k", "published": "03/04/2024", "text": ARTICLE})))
    assert docs(found)[0].published == Published()
    assert "'03/04/2024' names no certain day" in issues(found)[0].reason


def test_a_date_in_the_address_helps_out(write: Write) -> None:
    record = {"id": "k", "url": "https://brod.example/2024/03/05/talks", "text": ARTICLE}
    assert only(read_all(write("a.jsonl", as_lines(record)))).published == Published(DAY, DAY, "url")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": 1, "text": "The', "broken JSON"),
        ('["a", "list"]', "a list"),
        ("42", "a bare value"),
        ('{"id": 1, "number": 5}', "without text"),
        ('{"text": ' + "[" * 3000 + "]" * 3000 + "}", "broken JSON"),
        ('{"id": 1, "text": " \\u200b \\n"}', "without text|no text"),
    ],
)
def test_a_bad_line_is_an_issue_with_its_number_and_the_next_lines_go_on(write: Write, line: str, reason: str) -> None:
    good = json.dumps({"id": "good", "text": ARTICLE})
    path = write("a.jsonl", f"{good}\n{line}\n{good}\n")
    found = read_all(path)
    assert len(docs(found)) == 2
    issue = issues(found)[0]
    assert issue.path == f"{path.as_posix()}:2"
    assert any(part in issue.reason for part in reason.split("|"))


def test_half_characters_nan_and_other_encodings_in_records_are_read(write: Write) -> None:
    lines = b'{"id": "a", "text": "half \\ud800 of it"}\n{"id": "b", "n": NaN, "text": "not a number"}\n'
    russian = '{"id": "c", "text": "' + "Министры подписали соглашение о торговле между странами. " * 4 + '"}\n'
    found = read_all(write("a.jsonl", lines + russian.encode("cp1251")))
    assert [d.text[:6] for d in docs(found)] == ["half \ufffd", "not a ", "Минист"]


def test_records_in_utf16_are_read(write: Write) -> None:
    assert only(read_all(write("a.jsonl", as_lines({"id": "k", "text": ARTICLE}).encode("utf-16")))).text == ARTICLE


@pytest.mark.parametrize(
    "value",
    [
        {"id": "k", "text": ARTICLE},
        [{"id": "k", "text": ARTICLE}],
        {"status": "ok", "articles": [{"id": "k", "text": ARTICLE}]},
        {"response": {"results": [{"id": "k", "text": ARTICLE}], "pages": 1}},
        {"meta": {"n": 1}, "texts": [{"id": "k", "text": ARTICLE}], "tags": ["a", "b"]},
    ],
    ids=["object", "array", "named list", "nested list", "only list"],
)
def test_json_files_of_every_shape(write: Write, value: Any) -> None:
    assert only(read_all(write("a.json", json.dumps(value, indent=1)))).text == ARTICLE


def test_json_lines_are_told_from_json_by_content(write: Write) -> None:
    found = read_all(write("a.json", as_lines({"id": "a", "text": ARTICLE}, {"id": "b", "text": ARTICLE})))
    assert [d.key for d in docs(found)] == ["a", "b"]


def test_json_lines_are_known_whatever_the_length_of_the_first(write: Write) -> None:
    lines = as_lines({"id": "a", "text": f"{ARTICLE} " * 900}, {"id": "b", "text": ARTICLE})
    assert [d.key for d in docs(read_all(write("a.json", lines)))] == ["a", "b"]


def test_a_json_feed_gives_its_title_to_the_entries(write: Write) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1", "title": "World - Brod Post",
        "home_page_url": "https://brodpost.example/",
        "items": [{"id": "1", "url": "https://brodpost.example/1", "title": "T", "content_html": f"<p>{ARTICLE}</p>"}],
    }  # fmt: skip
    document = only(read_all(write("feed.json", json.dumps(feed))))
    assert (document.source, document.key, document.text) == ("Brod Post", "1", ARTICLE)


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Brod Post | World</title><link>https://brodpost.example/</link><language>en-us</language>
<item><title>Talks &amp; trade</title><link>https://brodpost.example/1</link><guid>g1</guid>
<pubDate>Tue, 05 Mar 2024 10:00:00 +0000</pubDate><description>&lt;p&gt;{ARTICLE}&lt;/p&gt;</description></item>
<item><title>Ferry to Brod resumes after the flood</title><link>https://brodpost.example/2</link></item>
</channel></rss>"""


def test_an_rss_file_gives_a_document_an_entry(write: Write) -> None:
    first, second = docs(read_all(write("feed.xml", RSS)))
    assert (first.key, first.source, first.title, first.text) == ("g1", "Brod Post", "Talks & trade", ARTICLE)
    assert (first.published, first.url, first.language) == (GIVEN, "https://brodpost.example/1", "en")
    assert (second.kind, second.key) == ("headline", "https://brodpost.example/2")


def test_an_atom_file_is_read(write: Write) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Brod Post</title><entry><title>Talks</title><id>urn:1</id>'
        f'<link href="https://brodpost.example/1"/><updated>2024-03-05T09:00:00Z</updated><summary>{ARTICLE}</summary>'
        "</entry></feed>"
    )
    document = only(read_all(write("feed.atom", atom)))
    assert (document.key, document.published, document.text) == ("urn:1", GIVEN, ARTICLE)


def test_half_characters_in_a_feed_do_no_harm(write: Write) -> None:
    found = read_all(write("feed.rss", RSS.replace("Talks", "Talks &#xD800; &#0;")))
    assert found


def test_a_feed_without_entries_is_an_issue(write: Write) -> None:
    assert (
        "without entries" in issues(read_all(write("f.rss", "<rss version='2.0'><channel></channel></rss>")))[0].reason
    )


def warc(*pages: tuple[str, str, int, str]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    for url, media, status, body in pages:
        http = StatusAndHeaders(f"{status} X", [("Content-Type", media)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(body.encode()), http_headers=http)
        writer.write_record(record)
    return buffer.getvalue()


def test_a_warc_gives_a_document_for_each_good_page(write: Write) -> None:
    page = f"<html><head><title>Talks</title></head><body><article><p>{ARTICLE}</p></article></body></html>"
    data = warc(
        ("https://brodpost.example/1", "text/html; charset=utf-8", 200, page),
        ("https://brodpost.example/p.png", "image/png", 200, "x"),
        ("https://brodpost.example/2", "text/html", 404, page),
    )
    document = only(read_all(write("crawl.warc.gz", data)))
    assert (document.key, document.url, document.text) == (*["https://brodpost.example/1"] * 2, ARTICLE)
    assert document.source == "brodpost.example"


def test_a_warc_without_pages_is_an_issue(write: Write) -> None:
    found = read_all(write("crawl.warc.gz", warc(("https://brodpost.example/p.png", "image/png", 200, "x"))))
    assert [type(one) for one in found] == [Issue]


def test_the_first_line_of_a_text_is_its_title_when_it_looks_like_one(write: Write) -> None:
    assert only(read_all(write("a.txt", f"Ministers meet in Brod\n{ARTICLE}"))).title == "Ministers meet in Brod"
    assert only(read_all(write("b.txt", f"It was late.\n{ARTICLE}"))).title == ""
    assert only(read_all(write("c.md", f"# Ministers meet\n\n{ARTICLE}"))).title == "Ministers meet"
    assert only(read_all(write("d.txt", ARTICLE))).title == ""


def test_the_title_is_not_glued_into_the_text(write: Write) -> None:
    record = {"id": "k", "title": "Ministers meet in Brod", "text": ARTICLE}
    assert only(read_all(write("a.jsonl", as_lines(record)))).text == ARTICLE


def test_ids_depend_on_source_address_and_text_alone(write: Write) -> None:
    record = {"id": "k", "source": "Brod Post", "url": "https://brod.example/1", "text": ARTICLE}
    one = only(read_all(write("a.jsonl", as_lines(record))))
    two = only(read_all(write("sub/b.jsonl", "\n" + as_lines({**record, "id": "other", "title": "T"}))))
    assert one.id == two.id
    assert only(read_all(write("c.jsonl", as_lines({**record, "source": "X"})))).id != one.id
