"""A page of several releases: titles tell again what stands below them, each of its own release alone."""

from __future__ import annotations

import pytest

from bilat.coding.layout.releases import release_titles
from bilat.kinds import flow
from bilat.model.document import Published
from tests.chain import article, claims_of, context_of

TITLES = ("Signing of a treaty with Peru", "Peru visit", "Chile visit")
PAGE = "\n".join(f"{title}\n\nThe day was fine.\n" for title in TITLES)
UNDATED = Published()


def test_titles_are_the_lines_above_texts() -> None:
    spans = release_titles(article(PAGE, published=UNDATED))
    assert [PAGE[a:b].strip() for a, b in spans] == list(TITLES)


@pytest.mark.parametrize(
    ("text", "published"),
    [(PAGE, article("").published), (PAGE.replace("Chile visit", "Chile visit."), UNDATED)],
)
def test_what_has_a_day_or_few_titles_is_one_release(text: str, published: Published) -> None:
    assert release_titles(article(text, published=published)) == []


def test_a_title_heads_its_own_release_alone() -> None:
    context = context_of(PAGE, published=UNDATED)
    title = PAGE.index("Peru visit")
    its_own, next_one = PAGE.index("The day", title), PAGE.index("The day", PAGE.index("Chile visit"))
    assert context.heads(title, its_own)
    assert not context.heads(title, next_one)
    assert not context.is_headline(its_own)


def test_what_a_title_tells_is_told_once_with_its_text() -> None:
    releases = [
        f"Donation of {thing} by Norway\n\nNorway donated {thing} to Ghana on {day} May 2025.\n"
        for thing, day in (("buses", 3), ("trucks", 9), ("tents", 20))
    ]
    values = [c.values for c in claims_of("\n".join(releases), published=UNDATED) if c.kind == "flow"]
    assert [v.product for v in values if isinstance(v, flow.Values)] == [("buses",), ("trucks",), ("tents",)]
