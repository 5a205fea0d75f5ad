"""The dossier: what a ledger knows, laid out for a person. Views of a ledger in, plain structs out; no markup.

Each function below makes one page; its struct as JSON is the page's `.json`. What is not there is None.

    home(view) -> Home
    pair_dossier(view, pair, asked) -> PairDossier
    state_page(view, code) -> StatePage | None
    record_page(view, id) -> RecordPage | None
    document_page(view, id) -> DocumentPage | None
    entity_page(view, id) -> EntityPage | None
    comparison(view, asked) -> Comparison
    search(view, words, asked, after="", limit=50) -> RecordList
    since(view, day, pair=None, until=None) -> Since
    coverage(view) -> Coverage
"""

from __future__ import annotations

from bilat.dossier.asked import Asked
from bilat.dossier.pair import pair_dossier

__all__ = ["Asked", "pair_dossier"]
