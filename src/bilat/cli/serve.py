"""`bilat serve`: the pages and the API over a ledger, on this machine unless told otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from bilat.cli.options import LedgerPath
from bilat.errors import BilatError

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
    open_site(ledger, "/", port=port, host=host, token=token, names=tuple(name or ()))


def open_site(
    ledger: Path, page: str, *, port: int = PORT, host: str = "127.0.0.1", token: str = "", names: tuple[str, ...] = ()
) -> None:
    """Serve until stopped, and print the address of `page`. Raises BilatError when the port is taken."""
    from bilat.cli.fresh import bring_up_to_date
    from bilat.cli.judge import user
    from bilat.web import build, settings_for
    from bilat.web.server import listen, run

    settings = settings_for(ledger, host, token, names=names, who=user())
    bring_up_to_date(ledger)
    application = build(settings)
    try:
        socket = listen(host, port)
    except OSError as error:
        raise BilatError(f"cannot listen at {host}:{port}: {error.strerror or error}") from error
    at = f"[{host}]" if ":" in host else host
    typer.echo(f"http://{at}:{socket.getsockname()[1]}{page}   (Ctrl-C stops)")
    run(application, socket, quiet=not os.environ.get("BILAT_DEBUG"))
