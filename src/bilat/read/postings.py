"""Where those are who hold an office abroad: envoys in a city or a part of a state, the people of a body in a state."""

from __future__ import annotations

from bilat.lexicon import offices, organisations
from bilat.read.heldin import Office, closing
from bilat.read.personnames import has_bearer, honorifics, name_end, skip_honorifics
from bilat.read.placenames import city_state
from bilat.read.words import Line, Mark


def in_city(line: Line, office: Office, i: int) -> int:
    """The city, no capital, that an envoy is in: the state that it lies in is the one he is sent to."""
    found = city_state(line.words[i].text) if is_envoy(line, office) and line.covered.get(i) is None else ()
    if not found or found[0] in office.states:
        return -1
    seat = bool(organisations().find(office.organisation))  # "to the UN Office in Geneva"
    office.accredited += [found[0]] if not (office.accredited or seat) else []
    return i


def in_part(line: Line, office: Office, i: int) -> int:
    """ "Consul General of Peru in Southern India", "in the State of Victoria, Australia": the part of a state that an
    envoy is in, which sends him to that state; returns its last word, -1 without one."""
    words, j = line.words, i
    while j < len(words) and line.covered.get(j) is None and _is_part(line, j, i):
        j += 1
    mark = line.covered.get(j)
    named = mark is not None and mark.kind in {"name", "region"} and not words[mark.last].possessive
    if not named or mark is None or not is_envoy(line, office) or mark.code in office.states:
        return -1
    if j == i and mark.kind != "region":
        return -1
    office.accredited += [mark.code] if not office.accredited else []
    return mark.last


def part_from(line: Line, head: int, stop: int) -> int:
    """The "in" before the part of a state that ends an office ("in Southern India"); -1 where something else does."""
    mark = line.covered.get(stop)
    if mark is None or mark.last != stop or mark.kind not in {"name", "region"}:
        return -1
    j = mark.first - 1
    while j > head and _is_part(line, j, head):
        j -= 1
    told = mark.kind == "region" or j < mark.first - 1
    return j if told and line.words[j].lower == "in" else -1


def _is_part(line: Line, j: int, first: int) -> bool:
    word = line.words[j]
    return word.text in offices().parts or j > first and word.lower in {"of", "the"}


def posted(line: Line, office: Office, mark: Mark) -> int:
    """ "UN Resident Coordinator in Peru Ana Ruiz": where a body has somebody, told beside the name."""
    begin, _ = skip_honorifics(line, mark.last + 1)
    named = name_end(line, begin) > begin or has_bearer(line, office.first)
    if not (office.organisation or line.words[office.head - 1].lower in offices().resident) or not named:
        return -1
    office.accredited += [] if office.accredited else [mark.code]
    return -1 if line.words[mark.last].possessive else mark.last


def is_envoy(line: Line, office: Office) -> bool:
    """The office is one that a state gives to somebody whom it sends to another."""
    return is_envoy_name(line.words[office.head].lower.removesuffix("-designate"))


def is_envoy_name(word: str) -> bool:
    """The same of the word that heads an office, in lower case and singular; an "ex-envoy" too."""
    return word.removeprefix("ex-") in {
        "ambassador",
        "commissioner",
        "consul",
        "envoy",
        "representative",
        "affaires",
        "d'affaires",
        "d’affaires",
    }


def beside_states(line: Line, head: int, stop: int) -> int:
    """ "Ambassador to Peru and ASEAN": the last word before the body to which an envoy goes beside states; or -1."""
    mark = line.covered.get(stop)
    j = mark.first - 1 if mark is not None and mark.kind == "igo" else -1
    j -= j > head and line.words[j].lower == "the"
    listed = j - 1 > head and line.words[j].lower in {"and", ","} and line.state(j - 1) is not None
    return j - 1 if listed and is_envoy_name(line.words[head].lower) else -1


def interim(line: Line, i: int) -> int:
    """The last word of "a.i." at word i, past a comma; the word before where it does not stand there."""
    at = i + (line.words[i].text == ",")
    if at >= len(line.words) or line.words[at].lower != "a.i":
        return i - 1
    return at + (at + 2 < len(line.words) and line.words[at + 1].text == ".")


_RESIDENCE = 7
"""Words at most that say where an envoy lives, commas left out ("with concurrent residence in the city of Accra")."""


def past_residence(line: Line, i: int) -> int:
    """Past "with residence in Accra," or "resident in Accra," before an envoy's name; the same word without it."""
    near = [w.lower for w in line.words[i : i + _RESIDENCE]]
    if "," not in near or not any(w in offices().residence for w in near[: near.index(",")]):
        return i
    return i + near.index(",") + 1


_OWN = frozenset({"State", "Kingdom", "Sultanate", "Republic"})
"""What a state's own agency calls it ("Ambassador of Peru to the State")."""


def is_own_state(line: Line, i: int) -> bool:
    """ "to the State": the state whose agency tells it, without a name."""
    named = i + 1 < len(line.words) and line.words[i + 1].lower == "of"
    return line.words[i].text in _OWN and not named and line.words[i - 1].lower == "the"


_LISTED = 40
"""Words between brackets at most that list what an office is over, before its holder's name or its body."""


def bracketed(line: Line, opening: int) -> int:
    """Where the bracket closes that says what an office is over ("(Commerce)", "(relations with the Americas, Trade)");
    -1 where it says something else."""
    words = line.words
    close = closing(line, opening)
    if words[opening + 1 : opening + 2] and words[opening + 1].lower.rstrip(".") in honorifics():
        return -1
    if close > 0 and words[close - 1].capital and words[opening + 1].lower not in offices().asides:
        return close
    close = closing(line, opening, _LISTED)
    if close < 0 or close + 1 >= len(words) or words[opening + 1].lower in offices().asides:
        return -1
    begin, _ = skip_honorifics(line, close + 1)
    return close if words[close + 1].lower in {"of", "at"} or name_end(line, begin) > begin else -1
