"""`know`: entities and records made anew from all claims and judgements of a ledger."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bilat.ledger import Known, View, Writer
from bilat.model.judgement import standing
from bilat.model.knowledge import Knowledge

Stage = Callable[[str], None]
"""Called with the name of each stage as it begins: reading, entities, records, keeping."""


def know(ledger: Path, *, force: bool = False, progress: Stage | None = None) -> bool:
    """Bring records and entities up to date; False when they were.

    The same claims and judgements give the same bytes, however the ledger came by them. Safe to kill: the old knowledge
    stands until the new is whole. Raises LedgerLocked while another program writes, LedgerMissing, LedgerError.
    """
    if not force and is_known(ledger):
        return False
    with Writer(ledger, create=False) as writer, View(ledger) as view, _uncollected():
        writer.keep(knowledge(view, progress or _silent))
    return True


def is_known(ledger: Path) -> bool:
    """Whether records and entities are up to date, made by this version of the rules."""
    with View(ledger) as view:
        return view.known() == Known(version(), fresh=True)


def version() -> str:
    """Changes whenever the same claims and judgements could give other entities or records."""
    from bilat.reconcile import policy_version
    from bilat.resolve import resolver_version

    return f"{policy_version()} {resolver_version()}"


def knowledge(view: View, progress: Stage | None = None, *, without: frozenset[str] = frozenset()) -> Knowledge:
    """Entities and records of a ledger, made in memory. without: documents, by id, that are left out."""
    from bilat.reconcile import copies_of, reconcile
    from bilat.resolve import resolve

    say = progress or _silent
    say("reading")
    told = [one for one in view.claims() if one.heading.id not in without]
    judgements = standing(view.judgements())
    say("entities")
    found = resolve(told, judgements)
    say("records")
    records = reconcile(told, found.entities, found.resolved, judgements, copies_of(view.documents()))
    say("keeping")
    return Knowledge(found.entities, found.resolved, records, version())


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circular garbage: nearly all that is made here is kept, and looking through it took a fifth of the
    time. Put back as it was."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _silent(stage: str) -> None:
    """No progress."""
