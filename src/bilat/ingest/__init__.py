"""From files to documents: walking, reading formats, one normalisation, dates, splitting, duplicates. All local.

`items` walks the inputs and is cheap; `documents` does the work and is pure, so that worker processes run it.
"""

from bilat.ingest.documents import documents
from bilat.ingest.item import IngestOptions, RawItem
from bilat.ingest.normalise import normalise
from bilat.ingest.walk import items

__all__ = ["IngestOptions", "RawItem", "documents", "items", "normalise"]
