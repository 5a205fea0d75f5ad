"""Saved pages: the article alone, and what the page says of itself."""

from __future__ import annotations

import gzip
import json
from datetime import date
from typing import Any

import pytest

from bilat.errors import InputError
from bilat.ingest.markup import plain, slim
from bilat.ingest.page import read_page
from bilat.ingest.pagedata import day_in_url, source_name
from bilat.model.document import Published
from tests.ingest.conftest import ARTICLE, Write, only, read_all

SECOND = "Trade between the two countries doubled last year, the ministry of Sylvania said in a statement on its site."
THIRD = "The mayor of Brod, who was not asked, said that he would rather have a new school than another gate."
BODY = f"<p>{ARTICLE}</p><p>{SECOND}</p><p>{THIRD}</p>"
DAY = date(2024, 3, 5)


def page(body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang='en'><head>{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"
    )


def words(text: str) -> list[str]:
    return text.split()


def test_the_article_is_read_and_what_stands_around_it_is_not() -> None:
    body = f"""<header><a href="/">Brod Post</a></header><article><h1>Ministers meet</h1>{BODY}
    <blockquote class="twitter-tweet"><p>{SECOND} Really!</p></blockquote>
    <h3>You may also like</h3><div><ul><li><a href="/2"><h4>Ferry</h4><p>Ferry resumes after the flood, says
    mayor</p></a></li></ul></div></article><footer>All rights reserved</footer>"""
    assert words(read_page(page(body)).text) == words(f"{ARTICLE} {SECOND} {THIRD}")


def test_a_standfirst_between_title_and_article_is_kept() -> None:
    lead = "Officials promise shorter queues at the only bridge between the two"
    head = f'<h1>Ministers meet</h1><div class="article__head"><p class="standfirst">{lead}</p></div>'
    body = f"<article>{head}{BODY}</article>"
    assert read_page(page(body)).text.startswith(lead)


def test_hidden_tooltips_inside_a_sentence_are_left_out() -> None:
    tooltip = '<a href="/p">Ada Lind<span class="tooltip hidden">Lind Ada, Minister of Trade</span></a>'
    sentence = f"<p>The talks were led by {tooltip}, who spoke for Freedonia in the old town hall of Brod.</p>"
    body = f"<article>{sentence}{BODY}</article>"
    assert "led by Ada Lind, who spoke" in read_page(page(body)).text


def test_json_ld_steps_in_where_the_page_shows_a_part_only() -> None:
    whole = " ".join(f"{text} ({n})" for n in range(4) for text in (ARTICLE, SECOND, THIRD))
    data = {"@type": "NewsArticle", "articleBody": whole}
    rest = "".join(f"<section><p>{text} ({n})</p></section>" for n in range(4) for text in (ARTICLE, SECOND, THIRD))
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    text = read_page(
        page(f"<div class='entry-content'><p>{ARTICLE} (0)</p></div><div class='more'>{rest}</div>", head)
    ).text
    assert len(words(text)) >= 0.9 * len(words(whole))


@pytest.mark.parametrize(
    ("head", "url", "published"),
    [
        ('<meta property="article:published_time" content="2024-03-05T10:00:00Z">', "", (DAY, "metadata")),
        ('<meta name="date" content="5 March 2024">', "", (DAY, "metadata")),
        ("", "https://brod.example/2024/03/05/talks.html", (DAY, "url")),
        ("", "https://brod.example/talks", None),
    ],
)
def test_the_day_comes_from_the_page_or_its_address(head: str, url: str, published: Any) -> None:
    expected = Published(published[0], published[0], published[1]) if published else Published()
    assert read_page(page(f"<article>{BODY}</article>", head), url).data.published == expected


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "datePublished": "2024-03-05", "headline": "Ministers meet",
         "publisher": {"name": "Brod Post"}},
        {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["Article"], "datePublished": "2024-03-05",
         "headline": "Ministers meet", "publisher": [{"name": "Brod Post"}]}]},
        [{"@type": "BreadcrumbList"}, {"@type": "ReportageNewsArticle", "datePublished": "2024-03-05",
         "headline": "Ministers meet", "publisher": {"name": "Brod Post"}}],
    ],
    ids=["object", "graph", "list"],
)  # fmt: skip
def test_json_ld_of_every_shape_speaks_for_the_page(data: Any) -> None:
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    found = read_page(page(f"<article>{BODY}</article>", head)).data
    assert (found.title, found.source, found.published.day) == ("Ministers meet", "Brod Post", DAY)


def test_broken_json_ld_is_passed_over() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Ministers meet | Brod Post</title>'
    )
    assert read_page(page(f"<article>{BODY}</article>", head)).data.title == "Ministers meet"


def test_the_day_of_a_picture_is_not_the_pages() -> None:
    meta = '<meta itemprop="datePublished" content="2024-03-01">'
    body = (
        f'<article><time itemprop="datePublished" datetime="2024-03-05">5 March</time>{BODY}<div>{meta}</div></article>'
    )
    assert read_page(page(body)).data.published.day == DAY


@pytest.mark.parametrize(
    ("stated", "url", "name"),
    [
        ("Brod Post", "https://www.brodpost.example/1", "Brod Post"),
        ("@brodpost", "", "brodpost"),
        ("", "https://www.brodpost.example/1", "brodpost.example"),
        ("https://www.brodpost.example", "", "brodpost.example"),
        ("", "", ""),
        ("", "http://[bad", ""),
    ],
)
def test_the_outlets_name(stated: str, url: str, name: str) -> None:
    assert source_name(stated, url) == name


def test_days_in_addresses() -> None:
    assert day_in_url("https://a.example/news/20240305/x") == DAY
    assert day_in_url("https://a.example/x-2024-03-05") == DAY
    assert day_in_url("https://a.example/articles/2024/13/45/x") is None
    assert day_in_url("https://a.example/b2651790.html") is None


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Talks &amp; trade", "Talks & trade"),
        ("a &amp;#8217; b", "a ’ b"),
        ("<p>One</p><p>two <b>three</b><br>four</p><script>x()</script>", "One\n\ntwo three\n\nfour"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("AT&T; or so", "AT&T; or so"),
    ],
)
def test_fragments_of_markup_become_plain_text(text: str, clean: str) -> None:
    assert plain(text) == clean


def test_scripts_and_embedded_files_are_taken_out_before_anything_else() -> None:
    source = (
        "<p>a</p><SCRIPT>if (a<b) {}</script ><style>p{}</style><img src='data:image/png;base64," + "QUJD" * 99 + "'>b"
    )
    assert slim(source) == "<p>a</p><img src='data:,'>b"
    kept = '<script type="application/ld+json">{}</script>'
    assert slim(kept) == kept


@pytest.mark.parametrize(
    "source", ["<html></html>", page(""), page("<form><input></form>"), "<html><body>  </body></html>"]
)
def test_a_page_without_an_article_is_refused_with_a_reason(source: str) -> None:
    with pytest.raises(InputError, match="page"):
        read_page(source)


def test_a_compressed_page_becomes_a_document_with_all_it_says(write: Write) -> None:
    head = (
        '<meta property="og:site_name" content="Brod Post">'
        '<meta property="og:title" content="Ministers meet - Brod Post">'
        '<link rel="canonical" href="https://brodpost.example/1"><meta name="pubdate" content="2024-03-05">'
    )
    path = write(
        "page.html.gz", gzip.compress(page(f"<article><h1>Ministers meet</h1>{BODY}</article>", head).encode())
    )
    document = only(read_all(path))
    assert (document.key, document.title, document.source) == ("page.html", "Ministers meet", "Brod Post")
    assert (document.url, document.language) == ("https://brodpost.example/1", "en")
    assert document.published == Published(DAY, DAY, "metadata")
    assert words(document.text) == words(f"{ARTICLE} {SECOND} {THIRD}")
