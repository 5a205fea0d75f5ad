"""Words of a sentence before any parsing, with what the gazetteers know of each: the ground of all finding of names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bilat.lexicon import offices, organisations, regions, states
from bilat.lexicon.language import reading_words
from bilat.lexicon.states import StateMatch

_WORD = re.compile(r"[^\W_]+(?:[.’'‑-][^\W_]+)*|\S")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}|(?:St|Ste|Mt|Ft)\. ?(?=[A-Z][a-z])[^\W_]+(?:[’'‑-][^\W_]+)*")
"""What a full stop inside does not end: initials, and the saint or the fort of a place ("St. Petersburg")."""
_GLUED_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Hon|Prof|Amb|Gen)\.(?=[A-Z])")
"""A title printed without a space before the name ("Ms.Sato")."""
_OF_MONEY = re.compile(r"\s?\$|\s?dollars?\b")
"""After "US" or "U.S.": it tells the money, not the state."""
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
HYPHENS = "-‑–"


class Word:
    """A word: its text without a possessive ending, its span, and whether it is possessive or capitalised."""

    __slots__ = ("text", "lower", "start", "end", "possessive", "capital")

    def __init__(self, text: str, start: int, possessive: bool) -> None:
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = start + len(text)
        self.possessive = possessive
        self.capital = text[:1].isupper()


class Mark:
    """A gazetteer's match over words first..last: kind is name, adjective, demonym, capital, seat, former or igo."""

    __slots__ = ("first", "last", "code", "kind", "name")

    def __init__(self, first: int, last: int, code: str, kind: str, name: str) -> None:
        self.first = first
        self.last = last
        self.code = code
        self.kind = kind
        self.name = name


class Line:
    """A sentence as words and marks; `state` and `igo` give the mark that covers a word."""

    __slots__ = ("flat", "words", "marks", "covered")

    def __init__(self, flat: str, start: int, end: int) -> None:
        self.flat = flat
        found = _marks(flat, start, end)
        cuts = {a for a, _, *_ in found} | {b for _, b, *_ in found}
        cuts |= {m.end() for m in _GLUED_TITLE.finditer(flat, start, end)}
        self.words = list(_words(flat, start, end, sorted(cuts)))
        self.marks = [m for m in (self._mark(*f) for f in found) if m is not None]
        self.covered: dict[int, Mark] = {}
        for mark in self.marks:
            for i in range(mark.first, mark.last + 1):
                self.covered.setdefault(i, mark)

    def _mark(self, start: int, end: int, code: str, kind: str) -> Mark | None:
        inside = [i for i, w in enumerate(self.words) if w.start >= start and w.end <= end and w.end > start]
        return Mark(inside[0], inside[-1], code, kind, self.flat[start:end]) if inside else None

    def text(self, first: int, last: int) -> str:
        """The text of words first..last, as written, without the last one's possessive."""
        return self.flat[self.words[first].start : self.words[last].end]

    def bracketed(self, i: int) -> str:
        """The acronym of "(SCO)" whose opening bracket is word i; empty when none stands there."""
        inside = self.words[i : i + 3]
        shaped = len(inside) == 3 and inside[0].text == "(" and inside[2].text == ")" and inside[1].text.isupper()
        return inside[1].text if shaped else ""

    def pairs(self, i: int) -> bool:
        """The hyphen, word i, joins two states ("the Peru-Chile Chamber of Commerce")."""
        one, other = self.state(i - 1) if i > 0 else None, self.state(i + 1)
        near = self.flat[self.words[i].start - 1 : self.words[i].end + 1]
        return one is not None and other is not None and one.code != other.code and " " not in near

    def state(self, i: int) -> Mark | None:
        """The state's mark that covers word i."""
        mark = self.covered.get(i)
        return mark if mark is not None and mark.kind not in {"igo", "region"} else None


def _marks(flat: str, offset: int, end: int) -> list[tuple[int, int, str, str]]:
    """Matches of states and organisations, longest first where they overlap."""
    text = flat[offset:end]
    found: list[tuple[int, int, str, str]] = [
        (m.start + offset, m.end + offset, *_state_or_region(flat, m))
        for m in states().find(text)
        if not _in_a_name(text, m.start, m.end, m.kind, m.weak)
    ]
    found += [
        (m.start + offset, m.end + offset, m.states[0], "region") for m in regions().find(text) if len(m.states) == 1
    ]
    found += [(m.start + offset, m.end + offset, m.organisation.acronym, "igo") for m in organisations().find(text)]
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    kept: list[tuple[int, int, str, str]] = []
    for f in found:
        if all(f[1] <= k[0] or f[0] >= k[1] for k in kept):
            kept.append(f)
    return sorted(kept)


_SEVERAL = 2
"""Regions of a state that a text names, from which a name that may be a region of it is taken for one more."""


def _state_or_region(flat: str, match: StateMatch) -> tuple[str, str]:
    """Code and kind of a form; one that is a region's too ("Georgia") is that, beside other regions of its state."""
    meant = next((code for code in match.others if match.weak == "place" and _regional(flat)[code] >= _SEVERAL), None)
    return (meant, "region") if meant else (match.code, match.kind)


@lru_cache(maxsize=2)
def _regional(flat: str) -> Counter[str]:
    """How many regions of each state a text names."""
    return Counter(m.states[0] for m in {m.name: m for m in regions().find(flat)}.values() if len(m.states) == 1)


_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s$")
_LOCATED = re.compile(r"\b(?:in|at|of|(?:[Aa]mbassador|[Cc]ommissioner|[Ee]nvoy|[Cc]onsul) (?:to|for))\s$")
"""Before a place, not before a person of the same name."""
_CAPITAL_AFTER = re.compile(r"^\s[A-Z][a-z]+")


def _in_a_name(text: str, start: int, end: int, kind: str, weak: str) -> bool:
    """A form that is also a person's name stands beside another word of one ("Denzel Washington", "Nursultan N.")."""
    if kind == "abbreviation" and _OF_MONEY.match(text, end):
        return True
    if weak == "person":
        return bool(_CAPITAL_BEFORE.search(text[:start]) or _CAPITAL_AFTER.match(text[end:]))
    after = _CAPITAL_AFTER.match(text[end:])
    if kind != "capital" or after is None or _LOCATED.search(text[:start]):
        return False
    word, vocabulary = after[0].strip(), reading_words()
    return (
        is_name_word(word)
        and word not in vocabulary.body_words | vocabulary.portfolio_words
        and not offices().is_office_head(word)
    )


def _words(flat: str, start: int, end: int, cuts: list[int]) -> list[Word]:
    """Words of flat[start:end]; a gazetteer's match is cut out of a longer word ("Russia-bound")."""
    out: list[Word] = []
    edges = [c for c in cuts if start < c < end] + [end]
    at = start
    for edge in edges:
        out += _split(flat, at, edge)
        at = edge
    return _join_possessives(out)


def _split(flat: str, start: int, end: int) -> list[Word]:
    out = []
    at = start
    while at < end:
        initials = _INITIALS.match(flat, at, end)
        match = initials or _WORD.search(flat, at, end)
        if match is None:
            break
        if not initials and (later := _INITIALS.match(flat, match.start(), end)):
            match = later
        text = match[0]
        ending = _POSSESSIVE.search(text)
        out.append(Word(text[: ending.start()] if ending else text, match.start(), bool(ending)))
        at = match.end()
    return out


def _join_possessives(words: list[Word]) -> list[Word]:
    """A possessive ending cut off from its word ("Belarus" + "’", "Pakistan" + "’s") is put back as a mark on it."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        word = words[i]
        if out and word.start == out[-1].end and word.text in "’'":
            follows = words[i + 1] if i + 1 < len(words) else None
            if follows is not None and follows.text == "s" and follows.start == word.end:
                out[-1].possessive = True
                i += 2
                continue
            if out[-1].lower.endswith(("s", "x", "z")):
                out[-1].possessive = True
                i += 1
                continue
        out.append(word)
        i += 1
    return out


_JOINED = re.compile(r"[-‑](?:led|based|backed|funded|born|era|style|run|owned|made|chaired|bound)$")
"""What a name is joined with to say something of another thing ("the Ruiz-led party")."""
_PARTICLED = re.compile(r"(?:al|el|as|ash|an|ar|ad|at|az|ul|ud|bin|ben)[-‑’'][A-Z]", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def is_name_word(text: str) -> bool:
    """A capitalised word, or initials, that may be part of a person's name; "el-Sisi" and "al-Assad" too."""
    if _PARTICLED.match(text):
        return True
    if not text[:1].isupper() or text in reading_words().not_names:
        return False
    if _JOINED.search(text):
        return False
    return not (text.isupper() and len(text) > 3 and "." not in text and "-" not in text) and any(
        c.isalpha() for c in text
    )


def capital_runs(line: Line, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """First and last words of the longest runs of free capitalised words that can be names, particles inside allowed.

    `taken` tells by word what is no longer free; it may change while the runs are being read.
    """
    i = 0
    while i < len(line.words):
        if not _is_free_name(line, i, taken):
            i += 1
            continue
        j = i
        while _run_goes_on(line, j, taken):
            j += 1
        yield i, j
        i = j + 1


def _is_free_name(line: Line, i: int, taken: list[bool]) -> bool:
    return not taken[i] and line.covered.get(i) is None and is_name_word(line.words[i].text)


def _run_goes_on(line: Line, j: int, taken: list[bool]) -> bool:
    """The word after j belongs to the run that j is in: a name's word, or a particle before one."""
    k = j + 1
    if k >= len(line.words) or taken[k] or line.covered.get(k) is not None or line.words[j].possessive:
        return False
    if is_name_word(line.words[k].text):
        return True
    particle = line.words[k].text in reading_words().name_particles and k + 1 < len(line.words)
    return particle and is_name_word(line.words[k + 1].text) and not taken[k + 1]
