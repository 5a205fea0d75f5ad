from __future__ import annotations

from datetime import date

import msgspec
import pytest

from bilat.dossier import Asked, pair_dossier
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.series import begin, finest
from bilat.dossier.shapes import Line
from bilat.ledger import View

PAIR = ("HRV", "KEN")


@pytest.fixture
def dossier(view: View) -> PairDossier:
    return pair_dossier(view, PAIR)


def _line(dossier: PairDossier, kind: str) -> Line:
    return next(line for line in dossier.timeline.items if line.kind == kind)


def test_a_matter_that_two_outlets_report_is_one_line_with_both(dossier: PairDossier) -> None:
    talks = _line(dossier, "contact")
    assert (talks.outlets, talks.independent, talks.status) == (2, 2, "corroborated")
    assert talks.standing == "reported by Adria Courier and Rift Herald"
    assert {dossier.evidence[n - 1].document.outlet.name for n in talks.evidence} == {"Adria Courier", "Rift Herald"}


def test_every_number_leads_to_words_that_stand_in_the_text(view: View, dossier: PairDossier) -> None:
    assert [c.number for c in dossier.evidence] == list(range(1, len(dossier.evidence) + 1))
    for cited in dossier.evidence:
        document = view.document(cited.document.id)
        assert document
        for quote in cited.quotes:
            assert document.text[quote.start : quote.end] == quote.quote
            assert quote.before + quote.quote + quote.after in document.text


def test_what_is_no_fact_says_so_and_one_outlet_is_named_alone(dossier: PairDossier) -> None:
    promise = _line(dossier, "commitment")
    assert (promise.mark, promise.hedge) == ("plan", "said to be planned")
    assert promise.standing == "reported by Rift Herald alone"


def test_a_promise_is_overdue_only_after_its_day(view: View) -> None:
    before = pair_dossier(view, PAIR, Asked(as_of=date(2024, 6, 30))).commitments
    after = pair_dossier(view, PAIR, Asked(as_of=date(2024, 7, 2))).commitments
    assert (before.overdue.total, before.open.total) == (0, 1)
    assert (after.overdue.total, after.open.total) == (1, 0)
    assert after.overdue.items[0].late == 2


def test_the_day_it_speaks_from_is_the_last_that_was_read(dossier: PairDossier) -> None:
    assert dossier.as_of == date(2024, 9, 1)
    assert dossier.commitments.overdue.total == 1


def test_a_paper_has_its_steps_with_their_evidence(dossier: PairDossier) -> None:
    [paper] = dossier.agreements.items
    assert (paper.title, paper.status) == ("agreement on fishing", "signed")
    assert [step.status for step in paper.steps] == ["signed"]
    assert paper.steps[0].evidence in paper.line.evidence


def test_a_third_states_sanction_is_around_the_pair_with_its_reason(dossier: PairDossier) -> None:
    assert dossier.sanctions.total == 0
    [around] = [a for a in dossier.around.items if a.line.kind == "sanction"]
    assert "Adria Yard" in around.reason
    assert around.line.pairs == ("HRV-NOR",)


def test_intensity_is_a_share_of_what_was_read(dossier: PairDossier) -> None:
    read = {b.start: (b.read, b.documents, b.share) for b in dossier.series.bins if b.read}
    assert set(read.values()) == {(2, 2, 1.0), (1, 1, 1.0)}
    assert [(d.day, d.documents) for d in dossier.calendar] == [(date(2024, 5, 4), 2), (date(2024, 9, 1), 1)]


def test_filters_narrow_every_section(view: View) -> None:
    only = pair_dossier(view, PAIR, Asked(kind="instrument"))
    assert {line.kind for line in only.timeline.items} == {"instrument"}
    assert (only.commitments.overdue.total, only.figures.total, only.reach.records) == (0, 0, 1)
    late = pair_dossier(view, PAIR, Asked(since=date(2024, 8, 1)))
    assert [line.kind for line in late.timeline.items] == ["event"]


def test_a_pair_of_which_nothing_is_known_says_so(view: View) -> None:
    empty = pair_dossier(view, ("FJI", "PER"))
    assert empty.summary.sentences == ("Nothing in what was read speaks of these two states together.",)
    assert not empty.evidence


def test_the_same_ledger_gives_the_same_bytes(view: View, dossier: PairDossier) -> None:
    assert msgspec.json.encode(pair_dossier(view, PAIR)) == msgspec.json.encode(dossier)


def test_bins_are_as_fine_as_a_page_can_show() -> None:
    assert [finest(date(2024, 1, 1), d) for d in (date(2024, 3, 1), date(2025, 3, 1), date(2034, 1, 1))] == [
        "day", "week", "month",
    ]  # fmt: skip
    assert begin(date(2024, 2, 29), "week") == date(2024, 2, 26)
