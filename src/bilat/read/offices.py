"""Offices and who holds them: "Ruritania's Trade Authority Governor X", "President of Russia Y", "the Minister, Z".

An office phrase grows from its head noun: to the left over modifiers, portfolio, body and state; to the right over
"of the Republic of …", "to …", "for …"; then comes the holder's name, if any. All on words, before any parsing, so
that the parser may see the whole phrase as one name.
"""

from __future__ import annotations

from bilat.lexicon import offices, organisations
from bilat.lexicon.language import reading_words
from bilat.read.complements import office_text, right_end
from bilat.read.heldin import Office
from bilat.read.holders import before_name, is_under, settle
from bilat.read.leftward import left_end
from bilat.read.officeheads import is_member, is_only_a_word
from bilat.read.personnames import (
    ALSO_NAMES,
    has_bearer,
    honorifics,
    in_name,
    is_personal,
    name_end,
    skip_honorifics,
)
from bilat.read.placenames import city_state
from bilat.read.postings import past_residence
from bilat.read.seated import seat_after
from bilat.read.setoff import body_set_off, matter_after, matter_set_off, past_side, state_set_off
from bilat.read.words import Line


def find_offices(line: Line) -> list[Office]:
    """All office phrases of a sentence, with the names that follow them."""
    out: list[Office] = []
    i = 0
    while i < len(line.words):
        headed = offices().is_office_head(line.words[i].lower) or is_member(line, i)
        if headed and (not is_only_a_word(line, i) or is_under(line, i)):
            office = _grow(line, _last_head(line, i), out[-1] if out else None)
            out.append(office)
            i = max(i, office.last)
        i += 1
    return settle(line, out)


def _last_head(line: Line, i: int) -> int:
    """In a run of heads ("Prime Minister’s Secretary", "Vice Admiral") the last one rules."""
    if _is_ranked(line, i):
        return i
    last, j = i, i + 1
    while j < len(line.words) and j - last <= 3:
        word = line.words[j]
        if word.lower in offices().endings or word.lower == "general" and line.words[j - 1].lower in offices().generals:
            break
        if word.text in _GIVEN and not line.words[j - 1].possessive and name_end(line, j) > j:
            break
        if is_personal(line, j) and not line.words[j - 1].possessive and line.words[last].capital:
            break
        if (
            offices().is_office_head(word.lower)
            and (line.words[last].possessive or j == last + 1)
            and not is_only_a_word(line, j)
        ):
            last = j
        elif not (line.words[last].possessive and (word.capital or word.lower in reading_words().office_modifiers)):
            break
        j += 1
    return last


_GIVEN = ALSO_NAMES - {"King", "Prince", "Pope"}
"""Offices that after another one are its holder's given name ("Foreign Minister Amir X")."""


def _is_ranked(line: Line, i: int) -> bool:
    """ "exercise director Brigadier General Vicente B.": after the office its holder's rank, then the name."""
    word = line.words[i]
    after, ranked = skip_honorifics(line, i + 1)
    if not ranked or word.possessive or word.lower.rstrip(".") in honorifics() and not _is_held(line, i):
        return False
    if word.lower in offices().generals and line.words[i + 1].lower == "general":
        return False
    return name_end(line, after) >= 0


def _is_held(line: Line, i: int) -> bool:
    """ "First Lady Professor Ana Ruiz", "Navy Commander Admiral Juan Paz": no honour alone but an office."""
    before, word = line.words[max(0, i - 1)].text, line.words[i]
    told = before in reading_words().portfolio_words | reading_words().body_words or before.isupper()
    return word.lower == "lady" or word.lower == "commander" and (told or word.text.islower())


def _grow(line: Line, head: int, before: Office | None) -> Office:
    first = left_end(line, head, before.last + 1 if before is not None else 0)
    word = line.words[head]
    office = Office(
        first=first,
        last=head,
        head=head,
        text="",
        plural=_is_plural(word.lower),
        states=[],
        accredited=[],
        possessive=word.possessive,
    )
    own_first = first
    for i in range(first, head):
        mark = line.covered.get(i)
        if mark is not None and mark.kind != "igo":
            office.organisation = mark.name if mark.kind == "region" else office.organisation
            office.states += [mark.code] if mark.code not in office.states else []
            own_first = mark.last + 1
        elif mark is not None and line.words[mark.last + 1].text not in _MATTERS:
            office.organisation, own_first = mark.name, mark.last + 1
    after_state = own_first
    own_first = _skip_body(line, office, own_first, head)
    _by_body(office)
    _of_movement(line, office)
    told, held_in = list(office.states), office.organisation
    end = head if word.possessive else right_end(line, office, matter_after(line, head))
    office.text = office_text(line, own_first, head, end)
    if offices().is_posted(office.text):
        international = bool(organisations().find(office.organisation))
        own = office.states[len(told) :] if office.organisation != held_in and not international else []
        own = office.states if first < after_state < own_first else own  # "Peru Airlines Country Manager"
        sent = [code for code in office.states if code not in own]
        office.states, office.accredited = own, [*office.accredited, *sent]
    end = state_set_off(line, office, body_set_off(line, office, state_set_off(line, office, end)))
    end = end if office.possessive else matter_set_off(line, office, end)
    office.last = max(head, end)
    _by_city(line, office)
    _by_seat(line, office)
    if not office.possessive:
        _take_name(line, office, _goes_on(line, before, office))
    return office


def _goes_on(line: Line, before: Office | None, office: Office) -> bool:
    """ "the Minister of Trade, Ana Ruiz, the Minister of Ports, Juan Paz": the name before is the last office's, told
    after a comma as this one's may be; right after it, where this one has no article ("Premier Ana Ruiz, Minister of
    Ports, Juan Paz")."""
    if before is None or not before.named:
        return False
    abroad = office.states and office.states != before.states
    if line.text(before.last + 1, office.first - 1) in (", the", ",") and abroad:
        return True
    if line.text(before.last + 1, office.first - 1) == "," and " " in office.text and not office.states:
        return True
    ranked = before.first == before.head and is_personal(line, before.head)
    after_comma = any(w.text == "," for w in line.words[before.head : before.name_first]) and (
        line.words[before_name(line, before)].text == ","
    )
    after_comma = after_comma or ranked and line.words[before.first - 1].text == ","
    between = [w.lower for w in line.words[before.last + 1 : office.first]]
    return after_comma and between in ([","], [",", "the"], [",", "and"], [",", "and", "the"])


def _is_plural(lower: str) -> bool:
    singular = lower[:-3] + "y" if lower.endswith("ies") else lower[:-1]
    several = lower.endswith("s") and not lower.endswith("ss") and offices().is_office_head(singular)
    return lower == "members" or several or lower.endswith("men") and offices().is_office_head(lower)


_OF_CHAMBERS = frozenset({"president", "vice-president", "chairman", "chairperson", "chair"})
"""Offices that are others by themselves: "Senate President" is told whole."""
_MATTERS = frozenset({"Affairs", "Integration"})
"""After an organisation: it is what the office is over ("ASEAN Affairs Minister")."""


def _skip_body(line: Line, office: Office, first: int, head: int) -> int:
    """A body between state and office ("Authority of Foreign Trade (AFT) Governor") becomes the organisation."""
    vocabulary = reading_words()
    last_body = -1
    for i in range(first, head):
        word = line.words[i]
        if i == head - 1 and word.text == "Cabinet":
            continue  # "Cabinet Secretary"
        if word.text in vocabulary.body_words or (word.text.isupper() and len(word.text) > 2 and "." not in word.text):
            last_body = i
    last_body = _with_matter(line, last_body, head)
    named = {w.text for w in line.words[first : last_body + 1] if w.lower not in vocabulary.office_modifiers}
    if not office.states and named <= vocabulary.weak_body_words:
        return first  # "Senior Mission Chief", "Group CEO", "House Speaker" name no body
    if last_body >= 0 and not office.organisation:
        office.organisation = line.text(first, last_body)
        if line.words[last_body].text in offices().parliaments and line.words[head].lower in _OF_CHAMBERS:
            return first
    while first < head and line.words[first].text in {",", "and", "-"}:
        first += 1
    return first if last_body < 0 else last_body + 1


def _by_body(office: Office) -> None:
    """ "Gdansk Chamber of Commerce President": the state of the city that the body is called after."""
    words = office.organisation.split()
    if not office.states and len(words) > 1 and not organisations().find(office.organisation):
        found = next((state for w in words if w[:1].isupper() and (state := city_state(w))), ())
        office.states += list(found)


def _of_movement(line: Line, office: Office) -> None:
    """ "Taliban spokesman Ruiz": of a movement that is no state."""
    before = line.words[office.first - 1].text if office.first > 0 else ""
    if before and offices().is_stateless(before) and not (office.states or office.organisation):
        office.first, office.organisation = office.first - 1, before


def _with_matter(line: Line, last: int, head: int) -> int:
    """The last word of a body's name with what it is over: "Ministry for Europe and Trade" before "Secretary"."""
    words, k = line.words, last + 1
    if last < 0 or words[k].lower not in {"of", "for"}:
        return last
    told = reading_words().portfolio_words
    while k < head and (words[k].text in told or words[k].lower in offices().within or line.covered.get(k) is not None):
        k += 1
    return k - 1


def _by_city(line: Line, office: Office) -> None:
    """ "Gothenburg Mayor", "Mayor of Gothenburg": the office of a city is of the state that the city lies in."""
    words = line.words
    if office.states or words[office.head].lower not in offices().of_cities:
        return
    before = next((k for k in range(office.first - 1, max(-1, office.first - 3), -1) if words[k].text != "Lord"), -1)
    near = [before, *range(office.head + 2, min(office.head + 4, len(words)))]
    spans = [(k - n, k) if k == before else (k, k + n) for k in near if k >= 0 for n in (2, 1, 0)]
    named = (line.text(a, b) for a, b in spans if a >= 0 and b < len(words))
    office.states += list(next((state for name in named if (state := city_state(name))), ()))


def _by_seat(line: Line, office: Office) -> None:
    """ "officials in Khartoum", "a foreign ministry spokesman in Oslo": of the state in whose capital they sit."""
    told = [w.lower for w in line.words[office.first : office.head + 1]]
    alone = office.head == office.last and not (office.states or office.organisation)
    if alone and reading_words().seated.intersection(told):
        office.states += seat_after(line, office.last)


def _take_name(line: Line, office: Office, listed: bool) -> None:
    """The holder's name right after the phrase, past a comma or an honorific. listed: one of several told so."""
    words = line.words
    i = office.last + 1
    comma = i < len(words) and words[i].text == ","
    if comma:
        i = past_residence(line, i + 1)
    i, honorific = skip_honorifics(line, past_side(line, office, i))
    last = -1 if is_personal(line, i) else name_end(line, i)
    if comma and (office.plural or not listed and _has_holder(line, office)):
        return
    if comma and last >= 0 and any(words[k].text in reading_words().portfolio_words for k in range(i, last + 1)):
        return
    told = bool(office.states or office.accredited or office.organisation)
    if last < 0 or (comma and not honorific and (last - i < 1 or not _closes(line, last, told))):
        return
    if i == last and words[i].text.isupper() and len(words[i].text) > 2:
        return  # a body's acronym ("President GAFT")
    if i == last and not honorific and words[i].text in reading_words().portfolio_words:
        return  # what the office is over ("DG Africa")
    office.name_first, office.name_last, office.last = i, last, last
    _state_after(line, office)


def _has_holder(line: Line, office: Office) -> bool:
    """The holder has been named before the office, so the name after it is another's."""
    return has_bearer(line, office.first) or _is_given_to(line, office) or _is_borne(line, office)


def _is_given_to(line: Line, office: Office) -> bool:
    """ "Ana Ruiz was appointed ambassador to Peru, Juan Paz to Chile"."""
    near = line.words[max(0, office.first - 2) : office.first + 1]
    return office.first > 1 and any(w.lower in offices().giving for w in near)


def _is_borne(line: Line, office: Office) -> bool:
    """ "Ana Ruiz Secretary of the Ministry of Trade, Juan Paz", "Dr. Ana Ruiz Secretary to the Cabinet, Juan Paz": the
    holder stands right before an office told whole."""
    first = office.first - (office.first > 0 and line.words[office.first - 1].lower == "the")
    if first < 2 or not all(in_name(line, j) for j in (first - 2, first - 1)):
        return False
    if bool(office.states or office.organisation) and (" of " in office.text or first < office.first):
        return True
    j = first - 3
    while j > 0 and (in_name(line, j) or line.words[j].text == "."):
        j -= 1
    return j >= 0 and " " in office.text and skip_honorifics(line, j)[1]


def _closes(line: Line, last: int, told: bool) -> bool:
    """After a comma a name must be set off ("the Minister, Ali Sabry, said") or end the phrase before a verb; before
    "and" only where the phrase has told of which state or body the office is.
    """
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    if following is not None and following.lower == "and":
        return told or not _is_name_next(line, last + 2)
    return following is None or following.text in ',.;:)”"' or not following.capital and following.lower != "of"


def _is_name_next(line: Line, i: int) -> bool:
    """A person's name stands at word i, and no office that a phrase with its holder begins with."""
    begin, honoured = skip_honorifics(line, i)
    end = name_end(line, begin)
    return honoured or end >= begin and not any(offices().is_office_head(w.lower) for w in line.words[begin : end + 2])


def _state_after(line: Line, office: Office) -> None:
    """ "Prime Minister Shehbaz Sharif of Pakistan"."""
    i = office.last + 1
    if i + 1 < len(line.words) and line.words[i].lower == "of":
        j = i + 2 if line.words[i + 1].lower == "the" and i + 2 < len(line.words) else i + 1
        mark = line.state(j)
        own = (
            mark is not None
            and mark.kind in {"name", "abbreviation", "region"}
            and not line.words[mark.last].possessive
        )
        if mark is not None and own and not office.states:
            office.states.append(mark.code)
            office.last = mark.last
