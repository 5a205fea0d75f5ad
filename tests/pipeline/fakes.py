"""Steps that need no model: an input is a file name with texts behind it, and words in a text make trouble."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bilat.errors import InputError
from bilat.ingest.item import IngestOptions, RawItem
from bilat.kinds import make_values
from bilat.model.claim import Claim, Evidence, Party
from bilat.model.document import Document, Published, document_id
from bilat.model.issue import Issue
from bilat.pipeline import Steps


def items(inputs: Sequence[str], options: IngestOptions) -> Iterator[RawItem | Issue]:
    """Each line of each file is an item."""
    for name in inputs:
        path = Path(name)
        if not path.exists():
            yield Issue(name, "ingest", "no such file")
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            yield RawItem(name, f"{path.name}:{number}", "text", line, f":{number}")


def documents(item: RawItem, options: IngestOptions) -> list[Document | Issue]:
    """`|` splits an item into documents; a document may begin with its key and `=`."""
    found: list[Document | Issue] = []
    for part in str(item.payload).split("|"):
        if "UNREADABLE" in part:
            raise InputError("it is unreadable")
        if "STUCK" in part:
            time.sleep(60)
        if "BROKEN" in part:
            found.append(Issue(item.where, "ingest", "it is broken"))
            continue
        language = "ru" if "RUSSIAN" in part else "en"
        id_ = document_id("Fake", part, part)
        found.append(Document(id_, part, item.path, "Fake", "", Published(), language, "article", "", part))
    return found


def claims(document: Document) -> list[Claim]:
    """One claim a document, on its first word."""
    trouble = {"SPIN": _spin, "HANG": lambda: time.sleep(60), "DIE": lambda: os._exit(9), "BOOM": _boom}
    for word, make in trouble.items():
        if word in document.text:
            make()
    word = document.text.split()[0]
    claim = Claim(
        document.id,
        "event",
        "support",
        (Party(word, word, "state", "KEN"),),
        (),
        (Evidence(0, len(word), word),),
        make_values("event", {}),
    )
    if "WRONG" in document.text:
        return [claim, msgspec.structs.replace(claim, evidence=(Evidence(1, 4, "no"),))]
    return [claim]


def more_claims(document: Document) -> list[Claim]:
    """A later version of the reader: another type."""
    return [msgspec.structs.replace(c, type="aid") for c in claims(document)]


def _spin() -> None:
    while True:
        re.fullmatch("(a+)+b", "a" * 22)  # works inside of a library, where Python's own signals wait


def _boom() -> None:
    raise ValueError("boom")


STEPS = Steps(items, documents, claims, "fake-1")
LATER = Steps(items, documents, more_claims, "fake-2")
