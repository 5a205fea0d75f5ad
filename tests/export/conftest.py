from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.model.claim import Claim, Place, Speaker
from bilat.model.dates import NEVER
from bilat.model.document import Document, Published
from bilat.model.issue import Issue
from bilat.model.judgement import Judgement
from bilat.pipeline import know
from tests.builders import make_claim, make_document, make_trade_claim

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
DATED = make_document(url="https://adria.example/a1")
APRIL = make_document(
    "=HYPERLINK is how Kenya began.\nThen Peru spoke.",
    key="b1",
    path="news/b1.txt",
    source="Lima Ledger",
    title="+1 for talks",
    published=Published(date(2024, 4, 1), date(2024, 4, 30), "text"),
)
SPOKEN = (Speaker("she", "Ana Kovač", "said", "indirect"), Speaker("an official", "", "reportedly", "hearsay"))


def claims_of(document: Document) -> list[Claim]:
    if document == DATED:
        talks = make_claim(document, place=Place("Nairobi", "KEN", 78, 85))
        return [talks, make_trade_claim(document, attribution=SPOKEN)]
    values = make_values("event", {"what": "@SUM(1)"})
    return [make_claim(document, "Then Peru spoke.", actors=(), kind="event", type="accuse", date=NEVER, values=values)]


def fill(path: Path, documents: list[Document]) -> None:
    with Writer(path) as writer:
        for document in documents:
            writer.put(document, "r", claims_of(document))
        writer.note(Issue("news/c.bin", "ingest", "not text", "c.bin"))
        writer.judge(Judgement("accept", "claim", claims_of(DATED)[0].id, who="ana", when=NOON, why="seen on film"))
    know(path)


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    fill(tmp_path / "l.db", [APRIL, DATED])
    with View(tmp_path / "l.db") as view:
        yield view
