"""Places that no gazetteer has: villages and waters by their own names, houses called after nothing, rooms of no name.

"Off Neduntheevu island", "at the Cinnamon Grand", "at his country residence".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.coding.context import Context
from bilat.coding.places.venues import city_after, house_called, is_seat
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Place
from bilat.model.reading import Frame

_WORD = r"[^\W\d_a-z][\w’'-]*"
_JOINS = r"(?:with|by|for|on|in|at|near|from|to|and|or|between|against|about|over|that|which|who|where|of)\b"
_NAME = re.compile(
    rf"(?:the\s+)?(?:{_WORD}\s+(?=[a-z]+\s+of\s))?((?:(?!{_JOINS})[a-z-]+\s+(?:of\s+)?){{0,3}}?)({_WORD}(?:\s+(?:of\s+(?:the\s+)?|de\s+|al-)?{_WORD}){{0,4}})(\s+[a-z]+)?"
)
"""A name after its preposition, words that describe it ("the remote"), and the common noun that follows it."""
_OWNER = re.compile(r"[’']s?\s")
_ABROAD = re.compile(r",\s+(?:the\s+)?([^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)?)(\s+[a-z]+)?")
"""What follows a town's name and says where it lies ("Mwea, Kirinyaga County")."""
_COUNTED = re.compile(r"\s*[\d.,]*\d")
"""What follows money's name and no place's ("at USD 2 million")."""
_LONGEST = 5
"""Words of such a name at most."""


def spot_of(context: Context, frame: Frame, start: int, end: int) -> Place | None:
    """The first place between that is known by its words alone and lies in no agent's own name."""
    for link in _links().finditer(context.text, start, end):
        if _in_agent(context, frame, link.start()):
            continue
        own = any(a.role == "at" and a.start == link.end() for a in frame.arguments)
        seat = not own and is_seat(context, link.start())
        found = None if seat else _named(context, link[1].lower(), link.end(), end)
        found = found or _room(context, frame, link, end, seat)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    words = sorted(place_words().spots, key=lambda word: (-len(word), word))
    return re.compile(rf"\b({'|'.join(words)})\s+", re.IGNORECASE)


@lru_cache(maxsize=1)
def _rooms() -> re.Pattern[str]:
    """A building without a name of its own, with whose or which one it is."""
    kinds = "|".join(sorted(place_words().rooms, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"((?:his|her|their|its)\s+|the\s+)((?:[A-Z]?[a-z’'-]+\s+){{0,3}}?)(?:{kinds})(?:\s+(?:{kinds}))*\b(?!\s+(?:of|for|to)\b)"
    )


def _in_agent(context: Context, frame: Frame, at: int) -> bool:
    """In the words that say who acts ("the envoy at the old mission said")."""
    return any(a.role == "agent" and a.start < at < a.end for a in frame.arguments)


def _named(context: Context, link: str, at: int, end: int) -> Place | None:
    """A name after its preposition that is nobody's, where its words, its kind or the preposition show it a place."""
    found = _NAME.match(context.text, at, end)
    if found is None or _OWNER.match(context.text, found.end(2)) or _COUNTED.match(context.text, found.end(2)):
        return None
    words, after = found[2].lower().split(), (found[3] or "").strip()
    start, last = found.start(2), found.end(3) if after in place_words().grounds | place_words().rooms else found.end(2)
    ground = after in place_words().grounds or len(words) > 1 and bool(place_words().grounds & {words[0], words[-1]})
    if _is_known(context, start, found.end(2), whole=ground) or _is_no_place([*words, after], found[2]):
        return None
    described = found[1].split()[-2:]
    if described[-1:] == ["of"] and not place_words().kinds & set(described):
        return None
    if not (ground or described[-1:] == ["of"] or link in place_words().spot_alone or _lies_in(context, last)):
        return None
    city = city_after(context, last)
    if city is not None and link in place_words().spot_alone:
        last = city.end
    return Place(" ".join(context.text[start:last].split()), city.country if city else None, start, last)


def _is_no_place(words: list[str], name: str) -> bool:
    """What happens somewhere, an abbreviation, a description, or a kind of building alone ("the Centre")."""
    alone = " " not in name and name.lower() in claim_words().venues | place_words().buildings | place_words().rooms
    gathering = bool(set(words) & (claim_words().occasions | place_words().gatherings))
    return alone or gathering or name.isupper() or len(name.split()) > _LONGEST


def _lies_in(context: Context, at: int) -> bool:
    """A district or the like is named right after it."""
    found = _ABROAD.match(context.text, at)
    return found is not None and bool(place_words().grounds & {found[1].lower().split()[-1], (found[2] or "").strip()})


def _is_known(context: Context, start: int, end: int, *, whole: bool) -> bool:
    """The name is a party's, a place's or a time's, or begins with a state's.

    whole: it is more than the name of a known place.
    """
    referents = context.reading.referents
    named = (m for m in context.reading.mentions if m.start < end and start < m.end)
    if any(
        referents[r].type != "person" or referents[r].country or referents[r].office for m in named for r in m.referents
    ):
        return True
    words = context.text[start:end].split()
    if any(states().forms.get(word) for word in words[:1]):
        return True
    times = any(d.start < end and start < d.end for d in context.reading.dates)
    return times or not whole and any(p.start < end and start < p.end for p in context.reading.places)


def _room(context: Context, frame: Frame, link: re.Match[str], end: int, seat: bool) -> Place | None:
    """ "At his office", "at the trade ministry premises"; "at the embassy" alone says too little.

    seat: the words before are of somebody who may have his seat there.
    """
    if link[1].lower() not in place_words().spot_alone or frame.end > link.start():
        return None
    found = _rooms().match(context.text, link.end(), end)
    if found is None:
        return None
    own = found[1].strip() != "the"
    if not own and (seat or not found[2].strip()):
        return None
    if (called := house_called(context, found.end())) is not None:
        return called
    start, last = (found.start(1) if own else found.start(2)), found.end()
    city = city_after(context, last)
    last = city.end if city is not None else last
    return Place(" ".join(context.text[start:last].split()), city.country if city else None, start, last)
