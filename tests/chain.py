"""The chain from a text to its reading and claims, cached, for tests that look at what a sentence comes to."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from bilat.coding import code
from bilat.coding.context import Context
from bilat.model.claim import Claim
from bilat.model.document import Document, Published
from bilat.model.reading import Frame, Reading
from bilat.read import read
from tests.builders import make_document

WEDNESDAY = date(2025, 6, 4)
"""The day that every article here is published on, unless a test says otherwise."""


def article(text: str, **fields: Any) -> Document:
    """An article of an outlet without a home state; its title is its first line when a second follows."""
    known: dict[str, Any] = {
        "published": Published(WEDNESDAY, WEDNESDAY, "given"),
        "source": "Meridian Herald",
        "title": text.partition("\n")[0] if "\n" in text else "",
    }
    return make_document(text, **(known | fields))


@lru_cache(maxsize=1_000)
def reading_of(text: str, **fields: Any) -> Reading:
    """What is read in a text."""
    return read(article(text, **fields))


@lru_cache(maxsize=1_000)
def claims_of(text: str, **fields: Any) -> tuple[Claim, ...]:
    """What is claimed by a text."""
    document = article(text, **fields)
    return tuple(code(document, read(document)))


def context_of(text: str, **fields: Any) -> Context:
    """The coder's view of a text."""
    return Context(article(text, **fields), reading_of(text, **fields))


def the(kind: str, text: str, **fields: Any) -> Claim:
    """The one claim of its kind (`contact`, or with its type `contact.visit`) that a text makes."""
    name, _, sort = kind.partition(".")
    found = [c for c in claims_of(text, **fields) if c.kind == name and sort in ("", c.type)]
    assert len(found) == 1, f"{len(found)} of {kind}: {[(c.kind, c.type) for c in claims_of(text, **fields)]}"
    return found[0]


def kinds_of(text: str, **fields: Any) -> list[str]:
    """The kinds that a text is claimed to hold, positions left out."""
    return [c.kind for c in claims_of(text, **fields) if c.kind != "position"]


def frame_of(reading: Reading, lemma: str) -> Frame:
    """The one frame of a predicate."""
    found = [f for f in reading.frames if f.lemma == lemma]
    assert len(found) == 1, f"{len(found)} of {lemma}: {[f.lemma for f in reading.frames]}"
    return found[0]


def named(reading: Reading, frame: Frame, role: str) -> list[str]:
    """Names of those whom a frame's arguments of a role name."""
    mentions = [m for a in frame.arguments if a.role == role for m in a.mentions]
    return [reading.referents[r].name for m in mentions for r in reading.mentions[m].referents]


def meant(reading: Reading, text: str, words: str) -> list[str]:
    """Names of those whom `words`, where they stand last in the text, point at."""
    start = text.rindex(words)
    found = [m for m in reading.mentions if start <= m.start and m.end <= start + len(words)]
    assert found, f"no mention in {words!r}: {[text[m.start : m.end] for m in reading.mentions]}"
    return [reading.referents[r].name for m in found for r in m.referents]
