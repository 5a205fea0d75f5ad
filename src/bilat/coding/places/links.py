"""The words between a predicate and a place: which preposition joins the two."""

from __future__ import annotations

from bilat.lexicon.whereabouts import place_words
from bilat.model.reading import Frame, PlaceMention


def is_after_blow(frame: Frame, place: PlaceMention, words: list[str]) -> bool:
    """The words before a place that stands before the predicate tell of a blow struck there."""
    return place.end <= frame.start and bool(place_words().blows & {w.removesuffix("s") for w in words})


def kind_before(words: list[str], links: list[int]) -> bool:
    """The only preposition joins a place's kind with its name: "the port of"."""
    return len(links) == 1 and words[links[0]] == "of" and words[links[0] - 1] in place_words().kinds


def is_direct(words: list[str]) -> bool:
    """No preposition stands before a place, or only what joins its kind with its name: "bombed the port of"."""
    found = [n for n, word in enumerate(words) if word in links()]
    return not found or found[-1] == len(words) - 1 and kind_before(words, found)


def is_of_apposition(words: list[str], link: int) -> bool:
    """Its preposition is of a phrase that says who somebody is (", a province in"), or of another one before a comma
    ("in the region, above all the"); a list of names ("in Cusco, Lima") goes on."""
    after = [n for n, word in enumerate(words) if word.endswith(",") and n >= link]
    if after and any(word[:1].islower() for word in words[after[0] + 1 :]):
        return True
    return any(words[n - 1].endswith(",") and words[n] in {"a", "an"} for n in range(max(1, link - 3), link))


def links() -> frozenset[str]:
    """What joins a place, or what it is only of."""
    return place_words().where | place_words().whither | place_words().whence


def before_kind(words: list[str], link: int) -> int | None:
    """The preposition before "the port city of"; None where another noun has the "of"."""
    if not link or words[link - 1] not in place_words().kinds:
        return None
    return next((n for n in range(link - 1, -1, -1) if words[n] in links()), None)


def is_of_seat(words: list[str]) -> bool:
    """They end with who has his seat somewhere, or with whose he is: "the embassy", "the Embassy of Chile"."""
    last = next((n for n in range(len(words) - 1, -1, -1) if not _is_whose(words[n])), 0)
    return any(word.strip(",.:;()").lower() in place_words().seated for word in words[last:])


def _is_whose(word: str) -> bool:
    """Of a name, or what joins it with what is called so."""
    return word[:1].isupper() or word in {"of", "the"}
