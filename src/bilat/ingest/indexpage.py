"""A page that lists releases: titles one below the other, each with its day, now and then with a sentence or two.

The extractor looks for one article and takes the longest teaser for it. Such a page is told by its build: elements side
by side, each with a day and a title, and hardly a sentence outside of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from copy import deepcopy
from typing import Any

from bilat.ingest.markup import flattened
from bilat.ingest.normalise import one_line

_DAY = re.compile(
    r"\W*(?:[^\W\d]+\W+){0,3}(?:\d{1,2}\W{1,3}[^\W\d]{3,12}\W{1,3}|[^\W\d]{3,12}\W{1,2}\d{1,2}\W{1,3}|\d{1,2}[./-]\d{1,2}[./-])"
    r"(?:19|20)\d\d(?:\W+\d{1,2}[:.h]\d{2}(?:\W*[ap]\.?m\.?)?)?\W*|\W*(?:19|20)\d\d-\d{2}-\d{2}\W*",
    re.IGNORECASE,
)
"""A day in figures or with a month's name, before it up to three words ("Posted on Monday"), after it an hour."""
_DAY_CHARS = 48
_ITEMS = 3
"""Releases that make a list at least."""
_TITLE_CHARS = 15
"""Characters of a title at least; a shorter link is "Read more"."""
_PROSE_CHARS = 80
"""A paragraph longer than this is prose."""
_INSIDE = 0.8
"""Share of the page's prose that stands in the list at least; beside an article there are lists of others."""
_TEASERS = 3
"""Paragraphs of prose for each release at most; more are an article with the days of something in it."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def index_of(tree: Any) -> str:
    """The list of releases that a page consists of, a paragraph for each line of it; empty for any other page."""
    days = [element for element in tree.iter() if _is_day(element)]
    if len(days) < _ITEMS or len({one_line(day.text_content()) for day in days}) < _ITEMS - 1:
        return ""
    items = _largest_group(days)
    titled = [item for item in items if _is_titled(item)]
    whole = len(titled) >= _ITEMS and _is_all_prose(tree, titled)
    return "\n\n".join(filter(None, map(_lines, titled))) if whole else ""


def _lines(item: Any) -> str:
    """The text of a release, its day on a line of its own. The page's tree stays as it is."""
    copied = deepcopy(item)
    copied.tail = None
    for element in copied.iter():
        if _is_day(element):
            element.tag = "p"
    return flattened(copied)


def _is_day(element: Any) -> bool:
    """An element that says nothing but a day, and holds no other element that does."""
    if not isinstance(element.tag, str) or len(element) > 2:
        return False
    text = element.text_content()
    inner = any(_DAY.fullmatch(child.text_content()) for child in element if isinstance(child.tag, str))
    return len(text) <= _DAY_CHARS + 40 and not inner and bool(_DAY.fullmatch(one_line(text)))


def _largest_group(days: list[Any]) -> list[Any]:
    """The elements side by side that hold one of the days each."""
    held: Counter[Any] = Counter(above for day in days for above in day.iterancestors())
    groups: dict[Any, list[Any]] = defaultdict(list)
    for day in days:
        item = day
        while item.getparent() is not None and held[item.getparent()] == 1:
            item = item.getparent()
        groups[item.getparent()].append(item)
    return max(groups.values(), key=len)


def _is_titled(item: Any) -> bool:
    """A heading or a link in an element is long enough to be the title of a release."""
    texts = (one_line(element.text_content()) for element in item.iter("a", *_HEADINGS))
    return any(len(text) >= _TITLE_CHARS and not _DAY.fullmatch(text) for text in texts)


def _is_all_prose(tree: Any, items: list[Any]) -> bool:
    """Nearly all prose of the page stands in the list, a few sentences a release."""
    whole = [len(p.text_content()) for p in tree.iter("p") if len(p.text_content().strip()) > _PROSE_CHARS]
    inside = [len(p.text_content()) for i in items for p in i.iter("p") if len(p.text_content().strip()) > _PROSE_CHARS]
    return sum(inside) >= _INSIDE * sum(whole) and len(inside) <= _TEASERS * max(len(items), _ITEMS)
