"""Flows seen whole: what passes, whether anything does, and where it stands."""

from __future__ import annotations

import re

from bilat.coding.context import Context, is_money
from bilat.coding.draft import Draft
from bilat.coding.flows.goods import goods_of
from bilat.coding.parties.homes import with_home
from bilat.coding.parties.second import LISTED
from bilat.coding.ties.standing import finish_tie
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.products import passing, product_words
from bilat.model.reading import Frame

_THINGS = frozenset({"goods", "energy", "arms"})
"""Types of flows that the product's words tell apart."""
_TOLD_BY_TYPE = frozenset({"energy", "arms"})
"""Types of flows that say what passes where the words do not ("supplies from A were cut")."""
_SURE = 0.6
"""Probability from which the tagger is believed though no word of passing tells the flow, nor what passes."""
_UNSURE = 0.3
"""Probability below which it is believed only of states that the sentence names."""
_UNSURE_ASIDE = 0.5
"""The same in a passage that is not about two states: who is not named there may be any."""
_CLEAR = 0.7
"""Probability from which it is believed of a named state that the text is not about."""
_BEFORE = re.compile(r"\b([a-z]{3,}|[A-Z]{3,5}|(?<![^\n])[A-Z][a-z]{3,}|(?<=[.!?]\s)[A-Z][a-z]{3,})\s+$")
_LONGEST_WORD = 24
"""Characters before a noun in which the word that makes a compound with it stands."""
_SELLER = re.compile(r"\b([a-z]{3,})\s+(?:supplier|exporter|source|provider)s?\b")
"""A supplier with what he supplies before the word."""
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
"""What stands before an infinitive."""
_ONE = re.compile(r"(?:an?|one|another|this|that)\s", re.IGNORECASE)
"""What opens a phrase of one person."""
_WORD = re.compile(r"[\w-]+")
_STATUS = {"plan": "prospective", "demand": "prospective", "possibility": "prospective", "condition": "prospective"}
_TELLING = frozenset({"flow.line", "flow.funder", "flow.list"})
"""Rules of words that tell a flow wherever they stand."""
_TRADING = frozenset({"flow.market", "flow.market-for", "flow.export-market", "flow.import-source"})
"""Rules of those who trade, of whatever goods."""
_CUT_OFF = 20
"""Characters behind what is given in which its sum may stand, where a stop parts it ("Rs. 3 million")."""
_BEING = frozenset({"be", "become", "remain"})
_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+){0,2}$")
_BEHIND = 60
"""Characters behind the word that tells a flow in which it may say that it goes to all the world."""
_TALKED = 80
"""Characters before such a word in which those stand that say so."""
_VAGUE = frozenset({"finance", "people", "services"})
"""Types of flows that are talked about and wished for without anything that passes."""


def finish_flow(context: Context, draft: Draft, frame: Frame) -> bool:
    """Products, status and type; False where nothing is told to pass, or nothing but the worth of goods."""
    tagged = draft.rule.startswith("tagged")
    if tagged and pointing("partner").match(context.text, draft.trigger):
        return _as_partnership(context, draft, frame)
    if not tagged and not _has_ends(draft) or is_worldwide(context, draft) or _is_let(context, draft, frame):
        return False
    if draft.type in _VAGUE and draft.rule not in _TELLING and _is_talked_of(context, draft, frame):
        return False
    if draft.type == "people" and _sends_money(context, frame):
        return False
    if draft.type == "services" and _is_freight(context, frame):
        draft.type = "goods"
    found = _found(context, draft, frame)
    if tagged and not _passes(context, draft, frame, found):
        return False
    if draft.type != "finance" and _is_worth(context, frame, found):
        return False
    if not found and not (tagged or _is_told(draft)):
        return False
    draft.actors, draft.recipients = with_home(context, draft.sentence, (draft.actors, draft.recipients))
    _settle_type(draft, found)
    _settle_status(context, draft, frame)
    draft.values = {**draft.values, "product": found}
    clause = context.text[frame.clause_start : frame.clause_end].lower()
    if draft.event == "COOPERATE" and any(word in clause for word in claim_words().given_free):
        draft.event = "AID"
    return True


def _found(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """What passes; of a gift of which only a sum is told, money."""
    _told_by_rule(context, draft, frame)
    found = goods_of(context, draft, frame) or _compounded(context, draft)
    if not found and draft.type == "goods" and _is_sum(context, frame):
        draft.type = "finance"
        found = goods_of(context, draft, frame)
    return found


def _settle_status(context: Context, draft: Draft, frame: Frame) -> None:
    """Whether it passes, has passed or is to: what is planned, is yet to. In place."""
    if draft.modality == "fact" and _is_to_come(context, frame):
        draft.modality = "plan"
    above = context.governor(frame)
    stopped = above is not None and frame.form == "noun" and above.lemma in product_words().stopping
    current = not stopped and (frame.tense in {"present", "none"} or _holds(context, frame))
    draft.values |= {"status": _STATUS.get(draft.modality, "current" if current else "past")}


def _told_by_rule(context: Context, draft: Draft, frame: Frame) -> None:
    """What a rule of markets and sellers copies is not what passes, but what is said of it. In place."""
    if draft.rule == "flow.market-for":
        market = pointing("market").search(context.text[frame.start : frame.clause_end])
        draft.values = {**draft.values, "product": market[1] if market else ""}
    sold = _SELLER.search(str(draft.values.get("product") or "")) if draft.rule == "flow.market" else None
    if sold and not pointing("no_product").fullmatch(sold[1]):
        draft.values = {**draft.values, "product": sold[1]}


def _settle_type(draft: Draft, found: tuple[str, ...]) -> None:
    """The type of a flow of things, by what they are. In place."""
    tagged = draft.rule.startswith("tagged")
    if draft.type == "goods" or tagged and draft.type in _THINGS:
        text = " ".join(found).lower()
        kinds = claim_words().product_types.items()
        other = draft.type if tagged and draft.type in _TOLD_BY_TYPE else "goods"
        draft.type = next((kind for kind, words in kinds if any(re.search(rf"\b{w}", text) for w in words)), other)


def is_worldwide(context: Context, draft: Draft) -> bool:
    """What passes to or from the whole world, where a side is not named: it is not told of the pair's other state."""
    named = all(p.end > p.start for p in draft.parties)
    spans = [*draft.evidence, (draft.trigger, draft.trigger + _BEHIND)]
    return not named and any(pointing("worldwide").search(context.text, *span) for span in spans)


def _passes(context: Context, draft: Draft, frame: Frame, found: tuple[str, ...]) -> bool:
    """What the tagger hears as a flow is one: it is sure, or a word tells that something passes, and what is told.

    What a question asks, what befalls one person and, where it is not sure, what is only talked about is none.
    """
    sentence = context.reading.sentences[draft.sentence]
    if context.text[sentence.start : sentence.end].rstrip(" \n\"”’'").endswith("?"):
        return False
    word = _WORD.match(context.text, draft.trigger)
    if word is None or pointing("trade_alone").match(context.text, draft.trigger):
        return False
    people, heard = draft.type == "people", draft.heard or 0.0
    if people and _is_one(context, frame) or _is_listed(context, draft, heard):
        return False
    if heard < _CLEAR and _named(context, draft) > 1 and _is_of_third(context, draft):
        return False
    if heard >= _SURE:
        return True
    tells = product_words().passes(word[0], draft.type)
    unsure = _UNSURE if context.bilateral_at(draft.sentence) else _UNSURE_ASIDE
    if not tells or _named(context, draft) < (2 if heard < unsure else 1):
        return False
    if people:
        return bool(found) or any(p.type == "group" for p in draft.actors)
    chain = passing("talked_behind").match(context.text, draft.trigger)
    return bool(found) or draft.type != "goods" and heard >= _UNSURE and chain is None


def _is_of_third(context: Context, draft: Draft) -> bool:
    """A side is a state that the text is not about: it may be named by the way ("cheaper than gas from Peru")."""
    return len(context.pair) > 1 and not draft.countries <= set(context.pair)


def _named(context: Context, draft: Draft) -> int:
    """How many of the parties, those of one state as one, stand in the sentence."""
    sentence = context.reading.sentences[draft.sentence]
    return len({p.country or p.name for p in draft.parties if sentence.start <= p.start < p.end <= sentence.end})


def _is_talked_of(context: Context, draft: Draft, frame: Frame) -> bool:
    """Money, people or services that a noun or an infinitive names, where it is talked about or wished for."""
    finite = frame.form == "verb" and not _TO.search(context.text, frame.clause_start, frame.start)
    if finite and frame.start <= draft.trigger:
        return False
    start = context.reading.sentences[draft.sentence].start
    before = passing("talked").search(context.text[max(start, draft.trigger - _TALKED) : draft.trigger])
    return before is not None or passing("talked_behind").match(context.text, draft.trigger) is not None


def _is_let(context: Context, draft: Draft, frame: Frame) -> bool:
    """ "Allowing Peru to lend": it has not lent as yet."""
    above = context.governor(frame)
    inner = frame.link in {"xcomp", "ccomp"} and frame.tense != "past" and frame.start <= draft.trigger < frame.end
    return inner and above is not None and above.lemma in product_words().letting


def _is_listed(context: Context, draft: Draft, heard: float) -> bool:
    """Giver and receiver stand in one list: they are on one side, but for the two whom the passage is about."""
    if heard >= _SURE and draft.countries <= set(context.pair_at(draft.sentence)):
        return False
    pairs = ((a, b) for a in draft.actors for b in draft.recipients if a.end and b.end)
    return any(LISTED.fullmatch(context.text, min(a.end, b.end), max(a.start, b.start)) for a, b in pairs)


def _is_one(context: Context, frame: Frame) -> bool:
    """What is told is one person's, no flow: "a Peruvian working in Chile"; "a group of" them are many."""
    who = context.argument(frame, "agent") or context.argument(frame, "patient")
    if who is None or who.head.endswith("s") or passing("many").match(context.words(who)):
        return False
    return _ONE.match(context.words(who)) is not None


def _is_to_come(context: Context, frame: Frame) -> bool:
    """What a noun tells is said to be planned: "the planned delivery of two ships"."""
    return frame.form == "noun" and passing("to_come").search(context.text, frame.clause_start, frame.end) is not None


def _holds(context: Context, frame: Frame) -> bool:
    """ "Has become", "has been": it is so now."""
    return frame.lemma in _BEING and _HAS.search(context.text, frame.clause_start, frame.start) is not None


def _is_sum(context: Context, frame: Frame) -> bool:
    """What is given is money: "handed over 3 million rupees"."""
    patient = context.argument(frame, "patient")
    if patient is None or frame.lemma not in claim_words().giving | claim_words().handing:
        return False
    return any(is_money(q) for q in context.quantities_in(patient.start, patient.end + _CUT_OFF))


def _is_freight(context: Context, frame: Frame) -> bool:
    """ "A relief flight landed": what it brings passes."""
    who = context.argument(frame, "agent")
    return who is not None and passing("freight").search(context.words(who)) is not None


def _sends_money(context: Context, frame: Frame) -> bool:
    """They send money home: nobody moves."""
    words = frame.start, frame.clause_end
    if frame.form != "verb" or passing("remitting").match(context.text, *words) is None:
        return False
    return passing("cash").search(context.text, *words) is not None or any(map(is_money, context.quantities_in(*words)))


def _is_told(draft: Draft) -> bool:
    """Money, people, or the trade of two, though what passes is not named."""
    return draft.type in {"finance", "people"} or draft.rule in _TRADING


def _has_ends(draft: Draft) -> bool:
    """Somebody gives and somebody gets; of lists of goods both are states."""
    listed = draft.rule.startswith("flow.list")
    return bool(draft.actors and draft.recipients) and (not listed or len(draft.countries) > 1)


def _as_partnership(context: Context, draft: Draft, frame: Frame) -> bool:
    """A trading partner is a tie of two; nothing is told to move."""
    draft.kind, draft.type, draft.event, draft.mode, draft.values = "tie", "partnership", "", "", {}
    draft.actors, draft.recipients = draft.parties, []
    return finish_tie(context, draft, frame)


def _compounded(context: Context, draft: Draft) -> tuple[str, ...]:
    """The goods that a noun of dealing has before it: "gas deliveries"."""
    if draft.rule != "flow.noun":
        return ()
    word = _BEFORE.search(context.text, max(0, draft.trigger - _LONGEST_WORD), draft.trigger)
    if word is None or word[1] in states().forms:
        return ()
    return () if pointing("no_product").fullmatch(word[1]) else (word[1],)


def _is_worth(context: Context, frame: Frame, found: tuple[str, ...]) -> bool:
    """ "exported $40 million worth of goods" is a figure and says of no product."""
    generic = all(p.lower() in {"goods", "products", "items", "merchandise"} for p in found)
    return generic and any(is_money(q) for q in context.quantities_in(frame.clause_start, frame.clause_end))
