"""Who acts on whom, as the syntax around a claim tells it where its rule or the tagger took both sides alike."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

_BEFORE = 24
"""Characters before a party in which a preposition governs it."""
_OF_EQUALS = frozenset({"diplomatic_relations", "partnership", "sister_city"})
"""Ties in which nobody is above the other."""


def settle_roles(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with their sides as the words around the parties tell them."""
    for draft in drafts:
        if draft.kind == "flow" and draft.rule == "flow.line":
            _carried(context, draft)
        elif draft.kind == "rule":
            _freed(context, draft)
        elif draft.kind == "sanction":
            _laid_on(context, draft)
        elif draft.kind == "instrument" and draft.type == "law":
            _own_law(context, draft)
        elif draft.kind == "commitment" and draft.type == "plan":
            _together(context, draft)
        elif draft.kind == "tie" and draft.type in _OF_EQUALS:
            draft.actors, draft.recipients = unique(draft.parties), []
    return drafts


def _carried(context: Context, draft: Draft) -> None:
    """What one line carries "to" a state goes there; a line between two is of both. In place."""
    if draft.recipients or len(draft.countries) != 2:
        return
    towards = [p for p in draft.actors if _stands_behind(context, p, "towards")]
    rest = [p for p in draft.actors if p not in towards]
    if len(towards) == 1 and rest[0].type == "group":
        draft.actors, draft.recipients = rest, towards


def _freed(context: Context, draft: Draft) -> None:
    """Who is freed of a duty, or let in, is so by the other: "Peru's crews are exempt from tax". In place."""
    start, end = draft.evidence[0]
    freed = pointing("freed").search(context.text, start, end)
    if freed is None or not freed.start() <= draft.trigger + len(freed[0]):
        return
    before = [p for p in draft.parties if p.country and start <= p.start < p.end <= freed.start()]
    own = {p.country for p in before[:1]}
    others = [p for p in draft.parties if p.country and p.country not in own and p not in before]
    if len({p.country for p in before}) == 1 and others:
        draft.actors, draft.recipients = others, before


def _laid_on(context: Context, draft: Draft) -> None:
    """A restriction is on those behind its "on" or "against", though it be another verb's subject. In place."""
    targets = [p for p in draft.actors if _stands_behind(context, p, "laid_on")]
    for party in draft.actors:
        listed = any(p.end <= party.start and _is_joint(context, p, party) for p in targets)
        targets += [party] if listed and party not in targets else []
    rest = [p for p in draft.actors if p not in targets]
    if targets:
        draft.actors, draft.recipients = rest, unique(targets)


def _own_law(context: Context, draft: Draft) -> None:
    """A law that somebody signs is his own state's, and of those whose agreement it is said to be on. In place."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    makers = context.of_role(frame, "agent") if frame is not None and frame.form == "verb" else []
    own = {p.country for p in makers if p.country}
    if len(own) == 1 and len(draft.countries) > 1 and frame is not None:
        own |= {p.country for p in context.of_role(frame, "patient*") if p.country}
        draft.actors = [p for p in draft.parties if p.country in own]
        draft.recipients = []


def _together(context: Context, draft: Draft) -> None:
    """Talks and meetings that are planned are held by both; a visit, an offer is one side's. In place."""
    if not draft.recipients or any(p.country is None for p in draft.recipients):
        return
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    if frame is not None and _is_mutual(context, frame):
        draft.actors, draft.recipients = unique(draft.actors + draft.recipients), []


def _is_mutual(context: Context, frame: Frame) -> bool:
    """The predicate, or what it is said to do, is a dealing of two."""
    heads = {a.head for a in frame.arguments if a.role in {"patient", "agent"}} | {frame.lemma}
    return any(pointing("mutual").fullmatch(head) for head in heads)


def _stands_behind(context: Context, party: Party, name: str) -> bool:
    before = context.text[max(0, party.start - _BEFORE) : party.start]
    return party.end > party.start and bool(pointing(name).search(before))


def _is_joint(context: Context, one: Party, other: Party) -> bool:
    return bool(pointing("listed").fullmatch(context.text, one.end, other.start))


def host_of(context: Context, draft: Draft) -> list[Party]:
    """The state of a place in the words of a claim that is none of its parties' own."""
    start, end = draft.evidence[0]
    found = (p.country for p in context.reading.places if start <= p.start < end and p.country)
    return [state_party(code) for code in found if code not in draft.countries][:1]
