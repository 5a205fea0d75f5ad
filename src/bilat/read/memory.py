"""What a text has spoken of so far: its people, states and bodies, this sentence's and the last ones'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bilat.lexicon import offices
from bilat.read.entries import ONE_OF_A_KIND, Entry, state_entry

_SENTENCES = 6
"""Sentences back within which a pronoun or "both sides" finds whom it means."""

_TWO = 2
"""States of a relation."""
_LATELY = 3
"""Sentences back within which a counterpart is somebody told of."""
_NEAR = 3
"""States last named among which the two foremost ones must be, to be meant by "both countries"."""


class Memory:
    """Entries by index, in the order of their first mention, and who was spoken of when."""

    def __init__(self, home: str | None) -> None:
        self.home = home
        self.entries: list[Entry] = []
        self.recent: list[int] = []
        self.sentence: list[int] = []
        self.sentences: list[list[int]] = []
        self.counts: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.about: tuple[str, ...] = ()
        self.interviewee: int | None = None
        self._states: dict[str, int] = {}

    def new(self, entry: Entry) -> int:
        """Keep an entry; returns its index."""
        self.entries.append(entry)
        return len(self.entries) - 1

    def state(self, code: str) -> int:
        """The entry of a state, made at its first mention."""
        if code not in self._states:
            self._states[code] = self.new(state_entry(code))
        return self._states[code]

    def speak_of(self, referents: Sequence[int]) -> None:
        """Referents are mentioned in the sentence that is being read."""
        self.sentence += referents
        for i in referents:
            country = self.entries[i].country
            if country:
                self.counts[country] += 1

    def end_sentence(self, foremost: Sequence[int]) -> None:
        """The sentence is over; those that its main subjects name come first when the next one looks back."""
        self.recent += self.sentence
        if self.sentence:
            kept = self.sentences[1 - _SENTENCES :]
            self.sentences = [*kept, list(dict.fromkeys([*foremost, *self.sentence]))]

    def latest_first(self) -> Iterator[list[int]]:
        """The referents of this sentence, the last mentioned first, then of the sentences before it."""
        yield self.sentence[::-1]
        yield from reversed(self.sentences)

    def spoken_states(self) -> Iterator[str]:
        """States of all spoken of, the latest first; of an earlier sentence, those of its subjects first."""
        yield from (code for sentence in self.latest_first() for i in sentence if (code := self.entries[i].country))

    def spoken_beside(self, own: str) -> str | None:
        """Of the states spoken of lately that are others than `own` the one that the text names most."""
        others = dict.fromkeys(code for code in self.spoken_states() if code != own)
        return max(others, key=lambda code: self.counts[code], default=None)

    def people(self) -> Iterator[tuple[int, Entry]]:
        """All persons of the text with their indices, in order of first mention."""
        return ((i, e) for i, e in enumerate(self.entries) if e.kind == "person")

    def last_person(self, speaker: int | None = None) -> int | None:
        """The first person of this sentence so far, else the first of the last sentence that named one.

        Nobody calls himself he in a speech or an answer: its speaker is left out.
        """
        here = next((i for i in self.sentence if self._single(i) and i != speaker), None)
        return here if here is not None else self._previous(lambda i: self._single(i) and i != speaker)

    def _single(self, i: int) -> bool:
        return self.entries[i].kind == "person" and not self.entries[i].plural

    def _previous(self, fits: Callable[[int], bool]) -> int | None:
        return next((i for sentence in reversed(self.sentences) for i in sentence if fits(i)), None)

    def pair(self, speaker: int | None) -> list[str]:
        """Two states: those this sentence or the last ones spoke of, the document's two foremost preferred."""
        order = list(
            dict.fromkeys(c for sentence in self.latest_first() for i in sentence if (c := self.entries[i].country))
        )
        own = self.entries[speaker].country if speaker is not None else None
        if (about := self.of_passage()) and (own is None or own in about):
            return about
        if own and own not in order[:2]:
            order.insert(0, own)
        foremost = [code for code, _ in self.counts.most_common(2)]
        if own is None and not self._bilateral() and set(foremost[:1]) & set(last := self._last_two()):
            return sorted(last)
        reach = len(order) if self._bilateral() else _NEAR
        if len(order) < 2 or len(foremost) == 2 and (own in foremost or set(foremost) <= set(order[:reach])):
            return sorted(foremost)
        return sorted(self._with_foremost(order, foremost[0]))

    def _last_two(self) -> list[str]:
        """The states of the last sentence that spoke of any, where they are two and this one speaks of no other."""
        told = ({c for i in s if (c := self.entries[i].country)} for s in self.latest_first())
        last = next((codes for codes in told if codes), set())
        return sorted(last) if len(last) == _TWO else []

    def _with_foremost(self, order: list[str], first: str) -> list[str]:
        """The state last named and the document's foremost one, where this sentence names only the former."""
        here = [c for i in self.sentence if (c := self.entries[i].country)]
        return [here[0], first] if here and first not in here and first in order and len(set(here)) == 1 else order[:2]

    def _bilateral(self) -> bool:
        """The two foremost states are spoken of at least twice as often as any other."""
        counts = [n for _, n in self.counts.most_common(3)]
        return len(counts) > 1 and (len(counts) == 2 or counts[1] >= 2 * counts[2])

    def of_passage(self) -> list[str]:
        """The states that the passage is about; empty where it is not, or the sentence has named another."""
        here = {c for i in self.sentence if (c := self.entries[i].country)}
        return sorted(self.about) if len(self.about) > 1 and here <= set(self.about) else []

    def people_of(self, pair: Sequence[str], *, heads: bool = False) -> list[int]:
        """The person last spoken of of each state; heads: its head before others, who go with him or receive him."""
        found = ((self._person_of(code, self.is_head) if heads else None, self._person_of(code)) for code in pair)
        either = (head if head is not None else other for head, other in found)
        return [i for i in either if i is not None]

    def is_head(self, i: int) -> bool:
        """The entry is a head of a state or of a government, as the text or the gazetteer tells."""
        office = self.entries[i].office or self.entries[i].held
        return bool(office) and offices().level_of(office) in ONE_OF_A_KIND

    def foreigner(self) -> int | None:
        """The person in focus who is of another state than the home state; None without a home state."""
        people = ((i, self.entries[i]) for s in self.latest_first() for i in s if self._single(i))
        return next((i for i, e in people if e.country and e.country != self.home), None) if self.home else None

    def _person_of(self, code: str, fits: Callable[[int], bool] = lambda _: True) -> int | None:
        entries, latest = self.entries, (i for sentence in self.latest_first() for i in sentence)
        return next((i for i in latest if entries[i].kind == "person" and entries[i].country == code and fits(i)), None)

    def met(self, code: str, office: str) -> int | None:
        """The one person of a state of whom the last sentences spoke, in an office of the same rank by another name."""
        near = [i for sentence in self.sentences[-_LATELY:] for i in sentence if self._single(i)]
        own = list(dict.fromkeys(i for i in near if self.entries[i].country == code and self.entries[i].keys))
        rank = offices().level_of(office) if office else ""
        alike = len(own) == 1 and bool(rank) and offices().level_of(self.entries[own[0]].office) == rank
        return own[0] if alike else None

    def foremost_of(self, code: str) -> int | None:
        """The person of a state whom the text named first: who is met and talked to, whoever is mentioned later."""
        return next((i for i, e in self.people() if e.country == code and not e.plural), None)

    def side_by_side(self) -> list[int]:
        """The two people of two states whom a sentence last named together: "the two leaders" after their talks."""
        entries = self.entries
        for sentence in self.latest_first():
            people = [i for i in dict.fromkeys(sentence) if entries[i].kind == "person" and entries[i].country]
            if len(people) == 2 and entries[people[0]].country != entries[people[1]].country:
                return sorted(people)
        return []
