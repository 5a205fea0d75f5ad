"""Who is meant by a description: "the Gulf state", "its northern neighbour", "his host", "the guest", "the Fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilat.lexicon.epithets import epithets
from bilat.lexicon.language import words
from bilat.lexicon.organisations import organisations
from bilat.read.entries import Entry
from bilat.read.memory import Memory

_LENDING = frozenset({"lender", "fund"})
"""What those are called who lend, and no others."""

_TWO = 2
"""Of whom "both" or "the latter" is said."""


class Described:
    """Resolves descriptions by what a text has spoken of so far."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        lists = ("neighbours", "hosts", "guests", "bodies", "each_alone")
        self._patterns = (epithets().pattern, *map(words, lists))

    def find(self, flat: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Descriptions between, each kind in order."""
        return (match for pattern in self._patterns for match in pattern.finditer(flat, start, end))

    def meant(self, match: re.Match[str], speaker: int | None) -> list[int] | None:
        """Whom a description means, as indices of entries, empty where nobody fits; None for another match."""
        kinds = (self._state, self._neighbour, self._host, self._guest, self._body, self._one_or_both)
        kind = next((k for k, p in zip(kinds, self._patterns, strict=True) if match.re is p), None)
        return kind(match, speaker) if kind is not None else None

    def _state(self, match: re.Match[str], _speaker: int | None) -> list[int]:
        """The state last spoken of among those that the words may mean; of a kind of which there is one, that."""
        may = epithets().states_of(match)
        known = [code for code, _ in self.memory.counts.most_common()]
        code = next((c for c in (*self.memory.spoken_states(), *known) if c in may), None)
        return [self.memory.state(code)] if code is not None else []

    def _neighbour(self, _match: re.Match[str], speaker: int | None) -> list[int]:
        """The state spoken of last that is not the one whose neighbour it is."""
        spoken = next(self.memory.spoken_states(), None)
        own = self.memory.entries[speaker].country if speaker is not None else spoken
        code = self.memory.spoken_beside(own) if own is not None else None
        return [self.memory.state(code)] if code is not None else []

    def _host(self, _match: re.Match[str], _speaker: int | None) -> list[int]:
        """Who received the person spoken of: the head of the other state, or whoever of it was spoken of, or it."""
        guest = self.memory.last_person()
        own = self.memory.entries[guest].country if guest is not None else None
        home = self.memory.home
        others = (home,) if home and home != own else self.memory.spoken_states()
        code = next((c for c in others if c != own), None)
        if code is None or own is None or guest is None:
            return []
        people = self.memory.people_of([code], heads=self.memory.is_head(guest))
        return [i for i in people if self.memory.entries[i].keys] or [self.memory.state(code)]

    def _guest(self, _match: re.Match[str], _speaker: int | None) -> list[int]:
        """Who came: the person last spoken of who is not of the home state."""
        guest = self.memory.foreigner()
        return [guest] if guest is not None else []

    def _body(self, match: re.Match[str], _speaker: int | None) -> list[int]:
        """The organisation spoken of last to whose name the words fit."""
        latest = (i for sentence in self.memory.latest_first() for i in sentence)
        found = next((i for i in latest if self._is_called(self.memory.entries[i], match)), None)
        return [found] if found is not None else []

    def _one_or_both(self, match: re.Match[str], _speaker: int | None) -> list[int]:
        """ "Both", "the former", "the latter": of two states or people told together, here or just before."""
        entries = self.memory.entries
        for sentence in (self.memory.sentence, *self.memory.sentences[-1:]):
            for kinds in ({"person"}, {"state"}, {"body", "group", "company", "igo"}):
                told = [i for i in dict.fromkeys(sentence) if entries[i].kind in kinds and not entries[i].plural]
                if len(told) >= _TWO and (match["both"] or len(told) == _TWO):
                    return told[:_TWO] if match["both"] else told[:1] if match["first"] else told[1:]
        return []

    def _is_called(self, entry: Entry, match: re.Match[str]) -> bool:
        """A body may be told by the last word of its name; an organisation of states by what it is."""
        if entry.kind not in {"igo", "body"}:
            return False
        known = organisations().lookup(entry.acronym or entry.name) if entry.kind == "igo" else None
        name = known.name if known is not None else entry.name
        if match["name"]:
            return name.endswith(match["name"])
        if match["noun"]:
            return entry.kind == "body" and match["noun"] in name.lower().split()
        lends = words("lenders").search(name) is not None
        return entry.kind == "igo" and lends == (match["kind"] in _LENDING)
