"""The same over REST: described by OpenAPI 3.1 at /api/v1/openapi.json, errors as problem+json."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

import msgspec
from litestar import Response, Router, get, post
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, JSONBody, QueryParameter

from bilat import dossier
from bilat.dossier.lists import Comparison, Coverage, RecordList, Since
from bilat.dossier.pages import DocumentPage, EntityPage, Home, RecordPage, StatePage
from bilat.dossier.pairpage import PairDossier
from bilat.dossier.searching import parse_cursor
from bilat.export import JudgementRow, judgement_rows
from bilat.ledger import EntityFilter, cursor
from bilat.model.entity import Entity
from bilat.model.record import Record
from bilat.web.asking import (
    LONGEST,
    STATE,
    Paged,
    Wanted,
    Words,
    a_day,
    a_pair,
    a_state,
    pair_in_path,
    short,
    state_in_path,
)
from bilat.web.problems import PROBLEM, Problem, Refused
from bilat.web.respond import JSON, Asking
from bilat.web.routes.judging import record as record_judgement
from bilat.web.routes.pages import last_month, site_of

T = TypeVar("T")
Text = Annotated[str, QueryParameter(schema_extra={"maxLength": LONGEST}, required=False)]


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some rows of a list, how many there are in all, and the cursor of those that follow ("" at the end)."""

    items: list[T]
    total: int
    next: str = ""


class NewJudgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """verdict: same, different, unsure, accept, reject or take_back; one, other: ids, other also a claim's field."""

    verdict: str
    one: str
    other: str = ""
    who: str = ""
    why: str = ""


def errors(*statuses: int) -> dict[int, ResponseSpec]:
    """What an operation answers when it cannot answer as asked."""
    words = {400: "It cannot be meant.", 404: "There is no such thing.", 403: "It comes from another site.",
             415: "Judgements come as JSON.", 503: "Another program is writing."}  # fmt: skip
    return {
        status: ResponseSpec(Problem, generate_examples=False, description=words[status], media_type=PROBLEM)
        for status in statuses
    }


def there(found: T | None) -> T:
    """What was found. Raises Refused with 404 for nothing."""
    if found is None:
        raise Refused(404, "the ledger holds nothing under that id")
    return found


@get("/home", sync_to_thread=True, responses=errors(400))
def home(request: Asking) -> Home:
    """What the ledger holds: pairs by activity, states, totals."""
    with site_of(request).view() as view:
        return dossier.home(view)


@get("/coverage", sync_to_thread=True, responses=errors(400))
def coverage(request: Asking) -> Coverage:
    """What was read when, by outlet and month, and what could not be read."""
    with site_of(request).view() as view:
        return dossier.coverage(view)


@get("/pairs/{pair_code:str}", sync_to_thread=True, responses=errors(400, 404))
def pair_dossier(request: Asking, pair_code: FromPath[str], asked: Wanted) -> PairDossier:
    """The dossier of a pair, such as BLR-PAK."""
    with site_of(request).view() as view:
        return dossier.pair_dossier(view, pair_in_path(pair_code), asked)


@get("/pairs/{pair_code:str}/compare", sync_to_thread=True, responses=errors(400, 404))
def compare(request: Asking, pair_code: FromPath[str], asked: Wanted) -> Comparison:
    """Which outlet reported what, which were silent, which said it differently."""
    pair = pair_in_path(pair_code)
    with site_of(request).view() as view:
        return dossier.comparison(view, pair, asked)


@get("/pairs/{pair_code:str}/since", sync_to_thread=True, responses=errors(400, 404))
def since(request: Asking, pair_code: FromPath[str], date: Text = "") -> Since:
    """What is new in the reports published since a day (by default, in the last month of reports)."""
    pair = pair_in_path(pair_code)
    with site_of(request).view() as view:
        return dossier.since(view, a_day(date) or last_month(view.last_published()), pair)


@get("/states/{code:str}", sync_to_thread=True, responses=errors(400, 404))
def state(request: Asking, code: FromPath[str]) -> StatePage:
    """A state by code (ISO 3166-1 alpha-3): its pairs, its own records, its people and bodies."""
    with site_of(request).view() as view:
        return there(dossier.state_page(view, state_in_path(code)))


@get("/search", sync_to_thread=True, responses=errors(400))
def search(request: Asking, asked: Wanted, words: Words, paging: Paged) -> RecordList:
    """Records by words and filters, as lines with numbered evidence, and the facets to narrow them."""
    with site_of(request).view() as view:
        return dossier.search(view, words, asked, after=paging.after, limit=paging.limit)


@get("/records", sync_to_thread=True, responses=errors(400))
def records(request: Asking, asked: Wanted, words: Words, paging: Paged) -> Page[Any]:
    """Records whole, as `bilat export --what records` gives them."""
    asked = msgspec.structs.replace(asked, text=words)
    wanted = asked.filter(limit=paging.limit, after=parse_cursor(paging.after))
    with site_of(request).view() as view:
        found, total = list(view.records(wanted)), view.count_records(wanted)
    more = len(found) == paging.limit
    return Page(found, total, ",".join(cursor(found[-1])) if found and more else "")


@get("/records/{record_id:str}", sync_to_thread=True, responses=errors(400, 404))
def record(request: Asking, record_id: FromPath[str]) -> Record:
    """One record, by its id or by that of any of its claims."""
    with site_of(request).view() as view:
        return there(view.record(record_id))


@get("/records/{record_id:str}/page", sync_to_thread=True, responses=errors(400, 404))
def record_page(request: Asking, record_id: FromPath[str]) -> RecordPage:
    """Everything behind one record: claims side by side, differences, reasons, history."""
    with site_of(request).view() as view:
        return there(dossier.record_page(view, record_id))


@get("/documents/{document_id:str}", sync_to_thread=True, responses=errors(400, 404))
def document(request: Asking, document_id: FromPath[str]) -> DocumentPage:
    """A document in segments, with everything found in it."""
    with site_of(request).view() as view:
        return there(dossier.document_page(view, document_id))


@get("/entities", sync_to_thread=True, responses=errors(400))
def entities(
    request: Asking, paging: Paged, words: Words, pair: Text = "", of_state: Annotated[str, STATE] = ""
) -> Page[Entity]:
    """Entities by pair, state or part of a name."""
    wanted = EntityFilter(pair=a_pair(pair) if pair else None, state=a_state(of_state) if of_state else "", text=words)
    with site_of(request).view() as view:
        found = list(view.entities(wanted))
    rest = [one for one in found if one.id > short("after", paging.after)]
    shown = rest[: paging.limit]
    return Page(shown, len(found), shown[-1].id if len(rest) > len(shown) else "")


@get("/entities/{entity_id:str}", sync_to_thread=True, responses=errors(400, 404))
def entity(request: Asking, entity_id: FromPath[str]) -> EntityPage:
    """An entity by its id or that of one of its names: spellings, offices, network, records."""
    with site_of(request).view() as view:
        return there(dossier.entity_page(view, entity_id))


@get("/judgements", sync_to_thread=True, responses=errors(400))
def judgements(request: Asking) -> list[JudgementRow]:
    """What people decided, those taken back too."""
    with site_of(request).view() as view:
        return list(judgement_rows(view))


@post("/judgements", sync_to_thread=True, responses=errors(400, 403, 415, 503))
def judge(request: Asking, data: JSONBody[NewJudgement]) -> JudgementRow:
    """Record a judgement and make records and entities anew with it."""
    if request.content_type[0] != "application/json":
        # A form of another site cannot send JSON without asking first, and nobody is told yes.
        raise Refused(415, "send the judgement as application/json")
    site = site_of(request)
    made = record_judgement(site, msgspec.to_builtins(data))
    with site.view() as view:
        return next(row for row in judgement_rows(view) if row.id == made.id)


@get("/openapi.json", sync_to_thread=False, include_in_schema=False)
def described(request: Asking) -> Response[bytes]:
    """What all this is, as OpenAPI 3.1."""
    return Response(msgspec.json.encode(request.app.openapi_schema.to_schema()), media_type=JSON)


HANDLERS = [
    Router("/api/v1", tags=["ledger"], route_handlers=[
        home, coverage, pair_dossier, compare, since, state, search, records, record, record_page, document, entities,
        entity, judgements, judge, described,
    ]),
]  # fmt: skip
