"""The lines of a text with the sentences that stand in them: what tables and registers are read by."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bilat.coding.context import Context
from bilat.lexicon.pages import page_words

_LONGEST_HEADING = 160
"""Characters of a heading at most."""
_WHOLE = frozenset({"name", "former", "abbreviation"})
"""Forms that are a state's own name: a city or an adjective in a cell is no state."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Line(msgspec.Struct, frozen=True):
    """A line with words, without the mark of an item. number: the first sentence in it; heading: it may lead rows."""

    start: int
    end: int
    text: str
    number: int
    marked: bool
    heading: bool


def lines_of(context: Context) -> list[Line]:
    """The lines of the text that hold a sentence, in order."""
    out, number, sentences = [], 0, context.reading.sentences
    for match in _LINE.finditer(context.text):
        while number < len(sentences) and sentences[number].end <= match.start():
            number += 1
        if number < len(sentences) and sentences[number].start < match.end():
            out.append(_line(context, match, number))
    return out


def _line(context: Context, match: re.Match[str], number: int) -> Line:
    mark = page_words().item.match(context.text, match.start(), match.end())
    start = mark.end() if mark else match.start()
    while context.text[start].isspace() and start < match.end() - 1:
        start += 1
    end = start + len(context.text[start : match.end()].rstrip())
    text = context.text[start:end]
    ends = text.removesuffix(":")[-1:] in ".!?;,"
    return Line(start, end, text, number, mark is not None, mark is None and len(text) <= _LONGEST_HEADING and not ends)


@lru_cache(maxsize=5_000)
def state_named(name: str) -> str | None:
    """The state that a whole cell is the name of ("Türkiye", "United States", "China (including Hong Kong)")."""
    from bilat.lexicon import states

    plain = re.sub(r"\s*\([^()]*\)\s*$", "", name).strip(" *†")
    found = states().lookup(plain)
    return found.code if found is not None and plain[:1].isupper() and found.kind in _WHOLE else None
