"""Ties of two states that a noun alone tells: "our strategic partnership", "60 years of diplomatic relations"."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft
from bilat.coding.finish import finish
from bilat.coding.ties.tied import state_of
from bilat.lexicon.ties import Bond, tie_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When

_TWO = 2
"""Sides of such a tie."""
_FOLLOWS = 90
"""Characters around the words of a tie in which whose it is is named at most."""
_OF_AGE = "tie.years"
"""The rule of ties that are told by how long they stand."""
_OF_DEED = "tie.diplomatic"
"""The rule of relations that are told as established, restored or severed."""
_AFTER = 10
"""Characters after such words within which the time begins since which it stands ("dating back to | 1964")."""
_BESIDE = 3
"""Characters between a state's adjective and the tie it is of ("the Malian-Cuban strategic partnership")."""


def bonds(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One tie a sentence and type, unless a predicate tells it there."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        text = context.text[sentence.start : sentence.end]
        if context.is_headline(sentence.start) or text.rstrip("\"'”’ ").endswith("?"):
            continue
        for bond in tie_words().bonds:
            match = bond.pattern.search(text)
            if match is None or tie_words().is_named.search(text[: match.start()]):
                continue
            if not _is_told(bond, number, drafts + out):
                span = sentence.start + match.start(), sentence.start + match.end()
                out += _draft(context, number, span, bond)
    return out


def _is_told(bond: Bond, number: int, drafts: list[Draft]) -> bool:
    return any(d.sentence == number and d.kind == "tie" and d.type == bond.type for d in drafts)


def _draft(context: Context, number: int, span: tuple[int, int], bond: Bond) -> list[Draft]:
    sides = _sides(context, number, *span)
    if len(sides) < _TWO or not any(p.country for p in sides):
        return []
    clause = context.clause_at(number, *span)
    index, _ = context.bare_frame(number, span[0], "noun")
    draft = Draft("tie", bond.type, sides, [], [_told(context, number, span, sides)], bond.rule, number, index, span[0])
    draft.attribution = clause.attribution if clause else context.said_by(number)
    draft.polarity = clause.polarity if clause else "affirmed"
    draft.confidence = 0.6
    draft.date = _begun(context, number, span, bond.rule)
    if bond.rule == _OF_AGE:
        draft.values = {"since": str(draft.date.start)[:4]} if draft.date.start is not None else {}
    made = finish(context, draft)
    return [made] if made else []


def _begun(context: Context, number: int, span: tuple[int, int], rule: str) -> When:
    """The time right after the words of a tie ("dating back to 1964"), of a partnership only since when it is one; of
    relations that were established first that of the predicate among the words."""
    sentence = context.reading.sentences[number]
    among = (f for f in context.reading.frames if f.sentence == number and span[0] <= f.start < span[1])
    made = (date_of(context, f) for f in among) if rule == _OF_DEED else ()
    after = [d.when for d in context.dates_in(span[1], sentence.end) if d.start - span[1] <= _AFTER]
    after = [w for w in after if rule in {_OF_AGE, _OF_DEED} or w.text.startswith("since ")]
    return next((w for w in (*made, *after) if w.known), NEVER)


def _told(context: Context, number: int, span: tuple[int, int], sides: list[Party]) -> tuple[int, int]:
    """The words of the tie with those near them who are named."""
    sentence = context.reading.sentences[number]
    near = [
        p for p in sides if p.end and sentence.start <= p.start and span[0] - _FOLLOWS <= p.start < span[1] + _FOLLOWS
    ]
    return min([span[0], *(p.start for p in near)]), max([span[1], *(p.end for p in near)])


def _sides(context: Context, number: int, start: int, end: int) -> list[Party]:
    """Who follows "between" or "with", who stands before, nearest first, then who else; then who is understood."""
    sentence = context.reading.sentences[number]
    named = context.parties(context.mentions_in(sentence.start, sentence.end))
    states = [p for p in named if p.country]
    out: list[Party] = []
    both, one = tie_words().is_between.match(context.text, end), tie_words().is_with.match(context.text, end)
    opened = both or one
    if opened:
        follow = [p for p in named if opened.end() <= p.start <= opened.end() + _FOLLOWS][: _TWO if both else 1]
        if any(p.type == "company" for p in follow):
            return []
        _add(out, [p for p in follow if p.country or p.type == "igo"])
    _add(out, [p for p in states if p.start < end and p.end > start - _BESIDE])
    _add(out, sorted((p for p in states if p.end <= start), key=lambda p: -p.end))
    _add(out, [p for p in states if p.start >= end and not opened])
    _add(out, context.partners(number, {p.country for p in out}) if len(out) < _TWO else [])
    return out


def _add(out: list[Party], more: list[Party]) -> None:
    """Put in those of another state, up to two; a tie of states is no person's. In place."""
    for party in more:
        if len(out) < _TWO and all((p.country or p.name) != (party.country or party.name) for p in out):
            out.append(state_of(party))
