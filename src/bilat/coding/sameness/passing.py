"""Whether two drafts tell of the same flow or rule: "rice" and "the consignment", a rule and its terms."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import THINGS, Draft
from bilat.coding.limits.beneficiaries import for_whom
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.products import product_words
from bilat.model.names import fold

_SOON = 4
"""Sentences within which what was sent, or the rule, is meant by a plainer word."""
_BACK = 40
"""Characters before a noun within which the words stand that say which one it is."""
_TOLD_BY_TYPE = frozenset({"arms", "energy"})
"""Types of flows that are told again by a word that does not say what passes ("the deliveries")."""
_TERMS = ("regime", "max_stay_days", "from_date")
"""Values in which two rules differ."""
_WITH_TERMS = frozenset({"visa", "advisory"})
"""Types of rule whose terms tell all that sets two apart: what goods or work a rule is for they do not."""
_OF_PEOPLE = frozenset({"visa", "residence", "labour"})
"""Types of rule that are for people."""
_OF_STAYS = frozenset({"visa", "residence"})
"""Types of rule under which people come, and stay."""
_OF_GOODS = frozenset({"customs", "tariff"})
"""Types of rule that are for goods."""
_REAL = frozenset({"plan", "fact"})
"""Of a rule to come a text tells the terms as they will hold."""


def same_flow(context: Context, one: Draft, other: Draft) -> bool:
    """The same goods, people or money in the same direction: in one sentence, or by the same or a plainer word.

    What one sentence names by the same word is one matter, whether it be called goods or services. What the headline
    tells to pass is told again below.
    """
    givers, others = ({p.country for p in d.actors} for d in (one, other))
    told, again = _products(one), _products(other)
    alike = one.type == other.type or {one.type, other.type} <= THINGS
    alike = alike or one.sentence == other.sentence and bool(set(told) & set(again))
    first, second = one.evidence[0][0], other.evidence[0][0]
    if not alike or not (givers <= others or others <= givers):
        return False
    if givers == others and context.heads(first, second) != context.heads(second, first):
        return one.modality == other.modality or one.type in THINGS and bool(set(told) & set(again))
    if one.modality != other.modality:
        return False
    if one.type != other.type:
        return givers == others and bool(again) and all(any(a <= b or b <= a for a in told) for b in again)
    if not told or not again:
        plain = not again and one.type in _TOLD_BY_TYPE
        return one.sentence == other.sentence or (plain or not (told or again)) and givers == others
    if set(told) & set(again):
        return True
    alike = any(a <= b or b <= a for a in told for b in again) or _is_carried(context, one, other)
    return alike and givers == others


def same_rule(context: Context, one: Draft, other: Draft) -> bool:
    """A rule told again soon below, or its terms: nothing that it says of what holds and for whom is another's."""
    (a, b), (c, d) = one.evidence[0], other.evidence[0]
    makers, others = ({p.country for p in x.actors} for x in (one, other))
    turned = one.countries == other.countries and not makers & others
    if turned and all(for_whom(context, d.recipients) for d in (one, other)):
        return False  # each lets the other's in
    if context.heads(a, c) and one.countries == other.countries and _is_called_alike(one, other):
        return True
    if one.sentence == other.sentence and a < d and c < b:
        return one.modality == other.modality and (one.type == other.type or makers == others)
    if not _is_called_alike(one, other):
        return False
    if one.sentence == other.sentence:
        return one.modality == other.modality and one.type == other.type == "advisory"
    soon = 0 < other.sentence - one.sentence <= _SOON and one.countries == other.countries
    real = one.modality == other.modality or {one.modality, other.modality} == _REAL
    here = context.reading.sentences[other.sentence]
    known = pointing("the_rule").search(context.text, here.start, here.end) is not None
    types = {one.type, other.type}
    alike = types <= _OF_STAYS or len(types) == 1 and one.type in _WITH_TERMS
    known = known or makers == others and (alike or _is_nobodys(other))
    if not (soon and real and known) or any(_differ(one, other, value) for value in _TERMS):
        return False
    anybody = claim_words().anybody
    mine, theirs = (_words(str(x.values.get("beneficiaries", ""))) - anybody for x in (one, other))
    return not mine or not theirs or mine <= theirs or theirs <= mine


def _is_nobodys(draft: Draft) -> bool:
    """Its own words name nobody ("they may stay for a month"): it tells more of the last one."""
    return not any(a <= p.start < p.end <= b for p in draft.parties for a, b in draft.evidence)


def _is_called_alike(one: Draft, other: Draft) -> bool:
    """Of one type, or of two whose words are much the same: what people may, what goods may."""
    types = {one.type, other.type}
    return len(types) == 1 or types <= _OF_PEOPLE or types <= _OF_GOODS


def _products(draft: Draft) -> list[frozenset[str]]:
    found = (_words(str(product)) for product in draft.values.get("product", ()))
    return [words for words in found if words]


def _words(text: str) -> frozenset[str]:
    """Words without those for states: "Ghana’s cocoa" is cocoa, "holders of Ghanaian passports" hold passports."""
    left = text
    for match in reversed(list(states().find(text))):
        left = left[: match.start] + left[match.end :]
    return frozenset(word.rstrip("s") for word in fold(left).split() if len(word) > 1)


def _is_carried(context: Context, one: Draft, other: Draft) -> bool:
    """ "The consignment", "handed over the devices": by a word for whatever is sent, soon after it was told."""
    if not 0 < other.sentence - one.sentence <= _SOON:
        return False
    (begin, end), text = other.evidence[0], context.text
    handed = other.frame >= 0 and context.reading.frames[other.frame].lemma in claim_words().handing
    plain = {w for words in _products(other) for w in words if handed or words <= product_words().whatever}
    places = (at for word in plain if (at := text.lower().find(word, begin, end)) >= 0)
    return any(pointing("known").search(text, max(0, at - _BACK), at) for at in places)


def _differ(one: Draft, other: Draft, value: str) -> bool:
    return len({one.values.get(value), other.values.get(value)} - {None, ""}) > 1
