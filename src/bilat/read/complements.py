"""What follows an office: "of the Republic of X", "to Y", "for Foreign Trade", "(Commerce)"."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices, organisations
from bilat.lexicon.language import reading_words
from bilat.read.heldin import Office, body_complement
from bilat.read.personnames import has_bearer, is_personal, known_name, name_end, skip_honorifics
from bilat.read.placenames import city_state
from bilat.read.postings import (
    beside_states,
    bracketed,
    in_city,
    in_part,
    interim,
    is_envoy,
    is_envoy_name,
    is_own_state,
    part_from,
    posted,
)
from bilat.read.serving import SERVING, office_served, person_served
from bilat.read.words import Line, Mark

LINKS = frozenset({"of", "for", "to", "on", "at", "in", "from"})
"""Prepositions that join an office with what it is held in."""


def right_end(line: Line, office: Office, head: int) -> int:
    """The last word of the complements: "of …", "to …", "Extraordinary and Plenipotentiary", "(Commerce)"."""
    words = line.words
    end = head
    while end + 1 < len(words):
        word = words[end + 1]
        if (
            word.lower in {"extraordinary", "plenipotentiary", "general", "designate", "elect"}
            and not (_is_rank(line, head, end + 1) or word.lower == "general" and end > head)
            or (word.lower == "and" and end + 2 < len(words) and words[end + 2].lower == "plenipotentiary")
        ):
            end += 1
        elif word.text == "(" and (close := bracketed(line, end + 1)) > 0:
            end = close
        elif (named := designated(line, end + 1)) > 0:
            end += named
        elif (acting := interim(line, end + 1)) > end:
            end = acting
        elif word.capital and known_name(line, end + 1) > end + 1:
            break  # "General Secretary To Lam"
        elif word.lower in LINKS or word.text == ",":
            last = _complement(line, office, end + 1)
            if last < 0:
                break
            end = last
        else:
            break
        if words[end].possessive:
            office.possessive = True
            break
    return end


def _is_rank(line: Line, head: int, i: int) -> bool:
    """ "army chief General Ana Ruiz": the rank of the holder, whose name follows, and no part of the office."""
    ranked = line.words[i].text == "General" and line.words[head].lower in offices().before_rank
    return ranked and name_end(line, i + 1) >= 0


def designated(line: Line, i: int) -> int:
    """How many words at word i say that an office is yet to be taken up ("-designate", "designated to"); else 0."""
    told = [w.lower for w in line.words[i : i + 2]]
    joined = len(told) > 1 and told[0] in "-‑–" and told[1] in {"designate", "elect"}
    return 2 if joined else int(told == ["designated", "to"])


def _complement(line: Line, office: Office, link: int) -> int:
    """Last word of the phrase that follows `of`, `to`, `for`; -1 when it is none of the office's."""
    words = line.words
    lower = words[link].lower
    i = link + 1
    while i < len(words) and words[i].lower in {"the", "his", "her", "its"}:
        i += 1
    served = max(person_served(line, office, i), office_served(line, office, i)) if lower == "to" else -1
    i = _past_honorific(line, i)
    if (
        lower == ","
        or i >= len(words)
        or lower == "to"
        and is_own_state(line, i)
        or served < 0
        and lower == "to"
        and _is_addressed(line, office, i)
    ):
        return -1
    if lower == "on" and _is_no_matter(words[i].text):
        return -1  # "said on Friday"
    part = in_part(line, office, i) if lower == "in" else -1
    if (plain := max(served, part, _plain_portfolio(line, office, i))) >= i:
        return plain
    mark = line.covered.get(i)
    if mark is not None and mark.last + 1 < len(words) and line.pairs(mark.last + 1):
        return body_complement(line, office, i, lower)
    if mark is not None and _is_whole(line, mark, lower):
        return _state_complement(line, office, lower, i)
    if mark is not None and mark.kind == "capital" and (end := _capital_complement(line, office, lower, i)) is not None:
        return end
    if lower == "of" and (city := _city(line, office, i)) >= i:
        return city
    if lower in {"from", "at", "in"} and not (mark is not None and mark.kind == "igo" and lower != "from"):
        return _seated(line, office, i, lower)
    return body_complement(line, office, i, lower)


def _capital_complement(line: Line, office: Office, lower: str, i: int) -> int | None:
    """Last word of what begins with a capital at word i: a body that is there, or the city itself; None for neither."""
    mark = line.covered[i]
    if lower != "to" and _body_follows(line, mark.last + 1):
        end = body_complement(line, office, i, lower)
        office.states += [] if office.states or end < 0 else [mark.code]
        return end
    if not _is_of_city(line, office, lower):
        return None
    target = office.states if lower == "of" else office.accredited
    seat = target is office.accredited and bool(organisations().find(office.organisation))
    if not seat and not target and mark.code not in office.states:
        target.append(mark.code)
    return mark.last


def _past_honorific(line: Line, i: int) -> int:
    """Past what honours an office, not a name ("Secretary to the Hon. Minister")."""
    after, honoured = skip_honorifics(line, i)
    head = honoured and after < len(line.words) and offices().is_office_head(line.words[after].lower)
    return after if head else i


def _seated(line: Line, office: Office, i: int, lower: str) -> int:
    """ "Counsellor at the Embassy of Peru Ana Ruiz", "Ana Ruiz, Under Secretary at the Peruvian Ministry": the body
    where an office is held, when the holder is named beside it; "in Chennai" where an envoy is. -1: neither."""
    if lower == "in" and (sent := in_city(line, office, i)) >= 0:
        return sent
    held = msgspec.structs.replace(office, states=list(office.states), accredited=list(office.accredited))
    end = body_complement(line, held, i, "of")
    if end < 0 or not held.organisation or line.words[end].possessive:
        return -1
    begin, _ = skip_honorifics(
        line, end + 2 if end + 1 < len(line.words) and line.words[end + 1].text == "," else end + 1
    )
    if not has_bearer(line, office.first) and name_end(line, begin) - begin < 1:
        return -1
    told = [] if is_envoy(line, office) else held.states[len(office.states) :]  # "Head of Peru at the Cuban Ministry"
    office.states, office.accredited, office.organisation = told or held.states, held.accredited, held.organisation
    return end


def _city(line: Line, office: Office, i: int) -> int:
    """The last word of the city that is no capital, after "Mayor of"; -1 where none stands there."""
    if line.words[office.head].lower not in offices().of_cities:
        return -1
    near = [k for k in (i + 1, i) if k < len(line.words) and line.covered.get(k) is None]
    return next((k for k in near if city_state(line.text(i, k)) and not _body_follows(line, k + 1)), -1)


def _is_no_matter(text: str) -> bool:
    """A capitalised word that is neither a name nor what an office may be over."""
    return text in reading_words().not_names and text not in reading_words().portfolio_words


def _is_of_city(line: Line, office: Office, lower: str) -> bool:
    """A capital after "of" is what the office is over ("Mayor of Accra"), after "in" and "to" where an envoy is."""
    return lower == "of" or lower in {"in", "to", "for"} and (bool(office.organisation) or is_envoy(line, office))


def _is_addressed(line: Line, office: Office, i: int) -> bool:
    """Another office follows "to", under which this one is not held: the one whom its holder writes or speaks to.

    An envoy to a state is sent there, whatever rank his name comes with ("Ambassador to Peru Admiral X").
    """
    words, mark = line.words, line.covered.get(i)
    if mark is not None and mark.kind in _STATE_NAMES and is_envoy(line, office):
        return False
    while i + 1 < len(words) and (words[i].lower in reading_words().office_modifiers or line.covered.get(i)):
        i += 1
    return offices().is_office_head(words[i].lower) and words[office.head].lower not in SERVING


def _is_whole(line: Line, mark: Mark, lower: str) -> bool:
    """The mark is a state, or an organisation that an envoy goes to, and does not open a longer name."""
    kinds = _STATE_NAMES | {"igo"} if lower == "to" else _STATE_NAMES
    return mark.kind in kinds and not _body_follows(line, mark.last + 1)


_HEADED = frozenset({"state", "government", "mission", "missions", "diplomatic", "chancery"})
"""What an office is head of in lower case: "head of state", "heads of diplomatic missions"."""


def _plain_portfolio(line: Line, office: Office, i: int) -> int:
    """ "head of state", "secretary of state Ana Ruiz", "chair of the Peruvian senate's trade committee, Ana Ruiz": the
    last of the words in lower case that tell a portfolio or a body, which but after "head of" stand beside the holder's
    name; else -1."""
    words = line.words
    if words[office.head].lower in {"head", "heads"} and words[i].lower in _HEADED:
        return i if words[i].lower != "diplomatic" or i + 1 >= len(words) else i + 1
    staff = next((k for k in range(i, min(i + 2, len(words))) if words[k].lower == "staff"), -1)
    if words[office.head].lower == "chief" and staff >= 0:
        return staff
    if words[office.head].lower in {"dean", "doyen"} and any(w.lower == "corps" for w in words[i : i + 3]):
        return next(k for k in range(i, i + 3) if words[k].lower == "corps")
    mark = line.covered.get(i)
    owner = mark is not None and (mark.kind == "adjective" or words[mark.last].possessive)
    begin = mark.last + 1 if mark is not None and owner else i
    j = _plain_end(line, begin)
    if j <= begin or not _has_holder_at(line, office, j):
        return -1
    if mark is not None and not office.states and not is_envoy(line, office):
        office.states.append(mark.code)
    return j - 1


_PLAIN = 7
"""Words in lower case at most that tell what an office is over."""


def _plain_end(line: Line, begin: int) -> int:
    """The word after those in lower case that tell a portfolio or a body ("parliament's foreign affairs committee")."""
    words, told, end = line.words, reading_words(), begin
    names = told.portfolio_words | told.body_words | told.unit_words
    for j in range(begin, min(begin + _PLAIN, len(words))):
        lower = words[j].lower
        if words[j].text.islower() and line.covered.get(j) is None and lower.capitalize() in names:
            end = j + 1
        elif not (words[j].possessive and words[j].text.islower()) and lower not in told.office_modifiers | _INSIDE:
            break
    return end


_INSIDE = frozenset({"and", "on", "for", "of"})
"""What joins the words of a body in lower case."""


def _has_holder_at(line: Line, office: Office, j: int) -> bool:
    """The holder's name stands before the office, which ends before word j, or at word j."""
    words = line.words
    comma = j < len(words) and words[j].text == ","
    if has_bearer(line, office.first) and (j == len(words) or words[j].text in {",", "."} or words[j].lower == "at"):
        return True
    after, _ = skip_honorifics(line, j + comma)
    after += is_personal(line, after)
    end = name_end(line, after)
    closed = not comma or end > after and all(w.text in {",", "."} for w in words[end + 1 : end + 2])
    return end >= 0 and closed


def _body_follows(line: Line, i: int) -> bool:
    """A body's word comes next ("the US Department of the Treasury")."""
    vocabulary = reading_words()
    if skip_honorifics(line, i)[1]:
        return False  # "to Malaysia Air Chief Marshal X"
    told = vocabulary.body_words | vocabulary.portfolio_words
    return i < len(line.words) and line.words[i].text in told or _is_fund_of(line, i)


_NAMED = 3
"""Words of a body's own name at most between a state and the word that tells that it is one."""


def _is_fund_of(line: Line, i: int) -> bool:
    """ "the Peru Alpaca Breeders Association": a body's word comes after a word or two that are no name of a person."""
    near = line.words[i : i + _NAMED + 1]
    body = next((n for n, w in enumerate(near) if w.text in reading_words().body_words), -1)
    return body > 0 and all(w.capital and w.text[:1].isalpha() and not w.possessive for w in near[:body])


def _state_complement(line: Line, office: Office, lower: str, i: int) -> int:
    """ "of Norway", "to Sri Lanka and India": states the office belongs to, or is sent to."""
    if lower in {"on", "at"} or lower == "from" and (office.states or line.words[office.head].capital):
        return -1
    if lower in {"to", "for"} and line.words[office.head].lower in _AT_HOME or lower == "to" and _goes(line, office):
        return -1
    meant = bool(office.states) or bool(organisations().find(office.organisation)) or _is_to_be(line, office, i)
    sent = lower in {"to", "in"} or lower == "for" and meant and is_envoy(line, office)
    target = office.accredited if sent else office.states
    if lower == "in" and not is_envoy(line, office):
        return posted(line, office, line.covered[i])
    end = _take(line.covered[i], target, office)
    resident = office.head > 0 and line.words[office.head - 1].text in offices().resident
    while (sent or resident) and not line.words[end].possessive and (after := _listed(line, end + 1)) is not None:
        end = _take(after, target, office)
    return end


def _is_to_be(line: Line, office: Office, i: int) -> bool:
    """ "Ambassador-designate for Peru", "Special Envoy for Peru": whoever is yet to go there, or deals with it."""
    near = line.words[office.head : i]
    special = office.head > 0 and line.words[office.head - 1].lower in {"special", "personal"}
    return special or any(w.lower.endswith("designate") for w in near)


_AT_HOME = frozenset(
    {"minister", "president", "premier", "king", "queen", "chancellor", "prince", "emir", "pm", "speaker"}
)
"""Heads of offices that nobody holds abroad: "the visit of the Foreign Minister of Peru to Cuba" says where he goes."""
_STATE_NAMES = frozenset({"name", "former", "abbreviation"})
_POSTED = frozenset(
    {
        "attache",
        "attaché",
        "adviser",
        "advisor",
        "aide",
        "correspondent",
        "counsellor",
        "counselor",
        "delegate",
        "diplomat",
        "emissary",
        "liaison",
        "nuncio",
        "secretary",
    }
)
"""Heads of offices, beside an envoy's, that somebody holds "to" a state."""


def _goes(line: Line, office: Office) -> bool:
    """ "Sent observers to Peru", "extradited the banker to Peru": whom nobody accredits is brought there."""
    head = line.words[office.head]
    lower = head.lower.removesuffix("s")
    posted = lower in _POSTED or is_envoy(line, office) or is_envoy_name(lower)
    return head.text.islower() and not posted


def _take(mark: Mark, target: list[str], office: Office) -> int:
    """Note a state that an envoy is sent to, or the organisation; returns the mark's last word."""
    if mark.kind == "igo":
        office.organisation = office.organisation or mark.name
    elif mark.code not in target:
        target.append(mark.code)
    return mark.last


def _listed(line: Line, i: int) -> Mark | None:
    """The further state or organisation after "and", "and the" or a comma at word i."""
    if i >= len(line.words) or line.words[i].lower not in {"and", ","}:
        return None
    i += 2 if i + 1 < len(line.words) and line.words[i + 1].lower in {"the", "and"} else 1
    mark = line.covered.get(i)
    return mark if mark is not None and mark.kind in {"name", "igo"} else None


_SENT = frozenset({"ambassador", "commissioner"})
"""Heads of offices after which "for STATE" says where their holder is sent."""


def office_text(line: Line, first: int, head: int, end: int) -> str:
    """The office as written, from its own first word to the end of its complements, state at the end cut off."""
    stop = end
    while stop > head:
        if (part := part_from(line, head, stop)) > head:
            stop = part - 1
            continue
        if (listed := beside_states(line, head, stop)) > head:
            stop = listed
            continue
        mark = line.state(stop)
        if (
            stop - 2 > head
            and mark is None
            and line.words[stop - 1].lower == "in"
            and city_state(line.words[stop].text)
        ):
            stop -= 2
            continue
        if mark is not None and mark.kind in {"name", "former", "abbreviation", "capital"} and mark.first - 1 > head:
            before = mark.first - 1
            while before > head and line.words[before].lower in {"the", "and", ","}:
                before -= 1
            link = line.words[before].lower
            if link == "of" and mark.kind == "capital":
                break
            if (
                link in {"of", "to", "in", "from"}
                or link == "for"
                and line.words[head].lower.removesuffix("-designate") in _SENT
            ):
                stop = before - 1
                continue
            if line.covered.get(before) is not None:
                stop = before
                continue
        break
    return line.text(min(first, head), stop)
