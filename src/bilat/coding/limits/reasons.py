"""Who is named beside a restriction without being its target: in its reason, or among those who plead against it."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.parties.second import LISTED
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party

_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
"""Events for which somebody is put under a restriction."""


def without_reason_deeds(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but the deeds that the tagger hears in the reason of a restriction and gives to whoever lays it: where
    "Peru put three generals on its list following the coup", the coup is not Peru's."""
    laid = [d for d in drafts if d.kind == "sanction" and d.actors]
    return [d for d in drafts if not any(_is_reason_of(context, d, one) for one in laid)]


def _is_reason_of(context: Context, draft: Draft, restriction: Draft) -> bool:
    """It is told in the reason of the restriction, which names nobody who does it and nobody with whom ("a clash with
    Peru")."""
    deed = draft.event in _DEEDS and draft.rule.startswith("tagged.") and draft.sentence == restriction.sentence
    if not deed or not {p.country for p in restriction.actors} <= {p.country for p in draft.actors}:
        return False
    end = context.reading.sentences[draft.sentence].end
    reason = restrictions().is_reason.search(context.text, restriction.trigger, end)
    if reason is None or draft.trigger < reason.end():
        return False
    fought = any("with" in context.text[draft.trigger : p.start].split() for p in draft.recipients)
    return not fought and not any(_is_behind(p, reason.end()) for p in draft.actors)


def leave_out(context: Context, draft: Draft) -> bool:
    """Leave out the states that only the reason names, where a target is told before it, and who is no state: "froze
    7 million Swiss francs", "European officials". In place; False where nobody is left.
    """
    targets = [p for p in draft.recipients if not _is_no_state(context, p)]
    if draft.recipients and not targets:
        return False
    draft.recipients = targets
    end = context.reading.sentences[draft.sentence].end
    reason = restrictions().is_reason.search(context.text, draft.trigger, end)
    if reason is None:
        return True
    before = [p for p in draft.recipients if not _is_behind(p, reason.end())]
    if any(p.country and p.end for p in before):
        draft.recipients = before
    return True


def join_makers(context: Context, draft: Draft) -> None:
    """Who is listed with who lays a restriction lays it too: "imposed on Peru by Chile and the European Union". In
    place.
    """
    for party in sorted(draft.recipients, key=lambda p: p.start):
        last = max((p.end for p in draft.actors), default=0)
        if last and party.start >= last and LISTED.fullmatch(context.text, last, party.start):
            draft.actors = [*draft.actors, party]
    draft.recipients = [p for p in draft.recipients if p not in draft.actors]


def _is_no_state(context: Context, party: Party) -> bool:
    """The name of a currency, or people of no state in particular."""
    words = restrictions()
    money = party.end > party.start and words.is_money.match(context.text, party.end)
    return bool(money or words.is_nobodys.match(party.as_written))


def _is_behind(party: Party, at: int) -> bool:
    return party.end > party.start >= at
