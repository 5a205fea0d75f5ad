"""Who is meant: names, titles, pronouns and phrases such as "both sides" resolved over one document, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words, words
from bilat.model.reading import Mention, MentionForm, PlaceMention, Referent
from bilat.read.entries import Entry, known_country, learn, name_keys, new_person, same_office, same_person, state_entry
from bilat.read.found import Found
from bilat.read.segments import Segment

_PRONOUN = re.compile(r"\b(he|she|him|his|her|they|them|their|we|our|us|I|my|it|its)\b", re.IGNORECASE)
ANAPHOR = re.compile(
    r"\b(?:he|she|his|her|its?|they|their|we|our|I|both|two|the (?:[a-z]+ )?(?:country|nation|island|sides|parties|minister|president|ambassador|delegation))\b",
    re.IGNORECASE,
)
"""A quick look whether a sentence may point back at somebody."""
_CROWNED = re.compile(r"\b(?:king|queen|emir|sultan|pope|prince|princess|emperor|sheikh)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"leader|minister|president|premier|official|heads|diplomat|counterpart|dignitar|them")


class Discourse:
    """Resolves the finds of each sentence, in order. `home` is the state that unmarked domestic offices belong to."""

    def __init__(self, flat: str, home: str | None) -> None:
        self.flat = flat
        self.home = home
        self.entries: list[Entry] = []
        self.mentions: list[Mention] = []
        self.places: list[PlaceMention] = []
        self._states: dict[str, int] = {}
        self._bodies: dict[tuple[str, ...], int] = {}
        self._recent: list[int] = []
        self._sentence: list[int] = []
        self._sentences: list[list[int]] = []
        self._subjects: frozenset[int] = frozenset()
        self._counts: Counter[str] = Counter()

    def referents(self) -> tuple[Referent, ...]:
        """All referents, finished."""
        return tuple(entry.referent() for entry in self.entries)

    def name_of(self, mention: int) -> str:
        """The fullest name of whom a mention points at."""
        referents = self.mentions[mention].referents
        return self.entries[referents[0]].name if referents else ""

    def label(self, f: Found) -> int:
        """The person of a speaker's label, as a mention outside every sentence."""
        index = self._person(f)
        self._add(f.start, f.end, "name", [index], (f.name_start, f.name_end))
        self._sentence.pop()
        return index

    def find_person(self, name: str) -> int | None:
        """The person that a bare name stands for, when the text knows one."""
        keys = name_keys(name)
        return next(
            (i for i, e in enumerate(self.entries) if e.kind == "person" and e.keys and same_person(e, keys)), None
        )

    # building

    def prepare(self, found: Sequence[Sequence[Found]]) -> None:
        """First pass: people and bodies with full names, so that a surname in the headline finds its owner."""
        for sentence in found:
            for f in sentence:
                if f.kind == "person" and f.named and (f.office or f.states or f.counterpart or f.honorific):
                    self._person(f)
                elif f.kind in {"body", "company", "group"} and f.named:
                    self._body(f)
                elif f.kind in {"state", "adjective", "group"} and f.states:
                    self._counts[f.states[0]] += 1
        self._settle_countries()
        self._recent.clear()

    def _settle_countries(self) -> None:
        """People whose state no mention gives: by the gazetteer, else a domestic office belongs to the home state."""
        for entry in self.entries:
            if entry.kind == "person" and entry.country is None:
                entry.country = known_country(entry.name) or (self.home if self._domestic(entry) else None)
            elif entry.kind == "body" and entry.country is None and self._domestic_body(entry):
                entry.country = self.home

    def _domestic(self, entry: Entry) -> bool:
        level = offices().level_of(entry.office) if entry.office else ""
        if _CROWNED.search(entry.office):
            return False
        return (
            level
            in {
                "head_of_state",
                "head_of_government",
                "minister",
                "deputy_minister",
                "parliament",
                "military",
                "official",
            }
            or bool(entry.office)
            and not entry.organisation
        )

    def _domestic_body(self, entry: Entry) -> bool:
        return any(
            w in entry.name
            for w in ("Ministry", "Cabinet", "Parliament", "Treasury", "Government", "Department", "Central Bank")
        )

    def sentence(
        self, segment: Segment, found: Sequence[Found], speaker: int | None, subjects: Sequence[int]
    ) -> list[int]:
        """Second pass over one sentence: returns the indices of its mentions, in order. subjects: where its subjects begin."""
        self._sentence, self._subjects = [], frozenset(subjects)
        first = len(self.mentions)
        spans = [(f.start, f) for f in found]
        taken = [(f.start, f.end) for f in found]
        marks: list[tuple[int, Found | re.Match[str]]] = [*spans]
        marks += [(m.start(), m) for m in self._anaphors(segment, taken)]
        for _, mark in sorted(marks, key=lambda m: m[0]):
            if isinstance(mark, Found):
                self._resolve(mark, speaker)
            else:
                self._anaphor(mark, speaker)
        self._recent += self._sentence
        if self._sentence:
            foremost = [
                r for m in self.mentions[first:] for r in m.referents if any(m.start <= at < m.end for at in subjects)
            ]
            self._sentences = [*self._sentences[-5:], list(dict.fromkeys(foremost + self._sentence))]
        return list(range(first, len(self.mentions)))

    def _anaphors(self, segment: Segment, taken: list[tuple[int, int]]) -> list[re.Match[str]]:
        out: list[re.Match[str]] = []
        for pattern in (words("both"), words("own_country"), _PRONOUN):
            for match in re.compile(pattern.pattern, re.IGNORECASE).finditer(self.flat, segment.start, segment.end):
                span = match.span()
                if all(span[1] <= a or span[0] >= b for a, b in taken):
                    out.append(match)
                    taken.append(span)
        return out

    def _add(
        self, start: int, end: int, form: MentionForm, referents: Sequence[int], name: tuple[int, int] | None = None
    ) -> None:
        a, b = name or (start, end)
        self.mentions.append(Mention(start, end, form, tuple(referents), a, b))
        self._sentence += referents
        for i in referents:
            country = self.entries[i].country
            if country:
                self._counts[country] += 1

    # finds

    def _resolve(self, f: Found, speaker: int | None) -> None:
        if f.kind == "person":
            self._resolve_person(f)
        elif f.kind in {"state", "adjective"}:
            self._resolve_state(f)
        elif f.kind in {"body", "company", "group"}:
            self._add(
                f.start,
                f.end,
                "name" if f.named else "nominal",
                [self._body(f)],
                (f.name_start, f.name_end) if f.named else None,
            )
        elif f.kind == "igo":
            self._add(f.start, f.end, "name", [self._igo(f)])
        elif f.kind == "place":
            self.places.append(PlaceMention(f.start, f.end, f.name, f.states[0] if f.states else None))
        else:
            self._resolve_name(f)

    def _resolve_person(self, f: Found) -> None:
        if f.named:
            index = self._person(f)
            if f.counterpart and not self.entries[index].office:
                self.entries[index].office = self._first_office()
            self._add(f.start, f.end, "name", [index], (f.name_start, f.name_end))
            return
        if f.counterpart:
            self._add(f.start, f.end, "nominal", self._counterparts(f))
            return
        if f.plural and len(f.states) > 1:
            self._add(f.start, f.end, "nominal", [self._unnamed(f, code) for code in f.states])
            return
        if f.plural and not f.states:
            holders = self._holders(f) if not self.flat.startswith(" of ", f.end) else []
            if len(holders) > 1:
                self._add(f.start, f.end, "nominal", holders)
            return
        holder = None if f.plural else self._holder(f)
        if holder is not None:
            self._add(f.start, f.end, "nominal", [holder])
        elif f.states or self._definite(f):
            self._add(f.start, f.end, "nominal", [self._unnamed(f, f.states[0] if f.states else self._office_home(f))])

    def _first_office(self) -> str:
        """The office of the first person of this sentence, which a counterpart shares."""
        return next(
            (
                self.entries[i].office
                for i in self._sentence
                if self.entries[i].kind == "person" and self.entries[i].office
            ),
            "",
        )

    def _holders(self, f: Found) -> list[int]:
        """Who "the defence ministers" are: one holder a state, the latest spoken of first; else the pair in focus."""
        out: list[int] = []
        for i in dict.fromkeys([*self._sentence, *self._recent[::-1]]):
            e = self.entries[i]
            if (
                e.kind == "person"
                and e.office
                and same_office(f.office, e.office)
                and e.country not in {self.entries[j].country for j in out}
            ):
                out.append(i)
        if len(out) > 1:
            return out[:2]
        pair = self._pair(None)
        persons = self._people_of(pair)
        return persons if len(persons) == 2 else [self._state(code) for code in pair]

    def _definite(self, f: Found) -> bool:
        before = self.flat[max(0, f.start - 5) : f.start].lower()
        return before.endswith(("the ", "our ")) or self.flat[f.start].isupper()

    def _office_home(self, f: Found) -> str | None:
        return self.home if self._domestic(Entry("person", f.name, office=f.office)) and not f.plural else None

    def _person(self, f: Found) -> int:
        keys = name_keys(f.name)
        fits = [
            i
            for i, e in enumerate(self.entries)
            if e.kind == "person" and same_person(e, keys) and self._compatible(e, f)
        ]
        if fits:
            best = max(
                fits,
                key=lambda i: (
                    bool(f.office) and same_office(f.office, self.entries[i].office),
                    len(set(self.entries[i].keys) & set(keys)),
                    i in self._recent,
                ),
            )
            learn(self.entries[best], f)
            return best
        return self._new(new_person(f))

    def _compatible(self, entry: Entry, f: Found) -> bool:
        if len(name_keys(f.name)) > 1 and len(entry.keys) > 1 and set(name_keys(f.name)) == set(entry.keys):
            return True
        return not (f.states and entry.country and entry.country not in f.states)

    def _holder(self, f: Found) -> int | None:
        """The person last spoken of who holds the office that a phrase names."""
        for pool in (self._sentence, self._recent[::-1], range(len(self.entries))):
            for i in pool:
                e = self.entries[i]
                if (
                    e.kind == "person"
                    and e.office
                    and same_office(f.office, e.office)
                    and (e.country in f.states if f.states else True)
                    and (not f.accredited or not e.accredited or set(f.accredited) & set(e.accredited))
                ):
                    return i
        return None

    def _unnamed(self, f: Found, country: str | None) -> int:
        """The nameless holder of an office, the same at each mention."""
        name = self.flat[f.start : f.end]
        for i, e in enumerate(self.entries):
            if (
                e.kind == "person"
                and not e.keys
                and e.country == country
                and same_office(f.office, e.office)
                and e.plural == f.plural
            ):
                return i
        entry = new_person(f)
        entry.name, entry.country = name, country
        return self._new(entry)

    def _counterparts(self, f: Found) -> list[int]:
        """Nameless counterparts: the holder of the first person's office in the state named."""
        mine = next((self.entries[i] for i in self._sentence if self.entries[i].kind == "person"), None)
        out = []
        for code in f.states:
            known = next(
                (
                    i
                    for i, e in enumerate(self.entries)
                    if e.kind == "person"
                    and e.country == code
                    and mine is not None
                    and mine.office
                    and e.office
                    and same_office(mine.office, e.office)
                ),
                None,
            )
            if known is None:
                known = self._new(
                    Entry("person", self.flat[f.start : f.end], country=code, office=mine.office if mine else "")
                )
            out.append(known)
        return out

    def _resolve_state(self, f: Found) -> None:
        if f.state_kind in {"capital", "seat"} and self._is_place(f):
            self.places.append(PlaceMention(f.start, f.end, f.name, f.states[0]))
            self._sentence.append(self._state(f.states[0]))
            return
        self._add(f.start, f.end, "adjective" if f.kind == "adjective" else "name", [self._state(f.states[0])])
        before = self.flat[max(0, f.start - 12) : f.start].lower().split()
        if f.kind == "state" and before and before[-1] in {"in", "at"}:
            self.places.append(PlaceMention(f.start, f.end, f.name, f.states[0]))

    def _is_place(self, f: Found) -> bool:
        """A capital after a preposition of place, or before a comma and a date, is a place; else it acts for its state."""
        before = self.flat[max(0, f.start - 14) : f.start].lower().split()
        return (
            bool(before)
            and before[-1] in reading_words().place_prepositions
            and f.state_kind == "capital"
            or bool(before and before[-1] in {"in", "at"})
        )

    def _state(self, code: str) -> int:
        if code not in self._states:
            self._states[code] = self._new(state_entry(code))
        return self._states[code]

    def _body(self, f: Found) -> int:
        if not f.named:
            key = ("group", f.name.lower(), f.states[0] if f.states else "")
        else:
            key = ("body", *name_keys(f.name.split(" (")[0]))
        if key not in self._bodies:
            self._bodies[key] = self._new(
                Entry(
                    f.kind,
                    f.name,
                    country=f.states[0] if f.states else None,
                    acronym=f.acronym,
                    sector=f.sector,
                    level=f.level,
                    keys=(),
                )
            )
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
            self._bodies[key] = self._new(Entry("igo", f.name, acronym=f.acronym, sector="IGO"))
        entry = self.entries[self._bodies[key]]
        if len(f.name) > len(entry.name):
            entry.name = f.name
        return self._bodies[key]

    def _resolve_name(self, f: Found) -> None:
        """A capitalised run: a person or acronym known from elsewhere in the text, else a loose person of two names or more."""
        if f.acronym:
            index = self._bodies.get(("acronym", f.acronym))
            if index is not None:
                self._add(f.start, f.end, "name", [index])
            return
        keys = name_keys(f.name)
        if not keys:
            return
        fits = [i for i, e in enumerate(self.entries) if e.kind == "person" and e.keys and same_person(e, keys)]
        if fits:
            best = max(fits, key=lambda i: (len(set(self.entries[i].keys) & set(keys)), self._rank(i)))
            learn(self.entries[best], f)
            self._add(f.start, f.end, "name", [best])
        elif len(keys) >= 2:
            entry = new_person(f)
            entry.country, entry.loose = known_country(f.name), True
            self._add(f.start, f.end, "name", [self._new(entry)])

    def _rank(self, i: int) -> int:
        """How recently referent i was spoken of: the larger the later."""
        return max((n for n, j in enumerate(self._recent) if j == i), default=-1)

    def _new(self, entry: Entry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    # anaphors

    def _anaphor(self, match: re.Match[str], speaker: int | None) -> None:
        text = match[0].lower()
        if text in {"he", "she", "him", "his", "her"}:
            person = self._last_person()
            referents = [person] if person is not None else []
        elif text in {"i", "my"}:
            referents = [speaker] if speaker is not None else []
        elif text in {"we", "our", "us"}:
            referents = self._own(speaker)
        elif text in {"it", "its"}:
            referents = self._thing(match.start(), text)
        elif text in {"they", "them", "their"}:
            referents = self._plural(text)
        elif re.fullmatch(words("own_country").pattern, text):
            referents = self._country(text)
        else:
            referents = self._both(text, speaker)
        if referents:
            form: MentionForm = "pronoun" if _PRONOUN.fullmatch(match[0]) else "nominal"
            self._add(match.start(), match.end(), form, referents)

    def _last_person(self) -> int | None:
        """The first person of this sentence so far, else the first of the last sentence that named one."""

        def single(i: int) -> bool:
            return self.entries[i].kind == "person" and not self.entries[i].plural

        here = next((i for i in self._sentence if single(i)), None)
        return here if here is not None else self._previous_subject(single)

    def _previous_subject(self, fits: Callable[[int], bool]) -> int | None:
        for sentence in reversed(self._sentences):
            for i in sentence:
                if fits(i):
                    return i
        return None

    def _thing(self, start: int, text: str) -> list[int]:
        """ "it" as a subject, or "its": the state or body that the sentence or the last one is about; a dummy "it" is nobody."""
        if text == "it" and start not in self._subjects:
            return []
        for sentence in [self._sentence, *reversed(self._sentences[-2:])]:
            for i in sentence:
                if self.entries[i].kind in {"state", "body", "company", "igo"}:
                    return [i]
                if self.entries[i].kind == "person" and sentence is not self._sentence and self.entries[i].country:
                    return [self._state(str(self.entries[i].country))] if text == "it" else []
        return []

    def _own(self, speaker: int | None) -> list[int]:
        country = self.entries[speaker].country if speaker is not None else None
        return [self._state(country)] if country else []

    def _plural(self, text: str) -> list[int]:
        """ "they": the people of the last sentence that named two, else the last group or body."""
        for sentence in [self._sentence, *reversed(self._sentences)]:
            persons = [i for i in sentence if self.entries[i].kind == "person"]
            if len(persons) >= 2:
                return persons[:4]
            group = next((i for i in sentence if self.entries[i].kind in {"group", "body", "company"}), None)
            if group is not None and text != "their":
                return [group]
        return []

    def _country(self, text: str) -> list[int]:
        if "island" in text and self.home:
            return [self._state(self.home)]
        for sentence in [self._sentence[::-1], *reversed(self._sentences)]:
            for i in sentence:
                if self.entries[i].country and (self.entries[i].kind in {"state", "person"}):
                    return [self._state(str(self.entries[i].country))]
        return [self._state(self.home)] if self.home else []

    def _both(self, text: str, speaker: int | None) -> list[int]:
        """The pair in focus, as people when the phrase names people."""
        pair = self._pair(speaker)
        if len(pair) < 2:
            return []
        if _PEOPLE.search(text):
            persons = self._people_of(pair)
            if len(persons) == 2:
                return persons
        return [self._state(code) for code in pair]

    def _people_of(self, pair: list[str]) -> list[int]:
        out = []
        for code in pair:
            for sentence in [self._sentence[::-1], *reversed(self._sentences)]:
                person = next(
                    (i for i in sentence if self.entries[i].kind == "person" and self.entries[i].country == code), None
                )
                if person is not None:
                    out.append(person)
                    break
        return out

    def _pair(self, speaker: int | None) -> list[str]:
        """Two states: those this sentence or the last ones spoke of, the document's two foremost preferred."""
        order: list[str] = []
        for sentence in [self._sentence[::-1], *reversed(self._sentences)]:
            for i in sentence:
                code = self.entries[i].country
                if code and code not in order:
                    order.append(code)
        if speaker is not None and (own := self.entries[speaker].country) and own not in order[:2]:
            order.insert(0, own)
        foremost = [code for code, _ in self._counts.most_common(2)]
        if len(foremost) == 2 and set(foremost) <= set(order[:3]) or len(order) < 2:
            return sorted(foremost)
        return sorted(order[:2])
