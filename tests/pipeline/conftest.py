from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from bilat.export import ROWS, What, entity_rows, format_named, record_rows
from bilat.ledger import View


@pytest.fixture
def known() -> Callable[[Path], bytes]:
    """The records and entities of a ledger as they are exported."""
    return exported


def exported(ledger: Path) -> bytes:
    out = io.BytesIO()
    whats: tuple[What, ...] = ("records", "entities")
    with View(ledger) as view:
        assert view.known().fresh
        for what in whats:
            rows = record_rows(view) if what == "records" else entity_rows(view)
            format_named("jsonl").write(rows, ROWS[what], out)
    return out.getvalue()
