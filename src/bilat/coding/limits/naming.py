"""Whom a restriction is on: targets told as a number of companies are named in a sentence of their own.

"… imposed sanctions on three companies from China. The Chinese companies are A, B and C."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.model.claim import Party, PartyType
from bilat.model.reading import Frame

_AFTER = 5
"""Sentences after the restriction within which its targets are named."""
_REASON = re.compile(
    r"\b(?:over|after|because of|in response to|in retaliation for|for (?:their|its|his|her|\w+ing))\b"
)
_STOP = re.compile(r"[.;]\s|[.;]$|,? (?:which|who|that|according)\b|\(")
_PARTS = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_LONGEST_NAME = 8
"""Words of a company's name at most."""


def name_targets(context: Context, drafts: list[Draft]) -> None:
    """Give restrictions the names of their targets. In place."""
    sanctions = [d for d in drafts if d.kind == "sanction"]
    for frame in context.reading.frames if sanctions else ():
        country, kind = _group(context, frame)
        named = list(_named(context, frame, country, kind)) if country else []
        found = _told_before(sanctions, frame.sentence, country) if named else None
        if found is not None:
            found.recipients = [p for p in found.recipients if p.country != country or _is_named(p)] + named
            found.evidence.append((frame.clause_start, _end(context, frame)))


def without_reason(context: Context, draft: Draft) -> list[Party]:
    """ "sanctions on X over the missiles of Y": Y is no target."""
    start, end = draft.evidence[0]
    reason = _REASON.search(context.text, max(start, draft.trigger), end)
    before = [p for p in draft.recipients if reason and start <= p.start < reason.start()]
    return [p for p in draft.recipients if p in before or not start <= p.start < end] if before else draft.recipients


def _group(context: Context, frame: Frame) -> tuple[str, PartyType]:
    """State and type of "The Chinese companies" in "The Chinese companies are …"."""
    agent = context.argument(frame, "agent")
    if frame.lemma != "be" or frame.polarity == "denied" or agent is None:
        return "", "group"
    words = context.text[agent.start : agent.end].lower().split()
    people, companies = bool({*words} & claim_words().target_people), bool({*words} & claim_words().target_companies)
    countries = {p.country for p in context.parties(agent.mentions) if p.country}
    if len(countries) != 1 or not (people or companies) or len(words) > 5:
        return "", "group"
    return next(iter(countries)), "company" if companies else "person"


def _end(context: Context, frame: Frame) -> int:
    """Where the list of names ends."""
    sentence = context.reading.sentences[frame.sentence]
    stop = _STOP.search(context.text, frame.end, sentence.end)
    return stop.start() if stop else sentence.end


def _named(context: Context, frame: Frame, country: str, kind: PartyType) -> Iterator[Party]:
    """The names after "are", each a party of that state."""
    at, end = frame.end, _end(context, frame)
    for gap in [*_PARTS.finditer(context.text, at, end), None]:
        stop = gap.start() if gap else end
        words = context.text[at:stop].strip().removeprefix("the ").strip()
        start = context.text.find(words, at) if words else at
        if words[:1].isupper() and len(words.split()) <= _LONGEST_NAME:
            yield Party(words, words, kind, country, "", "", start, start + len(words))
        at = gap.end() if gap else end


def _told_before(sanctions: list[Draft], sentence: int, country: str) -> Draft | None:
    """The restriction told shortly before on somebody of that state who has no name yet."""
    fits = [
        d
        for d in sanctions
        if 0 < sentence - d.sentence <= _AFTER and any(p.country == country and not _is_named(p) for p in d.recipients)
    ]
    return fits[-1] if fits else None


def _is_named(party: Party) -> bool:
    """A company or person by name, not a state nor "Chinese companies"."""
    return party.type in {"company", "person"} and not {*party.name.lower().split()} & (
        claim_words().target_companies | claim_words().target_people
    )
