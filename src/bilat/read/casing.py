"""Headings in capitals, or with a capital on every word, as a sentence would have them.

An office's index prints its titles so ("OFFICIAL VISIT OF THE FOREIGN MINISTER OF …"); neither names nor verbs can be
told in them. Known names, offices and bodies keep their capitals, other words of the language lose them, words that it
does not have are names. Every character keeps its place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.lexicon import offices, organisations, states
from bilat.lexicon.files import read_names
from bilat.lexicon.language import reading_words
from bilat.lexicon.pages import page_words
from bilat.read.segments import paragraphs
from bilat.read.tokens import is_of, is_word

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\w)")
_WORDS = 4
"""Words that a heading has at least, to tell that all have capitals."""
_SMALL = 4
"""Letters up to which a heading may write a word of the language small ("of", "with"); a longer one has a capital."""
_ACRONYM = 6
"""Letters of an organisation's short name at most ("ASEAN"), which stays as it is."""
_OFFICE = 5
"""Words of an office before its holder at most."""
_LONGEST = 300
"""Characters of a heading at most."""
_ENDS = (".", "!", "?", ";", ",")


def as_sentences(flat: str, text: str) -> str:
    """The text for the reader (`flat`, without line breaks), such headings as sentences; of the same length."""
    out = list(flat)
    for start, end in paragraphs(text):
        words = list(_WORD.finditer(flat, start, end))
        if end - start <= _LONGEST and len(words) >= _WORDS and _is_shouted(flat[start:end], words):
            for word in _sentence(flat, start, end, words):
                out[word[0] : word[0] + len(word[1])] = word[1]
    return "".join(out)


def _is_shouted(line: str, words: list[re.Match[str]]) -> bool:
    """All in capitals, or a capital on every word but prepositions and other short ones."""
    if line.rstrip().endswith(_ENDS):
        return False
    return all(word[0][0].isupper() or _is_small(word[0].lower()) for word in words)


def _is_small(low: str) -> bool:
    return low in page_words().small or len(low) <= _SMALL and is_word(low)


def _sentence(flat: str, start: int, end: int, words: list[re.Match[str]]) -> list[tuple[int, str]]:
    """The words of a heading as a sentence has them, each with its place."""
    line = flat[start:end]
    titled = _WORD.sub(lambda m: m[0].capitalize() if len(m[0].capitalize()) == len(m[0]) else m[0], line)
    named = [(a + start, b + start) for a, b in [*_named(line), *_named(titled)]]
    keep = _kept(flat, words, named)
    bodies = (m.start + start for m in organisations().find(line) if m.end - m.start <= _ACRONYM)
    short = {at for at in bodies if not any(a < at < b for a, b in named)}
    short |= {m.start + start for m in states().find(line) if m.kind == "abbreviation"}
    out = []
    for word, kept in zip(words, keep, strict=True):
        low = word[0].lower()
        small = low in reading_words().connectors or low in page_words().small
        new = low if small or not kept else word[0].capitalize() if line.isupper() else word[0]
        if len(new) == len(word[0]) and word.start() not in short:
            out.append((word.start(), new))
    return out


def _named(line: str) -> list[tuple[int, int]]:
    """Spans of the states and organisations that a line names."""
    found = [(m.start, m.end) for m in states().find(line)]
    return found + [(m.start, m.end) for m in organisations().find(line)]


def _kept(flat: str, words: list[re.Match[str]], named: list[tuple[int, int]]) -> list[bool]:
    """Which words keep their capitals: the first, known names, those of offices and bodies, people's, unknown ones.

    Of the words right behind an office or a name only a verb is no name ("President Xi Jinping Meets …").
    """
    out: list[bool] = []
    office = held = person = False
    for n, word in enumerate(words):
        low = word[0].lower()
        head, linking = _is_head(low), low in reading_words().connectors or low in page_words().small
        office = head or office and (linking or _is_portfolio(low))
        known = any(a <= word.start() < b for a, b in named) or low in page_words().large
        given = n > 0 and low in _given_names() or not is_word(low)
        name = given or person and not linking and not is_of(low, "verb")
        out.append(n == 0 or known or name or office or not linking and _opens_office(words[n : n + _OFFICE]))
        held = offices().is_office_head(low) or held and (known or low in reading_words().connectors)
        person = held or name and not known
    return out


_TITLE, _WORDS, _LETTERS = 200, 5, 3
"""Characters of a title at most, its long words at least, and letters over which a word is long."""


def is_title_case(text: str) -> bool:
    """Every long word has a capital: such a headline tells no name from a verb, and the body says it again."""
    words = [w for w in text.split() if len(w) > _LETTERS and w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in words)
    return len(text) < _TITLE and len(words) >= _WORDS and capitals == len(words) and text[-1] not in ".!?"


def _opens_office(words: list[re.Match[str]]) -> bool:
    """Words of a portfolio up to the head of an office ("External Affairs Minister", "Deputy Foreign Secretary")."""
    for word in words:
        low = word[0].lower()
        if _is_head(low):
            return word is not words[0]
        if not (_is_portfolio(low) or low in page_words().ranks or low in reading_words().connectors):
            return False
    return False


def _is_head(low: str) -> bool:
    """The head of an office or of a body ("minister", "ministry")."""
    return bool(low) and (offices().is_office_head(low) or low.capitalize() in reading_words().body_words)


def _is_portfolio(low: str) -> bool:
    return low.capitalize() in reading_words().portfolio_words


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(name.lower() for name in read_names("gazetteer/given_names.txt"))
