"""What is sent, told once: of "sent a plane carrying 40 tonnes of medicine" the sending alone."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, keep, unique
from bilat.coding.flows.directions import is_contrary, is_earned, is_given_by, is_turned
from bilat.coding.sameness.words import stems, words_of
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

_PASSING = frozenset({"flow", "figure", "rule"})
"""Kinds of which a state that is not named may be filled in from the text around."""
_GIFTS = frozenset({"goods", "arms", "finance"})
"""Types of flows that are given as aid."""
_BY_AID = frozenset({"flow.built-with", "flow.money-helps"})
"""Rules of what is done by means of aid: beside it they tell nothing that passes."""
_SUMMED = frozenset({"finance", "goods"})
"""Types of flows of which a text tells the sum."""
_SUMS = frozenset({"investment", "remittances"})
"""Money that a noun tells of as so much in all."""
_UNDERTAKEN = frozenset({"promise", "plan", "offer"})
"""Types of commitments that one side gives."""
_SOON = 3
"""Sentences within which the aid is what was sent."""
_REACH = 20
"""Characters before a party in which its preposition stands."""


def settle_ends(context: Context, drafts: list[Draft]) -> None:
    """Where what passes comes from and goes to, by the words beside those who are named. In place.

    Money that people send home comes from where they earn it; what comes "from" somebody is not given to him.
    """
    for draft in drafts:
        _send_home(context, draft)
        passes = draft.type == "finance" or draft.kind == "figure" and draft.type in {"amount", "loan"}
        passes = passes or draft.rule.startswith("tagged.flow.")
        if not passes or len(draft.actors) != 1 or len(draft.recipients) != 1:
            continue
        where = draft.recipients[0]
        begin = draft.evidence[0][0]
        sent = pointing("remitted").search(context.text, begin, where.start)
        found = pointing("earners").search(context.text, begin, where.start)
        earned = found is not None and _is_among(context, draft.actors[0], found.span("who"))
        earned = earned or is_earned(context, draft)
        turned = is_turned(context, draft) or is_contrary(context, draft, drafts)
        if earned or sent is not None or turned or _is_paid(context, draft) or _is_from(context, draft):
            draft.actors, draft.recipients = draft.recipients, draft.actors


def _send_home(context: Context, draft: Draft) -> None:
    """Money that "Chilean workers in Peru send to Chile" comes from Peru. In place."""
    home = {p.country for p in draft.actors}
    away = [p for p in draft.recipients if p.country not in home]
    if len(home) == 1 and is_earned(context, draft) and 0 < len(away) < len(draft.recipients):
        draft.actors, draft.recipients = away, [p for p in draft.recipients if p.country in home]


def _is_among(context: Context, party: Party, span: tuple[int, int]) -> bool:
    """Those who are named in a span are of the party's state."""
    return any(p.country == party.country for p in context.parties(context.mentions_in(*span)))


def _is_from(context: Context, draft: Draft) -> bool:
    """The receiver as told stands behind "from", the giver does not; who pays for what comes from there pays."""
    frame = _clause(context, draft)
    if frame is not None and frame.lemma in claim_words().paying:
        return False
    ends = [
        pointing("coming_from").search(context.text, max(0, p.start - _REACH), p.start) is not None
        for p in (draft.actors[0], draft.recipients[0])
    ]
    return ends == [False, True] and draft.recipients[0].end > draft.recipients[0].start


def settle_unnamed(context: Context, drafts: list[Draft]) -> None:
    """A state that a sentence does not name gives way to the one with which another claim of it deals. In place.

    Who is not named is no side where the sentence names another state than the two.
    """
    for draft in drafts:
        _name(context, draft, drafts)


def _name(context: Context, draft: Draft, drafts: list[Draft]) -> None:
    """Put the state that is dealt with beside a claim in the place of one that is not named there. In place."""
    if draft.kind not in _PASSING or not draft.rule.startswith("tagged.") and draft.kind != "rule":
        return
    unsaid = [p for p in draft.parties if p.end == p.start]
    sentence = context.reading.sentences[draft.sentence]
    if len(unsaid) != 1 or not _is_said(context, draft) or any(a < sentence.start for a, _ in draft.evidence):
        return
    found = context.parties(context.mentions_in(sentence.start, sentence.end))
    others = unique([p for p in found if p.country and p.country not in draft.countries and p.type != "person"])
    beside = [d for d in drafts if d.sentence == draft.sentence and d.kind in {"sanction", "event", "instrument"}]
    dealt = {p.country for d in beside for p in d.parties if len(d.countries & draft.countries) == 1}
    if len({p.country for p in others}) == 1 and others[0].country in dealt:
        draft.actors, draft.recipients = (
            unique([others[0] if p is unsaid[0] else p for p in side]) for side in (draft.actors, draft.recipients)
        )
    elif draft.kind == "rule" and len(draft.recipients) > 1:
        draft.recipients = [p for p in draft.recipients if p is not unsaid[0]]


def _is_said(context: Context, draft: Draft) -> bool:
    """One side is named in the sentence."""
    sentence = context.reading.sentences[draft.sentence]
    return any(sentence.start <= p.start < p.end <= sentence.end for p in draft.parties)


def _is_paid(context: Context, draft: Draft) -> bool:
    """Who is told to receive money buys for it: "bought a stake in Peru's mine for $2 million"."""
    money = draft.type == "finance" if draft.kind == "flow" else str(draft.values.get("unit", "")).isupper()
    if not money:
        return False
    frame = _clause(context, draft)
    if frame is None or frame.lemma not in claim_words().buying:
        return False
    buyers = {p.country for p in context.of_role(frame, "agent")}
    return draft.recipients[0].country in buyers and draft.actors[0].country not in buyers


def _clause(context: Context, draft: Draft) -> Frame | None:
    """The predicate that tells it, else the one around its word."""
    if draft.frame >= 0:
        return context.reading.frames[draft.frame]
    return context.clause_at(draft.sentence, draft.trigger, draft.trigger)


def told_once(drafts: list[Draft]) -> list[Draft]:
    """All drafts, of several flows of goods in one clause between the same states the one that says what passes.

    An event that only says that aid was given is the same deed, as people deported are none expelled by a sanction.
    """
    flows = [d for d in drafts if d.kind == "flow"]
    forced = [d for d in drafts if d.rule == "event.coerce"]
    aids = [d for d in drafts if d.kind == "event" and d.type == "aid"]
    dropped = {
        id(d) for d in drafts if d.rule == "tagged.sanction.expulsion" and any(_is_same(d, event) for event in forced)
    }
    dropped |= {id(f) for f in flows if any(_is_sum_of(d, f) for d in drafts)}
    dropped |= {id(aid) for aid in aids if any(_is_meant(aid, flow) for flow in flows)}
    for aid in aids:
        given = [f for f in flows if f.type in _GIFTS and f.modality == aid.modality and _is_of_both(aid, f)]
        dropped |= {id(f) if f.rule in _BY_AID else id(aid) for f in given}
    for one in flows:
        for other in flows:
            if one is not other and one.type == other.type == "goods" and _carries(one, other):
                dropped.add(id(one))
                other.date = other.date if other.date.known else one.date
                other.event = one.event
    return [d for d in drafts if id(d) not in dropped]


def without_promised(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts without flows that are yet to come where the text tells the promise, which has their words as well."""
    out = []
    for draft in drafts:
        promise = next((d for d in drafts if draft.kind == "flow" and _is_undertaken(context, d, draft)), None)
        if promise is None:
            out.append(draft)
        else:
            promise.evidence = keep(promise.evidence + draft.evidence)
    return out


def _is_sum_of(figure: Draft, flow: Draft) -> bool:
    """ "Peru's exports to Chile reached $2 billion": what is told is their sum, and nothing of what passes."""
    if figure.kind != "figure" or not flow.nominal or set(flow.values.get("product", ())) - _SUMS:
        return False
    (a, b), (c, d) = flow.evidence[0], figure.evidence[0]
    return flow.type in _SUMMED and c <= a < b <= figure.trigger < d and figure.countries == flow.countries


def _carries(one: Draft, other: Draft) -> bool:
    """The other is told inside the words of the one: what the vehicle brings that is sent."""
    (a, b), (c, d) = one.evidence[0], other.evidence[0]
    return _is_same(one, other) and a <= c < d <= b and b - a > d - c and other.rule.endswith(".carry")


def _is_of_both(aid: Draft, flow: Draft) -> bool:
    """Between the same two states in words that overlap: a gift is one, whoever is said to hand or to take it."""
    overlap = any(a < d and c < b for a, b in aid.evidence for c, d in flow.evidence)
    return overlap and aid.countries == flow.countries and aid.polarity == flow.polarity


def _is_undertaken(context: Context, promise: Draft, flow: Draft) -> bool:
    """What is to pass is what somebody has undertaken to send."""
    if flow.modality != "plan" or promise.kind != "commitment" or promise.type not in _UNDERTAKEN:
        return False
    if promise.countries != flow.countries or not is_given_by(flow, promise.actors):
        return False
    what = words_of(context, promise)
    goods = (stems(str(product)) for product in flow.values.get("product", ()))
    return any(words and words <= what for words in goods)


def _is_meant(aid: Draft, flow: Draft) -> bool:
    """Aid that is spoken of soon after it was sent, in words that name nobody ("it was given to the ministry")."""
    soon = 0 < aid.sentence - flow.sentence <= _SOON and flow.type in _GIFTS and aid.rule.startswith("tagged.")
    return soon and aid.countries == flow.countries and not any(map(_is_by_name, aid.parties))


def _is_by_name(party: Party) -> bool:
    """Told by a name, which has a capital, not as "the ministry"."""
    return party.end > party.start and not party.as_written.islower()


def _is_same(one: Draft, other: Draft) -> bool:
    """Between the same two states, from one to the other, in words that overlap."""
    sides = [{p.country for p in side} for d in (one, other) for side in (d.actors, d.recipients)]
    overlap = any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)
    return overlap and sides[:2] == sides[2:] and one.polarity == other.polarity
