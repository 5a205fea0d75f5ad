"""What one sentence names: people with their offices, bodies, states, organisations, groups and places.

Found on words alone, before any parsing: the parser is then given one word in place of each long name, which it
reads faster and better ("Smith met with Jones in Paris").
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from bilat.lexicon import offices, organisations, people
from bilat.lexicon.language import group_of, reading_words
from bilat.read.apposed import is_described, of_holders, of_leaders, of_nationals, owner_before
from bilat.read.bodynames import find_bodies
from bilat.read.counterparts import counterparts_named, of_counterparts
from bilat.read.delegations import of_delegations, of_one, only_state
from bilat.read.found import Finds, Found, FoundKind
from bilat.read.heldin import Office
from bilat.read.offices import find_offices
from bilat.read.personnames import honorifics, name_end, skip_honorifics
from bilat.read.placenames import find_places
from bilat.read.seated import find_seated
from bilat.read.words import Line, Mark, capital_runs, is_name_word

_GROUP_REACH = 5
"""Words between a state's adjective and its group noun at most ("Belarusian junior national tennis team")."""
_COMPLEMENT = re.compile(r" (?:of|to|in) ")
"""In an office phrase that tells where the office is held."""


def find_names(line: Line) -> list[Found]:
    """All names of a sentence in order, none overlapping another; the surest finders choose first."""
    taken = [False] * len(line.words)
    out: list[Found] = []
    for finder in (_offices, _counterparts, _honoured, find_seated, find_bodies, *_BY_NAME):
        for first, last, found in finder(line, taken):
            if not any(taken[first : last + 1]):
                taken[first : last + 1] = [True] * (last + 1 - first)
                out.append(found)
    out.sort(key=lambda f: f.start)
    for f in out:
        f.name = " ".join(f.name.split())
        _say_once(line, f)
    out = of_counterparts(line, _appositions(line, _held_in(line, out)))
    _share_body(line, out)
    return of_delegations(line, of_leaders(line, of_nationals(line, of_holders(line, out))))


def _say_once(line: Line, f: Found) -> None:
    """ "Ana Ruiz Ruiz Ana": some sites print a name again, turned round as in a register; its first half counts."""
    words = f.name.split()
    half = len(words) // 2
    if (
        f.kind in {"person", "name"}
        and half > 1
        and words[half:] in (words[:half][::-1], words[half - 1 : half] + words[: half - 1])
    ):
        f.name = " ".join(words[:half])
        f.name_end = f.name_start + len(f.name)


def _appositions(line: Line, found: list[Found]) -> list[Found]:
    """ "Andalib E., High Commissioner of X to Y": a name, a comma, the office that its bearer holds."""
    out: list[Found] = []
    for f in found:
        if len(out) > 1 and is_described(line, *out[-2:]) and _given(line, out[-2], f):
            out.pop()
        if out and _is_apposition(line, out[-1], f):
            out[-1] = _named_by(line, f, out[-1])
            out[-1].states = out[-1].states or owner_before(line, out)
        else:
            out.append(f)
    return out


def _is_apposition(line: Line, name: Found, office: Found) -> bool:
    ranked = offices().is_title(name.office) or name.office.lower() in honorifics() or _is_rank(name)
    given = _given(line, name, office)
    bare = not name.office or ranked or bool(given) and _may_change(name) or _has_moved(line, name, office)
    bearer = name.kind in {"name", "person"} and name.named and bare and not name.acronym
    held = office.kind == "person" and not office.named and bool(office.office) and not office.plural
    if not (bearer and held) or _has_lost(line, name, given):
        return False
    words = set(name.name.split())
    told = name.kind == "name" and words & (reading_words().portfolio_words | reading_words().body_words)
    if len(words) < 2 and not name.honorific and not _is_surname_told(line, name, office) or told:
        return False
    between = line.flat[name.end : office.start].lower()
    if given:
        return True
    appointed = between == " " and _is_appointed(line, name)
    if appointed and (office.accredited or office.states):
        return True
    if between in {" ", " the "} and line.flat[office.start].isupper():
        placed = _COMPLEMENT.search(line.flat, office.start, office.end) is not None
        full = placed and bool(office.states or office.organisation) and " " in name.name
        return full or appointed or between == " " and name.honorific
    return offices().apposing.fullmatch(between) is not None and not _acts(line, office, between)


def _acts(line: Line, office: Found, between: str) -> bool:
    """ "On meeting Ana Ruiz, the President said": a plain office set off before the verb is somebody else's."""
    plain = between == ", the " and not (office.states or office.organisation or office.accredited)
    return plain and offices().acting.match(line.flat, office.end) is not None


def _is_rank(name: Found) -> bool:
    """ "Ambassador Ana Ruiz, Chief of Protocol": what is told after the name is the office, the word before a rank."""
    return name.office.lower() in offices().personal and not (name.accredited or name.organisation)


def _is_surname_told(line: Line, name: Found, office: Found) -> bool:
    """ "Markou, the Cypriot energy minister, said", "Markou, who is energy minister": a surname and an office, set
    off after the first word of a sentence or told by a verb."""
    between = line.flat[name.end : office.start].lower().strip(", ").split()
    if name.kind == "name" and between[:1] == [offices().who]:
        return True
    opens = bool(line.words) and name.start == line.words[0].start
    return opens and name.kind == "name" and bool(office.states) and line.flat[office.end : office.end + 1] == ","


_PUBLIC = frozenset({"head_of_state", "head_of_government", "minister", "deputy_minister", "parliament"})
"""Levels of offices whose holder keeps them beside another that is given to him ("elected chairman of the session")."""


def _may_change(name: Found) -> bool:
    """Somebody named with a post in a firm, a service or the past, after which the office that he is given counts."""
    return offices().level_of(name.office) not in _PUBLIC


def _has_lost(line: Line, name: Found, given: int) -> bool:
    """ "Ambassador Ana Ruiz, who was relieved of her duties as consul": the office told last is the past one."""
    rule = offices().rule_of(name.office)
    held = bool(name.office) and not (rule is not None and rule.id == "former")
    return held and offices().lost.search(line.flat, name.end, given) is not None


def _has_moved(line: Line, name: Found, office: Found) -> bool:
    """ "former minister Ana Ruiz, now envoy to Peru": the office that counts is the present one."""
    rule = offices().rule_of(name.office)
    between = line.flat[name.end : office.start].lower().strip(", ").split()
    return rule is not None and rule.id == "former" and any(w in offices().present for w in between)


def _given(line: Line, name: Found, office: Found) -> int:
    """Where the words end that give an office to the one named before it ("was appointed"), which may open the office
    phrase itself; 0 without them."""
    match = offices().given.match(line.flat, name.end, office.end)
    return match.end() if match is not None and match.end() >= office.start else 0


def _is_appointed(line: Line, name: Found) -> bool:
    """ "appointed Anna K. Ambassador to Y": the office given to the one named before it."""
    before = line.flat[max(0, name.start - 14) : name.start].lower().split()
    return bool(before) and before[-1].startswith(offices().appointing)


def _named_by(line: Line, office: Found, name: Found) -> Found:
    """The office phrase with the name before it."""
    said = line.flat[office.start : max(office.start, _given(line, name, office))]
    return msgspec.structs.replace(
        office,
        start=name.start,
        office=office.office.removeprefix(said),
        states=office.states or (() if _has_moved(line, name, office) else name.states),
        name=name.name,
        name_start=name.name_start,
        name_end=name.name_end,
        honorific=name.honorific,
    )


def _held_in(line: Line, found: list[Found]) -> list[Found]:
    """A body right before an office is where it is held ("Trade Authority (TA) Governor X"): one phrase."""
    out: list[Found] = []
    for f in found:
        body = out[-1] if out else None
        if body is not None and _is_held_in(line, body, f):
            out[-1] = msgspec.structs.replace(
                f,
                start=body.start,
                states=body.states,
                accredited=f.accredited or body.accredited,
                organisation=f.organisation or body.name,
            )
        else:
            out.append(f)
    return out


def _share_body(line: Line, found: list[Found]) -> None:
    """ "CHC Vice Presidents Ana Ruiz, Juan Paz and Secretary General Luz Gil": all are of the body told first."""
    for one, f in pairwise(found):
        people_of = all(p.kind == "person" and p.named and p.office for p in (one, f))
        if not people_of or not one.organisation or f.states or f.organisation or f.accredited:
            continue
        listed = line.flat[one.end : f.start] in {", ", " and ", ", and ", " & "}
        alike = f.office == one.office or offices().is_shared(f.office) and not one.accredited
        alike = alike or offices().is_diplomat(f.office) and any(w in one.organisation for w in _MISSIONS)
        if listed and alike and not organisations().find(one.organisation):
            f.organisation, f.states = one.organisation, one.states


_MISSIONS = ("Embassy", "High Commission", "Consulate")
"""Bodies whose diplomats are listed without naming it again."""


def _is_held_in(line: Line, body: Found, office: Found) -> bool:
    held = office.kind == "person" and bool(office.office) and not office.states
    named = body.kind in {"body", "company", "igo"} or body.kind == "name" and len(body.acronym) > 2
    return named and held and line.flat[body.end : office.start] in {" ", "’s ", "'s "}


# people


def _offices(line: Line, taken: list[bool]) -> Finds:
    for office in find_offices(line):
        yield office.first, office.last, _in_office(line, office)


def _in_office(line: Line, office: Office) -> Found:
    words = line.words
    start, end = words[office.first].start, words[office.last].end
    a, b = (words[office.name_first].start, words[office.name_last].end) if office.named else (start, start)
    return Found(
        start,
        end,
        "person",
        line.flat[a:b] or line.flat[start:end],
        a,
        b,
        states=tuple(office.states),
        accredited=tuple(office.accredited),
        office=of_one(office.text) if office.named else office.text,
        organisation=office.organisation,
        plural=office.plural,
    )


def _counterparts(line: Line, taken: list[bool]) -> Finds:
    """ "his Pakistani counterpart Khawaja Asif", "with Belarusian and Russian counterparts"."""
    for i, word in enumerate(line.words):
        if word.lower in offices().counterparts or _is_fellow(line, i):
            yield from counterparts_named(line, i) or [_counterpart(line, i, taken)]


def _is_fellow(line: Line, i: int) -> bool:
    """ "his Peruvian colleague", "his Peruvian opposite number": one abroad in the same office, by other words."""
    word, before = line.words[i].lower, line.words[i - 1].lower if i else ""
    return word in offices().fellows and line.state(i - 1) is not None or f"{before} {word}" in offices().fellows


def _counterpart(line: Line, i: int, taken: list[bool]) -> tuple[int, int, Found]:
    words = line.words
    first, last, states = _counterpart_of(line, i)
    after = last + 1
    if after < len(words) and words[after].text == ",":
        after += 1
    begin, _ = skip_honorifics(line, after)
    end = name_end(line, begin)
    end = -1 if any(taken[begin : end + 1]) else end  # the holder of an office told with it
    if first > 0 and words[first - 1].lower in offices().owned:
        first -= 1
    start = words[first].start
    a, b = (words[begin].start, words[end].end) if end >= 0 else (start, start)
    last = max(last, end)
    name = line.flat[a:b] or line.text(first, last)
    plural = words[i].lower.endswith("s")
    found = Found(start, words[last].end, "person", name, a, b, states=states, counterpart=True, plural=plural)
    return first, last, found


def _counterpart_of(line: Line, i: int) -> tuple[int, int, tuple[str, ...]]:
    """First and last word of the phrase about the counterpart at word i, and the states that stand before or after."""
    first = i - (i > 0 and f"{line.words[i - 1].lower} {line.words[i].lower}" in offices().fellows)
    states: tuple[str, ...] = ()
    while first > 0 and (mark := line.state(first - 1)) is not None:
        states = (mark.code, *states)
        first = mark.first
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    if following is not None and following.lower in {"of", "from"} and (mark := line.state(i + 2)) is not None:
        return first, mark.last, (mark.code,)
    return first, i, states


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


def _known_people(line: Line, taken: list[bool]) -> Finds:
    """Names that the gazetteer of office holders knows: full ones, or a surname alone that is known alone."""
    for first, last in capital_runs(line, taken):
        for a, b in [(i, j) for i in range(first, last) for j in range(last, i, -1)] or [(first, first)]:
            facts = people().lookup(line.text(a, b))
            if facts:
                start, end = line.words[a].start, line.words[b].end
                code = only_state(facts)
                states = (code,) if code else ()
                yield a, b, Found(start, end, "person", line.flat[start:end], start, end, states=states)


# states and their groups


def _marked(line: Line, taken: list[bool]) -> Finds:
    """States, groups of a state, organisations and regions that the gazetteers marked."""
    for mark in line.marks:
        if mark.kind == "igo":
            yield _organisation(line, mark)
        elif mark.kind == "region":
            yield mark.first, mark.last, _of_state(line, mark, "place")
        else:
            yield _group(line, mark, taken) or _state(line, mark)


def _of_state(line: Line, mark: Mark, kind: FoundKind, state_kind: str = "") -> Found:
    start, end = line.words[mark.first].start, line.words[mark.last].end
    return Found(start, end, kind, line.flat[start:end], start, end, states=(mark.code,), state_kind=state_kind)


def _state(line: Line, mark: Mark) -> tuple[int, int, Found]:
    kinds: dict[str, FoundKind] = {"adjective": "adjective", "demonym": "group"}
    return mark.first, mark.last, _of_state(line, mark, kinds.get(mark.kind, "state"), mark.kind)


def _organisation(line: Line, mark: Mark) -> tuple[int, int, Found]:
    """An international organisation, with its acronym in brackets ("… Organization (SCO)")."""
    bracketed = line.bracketed(mark.last + 1)
    last = mark.last + 3 if bracketed else mark.last
    start, end = line.words[mark.first].start, line.words[last].end
    known = organisations().lookup(mark.name)
    acronym = known.acronym if known else bracketed
    return mark.first, last, Found(start, end, "igo", line.flat[start:end], start, end, acronym=acronym)


def _group(line: Line, mark: Mark, taken: list[bool]) -> tuple[int, int, Found] | None:
    """ "Belarusian junior tennis team", "Sri Lanka’s new administration": a group of the state; None without one."""
    if mark.kind != "adjective" and not line.words[mark.last].possessive:
        return None
    last, group = -1, None
    for j in range(mark.last + 1, min(mark.last + 1 + _GROUP_REACH, len(line.words))):
        if taken[j] or not _may_qualify(line, j):
            break
        noun = group_of(line.words[j].lower)
        if noun is not None:
            last, group = j, noun
        elif group is not None:
            break
        if line.words[j].possessive:
            break
    if group is None:
        return None
    start, end = line.words[mark.first].start, line.words[last].end
    found = Found(start, end, group.type, line.flat[start:end], start, start, (mark.code,), state_kind=mark.kind)
    found.sector, found.level = group.sector, group.level
    return mark.first, last, found


def _may_qualify(line: Line, j: int) -> bool:
    """Word j may stand between a state's adjective and its group noun, or be that noun."""
    word = line.words[j]
    shaped = word.text[:1].isalnum() or word.text == "-"
    return shaped and line.covered.get(j) is None and word.lower not in offices().no_group


# the rest


def _runs(line: Line, taken: list[bool]) -> Finds:
    """What is left: capitalised runs and acronyms that only the whole document can tell."""
    for i, word in enumerate(line.words):
        if not taken[i] and 2 <= len(word.text) <= 8 and word.text.isupper() and word.text.isalpha():
            yield i, i, Found(word.start, word.end, "name", word.text, word.start, word.end, acronym=word.text)
    for first, last in capital_runs(line, taken):
        end = min(name_end(line, first), last)
        while end >= first and not is_name_word(line.words[end].text):
            end -= 1
        if end >= first:
            start, stop = line.words[first].start, line.words[end].end
            yield first, end, Found(start, stop, "name", line.flat[start:stop], start, stop)


_BY_NAME = (_known_people, _marked, find_places, _runs)
"""Finders of what no office and no body's word tells."""
