"""bilat: the ledger of the relation between two states, from the news, with the words behind every line.

The names below are the Python interface; each is imported on first use, so that `import bilat` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bilat.errors import BilatError
    from bilat.ledger import View
    from bilat.model.claim import Claim
    from bilat.model.document import Document
    from bilat.model.issue import Issue
    from bilat.model.reading import Reading
    from bilat.pipeline import add, extract, reread

__all__ = ["BilatError", "Claim", "Document", "Issue", "Reading", "View", "add", "extract", "reread"]

_HOMES = {
    "BilatError": "bilat.errors",
    "Claim": "bilat.model.claim",
    "Document": "bilat.model.document",
    "Issue": "bilat.model.issue",
    "Reading": "bilat.model.reading",
    "View": "bilat.ledger",
    "add": "bilat.pipeline",
    "extract": "bilat.pipeline",
    "reread": "bilat.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'bilat' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
