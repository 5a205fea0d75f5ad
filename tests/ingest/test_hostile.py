"""Input made to harm: refused or read in a second or two, with an issue, and what stands beside it goes on."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.ingest import IngestOptions, RawItem, documents
from bilat.model.document import Document
from bilat.model.issue import Issue
from tests.ingest.conftest import ARTICLE, Write, issues, only, read_all

PARAGRAPH = f"<p>{ARTICLE}</p>"
SECONDS = 8
"""Two seconds on an idle core; a worker is stopped at ten."""


def read_soon(media: str, payload: str) -> list[Document | Issue]:
    """Read one item and see that it does not take long."""
    began = time.monotonic()
    found = documents(RawItem("a", "a", media, payload), IngestOptions())  # type: ignore[arg-type]
    assert time.monotonic() - began < SECONDS
    assert found
    return found


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + PARAGRAPH + "</div>" * 20_000,
        "<b>" * 20_000 + PARAGRAPH * 3,
        "<a><table><tr><td>" * 5_000 + PARAGRAPH,
        "<p>word</p>" * 200_000,
        "<br>" * 200_000 + PARAGRAPH,
        "<a href='/'>a</a> " * 19_000,
        "<script>" * 100_000 + PARAGRAPH,
        "<p " + "a=1 " * 100_000 + ">",
        "<!--" * 100_000,
        "&lt;" * 300_000,
    ],
    ids=["nested", "unclosed", "tables", "flat", "breaks", "links", "scripts", "attributes", "comments", "entities"],
)
def test_pages_made_to_exhaust_a_parser(body: str) -> None:
    for found in read_soon("html", f"<html><body>{body}</body></html>"):
        assert isinstance(found, Document) or "page" in found.reason or "text" in found.reason


def test_thousands_of_dressed_words_do_not_slow_the_extractor() -> None:
    body = "<article><p>" + "<span>The ministers met</span> " * 9_000 + "</p></article>"
    assert isinstance(read_soon("html", f"<html><body>{body}</body></html>")[0], Document)


def test_a_page_with_an_embedded_megabyte_is_read() -> None:
    picture = f'<img src="data:image/png;base64,{"QUJD" * 250_000}">'
    found = read_soon("html", f"<html><body><article>{picture}{PARAGRAPH * 3}</article></body></html>")
    assert isinstance(found[0], Document)
    assert "QUJD" not in found[0].text


@pytest.mark.parametrize(
    "text",
    [
        "- Politics\n" * 20_000,
        "See also\n" * 20_000,
        "In May 2024 they met. " * 10_000,
        "Ministers leave for talks in Brod\n" * 8_000,
        "A B C D E F G H I J " * 12_000,
        "Ada Lind Otto Kranz " * 10_000 + ":",
        "(" * 100_000,
        "the minister\nmet the\nenvoy and\n" * 8_000,
        "\u0301" * 100_000,
        "a" * 900_000,
    ],
    ids=["bullets", "labels", "dates", "headlines", "capitals", "names", "brackets", "wrapped", "marks", "one word"],
)
def test_texts_made_to_exhaust_the_rules(text: str) -> None:
    read_soon("text", text)


def test_a_text_longer_than_any_article_is_refused() -> None:
    found = read_soon("text", "word " * 300_000)
    assert [type(one) for one in found] == [Issue]
    assert "split it" in issues(found)[0].reason


READS_A_FILE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "source",
    [
        f'<?xml version="1.0"?>{READS_A_FILE}<rss><channel><item><title>&x;</title></item></channel></rss>',
        f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel><item><title>&l9;</title></item></channel></rss>',
        "<rss><channel><item><title>" + "<a>" * 200 + "x" + "</a>" * 200 + "</title></item></channel></rss>",
        "<rss><channel><item><title>" + "<a>" * 100_000,
    ],
    ids=["outer entity", "billion laughs", "200 deep", "never closed"],
)
def test_feeds_made_to_harm_are_refused(write: Write, source: str) -> None:
    began = time.monotonic()
    found = read_all(write("feed.rss", source))
    assert time.monotonic() - began < SECONDS
    assert [type(one) for one in found] == [Issue]
    assert "refused" in issues(found)[0].reason


@pytest.mark.parametrize("source", ["[" * 100_000, '{"a":' * 100_000, '[{"text": "' + "x" * 5_000_000 + '"}]'])
def test_json_made_to_harm_is_an_issue(write: Write, source: str) -> None:
    assert [type(one) for one in read_all(write("a.json", source))] == [Issue]


def test_quotes_still_point_at_the_right_characters_after_dirt(write: Write) -> None:
    dirty = "\u202e" + ARTICLE.replace("ministers", "min\u200bis\u00adters").replace(" ", "\u00a0", 3) + "\x00\ufeff"
    document = only(read_all(write("a.txt", dirty)))
    start = document.text.index("foreign ministers")
    assert document.text[start : start + 17] == "foreign ministers"
    assert document.text == ARTICLE


@given(st.sampled_from(["text", "html", "record"]), st.one_of(st.binary(max_size=400), st.text(max_size=400)))
def test_nothing_crashes_a_worker(media: str, payload: bytes | str) -> None:
    for found in documents(RawItem("a", "a", media, payload), IngestOptions()):  # type: ignore[arg-type]
        assert isinstance(found, Document | Issue)
        repr(found).encode("utf-8", "strict") if isinstance(found, Issue) else found.text.encode("utf-8")


@given(
    st.dictionaries(
        st.sampled_from(["id", "text", "title", "published", "url", "source", "language", "content", "items", "x"]),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40)),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
def test_no_record_crashes_a_worker(record: dict[str, object]) -> None:
    import json

    found = documents(RawItem("a.jsonl", "a#1", "record", json.dumps(record), ":1"), IngestOptions())
    for one in found:
        one.id.encode("utf-8")
