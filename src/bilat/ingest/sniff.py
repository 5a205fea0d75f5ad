"""Which format a blob is in: by what it begins with, then by the ending of its name."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath
from typing import Final

import msgspec

from bilat.errors import InputError
from bilat.ingest.blob import PEEK_BYTES, Blob
from bilat.ingest.encoding import is_binary

_MAGIC: Final = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/1.", "warc"),
)
_REFUSED: Final = (
    (b"%PDF", "a PDF file; save its text as .txt or .html first"),
    (b"{\\rtf", "an RTF document; save it as .txt or .html first"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document; save it as .txt or .html first"),
    (b"SQLite format 3", "a database, perhaps a ledger; `bilat add` takes articles"),
)
_MARKUP: Final = (
    (re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE), "feed"),
    (re.compile(rb"<!doctype html|<(?:html|head|body|article|main|div|p|h1|meta)\b", re.IGNORECASE), "html"),
)
_ENDINGS: Final = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
    ".warc": "warc", ".rss": "feed", ".atom": "feed", ".txt": "text", ".md": "text", ".text": "text",
}  # fmt: skip
_UNREAD: Final = frozenset(
    ".csv .tsv .py .js .css .sql .ini .toml .yml .yaml .log .tex .docx .xlsx .pptx .odt .epub .info .dtd .xsl".split()
)
_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\]]|\{\s*$")
"""A text may begin with a bracket; JSON goes on with a quote or another bracket."""
_MARKUP_HEAD = 2048
"""Comments, licences and style declarations before a page's first tag are shorter than this."""
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def format_of(blob: Blob) -> str:
    """The format: a module of `bilat.ingest.formats`, `zip` or `gzip`. Raises InputError with the reason."""
    head = blob.peek()
    if not head.strip() and len(head) < PEEK_BYTES:
        raise InputError("the file is empty; nothing to read")
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return _zip_or_office(blob) if name == "zip" else name
    for magic, what in _REFUSED:
        if head.startswith(magic):
            raise InputError(what)
    return _textual(blob, _narrow(head))


def _narrow(head: bytes) -> bytes:
    """The beginning as bytes that tags and braces can be looked for in, marks and zero halves gone."""
    if head.startswith(_WIDE_MARKS):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(codecs.BOM_UTF8)


def _textual(blob: Blob, head: bytes) -> str:
    ending = PurePosixPath(blob.name).suffix.lower()
    start = head.lstrip()
    if _JSON.match(start) and ending not in (".txt", ".md", ".html", ".htm"):
        return _json_kind(start, ending)
    if start[:1] == b"<":
        found = next((name for pattern, name in _MARKUP if pattern.search(start[:_MARKUP_HEAD])), "")
        if found:
            return found
        if ending == ".xml":
            raise InputError("XML that is no feed (RSS, Atom); save the articles as .html, .txt or JSON Lines")
    return _ENDINGS.get(ending) or _by_content(ending, head)


def _by_content(ending: str, head: bytes) -> str:
    if is_binary(head):
        raise InputError("binary data, not text; convert it to text, HTML or JSON first")
    if ending in _UNREAD:
        raise InputError(f"files ending in {ending} hold no article; give .txt, .md, .html, JSON, feeds, WARC or zip")
    return "text"


def _json_kind(start: bytes, ending: str) -> str:
    """JSON Lines, or one JSON value over the whole file."""
    if start[:1] == b"[":
        return "json"
    first, _, rest = start.partition(b"\n")
    follows = rest.lstrip()[:1]
    if ending in (".jsonl", ".ndjson") and first.strip() != b"{":
        return "jsonl"
    return "jsonl" if follows in (b"{", b"") and rest and _is_value(first) else "json"


def _is_value(line: bytes) -> bool:
    try:
        msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _zip_or_office(blob: Blob) -> str:
    ending = PurePosixPath(blob.name).suffix.lower()
    if ending in _UNREAD:
        raise InputError(f"a {ending} document; save its text as .txt or .html first")
    return "zip"
