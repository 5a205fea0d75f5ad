"""Who stands near a number: those of its clause or sentence whose figure it may be."""

from __future__ import annotations

import re
from collections.abc import Collection

from bilat.coding.context import Context
from bilat.coding.draft import unique
from bilat.coding.figures.metrics import At
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

CONTRAST = re.compile(r"\b(?:while|whereas|compared|unlike)\b")
"""What sets another state's number against this one."""
PARTS = re.compile(r"[,;]|\b(?:and|but|while|whereas)\b")
"""What parts a number from the time of another."""
_LIST = re.compile(r"\s*(?:,|and|,\s*and|as well as)?\s*(?:the )?")
"""What stands between two names of a list."""
_THROUGH = re.compile(r"\b(?:through|via|by way of|implemented by)\s+(?:the )?$", re.IGNORECASE)
_CHANNEL = 24
"""Characters before an organisation in which "through" makes it the channel only."""


def with_upper(context: Context, at: At, found: list[Party], speakers: Collection[str]) -> list[Party]:
    """Those of the clause; where a "while" parts all but one state of them from the number, those of the sentence."""
    own = [p for p in found if _not_contrasted(context, at, p)]
    if len(_sides_of(own)) != 1 or len({p.country for p in found if p.country}) < 2:
        return found
    whole = context.parties(context.mentions_in(at.sentence.start, at.sentence.end))
    near = [p for p in whole if p.country and p.name not in speakers and _not_contrasted(context, at, p)]
    return near if len({p.country for p in near}) > 1 else found


def _sides_of(parties: list[Party]) -> set[str]:
    """States, and organisations as sides of their own."""
    return {p.country or p.name for p in parties if p.country or p.type == "igo"}


def nearest_two(context: Context, at: At, metric: Metric, found: list[Party]) -> list[Party]:
    """Two states, nearest first; who acts in the clause goes before others where it owes, gives, or has a share.

    An organisation takes part where it gives, or where there is no second state; one that money goes through does not.
    """
    gives = metric.given and at.frame is not None and at.frame.lemma in claim_words().giving
    leads = metric.owed or metric.name == "share" or gives
    leaders = acting(context, at.frame) if leads else []
    leaders = leaders or (_acting_above(context, at.frame) if metric.owed else [])
    found, first = unique(found + leaders) if gives else found, {p.country for p in leaders}
    sides: list[Party] = []

    def rank(p: Party) -> tuple[bool, bool, bool, int]:
        owes = metric.owed and is_debtor(context, p)
        return not owes, p.country not in first, not _of_clause(context, at, p), abs(p.start - at.quantity.start)

    for p in sorted(found, key=rank):
        body = p.type == "igo" and not _is_channel(context, p)
        if (p.country or body) and all(p.country != q.country for q in sides):
            sides.append(p)
    chosen = sides[:2]
    if not metric.given and len({p.country for p in sides if p.country}) > 1:
        chosen = [p for p in sides if p.country][:2]
    more = _joined(context, chosen[-1], sides) if metric.owed and len(chosen) > 1 else []
    return chosen + [p for p in more if p not in chosen]


def is_debtor(context: Context, party: Party) -> bool:
    """Whose debt is told of: "Peru's outstanding foreign debt"."""
    return party.end > party.start and pointing("debt_of").match(context.text, party.end) is not None


def _joined(context: Context, party: Party, others: list[Party]) -> list[Party]:
    """Those of other states that are listed with a party ("Japan, China and India")."""
    out: list[Party] = []
    for _ in others:
        for p in others:
            ends = [(party.start, party.end), *((q.start, q.end) for q in out)]
            near = any(_LIST.fullmatch(context.text[min(b, p.end) : max(a, p.start)]) for a, b in ends)
            if p is not party and p.country and p not in out and near:
                out.append(p)
    return out


def _is_channel(context: Context, party: Party) -> bool:
    """ "through the FAO": it only passes on what somebody else gives."""
    return bool(_THROUGH.search(context.text[max(0, party.start - _CHANNEL) : party.start]))


def in_clause(context: Context, at: At, found: list[Party]) -> list[Party]:
    """Those that no "whereas" parts from the number, and those of its own clause, as far as they are of two states."""
    near = [p for p in found if _not_contrasted(context, at, p)]
    found = near if len(_sides_of(near)) > 1 else found
    near = [p for p in found if _of_clause(context, at, p)]
    return near if len({p.country for p in near if p.country}) > 1 else found


def _not_contrasted(context: Context, at: At, party: Party) -> bool:
    between = context.text[min(party.end, at.quantity.end) : max(party.start, at.quantity.start)]
    return not CONTRAST.search(between)


def _of_clause(context: Context, at: At, party: Party) -> bool:
    frame = at.frame
    return frame is not None and frame.clause_start <= party.start and party.end <= frame.clause_end


def _acting_above(context: Context, frame: Frame | None) -> list[Party]:
    """Who acts in the clause above ("Peru signed a deal to restructure …")."""
    above = context.governor(frame) if frame is not None else None
    return acting(context, above)


def acting(context: Context, frame: Frame | None) -> list[Party]:
    """Who acts in the clause, wherever named, or those inside his name ("Kia Steel")."""
    return (context.of_role(frame, "agent") or context.of_role(frame, "agent*")) if frame is not None else []
