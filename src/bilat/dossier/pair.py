"""The dossier of a pair, put together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bilat.dossier.actors import people_and_bodies
from bilat.dossier.agreements import agreements
from bilat.dossier.around import around
from bilat.dossier.asked import Asked
from bilat.dossier.commitments import commitments
from bilat.dossier.facets import facets
from bilat.dossier.figures import figures
from bilat.dossier.goods import goods
from bilat.dossier.lines import Book
from bilat.dossier.pairpage import PairDossier, Reach
from bilat.dossier.refs import state_ref
from bilat.dossier.section import Frame
from bilat.dossier.series import Reports, calendar, series
from bilat.dossier.summary import Drawn, summary
from bilat.ledger import RecordFilter, View

TIMELINE = ("contact", "instrument", "commitment", "sanction", "event")
"""Kinds that take place at some time; the others hold, and have sections of their own."""

SHOWN = 60
"""Lines of the timeline: a year of a busy pair at a glance, the rest a click away."""

LISTED = 20
FACETS = ("kind", "modality", "status", "source", "event")


def pair_dossier(view: View, pair: tuple[str, str], asked: Asked | None = None) -> PairDossier:
    """All that is known between two states (ISO 3166-1 alpha-3, in alphabetical order), as asked."""
    asked = asked or Asked()
    as_of = asked.as_of or view.last_published()
    frame = Frame(view, pair, asked, Book(view, asked.reported_since), as_of)
    wanted = frame.filter() or RecordFilter(pair=pair)
    reports = Reports(view.reports(wanted))
    read = read_days(view, asked)
    drawn = _drawn(frame, reports)
    people, bodies = people_and_bodies(frame)
    return PairDossier(
        pair=(state_ref(pair[0]), state_ref(pair[1])),
        reach=drawn.reach,
        summary=summary(frame, drawn),
        timeline=drawn.timeline,
        series=series(reports, read),
        calendar=calendar(reports, read),
        commitments=drawn.commitments,
        agreements=drawn.agreements,
        figures=figures(frame),
        goods=goods(frame),
        people=people,
        bodies=bodies,
        rules=frame.lines(LISTED, "rule"),
        sanctions=drawn.sanctions,
        ties=frame.lines(LISTED, "tie"),
        disputed=drawn.disputed,
        around=around(frame),
        evidence=frame.book.evidence(),
        facets=facets(view, wanted, FACETS),
        as_of=as_of,
    )


def _drawn(frame: Frame, reports: Reports) -> Drawn:
    ahead = {"kinds": TIMELINE, "polarity": "affirmed", "begins_after": frame.as_of, "newest": False}
    return Drawn(
        reach=_reach(frame, reports),
        timeline=frame.part(SHOWN, kinds=TIMELINE),
        ahead=frame.part(LISTED, **ahead),
        commitments=commitments(frame),
        agreements=agreements(frame),
        sanctions=frame.lines(LISTED, "sanction"),
        disputed=frame.part(LISTED, status="disputed"),
    )


def _reach(frame: Frame, reports: Reports) -> Reach:
    wanted = frame.filter()
    if wanted is None:
        return Reach()
    return Reach(
        records=frame.view.count_records(wanted),
        claims=frame.view.count_claims_of(wanted),
        documents=reports.documents,
        outlets=reports.outlets,
        first=reports.first,
        last=reports.last,
    )


def read_days(view: View, asked: Asked) -> Mapping[date, int]:
    """Documents read by publication day, inside what was asked."""
    return {
        day: documents
        for day, documents in view.published_days()
        if (asked.since is None or day >= asked.since) and (asked.until is None or day <= asked.until)
    }
