"""The process that listens: one socket, one event loop, handlers in threads."""

from __future__ import annotations

import socket

from litestar.types import ASGIApp

WAITING = 128
"""Connections that may wait to be taken: what a browser's tabs open at once, many times over."""
KEEP_ALIVE = 10
"""Seconds that an idle connection is kept: a page and what it loads come well within."""
LONGEST_HEAD = 16_384
"""Bytes of a request's line and headers: four times what the longest address and its cookies take."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address, before anything is said about it. Raises OSError when it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    made.listen(WAITING)
    return made


def run(application: ASGIApp, at: socket.socket, *, quiet: bool = True) -> None:
    """Answer until interrupted."""
    import uvicorn

    config = uvicorn.Config(
        application,
        log_level="warning" if quiet else "info", server_header=False, proxy_headers=False, ws="none", lifespan="off",
        timeout_keep_alive=KEEP_ALIVE, timeout_graceful_shutdown=3, h11_max_incomplete_event_size=LONGEST_HEAD,
        http="h11", loop="asyncio", access_log=not quiet,
    )  # fmt: skip
    with at:
        uvicorn.Server(config).run(sockets=[at])
