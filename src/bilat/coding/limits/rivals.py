"""Rules and commitments of the same words: which of the two is told."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.limits.beneficiaries import for_whom

_ADVISED = frozenset({("commitment", "request"), ("event", "threaten"), ("flow", "people"), ("flow", "services")})
"""What the words of an advisory might tell, too: "warned against travel", "to leave by commercial flights"."""
_HEARD = 0.5
"""Probability from which the tagger holds that a rule is told."""


def is_told_otherwise(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """A rule or a commitment whose words tell another claim.

    Of a rule and what somebody undertakes the tagger's ear decides, else what is undertaken is no rule; what goods or
    holders "will" have, or must do, they do not undertake. Advice to one's own citizens is no request or journey.
    """
    if _is_advice(draft, drafts):
        return True
    if draft.kind == "rule" and draft.type != "advisory" and draft.rule.startswith("rule."):
        rivals = [d for d in drafts if d.kind == "commitment" and not _is_tagged(d) and overlap(d, draft)]
        return any(not _is_bound(context, d) and not _is_surer(draft, d) for d in rivals)
    if draft.kind == "commitment":
        rivals = [d for d in drafts if d.kind == "rule" and not _is_tagged(d) and overlap(d, draft)]
        return any(d.type != "advisory" and (_is_bound(context, draft) or _is_surer(d, draft)) for d in rivals)
    return False


def overlap(one: Draft, other: Draft) -> bool:
    """They share some of their words."""
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def _is_advice(draft: Draft, drafts: list[Draft]) -> bool:
    """A request, a threat, or a journey that is told in the words of an advisory to one's own citizens."""
    if (draft.kind, draft.type) not in _ADVISED:
        return False
    return any(d.type == "advisory" and d.sentence == draft.sentence and overlap(d, draft) for d in drafts)


def _is_tagged(draft: Draft) -> bool:
    return draft.rule.startswith("tagged.")


def _is_bound(context: Context, draft: Draft) -> bool:
    """What those will do whom a rule is for."""
    return bool(for_whom(context, [p for p in draft.actors if p.end > p.start]))


def _is_surer(rule: Draft, commitment: Draft) -> bool:
    return rule.heard is not None and rule.heard > max(_HEARD, commitment.heard or 0.0)
