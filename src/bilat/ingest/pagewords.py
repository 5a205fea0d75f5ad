"""The marks by which saved pages are read: `data/ingest/page.yml`."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class MetaNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of `<meta>` elements by what they say, in the order in which they are tried."""

    title: tuple[str, ...]
    source: tuple[str, ...]
    url: tuple[str, ...]
    description: tuple[str, ...]
    published: tuple[str, ...]
    language: tuple[str, ...]


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Marks of articles and of what stands around them; each list is explained where it stands in the file."""

    related_headings: frozenset[str]
    foreign_classes: frozenset[str]
    unseen_classes: frozenset[str]
    standfirst_classes: frozenset[str]
    title_separators: tuple[str, ...]
    title_dashes: tuple[str, ...]
    article_types: tuple[str, ...]
    meta: MetaNames


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The marks (cached)."""
    return load_yaml("ingest/page.yml", PageWords)
