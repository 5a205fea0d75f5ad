"""WARC archives, as crawlers write them: one item a page that answered well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bilat.errors import InputError
from bilat.ingest.blob import PAGE_BYTES, Blob
from bilat.ingest.item import Media, RawItem
from bilat.model.issue import Issue

_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_OK = 200


def split(blob: Blob) -> Iterator[RawItem | Issue]:
    """Pages (and texts that a crawler extracted) in the order of the archive; pictures and errors are no articles.

    Raises InputError when the archive is damaged, after what was good in it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        for record in ArchiveIterator(blob.stream, record_types=kinds, parse_http=True):
            media = _media(record)
            if media:
                yield _item(blob, record, media)
    except (RuntimeError, ValueError, EOFError) as error:
        raise InputError(f"damaged WARC archive ({error}); what stands before the damage was read") from error


def _media(record: Any) -> Media | None:
    """What a record holds for us, if anything."""
    http = record.http_headers
    if http is not None:
        kind = record.http_content_type if http.status_code == _OK else None
    else:
        kind = (record.headers.get("Content-Type") or "").partition(";")[0].strip()
    return _MEDIA.get((kind or "").casefold())


def _item(blob: Blob, record: Any, media: Media) -> RawItem | Issue:
    url = record.headers.get("WARC-Target-URI") or ""
    body = record.reader.read(PAGE_BYTES + 1)
    if len(body) > PAGE_BYTES:
        reason = f"a page longer than {PAGE_BYTES // 1_000_000} MB, no article is; it was left out"
        return Issue(f"{blob.path}!{url}", "ingest", reason)
    key = url or record.headers.get("WARC-Record-ID") or ""
    return RawItem(blob.path, key, media, body, f"!{key}", {"url": url})
