"""What the clause of a claim tells beyond its kind's own words: reasons, numbers of rounds, products, dates due, sides.

Claims that the tagger found come without a rule that names their roles and values; what stands in the clause says both.
"""

from __future__ import annotations

from collections.abc import Iterable

from bilat.coding.context import Context, clipped
from bilat.coding.draft import Draft
from bilat.coding.papers.papers import settle_paper
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import time_words
from bilat.model.claim import Party, Speaker
from bilat.model.reading import Frame

_BY_ONE = frozenset("ASSAULT COERCE ACCUSE REJECT PROTEST THREATEN RETREAT CONCEDE REQUEST AID".split())
"""Events that one side does to another, never both together."""
_NUMBERED = frozenset({"talks", "consultation", "session"})
"""Contacts that are counted ("the 14th round of talks")."""
_ROUND = 30
"""Characters between a number and its round at most."""
_AT = frozenset({"at", "for", "in", "during"})
"""Roles of a gathering at which somebody is to be."""
_PRECISION = {"day": 10, "month": 7}
"""Characters of an ISO 8601 day that are known; of coarser ones the year."""


def add_details(context: Context, draft: Draft, frame: Frame | None) -> None:
    """Fill in what the clause tells of a draft, where nothing else has. In place."""
    if frame is None:
        return
    if not draft.attribution and not frame.arguments:
        draft.attribution = _whole_sentence(context, draft, frame)
    if draft.rule.startswith("tagged.") and (draft.kind == "flow" or draft.event in _BY_ONE):
        _part(context, draft, frame)
    handler = {
        "sanction": _reason,
        "contact": _round,
        "flow": _products,
        "instrument": _paper,
        "commitment": _undertaken,
    }
    if draft.kind in handler:
        handler[draft.kind](context, draft, frame)


def _whole_sentence(context: Context, draft: Draft, frame: Frame) -> tuple[Speaker, ...]:
    """Whose words a sentence gives of which nothing was parsed."""
    sentence = context.reading.sentences[draft.sentence]
    whole = frame.clause_start <= sentence.start and sentence.end <= frame.clause_end
    return context.said_by(draft.sentence) if whole else ()


def _part(context: Context, draft: Draft, frame: Frame) -> None:
    """Of two states heard as acting together, who acts in the clause does it to the other; of a flow, "from" X to Y.

    Who buys or receives is no giver.
    """
    takers = _countries(context.of_role(frame, "agent")) if draft.kind == "flow" else set()
    if frame.lemma in claim_words().taking and draft.recipients and takers == _countries(draft.actors):
        draft.actors, draft.recipients = draft.recipients, draft.actors
    if draft.recipients or len(draft.countries) < 2:
        return
    doing = ("from", "by") if draft.kind == "flow" else ("by",)
    giving = _countries(p for role in doing for p in context.of_role(frame, role))
    taking = _countries(context.of_role(frame, "to")) if draft.kind == "flow" else set()
    acting = giving or (draft.countries - taking if taking else _countries(context.of_role(frame, "agent")))
    if draft.kind == "flow" and not giving and not taking and frame.lemma in claim_words().taking:
        acting = draft.countries - acting
    actors = [p for p in draft.actors if p.country in acting]
    rest = [p for p in draft.actors if p.country not in acting]
    if any(p.country for p in actors) and any(p.country for p in rest):
        draft.actors, draft.recipients = actors, rest


def _countries(parties: Iterable[Party]) -> set[str]:
    return {p.country for p in parties if p.country}


def _reason(context: Context, draft: Draft, frame: Frame) -> None:
    """ "for their role in …", "over …", "in response to …": all that the clause says; no time, no use of a licence."""
    words = claim_words().reason_in(context.text[frame.end : frame.clause_end])
    draft.values = {k: v for k, v in draft.values.items() if k != "reason"}
    if words and (draft.type, draft.values.get("status")) != ("export_control", "eased"):
        draft.values = {**draft.values, "reason": clipped(words)}


def _round(context: Context, draft: Draft, frame: Frame) -> None:
    """The number of a round, session or meeting that is counted."""
    if draft.type not in _NUMBERED or "ordinal" in draft.values:
        return
    start = max(context.reading.sentences[draft.sentence].start, frame.start - _ROUND)
    found = [q for q in context.quantities_in(start, frame.end + _ROUND) if q.ordinal]
    told = next((q for q in reversed(found) if q.of in claim_words().rounds), None)
    if told is not None:
        draft.values = {**draft.values, "ordinal": int(told.low)}


def _products(context: Context, draft: Draft, frame: Frame) -> None:
    """Products without the state that they come from, and nothing that is only the verb."""
    told = tuple(_bare(p) for p in draft.values.get("product", ()))
    word = context.text[frame.start : frame.end].lower()
    kept = tuple(p for p in told if p and not (p.lower() == word and bool(pointing("verbal").search(word))))
    draft.values = {**draft.values, "product": kept}


def _bare(product: str) -> str:
    """ "Peruvian mangoes" are mangoes; "12 per cent of Peruvian exports" are exports."""
    product = claim_words().without_amount(product)
    first, _, rest = product.partition(" ")
    form = states().forms.get(first)
    return rest if form is not None and form.kind == "adjective" and rest else product


def _paper(context: Context, draft: Draft, frame: Frame) -> None:
    """A pronoun is no title; what stands beside the paper's noun says the rest."""
    if pointing("pronoun").match(str(draft.values.get("title", ""))):
        draft.values = {k: v for k, v in draft.values.items() if k != "title"}
    settle_paper(context, draft)


def occasion_of(context: Context, frame: Frame, roles: frozenset[str]) -> str:
    """The gathering at which it happens or is to happen, by its name: neither a visit itself nor "the meeting"."""
    gatherings = claim_words().occasions - time_words().visits
    for argument in (a for a in frame.arguments if a.role in roles and a.head in gatherings):
        words = pointing("sidelines").sub("", context.words(argument)).split(",")[0]
        named = pointing("lead").sub("", words)
        if " " in named:
            return clipped(named)
    return ""


def _undertaken(context: Context, draft: Draft, frame: Frame) -> None:
    """By when what is undertaken is to be done, as precisely as it is told, and on what occasion."""
    named = occasion_of(context, frame, _AT)
    if named and "occasion" not in draft.values:
        draft.values = {**draft.values, "occasion": named}
    end, published = draft.date.end, context.document.published.day
    if end is not None and draft.date.text and published is not None and end > published and "due" not in draft.values:
        draft.values = {**draft.values, "due": str(end)[: _PRECISION.get(draft.date.precision, 4)]}
