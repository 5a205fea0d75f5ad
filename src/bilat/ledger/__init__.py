"""The ledger: documents, claims and issues in one SQLite file, rows that are only ever added.

`Writer` adds, one at a time; `View` answers, any number beside it.
"""

from __future__ import annotations

from bilat.ledger.known import EntityFilter, Known, RecordFilter, cursor
from bilat.ledger.query import ClaimFilter, DocumentFilter, Filter, parse_pair
from bilat.ledger.rows import Heading, Told
from bilat.ledger.scoped import Activity, Month, Report
from bilat.ledger.search import Hit
from bilat.ledger.stats import Read, Telling, Together
from bilat.ledger.view import PairCount, View
from bilat.ledger.writer import Writer

__all__ = [
    "Activity",
    "ClaimFilter",
    "DocumentFilter",
    "EntityFilter",
    "Filter",
    "Heading",
    "Hit",
    "Known",
    "Month",
    "PairCount",
    "Read",
    "RecordFilter",
    "Report",
    "Telling",
    "Together",
    "Told",
    "View",
    "Writer",
    "cursor",
    "parse_pair",
]
