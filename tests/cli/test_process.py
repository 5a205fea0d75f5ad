"""What only a process of its own can show: start-up time, streams, colours, errors nobody foresaw."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from bilat.cli import main
from bilat.ledger import View
from tests.processes import wait_until_it_writes

BILAT = [sys.executable, "-c", "import sys; from bilat.cli import main; sys.exit(main())"]


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from bilat.cli import main; main(['claims', '--help']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    for heavy in ("spacy", "numpy", "lxml", "duckdb", "sqlite3", "rich"):
        assert f"'{heavy}'" not in done.stdout


def test_a_reader_that_leaves_early_is_no_error(desk: Path) -> None:
    for command in ("claims", "export"):
        process = subprocess.Popen(
            [*BILAT, command, "demo.db"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == ""
        process.stderr.close()
        assert process.wait() == 0


def test_closed_streams_are_no_error(desk: Path) -> None:
    for close in (">&-", "2>&-", ">&- 2>&-"):
        line = f'exec "$@" {close}'
        done = subprocess.run(
            ["sh", "-c", line, "sh", *BILAT, "export", "demo.db"], check=False, capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_output_is_utf_8_whatever_the_locale(desk: Path) -> None:
    outputs = set()
    for settings in ({"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "utf-8", "TZ": "Asia/Karachi"}):
        for command in (["export"], ["export", "--format", "csv"], ["entities"]):
            arguments = [*BILAT, command[0], "demo.db", *command[1:]]
            done = subprocess.run(arguments, check=True, capture_output=True, env=os.environ | settings)
            outputs.add((tuple(command), done.stdout))
    assert len(outputs) == 3


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What a process prints on a terminal of its own."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(arguments, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    with suppress(OSError):  # Linux says so when the other end closes
        while block := os.read(ours, 4096):
            said += block
    os.close(ours)
    assert process.wait() == 0
    return said.decode()


def test_a_terminal_gets_a_table_with_colours_unless_they_are_turned_off(desk: Path) -> None:
    arguments = [*BILAT, "claims", "demo.db", "--modality", "plan"]
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm-256color"}
    yellow = "\x1b[33m"
    coloured = on_a_terminal(arguments, environment)
    assert "evidence" in coloured
    assert yellow in coloured
    assert yellow not in on_a_terminal(arguments, environment | {"NO_COLOR": "1"})


def _hears_ctrl_c() -> None:
    """What a shell has put into the background is told to ignore Ctrl-C, and so are its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_run_keeps_what_it_has_and_goes_on(desk: Path) -> None:
    process = subprocess.Popen(
        [*BILAT, "add", "new.db", "articles.jsonl", "--workers", "1"], stderr=subprocess.PIPE, preexec_fn=_hears_ctrl_c
    )
    wait_until_it_writes(Path("new.db"), process)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 1
    assert b"what was read is kept" in said
    assert main(["add", "new.db", "articles.jsonl", "--workers", "1"]) == 0
    with View(Path("new.db")) as new, View(Path("demo.db")) as whole:
        assert new.count_claims() == whole.count_claims()


def test_an_unexpected_error_is_one_line_unless_debugging(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("surprise")

    monkeypatch.setattr("bilat.ledger.View.__init__", broken)
    monkeypatch.delenv("BILAT_DEBUG", raising=False)
    assert main(["claims", "demo.db"]) == 1
    assert capsys.readouterr().err.startswith("bilat: unexpected RuntimeError: surprise")
    monkeypatch.setenv("BILAT_DEBUG", "1")
    with pytest.raises(RuntimeError, match="surprise"):
        main(["claims", "demo.db"])
