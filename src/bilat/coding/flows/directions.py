"""Which way a flow goes, by the words beside the two who are told: "Peruvian exports", "loans to Chile"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilat.coding.context import Context
from bilat.coding.draft import THINGS, Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.products import passing, product_words
from bilat.model.claim import Party
from bilat.model.reading import Frame

_BACK = 60
"""Characters before a party in which its preposition stands."""
_WAYS = ("going_out", "coming_in")
"""Names of the words for goods that leave a state, and for those that it takes in."""
_EARNERS = frozenset({"group", "person"})
"""Types of those who send home what they earn."""
_SETTLED = frozenset({"remittances", "debt repayment", "debt relief"})
"""What passes, that "from" or "by" somebody says nothing of: loans from Peru are repaid to it."""
_WITH_VERB = frozenset({"a_giver", "a_taker"})
"""Words beside a party that begin with a verb ("Peru is the largest buyer")."""
_NAMED_BY = re.compile(r"\s+\w+$")


def are_opposite(context: Context, one: int, other: int) -> bool:
    """Of the words at two places the one tells of goods that go out, the other of goods that come in."""
    out, into = ([bool(passing(way).match(context.text, at)) for at in (one, other)] for way in _WAYS)
    return out != into and any(out) and any(into)


def is_contrary(context: Context, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Told the same way as a flow before it whose word is the opposite: "exports rice to Chile and imports oil"."""
    before = (d for d in drafts if d.kind == draft.kind == "flow" and d.sentence == draft.sentence)
    before = (d for d in before if d.trigger < draft.trigger and d.countries == draft.countries)
    return any(is_given_by(d, draft.actors) and are_opposite(context, d.trigger, draft.trigger) for d in before)


def is_given_by(draft: Draft, givers: Sequence[Party]) -> bool:
    """Those who give are of the state of one of these; False where nobody does."""
    return bool({p.country for p in draft.actors} & {p.country for p in givers})


def is_earned(context: Context, draft: Draft) -> bool:
    """People send home what they earn: it comes from where they work."""
    if draft.actors[0].type not in _EARNERS:
        return False
    money = product_words().find(context.text[slice(*draft.evidence[0])], ("finance",))
    told = {named.name for named in money} if draft.kind == "figure" else draft.values.get("product", ())
    return "remittances" in told


def is_turned(context: Context, draft: Draft) -> bool:
    """The words tell the giver as told to get, or the receiver to give, and nothing speaks for the way as told."""
    if draft.kind != "flow" or _SETTLED & set(draft.values.get("product", ())):
        return False
    giver, taker = draft.actors[0], draft.recipients[0]
    if _pays(context, draft, giver):
        return False
    if taker.type == "igo" and giver.country and product_words().lent & set(draft.values.get("product", ())):
        return True  # the Fund lends, nobody lends to it
    given, taken = _leaning(context, draft, giver), _leaning(context, draft, taker)
    return given < 0 <= taken and not taken < 0 or taken > 0 >= given


def _leaning(context: Context, draft: Draft, party: Party) -> int:
    """Above zero for somebody whom the words beside him tell to give, below for one who gets."""
    sentence = context.reading.sentences[draft.sentence]
    if not sentence.start <= party.start < party.end <= sentence.end:
        return 0
    own = _NAMED_BY.search(party.as_written)  # "Peruvian exporters", read as a party
    end = party.start + own.start() if own and party.type != "person" else party.end
    text = context.text
    giving_words = ("comes_from", "a_giver", "goods_from") if draft.type in THINGS else ("comes_from", "a_giver")
    span = (draft.sentence, end, sentence.end)
    behind = [name for name in giving_words if _is_said(context, name, span)]
    ahead = [name for name in ("goes_to", "a_taker") if _is_said(context, name, span)]
    before = text[max(sentence.start, party.start - _BACK) : party.start]
    giving = bool(behind) + bool(passing("before_giver").search(before))
    taking = bool(ahead) + bool(passing("before_taker").search(before))
    return giving - taking or _acting(context, draft, party)


def _pays(context: Context, draft: Draft, party: Party) -> bool:
    """He pays for what comes from the other."""
    frame = _frame(context, draft)
    if frame is None or frame.lemma not in claim_words().paying:
        return False
    return party.country in {p.country for p in context.of_role(frame, "agent")}


def _is_said(context: Context, name: str, span: tuple[int, int, int]) -> bool:
    """Such words stand behind a party; not past a verb: "Peru receives aid" tells of no Peruvian aid.

    span: the number of the sentence, where the party ends, where the sentence does.
    """
    number, start, end = span
    found = passing(name).match(context.text, start, end)
    if found is None or name in _WITH_VERB:
        return found is not None
    verbs = (f for f in context.reading.frames if f.sentence == number and f.form == "verb")
    return not any(start <= f.start and f.end < found.end() for f in verbs)


def _acting(context: Context, draft: Draft, party: Party) -> int:
    """Who buys or borrows in the clause gets; whoever lends, exports or gives there gives."""
    frame = _frame(context, draft)
    if frame is None or frame.form != "verb":
        return 0
    agents = {p.country for p in context.of_role(frame, "agent")}
    if party.country not in agents or len(agents) > 1:
        return 0
    words = claim_words()
    return -1 if frame.lemma in words.taking else int(frame.lemma in words.giving)


def _frame(context: Context, draft: Draft) -> Frame | None:
    return context.reading.frames[draft.frame] if draft.frame >= 0 else None
