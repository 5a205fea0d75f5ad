"""`add` and `reread`: from inputs to rows, streaming, with one writer and any number of workers."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import msgspec

from bilat.ingest.item import IngestOptions, RawItem
from bilat.ledger import View, Writer
from bilat.model.document import Document
from bilat.model.issue import Issue
from bilat.pipeline.knowing import Stage, know
from bilat.pipeline.pool import Call, Outcome, Pool, Serial
from bilat.pipeline.steps import LANGUAGES, Steps, ingest_issue, ingest_item, read_document, standard

SECONDS_PER_DOCUMENT = 10.0
"""Of processor time. An article of 400 words takes a tenth of a second, a transcript of 80,000 characters two."""


class Tally(msgspec.Struct):
    """What a run has done so far.

    read: documents read in this run; known: those that the ledger held already, read by this very reader; unread: by
    language (ISO 639-1, "" unknown), documents kept without claims, since no reader knows their language; failed:
    documents kept whose reading failed, each with an issue; claims: made in this run; issues: by reason; total: how
    many documents there are to read, 0 where only the end will tell.
    """

    read: int = 0
    known: int = 0
    unread: dict[str, int] = {}
    failed: int = 0
    claims: int = 0
    issues: dict[str, int] = {}
    total: int = 0

    @property
    def documents(self) -> int:
        """All documents that the inputs held."""
        return self.read + self.known + self.failed + sum(self.unread.values())


class Progress(Protocol):
    """Called after each document and issue, in the calling process."""

    def __call__(self, tally: Tally, /) -> None:
        """Show the tally."""


class Settings(msgspec.Struct, frozen=True):
    """How to run. workers: processes, 0 for none (all in this one, without time limit), None for one a core.

    seconds: of processor time that one document may take before its worker is stopped and it becomes an issue. progress
    is called after each document, stage at each step of making records out of all claims.
    """

    workers: int | None = None
    seconds: float = SECONDS_PER_DOCUMENT
    progress: Progress | None = None
    stage: Stage | None = None


def add(
    ledger: Path,
    inputs: Sequence[str],
    options: IngestOptions | None = None,
    settings: Settings | None = None,
    steps: Steps | None = None,
) -> Tally:
    """Add documents and their claims to a ledger, making it where there is none.

    Idempotent, and safe to kill: what is done is kept, and running again goes on. What cannot be read becomes an issue
    row. Raises LedgerError (and its kinds) when the ledger is at fault.
    """
    settings, steps = settings or Settings(), steps or standard()
    with Writer(ledger) as writer:
        run = _Add(writer, steps, options or IngestOptions(), inputs)
        _work(run, settings)
        run.settle_issues()
    know(ledger, progress=settings.stage)
    return run.tally


def reread(ledger: Path, settings: Settings | None = None, steps: Steps | None = None) -> Tally:
    """Read again the documents that another version of the reader has read, or none could.

    Their new claims take the place of the old in every view. Raises LedgerMissing, LedgerError.
    """
    settings, steps = settings or Settings(), steps or standard()
    with Writer(ledger, create=False) as writer, View(ledger) as view:
        run = _Reread(writer, steps, view)
        _work(run, settings)
    know(ledger, progress=settings.stage)
    return run.tally


def _work(run: _Run, settings: Settings) -> None:
    workers = _cores() if settings.workers is None else settings.workers
    with Pool(workers, settings.seconds) if workers else Serial() as pool:
        for outcome in pool.run(run.take):
            run.finish(outcome)
            if settings.progress:
                settings.progress(run.tally)


def _cores() -> int:
    """Those this process may use, which a container may have limited."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Run:
    """Reading documents: what adding and rereading have in common."""

    def __init__(self, writer: Writer, steps: Steps) -> None:
        self.tally = Tally()
        self._writer = writer
        self._steps = steps
        self._read = partial(read_document, steps.claims)

    def take(self) -> Call | None:
        """The next call for a worker, None when there is nothing to do now."""
        raise NotImplementedError

    def finish(self, outcome: Outcome) -> None:
        """Store what a worker made."""
        document: Document = outcome.call.tag
        claims, issues = outcome.value or ([], [])
        if outcome.failure:
            issues = [Issue(document.path, "read", outcome.failure, document.key)]
        self._writer.put(document, self._steps.reader, claims, issues)
        self.tally.read += not outcome.failure
        self.tally.failed += bool(outcome.failure)
        self.tally.claims += len(claims)
        self._count(issues)

    def _reading(self, document: Document) -> Call | None:
        """The call that reads a document; one in a language without reader is stored at once."""
        if document.language in LANGUAGES:
            return Call(self._read, document, document, self._steps.prepare)
        self._writer.put(document, self._steps.reader, [])
        unread = self.tally.unread
        unread[document.language] = unread.get(document.language, 0) + 1
        return None

    def _count(self, issues: Sequence[Issue]) -> None:
        for issue in issues:
            self.tally.issues[issue.reason] = self.tally.issues.get(issue.reason, 0) + 1


class _Reread(_Run):
    def __init__(self, writer: Writer, steps: Steps, view: View) -> None:
        super().__init__(writer, steps)
        self._view = view
        outdated = view.outdated(steps.reader)
        self.tally.total = len(outdated)
        self._ids = iter(outdated)

    def take(self) -> Call | None:
        for id_ in self._ids:
            document = self._view.document(id_)
            call = self._reading(document) if document else None
            if call:
                return call
        return None


class _Add(_Run):
    """Items become documents, documents claims; documents that wait go first, so that few ever wait."""

    def __init__(self, writer: Writer, steps: Steps, options: IngestOptions, inputs: Sequence[str]) -> None:
        super().__init__(writer, steps)
        self._items: Iterator[RawItem | Issue] = steps.items(inputs, options)
        self._ingest = partial(ingest_item, steps.documents, options)
        self._waiting: deque[Document] = deque()
        self._under_way: dict[str, Document] = {}
        self._old = _OldIssues(writer.standing_issues(), inputs)

    def take(self) -> Call | None:
        while self._waiting:
            document = self._waiting.popleft()
            call = self._reading(document)
            if call:
                return call
            self._under_way.pop(document.id, None)
        for item in self._items:
            if isinstance(item, Issue):
                self._note(item)
            else:
                self._old.visit(item.where)
                return Call(self._ingest, item, item)
        return None

    def finish(self, outcome: Outcome) -> None:
        if isinstance(outcome.call.tag, Document):
            self._under_way.pop(outcome.call.tag.id, None)  # gone when two copies were under way
            super().finish(outcome)
            return
        item: RawItem = outcome.call.tag
        for found in [ingest_issue(item, outcome.failure)] if outcome.failure else outcome.value:
            if isinstance(found, Issue):
                self._note(found)
            else:
                self._admit(found)

    def settle_issues(self) -> None:
        """After all inputs were seen: the issues of earlier runs that did not come up again are over."""
        self._writer.settle(self._old.over())

    def _admit(self, found: Document) -> None:
        document = self._writer.wanted(found, self._steps.reader)
        if document and self._under_way.get(document.id) != document:
            self._under_way[document.id] = document
            self._waiting.append(document)
        else:
            self.tally.known += 1

    def _note(self, issue: Issue) -> None:
        self._old.raised(issue)
        self._writer.note(issue)
        self._count([issue])


class _OldIssues:
    """Issues that stood before the run: which inputs among theirs were read now, and which came up again."""

    def __init__(self, standing: dict[str, list[str]], inputs: Sequence[str]) -> None:
        self._standing = standing
        self._again: set[str] = set()
        self._visited = {path for given in inputs for path in (given, given.rstrip("/"))} & standing.keys()

    def visit(self, where: str) -> None:
        """An item was read from there: from a line or a member of a file too, `a.zip!b.jsonl:17`."""
        ends = [i for i, letter in enumerate(where) if letter in "!:"]
        self._visited |= {where[:end] for end in [*ends, len(where)]} & self._standing.keys()

    def raised(self, issue: Issue) -> None:
        """The issue came up in this run."""
        self._again.add(issue.id)

    def over(self) -> list[str]:
        """Ids of those whose input was read without them."""
        return sorted({id_ for path in self._visited for id_ in self._standing[path]} - self._again)
