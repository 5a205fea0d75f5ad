"""The outermost layer: who may ask, how much, and what every answer carries."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import time
from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

from litestar.datastructures import Headers, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from bilat.web.access import has_access, is_public
from bilat.web.problems import Problem, Refused
from bilat.web.settings import Limits, Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # with no-referrer our own forms would come from "null"
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}
WORTH_PACKING = 1_000
"""Bytes: below, the headers of compression cost as much as it saves."""
PACKED = ("text/", "application/json", "application/problem+json", "application/atom+xml", "image/svg+xml",
          "application/vnd.", "application/x-ndjson", "application/javascript")  # fmt: skip
LEVEL = 5
"""Of gzip: within two in a hundred of the best size at a third of its time."""

Answer = Callable[[HTTPScope, Problem], tuple[str, bytes]]
"""Writes a problem as its reader wants it: media type and body."""


class Guard:
    """Checks each request before the application sees it, and finishes each answer."""

    def __init__(self, app: ASGIApp, settings: Settings, answer: Answer) -> None:
        self._app = app
        self._settings = settings
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI; the server has no lifespan to tell of (`server.run`)."""
        if scope["type"] == ScopeType.WEBSOCKET:
            await send({"type": "websocket.close", "code": 1008, "reason": "no web sockets here"})
            return
        finish = Finish(scope, send)
        try:
            check(scope, self._settings)
        except Refused as refused:
            await self._refuse(scope, refused.problem, finish)
            return
        asked = cast("HTTPScope", {**scope, "method": "GET"}) if scope["method"] == "HEAD" else scope
        await self._app(asked, _limited(receive, self._settings.limits), finish)

    async def _refuse(self, scope: HTTPScope, refused: Problem, send: Send) -> None:
        kind, body = self._answer(scope, refused)
        media = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        headers = [(b"content-type", media.encode()), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": refused.status, "headers": headers})
        await send({"type": "http.response.body", "body": body, "more_body": False})


def check(scope: HTTPScope, settings: Settings) -> None:
    """Raise Refused for what is not answered: a foreign host, an address or a body too long, a reader without token."""
    headers, limits = Headers.from_scope(scope), settings.limits
    if not is_ours(headers.get("host", ""), settings):
        raise Refused(421, "this server does not answer under that name")
    if len(scope["raw_path"]) > limits.path or len(scope["query_string"]) > limits.query:
        raise Refused(414, f"an address has at most {limits.path} characters, its query {limits.query}")
    declared = headers.get("content-length", "0")
    if not declared.isdigit() or int(declared) > limits.body:
        raise Refused(413, f"a body has at most {limits.body} bytes")
    if not is_same_origin(scope["method"], headers):
        raise Refused(403, "this comes from another site")
    if not is_public(scope["path"]) and not has_access(headers, settings):
        raise Refused(401, "give the token: at /login, or as `Authorization: Bearer TOKEN`")


def is_ours(host: str, settings: Settings) -> bool:
    """Whether a Host header names this server: a page of another name cannot be led here by its own DNS."""
    name = host.lower().rpartition(":")[0] if host.rpartition(":")[2].isdigit() and not host.endswith("]") else host
    return name.lower() in settings.hosts


def is_same_origin(method: str, headers: Headers) -> bool:
    """Whether a request that changes something was sent by a page of ours, or by no page at all."""
    if method in ("GET", "HEAD", "OPTIONS"):
        return True
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


def _limited(receive: Receive, limits: Limits) -> Receive:
    """The body, no longer and no slower than the limits."""
    ends, left = time.monotonic() + limits.body_seconds, limits.body
    complete = False

    async def limited() -> Message:
        nonlocal left, complete
        if complete:  # what comes now is only the end of the connection: it may take as long as it likes
            return await receive()  # type: ignore[return-value]
        try:
            message = await asyncio.wait_for(receive(), max(0.0, ends - time.monotonic()))
        except TimeoutError:
            raise Refused(408, "the body came too slowly") from None
        if message["type"] == "http.request":
            left -= len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if left < 0:
                raise Refused(413, f"a body has at most {limits.body} bytes")
        return message  # type: ignore[return-value]

    return limited  # type: ignore[return-value]


class Finish:
    """Sends an answer with the headers of all answers; whole ones get an ETag and are packed, HEAD has no body."""

    def __init__(self, scope: HTTPScope, send: Send) -> None:
        self._send = send
        self._head = scope["method"] == "HEAD"
        self._safe = scope["method"] in ("GET", "HEAD")
        self._asked = Headers.from_scope(scope)
        self._start: Message | None = None
        self._streams = False

    async def __call__(self, message: Message) -> None:
        """ASGI's send."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        if message["type"] != "http.response.body":
            await self._send(message)
            return
        if self._streams:
            await self._body(message.get("body", b""), more=bool(message.get("more_body", False)))
            return
        await self._first(message.get("body", b""), more=bool(message.get("more_body", False)))

    async def _first(self, body: bytes, *, more: bool) -> None:
        if self._start is None:
            raise RuntimeError("a body before its head")
        start, self._start = self._start, None
        headers = MutableScopeHeaders.from_message(start)
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        headers.setdefault("cache-control", "no-cache")
        self._streams = more
        if not more:
            body = self._whole(start, headers, body)
        await self._send(start)
        await self._body(body, more=more)

    def _whole(self, start: Message, headers: MutableScopeHeaders, body: bytes) -> bytes:
        """Tag and pack; the body to send."""
        if self._safe and start["status"] == 200:  # type: ignore[typeddict-item]
            tag = headers.setdefault("etag", f'W/"{hashlib.sha256(body).hexdigest()[:24]}"')
            if tag.removeprefix("W/") in self._known():
                start["status"] = 304  # type: ignore[typeddict-unknown-key]
                for name in ("content-length", "content-type", "content-encoding"):
                    headers.pop(name, None)
                return b""
        if "content-encoding" not in headers and len(body) >= WORTH_PACKING and self._takes_gzip(headers):
            body = gzip.compress(body, LEVEL, mtime=0)
            headers["content-encoding"] = "gzip"
        headers.add("vary", "accept-encoding")
        headers["content-length"] = str(len(body))
        return body

    def _known(self) -> set[str]:
        return {tag.strip().removeprefix("W/") for tag in self._asked.get("if-none-match", "").split(",")}

    def _takes_gzip(self, headers: MutableScopeHeaders) -> bool:
        return "gzip" in self._asked.get("accept-encoding", "") and headers.get("content-type", "").startswith(PACKED)

    async def _body(self, body: bytes, *, more: bool) -> None:
        if not self._head:
            await self._send({"type": "http.response.body", "body": body, "more_body": more})
        elif not more:
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})
