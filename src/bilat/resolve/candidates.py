"""Which names are worth comparing: those that share parts of the name, first letters, or an entry of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, permutations

from bilat.resolve.nodes import Node
from bilat.resolve.organisations import initials
from bilat.resolve.sounds import skeleton
from bilat.resolve.vocabulary import vocabulary

_LARGEST_BLOCK = 200
"""A key that more names share says too little: such names meet by rarer keys, or are no candidates."""
_STEM = 5

Key = tuple[str, ...]


def pairs(nodes: Iterable[Node]) -> list[tuple[str, str]]:
    """Keys of nodes that may be one, each pair once, in order."""
    blocks: dict[Key, list[str]] = {}
    for node in nodes:
        for key in set(_keys(node)):
            blocks.setdefault(key, []).append(node.key)
    found: set[tuple[str, str]] = set()
    for key, members in blocks.items():
        if len(members) <= _LARGEST_BLOCK or key[0] == "known":
            found.update(combinations(sorted(members), 2))
    return sorted(found)


def _keys(node: Node) -> Iterator[Key]:
    if node.known:
        yield ("known", node.known)
    if node.person:
        yield from _person_keys(node.person.words)
    elif node.organisation and node.type != "state":
        yield from _body_keys(node)


def _person_keys(words: tuple[str, ...]) -> Iterator[Key]:
    yield ("words", *sorted(words))
    full = [word for word in words if len(word) > 1]
    for one, other in permutations(full, 2):
        for exact in _exact(one):
            for near in _near(other):
                yield ("two", exact, near)
    for one, other in permutations(words, 2):
        if len(one) > 1:
            yield ("initial", skeleton(one), other[0])


@lru_cache(maxsize=200_000)
def _exact(word: str) -> tuple[str, ...]:
    given = vocabulary().given_forms.get(word, frozenset())
    return (_bones(word), *(f"={line}" for line in sorted(given)))


@lru_cache(maxsize=200_000)
def _near(word: str) -> tuple[str, ...]:
    """The consonants, and what is left of them without each: names a consonant apart share one of these."""
    bones = _bones(word)
    given = vocabulary().given_forms.get(word, frozenset())
    shorter = {bones[:i] + bones[i + 1 :] for i in range(len(bones))} if len(bones) > 2 else set()
    return tuple(sorted({bones, *shorter, *(f"={line}" for line in given)}))


def _bones(word: str) -> str:
    return skeleton(word) if len(word) > 3 else word


def _body_keys(node: Node) -> Iterator[Key]:
    if (name := node.organisation) is None:
        return
    states = sorted(name.states) or [node.country]
    if not name.distinct:
        for state in states:
            yield ("common", state, *sorted(name.words))
    for word in name.distinct:
        yield ("own", word[:_STEM])
    for letters in {*node.acronyms, initials(name), name.letters}:
        if len(letters) > 2 or letters in node.acronyms:
            yield ("letters", letters)
