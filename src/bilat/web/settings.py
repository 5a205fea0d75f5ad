"""What a server is told when it starts, and the limits that hold for every request."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from pathlib import Path

import msgspec

from bilat.errors import UsageError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""Names by which a browser on the same machine reaches the server."""

SHORTEST_TOKEN = 16
"""Characters: 64 bits where they are hexadecimal, beyond guessing over a network."""


class Limits(msgspec.Struct, frozen=True):
    """path, query and body in bytes, body_seconds for the whole of it; page and most: rows by default, and at most.

    No address that a page makes comes near the first two; a judgement with its reason is a few hundred bytes. A client
    that sends slower than body_seconds allows is told so and dropped.
    """

    path: int = 1_000
    query: int = 4_000
    body: int = 64_000
    body_seconds: float = 10.0
    page: int = 50
    most: int = 500
    export: int = 100_000


class Settings(msgspec.Struct, frozen=True):
    """One server. hosts: values of the Host header that are answered, without port; token: asked for unless empty.

    who: the name proposed beside a judgement; secret: signs the tokens of forms, new at each start.
    """

    ledger: Path
    token: str = ""
    hosts: frozenset[str] = LOOPBACK
    who: str = ""
    secret: bytes = b""
    limits: Limits = Limits()

    def signed(self, text: str) -> str:
        """A code that only this server gives to `text`."""
        return hmac.new(self.secret, text.encode(), hashlib.sha256).hexdigest()

    @property
    def access(self) -> str:
        """What the cookie of a reader holds who gave the token: not the token itself, the same after a restart."""
        return hmac.new(self.token.encode(), b"bilat reader", hashlib.sha256).hexdigest()


def settings_for(ledger: Path, host: str, token: str = "", *, names: tuple[str, ...] = (), who: str = "") -> Settings:
    """Settings of a server bound to `host`. Raises UsageError when others could reach it and there is no token."""
    if token and len(token) < SHORTEST_TOKEN:
        raise UsageError(f"a token has at least {SHORTEST_TOKEN} characters")
    if not token and not is_loopback(host):
        raise UsageError(f"whoever reaches {host} could read the ledger and judge in it: give a --token")
    hosts = LOOPBACK | {name.lower() for name in names} | {_as_host(host)}
    return Settings(ledger, token, hosts, who, secrets.token_bytes(32))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what is bound to `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _as_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()
