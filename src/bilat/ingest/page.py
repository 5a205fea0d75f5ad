"""The article of a saved page: what stands around it is cut away, then the extractor reads the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from bilat.errors import InputError
from bilat.ingest.indexpage import index_of
from bilat.ingest.markup import slim, tree_of
from bilat.ingest.normalise import one_line
from bilat.ingest.pagedata import PageData, page_data
from bilat.ingest.pagewords import page_words
from bilat.model.document import Published

_WORD = re.compile(r"\w+")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INLINE = tuple("span font b i em strong small u mark big tt bdi bdo nobr wbr sub sup ins abbr".split())
"""Elements that only dress words: without them the extractor is quicker, and cannot be slowed by thousands of them."""
_CARD_CHARS = 40
"""A link around a heading or a paragraph with more text than this is a card that leads to another article."""
_TOOLTIP_CHARS = 300
"""Unseen elements longer than this may be the article itself, which scripts uncover."""
_PROSE_CHARS = 80
"""A paragraph longer than this is prose; captions, bylines and links are shorter."""
_SHORTEST = 25
"""Characters; less is a word of the menu, not a sentence, also in Chinese."""
_COVERED = 0.6
"""Below this share of the page's prose, the extractor has lost a part of the article and a second is asked."""


class Page(msgspec.Struct, frozen=True):
    """The article's text and what the page says of itself."""

    text: str
    data: PageData


def read_page(source: str, url: str = "") -> Page:
    """The article of a page. Raises InputError when the page is beyond the bounds or holds no article."""
    source = slim(source)
    try:
        tree = tree_of(source)
        data = page_data(tree, source, url)
        _prune(tree)
        listed = index_of(tree)
        if listed:
            return Page(listed, msgspec.structs.replace(data, published=Published()))
        lead = _standfirst(tree, data)
        text = _article_text(_undressed(tree), data, lead)
    except RecursionError as error:
        raise InputError("a page nested deeper than any article; save its text as .txt") from error
    if len(text.strip()) < _SHORTEST:
        raise InputError("a page in which no article was found; save its text as .txt if it holds one")
    return Page(text, data)


def _article_text(tree: Any, data: PageData, lead: str) -> str:
    prose = _prose(tree)
    text = _with_lead(lead, _without_title(_extracted(tree, fast=True), data.title))
    if text and _share(text, prose) >= _COVERED:
        return text
    others = (_with_lead(lead, _without_title(other, data.title)) for other in _others(tree, data))
    return max((text, *others), key=lambda candidate: _agreement(_bag(candidate), prose))


def _with_lead(lead: str, text: str) -> str:
    return f"{lead}\n\n{text}" if lead and one_line(lead) not in one_line(text) else text


def _without_title(text: str, title: str) -> str:
    """The text without a first line that repeats the title, which a document keeps apart."""
    first, _, rest = text.partition("\n")
    return rest if title and one_line(first).casefold() == title.casefold() else text


def _extracted(tree: Any, *, fast: bool) -> str:
    import trafilatura

    found = trafilatura.extract(tree, fast=fast, include_comments=False, with_metadata=False)
    return found or ""


def _others(tree: Any, data: PageData) -> Iterator[str]:
    """What else could be the article: what JSON-LD gives, a slower extraction, another extractor; the best is taken."""
    from lxml import html as lxml_html
    from resiliparse.extract.html2text import extract_plain_text

    yield data.body
    yield _extracted(tree, fast=False)
    markup = lxml_html.tostring(tree, encoding="unicode")
    yield extract_plain_text(markup, main_content=True, alt_texts=False, links=False, form_fields=False)


def _bag(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _share(text: str, prose: Counter[str]) -> float:
    """How much of the prose a text holds, 0 to 1; 1 for a page without any."""
    return (_bag(text) & prose).total() / prose.total() if prose else 1.0


def _agreement(one: Counter[str], two: Counter[str]) -> float:
    both = (one & two).total()
    return 2 * both / max(1, one.total() + two.total())


def _prose(tree: Any) -> Counter[str]:
    """The words of all paragraphs of prose, wherever on the page."""
    paragraphs = (element.text_content() for element in tree.iter("p"))
    return _bag(" ".join(text for text in paragraphs if len(text.strip()) > _PROSE_CHARS))


def _standfirst(tree: Any, data: PageData) -> str:
    """The sentence between title and article, where the page marks it or gives it as its description."""
    words = page_words().standfirst_classes
    told = one_line(data.description)
    for element in tree.iter("p", "div", "h2", "h3", "h4", "span"):
        marked = element.get("itemprop") == "description" or bool(words & _classes(element))
        if not marked and not told:
            continue
        text = one_line(element.text_content()) if len(element) <= 3 else ""
        if len(text) > _CARD_CHARS and (text == told or (marked and len(text) < _LONGEST_STANDFIRST)):
            return text
    return ""


_LONGEST_STANDFIRST = 600
"""Characters; a longer one is the article."""


def _undressed(tree: Any) -> Any:
    """The page without dress; written and read once more, so that each paragraph is one piece of text."""
    from lxml import etree
    from lxml import html as lxml_html

    etree.strip_tags(tree, *_INLINE)
    return tree_of(lxml_html.tostring(tree, encoding="unicode"))


def _prune(tree: Any) -> None:
    """Cut what is not the article: unseen text, cards that lead elsewhere, foreign voices, blocks of related links."""
    words = page_words()
    for element in list(tree.iter("div", "span", "blockquote", "section", "aside", "ul", "form")):
        classes = _classes(element)
        unseen = bool(classes & words.unseen_classes) or element.get("hidden") is not None
        short = unseen and len(element.text_content()) < _TOOLTIP_CHARS
        if short or classes & words.foreign_classes:
            _drop(element)
    for link in list(tree.iter("a")):
        if next(link.iter("p", *_HEADINGS), None) is not None and len(link.text_content()) > _CARD_CHARS:
            _drop(link)
    for heading in list(tree.iter(*_HEADINGS)):
        if one_line(heading.text_content()).casefold().strip(" :") in words.related_headings:
            _drop_block(heading)


def _drop_block(heading: Any) -> None:
    """A heading of related links with what follows it, up to the next paragraph or heading."""
    following = heading.getnext()
    while following is not None and following.tag not in ("p", *_HEADINGS):
        after = following.getnext()
        _drop(following)
        following = after
    _drop(heading)


def _drop(element: Any) -> None:
    """Take an element out of the tree; the text behind it stays."""
    if element.getparent() is not None and isinstance(element.tag, str):
        element.drop_tree()


def _classes(element: Any) -> set[str]:
    return set((element.get("class") or "").casefold().split())
