from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from bilat.errors import LedgerLocked, LedgerMissing
from bilat.ingest.item import IngestOptions, RawItem
from bilat.ledger import ClaimFilter, View, Writer
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.pipeline import Settings, Tally, add, extract, reread
from tests.pipeline import fakes
from tests.pipeline.fakes import LATER, STEPS
from tests.processes import kill_while_it_writes

HERE = Settings(workers=0)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text("\n".join(f"Story {n} of the day|Also {n}" for n in range(12)))
    return path


def content(ledger: Path) -> str:
    with View(ledger) as view:
        return view.content_hash()


def test_everything_becomes_documents_and_claims(tmp_path: Path, news: Path) -> None:
    tally = add(tmp_path / "l.db", [str(news)], None, HERE, STEPS)
    assert (tally.read, tally.claims, tally.documents) == (24, 24, 24)
    with View(tmp_path / "l.db") as view:
        assert (view.count_documents(), view.count_claims()) == (24, 24)


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_any_number_of_workers_in_any_order_gives_the_same_ledger(tmp_path: Path, news: Path, workers: int) -> None:
    add(tmp_path / "plain.db", [str(news)], None, HERE, STEPS)
    lines = news.read_text().splitlines()
    random.Random(workers).shuffle(lines)  # noqa: S311 - an order, not a secret
    news.write_text("\n".join(lines))
    other = tmp_path / "other.db"
    first = add(other, [str(news)], None, Settings(workers=workers), STEPS)
    second = add(other, [str(news)], None, Settings(workers=workers), STEPS)
    assert content(other) == content(tmp_path / "plain.db")
    assert (first.read, second.read, second.known) == (24, 0, 24)


def test_trouble_becomes_issues_and_the_run_goes_on(tmp_path: Path) -> None:
    news = tmp_path / "n.txt"
    troubles = [
        "SPIN on",
        "HANG on",
        "DIE now",
        "BOOM went",
        "STUCK page",
        "UNREADABLE page",
        "BROKEN|fine too",
        "WRONG quote",
    ]
    news.write_text("\n".join(["good one", *troubles, "good two"]))
    tally = add(tmp_path / "l.db", [str(news)], None, Settings(workers=2, seconds=0.3), STEPS)
    with View(tmp_path / "l.db") as view:
        issues = {(i.path.removeprefix(str(news)), i.stage): i.reason for i in view.issues()}
        assert view.faults() == []
        kept = {d.text for d in view.documents()}
        assert view.count_claims() == 4
    at_items = {
        (":6", "ingest"): "stopped: it took longer than 0.3 s",
        (":7", "ingest"): "it is unreadable",
        (":8", "ingest"): "it is broken",
    }
    assert {k: v for k, v in issues.items() if k[0]} == at_items
    assert sorted(tally.issues) == [
        "a claim of kind event: its evidence is not in the text",
        "it is broken",
        "it is unreadable",
        "stopped: it took longer than 0.3 s",
        "the process that read it died (exit code 9)",
        next(r for r in tally.issues if r.startswith("unexpected ValueError in fakes.py:")),
    ]
    assert kept == {"good one", "SPIN on", "HANG on", "DIE now", "BOOM went", "fine too", "WRONG quote", "good two"}
    assert (tally.read, tally.failed) == (4, 4)


def test_a_language_without_reader_is_kept_without_claims_and_without_issue(tmp_path: Path) -> None:
    news = tmp_path / "n.txt"
    news.write_text("RUSSIAN text\nEnglish text")
    for known in (0, 2):
        tally = add(tmp_path / "l.db", [str(news)], None, HERE, STEPS)
        assert (tally.known, tally.unread, tally.issues) == (known, {} if known else {"ru": 1}, {})
    with View(tmp_path / "l.db") as view:
        assert (view.count_documents(), view.count_claims()) == (2, 1)


def test_the_issue_of_an_input_that_becomes_readable_is_over(tmp_path: Path) -> None:
    ledger, news, other = tmp_path / "l.db", tmp_path / "n.txt", tmp_path / "o.txt"
    news.write_text("fine\nUNREADABLE")
    other.write_text("BROKEN")
    add(ledger, [str(news), str(other), "gone.txt"], None, HERE, STEPS)
    news.write_text("fine\nreadable")
    add(ledger, [str(news)], None, HERE, STEPS)
    with View(ledger) as view:
        assert sorted(i.reason for i in view.issues()) == ["it is broken", "no such file"]


def test_a_document_whose_reading_failed_is_tried_again(tmp_path: Path) -> None:
    news = tmp_path / "n.txt"
    news.write_text("BOOM went")
    assert add(tmp_path / "l.db", [str(news)], None, HERE, STEPS).failed == 1
    calm = msgspec.structs.replace(STEPS, claims=calm_claims)
    assert add(tmp_path / "l.db", [str(news)], None, HERE, calm).read == 1
    with View(tmp_path / "l.db") as view:
        assert list(view.issues()) == []


def calm_claims(document: Document) -> list[Claim]:
    return []


def test_rereading_replaces_claims_and_equals_a_fresh_ledger(tmp_path: Path, news: Path) -> None:
    ledger = tmp_path / "l.db"
    add(ledger, [str(news)], None, HERE, STEPS)
    tally = reread(ledger, Settings(workers=2), LATER)
    assert (tally.read, tally.total) == (24, 24)
    with View(ledger) as view:
        assert view.count_claims(ClaimFilter(type="support")) == 0
        assert view.count_claims(ClaimFilter(type="aid")) == 24
    add(tmp_path / "fresh.db", [str(news)], None, HERE, LATER)
    assert content(ledger) == content(tmp_path / "fresh.db")
    assert reread(ledger, HERE, LATER).total == 0


def test_rereading_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissing):
        reread(tmp_path / "l.db", HERE, STEPS)
    assert list(tmp_path.iterdir()) == []


def test_a_locked_ledger_stops_before_any_work(tmp_path: Path, news: Path) -> None:
    with Writer(tmp_path / "l.db"), pytest.raises(LedgerLocked):
        add(tmp_path / "l.db", [str(news)], None, HERE, STEPS)


def test_progress_hears_of_each_step(tmp_path: Path, news: Path) -> None:
    heard: list[int] = []

    def listen(tally: Tally, /) -> None:
        heard.append(tally.read)

    add(tmp_path / "l.db", [str(news)], None, Settings(workers=0, progress=listen), STEPS)
    assert heard == sorted(heard)
    assert heard[-1] == 24


def test_one_item_is_extracted_without_a_ledger(news: Path) -> None:
    [first, *_] = fakes.items([str(news)], IngestOptions())
    assert isinstance(first, RawItem)
    extracted = extract(first, IngestOptions(), STEPS)
    assert [d.text for d in extracted.documents] == ["Story 0 of the day", "Also 0"]
    assert [c.document for c in extracted.claims] == [d.id for d in extracted.documents]


def test_killed_with_its_workers_and_run_again(tmp_path: Path, news: Path) -> None:
    add(tmp_path / "whole.db", [str(news)], None, HERE, STEPS)
    ledger = tmp_path / "killed.db"
    code = (
        "from pathlib import Path; from bilat.pipeline import Settings, add; from tests.pipeline.fakes import STEPS\n"
        "if __name__ == '__main__':\n"
        f"    add(Path({str(ledger)!r}), [{str(news)!r}], None, Settings(workers=2), STEPS)"
    )
    kill_while_it_writes(code, ledger, (0.0, 0.3, 0.4, 0.5))
    add(ledger, [str(news)], None, HERE, STEPS)
    assert content(ledger) == content(tmp_path / "whole.db")


def test_a_document_met_twice_in_one_run_is_read_once(tmp_path: Path) -> None:
    news = tmp_path / "n.txt"
    news.write_text("same|same\nsame")
    tally = add(tmp_path / "l.db", [str(news)], None, HERE, STEPS)
    assert (tally.read, tally.known) == (1, 2)
