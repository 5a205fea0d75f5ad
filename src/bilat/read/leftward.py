"""How far an office reaches to the left of its head: modifiers, portfolio, body and state before it."""

from __future__ import annotations

from bilat.lexicon import bodies, offices
from bilat.lexicon.language import reading_words
from bilat.read.complements import LINKS
from bilat.read.personnames import honorifics, name_end, skip_honorifics
from bilat.read.words import Line, Mark, Word, is_name_word


def left_end(line: Line, head: int, floor: int) -> int:
    """How far the phrase reaches to the left: capitalised words, modifiers, states, "X, Y, and Z Minister"."""
    i = _over_officer(line, head, floor)
    while i > floor:
        mark = line.covered.get(i - 1)
        if mark is not None and _owns(mark, line.words[i - 1].possessive):
            if _is_complement(line, mark, line.words[i - 1].possessive):
                break
            i = mark.first
        elif _joins_left(line, i, floor):
            i -= 1
        else:
            break
    if 0 < i == head and line.words[head].lower in _COUNSELLORS and line.words[i - 1].text == "Minister":
        i -= 1
    i = _over_city(line, i, head, floor)
    i = _over_field(line, _over_body(line, i, head, floor), head, floor)
    i = _over_company(line, i, head, floor)
    while i < head and line.words[i].text in {",", "and", "&", "-"}:
        i += 1
    return i


def is_field_noun(line: Line, i: int) -> bool:
    """ "oil minister", "coast guard commander": word i tells in lower case what an office after it is over."""
    word = line.words[i]
    return word.text.islower() and line.covered.get(i) is None and not word.possessive and _names_field(word.lower)


def _names_field(lower: str) -> bool:
    told = reading_words()
    names = told.portfolio_words | told.body_words | told.unit_words
    last = lower.rpartition("-")[2]  # "anti-corruption chief"
    return last not in offices().within and (last.capitalize() in names or offices().is_modifier(last))


_FIELD = 2
"""Plain words between a state and an office at most ("Kenyan fisheries bureau spokesman")."""
_NO_FIELD = frozenset(
    (
        "and or in on at to for of by with from is are was were has have had will would the a an that who which as "
        "than said says told its his her their former delegation team comprising including led headed"
    ).split()
)


def _over_field(line: Line, i: int, head: int, floor: int) -> int:
    """ "Philippine exercise director Vicente B.", "Peru's prison service director": plain words between a state and an
    office, any before the holder's name, else after one that tells what the office is over."""
    begin, _ = skip_honorifics(line, head + 1)
    j = _plain_words(line, i, floor) if name_end(line, begin) >= 0 else i
    j = _field_list(line, i, floor) if j == i and i < head else j
    mark = line.covered.get(j - 1) if j > floor else None
    if j == i or mark is None or mark.first < floor or any(k in line.covered for k in range(i, head)):
        return i
    tied = mark.kind == "adjective" or line.words[j - 1].possessive
    return mark.first if tied or mark.kind == "abbreviation" and line.words[j].capital else i


def _plain_words(line: Line, i: int, floor: int) -> int:
    """Where the plain words before word i begin."""
    j = i
    while j > floor and i - j < _FIELD and _is_field(line, j - 1):
        j -= 1
    return j


def _field_list(line: Line, i: int, floor: int) -> int:
    """Where the matters before word i begin that "and" joins with it, and at most one plain word right after a state:
    "Peru's youth and sports minister", "the Peruvian prison service director"."""
    j = i
    while j - 2 > floor and line.words[j - 1].lower in {"and", ","} and is_field_noun(line, j - 2):
        j -= 2
    whole = j > floor and line.covered.get(j - 1) is not None
    return j if whole or j - 1 <= floor or not _is_field(line, j - 1) or line.words[j - 1].capital else j - 1


def _is_field(line: Line, i: int) -> bool:
    """A plain word, or a body's capitalised one, that may say what an office is over."""
    word = line.words[i]
    free = i not in line.covered and not word.possessive and word.text.isalpha()
    free = free and word.lower not in offices().counterparts
    return free and word.lower not in _NO_FIELD and (word.text.islower() or word.text not in reading_words().not_names)


def _owns(mark: Mark, possessive: bool) -> bool:
    """A state, organisation or region that an office after it belongs to."""
    return possessive or mark.kind in {"name", "adjective", "abbreviation", "igo", "former", "demonym", "region"}


def _is_complement(line: Line, mark: Mark, possessive: bool) -> bool:
    """ "to Norway Foreign Minister X": the state belongs to the words before it."""
    if mark.kind not in {"name", "former"} or possessive:
        return False
    return mark.first > 0 and line.words[mark.first - 1].lower in LINKS


def _joins_left(line: Line, i: int, floor: int) -> bool:
    """The word before i belongs to the office that i is in."""
    words, vocabulary = line.words, reading_words()
    word = words[i - 1]
    if word.possessive and line.covered.get(i - 1) is None:
        return word.capital and not _is_person(word)
    if word.text.isupper() and word.lower.rstrip(".") in honorifics():
        return False  # "HE Minister of Trade X"
    if word.lower.removeprefix("then-") in vocabulary.office_modifiers and word.lower != "and":
        return word.lower != "under" or words[i].lower.startswith("secretar")
    if is_field_noun(line, i - 1) and words[i].text.islower():
        return True
    if word.capital and word.text in vocabulary.portfolio_words:
        return True
    if word.text in {",", "and", "&"} and i - 2 >= floor and _portfolio_list(line, i):
        return True
    if word.text in "-‑" and i - 2 >= floor and words[i - 2].end == word.start:
        return True
    if word.text in vocabulary.body_words - vocabulary.weak_body_words and offices().is_office_head(words[i].lower):
        return True
    named = word.capital and is_name_word(word.text) and words[i].capital
    return named and i > 1 and _belongs(line, i - 1)


def _is_person(word: Word) -> bool:
    """ "Quispe's adviser": somebody whom another serves, told by his name, no body or office."""
    told = reading_words().portfolio_words | reading_words().body_words | reading_words().unit_words
    shaped = is_name_word(word.text) and not word.text.isupper() and word.text not in told
    return shaped and not offices().is_office_head(word.lower) and not offices().is_stateless(word.text)


def _portfolio_list(line: Line, i: int) -> bool:
    """The comma or "and" before word i joins two portfolio words ("Ports, Shipping, and Aviation Minister")."""
    words, portfolio = line.words, reading_words().portfolio_words
    before = words[i - 2]
    if before.text in {",", "and"} and i >= 3:
        before = words[i - 3]
    return before.text in portfolio and words[i].text in portfolio | {"and"}


def _belongs(line: Line, i: int) -> bool:
    """A capitalised word left of an office is a body's name or acronym ("GAFT Governor"), not a word before it."""
    word = line.words[i]
    return (
        word.text.isupper() or word.text in reading_words().body_words or word.lower in reading_words().office_modifiers
    )


_COUNSELLORS = frozenset({"counsellor", "counselor"})
"""After "Minister" one office of an embassy."""


_OFFICER = 4
"""Words of what an officer is over at most, with "Chief" before them ("Chief Customer Care Officer")."""


def _over_officer(line: Line, head: int, floor: int) -> int:
    """ "Chief Customer Care Officer": "Chief", with what it is over in capitals, before "Officer"; else the head."""
    if line.words[head].text != "Officer":
        return head
    before = range(head - 1, max(floor, head - _OFFICER) - 1, -1)
    chief = next((k for k in before if line.words[k].text == "Chief"), head)
    whole = all(line.words[k].capital and line.covered.get(k) is None for k in range(chief, head))
    return chief if whole else head


def _over_city(line: Line, i: int, head: int, floor: int) -> int:
    """ "Yangon Region Government Ministers": the capital that a body's name begins with."""
    near = i - 2 if i > floor + 1 and line.words[i - 1].text in reading_words().unit_words else i - 1
    mark = line.covered.get(near) if near >= floor else None
    if mark is None or mark.kind not in {"capital", "seat"} or not _tells_body(line, i, head) or mark.first < floor:
        return i
    before = line.words[mark.first - 1].lower if mark.first > 0 else ""
    return i if before in reading_words().place_prepositions else mark.first


_BODY_REACH = 12
"""Words of a body's name before an office at most."""


def _over_body(line: Line, i: int, head: int, floor: int) -> int:
    """ "French Ministry for Europe and Trade Secretary General", "Thailand Tax Department’s Director": a body's whole
    name before an office, back to the state in it; the same word where no such name stands there."""
    j, told, state = i, _tells_body(line, i, head), -1
    if any(line.state(k) is not None for k in range(i, head)):
        return i
    while j > floor and i - j < _BODY_REACH and _in_body(line, j - 1):
        mark = line.state(j - 1)
        j = max(floor, mark.first) if mark is not None else j - 1
        told = told or line.words[j].text in reading_words().body_words
        state = j if mark is not None else state
        if mark is not None and line.words[j - 1].lower != "of":
            break
    while j < i and (not line.words[j].capital or line.words[j].text in {"The", "A"}):
        j += 1
    return j if told and state >= 0 else _over_chamber(line, i, floor)


def _over_chamber(line: Line, i: int, floor: int) -> int:
    """ "Gdansk Chamber of Commerce President": a body's name without a state, whose matter stands before the office."""
    words = line.words
    if i - 2 < floor or words[i - 1].lower not in {"of", "for"} or words[i - 2].text not in reading_words().body_words:
        return i
    j = i - 2
    while j > floor and i - j < _BODY_REACH and words[j - 1].capital and _in_body(line, j - 1):
        j -= 1
    return j


_COMPANY = 3
"""Words of a company's own name at most before the one that tells that it is one."""


def _over_company(line: Line, i: int, head: int, floor: int) -> int:
    """ "Acme Holdings Chairman": the name of a company of which the phrase begins with the last word."""
    if i == head or line.words[i].text not in reading_words().company_words:
        return i
    j = i
    while j > floor and i - j < _COMPANY and j - 1 not in line.covered and is_name_word(line.words[j - 1].text):
        j -= 1
    known = j < i and bodies().lookup(line.text(j, i - 1)) is not None
    return i if known or any(w.possessive for w in line.words[j:i]) else j


def _tells_body(line: Line, i: int, head: int) -> bool:
    """A word between i and the head names a body."""
    return any(w.text in reading_words().body_words for w in line.words[i:head])


def _in_body(line: Line, j: int) -> bool:
    """Word j may stand inside a body's name before an office."""
    word, mark = line.words[j], line.covered.get(j)
    if mark is not None:
        return mark.kind in {"name", "adjective", "abbreviation", "region"}
    if offices().is_office_head(word.lower) or word.lower.rstrip(".") in honorifics():
        return False
    told = word.text in reading_words().portfolio_words or word.text in reading_words().body_words
    return told or word.capital and is_name_word(word.text) or word.lower in offices().within and word.lower != "on"
