"""Whose restriction or rule it is where its own words do not say: of who restricted, or allowed, before in the text."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.coding.parties.unsaid import Side, meant_by
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party

_BACK = 40
"""Characters before a restriction in which the words stand that say that it is known."""
_SOON = 4
"""Sentences within which a known restriction is the one told before."""
_CLEAR = 0.9
"""Probability from which a state that nobody names is whose restriction it is."""

def carry_authority(context: Context, sanctions: list[Draft]) -> None:
    """A restriction of nobody named is of who restricted the same targets, or anybody, just before; else of the state
    that the text clearly leaves unsaid. Sanctions that are named without a target are on whom they were on before.
    In place.
    """
    before: list[Draft] = []
    for draft in sorted(sanctions, key=lambda d: d.evidence[0]):
        if before and not draft.actors and _goes_on(context, draft, before[-1]):
            draft.actors = list(before[-1].actors)
        if not draft.actors:
            draft.actors = _meant(context, draft)
        same = next((d for d in reversed(before) if _is_on_same(context, draft, d)), None)
        if same is not None:
            draft.recipients = list(same.recipients)
        if any(p.country or p.type == "igo" for p in draft.actors):
            before.append(draft)


def turn_asked(drafts: list[Draft]) -> None:
    """Who asks that a restriction on him be lifted does not lay it: whom he asks does. In place."""
    asked = [d for d in drafts if d.event == "REQUEST" and d.kind in {"event", "commitment"}]
    for draft in (d for d in drafts if d.kind == "sanction" and (d.modality, d.event) == ("demand", "CONCEDE")):
        sides = [{p.country for p in side} for side in (draft.actors, draft.recipients)]
        same = (d for d in asked if d.sentence == draft.sentence)
        if all(sides) and any([{p.country for p in side} for side in (d.actors, d.recipients)] == sides for d in same):
            draft.actors, draft.recipients = draft.recipients, draft.actors


def _meant(context: Context, draft: Draft) -> list[Party]:
    """The state that is clearly meant, unless the words are of sanctions or measures, which may be anybody's but
    for those that somebody is asked to lift, or of entry to the state that lays them."""
    words = context.text[slice(*draft.evidence[0])]
    named = frozenset(p.country for p in draft.recipients if p.country and p.end)
    entered = any(claim_words().is_entered(context.text[max(0, p.start - _BACK) : p.start]) for p in draft.recipients)
    anybodys = draft.modality != "demand" and restrictions().any_kind.search(words) is not None
    if not named or entered or anybodys:
        return []
    code = meant_by(context, Side(draft.sentence, draft.trigger, named, draft.kind, draft.type, acting=True), _CLEAR)
    return [state_party(code)] if code is not None else []


def _is_on_same(context: Context, draft: Draft, told: Draft) -> bool:
    """Another telling of a state's sanctions that says only what follows from them: "fell due to US sanctions"."""
    if {p.country for p in draft.actors} != {p.country for p in told.actors} or not told.recipients:
        return False
    start = context.reading.sentences[draft.sentence].start
    follows = pointing("because_of").search(context.text, start, draft.trigger) is not None
    return follows and not any(p.start > draft.trigger for p in draft.recipients)


def _goes_on(context: Context, draft: Draft, last: Draft) -> bool:
    """The targets, none of them the authority, are among those told before, or the restriction is known or told on."""
    targets = {p.country for p in draft.recipients if p.country}
    if not targets or targets & {p.country for p in last.actors}:
        return False
    if targets <= {p.country for p in last.recipients if p.country}:
        return True
    known = pointing("known").search(context.text, max(0, draft.trigger - _BACK), draft.trigger) is not None
    return draft.sentence - last.sentence <= (_SOON if known else 1)


def carry_sides(context: Context, drafts: list[Draft]) -> None:
    """A rule that names nobody and binds not both alike goes the way of the last one of the same two. In place."""
    makers: dict[frozenset[str], set[str | None]] = {}
    for draft in sorted((d for d in drafts if d.kind in {"rule", "sanction"}), key=lambda d: d.evidence[0]):
        if draft.actors and draft.recipients and all(p.end for p in draft.parties):
            makers[draft.countries] = {p.country for p in draft.actors}
        elif draft.countries in makers and _is_nobodys(context, draft):
            parties, known = draft.parties, makers[draft.countries]
            draft.actors = [p for p in parties if p.country in known]
            draft.recipients = [p for p in parties if p.country not in known]


def _is_nobodys(context: Context, draft: Draft) -> bool:
    """A rule of one side for the other which names neither."""
    words = context.text[slice(*draft.evidence[0])]
    one_sided = draft.kind == "rule" and draft.type != "air_service" and not claim_words().is_mutual(words, words)
    return one_sided and not any(p.end for p in draft.parties)
