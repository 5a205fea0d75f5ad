"""The dossier: what a ledger knows, laid out for a person. Views of a ledger in, plain structs out; no markup.

Each function makes one page; its struct as JSON is the page's `.json`. What is not there is None. The shapes are in
`bilat.dossier.shapes` (what all pages are made of), `pairpage` (a pair), `pages` (one thing) and `lists` (many).
"""

from __future__ import annotations

from bilat.dossier.asked import Asked
from bilat.dossier.comparison import comparison
from bilat.dossier.coverage import coverage
from bilat.dossier.documentpage import document_page
from bilat.dossier.entitypage import entity_page
from bilat.dossier.home import home
from bilat.dossier.pair import pair_dossier
from bilat.dossier.recordpage import record_page
from bilat.dossier.searching import search
from bilat.dossier.sincepage import since
from bilat.dossier.statepage import state_page

__all__ = [
    "Asked",
    "comparison",
    "coverage",
    "document_page",
    "entity_page",
    "home",
    "pair_dossier",
    "record_page",
    "search",
    "since",
    "state_page",
]
