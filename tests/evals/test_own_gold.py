"""The project's own gold: whole, in its splits, and scored as perfect when it is said back."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import agreement, board, convert, counts, gold, mirror, reading, rebase
from evals.gold import Gold
from tests.evals.conftest import requires_shared

PATHS = sorted(path for split in gold.SPLITS for path in (gold.HERE / split).glob("*.json"))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of every article of the project's gold, as `basis` says."""
    golds = [gold.read(path) for path in PATHS]
    ingested = reading.texts([one.document for one in golds if one.basis == "ingest"], tmp_path_factory.mktemp("texts"))
    return ingested | gold.source_texts(one.document for one in golds if one.basis == "source")


def test_there_is_gold_in_both_splits() -> None:
    assert {path.parent.name for path in PATHS} == set(gold.SPLITS)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_lies_in_the_split_of_its_name_without_its_words(path: Path) -> None:
    one = gold.read(path)
    assert path.parent.name == convert.split_of(one.document)
    assert len({item.id for item in one.items}) == len(one.items)
    assert all(not item.quote and item.start is not None for item in one.items)
    assert bool(one.text_sha256) == bool(one.basis) == bool(one.items)


def test_no_article_is_annotated_twice() -> None:
    documents = [gold.read(path).document for path in PATHS]
    assert len(set(documents)) == len(documents)


def test_what_asks_for_nothing_is_marked_as_empty() -> None:
    for path in PATHS:
        one = gold.read(path)
        assert one.note.startswith("empty") == all(item.optional for item in one.items), path.name


@requires_shared
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_export_made_from_an_article_scores_one(path: Path, texts: dict[str, str]) -> None:
    row = gold.to_row(gold.whole(gold.read(path), texts))
    text = texts.get(row["document"], "")
    document, claims = mirror.document_of(row, text), mirror.claims_of(row, text)
    found = board.figures([board.score_article(row, [document], {document["id"]: claims})])
    assert found.tally == board.Tally(len(claims), len(claims), len(claims), len(claims))
    assert all(mean == 1.0 for mean, _ in found.fields.values()), found.fields
    assert found.unsound == found.duplicates == 0


LAID_OUT = "Finland and Chile signed an agreement.\nIt was signed\nin Helsinki on Monday."
"""The same words as PLAIN, after another line and in other lines."""
PLAIN = "It was signed in Helsinki on Monday."


def test_quotes_are_found_again_in_another_layout() -> None:
    item = gold.Item(id="i", kind=["instrument"], quote=PLAIN, countries=["CHL", "FIN"])
    before = gold.part(Gold(document="d", items=[item]), PLAIN, {"i": (0, len(PLAIN) - 1)}, "ingest")
    after = gold.whole(rebase.rebase(before, LAID_OUT), {"d": LAID_OUT})
    assert after.items[0].quote == "It was signed\nin Helsinki on Monday"


def test_of_two_places_the_nearer_one_is_taken() -> None:
    text = "They met. Then they parted. They met. Then they slept."
    item = gold.Item(id="i", kind=["contact"], start=28, end=36, mark=gold.mark("They met"), countries=[])
    assert rebase.place_of(item, text) == (28, 36)


def test_a_quote_whose_words_are_gone_is_named() -> None:
    item = gold.Item(id="i7", kind=["contact"], quote=PLAIN, countries=[])
    before = gold.part(Gold(document="d", items=[item]), PLAIN, {"i7": (0, len(PLAIN))}, "ingest")
    with pytest.raises(gold.GoldError, match="i7"):
        rebase.rebase(before, "It was signed in Turku on Monday.")


@requires_shared
def test_the_two_passes_agree_by_nine_tenths(tmp_path: Path) -> None:
    first, second = (agreement.read_folder(agreement.PASSES / name) for name in ("first", "second"))
    sources, ingested = convert.texts_for([*first.values(), *second.values()], tmp_path)
    texts = sources | ingested
    first, second = agreement.joined(first, texts), agreement.joined(second, texts)
    assert len(first.keys() & second.keys()) >= 15
    for one, other in ((first, second), (second, first)):
        assert board.figures(agreement.one_way(one, other, texts)).tally.f1 >= 0.9
        strict = agreement.one_way(agreement.required_only(one), agreement.required_only(other), texts)
        assert board.figures(strict).tally.f1 >= 0.9


def test_relative_dates_are_those_reckoned_from_the_day() -> None:
    dated = ["2024-05-01", "2024-05-01"]

    def item(quote: str, date: list[str]) -> gold.Item:
        return gold.Item(id="i", kind=["contact"], quote=quote, countries=[], date=date)

    assert counts.is_relative(item("met in Oslo last month", dated))
    assert counts.is_relative(item("will meet on Tuesday", dated))
    assert not counts.is_relative(item("met in Oslo on 1 May 2024", dated))
    assert not counts.is_relative(item("met in Oslo last month", []))


def test_counts_tell_required_from_optional() -> None:
    items = [gold.Item(id="a", kind=["rule"], quote="may stay", countries=["FIN"], polarity="denied", modality="plan"),
             gold.Item(id="b", kind=["tie"], quote="an old bond", countries=["FIN"], optional=True)]
    told = "\n".join(counts.lines([Gold(document="kremlin-0", items=items), Gold(document="x", items=[])]))
    assert "2 articles, 1 required items, 1 optional" in told
    assert "1 articles ask for nothing" in told
    assert "kinds: rule 1\n" in told
    assert "denied: 1" in told
