"""Reports: a dossier as one text with numbered citations down to the quote, to keep, to print, to send.

`report_of` lays the dossier out; each other file here writes a report in one format, and is found by its name.
"""

from __future__ import annotations

import importlib
from typing import Protocol, cast

from bilat.dossier.pairpage import PairDossier
from bilat.dossier.reports.layout import report_of
from bilat.dossier.reports.shapes import Report
from bilat.errors import UsageError

__all__ = ["FORMATS", "Report", "report_of", "written"]

FORMATS = ("html", "json", "md")


class _Format(Protocol):
    def write(self, dossier: PairDossier) -> str:
        """The whole report."""


def written(dossier: PairDossier, format_: str) -> str:
    """The dossier as a report in one of `FORMATS`. Raises UsageError for another."""
    if format_ not in FORMATS:
        raise UsageError(f"no format {format_!r} for a dossier; there are {', '.join(FORMATS)}")
    module = importlib.import_module(f"{__name__}.{format_}")
    return cast("_Format", module).write(dossier)
