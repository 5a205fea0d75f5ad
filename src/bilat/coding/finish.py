"""What the words of a claim say beyond its parties: finer types, titles, levels, topics, sums, and PLOVER's codes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from bilat.coding.context import Context, clipped, is_money
from bilat.coding.courtesy import is_civility, is_courtesy, is_present
from bilat.coding.dates.times import when_due
from bilat.coding.dates.timing import settle_time
from bilat.coding.details import add_details, occasion_of
from bilat.coding.draft import Draft
from bilat.coding.flows.flows import finish_flow
from bilat.coding.levels import settle_level
from bilat.coding.limits.restraints import finish_sanction
from bilat.coding.papers.instruments import finish_instrument, seen_whole
from bilat.coding.parties.among import are_of_one_state
from bilat.coding.running import is_own_visit
from bilat.coding.ties.standing import finish_tie
from bilat.coding.undertaking import undertaken
from bilat.lexicon import plover
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import time_words
from bilat.model.claim import Modality, Party, Plover
from bilat.model.dates import NEVER, When
from bilat.model.reading import Frame

_AS_REACH = 20
"""Characters of "as had been" and the like before what was asked."""
_DONE_BY = frozenset({"flow", "commitment", "event"})
"""Kinds that one side does to another."""
_GATHERED = frozenset({"at", "for", "during", "on"})
"""Roles of a gathering at which people met."""
_FIRM_REACH = 3
"""Words from the verb on within which "always" makes a promise of it."""
_LATER = re.compile(r"\b(?:later|next|coming|upcoming)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:a|an|the|its|his|their|this|that|these|several|some|two|three|four|five|six|new|\d+)\s+", re.IGNORECASE
)
_BRACKETED = re.compile(r"(?:\bin\b|,|\))\s*([\w &-]+?)\s*\((?:the )?$")
"""The field of a joint body before a bracket that tells of its session: "tourism (the first meeting was held …"."""
_NEXT_WORD = re.compile(r" ([\w’'-]+)")


def finish(context: Context, draft: Draft) -> Draft | None:
    """Complete a draft in place; None when, seen whole, it is no claim."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    if draft.kind in _DONE_BY and not draft.actors and draft.rule.startswith("tagged."):
        _take_first(draft)
    if frame is not None and _is_journey(draft, frame):
        draft.kind, draft.type, draft.event, draft.mode, draft.values = "contact", "visit", "CONSULT", "visit", {}
        draft.heard = None  # that was of a plan
    if frame is not None and draft.kind in {"contact", "instrument"}:
        draft.actors = [p for p in draft.actors if not _is_of_title(context, p, frame)]
    handler = {
        "contact": _contact,
        "instrument": finish_instrument,
        "commitment": _commitment,
        "sanction": finish_sanction,
        "flow": finish_flow,
        "tie": finish_tie,
    }.get(draft.kind)
    if handler is not None and frame is not None and not handler(context, draft, frame):
        return None
    if frame is not None and draft.rule.startswith("tagged.event") and is_courtesy(context, frame):
        return None
    if frame is not None and draft.kind == "event" and is_civility(context, frame):
        return None
    if frame is not None and draft.type == "aid" and _is_for_own(context, frame):
        return None
    if frame is not None and draft.kind in {"event", "flow"} and is_purpose(context, frame):
        draft.modality = "fact"
    settle_time(context, draft, frame)
    add_details(context, draft, frame)
    return seen_whole(context, draft) if draft.kind == "instrument" else draft


def _is_for_own(context: Context, frame: Frame) -> bool:
    """ "The embassy provides consular assistance": to the citizens of its own state."""
    return pointing("consular").search(context.text, frame.clause_start, frame.clause_end) is not None


def _is_journey(draft: Draft, frame: Frame) -> bool:
    """A visit that is heard as a plan and told as a fact: "Visit to Peru by the President of Chile"."""
    heard = (draft.kind, draft.type, draft.modality) == ("commitment", "plan", "fact") and draft.heard is not None
    return heard and frame.lemma in claim_words().journeys and bool(draft.actors and draft.recipients)


def _is_of_title(context: Context, party: Party, frame: Frame) -> bool:
    """A name of no state right before the word of a paper or meeting belongs to its title: "the Baltic Port Pact"."""
    if party.country or party.type == "igo" or party.end <= party.start:
        return False
    word = _NEXT_WORD.match(context.text, party.end)
    own = "" if party.type == "person" else context.text[party.start : party.end].rsplit(" ", 1)[-1].lower()
    told = {word[1].lower() if word else "", own}
    return bool(word and word.start(1) == frame.start) or any(claim_words().paper(w) for w in told if w)


def _take_first(draft: Draft) -> None:
    """Somebody does it: of several states acted on, who is only understood, else who is named first. In place."""
    recipients = sorted(draft.recipients, key=lambda p: (p.end > 0, p.start))
    first = next((p for p in recipients if p.country), None)
    rest = [p for p in draft.recipients if first is not None and p.country != first.country]
    if first is not None and any(p.country for p in rest):
        draft.actors, draft.recipients = [p for p in recipients if p.country == first.country], rest


# contact


def _contact(context: Context, draft: Draft, frame: Frame) -> bool:
    draft.values = _contact_values(context, draft, frame)
    settle_level(context, draft)
    if is_purpose(context, frame) or is_courtesy(context, frame) or _is_unable(context, frame):
        return False
    if _is_at_home(context, draft, frame) or are_of_one_state(context, draft, frame):
        return False
    draft.again = is_present(context, frame)
    if _is_turned_down(context, frame):
        draft.polarity = "denied"
    if draft.modality in {"plan", "possibility"} and is_own_visit(context, frame) and not _is_scheduled(context, frame):
        draft.modality = "fact"  # "your visit will give a boost": it goes on
    if draft.modality == "fact" and _is_to_come(context, draft.date):
        draft.modality = "plan"
    if draft.modality in {"plan", "demand"} and draft.kind == "contact" and draft.polarity != "denied":
        _as_commitment(context, draft, frame)
    return True


def _contact_values(context: Context, draft: Draft, frame: Frame) -> dict[str, Any]:
    """What was talked about, how and at which gathering."""
    text = context.text[frame.clause_start : frame.clause_end].lower()
    values: dict[str, Any] = {k: v for k, v in draft.values.items() if k != "topics"}
    topics = _topics(context, draft, frame)
    if topics:
        values["topics"] = topics
    if draft.type == "session":
        values |= _session(context, frame)
    if re.search(r"video ?conference|virtual|online|via zoom", text):
        values["format"] = "video"
    occasion = occasion_of(context, frame, _GATHERED)
    if occasion:
        values["occasion"] = occasion
    return values


def _is_turned_down(context: Context, frame: Frame) -> bool:
    """The object of what denies it: "refused a meeting with", "ruled out talks"."""
    above = context.governor(frame)
    if above is None or frame.form != "noun" or above.polarity == "denied" or above.modality != "fact":
        return False
    turned = above.lemma in claim_words().turning_down
    return turned and any(a.role == "patient" and a.start <= frame.start < a.end for a in above.arguments)


def _is_at_home(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "Recalled its envoy for consultations", "the Peruvian envoy returned to Lima"."""
    above, own = context.governor(frame), {p.country for p in draft.actors}
    called = above is not None and above.lemma in claim_words().calling_home and draft.type == "consultation"
    towards = [a for a in frame.arguments if a.role == "to"]
    goals = {p.country for p in context.reading.places for a in towards if a.start <= p.start and p.end <= a.end}
    return called or draft.type == "visit" and len(own) == 1 and goals == own


def _is_unable(context: Context, frame: Frame) -> bool:
    """ "Is unable to attend", "was barred from returning": that they do not is told by the words above."""
    above = context.governor(frame)
    state = context.argument(above, "attribute") if above is not None and frame.link == "adjective" else None
    told = above.lemma if above is not None and frame.link == "pcomp" else state.head if state is not None else ""
    return told in claim_words().unable


def _is_scheduled(context: Context, frame: Frame) -> bool:
    """The verb that carries a noun, or governs it, says when it will be: "your visit will take place"."""
    carrier = context.reading.frames[frame.light] if frame.light is not None else context.governor(frame)
    return carrier is not None and carrier.lemma in time_words().occurring


def _is_to_come(context: Context, when: When) -> bool:
    """Days after publication: nothing can be a fact then, whatever the tense of its words."""
    published = context.document.published.day
    if published is None or when.start is None or when.end is None or when.basis not in {"text", "relative"}:
        return False
    return when.start > published or when.end > published and bool(_LATER.search(when.text))


def is_purpose(context: Context, frame: Frame) -> bool:
    """ "travelled to Cairo to discuss …": what somebody did something for is no plan of its own once that is done."""
    above = context.reading.frames[frame.governor] if frame.governor is not None else None
    if frame.link != "advcl" or frame.modality != "plan" or frame.modal or frame.tense == "future" or above is None:
        return False
    if any(a.role == "agent" and a.head in qualifier_words().plan_nouns for a in above.arguments):
        return False
    return above.modality == "fact"


def _as_commitment(context: Context, draft: Draft, frame: Frame) -> None:
    """A contact that is yet to come is a commitment (the contract)."""
    draft.kind, draft.type = "commitment", "plan" if draft.modality == "plan" else "request"
    draft.values = {"what": clipped(context.text[frame.start : frame.clause_end])} | (
        {"occasion": draft.values["occasion"]} if "occasion" in draft.values else {}
    )
    draft.event, draft.mode = "AGREE", ""


def _topics(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """What was talked about: the object of "discuss", "talks on …", "to discuss …"."""
    if "topics" in draft.values:
        return (clipped(draft.values["topics"]),)
    for argument in frame.arguments:
        if (
            argument.role in {"on", "about", "regarding", "concerning"}
            and not argument.mentions
            and argument.head not in claim_words().no_topics
            and not context.has_date(argument.start, argument.end)
        ):
            return (clipped(context.words(argument)),)
    number = draft.frame
    for other in context.reading.frames:
        if other.governor == number and other.lemma == "discuss" and (patient := context.argument(other, "patient")):
            return (clipped(context.words(patient)),)
    return ()


def _session(context: Context, frame: Frame) -> dict[str, Any]:
    """The joint body and the number of its session."""
    out: dict[str, Any] = {}
    body = context.argument(frame, "of")
    before = _BRACKETED.search(context.text[max(0, frame.clause_start - 80) : frame.clause_start])
    if body is not None and not pointing("pronoun").match(context.words(body)):
        out["body"] = clipped(_LEAD.sub("", context.words(body)))
    elif before is not None:
        out["body"] = clipped(before[1])
    ordinal = [q for q in context.quantities_in(max(0, frame.start - 30), frame.end) if q.ordinal]
    if ordinal:
        out["ordinal"] = int(ordinal[-1].low)
    return out


# commitment


def _commitment(context: Context, draft: Draft, frame: Frame) -> bool:
    """What is undertaken: the clause governed by the predicate, or its object."""
    if not _undertakes(context, draft, frame) or _is_as_asked(context, draft, frame):
        return False
    if draft.type == "plan" and draft.modality == "fact":
        if draft.heard is not None and frame.lemma not in claim_words().gatherings:
            return False  # what is done already, or goes on, is no plan
        draft.modality = "plan"
    if draft.date.known and not _dated_within(context, draft, frame):
        made = {} if draft.date.precision == "unknown" else {"made": _day_of(draft.date)}
        draft.values, draft.date = {**draft.values, **made}, NEVER
    if not draft.date.known:
        draft.date = when_due(context, frame)
    if draft.rule == "commitment.will" and _is_promised(context, frame):
        draft.type = "promise"
    if what := undertaken(context, draft, frame):
        draft.values = {**draft.values, "what": what}
    money = next((q for q in context.quantities_in(frame.clause_start, frame.clause_end) if is_money(q)), None)
    if money is not None:
        draft.values |= {"low": money.low, "unit": money.unit}
    return True


def _is_as_asked(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "As requested by Peru", "as had been asked": what was asked is what is told there as done."""
    before = context.text[max(0, frame.start - _AS_REACH) : frame.start]
    return draft.type == "request" and pointing("as_asked").search(before) is not None


def _is_promised(context: Context, frame: Frame) -> bool:
    """ "Will always stand by", "will continue to help": a word given, no plan."""
    after = context.text[frame.start : frame.clause_end].lower().split()[:_FIRM_REACH]
    return frame.lemma in claim_words().promising or bool({*frame.cues, *after} & claim_words().firmly)


def _dated_within(context: Context, draft: Draft, frame: Frame) -> bool:
    """The date is of what is undertaken; "will buy ships, he said on Friday" only tells when that was said."""
    published = context.document.published.day
    if published is None or draft.date.end is None or draft.date.end > published:
        return True
    if draft.rule != "commitment.will" and (frame.form, frame.tense) == ("verb", "past"):
        return False  # "agreed in 2016 to stop": that was when they agreed
    inside = (d for d in context.reading.dates if frame.clause_start <= d.start < frame.clause_end)
    return any(d.when.start == draft.date.start for d in inside)


def _day_of(when: When) -> str:
    """A day, a month or a year in ISO 8601, as precisely as it is known."""
    shown = {"day": 10, "month": 7}.get(when.precision, 4)
    return str(when.start)[:shown]


def _undertakes(context: Context, draft: Draft, frame: Frame) -> bool:
    """False for what is only said in a commitment's words: "will be pleased", "would be able", a denied "will"."""
    if draft.polarity == "denied" and draft.rule.endswith((".will", ".ready")):
        return False
    if draft.rule == "commitment.will":
        return frame.lemma not in claim_words().empty_verbs and _announced(context, frame)
    state = context.argument(frame, "attribute") if draft.rule == "commitment.ready" else None
    return state is None or frame.modal == "would" or state.head not in claim_words().pleased


def _announced(context: Context, frame: Frame) -> bool:
    """Said to come ("will", "is to", "is expected to"), not only wished for or done for a purpose."""
    if frame.modal in {"will", "shall", "would"} or frame.tense == "future":
        return True
    above = context.reading.frames[frame.governor] if frame.governor is not None else None
    return above is not None and frame.link == "xcomp" and above.lemma in claim_words().announcing


# codes

_TO_COME = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}


def to_come(event: str, modality: Modality) -> str:
    """The event of what is only planned or possible: an agreement, a concession."""
    return _TO_COME.get(event, event) if modality in {"plan", "possibility", "condition"} else event


@lru_cache(maxsize=4096)
def contexts_of(text: str) -> tuple[str, ...]:
    """PLOVER's contexts whose words stand in the evidence."""
    return plover().contexts_of(text)


def coded(draft: Draft, text: str) -> tuple[Plover, str]:
    """PLOVER and CAMEO: what is to come is AGREE or CONCEDE, what was called off REJECT, whatever the rule's code."""
    event = to_come(draft.event, draft.modality)
    mode = draft.mode if event == draft.event else ""
    if draft.kind == "contact" and draft.polarity == "denied":
        event, mode = "REJECT", "meet"
    contexts = contexts_of(text)
    return Plover(event, mode, contexts), plover().cameo(event, mode, contexts) if event else ""
