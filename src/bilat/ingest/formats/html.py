"""Saved pages: one page, one article."""

from __future__ import annotations

from collections.abc import Iterator

from bilat.ingest.blob import PAGE_BYTES, Blob
from bilat.ingest.encoding import decode
from bilat.ingest.item import Draft, RawItem
from bilat.ingest.page import read_page
from bilat.model.issue import Issue


def split(blob: Blob) -> Iterator[RawItem]:
    """The whole page as one item."""
    yield RawItem(blob.path, blob.name, "html", blob.read(PAGE_BYTES))


def drafts(item: RawItem) -> list[Draft | Issue]:
    """The page's article. Raises InputError when there is none."""
    source = decode(item.payload).text if isinstance(item.payload, bytes) else item.payload
    page = read_page(source, item.metadata.get("url", ""))
    data = page.data
    draft = Draft(
        path=item.path,
        key=item.key,
        text=page.text,
        title=data.title,
        source=item.metadata.get("source") or data.source,
        url=data.url,
        published=data.published,
        language=data.language,
    )
    return [draft]
