"""Where everybody may go: health, files, the door for readers with a token."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from litestar import Response, get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from bilat.web.access import READER, is_our_form, same, session_of, set_cookie
from bilat.web.problems import Refused
from bilat.web.respond import Asking, html
from bilat.web.routes.pages import site_of

FOR_GOOD = "public, max-age=31536000, immutable"
"""A year: the address changes with the content."""


@get("/healthz", sync_to_thread=False, include_in_schema=False)
def health() -> Response[bytes]:
    """That the server answers. It asks the ledger nothing, so it answers however busy the pages are."""
    return Response(b"ok\n", media_type="text/plain")


@get("/static/{path:path}", sync_to_thread=False, include_in_schema=False)
def static(request: Asking, path: FromPath[str]) -> Response[bytes]:
    """A style, a script, a library: only what was read at the start, by its exact name."""
    found = site_of(request).statics.get(path.lstrip("/"))
    if not found:
        raise Refused(404, "there is no such file")
    headers = {"etag": f'"{found.tag}"', "vary": "accept-encoding"}
    if request.query_params.get("v") == found.tag[:10]:
        headers["cache-control"] = FOR_GOOD
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.packed, media_type=found.media, headers=headers | {"content-encoding": "gzip"})
    return Response(found.body, media_type=found.media, headers=headers)


@get("/favicon.ico", sync_to_thread=False, include_in_schema=False)
def icon() -> Redirect:
    """Where old browsers look."""
    return Redirect("/static/icon.svg", status_code=302)


@get("/login", sync_to_thread=False, include_in_schema=False)
def login(request: Asking, to: FromQuery[str] = "/") -> Response[bytes]:
    """The form that asks for the token."""
    return html(site_of(request), request, "login.html", to=local(to), wrong=False)


@post("/login", include_in_schema=False)
async def enter(request: Asking) -> Response[Any]:
    """Take the token and let the reader in."""
    site = site_of(request)
    form = await request.form()
    if not is_our_form(str(form.get("csrf", "")), session_of(request.headers), site.settings):
        raise Refused(403, "this form has expired: load the page again")
    to = local(str(form.get("to", "/")))
    if not same(str(form.get("token", "")), site.settings.token):
        answer = html(site, request, "login.html", to=to, wrong=True)
        answer.status_code = 401
        return answer
    return Redirect(to, status_code=303, headers={"set-cookie": set_cookie(READER, site.settings.access)})


def local(address: str) -> str:
    """The address where it stays on this site, else the home page."""
    parts = urlsplit(address)
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if plain and not parts.scheme and not parts.netloc else "/"


HANDLERS = [health, static, icon, login, enter]
