"""Words that point back: pronouns, "the country", "both sides", resolved by what the text has spoken of so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bilat.lexicon.language import words
from bilat.lexicon.pages import page_words
from bilat.model.reading import MentionForm
from bilat.read.described import Described
from bilat.read.memory import Memory
from bilat.read.segments import Segment

_PRONOUN = re.compile(r"\b(he|she|him|his|her|they|them|their|we|our|us|I|me|my|it|its|you|your)\b", re.IGNORECASE)
ANAPHOR = re.compile(
    r"\b(?:he|she|his|her|its?|they|their|we|our|us|I|you|your|both|two|joint|bilateral|mutual|the (?:[a-z]+ )?"
    r"(?:[a-z]+ )?(?:country|nation|island|state|kingdom|emirate|sides|parties|minister|president|ambassador|"
    r"delegation|government|leader|guest|host|visitor|ministry|department|embassy))\b",
    re.IGNORECASE,
)
"""A quick look whether a sentence may point back at somebody."""
_PEOPLE = re.compile(r"leader|minister|president|premier|official|heads|diplomat|counterpart|dignitar|them")
_NAMED = re.compile(r"\s+of\s+(?:the\s+)?[A-Z]")
"""The name of the country comes next: "the island nation of Nauru"."""
_THEY = 4
"""People that a "they" stands for at most: more are a list, not a group that acts."""
_TWO = 2
"""States that a passage is about at most, unless it is one of a statement of several."""
_JUDGED = 90
"""Characters of a verdict on somebody before what is his ("thanked Peru for its")."""
_UPON = 9
"""Characters of a preposition before "the country"."""
_IT = 2
"""Sentences back within which "it" finds what it means."""


class Anaphora:
    """Resolves the words of one text that point back."""

    def __init__(self, flat: str, memory: Memory, official: bool = False) -> None:
        self.flat = flat
        self.memory = memory
        self.official = official
        self._by_pronoun = self._pronouns()
        self._described = Described(memory)

    def find(
        self, segment: Segment, taken: list[tuple[int, int]], loose: Sequence[tuple[int, int]] = ()
    ) -> list[re.Match[str]]:
        """The words of a sentence that may point back, none inside a span of `taken`, to which they are added.

        loose: names that are nobody's for sure, which a description may hold ("the Gulf state").
        """
        out: list[re.Match[str]] = []
        own = page_words().own_office.finditer(self.flat, segment.start, segment.end) if self.official else ()
        out += [m for m in own if all(m.end() <= start or m.start() >= end for start, end in taken)]
        taken += [m.span() for m in out]
        for match in self._described.find(self.flat, segment.start, segment.end):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                out.append(match)
                taken.append(match.span())
        taken += loose
        several = (page_words().all_of,) if len(self.memory.about) > _TWO else ()
        for pattern in (*several, words("both"), words("own_country"), words("own_government"), _PRONOUN):
            for match in re.compile(pattern.pattern, re.IGNORECASE).finditer(self.flat, segment.start, segment.end):
                a, b = match.span()
                if all(b <= start or a >= end for start, end in taken):
                    out.append(match)
                    taken.append((a, b))
        return out

    def form(self, match: re.Match[str]) -> MentionForm:
        """Whether the words are a pronoun or a phrase with a noun."""
        return "pronoun" if _PRONOUN.fullmatch(match[0]) else "nominal"

    def waits(self, match: re.Match[str]) -> bool:
        """A pronoun before anybody has been named in its sentence points ahead ("during his visit")."""
        named = any(self.memory.entries[i].kind == "person" for i in self.memory.sentence)
        return match[0].lower() in {"his", "her", "he", "she"} and not named

    def resolve(self, match: re.Match[str], speaker: int | None, is_subject: bool) -> list[int]:
        """Whom the words point at, as indices of entries; empty when nobody fits. is_subject: a subject begins here."""
        text = match[0].lower()
        described = self._described.meant(match, speaker)
        if described is not None:
            return described
        governed = words("governs_it").search(self.flat, max(0, match.start() - _UPON), match.start())
        if text == "it" and (not (is_subject or governed) or words("nobodys").match(self.flat, match.end())):
            return []
        if self.official and page_words().own_office.fullmatch(match[0]):
            return [self.memory.state(self.memory.home)] if self.memory.home else []
        if text in {"its", "their"} and (judged := self._judged(match)):
            return judged
        resolver = self._by_pronoun.get(text)
        if resolver is not None:
            return resolver(text, speaker)
        if re.fullmatch(words("own_country").pattern, text):
            if _NAMED.match(self.flat, match.end()):
                return []
            upon = words("upon").search(self.flat, max(0, match.start() - _UPON), match.start())
            return self._country(text, upon=upon is not None and text.startswith("the "))
        if re.fullmatch(words("own_government").pattern, text):
            return self._government(text, speaker)
        return self._both(text, speaker)

    def _pronouns(self) -> dict[str, Callable[[str, int | None], list[int]]]:
        """Which rule reads which pronoun."""
        rules: tuple[tuple[str, Callable[[str, int | None], list[int]]], ...] = (
            ("he she him his her", self._person),
            ("i me my", self._speaker),
            ("we our us", self._own),
            ("it its", self._thing),
            ("they them their", self._several),
            ("you your", self._addressee),
        )
        return {pronoun: rule for pronouns, rule in rules for pronoun in pronouns.split()}

    def _person(self, _text: str, speaker: int | None) -> list[int]:
        person = self.memory.last_person(speaker if speaker == self.memory.interviewee else None)
        return [person] if person is not None else []

    def _speaker(self, _text: str, speaker: int | None) -> list[int]:
        return [speaker] if speaker is not None else []

    def _own(self, _text: str, speaker: int | None) -> list[int]:
        """ "we": the speaker's state; in an office's own words the home state."""
        country = self.memory.entries[speaker].country if speaker is not None else None
        if speaker is None and len(self.memory.about) > _TWO:
            return [self.memory.state(code) for code in self.memory.about]
        if speaker is None and self.official:
            country = self.memory.home
        return [self.memory.state(country)] if country else []

    def _addressee(self, _text: str, speaker: int | None) -> list[int]:
        """ "you": who is interviewed, where nobody answers; else whom of the other state the speaker talks to."""
        memory = self.memory
        if memory.interviewee is not None:
            return [memory.interviewee] if speaker is None else []
        other = self._other_state(speaker)
        if other is None:
            return []
        person = memory.foremost_of(other)
        return [person if person is not None else memory.state(other)]

    def _other_state(self, speaker: int | None) -> str | None:
        """The state of the pair in focus that is not the speaker's."""
        own = self.memory.entries[speaker].country if speaker is not None else None
        pair = self.memory.pair(speaker)
        return next((code for code in pair if code != own), None) if own in pair else None

    def _government(self, text: str, speaker: int | None) -> list[int]:
        """ "the government": the home state's, in a text from elsewhere that of the state last spoken of."""
        if text.startswith("our "):
            return self._own(text, speaker)
        if text.startswith(("his ", "her ")):
            return self._state_of_person()
        memory = self.memory
        if memory.home and memory.counts[memory.home] and not self._abroad():
            return [memory.state(memory.home)]
        return self._last_state()

    def _abroad(self) -> bool:
        """The last sentences spoke of other states alone."""
        near = [i for sentence in [self.memory.sentence, *self.memory.sentences[-_IT:]] for i in sentence]
        codes = {code for i in near if (code := self.memory.entries[i].country)}
        return bool(codes) and self.memory.home not in codes

    def _state_of_person(self) -> list[int]:
        person = self.memory.last_person()
        country = self.memory.entries[person].country if person is not None else None
        return [self.memory.state(country)] if country else []

    def _thing(self, text: str, _speaker: int | None) -> list[int]:
        """ "it" as a subject, or "its": the state or body that the sentence or the last one is about."""
        memory = self.memory
        for sentence in [memory.sentence, *reversed(memory.sentences[-_IT:])]:
            for i in sentence:
                entry = memory.entries[i]
                if entry.kind in {"state", "body", "company", "igo"}:
                    return [i]
                if entry.kind == "person" and sentence is not memory.sentence and entry.country:
                    return [memory.state(entry.country)] if text == "it" else []
        return []

    def _judged(self, match: re.Match[str]) -> list[int]:
        """ "Thanked Peru for its help": what somebody is thanked or blamed for is his own, not the speaker's."""
        if not words("judged_for").search(self.flat, max(0, match.start() - _JUDGED), match.start()):
            return []
        named = [i for i in self.memory.sentence if self.memory.entries[i].kind in {"state", "body", "company", "igo"}]
        return named[-1:] if len(named) > 1 else []

    def _several(self, text: str, _speaker: int | None) -> list[int]:
        """ "they": the people of the last sentence that named two, else the last group or body."""
        entries = self.memory.entries
        for sentence in [self.memory.sentence, *reversed(self.memory.sentences)]:
            persons = [i for i in sentence if entries[i].kind == "person"]
            if len(persons) >= 2:
                return persons[:_THEY]
            group = next((i for i in sentence if entries[i].kind in {"group", "body", "company"}), None)
            if group is not None and text != "their":
                return [group]
            states = [i for i in dict.fromkeys(sentence) if entries[i].kind == "state"]
            if text == "they" and (sharing := self._sharing(sentence)):
                return sharing
            if len(states) == 2 and text == "they":
                return states
        return []

    def _sharing(self, sentence: Sequence[int]) -> list[int]:
        """ "The ministers of A, B and C met": those who hold an office that is told once; empty where there is none."""
        entries = self.memory.entries
        first = next((at for at, i in enumerate(sentence) if entries[i].kind == "person"), None)
        if first is None or not entries[sentence[first]].office.endswith("s"):
            return []
        states = [i for i in dict.fromkeys(sentence[first:]) if entries[i].kind == "state"]
        return [sentence[first], *states][:_THEY] if states else []

    def _country(self, text: str, *, upon: bool) -> list[int]:
        """ "the country", "the island nation": the state last spoken of, the home state of the news for an island.

        upon: something is done to it, which the state that the sentence began with does to another.
        """
        memory = self.memory
        acts = next((c for i in memory.sentence if (c := memory.entries[i].country)), None) if upon else None
        if acts is not None and (other := memory.spoken_beside(acts)) is not None:
            return [memory.state(other)]
        if text.startswith(("his ", "her ")) and (own := self._state_of_person()):
            return own
        if "island" in text and memory.home:
            return [memory.state(memory.home)] if not self._abroad() else self._before()
        return self._last_state()

    def _before(self) -> list[int]:
        """A state that the sentences before spoke of and this one has not: who acts in it does not mean itself."""
        memory = self.memory
        here = {memory.entries[i].country for i in memory.sentence}
        near = (i for sentence in reversed(memory.sentences) for i in sentence)
        codes = [code for i in near if (code := memory.entries[i].country) and code not in here]
        return [memory.state(codes[0])] if codes else self._last_state()

    def _last_state(self) -> list[int]:
        """The state last spoken of, by itself or by a person of it; else the home state."""
        memory = self.memory
        for sentence in memory.latest_first():
            for i in sentence:
                entry = memory.entries[i]
                if entry.country and entry.kind in {"state", "person"}:
                    return [memory.state(entry.country)]
        return [memory.state(memory.home)] if memory.home else []

    def _both(self, text: str, speaker: int | None) -> list[int]:
        """The pair in focus, as people when the phrase names people."""
        pair = self.memory.pair(speaker)
        if len(pair) < 2:
            return []
        if _PEOPLE.search(text):
            persons = self.memory.people_of(pair, heads=bool(words("heads").search(text)))
            if len(persons) == 2:
                return persons
            if met := self.memory.side_by_side():
                return met
        return [self.memory.state(code) for code in pair]
