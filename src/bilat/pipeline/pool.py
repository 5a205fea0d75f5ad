"""Worker processes that can be stopped: a hostile document costs its time limit, never the run.

The pools of the standard library cannot end one call without losing the others; this one gives each worker a pipe and
one call at a time, and replaces a worker that is late or dead.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

PREPARE_SECONDS = 120.0
"""To import libraries and load models, once a worker; about 2 s on an idle laptop, more on a busy one."""

PATIENCE = 6.0
"""The limit counts processor time, so that a busy machine stops nothing that an idle one would read. What waits and
does not work is stopped after so many times the limit by the clock."""

_LONGEST_MESSAGE = 200
"""Characters of an exception's message that are kept: it may quote a whole document."""


class Call(msgspec.Struct, frozen=True):
    """function(argument), to be run elsewhere; both must pickle. `prepare` runs before it, once in each worker.

    tag is handed back with the outcome.
    """

    function: Callable[[Any], Any]
    argument: Any
    tag: Any = None
    prepare: Callable[[], object] | None = None


class Outcome(msgspec.Struct, frozen=True):
    """What became of a call: its value or, when `failure` is not empty, why there is none."""

    call: Call
    value: Any = None
    failure: str = ""


class Serial:
    """The same as Pool in this very process: without time limit, for debuggers, profilers and small runs."""

    def __enter__(self) -> Serial:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def run(self, take: Callable[[], Call | None]) -> Iterator[Outcome]:
        """Run what `take` gives until it gives None."""
        while call := take():
            value, failure = _attempt(call.function, call.argument)
            yield Outcome(call, value, failure)


class Pool:
    """`workers` processes; each call is stopped after `limit` seconds of work."""

    def __init__(self, workers: int, limit: float) -> None:
        self._limit = limit
        self._workers = [_Worker() for _ in range(workers)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.stop()

    def run(self, take: Callable[[], Call | None]) -> Iterator[Outcome]:
        """Run what `take` gives, as workers become free; outcomes in order of completion.

        `take` is asked again before and after each outcome is handed on, so that no worker waits for its being stored;
        None means "nothing now". The run ends when nothing is under way.
        """
        while True:
            self._feed(take)
            busy = [w for w in self._workers if w.call]
            if not busy:
                return
            wait([w.pipe for w in busy], max(0.0, min(w.deadline for w in busy) - time.monotonic()))
            for worker in busy:
                outcome = worker.outcome(self._limit)
                if outcome:
                    self._feed(take)
                    yield outcome

    def _feed(self, take: Callable[[], Call | None]) -> None:
        for worker in self._workers:
            if not worker.call:
                call = take()
                if not call:
                    return
                worker.begin(call, self._limit)


class _Worker:
    """One process, its pipe, and the call it is busy with."""

    def __init__(self) -> None:
        self.call: Call | None = None
        self.deadline = 0.0
        self.pipe: Connection
        self._process: BaseProcess | None = None
        self._prepared: set[Any] = set()

    def begin(self, call: Call, limit: float) -> None:
        self.call = call
        try:
            self._send(call, limit)
        except (BrokenPipeError, ConnectionResetError):  # it died while it had nothing to do
            self.stop()
            self._send(call, limit)

    def _send(self, call: Call, limit: float) -> None:
        if self._process is None:
            self._start()
        fresh = call.prepare not in self._prepared
        self.deadline = time.monotonic() + (PREPARE_SECONDS if fresh else limit * PATIENCE)
        self.pipe.send((call.function, call.argument, call.prepare if fresh else None, fresh, limit))

    def outcome(self, limit: float) -> Outcome | None:
        """The end of the call, if it has come."""
        if self.pipe.poll():
            return self._receive(limit)
        if time.monotonic() >= self.deadline:
            self.stop()
            return self._end(failure=_too_long(limit))
        return None

    def _receive(self, limit: float) -> Outcome | None:
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):
            return self._end(failure=self._epitaph(limit))
        if message is None and self.call:  # ready: the limit counts from here
            self._prepared.add(self.call.prepare)
            self.deadline = time.monotonic() + limit * PATIENCE
            return None
        return self._end(*message)

    def _end(self, value: Any = None, failure: str = "") -> Outcome:
        call, self.call = self.call, None
        assert call  # noqa: S101 - only a busy worker is asked
        return Outcome(call, value, failure)

    def _epitaph(self, limit: float) -> str:
        process = self._process
        if process:
            process.join(1.0)  # the pipe closes a moment before the exit code is known
        code = process.exitcode if process else None
        self.stop()
        if code == -signal.SIGPROF:
            return _too_long(limit)
        how = signal.Signals(-code).name if code and code < 0 else f"exit code {code}"
        return f"the process that read it died ({how})"

    def _start(self) -> None:
        # spawn: a child of a process with threads (progress bars have one) must not be a mere copy of it.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def stop(self) -> None:
        """Kill the process, if there is one; the next call starts another."""
        if self._process:
            self._process.kill()
            self._process.join()
            self.pipe.close()
        self._process = None
        self._prepared.clear()


def _serve(pipe: Connection) -> None:
    """A worker's life: calls in, values out, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops us
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # a worker a core: threads of libraries only get in the way
    while True:
        try:
            function, argument, prepare, fresh, limit = pipe.recv()
            if prepare:
                _attempt(_no_argument, prepare)  # what goes wrong here shows in the call itself
            if fresh:
                pipe.send(None)
            signal.setitimer(signal.ITIMER_PROF, limit)  # the kernel ends us then, even inside of a library
            result = _attempt(function, argument)
            signal.setitimer(signal.ITIMER_PROF, 0)
            _reply(pipe, result)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _too_long(limit: float) -> str:
    return f"stopped: it took longer than {limit:g} s"


def _no_argument(function: Callable[[], object]) -> object:
    return function()


def _reply(pipe: Connection, result: tuple[Any, str]) -> None:
    try:
        pipe.send(result)
    except (pickle.PicklingError, TypeError, AttributeError, ValueError) as error:  # the value does not pickle
        pipe.send((None, f"{type(error).__name__}: {error}"))


def _attempt(function: Callable[[Any], Any], argument: Any) -> tuple[Any, str]:
    """The value and no failure, or None and where and how it failed."""
    try:
        return function(argument), ""
    except Exception as error:  # noqa: BLE001 - whatever one document provokes becomes its issue
        return None, _describe(error)


def _describe(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" in {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"unexpected {type(error).__name__}{place}: {error}"[:_LONGEST_MESSAGE]
