"""Whether a text is about relations between states at all, by what the tagger hears in the whole of it."""

from __future__ import annotations

from collections.abc import Iterable

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.tagger.tags import Heard, Tagger

_SURE = 0.7
"""Probability from which something is told for sure."""
_SURE_RULE = 0.7
"""A rule's own confidence from which its commitment is a sign by itself."""
_HALF_HEARD = 0.4
"""Probability from which a rule's claim is a sign that a long text is about relations between states."""
_SHORT = 2
"""Sentences of a text that is too short to tell more than one thing clearly."""
_LONG = 20
"""Sentences from which one claim must be as clear as `clear` says; less is asked of a shorter text, evenly.

Chosen on texts with and without a relation: it gives back short articles whose clearest claim is near 0.9.
"""
_BUSINESS = frozenset({"figure", "flow"})
"""Kinds that companies' news are full of."""
_ELSEWHERE = _BUSINESS | {"position"}
"""Kinds that texts of any matter tell."""
_FAINT = 0.4
"""Probability from which a sentence counts among those that may tell something."""
_TOLD = 1.5
"""Expected number of sentences that tell something from which a text is about relations, faint as each may be.

Chosen on labelled articles in which nothing is clear: it gives back two fifths of those with a claim, and of those
without one in thirty.
"""


def related(context: Context, drafts: list[Draft], model: Tagger, heard: Iterable[Heard]) -> list[Draft]:
    """All drafts of a text about relations between states; none of one in which nothing is clearly heard to pass.

    A text of sport or business at home holds a sentence now and then that might tell something; alone it does not. The
    longer a text, the clearer must be the clearest of its claims, where no second sentence bears it out.
    """
    sentences = len(context.reading.sentences)
    long = min(1.0, max(0.0, (sentences - _SHORT) / (_LONG - _SHORT)))
    least = _SURE + (model.settings.clear - _SURE) * long
    ruled = _HALF_HEARD if long else 0.0
    clear = any(_is_clear(d, least, ruled) for d in drafts)
    return drafts if clear or _are_several(drafts) or sum(map(_telling, heard)) >= _TOLD else []


def _telling(heard: Heard) -> float:
    """How likely a sentence tells something, numbers and trade apart; 0 where it hardly does."""
    likely = max(chance for kind, chance in heard.kinds.items() if kind not in _ELSEWHERE)
    return likely if likely >= _FAINT else 0.0


def _are_several(drafts: list[Draft]) -> bool:
    """Two sentences each tell something: numbers and trade apart, which texts of business at home are full of."""
    told = {d.sentence for d in drafts if d.kind not in _BUSINESS and (d.heard or 0.0) >= _SURE}
    return len(told) > 1


def _is_clear(draft: Draft, least: float, ruled: float) -> bool:
    """Heard by the tagger, or found by a rule and not unheard; what somebody "will" do is no sure sign by itself, nor
    in a longer text a number of a state that is only understood."""
    if draft.heard is None:
        return True
    if draft.heard >= least:
        return draft.kind != "figure" or not ruled or all(p.end for p in draft.parties)
    found = not draft.rule.startswith("tagged.") and draft.heard >= ruled
    return found and (draft.kind != "commitment" or draft.confidence >= _SURE_RULE)
