"""Judgements from the pages: real forms, so that they work without scripts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, get_args

from litestar import Response, post
from litestar.concurrency import sync_to_thread
from litestar.response import Redirect

from bilat.errors import UsageError
from bilat.model.judgement import Judgement, Verdict
from bilat.pipeline import decide, judge
from bilat.web.access import is_our_form, session_of
from bilat.web.asking import one_of, short
from bilat.web.problems import Refused
from bilat.web.respond import Asking, Site
from bilat.web.routes.doors import local
from bilat.web.routes.pages import site_of

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@post("/judgements", include_in_schema=False)
async def decided(request: Asking) -> Response[Any]:
    """Record what a person decided in a form, and go back to where it was decided."""
    site = site_of(request)
    form = {str(name): str(value) for name, value in (await request.form()).items()}
    if not is_our_form(form.get("csrf", ""), session_of(request.headers), site.settings):
        raise Refused(403, "this form has expired: load the page again")
    await sync_to_thread(record, site, form)
    return Redirect(local(form.get("back", "/")), status_code=303)


def record(site: Site, form: Mapping[str, str]) -> Judgement:
    """Add the row, and make records and entities anew with it. Raises UsageError for what is not in the ledger."""
    verdict = verdict_of(form.get("verdict", ""))
    about = [form[name] for name in ("one", "other") if form.get(name)]
    signed = {name: short(name, form.get(name, "").strip()) for name in ("who", "why")}
    with site.view() as view:
        judgement = decide(view, verdict, about).judgement(verdict, when=moment(), **signed)
    judge(site.settings.ledger, judgement)
    return judgement


def verdict_of(text: str) -> Verdict:
    """One of the verdicts there are. Raises UsageError."""
    if not text:
        raise UsageError(f"a judgement needs a verdict: {', '.join(VERDICTS)}")
    one_of("verdict", text, VERDICTS)
    return next(verdict for verdict in VERDICTS if verdict == text)


def moment() -> datetime:
    """Now. The clock is read here and nowhere below: a judgement says when it was made."""
    return datetime.now(UTC).replace(microsecond=0)


HANDLERS = [decided]
