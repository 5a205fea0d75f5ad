"""Documents, outlets and quotes as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bilat.dossier.shapes import DocumentRef, OutletRef, Quote, StateRef
from bilat.dossier.words import joined, published_words, state_name
from bilat.ledger import Heading
from bilat.model.claim import Claim, Evidence
from bilat.model.document import Document

AROUND_QUOTE = 240
"""Characters on either side of a quote in which its sentence is sought: about two sentences of news prose."""

_ENDS = (". ", "! ", "? ", "\n", ".” ", '." ')


def state_ref(code: str) -> StateRef:
    """A state with its name."""
    return StateRef(code, state_name(code))


@lru_cache(maxsize=4096)
def outlet_ref(source: str, url: str = "") -> OutletRef:
    """An outlet with its home, by its name and the address of one of its documents (cached)."""
    from bilat.lexicon.outlets import outlets

    home = outlets().home_of(source, url) or ""
    return OutletRef(source, home, state_name(home))


def document_ref(heading: Heading | Document) -> DocumentRef:
    """What a list shows of a document."""
    return DocumentRef(
        heading.id,
        outlet_ref(heading.source),
        heading.title,
        heading.published.day,
        published_words(heading.published),
        heading.url,
        heading.language,
        heading.kind,
    )


def quotes_of(evidence: Sequence[Evidence], text: str = "") -> tuple[Quote, ...]:
    """Pieces of evidence, each with the rest of its sentence when the document's text is given."""
    return tuple(Quote(e.quote, e.start, e.end, *_sentence(text, e.start, e.end)) for e in evidence)


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after in the same sentence; cut with an ellipsis where the sentence is long."""
    if not text:
        return "", ""
    return _before(text, start), _after(text, end)


def _before(text: str, start: int) -> str:
    begin = max(0, start - AROUND_QUOTE)
    near = text[begin:start]
    cuts = [at + len(mark) for mark in _ENDS if (at := near.rfind(mark)) >= 0]
    if cuts:
        return near[max(cuts) :]
    return near if begin == 0 else f"…{near.partition(' ')[2]}"


def _after(text: str, end: int) -> str:
    near = text[end : end + AROUND_QUOTE]
    cuts = [at + len(mark.rstrip(" \n")) for mark in _ENDS if (at := near.find(mark)) >= 0]
    if cuts:
        return near[: min(cuts)]
    return near if end + AROUND_QUOTE >= len(text) else f"{near.rpartition(' ')[0]}…"


def said_by(claim: Claim) -> str:
    """To whom the document attributes it, outermost first; empty for the outlet's own voice.

    A link of hearsay without a name shows its cue: "reportedly".
    """
    return joined([s.name or s.speaker or s.cue for s in claim.attribution], ", citing ")
