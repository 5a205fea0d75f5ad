"""Coding: a reading becomes claims of the ten kinds, by rules that are data and a model where rules do not reach."""

from __future__ import annotations

from functools import lru_cache

from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.reading import Reading

__all__ = ["code", "coder_version"]


def code(document: Document, reading: Reading, *, taggers: bool = True) -> list[Claim]:
    """All claims of a document, in reading order. Pure: no store, no network, no clock.

    taggers: whether the tagger and the PLOVER coder are asked; without them claims are of rules alone.
    """
    if not reading.frames and not reading.mentions:
        return []
    from bilat.coding.claims import claims

    return claims(document, reading, f"{reading.reader}+{coder_version()}", taggers=taggers)


@lru_cache(maxsize=1)
def coder_version() -> str:
    """Content hash of the code and the rules that code."""
    from bilat.lexicon.version import content_hash

    return f"code-{content_hash(('coding', 'kinds'), ('languages', 'ontology', 'models'))}"
