"""What the coder asks of a reading: parties of an argument, the date, place and quantities that belong to a frame."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

import msgspec

from bilat.coding.layout.releases import LONGEST_TITLE, release_titles
from bilat.coding.spoken import Spoken, spoken_in
from bilat.lexicon.pointing import pointing
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Party, Speaker
from bilat.model.dates import NEVER, When
from bilat.model.document import Document
from bilat.model.reading import Argument, DateMention, Frame, FrameForm, Quantity, Reading

_TOGETHER = 0.1
"""Share of the sentences that name both foremost states, below which a text is about one of them and the other comes in
by the way. Of the gold texts about two states all have one sentence in seven and most one in three; a match report, a
life or a campaign has fewer than one in thirteen."""
_LONGEST_LEAD = 160
"""Characters that the clause above an infinitive adds to it at most: who acts, and the verb that governs."""
_PAIR = 2
"""States of a pair; a statement of several is about more."""
_OFTENER = 2
"""Times as often as the second state an organisation is named in a text that is about it and one state."""
_FOREMOST = 0.3
"""Share of what a text says of states other than its foremost one that the second has at least, in a text about the
two: a speech that thanks one state after the other is about none of them."""
_FOCUS = 2
"""Sentences back to which a passage is about the states that it has named."""
NEWS_DAYS = 3
"""News without a day ends on the document's date and starts at most three days before (the contract)."""
_LONGEST_EXCEPT = 110
"""Characters of the words that leave somebody out at most."""
_LONGEST = 160
"""Characters of a value in words at most."""
_BEHIND = re.compile(r"\s+\|\s.*|\s*\([^()]*$")
"""What stands behind a title's bar, and a bracket that is cut off."""
_JOINT = re.compile(r"(?:[\s,;]+(?:and|but|or))?[\s,;]*$")


def state_party(code: str) -> Party:
    """A state that is meant and not named there, as a party."""
    from bilat.lexicon import states

    return Party(states().by_code[code].name, "", "state", code, "GOV")


def without_joint(text: str) -> str:
    """A clause without the "and" or comma that ties the next one to it."""
    return _JOINT.sub("", text) or text


def clipped(text: str) -> str:
    """A value in one line of at most _LONGEST characters: cut between words and before a bar, closing marks off."""
    text = without_joint(_BEHIND.sub("", " ".join(text.split())).strip(' .,;:”"'))
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


class Context:
    """A document with its reading."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document = document
        self.reading = reading
        self.text = document.text

    # parties

    def party(self, referent: int, mention: int) -> Party:
        """A referent as a party, with the words of one mention of it."""
        r, m = self.reading.referents[referent], self.reading.mentions[mention]
        start, end = (m.name_start, m.name_end) if m.name_end > m.name_start else (m.start, m.end)
        return Party(
            name=r.name,
            as_written=self.text[start:end],
            type=r.type,
            country=r.country,
            sector=r.sector,
            office=r.office,
            start=start,
            end=end,
        )

    def parties(self, mentions: Iterable[int]) -> list[Party]:
        """All parties of some mentions."""
        return [self.party(r, m) for m in mentions for r in self.reading.mentions[m].referents]

    def of_role(self, frame: Frame, role: str) -> list[Party]:
        """Parties of a role; `role*` takes all that is mentioned inside its arguments."""
        deep = role.endswith("*")
        name = role.rstrip("*")
        out: list[Party] = []
        for argument in frame.arguments:
            if argument.role == name:
                out += self.parties(argument.inner if deep else argument.mentions)
        return out

    def governor(self, frame: Frame) -> Frame | None:
        """The frame that embeds this one."""
        return self.reading.frames[frame.governor] if frame.governor is not None else None

    def speakers(self, frame: Frame) -> list[Party]:
        """Who is reported to say what the frame tells, as parties without words at its own place."""
        names = [s.name for s in frame.attribution if s.name]
        return [
            Party(r.name, "", r.type, r.country, r.sector, r.office)
            for name in names[-1:]
            for r in self.reading.referents
            if r.name == name
        ][:1]

    def is_left_out(self, party: Party) -> bool:
        """Named only as who does not take part: "instead of Peru", "unlike Peru"."""
        before = self.text[max(0, party.start - _LONGEST_EXCEPT) : party.start]
        return party.end > party.start and bool(pointing("left_out").search(before))

    def is_border(self, party: Party) -> bool:
        """Named only to tell where something was: "near the border with Peru", "off the Peruvian coast"."""
        if party.end <= party.start:
            return False
        before = self.text[max(0, party.start - _LONGEST_EXCEPT) : party.start]
        behind = pointing("border_behind").match(self.text, party.end)
        return bool(pointing("border_with").search(before) or behind and pointing("border_before").search(before))

    def is_international(self, party: Party) -> bool:
        """A person of no state who holds an office of an international organisation."""
        if party.type != "person" or party.country:
            return False
        return any(r.name == party.name and r.organisation in self._international for r in self.reading.referents)

    @cached_property
    def _international(self) -> frozenset[str]:
        from bilat.lexicon import organisations

        held = {r.organisation for r in self.reading.referents if r.organisation}
        return frozenset(name for name in held if organisations().find(name))

    def argument(self, frame: Frame, role: str) -> Argument | None:
        """The first argument of a role."""
        return next((a for a in frame.arguments if a.role == role), None)

    def words(self, argument: Argument) -> str:
        """The argument's text on one line."""
        return " ".join(self.text[argument.start : argument.end].split())

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The document's two foremost states."""
        return tuple(code for code, _ in self._counts.most_common(2))

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often each state is spoken of, by itself or by its own; a body's seat stands for the body."""
        referents = self.reading.referents
        seats = place_words().seats_of_bodies if any(r.type == "igo" for r in referents) else frozenset()
        named = (m for m in self.reading.mentions if not seats or self.text[m.start : m.end] not in seats)
        return Counter(c for m in named for r in m.referents if (c := referents[r].country))

    @cached_property
    def spoken(self) -> Spoken:
        """Where and how each state is spoken of."""
        return spoken_in(self.reading, self._counts)

    @cached_property
    def bilateral(self) -> bool:
        """True when the document's two foremost states make up most of what it says of states."""
        counts = self._counts
        return self.together and sum(counts[c] for c in self.pair) >= 0.75 * counts.total()

    @cached_property
    def body(self) -> Party | None:
        """The organisation that a text is about beside one state: named far oftener than any second state."""
        referents = self.reading.referents
        named = Counter(r for m in self.reading.mentions for r in m.referents)
        second = sum(n for r, n in named.items() if referents[r].country == self.pair[1]) if len(self.pair) > 1 else 1
        bodies = [(n, -r) for r, n in named.items() if referents[r].type == "igo"]
        most, last = max(bodies, default=(0, 0))
        if most < _OFTENER * second:
            return None
        body = referents[-last]
        return Party(body.name, "", body.type, body.country, body.sector, body.office)

    @cached_property
    def together(self) -> bool:
        """True when the two foremost states stand side by side often enough for one to be meant where it is unnamed."""
        pair = set(self.pair)
        both = sum(pair <= self._states_of(s.start, s.end) for s in self.reading.sentences)
        return self._is_second_foremost and len(pair) == 2 and both >= _TOGETHER * len(self.reading.sentences)

    @property
    def _is_second_foremost(self) -> bool:
        """No crowd of states beside the first, of which the second is but one."""
        if len(self.pair) < _PAIR:
            return False
        first, second = (self._counts[code] for code in self.pair)
        return second >= _FOREMOST * (self._counts.total() - first)

    def pair_at(self, number: int) -> tuple[str, ...]:
        """The two states that a sentence is about: its section's, else the document's; one alone where it speaks."""
        about = self.reading.sentences[number].about
        if len(about) == 1:
            return about
        if len(about) == _PAIR and set(about) != set(self.pair):
            return about
        return self._pair_in_passing(number) or self._pair_in_focus(number) or self.pair

    def _pair_in_passing(self, number: int) -> tuple[str, ...]:
        """The home state with the one other that a paragraph has named so far, in a text about its dealings with
        several; else nothing."""
        home, sentences = self.reading.home, self.reading.sentences
        if home is None or home not in self.pair or self.bilateral:
            return ()
        first = next(s for s in sentences if s.paragraph == sentences[number].paragraph)
        named = self._states_of(first.start, sentences[number].end) - {home}
        return (home, *named) if len(named) == 1 and not named & set(self.pair) else ()

    def _pair_in_focus(self, number: int) -> tuple[str, ...]:
        """The two states that a sentence and the ones before it speak of, where one of them is not of the text's pair.

        That is whom the passage is about: a dispute with a third told in a report of a visit.
        """
        sentences = self.reading.sentences
        found: set[str] = set()
        for sentence in reversed(sentences[max(0, number - _FOCUS) : number + 1]):
            found |= self._states_of(sentence.start, sentence.end)
            if len(found) >= _PAIR:
                break
        if len(found) == 1 and self.reading.home is not None and found - set(self.pair):
            found.add(self.reading.home)
        if len(found) != _PAIR or found <= set(self.pair) or not found & {*self.pair[:1], self.reading.home}:
            return ()
        return tuple(sorted(found, key=lambda code: (code not in self.pair, code)))

    def bilateral_at(self, number: int) -> bool:
        """True where the pair of a sentence may be meant without being named."""
        return 0 < len(self.reading.sentences[number].about) <= _PAIR or self.bilateral

    def home_at(self, number: int) -> str | None:
        """Who speaks or acts where a sentence does not say: whose section it stands in, else the home state."""
        return next(iter(self.reading.sentences[number].about), self.reading.home)

    def together_at(self, number: int) -> bool:
        """True where either state of a sentence's pair may be meant beside the other."""
        return len(self.reading.sentences[number].about) == 2 or self.together

    def _states_of(self, start: int, end: int) -> set[str]:
        """States of all who are mentioned between."""
        found = {self.reading.referents[r].country for i in self.mentions_in(start, end)
                 for r in self.reading.mentions[i].referents}  # fmt: skip
        return {country for country in found if country}

    def other_state(self, country: str, number: int | None = None) -> Party | None:
        """The other state of the pair that a sentence is about; without a number, of the document's."""
        pair = self.pair if number is None else self.pair_at(number)
        if country not in pair or len(pair) < 2:
            return None
        other = next(code for code in pair if code != country)
        return state_party(other)

    def partners(self, number: int, countries: Iterable[str | None]) -> list[Party]:
        """The states of the pair that a sentence is about which are not yet named; none where it is about more than two
        or where one of those named is not of the pair."""
        have, pair = set(countries), self.pair_at(number)
        if len(pair) == 1 and pair == self.reading.sentences[number].about:
            return [state_party(c) for c in pair if c not in have]
        if not self.bilateral_at(number) or not have <= set(pair) or len(pair) < 2:
            return []
        return [state_party(c) for c in sorted(pair) if c not in have]

    def is_headline(self, at: int) -> bool:
        """True for the title line that opens the text, and for those of the releases on a page of several: what it
        says is told again below."""
        release = self.release_at(at)
        return self._is_in_title(at) or release > 0 and at < self._titles[release - 1][1]

    def heads(self, at: int, other: int) -> bool:
        """True for a headline of the text or of the release in which `other` stands."""
        return self._is_in_title(at) or self.is_headline(at) and self.release_at(at) == self.release_at(other)

    def _is_in_title(self, at: int) -> bool:
        title_end = self.text.find("\n")
        return 0 <= at < title_end < LONGEST_TITLE and self.text[:title_end].strip() == self.document.title.strip()

    def release_at(self, at: int) -> int:
        """The number of the release that holds a place of the text; 0 in a text that is one."""
        return bisect_right(self._titles, (at, len(self.text)))

    @cached_property
    def _titles(self) -> list[tuple[int, int]]:
        return release_titles(self.document)

    def is_state_at(self, at: int) -> bool:
        """A state is named at `at`."""
        return any(
            m.start == at and self.reading.referents[r].type == "state"
            for m in self.reading.mentions
            for r in m.referents
        )

    def mentions_in(self, start: int, end: int) -> list[int]:
        """Mentions inside a span, in order."""
        starts, order = self._by_start
        near = order[bisect_left(starts, start) : bisect_right(starts, end)]
        return sorted(i for i in near if self.reading.mentions[i].end <= end)

    @cached_property
    def _by_start(self) -> tuple[list[int], list[int]]:
        """Where the mentions begin, and their indices, in the order of the text."""
        mentions = self.reading.mentions
        order = sorted(range(len(mentions)), key=lambda i: mentions[i].start)
        return [mentions[i].start for i in order], order

    # time

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """Known dates inside a span, in order."""
        return [d for d in self.reading.dates if d.start >= start and d.end <= end and d.when.known]

    def has_date(self, start: int, end: int) -> bool:
        """A known date begins inside a span, though a bracket behind it may belong to it ("Monday (2)")."""
        return any(start <= d.start < end and d.when.known for d in self.reading.dates)

    @cached_property
    def news(self) -> When:
        """The time of what is reported as news without a day."""
        start, end = self.document.published.start, self.document.published.end
        if start is None or end is None or (end - start).days > NEWS_DAYS:
            return NEVER
        return When(min(start, end - timedelta(days=NEWS_DAYS)), end, "day", "document", "")

    # clauses

    def said_by(self, number: int) -> tuple[Speaker, ...]:
        """Whose words a whole sentence gives: an interview's answer, a speech."""
        speaker = self.reading.sentences[number].speaker
        if speaker is None:
            return ()
        name = self.reading.referents[speaker].name
        return (Speaker(name, name, "said", "direct"),)

    def telling(self, frame: Frame) -> tuple[int, int]:
        """The clause of a frame; of an infinitive with the clause that says whose it is ("X agreed to lend …")."""
        start, at = frame.clause_start, frame
        while at.link == "xcomp" and (above := self.governor(at)) is not None and above.sentence == frame.sentence:
            if not 0 < start - above.clause_start <= _LONGEST_LEAD:
                break
            start, at = above.clause_start, above
        return start, frame.clause_end

    def bare_frame(self, number: int, at: int, form: FrameForm = "verb") -> tuple[int, Frame]:
        """A frame without arguments, made of a word of a sentence that was read without one (a headline, an item)."""
        sentence = self.reading.sentences[number]
        end = next((i for i in range(at, sentence.end) if not self.text[i].isalnum()), sentence.end)
        word = self.text[at:end].lower()
        bare = Frame(word, form, at, max(end, at + 1), sentence.start, sentence.end, number, ())
        self.reading = msgspec.structs.replace(self.reading, frames=(*self.reading.frames, bare))
        return len(self.reading.frames) - 1, bare

    def clause_at(self, number: int, start: int, end: int) -> Frame | None:
        """The innermost verbal clause of a sentence that holds a span."""
        inside = [
            f
            for f in self.reading.frames
            if f.sentence == number
            and f.form == "verb"
            and f.light is None
            and f.clause_start <= start
            and end <= f.clause_end
        ]
        return min(inside, key=lambda f: f.clause_end - f.clause_start, default=None)

    # numbers

    def quantities_in(self, start: int, end: int) -> list[Quantity]:
        """Numbers inside a span of which it is said what they count or measure, in order."""
        return [q for q in self.reading.quantities if q.start >= start and q.end <= end and not q.bare]

    def is_sum(self, argument: Argument) -> bool:
        """The phrase is a sum of money, not what costs or is worth one: "5 million euros", no "5 million euro road"."""
        sums = (q for q in self.reading.quantities if is_money(q) and argument.start <= q.start < argument.end)
        return any(pointing("sum_alone").match(self.text, q.end, max(q.end, argument.end)) for q in sums)


def is_money(quantity: Quantity) -> bool:
    """True when the unit is a currency's code (ISO 4217: three capitals)."""
    return len(quantity.unit) == 3 and quantity.unit.isupper()
