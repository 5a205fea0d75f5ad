"""The command `bilat`: its parts put together, and errors turned into a line and an exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from bilat.cli import (
    adding,
    asking,
    checking,
    code,
    demo,
    dossier,
    exporting,
    forget,
    judge,
    listing,
    records,
    screen,
    serve,
    showing,
)
from bilat.cli.options import laid_out
from bilat.errors import BilatError, UsageError

HELP = """The ledger of the relation between two states, from the news, with the words behind every line.

Exit codes: 0 done · 1 nothing could be read, or the ledger is at fault · 2 wrong use.

BILAT_DEBUG=1 shows the traceback of an unexpected error, NO_COLOR=1 turns colours off."""

COMMANDS = (
    demo.demo,
    adding.add,
    adding.reread,
    dossier.dossier,
    records.records,
    listing.claims,
    listing.documents,
    listing.entities,
    showing.show,
    asking.search,
    judge.judge,
    forget.forget,
    screen.screen,
    code.code,
    serve.serve,
    exporting.export,
    exporting.schema,
    checking.evaluate,
    checking.doctor,
)


def build() -> typer.Typer:
    """The application with all its commands."""
    app = typer.Typer(
        name="bilat", help=HELP, no_args_is_help=True, rich_markup_mode=None, add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )  # fmt: skip
    app.callback()(_root)
    for command in COMMANDS:
        text, _, example = (command.__doc__ or "").partition("Example: ")
        name = command.__name__.replace("evaluate", "eval")
        app.command(name, help=text.strip(), epilog=f"Example: {example.strip()}")(_guarded(laid_out(command)))
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `bilat` with these arguments (the process's own by default) and return its exit code."""
    _mend_streams()
    try:
        typer.main.get_command(build())(args=arguments, prog_name="bilat")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"bilat {version('bilat')}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def _guarded(command: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(command)
    def call(**given: object) -> None:
        try:
            command(**given)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever reads us has seen enough, as `head` does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except BilatError as error:
            raise _told(str(error), 2 if isinstance(error, UsageError) else 1) from error
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            if os.environ.get("BILAT_DEBUG"):
                raise
            hint = "please report it; BILAT_DEBUG=1 shows where"
            raise _told(f"unexpected {type(error).__name__}: {error} ({hint})", 1) from error

    return call


def _told(message: str, code: int) -> typer.Exit:
    typer.echo(f"bilat: {message}", err=True)
    return typer.Exit(code)


def _mend_streams() -> None:
    """Closed streams (`>&-`) swallow what is written; what a terminal's encoding lacks is shown by number."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it lives as long as we do
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it lives as long as we do
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
