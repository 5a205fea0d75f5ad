"""Rules at a border or in a market: visas, customs, flights, labour, travel advice, with their conditions."""

from __future__ import annotations

import re
from typing import Any

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.lexicon import states
from bilat.lexicon.claims import RuleTerm, claim_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_CONDITIONS = re.compile(
    r"\b(?:provided(?: that)?|on condition(?: that)?|as long as|if they (?:have|hold)|subject to)\s+"
    r"(?:they (?:have|hold) )?(.+)",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"(?:up to |of |for |stay(?:s)? of )?(\d+|thirty|sixty|ninety|fourteen|six|three)[ -](day|month|year)s?\b",
    re.IGNORECASE,
)
_NUMBERS = {"thirty": 30, "sixty": 60, "ninety": 90, "fourteen": 14, "six": 6, "three": 3}
_DAYS = {"day": 1, "month": 30, "year": 365}
_HOLDERS = re.compile(
    r"\b(?:citizens?|nationals?|passport holders?|tourists?|visitors?|travell?ers?|holders? of"
    r"|students?|workers?|professionals?|Americans|people)\b[^.;,]*",
    re.IGNORECASE,
)


def terms(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One draft a clause that states a rule between two states, unless a restriction put on somebody is the claim."""
    out: list[Draft] = []
    restricted = {d.sentence for d in drafts if d.kind == "sanction"}
    for number, sentence in enumerate(context.reading.sentences):
        if context.is_headline(sentence.start) or number in restricted:
            continue
        text = context.text[sentence.start : sentence.end]
        for term in claim_words().rules:
            match = term.find(text)
            if match is None:
                continue
            draft = _draft(context, number, sentence.start + match[0], term)
            if draft is not None:
                out.append(draft)
                break
    return out


def _draft(context: Context, number: int, at: int, term: RuleTerm) -> Draft | None:
    frame = _frame(context, number, at)
    sentence = context.reading.sentences[number]
    start, end = (frame.clause_start, frame.clause_end) if frame is not None else (sentence.start, sentence.end)
    actors, recipients = _sides(context, start, end, term, frame)
    if len({p.country for p in actors + recipients if p.country}) < 2:
        actors, recipients = _sides(context, sentence.start, sentence.end, term, frame)
    if (
        len({p.country for p in actors + recipients if p.country}) < 2
        or frame is not None
        and frame.lemma in {"discuss", "explore", "apply"}
    ):
        return None
    return Draft(
        kind="rule",
        type=term.type,
        actors=actors,
        recipients=recipients,
        evidence=[(start, end)],
        rule=f"rule.{term.type}",
        sentence=number,
        trigger=at,
        date=context.date_of(frame) if frame else NEVER,
        polarity=frame.polarity if frame else "affirmed",
        modality="fact" if frame is None or frame.modal in {"may", "can"} else frame.modality,
        attribution=frame.attribution if frame else (),
        values=_values(context, start, sentence.end, at, term),
        confidence=0.65,
    )


def _frame(context: Context, number: int, at: int) -> Frame | None:
    """The innermost verbal clause that holds the term."""
    inside = [
        f
        for f in context.reading.frames
        if f.sentence == number and f.form == "verb" and f.light is None and f.clause_start <= at < f.clause_end
    ]
    return min(inside, key=lambda f: f.clause_end - f.clause_start, default=None)


def _sides(
    context: Context, start: int, end: int, term: RuleTerm, frame: Frame | None
) -> tuple[list[Party], list[Party]]:
    """The authority and those whom the rule is for: "citizens of X", "X nationals" are the beneficiaries."""
    found = [p for p in context.parties(context.mentions_in(start, end)) if p.country]
    found += [
        Party(states().by_code[p.country].name, p.name, "state", p.country, "GOV", "", p.start, p.end)
        for p in context.reading.places
        if start <= p.start and p.end <= end and p.country
    ]
    parties: list[Party] = []
    for p in found:
        if all(p.country != q.country for q in parties):
            parties.append(p)
    if len(parties) == 1 and context.bilateral and (other := context.other_state(str(parties[0].country))):
        parties.append(other)
    if len(parties) < 2 or term.joint:
        return unique(parties), []
    targets = [p for p in parties if _is_beneficiary(context, p)]
    agents = [p for p in context.of_role(frame, "agent") if p.country] if frame is not None else []
    authority = next(
        (p for p in parties if any(p.country == a.country for a in agents) and p not in targets), None
    ) or next((p for p in parties if p not in targets), parties[0])
    return [authority], [p for p in parties if p.country != authority.country]


def _is_beneficiary(context: Context, party: Party) -> bool:
    """Whether the words around a party make it those whom the rule is for."""
    before, after = (
        context.text[max(0, party.start - 26) : party.start].lower(),
        context.text[party.end : party.end + 26].lower(),
    )
    holders = r"citizens?|nationals?|passport|tourists?|visitors?|travell?ers?|students?|workers?|people|holders?"
    return bool(
        re.search(rf"(?:{holders})\s+(?:of|from)\s+(?:the )?$", before)
        or re.match(rf"(?:n|’s|'s)?\s+(?:{holders})", after)
        or party.type == "group"
    )


def _values(context: Context, start: int, end: int, at: int, term: RuleTerm) -> dict[str, Any]:
    text = " ".join(context.text[start:end].split())
    values: dict[str, Any] = {"regime": " ".join(term.matched(context.text[at : at + 60]).split())}
    conditions = _CONDITIONS.search(text)
    if conditions:
        values["conditions"] = tuple(
            c.strip(" .,") for c in re.split(r"\s+and\s+|;\s*", conditions[1]) if c.strip(" .,")
        )
    stay = _STAY.search(text)
    if stay and term.type in {"visa", "residence"}:
        count = _NUMBERS.get(stay[1].lower()) or int(stay[1])
        values["max_stay_days"] = count * _DAYS[stay[2].lower()]
    holders = _HOLDERS.search(text)
    if holders and term.type in {"visa", "labour", "residence", "advisory"}:
        values["beneficiaries"] = holders[0].strip()[:160]
    return values
