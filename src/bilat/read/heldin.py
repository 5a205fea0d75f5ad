"""An office, and the body in which it is held: where the body's name ends and its holder's begins."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices, organisations
from bilat.lexicon.language import reading_words
from bilat.read.personnames import (
    has_bearer,
    honorifics,
    is_given_name,
    is_personal,
    is_shouted,
    known_name,
    name_end,
)
from bilat.read.words import HYPHENS, Line, Mark, is_name_word

_LONGEST_NAME = 5
"""Words of a holder's name at most, without particles, that may end a body's capitalised run."""


class Office(msgspec.Struct):
    """An office phrase over words first..last; name_first..name_last is the holder's name, -1 when there is none.

    text is the office as written, without state and honorific; states are those that it belongs to, accredited those
    that an envoy is sent to, organisation the body that it is held in.
    """

    first: int
    last: int
    head: int
    text: str
    plural: bool = False
    states: list[str] = []
    accredited: list[str] = []
    organisation: str = ""
    name_first: int = -1
    name_last: int = -1
    possessive: bool = False

    @property
    def named(self) -> bool:
        """True when the holder's name follows."""
        return self.name_first >= 0


_BRACKET = 7
"""Words between brackets at most that are a part of a name."""


def closing(line: Line, opening: int, most: int = _BRACKET) -> int:
    """Index of the ")" that closes "(" after so many words at most, or -1."""
    for i in range(opening + 1, min(opening + most + 1, len(line.words))):
        if line.words[i].text == ")":
            return i
    return -1


def body_complement(line: Line, office: Office, i: int, lower: str) -> int:
    """Last word of the body that begins at word i after the link `lower`, cut where the holder's name begins; -1: none.

    The organisation and the state that the words give are noted in the office.
    """
    words, vocabulary = line.words, reading_words()
    j, run = i, _Run()
    while j < len(words):
        mark = line.covered.get(j)
        if mark is not None and (mark.kind != "capital" or run.end >= 0):
            if not _is_matter(line, office, mark):
                _note(office, mark, _link(line, i, j, lower))
            j = run.end = run.anchor = mark.last
        elif not _goes_into(line, j, run):
            break
        else:
            j = max(j, run.end)
        if words[j].possessive and mark is None and not (j + 1 < len(words) and words[j + 1].capital):
            break
        j += 1
    if run.end < 0:
        return -1
    end = _before_holder(line, office, i, run) if run.anchor < 0 else _without_name(line, run)
    inside = range(i, end + 1)
    if not office.organisation and any(words[k].text in vocabulary.body_words or _is_acronym(line, k) for k in inside):
        office.organisation = line.text(i, end)
    return end


def _is_matter(line: Line, office: Office, mark: Mark) -> bool:
    """What an office is over: "Department of American Affairs", "Vice Minister for ASEAN Affairs", a minister's "Trade
    and Francophonie"."""
    after = line.words[mark.last + 1 : mark.last + 2]
    if mark.kind == "igo" and line.words[office.head].lower in {"minister", "vice-minister"}:
        return True
    if _is_over(line, mark):
        return True
    return mark.kind in {"igo", "adjective"} and any(w.text in _MATTERS for w in after)


def _is_over(line: Line, mark: Mark) -> bool:
    """What a part of a ministry is for: "Department for Peru", "the Peru desk of the Ghanaian Ministry"."""
    before = [w.lower for w in line.words[max(0, mark.first - 2) : mark.first]]
    if len(before) == 2 and before[0] in _UNITS and before[1] in {"for", "on"}:
        return True
    after = line.words[mark.last + 1 : mark.last + 3]
    return len(after) == 2 and after[0].lower in _UNITS and not after[0].capital and after[1].lower == "of"


_UNITS = frozenset({"department", "directorate", "division", "desk", "section", "unit", "bureau"})
"""Parts of a ministry, told with what they are for."""
_MATTERS = frozenset({"Affairs", "Integration"})
"""After an organisation: it is what the office is over ("Vice Minister for ASEAN Affairs")."""


def _link(line: Line, first: int, j: int, lower: str) -> str:
    """What joins the state at word j with the office: "to" for where a mission is, "of" for whom another serves."""
    if j > first and _is_abroad(line, first, j):
        return "to"
    served = any(offices().is_office_head(w.lower) for w in line.words[first:j])
    return "of" if served and line.words[j - 1].lower == "of" else lower


def _is_acronym(line: Line, k: int) -> bool:
    """A body's acronym that no gazetteer knows."""
    text = line.words[k].text
    return len(text) > 2 and text.isalpha() and text.isupper() and line.covered.get(k) is None


class _Run:
    """A body's name while it grows: end is its last word, anchor the last that is surely no part of a person's name."""

    __slots__ = ("anchor", "end")

    def __init__(self) -> None:
        self.end = -1
        self.anchor = -1


def _note(office: Office, mark: Mark, lower: str) -> None:
    """An organisation or a state inside the complement; after "to" a state is where an envoy goes."""
    if mark.kind == "igo":
        office.organisation = office.organisation or mark.name
    elif lower == "to" and office.states and mark.kind in {"name", "former", "capital"}:
        new = mark.code not in (*office.states, *office.accredited) and not organisations().find(office.organisation)
        office.accredited += [mark.code] if new else []
    elif mark.code not in office.states and not (lower == "to" and mark.kind in {"name", "former"}):
        office.states.append(mark.code)


_MISSION_REACH = 8
"""Words of a mission's name at most before the "in" that says where it is."""
_MISSIONS = frozenset({"Embassy", "Consulate", "Commission", "Mission"})


def _is_abroad(line: Line, first: int, j: int) -> bool:
    """Word j says where a mission is ("the Embassy of Peru in Accra")."""
    return line.words[j - 1].lower == "in" and any(w.text in _MISSIONS for w in line.words[first:j])


def _goes_into(line: Line, j: int, run: _Run) -> bool:
    """Whether word j goes on with the body's name; if so the run is moved over it."""
    words, vocabulary = line.words, reading_words()
    word = words[j]
    told = (vocabulary.body_words, vocabulary.portfolio_words, vocabulary.unit_words, vocabulary.company_words)
    if word.text in _RANKS and words[j - 1].text in _ARMED and name_end(line, j + 1) > j + 1:
        return False  # "Chief of Army Staff General X"
    if any(word.text in words_of for words_of in told):
        run.end = run.anchor = j
    elif word.text in HYPHENS and line.pairs(j):
        run.end = j
    elif word.lower in _UNITS and run.end == j - 1 and words[j + 1 : j + 2] and words[j + 1].lower == "of":
        run.end = run.anchor = j  # "head of the Asia desk of the Ministry"
    elif word.text == "(" and (close := closing(line, j)) > 0 and words[j + 1].text.isupper():
        run.end = run.anchor = close
    elif run.end >= 0 and _begins_or_follows_name(line, j, run):
        return False
    elif word.text.isupper() and len(word.text) > 1 and "." not in word.text:
        run.end = run.anchor = j
    elif word.capital and (is_name_word(word.text) or word.text in vocabulary.not_names):
        run.end = j
        run.anchor = j if offices().is_office_head(word.lower) else run.anchor
    else:
        return _connects(line, j, run)
    return True


_RANKS = frozenset({"General", "Admiral", "Marshal"})
_ARMED = frozenset(
    {"Staff", "Army", "Navy", "Force", "Forces", "Command", "Police", "Defence", "Defense", "Guard", "Corps"}
)
"""Last words of what a soldier is over, after which "General" is his rank."""


def _begins_or_follows_name(line: Line, j: int, run: _Run) -> bool:
    """An honorific or a surname in capitals, with which the holder's name begins, or letters after it."""
    word = line.words[j]
    if word.capital and word.lower.rstrip(".") in honorifics() or is_given_name(line, j) or is_personal(line, j):
        return True
    lettered = run.end > run.anchor >= 0 and word.text in offices().post_nominals
    return lettered or run.anchor >= 0 and _is_shouted_name(line, j)


def _is_shouted_name(line: Line, j: int) -> bool:
    """ "Head of the Political Section MURATA Shinichi": a surname in capitals and one given name; an acronym before a
    name has two words after it."""
    words = line.words
    if not is_shouted(words[j].text) or j + 1 >= len(words) or line.covered.get(j) is not None:
        return False
    return name_end(line, j + 1) == j + 1 and not words[j + 1].text.isupper()


def _is_particle(line: Line, j: int, run: _Run) -> bool:
    """A small word inside what may be a person's name ("Chile Marta de Rojas"), after a state or two names."""
    if line.words[j].text not in reading_words().name_particles or run.anchor < 0:
        return False
    begun = run.end - run.anchor >= 2 or run.end > run.anchor and line.state(run.anchor) is not None
    return begun and j + 1 < len(line.words) and is_name_word(line.words[j + 1].text)


def _connects(line: Line, j: int, run: _Run) -> bool:
    """A small word or a mark inside the name, unless a run that may be a person's name ends there."""
    word = line.words[j]
    if _is_particle(line, j, run):
        return True
    mark = line.covered.get(j + 1)
    if word.lower == "in" and run.end >= 0 and mark is not None and mark.kind in {"name", "capital"}:
        return _is_abroad(line, max(0, j - _MISSION_REACH), j + 1)
    if mark is None and line.words[j + 1 : j + 2] and line.words[j + 1].lower == "the":
        mark = line.covered.get(j + 2)
    ends = {"and", ",", "of"} if mark is not None else {"and", ","}
    if word.lower in ends and run.end - run.anchor >= 2 and run.anchor >= 0:
        return False
    small = word.lower in reading_words().connectors or word.text in {",", "'", "’"}
    if not small or run.end < 0 or not _goes_on(line, j, word.text):
        return False
    run.anchor = max(run.anchor, j)
    return True


def _without_name(line: Line, run: _Run) -> int:
    """Last word of the body when the capitalised words after its anchor are the holder's name."""
    words, anchor = line.words, run.anchor
    particles = reading_words().name_particles
    size = sum(w.text not in particles for w in words[anchor + 1 : run.end + 1])
    if anchor < 0 or not 0 < size <= _LONGEST_NAME:
        return run.end
    known = known_name(line, anchor + 1) == run.end
    named = known or all(is_name_word(w.text) or w.text in particles for w in words[anchor + 1 : run.end + 1])
    linked = words[anchor].lower in reading_words().connectors or words[anchor].text == ","
    return anchor if named and not linked else run.end


_OF_FIRMS = frozenset({"ceo", "chairman", "chairwoman", "chairperson", "president", "head", "director", "founder"})
"""Heads of offices in firms and the like, whose names no gazetteer tells from their holders' names."""
_FIRM = 2
"""Words of such a firm's name at most."""


def _before_holder(line: Line, office: Office, first: int, run: _Run) -> int:
    """ "CEO of Samruk-Kazyna Nurlan Zhakupov": the firm's last word before the two of a name that ends the run."""
    words = line.words[first : run.end + 1]
    after = line.words[run.end + 1 : run.end + 3]
    named = after and after[0].text == "," and after[-1].capital and not offices().is_office_head(after[-1].lower)
    head = line.words[office.head]
    if head.lower not in _OF_FIRMS or not head.capital or not 0 < len(words) - 2 <= _FIRM or named:
        return run.end
    plain = all(is_name_word(w.text) and "." not in w.text and not w.possessive for w in words)
    return run.end - 2 if plain and not has_bearer(line, office.first) else run.end


def _goes_on(line: Line, j: int, text: str) -> bool:
    """A connector goes on with the body's name: the next word is capitalised, of a portfolio after a comma or "and"."""
    words, vocabulary = line.words, reading_words()
    k = j + 1
    while k < len(words) and words[k].lower in {"the", "and", "of"}:
        k += 1
    if k >= len(words) or not words[k].capital or text != "of" and offices().is_office_head(words[k].lower):
        return False
    if text in {",", "and", "&", "to", "in", "on"}:
        told = words[k].text in vocabulary.portfolio_words or words[k].text in vocabulary.body_words
        return told or any(w.text in _MATTERS for w in words[k + 1 : k + 2])
    return True
