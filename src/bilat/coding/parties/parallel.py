"""Names that stand in parallel: one list is one side, and what is told of each of two in turn is not between them."""

from __future__ import annotations

import itertools

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.coding.tagger.parts import meant
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_DIRECTED = frozenset({"commitment", "event", "figure", "flow", "rule", "sanction"})
"""Kinds that pass from one side to the other."""
_WHOLE = frozenset({"commitment", "figure", "flow", "rule", "sanction"})
"""Of these, kinds of which those of one list are all told, or none."""
_APART = frozenset({"figure", "flow", "rule"})
"""Of these, kinds that are told of several others in turn: "a half went to Peru and a third to Chile"."""
_ACTING = frozenset({"commitment", "event", "figure", "flow"})
"""Kinds that those of a list do, where no word before it says that it is done to them."""
_BEFORE = 24
"""Characters before a name in which its preposition stands."""
_SIDES = 2
"""States that something passes between."""


def in_parallel(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with whole lists on one side, and the state that is meant on the other."""
    for draft in drafts:
        if draft.kind in _DIRECTED:
            if draft.kind in _WHOLE:
                _complete(context, draft, drafts)
            _unite(context, draft)
            _separate(context, draft)
    return drafts


def _complete(context: Context, draft: Draft, drafts: list[Draft]) -> None:
    """Who stands in one list with a party is one too, on its side, if nothing of the kind is told of him by himself.

    In place.
    """
    beside = [d.countries for d in drafts if (d.kind, d.sentence) == (draft.kind, draft.sentence)]
    told = frozenset[str]().union(*beside)
    for side in (draft.actors, draft.recipients):
        for party in [p for p in side if p.country and p.end > p.start]:
            more = [p for p in _list_of(context, draft.sentence, party) if p.country not in told]
            side.extend(more)


def _unite(context: Context, draft: Draft) -> None:
    """A list that is torn between both sides is one of them; the other is who is meant, if anybody is. In place."""
    named = _named(draft)
    if not draft.actors or not draft.recipients or len(named) != len(draft.parties) or not named:
        return
    listed = {p.country for p in _list_of(context, draft.sentence, named[0])}
    others = meant(context, draft.sentence, named) if listed >= draft.countries else []
    if others:
        acting = draft.kind in _ACTING and not _stands_behind(context, named[0])
        draft.actors, draft.recipients = (named, others) if acting else (others, named)


def _separate(context: Context, draft: Draft) -> None:
    """Of two that are told of in turn the nearer one is a side; the other side is who is meant, if anybody is.

    In place.
    """
    named = _named(draft)
    two = len(named) == len(draft.parties) == len(draft.countries) == _SIDES
    if not two or not draft.recipients or not draft.actors or not _is_in_turn(context, draft, named):
        return
    far = max(named, key=lambda p: max(p.start - draft.trigger, draft.trigger - p.end))
    others = meant(context, draft.sentence, named)
    if others:
        draft.actors, draft.recipients = (
            [q for p in side for q in (others if p is far else [p])] for side in (draft.actors, draft.recipients)
        )


def _is_in_turn(context: Context, draft: Draft, named: list[Party]) -> bool:
    """Each behind a preposition of the same word, or one of them on the other side of a semicolon."""
    first, second = named
    words = [_preposition(context, p) for p in named]
    if draft.kind in _APART and words[0] and words[0] == words[1]:
        return True
    return ";" in context.text[first.end : second.start]


def _preposition(context: Context, party: Party) -> str:
    match = pointing("preposition").search(context.text[max(0, party.start - _BEFORE) : party.start])
    return match[1].lower() if match is not None else ""


def _stands_behind(context: Context, party: Party) -> bool:
    """Towards whom something goes, or on whom it is laid."""
    before = context.text[max(0, party.start - _BEFORE) : party.start]
    return any(pointing(name).search(before) for name in ("towards", "laid_on"))


def _named(draft: Draft) -> list[Party]:
    return sorted((p for p in draft.parties if p.country and p.end > p.start), key=lambda p: p.start)


def _list_of(context: Context, number: int, party: Party) -> list[Party]:
    """The states of the list in which a party stands, itself among them; nobody where it stands in none.

    A list ends with "and": "Peru, Chile and Cuba", but not "to Peru, Chile said" or "in Peru, and Chile said".
    """
    sentence = context.reading.sentences[number]
    around = [p for p in context.parties(context.mentions_in(sentence.start, sentence.end)) if p.country]
    runs: list[list[Party]] = [[]]
    for one in sorted(around, key=lambda p: p.start):
        if runs[-1] and not pointing("listed").fullmatch(context.text, runs[-1][-1].end, one.start):
            runs.append([])
        runs[-1].append(one)
    run = next((r for r in runs if any(p.start == party.start for p in r)), [])
    joints = [context.text[a.end : b.start].split() for a, b in itertools.pairwise(run)]
    closed = bool(joints) and joints[-1][0] != "," or len(joints) > 1 and len(joints[-1]) > 1
    return unique(run) if closed and joints[-1] else []
