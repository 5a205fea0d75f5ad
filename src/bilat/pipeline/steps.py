"""The steps from input to claims, one document at a time: pure, so that a loop, a pool and a cluster run the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from bilat.errors import InputError
from bilat.ingest.item import IngestOptions, RawItem
from bilat.model.claim import Claim
from bilat.model.document import Document, Published
from bilat.model.ids import content_id
from bilat.model.issue import Issue

LANGUAGES = frozenset({"en"})
"""ISO 639-1 codes that the reader knows; documents in others are kept and make no claims."""


class Steps(msgspec.Struct, frozen=True):
    """What a run is made of. `standard()` gives the real ones; all must pickle.

    reader is the version of `claims`: a hash of its rules and models. prepare loads the models into a worker.
    """

    items: Callable[[Sequence[str], IngestOptions], Iterator[RawItem | Issue]]
    documents: Callable[[RawItem, IngestOptions], list[Document | Issue]]
    claims: Callable[[Document], list[Claim]]
    reader: str
    prepare: Callable[[], object] | None = None


class Extracted(msgspec.Struct, frozen=True):
    """All that one item of the input gives."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()


def standard(*, taggers: bool = True) -> Steps:
    """The steps of this bilat: `ingest`, `read`, `coding`; without taggers, claims of rules alone."""
    from bilat import coding, read
    from bilat.ingest.documents import documents
    from bilat.ingest.walk import items

    versions = (read.reader_version(), coding.coder_version())
    if taggers:
        return Steps(items, documents, _read_and_code, content_id("v", *versions), _load_models)
    return Steps(items, documents, _by_rules, content_id("v", *versions, "rules"), _load_rules)


def extract(item: RawItem, options: IngestOptions, steps: Steps | None = None) -> Extracted:
    """Documents, claims and issues of one item: no store, no network, no memory of other items."""
    steps = steps or standard()
    found = ingest_item(steps.documents, options, item)
    documents = tuple(d for d in found if isinstance(d, Document))
    issues = [i for i in found if isinstance(i, Issue)]
    claims: list[Claim] = []
    for document in documents:
        if document.language in LANGUAGES:
            good, bad = read_document(steps.claims, document)
            claims += good
            issues += bad
    return Extracted(documents, tuple(claims), tuple(issues))


def ingest_item(
    step: Callable[[RawItem, IngestOptions], list[Document | Issue]], options: IngestOptions, item: RawItem
) -> list[Document | Issue]:
    """The documents in an item; what cannot be read is an issue with its reason."""
    try:
        return step(item, options)
    except InputError as error:
        return [ingest_issue(item, error.reason)]


def read_document(step: Callable[[Document], list[Claim]], document: Document) -> tuple[list[Claim], list[Issue]]:
    """The claims of a document by id, and an issue for each that breaks the contract: those are left out."""
    claims = {claim.id: claim for claim in step(document)}
    faults = {id_: _fault(claim, document) for id_, claim in sorted(claims.items())}
    reasons = sorted({f"a claim of kind {claims[id_].kind}: {fault}" for id_, fault in faults.items() if fault})
    issues = [Issue(document.path, "code", reason, document.key) for reason in reasons]
    return [claims[id_] for id_, fault in faults.items() if not fault], issues


def ingest_issue(item: RawItem, reason: str) -> Issue:
    """An issue about an item. A file's name may hold bytes that are no text; they are shown by number."""
    return Issue(_printable(item.where), "ingest", reason, _printable(item.key))


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _fault(claim: Claim, document: Document) -> str:
    if claim.document != document.id:
        return "it names another document"
    if not claim.evidence:
        return "it has no evidence"
    if any(not _stands(document.text, e.start, e.end, e.quote) for e in claim.evidence):
        return "its evidence is not in the text"
    return ""


def _stands(text: str, start: int, end: int, quote: str) -> bool:
    return 0 <= start < end and text[start:end] == quote


def _read_and_code(document: Document) -> list[Claim]:
    from bilat import coding, read

    return coding.code(document, read.read(document))


def _by_rules(document: Document) -> list[Claim]:
    from bilat import coding, read

    return coding.code(document, read.read(document), taggers=False)


_FIRST = Document(
    "d_", "", "", "", "", Published(), "en", "article", "",
    "The foreign minister of Kenya met the president of Croatia in Zagreb on 3 May 2024.",
)  # fmt: skip
"""One sentence: whatever loads on first use is loaded when it is read."""


def _load_models() -> None:
    _read_and_code(_FIRST)


def _load_rules() -> None:
    _by_rules(_FIRST)
