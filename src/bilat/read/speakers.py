"""Pages on which several states speak or give in turn: a summit's statements, donors' pledges, what capitals said.

No office of one state speaks there. A heading or a label that is nothing but a state ("Ghana", "Canada (observer)",
"India: …") says who does what stands below, which is told without naming it again ("Offered ten scholarships to …").
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bilat.lexicon import offices, states
from bilat.lexicon.pages import page_words
from bilat.read.entries import is_domestic, new_person
from bilat.read.found import Found
from bilat.read.sections import Line, lines_of, others
from bilat.read.segments import Segment

_SEVERAL = 3
"""States that speak in turn at least."""
_ACTING = frozenset({"person", "body", "state", "group", "company"})
_ARTICLE = 5
"""Characters of an article, or of "both", before who acts, with the blank."""
_DIGEST = 5
"""Labels of states in front of a paragraph from which a page is a digest."""
_LEAD = 3
"""Paragraphs at the top of a page, the title among them, that say what it lists."""
_NAMES = frozenset({"name", "former", "abbreviation"})
"""Forms by which a heading names who speaks; a capital is where something happened."""


def speakers(
    text: str, segments: Sequence[Segment], found: Sequence[Sequence[Found]], office: bool
) -> list[tuple[str, ...]]:
    """For each sentence who does or says it, with the one other state that it names; empty where nobody is told.

    office: the page's source is an office; of others only a page whose head says that it lists such words or deeds, and
    a digest of many entries, each labelled with its state.
    """
    out: list[tuple[str, ...]] = [()] * len(segments)
    lines = lines_of(text, segments)
    told = [_speaker(line) for line in lines]
    digest = len({one[0] for one in told if one is not None and not one[1]}) >= _DIGEST
    listed = office or digest or any(page_words().in_turn.search(line.text) for line in lines[:_LEAD])
    if not listed or len({code for code, _ in filter(None, told)}) < _SEVERAL:
        return out
    above, items = "", False
    for line, speaker in zip(lines, told, strict=True):
        if speaker is not None or line.heading:
            above, items = (speaker[0] if speaker is not None and speaker[1] else ""), False
        elif items and not line.item:
            above = ""
        items = items or line.item
        code = speaker[0] if speaker is not None else above
        for n in line.numbers if code else ():
            named = others(found[n], code)
            out[n] = (code, *named) if len(named) == 1 else (code,)
    return out


def unlabelled(
    flat: str, segments: Sequence[Segment], found: Sequence[list[Found]], about: Sequence[tuple[str, ...]]
) -> tuple[list[Segment], list[list[Found]]]:
    """The sentences and their names without the labels of a digest by states on an office's page.

    A label ("Peru: The minister received …") says whom its paragraph is about, and would be taken for who acts in it.
    """
    ends = [_label_end(flat, *each) for each in zip(segments, found, about, strict=True)]
    if sum(end > 0 for end in ends) < _SEVERAL:
        return list(segments), list(found)
    cut = [msgspec.structs.replace(s, start=max(s.start, end)) for s, end in zip(segments, ends, strict=True)]
    return cut, [[f for f in fs if f.start >= s.start] for fs, s in zip(found, cut, strict=True)]


def _label_end(flat: str, segment: Segment, found: Sequence[Found], whose: tuple[str, ...]) -> int:
    """Where a sentence that begins with who acts does so behind its label, the state that it is about; else -1."""
    words = flat[segment.start : segment.end]
    first = next((m for m in states().find(words) if m.start == 0 and m.kind in _NAMES), None)
    end = page_words().label_end.match(words, first.end) if first is not None else None
    if end is None or not end["colon"] or first is None or first.code not in whose[1:]:
        return -1
    begin = segment.start + end.end()
    own = page_words().own_office.match(flat, begin) or any(
        0 <= f.start - begin <= _ARTICLE for f in found if f.kind in _ACTING
    )
    return begin if own and flat[begin].isupper() and words.rstrip().endswith(".") else -1


def of_speakers(found: Sequence[Sequence[Found]], about: Sequence[tuple[str, ...]]) -> list[list[Found]]:
    """What each sentence names; holders of a state's offices without a state are of the one that speaks."""
    return [[_of(f, whose[0]) for f in fs] if whose else list(fs) for fs, whose in zip(found, about, strict=True)]


def of_host(found: Sequence[Sequence[Found]], host: str) -> list[list[Found]]:
    """What each sentence of a mission's page names; those in office who are none of its own are of the host state."""
    return [[f if _is_staff(f) else _of(f, host) for f in fs] for fs in found]


def _is_staff(f: Found) -> bool:
    """One of those whom a state sends abroad."""
    return offices().is_diplomat(f.office) or bool(page_words().staff.search(f.office))


def _of(f: Found, code: str) -> Found:
    if f.kind != "person" or f.states or not f.office or not is_domestic(new_person(f)):
        return f
    local = page_words().local.search(f.office) is not None
    return msgspec.structs.replace(f, states=(code,)) if f.named or local else f


def _speaker(line: Line) -> tuple[str, bool] | None:
    """The state that a line is headed with, and whether that is all the line says."""
    words = line.text
    mark = page_words().item.match(words)
    start = mark.end() if mark else 0
    first = next((m for m in states().find(words) if m.start == start), None)
    if first is None or first.kind not in _NAMES:
        return None
    end = page_words().label_end.match(words, first.end)
    if end is None:
        return None
    alone = not words[end.end() :].strip()
    return (first.code, alone) if alone or end["colon"] else None
