"""What an address asks for: parameters to the struct that a page takes. What cannot be meant is the asker's error."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Annotated, Any, get_args

import msgspec
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from bilat import kinds
from bilat.dossier.asked import Asked
from bilat.errors import UsageError
from bilat.ledger import parse_pair
from bilat.lexicon.states import states
from bilat.model.claim import Modality, Polarity
from bilat.model.record import Status
from bilat.web.problems import Refused
from bilat.web.settings import Limits

OUTCOMES = ("open", "fulfilled", "missed", "superseded", "unknown")
LONGEST = 300
"""Characters of one parameter: three times the longest that a person types."""


class Paging(msgspec.Struct, frozen=True):
    """Where a list goes on, and how many rows it shows. after is what the list before called `next`."""

    after: str = ""
    limit: int = Limits().page


def _parameter(text: str, known: Iterable[str] = (), name: str | None = None) -> Any:
    values = [*known]
    extra = {"enum": ["", *values]} if values else {"maxLength": LONGEST}
    return QueryParameter(description=text, schema_extra=extra, required=False, name=name)


STATE = _parameter("A state by code, ISO 3166-1 alpha-3.", name="state")
"""Litestar keeps the plain name `state` for its own."""


def paging(
    after: Annotated[str, _parameter("The cursor `next` of the page before.")] = "",
    limit: Annotated[int, QueryParameter(description="Rows.", ge=1, le=Limits().most, required=False)] = Limits().page,
) -> Paging:
    """Litestar's dependency of every list."""
    return Paging(after, limit)


def asked(  # noqa: PLR0913 - a parameter of the address each: Litestar reads them off the signature
    since: Annotated[str, _parameter("From this day on, ISO 8601.")] = "",
    until: Annotated[str, _parameter("Up to this day.")] = "",
    as_of: Annotated[str, _parameter("The day by which a commitment counts as overdue.")] = "",
    reported_since: Annotated[str, _parameter("With a report published on this day or later.")] = "",
    source: Annotated[str, _parameter("The outlet that published.")] = "",
    kind: Annotated[str, _parameter("The kind of record.", (k.name for k in kinds.all_kinds()))] = "",
    type: Annotated[str, _parameter("The kind's type, such as visit.")] = "",
    status: Annotated[str, _parameter("How well it is supported.", get_args(Status))] = "",
    modality: Annotated[str, _parameter("How sure it is.", get_args(Modality))] = "",
    polarity: Annotated[str, _parameter("Affirmed or denied.", get_args(Polarity))] = "",
    event: Annotated[str, _parameter("PLOVER's event, such as CONSULT.")] = "",
    outcome: Annotated[str, _parameter("What became of a commitment.", OUTCOMES)] = "",
    pair: Annotated[str, _parameter("Two states by code, such as BLR-PAK.")] = "",
    of_state: Annotated[str, STATE] = "",
    entity: Annotated[str, _parameter("The id of an entity.")] = "",
    document: Annotated[str, _parameter("The id of a document.")] = "",
    order: Annotated[str, _parameter("The latest or the earliest first.", ("newest", "oldest"))] = "newest",
) -> Asked:
    """Litestar's dependency of every page of records. Raises UsageError for a value that cannot be."""
    plain = {"source": source, "type": type, "event": event.upper(), "entity": entity, "document": document}
    return Asked(
        **{name: short(name, value) for name, value in plain.items()},
        since=a_day(since), until=a_day(until), as_of=a_day(as_of), reported_since=a_day(reported_since),
        kind=one_of("kind", kind, [k.name for k in kinds.all_kinds()]),
        status=one_of("status", status, get_args(Status)),
        modality=one_of("modality", modality, get_args(Modality)),
        polarity=one_of("polarity", polarity, get_args(Polarity)),
        outcome=one_of("outcome", outcome, OUTCOMES),
        pair=a_pair(pair) if pair else None,
        state=a_state(of_state) if of_state else "",
        newest=one_of("order", order, ("newest", "oldest")) != "oldest",
    )  # fmt: skip


def sought(q: Annotated[str, _parameter('Words; "a phrase" and begin* work.')] = "") -> str:
    """Litestar's dependency of a search."""
    return short("q", q)


Wanted = NamedDependency[Asked]
Paged = NamedDependency[Paging]
Words = NamedDependency[str]
"""What handlers name in their signatures to be given the above."""


def a_day(text: str) -> datetime.date | None:
    """A day in ISO 8601, None for nothing. Raises UsageError for anything else."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"{text[:40]!r} is no day: write it as 2025-06-04") from error


def a_pair(text: str) -> tuple[str, str]:
    """Two states that exist. Raises UsageError."""
    pair = parse_pair(text[:LONGEST])
    for code in pair:
        a_state(code)
    return pair


def a_state(code: str) -> str:
    """A code that is a state's. Raises UsageError."""
    if code.upper() not in states().by_code:
        raise UsageError(f"no state has the code {code[:40]!r}: codes are ISO 3166-1 alpha-3, such as BLR or PAK")
    return code.upper()


def one_of(what: str, given: str, known: Iterable[str]) -> str:
    """The value, when there is such a one or none is given. Raises UsageError."""
    there = [*known]
    if given and given not in there:
        raise UsageError(f"no {what} {given[:40]!r}; there are {', '.join(there)}")
    return given


def short(what: str, given: str) -> str:
    """The value, when it is no longer than any that is meant. Raises UsageError."""
    if len(given) > LONGEST:
        raise UsageError(f"{what} has at most {LONGEST} characters")
    return given


def pair_in_path(text: str) -> tuple[str, str]:
    """Two states named by an address. Raises Refused with 404: there is no such page."""
    try:
        return a_pair(text)
    except UsageError as error:
        raise Refused(404, str(error)) from error


def state_in_path(text: str) -> str:
    """A state named by an address. Raises Refused with 404."""
    try:
        return a_state(text)
    except UsageError as error:
        raise Refused(404, str(error)) from error


def parted(name: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """A last segment as name and ending: `BLR-PAK.json` is ("BLR-PAK", "json"); an unknown ending stays in the name."""
    head, dot, ending = name.rpartition(".")
    return (head, ending) if dot and ending in endings else (name, "")
