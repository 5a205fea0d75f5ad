"""Options that several commands share, declared once as dataclasses, and the way typer gets to see them."""

from __future__ import annotations

import dataclasses
import functools
import inspect
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

import typer

from bilat.errors import UsageError

if TYPE_CHECKING:
    from bilat.ingest import IngestOptions
    from bilat.ledger import ClaimFilter, DocumentFilter, RecordFilter

LedgerPath = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger file.", show_default=False)]
Workers = Annotated[
    int | None,
    typer.Option(help="Processes that read; 0 reads in this one. One a core by default.", show_default=False),
]

Json = Annotated[bool, typer.Option("--json", help="JSON, as when the output is captured.")]


@dataclasses.dataclass(frozen=True)
class Rows:
    """How many rows, and in which form."""

    limit: Annotated[
        int | None, typer.Option(help="At most so many rows; 0 for all.", min=0, show_default="50 on a terminal")
    ] = None
    json: Annotated[bool, typer.Option("--json", help="JSON Lines, as when the output is captured.")] = False


@dataclasses.dataclass(frozen=True)
class Scope:
    """Which part of the ledger: a pair of states, an outlet, a time."""

    pair: Annotated[str, typer.Option(help="Two states by code, such as BLR-PAK.", metavar="AAA-BBB")] = ""
    source: Annotated[str, typer.Option(help="The outlet that published.")] = ""
    since: Annotated[str, typer.Option(help="From this day on; without a date, by its document's.", metavar="DAY")] = ""
    until: Annotated[str, typer.Option(help="Up to this day.", metavar="DAY")] = ""

    def fields(self) -> dict[str, Any]:
        """What filters of claims and of documents have in common."""
        return {
            "pair": pair_of(self.pair) if self.pair else None,
            "source": self.source,
            "since": a_day(self.since),
            "until": a_day(self.until),
        }


@dataclasses.dataclass(frozen=True)
class Given:
    """What is known of all articles of an input that do not say it themselves."""

    source: Annotated[str, typer.Option(help="The outlet that published all of it.")] = ""
    published: Annotated[str, typer.Option(help="The day it was published.", metavar="DAY")] = ""
    language: Annotated[str, typer.Option(help="Its language, ISO 639-1.")] = ""

    def options(self) -> IngestOptions:
        """How to ingest them. Raises UsageError for what is no day."""
        from bilat.ingest import IngestOptions

        return IngestOptions(source=self.source, published=a_day(self.published), language=self.language)


@dataclasses.dataclass(frozen=True)
class Claims:
    """Which claims."""

    kind: Annotated[str, typer.Option(help="contact, instrument, commitment, sanction, figure, …")] = ""
    type: Annotated[str, typer.Option(help="The kind's type, such as visit or memorandum.")] = ""
    polarity: Annotated[str, typer.Option(help="affirmed or denied.")] = ""
    modality: Annotated[str, typer.Option(help="fact, plan, demand, condition or possibility.")] = ""
    event: Annotated[str, typer.Option(help="PLOVER's event, such as CONSULT.")] = ""
    text: Annotated[str, typer.Option(help='Words of its evidence; "a phrase" and begin* work.')] = ""

    def filter(self, scope: Scope, limit: int = 0) -> ClaimFilter:
        """The filter of both. Raises UsageError for a value that cannot be."""
        from bilat.ledger import ClaimFilter
        from bilat.model import claim

        _check_kind(self.kind, self.type)
        _one_of("polarity", self.polarity, get_args(claim.Polarity))
        _one_of("modality", self.modality, get_args(claim.Modality))
        given = dataclasses.asdict(self) | {"event": self.event.upper()}
        return ClaimFilter(**given, **scope.fields(), limit=limit)


@dataclasses.dataclass(frozen=True)
class Documents:
    """Which documents."""

    kind: Annotated[str, typer.Option(help="article, headline, interview, release or transcript.")] = ""
    language: Annotated[str, typer.Option(help="ISO 639-1, such as en.")] = ""

    def filter(self, scope: Scope, limit: int = 0) -> DocumentFilter:
        """The filter of both. Raises UsageError for a value that cannot be."""
        from bilat.ledger import DocumentFilter
        from bilat.model import document

        _one_of("kind of document", self.kind, get_args(document.DocumentKind))
        return DocumentFilter(**dataclasses.asdict(self), **scope.fields(), limit=limit)


@dataclasses.dataclass(frozen=True)
class Records:
    """Which records."""

    kind: Annotated[str, typer.Option(help="contact, instrument, commitment, sanction, figure, …")] = ""
    type: Annotated[str, typer.Option(help="The kind's type, such as visit or memorandum.")] = ""
    state: Annotated[str, typer.Option(help="One state by code, such as BLR.", metavar="AAA")] = ""
    status: Annotated[str, typer.Option(help="single_source, corroborated, disputed or superseded.")] = ""
    outcome: Annotated[str, typer.Option(help="Of commitments: open, fulfilled, missed, …")] = ""
    polarity: Annotated[str, typer.Option(help="affirmed or denied.")] = ""
    modality: Annotated[str, typer.Option(help="fact, plan, demand, condition or possibility.")] = ""
    event: Annotated[str, typer.Option(help="PLOVER's event, such as CONSULT.")] = ""
    text: Annotated[str, typer.Option(help='Words of its evidence; "a phrase" and begin* work.')] = ""
    reported_since: Annotated[str, typer.Option(help="With a report published since this day.", metavar="DAY")] = ""

    def filter(self, scope: Scope, limit: int = 0) -> RecordFilter:
        """The filter of both. Raises UsageError for a value that cannot be."""
        from bilat.ledger import RecordFilter
        from bilat.model import claim, record

        _check_kind(self.kind, self.type)
        _one_of("status", self.status, get_args(record.Status))
        _one_of("polarity", self.polarity, get_args(claim.Polarity))
        _one_of("modality", self.modality, get_args(claim.Modality))
        given = dataclasses.asdict(self) | {
            "event": self.event.upper(),
            "state": _state(self.state.upper()) if self.state else "",
            "reported_since": a_day(self.reported_since),
        }
        return RecordFilter(**given, **scope.fields(), limit=limit)


def a_day(text: str) -> date | None:
    """A day in ISO 8601, None for nothing. Raises UsageError for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"{text!r} is no day: write it as 2025-06-04") from error


def pair_of(text: str) -> tuple[str, str]:
    """Two states by code, in alphabetical order. Raises UsageError for what is no pair and for codes of no state."""
    from bilat.ledger import parse_pair

    one, other = parse_pair(text)
    return _state(one), _state(other)


def _state(code: str) -> str:
    from bilat.lexicon.states import states

    if code not in states().by_code:
        raise UsageError(f"no state has the code {code}: codes are ISO 3166-1 alpha-3, such as BLR or PAK")
    return code


def _check_kind(kind: str, type_: str) -> None:
    from bilat import kinds

    if kind:
        _one_of("kind", kind, [k.name for k in kinds.all_kinds()])
        _one_of(f"type of {kind}", type_, kinds.get(kind).types)


def _one_of(what: str, given: str, known: Any) -> str:
    if given and given not in known:
        raise UsageError(f"no {what} {given!r}; there are {', '.join(known)}")
    return given


def laid_out(command: Callable[..., None]) -> Callable[..., None]:
    """The command as typer must see it: a parameter that is one of these dataclasses becomes its options."""
    parameters: list[inspect.Parameter] = []
    groups: dict[str, Any] = {}
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        if dataclasses.is_dataclass(parameter.annotation):
            groups[parameter.name] = parameter.annotation
            parameters += _fields_as_parameters(parameter.annotation)
        else:
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))

    @functools.wraps(command)
    def call(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{f.name: given.pop(f.name) for f in dataclasses.fields(group)})
        command(**given)

    # typer reads both; the wrapped function would show it the dataclasses again.
    del call.__wrapped__
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {p.name: p.annotation for p in parameters}
    return call


def _fields_as_parameters(group: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=hints[f.name])
        for f in dataclasses.fields(group)
    ]
