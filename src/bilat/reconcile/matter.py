"""A claim made ready for comparison: of which family it is, whose matter, when, in what words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

import msgspec

from bilat.ledger import Heading, Told
from bilat.lexicon.records import record_words
from bilat.model.claim import Claim, Party
from bilat.model.knowledge import Resolved
from bilat.model.names import fold, name_id
from bilat.reconcile.who import Who, state_words, who

Phase = Literal["fact", "plan", "other"]
Entities = Mapping[tuple[str, str], str]
"""The entity of a name (its id) in a document."""
STEM = 6
"""Letters of a word that are compared: "cooperate" and "cooperation" share them, "economy" and "economic" too."""
RUN = 3
"""Words in a row by which sentences are compared, as `bilat.ingest.duplicates` compares texts."""
_CONTACTS = {
    "visit": "visit",
    "call": "call",
    "participation": "presence",
    "ceremony": "presence",
    "greeting": "greeting",
}
_UNDERTAKINGS = ("promise", "plan", "target")
_TEXTS = ("title", "subject", "what", "occasion", "topics", "product", "regime", "reason", "programme", "office")


class Matter(msgspec.Struct, frozen=True, eq=False):
    """What of a claim decides whether another speaks of the same.

    family: only claims of one family are compared (contacts by visit, meeting, call, presence, greeting; an undertaking
    is of the family of what would keep it). start, end, published: days as ordinals, None where unknown. sides: states,
    and organisations that stand for themselves; actors: those of them that act. parties: all, in order; people, bodies:
    the parties that are no states, by state. words: content words; title: those that tell a paper; runs: three words in
    a row, of the evidence. ordinal: of a session. days: that a visit is said to last.
    """

    id: str
    claim: Claim
    heading: Heading
    family: str
    phase: Phase
    start: int | None
    end: int | None
    published: int | None
    sides: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    parties: tuple[Who, ...]
    people: Mapping[str, tuple[Who, ...]]
    bodies: Mapping[str, tuple[Who, ...]]
    words: frozenset[str]
    title: frozenset[str]
    runs: frozenset[str]
    ordinal: int | None = None
    days: int = 0

    @property
    def document(self) -> str:
        """The id of the claim's document."""
        return self.heading.id

    @property
    def denied(self) -> bool:
        """Said not to be so."""
        return self.claim.polarity == "denied"

    @property
    def dated(self) -> bool:
        """Whether days are known."""
        return self.start is not None

    def value(self, name: str) -> Any:
        """A field of its values; None where empty, or where its kind has none of that name."""
        return getattr(self.claim.values, name, None) or None


def entities_by_name(resolved: Iterable[Resolved]) -> Entities:
    """Who each name of each document is."""
    return {(one.document, one.name): one.entity for one in resolved}


def matter(told: Told, entities: Entities, id_: str = "") -> Matter:
    """A claim made ready, under its own id when fields of it were left out.

    Raises KeyError when a party's name was not resolved.
    """
    claim, heading = told.claim, told.heading
    days = claim.date
    parties = [(party, who(party, entities[heading.id, name_id(party)])) for party in claim.parties]
    actors = parties[: len(claim.actors)]
    texts = list(_texts(claim))
    quotes = [piece.quote for piece in claim.evidence]
    names = _name_stems(claim.parties)
    return Matter(
        id=id_ or claim.id,
        claim=claim,
        heading=heading,
        family=_family(claim),
        phase=_phase(claim),
        start=days.start.toordinal() if days.start else None,
        end=days.end.toordinal() if days.end else None,
        published=_published(claim, heading),
        sides=_sides(parties),
        actors=_sides(actors),
        recipients=_sides(parties[len(claim.actors) :]),
        parties=tuple(w for _, w in parties),
        people=_by_state(w for p, w in parties if p.type == "person"),
        bodies=_by_state(w for p, w in parties if p.type not in ("person", "state", "igo")),
        words=content_words([*texts, *quotes]) - names,
        title=content_words(texts, titles=True) - names,
        runs=runs(quotes),
        ordinal=getattr(claim.values, "ordinal", None) or _ordinal(quotes),
        days=_days([*quotes, *texts]),
    )


def _ordinal(quotes: Iterable[str]) -> int | None:
    """Of the nth session, round or meeting that is announced; "our first meeting this year" is no first, and "the
    meeting of the council and the second summit" has no number."""
    firsts = (_ordinals().search(quote.casefold()) for quote in quotes)
    found = {_number(m) for m in firsts if m and not _gathering().search(m.string, 0, m.start())} - {None, 1}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _gathering() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(record_words().gatherings)})\b")


def _days(texts: Iterable[str]) -> int:
    """How long a visit is said to last ("a four-day state visit"); 0 when it is not said."""
    numbers = record_words().numbers
    found = (m[1] for text in texts for m in _durations().finditer(text.casefold()))
    return max((int(n) if n.isdigit() else numbers.index(n) + 1 for n in found), default=0)


@lru_cache(maxsize=1)
def _durations() -> re.Pattern[str]:
    words = record_words()
    return re.compile(rf"\b(\d{{1,2}}|{'|'.join(words.numbers)})[ -](?:{'|'.join(words.day_words)})\b")


def _number(found: re.Match[str]) -> int | None:
    words = record_words().ordinals
    return int(found["digits"]) if found["digits"] else words.index(found["word"]) + 1


@lru_cache(maxsize=1)
def _ordinals() -> re.Pattern[str]:
    known = record_words()
    words, heads = "|".join(known.ordinals), "|".join(known.sessions)
    return re.compile(rf"\b(?:(?P<digits>\d+)(?:st|nd|rd|th)|(?P<word>{words}))\s(?:[\w'’–-]+\s){{0,4}}?(?:{heads})\b")


def _published(claim: Claim, heading: Heading) -> int | None:
    """The day of the document, or within it the day on which something was undertaken."""
    day = heading.published.day
    return day.toordinal() if day else None


def _phase(claim: Claim) -> Phase:
    if claim.modality == "fact":
        return "plan" if claim.kind == "commitment" else "fact"
    return "plan" if claim.modality == "plan" else "other"


def _family(claim: Claim) -> str:
    family = _of_kind(claim)
    return "presence" if family == "visit" and _is_outing(claim) else family


def _of_kind(claim: Claim) -> str:
    if claim.kind == "contact":
        phone = getattr(claim.values, "format", None) == "phone"
        return "call" if phone else _CONTACTS.get(claim.type, "meeting")
    if claim.kind == "commitment" and claim.type in _UNDERTAKINGS and claim.modality in ("plan", "fact"):
        return _carried(getattr(claim.values, "what", "")) or "commitment"
    return claim.kind


def _is_outing(claim: Claim) -> bool:
    """People of two states who see a museum or a plant together: no state is visited."""
    visitors = {p.country for p in claim.actors if p.country}
    return len(visitors) > 1 and bool(claim.recipients) and not any(p.country for p in claim.recipients)


@lru_cache(maxsize=8192)
def _carried(what: str) -> str:
    """The family of what would keep an undertaking, by the words at its head; "" for deeds of other kinds."""
    known = record_words()
    head = fold(what).split()[: known.carried_within]
    for at, word in enumerate(head):
        both = " ".join(head[at : at + 2])
        for family, words in known.carried.items():
            if both in words or word in words:
                return family
    return ""


def _sides(parties: Sequence[tuple[Party, Who]]) -> frozenset[str]:
    """States, and the organisations that no state owns."""
    return frozenset(p.country or (w.entity if p.type == "igo" else "") for p, w in parties) - {""}


def _by_state(whos: Iterable[Who]) -> Mapping[str, tuple[Who, ...]]:
    found: dict[str, list[Who]] = {}
    for one in whos:
        found.setdefault(one.country or "", []).append(one)
    return {state: tuple(many) for state, many in found.items()}


def _texts(claim: Claim) -> Iterable[str]:
    for name in _TEXTS:
        value = getattr(claim.values, name, None)
        yield from [value] if isinstance(value, str) else value or ()


def _name_stems(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(word[:STEM] for party in parties for word in fold(f"{party.name} {party.as_written}").split())


def content_words(texts: Iterable[str], *, titles: bool = False) -> frozenset[str]:
    """Stems of the words that carry content; for titles, those that tell one paper from another."""
    known = record_words()
    left_out = known.stopwords | known.title_fillers | state_words() if titles else known.stopwords
    found: set[str] = set()
    for text in texts:
        for word in fold(text).split():
            spelt = known.abbreviations.get(word, word) if titles else word
            if not titles or word.isalpha():
                found.update(w[:STEM] for w in spelt.split() if len(w) > 2 and w not in left_out)
    return frozenset(found)


def runs(quotes: Iterable[str], length: int = RUN) -> frozenset[str]:
    """All runs of so many words, without regard to case and punctuation."""
    found: set[str] = set()
    for quote in quotes:
        words = fold(quote).split()
        found.update(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
    return frozenset(found)
