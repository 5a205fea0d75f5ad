"""Gold with offsets joins back to the words it was made from, and fails loudly when they are others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import chain, convert, gold
from tests.evals.conftest import requires_shared

Row = dict[str, Any]


@pytest.fixture
def article(gold_row: Row) -> gold.Gold:
    return msgspec.convert(gold_row, gold.Gold)


@requires_shared
def test_offsets_join_back_to_the_same_quotes(article: gold.Gold, text: str) -> None:
    parted = convert.convert(article, {article.document: text}, {})
    assert all(item.quote == "" for item in parted.items)
    assert gold.whole(parted, {article.document: text}) == article


@requires_shared
def test_no_word_of_the_article_is_kept_but_labels(article: gold.Gold, text: str) -> None:
    kept = msgspec.json.encode(convert.convert(article, {article.document: text}, {})).decode()
    assert "counterpart" in text
    assert "counterpart" not in kept


@requires_shared
def test_a_changed_text_is_refused(article: gold.Gold, text: str) -> None:
    parted = convert.convert(article, {article.document: text}, {})
    with pytest.raises(gold.GoldError, match="has changed"):
        gold.whole(parted, {article.document: text + " "})


@requires_shared
def test_a_quote_that_is_not_there_and_a_copied_label_are_refused(article: gold.Gold, text: str) -> None:
    wrong = msgspec.structs.replace(article.items[0], quote="met nobody")
    with pytest.raises(gold.GoldError, match="i1 is not in the text"):
        convert.convert(msgspec.structs.replace(article, items=[wrong]), {article.document: text}, {})
    wordy = msgspec.structs.replace(article.items[0], note=text[:120])
    with pytest.raises(gold.GoldError, match="copies the article"):
        convert.convert(msgspec.structs.replace(article, items=[wordy]), {article.document: text}, {})


def test_an_unknown_field_is_refused(tmp_path: Path, gold_row: Row) -> None:
    gold_row["items"][0]["accept_modalty"] = ["plan"]
    path = tmp_path / "x.json"
    path.write_bytes(msgspec.json.encode(gold_row))
    with pytest.raises(gold.GoldError, match="accept_modalty"):
        gold.read(path)


def test_an_item_outside_the_text_is_refused(article: gold.Gold, text: str) -> None:
    outside = msgspec.structs.replace(article.items[0], quote="", start=0, end=len(text) + 1)
    parted = msgspec.structs.replace(article, items=[outside], text_sha256=gold.digest(text), basis="source")
    with pytest.raises(gold.GoldError, match="outside the text"):
        gold.join(parted, text)


@given(st.text(min_size=1), st.data())
def test_any_span_of_any_text_survives(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    item = gold.Item(id="i", kind=["event"], quote=text[start:end], countries=["FIN"])
    whole = gold.Gold(document="d", items=[item])
    assert gold.join(gold.part(whole, text, {"i": (start, end)}, "source"), text) == whole


def test_the_split_gives_a_third_to_confirm_and_never_moves() -> None:
    names = [f"article-{n}" for n in range(600)]
    share = sum(convert.split_of(name) == "confirm" for name in names) / len(names)
    assert 0.28 < share < 0.39
    assert [convert.split_of(f"article-{n}") for n in range(3)] == ["confirm", "develop", "develop"]


@requires_shared
def test_every_gold_article_is_found_in_the_data_folder(tmp_path: Path) -> None:
    documents = [gold.read(path).document for paths in gold.named_sets().values() for path in paths]
    assert all(path.exists() for path in chain.inputs_for(documents, tmp_path))
