"""Over a ledger: what the list says and what the press reports, apart."""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path

import pytest

from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.model.claim import Party
from bilat.model.dates import year
from bilat.model.entity import Entity
from bilat.pipeline import know
from bilat.screen import Entry, ListedName, Matcher, WatchList, read_list, screen
from tests.builders import make_claim, make_document

NAMES = read_list(Path(__file__).with_name("names.csv"))
WORDS = "Last year Washington put the Minsk Wheeled Tractor Plant on its list."
DOCUMENT = make_document(f"{WORDS} Trucks are made there.", source="Meridian Herald")
PLANT = Party("Minsk Wheeled Tractor Plant", "Minsk Wheeled Tractor Plant", "company", "BLR")
AMERICA = Party("United States", "Washington", "state", "USA")
SANCTION = make_claim(
    DOCUMENT, WORDS, kind="sanction", type="designation", actors=(AMERICA,), recipients=(PLANT,), date=year(2023),
    values=make_values("sanction", {"status": "imposed", "reason": "missiles"}),
)  # fmt: skip
VISIT = make_claim(DOCUMENT, "Trucks are made there.", type="visit", actors=(AMERICA,), recipients=(PLANT,))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with Writer(tmp_path / "l.db") as writer:
        writer.put(DOCUMENT, "reader 1", [SANCTION, VISIT])
    know(tmp_path / "l.db")
    return tmp_path / "l.db"


def test_what_the_list_says_stands_apart_from_what_the_press_reports(ledger: Path) -> None:
    done: list[tuple[int, int]] = []
    with View(ledger) as view:
        [hit] = screen(view, NAMES, progress=lambda n, total: done.append((n, total)))
    assert (hit.entity.name, hit.list, hit.listed.id) == ("Minsk Wheeled Tractor Plant", "names.csv", "T-1")
    assert (hit.listed.since, hit.listed.changed) == (date(2022, 2, 25), date(2024, 4, 19))
    [report] = hit.reported
    assert (report.type, report.status, report.by, report.reason) == (
        "designation", "imposed", ("United States",), "missiles")  # fmt: skip
    assert (report.date.start, report.date.end) == (date(2023, 1, 1), date(2023, 12, 31))
    [cited] = report.claims
    assert (cited.claim, cited.source, cited.published) == (SANCTION.id, "Meridian Herald", date(2024, 5, 4))
    assert cited.quote == WORDS
    assert done == [(1, 2), (2, 2)]


def test_the_threshold_decides_what_is_a_hit(ledger: Path) -> None:
    with View(ledger) as view:
        assert screen(view, NAMES, threshold=1.0) == []
        scores = [h.score for h in screen(view, NAMES, threshold=0.1)]
    assert scores == sorted(scores, reverse=True)
    assert max(scores) < 1


def test_a_thousand_names_against_four_thousand_take_seconds() -> None:
    """The whole is ten times each, with the growth that an index allows: `docs/screening.md` has the figure."""
    draw = random.Random(7)  # noqa: S311 - names, not secrets
    syllables = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "or", "el")]

    def name() -> str:
        return " ".join("".join(draw.choices(syllables, k=3)).capitalize() for _ in range(2))

    entries = [Entry(str(n), "person", (ListedName(name()),)) for n in range(4_000)]
    matcher = Matcher(WatchList("l", "t", tuple(entries)))
    people = [Entity(f"e_{n}", "person", {"Latn": {"en": (name(),)}}) for n in range(1_000)]
    listed = Entity("e_listed", "person", {"Latn": {"en": (entries[9].name,)}})
    start = time.process_time()
    found = [m for p in [*people, listed] for m in matcher.matches(p, 0.95)]
    assert time.process_time() - start < 5
    assert "9" in {m.entry.id for m in found}
