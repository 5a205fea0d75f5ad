"""A small ledger of two states: talks that two outlets report, a promise, a paper, a denial."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.model.claim import Claim, Party, Plover
from bilat.model.dates import When, day, month
from bilat.model.document import Document, Published
from bilat.pipeline import know
from tests.builders import make_claim, make_document, make_trade_claim

PAYLOAD = "<script>alert(1)</script>"
CROATIA = Party("Croatia", "Croatia", "state", "HRV")
KENYA = Party("Kenya", "Kenya", "state", "KEN")
YARD = Party("Adria Yard", "Adria Yard", "company", "HRV")
NORWAY = Party("Norway", "Norway", "state", "NOR")

PROMISE = "Croatia promised Kenya 12 fire engines by June 2024."
PAPER = "The two states signed an agreement on fishing on 3 May 2024."
DENIED = "Croatia has not sold arms to Kenya, the minister said."
LISTED = "Norway put Adria Yard of Croatia on its list in March 2024."


def _coded(kind: str, type_: str, values: dict[str, Any], **fields: Any) -> dict[str, Any]:
    plain = {"actors": (CROATIA,), "recipients": (KENYA,), "cameo": "", "plover": Plover()}
    return plain | {"kind": kind, "type": type_, "values": make_values(kind, values)} | fields


def _long(document: Document) -> list[Claim]:
    """What the second outlet tells beside the talks."""
    due = month(2024, 6, text="by June 2024")
    promise = {"what": "12 fire engines", "made": "2024-05-03"}
    paper = {"title": "agreement on fishing", "status": "signed"}
    return [
        make_claim(document, PROMISE, **_coded("commitment", "promise", promise, date=due, modality="plan")),
        make_claim(document, PAPER, **_coded("instrument", "agreement", paper, actors=(CROATIA, KENYA), recipients=())),
        make_claim(document, DENIED, **_coded("flow", "arms", {"product": ["arms"]}, polarity="denied", date=When())),
        make_claim(
            document, LISTED,
            **_coded("sanction", "designation", {"status": "imposed"}, actors=(NORWAY,), recipients=(YARD,),
                     date=month(2024, 3), plover=Plover("SANCTION")),
        ),
    ]  # fmt: skip


def _documents() -> Iterator[tuple[Document, list[Claim]]]:
    first = make_document()
    yield first, [make_claim(first), make_trade_claim(first)]
    talks = "Ana Kovač met Musalia Wafula for talks on ports in Nairobi on Friday, 3 May."
    text = "\n\n".join((talks, PROMISE, PAPER, DENIED, LISTED))
    other = make_document(
        text, key="b1", source="Rift Herald", title=f"Talks {PAYLOAD}", url="https://rift.example/a b"
    )
    yield other, [make_claim(other, talks), *_long(other)]
    later = make_document(
        "Kenya's minister praised Croatia.", key="b2", source="Rift Herald", title="Praise", url="javascript:alert(1)",
        published=Published(date(2024, 9, 1), date(2024, 9, 1), "given"),
    )  # fmt: skip
    praise = _coded("event", "support", {"what": f"praised {PAYLOAD}"}, actors=(KENYA,), recipients=(CROATIA,),
                    plover=Plover("SUPPORT"), date=day(date(2024, 8, 31)))  # fmt: skip
    yield later, [make_claim(later, later.text, **praise)]


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read-only for the tests: each of them looks at the same knowledge."""
    path = tmp_path_factory.mktemp("dossier") / "two.bilat"
    with Writer(path) as writer:
        for document, claims in _documents():
            writer.put(document, "reader", claims)
    know(path)
    return path


@pytest.fixture
def view(ledger: Path) -> Iterator[View]:
    """The ledger, open."""
    with View(ledger) as opened:
        yield opened
