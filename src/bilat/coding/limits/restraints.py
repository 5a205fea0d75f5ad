"""Restrictions seen whole: their type, who lays them and on whom, where they stand, a tariff's rate."""

from __future__ import annotations

import re

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.coding.limits.already import bearers, is_attribute, is_of_known, without_its_beginning
from bilat.coding.limits.reasons import join_makers, leave_out
from bilat.coding.parties.unsaid import Side, meant_by
from bilat.coding.rules import coding_rules
from bilat.coding.ties.standing import places_in, second_side
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party
from bilat.model.reading import Frame

_ON = re.compile(r"\b(?:on|against)\s+(?:the\s+)?$")
"""What stands before the target of a restriction; matched at the end."""
_ONTO = re.compile(r"\s+(?:on|against)\s")
"""What stands behind a restriction whose target is told."""
_QUOTED = re.compile(r"\s*[\"“'‘][^\"”“\n]{1,40}[\"”'’]")
_REACH = 60
"""Characters in which whoever is named first behind "on" stands."""
_ARTICLE = 4
"""Characters of an article before him."""
_BEFORE = 40
"""Characters before a party, or before the word of a restriction, that say whose it is."""
_CLEAR = 0.75
"""Probability from which a deed is believed though nobody names its target."""
_LIKELY = 0.7
"""Probability from which a state that nobody names is the target of a deed."""
_OBJECT = frozenset({"patient", "with", "of", "to", "from"})
"""Roles in which a restriction is what a verb lays, keeps or lifts ("hit Peru with tariffs")."""
_STATED = frozenset({"lifted", "eased"})
"""Where a restriction stands after a deed that concedes."""
_UNTOLD = frozenset({None, "", "imposed"})
"""Where a restriction stands as long as no verb is known that acts on it."""


def finish_sanction(context: Context, draft: Draft, frame: Frame) -> bool:
    """Settle a restriction; False where nobody is its target, or nobody is told to lay or lift it."""
    if is_attribute(context, frame) or is_of_known(context, draft, frame):
        return False
    _settle_type(context, draft, frame)
    if not leave_out(context, draft):
        return False
    carrier = _carrier(context, draft, frame)
    above = carrier or context.governor(frame)
    if above is not None and above.polarity == "affirmed" and _is_against(context, draft, above, frame):
        return False
    _add_makers(context, draft, carrier)
    if draft.rule.startswith("tagged") and not _settle_sides(context, draft, frame, carrier):
        return False
    join_makers(context, draft)
    if not draft.recipients and draft.actors and not draft.nominal:
        draft.recipients = _above(context, draft, frame)
    _settle_status(context, draft, frame)
    without_its_beginning(context, draft, frame)
    rate = next((q for q in context.quantities_in(frame.clause_start, frame.clause_end) if q.unit == "percent"), None)
    if rate is not None and draft.type == "tariff":
        draft.values = {**draft.values, "low": rate.low, "unit": "percent"}
    return True


def _settle_type(context: Context, draft: Draft, frame: Frame) -> None:
    """The type by the words of the clause before its reason; of sanctions that nothing tells more of, a designation. In
    place.
    """
    reason = restrictions().is_reason.search(context.text, draft.trigger, frame.clause_end)
    end = reason.start() if reason else frame.clause_end
    text = _with_quoted(context.text, frame.clause_start, end).lower()
    for kind, forms in claim_words().sanction_phrases.items():
        if any(re.search(rf"\b{form}", text) for form in forms):
            draft.type = kind
            break


def _with_quoted(text: str, start: int, end: int) -> str:
    """The words of a clause with those in quotation marks right behind it: "declared him 'persona non grata'"."""
    quoted = _QUOTED.match(text, end)
    return text[start : quoted.end() if quoted else end]


def _is_against(context: Context, draft: Draft, above: Frame, frame: Frame) -> bool:
    """A restriction that is vetoed or blocked is not there; who opposes laying one does not lay it."""
    stopped = above.lemma in restrictions().stopped and restrictions().noun.match(context.text, draft.trigger)
    if stopped or above.lemma in restrictions().undone:
        return True
    laying, opposing = ({p.country for p in context.of_role(f, "agent")} for f in (frame, above))
    return above.lemma in restrictions().opposed and frame.form == "verb" and not laying - opposing


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
    above = context.governor(carrier)
    if above is not None and above.lemma in restrictions().opposed:
        return
    targets = {p.country for p in draft.recipients if p.country}
    acting = context.of_role(carrier, "agent") or context.of_role(carrier, "agent*")  # "EU leaders"
    makers = unique([p for p in acting if p.country or p.type == "igo"])
    draft.actors = [p for p in makers if p.country is None or p.country not in targets] or draft.actors


def _settle_sides(context: Context, draft: Draft, frame: Frame, carrier: Frame | None) -> bool:
    """Of one that the tagger hears, whose it is and on whom; False where one side is missing."""
    if pointing("targets_last").match(context.text, frame.clause_start):
        listed = context.parties(context.mentions_in(frame.end, frame.clause_end))
        draft.actors, draft.recipients = [], unique([p for p in listed if p.country])
    at = next((a.head_start for a in frame.arguments if a.role == "agent" and a.head in _restrained()), draft.trigger)
    noun = restrictions().noun.match(context.text, at)
    draft.recipients = bearers(context, frame) or draft.recipients
    if noun is not None and not _owned(context, draft, at, carrier):
        return False
    put_on = _put_on(context, draft, frame, noun)
    unnamed = not put_on and not any(p.end for p in draft.recipients)
    if unnamed and (_is_on_others(context, noun) if noun else not _is_meant(context, draft, frame)):
        return False
    draft.recipients = (put_on if noun else []) or draft.recipients or put_on or second_side(context, draft, frame)
    if not _is_of_bloc(context, at):
        draft.actors = draft.actors or _above(context, draft, frame)
    if not draft.actors and (draft.modality != "fact" or draft.type == "expulsion"):
        return False
    if len(draft.countries) == 1 and draft.actors and all(p.country for p in draft.parties):
        draft.recipients = second_side(context, draft, frame, pair=False)
    return bool(draft.recipients) or _act_together(context, draft, frame)


def _act_together(context: Context, draft: Draft, frame: Frame) -> bool:
    """Two whom the verb itself names as acting: "Peru and Chile reopened the crossing"."""
    acting = {p.country for p in context.of_role(frame, "agent")} if frame.start <= draft.trigger < frame.end else set()
    return len(draft.countries) > 1 and draft.countries <= acting


def _is_on_others(context: Context, noun: re.Match[str]) -> bool:
    """On whoever is not of the state itself: "a ban on foreign ships"."""
    return restrictions().on_anybody.match(context.text, noun.end()) is not None


def _is_meant(context: Context, draft: Draft, frame: Frame) -> bool:
    """Whom a restriction is on though nobody is named: in a text about two states, of what one clearly does; of a deed
    that restricts, whom the text clearly leaves unsaid, who is then its target."""
    if not draft.recipients or _restricted(frame):
        return True
    named = frozenset(p.country for p in draft.actors if p.country and p.end)
    two = context.bilateral_at(draft.sentence) and draft.countries <= set(context.pair)
    if named and two and (draft.heard or 0) >= _CLEAR:
        return True
    deed = frame.start <= draft.trigger < frame.end and restrictions().status(frame.lemma)
    side = Side(draft.sentence, draft.trigger, named, "sanction", draft.type, acting=False)
    code = meant_by(context, side, _LIKELY) if named and deed else None
    draft.recipients = [state_party(code)] if code else []
    return code is not None


def _owned(context: Context, draft: Draft, at: int, carrier: Frame | None) -> bool:
    """Keep of those who would lay a restriction that a noun names only who is told to; False where nobody is left.

    It is of those right before the noun or behind "by", or who act in the verb that it is the object of. Who bears it
    is its target; "Western sanctions", and those of which somebody only speaks, are of nobody named.
    """
    bearing = [p for p in _bearing(context, carrier) if p.country]
    if borne := {p.country for p in bearing}:
        draft.actors = [p for p in draft.parties if p.country not in borne and (p in draft.actors or not draft.actors)]
        draft.recipients = bearing
    lays = carrier is not None and restrictions().acts_on(carrier.lemma)
    makers = {p.country or p.name for p in context.of_role(carrier, "agent")} if lays and carrier else set()
    own = [p for p in draft.actors if (p.country or p.name) in makers or _is_owner(context, draft, at, p)]
    if own or _is_of_bloc(context, at) or lays:
        draft.actors = own
    else:
        speaker = context.reading.sentences[draft.sentence].speaker
        home = context.reading.referents[speaker].country if speaker is not None else None
        draft.actors = [p for p in draft.actors if p.end and p.country != home and not _is_we(context, p)]
    return bool(own) or any(p.end for p in draft.recipients)


def _bearing(context: Context, carrier: Frame | None) -> list[Party]:
    """Who faces or evades the restriction."""
    if carrier is None or carrier.lemma not in restrictions().borne:
        return []
    return context.of_role(carrier, "agent") or context.of_role(carrier, "agent*")[:1]  # "Peru's exports to Chile"


def _is_owner(context: Context, draft: Draft, at: int, party: Party) -> bool:
    """Named right before the noun ("Peru's new curbs"), behind "by", or listed with who is."""
    if not party.end:
        return False
    if party.start > at:
        before = context.text[at : party.start]
        pronoun = pointing("pronoun").match(context.text[party.start : party.end])
        return pronoun is None and restrictions().laid_by.search(before) is not None
    between = context.text[party.end : at]
    told = any(
        f.form == "verb" and party.end <= f.start < at and f.sentence == draft.sentence for f in context.reading.frames
    )
    return not told and restrictions().owning.fullmatch(between) is not None


def _is_of_bloc(context: Context, at: int) -> bool:
    """ "Western sanctions", "international sanctions"."""
    before = context.text[max(0, at - _BEFORE) : at]
    return restrictions().bloc.search(before) is not None


def _is_we(context: Context, party: Party) -> bool:
    return pointing("own_side").fullmatch(context.text, party.start, party.end) is not None


def _put_on(context: Context, draft: Draft, frame: Frame, noun: re.Match[str] | None) -> list[Party]:
    """Whom a restriction is put on ("curbs on Peruvian fish"), or the state of that place ("curbs on Lima's fish")."""
    onto = _ONTO.match(context.text, noun.end()) if noun is not None else None
    if onto is not None:
        near = context.parties(context.mentions_in(onto.end(), onto.end() + _REACH))
        own = {p.country for p in draft.actors}
        if found := [p for p in near if p.start <= onto.end() + _ARTICLE and p.country and p.country not in own]:
            return found[:1]
    found = places_in(context, draft.trigger, frame.clause_end)
    targets = [p for p in found if _ON.search(context.text, draft.trigger, p.start)]
    return [p for p in targets if p.country not in draft.countries][:1]


def _above(context: Context, draft: Draft, frame: Frame) -> list[Party]:
    """Who acts in the predicates above a restriction ("threatened India with tariffs"), or on it, of another state."""
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
    _settle_by_word(context, draft, frame)
    _settle_by_noun(context, draft)
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
        draft.modality = above.modality if draft.modality == "fact" else draft.modality


def _settle_by_noun(context: Context, draft: Draft) -> None:
    """ "The lifting of restrictions": what is called for is a demand. In place."""
    start = context.reading.sentences[draft.sentence].start
    noun = restrictions().noun.search(context.text, draft.trigger, draft.trigger + _REACH)
    at = noun.start() if noun is not None else draft.trigger
    taken = restrictions().is_taken.search(context.text, max(start, draft.trigger - _REACH), at)
    if taken is None:
        return
    if draft.values.get("status") in _UNTOLD:
        draft.values = {**draft.values, "status": "eased" if taken["eased"] else "lifted"}
    draft.event = "CONCEDE"
    if draft.modality == "fact" and restrictions().is_asked.search(context.text, start, taken.start()):
        draft.modality = "demand"


def _settle_by_word(context: Context, draft: Draft, frame: Frame) -> None:
    """Of a headline whose noun was read as its verb, by the verb before it ("Peru lifts ban on fish"). In place."""
    at, words = draft.trigger, restrictions()
    if not context.is_headline(at) and frame.form != "verb" or frame.form == "noun" and frame.governor is not None:
        return
    start = max(context.reading.sentences[draft.sentence].start, at - _REACH)
    noun = words.noun.match(context.text, at)
    told = words.is_acted_on.search(context.text, start, at) if noun else words.acts.match(context.text, at)
    if told is None or draft.values.get("status") not in _UNTOLD:
        return
    status = words.forms[told[2].lower()]
    draft.values = {**draft.values, "status": status}
    draft.event = "CONCEDE" if status in _STATED else "SANCTION"
    if told[1] and draft.modality == "fact":
        draft.modality = "plan"


def _settle_by_verb(draft: Draft, frame: Frame) -> None:
    """Where the verb that tells a restriction leaves it; what is only eased is not lifted. In place."""
    over, known = _restricted(frame), draft.values.get("status")
    status = restrictions().status(frame.lemma, over=over)
    tagged = draft.rule.startswith("tagged.") and not known
    if tagged or over and known == "lifted" and status in _STATED:
        draft.values = {**draft.values, "status": status}


def _restricted(frame: Frame) -> bool:
    """What acts or is acted on is a restriction."""
    return any(a.role in {"agent", "patient"} and a.head in _restrained() for a in frame.arguments)


def _restrained() -> frozenset[str]:
    """Nouns of restrictions, as heads of arguments."""
    return coding_rules().classes["restrictions"]
