"""WARC archives, as crawlers write them: one item a page that answered well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bilat.errors import InputError
from bilat.ingest.blob import PAGE_BYTES, Blob
from bilat.ingest.item import Media, RawItem
from bilat.ingest.problems import problem
from bilat.model.issue import Issue

_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_OK = 200


def split(blob: Blob) -> Iterator[RawItem | Issue]:
    """Pages (and texts that a crawler extracted) in the order of the archive; pictures and errors are no articles.

    Raises InputError when the archive is damaged, after what was good in it, and when there is no page in it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    held, stream = False, _Stream(blob)
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        for record in ArchiveIterator(stream, record_types=kinds, parse_http=True):
            media = _media(record)
            if media:
                held = True
                yield _item(blob, record, media)
    except (OSError, ValueError) as error:
        raise InputError(f"damaged WARC archive ({error}); what stands before the damage was read") from error
    if stream.problem:
        raise stream.problem
    if not held:
        raise InputError("a WARC archive without a page that answered well; nothing to read")


class _Stream:
    """The bytes for the archive's reader, which breaks down when a stream raises: it sees an end instead."""

    def __init__(self, blob: Blob) -> None:
        self._stream, self._at = blob.stream, 0
        self.problem: InputError | None = None

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        try:
            data = self._stream.read(size)
        except InputError as problem:
            self.problem, data = problem, b""
        self._at += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Nowhere: the reader only asks where it is."""
        raise OSError("this stream is read once")

    def close(self) -> None:
        """Nothing to do: who opened the file closes it."""


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
    place = f"!{url or record.record_id}"
    if len(body) > PAGE_BYTES:
        reason = f"a page longer than {PAGE_BYTES // 1_000_000} MB, no article is; it was left out"
        return problem(blob.path + place, reason)
    if len(body) < record.content_length:
        return problem(blob.path + place, "a page cut off in the middle; fetch the archive again")
    return RawItem(blob.path, place[1:], media, body, place, {"url": url})
