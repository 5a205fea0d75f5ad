"""A request to the site without a socket: straight to the application, as a server would hand it over."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar
from urllib.parse import unquote, urlencode

import msgspec
from litestar.types import ASGIApp

T = TypeVar("T")


class Answer(msgspec.Struct):
    """What came back, the body unpacked. sent: bytes on the wire."""

    status: int
    headers: dict[str, str]
    body: bytes
    sent: int

    @property
    def text(self) -> str:
        return self.body.decode()

    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """A browser without anything but cookies."""

    def __init__(self, app: ASGIApp, host: str = "localhost:8000") -> None:
        self.app = app
        self.host = host
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers)

    def post(self, path: str, form: Mapping[str, str], **headers: str) -> Answer:
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, kind | headers, urlencode(form).encode())

    def ask(self, method: str, path: str, headers: Mapping[str, str] = {}, body: bytes = b"") -> Answer:
        given = {"host": self.host, "accept": "text/html", "content-length": str(len(body))}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            given["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = run(call(self.app, method, path, given, [body]))
        for name, value in answer.headers.items():
            if name == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return answer


def run(doing: Coroutine[Any, Any, T]) -> T:
    """To its end, in a thread: the browser of other tests has a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, doing).result()


async def call(
    app: ASGIApp, method: str, path: str, headers: Mapping[str, str], pieces: list[bytes], wait: float = 0.0
) -> Answer:
    """One request; wait: seconds before each piece of its body."""
    raw, _, query = path.partition("?")
    scope: Any = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": unquote(raw), "raw_path": raw.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers.items()],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    waiting, sent = list(pieces), []

    async def receive() -> Any:
        await asyncio.sleep(wait if waiting else 3600)
        piece = waiting.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(waiting)}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    found = {name.decode().lower(): value.decode("latin-1") for name, value in sent[0].get("headers", [])}
    body = b"".join(message.get("body", b"") for message in sent[1:])
    packed = found.get("content-encoding") == "gzip" and body
    return Answer(sent[0]["status"], found, gzip.decompress(body) if packed else body, len(body))
