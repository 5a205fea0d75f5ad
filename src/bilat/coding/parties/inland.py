"""What happens within one state is no claim, though the text be about two: nobody abroad is part of it.

Where a sentence names one state alone, who else takes part is understood from the text around. In news of two states
that is mostly right ("Peru will lend the money"); a state's own roads, its budget and its papers with its own regions
are the exceptions.
"""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.inland import inland
from bilat.model.claim import Party

_BACK = 60
"""Characters before a paper within which the words stand by which it is only what something else goes by."""
_REACHED = frozenset({"instrument.reach", "instrument.sign"})
"""Rules of papers told by a participle behind them ("the agreements reached")."""
_NUMBERS = frozenset({"investment", "projects", "aid", "amount", "count", "finance"})
"""Figures and flows of what a state may as well do at home."""
_PAIR = 2
"""States of a tie between equals."""


_OF_AIMS = frozenset({"commitment", "event", "tie", "flow"})
"""Kinds that what a ministry says of its aims and duties is taken for."""


def without_inland(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but those of what one state does at home, of papers gone by, of details still to be settled."""
    return [d for d in drafts if not (_is_inland(context, d) or _is_gone_by(context, d) or _is_detail(context, d))]


def _is_inland(context: Context, draft: Draft) -> bool:
    """One side is only understood, and what is told is done at home, or is no more than an aim."""
    named = {p.country for p in draft.parties if p.country and _is_named(context, draft, p)}
    if len(named) > 1 or len(draft.countries) < _PAIR and draft.kind == "tie" or _is_abroad(context, draft, named):
        return False
    start, end = _sentence(context, draft)
    if _is_done(draft) and inland("dealing").search(context.text, start, end) is None:
        name = "body" if draft.kind == "instrument" else "matter"
        if inland(name).search(context.text, start, end):
            return True
    return draft.kind in _OF_AIMS and inland("aims").search(context.text, start, end) is not None


def _is_done(draft: Draft) -> bool:
    """Of a kind that a state does with another or, as well, at home."""
    return draft.kind in {"commitment", "instrument"} or draft.type in _NUMBERS and draft.kind in {"figure", "flow"}


def _is_abroad(context: Context, draft: Draft, named: set[str]) -> bool:
    """Somebody of another state, or a place in one, is named in the sentence."""
    start, end = _sentence(context, draft)
    told = {p.country for p in context.parties(context.mentions_in(start, end))}
    told |= {p.country for p in context.reading.places if start <= p.start < end}
    return bool(told - named - {context.reading.home, None})


def _is_gone_by(context: Context, draft: Draft) -> bool:
    """ "In line with the agreements reached": papers that are neither named nor told, several of them."""
    if draft.rule not in _REACHED or draft.frame < 0:
        return False
    frame = context.reading.frames[draft.frame]
    paper = next((a for a in frame.arguments if a.role == "patient"), None)
    if paper is None or paper.start > frame.start or not paper.head or frame.form != "verb":
        return False
    words = context.text[paper.start : paper.end]
    before = context.text[max(0, paper.start - _BACK) : paper.start]
    plural = any(w.lower().strip(",.") in _SEVERAL for w in words.split())
    return plural and inland("going_by").search(before + words.split()[0] + " ") is not None


_SEVERAL = frozenset({"agreements", "arrangements", "understandings", "accords", "documents"})


def _is_detail(context: Context, draft: Draft) -> bool:
    """ "The date is to be agreed": no undertaking of its own."""
    if draft.kind != "commitment" or draft.rule.startswith("contact."):
        return False
    start, end = draft.evidence[0]
    found = inland("detail").search(context.text, start, end)
    return found is not None and found.start() <= draft.trigger < found.end()


def _is_named(context: Context, draft: Draft, party: Party) -> bool:
    """The sentence names the party; it is not understood from those before."""
    start, end = _sentence(context, draft)
    return start <= party.start < party.end <= end


def _sentence(context: Context, draft: Draft) -> tuple[int, int]:
    sentence = context.reading.sentences[draft.sentence]
    return sentence.start, sentence.end
