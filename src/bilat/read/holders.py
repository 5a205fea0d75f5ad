"""Offices that stand side by side: two holders of one phrase, two offices of one holder, and the state of both.

"Chairpersons of the Senate X and the House Y" are two people; "Deputy Prime Minister and Foreign Minister X" is one.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.heldin import Office, body_complement
from bilat.read.personnames import has_bearer, is_personal, name_end, skip_honorifics
from bilat.read.words import Line

_OF_GOVERNMENT = frozenset({"head_of_state", "head_of_government", "minister", "deputy_minister"})
"""Levels of offices of which a head of state holds no second one."""


def settle(line: Line, found: list[Office]) -> list[Office]:
    """The office phrases of a sentence, each with its holder and its state."""
    share_states(line, found)
    _of_superiors(line, found)
    told = [more for office in found for more in (office, *_further_holders(line, office))]
    return _merge(line, _joined(line, _merge(line, told)))


def share_states(line: Line, found: list[Office]) -> None:
    """ "Belarus' president and prime minister", "the president and premier of X": joined offices are of one state.

    Not those between whom something passes ("a call between the premier and the president of X").
    """
    for one, other in pairwise(found):
        between = [w.lower for w in line.words[one.last + 1 : other.first]]
        before = [w.lower for w in line.words[max(0, one.first - 2) : one.first]]
        if (
            between in (["and"], ["and", "the"])
            and not (between[1:] and before[-1 - (before[-1:] == ["the"]) :][:1] == ["between"])
            and not one.named
            and not other.named
            and not (one.plural or other.plural)
        ):
            one.states, other.states = one.states or list(other.states), other.states or list(one.states)


def is_under(line: Line, i: int) -> bool:
    """ "his deputy Ana Ruiz", "her deputies, Ana Ruiz and Juan Paz": the office is told as under another's."""
    word = line.words[i]
    if i == 0 or line.words[i - 1].lower not in offices().owned or word.lower not in offices().under:
        return False
    comma = line.words[i + 1 : i + 2] and line.words[i + 1].text == ","
    begin, _ = skip_honorifics(line, i + 1 + bool(comma))
    return name_end(line, begin) >= begin


def _of_superiors(line: Line, found: list[Office]) -> None:
    """ "the Peruvian minister and his deputy Ana Ruiz": the deputy is of the state of whom he is under."""
    for n, office in enumerate(found):
        if n and not (office.states or office.organisation) and is_under(line, office.head):
            above = next((o for o in reversed(found[:n]) if o.states or o.organisation), None)
            office.states = list(above.states) if above is not None else []


_HOLDERS = 8
"""Holders of one plural office told in a list at most."""


def _further_holders(line: Line, office: Office) -> list[Office]:
    """ "Vice Presidents X, Y and Z": those listed after the first; the last, after "and", may have his own body."""
    out: list[Office] = []
    before = office
    while (
        office.plural and office.named and len(out) < _HOLDERS and (listed := _listed_holder(line, before)) is not None
    ):
        out.append(listed)
        before = listed
    last = _second_holder(line, msgspec.structs.replace(before, plural=office.plural))
    return _of_one_state(line, office, [*out, *last])


def _of_one_state(line: Line, office: Office, more: list[Office]) -> list[Office]:
    """ "Ministers Ana Ruiz and Juan Paz of Peru": the state told after the last of them is that of all."""
    end = more[-1].last if more and not office.states and not more[-1].states else len(line.words)
    near = [w.lower for w in line.words[end + 1 : end + 3]]
    mark = line.state(end + 3 if near[1:] == ["the"] else end + 2) if near[:1] in (["of"], ["from"]) else None
    if mark is None or mark.kind not in {"name", "abbreviation"} or line.words[mark.last].possessive:
        return more
    office.states.append(mark.code)
    for other in more:
        other.states = list(office.states)
    more[-1].last = mark.last
    return more


def _listed_holder(line: Line, before: Office) -> Office | None:
    """The holder after a comma, set off by another comma or "and", and no office of his own after his name."""
    words, i = line.words, before.last + 1
    if i >= len(words) or words[i].text != ",":
        return None
    begin, honoured = skip_honorifics(line, i + 1)
    end = name_end(line, begin)
    following = words[end + 1].lower if 0 <= end < len(words) - 1 else ""
    if end - begin < (0 if honoured else 1) or following not in {",", "and", "&"}:
        return None
    if following == "," and end + 2 < len(words) and not words[end + 2].capital and words[end + 2].lower != "and":
        return None
    return msgspec.structs.replace(
        before, first=i + 1, last=end, name_first=begin, name_last=end, plural=False, states=list(before.states)
    )


def _second_holder(line: Line, office: Office) -> list[Office]:
    """ "Chairpersons of the Senate X and the House Y", "Foreign Ministers X and Y": the second of two holders."""
    words = line.words
    i = office.last + 1
    i += i + 1 < len(words) and words[i].text == "," and words[i + 1].lower == "and"
    if not (office.plural and office.named) or i + 1 >= len(words) or words[i].lower != "and":
        return []
    first = i + 1
    second = msgspec.structs.replace(
        office, first=first, plural=False, name_first=-1, name_last=-1, states=list(office.states)
    )
    begin = first + 1 if words[first].lower == "the" else first
    end = body_complement(line, second, begin, "of") if words[begin].text in reading_words().body_words else begin - 1
    second.last = max(end, begin - 1)
    after, _ = skip_honorifics(line, second.last + 1)
    name = name_end(line, after)
    if name < 0 or offices().is_office_head(words[after].lower):
        return []
    body = line.text(begin, end) if end >= begin else ""
    text = f"{line.words[office.head].text} of the {body}" if body else office.text
    return [msgspec.structs.replace(second, text=text, last=name, name_first=after, name_last=name)]


def _merge(line: Line, found: list[Office]) -> list[Office]:
    """Two offices side by side are one person's ("Commander of the Navy Vice Admiral X"): the name goes to both."""
    out: list[Office] = []
    for office in found:
        before = out[-1] if out else None
        if (
            before is not None
            and not before.named
            and not before.possessive
            and office.named
            and not office.states
            and _adjacent(line, before, office)
        ):
            out[-1] = msgspec.structs.replace(
                before, last=office.last, name_first=office.name_first, name_last=office.name_last
            )
        else:
            out.append(office)
    return out


def _adjacent(line: Line, one: Office, other: Office) -> bool:
    i, _ = skip_honorifics(line, one.last + 1)
    return i >= other.first or _is_ranked_after_comma(line, one, other)


def _is_ranked_after_comma(line: Line, one: Office, other: Office) -> bool:
    """ "the Secretary-General of the Ministry, Ambassador X": the rank before the name is no office of another's."""
    comma = other.first == one.last + 2 and line.words[one.last + 1].text == ","
    told = [w.lower for w in line.words[other.first : other.head]]
    rank = all(w in reading_words().office_modifiers & _PAST for w in told) and is_personal(line, other.head)
    definite = one.first > 0 and line.words[one.first - 1].lower == "the"
    alone = other.head + 1 <= other.name_first and not (other.accredited or other.organisation)
    return (
        comma and alone and rank and (definite or one.first == 0 or " " in one.text) and not has_bearer(line, one.first)
    )


_PAST = frozenset({"former", "ex", "retired", "then"})
"""What stands before a rank that somebody bore before he came to his office."""


def _joined(line: Line, found: list[Office]) -> list[Office]:
    """Two offices of one person: "Deputy Prime Minister and Foreign Minister X" holds both."""
    out: list[Office] = []
    for office in found:
        before = out[-1] if out else None
        if before is not None and _held_together(line, before, office):
            other = _unnamed(line, before, office)
            out[-1] = msgspec.structs.replace(
                before,
                text=f"{before.text} and {office.text}",
                states=before.states or list(office.states),
                accredited=list(dict.fromkeys([*before.accredited, *office.accredited])),
                organisation=before.organisation or office.organisation,
                last=other.last,
                name_first=other.name_first,
                name_last=other.name_last,
            )
        else:
            out.append(office)
    return out


def _unnamed(line: Line, one: Office, other: Office) -> Office:
    """The second office without the next person's name: "Ana Ruiz, X Minister and Y Minister, Juan Paz, …"."""
    if not has_bearer(line, one.first):
        return other
    return msgspec.structs.replace(other, last=before_name(line, other) - 1, name_first=-1, name_last=-1)


def before_name(line: Line, office: Office) -> int:
    """The word before the holder's name and what honours it."""
    starts = range(office.head + 1, office.name_first)
    return next((k for k in starts if skip_honorifics(line, k)[0] == office.name_first), office.name_first) - 1


_JOINING = (["and"], ["&"], ["/"], ["cum"], ["–"], ["—"], ["-"])
"""What stands between two offices of one person."""


def _held_together(line: Line, one: Office, other: Office) -> bool:
    """ "X Minister and Y Minister NAME"; not "the President and Foreign Minister NAME", who are two."""
    if one.named or one.plural or one.possessive or other.plural or not other.named:
        return False
    between = [w.lower for w in line.words[one.last + 1 : other.first]]
    if between not in _JOINING:
        return False
    if other.states and one.states != other.states and (one.states or other.accredited):
        return False
    if has_bearer(line, one.first) and (one.states or line.words[before_name(line, other)].text != ","):
        return False
    if offices().is_diplomat(one.text) and offices().is_diplomat(other.text):
        return True
    definite = between in (["and"], ["&"]) and one.first > 0 and line.words[one.first - 1].lower == "the"
    level, second = offices().level_of(one.text), offices().level_of(other.text)
    if other.text.split()[0].lower() in _ELDEST and offices().is_diplomat(one.text):
        return True
    if level == "head_of_state":
        return second not in _OF_GOVERNMENT
    deputy = level == "minister" and second == "minister" and _is_vice(one.text) and " " in other.text
    whole = level != "head_of_government" or bool(one.states) or " of " in other.text or " for " in other.text
    ruling = second == "head_of_state" and _leads_party(one.text)
    return (not definite or deputy) and whole and (second != "head_of_state" or ruling)


def _leads_party(office: str) -> bool:
    """A party's secretary, who may be head of the state as well."""
    rule = offices().rule_of(office)
    return rule is not None and rule.id == "party" and "secretary" in office.lower()


def _is_vice(office: str) -> bool:
    """A deputy premier, who often has a ministry too."""
    rule = offices().rule_of(office)
    return rule is not None and rule.id == "vice-premier"


_ELDEST = frozenset({"dean", "doyen"})
"""Of the diplomatic corps, beside being ambassador."""
