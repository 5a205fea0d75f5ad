"""The score of two nodes: their names, and what stands around them."""

from __future__ import annotations

from bilat.resolve.compare import BY_GAZETTEER, Named, compare_bodies
from bilat.resolve.likeness import Likeness
from bilat.resolve.nodes import Node
from bilat.resolve.persons import compare_persons
from bilat.resolve.seen import Seen
from bilat.resolve.vocabulary import vocabulary

_SAME_STATE, _OTHER_STATE_NAMED, _OTHER_STATE = 1.01, 0.95, 0.7
"""Names of two states: the reader may have taken the state from the next words, where the text names the other too."""
_THE_SAME = 0.98
_TOP_AND_SERVING = 0.75
_LEARNED = 0.95
_APART = Likeness(0.0, ("of two sorts",), apart=True)


class Scoring:
    """Scores of pairs, each reckoned once."""

    def __init__(self, seen: Seen, nodes: dict[str, Node]) -> None:
        self._seen = seen
        self._nodes = nodes
        self._scores: dict[tuple[str, str], Likeness] = {}
        self._states: dict[str, set[str]] = {}

    def of(self, one: str, other: str) -> Likeness:
        """The likeness of two nodes, by key."""
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._scores:
            self._scores[pair] = self._reckon(self._nodes[pair[0]], self._nodes[pair[1]]).rounded()
        return self._scores[pair]

    def _reckon(self, one: Node, other: Node) -> Likeness:
        if one.name == other.name:
            return Likeness(0.1, ("the name means another here",), apart=True)
        if (one.person is None) != (other.person is None) or "state" in (one.type, other.type):
            return _APART
        return self._persons(one, other) if one.person else self._bodies(one, other)

    def _persons(self, one: Node, other: Node) -> Likeness:
        if not one.person or not other.person:
            return _APART
        alike = compare_persons(one.person, other.person)
        if one.known and other.known:
            if one.known == other.known:
                return Likeness(max(BY_GAZETTEER, alike.score), (*alike.reasons, "the gazetteer has both spellings"))
            return Likeness(0.1, (*alike.reasons, "two persons in the gazetteer"), apart=True)
        if alike.apart:
            return alike
        alike = self._of_states(alike, one, other)
        if (one.top and other.serves) or (other.top and one.serves):
            alike = alike.times(_TOP_AND_SERVING, "one leads a state, the other serves")
        return alike

    def _of_states(self, alike: Likeness, one: Node, other: Node) -> Likeness:
        if not one.country or not other.country:
            return alike
        if one.country == other.country:
            return alike.times(_SAME_STATE, f"both of {one.country}")
        if self._misread(alike, one, other):
            return alike.times(_OTHER_STATE_NAMED, f"of {one.country} and {other.country}; the texts name both")
        return alike.times(_OTHER_STATE, f"of {one.country} and {other.country}")

    def _misread(self, alike: Likeness, one: Node, other: Node) -> bool:
        """True when the texts name the other's state too: those of the rarer one for the same name, else of both."""
        rarer, commoner = sorted((one, other), key=lambda node: len(node.documents))
        if not self._names_state(rarer, commoner.country):
            return False
        return alike.score >= _THE_SAME or self._names_state(commoner, rarer.country)

    def _names_state(self, node: Node, country: str) -> bool:
        """True when some document that has the node has a party of that state too."""
        if node.key not in self._states:
            self._states[node.key] = set().union(*(self._seen.countries(d) for d in node.documents))
        return country in self._states[node.key]

    def _bodies(self, one: Node, other: Node) -> Likeness:
        if not one.organisation or not other.organisation:
            return _APART
        if _class(one) != _class(other):
            return Likeness(0.1, ("a class, and one that has a name",), apart=True)
        if _class(one) and one.organisation.words != other.organisation.words:
            return Likeness(0.1, ("two classes of people",), apart=True)
        alike = compare_bodies(_named(one), _named(other), one.organisation, other.organisation)
        shared = one.acronyms & other.acronyms
        if shared and not alike.apart and one.organisation.letters_alone != other.organisation.letters_alone:
            return Likeness(max(_LEARNED, alike.score), (f"a text gives the name with {min(shared)} in brackets",))
        return alike


def _named(node: Node) -> Named:
    return Named(node.text, node.type, node.country)


def _class(node: Node) -> bool:
    words = node.text.casefold().replace("-", " ").split()
    return any(word in vocabulary().several for word in words)
