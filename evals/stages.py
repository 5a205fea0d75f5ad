"""Faults by stage: for every missed item, false claim and wrong field, the step of the chain that went wrong.

not read        the quote is not in the document's text, or no sentence of the reading covers it
frame missing   a sentence is there, but no predicate frame whose trigger lies in the quote
not coded       a frame is there, but no claim came of it
kind confused   a claim is there, of a kind that the item does not accept
role wrong      a claim of the right kind is there, with other states, or the roles turned
merged          the only claim there already stands for another matter
told twice      a second claim on a matter that has one
no such matter  a claim where the gold has nothing
date wrong, qualifier wrong, value wrong   found, with a fault in that field
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from evals import scorer
from evals.board import ArticleScore
from evals.scorer import Row

STAGES = ("not read", "frame missing", "not coded", "kind confused", "role wrong", "date wrong", "qualifier wrong",
          "value wrong", "merged", "told twice", "no such matter")
FIELD_STAGES = {"states": "role wrong", "roles": "role wrong", "names": "role wrong", "date": "date wrong",
                "polarity": "qualifier wrong", "modality": "qualifier wrong", "attribution": "qualifier wrong"}
"""Fields not named here are values of the kind: type, place, event, values."""
SHOWN = 110
"""Characters of a quote that a line of the list shows."""
Span = tuple[int, int]


class Seen(msgspec.Struct, frozen=True):
    """What a reading saw: where sentences are, and where the triggers of frames."""

    sentences: list[Span]
    triggers: list[Span]


Reader = Callable[[Row], Seen]
"""Reads an exported document again, as the chain did."""


class Fault(msgspec.Struct, frozen=True):
    """One line of the list. what: `missed`, `false` or `field`."""

    stage: str
    what: str
    article: str
    kind: str
    text: str


def faults(score: ArticleScore, reader: Reader) -> list[Fault]:
    """All faults of one article, in the order missed, false, field."""
    if score.document is None:
        return [_fault("not read", "missed", score, item) for item in score.missed]
    seen = reader(score.document) if score.missed else Seen([], [])
    return [*_missed(score, score.document["text"], seen), *_false(score, score.document["text"]),
            *_fields(score, score.document["text"])]


def _missed(score: ArticleScore, text: str, seen: Seen) -> Iterator[Fault]:
    for item in score.missed:
        yield _fault(_why_missed(score, item, text, seen), "missed", score, item)


def _why_missed(score: ArticleScore, item: Row, text: str, seen: Seen) -> str:
    places = scorer.spans_of(text, item["quote"])
    if not any(_meet(place, sentence) for place in places for sentence in seen.sentences):
        return "not read"
    there = [claim for claim in score.claims if _points_at(claim, places)]
    right = [claim for claim in there if _accepts(item, claim)]
    if right:
        return "merged" if any(scorer.states_ok(claim, item) for claim in right) else "role wrong"
    if there:
        return "kind confused"
    frames = any(start <= at < end for start, end in places for at, _ in seen.triggers)
    return "not coded" if frames else "frame missing"


def _false(score: ArticleScore, text: str) -> Iterator[Fault]:
    items = [(item, scorer.spans_of(text, item["quote"])) for item in score.gold["items"]]
    for claim in score.false_claims:
        there = [item for item, places in items if _points_at(claim, places)]
        right = [item for item in there if _accepts(item, claim)]
        if right:
            stage = "told twice" if any(scorer.states_ok(claim, item) for item in right) else "role wrong"
        else:
            stage = "kind confused" if there else "no such matter"
        kind = f"{claim['kind']}/{claim.get('type') or '-'}"
        yield Fault(stage, "false", score.gold["document"], kind, _quotes(claim))


def _fields(score: ArticleScore, text: str) -> Iterator[Fault]:
    missed, wrong = {item["id"] for item in score.missed}, {claim["id"] for claim in score.false_claims}
    good = [claim for claim in score.claims if claim["id"] not in wrong]
    for item in score.gold["items"]:
        if item["id"] in missed or item.get("optional"):
            continue
        places = scorer.spans_of(text, item["quote"])
        there = [claim for claim in good if _points_at(claim, places) and _accepts(item, claim)]
        marks = [scorer.field_scores(claim, item) for claim in there]
        best = max(marks, key=lambda mark: sum(mark.values()), default={})
        for name, mark in best.items():
            if mark < 1:
                yield _fault(FIELD_STAGES.get(name, "value wrong"), "field", score, item, note=f"{name} {mark:.2f}: ")


def _fault(stage: str, what: str, score: ArticleScore, item: Row, note: str = "") -> Fault:
    quote = f"{note}{item['id']}: {item['quote'][:SHOWN]}"
    return Fault(stage, what, score.gold["document"], "/".join(item["kind"]), quote)


def _quotes(claim: Row) -> str:
    parties = claim.get("actors", []) + claim.get("recipients", [])
    states = "-".join(sorted({party["country"] for party in parties if party.get("country")}))
    return f"{states or 'no state'}: " + " | ".join(e["quote"][:SHOWN] for e in claim.get("evidence", []))


def _accepts(item: Row, claim: Row) -> bool:
    return claim["kind"] in item["kind"] + item.get("accept_kind", [])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _points_at(claim: Row, places: list[Span]) -> bool:
    """True when some evidence overlaps a place by half of the shorter, as the scorer asks."""
    return any(2 * (min(e["end"], end) - max(e["start"], start)) >= min(end - start, e["end"] - e["start"])
               for e in claim.get("evidence", []) for start, end in places)
