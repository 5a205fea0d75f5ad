"""Offices and who holds them: "Saudi Arabia's Trade Authority Governor X", "President of Russia Y", "the Foreign Minister, Z".

An office phrase grows from its head noun: to the left over modifiers, portfolio, body and state; to the right over
"of the Republic of …", "to …", "for …"; then comes the holder's name, if any. All on words, before any parsing, so
that the parser may see the whole phrase as one name.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.words import Line, is_name_word

_LINKS = frozenset({"of", "for", "to", "on", "at", "in"})


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
        return self.name_first >= 0


def find_offices(line: Line) -> list[Office]:
    """All office phrases of a sentence, with the names that follow them."""
    out: list[Office] = []
    i = 0
    while i < len(line.words):
        if (offices().is_office_head(line.words[i].lower) or _is_member(line, i)) and not _is_only_a_word(line, i):
            office = _grow(line, _last_head(line, i), out[-1].last + 1 if out else 0)
            out.append(office)
            i = max(i, office.last)
        i += 1
    _share_states(line, out)
    return _merge(line, [more for office in out for more in (office, *_second_holder(line, office))])


def _share_states(line: Line, found: list[Office]) -> None:
    """ "Belarus' president and prime minister", "the president and secretary general of X": joined offices are of one state."""
    for one, other in zip(found, found[1:], strict=False):
        between = [w.lower for w in line.words[one.last + 1 : other.first]]
        if (
            between in (["and"], ["and", "the"])
            and not one.named
            and not other.named
            and not (one.plural or other.plural)
        ):
            one.states, other.states = one.states or list(other.states), other.states or list(one.states)


def _second_holder(line: Line, office: Office) -> list[Office]:
    """ "Chairpersons of the Senate X and the House Y", "Foreign Ministers X and Y": the second holder of a plural office."""
    words = line.words
    i = office.last + 1
    if not (office.plural and office.named) or i + 1 >= len(words) or words[i].lower != "and":
        return []
    first = i + 1
    second = msgspec.structs.replace(
        office, first=first, plural=False, name_first=-1, name_last=-1, states=list(office.states)
    )
    begin = first + 1 if words[first].lower == "the" else first
    end = _body_complement(line, second, begin, "of") if words[begin].text in reading_words().body_words else begin - 1
    second.last = max(end, begin - 1)
    name = name_end(line, second.last + 1)
    if name < 0:
        return []
    body = line.text(begin, end) if end >= begin else ""
    text = f"{line.words[office.head].text} of the {body}" if body else office.text
    return [msgspec.structs.replace(second, text=text, last=name, name_first=second.last + 1, name_last=name)]


def _is_member(line: Line, i: int) -> bool:
    """ "Member of Parliament" is an office; a member of anything else is none."""
    following = line.words[i + 1 : i + 4]
    return (
        line.words[i].lower in {"member", "members"}
        and len(following) > 1
        and following[0].lower == "of"
        and any(w.text in {"Parliament", "Congress", "Knesset", "Senate"} for w in following)
    )


_AFTER_OFFICIAL = frozenset(
    {"said", "told", "says", "who", "from", "of", "in", "at", "and", "was", "is", "has", "had", "added", "will"}
)


def _is_only_a_word(line: Line, i: int) -> bool:
    """ "head to", "leader in", "general public", "state secretary of" are told apart by case and neighbours."""
    word = line.words[i]
    if line.covered.get(i) is not None or word.lower in reading_words().office_modifiers and _plain(line, i):
        return True
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    if following is not None and following.text in "-‑–" and following.start == word.end:
        return True
    if (
        word.lower in {"general", "chief", "major"}
        and following is not None
        and following.text in reading_words().body_words
    ):
        return True
    if (
        word.lower == "official"
        and following is not None
        and following.text.islower()
        and following.lower not in _AFTER_OFFICIAL
    ):
        return True
    return word.lower in {"head", "heads"} and not (i + 1 < len(line.words) and line.words[i + 1].lower == "of")


def _plain(line: Line, i: int) -> bool:
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    return following is None or not (following.capital or offices().is_office_head(following.lower))


def _last_head(line: Line, i: int) -> int:
    """In a run of heads ("Prime Minister’s Secretary", "Vice Admiral") the last one rules."""
    last, j = i, i + 1
    while j < len(line.words) and j - last <= 3:
        word = line.words[j]
        if (
            offices().is_office_head(word.lower)
            and (line.words[last].possessive or j == last + 1)
            and not _is_only_a_word(line, j)
        ):
            last = j
        elif not (line.words[last].possessive and (word.capital or word.lower in reading_words().office_modifiers)):
            break
        j += 1
    return last


def _grow(line: Line, head: int, floor: int) -> Office:
    first = _left(line, head, floor)
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
        elif mark is not None:
            office.organisation, own_first = mark.name, mark.last + 1
    own_first = _skip_body(line, office, own_first, head)
    end = head if word.possessive else _right(line, office, head)
    office.text = _office_text(line, own_first, head, end)
    office.last = max(head, end)
    if not office.possessive:
        _take_name(line, office)
    return office


def _is_plural(lower: str) -> bool:
    return lower.endswith("s") and not lower.endswith("ss") and offices().is_office_head(lower[:-1])


def _left(line: Line, head: int, floor: int) -> int:
    """How far the phrase reaches to the left: capitalised words, modifiers, states, "X, Y, and Z Minister"."""
    words, vocabulary = line.words, reading_words()
    i = head
    while i > floor:
        word = words[i - 1]
        mark = line.covered.get(i - 1)
        if mark is not None and (
            mark.kind in {"name", "adjective", "abbreviation", "igo", "former", "demonym"} or word.possessive
        ):
            if (
                mark.kind in {"name", "former"}
                and not word.possessive
                and mark.first > 0
                and words[mark.first - 1].lower in _LINKS
            ):
                break
            i = mark.first
        elif word.possessive and mark is None:
            if not word.capital:
                break
            i -= 1
        elif mark is not None and mark.kind == "region":
            i = mark.first
        elif (
            word.lower in vocabulary.office_modifiers
            and word.lower != "and"
            or word.capital
            and word.text in vocabulary.portfolio_words
            or word.text in {",", "and", "&"}
            and i - 2 >= floor
            and _portfolio_list(line, i)
            or word.capital
            and is_name_word(word.text)
            and i - 1 > 0
            and words[i].capital
            and _belongs(line, i - 1)
            or word.text in "-‑"
            and i - 2 >= floor
            and words[i - 2].end == word.start
        ):
            i -= 1
        else:
            break
    while i < head and words[i].text in {",", "and", "&", "-"}:
        i += 1
    return i


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


def _skip_body(line: Line, office: Office, first: int, head: int) -> int:
    """A body between state and office ("General Authority of Foreign Trade (GAFT) Governor") becomes the organisation."""
    vocabulary = reading_words()
    last_body = -1
    for i in range(first, head):
        word = line.words[i]
        if word.text in vocabulary.body_words or (word.text.isupper() and len(word.text) > 2 and "." not in word.text):
            last_body = i
    if last_body >= 0 and not office.organisation:
        office.organisation = line.text(first, last_body)
    while first < head and line.words[first].text in {",", "and", "-"}:
        first += 1
    return first if last_body < 0 else last_body + 1


def _right(line: Line, office: Office, head: int) -> int:
    """The last word of the complements: "of …", "to …", "Extraordinary and Plenipotentiary", "(Commerce)"."""
    words = line.words
    end = head
    while end + 1 < len(words):
        word = words[end + 1]
        if word.lower in {"extraordinary", "plenipotentiary", "general", "designate", "elect"} or (
            word.lower == "and" and end + 2 < len(words) and words[end + 2].lower == "plenipotentiary"
        ):
            end += 1
        elif word.text == "(" and (close := _closing(line, end + 1)) > 0 and words[close - 1].capital:
            end = close
        elif word.lower in _LINKS or word.text == ",":
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


def _closing(line: Line, opening: int) -> int:
    """Index of the ")" within six words of "(", or -1."""
    for i in range(opening + 1, min(opening + 8, len(line.words))):
        if line.words[i].text == ")":
            return i
    return -1


def _complement(line: Line, office: Office, link: int) -> int:
    """Last word of the phrase that follows `of`, `to`, `for`; -1 when it is none of the office's."""
    words = line.words
    lower = words[link].lower
    if lower == ",":
        return -1
    i = link + 1
    while i < len(words) and words[i].lower in {"the", "his", "her", "its"}:
        i += 1
    if i >= len(words):
        return -1
    mark = line.covered.get(i)
    if mark is not None and mark.kind in {"name", "former", "abbreviation"} and not _body_follows(line, mark.last + 1):
        return _state_complement(line, office, lower, i)
    if lower == "in" and mark is not None and mark.kind == "capital" and office.organisation:
        return mark.last
    if lower in {"to", "at", "in"} and not (mark is not None and mark.kind == "igo") and lower != "to":
        return -1
    return _body_complement(line, office, i, lower)


def _body_follows(line: Line, i: int) -> bool:
    """A body's word comes next ("the US Department of the Treasury")."""
    vocabulary = reading_words()
    return i < len(line.words) and line.words[i].text in vocabulary.body_words | vocabulary.portfolio_words


def _state_complement(line: Line, office: Office, lower: str, i: int) -> int:
    """ "of Norway", "to Sri Lanka and India": states the office belongs to, or is sent to."""
    if lower in {"on", "at"}:
        return -1
    target = office.accredited if lower in {"to", "in"} else office.states
    if lower == "in" and not office.text and not _is_envoy(line, office):
        return -1
    mark = line.covered[i]
    target.append(mark.code)
    end = mark.last
    while (
        end + 2 < len(line.words)
        and line.words[end + 1].lower in {"and", ","}
        and (after := line.state(end + 2)) is not None
        and after.kind == "name"
        and lower == "to"
        and not line.words[end].possessive
    ):
        target.append(after.code)
        end = after.last
    return end


def _is_envoy(line: Line, office: Office) -> bool:
    return line.words[office.head].lower in {
        "ambassador",
        "commissioner",
        "consul",
        "envoy",
        "representative",
        "affaires",
    }


def _body_complement(line: Line, office: Office, i: int, lower: str) -> int:
    """A capitalised run with connectors, cut where the holder's name begins; organisation and state are noted."""
    words, vocabulary = line.words, reading_words()
    j, end, anchor = i, -1, -1
    while j < len(words):
        word = words[j]
        mark = line.covered.get(j)
        if mark is not None and (mark.kind != "capital" or end >= 0):
            if mark.kind == "igo":
                office.organisation = office.organisation or mark.name
            elif mark.code not in office.states and not (lower == "to" and mark.kind in {"name", "former"}):
                office.states.append(mark.code)
            j = end = anchor = mark.last
            if (
                words[j].possessive
                and j + 1 < len(words)
                and words[j + 1].capital
                and not vocabulary.portfolio_words & {words[j + 1].text}
            ):
                pass
        elif word.text in vocabulary.body_words or word.text in vocabulary.portfolio_words:
            end = anchor = j
        elif word.text == "(" and (close := _closing(line, j)) > 0 and words[j + 1].text.isupper():
            j = end = anchor = close
        elif end >= 0 and word.capital and word.lower.rstrip(".") in honorifics():
            break
        elif word.text.isupper() and len(word.text) > 1 and "." not in word.text:
            end = anchor = j
        elif word.capital and (is_name_word(word.text) or word.text in vocabulary.not_names):
            end = j
        elif word.lower in {"and", ","} and end - anchor >= 2 and anchor >= 0:
            break
        elif (
            (word.lower in vocabulary.connectors or word.text in {",", "'", "’"})
            and end >= 0
            and _goes_on(line, j, word.text)
        ):
            anchor = max(anchor, j)
        else:
            break
        if word.possessive and mark is None and not (j + 1 < len(words) and words[j + 1].capital):
            break
        j += 1
    if end < 0:
        return -1
    name = end - anchor
    if (
        anchor >= 0
        and 0 < name <= 5
        and all(is_name_word(words[k].text) for k in range(anchor + 1, end + 1))
        and (words[anchor].lower not in vocabulary.connectors and words[anchor].text != ",")
    ):
        end = anchor
    if not office.organisation and any(words[k].text in vocabulary.body_words for k in range(i, end + 1)):
        office.organisation = line.text(i, end)
    return end


def _goes_on(line: Line, j: int, text: str) -> bool:
    """A connector goes on with the body's name: the next word is capitalised, of a portfolio after a comma or "and"."""
    words, vocabulary = line.words, reading_words()
    k = j + 1
    while k < len(words) and words[k].lower in {"the", "and", "of"}:
        k += 1
    if k >= len(words) or not words[k].capital or text != "of" and offices().is_office_head(words[k].lower):
        return False
    if text in {",", "and", "&", "to", "in", "on"}:
        return words[k].text in vocabulary.portfolio_words or words[k].text in vocabulary.body_words
    return True


def _office_text(line: Line, first: int, head: int, end: int) -> str:
    """The office as written, from its own first word to the end of its complements, state at the end cut off."""
    stop = end
    while stop > head:
        mark = line.state(stop)
        if mark is not None and mark.kind in {"name", "former", "abbreviation"} and mark.first - 1 > head:
            before = mark.first - 1
            while before > head and line.words[before].lower in {"the", "and", ","}:
                before -= 1
            if line.words[before].lower in {"of", "to", "in"}:
                stop = before - 1
                continue
            if line.state(before) is not None:
                stop = before
                continue
        break
    return line.text(min(first, head), stop)


def _take_name(line: Line, office: Office) -> None:
    """The holder's name right after the phrase, past a comma or an honorific."""
    words = line.words
    i = office.last + 1
    comma = i < len(words) and words[i].text == ","
    if comma:
        i += 1
    i, honorific = skip_honorifics(line, i)
    last = name_end(line, i)
    if comma and last >= 0 and any(words[k].text in reading_words().portfolio_words for k in range(i, last + 1)):
        return
    if last < 0 or (comma and not honorific and (last - i < 1 or not _closes(line, last))):
        return
    office.name_first, office.name_last, office.last = i, last, last
    _state_after(line, office)


def _closes(line: Line, last: int) -> bool:
    """After a comma a name must be set off ("the Minister, Ali Sabry, said") or end the phrase before a verb."""
    following = line.words[last + 1] if last + 1 < len(line.words) else None
    return (
        following is None
        or following.text in ',.;:)”"'
        or not following.capital
        and following.lower not in {"and", "of"}
    )


def _state_after(line: Line, office: Office) -> None:
    """ "Prime Minister Shehbaz Sharif of Pakistan"."""
    i = office.last + 1
    if i + 1 < len(line.words) and line.words[i].lower == "of":
        j = i + 2 if line.words[i + 1].lower == "the" and i + 2 < len(line.words) else i + 1
        mark = line.state(j)
        if mark is not None and mark.kind in {"name", "abbreviation"} and not office.states:
            office.states.append(mark.code)
            office.last = mark.last


@lru_cache(maxsize=1)
def honorifics() -> frozenset[str]:
    """Honorifics in lower case, without a final full stop."""
    return frozenset(h.lower().rstrip(".") for h in offices().honorifics) | {"his excellency", "her excellency", "h.e"}


def skip_honorifics(line: Line, i: int) -> tuple[int, bool]:
    """Index past honorifics ("His Excellency Mr.") and whether there was one."""
    words, found = line.words, False
    while i < len(words):
        two = f"{words[i].lower} {words[i + 1].lower}" if i + 1 < len(words) else ""
        if two in honorifics():
            i, found = i + 2, True
        elif words[i].capital and words[i].lower.rstrip(".") in honorifics():
            i, found = i + 1, True
        elif found and words[i].text in {".", ")", "("}:
            i += 1
        else:
            break
    return i, found


def name_end(line: Line, i: int) -> int:
    """Last word of the person's name that begins at word i; -1 when none does."""
    words, vocabulary = line.words, reading_words()
    end = -1
    j = i
    while j < len(words) and j - i < 7:
        word = words[j]
        if offices().is_office_head(word.lower) and j > i:
            return -1 if words[i].lower in vocabulary.office_modifiers else end
        if line.covered.get(j) is not None:
            break
        if (is_name_word(word.text) or _shouted(word.text)) and word.text not in vocabulary.body_words:
            end = j
            if word.possessive:
                break
        elif not (word.text == "." and end >= 0 and len(words[j - 1].text) <= 2) and not (
            word.text in vocabulary.name_particles
            and j + 1 < len(words)
            and words[j + 1].capital
            and (end >= 0 or word.capital)
        ):
            break
        j += 1
    return end


def _shouted(text: str) -> bool:
    """A surname in capitals, as East Asian and French releases print it ("Mr. ISOMATA Akio")."""
    return len(text) >= 4 and text.isalpha() and text.isupper() and text not in reading_words().not_names


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
    return i >= other.first
