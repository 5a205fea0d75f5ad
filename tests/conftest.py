"""What all tests share: no network, the same random draws each time, the flag that rewrites golden files."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import bilat

# No deadline: the first call of a test may load a lexicon. Derandomised: a run that passed passes again.
settings.register_profile("bilat", deadline=None, derandomize=True)
settings.load_profile("bilat")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; then read the diff")


@pytest.fixture(scope="session")
def sample() -> Path:
    """The articles of the bundled sample."""
    return Path(bilat.__file__).parent / "data" / "sample" / "articles.jsonl"


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Nothing in bilat opens a connection; a test that did would fail here."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"a test opened a connection to {address}")
        connect(self, address)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", refuse)
    yield
    patch.undo()
