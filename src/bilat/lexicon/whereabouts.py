"""Words that show where what is claimed happened: `data/languages/<code>/places.yml`."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each list is explained where it stands in the file."""

    at: frozenset[str]
    onward: frozenset[str]
    where: frozenset[str]
    whither: frozenset[str]
    whence: frozenset[str]
    goers: frozenset[str]
    staying: frozenset[str]
    travelling: frozenset[str]
    from_where: frozenset[str]
    reached: frozenset[str]
    struck: frozenset[str]
    harmed: frozenset[str]
    blows: frozenset[str]
    seizures: frozenset[str]
    posts: frozenset[str]
    kinds: frozenset[str]
    seated: frozenset[str]
    posted: frozenset[str]
    known_alone: frozenset[str]
    buildings: frozenset[str]
    paired: frozenset[str]
    about: frozenset[str]
    on: frozenset[str]
    with_topics: frozenset[str]
    paid: frozenset[str]
    exchanges: frozenset[str]
    talking: frozenset[str]
    hosting: frozenset[str]
    spots: frozenset[str]
    spot_alone: frozenset[str]
    grounds: frozenset[str]
    rooms: frozenset[str]
    gatherings: frozenset[str]
    overflown: frozenset[str]
    matters_of: frozenset[str]
    called_after: frozenset[str]
    loose: frozenset[str]
    arrival: frozenset[str]
    seats_of_bodies: frozenset[str]


@lru_cache(maxsize=8)
def place_words(code: str = "en") -> PlaceWords:
    """The words of place of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/places.yml", PlaceWords)
