"""People in office of whom a sentence tells in whose delegation, on whose side or from whose body they came."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from bilat.lexicon import PersonFact, offices, organisations, people
from bilat.read.found import Found
from bilat.read.personnames import is_shouted
from bilat.read.words import HYPHENS, Line

_FROM = re.compile(r",? (?:from|of|on) the ")
"""Between a name and the side or the body that its bearer is of."""
_BESIDE = frozenset({" ", ", "})
"""Between a state and its envoy in such a list."""
_NEXT_STATE = re.compile(r"(?:,| and|, and)(?: of)? (?:the )?$")
"""Before the next state of a list of envoys ("Ambassadors of Peru Ana Ruiz, of Chile Juan Paz")."""
_CARD = re.compile(r"(?:, (?:the )?(?P<body>[A-Z][\w&.’'-]*(?: (?:[A-Z][\w&.’'-]*|of|for|the|and|on|in|&))*))?, ")
_CARD_END = re.compile(r"[,;.)]|$")
"""What stands between an office and its state at the end of a card, and behind it."""
_LISTED_ON = re.compile(r",? and (?:the )?|, (?:the )?")
"""Between states of one list."""
_REPRESENTED = re.compile(r",? (?:was |were |by )?(?:the )?")
"""What stands between a state that is represented and its representative."""
_SIDE = re.compile(r" side\b")
_WHOSE = frozenset({"state", "adjective", "group", "body", "person"})
"""What may give its state to those listed after it."""


def only_state(facts: Iterable[PersonFact]) -> str | None:
    """The state of what the gazetteer knows of a name, when all of it agrees: else two people share the name."""
    codes = {f.country for f in facts if f.country}
    return codes.pop() if len(codes) == 1 else None


def of_delegations(line: Line, found: list[Found]) -> list[Found]:
    """People in office without a state, listed as those who came with somebody, are of his state."""
    _of_missions(line, found)
    _of_sides(line, found)
    _of_represented(line, found)
    _of_states(line, found)
    _of_appointed(line, found)
    _of_met(line, found)
    _of_rest(line, found)
    _among(line, found)
    _printed_alike(line, found)
    _on_cards(line, found)
    _of_joint_body(line, found)
    if not any(f.kind in {"name", "person"} and not f.states for f in found):
        return found
    first, last = line.words[0].start, line.words[-1].end
    heads = list(offices().delegations.finditer(line.flat, first, last))
    led: Found | None = None
    for n, match in enumerate(heads):
        end = heads[n + 1].start() if n + 1 < len(heads) else last
        goes_on = n > 0 and not any(heads[n - 1].end() <= f.start < match.start() and f.states for f in found)
        led = _led(line, found, match) or (led if goes_on else None)
        body = next((f.acronym for f in found if match.start() < f.start < match.end() and f.acronym), "")
        for f in listed(line.flat, found, match.end(), end):
            f.organisation = body if body and is_stateless(f) and not f.organisation else f.organisation
            f.states = led.states if led is not None and is_stateless(f) else f.states
        leads(line, found, match, led)
    return found


def _of_joint_body(line: Line, found: list[Found]) -> None:
    """ "The Peruvian-Cuban Joint Commission was chaired by Minister X and Minister Y": one of each, in that order."""
    chaired = [f for f in found if f.kind == "person" and f.named and f.office]
    at = next((i for i, w in enumerate(line.words) if w.text in HYPHENS and line.pairs(i)), -1)
    pair = at >= 0 and len(chaired) == _PAIR
    if not pair or not offices().chairing.search(line.flat, line.words[0].start, chaired[-1].start):
        return
    codes = [mark.code for k in (at - 1, at + 1) if (mark := line.state(k)) is not None]
    known = [f.states or tuple(filter(None, [only_state(people().lookup(f.name))])) for f in chaired]
    if len(codes) != _PAIR or any(k and k[0] not in codes for k in known):
        return
    turned = known[0] == (codes[1],) or known[1] == (codes[0],)
    for f, code in zip(chaired, reversed(codes) if turned else codes, strict=True):
        f.states = (code,) if is_stateless(f) else f.states


_PAIR = 2
"""States of a joint body, and those who chair it."""


def leads(line: Line, found: list[Found], match: re.Match[str], led: Found | None) -> None:
    """ "a delegation of Peruvian deputies headed by Ana Ruiz": who leads it, told by a name alone, is its state's."""
    f = next((f for f in found if f.start >= match.end()), None)
    if led is None or f is None or not match[0].endswith("by") or line.flat[match.end() : f.start].strip():
        return
    known = only_state(people().lookup(f.name)) is not None
    if f.kind in {"name", "person"} and f.named and not (f.office or f.states or f.acronym or known) and " " in f.name:
        f.kind, f.states = "person", led.states


def _led(line: Line, found: list[Found], match: re.Match[str]) -> Found | None:
    """The group or person whose members are listed: the last named in the words of the list or before it, of one state.

    After "including" it is the several just named ("Yangon ministers, including X").
    """
    begun = [f for f in found if f.start < match.end() and f.states]
    inside = [f for f in begun if f.start > match.start()]
    before = [f for f in begun if f.start <= match.start() and f.kind in _WHOSE]
    led = next(reversed(inside or before), None)
    if led is None or len(led.states) != 1:
        return None
    adjacent = led.end == match.start() and (led.plural or led.kind in {"body", "group"})
    return led if adjacent or not match[0].startswith(",") else None


def _printed_alike(line: Line, found: list[Found]) -> None:
    """ "Mr. MORI Jun, Ambassador of Japan, Ms. SATO Yuki, Director": all printed so are of one side."""
    alike = [f for f in found if f.kind == "person" and f.named and f.office and _is_shouted_first(f.name)]
    codes = {f.states for f in alike if f.states}
    if len(codes) == 1:
        (states,) = codes
        for f in alike:
            f.states = states if is_stateless(f) else f.states


def _on_cards(line: Line, found: list[Found]) -> None:
    """ "Ana Ruiz, Director General, Port Authority, Peru": as on a card, the state stands last."""
    for n, f in enumerate(found):
        state = next((s for s in found[n + 1 :] if s.kind == "state"), None)
        if state is None or not is_stateless(f) or f.states:
            continue
        carded = _CARD.fullmatch(line.flat, f.end, state.start)
        listed_on = any(
            s.kind == "state" and _LISTED_ON.fullmatch(line.flat, state.end, s.start) for s in found[n + 1 :]
        )
        if carded and not listed_on and _CARD_END.match(line.flat, state.end):
            f.states = state.states
            f.organisation = f.organisation or (carded["body"] or "")


def _is_shouted_first(name: str) -> bool:
    """ "MORI Jun"."""
    words = name.split()
    return len(words) > 1 and is_shouted(words[0]) and not words[-1].isupper()


def listed(flat: str, found: list[Found], start: int, end: int) -> list[Found]:
    """Those named between start and end, as far as nothing but words of a list stands between them."""
    out: list[Found] = []
    for f in found:
        between = flat[out[-1].end if out else start : f.start]
        if start <= f.start < end:
            if out and any(w.isalpha() and w.islower() and w not in offices().listing for w in between.split()):
                break
            out.append(f)
    return out


def is_stateless(f: Found) -> bool:
    """Somebody named, in an office of which no words tell whose it is."""
    in_office = f.kind == "person" and f.named and bool(f.office)
    free = not f.states and not organisations().find(f.organisation)
    return in_office and free and only_state(people().lookup(f.name)) is None


def _of_appointed(line: Line, found: list[Found]) -> None:
    """ "Ana Ruiz was appointed ambassador to Peru, Juan Paz to Chile and Luz Gil to Cuba": one office elsewhere."""
    first = next((f for f in found if f.office and f.accredited and f.named and not f.plural), None)
    after = first
    for f, state in pairwise(found):
        if after is None or first is None or f.start < after.end or f.kind not in {"name", "person"} or f.office:
            continue
        begun = line.flat[after.end : f.start] in {", ", " and ", ", and ", "; "}
        if not (begun and f.named and state.kind == "state" and line.flat[f.end : state.start] in {" to ", " to the "}):
            continue
        f.kind, f.office, f.states, f.accredited = "person", first.office, first.states, state.states
        after = state


def _of_met(line: Line, found: list[Found]) -> None:
    """ "met Peruvian Vice President Ana Ruiz, Trade Minister Juan Paz and Senator Luz Gil": all are of one side."""
    for n, f in enumerate(found):
        official = f.kind == "person" and f.named and len(f.states) == 1 and not offices().is_diplomat(f.office)
        if official and f.office and offices().met.search(line.flat, line.words[0].start, f.start):
            for other in on_from(line.flat, found[n:]):
                one = offices().may_be_of(other.office, f.states[0]) and other.office != f.office
                other.states = f.states if is_stateless(other) and one else other.states


def on_from(flat: str, found: list[Found]) -> list[Found]:
    """The people in office from the first one on, in a list of nothing but such people of its own side."""
    out: list[Found] = found[:1]
    for before, f in pairwise(found):
        between = flat[before.end : f.start].replace(",", " ").split()
        other = f.kind != "person" or f.states and f.states != found[0].states
        if other or not all(w in offices().listing for w in between):
            break
        out.append(f)
    return out


def _among(line: Line, found: list[Found]) -> None:
    """ "Peruvian Minister Ana Ruiz, Secretary Juan Paz, Peruvian Consul Luz Gil": between two of one state."""
    row: list[Found] = []
    for f in found:
        between = line.flat[row[-1].end : f.start].replace(",", " ").split() if row else []
        if f.kind != "person" or not f.named or not all(w in offices().listing for w in between):
            row = []
        row += [f] if f.kind == "person" and f.named else []
        known = [n for n, p in enumerate(row[:-1]) if p.states]
        if known and known[-1] < len(row) - 2 and f.states and row[known[-1]].states == f.states:
            for other in row[known[-1] + 1 : -1]:
                other.states = f.states if is_stateless(other) else other.states


def _of_rest(line: Line, found: list[Found]) -> None:
    """ "Trade Minister Ana Ruiz, Senator Juan Paz and other Peruvian officials": those before are Peruvian too."""
    for n, group in enumerate(found):
        several = group.kind in {"body", "group"} or group.kind == "person" and group.plural
        one = several and not group.named and len(group.states) == 1
        if n == 0 or not one or not offices().rest.fullmatch(line.flat, found[n - 1].end, group.start):
            continue
        after = group
        for f in reversed(found[:n]):
            between = line.flat[f.end : after.start].replace(",", " ").split()
            if f.kind != "person" or not (after is group or all(w in offices().listing for w in between)):
                break
            f.states = group.states if is_stateless(f) else f.states
            after = f


def _of_missions(line: Line, found: list[Found]) -> None:
    """ "officials of the Embassy of Peru in Chile, Counsellor Ana Ruiz and Second Secretary Juan Paz", "Counsellor Ana
    Ruiz and Minister (Commercial) Juan Paz of the Peruvian Embassy": diplomats beside their embassy are its state's."""
    for n, mission in enumerate(found):
        if mission.kind != "body" or len(mission.states) != 1 or not offices().missions.search(mission.name):
            continue
        seat = next((f for f in found[n + 1 : n + 2] if line.flat[mission.end : f.start] == " in "), mission)
        before = found[:n] if n and _FROM.fullmatch(line.flat, found[n - 1].end, mission.start) else []
        after = [f for f in found[n + 1 :] if f is not seat] if line.flat.startswith(",", seat.end) else []
        for f in [*_diplomats(line.flat, before[::-1]), *_diplomats(line.flat, after)]:
            if is_stateless(f) or f.states == mission.states:
                f.states = mission.states
                f.accredited = f.accredited or (mission.accredited if seat is mission else seat.states)


def _diplomats(flat: str, found: list[Found]) -> list[Found]:
    """The diplomats that a list, read from either end, begins with."""
    out: list[Found] = []
    for f in found:
        between = flat[min(out[-1].end, f.end) : max(out[-1].start, f.start)] if out else ""
        listed = all(w in offices().listing for w in between.replace(",", " ").split())
        if f.kind != "person" or not offices().is_diplomat(f.office) or not listed:
            break
        out.append(f)
    return out


def _of_sides(line: Line, found: list[Found]) -> None:
    """ "Secretary Ana Ruiz from the Peruvian side", "Mrs Paz from the Embassy of Peru": whose they are."""
    for f, of in pairwise(found):
        if f.kind != "person" or not f.named or f.states or len(of.states) != 1:
            continue
        joined = _FROM.fullmatch(line.flat, f.end, of.start) is not None
        if joined and (of.kind == "body" or _SIDE.match(line.flat, of.end) or of.name.endswith(" side")):
            f.states = of.states
            for one in (p for p in found if p.plural and p.named and p.office == f.office and not p.states):
                one.states = of.states


def _of_represented(line: Line, found: list[Found]) -> None:
    """ "representing Peru, Ana Ruiz, Minister of Trade", "on behalf of Peru, the Minister of Trade": whose they are."""
    for of, f in pairwise(found):
        if of.kind != "state" or not is_stateless(f) or not _REPRESENTED.fullmatch(line.flat, of.end, f.start):
            continue
        if offices().represents.search(line.flat, line.words[0].start, of.start):
            f.states = of.states


def _of_states(line: Line, found: list[Found]) -> None:
    """ "Ambassadors of Peru Ana Ruiz, of Chile Juan Paz", "new ambassadors: Ana Ruiz (Peru), Juan Paz (Chile)"."""
    turned = [(of, f) for f, of in pairwise(found) if _is_bracketed(line, f, of)]
    begin = turned[0][1].start if len(turned) > 1 else len(line.flat)
    plural = [f for f in found if f.plural and f.office and f.start <= begin]
    several = plural[-1 if len(turned) > 1 else 0] if plural else None
    if several is None:
        return
    listed = [(of, f) for of, f in pairwise(found) if _NEXT_STATE.search(line.flat, several.end, of.start)]
    adjacent = [(of, f) for of, f in listed if line.flat[of.end : f.start] in _BESIDE]
    if adjacent and not several.named and len(several.states) == 1:
        _first_of_states(line, found, several)
    for of, f in turned if len(turned) > 1 else adjacent:
        free = f is several or f.start > several.start and not f.office
        if free and f.kind in {"name", "person"} and f.named and of.kind == "state":
            f.kind, f.states, f.accredited = "person", of.states, several.accredited
            f.office, f.organisation = of_one(several.office), several.organisation


def _first_of_states(line: Line, found: list[Found], several: Found) -> None:
    """ "the ambassadors of Peru, Ana Ruiz, and of Chile, Juan Paz": the first envoy, set off by commas."""
    n = found.index(several) + 1
    f = found[n] if n < len(found) else several
    if f.kind not in {"name", "person"} or not f.named or f.office or line.flat[several.end : f.start] != ", ":
        return
    f.kind, f.states, f.accredited, f.office = "person", several.states, several.accredited, of_one(several.office)
    f.start = several.start
    found.remove(several)


def _is_bracketed(line: Line, f: Found, of: Found) -> bool:
    """ "Ana Ruiz (Peru)"."""
    return line.flat[f.end : of.start] == " (" and line.flat[of.end : of.end + 1] == ")"


def of_one(office: str) -> str:
    """ "heads of missions" → "head of missions": what one of several holds; a House of Representatives stays one."""
    words = office.split()
    inside = next((n for n, w in enumerate(words) if n and w.lower() in {"of", "for", "at", "to"}), len(words))
    last = next((n for n, w in enumerate(words[:inside]) if _is_several(w)), -1)
    return " ".join(_singular(w) if n == last else w for n, w in enumerate(words))


def _is_several(word: str) -> bool:
    """The head of an office of several people; "affaires" is of one."""
    told = offices().is_office_head(word) and word.lower() not in offices().heads
    return told and word.endswith(("s", "men"))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] + "an" if word.endswith("men") else word[:-1]
