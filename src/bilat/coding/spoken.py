"""Of which states a text speaks: how often, in which sentences, as whose subject, and at which characters."""

from __future__ import annotations

from collections import Counter

import msgspec

from bilat.model.reading import Reading


class Spoken(msgspec.Struct, frozen=True):
    """The states of a text by how often they are spoken of and act, by sentence, by sentence as who acts, by place.

    told: in which sentences each is spoken of.
    """

    counts: Counter[str]
    acting: Counter[str]
    told: dict[str, frozenset[int]]
    states: tuple[frozenset[str], ...]
    agents: tuple[frozenset[str], ...]
    named: tuple[tuple[int, frozenset[str]], ...]


def spoken_in(reading: Reading, counts: Counter[str]) -> Spoken:
    """All that is spoken of in a reading."""
    of = [_states(reading, (number,)) for number in range(len(reading.mentions))]
    states: list[set[str]] = [set() for _ in reading.sentences]
    agents: list[set[str]] = [set() for _ in reading.sentences]
    number = 0
    for mention, codes in zip(reading.mentions, of, strict=True):
        while number + 1 < len(states) and mention.start >= reading.sentences[number].end:
            number += 1
        states[number] |= codes
    for frame in reading.frames:
        for argument in frame.arguments if frame.form == "verb" else ():
            if argument.role == "agent":
                agents[frame.sentence] |= _states(reading, argument.mentions)
    named = tuple((m.start, codes) for m, codes in zip(reading.mentions, of, strict=True) if codes)
    told = {code: frozenset(n for n, codes in enumerate(states) if code in codes) for code in set().union(*states)}
    acting = Counter(code for codes in agents for code in codes)
    return Spoken(counts, acting, told, tuple(map(frozenset, states)), tuple(map(frozenset, agents)), named)


def _states(reading: Reading, mentions: tuple[int, ...]) -> frozenset[str]:
    """The states of all who are mentioned."""
    found = (reading.referents[r].country for m in mentions for r in reading.mentions[m].referents)
    return frozenset(code for code in found if code)
