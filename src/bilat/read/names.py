"""What one sentence names: people with their offices, bodies, states, organisations, groups and places.

Found on words alone, before any parsing: the parser is then given one word in place of each long name, which it
reads faster and better ("Smith met with Jones in Paris").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from bilat.lexicon import bodies, cities, organisations, people, regions
from bilat.lexicon.language import group_of, reading_words
from bilat.read.offices import Office, find_offices, name_end, skip_honorifics
from bilat.read.words import Line, is_name_word

FoundKind = Literal["person", "body", "company", "group", "state", "adjective", "igo", "place", "name"]
_GROUP_REACH = 5
"""Words between a state's adjective and its group noun at most ("Belarusian junior national tennis team")."""


class Found(msgspec.Struct):
    """A name in a sentence. start:end is the whole phrase, name_start:name_end the name (equal when there is none).

    name is the name as written (for a person without one, the phrase). states: those it belongs to, accredited: those
    an envoy is sent to. kind `name`: a capitalised run that only the whole document can tell.
    """

    start: int
    end: int
    kind: FoundKind
    name: str
    name_start: int
    name_end: int
    states: tuple[str, ...] = ()
    accredited: tuple[str, ...] = ()
    office: str = ""
    organisation: str = ""
    sector: str = ""
    level: str = ""
    acronym: str = ""
    state_kind: str = ""
    plural: bool = False
    counterpart: bool = False
    honorific: bool = False

    @property
    def named(self) -> bool:
        return self.name_end > self.name_start


def find_names(line: Line) -> list[Found]:
    """All names of a sentence in order, none overlapping another."""
    taken = [False] * len(line.words)
    out: list[Found] = []
    for finder in (_offices, _counterparts, _honoured, _bodies, _known_people, _states_and_igos, _places, _runs):
        for first, last, found in finder(line, taken):
            if not any(taken[first:last + 1]):
                taken[first:last + 1] = [True] * (last + 1 - first)
                out.append(found)
    out.sort(key=lambda f: f.start)
    return _appositions(line, _held_in(line, out))


def _appositions(line: Line, found: list[Found]) -> list[Found]:
    """ "Andalib E., High Commissioner of X to Y": a name, a comma, the office that its bearer holds."""
    out: list[Found] = []
    for f in found:
        before = out[-1] if out else None
        if (before is not None and before.kind in {"name", "person"} and before.named and not before.office and not before.acronym and f.kind == "person"
                and not f.named and f.office and not f.plural and line.flat[before.end:f.start].lower() in {", ", ", the ", " – ", ", a ", ", as "}):
            out[-1] = msgspec.structs.replace(f, start=before.start, kind="person", name=before.name, name_start=before.name_start, name_end=before.name_end,
                                              honorific=before.honorific)
        else:
            out.append(f)
    return out


def _held_in(line: Line, found: list[Found]) -> list[Found]:
    """A body right before an office is where it is held ("Trade Authority (TA) Governor X"): one phrase."""
    out: list[Found] = []
    for f in found:
        before = out[-1] if out else None
        if (before is not None and before.kind in {"body", "company", "igo"} and f.kind == "person" and f.office and not f.states
                and line.flat[before.end:f.start] in {" ", "’s ", "'s "}):
            out[-1] = msgspec.structs.replace(f, start=before.start, states=before.states, organisation=f.organisation or before.name)
        else:
            out.append(f)
    return out


Finds = Iterator[tuple[int, int, Found]]


def _offices(line: Line, taken: list[bool]) -> Finds:
    for office in find_offices(line):
        yield office.first, office.last, _person(line, office)


def _person(line: Line, office: Office) -> Found:
    words = line.words
    start, end = words[office.first].start, words[office.last].end
    if office.named:
        a, b = words[office.name_first].start, words[office.name_last].end
    else:
        a = b = start
    return Found(start, end, "person", line.flat[a:b] or line.flat[start:end], a, b, states=tuple(office.states),
                 accredited=tuple(office.accredited), office=office.text, organisation=office.organisation, plural=office.plural)


def _counterparts(line: Line, taken: list[bool]) -> Finds:
    """ "his Pakistani counterpart Khawaja Asif", "with Belarusian and Russian counterparts"."""
    for i, word in enumerate(line.words):
        if word.lower not in {"counterpart", "counterparts", "homologue"}:
            continue
        first, found_states = i, []
        while first > 0 and (mark := line.state(first - 1)) is not None:
            found_states.insert(0, mark.code)
            first = mark.first
        last = i
        j = i + 1
        if j < len(line.words) and line.words[j].lower in {"of", "from"} and (mark := line.state(j + 1)) is not None:
            found_states, last = [mark.code], mark.last
            j = last + 1
        if j < len(line.words) and line.words[j].text == ",":
            j += 1
        begin, _ = skip_honorifics(line, j)
        end = name_end(line, begin)
        if first > 0 and line.words[first - 1].lower in {"his", "her", "their", "its"}:
            first -= 1
        a = line.words[begin].start if end >= 0 else line.words[first].start
        b = line.words[end].end if end >= 0 else a
        last = max(last, end)
        start = line.words[first].start
        yield first, last, Found(start, line.words[last].end, "person", line.flat[a:b] or line.text(first, last), a, b,
                                 states=tuple(found_states), counterpart=True, plural=word.lower.endswith("s"))


def _honoured(line: Line, taken: list[bool]) -> Finds:
    """ "Mr Dmitriev", "H.E. May-Elin Stener"."""
    i = 0
    while i < len(line.words):
        after, honorific = skip_honorifics(line, i)
        end = name_end(line, after) if honorific else -1
        if end >= 0:
            a, b = line.words[after].start, line.words[end].end
            yield i, end, Found(line.words[i].start, b, "person", line.flat[a:b], a, b, honorific=True)
            i = end
        i += 1


def _bodies(line: Line, taken: list[bool]) -> Finds:
    """Runs of capitalised words that hold a body's word, and bodies known by name."""
    known = {m.start: m for m in bodies().find(line.flat[line.words[0].start:line.words[-1].end])} if line.words else {}
    offset = line.words[0].start if line.words else 0
    i = 0
    while i < len(line.words):
        if taken[i]:
            i += 1
            continue
        last = _body_run(line, i, taken)
        if last >= i:
            yield i, last, _body(line, i, last)
            i = last + 1
            continue
        match = known.get(line.words[i].start - offset)
        if match is not None:
            last = next((k for k in range(i, len(line.words)) if line.words[k].end >= match.end + offset), i)
            body = match.body
            yield i, last, Found(match.start + offset, match.end + offset, body.type, line.flat[match.start + offset:match.end + offset],
                                 match.start + offset, match.end + offset, states=(body.country,) if body.country else (), sector=body.sector)
            i = last
        i += 1


def _body_run(line: Line, i: int, taken: list[bool]) -> int:
    """Last word of the body that begins at word i; -1 when the run of capitals there names none."""
    words, vocabulary = line.words, reading_words()
    mark = line.covered.get(i)
    if not words[i].capital or (mark is not None and mark.kind == "igo") or (words[i].text in _OPENERS):
        return -1
    j, end, strong, content = i, -1, False, 0
    while j < len(words) and not taken[j]:
        word = words[j]
        here = line.covered.get(j)
        if here is not None and here.kind == "igo" and (j == i or end < 0):
            return -1
        if word.capital and word.text not in _OPENERS:
            if here is not None and here.kind == "adjective" and j > i and line.words[j - 1].text == ",":
                break
            end = j
            strong = strong or word.text in vocabulary.body_words and (word.text not in vocabulary.weak_body_words or content > 0)
            content += here is None
            if word.possessive and here is None or (word.possessive and j > i and here is not None and here.first > i):
                break
        elif word.text == "(" and j + 2 < len(words) and words[j + 2].text == ")" and words[j + 1].text.isupper() and end >= 0:
            end = j + 2
            break
        elif word.lower in vocabulary.connectors and end >= 0 and _run_goes_on(line, j, strong):
            pass
        elif word.text in {",", "-", "’", "'"} and end >= 0 and strong and _list_goes_on(line, j):
            pass
        else:
            break
        j += 1
    return end if strong and end >= i and _is_body(line, i, end) else -1


_OPENERS = frozenset({"The", "A", "An", "In", "On", "At", "By", "For", "From", "To", "With", "And", "But", "If", "As", "When", "While",
                      "After", "Before", "During", "Since", "Until", "This", "That", "These", "Those", "His", "Her", "Their", "Our", "My", "It",
                      "Its", "He", "She", "They", "We", "Both", "All", "Some", "Under", "Of", "Through", "Following", "Addressing"})


def _is_body(line: Line, first: int, last: int) -> bool:
    """Not a bare "Parliament’s", and not a run that only a state's name fills ("Russian Federation")."""
    mark = line.state(first)
    if mark is not None and mark.first == first and mark.last >= last:
        return False
    return last > first or line.words[first].text in {"Parliament", "Congress", "Senate", "Treasury", "Cabinet"}


def _run_goes_on(line: Line, j: int, strong: bool) -> bool:
    """After "of", "and", … the body's name goes on with a capitalised word; "and" only within a portfolio."""
    words, vocabulary = line.words, reading_words()
    lower = words[j].lower
    k = j + 1
    while k < len(words) and words[k].lower in {"the", "of", "for"}:
        k += 1
    if k >= len(words) or not words[k].capital:
        return False
    if lower in {"and", "&"}:
        return words[k].text in vocabulary.portfolio_words and words[j - 1].text in vocabulary.portfolio_words
    if lower in {"in", "to", "on", "the", "against"}:
        return lower == "in" and words[j - 1].text in {"Embassy", "Mission"} or (lower == "on" and strong) or lower == "the" and strong
    return words[j - 1].text not in {"Agreement", "Treaty"}


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
    found_states: list[str] = []
    name_first = first
    for i in range(first, last + 1):
        mark = line.state(i)
        if mark is not None and mark.code not in found_states:
            found_states.append(mark.code)
        if mark is not None and mark.first == name_first and words[mark.last].possessive and mark.last < last:
            name_first = mark.last + 1
    if not found_states:
        found_states = [c.country for i in range(first, last + 1) if is_name_word(words[i].text) for c in _city(words[i].text)][:1]
    acronym = words[last - 1].text if words[last].text == ")" else ""
    a, b = words[name_first].start, words[last].end
    known = bodies().lookup(line.flat[a:b])
    if known is not None and not found_states:
        found_states = [known.country] if known.country else []
    company = any(words[i].text in reading_words().company_words for i in range(first, last + 1))
    abroad = any(words[i].text in {"Embassy", "Consulate", "Mission", "Commission"} for i in range(first, last + 1)) and len(found_states) > 1
    if abroad:
        found_states = found_states[:1]
    return Found(words[first].start, b, "company" if company else "body", line.flat[a:b], a, b, states=tuple(found_states[:2]),
                 acronym=acronym, sector=known.sector if known else "BUS" if company else "GOV")


def _city(text: str) -> list[cities.City]:  # type: ignore[name-defined]
    """The city that a capitalised word surely names, as a list of none or one."""
    found = cities().lookup(text)
    return [found[0]] if found and not found[0].ambiguous and found[0].population >= 100_000 else []


def _known_people(line: Line, taken: list[bool]) -> Finds:
    """Full names that the gazetteer of office holders knows."""
    for first, last in _capital_runs(line, taken):
        for a in range(first, last):
            for b in range(last, a, -1):
                facts = people().lookup(line.text(a, b))
                if facts:
                    start, end = line.words[a].start, line.words[b].end
                    yield a, b, Found(start, end, "person", line.flat[start:end], start, end, states=_only_state(facts))


def _only_state(facts: tuple[people.PersonFact, ...]) -> tuple[str, ...]:  # type: ignore[name-defined]
    """The state of the facts when all agree."""
    codes = {f.country for f in facts if f.country}
    return tuple(codes) if len(codes) == 1 else ()


def _states_and_igos(line: Line, taken: list[bool]) -> Finds:
    for mark in line.marks:
        start, end = line.words[mark.first].start, line.words[mark.last].end
        if mark.kind == "region":
            yield mark.first, mark.last, Found(start, end, "place", line.flat[start:end], start, end, states=(mark.code,))
            continue
        if mark.kind == "igo":
            last, acronym = _acronym_after(line, mark.last)
            organisation = organisations().lookup(mark.name)
            name = line.flat[start:line.words[last].end]
            yield mark.first, last, Found(start, line.words[last].end, "igo", name, start, line.words[last].end,
                                          acronym=organisation.acronym if organisation else acronym)
            continue
        group = _group_after(line, mark.last, mark.kind, taken)
        if group is not None:
            yield mark.first, group[0], Found(start, line.words[group[0]].end, group[1], line.flat[start:line.words[group[0]].end], start,
                                              start, states=(mark.code,), sector=group[2], level=group[3], state_kind=mark.kind)
            continue
        kind: FoundKind = "adjective" if mark.kind == "adjective" else "group" if mark.kind == "demonym" else "state"
        yield mark.first, mark.last, Found(start, end, kind, line.flat[start:end], start, end, states=(mark.code,), state_kind=mark.kind)


def _acronym_after(line: Line, last: int) -> tuple[int, str]:
    """ "… Organization (SCO)": the last word with the bracket, and the acronym."""
    words = line.words
    if last + 3 < len(words) and words[last + 1].text == "(" and words[last + 3].text == ")" and words[last + 2].text.isupper():
        return last + 3, words[last + 2].text
    return last, ""


def _group_after(line: Line, last: int, kind: str, taken: list[bool]) -> tuple[int, FoundKind, str, str] | None:
    """ "Belarusian junior tennis team", "Sri Lanka’s new administration": last word, kind, sector and level of the group."""
    if kind != "adjective" and not line.words[last].possessive:
        return None
    best = None
    for j in range(last + 1, min(last + 1 + _GROUP_REACH, len(line.words))):
        word = line.words[j]
        if taken[j] or not (word.text[:1].isalnum() or word.text == "-") or line.covered.get(j) is not None or word.lower in _STOP:
            break
        group = group_of(word.lower)
        if group is not None:
            best = (j, _as_kind(group.type), group.sector, group.level)
        elif best is not None:
            break
        if word.possessive:
            break
    return best


_STOP = frozenset({"and", "or", "in", "on", "at", "to", "for", "of", "by", "with", "from", "is", "are", "was", "were", "has", "have", "had",
                   "will", "would", "the", "a", "an", "that", "who", "which", "as", "than"})


def _as_kind(name: str) -> FoundKind:
    kinds: dict[str, FoundKind] = {"body": "body", "company": "company", "group": "group"}
    return kinds[name]


def _places(line: Line, taken: list[bool]) -> Finds:
    """Cities and regions."""
    for first, last in _capital_runs(line, taken):
        a = first
        while a <= last:
            for b in range(last, a - 1, -1):
                place = _place(line, a, b) if b == last or (a == first and _placed(line, a)) else None
                if place is not None:
                    yield a, b, place
                    a = b
                    break
            a += 1


def _placed(line: Line, a: int) -> bool:
    """A preposition of place stands before word a."""
    return a > 0 and line.words[a - 1].lower in reading_words().place_prepositions


def _place(line: Line, a: int, b: int) -> Found | None:
    text = line.text(a, b)
    start, end = line.words[a].start, line.words[b].end
    found_states = regions().lookup(text)
    if not found_states:
        found = cities().lookup(text)
        placed = _placed(line, a)
        if not found or (found[0].ambiguous or found[0].population < 50_000) and not placed or (text in reading_words().not_names and not placed):
            return None
        found_states = (found[0].country,)
    return Found(start, end, "place", text, start, end, states=found_states[:1] if len(found_states) == 1 else ())


def _runs(line: Line, taken: list[bool]) -> Finds:
    """What is left: capitalised runs and acronyms that only the whole document can tell."""
    for i, word in enumerate(line.words):
        if not taken[i] and 2 <= len(word.text) <= 8 and word.text.isupper() and word.text.isalpha():
            yield i, i, Found(word.start, word.end, "name", word.text, word.start, word.end, acronym=word.text)
    for first, last in _capital_runs(line, taken):
        end = name_end(line, first)
        while end >= first and not is_name_word(line.words[end].text):
            end -= 1
        if end >= first:
            start, stop = line.words[first].start, line.words[end].end
            yield first, end, Found(start, stop, "name", line.flat[start:stop], start, stop)


def _capital_runs(line: Line, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Maximal runs of free capitalised words that can be names, particles inside allowed."""
    particles = reading_words().name_particles
    i = 0
    while i < len(line.words):
        if taken[i] or line.covered.get(i) is not None or not is_name_word(line.words[i].text):
            i += 1
            continue
        j = i
        while j + 1 < len(line.words) and not taken[j + 1] and line.covered.get(j + 1) is None and not line.words[j].possessive and (
            is_name_word(line.words[j + 1].text)
            or line.words[j + 1].text in particles and j + 2 < len(line.words) and is_name_word(line.words[j + 2].text) and not taken[j + 2]
        ):
            j += 1
        yield i, j
        i = j + 1
