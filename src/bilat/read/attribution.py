"""Who is reported to say what a frame tells, outermost first: a label or a quote's speaker, then the verbs of saying.

What the sentence's build does not give is looked for around it: the speaker of the quote or of the answer, the source
that "according to" names, a word of hearsay.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.claim import Speaker
from bilat.read.discourse import Discourse
from bilat.read.frames import Raw
from bilat.read.segments import Segment
from bilat.read.speech import cue_forms
from bilat.read.tokens import Tree

_FIRST_PERSON = frozenset({"i", "we", "me", "us"})
_THIRD_PERSON = frozenset({"he", "she"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
"""Before the one who speaks: "according to his adviser" gives the adviser's words."""
_BODIES = frozenset({"body", "company", "igo"})
_NOBODY = frozenset({"it", "which", "that"})
_EMBEDDED = frozenset({"ccomp", "xcomp", "advcl", "noun", "pcomp", ""})
"""Links under which a verb of saying above a frame reports it."""
_DEEPEST = 6
"""Verbs of saying one over the other that are looked through."""
_MOST = 3
"""Speakers of one claim that are kept."""
_LONGEST = 160
"""Characters of a speaker as written."""
_GAP = 4
"""Characters between "according to" and the name of whose words follow at most."""
_PHRASE = re.compile(r"(?:(?!\s(?:which|who|that|and|but)\b)[^,;:()“”\".]|\.(?=\w)){2,110}")
"""The words of a source, up to what sets it off."""
_REMARK = re.compile(
    r"\s*,\s+(?:who|whom|whose|which|where|when|while|during|[a-z]+ing)\b"
    r"|\s+(?:at|during|in|after|following) (?:a|an|the|his|her|their|its) (?:[a-z-]+ ){0,2}"
    r"(?:meeting|talks|press|briefing|interview|visit|ceremony|call|conversation|conference|speech|address)\b"
)
_CLOSING = re.compile(
    r",[”\"’]? (?P<who>(?!(?:who|which|that|and|but|as|while|where|when|he|she|it|they|we|I)\b)[^,;:“”\"]{2,90}?)"
    r" (?P<cue>[a-z]+)(?: (?:in|on|at|during|to|after|yesterday|today|here|via)\b[^,;:“”\"]{0,60})?[.”\"]*\s*$"
)
"""Who says it at the end of a sentence: "…, the ministry said in a statement."."""
_OPENING = re.compile(
    r"\W*As (?P<who>[^,;:“”\"]{2,90}?) (?P<cue>[a-z]+)(?: (?:in|on|at|to|during)\b[^,;:“”\"]{0,40})?, "
)
"""The same at its beginning: "As the envoy observed, …"."""
_BACK = 1
"""Paragraphs back within which a quote without a speaker is still that of who spoke last."""


class Voice(msgspec.Struct, frozen=True):
    """A sentence as far as its speaker is known from words alone: who (an entry), as written, the cue; its quotes and
    its mentions."""

    segment: Segment
    speaker: int | None
    said: tuple[str, str]
    direct: list[tuple[int, int]]
    mentions: list[int]

    def is_quoted(self, at: int) -> bool:
        """The character is part of direct speech."""
        labelled = self.segment.label is not None or self.segment.answer
        return labelled or any(a <= at < b for a, b in self.direct)


class Attributing:
    """Attributes the frames of one text, in reading order."""

    def __init__(self, text: str, flat: str, discourse: Discourse) -> None:
        self.text = text
        self.flat = flat
        self.discourse = discourse
        self.according = _after(qualifier_words().according)
        self.cues = cue_forms()
        self.last: tuple[int, Speaker] | None = None
        self.told = 0
        """Where the sentence ends in which the last speaker spoke."""

    def of(self, voice: Voice, tree: Tree, raw: Raw, raws: dict[int, Raw]) -> tuple[Speaker, ...]:
        """Who says what a frame tells; empty for the outlet's own voice."""
        start = tree.tokens[raw.token].start
        inner = self._above(voice, tree, raw, raws)
        quoted = voice.is_quoted(start)
        speakers = [speaker for _, speaker in inner]
        if not inner:
            speakers = self._around(voice, start)
        elif quoted and voice.is_quoted(inner[0][0]):
            speakers = [*self._quoted(voice), *speakers]
        elif quoted:
            speakers[-1] = msgspec.structs.replace(speakers[-1], type="direct")
        speakers = _once(speakers)
        if speakers and speakers[0].type != "hearsay":
            self.last, self.told = (voice.segment.paragraph, speakers[0]), voice.segment.end
        return tuple(speakers[:_MOST])

    def _above(self, voice: Voice, tree: Tree, raw: Raw, raws: dict[int, Raw]) -> list[tuple[int, Speaker]]:
        """The verbs of saying above a frame, outermost first, each with its place."""
        out: list[tuple[int, Speaker]] = []
        at = raw
        for _ in range(_DEEPEST):
            above = raws.get(at.governor) if at.governor is not None else None
            if above is None:
                break
            if _is_telling(above) and at.link in _EMBEDDED:
                speaker = self._speaker_of(voice, _issuing(above, raws), tree)
                out[:0] = [(tree.tokens[above.token].start, speaker)] if speaker is not None else []
            at = above
        return out

    def _speaker_of(self, voice: Voice, frame: Raw, tree: Tree) -> Speaker | None:
        """The subject of a verb of saying; of "…, he said" at the end of a sentence who spoke before."""
        agents = [a for a in frame.arguments if a.role == "agent"]
        agent = next((a for a in agents if a.mentions), None)
        agent = agent or next((a for a in agents if a.head not in _NOBODY), None)
        if agent is None:
            return None
        verb, written = tree.tokens[frame.token], self.flat[agent.start : agent.end].lower()
        name = self.discourse.name_of(agent.mentions[0]) if agent.mentions else ""
        nobody = not agent.mentions and frame.lemma not in qualifier_words().speech | qualifier_words().showing
        if nobody or not name and written in _FIRST_PERSON:
            return None  # "marked by warmth"; "let me note" is in the words of who speaks the sentence
        behind = voice.segment.start < agent.start > frame.clause[0]
        goes_on = agent.start == voice.segment.start and not self.flat[self.told : agent.start].strip()
        if written == "it" or written in _THIRD_PERSON and (behind or goes_on):
            name = self._same(voice, verb.start, agent.start) or name
        return Speaker(_bare(self.text[agent.start : agent.end])[:_LONGEST], name, verb.text, "indirect")

    def _same(self, voice: Voice, verb: int, agent: int) -> str:
        """The last speaker's name: a body's for "it added", a person's for a "he said" that follows what is said, or
        the sentence in which he spoke."""
        if self.last is None or voice.segment.paragraph - self.last[0] > _BACK:
            return ""
        kinds = {e.kind for e in self.discourse.entries if e.name == self.last[1].name}
        if self.flat[agent : agent + 2].lower() == "it":
            return self.last[1].name if kinds & _BODIES else ""
        told = self.flat[voice.segment.start : min(verb, agent)].rstrip()
        rest = self.flat[max(verb, agent) : voice.segment.end]
        after = not told or len(rest) < len(told) and told[-1:] in {",", "”", '"'}
        return self.last[1].name if after and "person" in kinds else ""

    def _around(self, voice: Voice, at: int) -> list[Speaker]:
        """Speakers that the sentence's build does not give: quotes, labels, "according to", "reportedly"."""
        if voice.is_quoted(at) and (quoted := self._quoted(voice)):
            return quoted
        if source := self._source(voice) or self._beside(voice, at):
            return [source]
        if hearsay := _hearsay().search(self.flat, voice.segment.start, voice.segment.end):
            return [Speaker("", "", hearsay[0].lower(), "hearsay")]
        return []

    def _quoted(self, voice: Voice) -> list[Speaker]:
        """The speaker of a quote, a label or an answer; of a quote that goes on, who spoke last."""
        if voice.speaker is not None:
            entry = self.discourse.entries[voice.speaker]
            written, cue = voice.said
            return [Speaker(written or entry.name, entry.name, cue or "said", "direct")]
        labelled = voice.segment.label is not None or voice.segment.answer
        if labelled or self.last is None or voice.segment.paragraph - self.last[0] > _BACK:
            return []
        return [msgspec.structs.replace(self.last[1], type="direct")]

    def _beside(self, voice: Voice, at: int) -> Speaker | None:
        """Who says it in words set off at either end of the sentence, where the build has not tied them to it."""
        start, end = voice.segment.start, voice.segment.end
        told = _CLOSING.search(self.flat, at, end) or _OPENING.match(self.flat, start, at)
        if told is None or told["cue"] not in self.cues:
            return None
        mentions = self.discourse.mentions
        within = (m for m in voice.mentions if told.start("who") <= mentions[m].start < told.end("who"))
        inside = next(within, None)
        if inside is None:
            return None
        return Speaker(told["who"], self.discourse.name_of(inside), told["cue"], "indirect")

    def _source(self, voice: Voice) -> Speaker | None:
        """Whose words "according to" gives: the name after it, or the words that name a source."""
        match = self.according.search(self.flat, voice.segment.start, voice.segment.end)
        phrase = _PHRASE.match(self.flat, match.end(), voice.segment.end) if match is not None else None
        if match is None or phrase is None:
            return None
        cue, mentions = match[0].lower().removesuffix("the ").strip(), self.discourse.mentions
        near = next((m for m in voice.mentions if abs(mentions[m].start - match.end()) <= _GAP), None)
        told_of = qualifier_words().sources.intersection(phrase[0].lower().split())
        if near is not None and told_of and self.discourse.mentions[near].end < phrase.end():
            kinds = {self.discourse.entries[r].kind for r in self.discourse.mentions[near].referents}
            near = None if kinds == {"state"} else near  # "according to Chinese state media": of the state, not by it
        owned = near is not None and self.text[mentions[near].start : mentions[near].end].lower() in _OWNERS
        if near is not None and not owned:
            written = self.text[mentions[near].start : mentions[near].end]
            return Speaker(written, self.discourse.name_of(near), cue, "indirect")
        if not told_of and not owned:
            return None
        within = (m for m in voice.mentions if phrase.start() <= mentions[m].start < phrase.end())
        inside = next((m for m in within if not owned or m != near), None)
        name = self.discourse.name_of(inside) if inside is not None else ""
        return Speaker(" ".join(phrase[0].split())[:_LONGEST], name, cue, "indirect")


def _bare(words: str) -> str:
    """A speaker without what is told of them ("the envoy, who had come by sea", "the envoy, speaking in Lima")."""
    whole = words.strip(" ,;:—–-")
    return _REMARK.split(whole, maxsplit=1)[0] or whole


def _is_telling(frame: Raw) -> bool:
    """Its subject is the source of what it governs: it says that, thanks or praises for it; figures show it."""
    words, lemma = qualifier_words(), frame.lemma
    if lemma in words.showing:
        return any(a.role == "agent" and a.head in words.sources for a in frame.arguments)
    return lemma in words.speech or lemma in words.factive_verbs and lemma not in words.silent_verbs


def _issuing(frame: Raw, raws: dict[int, Raw]) -> Raw:
    """ "The ministry issued a statement noting that …": with who issued it as the one who notes."""
    above = raws.get(frame.governor) if frame.governor is not None else None
    own = next((a for a in frame.arguments if a.role == "agent"), None)
    if above is None or own is None or own.mentions or frame.link != "noun":
        return frame
    object_of = above.lemma == own.head
    object_of = object_of or any(a.role == "patient" and a.start <= own.start < a.end for a in above.arguments)
    who = [a for a in above.arguments if a.role == "agent" and a.mentions]
    rest = [a for a in frame.arguments if a is not own]
    return msgspec.structs.replace(frame, arguments=[*who, *rest]) if object_of and who else frame


def _once(speakers: list[Speaker]) -> list[Speaker]:
    """Without one who is told twice in a row ("X said he promised")."""
    out: list[Speaker] = []
    for speaker in speakers:
        if not (out and speaker.name and speaker.name == out[-1].name):
            out.append(speaker)
    return out


@lru_cache(maxsize=1)
def _hearsay() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(qualifier_words().hearsay))})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _after(cues: frozenset[str]) -> re.Pattern[str]:
    """Any of some phrases, with the article that follows."""
    forms = "|".join(sorted(map(re.escape, cues), key=len, reverse=True))
    return re.compile(rf"\b(?:{forms})\s+(?:the\s+)?", re.IGNORECASE)
