"""The reader of English: one document in, one Reading out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bilat.lexicon import people
from bilat.model.document import Document
from bilat.model.reading import DateMention, Frame, Mention, Reading, Sentence
from bilat.read.anaphora import ANAPHOR
from bilat.read.attribution import Attributing, Voice
from bilat.read.casing import as_sentences, is_title_case
from bilat.read.discourse import Discourse
from bilat.read.echoes import without_echoes
from bilat.read.elided import unsaid_subject, without_subject
from bilat.read.found import Found
from bilat.read.frames import FrameReader, Raw
from bilat.read.home import Home, home_of, is_office, of_dateline
from bilat.read.listed import of_lists
from bilat.read.names import find_names
from bilat.read.namesakes import of_namesakes
from bilat.read.qualifiers import Qualifiers
from bilat.read.quantities import find_quantities
from bilat.read.sections import sections
from bilat.read.segments import Segment, flatten, segments
from bilat.read.speakers import of_host, of_speakers, speakers, unlabelled
from bilat.read.speech import OPENING, PRONOUN, Speaking, quotes
from bilat.read.speeches import announced, as_delivered, delivered_from
from bilat.read.stamps import Stamps
from bilat.read.tokens import Tree
from bilat.read.trees import trees
from bilat.read.whenmeant import meant_in
from bilat.read.words import Line

_HEADLINE = 2
"""Sentences of a text at most that is too short to have a headline."""


class EnglishReader:
    """Holds what is known of one document while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text, self.stamps = document.text, Stamps(document.text, document.published)
        self.segments = segments(self.text, dialogue=True)
        self.delivered = delivered_from(self.text, self.segments) if document.kind != "interview" else None
        self.segments = as_delivered(self.segments, self.delivered)
        self.page = page = home_of(document)
        self.flat = without_echoes(flatten(document.text))
        self.flat = as_sentences(self.flat, document.text)
        self.found = self._named()
        named = frozenset(code for fs in self.found for f in fs if f.kind != "company" for code in f.states)
        self.home = page.state if page.official or page.state in named else of_dateline(document.text, named)
        self.home = self.home or page.state  # of a wire's report the state that it comes from
        day = document.published.day
        own = page if page.state == self.home else Home(self.home)
        self.discourse = Discourse(self.flat, own, day.year if day else None)
        self.speakers: list[int | None] = [None] * len(self.segments)
        self.said: list[tuple[str, str]] = [("", "")] * len(self.segments)
        self.direct: list[list[tuple[int, int]]] = [[] for _ in self.segments]
        self.of_sentence: list[list[int]] = [[] for _ in self.segments]
        self.frames: list[Frame] = []
        self.trees: dict[int, Tree] = {}
        self.labels = self._labels()
        self.about = self._about()
        if page.official:
            self.segments, self.found = unlabelled(self.flat, self.segments, self.found, self.about)
        self.labelled: dict[tuple[int, int], int] = {}
        self.attributing = Attributing(self.text, self.flat, self.discourse)

    def _named(self) -> list[list[Found]]:
        """What each sentence names; a headline in capitals only the people in office who are surely named.

        An office of a state prints lists of names and titles of papers: those are no headlines.
        """
        found = [find_names(Line(self.flat, s.start, s.end)) for s in self.segments]
        found = of_lists(self.flat, found)
        of_namesakes(self.flat, found)
        listed = self.page.official
        capital = [len(found) > _HEADLINE and is_title_case(self.flat[s.start : s.end]) for s in self.segments]
        shouted = [c and not (listed and s.paragraph) for c, s in zip(capital, self.segments, strict=True)]
        known = {f.name for fs, title in zip(found, shouted, strict=True) if not title for f in fs if f.named}
        return [
            [f for f in fs if _is_sure(f, known) or listed and _is_plain(f)] if title else fs
            for fs, title in zip(found, shouted, strict=True)
        ]

    def _about(self) -> list[tuple[str, ...]]:
        """The states that each sentence of an official page is about; of other texts the whole text tells.

        Nor where a guest speaks: whom those who talk mean follows from who speaks.
        """
        guests = any(code != self.page.state for f in self.labels.values() for code in f.states)
        if self.page.state is None or not self.page.official:
            about = speakers(self.text, self.segments, self.found, is_office(self.document))
            self.found = of_speakers(self.found, about)
            return about
        if guests:
            return [()] * len(self.segments)
        if self.page.host is not None:
            self.found = of_host(self.found, self.page.host)
        return sections(self.text, self.segments, self.found, self.page.state, self.page.host)

    def read(self) -> Reading:
        """The reading; without frames when the text names no state and no organisation."""
        if any(f.states or f.accredited or f.kind == "igo" for sentence in self.found for f in sentence):
            self._parse()
            self._resolve()
            for n, tree in self.trees.items():
                self._read_frames(n, tree)
        return self._finish()

    # who

    def _resolve(self) -> None:
        self.discourse.prepare([*self.found, list(self.labels.values())])
        speaking = Speaking(self.flat)
        interviewee = self.discourse.memory.interviewee = self._interviewee()
        current: tuple[int, int | None] = (-1, None)
        said, before = ("", ""), None
        self.direct = [self._quoted(s) for s in self.segments]
        for n, segment in enumerate(self.segments):
            speaker, told = self._label(segment), None
            if speaker is None and segment.answer and interviewee is not None and segment.label is None:
                speaker = interviewee
            if speaker is None:
                told = self._quoting(n, segment, speaking, before)
                if self.direct[n]:
                    speaker = told if told is not None else self._told_later(n, speaking)
                    if speaker is None and current[0] in {segment.paragraph, segment.paragraph - 1}:
                        speaker = current[1]
                        self.said[n] = said
                if told is not None or self.direct[n]:
                    current, said = (segment.paragraph, told if told is not None else speaker), self.said[n]
            self.speakers[n], before = speaker, told
            self.discourse.memory.about = self.about[n]
            self.of_sentence[n] = self.discourse.sentence(segment, self.found[n], speaker, self._subjects(n))

    def _quoted(self, segment: Segment) -> list[tuple[int, int]]:
        """Spans of direct speech in the sentence; paragraphs are read whole, for quotes run over sentences."""
        first = self.flat.rfind("  ", 0, segment.start) + 1
        same = [s for s in self.segments if s.paragraph == segment.paragraph]
        first = same[0].start
        return [
            (max(a, segment.start), min(b, segment.end))
            for a, b in quotes(self.flat, first, same[-1].end)
            if a < segment.end and b > segment.start
        ]

    def _label(self, segment: Segment) -> int | None:
        """The person of a transcript's label; the label is a mention, the first time it stands there."""
        f = self.labels.get(segment.label) if segment.label is not None else None
        if f is None or segment.label is None:
            return None
        if segment.label not in self.labelled:
            self.labelled[segment.label] = self.discourse.label(f)
        return self.labelled[segment.label]

    def _labels(self) -> dict[tuple[int, int], Found]:
        """What each speaker's label names."""
        out: dict[tuple[int, int], Found] = {}
        for span in {s.label for s in self.segments if s.label is not None}:
            named = [f for f in find_names(Line(self.flat, *span)) if f.kind in {"person", "name"} and f.named]
            held = [f for f in named if f.kind == "person" and f.office] or named  # after a session's heading
            if held:
                out[span] = msgspec.structs.replace(held[0], kind="person")
        return out

    def _interviewee(self) -> int | None:
        """Who answers an interview's questions, or gives a speech printed whole: whom the line above it names, else the
        first in office that is named."""
        if self.document.kind != "interview" and self.delivered is None:
            return None
        span = announced(self.text, self.delivered) if self.delivered is not None else None
        if span is not None and (speaker := self._named_in(*span)) is not None:
            return speaker
        return next(
            (i for i, e in self.discourse.memory.people() if e.keys and (e.office or e.country)), None
        )

    def _named_in(self, start: int, end: int) -> int | None:
        """The first person of a line, by name or by office."""
        people = find_names(Line(self.flat, start, end))
        first = next((f for f in people if f.kind == "person" or f.kind == "name" and len(f.name.split()) > 1), None)
        return self.discourse.giver(first) if first is not None else None

    def _quoting(self, n: int, segment: Segment, speaking: Speaking, before: int | None) -> int | None:
        """Who speaks by the words of a sentence; before: who did in the last one, and goes on where "he" begins it."""
        f, cue, pronoun = speaking.speaker(segment, self.found[n], self.direct[n])
        if not cue:
            return None
        self.said[n] = (self.flat[self._article(f.start) : f.end] if f is not None else "", cue)
        if pronoun:
            person = before is not None and self.discourse.entries[before].kind == "person"
            goes_on = person and PRONOUN.match(self.flat, segment.start) is not None
            return before if goes_on else self.discourse.last_person()
        if f is None:
            return None
        return self._bearer(f) if f.kind in {"person", "name"} else self.discourse.body(f)

    def _told_later(self, n: int, speaking: Speaking) -> int | None:
        """The speaker of a quote that runs on, who is named where it ends; of a message after a colon who sent it."""
        here = self.segments[n]
        for m in range(n + 1, len(self.segments)):
            first = self.segments[m].start
            on = bool(self.direct[m]) and self.direct[m][0][0] == first and self.flat[first] not in OPENING
            if not on or self.segments[m].paragraph != here.paragraph:
                break
            f, cue, _ = speaking.speaker(self.segments[m], self.found[m], self.direct[m])
            if cue and f is not None and f.kind in {"person", "name"}:
                self.said[n] = (self.flat[self._article(f.start) : f.end], cue)
                return self._bearer(f)
        before = self.segments[max(0, n - 1)]
        introduced = before.paragraph < here.paragraph and self.flat[before.start : before.end].rstrip().endswith(":")
        return self.discourse.last_person() if introduced else None

    def _bearer(self, f: Found) -> int | None:
        """The person that a name or an office means."""
        if f.kind == "name":
            return self.discourse.find_person(f.name)
        return self.discourse.person(f) if f.named else self.discourse.holder(f)

    def _article(self, start: int) -> int:
        """Where a phrase begins with its article."""
        return start - 4 if self.flat[max(0, start - 4) : start].lower() == "the " else start

    # what

    def _parse(self) -> None:
        wanted = [n for n in range(len(self.segments)) if self._worth(n)]
        self.trees = trees(self.flat, self.segments, self.found, wanted)

    def _worth(self, n: int) -> bool:
        """A sentence that points at nobody need not be parsed."""
        segment = self.segments[n]
        return (
            bool(self.found[n]) or bool(ANAPHOR.search(self.flat, segment.start, segment.end))
        ) and segment.end - segment.start < 2_000

    def _subjects(self, n: int) -> list[int]:
        """Where the subjects of the sentence's main clauses begin: who "he" of the next sentence is."""
        tree = self.trees.get(n)
        if tree is None:
            return []
        main = {t.i for t in tree.tokens if t.dep == "ROOT"}
        main |= {t.i for t in tree.tokens if t.dep in {"conj", "ccomp"} and t.is_verb and t.head in main}
        return [
            t.start
            for t in tree.tokens
            if t.dep in {"nsubj", "nsubjpass"}
            and (t.head in main or t.lower == "it" and tree.tokens[t.head].lemma != "be")
        ]

    def _read_frames(self, n: int, tree: Tree) -> None:
        heads: dict[int, tuple[int, ...]] = {}
        for m in self.of_sentence[n]:
            mention = self.discourse.mentions[m]
            token = tree.head_of(mention.start, mention.end)
            if token is not None:
                heads[token.i] = (*heads.get(token.i, ()), m)
        _of_appositions(tree, heads)
        reader = FrameReader(tree, lambda i: heads.get(i, ()))
        raws = reader.frames()
        speaker = self.speakers[n]
        if speaker is not None and self.direct[n] and (own := without_subject(tree, raws)):
            at, mentions = tree.tokens[own[0].token].start, self.discourse.mentions
            mentions.append(Mention(at, at, "pronoun", (speaker,), at, at))
            for raw in own:
                raw.arguments.insert(0, unsaid_subject(at, len(mentions) - 1))
        qualifiers = Qualifiers(tree, reader.raw)
        index = {raw.token: len(self.frames) + k for k, raw in enumerate(raws)}
        for raw in raws:
            self.frames.append(self._frame(n, tree, raw, qualifiers, index, reader.raw))

    def _frame(
        self, n: int, tree: Tree, raw: Raw, qualifiers: Qualifiers, index: dict[int, int], raws: dict[int, Raw]
    ) -> Frame:
        token = tree.tokens[raw.token]
        modality = qualifiers.modality(raw)
        attribution = self.attributing.of(self._voice(n), tree, raw, raws)
        if modality == "fact" and any(a.type == "hearsay" for a in attribution) and raw.tense != "past":
            modality = "possibility"
        return Frame(
            lemma=raw.lemma,
            form=raw.form,
            start=token.start,
            end=token.end,
            clause_start=raw.clause[0],
            clause_end=raw.clause[1],
            sentence=n,
            arguments=tuple(raw.arguments),
            voice=raw.voice,
            tense=raw.tense,
            modal=raw.modal,
            polarity=qualifiers.polarity(raw),
            modality=modality,
            link=raw.link,
            cues=raw.cues,
            governor=index.get(raw.governor) if raw.governor is not None else None,
            light=index.get(raw.light) if raw.light is not None else None,
            attribution=attribution,
        )

    def _voice(self, n: int) -> Voice:
        """What words alone tell of who speaks a sentence."""
        return Voice(self.segments[n], self.speakers[n], self.said[n], self.direct[n], self.of_sentence[n])

    def _in_its_clause(self, date: DateMention) -> DateMention:
        """The mention as its clause means it: "on Friday" is the next one after "will", the last one after "did"."""
        meant = meant_in(self.text, self.frames, date)
        return self.stamps.future(date) if meant == "future" else self.stamps.past(date) if meant == "past" else date

    def _finish(self) -> Reading:
        dates = tuple(self._in_its_clause(d) for d in self.stamps.dates)
        taken = [(d.start, d.end) for d in dates]
        return Reading(
            document=self.document.id,
            sentences=tuple(
                Sentence(s.start, s.end, s.paragraph, self.speakers[n], self.about[n])
                for n, s in enumerate(self.segments)
            ),
            referents=self.discourse.referents(),
            mentions=tuple(self.discourse.mentions),
            places=tuple(self.discourse.places),
            dates=dates,
            quantities=tuple(find_quantities(self.text, home=self.home, taken=taken, bare=True)),
            frames=tuple(self.frames),
            home=self.home,
        )


def _is_sure(f: Found, known: set[str]) -> bool:
    """Somebody in office whom the text names again, or whose name is known by itself."""
    return bool(f.office) and f.named and (f.name in known or bool(people().lookup(f.name)))


def _is_plain(f: Found) -> bool:
    """A state, or somebody of whom nothing but the office is told: words that are sure in capitals too."""
    return f.kind in {"state", "adjective"} or bool(f.office) and not f.named


def read_english(document: Document) -> Reading:
    """Read an English document. Pure: no store, no network, no clock."""
    return EnglishReader(document).read()


def sentences_of(text: str) -> Sequence[Segment]:
    """The sentences alone, without parsing."""
    return segments(text, dialogue=True)


def names_of(text: str) -> list[Found]:
    """The names of a text taken as one sentence."""
    return find_names(Line(flatten(text), 0, len(text)))


def with_reader(reading: Reading, reader: str) -> Reading:
    """The reading under its reader's name."""
    return msgspec.structs.replace(reading, reader=reader)


def _of_appositions(tree: Tree, heads: dict[int, tuple[int, ...]]) -> None:
    """Give a noun that nobody is known by the name set beside it: "our host, President Ruiz". In place."""
    for token in tree.tokens:
        if token.dep == "appos" and token.i in heads and token.head not in heads:
            heads[token.head] = heads[token.i]
