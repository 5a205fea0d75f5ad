"""What handlers give back: a page as HTML or, at the same address with .json, as the struct behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from jinja2 import Environment
from litestar import Request, Response

from bilat.ledger import Known, View
from bilat.web.access import SESSION, form_token, new_session, session_of, set_cookie
from bilat.web.problems import PROBLEM, Problem, Refused
from bilat.web.settings import Settings
from bilat.web.statics import Statics

HTML = "text/html"
"""Litestar adds the character set to whatever is text."""
JSON = "application/json"
_ENCODER = msgspec.json.Encoder(order="deterministic")


class Site(msgspec.Struct, frozen=True):
    """What all handlers share: the settings, the templates, the files. Made once for a server, never changed."""

    settings: Settings
    pages: Environment
    statics: Statics

    @contextmanager
    def view(self) -> Iterator[View]:
        """The ledger, opened for one request."""
        with View(self.settings.ledger) as view:
            yield view


Asking = Request[Any, Any, Any]


def page(site: Site, request: Asking, template: str, content: Any, **more: Any) -> Response[bytes]:
    """The content in its template, or as JSON where the address ends so. None is 404."""
    if content is None:
        raise Refused(404, "the ledger holds nothing under that name")
    if request.url.path.endswith(".json"):
        return Response(_ENCODER.encode(content), media_type=JSON)
    return html(site, request, template, page=content, **more)


def html(site: Site, request: Asking, template: str, **context: Any) -> Response[bytes]:
    """A rendered page, with a session for its forms."""
    session = session_of(request.headers)
    headers = {}
    if not session:
        session = new_session()
        headers["set-cookie"] = set_cookie(SESSION, session)
    shared = {
        "path": request.url.path,
        "params": dict(request.query_params),
        "csrf": form_token(session, site.settings),
        "who": site.settings.who,
        "ledger_name": site.settings.ledger.name,
        "known": _known(site),
    }
    body = site.pages.get_template(template).render(**shared, **context)
    return Response(body.encode("utf-8", "replace"), media_type=HTML, headers=headers)


def _known(site: Site) -> Known:
    with site.view() as view:
        return view.known()


def refusal(pages: Environment, refused: Problem, *, as_html: bool) -> tuple[str, bytes]:
    """A problem as media type and body."""
    if not as_html:
        return PROBLEM, _ENCODER.encode(refused)
    return HTML, pages.get_template("problem.html").render(problem=refused).encode("utf-8", "replace")


def wants_html(path: str, accept: str) -> bool:
    """Whether whoever asks is a person with a browser."""
    return not path.startswith("/api/") and not path.endswith(".json") and "text/html" in accept
