"""Whether two claims can be of one time: how well their days agree, or that they contradict each other."""

from __future__ import annotations

import msgspec

from bilat.lexicon.records import policy
from bilat.reconcile.matter import Matter

_LATE = 1
"""Days after the event on which an outlet may still print its announcement: the next morning's paper."""
_WIDE = 45
"""Days: an interval wider than a month ("in 2024", "last autumn") contains too much to point at one matter."""
_LOOSE = 7
"""Days: a wider one ("recently", "in May") points at it, but not as a day does."""

NIGHT = 1
"""Days: who visits from Monday to Wednesday may leave home on Sunday."""
_UNNAMED = 2
"""Days: arrival on the first, departure on the third. Two delegations of one state may come within one week."""
_WEEK = 6
"""Days from the first to the last of a week: "next week"."""


class Time(msgspec.Struct, frozen=True):
    """score: 0 to 0.25; reason in words."""

    score: float
    reason: str


CONTRADICTED = None
"""The days given exclude that the two are one matter."""


def times(one: Matter, two: Matter) -> Time | None:
    """How the days of two claims of one family agree; CONTRADICTED when they cannot be one."""
    if _out_of_order(one, two) or _out_of_order(two, one) or _told_apart(one, two):
        return CONTRADICTED
    if one.dated and two.dated:
        return _both(one, two)
    if one.dated or two.dated:
        dated, undated = (one, two) if one.dated else (two, one)
        return _by_report(dated, undated)
    return _by_reports(one, two)


def gap(one: Matter, two: Matter) -> int:
    """Days between two known intervals: 0 when they share one."""
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return 0
    return max(0, one.start - two.end, two.start - one.end)


def _both(one: Matter, two: Matter) -> Time | None:
    apart = gap(one, two)
    if apart > slack(one, two):
        return CONTRADICTED
    if apart:
        return Time(0.15, f"days of one stay, {apart} apart")
    if max(_length(one), _length(two)) > _WIDE:
        return Time(-0.25, "days overlap, over months")
    if (one.start, one.end) == (two.start, two.end):
        return Time(0.25, "same day" if one.start == one.end else "same days")
    loose = max(_length(one), _length(two)) > _LOOSE
    return Time(0.1 if loose else 0.2, "days overlap")


def slack(one: Matter, two: Matter) -> int:
    """Days by which two dates may differ without contradiction: those of a visit are days of one stay.

    As many as the stay is said to last, and a night; a night only, where its first and last day are given; else as long
    as stays are, of a visitor who is named in both, and as long as arrival, talks and departure of one who is not. None
    for an interval that is wider than a stay.
    """
    if one.family != "visit" or two.family != "visit" or max(_length(one), _length(two)) > _LOOSE:
        return 0
    if said := max(one.days, two.days):
        return said + NIGHT
    if _whole(one) or _whole(two):
        return NIGHT
    return policy().windows.stay if one.people and two.people else _UNNAMED


def _whole(visit: Matter) -> bool:
    """Its first and its last day are given ("from 4 to 6 May"); "next week" is no stay of seven days."""
    when = visit.claim.date
    return 0 < _length(visit) < _WEEK and when.precision == "day" and when.basis != "document"


def _length(one: Matter) -> int:
    return 0 if one.start is None or one.end is None else one.end - one.start


def _out_of_order(plan: Matter, fact: Matter) -> bool:
    """What had taken place before it was announced is not what was announced."""
    if plan.phase != "plan" or fact.phase != "fact" or plan.published is None:
        return False
    if fact.end is not None:
        stay = policy().windows.stay if fact.family == "visit" else 0
        return fact.end + stay + _LATE < plan.published
    return False


def _told_apart(one: Matter, two: Matter) -> bool:
    """One text that dates what happened and tells, without a day, what is to come tells of two matters."""
    if one.document != two.document or "fact" not in (one.phase, two.phase) or one.phase == two.phase:
        return False
    fact, other = (one, two) if one.phase == "fact" else (two, one)
    return not other.dated and (
        fact.family != "visit" or (fact.dated and _length(fact) <= _WIDE and not _under_way(fact))
    )


def _under_way(visit: Matter) -> bool:
    """A visit of the days of its report: what is still to come of it is the same visit."""
    if visit.end is None or visit.published is None:
        return False
    return visit.published - visit.end <= policy().windows.stay


def _by_report(dated: Matter, undated: Matter) -> Time | None:
    """An undated claim is placed by its report: a fact was reported after, a plan before."""
    if undated.published is None or dated.start is None or dated.end is None:
        return Time(0.0, "one of them without a day")
    windows, at = policy().windows, undated.published
    if undated.phase == "plan":
        ahead = max(0, dated.start - at)
        if at > dated.end + _LATE or ahead > windows.announced:
            return CONTRADICTED
        return Time(0.08 if ahead <= windows.repeated else 0.0, f"announced {ahead} days ahead")
    if undated.phase == "other" and dated.phase == "fact":
        return Time(-0.2, "wished for or thought possible, without a day")
    if undated.phase == "fact" and not undated.denied and at < dated.start:
        early = undated.family == "visit" and dated.start - at <= windows.repeated
        return Time(0.0, "spoken of before its day") if early else CONTRADICTED
    near = dated.start <= at <= dated.end + windows.news
    return Time(0.1, "reported in the days after") if near else Time(-0.2, "one of them without a day")


def _by_reports(one: Matter, two: Matter) -> Time | None:
    if one.published is None or two.published is None:
        return Time(-0.1, "both without a day")
    windows, apart = policy().windows, abs(one.published - two.published)
    most = windows.repeated if one.phase == two.phase == "plan" or _span(one, two) else windows.news
    if {one.phase, two.phase} == {"fact", "other"}:
        most = 0
    return Time(0.08, f"reported {apart} days apart") if apart <= most else Time(-0.3, "reported long apart")


def _span(one: Matter, two: Matter) -> bool:
    """A plan and a fact, the plan reported first."""
    plan, fact = (one, two) if one.phase == "plan" else (two, one)
    if plan.phase != "plan" or fact.phase != "fact" or plan.published is None or fact.published is None:
        return False
    return plan.published <= fact.published
