"""Whether two drafts tell of the same restriction: "sanctions" and the bans they consist of, a deed and its effects."""

from __future__ import annotations

from collections.abc import Set

from bilat.coding.context import Context, is_money
from bilat.coding.draft import THINGS, Draft
from bilat.lexicon.pointing import pointing
from bilat.lexicon.products import product_words
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party
from bilat.model.names import fold
from bilat.model.reading import Frame

_SOON = 4
"""Sentences within which the effects of a restriction are told."""
_EFFECTS = frozenset({"asset_freeze", "visa_ban"})
"""Types of sanction that befall who is designated."""
_GENERAL = frozenset({"designation", "embargo"})
"""Types that a word for any restriction is taken for."""
_NAMED = frozenset({"person", "company", "body"})
"""Types of party by which two targets of one state are told apart."""
_ENDING = frozenset({"lifted", "eased"})
"""Where a restriction stands once somebody has given way."""
_WEEK = 7
"""Days before the news on which what is news was done."""
_BACK = 40
"""Characters before a restriction within which the words stand that say that it is known."""


def same_limit(context: Context, one: Draft, other: Draft) -> bool:
    """One's restriction told again: by its name, by a more general word, or by what it means for those whom it hits.

    What a headline tells is told below, whatever it is called there, and whether it is done or to be done.
    """
    if _is_effect(context, one, other) or _is_told_on(context, one, other) or _is_by_it(context, one, other):
        return True
    title = one.sentence != other.sentence and context.is_headline(one.evidence[0][0])
    if not title and not (_may_be_one_deed(context, one, other) and _alike(context, one, other)):
        return False
    if one.sentence == other.sentence:
        overlap = one.evidence[0][0] < other.evidence[0][1] and other.evidence[0][0] < one.evidence[0][1]
        again = one.type == "expulsion" or _are_heard(one, other) or _is_known(context, other) or _is_ended(one, other)
        return overlap or again and _same_sides(one, other)
    if not (one.recipients and other.recipients) or _is_another(context, one, other):
        return False
    imposing, others = ({p.country for p in d.actors} for d in (one, other))
    if imposing and others and not imposing & others:
        return False  # each answers the other's
    mine, theirs = ({p.name for p in d.recipients if _is_named(p)} for d in (one, other))
    named = not mine or not theirs or bool(mine & theirs)
    return named and (_are_of_same(context, one, other) or not one.actors or not other.actors)


def _are_of_same(context: Context, one: Draft, other: Draft) -> bool:
    """Of the same states, or of some of the targets of a headline or of the sentence before."""
    near = other.sentence - one.sentence <= 1 or context.is_headline(one.evidence[0][0])
    return one.countries == other.countries or near and not _is_further(context, other)


def _may_be_one_deed(context: Context, one: Draft, other: Draft) -> bool:
    """Both are done, or what is done is told to be done, without words that make it another."""
    if one.modality == other.modality:
        return True
    sure = {one.modality, other.modality} == {"plan", "fact"} and one.values.get("status") == other.values.get("status")
    done = one if one.modality == "fact" else other
    return sure and _is_news(context, done) and not _is_further(context, other)


def _is_news(context: Context, draft: Draft) -> bool:
    """Not told of a time before the days of the news."""
    published, end = context.document.published.start, draft.date.end
    return end is None or draft.date.basis == "document" or published is not None and (published - end).days <= _WEEK


def _is_further(context: Context, draft: Draft) -> bool:
    """ "Further sanctions", "also imposed": besides those told of before."""
    start, end = draft.evidence[0]
    return restrictions().is_more.search(context.text, start, end) is not None


def _same_sides(one: Draft, other: Draft) -> bool:
    """Told of the same states, one acting on the other."""
    sides = ([{p.country for p in side} for side in (d.actors, d.recipients)] for d in (one, other))
    mine, theirs = sides
    return mine == theirs


def _are_heard(one: Draft, other: Draft) -> bool:
    """Two words that no rule knows, of one clause's "asset freezes and travel bans"."""
    types = {one.type, other.type} <= _EFFECTS | _GENERAL
    return types and all(d.rule.startswith("tagged.") for d in (one, other))


def _is_ended(one: Draft, other: Draft) -> bool:
    """A lifting, and what it puts an end to: "lifted the ban, ending restrictions of twenty years"."""
    return other.rule.startswith("tagged.") and all(d.values.get("status") in _ENDING for d in (one, other))


def _is_another(context: Context, one: Draft, other: Draft) -> bool:
    """A restriction that stands beside one that is lifted, a lifting, or one on other goods or for another sum."""
    ended, ending = (d.values.get("status") in _ENDING for d in (one, other))
    if ended != ending and (ending or not _is_known(context, other)):
        return True
    things, others = (_things(context, d) for d in (one, other))
    if things and others and not any(a <= b or b <= a for a in things for b in others):
        return True
    sums, others_sums = (_sums(context, d) for d in (one, other))
    return bool(sums and others_sums) and not sums & others_sums


def _is_known(context: Context, draft: Draft) -> bool:
    """Its own words say that it has been told of: "that ban"."""
    return pointing("known").search(context.text, max(0, draft.trigger - _BACK), draft.trigger) is not None


def _sums(context: Context, draft: Draft) -> set[float]:
    """Sums of money and rates of a tariff that its own words tell."""
    if draft.type != "tariff":
        return set()
    return {q.low for q in context.quantities_in(*draft.evidence[0]) if q.unit == "percent" or is_money(q)}


def _things(context: Context, draft: Draft) -> set[frozenset[str]]:
    """The goods that its own words name, each by the words of its name."""
    named = product_words().find(context.text[slice(*draft.evidence[0])], THINGS)
    words = (frozenset(word.rstrip("s") for word in fold(thing.name).split()) for thing in named)
    return {thing for thing in words if not thing <= product_words().whatever}


def _alike(context: Context, one: Draft, other: Draft) -> bool:
    """Of one type, or one of them told by a word for any restriction ("sanctions", "the measures")."""
    if one.type == other.type:
        return True
    return any(d.type in _GENERAL and restrictions().any_kind.match(context.text, d.trigger) for d in (one, other))


def _is_named(party: Party) -> bool:
    """Told by a name, not as "Peruvian diplomats", "the Peruvian embassy", "the ex-president of Peru"."""
    return party.type in _NAMED and party.name[:1].isupper() and party.name.split()[-1][:1].isupper()


def _is_effect(context: Context, one: Draft, other: Draft) -> bool:
    """What it means to be designated, told soon below: "their assets will be frozen", "a ban on entry to the state"."""
    if one.type != "designation" or not one.actors or other.type not in _EFFECTS | _GENERAL:
        return False
    named = {p.country or p.name for p in other.recipients if p.end}
    own = named <= {p.country or p.name for p in one.actors}
    if _is_turned(context, other) and (named or other.type in _EFFECTS):
        return own and other.sentence > one.sentence
    if other.type not in _EFFECTS or not 0 < other.sentence - one.sentence <= _SOON:
        return False
    same = {p.country for p in one.actors} == {p.country for p in other.actors} and one.countries == other.countries
    mine, theirs = ({p.name for p in d.recipients if p.type not in {"state", "body"}} for d in (one, other))
    return same and theirs <= mine


def _is_told_on(context: Context, one: Draft, other: Draft) -> bool:
    """What "the move" does, or who else has to leave, told right below without anybody else who acts."""
    if other.sentence - one.sentence not in range(1, _SOON) or not one.actors or other.frame < 0:
        return False
    if one.type == other.type == "expulsion":
        return other.sentence == one.sentence + 1 and not any(p.end for p in other.actors)
    start = _above(context, other.frame, {"conj"}).clause_start
    named = {p.country for p in other.recipients if p.country and p.end}
    return restrictions().is_of_it.match(context.text, start) is not None and named <= one.countries


def _is_by_it(context: Context, one: Draft, other: Draft) -> bool:
    """What a designation does, by the verbs that hang on it: "sanctioned them, freezing their assets"."""
    general = {one.type, other.type} <= _EFFECTS | _GENERAL
    if not general or not _same_sides(one, other) or _is_another(context, one, other):
        return False
    frames, at = context.reading.frames, other.frame
    if at < 0 or not context.text[frames[at].start : frames[at].end].endswith("ing"):
        return False
    return any(a <= _above(context, at, {"advcl", "conj"}).start < b for a, b in one.evidence)


def _above(context: Context, number: int, links: Set[str]) -> Frame:
    """The outermost predicate on which one hangs by such links."""
    frame = context.reading.frames[number]
    while frame.link in links and (above := context.governor(frame)) is not None:
        frame = above
    return frame


def _is_turned(context: Context, other: Draft) -> bool:
    """What the authority's own citizens may not do with those whom it has designated: no deed of theirs."""
    named = [p for p in other.actors if p.end and not pointing("pronoun").match(context.text[p.start : p.end])]
    told = any(a <= p.start < b for p in named for a, b in other.evidence)
    return not told and other.rule.startswith("tagged.")
