"""What an amount of goods that passes is a figure of: the exports of who sends it, the imports of who takes it in."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing

_BESIDE = 60
"""Characters before a number within which it is told whose imports it is of."""


def settle_traded(context: Context, drafts: list[Draft]) -> None:
    """Call the amounts that are traded by what they are of. In place.

    Tonnes and barrels pass as exports, unless they are only told to be sent; a sum does so where the clause speaks of
    trade. Of imports who buys is whose figure it is.
    """
    for draft in drafts:
        if draft.kind != "figure" or draft.type != "amount" or not _is_traded(context, draft):
            continue
        name = "imports" if _is_taken_in(context, draft) else "exports"
        if name == "imports":
            draft.actors, draft.recipients = draft.recipients, draft.actors
        draft.type = name
        draft.values = {**draft.values, "metric": name}


def _is_traded(context: Context, draft: Draft) -> bool:
    unit, clause = str(draft.values.get("unit", "")), draft.evidence[0]
    if pointing("trading").search(context.text, *clause):
        return unit.isupper() or unit in claim_words().goods_units
    return unit in claim_words().goods_units and pointing("sending").search(context.text, *clause) is None


def _is_taken_in(context: Context, draft: Draft) -> bool:
    """Imports are spoken of right before the number."""
    start = max(draft.evidence[0][0], draft.trigger - _BESIDE)
    return pointing("imported").search(context.text, start, draft.trigger) is not None
