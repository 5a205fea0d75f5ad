"""What a page says of itself: title, outlet, day of publication, address, language; JSON-LD, `<meta>`, the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import msgspec

from bilat.ingest.days import day_of
from bilat.ingest.markup import plain
from bilat.ingest.normalise import one_line
from bilat.ingest.pagewords import page_words
from bilat.ingest.stamps import stamp_of_page
from bilat.ingest.words import ingest_words
from bilat.model.document import Published

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_-])|[-_]((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\D|$)")
_MAX_LD_DEPTH = 8
_DATE_CHARS = 20
"""Between the day and the year of a date stand a month's name and two or three signs."""
_LONGEST_NAME = 100
"""Characters of an office's name at most; longer ones are sentences."""
_RIGHTS = re.compile(r"©|\bcopyright\b|all rights reserved", re.IGNORECASE)
_RIGHTS_WORDS = re.compile(
    r"©|\(c\)|\bcopyright\b|\ball rights reserved\b|\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b", re.I
)
"""What stands beside the name of a page's owner in its last line."""
_LATEST_DAY = "2200-01-01"
"""The page-date finder takes today for the latest possible day; results must not depend on the clock."""


class PageData(msgspec.Struct, frozen=True):
    """A page's own word; empty where it says nothing. body is the article's text where JSON-LD gives it."""

    title: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    body: str = ""
    published: Published = Published()


def page_data(tree: Any, page: str, url: str = "") -> PageData:
    """Read a page's data from its tree (and its source, for the date finder); `url` is known from outside, if given."""
    article, meta = _article(tree), _meta(tree)
    named = _best_name(meta.get("source", ""), _name(article.get("publisher"))) or _office(tree)
    url = url or _canonical(tree) or _text(article.get("url")) or meta.get("url", "")
    return PageData(
        title=_title(tree, article, meta),
        source=source_name(named, url),
        url=url,
        language=(tree.get("lang") or _text(article.get("inLanguage")) or meta.get("language", ""))[:2].lower(),
        description=_text(article.get("description")) or meta.get("description", ""),
        body=_text(article.get("articleBody")),
        published=_published(tree, article, meta, page, url),
    )


def source_name(stated: str, url: str) -> str:
    """The outlet's name: the one known for the address, else as stated, else the address's host."""
    from bilat.lexicon import outlets

    host = host_of(url)
    known = outlets().of_domain(host) if host else None
    if known:
        return known.name
    stated = one_line(stated).lstrip("@")
    if stated.startswith(("http://", "https://")):
        return host_of(stated)
    return stated or host


def host_of(url: str) -> str:
    """The host of an address, without `www.`; empty when it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") if "//" in url else ""
    except ValueError:
        return ""


def day_in_url(url: str) -> date | None:
    """The day that an address holds (`/2024/04/26/`, `-2024-04-26`)."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    found = _URL_DAY.search(path)
    return day_of("-".join(part for part in found.groups() if part)) if found else None


def _article(tree: Any) -> Mapping[str, Any]:
    """The JSON-LD object that speaks for the article: by type, then by how much it says."""
    types = page_words().article_types
    ranked: list[tuple[int, int, Mapping[str, Any]]] = []
    for thing in _linked_data(tree):
        kinds = thing.get("@type") or ()
        names = [str(kind).casefold() for kind in ([kinds] if isinstance(kinds, str) else kinds)]
        rank = min((types.index(name) for name in names if name in types), default=None)
        if rank is not None:
            said = sum(bool(thing.get(field)) for field in ("articleBody", "datePublished", "headline"))
            ranked.append((-said, rank, thing))
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else {}


def _linked_data(tree: Any) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _objects(json.loads(script.text_content(), strict=False), _MAX_LD_DEPTH)
            except (ValueError, RecursionError):
                continue  # broken JSON-LD is common; the page's other marks remain


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth and isinstance(value, list):
        for part in value:
            yield from _objects(part, depth - 1)
    elif depth and isinstance(value, Mapping):
        yield value
        for inner in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(inner), depth - 1)


def _meta(tree: Any) -> dict[str, str]:
    """`<meta>` by our own names: the first of each list that says something."""
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv")
        if name and element.get("content"):
            said.setdefault(name.strip().casefold(), element.get("content").strip())
    wanted = msgspec.structs.asdict(page_words().meta)
    found = {field: next((said[n] for n in names if n in said), "") for field, names in wanted.items()}
    return {field: plain(value) for field, value in found.items() if value}


def _canonical(tree: Any) -> str:
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").split())
    return next((link.get("href") for link in links if (link.get("href") or "").startswith("http")), "")


def _title(tree: Any, article: Mapping[str, Any], meta: Mapping[str, str]) -> str:
    heading = next((one_line(h.text_content()) for h in tree.iter("h1") if h.text_content().strip()), "")
    stated = one_line(_text(article.get("headline")) or meta.get("title", ""))
    named = one_line(tree.findtext(".//title") or "")
    if heading and heading in (stated or named):
        return heading  # what follows it is the outlet's name
    return _without_outlet(stated or named, meta.get("source", "")) or heading


def _without_outlet(title: str, source: str) -> str:
    words = page_words()
    for separator in (*words.title_separators, *words.title_dashes):
        head, found, tail = title.rpartition(separator)
        named = one_line(tail).casefold() == source.casefold() or (not source and len(tail) < len(head) / 2)
        if found and (named or separator in words.title_separators):
            return head.strip()
    return title


def _published(tree: Any, article: Mapping[str, Any], meta: Mapping[str, str], page: str, url: str) -> Published:
    stated = day_of(article.get("datePublished")) or day_of(meta.get("published")) or _marked_up(tree)
    if stated:
        return Published(stated, stated, "metadata")
    in_url = day_in_url(url)
    if in_url:
        return Published(in_url, in_url, "url")
    stamped = _stamped(tree)
    if stamped:
        return Published(stamped, stamped, "text")
    found = _found(page)
    return Published(found, found, "metadata") if found and _shows(tree, found) else Published()


def _stamped(tree: Any) -> date | None:
    """The day beside the headline, in the page's language where its words are known, else in English or numbers."""
    words = ingest_words((tree.get("lang") or "")[:2].lower()) or ingest_words("en")
    return stamp_of_page(tree, words, day_first=_puts_day_first(_office(tree))) if words else None


_MONTH_FIRST = frozenset({"USA", "PHL"})
"""States in which numbers alone put the month before the day."""


def _puts_day_first(office: str) -> bool:
    """The office is of a state where "05/03/2024" is a day in March."""
    from bilat.lexicon import states

    codes = {match.code for match in states().find(office)}
    return bool(codes) and not codes & _MONTH_FIRST


def _marked_up(tree: Any) -> date | None:
    """`itemprop="datePublished"` or `class="published"` on an element with a machine-readable time, text first."""
    marked = tree.xpath('.//*[@itemprop="datePublished" or contains(@class, "published")]')
    stated = [element for element in marked if element.tag != "meta"] + [e for e in marked if e.tag == "meta"]
    days = (day_of(element.get("datetime") or element.get("content")) for element in stated)
    return next((day for day in days if day), None)


def _found(page: str) -> date | None:
    """What the page-date finder sees in the markup; its wider search takes any date on the page, so it stays off."""
    from htmldate import find_date

    try:
        found = find_date(page, original_date=True, extensive_search=False, max_date=_LATEST_DAY)
    except (ValueError, TypeError, RecursionError):
        return None
    return day_of(found)


def _best_name(site: str, publisher: str) -> str:
    """The site's name for itself, unless it is only a handle ("dailyexample", "@example") and the publisher has one."""
    handle = " " not in site and site == site.lower()
    return (publisher or site) if handle else site.replace("_", " ")


def _office(tree: Any) -> str:
    """The office of a state whose page it is, by a part of its title, its logo or its last line; empty if none is.

    Ministries' pages seldom say so in `<meta>`.
    """
    words = page_words()
    parts = [one_line(tree.findtext(".//title") or "")]
    for separator in (*words.title_separators, *words.title_dashes):
        parts = [piece for part in parts for piece in part.split(separator)]
    parts += [image.get("alt") or image.get("title") or "" for image in tree.iter("img")]
    parts += [text for text in tree.itertext() if _RIGHTS.search(text)]
    tidy = (_RIGHTS_WORDS.sub("", one_line(part)).strip(" .,-–|") for part in parts)
    return next((part for part in tidy if 0 < len(part) <= _LONGEST_NAME and _is_office(part)), "")


def _is_office(name: str) -> bool:
    """A name of a public body with the state that it belongs to, and nothing that is done."""
    from bilat.lexicon import states
    from bilat.lexicon.pages import page_words as office_words

    head = office_words().is_office_name(name)
    return head and any(match.kind in {"name", "adjective", "abbreviation"} for match in states().find(name))


def _shows(tree: Any, day: date) -> bool:
    """True when a reader can see the day on the page: in attributes stand days of files, of templates, of visits."""
    number, year = rf"(?<!\d)0?{day.day}(?!\d)", rf"(?<!\d)(?:{day.year}|{day.year % 100:02})(?!\d)"
    pattern = rf"{number}.{{1,{_DATE_CHARS}}}?{year}|{day.year}\D{{1,{_DATE_CHARS}}}?{day.month}.{{1,3}}{number}"
    return re.search(pattern, tree.text_content()) is not None


def _name(value: Any) -> str:
    """The name of a JSON-LD organisation, or of the first of several."""
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), "")
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), "")
    return plain(value).strip() if isinstance(value, str) else ""
