"""From a raw item to documents: read by its format, normalised, told apart, dated. Pure, for worker processes."""

from __future__ import annotations

import importlib
import re

import msgspec

from bilat.errors import InputError
from bilat.ingest.dateline import Dateline, find_dateline
from bilat.ingest.item import Draft, IngestOptions, RawItem
from bilat.ingest.kind import kind_of
from bilat.ingest.language import language_of
from bilat.ingest.normalise import normalise, one_line
from bilat.ingest.parting import Parted, part
from bilat.ingest.problems import problem
from bilat.ingest.reckon import is_outdated, reckon
from bilat.ingest.related import Glued
from bilat.ingest.words import IngestWords, ingest_words
from bilat.model.document import Document, Published, document_id
from bilat.model.issue import Issue

MAX_TEXT_CHARS = 1_000_000
"""What the parser takes at once; a novel of 160,000 words. Longer is no article."""
_WORD = re.compile(r"\w")


def documents(item: RawItem, options: IngestOptions) -> list[Document | Issue]:
    """The documents of one item, the article before the headlines split off it; issues for what cannot be read."""
    try:
        drafts = importlib.import_module(f"bilat.ingest.formats.{item.media}").drafts(item)
    except InputError as error:
        return [problem(item.where, error.reason, item.key)]
    found: list[Document | Issue] = []
    for draft in drafts:
        found += [draft] if isinstance(draft, Issue) else _finished(draft, item, options)
    return found


def _finished(draft: Draft, item: RawItem, options: IngestOptions) -> list[Document | Issue]:
    draft = _overridden(draft, options)
    text = normalise(draft.text)
    if not _WORD.search(text):
        return [problem(item.where, "no text in it; nothing to read", draft.key)]
    if len(text) > MAX_TEXT_CHARS:
        reason = f"a text of {len(text):,} characters, no article has more than {MAX_TEXT_CHARS:,}; split it"
        return [problem(item.where, reason, draft.key)]
    language = language_of(text, draft.language, sure=draft.sure_language)
    named = {"key": one_line(draft.key), "url": one_line(draft.url), "title": one_line(draft.title)}
    draft = msgspec.structs.replace(draft, text=text, language=language, **named)
    words = ingest_words(language)
    return [_document(draft)] if words is None else _split(draft, words)


def _overridden(draft: Draft, options: IngestOptions) -> Draft:
    """The draft with what the caller knows better."""
    given = Published(options.published, options.published, "given") if options.published else draft.published
    return msgspec.structs.replace(
        draft,
        source=one_line(options.source or draft.source),
        published=given,
        language=options.language or draft.language,
        sure_language=bool(options.language) or draft.sure_language,
    )


def _split(draft: Draft, words: IngestWords) -> list[Document | Issue]:
    """The article without what is glued to it, then each glued headline as a document of its own."""
    parted = part(draft.text, words)
    article = _dated(msgspec.structs.replace(draft, text=parted.text), parted, words)
    if article.kind == "article":
        kind = kind_of(article.text, article.title, article.source, words)
        article = msgspec.structs.replace(article, kind=kind)
    headlines = (_headline(article, glued, number) for number, glued in enumerate(parted.headlines, 1))
    return [_document(article), *map(_document, headlines)]


def _dated(draft: Draft, parted: Parted, words: IngestWords) -> Draft:
    """Outlet and day from the dateline, or reckoned from the text, where the input gives none."""
    missing = draft.published.start is None or is_outdated(draft.published, draft.text, words)
    if not missing and draft.source:
        return draft
    dateline = find_dateline(draft.text, words)
    beside = "\n".join(glued.text for glued in parted.headlines)
    published = reckon(draft.text, dateline, words, beside) if missing else draft.published
    return msgspec.structs.replace(draft, source=draft.source or _outlet(dateline), published=published)


def _outlet(dateline: Dateline) -> str:
    """The outlet of a dateline by its usual name, if it is known."""
    if not dateline.source:
        return ""
    from bilat.lexicon import outlets

    known = outlets().lookup(dateline.source)
    return known.name if known else dateline.source


def _headline(article: Draft, glued: Glued, number: int) -> Draft:
    """A headline that stood in an article: the same outlet; its own day if one stood beside it, else no day.

    It may be of the article's day or of a month before; nothing says which.
    """
    published = Published(glued.start, glued.end, "text") if glued.start else Published()
    return msgspec.structs.replace(
        article,
        key=f"{article.key}#{number}",
        text=one_line(glued.text),
        title=one_line(glued.text),
        url="",
        published=published,
        kind="headline",
    )


def _document(draft: Draft) -> Document:
    return Document(
        id=document_id(draft.source, draft.url or draft.key, draft.text),
        key=draft.key,
        path=draft.path,
        source=draft.source,
        url=draft.url,
        published=draft.published,
        language=draft.language,
        kind=draft.kind,
        title=draft.title,
        text=draft.text,
        country=draft.country,
    )
