"""Which states a passage of an official page is about: by its heading, its list item, its paragraph or the title.

A ministry's page rarely names its own state, and names the other one once: in the title, in a heading ("Croatia"), at
the head of a list item or of a paragraph ("With the Prime Minister of Iceland, …"). What stands below is about the two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import words
from bilat.lexicon.pages import page_words
from bilat.read.found import Found
from bilat.read.segments import Segment

_LONGEST_HEADING = 110
"""Characters of a heading at most."""
_STRUCTURED = 2
"""Headings and items of a page from which it is one of sections, whose title holds for all; a release that runs on may
come to other matters below."""
_TOGETHER = 5
"""States beside the home state that make a statement together at most; more are a list."""
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][\w.’' -]{2,30}[,:]\s*(?:[A-Z][a-z]+,?\s+)?(?:\d{1,2}\b|[A-Z][a-z]+ \d{1,2}\b).{0,20}$"
)
"""Where and when a text was given out ("Lima, 9 May 2024"): no heading."""
_NAMING = frozenset({"state", "adjective", "person", "body", "group"})
"""What names a state as who takes part; in a place something only happens, and a company's goods are anybody's."""
_ACTING = frozenset({"person", "body", "group"})
"""What names somebody who acts; of a state that is only named something may merely be said."""
_Pair = tuple[str, ...]


class Line(msgspec.Struct, frozen=True):
    """A paragraph: its sentences, its words, whether it is a heading or an item of a list."""

    numbers: tuple[int, ...]
    text: str
    heading: bool
    item: bool


def sections(
    text: str, segments: Sequence[Segment], found: Sequence[Sequence[Found]], home: str, host: str | None = None
) -> list[tuple[str, ...]]:
    """For each sentence the home state and the one other that its passage is about; empty where none or several are.

    host: where the office abroad is whose page it is: that is the other one where no words name any.
    """
    lines = lines_of(text, segments)
    named_in = [others(fs, home) for fs in found]
    acting = [any(f.kind in _ACTING and others([f], home) for f in fs) for fs in found]
    parts = sum(line.heading or line.item for line in lines[1:])
    title = _only([named_in[n] for n in lines[0].numbers], home) if parts >= _STRUCTURED else ()
    title = title or ((home, host) if host else ())
    guest = _guest([f for n in lines[0].numbers for f in found[n]], home)
    joint = not title and bool(page_words().jointly.search(lines[0].text))
    together = _together((named_in[n] for n in lines[0].numbers), home) if joint else ()
    repeated = {t for t, times in Counter(line.text for line in lines if line.heading).items() if times > 1}
    out: list[tuple[str, ...]] = [()] * len(segments)
    section = before = title
    for line in lines:
        named = [named_in[n] for n in line.numbers]
        own = _only(named, home)
        if line.heading and line is not lines[0] and (any(named) or line.text not in repeated):
            section = own if any(named) else title
            before = section
        if together and not section and _is_of_all(line, named, together):
            for n in line.numbers:
                out[n] = together
            continue
        kept = section or (before if _goes_on(line, any(named)) else ())
        before = _fill(out, line, named_in, kept, home) or (own if any(named) else before)
        if guest and not section and not line.item and not line.heading:
            for n in line.numbers:
                out[n] = guest if out[n] and out[n] != guest and not acting[n] else out[n]
    return out


def _guest(title: Sequence[Found], home: str) -> _Pair:
    """The home state and the one whose people the title of a release names: what is said of other states, they say."""
    codes = others([f for f in title if f.kind in _ACTING], home)
    return (home, codes[0]) if len(codes) == 1 else ()


def _fill(
    out: list[tuple[str, ...]], line: Line, named_in: Sequence[tuple[str, ...]], kept: _Pair, home: str
) -> tuple[str, ...]:
    """Say of each sentence of a paragraph whom it is about; returns that of the last. In place."""
    last = kept
    for n in line.numbers:
        if len(named_in[n]) == 1:
            last = (home, named_in[n][0])
        elif named_in[n]:
            last = kept if kept and kept[-1] in named_in[n] else ()
        out[n] = last
    return last


def _together(named: Iterable[tuple[str, ...]], home: str) -> tuple[str, ...]:
    """The home state with those that the title of a joint statement names beside it; empty for one alone."""
    codes = tuple(dict.fromkeys(code for some in named for code in some))
    return (home, *codes) if 1 < len(codes) <= _TOGETHER else ()


def _is_of_all(line: Line, named: Sequence[tuple[str, ...]], together: tuple[str, ...]) -> bool:
    """A paragraph of a joint statement: it names none of them alone, or says "the Ministers" or "we"."""
    codes = {code for some in named for code in some}
    said = page_words().all_of.search(line.text) or words("own_people").search(line.text.lower())
    return not codes or len(codes) > 1 and codes <= set(together) or bool(said)


def _goes_on(line: Line, named: bool) -> bool:
    """A paragraph that names nobody else goes on about those of the one before, unless it is a new item or heading."""
    return not named and not line.item and not line.heading and bool(page_words().goes_on.match(line.text))


def lines_of(text: str, segments: Sequence[Segment]) -> list[Line]:
    """The paragraphs in order."""
    of: dict[int, list[int]] = {}
    for n, segment in enumerate(segments):
        of.setdefault(segment.paragraph, []).append(n)
    out = []
    for numbers in of.values():
        begin = text.rfind("\n", 0, segments[numbers[0]].start) + 1
        words = text[begin : segments[numbers[-1]].end]
        item = bool(page_words().item.match(words))
        out.append(Line(tuple(numbers), words, not item and _is_heading(words, len(numbers)), item))
    return out


def _is_heading(words: str, sentences: int) -> bool:
    short = sentences == 1 and len(words) <= _LONGEST_HEADING and not _DATELINE.match(words)
    return short and words.rstrip()[-1:] not in page_words().heading_ends


def others(found: Sequence[Found], home: str) -> tuple[str, ...]:
    """The states but the home state that a sentence names."""
    codes = [code for f in found if f.kind in _NAMING for code in (*f.states, *_visited(f))]
    return tuple(dict.fromkeys(code for code in codes if code != home))


def _visited(f: Found) -> tuple[str, ...]:
    """Where somebody goes who is no envoy: "visit of the Prime Minister to Brazil"."""
    return f.accredited if f.office and not offices().is_diplomat(f.office) else ()


def _only(named: Sequence[tuple[str, ...]], home: str) -> tuple[str, ...]:
    """The home state and the one other that some sentences name; empty where they name several."""
    codes = {code for some in named for code in some}
    return (home, codes.pop()) if len(codes) == 1 else ()
