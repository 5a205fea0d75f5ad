"""`bilat judge`: what people decide about names, claims and fields, and how they take it back."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, cast

import typer

from bilat.cli.options import Json, LedgerPath
from bilat.cli.terminal import print_json, print_table, short, wants_json
from bilat.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from bilat.export import JudgementRow
    from bilat.model.judgement import Judgement, Verdict

@dataclasses.dataclass(frozen=True)
class Signed:
    """Who decides, why and when. The name and the clock are read here and nowhere below."""

    who: Annotated[str, typer.Option(help="Who decides.", show_default="the user's name")] = ""
    why: Annotated[str, typer.Option(help="The reason.")] = ""
    when: Annotated[str, typer.Option(help="The moment, with time zone.", show_default="now", metavar="MOMENT")] = ""

    def fields(self) -> dict[str, object]:
        """As the judgement holds them. Raises UsageError for a moment that is none."""
        return {"who": self.who or user(), "when": _moment(self.when), "why": self.why}


VERBS = ("same", "different", "unsure", "accept", "reject", "take-back", "list")


def judge(
    ledger: LedgerPath,
    verb: Annotated[str, typer.Argument(metavar="VERDICT", help=f"{', '.join(VERBS)}.")],
    subject: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHAT…]", help="Two names or claims; a claim and a field; a judgement.", show_default=False
        ),
    ] = None,
    signed: Signed = Signed(),
    json: Json = False,
) -> None:
    """Decide what the ledger is to hold for true, or take it back.

    same, different, unsure: two names (ids, or text with a state: Chrenin@BLR), or two claims or records.
    accept, reject: a claim, or one FIELD of it. take-back: a judgement. list: all of them.
    A judgement beats the score, survives a rebuild, and is a row with who, when and why.

    Example: bilat judge demo.db same "Viktar Chrenin@BLR" "Viktor Khrenin@BLR" --why "one minister, two spellings"
    """
    if verb not in VERBS:
        raise UsageError(f"no verdict {verb!r}; there are {', '.join(VERBS)}")
    if verb == "list":
        if subject:
            raise UsageError("list takes nothing more")
        _list(ledger, wants_json(json))
        return
    verdict = cast("Verdict", verb.replace("-", "_"))
    judgement = _judgement(ledger, verdict, subject or [], signed)
    _record(ledger, judgement, wants_json(json))


def _judgement(ledger: Path, verdict: Verdict, subject: list[str], signed: Signed) -> Judgement:
    from bilat.cli.fresh import fresh
    from bilat.pipeline import decide

    with fresh(ledger) as view:
        return decide(view, verdict, subject).judgement(verdict, **signed.fields())


def _record(ledger: Path, judgement: Judgement, as_json: bool) -> None:
    """Write the row and say what it changed."""
    from bilat.export import judgement_rows
    from bilat.ledger import View
    from bilat.pipeline import judge as decided

    before = _counts(ledger)
    added = decided(ledger, judgement)
    with View(ledger) as view:
        [row] = [r for r in judgement_rows(view) if r.id == judgement.id]
    if as_json:
        print_json([row])
        return
    typer.echo(f"{row.id}: {row.says}" if added else f"{row.id} is there already: {row.says}")
    for what, then, now in zip(("entities", "records"), before, _counts(ledger), strict=True):
        if now != then:
            typer.echo(f"{what}: {then} before, {now} now")


def _counts(ledger: Path) -> tuple[int, int]:
    from bilat.ledger import View

    with View(ledger) as view:
        return sum(1 for _ in view.entities()), view.count_records()


def _list(ledger: Path, as_json: bool) -> None:
    from bilat.cli.fresh import fresh
    from bilat.export import judgement_rows

    with fresh(ledger) as view:
        rows = sorted(judgement_rows(view), key=_by_moment)
    if as_json:
        print_json(rows)
    else:
        cells = [(_day(r), r.who, r.says, r.why, r.state.replace("_", " "), short(r.id)) for r in rows]
        print_table(("date", "who", "judgement", "why", "state", "id"), cells, len(cells), "judgements")


def _by_moment(row: JudgementRow) -> tuple[str, str]:
    return (row.when.astimezone(UTC).isoformat() if row.when else "", row.id)


def _day(row: JudgementRow) -> str:
    return f"{row.when:%Y-%m-%d %H:%M}" if row.when else "undated"


def user() -> str:
    """The name that the system knows the user by; "" where it knows none."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user, as in a container: nobody is not a name
        return ""


def _moment(text: str) -> datetime:
    """A moment with its time zone, the present one for nothing. Raises UsageError for anything else."""
    if not text:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no moment: write it as 2025-06-04T12:00+03:00") from error
    if moment.tzinfo is None:
        raise UsageError(f"{text!r} has no time zone: write it as 2025-06-04T12:00+03:00")
    return moment

