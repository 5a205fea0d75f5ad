"""Chairs and seats told in passing: "as Chair of the Indian Ocean Rim Association, Peru …" names no deed, yet a tie."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.finish import finish
from bilat.lexicon import organisations
from bilat.lexicon.pointing import pointing
from bilat.lexicon.ties import tie_words
from bilat.model.claim import Party

_REACH = 8
"""Characters after "chair of" in which the body's name begins at most ("the", a quotation mark)."""
_BACK = 120
"""Characters before "as chair of" in which who holds the chair is named at most."""
_OF_STATES = frozenset({"IGO", "UNO", "EUR"})
"""Organisations that states belong to, not those of citizens or fighters."""
_COMMA = re.compile(r"\s*(?:\([^)]*\))?\s*,\s*(?:the\s+)?")
"""What parts the body from whoever chairs it, named after it."""
_JOINS = re.compile(r"[\s,;:–—-]*(?:and|as well as|along with|together with)?\s*(?:the\s+)?")
"""What stands between states in a row."""
_OWNS = re.compile(r"['’]s?\s+(?:\w+\s+)?|\s+as\s+(?:an?|the)\s+")
"""What stands between whose a chair or a seat is and the body's name."""

_SITS = re.compile(
    r"\s*(?:\([^)]*\))?[\s,–—-]*(?:(?:which|who)\s)?(?:is|are|was|being|holding|holds|as|currently|also|\s)*(?:an?\s)?"
)
"""What stands between a state and the words by which it belongs to a body."""


class _Told(msgspec.Struct, frozen=True):
    """A tie with a body where it is told: its type, the place of the words, who holds it, the body."""

    type: str
    at: int
    holders: list[Party]
    body: Party


def chairs(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One tie for each chair of an organisation of states, held by the state named last before it, and for each seat
    or membership that a noun tells."""
    out: list[Draft] = []
    for number in range(len(context.reading.sentences)):
        for told in (*_before(context, number), *_behind(context, number)):
            holders = [h for h in told.holders if not _is_told(told.type, h, number, drafts + out)]
            holders = [h for h in (_greeted(h, number, drafts) for h in holders) if h is not None]
            if holders and (draft := _draft(context, number, told, holders)) is not None:
                out.append(draft)
    return out


def _before(context: Context, number: int) -> Iterator[_Told]:
    """Words before a body's name: "as chair of the union", "a member of the union"."""
    sentence = context.reading.sentences[number]
    for sort, words in (("chairmanship", pointing("chairing")), ("membership", tie_words().belongs)):
        for found in words.finditer(context.text, sentence.start, sentence.end):
            body = _body(context, found.end(), sentence.end)
            if body is None:
                continue
            holders = _listed(context, sentence.start, found.start(1)) or _after(context, body.end, sentence.end)
            if sort == "membership":
                holders = [h for h in holders if _is_beside(context, h, found.start(1), body)]
            if holders:
                yield _Told(sort, found.start(1), holders, body)


def _is_beside(context: Context, holder: Party, at: int, body: Party) -> bool:
    """A state that stands right before the words of belonging, or right after the body; no person sits for it."""
    if holder.type == "person" or context.text[body.end :].lstrip().startswith("Parliament"):
        return False
    return holder.start >= body.end or _SITS.fullmatch(context.text, holder.end, at) is not None


def _behind(context: Context, number: int) -> Iterator[_Told]:
    """Words behind a body's name: "the union's chairmanship", "the union, co-chaired by Peru and Chad"."""
    sentence = context.reading.sentences[number]
    for mention in context.mentions_in(sentence.start, sentence.end):
        body = next((p for p in context.parties([mention]) if p.type == "igo"), None)
        if body is None:
            continue
        chaired = tie_words().is_chaired.match(context.text, body.end, sentence.end)
        if chaired is not None and (holders := _run(context, chaired.end(), sentence.end)):
            yield _Told("chairmanship", body.start, holders, body)
        for held in tie_words().held:
            found = held.pattern.match(context.text, body.end, sentence.end)
            if found is not None and (holders := _beside(context, number, body, found.end())):
                yield _Told(held.type, body.start, holders, body)


def _beside(context: Context, number: int, body: Party, end: int) -> list[Party]:
    """Who is named right after the words ("the union's chairs, Peru and Chad"), or right before the body."""
    sentence = context.reading.sentences[number]
    after = _run(context, end, sentence.end)
    before = context.parties(context.mentions_in(sentence.start, body.start))
    owner = [p for p in before if p.country and _OWNS.fullmatch(context.text, p.end, body.start)]
    return after or owner[-1:]


def _run(context: Context, start: int, end: int) -> list[Party]:
    """The states that stand in a row from a place on ("Peru, Chad and Fiji")."""
    out: list[Party] = []
    for party in sorted(context.parties(context.mentions_in(start, end)), key=lambda p: p.start):
        if party.start < start or not party.country or not _JOINS.fullmatch(context.text, start, party.start):
            break
        out.append(party)
        start = party.end
    return out


def _listed(context: Context, start: int, end: int) -> list[Party]:
    """The last party of a state before the words, near them, with those joined to it by "and"."""
    before = [
        p for p in context.parties(context.mentions_in(max(start, end - _BACK), end)) if p.country and p.end <= end
    ]
    out = before[-1:]
    for party in reversed(before[:-1]):
        again = party.country in {p.country for p in out}
        if again or not _JOINS.fullmatch(context.text, party.end, out[-1].start):
            break
        out.append(party)
    return out


def _after(context: Context, start: int, end: int) -> list[Party]:
    """Where nobody stands before: "As chair of the union, Kenya …"."""
    match = _COMMA.match(context.text, start, end)
    return _run(context, match.end(), end)[:1] if match else []


def _greeted(holder: Party | None, number: int, drafts: list[Draft]) -> Party | None:
    """Of who greets and who is greeted, it is the latter who has come to a chair."""
    greetings = (d for d in drafts if d.sentence == number and d.type == "greeting") if holder is not None else ()
    for draft in greetings:
        if holder is not None and holder.country in {p.country for p in draft.actors}:
            return next((p for p in draft.recipients if p.country), holder)
    return holder


def _body(context: Context, start: int, end: int) -> Party | None:
    """The organisation of states that is named right after the words, be it within an office."""
    match = next(iter(organisations().find(context.text[start:end])), None)
    if match is None or match.start > _REACH or match.organisation.slot not in _OF_STATES:
        return None
    span = start + match.start, start + match.end
    named = context.text[slice(*span)]
    return Party(named, named, "igo", None, "IGO", "", *span)


def _is_told(sort: str, holder: Party, number: int, drafts: list[Draft]) -> bool:
    return any(d.sentence == number and d.type == sort and holder.country in d.countries for d in drafts)


def _draft(context: Context, number: int, told: _Told, holders: list[Party]) -> Draft | None:
    index, _ = context.bare_frame(number, told.at)
    span = min(told.at, told.body.start), told.body.end
    rule = "tie.as-chair" if told.type == "chairmanship" else "tie.as-member"
    draft = Draft("tie", told.type, holders, [told.body], [span], rule, number, index, told.at)
    draft.confidence = 0.6
    return finish(context, draft)
