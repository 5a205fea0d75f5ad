"""A record: one JSON object with an article in it, from JSON Lines, a JSON file or a feed. Only read, never split."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from bilat.errors import InputError
from bilat.ingest.days import day_of
from bilat.ingest.encoding import decode
from bilat.ingest.fields import field_names, first_text, text_of, values_of
from bilat.ingest.item import Draft, RawItem
from bilat.ingest.markup import is_full_page, plain
from bilat.ingest.page import read_page
from bilat.ingest.pagedata import day_in_url, host_of, source_name
from bilat.ingest.problems import problem
from bilat.model.document import Published
from bilat.model.issue import Issue

_LONGEST_QUOTE = 80
"""Characters of a value shown in an issue."""


def drafts(item: RawItem) -> list[Draft | Issue]:
    """The article of a record; with it an issue, when a date was given that cannot be read."""
    record = _record(item.payload)
    names = field_names()
    key = first_text(record, names.key) or first_text(record, names.url) or item.key
    url = next((u for u in map(text_of, values_of(record, names.url)) if host_of(u)), "")
    title = plain(first_text(record, names.title))
    language = first_text(record, names.language)
    text, whole_page = _text(record, url)
    if not text and not title:
        wanted = ", ".join(names.text[:6])
        raise InputError(f"a record without text; looked for {wanted} and others in: {', '.join(list(record)[:12])}")
    published, doubt = _published(record, language, url)
    draft = Draft(
        path=item.path,
        key=key,
        text=text or title,
        title=title,
        source=_source(record, item.metadata, url),
        url=url,
        published=published if published.start or not whole_page else whole_page,
        language=language or item.metadata.get("feed_language", ""),
        sure_language=bool(language) and "feed_source" not in item.metadata,
        kind="article" if text else "headline",
        country=_country(first_text(record, names.country)),
    )
    return [draft] if not doubt else [draft, problem(item.where, doubt, key)]


def _record(payload: bytes | str) -> Mapping[str, Any]:
    try:
        record = _parsed(payload)
    except (ValueError, RecursionError) as error:
        raise InputError(f"broken JSON: {error}; the record was left out") from error
    if not isinstance(record, dict):
        raise InputError(f"not a JSON object but {_kind(record)}; each record must be an object with its fields")
    return record


def _parsed(payload: bytes | str) -> Any:
    """JSON by the fast parser; by the lenient one where half characters or NaN stand in it, or another encoding."""
    try:
        return msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError):
        text = decode(payload).text if isinstance(payload, bytes) else payload
        return json.loads(text.strip("\ufeff\x00 \r\n"), strict=False)


def _kind(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a bare value"


def _text(record: Mapping[str, Any], url: str) -> tuple[str, Published | None]:
    """The article's text, and a day if the field held a whole page that gives one."""
    names = field_names()
    raw = first_text(record, names.text) or first_text(record, names.summary)
    if is_full_page(raw):
        page = read_page(raw, url)
        return page.text, page.data.published
    return plain(raw), None


def _source(record: Mapping[str, Any], around: Mapping[str, str], url: str) -> str:
    """The outlet: as the record says, else as the feed around it, if that fits the address, else the address's host."""
    stated = first_text(record, field_names().source)
    if stated and not host_of(stated):
        return plain(stated)
    host = host_of(stated) or host_of(url) or host_of(around.get("feed_url", ""))
    title = feed_name(plain(around.get("feed_source", "")), host)
    return title or source_name("", f"//{host}")


def _country(stated: str) -> str:
    """The state (ISO 3166-1 alpha-3) that a record names as its outlet's, by code or by name; empty if it is none."""
    from bilat.lexicon import states

    known = states()
    if (code := stated.strip().upper()) in known.by_code:
        return code
    short = next((state.code for state in known.by_code.values() if state.alpha2 == code), "")
    form = None if short or not stated else known.lookup(stated.strip())
    return form.code if form is not None and form.kind in _STATED else short


_STATED = frozenset({"name", "former", "abbreviation"})
"""Forms by which a field names a state; a city or an adjective is something else."""


def feed_name(title: str, host: str) -> str:
    """The part of a feed's title that is the outlet's name: the one that shares letters with the host.

    >>> feed_name("World - The Minsk Ledger", "minsk-ledger.example")
    'The Minsk Ledger'
    """
    if not host:
        return title
    squeezed = "".join(c for c in host.casefold() if c.isalnum())
    for separator in (" | ", " - ", " – ", " — ", " » ", ": "):
        title = title.replace(separator, "\n")
    parts = [part.strip() for part in title.split("\n")]
    fitting = (part for part in parts if any(w in squeezed for w in part.casefold().split() if len(w) >= _FIT_LETTERS))
    return next(fitting, "")


_FIT_LETTERS = 3
"""Words of two letters are in every host."""


def _published(record: Mapping[str, Any], language: str, url: str) -> tuple[Published, str]:
    """The day that the record gives, or its address; and what is wrong when a date field gives none."""
    values = values_of(record, field_names().published)
    days = (day_of(value if not isinstance(value, Mapping) else text_of(value), language[:2]) for value in values)
    found = next((day for day in days if day), None)
    if found:
        return Published(found, found, "given"), ""
    in_url = day_in_url(url)
    published = Published(in_url, in_url, "url") if in_url else Published()
    if not values:
        return published, ""
    shown = str(values[0])[:_LONGEST_QUOTE]
    return published, f"its publication date {shown!r} names no certain day; give --published, or write YYYY-MM-DD"
