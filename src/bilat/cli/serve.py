"""`bilat serve`: the pages and the API over a ledger, on this machine unless told otherwise."""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilat.cli.options import LedgerPath
from bilat.errors import BilatError

if TYPE_CHECKING:
    from socket import socket

PORT = 8000


def serve(
    ledger: LedgerPath,
    port: Annotated[int, typer.Option(help="0 takes any free one.", min=0, max=65535)] = PORT,
    host: Annotated[str, typer.Option(help="Where to listen; elsewhere than here needs a token.")] = "127.0.0.1",
    token: Annotated[
        str, typer.Option(help="What readers must give.", envvar="BILAT_TOKEN", show_default=False)
    ] = "",
    name: Annotated[
        list[str] | None, typer.Option(help="A further name that browsers reach it by.", show_default=False)
    ] = None,
) -> None:
    """Serve the ledger: pages for a browser, JSON, an API.

    Nothing leaves the machine. Stop with Ctrl-C.

    Example: bilat serve demo.db --port 8000
    """
    open_site(ledger, "/", Door(host, port, token, tuple(name or ())))


@dataclasses.dataclass(frozen=True)
class Door:
    """Where to listen, for whom, and under which further names; or_free: at another port when this one is taken."""

    host: str = "127.0.0.1"
    port: int = PORT
    token: str = ""
    names: tuple[str, ...] = ()
    or_free: bool = False


def open_site(ledger: Path, page: str, door: Door) -> None:
    """Serve until stopped, and print the address of `page`. Raises BilatError where it cannot listen."""
    from bilat.cli.fresh import bring_up_to_date
    from bilat.cli.judge import user
    from bilat.web import build, settings_for
    from bilat.web.server import run

    settings = settings_for(ledger, door.host, door.token, names=door.names, who=user())
    bring_up_to_date(ledger)
    application = build(settings)
    at = _listening(door.host, door.port, or_free=door.or_free)
    name = f"[{door.host}]" if ":" in door.host else door.host
    typer.echo(f"http://{name}:{at.getsockname()[1]}{page}   (Ctrl-C stops)")
    sys.stdout.flush()
    run(application, at, quiet=not os.environ.get("BILAT_DEBUG"))


def _listening(host: str, port: int, *, or_free: bool) -> socket:
    from bilat.web.server import listen

    try:
        return listen(host, port)
    except OSError as error:
        if or_free:
            return _listening(host, 0, or_free=False)
        raise BilatError(f"cannot listen at {host}:{port}: {error.strerror or error}") from error
