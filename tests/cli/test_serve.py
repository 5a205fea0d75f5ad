"""`bilat serve` and the end of `bilat demo`: what they print, and what they refuse to start with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bilat.cli import main
from bilat.web.server import listen

RUN = (sys.executable, "-u", "-c", "import sys; from bilat.cli import main; sys.exit(main())")
# In a process of its own: in this one no test may open a connection.
ASK = "import sys, urllib.request as u; print(u.urlopen(sys.argv[1], timeout=20).read().decode())"


@contextmanager
def started(*arguments: str) -> Iterator[Iterator[str]]:
    with subprocess.Popen([*RUN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout
            yield iter(process.stdout)
        finally:
            process.terminate()


def page(address: str) -> str:
    return subprocess.run([sys.executable, "-c", ASK, address], capture_output=True, text=True, check=True).stdout


def test_it_serves_where_it_says(desk: Path) -> None:
    with started("serve", "demo.db", "--port", "0") as lines:
        address = next(lines).split()[0]
        assert address.startswith("http://127.0.0.1:")
        assert "Belarus – Pakistan" in page(address)
        assert page(address + "healthz").strip() == "ok"


def test_the_demo_ends_with_the_dossier_at_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with started("demo", "--port", "0", "--workers", "0") as lines:
        address = next(line.split()[0] for line in lines if line.startswith("http://"))
        assert address.endswith("/pairs/BLR-PAK")
        assert "<h1>" in page(address)


def test_elsewhere_it_does_not_start_without_a_token(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "demo.db", "--host", "0.0.0.0"]) == 2  # noqa: S104
    assert "--token" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "demo.db", "--port", str(port)]) == 1
    assert str(port) in capsys.readouterr().err


def test_there_must_be_a_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", str(tmp_path / "none.db")]) == 1
    assert "none.db" in capsys.readouterr().err
