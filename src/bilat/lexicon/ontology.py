"""PLOVER: events, modes, contexts and sectors, and how they map to CAMEO."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from bilat.errors import LexiconError
from bilat.lexicon.files import read_yaml
from bilat.lexicon.scan import bounded, even, word_starts

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_PLURALS = ("", "s", "es")


class Mode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mode of an event; score from -10 to 10, None where the draft gives none: the event's holds."""

    id: str
    score: float | None = None


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of PLOVER's 16 events. quad: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict."""

    id: str
    quad: int
    score: float
    about: str
    modes: tuple[Mode, ...] = ()


class Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of PLOVER's 37 contexts.

    triggers are words and phrases that show it: in lower case they match any case, a final `*` matches any ending,
    and a regular plural or possessive always does; a trigger with a capital ("NATO") matches as written.
    """

    id: str
    triggers: tuple[str, ...]


class CameoRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The code of an event in one mode, in any of some contexts, or (both empty) of what no rule above took."""

    event: str
    code: str
    mode: str = ""
    contexts: tuple[str, ...] = ()


class FromCameo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The PLOVER event and mode of CAMEO codes that begin with `prefix`; the longest wins. Empty event: none."""

    prefix: str
    event: str = ""
    mode: str = ""


class Sector(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A PLOVER sector, or (`slot`) a code that stands where a state's would."""

    id: str
    about: str
    slot: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    events: tuple[Event, ...]
    contexts: tuple[Context, ...]
    sectors: tuple[Sector, ...]
    to_cameo: tuple[CameoRule, ...]
    from_cameo: tuple[FromCameo, ...]
    host_code: str


class Ontology:
    """PLOVER as data, with the questions that coding and export ask of it."""

    def __init__(self, file: _File) -> None:
        self.events: Mapping[str, Event] = MappingProxyType({event.id: event for event in file.events})
        self.contexts: Mapping[str, Context] = MappingProxyType({context.id: context for context in file.contexts})
        self.sectors: Mapping[str, Sector] = MappingProxyType({sector.id: sector for sector in file.sectors})
        self.host_code = file.host_code
        self._to_cameo = file.to_cameo
        self._from_cameo = {row.prefix: row for row in file.from_cameo}

    def quad(self, event: str) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return self._event(event).quad

    def score(self, event: str, mode: str = "") -> float:
        """PLOVER's intensity of an event in a mode, from -10 (worst conflict) to 10 (closest cooperation)."""
        found = self._event(event)
        own = next((m.score for m in found.modes if m.id == mode), None)
        return found.score if own is None else own

    def cameo(self, event: str, mode: str = "", contexts: Iterable[str] = ()) -> str:
        """The CAMEO code for export; empty for an empty event.

        A visit's code is the guest's; the host's own row has `host_code`.
        """
        if not event:
            return ""
        self._event(event)
        about = set(contexts)
        return next(r.code for r in self._to_cameo if r.event == event and _fits(r, mode, about))

    def from_cameo(self, code: str) -> tuple[str, str]:
        """PLOVER's event and mode of a CAMEO code; empty strings where PLOVER does not code it."""
        for length in range(len(code), 1, -1):
            row = self._from_cameo.get(code[:length])
            if row:
                return row.event, row.mode
        return "", ""

    def contexts_of(self, text: str) -> tuple[str, ...]:
        """The contexts that words of the text show, in PLOVER's order."""
        return self._triggers.contexts(text)

    def _event(self, event: str) -> Event:
        if event not in self.events:
            raise LexiconError(f"ontology/plover.yml: no event {event!r}")
        return self.events[event]

    @cached_property
    def _triggers(self) -> _Triggers:
        return _Triggers(self.contexts.values())


def _fits(rule: CameoRule, mode: str, contexts: set[str]) -> bool:
    return (not rule.mode or rule.mode == mode) and (not rule.contexts or not contexts.isdisjoint(rule.contexts))


class _Triggers:
    """The trigger words of all contexts in two automata: one for any case, one for words as written."""

    def __init__(self, contexts: Iterable[Context]) -> None:
        from ahocorasick_rs import AhoCorasick

        pairs = [(trigger, context.id) for context in contexts for trigger in context.triggers]
        self._low = [pair for pair in pairs if pair[0].islower()]
        self._cased = [pair for pair in pairs if not pair[0].islower()]
        self._low_automaton = AhoCorasick([trigger.rstrip("*") for trigger, _ in self._low])
        self._cased_automaton = AhoCorasick([trigger.rstrip("*") for trigger, _ in self._cased])
        self._order = [context.id for context in contexts]

    def contexts(self, text: str) -> tuple[str, ...]:
        plain = even(text)
        low = plain.lower()
        found = self._seen(self._low_automaton, self._low, low if len(low) == len(plain) else plain)
        found |= self._seen(self._cased_automaton, self._cased, plain)
        return tuple(context for context in self._order if context in found)

    @staticmethod
    def _seen(automaton: AhoCorasick, pairs: list[tuple[str, str]], text: str) -> set[str]:
        hits = automaton.find_matches_as_indexes(text, overlapping=True)
        return {pairs[index][1] for index, start, end in hits if _is_whole(text, start, end, pairs[index][0])}


def _is_whole(text: str, start: int, end: int, trigger: str) -> bool:
    if trigger.endswith("*"):
        return word_starts(text, start)
    return any(text.startswith(ending, end) and bounded(text, start, end + len(ending)) for ending in _PLURALS)


@lru_cache(maxsize=1)
def plover() -> Ontology:
    """PLOVER (cached)."""
    return Ontology(read_yaml("ontology/plover.yml", _File))
