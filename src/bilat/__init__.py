"""bilat: the ledger of the relation between two states, from the news, with the words behind every line.

The names below are the Python interface; each is imported on first use, so that `import bilat` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bilat.dossier.charts import charts
    from bilat.dossier.tables import Table, claims, panel, records
    from bilat.errors import BilatError
    from bilat.ledger import View
    from bilat.model.claim import Claim
    from bilat.model.document import Document
    from bilat.model.entity import Entity
    from bilat.model.issue import Issue
    from bilat.model.judgement import Judgement
    from bilat.model.reading import Reading
    from bilat.model.record import Record
    from bilat.pipeline import add, extract, judge, know, reread

__all__ = [
    "BilatError",
    "Claim",
    "Document",
    "Entity",
    "Issue",
    "Judgement",
    "Reading",
    "Record",
    "Table",
    "View",
    "add",
    "charts",
    "claims",
    "extract",
    "judge",
    "know",
    "panel",
    "records",
    "reread",
]

_HOMES = {
    "BilatError": "bilat.errors",
    "Claim": "bilat.model.claim",
    "Document": "bilat.model.document",
    "Entity": "bilat.model.entity",
    "Issue": "bilat.model.issue",
    "Judgement": "bilat.model.judgement",
    "Reading": "bilat.model.reading",
    "Record": "bilat.model.record",
    "Table": "bilat.dossier.tables",
    "View": "bilat.ledger",
    "add": "bilat.pipeline",
    "charts": "bilat.dossier.charts",
    "claims": "bilat.dossier.tables",
    "extract": "bilat.pipeline",
    "judge": "bilat.pipeline",
    "know": "bilat.pipeline",
    "panel": "bilat.dossier.tables",
    "records": "bilat.dossier.tables",
    "reread": "bilat.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'bilat' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
