"""Pages that list releases are read whole; pages with one article and lists of others are not taken for them."""

from __future__ import annotations

import pytest

from bilat.ingest.page import read_page
from tests.ingest.test_page import BODY, page

TEASER = "The minister will call on the mayor of Brod and see the bridge, which has been closed since the flood of May."
TITLES = ("Visit of the Minister of Works", "Sylvania thanks Freedonia for boats", "Session of the river board opens")
DAYS = ("4 November 2024", "29 October 2024", "Posted on Monday, 7 October 2024")
SHAPES = {
    "blocks": "<div><h3><a href='#'>{title}</a></h3><span class='date'>{day}</span>{teaser}</div>",
    "articles": "<article><time>{day}</time><h2>{title}</h2>{teaser}</article>",
    "items": "<li><a href='x'>{title}</a> <small>{day}</small>{teaser}</li>",
    "rows": "<section><p>{day}</p><div><a href='x'>{title}</a></div>{teaser}</section>",
}


def listed(shape: str) -> str:
    teasers = (f"<p>{TEASER}</p>", "", "")
    filled = zip(TITLES, DAYS, teasers, strict=True)
    return "".join(SHAPES[shape].format(title=title, day=day, teaser=teaser) for title, day, teaser in filled)


@pytest.mark.parametrize("shape", SHAPES)
def test_all_titles_of_an_index_are_kept_each_day_on_its_line(shape: str) -> None:
    lines = read_page(page(f"<div id='main'><h1>Press releases</h1><ul>{listed(shape)}</ul></div>")).text.split("\n")
    assert [line for line in lines if line in TITLES] == list(TITLES)
    assert [line for line in lines if line in DAYS] == list(DAYS)


def test_the_days_of_a_list_are_not_that_of_its_page() -> None:
    found = read_page(page(f"<div><h1>Press releases</h1>{listed('articles')}</div>"))
    assert found.data.published.start is None


def test_a_list_of_other_articles_beside_one_is_left_out() -> None:
    text = read_page(page(f"<article><h1>Ministers meet</h1>{BODY}</article><aside>{listed('items')}</aside>")).text
    assert not any(title in text for title in TITLES)


def test_days_told_in_an_article_make_no_list() -> None:
    body = f"<h1>Ministers meet</h1>{BODY}" + "".join(f"<p>{day}</p>{BODY}" for day in DAYS)
    assert TITLES[0] not in read_page(page(f"<article>{body}</article>")).text
