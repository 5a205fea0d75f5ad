"""The application: routes, what they share, and the guard before all of them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from litestar import Litestar, Response
from litestar.datastructures import State
from litestar.di import Provide
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import ASGIApp, ControllerRouterHandler, HTTPScope

from bilat.web import render
from bilat.web.asking import asked, paging, sought
from bilat.web.guard import Guard
from bilat.web.problems import Problem, problem_of
from bilat.web.respond import Asking, Site, refusal, wants_html
from bilat.web.routes import api, doors, judging, pages, pairs, search
from bilat.web.settings import Settings
from bilat.web.statics import Statics

API = "/api/v1/openapi"
"""Where Litestar keeps its own copy of the description, and answers 404 in its own way."""


def build(settings: Settings) -> ASGIApp:
    """The whole site over one ledger."""
    statics = Statics()
    site = Site(settings, render.environment(statics), statics)

    def answer(scope: HTTPScope, refused: Problem) -> tuple[str, bytes]:
        accept = dict(scope["headers"]).get(b"accept", b"").decode("latin-1")
        return refusal(site.pages, refused, as_html=wants_html(scope["path"], accept))

    return Guard(litestar(site), settings, answer)


def litestar(site: Site) -> Litestar:
    """The routes with what they share, without the guard."""
    groups = (pages, pairs, search, judging, doors, api)
    handlers: list[ControllerRouterHandler] = [handler for group in groups for handler in group.HANDLERS]
    return Litestar(
        handlers,
        state=State({"site": site}),
        dependencies={name: Provide(how, sync_to_thread=False) for name, how in _SHARED.items()},
        exception_handlers={Exception: told},
        openapi_config=description(),
        request_max_body_size=site.settings.limits.body,
        logging_config=None,
        debug=False,
    )


_SHARED: dict[str, Callable[..., Any]] = {"asked": asked, "paging": paging, "words": sought}
"""Dependencies of handlers, by the name of the parameter that takes them."""


def description() -> OpenAPIConfig:
    """What /api/v1/openapi.json says of itself (`routes.api.described`)."""
    from importlib.metadata import version

    return OpenAPIConfig(
        title="bilat",
        version=version("bilat"),
        description="The ledger of the relations between two states, from the news, with the words behind every line.",
        path=API,
        render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        use_handler_docstrings=True,
    )


def told(request: Asking, error: Exception) -> Response[bytes]:
    """An error as an answer; what nobody foresaw goes to the server's log with its trace."""
    refused = problem_of(error)
    if refused.status >= 500:
        logging.getLogger("bilat.web").error("%s %s", request.method, request.url.path, exc_info=error)
    site: Site = request.app.state["site"]
    as_html = wants_html(request.url.path, request.headers.get("accept", ""))
    kind, body = refusal(site.pages, refused, as_html=as_html)
    headers = dict(getattr(error, "headers", None) or {})
    return Response(body, status_code=refused.status, media_type=kind, headers=headers)
