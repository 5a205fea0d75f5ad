"""A person's name on words alone: honorifics before it, and where it ends."""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.lexicon import offices, people
from bilat.lexicon.language import reading_words
from bilat.read.words import Line, is_name_word

_LONGEST = 7
"""Words of a name at most, initials and particles counted."""


_LONGEST_HONORIFIC = 6
"""Words of an honorific at most, apostrophes and full stops counted ("Dato' Seri Utama", "The Rt. Hon.")."""
_APOSTROPHES = frozenset("'’‘")
_MARKS = _APOSTROPHES | {"."}
_SURNAME = "He"
"""A Chinese surname, or a pronoun; the honorific is told in capitals."""
_UNDOTTED = re.compile(r"\.(?= )")
"""The full stop after a shortened word inside an honorific ("Rt. Hon")."""
_ARTICLES = frozenset({"the", "a", "an"})
ALSO_NAMES = frozenset("Amir Sultan Imam Dean Bishop Pope King Prince".split())
"""Offices that are also names of people: after a given name they are."""
_RETIRED = frozenset({"retd", "rtd", "ret", "retired", "r"})
"""What is said of a rank in brackets after it ("Admiral (Retd) X")."""


@lru_cache(maxsize=1)
def honorifics() -> frozenset[str]:
    """Honorifics in lower case, without a final full stop."""
    told = (h.lower().rstrip(".") for h in offices().honorifics)
    return frozenset(_UNDOTTED.sub("", h) for h in told) | {"his excellency", "her excellency", "h.e"}


def skip_honorifics(line: Line, i: int) -> tuple[int, bool]:
    """Index past honorifics ("His Excellency Mr.", "Air Chief Marshal", "(Dr.)") and whether there was one."""
    words, found = line.words, False
    while i < len(words):
        size = _honorific(line, i) if words[i].capital or words[i].text == "(" else 0
        if size:
            i, found = i + size, True
        elif found and (words[i].text in {".", ")", "("} or words[i].lower in _RETIRED):
            i += 1
        else:
            break
    return i, found


def _honorific(line: Line, i: int) -> int:
    """How many words the honorific at word i has; 0 when none stands there."""
    if line.words[i].text == "(":
        following = line.words[i + 1].lower.rstrip(".") if i + 1 < len(line.words) else ""
        return 2 if following in honorifics() else 0
    near = enumerate(line.words[i : i + _LONGEST_HONORIFIC], 1)
    plain = [(n, w.lower) for n, w in near if w.text not in _MARKS]
    if line.words[i].text == _SURNAME:
        return 0
    for size in range(min(3, len(plain)), 0, -1):
        if " ".join(lower for _, lower in plain[:size]).rstrip(".") in honorifics():
            last = plain[size - 1][0]
            closed = i + last < len(line.words) and line.words[i + last].text in _APOSTROPHES
            return last + closed
    return 0


def name_end(line: Line, i: int) -> int:
    """Last word of the person's name that begins at word i; -1 when none does."""
    words, vocabulary = line.words, reading_words()
    end = known_name(line, i)
    j = i if end < 0 else end + 1
    while j < len(words) and j - i < _LONGEST:
        word = words[j]
        if offices().is_office_head(word.lower) and j > i and word.text not in ALSO_NAMES:
            return -1 if words[i].lower in vocabulary.office_modifiers else end
        if (
            line.covered.get(j) is not None
            and not (end >= i and _is_surname(line, j))
            or end > i
            and word.text in offices().post_nominals
        ):
            break
        named = is_name_word(word.text) or j in line.covered or is_shouted(word.text) or _also_given(line, j)
        if named and word.text not in vocabulary.body_words:
            end = j
            if word.possessive:
                break
        elif not (word.text == "." and end >= 0 and len(words[j - 1].text) <= 2) and not (
            word.text in vocabulary.name_particles and _goes_on(line, j) and (end >= 0 or word.capital)
        ):
            break
        j += 1
    return end


def _is_surname(line: Line, j: int) -> bool:
    """ "Raul Lima,": a capital's name right after a given name, with which the name ends."""
    mark, after = line.covered[j], line.words[j + 1 : j + 2]
    told = mark.kind == "capital" and mark.first == mark.last and not line.words[j].possessive
    return told and (not after or after[0].text in {",", ".", ")"})


def _goes_on(line: Line, j: int) -> bool:
    """A capitalised word comes after the particle at word j, past another one ("van der Berg")."""
    near = line.words[j + 1 : j + 3]
    if len(near) > 1 and not near[0].capital:
        return near[0].text in reading_words().name_particles and near[1].capital
    return bool(near) and near[0].capital


def known_name(line: Line, i: int) -> int:
    """Last word of an office holder's name with a word that is no name elsewhere ("To Lam", "Theresa May", "Minister He
    Gang"); else -1."""
    pair = line.words[i : i + 2]
    if len(pair) < 2 or not (pair[0].capital and pair[1].capital) or pair[0].possessive:
        return -1
    if pair[0].text == _SURNAME and i > 0 and offices().is_office_head(line.words[i - 1].lower):
        return i + 1 if is_name_word(pair[1].text) else -1
    odd = any(w.text in reading_words().not_names for w in pair)
    return i + 1 if odd and people().lookup(line.text(i, i + 1)) else -1


def _also_given(line: Line, j: int) -> bool:
    """ "Islam Karimov", "Christian Kern", "Shafiqul Islam": another word that is a name beside one."""
    words = line.words
    if words[j].text not in offices().also_given:
        return False
    return any(0 <= k < len(words) and is_name_word(words[k].text) for k in (j - 1, j + 1))


def is_shouted(text: str) -> bool:
    """A surname in capitals, as East Asian and French releases print it ("Mr. ISOMATA Akio")."""
    return len(text) >= 4 and text.isalpha() and text.isupper() and text not in reading_words().not_names


def has_bearer(line: Line, first: int) -> bool:
    """A name and a comma or a bracket stand right before the office ("Ana Ruiz, Minister of X, Mr Lee", "Ana Ruiz
    (Minister of X)"): the holder came first."""
    j = first - 1
    if j >= 0 and line.words[j].lower in _ARTICLES:
        j -= 1
    if j < 2 or line.words[j].text not in {",", "("}:
        return False
    end = j = j - 1
    while j >= 0 and in_name(line, j):
        j -= 1
    titled = j >= 0 and line.words[j].lower.rstrip(".") in honorifics()
    return end - j > 1 or end - j == 1 and titled


def is_given_name(line: Line, i: int) -> bool:
    """ "Sultan bin Saad": an office's word that a particle makes a name."""
    named = line.words[i].text in ALSO_NAMES and i + 1 < len(line.words)
    return named and line.words[i + 1].text in reading_words().name_particles - {"of"}


def is_personal(line: Line, i: int) -> bool:
    """Word i is a rank that its bearer keeps in any office, before his name ("Foreign Secretary Ambassador X")."""
    word = line.words[min(i, len(line.words) - 1)]
    personal = word.lower in offices().personal and word.capital and not word.possessive
    return personal and name_end(line, skip_honorifics(line, i + 1)[0]) > i


def in_name(line: Line, j: int) -> bool:
    """Word j may belong to a person's name, and is no part of a body or of an office before it."""
    text, vocabulary = line.words[j].text, reading_words()
    if line.covered.get(j) is not None or text in vocabulary.portfolio_words or text in vocabulary.body_words:
        return False
    if offices().is_office_head(text) and text not in ALSO_NAMES or text.lower().rstrip(".") in honorifics():
        return False
    return (
        is_name_word(text) or is_shouted(text) or text in vocabulary.name_particles or text in offices().post_nominals
    )
