"""Whose page a saved page is, where it says so only in its title, its logo or its last line."""

from __future__ import annotations

import pytest

from tests.ingest.conftest import Write, only, read_all

PROSE = "The two ministers spoke for an hour about fishing rights, cocoa and the school of navigation in Tema harbour."


def source_of(write: Write, *, title: str = "Talks", head: str = "", foot: str = "") -> str:
    body = f"{head}<h1>Talks</h1><p>{PROSE}</p><p>{PROSE}</p>{foot}"
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return only(read_all(write("a.html", page))).source


@pytest.mark.parametrize(
    "marks",
    [
        {"title": "Talks - Ministry of Foreign Affairs of Ghana"},
        {"title": "Ministry of Foreign Affairs of Ghana | Talks"},
        {"head": '<img src="l.png" alt="Ministry of Foreign Affairs of Ghana">'},
        {"foot": "<footer>© 2021-2024 Ministry of Foreign Affairs of Ghana. All rights reserved.</footer>"},
    ],
)
def test_an_office_is_named_by_title_logo_or_foot(write: Write, marks: dict[str, str]) -> None:
    assert source_of(write, **marks) == "Ministry of Foreign Affairs of Ghana"


@pytest.mark.parametrize(
    "marks",
    [
        {"title": "Minister visits Ghana - Meridian Herald"},
        {"title": "Talks - Ministry of Foreign Affairs"},
        {"head": '<img src="l.png" alt="The President of Ghana opens a ministry">'},
        {"foot": "<footer>© 2024 Meridian Herald of Ghana. All rights reserved.</footer>"},
    ],
)
def test_news_of_an_office_and_offices_of_no_state_do_not_name_it(write: Write, marks: dict[str, str]) -> None:
    assert source_of(write, **marks) == ""
