"""The board counts what the scorer counts, and a perfect reader scores 1."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from evals import board, gold, mirror
from evals.stages import Seen, faults
from tests.evals.conftest import requires_shared

Row = dict[str, Any]
pytestmark = requires_shared


def scored(gold_row: Row, text: str, claims: list[Row]) -> board.ArticleScore:
    document = mirror.document_of(gold_row, text)
    return board.score_article(gold_row, [document], {document["id"]: claims})


def stages(score: board.ArticleScore, seen: Seen) -> list[tuple[str, str]]:
    return [(fault.what, fault.stage) for fault in faults(score, lambda _: seen)]


def all_seen(text: str) -> Seen:
    return Seen([(0, len(text))], [(at, at + 1) for at in range(len(text))])


def test_an_export_made_from_the_gold_scores_one(gold_row: Row, text: str) -> None:
    found = board.figures([scored(gold_row, text, mirror.claims_of(gold_row, text))])
    assert found.tally == board.Tally(required=4, found=4, claims=4, matched=4)
    assert found.field_mean == 1.0
    assert found.unsound == 0


def test_an_export_made_from_the_shared_gold_scores_one() -> None:
    articles = [gold.to_row(one) for one in gold.load(gold.named_sets()["gold"], {})]
    texts = gold.source_texts(article["document"] for article in articles)
    found = board.figures([scored(one, texts[one["document"]], mirror.claims_of(one, texts[one["document"]]))
                           for one in articles])
    assert found.tally.recall == found.tally.precision == found.field_mean == 1.0


def test_a_missing_document_misses_every_item(gold_row: Row) -> None:
    score = board.score_article(gold_row, [], {})
    assert board.figures([score]).tally == board.Tally(required=4)
    assert board.figures([score]).missing == 1
    assert {what for what, _ in stages(score, Seen([], []))} == {"missed"}


def test_counts_by_kind_add_up(gold_row: Row, text: str) -> None:
    claims = mirror.claims_of(gold_row, text)[1:]
    score = scored(gold_row, text, claims)
    assert score.kinds["contact"] == board.Tally(required=1, found=0, claims=0, matched=0)
    assert sum(score.kinds.values(), board.Tally()) == score.tally


def test_missed_items_name_the_step_that_failed(gold_row: Row, text: str) -> None:
    score = scored(gold_row, text, [])
    assert {stage for _, stage in stages(score, Seen([], []))} == {"not read"}
    assert {stage for _, stage in stages(score, Seen([(0, len(text))], []))} == {"frame missing"}
    assert {stage for _, stage in stages(score, all_seen(text))} == {"not coded"}


@pytest.mark.parametrize(("change", "missed", "false"), [
    ({"kind": "commitment"}, "kind confused", "kind confused"),
    ({"actors": [{"name": "Peru", "country": "PER"}]}, "role wrong", "role wrong"),
])
def test_a_claim_in_the_right_place_says_what_is_wrong_with_it(
    gold_row: Row, text: str, change: Row, missed: str, false: str,
) -> None:
    claims = mirror.claims_of(gold_row, text)
    claims[0] |= change
    assert stages(scored(gold_row, text, claims), all_seen(text)) == [("missed", missed), ("false", false)]


def test_a_matter_told_twice_and_one_that_is_nowhere(gold_row: Row, text: str) -> None:
    claims = mirror.claims_of(gold_row, text)
    again, nowhere = copy.deepcopy(claims[1]) | {"id": "c_again"}, copy.deepcopy(claims[0]) | {"id": "c_nowhere"}
    start = text.index("a price had been named")
    nowhere["evidence"] = [{"start": start, "end": start + 22, "quote": text[start:start + 22]}]
    found = stages(scored(gold_row, text, [*claims, again, nowhere]), all_seen(text))
    assert sorted(found) == [("false", "no such matter"), ("false", "told twice")]


@pytest.mark.parametrize(("index", "change", "stage"), [
    (0, {"date": {"start": "2024-03-05", "end": "2024-03-05"}}, "date wrong"),
    (2, {"modality": "fact"}, "qualifier wrong"),
    (1, {"values": {"status": "approved", "subject": "forestry"}}, "value wrong"),
])
def test_a_found_item_lists_its_wrong_field(gold_row: Row, text: str, index: int, change: Row, stage: str) -> None:
    claims = mirror.claims_of(gold_row, text)
    claims[index] |= change
    assert stages(scored(gold_row, text, claims), all_seen(text)) == [("field", stage)]


def test_intervals_hold_the_figure_and_are_the_same_each_time(gold_row: Row, text: str) -> None:
    good = scored(gold_row, text, mirror.claims_of(gold_row, text))
    bad = scored(gold_row, text, mirror.claims_of(gold_row, text)[:1])
    scores = [good, bad, good, bad, good]
    ends = board.intervals(scores, board.headline)
    low, high = ends["recall"]
    assert low < board.figures(scores).tally.recall < high
    assert ends == board.intervals(scores, board.headline)
