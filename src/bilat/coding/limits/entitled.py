"""What a rule says, whoever found it: its regime, whom it is for, conditions, the longest stay, from when it holds."""

from __future__ import annotations

import re
from typing import Any

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.flows.flows import is_worldwide
from bilat.coding.limits.beneficiaries import are_people, for_whom
from bilat.lexicon.claims import claim_words
from bilat.lexicon.terms import term_words
from bilat.lexicon.visas import visa_words
from bilat.model.reading import Mention

_LONGEST = 160
"""Characters of the words that say whom a rule is for."""
_TERM = 60
"""Characters in which the words of a regime stand."""
_BEFORE = 24
"""Characters before a day in which is said that a rule holds from it on."""
_OF_PEOPLE = ("labour", "visa", "residence")
"""Rules that are for people, not goods."""
_OF_GOODS = ("customs", "tariff")
"""Rules that are for goods."""
_TYPES = ("visa", "customs", "tariff", "air_service", "residence", "labour")
"""Types of rule that words alone may tell."""
_STAYS = frozenset({"visa", "residence"})
"""Rules under which people may stay for so long."""
_DAYS = {"day": 10, "month": 7}
"""Characters of an ISO 8601 day by what is known of it."""
_SURE = 0.6
"""Probability from which the tagger is believed though no word of such rules stands by."""
_APPOSED = re.compile(r"(?:,|\s+and|\s+or|,\s*and)?\s+(?:[a-z-]+\s+){0,2}")
"""What stands between one of those whom a rule is for and the next, or the noun that tells what they hold."""
_LISTED = re.compile(r"(?:,|\s+and|\s+or|,\s*and)?\s+")
"""The same behind a name."""


def is_told(context: Context, draft: Draft) -> bool:
    """A rule is told, not only named: in words of its type or clearly heard; no news, talks or lack of it.

    "An update on travel advice", "delays in introducing visa-free travel", "they left on tourist visas" tell no rule.
    """
    sentence, terms = context.reading.sentences[draft.sentence], term_words()
    told = not draft.rule.startswith("tagged.") or _is_of_type(context, draft)
    if not told and (draft.heard or 0) < _SURE:
        return False
    used = terms.is_used.finditer(context.text, max(sentence.start, draft.trigger - _TERM), sentence.end)
    if any(match.start() <= draft.trigger < match.end() for match in used):
        return False
    if terms.is_spoken.search(context.text, max(sentence.start, draft.trigger - _TERM), draft.trigger):
        return False
    return not is_worldwide(context, draft)


def _is_of_type(context: Context, draft: Draft) -> bool:
    """The words tell a rule of the type, or of another that goes by the same words, which it then has: "permits" and
    "exempt" are said of people and of goods. One that only the words of a single type tell is of that one."""
    goods, people = draft.type in {"visa", *_OF_GOODS}, draft.type in _OF_PEOPLE
    sentence = context.reading.sentences[draft.sentence]
    words = context.text[sentence.start : sentence.end]
    folk = people and (claim_words().holders_in(words) or any(are_people(context, p) for p in draft.parties if p.end))
    kinds = [draft.type, *(_OF_PEOPLE if folk else ()), *(_OF_GOODS if goods else ()), *(_OF_PEOPLE if people else ())]
    told = [kind for kind in (*kinds, *_TYPES) if term_words().tells(kind, words)]
    found = next((kind for kind in kinds if kind in told), None)
    draft.type = found or (told[0] if len({*told}) == 1 else draft.type)
    return found is not None


def settle_values(context: Context, draft: Draft) -> None:
    """Fill in what the words of a rule say; what its own rule has set stands. In place."""
    sentence = context.reading.sentences[draft.sentence]
    start = draft.evidence[0][0]
    text = " ".join(context.text[start : sentence.end].split())
    values: dict[str, Any] = {"regime": _regime(context, draft), "conditions": claim_words().conditions_in(text)}
    if draft.type in _STAYS and (days := _longest_stay(context, start, sentence.end)):
        values["max_stay_days"] = days
    if draft.type in _OF_PEOPLE or draft.type == "advisory":
        values["beneficiaries"] = _beneficiaries(context, draft)
    values["from_date"] = _from_date(context, sentence.start, sentence.end)
    draft.values = {k: v for k, v in values.items() if v} | {k: v for k, v in draft.values.items() if v}


def _regime(context: Context, draft: Draft) -> str:
    """The regime by its common name, else the words that state the rule; a rule of people takes their type too."""
    start, end = draft.evidence[0]
    clause, at = context.text[start:end], context.text[draft.trigger : draft.trigger + _TERM]
    own = [t for t in claim_words().rules if t.kind == "rule" and t.type == draft.type]
    found = [w for t in own if (w := t.matched(at))] + [clause[slice(*span)] for t in own for span in t.all(clause)]
    if not found and draft.type in _OF_PEOPLE:
        others = (t for t in claim_words().rules if t.type in _OF_PEOPLE and not t.held)
        other = next((t for t in others if t.find(clause)), None)
        if other is not None:
            draft.type, found = other.type, [clause[slice(*span)] for span in other.all(clause)]
    if draft.type == "visa" and (named := visa_words().regime(clause)):
        return named
    following = context.text[draft.trigger : end]
    level = term_words().is_level.search(clause) if draft.type == "advisory" else None
    regimes = (_named(" ".join(words.split()), following, draft.type) for words in found)
    return next((told for told in regimes if told), level[0] if level is not None else "")


def _named(words: str, following: str, kind: str) -> str:
    """The words of a regime without the verb before them and what hangs behind; an advice with its level."""
    terms = term_words()
    if terms.is_permission.match(words):
        return ""
    words = terms.is_freed.sub("exempt from ", terms.is_lead.sub("", terms.is_tail.sub("", words)) or words)
    if terms.is_bare.fullmatch(words):
        return ""
    level = terms.is_level.search(following) if kind == "advisory" else None
    return f"{words} {level[0]}" if level is not None and level[0].lower() not in words.lower() else words


def _beneficiaries(context: Context, draft: Draft) -> str:
    """The words that say whom it is for, with their states before them and without days behind them."""
    sentence = context.reading.sentences[draft.sentence]
    for start, end in ((draft.evidence[0][0], sentence.end), (sentence.start, sentence.end)):
        told = claim_words().holders_at(context.text[start:end])
        if told is not None:
            break
    else:
        return _named_alone(context, draft)
    first, last = start + told[0], start + told[1]
    if context.text[first - 1 : first] == "-":  # "ex-soldiers"
        first = context.text.rfind(" ", sentence.start, first) + 1
    for number in reversed(context.mentions_in(sentence.start, last)):
        mention = context.reading.mentions[number]
        if mention.start < first <= mention.end or mention.end < first and _is_before(context, mention, first):
            first = mention.start
    days = [d.start for d in context.dates_in(first, last)]
    words = context.text[first : min([last, *days])]
    return term_words().is_loose.sub("", " ".join(words.split()))[:_LONGEST]


def _is_before(context: Context, mention: Mention, noun: int) -> bool:
    """Told as what those are whom the noun names: "Peruvian and Chilean visitors"."""
    written = context.text[mention.start : mention.end]
    if mention.form != "adjective" and not written.endswith(".") and not written.isupper():
        return False
    between = _APPOSED if mention.form == "adjective" else _LISTED
    return between.fullmatch(context.text, mention.end, noun) is not None


def _named_alone(context: Context, draft: Draft) -> str:
    """Those whom it is for by their names alone, where nothing says what they hold."""
    if draft.type not in _OF_PEOPLE:
        return ""
    return ", ".join(p.as_written for p in for_whom(context, draft.recipients) if p.country and p.as_written)


def _longest_stay(context: Context, start: int, end: int) -> int:
    """Days that somebody may stay: what is told in days goes before a document's own validity in years."""
    lengths = claim_words().stay_units
    told = [q for q in context.quantities_in(start, end) if q.unit in lengths]
    told = [q for q in told if q.unit != "years" or "stay" in context.text[start:end]]
    told = [q for q in told if not term_words().is_no_stay.search(context.text, start, q.start)]
    told.sort(key=lambda q: lengths[q.unit])
    return int(told[0].low * lengths[told[0].unit]) if told else 0


def _from_date(context: Context, start: int, end: int) -> str:
    """The day or month from which it holds, as precisely as it is told."""
    for told in context.dates_in(start, end):
        before = context.text[max(start, told.start - _BEFORE) : told.start] + told.when.text.split(" ")[0] + " "
        if told.when.precision in _DAYS and told.when.start and term_words().is_from.search(before):
            return str(told.when.start)[: _DAYS[told.when.precision]]
    return ""
