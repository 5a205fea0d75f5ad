"""Bodies and companies that a sentence names: runs of capitalised words that hold a body's word, and bodies known."""

from __future__ import annotations

from bilat.lexicon import BodyMatch, bodies, offices
from bilat.lexicon.language import reading_words
from bilat.read.found import Finds, Found
from bilat.read.placenames import city_state
from bilat.read.seated import seat_after
from bilat.read.words import HYPHENS, Line, is_name_word

_LONGEST_ORGAN = 6
"""Words within which a body's name says what it is."""
_OPENERS = frozenset(
    (
        "The A An In On At By For From To With And But If As When While After Before During Since Until This That "
        "These Those His Her Their Our My It Its He She They We Both All Some Under Of Through Following Addressing"
    ).split()
)
"""Words that begin a sentence with a capital and never a body's name."""
_ALONE = frozenset({"Parliament", "Congress", "Senate", "Treasury", "Cabinet"})
"""Bodies that one word names."""
_ABROAD = frozenset({"Embassy", "Consulate", "Mission", "Commission"})
"""Bodies that a state keeps in another: the first state that their name gives is theirs."""


def find_bodies(line: Line, taken: list[bool]) -> Finds:
    """Bodies and companies, in order, by their words or by their known names."""
    known = _known(line)
    i = 0
    while i < len(line.words):
        last = -1 if taken[i] else _run(line, i, taken)
        match = None if taken[i] or _is_surname(line, i, taken) else known.get(line.words[i].start)
        if last >= i:
            if not _is_second_of_both(line, i):
                yield i, last, _body(line, i, last)
            i = last
        elif match is not None:
            found = _known_body(line, line.words[i].start, match)
            last = next((k for k in range(i, len(line.words)) if line.words[k].end >= found.end), i)
            yield i, last, found
            i = last
        i += 1


def _is_surname(line: Line, i: int, taken: list[bool]) -> bool:
    """ "met Igor Antonov": a word that is also a company's name, right after a given name."""
    if i < 1 or taken[i - 1] or line.covered.get(i - 1) is not None or line.words[i - 1].possessive:
        return False
    before, vocabulary = line.words[i - 1], reading_words()
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    single = following is None or not following.capital or offices().is_office_head(following.lower)
    if not single or not is_name_word(before.text):
        return False
    return before.text not in vocabulary.body_words and before.text not in vocabulary.portfolio_words


def _known(line: Line) -> dict[int, BodyMatch]:
    """Matches of bodies known by name, by their first character in the document."""
    if not line.words:
        return {}
    offset = line.words[0].start
    return {m.start + offset: m for m in bodies().find(line.flat[offset : line.words[-1].end])}


def _known_body(line: Line, start: int, match: BodyMatch) -> Found:
    end, body = start + match.end - match.start, match.body
    states = (body.country,) if body.country else ()
    return Found(start, end, body.type, line.flat[start:end], start, end, states=states, sector=body.sector)


def _run(line: Line, i: int, taken: list[bool]) -> int:
    """Last word of the body that begins at word i; -1 when the run of capitals there names none."""
    words, opening = line.words, line.covered.get(i)
    if not _in_run(line, i) or (opening is not None and opening.kind == "igo"):
        return -1
    j, end, strong, content = i, i, False, 0
    while j < len(words) and not taken[j]:
        word, mark = words[j], line.covered.get(j)
        if _in_run(line, j):
            if mark is not None and mark.kind == "adjective" and j > i and words[j - 1].text == ",":
                break
            end, strong = j, strong or _tells(word.text, content)
            content += mark is None
            if word.possessive and (mark is None or mark.first > i):
                break
        elif line.bracketed(j):
            end = j + 2
            break
        elif not _connects(line, j, strong):
            break
        j += 1
    return end if strong and _is_body(line, i, end) else -1


def _in_run(line: Line, i: int) -> bool:
    return line.words[i].capital and line.words[i].text not in _OPENERS


def _tells(text: str, content: int) -> bool:
    """The word makes the run a body; a weak one ("Group") only after other words that no gazetteer covers."""
    vocabulary = reading_words()
    return text in vocabulary.body_words and (text not in vocabulary.weak_body_words or content > 0)


def _is_of_both(line: Line, j: int) -> bool:
    """A joint organ of two states ("the Peru-Chile Joint Commission") is no body of one of them: both take part."""
    after = line.words[j + 1 : j + 1 + _LONGEST_ORGAN]
    return any(w.text in reading_words().joint_organs for w in after)


def _is_second_of_both(line: Line, i: int) -> bool:
    """It goes on from the first state of a joint organ ("Peru-" before "Chile Joint Commission")."""
    return i > 1 and line.words[i - 1].text in HYPHENS and line.pairs(i - 1) and _is_of_both(line, i - 1)


def _connects(line: Line, j: int, strong: bool) -> bool:
    """A small word or a mark inside the name, after which the name goes on."""
    word = line.words[j]
    if word.text in HYPHENS and line.pairs(j) and not _is_of_both(line, j):
        return True
    if word.lower in reading_words().connectors and _goes_on(line, j, strong):
        return True
    return word.text in {",", "-", "’", "'"} and strong and _list_goes_on(line, j)


def _is_body(line: Line, first: int, last: int) -> bool:
    """Not a bare "Parliament’s", and not a run that only a state's name fills ("Russian Federation")."""
    mark = line.state(first)
    if mark is not None and mark.first == first and mark.last >= last:
        return False
    return last > first or line.words[first].text in _ALONE


def _goes_on(line: Line, j: int, strong: bool) -> bool:
    """After "of", "and", … the body's name goes on with a capitalised word; "and" only within a portfolio."""
    words, portfolio = line.words, reading_words().portfolio_words
    lower, before = words[j].lower, words[j - 1].text
    k = j + 1
    while k < len(words) and words[k].lower in {"the", "of", "for"}:
        k += 1
    if k >= len(words) or not words[k].capital or lower == "on" and words[k].text in reading_words().not_names:
        return False  # "the Ministry on Friday"
    if lower in {"and", "&"}:
        return words[k].text in portfolio and before in portfolio
    if lower in {"in", "to", "on", "the", "against"}:
        return (lower == "in" and before in {"Embassy", "Mission"}) or (strong and lower in {"on", "the"})
    return before not in {"Agreement", "Treaty"}


def _list_goes_on(line: Line, j: int) -> bool:
    """A comma inside a body's portfolio: "Ministry of Ports, Shipping and Aviation"."""
    words, portfolio = line.words, reading_words().portfolio_words
    k = j + 1
    if k < len(words) and words[k].lower == "and":
        k += 1
    return k < len(words) and words[k].text in portfolio and words[j - 1].text in portfolio


def _body(line: Line, first: int, last: int) -> Found:
    """A body with its state: an adjective or possessive before it, "of STATE" in it, a city that it is named for."""
    words = line.words
    inside = {w.text for w in words[first : last + 1]}
    found_states, name_first = _own_states(line, first, last)
    own = bool(found_states)
    if not own and not inside & _ABROAD:
        found_states = list(seat_after(line, last))
    a, b = words[name_first].start, words[last].end
    known = bodies().lookup(line.flat[a : words[last - 2].start].strip() if words[last].text == ")" else line.flat[a:b])
    if known is not None and known.country and not (own and name_first > first):
        found_states = [known.country]
    company = bool(inside & reading_words().company_words)
    return Found(
        words[first].start,
        b,
        "company" if company else "body",
        line.flat[a:b],
        a,
        b,
        states=tuple(found_states[: 1 if inside & _ABROAD else 2]),
        accredited=tuple(found_states[1:2] if inside & _ABROAD else ()),
        acronym=words[last - 1].text if words[last].text == ")" else "",
        sector=known.sector if known else "BUS" if company else "GOV",
    )


def _own_states(line: Line, first: int, last: int) -> tuple[list[str], int]:
    """The states in a body's name, and the name's first word past a state's possessive."""
    found: list[str] = []
    name_first = first
    for i in range(first, last + 1):
        mark = line.state(i)
        if mark is None:
            continue
        if mark.code not in found:
            found.append(mark.code)
        if mark.first == name_first and line.words[mark.last].possessive and mark.last < last:
            name_first = mark.last + 1
    if not found:
        told = reading_words().portfolio_words | reading_words().body_words
        named = [w.text for w in line.words[first : last + 1] if is_name_word(w.text) and w.text not in told]
        found = [code for text in named for code in city_state(text)][:1]
    return found, name_first
