"""Rules and commitments of the same words: which of the two is told."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import THINGS, Draft
from bilat.coding.limits.beneficiaries import for_whom
from bilat.lexicon.claims import claim_words

_ASKED = frozenset({("commitment", "request"), ("event", "request"), ("event", "threaten")})
"""What the words of an advisory might tell, too: "warned against travel"."""
_MOVED = frozenset({("flow", "people"), ("flow", "services")})
"""The same, where they overlap: "to leave by commercial flights"."""
_LETS = frozenset({"customs", "tariff", "air_service"})
"""Types of rule that let something pass."""
_ADMITS = frozenset({"visa", "residence", "labour"})
"""Types of rule that let people in."""
_PEOPLE = frozenset({"citizens", "students", "visitors", "documents"})
"""Metrics of people, and of what they hold."""
_HEARD = 0.5
"""Probability from which the tagger holds that a rule is told."""


def is_told_otherwise(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """A rule or a commitment whose words tell another claim.

    Of a rule and what somebody undertakes the tagger's ear decides, else what is undertaken is no rule; what goods or
    holders "will" have, or must do, they do not undertake. Advice to one's own citizens is no request or journey.
    """
    if _is_advice(context, draft, drafts) or _is_let(context, draft, drafts) or _is_counted(context, draft, drafts):
        return True
    if draft.kind == "rule" and draft.type != "advisory" and draft.rule.startswith("rule."):
        rivals = [d for d in drafts if d.kind == "commitment" and not _is_tagged(d) and overlap(d, draft)]
        return any(not _is_made(context, d) and not _is_surer(draft, d) for d in rivals)
    if draft.kind == "commitment":
        rivals = [d for d in drafts if d.kind == "rule" and not _is_tagged(d) and overlap(d, draft)]
        return any(d.type != "advisory" and (_is_made(context, draft) or _is_surer(d, draft)) for d in rivals)
    return False


def overlap(one: Draft, other: Draft) -> bool:
    """They share some of their words."""
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def _is_advice(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """A request, a threat, or a journey told in the words of an advisory; what who gives one asks of his people."""
    told = [d for d in drafts if d.kind == "rule" and d.type == "advisory"]
    if (draft.kind, draft.type) in _MOVED:
        return any(d.sentence == draft.sentence and overlap(d, draft) for d in told)
    if (draft.kind, draft.type) not in _ASKED:
        return False
    asked = _asks_own(context, draft)
    return any(overlap(d, draft) or _is_of_one(d, draft) and (asked or d.sentence == draft.sentence) for d in told)


def _is_of_one(one: Draft, other: Draft) -> bool:
    """Of the same states, the same of them acting."""
    acting, others = ({p.country for p in d.actors} for d in (one, other))
    return one.countries == other.countries and acting == others


def _asks_own(context: Context, draft: Draft) -> bool:
    """Who asks something asks it of his own people: "its nationals", "all Peruvians"."""
    start, end = draft.evidence[0]
    if claim_words().holders_in(context.text[start:end]):
        return True
    asking = {p.country for p in draft.actors}
    return any(p.country in asking for p in for_whom(context, context.parties(context.mentions_in(start, end))))


def _is_let(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """What is only to pass, or who, in the words of a rule: "rice will enter duty-free", "may live and work in"."""
    people = draft.type == "people"
    frame = context.clause_at(draft.sentence, draft.trigger, draft.trigger) if draft.kind == "flow" else None
    to_pass = draft.modality != "fact" or frame is not None and bool(frame.modal)
    if draft.kind != "flow" or not people and not (to_pass and draft.type in {*THINGS, "services"}):
        return False
    types = _ADMITS if people else _LETS
    rules = (d for d in drafts if d.kind == "rule" and d.sentence == draft.sentence and d.type in types)
    return any(overlap(d, draft) for d in rules)


def _is_counted(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """How many people were given what a rule gives, by the number: "1,200 Peruvians received permits"."""
    frame = context.clause_at(draft.sentence, draft.trigger, draft.trigger)
    if draft.kind != "rule" or frame is None or frame.tense != "past" or frame.lemma not in claim_words().handed_out:
        return False
    metrics = {d.values.get("metric") for d in drafts if d.kind == "figure" and overlap(d, draft)}
    return bool(metrics & _PEOPLE)


def _is_tagged(draft: Draft) -> bool:
    return draft.rule.startswith("tagged.")


def _is_bound(context: Context, draft: Draft) -> bool:
    """What those will do whom a rule is for."""
    return bool(for_whom(context, [p for p in draft.actors if p.end > p.start]))


def _is_made(context: Context, draft: Draft) -> bool:
    """What those do whom a rule is for, or what somebody has decided: a rule that is made, nothing undertaken."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    above = context.governor(frame) if frame is not None else None
    decided = any(f is not None and f.lemma in claim_words().deciding and f.modality == "fact" for f in (frame, above))
    return decided or _is_bound(context, draft)


def _is_surer(rule: Draft, commitment: Draft) -> bool:
    return rule.heard is not None and rule.heard > max(_HEARD, commitment.heard or 0.0)
