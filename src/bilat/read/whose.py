"""Whose an office is that no name follows: "its ambassador", "the visiting minister", "the Peruvian leader"."""

from __future__ import annotations

from bilat.lexicon import offices, organisations
from bilat.lexicon.language import reading_words, words
from bilat.model.reading import Mention
from bilat.read.entries import OF_STATE, ONE_OF_A_KIND, Entry, holds, is_domestic
from bilat.read.found import Found
from bilat.read.memory import Memory

_VISITING = 9
"""Characters of "visiting" with the blank behind it."""
_MANY = 24
"""Characters before counterparts in which a word says that they are of many states."""
_GIVEN = 24
"""Characters of what only a state gives and "from", before a capital."""
_ONE_EACH = ONE_OF_A_KIND | {"minister"}
"""Levels of offices that no two people of a state hold at a time."""
_ABROAD = OF_STATE | {"ambassador"}
"""Levels of offices that belong to some state."""
_OWNERS = frozenset({"its", "his", "her"})
_POSSESSIVES = frozenset({"'s ", "’s ", "' ", "’ "})
"""Between the name of somebody and the office in which another serves him."""

_SOME = 60
"""Characters before a plural office in which a word says that it is people not spoken of before."""
_DETERMINERS = frozenset({"the", "both", "two", "these", "their", "our"})
"""Words before a plural office that make it some people already spoken of."""


class Whose:
    """Tells by what a text has spoken of so far."""

    def __init__(self, flat: str, memory: Memory) -> None:
        self.flat = flat
        self.memory = memory

    def owner(self, f: Found, last: Mention | None) -> str | None:
        """The state of the pronoun or the name right before an office, the last mention: "his foreign minister" is of
        his, "Quispe's adviser" of that of Quispe."""
        if last is None or f.states or f.counterpart or f.plural or offices().level_of(f.office) not in OF_STATE:
            return None
        before = self.flat[last.start : last.end].lower()
        own = last.form == "pronoun" and last.end + 1 == f.start and before in _OWNERS
        named = last.form == "name" and self.flat[last.name_end : f.start] in _POSSESSIVES
        meant = self.memory.entries[last.referents[0]] if len(last.referents) == 1 else None
        if meant is None or not (own or named and meant.kind == "person"):
            return None
        if named and self.memory.sentence[:1] == [last.referents[0]]:
            self.memory.sentence.pop()  # the sentence speaks of who serves him
        return meant.country

    def complete(self, entry: Entry, f: Found) -> None:
        """Give a named person the office and the state that the words before tell where his own do not. In place."""
        if f.counterpart and not entry.office:
            entry.office = self.first_office()
        entry.country = entry.country or self._near(entry)

    def _near(self, entry: Entry) -> str | None:
        """Whose an office is of which nothing tells it: of the one state that the nearest words name, other than home
        and those where somebody else is known to hold it. A text of no known home may leave its own state unnamed."""
        if entry.country is not None or not entry.office or offices().level_of(entry.office) not in _ABROAD:
            return None
        one = offices().level_of(entry.office) in _ONE_EACH
        taken = {e.country for e in self.memory.entries if one and e is not entry and holds(e, entry.office)}
        taken |= {None, self.memory.home, *entry.accredited}
        reach = self.memory.latest_first() if self.memory.home else [self.memory.sentence]
        for sentence in reach:
            if states := {self.memory.entries[i].country for i in sentence} - taken:
                told = states.pop() if len(states) == 1 else None
                return told if told and is_domestic(entry) and offices().may_be_of(entry.office, told) else None
        return None

    def visitor(self, f: Found) -> int | None:
        """ "The visiting leader": the guest in focus, before others he who holds the office by which he is called."""
        if f.states or not words("visiting").search(self.flat, max(0, f.start - _VISITING), f.end):
            return None
        office = words("visiting").sub("", f.office)
        here = {self.memory.entries[i].country for i in self.memory.sentence}
        guests = [i for sentence in self.memory.sentences[::-1] for i in sentence if self._is_guest(i)]
        guests = [i for i in guests if self.memory.entries[i].country not in here] or guests
        return next((i for i in guests if holds(self.memory.entries[i], office)), next(iter(guests), None))

    def _is_guest(self, i: int) -> bool:
        entry = self.memory.entries[i]
        return entry.kind == "person" and not entry.plural and entry.country not in {None, self.memory.home}

    def leader(self, f: Found) -> int | None:
        """ "The Peruvian leader": the head of that state of whom the text spoke last."""
        if len(f.states) != 1 or f.plural or not words("leader").fullmatch(f.office.lower()):
            return None
        heads = self.memory.people_of(f.states, heads=True)
        return next((i for i in heads if self.memory.is_head(i)), None)

    def seated(self, f: Found) -> str:
        """The acronym of the organisation for which its seat stands ("Brussels"), where the seat's state is unnamed."""
        return "" if self.memory.named[f.states[0]] else reading_words().seats.get(f.name, "")

    def first_office(self) -> str:
        """The office of the first person of this sentence, which a counterpart shares."""
        here = (self.memory.entries[i] for i in self.memory.sentence)
        return next((e.office for e in here if e.kind == "person" and e.office), "")

    def across(self, f: Found, first: Entry | None) -> tuple[str, ...]:
        """The state of a counterpart that no words give: the other of the pair in focus. Of "his global counterparts"
        nobody is told whose they are."""
        pair = self.memory.pair(None)
        many = f.plural and words("of_many").search(self.flat, max(0, f.start - _MANY), f.start)
        if first is None or first.country not in pair or many:
            return ()
        return tuple(code for code in pair if code != first.country)[:1]

    def is_known_group(self, f: Found) -> bool:
        """ "the two ministers", "ministers agreed"; not "leaders of poor nations", nor "investors", who are anybody."""
        if self.flat.startswith(" of ", f.end) or words("some").search(self.flat, max(0, f.start - _SOME), f.start):
            return False
        if organisations().find(f.organisation):
            return False  # "EU ministers"
        near = self.flat[max(0, f.start - 6) : f.end].lower().split()
        return bool(_DETERMINERS.intersection(near)) or offices().level_of(f.office) in OF_STATE


def is_placed(f: Found, before: list[str]) -> bool:
    """A capital after a preposition of place is a place; else it acts for its state."""
    return f.state_kind == "capital" and bool(before) and before[0] in reading_words().place_prepositions


def acts_for_state(flat: str, f: Found) -> bool:
    """A capital that stands for its state, though a preposition of place stands before it: "at Lima's decision"."""
    if f.state_kind != "capital":
        return False
    policy = words("own_policy").match(flat, f.end)
    return bool(policy or words("given_from").search(flat, max(0, f.start - _GIVEN), f.start))
