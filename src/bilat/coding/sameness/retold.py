"""A matter told again in much the same words: by the headline, the lead and a later paragraph."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.sameness.occasions import CONTACT_FAMILY
from bilat.coding.sameness.undertaken import is_given_again
from bilat.coding.sameness.who import goes_on
from bilat.coding.sameness.words import words_of
from bilat.lexicon.pointing import pointing

_KINDS = frozenset({"contact", "commitment", "event", "rule"})
"""Kinds whose papers and products do not tell them apart."""
_ALONE = 40
"""Characters at most of a noun and the words on it that say nothing of who acted."""
_REMONSTRATING = frozenset({"accuse", "protest"})
"""Types of what a state tells another through its envoy."""
_TWO_NAMES = (_REMONSTRATING, {"concede", "retreat"}, {"aid", "support"})
"""Types by either of which one deed may be called."""
_AROUND = 25
"""Characters around a complaint within which stands how it is made."""
_LEAD = 2
"""Sentences below a headline that tell what it tells."""
_WORDS = 3
"""Words at least that two tellings of one matter share where neither is the headline."""
_SHARED = 0.6
"""Share of the words of the shorter telling that the other has, too."""


def is_retold(context: Context, one: Draft, other: Draft) -> bool:
    """A later sentence tells the same of the same states in much the same words, and names nobody else.

    A text tells of one session, unless it counts them. The meeting that a headline tells is told below, in other names
    too: "envoy meets board" of those whom the lead names.
    """
    if goes_on(context, one, other) or is_given_again(context, one, other):
        return True
    heads = context.heads(one.evidence[0][0], other.evidence[0][0])
    if _is_remonstrance_again(context, one, other) or heads and _is_headlines_deed(context, one, other):
        return True
    types = [CONTACT_FAMILY.get(d.type, d.type) if heads else d.type for d in (one, other)]
    alike = (types[0], one.modality, one.countries) == (types[1], other.modality, other.countries)
    if one.kind not in _KINDS or not alike or one.sentence == other.sentence or _are_two(one, other):
        return False
    if one.kind == "commitment" and _is_bare(other):
        return one.sentence < other.sentence
    if one.type == "session" or _is_named_again(one, other):
        return True
    if one.kind == "contact" and heads:
        return bool(words_of(context, one) & words_of(context, other))
    lead = heads and other.sentence - one.sentence <= _LEAD
    if lead and _from(one) == _from(other):
        return len(words_of(context, one) & words_of(context, other)) > 1
    mine, theirs = one.names, other.names
    if mine and theirs and not (mine & theirs if one.kind != "contact" else mine <= theirs or theirs <= mine):
        return False
    return _from(one) == _from(other) and _shared(context, one, other) >= _WORDS


def _is_remonstrance_again(context: Context, one: Draft, other: Draft) -> bool:
    """An envoy is summoned, a protest is lodged with him, a note is handed over: one matter between two states."""
    if one.kind != "event" or not {one.type, other.type} <= _REMONSTRATING or _sides(one) != _sides(other):
        return False
    spans = ((max(0, d.evidence[0][0] - _AROUND), d.evidence[0][1] + _AROUND) for d in (one, other))
    return all(pointing("remonstrance").search(context.text, *span) for span in spans)


def _is_headlines_deed(context: Context, one: Draft, other: Draft) -> bool:
    """What one side does to the other, which a headline and the lead call by two names or by one verb; the lead may
    name more to whom it is done."""
    if one.kind != "event" or other.sentence - one.sentence > _LEAD or one.modality != other.modality:
        return False
    verbs = [context.reading.frames[d.frame].lemma if d.frame >= 0 else "" for d in (one, other)]
    named = one.type == other.type or {one.type, other.type} in _TWO_NAMES or verbs[0] == verbs[1] != ""
    (who, whom), (whoever, others) = _sides(one), _sides(other)
    alike = named and who == whoever and bool(whom) and whom <= others
    return alike and len(words_of(context, one) & words_of(context, other)) > 1


def _sides(draft: Draft) -> tuple[set[str | None], set[str | None]]:
    return _from(draft), {p.country for p in draft.recipients}


def _is_bare(draft: Draft) -> bool:
    """ "He accepted the invitation", "the promise was kept": what was undertaken is not said again."""
    what = str(draft.values.get("what", "")).lower()
    return pointing("lead").sub("", what).strip() in {"", draft.type}


def _is_named_again(one: Draft, other: Draft) -> bool:
    """ "The Chilean strikes": violence by the same side, named by little more than its noun, without a day."""
    start, end = other.evidence[0]
    short = end - start <= _ALONE and other.date.basis not in {"text", "relative"}
    return one.type == "assault" and short and one.sentence < other.sentence and _from(one) == _from(other)


def _are_two(one: Draft, other: Draft) -> bool:
    """The second and the third session, a journey and what is to be done there."""
    ordinals = {d.values.get("ordinal") for d in (one, other)} - {None}
    rules = {d.rule.rpartition(".")[0] if d.rule.startswith("contact.") else "" for d in (one, other)}
    return len(ordinals) > 1 or one.kind == "commitment" and len({r.split(".")[-1] for r in rules}) > 1


def _from(draft: Draft) -> set[str | None]:
    return {p.country for p in draft.actors}


def _shared(context: Context, one: Draft, other: Draft) -> int:
    """How many words both say; none where they are not most of the shorter's."""
    a, b = words_of(context, one), words_of(context, other)
    return len(a & b) if len(a & b) >= _SHARED * min(len(a), len(b)) else 0
