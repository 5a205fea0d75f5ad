from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.dossier import pair_dossier
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.reports import written
from bilat.dossier.reports.md import plain
from bilat.errors import UsageError
from bilat.ledger import View
from tests.dossier.conftest import PAYLOAD

PAIR = ("HRV", "KEN")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.links += [v for k, v in given.items() if k in ("href", "src") and v]
        self.ids += [v for k, v in given.items() if k == "id" and v]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def page(view: View) -> _Page:
    page = _Page()
    page.feed(written(pair_dossier(view, PAIR), "html"))
    return page


def test_html_is_one_file_without_scripts_and_fetches_nothing(page: _Page) -> None:
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert PAYLOAD in page.text
    assert all(link.startswith(("#", "https://")) for link in page.links)


def test_every_citation_of_the_page_leads_somewhere_in_it(page: _Page) -> None:
    cites = {link[1:] for link in page.links if link.startswith("#e")}
    assert cites
    assert cites <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_markdown_holds_no_tag_link_or_image_of_an_article(view: View) -> None:
    text = written(pair_dossier(view, PAIR), "md")
    assert "<script" not in text.replace("\\<script", "")
    assert not re.search(r"(?<!\\)\]\(", text)
    links = re.findall(r"(?<!\\)<([^>\\]*)>", text)
    assert set(links) == {"https://rift.example/a%20b"}


def test_each_line_of_markdown_says_who_reports_it(view: View) -> None:
    text = written(pair_dossier(view, PAIR), "md")
    timeline = text.split("## Timeline", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in timeline.splitlines() if line.startswith("- ")]
    assert len(lines) == 4
    assert all("; reported by" in line for line in lines)
    assert sum("(said to be planned)" in line for line in lines) == 1


def test_json_is_the_page_itself(view: View) -> None:
    found = pair_dossier(view, PAIR)
    assert msgspec.json.decode(written(found, "json"), type=PairDossier) == found


def test_an_unknown_format_is_wrong_use(view: View) -> None:
    with pytest.raises(UsageError, match="no format 'pdf'"):
        written(pair_dossier(view, PAIR), "pdf")


@given(st.text())
def test_escaped_text_is_one_line_without_a_bare_mark(text: str) -> None:
    said = plain(text)
    assert "\n" not in said
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>`*_\[\]|]", said)
