"""Errors as answers: RFC 9457 `application/problem+json` for programs, a page for people."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from litestar.exceptions import HTTPException

from bilat.errors import BilatError, LedgerLocked, UsageError

PROBLEM = "application/problem+json"


class Problem(msgspec.Struct, frozen=True):
    """type is always about:blank: the status says what kind it is, detail what to do."""

    status: int
    title: str
    detail: str = ""
    type: str = "about:blank"


class Refused(Exception):
    """A request that is not answered as asked; carries the problem."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.problem = problem(status, detail)


def problem(status: int, detail: str = "") -> Problem:
    """A problem with the standard title of its status."""
    return Problem(status, HTTPStatus(status).phrase, detail)


def problem_of(error: Exception) -> Problem:
    """What to answer when a handler raised `error`. What nobody foresaw says nothing about the inside."""
    if isinstance(error, Refused):
        return error.problem
    if isinstance(error, UsageError):
        return problem(400, str(error))
    if isinstance(error, LedgerLocked):
        return problem(503, "another program is writing to the ledger: try again when it has finished")
    if isinstance(error, BilatError):
        return problem(500, "the ledger cannot be read as it should; `bilat doctor LEDGER` tells why")
    if isinstance(error, HTTPException):
        return problem(error.status_code, _said(error))
    return problem(500, "an error that nobody foresaw; the terminal of the server shows it")


def _said(error: HTTPException) -> str:
    extra = error.extra if isinstance(error.extra, list) else []
    parts = [f"{one.get('key')}: {one.get('message')}" for one in extra if isinstance(one, dict)]
    return "; ".join(parts) or (error.detail if error.detail != HTTPStatus(error.status_code).phrase else "")
