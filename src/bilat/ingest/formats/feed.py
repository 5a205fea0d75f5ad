"""RSS and Atom files: one record an entry. Read by feedparser, of whose fields the usual ones are kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bilat.errors import InputError
from bilat.ingest.blob import Blob
from bilat.ingest.encoding import decode
from bilat.ingest.item import RawItem

FEED_BYTES = 20_000_000
"""Feeds hold ten to some hundred entries, a few megabytes with their full texts."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MAX_DEPTH = 100
"""Feeds are 4 to 6 levels deep, with XHTML inside some 20; deeper ones are made to exhaust a parser."""
_TAGS = re.compile(r"<(/?)([A-Za-z_][\w:.-]*)[^<>]*?(/?)>")


def split(blob: Blob) -> Iterator[RawItem]:
    """One record an entry. Raises InputError for what is no feed, holds none, or is built to harm a parser."""
    source = decode(blob.read(FEED_BYTES)).text
    _refuse_hostile(source)
    feed = _parsed(_DECLARATION.sub("", source).encode("utf-8", "replace"))
    if not feed.entries:
        raise InputError("a feed without entries, or XML that is none; nothing to read")
    around = _around(feed.feed)
    for number, entry in enumerate(feed.entries, 1):
        record = json.dumps(_fields(entry))
        yield RawItem(blob.path, f"{blob.name}#{number}", "record", record, f"#{number}", around)


def _parsed(source: bytes) -> Any:
    import feedparser

    try:
        return feedparser.parse(source, sanitize_html=False)
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError) as error:
        raise InputError(f"a damaged feed ({error}); fetch it again") from error


def _refuse_hostile(source: str) -> None:
    """Entities of their own (which read files, or multiply) and absurd depth have no place in a feed."""
    if _DOCTYPE.search(source):
        raise InputError("refused: a feed with a document type or entities of its own; no feed needs them")
    depth = 0
    for close, name, empty in _TAGS.findall(source):
        if not empty and name.casefold() not in _VOID:
            depth += -1 if close else 1
            if depth > _MAX_DEPTH:
                raise InputError(f"refused: a feed nested more than {_MAX_DEPTH} levels deep")


_VOID = frozenset("area base br col embed hr img input link meta source track wbr p li".split())
"""Tags that HTML inside a feed leaves open. `link` is closed in RSS, which only makes the depth smaller."""


def _around(feed: Mapping[str, Any]) -> dict[str, str]:
    said = {"feed_source": feed.get("title"), "feed_url": feed.get("link"), "feed_language": feed.get("language")}
    return {name: str(value) for name, value in said.items() if value}


def _fields(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry by the names that records have."""
    contents = [part.get("value", "") for part in entry.get("content", ())]
    said = {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "content": max(contents, key=len, default=""),
        "summary": entry.get("summary"),
        "published": entry.get("published") or entry.get("updated"),
        "published_parsed": list((entry.get("published_parsed") or entry.get("updated_parsed") or ())[:3]),
        "source": (entry.get("source") or {}).get("title"),
    }
    return {name: value for name, value in said.items() if value}
