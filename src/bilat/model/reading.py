"""A reading: what the machine saw in one document, free of any parser's labels.

Spans count characters of `Document.text`. Lists refer to one another by index: a frame's argument to mentions, a
mention to its referent. A reading is plain data: workers pickle it, a second language is a second reader.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from bilat.model.claim import Modality, PartyType, Polarity, Speaker
from bilat.model.dates import When

MentionForm = Literal["name", "nominal", "pronoun", "adjective"]
FrameForm = Literal["verb", "noun", "copula"]
Tense = Literal["past", "present", "future", "none"]
Voice = Literal["active", "passive"]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence; `speaker` is the referent whose words a whole interview answer or speech gives, else None.

    about: on an official page the home state and the other one that the sentence's section, item or paragraph is about;
    where several states speak in turn, the one that does, with the one other that the sentence names, if it is one.
    """

    start: int
    end: int
    paragraph: int
    speaker: int | None = None
    about: tuple[str, ...] = ()


class Referent(msgspec.Struct, frozen=True):
    """Somebody or something that the document speaks of, all mentions together.

    name is the fullest form that the document gives. office is as written, without state and honorific;
    organisation is the body it is held in. level is one of the contact levels, sector PLOVER's. accredited_to is the
    state or body that an ambassador is sent to.
    """

    type: PartyType
    name: str
    country: str | None = None
    office: str = ""
    organisation: str = ""
    level: str = ""
    sector: str = ""
    accredited_to: tuple[str, ...] = ()
    acronym: str = ""


class Mention(msgspec.Struct, frozen=True):
    """Words that point at one or more referents ("both ministers" at two).

    start:end is the whole phrase with its office ("Foreign Minister Ali Sabry"), name_start:name_end the name alone.
    """

    start: int
    end: int
    form: MentionForm
    referents: tuple[int, ...]
    name_start: int
    name_end: int


class PlaceMention(msgspec.Struct, frozen=True):
    """A city, a building or a state as a place."""

    start: int
    end: int
    name: str
    country: str | None


class DateMention(msgspec.Struct, frozen=True):
    """A time expression, resolved."""

    start: int
    end: int
    when: When


class Quantity(msgspec.Struct, frozen=True):
    """A number with its unit.

    unit: ISO 4217 code for money, else a lower-case noun ("people", "tonnes", "percent", "times", "days"); empty for a
    bare count, whose counted noun is `of` ("students"). low and high are equal unless a range. ordinal: "the fifth".
    bare: nothing says what it counts or measures ("down from 400").
    """

    start: int
    end: int
    low: float
    high: float
    unit: str = ""
    of: str = ""
    approximate: bool = False
    ordinal: bool = False
    bare: bool = False


class Argument(msgspec.Struct, frozen=True):
    """A phrase that a predicate takes. role: agent, patient, attribute, of_noun, or the preposition.

    mentions are those that the phrase itself names (its head, what is joined to it, whom a delegation is of); inner are
    all mentions inside it ("cooperation between the two countries" names no party, but holds two).
    """

    role: str
    start: int
    end: int
    head: str
    head_start: int
    mentions: tuple[int, ...] = ()
    inner: tuple[int, ...] = ()


class Frame(msgspec.Struct, frozen=True):
    """A predicate with its arguments: passives turned, conjunctions distributed, nominal made equal to verbal.

    start:end is the trigger word; clause_start:clause_end the evidence. governor is the frame that embeds this one
    ("agreed" of "agreed to meet"), link how (xcomp, ccomp, advcl, relative, noun, conj, pcomp, adjective). light is the
    frame of the verb that only carries a nominal predicate ("held talks"); cues are its adverbs and modifiers.
    """

    lemma: str
    form: FrameForm
    start: int
    end: int
    clause_start: int
    clause_end: int
    sentence: int
    arguments: tuple[Argument, ...]
    voice: Voice = "active"
    tense: Tense = "none"
    modal: str = ""
    polarity: Polarity = "affirmed"
    modality: Modality = "fact"
    governor: int | None = None
    link: str = ""
    attribution: tuple[Speaker, ...] = ()
    cues: tuple[str, ...] = ()
    light: int | None = None


class Reading(msgspec.Struct, frozen=True):
    """All of it, for one document. home is the state that the document's unmarked domestic offices belong to."""

    document: str
    sentences: tuple[Sentence, ...] = ()
    referents: tuple[Referent, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    frames: tuple[Frame, ...] = ()
    home: str | None = None
    reader: str = ""
