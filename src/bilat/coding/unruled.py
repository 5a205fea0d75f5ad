"""Events that no rule names: a predicate between two states' parties, read by the PLOVER coder.

Rules are precise and few; the language has thousands of ways of saying that one side did something to the other. For
each clause that no rule took and that names an actor and somebody else's party, the coder says which event it is, or
none; what it is not sure of is left out.
"""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.coding.places import place_of
from bilat.coding.plover import CoderInput, coder
from bilat.lexicon.claims import claim_words
from bilat.model.claim import Party
from bilat.model.reading import Frame

_SURE = 0.80
"""Calibrated probability from which the coder's event is claimed: below it false claims outweigh found ones."""
_ROLES = (
    "patient",
    "object",
    "to",
    "against",
    "on",
    "with",
    "from",
    "for",
    "by",
    "patient*",
    "to*",
    "on*",
    "of*",
    "against*",
    "for*",
    "from*",
)
_MOST = 24
"""Clauses of one document that are put to the coder at most: long texts are lists and speeches, not news."""


def unruled(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drafts of kind event for the clauses that no rule took."""
    taken = {d.frame for d in drafts}
    asked: list[tuple[int, Frame, Party, list[Party]]] = []
    for number, frame in enumerate(context.reading.frames):
        if number in taken or not _worth(context, number, frame, drafts):
            continue
        sides = _sides(context, frame)
        if sides is not None:
            asked.append((number, frame, *sides))
    asked = asked[:_MOST]
    codings = (
        coder().code([_input(context, frame, actor, others) for _, frame, actor, others in asked]) if asked else []
    )
    out = []
    for (number, frame, actor, others), coding in zip(asked, codings, strict=True):
        if coding.event != "NONE" and coding.confidence >= _SURE:
            out.append(
                Draft(
                    kind="event",
                    type=coding.event.lower(),
                    actors=[actor],
                    recipients=others,
                    evidence=[(frame.clause_start, frame.clause_end)],
                    rule="event.coder",
                    sentence=frame.sentence,
                    frame=number,
                    trigger=frame.start,
                    date=context.date_of(frame),
                    place=place_of(context, frame),
                    polarity=frame.polarity,
                    modality=frame.modality,
                    attribution=frame.attribution,
                    event=coding.event,
                    mode=coding.mode,
                    values={"what": " ".join(context.text[frame.start : frame.clause_end].split())[:160]},
                    confidence=round(0.7 * coding.confidence, 3),
                    coder="model",
                )
            )
    return out


def _worth(context: Context, number: int, frame: Frame, drafts: list[Draft]) -> bool:
    """A full verb of a clause that holds no claim of a rule already."""
    if (
        frame.form != "verb"
        or frame.light is not None
        or frame.lemma in claim_words().uneventful
        or context.is_headline(frame.start)
    ):
        return False
    return not any(
        d.sentence == frame.sentence
        and d.kind != "figure"
        and any(a < frame.clause_end and frame.clause_start < b for a, b in d.evidence)
        for d in drafts
    )


def _sides(context: Context, frame: Frame) -> tuple[Party, list[Party]] | None:
    """The actor, and the parties of another state that the act is towards."""
    actors = [p for p in context.of_role(frame, "agent") if p.country]
    if not actors:
        return None
    actor = actors[0]
    others: list[Party] = []
    for role in _ROLES:
        others += [p for p in context.of_role(frame, role) if p.country and p.country != actor.country]
        if others:
            break
    others = unique(others)[:4]
    return (actor, others) if others else None


def _input(context: Context, frame: Frame, actor: Party, others: list[Party]) -> CoderInput:
    """The clause, widened to hold both parties, with their spans."""
    start = min(frame.clause_start, actor.start, *(p.start for p in others))
    end = max(frame.clause_end, actor.end, *(p.end for p in others))
    text = context.text[start:end].replace("\n", " ")
    future = frame.modality in {"plan", "demand", "possibility", "condition"}
    return CoderInput(
        text,
        ((actor.start - start, actor.end - start),),
        tuple((p.start - start, p.end - start) for p in others),
        future,
    )
