"""The reader of English: one document in, one Reading out."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from bilat.lexicon import cities
from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.claim import Speaker
from bilat.model.document import Document
from bilat.model.reading import DateMention, Frame, Reading, Sentence
from bilat.read.anaphora import ANAPHOR
from bilat.read.dates import as_future, as_past, find_dates
from bilat.read.discourse import Discourse
from bilat.read.echoes import without_echoes
from bilat.read.found import Found
from bilat.read.frames import FrameReader, Raw
from bilat.read.home import Home, home_of
from bilat.read.names import find_names
from bilat.read.proxies import Proxied
from bilat.read.qualifiers import HEARSAY, Qualifiers
from bilat.read.quantities import find_quantities
from bilat.read.sections import sections
from bilat.read.segments import Segment, flatten, segments
from bilat.read.speech import Speaking, quotes
from bilat.read.tokens import Tree, parse
from bilat.read.words import Line


def _telling() -> frozenset[str]:
    """Verbs whose subject is the source of what they govern: of saying, and of thanking or praising for a fact."""
    return qualifier_words().speech | qualifier_words().factive_verbs


_ACCORDING = re.compile(r"\b(?:according to|as per|as reported by|in the words of)\s+(?:the\s+)?", re.IGNORECASE)
_FIRST_PERSON = frozenset({"i", "we", "me", "us"})
_DATELINE_CITY = re.compile(r"^\s*([A-Z][A-Za-z’' ]{2,20}?)(?:,| –| -|/)")


class EnglishReader:
    """Holds what is known of one document while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.flat = without_echoes(flatten(document.text))
        self.segments = segments(self.text, dialogue=True)
        self.page = page = home_of(document)
        self.found = self._named()
        self.home = page.state or self._dateline_home()
        day = document.published.day
        self.discourse = Discourse(self.flat, page if page.state else Home(self.home), day.year if day else None)
        self.about = self._about()
        self.speakers: list[int | None] = [None] * len(self.segments)
        self.said: list[tuple[str, str]] = [("", "")] * len(self.segments)
        self.direct: list[list[tuple[int, int]]] = [[] for _ in self.segments]
        self.of_sentence: list[list[int]] = [[] for _ in self.segments]
        self.frames: list[Frame] = []
        self.trees: dict[int, Tree] = {}
        self.labels = self._labels()
        self.labelled: dict[tuple[int, int], int] = {}

    def _named(self) -> list[list[Found]]:
        """What each sentence names; a headline in capitals only the people in office whom the text names again.

        An office of a state prints lists of names and titles of papers: those are no headlines.
        """
        found = [find_names(Line(self.flat, s.start, s.end)) for s in self.segments]
        listed = self.page.official
        shouted = [self._title_case(s) and not (listed and s.paragraph) for s in self.segments]
        known = {f.name for fs, title in zip(found, shouted, strict=True) if not title for f in fs if f.named}
        return [
            [f for f in fs if f.office and f.named and f.name in known or listed and _is_plain(f)] if title else fs
            for fs, title in zip(found, shouted, strict=True)
        ]

    def _title_case(self, segment: Segment) -> bool:
        """A headline in which every word has a capital tells no name from a verb; the body says it again."""
        text = self.flat[segment.start : segment.end]
        words = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
        capitals = sum(w[0].isupper() for w in words)
        return (
            len(self.segments) > 2
            and segment.end - segment.start < 200
            and len(words) >= 5
            and capitals == len(words)
            and text[-1] not in ".!?"
        )

    def _about(self) -> list[tuple[str, ...]]:
        """The states that each sentence of an official page is about; of other texts the whole text tells."""
        if not self.page.official or self.page.state is None:
            return [()] * len(self.segments)
        return sections(self.text, self.segments, self.found, self.page.state)

    def _dateline_home(self) -> str | None:
        """The state of the dateline's city."""
        match = _DATELINE_CITY.match(self.flat)
        found = cities().lookup(match[1].title()) if match else ()
        return found[0].country if found and not found[0].ambiguous else None

    def read(self) -> Reading:
        """The reading; without frames when the text names no state and no organisation."""
        if any(f.states or f.kind == "igo" for sentence in self.found for f in sentence):
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
        said = ("", "")
        for n, segment in enumerate(self.segments):
            self.direct[n] = self._quoted(segment)
            speaker = self._label(segment)
            if speaker is None and segment.answer and interviewee is not None and segment.label is None:
                speaker = interviewee
            if speaker is None:
                told = self._quoting(n, segment, speaking)
                if self.direct[n]:
                    speaker = told
                    if speaker is None and current[0] in {segment.paragraph, segment.paragraph - 1}:
                        speaker = current[1]
                        self.said[n] = said
                if told is not None or self.direct[n]:
                    current, said = (segment.paragraph, told if told is not None else speaker), self.said[n]
            self.speakers[n] = speaker
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
            if named:
                out[span] = msgspec.structs.replace(named[0], kind="person")
        return out

    def _interviewee(self) -> int | None:
        """Who answers an interview's questions: the first person in office that the text names."""
        if self.document.kind != "interview":
            return None
        return next(
            (i for i, e in enumerate(self.discourse.entries) if e.kind == "person" and e.office and e.keys), None
        )

    def _quoting(self, n: int, segment: Segment, speaking: Speaking) -> int | None:
        f, cue, pronoun = speaking.speaker(segment, self.found[n], self.direct[n])
        if not cue:
            return None
        self.said[n] = (self.flat[self._article(f.start) : f.end] if f is not None else "", cue)
        if pronoun:
            return self.discourse.last_person()
        if f is None:
            return None
        if f.kind == "person":
            return self.discourse.person(f) if f.named else self.discourse.holder(f)
        if f.kind == "name":
            return self.discourse.find_person(f.name)
        return self.discourse.body(f)

    def _article(self, start: int) -> int:
        """Where a phrase begins with its article."""
        return start - 4 if self.flat[max(0, start - 4) : start].lower() == "the " else start

    # what

    def _parse(self) -> None:
        wanted = [n for n, s in enumerate(self.segments) if self._worth(n)]
        proxied = [Proxied(self.flat, self.segments[n].start, self.segments[n].end, self.found[n]) for n in wanted]
        for n, proxy, tree in zip(wanted, proxied, parse([p.text for p in proxied]), strict=True):
            proxy.restore(tree)
            self.trees[n] = tree

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
        reader = FrameReader(tree, lambda i: heads.get(i, ()))
        raws = reader.frames()
        qualifiers = Qualifiers(tree, reader.raw)
        index = {raw.token: len(self.frames) + k for k, raw in enumerate(raws)}
        for raw in raws:
            self.frames.append(self._frame(n, tree, raw, qualifiers, index, reader.raw))

    def _frame(
        self, n: int, tree: Tree, raw: Raw, qualifiers: Qualifiers, index: dict[int, int], raws: dict[int, Raw]
    ) -> Frame:
        token = tree.tokens[raw.token]
        modality = qualifiers.modality(raw)
        attribution = self._attribution(n, tree, raw, raws)
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

    def _attribution(self, n: int, tree: Tree, raw: Raw, raws: dict[int, Raw]) -> tuple[Speaker, ...]:
        """Outermost first: the transcript's label or the quoted speaker, then the verbs of saying above the frame."""
        inner: list[Speaker] = []
        at: Raw | None = raw
        for _ in range(6):
            if at is None or at.governor is None or at.governor not in raws:
                break
            above = raws[at.governor]
            if above.lemma in _telling() and at.link in {"ccomp", "xcomp", "advcl", "noun", "pcomp", ""}:
                speaker = self._speaker_of(above, tree)
                if speaker is not None:
                    inner.insert(0, speaker)
            at = above
        start = tree.tokens[raw.token].start
        if not inner:
            inner = self._around(n, start)
        elif any(a <= start < b for a, b in self.direct[n]):
            inner[-1] = msgspec.structs.replace(inner[-1], type="direct")
        return tuple(inner[:3])

    def _speaker_of(self, frame: Raw, tree: Tree) -> Speaker | None:
        agent = next((a for a in frame.arguments if a.role == "agent" and a.mentions), None)
        if agent is None:
            agent = next(
                (a for a in frame.arguments if a.role == "agent" and a.head not in {"it", "which", "that"}), None
            )
        if agent is None:
            return None
        name = self.discourse.name_of(agent.mentions[0]) if agent.mentions else ""
        nobody = not agent.mentions and frame.lemma not in qualifier_words().speech
        if nobody or not name and self.flat[agent.start : agent.end].lower() in _FIRST_PERSON:
            return None  # "marked by warmth"; "let me note" is in the words of who speaks the sentence
        return Speaker(self.text[agent.start : agent.end][:160], name, tree.tokens[frame.token].text, "indirect")

    def _around(self, n: int, at: int) -> list[Speaker]:
        """Speakers that the sentence's build does not give: quotes, labels, "according to", "reportedly"."""
        segment, index = self.segments[n], self.speakers[n]
        quoted = segment.label is not None or segment.answer or any(a <= at < b for a, b in self.direct[n])
        if index is not None and quoted:
            entry = self.discourse.entries[index]
            written, cue = self.said[n]
            return [Speaker(written or entry.name, entry.name, cue or "said", "direct")]
        match = _ACCORDING.search(self.flat, segment.start, segment.end)
        if match:
            mention = next(
                (m for m in self.of_sentence[n] if abs(self.discourse.mentions[m].start - match.end()) <= 4), None
            )
            if mention is not None:
                span = self.discourse.mentions[mention]
                return [
                    Speaker(
                        self.text[span.start : span.end], self.discourse.name_of(mention), "according to", "indirect"
                    )
                ]
        if hearsay := HEARSAY.search(self.flat, segment.start, segment.end):
            return [Speaker("", "", hearsay[0].lower(), "hearsay")]
        return []

    def _in_its_clause(self, date: DateMention) -> DateMention:
        """The mention as its clause means it: "on Friday" is the next one after "will", the last one after "did"."""
        holding = [f for f in self.frames if f.clause_start <= date.start < f.clause_end]
        around = [f for f in holding if f.form == "verb"]
        around = [f for f in around if _has_argument(f, date)] or around
        frame = min(around, key=lambda f: f.clause_end - f.clause_start, default=None)
        published = self.document.published
        if any(_is_foreseen(f) and (frame is None or _narrower(f, frame)) for f in holding):
            return DateMention(date.start, date.end, as_future(date, published))
        if frame is None:
            return date
        if frame.tense == "future" or frame.modality in {"plan", "demand"}:
            return DateMention(date.start, date.end, as_future(date, published))
        return DateMention(date.start, date.end, as_past(date, published)) if frame.tense == "past" else date

    def _finish(self) -> Reading:
        dates = tuple(self._in_its_clause(d) for d in find_dates(self.text, self.document.published))
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
            quantities=tuple(find_quantities(self.text, home=self.home, taken=taken)),
            frames=tuple(self.frames),
            home=self.home,
        )


def _is_plain(f: Found) -> bool:
    """A state, or somebody of whom nothing but the office is told: words that are sure in capitals too."""
    return f.kind in {"state", "adjective"} or bool(f.office) and not f.named


def _is_foreseen(frame: Frame) -> bool:
    """A noun of what is to come: "the upcoming meeting (Minsk, 10 October)"."""
    return frame.form == "noun" and frame.modality == "plan"


def _narrower(one: Frame, other: Frame) -> bool:
    """The clause of the one is shorter."""
    return one.clause_end - one.clause_start < other.clause_end - other.clause_start


def _has_argument(frame: Frame, date: DateMention) -> bool:
    """The time itself is an argument of the predicate ("announced on Monday to mark …")."""
    return any(a.start <= date.start and date.end <= a.end <= date.end + 1 for a in frame.arguments)


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
