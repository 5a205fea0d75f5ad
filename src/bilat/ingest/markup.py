"""HTML to a tree, within bounds, and a piece of HTML to text."""

from __future__ import annotations

import html as entities
import re
from typing import Any

from bilat.errors import InputError

MAX_CHARS = 2_000_000
"""The extractor's time grows faster than the page: above this (scripts not counted) it may run for minutes."""
MAX_ELEMENTS = 20_000
"""The longest articles have 3,000 elements; a flat page of 200,000 keeps the extractor busy for minutes."""
MAX_LINKS = 5_000
"""A front page has a thousand links; the extractor's time grows with their square."""
_DATA_URI = re.compile(r"data:[\w/+.\-]{1,80};base64,[A-Za-z0-9+/=%\s]{200,}")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"</?(?:p|br|div|a|img|span|strong|em|b|i|u|ul|ol|li|h[1-6]|table|figure|blockquote|iframe)\b", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article header footer figure dd dt hr pre".split()
)
_UNREAD = ("script", "style", "noscript", "iframe", "figure", "svg", "form", "template")
_LINK = re.compile(r"<a\b", re.IGNORECASE)
_FULL_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)


def slim(page: str) -> str:
    """A page without scripts, styles and embedded files, its JSON-LD kept."""
    page = _without(page, "script", keep="ld+json")
    page = _without(page, "style")
    page = _without(page, "svg")
    return _DATA_URI.sub("data:,", page)


def _without(page: str, tag: str, keep: str = "") -> str:
    """Cut all elements of one kind, in time that grows with the page alone, closed properly or not."""
    low = page.lower()  # may change lengths in rare alphabets, so ASCII is lowered below where it matters
    low = low if len(low) == len(page) else page
    out, at = [], 0
    while (start := low.find(f"<{tag}", at)) >= 0:
        head = low.find(">", start)
        end = low.find(f"</{tag}", start)
        close = low.find(">", end) + 1 if end >= 0 else len(page)
        close = close or len(page)
        kept = bool(keep) and keep in low[start : head + 1]
        out.append(page[at : close if kept else start])
        at = close
    return "".join(out) + page[at:]


def tree_of(page: str) -> Any:
    """The page as an lxml tree. Raises InputError beyond the bounds, or when there is nothing in it."""
    if len(page) > MAX_CHARS or page.count("<") > 2 * MAX_ELEMENTS:
        limits = f"{MAX_CHARS:,} characters or {MAX_ELEMENTS:,} elements"
        raise InputError(f"a page of more than {limits}, no article is; save its text as .txt")
    if len(_LINK.findall(page)) > MAX_LINKS:
        raise InputError(f"a page with more than {MAX_LINKS:,} links is a list, no article; save the pages it lists")
    from lxml import etree
    from lxml import html as lxml_html

    try:
        return lxml_html.document_fromstring(_DECLARATION.sub("", page).replace("\x00", ""))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("no page: no HTML element in it") from error


def looks_like_markup(text: str) -> bool:
    """True for a text with tags or entities in it, as feeds and databases give."""
    return bool(_TAG.search(text) or _ENTITY.search(text))


def is_full_page(text: str) -> bool:
    """True when a field holds a whole page."""
    return bool(_FULL_PAGE.search(text[:5000]))


def plain(text: str) -> str:
    """A text that may hold HTML as plain text, blocks on lines of their own; entities read even if escaped twice."""
    if not looks_like_markup(text):
        return text
    if _TAG.search(text):
        text = _flattened(slim(text))
    text = entities.unescape(text)
    return entities.unescape(text) if _ENTITY.search(text) else text


def _flattened(fragment: str) -> str:
    return flattened(tree_of(f"<html><body>{fragment}</body></html>"))


def flattened(tree: Any) -> str:
    """The text of an element, its blocks as paragraphs; what is not read is taken out of it."""
    for element in list(tree.iter(*_UNREAD)):
        if element.getparent() is not None:
            element.drop_tree()
    pieces: list[str] = []
    _collect(tree, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n\n"))
    return "\n\n".join(line for line in lines if line)


def _collect(root: Any, pieces: list[str]) -> None:
    """Text in the order of the document, without recursion: hostile pages nest deeper than a stack."""
    from lxml import etree

    for event, element in etree.iterwalk(root, events=("start", "end")):
        block = isinstance(element.tag, str) and element.tag in _BLOCKS
        if block:
            pieces.append("\n\n")
        if event == "start" and isinstance(element.tag, str):
            pieces.append(element.text or "")
        elif event == "end":
            pieces.append(element.tail or "")
