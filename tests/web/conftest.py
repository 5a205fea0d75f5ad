"""Ledgers to serve, the site over them, and a browser that looks at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bilat.kinds import make_values
from bilat.ledger import Writer
from bilat.model.claim import Claim, Party, Place, Plover, Speaker
from bilat.model.dates import day, month
from bilat.model.document import Document, Published
from bilat.pipeline import know
from bilat.web import build, settings_for
from tests.builders import TALKS, TRADE, WAFULA, make_claim, make_document, make_trade_claim
from tests.web.asgi import Client

VISIT = "Kenya's foreign minister will visit Zagreb in June 2024, he said."
PACT = "The two ministers signed a memorandum on ports in Nairobi."
DENIED = "No warships were sold to Kenya, the Croatian ministry said."
TEXT = "\n\n".join((TALKS, TRADE, VISIT, PACT, DENIED))
CROATIA, KENYA = Party("Croatia", "Croatia", "state", "HRV"), Party("Kenya", "Kenya", "state", "KEN")
CHROMIUM = os.environ.get("BILAT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def news() -> Iterator[tuple[Document, list[Claim]]]:
    """Two outlets on Croatia and Kenya: talks that both tell, figures that differ, a plan, a paper, a denial."""
    for source, when, ships in (("Adria Courier", 4, 12e6), ("Mombasa Post", 5, 14e6)):
        document = make_document(TEXT, source=source, key=source, url=f"https://{when}.example/a",
                                 published=Published(date(2024, 5, when), date(2024, 5, when), "given"))
        values = make_values("figure", {"metric": "exports", "low": ships, "high": ships, "unit": "USD"})
        claims = [make_claim(document), make_trade_claim(document, values=values)]
        if source == "Adria Courier":
            claims += list(further(document))
        yield document, claims


def further(document: Document) -> Iterator[Claim]:
    """What one outlet alone tells."""
    nothing: dict[str, Any] = {"plover": Plover(), "cameo": ""}
    yield make_claim(
        document, VISIT, kind="commitment", type="plan", actors=(WAFULA,), recipients=(CROATIA,), modality="plan",
        values=make_values("commitment", {"what": "visit Zagreb", "made": "2024-05-03"}),
        date=month(2024, 6, text="in June 2024"), attribution=(Speaker("he", "Musalia Wafula", "said"),), **nothing,
    )  # fmt: skip
    yield make_claim(
        document, PACT, kind="instrument", type="memorandum", actors=(CROATIA, KENYA), place=Place("Nairobi", "KEN"),
        values=make_values("instrument", {"title": "memorandum on ports", "status": "signed"}),
        date=day(date(2024, 5, 3)), plover=Plover("AGREE"),
    )  # fmt: skip
    yield make_claim(
        document, DENIED, kind="flow", type="arms", actors=(CROATIA,), recipients=(KENYA,), polarity="denied",
        values=make_values("flow", {"product": ("warships",)}), **nothing,
    )  # fmt: skip


def make_ledger(path: Path, documents: Sequence[tuple[Document, list[Claim]]]) -> Path:
    """A ledger of documents with their claims, and what is known of them."""
    with Writer(path) as writer:
        for document, claims in documents:
            writer.wanted(document, "reader@1")
            writer.put(document, "reader@1", claims)
    know(path)
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of two outlets; nobody writes to it."""
    return make_ledger(tmp_path_factory.mktemp("web") / "small.ledger", list(news()))


@pytest.fixture
def own(small: Path, tmp_path: Path) -> Path:
    """A copy of it to judge in."""
    return Path(shutil.copy(small, tmp_path / "own.ledger"))


@pytest.fixture(scope="session")
def site(small: Path) -> Client:
    """The site over the small ledger."""
    return Client(build(settings_for(small, "127.0.0.1")))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """The ledger of the bundled sample."""
    from bilat.pipeline import Settings, add

    path = tmp_path_factory.mktemp("demo") / "demo.ledger"
    add(path, [str(sample)], settings=Settings(workers=0))
    return path


@contextmanager
def served(ledger: Path, *options: str) -> Iterator[str]:
    """A server of its own over a ledger, and its address."""
    code = "import sys; from bilat.cli import main; sys.exit(main())"
    command = [sys.executable, "-u", "-c", code, "serve", str(ledger), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process.stdout.readline().split()[0].rstrip("/")
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def address(demo: Path) -> Iterator[str]:
    """Where the sample is served."""
    with served(demo) as at:
        yield at


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium without a window, one for all tests of a process."""
    if not CHROMIUM:
        pytest.skip("no Chromium: `apt-get install chromium`, or name one in BILAT_CHROMIUM")
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run", "--disable-quic"]
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield started
        started.close()
