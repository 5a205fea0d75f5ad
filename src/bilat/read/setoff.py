"""What is set off after an office by commas: its state, the bodies that it is in, the matter that it is over."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.heldin import Office, body_complement
from bilat.read.personnames import has_bearer, name_end, skip_honorifics
from bilat.read.words import Line, Mark


def state_set_off(line: Line, office: Office, end: int) -> int:
    """ "Ana Ruiz, Deputy Minister of Trade, Peru": the state after a comma; returns the last word of the phrase."""
    mark = line.state(end + 2)
    comma = end + 1 < len(line.words) and line.words[end + 1].text == ","
    if mark is None or not comma or mark.kind != "name" or office.states or not has_bearer(line, office.first):
        return end
    following = line.words[mark.last + 1] if mark.last + 1 < len(line.words) else None
    closed = following is None or following.text in {",", ".", ";", ")", "and"} or _is_subject(line, office.first)
    if line.words[mark.last].possessive or not closed:
        return end
    office.states.append(mark.code)
    return mark.last


def _is_subject(line: Line, end: int) -> bool:
    """A sentence begins with people in office and nothing is told of them yet: the state is no subject of its own
    ("Ana Ruiz, Minister of Trade, Peru met …", not "According to Ana Ruiz, Minister of Trade, Peru met …")."""
    begin, _ = skip_honorifics(line, 0)
    small = (w.lower for w in line.words[:end] if w.text[0].isalpha() and not w.capital)
    return name_end(line, begin) >= begin and all(word in _INSIDE for word in small)


_INSIDE = frozenset({"and", "of", "for", "the"})
"""Small words inside offices and between those who hold them."""
_SET_OFF = 3
"""Parts of a body told after an office at most ("Director, Asia Division, Ministry of Trade of Peru")."""


def body_set_off(line: Line, office: Office, end: int) -> int:
    """ "Ana Ruiz, Director, Asia Division, Ministry of Trade of Peru": bodies after commas, the last with its state.

    Returns the last word of the phrase.
    """
    if office.states or not has_bearer(line, office.first):
        return end
    at = end + 1
    for _ in range(_SET_OFF):
        last = _body_after(line, at)
        if last < 0:
            break
        mark = next((m for k in (last, at + 1) if (m := line.state(k)) is not None and not _is_matter(line, m)), None)
        if mark is not None and mark.kind in {"name", "adjective", "abbreviation"} and not line.words[last].possessive:
            office.states.append(mark.code)
            office.organisation = office.organisation or line.text(at + 1, last)
            return last
        at = last + 1
    return _without_state(line, office, end, at)


def _without_state(line: Line, office: Office, end: int, at: int) -> int:
    """The body told last, where no words give its state ("Ana Ruiz, Director, Asia Division, Ministry of Trade")."""
    last = at - 1
    begin = next((k + 1 for k in range(last, end, -1) if line.words[k].text == ","), end + 1)
    told = any(w.text in reading_words().body_words for w in line.words[begin:at]) or _is_acronym(line, last)
    if last <= end or not told:
        return end
    office.organisation = office.organisation or line.text(begin, last)
    return last


def _is_matter(line: Line, mark: Mark) -> bool:
    """ "Peru Division", "the Chile Desk": the state that a part of a body deals with, not whose it is."""
    after = line.words[mark.last + 1 : mark.last + 2]
    return mark.kind == "name" and any(w.text in reading_words().unit_words for w in after)


_BREAKS = frozenset({",", "–", "—", "-", "/"})
"""What sets off the body or the matter of an office before its holder's name."""


def matter_after(line: Line, head: int) -> int:
    """ "DG South Asia, Ministry of Trade, Ana Ruiz", "Ana Ruiz, Deputy Minister Economic Development, said": the last
    word of what an office is over, told right after its head; the head where nothing is.
    """
    words, told, j = line.words, reading_words().portfolio_words, head + 1
    if not words[head].capital or line.words[head].possessive:
        return head
    while j < len(words) and (words[j].text in told or j + 1 < len(words) and _joins(line, j)):
        if skip_honorifics(line, j)[1]:
            break  # "Air Force Commander Air Marshal X"
        j += 1
    if j == head + 1 or words[j - 1].possessive or line.covered.get(head + 1) is not None:
        return head
    comma = j < len(words) and words[j].text == ","
    begin, honoured = skip_honorifics(line, j + comma)
    if comma and (has_bearer(line, head) or _body_after(line, j) > j or honoured):
        return j - 1
    return j - 1 if name_end(line, begin) > begin and not comma else head


def _joins(line: Line, j: int) -> bool:
    """ "and" between two words of a portfolio."""
    told = reading_words().portfolio_words
    return line.words[j].lower in {"and", "&"} and line.words[j - 1].text in told and line.words[j + 1].text in told


def matter_set_off(line: Line, office: Office, end: int) -> int:
    """ "Secretary, Foreign Affairs, Ana Ruiz", "Director / Europe Division Ana Ruiz": where the office is held, set off
    before its holder's name; returns the last word of the phrase."""
    words, at = line.words, end + 1
    broken = at + 1 < len(words) and words[at].text in _BREAKS and words[office.head].capital
    if not broken or has_bearer(line, office.first):
        return end
    held = msgspec.structs.replace(office, states=list(office.states), accredited=list(office.accredited))
    last = body_complement(line, held, at + 1, ",") if words[at + 1].capital else -1
    told = reading_words().portfolio_words | reading_words().body_words | reading_words().unit_words
    inside = words[at + 1 : last + 1]
    if last < 0 or not any(w.text in told for w in inside) or any(offices().is_office_head(w.lower) for w in inside):
        return end
    begin = last + 2 if last + 1 < len(words) and words[last + 1].text == "," else last + 1
    side = past_side(line, held, begin)
    begin, _ = skip_honorifics(line, side)
    if words[last].possessive or name_end(line, begin) - begin < 1:
        return end
    office.states, office.organisation = (
        held.states,
        held.organisation or office.organisation or line.text(at + 1, last),
    )
    return side - 1 if words[side - 1].lower in offices().sides else last


def past_side(line: Line, office: Office, i: int) -> int:
    """Past "from the Peruvian side" before the holder's name; the state is noted in the office."""
    near = [w.lower for w in line.words[i : i + 5]]
    opens = len(near) > 3 and " ".join(near[:2]) in offices().side_opens
    mark = line.state(i + 2) if opens else None
    if mark is None or mark.last + 1 >= len(line.words) or line.words[mark.last + 1].lower not in offices().sides:
        return i
    office.states += [] if office.states else [mark.code]
    return mark.last + 2


def _ends_list(line: Line, i: int) -> bool:
    """ "and Mr. Juan Paz", "and Juan Paz": the next of those listed, no part of a body's name."""
    if line.words[i].lower not in {"and", "&"} or i + 1 >= len(line.words):
        return False
    vocabulary = reading_words()
    told = vocabulary.portfolio_words | vocabulary.body_words | vocabulary.unit_words
    return skip_honorifics(line, i + 1)[1] or line.words[i + 1].text not in told


def _body_after(line: Line, comma: int) -> int:
    """The last word of a body's name after a comma; -1 where none stands there."""
    words, i = line.words, comma + 1
    if comma >= len(words) or words[comma].text != ",":
        return -1
    while (
        i < len(words)
        and (words[i].capital or words[i].lower in offices().within)
        and not offices().is_office_head(words[i].lower)
        and not _ends_list(line, i)
    ):
        i += 1
    parts = reading_words().body_words | reading_words().unit_words
    named = any(w.text in parts for w in words[comma + 1 : i]) or i == comma + 2 and _is_acronym(line, comma + 1)
    return i - 1 if named and words[comma + 1].text != "and" and words[i - 1].capital else -1


_ACRONYM = 6
"""Letters of a body's acronym at most; longer words in capitals are names that are shouted."""


def _is_acronym(line: Line, i: int) -> bool:
    """ "Ana Ruiz, Director, EDB": a body's acronym alone between commas or at the end of the phrase."""
    text = line.words[i].text
    after = line.words[i + 1].text if i + 1 < len(line.words) else "."
    mark = line.covered.get(i)
    alone = after in {",", ".", ";", "and", ")"} and (mark is None or mark.kind == "igo")
    return alone and 2 < len(text) <= _ACRONYM and text.isalpha() and text.isupper()
