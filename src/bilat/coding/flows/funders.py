"""Flows of money that a word beside a name tells: "a Peru-funded school", "Chile, Peru's largest lender"."""

from __future__ import annotations

import re

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.coding.parties.second import LISTED
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_MARKET = "market"
"""Name of the group of words for a market."""
_OWNS = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}")
"""What stands between an owner and what is told of him: "Peru's second …"."""
_BESIDE = re.compile(r",\s+(?:(?:the|a|an|also|now|still|long|currently|one|of)\s+)*")
"""What stands between somebody and the words that say more of him: "Chile, the …"."""
_BEFORE = re.compile(r",?\s+(?:(?:the|like|such as)\s+)?")
"""What stands between such words and whom they are of, where they come first."""
_TOWARDS = re.compile(r"\s+(?:in|to|of|for)\s+(?:the\s+)?")
"""What stands between a lender and who gets: "the largest lender to Peru"."""
_WORD = re.compile(r"\s+[\w-]+")
"""What is paid for, after the word for that."""


def funders(context: Context) -> list[Draft]:
    """One draft of a flow of finance for each such word whose giver and receiver are known."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        text = context.text[sentence.start : sentence.end]
        for funded in pointing("funded").finditer(text):
            out += _funded(context, number, (sentence.start + funded.start(), sentence.start + funded.end()))
        for lender in pointing("lender").finditer(text):
            span = (sentence.start + lender.start(), sentence.start + lender.end())
            out += _lender(context, number, span, str(lender.lastgroup))
    return out


def _named(context: Context, number: int) -> list[Party]:
    """Who is named in a sentence, in order."""
    sentence = context.reading.sentences[number]
    found = context.parties(context.mentions_in(sentence.start, sentence.end))
    return sorted((p for p in found if p.end > p.start), key=lambda p: (p.start, p.end))


def _funded(context: Context, number: int, span: tuple[int, int]) -> list[Draft]:
    """ "A Peru-funded school in Chile": the receiver is the next state, one of the sentence, or the pair's other."""
    at, end = span
    found = _named(context, number)
    givers = [p for p in found if p.end == at and (p.country or p.type == "igo")][:1]
    if not givers:
        return []
    others = [p for p in found if p.country and p.country != givers[0].country]
    states = sorted((p for p in others if p.type == "state"), key=lambda p: p.start < at)
    receivers = states or context.partners(number, {givers[0].country}) or _as_states(others)
    noun = _WORD.match(context.text, end)
    whole = (givers[0].start, noun.end() if noun else end)
    return [_draft(context, number, whole, (givers, receivers[:1]), "funding")] if receivers else []


def _lender(context: Context, number: int, span: tuple[int, int], product: str) -> list[Draft]:
    """ "Chile, Peru's largest lender": the name beside the words gives; the owner, or who follows "to", gets."""
    found = _named(context, number)
    start, end = span
    owners = [p for p in found if p.start < start and _owns(context, p, start)][-1:]
    givers = _beside(context, found, owners[0].start if owners else start)
    owners = owners or [p for p in found if p.start >= end and _between(context, _TOWARDS, end, p.start)][:1]
    givers = givers or [p for p in found if p.start >= end and _between(context, _BEFORE, end, p.start)][:1]
    givers = [p for p in givers if p.country or p.type == "igo"]
    receivers = [p for p in owners if p.country and all(p.country != g.country for g in givers)]
    if not (givers and receivers):
        return []
    if product == _MARKET:  # "Chile, Peru's largest export market", gets what Peru sells
        return [_draft(context, number, span, (_as_states(receivers), unique(givers)), "")]
    return [_draft(context, number, span, (unique(givers), _as_states(receivers)), product)]


def _owns(context: Context, party: Party, at: int) -> bool:
    """The words at a place are told of what is the party's ("Peru's largest lender"), or stand inside its name."""
    return party.end > at or _between(context, _OWNS, party.end, at)


def _beside(context: Context, found: list[Party], at: int) -> list[Party]:
    """Who stands before a comma at a place, with those who are listed with him."""
    out = [p for p in found if p.end <= at and _between(context, _BESIDE, p.end, at)][-1:]
    for p in reversed(found):
        if out and p.end <= out[0].start and _between(context, LISTED, p.end, out[0].start):
            out.insert(0, p)
    return out


def _between(context: Context, pattern: re.Pattern[str], start: int, end: int) -> bool:
    return pattern.fullmatch(context.text, start, end) is not None


def _as_states(parties: list[Party]) -> list[Party]:
    """Parties with the state for who is named as its own ("Peru's largest lender" may be read as one name)."""
    return [p if p.type == "state" else state_party(p.country) for p in parties if p.country]


def _draft(
    context: Context, number: int, span: tuple[int, int], sides: tuple[list[Party], list[Party]], product: str
) -> Draft:
    frame, sentence = context.clause_at(number, *span), context.reading.sentences[number]
    clause = (frame.clause_start, frame.clause_end) if frame is not None else (sentence.start, sentence.end)
    return Draft(
        kind="flow",
        type="finance" if product else "goods",
        actors=sides[0],
        recipients=sides[1],
        evidence=[clause],
        rule="flow.funder",
        sentence=number,
        trigger=span[0],
        attribution=frame.attribution if frame is not None else context.said_by(number),
        values={"product": (product,) if product else (), "status": "current"},
        event="AID" if product else "COOPERATE",
        confidence=0.6,
    )
