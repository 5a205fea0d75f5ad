"""Whose a figure is: of the sides of a number, the one that gives, sells, sends or lends goes first."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.figures.metrics import At
from bilat.coding.figures.nearby import acting, is_debtor
from bilat.lexicon import states
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

PASSED = frozenset({"amount", "count"})
"""Metrics of things that pass whichever way the verb says."""
_TRADE = frozenset({"exports", "imports"})
"""Metrics of one side's trade."""
_OWN_NOUN = 24
"""Characters after a giver in which its loan or grant is named ("an Indian grant")."""
_NEXT = 2
"""Characters between a number and those whom it counts at most."""
_ANYBODYS = frozenset({"", "USD", "EUR"})
"""Money in which states give that is not their own."""
_REACH = 14
"""Characters before a party in which its preposition stands."""
_GOODS = re.compile(r"\s+[a-z]")
"""What stands behind an adjective: a noun."""
_FROM = (" from", " by", "from the", "by the")
_INTO = (" to", " in", " with", " to the", " at", " for", " against")
_OWED_BY = re.compile(r"\b(?:owed|incurred|owing) by(?: the)?$")
"""Before the debtor of a debt."""


def ordered(context: Context, at: At, sides: list[Party], metric: Metric) -> tuple[list[Party], list[Party]]:
    """Whose figure it is first, by the words beside the parties and by who acts in the clause."""
    agents, lemma = {p.country for p in acting(context, at.frame)}, at.frame.lemma if at.frame is not None else ""

    def marked(p: Party) -> int:
        beside = _by_noun(context, at, p, metric)
        acting = _by_deed(metric, lemma) if p.country in agents else 0
        placed = _by_preposition(context, p, metric)
        return beside or (placed or acting if metric.owed else acting or _by_money(context, at, p, metric) or placed)

    ranked = sorted(sides, key=lambda p: (marked(p), p.start if p.start else 10**9))
    if metric.owed and len(ranked) > 1 and marked(ranked[-1]) > marked(ranked[-2]):
        return ranked[:-1], ranked[-1:]  # several to whom one owes
    return ranked[:1], ranked[1:]


def _by_noun(context: Context, at: At, p: Party, metric: Metric) -> int:
    """Negative for whose exports, loan or people are counted; 0 where the words after do not tell."""
    after = context.text[p.end : p.end + _OWN_NOUN].lower().lstrip("’'s ")
    if metric.owed:
        return 4 if is_debtor(context, p) else -1 if p.type == "igo" else 0
    if any(after.startswith(noun) for noun in metric.nouns):
        return -3
    if metric.people and not metric.given and _is_counted(at, p, metric):
        return -3
    if metric.name == "visitors" and p.end > p.start and not _comes_from(context, p):
        return 1  # where they go, if it is not said whence they come
    if metric.name == "share" and after.startswith(claim_words().traded):
        return -3  # "a tenth of Peruvian exports" are Peru's
    return -2 if metric.given and p.type == "igo" else 0


def _is_counted(at: At, p: Party, metric: Metric) -> bool:
    """Those whom the number counts; not students to whom so many places are given, nor schools that take them in."""
    if not is_folk(p):
        return False
    lemma = at.frame.lemma if at.frame is not None else ""
    next_to = metric.stated and 0 <= p.start - at.quantity.end <= _NEXT
    return lemma not in claim_words().giving or next_to


def is_folk(p: Party) -> bool:
    """People of a state by the number: "Peruvians", "Peruvian workers"; no firms or schools."""
    return p.type == "group" and p.name.lower().rsplit(" ", 1)[-1] not in claim_words().bodies


def _by_deed(metric: Metric, lemma: str) -> int:
    """Who acts in the clause: who lets in, gives or pays is whose figure it is, who owes or receives the other side."""
    words = claim_words()
    if metric.name == "quota":
        return -3
    if metric.owed:
        return 3 if lemma in words.owing else 1
    if metric.name == "share":
        return -3 if _way(lemma) > 0 else 0
    if not (metric.given or metric.name in PASSED):
        return 0
    if lemma in words.giving or lemma in words.paying:
        return -3
    if metric.name in PASSED and (way := _way(lemma)):
        return way
    return 3 if lemma in words.owing else -1 if metric.given else 0


def _way(lemma: str) -> int:
    """Which way things pass from who acts: -3 out for "sell", 3 in for "buy", 0 where the verb does not tell."""
    metrics = {m.name: m for m in claim_words().metrics if m.name in {"exports", "imports", "count"}}
    if lemma in metrics["imports"].verbs:
        return 3
    return -3 if lemma in metrics["exports"].verbs or lemma in metrics["count"].verbs else 0


def _by_money(context: Context, at: At, p: Party, metric: Metric) -> int:
    """Negative for who gives in its own money; the home state's is what a text reckons in, dollars are anybody's."""
    if not metric.given or at.quantity.unit in _ANYBODYS or p.country in {None, context.reading.home}:
        return 0
    state = states().by_code.get(str(p.country))
    return -1 if state is not None and at.quantity.unit[:2] == state.alpha2 else 0


def _comes_from(context: Context, p: Party) -> bool:
    """Somebody comes from there: a preposition or a possessive says so."""
    before = context.text[max(0, p.start - _REACH) : p.start].lower().rstrip()
    return is_folk(p) or before.endswith(_FROM) or before.endswith(_INTO) or context.text[p.end : p.end + 1] in "'’"


def _by_trade(context: Context, p: Party) -> int:
    """ "Imports from Peru" and "of Peruvian rice" are the other's, "exports from Peru" its own; 0 if nothing tells."""
    if p.end <= p.start:
        return 0
    before = context.text[max(0, p.start - _OWN_NOUN) : p.start]
    goods = _GOODS.match(context.text, p.end) or p.type == "group"
    told = pointing("trade_of").search(before) or (pointing("trade_in").search(before) if goods else None)
    return (-3 if told["own"] else 3) if told is not None else 0


def _by_preposition(context: Context, p: Party, metric: Metric) -> int:
    if metric.name in _TRADE and (traded := _by_trade(context, p)):
        return traded
    before = context.text[max(0, p.start - _REACH) : p.start].lower().rstrip()
    if metric.owed and _OWED_BY.search(before):
        return 2
    if metric.owed and before.endswith((" to", " to the", " with", " with the")):
        return -2
    if before.endswith(_FROM):
        return -2 if metric.name != "imports" else 2
    return 2 if before.endswith(_INTO) else 0
