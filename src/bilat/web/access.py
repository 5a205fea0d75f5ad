"""Who may read, and which forms are ours: the token of the server, the tokens of its forms."""

from __future__ import annotations

import hmac
import secrets
from http.cookies import CookieError, SimpleCookie

from litestar.datastructures import Headers

from bilat.web.settings import Settings

READER = "bilat_reader"
SESSION = "bilat_session"
PUBLIC = ("/healthz", "/login", "/static/")
"""What is answered without a token: nothing of it comes from the ledger."""


def is_public(path: str) -> bool:
    """Whether the path shows nothing of the ledger."""
    return path in PUBLIC or path.startswith("/static/")


def has_access(headers: Headers, settings: Settings) -> bool:
    """Whether no token is asked for, or the request brings it: as a bearer, or as the cookie that /login gives."""
    if not settings.token:
        return True
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and same(given.strip(), settings.token):
        return True
    return same(cookie(headers, READER), settings.access)


def session_of(headers: Headers) -> str:
    """The session that a browser brings, "" when it has none yet."""
    return cookie(headers, SESSION)


def new_session() -> str:
    """A session that nobody can guess."""
    return secrets.token_hex(16)


def form_token(session: str, settings: Settings) -> str:
    """What a form of ours holds for this session and no other site can know."""
    return settings.signed(f"form {session}")


def is_our_form(token: str, session: str, settings: Settings) -> bool:
    """Whether a form came from a page that this server gave to this session."""
    return bool(session) and same(token, form_token(session, settings))


def cookie(headers: Headers, name: str) -> str:
    """The value of a cookie, "" for none."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def set_cookie(name: str, value: str) -> str:
    """A Set-Cookie header: sent back to this site alone, never shown to scripts, gone with the browser's session."""
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Strict"


def same(one: str, other: str) -> bool:
    """Equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())
