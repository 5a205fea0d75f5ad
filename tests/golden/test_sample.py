"""The whole chain over the bundled sample: files to claims in a ledger, line for line what was last read and approved.

`pytest tests/golden --update-golden` writes the file anew. Read the diff: each changed line is a changed claim.
"""

from __future__ import annotations

import difflib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bilat.ledger import Told, View
from bilat.pipeline import Settings, add

EXPECTED = Path(__file__).with_name("sample.jsonl")
NO_CLAIM = "sample-2025-05-20-peradeniya-press"
KINDS = {"contact", "instrument", "commitment", "sanction", "figure", "flow", "rule", "position", "tie", "event"}
MODALITIES = {"fact", "plan", "demand", "condition", "possibility"}
Row = dict[str, Any]


@pytest.fixture(scope="module")
def told(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """Every claim that the sample gives, through the pipeline and out of a ledger."""
    ledger = tmp_path_factory.mktemp("golden") / "sample.ledger"
    add(ledger, [str(sample)], settings=Settings(workers=0))
    with View(ledger) as view:
        return list(view.claims())


def compact(one: Told) -> Row:
    """What a person checks: who, what, when, how sure, on which words."""
    claim = one.claim
    return {
        "document": one.heading.key.removeprefix("sample-"), "at": claim.evidence[0].start,
        "claim": f"{claim.kind}/{claim.type}", "actors": parties(claim.actors), "recipients": parties(claim.recipients),
        "date": f"{claim.date.start}..{claim.date.end} {claim.date.basis}" if claim.date.known else None,
        "modality": claim.modality, "polarity": claim.polarity, "event": claim.plover.event,
        "values": msgspec.to_builtins(claim.values),
        "said_by": [speaker.name or speaker.speaker for speaker in claim.attribution],
        "quotes": [evidence.quote for evidence in claim.evidence],
    }


def parties(found: tuple[Any, ...]) -> list[str]:
    return [f"{party.name} ({party.country or '-'})" for party in found]


def lines(told: list[Told]) -> list[str]:
    rows = [(one["document"], one["at"], json.dumps(one, ensure_ascii=False)) for one in map(compact, told)]
    return [line for *_, line in sorted(rows)]


def test_claims_are_those_that_were_approved(told: list[Told], request: pytest.FixtureRequest) -> None:
    found = lines(told)
    if request.config.getoption("--update-golden"):
        EXPECTED.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    expected = EXPECTED.read_text(encoding="utf-8").splitlines()
    changes = "\n".join(difflib.unified_diff(expected, found, "approved", "found", n=0, lineterm=""))
    assert not changes, f"{changes}\nIf each change is right: pytest tests/golden --update-golden"


def test_the_sample_shows_every_kind_and_every_modality(told: list[Told]) -> None:
    assert {one.claim.kind for one in told} == KINDS
    assert {one.claim.modality for one in told} == MODALITIES
    assert "denied" in {one.claim.polarity for one in told}


def test_what_is_no_matter_between_states_gives_no_claim(told: list[Told]) -> None:
    counted = Counter(one.heading.key for one in told)
    assert counted[NO_CLAIM] == 0
    assert sum(counted.values()) > 0
