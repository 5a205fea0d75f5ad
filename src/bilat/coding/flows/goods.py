"""What passes in a flow, as its clause names it: goods, arms, people, services, or money by what it is called."""

from __future__ import annotations

import re

from bilat.coding.context import Context, without_joint
from bilat.coding.draft import THINGS, Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.products import Named, passing, product_words
from bilat.model.reading import Frame

_LONGEST = 160
"""Characters of a product's words at most."""
_MOST_PRODUCTS = 12
"""Products of one flow that are kept."""
_MOST_WORDS = 7
"""Words of a product at most: more are a clause."""
_MOVED = ("patient", "with", "of", "for", "attribute", "agent")
"""Roles in which a clause names what passes, likeliest first."""
_ARTICLE = re.compile(
    r"^(?:not only|both|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|several|many|mainly"
    r"|mostly|also|its|their|our|your|his|her|the|a|an|some|more|new|all|such|key|major)\s+",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"^(?:(?:a )?total of )?(?:only |another |about |around |nearly |almost |over |more than |at least |up to |some )?"
    r"(?:[A-Z]{2,3} ?|Rs\.? ?)?[$€£¥]? ?\d[\d.,]*"
    r"(?: ?(?:million|billion|thousand|lakh|crore))*"
    r"(?: ?(?:metric )?"
    r"(?:tonnes|tons|kilograms|kg|barrels|litres|doses|units|pieces|cubic met(?:re|er)s"
    r"|(?:US )?dollars|euros|yen|yuan|rupees|rubles|won|baht|taka))*"
    r"(?: worth)?(?: of)?(?:\s+|$)",
)
_CUT = re.compile(
    r"\s+\b(?:to|from|for|worth|in order|since|under|at|in|on|over|across|through|via|as|by|with|within|between"
    r"|instead|rather|except|after|behind|ahead)\b.*$",
    re.DOTALL,
)
_LISTED = re.compile(r"\b(?:such as|including|namely|like)\s+")
_BETWEEN = re.compile(r",\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+or\s+|\s+as well as\s+|\s*;\s*")
_COUNTED = re.compile(r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*)$", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:million|billion|percent|per cent|is|are|was|were|has|have|had|will|would|that|which|who|what|not|be|been"
    r"|so)\b",
    re.IGNORECASE,
)
"""Words of a clause or a sum, which no product holds."""
_POSSESSIVE = re.compile(r"['’]s?$")
_NEXT = re.compile(r"\s*(?:[,;]|,?\s+(?:and|or|as well as))\s+(?:[\w-]+\s+){0,2}")
"""What stands between two products of one list."""
_FAR = 30
"""Characters behind the word that opens instances in which the first one stands."""
_WORD = re.compile(r"[\w-]+")


def products(text: str) -> tuple[str, ...]:
    """ "tea, rubber and spices" is three products; amounts, brackets and purposes are no part of them."""
    text = re.sub(r"\([^)]*\)", "", " ".join(text.split()))
    listed = _LISTED.split(text, maxsplit=1)
    out = []
    for part in _BETWEEN.split(listed[-1]):
        bare = claim_words().without_amount(_ARTICLE.sub("", part.strip(" .,;:”\"'")))
        bare = _ARTICLE.sub("", _AMOUNT.sub("", bare))
        bare = without_joint(_CUT.sub("", " " + bare).strip(" .,;:”\"'"))
        if len(bare) > 1 and not _COUNTED.match(bare) and not pointing("pronoun").fullmatch(bare):
            out.append(bare[:_LONGEST])
    return tuple(out)[:_MOST_PRODUCTS]


def goods_of(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """The products of a flow, one entry each; empty where none is named."""
    if draft.type == "finance":
        return _money(context, draft, frame)
    told = products(str(draft.values.get("product") or ""))
    if draft.rule.startswith("tagged"):
        told = _moved(context, draft, frame)
    places = (p for p in context.reading.places if frame.clause_start <= p.start < frame.clause_end)
    names = {context.text[p.start : p.end] for p in places}
    told = tuple(q for p in told if p not in names and (q := _unnamed(p, draft)) and _is_product(q))
    return told or _near(context, draft, frame)


def _moved(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """What a predicate without a rule moves: the first of its phrases that names something that passes."""
    order = ("agent", *_MOVED) if draft.type == "people" else _MOVED
    for role in order:
        for argument in (a for a in frame.arguments if a.role == role):
            found = tuple(p for p in products(context.words(argument)) if _is_product(p))
            named = tuple(p for p in found if _fits(p, draft.type))
            if named:
                return found if draft.type in THINGS else named
    return ()


def _fits(phrase: str, kind: str) -> bool:
    """The phrase ends with a noun of what passes in a flow of that type."""
    kinds = THINGS if kind in THINGS else (kind,)
    return any(n.end == len(phrase) for n in product_words().find(phrase, kinds))


def _is_product(phrase: str) -> bool:
    """Not a clause, nor a phrase of what cannot pass."""
    short = len(phrase.split()) <= _MOST_WORDS and not _SAID.search(phrase)
    return short and (not product_words().is_nothing(phrase) or product_words().is_named(phrase))


def _unnamed(product: str, draft: Draft) -> str:
    """A product without the party that it is named by ("Omani dates", read as a party, are dates); empty for a name."""
    names = {_POSSESSIVE.sub("", name) for party in draft.parties for name in (party.as_written, party.name)}
    if _POSSESSIVE.sub("", product) not in names:
        return product
    last = product.split()[-1]
    return last if last != product and last.islower() and last not in claim_words().traded_only else ""


def _near(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """The noun nearest to the word that tells the flow, with those of its list; of people who moves, by that word."""
    sentence = context.reading.sentences[draft.sentence]
    start, end = (frame.clause_start, frame.clause_end) if frame.arguments else (sentence.start, sentence.end)
    text = context.text[start:end]
    kinds = THINGS if draft.type in THINGS else {draft.type}
    named = [n for n in product_words().find(text, kinds) if not product_words().is_nothing(n.name)]
    if not named and draft.type in THINGS:
        return _instances(context, draft)
    if not named:
        word = _WORD.match(context.text, draft.trigger)
        moved = product_words().who_moves(word[0]) if word and draft.type == "people" else ""
        return (moved,) if moved else ()
    at = draft.trigger - start
    nearest = min(range(len(named)), key=lambda n: _distance(named[n], at))
    return tuple(dict.fromkeys(n.name for n in _list_around(text, named, nearest)))[:_MOST_PRODUCTS]


def _instances(context: Context, draft: Draft) -> tuple[str, ...]:
    """The goods that the rest of the sentence gives as instances: "exports have grown, notably of tea and rubber"."""
    end = context.reading.sentences[draft.sentence].end
    told = passing("notably").search(context.text, draft.trigger, end)
    if told is None:
        return ()
    text = context.text[told.end() : end]
    named = list(product_words().find(text, THINGS))
    if not named or named[0].start > _FAR or _sets_out(context, draft, (told.end(), told.end() + named[0].start)):
        return ()
    return tuple(dict.fromkeys(n.name for n in _list_around(text, named, 0)))[:_MOST_PRODUCTS]


def _sets_out(context: Context, draft: Draft, span: tuple[int, int]) -> bool:
    """A verb stands there: who "mainly sells rice" tells of another matter."""
    verbs = (f for f in context.reading.frames if f.sentence == draft.sentence and f.form == "verb")
    return any(span[0] <= f.start < span[1] for f in verbs)


def _list_around(text: str, named: list[Named], at: int) -> list[Named]:
    """Those that stand in one list with one of them."""
    out = [named[at]]
    for step in (1, -1):
        near = at + step
        while 0 <= near < len(named) and _NEXT.fullmatch(text, *_gap(named[near], named[near - step], step)):
            out.insert(len(out) if step > 0 else 0, named[near])
            near += step
    return out


def _gap(one: Named, other: Named, step: int) -> tuple[int, int]:
    return (other.end, one.start) if step > 0 else (one.end, other.start)


def _distance(named: Named, at: int) -> int:
    """Characters between a noun and a place; none where it stands there."""
    return max(named.start - at, at - named.end, 0)


def _money(context: Context, draft: Draft, frame: Frame) -> tuple[str, ...]:
    """What the money is called: by the word that tells the flow, by what the predicate gives, else by what is nearest.

    A word that only says that money passes ("funded") gives way to one that says what money.
    """
    spans = [(frame.clause_start, frame.clause_end)]
    patient = context.argument(frame, "patient")
    if patient is not None and frame.start <= draft.trigger < frame.end:
        spans.insert(0, (patient.start, patient.end))
    vague = ""
    for start, end in [(draft.trigger, frame.clause_end), *spans]:
        at, text = draft.trigger - start, context.text[start:end]
        named = sorted(product_words().find(text, ("finance",)), key=lambda n: _distance(n, at))
        if start == draft.trigger:
            named = [n for n in named if n.start == 0]
        told = next((n.name for n in named if n.name not in product_words().vague), "")
        if told:
            return (told,)
        vague = vague or next((n.name for n in named), "")
    return (vague,) if vague else ()
