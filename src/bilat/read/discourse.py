"""Who is meant: names and titles of one document resolved in reading order, with the words that point back at them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words, words
from bilat.model.reading import Mention, MentionForm, PlaceMention, Referent
from bilat.read.acronyms import owners
from bilat.read.anaphora import Anaphora
from bilat.read.belonging import settle, towns_told
from bilat.read.entries import (
    OF_STATE,
    ONE_OF_A_KIND,
    Entry,
    body_key,
    head_office,
    holds,
    is_compatible,
    is_domestic,
    known_country,
    learn,
    may_hold,
    name_keys,
    new_body,
    new_person,
    same_office,
    same_person,
)
from bilat.read.found import Found
from bilat.read.home import Home
from bilat.read.memory import Memory
from bilat.read.segments import Segment
from bilat.read.whose import Whose, acts_for_state, is_placed

_OWN = re.compile(r"\b(?:[Mm]y|[Oo]ur) $")
"""Before the office of somebody of the speaker's own state."""
_BODIES = frozenset({"body", "company", "group"})
_LOOSE = frozenset({"name", "place"})
"""Finds that may be part of a description ("the Gulf state")."""


class Discourse:
    """Resolves the finds of each sentence, in order. `home` is the state that unmarked domestic offices belong to, year
    that of publication."""

    def __init__(self, flat: str, page: Home, year: int | None = None) -> None:
        self.flat = flat
        self.year = year
        self.page = page
        self.home = page.state
        self.memory = Memory(page.state)
        self.entries = self.memory.entries
        self.mentions: list[Mention] = []
        self.places: list[PlaceMention] = []
        self._anaphora = Anaphora(flat, self.memory, page.official)
        self._whose = Whose(flat, self.memory)
        self._bodies: dict[tuple[str, ...], int] = {}
        self.speaker: int | None = None

    def referents(self) -> tuple[Referent, ...]:
        """All referents, finished."""
        return tuple(entry.referent() for entry in self.entries)

    def name_of(self, mention: int) -> str:
        """The fullest name of whom a mention points at."""
        referents = self.mentions[mention].referents
        return self.entries[referents[0]].name if referents else ""

    def label(self, f: Found) -> int:
        """The person of a speaker's label, as a mention outside every sentence."""
        index = self.person(f)
        self._mention(f, [index])
        self.memory.sentence.pop()
        return index

    def find_person(self, name: str) -> int | None:
        """The person that a bare name stands for, when the text knows one."""
        keys = name_keys(name)
        return next((i for i, e in self.memory.people() if e.keys and same_person(e, keys)), None)

    def giver(self, f: Found) -> int | None:
        """Who gives a speech, by the name or the office in the line above it."""
        if f.kind == "name":
            return self.find_person(f.name)
        holder = None if f.named else self.holder(f)
        if holder is not None:
            return holder
        return self.person(f) if f.named else self._unnamed(f, f.states[0] if f.states else self._office_home(f))

    def last_person(self) -> int | None:
        """Whom "he" or "she" means at this point; None when no person has been spoken of."""
        return self.memory.last_person()

    # the two passes

    def prepare(self, found: Sequence[Sequence[Found]]) -> None:
        """First pass: people and bodies with full names, so that a surname in the headline finds its owner."""
        for f in (f for sentence in found for f in sentence):
            if f.kind == "person" and f.named and (f.office or f.states or f.counterpart or f.honorific):
                self.person(f)
            elif f.kind in _BODIES and f.named:
                self.body(f)
            elif f.kind in {"state", "adjective", "group"} and f.states:
                self.memory.counts[f.states[0]] += 1
                self.memory.named[f.states[0]] += f.state_kind != "capital"
            elif f.kind == "igo" and f.acronym in reading_words().seats.values():
                self._igo(f)
        settle(self.memory, self.page, self._bodies, owners(self.flat), towns_told(self.flat, found))
        self.memory.recent.clear()

    def sentence(
        self, segment: Segment, found: Sequence[Found], speaker: int | None, subjects: Sequence[int]
    ) -> list[int]:
        """Second pass over one sentence: the indices of its mentions, in order.

        speaker is the entry whose words the sentence gives; subjects are the characters where its subjects begin.
        """
        self.memory.sentence = []
        self.speaker = speaker
        first = len(self.mentions)
        loose = [(f.start, f.end) for f in found if f.kind in _LOOSE]
        anaphors = self._anaphora.find(segment, [(f.start, f.end) for f in found if f.kind not in _LOOSE], loose)
        spans = [m.span() for m in anaphors]
        marks: list[tuple[int, Found | re.Match[str]]] = [
            (f.start, f) for f in found if f.kind != "name" or not any(a <= f.start < b for a, b in spans)
        ]
        marks += [(m.start(), m) for m in anaphors]
        ahead = self._ahead(found, subjects)
        for at, mark in sorted(marks, key=lambda m: m[0]):
            if isinstance(mark, Found):
                self._resolve(mark)
                continue
            meant = self._anaphora.resolve(mark, speaker, at in subjects)
            if ahead is not None and at < ahead.start and self._anaphora.waits(mark):
                meant = [self.person(ahead)]
            self._add(*mark.span(), self._anaphora.form(mark), meant)
        made = self.mentions[first:]
        self.memory.end_sentence(
            [r for m in made if any(m.start <= at < m.end for at in subjects) for r in m.referents]
        )
        return list(range(first, len(self.mentions)))

    def _ahead(self, found: Sequence[Found], subjects: Sequence[int]) -> Found | None:
        """The person who is the sentence's subject: "during his visit to X, President Y met Z" speaks of Y's visit."""
        people = (f for f in found if f.named and f.kind == "person")
        return next((f for f in people if any(f.start <= at < f.end for at in subjects)), None)

    # mentions

    def _add(self, start: int, end: int, form: MentionForm, referents: Sequence[int]) -> None:
        """A mention without a name of its own; none where it points at nobody."""
        if referents:
            self.mentions.append(Mention(start, end, form, tuple(referents), start, end))
            self.memory.speak_of(referents)

    def _nominal(self, f: Found, referents: Sequence[int]) -> None:
        self._add(f.start, f.end, "nominal", referents)

    def _mention(self, f: Found, referents: Sequence[int]) -> None:
        """A mention by name."""
        self.mentions.append(Mention(f.start, f.end, "name", tuple(referents), f.name_start, f.name_end))
        self.memory.speak_of(referents)

    def _resolve(self, f: Found) -> None:
        if f.kind == "person":
            self._resolve_person(f)
        elif f.kind in {"state", "adjective"}:
            self._resolve_state(f)
        elif f.kind in _BODIES:
            (self._mention if f.named else self._nominal)(f, [self.body(f)])
        elif f.kind == "igo":
            self._mention(f, [self._igo(f)])
        elif f.kind == "place":
            self.places.append(PlaceMention(f.start, f.end, f.name, f.states[0] if f.states else None))
        else:
            self._resolve_name(f)

    # people

    def _resolve_person(self, f: Found) -> None:
        owner = self._whose.owner(f, self.mentions[-1] if self.mentions else None)
        if f.named:
            index = self.person(f)
            self._owned(f, index, owner)
            self._whose.complete(self.entries[index], f)
            self._mention(f, [index])
        else:
            self._resolve_office(f if owner is None else msgspec.structs.replace(f, states=(owner,)))

    def _owned(self, f: Found, index: int, owner: str | None) -> None:
        """Somebody in the office of whom a pronoun speaks is of his state, not of the home state. In place."""
        own = f.office and not f.states and _OWN.search(self.flat, f.start - 5, f.start)
        if own and self.speaker is not None:
            self.entries[index].country = known_country(f.name) or self.entries[self.speaker].country
        elif owner is not None and self.entries[index].country == self.home:
            self.entries[index].country = known_country(f.name) or owner

    def _resolve_office(self, f: Found) -> None:
        """Somebody in office without a name."""
        if f.counterpart:
            self._counterparts(f)
        elif offices().is_title(f.office) and not self._after_article(f):
            self._nominal(f, [self.memory.state(code) for code in f.states[:1]])  # "Peru's major exports"
        elif f.plural:
            self._resolve_plural(f)
        elif (holder := self._bearer(f)) is not None:
            self._nominal(f, [holder])
        elif f.states or self._is_definite(f):
            self._nominal(f, [self._unnamed(f, f.states[0] if f.states else self._office_home(f))])

    def _bearer(self, f: Found) -> int | None:
        """Who is called by an office without a name: the guest, its holder, or the leader of a state."""
        visitor = self._whose.visitor(f)
        holder = visitor if visitor is not None else self.holder(f)
        return holder if holder is not None else self._whose.leader(f)

    def _resolve_plural(self, f: Found) -> None:
        """ "the ministers of X and Y", "the two ministers": an office of several people."""
        if len(f.states) > 1:
            self._nominal(f, [self._unnamed(f, code) for code in f.states])
        elif f.states:
            self._nominal(f, [self._unnamed(f, f.states[0])])
        elif self._whose.is_known_group(f) and len(holders := self._holders(f)) > 1:
            self._nominal(f, holders)

    def _holders(self, f: Found) -> list[int]:
        """Who "the defence ministers" are: one holder a state, the latest spoken of first; else the pair in focus."""
        out: list[int] = []
        spoken = list(dict.fromkeys([*self.memory.sentence, *self.memory.recent[::-1]]))
        if about := self.memory.of_passage():
            near = (next((i for i in spoken if self._is_holder(i, f, code)), None) for code in about)
            return [self.memory.state(code) if i is None else i for i, code in zip(near, about, strict=True)]
        for i in spoken:
            known = {self.entries[j].country for j in out}
            if holds(self.entries[i], f.office) and self.entries[i].country not in known:
                out.append(i)
        if len(out) > 1:
            return out[:2]
        pair = self.memory.pair(None)
        persons = self.memory.people_of(pair, heads=bool(words("heads").search(f.office.lower())))
        persons = persons if len(persons) == 2 else self.memory.side_by_side()
        return persons or [self.memory.state(code) for code in pair]

    def _is_holder(self, i: int, f: Found, country: str) -> bool:
        return self.entries[i].country == country and holds(self.entries[i], f.office)

    def _is_definite(self, f: Found) -> bool:
        return self._after_article(f) or self.flat[f.start].isupper()

    def _after_article(self, f: Found) -> bool:
        return self.flat[max(0, f.start - 5) : f.start].lower().endswith(("the ", "our ", " a ", " an "))

    def _office_home(self, f: Found) -> str | None:
        return self.home if is_domestic(Entry("person", f.name, office=f.office)) else None

    def person(self, f: Found) -> int:
        """The person that a name means: one known whose name, state and office fit best, else a new one."""
        keys = name_keys(f.name)
        fits = [i for i, e in self.memory.people() if same_person(e, keys) and is_compatible(e, f)]
        if not fits:
            return self.memory.new(new_person(f))

        def fit(i: int) -> tuple[bool, int, bool]:
            entry = self.entries[i]
            held = bool(f.office) and same_office(f.office, entry.office)
            return held, len(set(entry.keys) & set(keys)), i in self.memory.recent

        best = max(fits, key=fit)
        learn(self.entries[best], f)
        return best

    def holder(self, f: Found) -> int | None:
        """The person last spoken of who holds an office, of an earlier sentence its subject first; None: nobody."""
        pools = (*self.memory.latest_first(), self.memory.recent[::-1], range(len(self.entries)))
        fits = [i for pool in pools for i in pool if may_hold(self.entries[i], f)]
        own = self._of_home(f, fits)
        if own is None and self._is_our_office(f, fits):
            return None
        return own if own is not None else next(iter(fits), None)

    def _is_our_office(self, f: Found, fits: Sequence[int]) -> bool:
        """ "The Foreign Minister" on an office's own page is nobody abroad of whom the last sentences do not speak."""
        if not self.page.official or f.states or not f.office[:1].isupper():
            return False
        last = {i for sentence in (self.memory.sentence, *self.memory.sentences[-2:]) for i in sentence}
        near = (i for i in fits if i in last and (self.entries[i].keys or self.entries[i].country in self.memory.about))
        foreign = bool(fits) and not any(self.entries[i].country == self.home for i in fits)
        return foreign and next(near, None) is None and offices().level_of(f.office) in OF_STATE

    def _of_home(self, f: Found, fits: Sequence[int]) -> int | None:
        """ "The President", with a capital and of no state, is the home state's own where the text speaks of him."""
        if f.states or not f.office[:1].isupper():
            return None
        if self.page.official and offices().level_of(f.office) == "minister":
            return next((i for i in fits if self.entries[i].country == self.home), None)
        if offices().level_of(f.office) not in ONE_OF_A_KIND:
            return None
        near = {i for sentence in (self.memory.sentence, *self.memory.sentences) for i in sentence}
        for i in (i for i, e in self.memory.people() if i in near and e.country == self.home and not e.office):
            self.entries[i].held = self.entries[i].held or head_office(self.entries[i].name, self.home, self.year)
            if self.entries[i].held and same_office(f.office, self.entries[i].held):
                return i
        return next((i for i in fits if i in near and self.entries[i].country == self.home), None)

    def _unnamed(self, f: Found, country: str | None) -> int:
        """The nameless holder of an office, the same at each mention."""
        for i, e in self.memory.people():
            alike = not e.keys and e.country == country and e.plural == f.plural
            if alike and same_office(f.office, e.office):
                return i
        entry = new_person(f)
        entry.name, entry.country = self.flat[f.start : f.end], country
        return self.memory.new(entry)

    def _counterparts(self, f: Found) -> None:
        """Nameless counterparts: the holder of the first person's office in the state named."""
        here = (self.entries[i] for i in self.memory.sentence)
        first = next((e for e in here if e.kind == "person"), None)
        if self.page.official and f.plural and not f.states:
            return  # "met a number of counterparts": those whom the list below names
        office = first.office if first is not None else ""
        states = f.states or self._whose.across(f, first)
        self._nominal(f, [self._counterpart(f, code, office) for code in states])

    def _counterpart(self, f: Found, code: str, office: str) -> int:
        for i, e in self.memory.people():
            if office and e.country == code and e.office and same_office(office, e.office):
                return i
        met, words = self.memory.met(code, office), self.flat[f.start : f.end]
        return met if met is not None else self.memory.new(Entry("person", words, country=code, office=office))

    # states, bodies, organisations

    def _resolve_state(self, f: Found) -> None:
        before = self.flat[max(0, f.start - 14) : f.start].lower().split()[-1:]
        seat = self._bodies.get(("igo", self._whose.seated(f)))
        if seat is not None and not {"in", "at", "near", "to"}.intersection(before):
            self._add(f.start, f.end, "name", [seat])
            return
        acts = acts_for_state(self.flat, f)
        inside = before in (["in"], ["at"]) and not acts
        state = self.memory.state(f.states[0])
        if f.state_kind in {"capital", "seat"} and (inside or not acts and is_placed(f, before)):
            self.memory.sentence.append(state)
        else:
            self._add(f.start, f.end, "adjective" if f.kind == "adjective" else "name", [state])
            if f.kind != "state" or not inside:
                return
        self.places.append(PlaceMention(f.start, f.end, f.name, f.states[0]))

    def body(self, f: Found) -> int:
        """The body, company or group that a name means, one for each name (or group noun and state)."""
        key = body_key(f)
        if key not in self._bodies:
            self._bodies[key] = self.memory.new(new_body(f))
        index = self._bodies[key]
        entry = self.entries[index]
        entry.country = entry.country or (f.states[0] if f.states else None)
        if f.acronym and not entry.acronym:
            entry.acronym, entry.name = f.acronym, f.name
        if entry.acronym:
            self._bodies.setdefault(("acronym", entry.acronym), index)
        return index

    def _igo(self, f: Found) -> int:
        key = ("igo", f.acronym or f.name)
        if key not in self._bodies:
            self._bodies[key] = self.memory.new(Entry("igo", f.name, acronym=f.acronym, sector="IGO"))
        entry = self.entries[self._bodies[key]]
        if len(f.name) > len(entry.name):
            entry.name = f.name
        return self._bodies[key]

    # names that only the whole text can tell

    def _resolve_name(self, f: Found) -> None:
        """A capitalised run: a person or acronym known from elsewhere, else a loose person of two names or more."""
        if f.acronym:
            index = self._bodies.get(("acronym", f.acronym))
            self._add(f.start, f.end, "name", [index] if index is not None else [])
            return
        keys = name_keys(f.name)
        fits = [i for i, e in self.memory.people() if e.keys and keys and same_person(e, keys)]
        if fits:
            best = max(fits, key=lambda i: (len(set(self.entries[i].keys) & set(keys)), self._rank(i)))
            learn(self.entries[best], f)
            self._mention(f, [best])
        elif len(keys) >= 2:
            entry = new_person(f)
            entry.country, entry.loose = known_country(f.name), True
            self._mention(f, [self.memory.new(entry)])

    def _rank(self, i: int) -> int:
        """How recently referent i was spoken of: the larger the later."""
        return max((n for n, j in enumerate(self.memory.recent) if j == i), default=-1)
