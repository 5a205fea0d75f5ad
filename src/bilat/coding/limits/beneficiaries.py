"""Whose rule it is and whom it is for: "citizens of X", "X nationals", those who "may enter Y", or both alike."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import THINGS, Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.products import product_words
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party

_AROUND = 26
"""Characters around a party in which a word like "citizens" makes it those whom the rule is for."""
_ENTRY = 48
"""Characters before a state in which a word like "enter" or "export" makes it the one that lets in."""
_LIST = re.compile(r"\s*(?:,|and|or|,\s*and|as well as)\s*(?:the\s+)?")
"""What stands between two names of a list."""
_AMONG = re.compile(
    r"(?<![\w-])(?:(?!from\b|of\b)[\w-]+\s+){0,2}(?:countries|nations|states),?"
    r"\s+(?:including|such\s+as|like)\s+(?:the\s+)?$"
)
"""What stands between people and the first of the states that they are of: "from seven countries including"."""
_FOR_STATES = re.compile(
    r"\bfor\s+(?:[\w-]+\s+){0,2}(?:countries|nations|states),?\s+(?:including|such\s+as|like)\s+(?:the\s+)?$"
)
"""What stands before the first of the states that a rule is for: "visas for countries including"."""
_CALLED_AFTER = re.compile(r"[’']s?\s+(?:[a-z]+\s+){0,2}(?:advisory|alert)\b(?! (?:for|on|against|about|to)\b)")
"""What stands behind a state that an advisory is called after: "Peru's travel advisory", not "Chile's … for Peru"."""
_FAR = 90
"""Characters before a party in which such words may begin."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
"""What stands between two who act together."""
_FROM = re.compile(r"([\w-]+)\s+from\s+(?:the\s+)?$")
"""What stands between goods and the state that they come from; matched at the end."""
_NOT_SIDED = frozenset({"advisory", "air_service"})
"""Rules for one's own citizens, and those that bind both alike."""


def for_whom(context: Context, parties: list[Party]) -> list[Party]:
    """The parties that the words around them make those whom a rule is for, and those listed with them."""
    out = [p for p in parties if _is_beneficiary(context, p)]
    for p in sorted((p for p in parties if p.end > p.start), key=lambda p: p.start):
        listed = any(_LIST.fullmatch(context.text[q.end : p.start]) for q in out if 0 < q.end <= p.start)
        if p not in out and listed:
            out.append(p)
    for p in sorted((p for p in parties if p.end > p.start), key=lambda p: -p.start):
        listed = any(_LIST.fullmatch(context.text[p.end : q.start]) for q in out if p.end <= q.start)
        if p not in out and listed and _is_attributive(context, p):
            out.append(p)
    return out


def settle_sides(context: Context, draft: Draft) -> None:
    """Say of a rule's parties who makes it and whom it is for, as far as the words tell. In place."""
    named = [_within(context, draft, p) for p in draft.parties if p.country or p.type == "igo"]
    if draft.type == "advisory":
        _settle_advice(context, draft, named)
    if draft.type in _NOT_SIDED or len({p.country for p in named if p.country}) < 2:
        return
    (start, end), sentence = draft.evidence[0], context.reading.sentences[draft.sentence]
    targets = {p.country for p in for_whom(context, named) if p.country}
    hosts = {p.country for p in named if p.country and _is_entered(context, p)} - targets
    mutual = claim_words().is_mutual(context.text[start:end], context.text[sentence.start : sentence.end])
    if mutual and not (targets and hosts):  # who enters where is told of one side
        draft.actors, draft.recipients = named, []
        return
    makers = [p for p in named if p.country not in targets and (targets or p.country in hosts)]
    if makers and (targets or hosts):
        draft.actors, draft.recipients = makers, [p for p in named if p not in makers]
    if not targets and not hosts and _act_together(context, draft, named):
        draft.actors, draft.recipients = named, []


def _within(context: Context, draft: Draft, party: Party) -> Party:
    """A party as the words of the rule name its state, where they do and it was found outside them."""
    start, end = draft.evidence[0]
    if start <= party.start < end or not party.country:
        return party
    own = (p for p in context.parties(context.mentions_in(start, end)) if p.country == party.country)
    return next(own, party)


def _act_together(context: Context, draft: Draft, named: list[Party]) -> bool:
    """Two who are joined before the words that state the rule make it together: "Peru and Chile abolished visas"."""
    first, *others = sorted(named, key=lambda p: p.start)
    joined = len(others) == 1 and _AND.fullmatch(context.text, first.end, others[0].start) is not None
    return joined and others[0].end <= draft.trigger and draft.rule.startswith("rule.")


def _is_attributive(context: Context, party: Party) -> bool:
    """Told as what somebody is: "Peruvian", "U.S."."""
    written = party.as_written
    if written.endswith(".") or written.isupper():
        return True
    return _is_adjective(context, party)


def _is_adjective(context: Context, party: Party) -> bool:
    return any(m.form == "adjective" and m.start <= party.start < m.end for m in context.reading.mentions)


def _settle_advice(context: Context, draft: Draft, named: list[Party]) -> None:
    """Advice is to one's own citizens: of several states theirs gives it, the others are where they should not go."""
    after = [p for p in named if p.end and _CALLED_AFTER.match(context.text, p.end)]
    others = [p for p in named if p.country not in {a.country for a in after}]
    if after and others:  # "Peru's travel advisory has not been raised, Chile's envoy said"
        draft.actors, draft.recipients = others[:1], after[:1]
        return
    own = {p.country for p in for_whom(context, named) if p.country}
    if len(own) == 1 and any(p.country not in own for p in named):
        draft.actors = [p for p in named if p.country in own]
        draft.recipients = [p for p in named if p.country not in own]


def _is_beneficiary(context: Context, party: Party) -> bool:
    """Whether the words of a party or around it make it those whom the rule is for, or the state of the goods."""
    if not party.end > party.start:
        return False
    rated = claim_words().rated_beside(*_around(context, party)) or _is_of_goods(context, party)
    listed = _FOR_STATES.search(context.text, max(0, party.start - _FAR), party.start)
    return rated or listed is not None or are_people(context, party)


def are_people(context: Context, party: Party) -> bool:
    """The words of a party or around it tell people of a state: "citizens of X", "X nationals", "Peruvians"."""
    words = claim_words()
    beside = words.holder_beside(*_around(context, party)) or words.holds(party.as_written)
    return beside or party.type == "group" or _is_people(context, party)


def _around(context: Context, party: Party) -> tuple[str, str]:
    """The text right before and behind a party."""
    before = _AMONG.sub("", context.text[max(0, party.start - _FAR) : party.start].lower())[-_AROUND:]
    return before, context.text[party.end : party.end + _AROUND].lower()


def _is_of_goods(context: Context, party: Party) -> bool:
    """ "Peruvian rice", "rice from Peru": the goods of a state."""
    before = context.text[max(0, party.start - _AROUND) : party.start]
    after = context.text[party.end : party.end + _AROUND]
    own = next(product_words().find(after, THINGS), None) if _is_attributive(context, party) else None
    of = _FROM.search(before)
    is_own = own is not None and not (after[: own.start].strip() or restrictions().noun.match(after, own.end + 1))
    return is_own or of is not None and product_words().is_named(of[1])


def _is_people(context: Context, party: Party) -> bool:
    """A people named by its adjective alone ("Chinese may enter without a visa")."""
    following = context.text[party.end : party.end + _AROUND].split()
    stands_alone = not following or following[0].lower() in claim_words().alone or not following[0][0].isalnum()
    return stands_alone and any(
        m.form == "adjective" and m.start <= party.start and party.end <= m.end for m in context.reading.mentions
    )


def _is_entered(context: Context, party: Party) -> bool:
    """ "… may enter Y", "to stay in Y": the rule is Y's."""
    before = context.text[max(0, party.start - _ENTRY) : party.start].lower()
    after = context.text[party.end : party.end + _AROUND].lower()
    is_state = party.end > party.start and party.type == "state" and not claim_words().holder_beside("", after)
    own = _is_adjective(context, party) or _is_people(context, party)  # "visas to Peruvian cooks"
    return is_state and claim_words().is_entered(before) and not own
