"""Flows and ties seen whole: the products of a flow, who else is in a tie and since when it stands."""

from __future__ import annotations

import re

from bilat.coding.context import Context, is_money, without_joint
from bilat.coding.draft import Draft
from bilat.coding.homes import home_party, with_home
from bilat.coding.tied import body_of, is_tied
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.ties import tie_words
from bilat.model.claim import Party
from bilat.model.reading import Frame

_LONGEST = 160
"""Characters of a product's words at most."""
_MOST_PRODUCTS = 12
"""Products of one flow that are kept."""
_ARTICLE = re.compile(r"^(?:its|their|the|a|an|some|more|new|all|such|key|major)\s+", re.IGNORECASE)
_AMOUNT = re.compile(
    r"^(?:(?:a )?total of )?(?:only |another |about |around |nearly |almost |over |more than |at least |up to |some )?"
    r"(?:[A-Z]{2,3} ?|Rs\.? ?)?[$€£¥]? ?\d[\d.,]*"
    r"(?: ?(?:million|billion|thousand|lakh|crore))*"
    r"(?: ?(?:metric )?"
    r"(?:tonnes|tons|kilograms|kg|barrels|litres|doses|units|pieces|cubic met(?:re|er)s"
    r"|(?:US )?dollars|euros|yen|yuan|rupees|rubles|won|baht|taka))*"
    r"(?: worth)?(?: of)?(?:\s+|$)",
)
_CUT = re.compile(r"\s+\b(?:to|from|for|worth|in order|since|under|at|in|through|via|as|by)\b.*$", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")
_LISTED = re.compile(r"\b(?:such as|including|namely|like)\s+")
_BETWEEN = re.compile(r",\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+|\s*;\s*")
_COUNTED = re.compile(r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*)$", re.IGNORECASE)
_MADE = frozenset({"tie.relations", "tie.join", "tie.mission", "tie.consul", "tie.accession"})
"""Rules of the acts by which a tie begins."""
_TO_BE = frozenset({"tie.join", "tie.member"})
"""Rules by which a state enters a body: what is to come is undertaken, no tie as yet."""
_THINGS = frozenset({"goods", "energy", "arms"})
"""Types of flows that the product's words tell apart."""
_TOLD_BY_TYPE = frozenset({"energy", "arms"})
"""Types of flows that say what passes where the words do not ("supplies from A were cut")."""
_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"\b([a-z]{3,}|[A-Z]{3,5}|(?<![^\n])[A-Z][a-z]{3,}|(?<=[.!?]\s)[A-Z][a-z]{3,})\s+$")
_LONGEST_WORD = 24
"""Characters before a noun in which the word that makes a compound with it stands."""
_HERE = re.compile(r"\b(?:here|this country|this capital)\b")
"""Where the document comes from."""
_SELLER = re.compile(r"\b([a-z]{3,})\s+(?:supplier|exporter|source|provider)s?\b")
"""A supplier with what he supplies before the word."""
_OF_TWO = frozenset({"partnership", "diplomatic_relations", "sister_city"})
"""Types of ties that take two."""
_SIDED = frozenset({"mission", "ownership"})
"""Types of ties of which one side is in, or belongs to, the other."""
_STATUS = {"plan": "prospective", "demand": "prospective", "possibility": "prospective", "condition": "prospective"}


def finish_tie(context: Context, draft: Draft, frame: Frame) -> bool:
    """Who else is in a tie of two, and since when it stands: the time of the act that made it, or that "since" gives.

    False where the words tell no such tie, or only one side of a tie of two. What is only to be joined is a plan.
    """
    if draft.rule in _TO_BE and draft.modality in {"plan", "possibility"} and draft.polarity == "affirmed":
        draft.kind, draft.type, draft.event = "commitment", "plan", "AGREE"
        draft.values = {"what": " ".join(context.text[frame.start : frame.clause_end].split())[:_LONGEST]}
        return True
    if _goes_on(context, frame):
        draft.modality = "fact"
    if draft.rule.startswith("tagged.") and not is_tied(context, draft):
        return False
    if draft.type in _OF_TWO and len(draft.countries) < 2 and not any(p.type == "igo" for p in draft.parties):
        draft.actors = draft.actors + second_side(context, draft, frame)
        if len(draft.countries) < 2 and draft.rule.startswith("tagged"):
            return False
    if draft.type == "membership" and not draft.recipients:
        draft.recipients = body_of(context, draft)
    if draft.type == "diplomatic_relations" and any(p.type == "company" for p in draft.parties):
        return False
    if draft.type in _SIDED and len(draft.countries) == 1:
        _with_other_side(context, draft, frame)
    _settle_since(draft)
    return True


def _settle_since(draft: Draft) -> None:
    """The time of the act that made a tie, or that "since" gives, is that since which it stands. In place."""
    when = draft.date
    if draft.rule not in _MADE and not when.text.lower().startswith("since "):
        return
    if draft.modality == "fact" and draft.polarity == "affirmed" and when.start is not None:
        precision = "year" if when.end is not None and when.end.year > when.start.year else when.precision
        draft.values = {**draft.values, "since": str(when.start)[: {"day": 10, "month": 7}.get(precision, 4)]}


def _goes_on(context: Context, frame: Frame) -> bool:
    """ "Continues to maintain an embassy": it stands."""
    above = context.governor(frame) if frame.link == "xcomp" else None
    return above is not None and above.lemma in tie_words().lasting and above.modality == "fact"


def _with_other_side(context: Context, draft: Draft, frame: Frame) -> None:
    """Where a mission is, or what is owned; a mission told of without its owner is the home state's. In place."""
    (own,) = draft.countries
    near = _near(context, draft.trigger, frame.clause_start, frame.clause_end)
    seats = places_in(context, frame.clause_start, frame.clause_end) if draft.type == "mission" else []
    hosts = [p for p in seats + near if p.country != own]
    is_host = any(p.country == own for p in places_in(context, frame.clause_start, frame.clause_end))
    if draft.type == "mission" and not hosts and (is_host or not draft.actors):
        owner = home_party(context, {own}) or context.partners(draft.sentence, draft.countries)
        draft.actors, draft.recipients = owner[:1], draft.parties if owner else draft.recipients
        return
    if draft.actors:
        here = draft.type == "mission" and _HERE.search(context.text, frame.clause_start, frame.clause_end)
        draft.recipients = draft.recipients + (hosts or (home_party(context, {own}) if here else []))[:1]
    else:
        draft.actors = hosts[:1]


def places_in(context: Context, start: int, end: int) -> list[Party]:
    """The states of the places that a span names."""
    return [
        Party(states().by_code[p.country].name, p.name, "state", p.country, "GOV", "", p.start, p.end)
        for p in context.reading.places
        if p.country and start <= p.start and p.end <= end
    ]


def _near(context: Context, at: int, start: int, end: int) -> list[Party]:
    """Who is named between, and the states of its places: what follows a word first, nearest to it."""
    found = context.parties(context.mentions_in(start, end)) + places_in(context, start, end)
    return sorted((p for p in found if p.country), key=lambda p: (p.start < at, abs(p.start - at)))


def second_side(context: Context, draft: Draft, frame: Frame, pair: bool = True) -> list[Party]:
    """The party of another state in the clause; else who speaks of "our partner"; else one of the sentence or the pair.

    Of several the nearest to the word that tells it. pair: the document's other state may be meant unnamed.
    """
    sentence = context.reading.sentences[draft.sentence]
    found = _by_distance(context, draft.trigger, frame.clause_start, frame.clause_end)
    if pointing("own_side").search(context.text, frame.clause_start, frame.clause_end):
        found += context.speakers(frame) + _speaker(context, draft.sentence)
    found += _by_distance(context, draft.trigger, sentence.start, sentence.end)
    if pair and len(draft.countries) == 1:
        found += context.partners(draft.sentence, draft.countries)
    return [p for p in found if p.country and p.country not in draft.countries][:1]


def _by_distance(context: Context, at: int, start: int, end: int) -> list[Party]:
    """All who are named between, nearest to a place first."""
    return sorted(context.parties(context.mentions_in(start, end)), key=lambda p: abs(p.start - at))


def _speaker(context: Context, number: int) -> list[Party]:
    """Whose words an interview's answer or a speech gives."""
    speaker = context.reading.sentences[number].speaker
    if speaker is None:
        return []
    r = context.reading.referents[speaker]
    return [Party(r.name, "", r.type, r.country, r.sector, r.office)]


def finish_flow(context: Context, draft: Draft, frame: Frame) -> bool:
    """Products, status and type; False where no product is told, or nothing but the worth of goods."""
    if draft.rule == "flow.market-for":
        market = pointing("market").search(context.text[frame.start : frame.clause_end])
        draft.values = {**draft.values, "product": market[1] if market else ""}
    sold = _SELLER.search(str(draft.values.get("product") or "")) if draft.rule == "flow.market" else None
    if sold and not pointing("no_product").fullmatch(sold[1]):
        draft.values = {**draft.values, "product": sold[1]}
    tagged = draft.rule.startswith("tagged")
    if tagged and pointing("partner").match(context.text, draft.trigger):
        return _as_partnership(context, draft, frame)
    if draft.kind == "flow" and (not tagged and not _has_ends(draft) or is_worldwide(context, draft)):
        return False
    if tagged and draft.kind == "flow" and pointing("trade_alone").match(context.text, draft.trigger):
        return False
    found = products(str(draft.values.get("product") or "")) or (("funds",) if draft.type == "finance" else ())
    found = found or (_told_product(context, draft, frame) if tagged else ()) or _compounded(context, draft)
    found = tuple(q for p in found if (q := _unnamed(p, draft))) or found and ("goods",)
    if tagged and not found and draft.type in _TOLD_BY_TYPE:
        found = (draft.type,)
    if draft.kind == "flow" and (not found or _is_worth(context, frame, found)):
        return False
    draft.actors, draft.recipients = with_home(context, draft.sentence, (draft.actors, draft.recipients))
    current = "current" if frame.tense in {"present", "none"} else "past"
    draft.values = {**draft.values, "product": found, "status": _STATUS.get(draft.modality, current)}
    text = " ".join(found).lower()
    if draft.type == "goods" or tagged and draft.type in _THINGS:
        kinds = claim_words().product_types.items()
        other = draft.type if tagged and draft.type in _TOLD_BY_TYPE else "goods"
        draft.type = next((kind for kind, words in kinds if any(re.search(rf"\b{w}", text) for w in words)), other)
    clause = context.text[frame.clause_start : frame.clause_end].lower()
    if draft.event == "COOPERATE" and any(word in clause for word in claim_words().given_free):
        draft.event = "AID"
    return True


def is_worldwide(context: Context, draft: Draft) -> bool:
    """What passes to or from the whole world, where a side is not named: it is not told of the pair's other state."""
    named = all(p.end > p.start for p in draft.parties)
    return not named and any(pointing("worldwide").search(context.text, *span) for span in draft.evidence)


def _has_ends(draft: Draft) -> bool:
    """Somebody gives and somebody gets; of lists of goods both are states."""
    listed = draft.rule.startswith("flow.list")
    return bool(draft.actors and draft.recipients) and (not listed or len(draft.countries) > 1)


def _as_partnership(context: Context, draft: Draft, frame: Frame) -> bool:
    """A trading partner is a tie of two; nothing is told to move."""
    draft.kind, draft.type, draft.event, draft.mode, draft.values = "tie", "partnership", "", "", {}
    draft.actors, draft.recipients = draft.parties, []
    return finish_tie(context, draft, frame)


def _told_product(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """What a predicate without a rule moves: its object, of people those who act; else the word that tells the flow."""
    moved = draft.type in _THINGS and context.argument(frame, "patient") is None
    argument = context.argument(frame, "agent" if draft.type == "people" or moved else "patient")
    found = products(context.words(argument)) if argument is not None else ()
    word = _WORD.match(context.text, draft.trigger)
    told = (word[0].lower(),) if word and word[0].lower() not in claim_words().traded_only else ()
    return found or told


def _compounded(context: Context, draft: Draft) -> tuple[str, ...]:
    """The goods that a noun of dealing has before it: "gas deliveries"."""
    if draft.rule != "flow.noun":
        return ()
    word = _BEFORE.search(context.text, max(0, draft.trigger - _LONGEST_WORD), draft.trigger)
    return (word[1],) if word and not pointing("no_product").fullmatch(word[1]) else ()


def _unnamed(product: str, draft: Draft) -> str:
    """A product without the party that it is named by ("Omani dates", read as a party, are dates); empty for a name."""
    if all(_POSSESSIVE.sub("", product) != _POSSESSIVE.sub("", party.as_written) for party in draft.parties):
        return product
    last = product.split()[-1]
    return last if last != product and last.islower() and last not in claim_words().traded_only else ""


def _is_worth(context: Context, frame: Frame, found: tuple[str, ...]) -> bool:
    """ "exported $40 million worth of goods" is a figure and says of no product."""
    generic = all(p.lower() in {"goods", "products", "items", "merchandise"} for p in found)
    return generic and any(is_money(q) for q in context.quantities_in(frame.clause_start, frame.clause_end))


def products(text: str) -> tuple[str, ...]:
    """ "tea, rubber and spices" is three products; amounts, brackets and purposes are no part of them."""
    text = re.sub(r"\([^)]*\)", "", " ".join(text.split()))
    listed = _LISTED.split(text, maxsplit=1)
    out = []
    for part in _BETWEEN.split(listed[-1]):
        bare = _ARTICLE.sub("", _AMOUNT.sub("", part.strip(" .,;:”\"'")))
        bare = without_joint(_CUT.sub("", " " + bare).strip(" .,;:”\"'"))
        if len(bare) > 1 and not _COUNTED.match(bare) and not pointing("pronoun").fullmatch(bare):
            out.append(bare[:_LONGEST])
    return tuple(out)[:_MOST_PRODUCTS]
