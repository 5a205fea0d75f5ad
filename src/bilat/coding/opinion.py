"""Rules and coder together: of a claim with two parties the PLOVER coder is asked what was done, and both decide.

The policy, found on the gold articles that are open to tuning (`docs/plover-coder.md` has the counts):

- Where they agree, the event stands, decided by `rule and model`.
- Where they disagree, the rule stands (`rule over model`).
- A rule that is unsure of its event and not borne out by the tagger, or gives none where one may be, gives way to a
  coder that is sure of what passes between two states (`model over rule`, `model`).
- Figures, positions and ties tell no event by the contract: there is nothing to decide, and nobody is asked (`none`).
- Nor is anybody asked what a meeting, a sanction, a paper or an undertaking is (`rule`): there the rule stood in every
  case, so the answer changed nothing; where they differed the rule was right in 23 of 27, the coder in 8.
- A claim of one party, or whose parties are not named in the text, has nothing to ask about (`rule`, or `none`).
"""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.finish import to_come
from bilat.coding.plover import CoderInput, Coding, coder
from bilat.model.claim import Party

_OPEN = frozenset({"event", "flow", "rule"})
"""Kinds in which the coder may put an event where the rule gives none, or overrule an unsure rule."""
_EVENTLESS = frozenset({"figure", "position", "tie"})
"""Kinds that record no act of one side towards another."""
_SETTLED = frozenset({"contact", "sanction", "instrument", "commitment"})
"""Kinds whose event is the rule's alone."""
_SURE_RULE = 0.7
"""Confidence from which a rule's event stands against the coder."""
_WIDEST = 600
"""Characters between a claim's words and a party named elsewhere beyond which the party is left unmarked."""
_SURE_CODER = 0.9
"""Calibrated probability from which the coder overrules an unsure rule."""
_NOT_YET = frozenset({"plan", "demand", "possibility", "condition"})
Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def second_opinions(context: Context, drafts: list[Draft]) -> None:
    """Settle the events of all drafts, in place; each question is put once, all in one call."""
    asked = [(d, sides, _question(context, d, sides)) for d in drafts if d.coder == "rule" and (sides := _sides(d))]
    questions = list(dict.fromkeys(question for *_, question in asked))
    answers = dict(zip(questions, coder().code(questions) if questions else (), strict=True))
    for draft, sides, question in asked:
        _settle(draft, sides, answers[question])


def _settle(draft: Draft, sides: Sides, answer: Coding) -> None:
    """Take the rule's event or the coder's, and say whose it is."""
    event = to_come(draft.event, draft.modality)
    sure = answer.event != "NONE" and answer.confidence >= _SURE_CODER and answer.direction == "forward"
    unsure = not event or draft.kind == "event" and draft.confidence < _SURE_RULE and not draft.borne_out
    states = {p.country for side in sides for p in side if p.end}
    open_ = unsure and draft.kind in _OPEN and len(states - {None}) > 1
    if event and answer.event == event:
        draft.coder = "rule and model"
    elif open_ and sure:
        draft.coder = "model over rule" if event else "model"
        draft.event, draft.mode = answer.event, answer.mode
        draft.type = answer.event.lower() if draft.kind == "event" else draft.type
    elif event:
        draft.coder = "rule over model"
    else:
        draft.coder = "none" if answer.event == "NONE" else "none over model"  # a commitment's, say, or a courtesy's


def _sides(draft: Draft) -> Sides | None:
    """Actor and recipient, else two actors of different states; None where there is nothing to ask of them."""
    if not draft.actors or draft.kind in _EVENTLESS | _SETTLED:
        return None
    others = draft.recipients or [p for p in draft.actors[1:] if p.country and p.country != draft.actors[0].country]
    actor = next((p for p in draft.actors if p.end), draft.actors[0])
    others = [p for p in others if p.end and p != actor][:1] or others[:1]
    return ((actor,), tuple(others)) if others and (actor.end or others[0].end) else None


def _question(context: Context, draft: Draft, sides: Sides) -> CoderInput:
    """The evidence, widened to hold both parties, with their spans; NONE is no answer where a rule has an event."""
    places = [(p.start, p.end) for side in sides for p in side if p.end]
    start, end = (min(a for a, _ in places), max(b for _, b in places)) if places else draft.evidence[0]
    start, end = min(draft.evidence[0][0], start), max(draft.evidence[0][1], end)
    if end - start > _WIDEST:
        start, end = draft.evidence[0]
    actors, others = (
        tuple((p.start - start, p.end - start) for p in side if start <= p.start and p.end <= end and p.end)
        for side in sides
    )
    text = context.text[start:end].replace("\n", " ")
    return CoderInput(text, actors, others, draft.modality in _NOT_YET, certain=bool(draft.event))
