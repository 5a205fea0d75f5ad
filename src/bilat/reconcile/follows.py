"""An announcement that names states alone, and the report that follows it: what tells that they are of one matter.

Outlets announce "talks with Kazakhstan" and report who held them. Nothing but the states and the days joins the two, so
whatever else they give must fit: who comes for a state, of what body it is a session, how many sides there are.
"""

from __future__ import annotations

from functools import lru_cache

from bilat.lexicon.records import policy, record_words
from bilat.lexicon.states import states
from bilat.model.names import fold
from bilat.reconcile.matter import Matter
from bilat.reconcile.times import Time
from bilat.reconcile.who import state_words

_FOLLOWED = 0.25
"""What it adds to an announcement of states alone that a report of just these follows: as much as a name."""
_THERE = 0.1
"""What the town adds, where the announcement names one and the report is from there."""
_DAYS_AGREE = 0.15
"""From this score on the days point at one matter; a month that contains the day does not."""
_TOP = ("head_of_state", "head_of_government")
_ONE_ORGANISATION = 0.2
"""What it adds that both are of one organisation's meeting: less than a name, as the United Nations meet daily."""
_ONE_BODY = 0.25
"""... that both are of one joint body of the states, which meets once a year or so."""


def follows(one: Matter, two: Matter, when: Time) -> float:
    """What it adds that the one announces the states alone and the other, of another text, reports just these."""
    ordered = _announced(one, two)
    if ordered is None or one.sides != two.sides or len(one.sides) != 2 or one.family != two.family:
        return 0.0
    plan, fact = ordered
    if not (_of_states(plan) and _for_states(fact)) or _other_body(plan, fact) or _other_kind(plan, fact):
        return 0.0
    if not _in_time(plan, fact, when):
        return 0.0
    return _FOLLOWED + (_THERE if _same_town(plan, fact) else 0.0)


def one_body(one: Matter, two: Matter, when: Time) -> float:
    """What it adds that a meeting of an organisation or a joint body is announced, and one of its meetings reported."""
    if when.score <= 0 or _announced(one, two) is None:
        return 0.0
    shared = (one.sides & two.sides) - one.claim.countries - two.claim.countries
    return _ONE_BODY if _same_body(one, two) else _ONE_ORGANISATION if shared else 0.0


def _announced(one: Matter, two: Matter) -> tuple[Matter, Matter] | None:
    """The announcement, then the report; None where they are not one and the other, or stand in one text."""
    plan, fact = (one, two) if one.phase == "plan" else (two, one)
    return (plan, fact) if (plan.phase, fact.phase) == ("plan", "fact") and one.document != two.document else None


def _of_states(plan: Matter) -> bool:
    """Names states alone, or who stands for them unnamed: "counterparts", "the delegation"; not "business leaders"."""
    known = record_words()
    for party, who in zip(plan.claim.parties, plan.parties, strict=True):
        words = set(fold(party.name).split())
        if who.type in ("company", "group") or words & known.private:
            return False
        if who.type == "person" and not who.nameless:
            return False
        if who.type == "body" and not words <= known.nameless | state_words():
            return False
    return True


def _for_states(fact: Matter) -> bool:
    """Reported of those who act for states; a visit, of one to a state, not to its embassy."""
    if any(w.type in ("company", "group") for w in fact.parties):
        return False
    return fact.family != "visit" or any(p.type == "state" for p in fact.claim.recipients)


def _other_kind(plan: Matter, fact: Matter) -> bool:
    """One is said to be of more than two sides ("trilateral"), though two alone are named; a summit is announced, and
    others met."""
    known = record_words()
    if _says(plan, known.many_sided) != _says(fact, known.many_sided):
        return True
    return _says(plan, known.top_level) and fact.value("level") not in (None, *_TOP)


def _says(one: Matter, words: frozenset[str]) -> bool:
    return any(words & set(fold(piece.quote).split()) for piece in one.claim.evidence)


def _other_body(plan: Matter, fact: Matter) -> bool:
    """The report is of the session of a body that the announcement does not name."""
    return bool(fact.value("body")) and not _same_body(plan, fact)


def _same_body(one: Matter, two: Matter) -> bool:
    """The telling words of one body's name are all in the other's: "the Cooperation Council", in full."""
    return any(a and b and (a <= b or b <= a) for a in _bodies(one) for b in _bodies(two))


def _bodies(one: Matter) -> list[frozenset[str]]:
    """The telling words of the joint body that a claim is of, or of the bodies that take part; two words at least."""
    heads = set(record_words().sessions)
    names = [str(one.value("body") or ""), *(p.name for p in one.claim.parties if p.type == "body")]
    found = (frozenset(fold(name).split()) - record_words().stopwords - state_words() for name in names)
    return [words for words in found if len(words) > 1 and words & heads]


def _in_time(plan: Matter, fact: Matter, when: Time) -> bool:
    """On the day announced; without one, in the days after; in the town announced, within the weeks after."""
    if plan.dated:
        agreed = when.score >= (0.0 if _same_town(plan, fact) else _DAYS_AGREE)
        return agreed and (_exact(fact) or _even(fact))
    if plan.published is None or fact.start is None or fact.end is None or fact.end < plan.published:
        return False
    windows = policy().windows
    days = windows.announced if _same_town(plan, fact) else windows.stay if plan.family == "visit" else _talks(plan)
    return max(0, fact.start - plan.published) <= days and fact.end - fact.start <= windows.stay


def _talks(plan: Matter) -> int:
    """Days within which talks announced without a day are the next that are reported; -1 for what is no announcement:
    "we shall go on talking", the "political dialogue" of years. What an outlet says in its own voice announces."""
    goes_on = plan.claim.type != "plan" or bool(plan.claim.attribution) or _says(plan, record_words().goes_on)
    return -1 if goes_on else policy().windows.talks


def _same_town(plan: Matter, fact: Matter) -> bool:
    return _town(plan) != "" and _town(plan) == _town(fact)


def _town(one: Matter) -> str:
    """Where it is, unless a state alone is named."""
    place = one.claim.place
    name = fold(place.name) if place else ""
    return "" if name in _names_of_states() else name


@lru_cache(maxsize=1)
def _names_of_states() -> frozenset[str]:
    return frozenset(fold(form) for form in states().forms)


def _exact(fact: Matter) -> bool:
    """Of a day that its words give, not only of the days of its report."""
    return fact.claim.date.basis != "document"


def _even(fact: Matter) -> bool:
    """Names people of both sides, or of neither: a minister alone, with the other state, may have met anybody."""
    return len(fact.people.keys() & fact.sides) != 1
