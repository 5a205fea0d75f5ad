"""Two matters of one clause: "a duty of 10% on A and 25% on B", "rice to A and tea to B" are two claims, not one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.flows.goods import products
from bilat.coding.parties.second import LISTED
from bilat.coding.rules import coding_rules
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party

_KINDS = frozenset({"sanction", "rule", "flow"})
"""Kinds that a clause tells of several targets, to each his own."""
_EITHER = frozenset({"sanction", "rule"})
"""Kinds of which one matter is only one."""
_LAID = _EITHER | {"figure"}
"""Kinds that are laid on targets, or tell how much is."""
_ONE_ACT = frozenset({"designation", "asset_freeze", "visa_ban"})
"""Types of sanctions of which one act lists many, so and so many of each state."""
_GOODS = ("wares", "things", "nurses", "folk")
"""Word classes of what passes, or is taxed or barred."""
_REACH = 20
"""Characters before a party in which its preposition stands."""
_WORDS = re.compile(r"[^\W\d]+")


def parted(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, those of several states that each have a rate, a number, goods or terms of their own as one each."""
    drafts = [d for d in drafts if not _is_told_by(d, drafts)]
    _leave_out_others(drafts)
    for draft in (d for d in drafts if d.kind == "sanction" and len(d.recipients) > 1):
        draft.recipients = [p for p in draft.recipients if p.country or not _names_measure(context, p)]
    return [part for draft in drafts for part in (_parts(context, draft) if draft.kind in _KINDS else [draft])]


def _leave_out_others(drafts: list[Draft]) -> None:
    """Who is the target of another deed before does not share that of a clause with its own target. In place.

    "Lifted its ban on Peru but kept a duty on Chile": the duty is on Chile alone.
    """
    for draft in (d for d in drafts if d.kind in _LAID and len(d.recipients) > 1):
        span = draft.evidence[0]
        own = [p for p in draft.recipients if span[0] <= p.start < span[1]]
        before = [d for d in drafts if d.kind in _EITHER and d is not draft and d.evidence[0][1] <= span[0]]
        taken = {(p.start, p.end) for d in before if d.sentence == draft.sentence for p in d.recipients}
        if own and taken:
            draft.recipients = [p for p in draft.recipients if (p.start, p.end) not in taken]


def _names_measure(context: Context, party: Party) -> bool:
    """A name that a restriction is called by: "lifted Jackson-Vanik restrictions on Peru"."""
    return party.end > party.start and pointing("restricting").match(context.text, party.end) is not None


def _is_told_by(draft: Draft, drafts: list[Draft]) -> bool:
    """A rule that a restriction tells, or one of both that only the tagger hears where a rule of words tells the other.

    What is levied, or what visas cost, is either.
    """
    heard = draft.rule.startswith("tagged.")
    if draft.kind not in _EITHER or draft.kind == "sanction" and not heard:
        return False
    others = (d for d in drafts if d.kind in _EITHER and d.kind != draft.kind and not d.rule.startswith("tagged."))
    return any(d.countries >= draft.countries and _overlap(d, draft) for d in others)


def _overlap(one: Draft, other: Draft) -> bool:
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def _parts(context: Context, draft: Draft) -> list[Draft]:
    span = next(((a, b) for a, b in draft.evidence if a <= draft.trigger < b), draft.evidence[0])
    side, many = _side(context, draft)
    told = sorted((p for p in many if span[0] <= p.start < p.end <= span[1]), key=_at)
    told += _further(context, draft, told, span[1]) if told else []
    groups = list(_groups(context, draft, told))
    if len(groups) < 2:
        return [draft]
    ends = [*(at for at, _ in groups[1:]), span[1]]
    starts = [span[0], *(at for at, _ in groups[1:])]
    return [
        _part(context, draft, side, parties, (start, end))
        for (_, parties), start, end in zip(groups, starts, ends, strict=True)
    ]


def _at(party: Party) -> int:
    return party.start


def _further(context: Context, draft: Draft, told: list[Party], end: int) -> list[Party]:
    """Those of other states, behind the last one told, who have a matter of their own behind the same preposition."""
    last, out = told[-1], list[Party]()
    word = _preposition(context, last)
    for party in context.parties(context.mentions_in(last.end, end)):
        before = out[-1] if out else last
        known = not party.country or party.country in draft.countries or party.start < before.end
        known = known or context.is_left_out(party)
        if not known and out and LISTED.fullmatch(context.text, before.end, party.start):
            out.append(party)
            continue
        if known or not word or _preposition(context, party) != word:
            continue
        at = _own_matter(context, draft, before, party)
        verbs = (f.start for f in context.reading.frames if f.sentence == draft.sentence and f.form == "verb")
        if at is not None and not any(at <= start < party.start for start in verbs):
            out.append(party)
    return out


def _preposition(context: Context, party: Party) -> str:
    """The word with which a party hangs on what is told of it; empty where none stands before it."""
    before = pointing("hung_on").search(context.text, max(0, party.start - _REACH), party.start)
    return before[1].lower() if before else ""


def _side(context: Context, draft: Draft) -> tuple[str, list[Party]]:
    """The side that may have several: the targets; of what passes those who stand behind the verb, its sources."""
    behind = draft.kind == "flow" and all(p.start > draft.trigger for p in draft.actors)
    sources = behind and any(_preposition(context, p) for p in draft.actors)
    return ("actors", draft.actors) if sources else ("recipients", draft.recipients)


def _groups(context: Context, draft: Draft, parties: list[Party]) -> Iterator[tuple[int, list[Party]]]:
    """Those of one matter, with where its own words begin."""
    begin, group = 0, parties[:1]
    for one, other in pairwise(parties):
        at = _own_matter(context, draft, one, other) if one.country != other.country else None
        if at is not None:
            yield begin, group
            begin, group = at, []
        group = [*group, other]
    if group:
        yield begin, group


def _own_matter(context: Context, draft: Draft, one: Party, other: Party) -> int | None:
    """Where the words begin that give a second target something of its own; None where they only list it."""
    joined = pointing("next_matter").search(context.text, one.end, other.start)
    if joined is None:
        return None
    told = context.text[joined.end() : other.start]
    if pointing("the_rest").search(told):
        return joined.end()
    counted = any(not q.ordinal for q in context.quantities_in(joined.end(), other.start))
    counted = counted and draft.type not in _ONE_ACT
    if counted or draft.kind == "rule" and any(t.kind == "rule" and t.find(told) for t in claim_words().rules):
        return joined.end()
    return joined.end() if draft.kind != "rule" and _goods_in(told) else None


def _goods_in(text: str) -> bool:
    """Goods or people of a trade are named: what passes, or is barred."""
    classes = coding_rules().classes
    words = {w.lower() for w in _WORDS.findall(text)}
    words |= {w.removesuffix("s") for w in words}
    return any(words & classes[name] for name in _GOODS)


def _part(context: Context, draft: Draft, side: str, parties: list[Party], span: tuple[int, int]) -> Draft:
    part = msgspec.structs.replace(draft, evidence=[span], values=_values(context, draft, span))
    setattr(part, side, parties)
    if not span[0] <= part.trigger < span[1]:
        part.trigger = span[0]
    return part


def _values(context: Context, draft: Draft, span: tuple[int, int]) -> dict[str, Any]:
    """What is said of all, and of rates, products and terms only the part's own."""
    text, values = context.text[slice(*span)], dict(draft.values)
    rate = next((q for q in context.quantities_in(*span) if q.unit == "percent"), None)
    if "low" in values and rate is not None:
        values["low"] = rate.low
    if draft.kind == "flow" and "product" in values:
        own = tuple(p for p in values.get("product", ()) if p in text)
        hung = pointing("hung_within").search(text)
        values["product"] = own or (products(text[: hung.start()]) if hung else ()) or values.get("product", ())
    if draft.kind == "rule":
        regime = next((text[slice(*at)] for t in claim_words().rules if t.kind == "rule" and (at := t.find(text))), "")
        told = claim_words().holders_in(text)
        values |= {k: " ".join(v.split()) for k, v in (("regime", regime), ("beneficiaries", told)) if v}
    return values
