"""Restrictions seen whole: their type, who lays them and on whom, where they stand, a tariff's rate."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.coding.rules import coding_rules
from bilat.coding.standing import places_in, second_side
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party
from bilat.model.reading import Frame

_ON = re.compile(r"\b(?:on|against)\s+(?:the\s+)?$")
"""What stands before the target of a restriction; matched at the end."""
_ONTO = re.compile(r"\s+(?:on|against)\s")
"""What stands behind a restriction whose target is told."""
_BEFORE = 40
"""Characters before a party, or before the word of a restriction, that say whose it is."""
_OBJECT = frozenset({"patient", "with", "of", "to", "from"})
"""Roles in which a restriction is what a verb lays, keeps or lifts ("hit Peru with tariffs")."""
_STATED = frozenset({"lifted", "eased"})
"""Where a restriction stands after a deed that concedes."""


def finish_sanction(context: Context, draft: Draft, frame: Frame) -> bool:
    """Settle a restriction; False where nobody is its target, or nobody is told to lay or lift it."""
    _settle_type(context, draft, frame)
    carrier = _carrier(context, draft, frame)
    if carrier is not None and carrier.lemma in restrictions().undone and carrier.polarity == "affirmed":
        return False
    _add_makers(context, draft, carrier)
    if draft.rule.startswith("tagged") and not _settle_sides(context, draft, frame, carrier):
        return False
    _settle_status(context, draft, frame)
    rate = next((q for q in context.quantities_in(frame.clause_start, frame.clause_end) if q.unit == "percent"), None)
    if rate is not None and draft.type == "tariff":
        draft.values = {**draft.values, "low": rate.low, "unit": "percent"}
    return True


def _settle_type(context: Context, draft: Draft, frame: Frame) -> None:
    """The type by the words of the clause; of sanctions that nothing tells more of, a designation. In place."""
    text = context.text[frame.clause_start : frame.clause_end].lower()
    for kind, forms in claim_words().sanction_phrases.items():
        if any(re.search(rf"\b{form}", text) for form in forms):
            draft.type = kind
            break


# who


def _carrier(context: Context, draft: Draft, frame: Frame) -> Frame | None:
    """The verb whose object the restriction is ("imposed sanctions", "is considering a ban"), the innermost of them."""
    if frame.form == "verb" and frame.start <= draft.trigger < frame.end:
        return None
    near = (
        f
        for f in context.reading.frames
        if f.sentence == draft.sentence and f.form == "verb" and f.clause_start <= draft.trigger < f.clause_end
    )
    holding = [f for f in near if any(a.role in _OBJECT and a.start <= draft.trigger < a.end for a in f.arguments)]
    return min(holding, key=lambda f: f.clause_end - f.clause_start, default=None)


def _add_makers(context: Context, draft: Draft, carrier: Frame | None) -> None:
    """Who is told to lay, keep, lift or plan a restriction that nobody else is named for, or to join it. In place."""
    joins = carrier is not None and carrier.lemma in restrictions().joined
    if carrier is None or draft.actors and not joins or not (joins or restrictions().acts_on(carrier.lemma)):
        return
    targets = {p.country for p in draft.recipients if p.country}
    makers = unique([p for p in context.of_role(carrier, "agent") if p.country or p.type == "igo"])
    draft.actors = [p for p in makers if p.country is None or p.country not in targets] or draft.actors


def _settle_sides(context: Context, draft: Draft, frame: Frame, carrier: Frame | None) -> bool:
    """Of one that the tagger hears, whose it is and on whom; False where one side is missing."""
    if pointing("targets_last").match(context.text, frame.clause_start):
        listed = context.parties(context.mentions_in(frame.end, frame.clause_end))
        draft.actors, draft.recipients = [], unique([p for p in listed if p.country])
    noun = restrictions().noun.match(context.text, draft.trigger)
    if noun is not None and not _owned(context, draft, carrier):
        return False
    put_on = _put_on(context, draft, frame)
    if not put_on and not any(p.end for p in draft.recipients) and _is_on_others(context, draft, noun):
        return False
    draft.recipients = draft.recipients or put_on or second_side(context, draft, frame)
    if not _is_of_bloc(context, draft):
        draft.actors = draft.actors or _above(context, draft, frame)
    if not draft.actors and (draft.modality != "fact" or draft.type == "expulsion"):
        return False
    if len(draft.countries) == 1 and draft.actors and all(p.country for p in draft.parties):
        draft.recipients = second_side(context, draft, frame, pair=False)
    return bool(draft.recipients)


def _is_on_others(context: Context, draft: Draft, noun: re.Match[str] | None) -> bool:
    """Of targets that nobody names: what is done to somebody unnamed, or "a ban on foreign ships"."""
    if noun is None:
        return bool(draft.recipients)
    return _ONTO.match(context.text, noun.end()) is not None


def _owned(context: Context, draft: Draft, carrier: Frame | None) -> bool:
    """Keep of those who would lay a restriction that a noun names only who is told to; False where nobody is left.

    It is of those right before the noun or behind "by", or who act in the verb that it is the object of. Who bears it
    is its target; "Western sanctions", and those of which somebody only speaks, are of nobody named.
    """
    borne = {p.country for p in _bearing(context, draft, carrier) if p.country}
    if borne and borne & {p.country for p in draft.actors}:
        targets = [p for p in draft.actors if p.country in borne]
        draft.actors, draft.recipients = [p for p in draft.parties if p.country not in borne], targets
    lays = carrier is not None and restrictions().acts_on(carrier.lemma)
    makers = {p.country or p.name for p in context.of_role(carrier, "agent")} if lays and carrier else set()
    own = [p for p in draft.actors if (p.country or p.name) in makers or _is_owner(context, draft, p)]
    if own or _is_of_bloc(context, draft) or lays:
        draft.actors = own
    else:
        speaker = context.reading.sentences[draft.sentence].speaker
        home = context.reading.referents[speaker].country if speaker is not None else None
        draft.actors = [p for p in draft.actors if p.end and p.country != home and not _is_we(context, p)]
    return bool(own) or any(p.end for p in draft.recipients)


def _bearing(context: Context, draft: Draft, carrier: Frame | None) -> list[Party]:
    """Who faces or evades the restriction."""
    borne = carrier is not None and carrier.lemma in restrictions().borne
    return context.of_role(carrier, "agent") if borne and carrier is not None else []


def _is_owner(context: Context, draft: Draft, party: Party) -> bool:
    """Named right before the noun ("Peru's new curbs"), behind "by", or listed with who is."""
    if not party.end:
        return False
    if party.start > draft.trigger:
        before = context.text[draft.trigger : party.start]
        pronoun = pointing("pronoun").match(context.text[party.start : party.end])
        return pronoun is None and restrictions().laid_by.search(before) is not None
    between = context.text[party.end : draft.trigger]
    told = any(
        f.form == "verb" and party.end <= f.start < draft.trigger and f.sentence == draft.sentence
        for f in context.reading.frames
    )
    return not told and restrictions().owning.fullmatch(between) is not None


def _is_of_bloc(context: Context, draft: Draft) -> bool:
    """ "Western sanctions", "international sanctions"."""
    before = context.text[max(0, draft.trigger - _BEFORE) : draft.trigger]
    return restrictions().bloc.search(before) is not None


def _is_we(context: Context, party: Party) -> bool:
    return pointing("own_side").fullmatch(context.text, party.start, party.end) is not None


def _put_on(context: Context, draft: Draft, frame: Frame) -> list[Party]:
    """The state of the place that a restriction is put on ("curbs on Lima's fish")."""
    found = places_in(context, draft.trigger, frame.clause_end)
    targets = [p for p in found if _ON.search(context.text, draft.trigger, p.start)]
    return [p for p in targets if p.country not in draft.countries][:1]


def _above(context: Context, draft: Draft, frame: Frame) -> list[Party]:
    """Who acts in the predicates above a restriction ("threatened India with tariffs"), of another state."""
    at: Frame | None = frame
    while at is not None:
        found = [p for p in context.of_role(at, "agent") if p.country and p.country not in draft.countries]
        if found and at.lemma not in restrictions().borne:
            return found[:1]
        at = context.governor(at)
    return []


# where it stands


def _settle_status(context: Context, draft: Draft, frame: Frame) -> None:
    """Where a restriction stands by the verb told with it: "the ban expired", "considers sanctions". In place."""
    above = context.reading.frames[frame.light] if frame.light is not None else context.governor(frame)
    words = restrictions()
    if frame.form == "verb":
        _settle_by_verb(draft, frame)
    if above is None or frame.form != "noun" and frame.link != "xcomp" and frame.light is None:
        return
    meant = words.modality(above.lemma)
    if meant is not None and draft.modality == "fact":
        draft.modality = meant
    subject = any(a.role in {"agent", "patient"} and a.start <= frame.start < a.end for a in above.arguments)
    status = words.status(above.lemma, over=True) if frame.form == "noun" and subject else ""
    if status and draft.values.get("status", "imposed") == "imposed" and above.polarity == "affirmed":
        draft.values = {**draft.values, "status": status}
        draft.event = "CONCEDE" if status in _STATED else draft.event


def _settle_by_verb(draft: Draft, frame: Frame) -> None:
    """Where the verb that tells a restriction leaves it; what is only eased is not lifted. In place."""
    over, known = _restricted(frame), draft.values.get("status")
    status = restrictions().status(frame.lemma, over=over)
    tagged = draft.rule.startswith("tagged.") and not known
    if tagged or over and known == "lifted" and status in _STATED:
        draft.values = {**draft.values, "status": status}


def _restricted(frame: Frame) -> bool:
    """What acts or is acted on is a restriction."""
    heads = {a.head for a in frame.arguments if a.role in {"agent", "patient"}}
    return bool(heads & coding_rules().classes["restrictions"])
