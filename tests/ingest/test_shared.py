"""Real articles and feeds, where the data folder is there: all become documents or issues, as well as measured."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bilat.ingest import IngestOptions
from bilat.model.document import Document
from tests.ingest.conftest import docs, issues, read_all

SHARED = Path(__file__).parents[2].parent / "shared" / "articles"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no data folder ../shared")


def kinds(found: list[Document]) -> Counter[str]:
    return Counter(document.kind for document in found)


def test_every_sri_lankan_article_is_one_document() -> None:
    found = read_all(SHARED / "lk" / "articles.jsonl")
    whole = [d for d in docs(found) if d.kind != "headline"]
    assert (len(whole), len(issues(found))) == (966, 0)
    assert all(d.published.day and d.source and d.language == "en" for d in whole)
    assert len({d.id for d in docs(found)}) == len(docs(found))
    assert kinds(docs(found))["headline"] >= 75


def test_every_kremlin_page_is_one_document_and_links_to_others_are_gone() -> None:
    found = docs(read_all(SHARED / "kremlin" / "articles.jsonl"))
    whole = [d for d in found if d.kind != "headline"]
    assert len(whole) == 897
    assert not [d.key for d in whole if "\nSee also\n" in d.text]
    dated = [d for d in found if d.kind == "headline" and d.published.start]
    assert len(dated) >= 450
    assert kinds(whole)["transcript"] >= 200


def test_the_seeds_have_outlet_and_days() -> None:
    agency, interview = (d for d in docs(read_all(SHARED / "seeds")) if d.kind != "headline")
    assert (agency.source, str(agency.published.day), agency.kind) == ("Pozirk", "2025-06-04", "article")
    assert (interview.source, interview.kind) == ("BelTA", "interview")
    assert (str(interview.published.start), str(interview.published.end)) == ("2025-04-01", "2025-06-02")
    assert len(docs(read_all(SHARED / "seeds"))) == 20


def test_feed_items_of_all_shapes_are_read() -> None:
    found = read_all(SHARED / "feeds")
    assert not issues(found)
    assert all(d.published.day for d in docs(found))
    assert len({d.source for d in docs(found)}) >= 10


def test_an_undated_source_can_be_named_by_the_caller() -> None:
    options = IngestOptions(source="Wire", language="en")
    found = docs(read_all(SHARED / "seeds", options=options))
    assert {d.source for d in found} == {"Wire"}
