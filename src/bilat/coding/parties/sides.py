"""Who acts on whom, as the syntax around a claim tells it where its rule or the tagger took both sides alike."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.coding.parties.initiators import settle_initiator
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

_BEFORE = 24
"""Characters before a party in which a preposition governs it."""
_LIST = 120
"""Characters that a list of those who act together may have."""
_OF_EQUALS = frozenset({"diplomatic_relations", "partnership", "sister_city"})
"""Ties in which nobody is above the other."""
_TO_DOERS = frozenset({"accuse", "reject", "support", "threaten", "request"})
"""Events towards somebody for what he does to others."""
_JOINABLE = frozenset({"event", "sanction", "commitment", "instrument"})
"""Kinds that those named beside the actor do with him."""
_PASSED = frozenset({"aid", "loan", "grant", "count", "amount"})
"""Numbers of what passes from one to the other: they go where it goes."""
_TOWARDS = frozenset({"commitment", "event", "flow", "figure", "contact"})
"""Kinds that pass from one side to another; a rule or a sanction may be on a state's own citizens."""
_TOGETHER = frozenset({"meeting", "talks", "consultation", "session"})
"""Contacts in which nobody is acted on."""


def set_apart(draft: Draft) -> None:
    """No state stands on both sides of what passes from one to the other. In place.

    The people of an actor's state are not acted on beside others; those who receive a visitor do not visit themselves.
    """
    own, theirs = ({p.country for p in side if p.country} for side in (draft.actors, draft.recipients))
    if draft.kind not in _TOWARDS or not own & theirs:
        return
    if theirs - own:
        draft.recipients = [p for p in draft.recipients if p.country not in own]
    elif draft.type in _TOGETHER:
        draft.actors, draft.recipients = unique(draft.parties), []
    elif own - theirs:
        draft.recipients = unique(draft.recipients + [p for p in draft.actors if p.country in theirs])
        draft.actors = [p for p in draft.actors if p.country not in theirs]


def settle_roles(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with their sides as the words around the parties tell them."""
    for draft in drafts:
        if draft.kind in _JOINABLE:
            _joined(context, draft)
        if draft.kind == "figure" and draft.type in _PASSED:
            _as_flow(draft, drafts)
        settle_initiator(context, draft)
        _settle(context, draft)
    return drafts


def _settle(context: Context, draft: Draft) -> None:
    """The sides of a claim by its kind. In place."""
    if draft.kind == "event" and draft.type in _TO_DOERS:
        _to_doer(context, draft)
    elif draft.kind == "flow" and draft.rule == "flow.line":
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


def _joined(context: Context, draft: Draft) -> None:
    """Those named right beside one who acts do it with him: "Peru, along with Chile, launched". In place."""
    named = [p for p in draft.actors if p.country and p.end > p.start]
    beside: list[Party] = []
    for actor in named:
        beside += _behind(context, actor, "joining")
    if named:
        beside += _named_first(context, draft.sentence, min(p.start for p in named))
    more = [p for p in beside if p.country and p.country not in {a.country for a in draft.actors}]
    if more:
        joined = {p.country for p in more}
        draft.actors = unique(draft.actors + more)
        draft.recipients = [p for p in draft.recipients if p.country not in joined]


def _behind(context: Context, party: Party, name: str) -> list[Party]:
    """Whom the words right behind a party lead to, and those listed with them."""
    link = pointing(name).match(context.text, party.end)
    return _list_at(context, link.end()) if link is not None else []


def _named_first(context: Context, sentence: int, before: int) -> list[Party]:
    """Whom a sentence names as helpers before it comes to who acts; headlines only list states: "Peru, Chile agree"."""
    start = context.reading.sentences[sentence].start
    for mention in context.mentions_in(start, before):
        at = context.reading.mentions[mention].start
        if at == start and context.text[context.reading.mentions[mention].end : before] == ", ":
            return [p for p in _list_at(context, at) if p.type == "state"]
        if pointing("joined_first").search(context.text, start, at):
            found = _list_at(context, at)
            return found if found and found[-1].end < before else []
    return []


def _list_at(context: Context, at: int) -> list[Party]:
    """The party that starts there, and those listed behind it."""
    out: list[Party] = []
    for party in context.parties(context.mentions_in(at, at + _LIST)):
        if party.start == at or out and _is_joint(context, out[-1], party):
            out.append(party)
    return out


def _to_doer(context: Context, draft: Draft) -> None:
    """Who is blamed or thanked for what he does to others is meant, not they: "condemned Peru's raid on Chile".

    In place.
    """
    named = sorted((p for p in draft.recipients if p.end > p.start), key=lambda p: p.start)
    kept, dropped = named[:1], list[Party]()
    for party in named[1:]:
        upon = pointing("deed_upon").fullmatch(context.text, kept[-1].end, party.start)
        listed = dropped and _is_joint(context, dropped[-1], party)
        (dropped if upon or listed else kept).append(party)
    away = {p.country for p in dropped} - {p.country for p in kept}
    draft.recipients = [p for p in draft.recipients if p.country not in away]


def _as_flow(draft: Draft, drafts: list[Draft]) -> None:
    """The number of what a flow of the same sentence carries goes the way the flow goes. In place."""
    flows = (d for d in drafts if d.kind == "flow" and d.sentence == draft.sentence and d.type != "people")
    way = next((d for d in flows if d.countries == draft.countries and d.actors and d.recipients), None)
    if way is not None:
        givers = {p.country for p in way.actors}
        parties = draft.parties
        draft.actors = [p for p in parties if p.country in givers]
        draft.recipients = [p for p in parties if p.country not in givers]


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
        titles = ("patient*", "on*") if draft.rule.startswith("instrument.law") else ("patient*",)
        own |= {p.country for role in titles for p in context.of_role(frame, role) if p.country}
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
