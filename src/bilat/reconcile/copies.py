"""Which reports go back to one text: copies of a wire story or of one press release count once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bilat.ingest.duplicates import near
from bilat.lexicon.records import policy, record_words
from bilat.model.document import Document
from bilat.model.record import Sources
from bilat.reconcile.matter import Matter, runs

_LEAD = 600
"""Letters from the beginning and from the end of a text in which it says where it comes from."""


class Copies(msgspec.Struct, frozen=True):
    """What is known of where texts come from, by document id.

    of: the id of the group of copies that a document is in, where it is in one; credits: the agency or press office
    that it names as its source.
    """

    of: Mapping[str, str] = {}
    credits: Mapping[str, str] = {}


def copies_of(documents: Iterable[Document]) -> Copies:
    """Copies among the documents of a ledger, exact and near, and whom they credit.

    Costs about two milliseconds a document; the same for any order of them.
    """
    held = list(documents)
    groups = {id_: group[0] for group in near(held) for id_ in group}
    credits = {one.id: credit(one.text) for one in held}
    return Copies(dict(sorted(groups.items())), {id_: who for id_, who in sorted(credits.items()) if who})


def credit(text: str) -> str:
    """The agency or press office that a text credits in brackets, in its dateline or as its last words; "" for none.

    >>> credit("Nairobi, May 3 (Xinhua) -- The two ministers met.")
    'xinhua'
    """
    ends = (text[:_LEAD], text[-_LEAD:])
    for place in ends:
        for found in re.finditer(r"\(([^()]{2,60})\)|[-–—] *([\w .’']{2,40})\s*$", place):
            name = _credited(found[1] or found[2])
            if name:
                return name
    return ""


def _credited(words: str) -> str:
    """The agency or office named by words in brackets, when they name nothing else."""
    plain = words.casefold().replace("’", "'").strip(" .")
    known = record_words()
    for name in known.agencies:
        if plain == name or plain.split("/")[0].strip() == name:
            return name
    return next((name for name in known.press_offices if plain == name), "")


def sources(matters: Sequence[Matter], copies: Copies) -> Sources:
    """How many outlets report it, and from how many texts they have it.

    Two documents go back to one text when they are of one outlet, copies, credit the same agency or office, or when the
    words that carry their claims run on together too long to be chance.
    """
    documents = sorted({m.document: m for m in matters}.values(), key=lambda m: m.document)
    long_runs = _long_runs(matters)
    leader = {d.document: d.document for d in documents}
    for at, one in enumerate(documents):
        for two in documents[:at]:
            if _one_text(one, two, copies) or long_runs[one.document] & long_runs[two.document]:
                _join(leader, one.document, two.document)
    groups: dict[str, list[str]] = {}
    for id_ in sorted(leader):
        groups.setdefault(_top(leader, id_), []).append(id_)
    return Sources(
        outlets=max(1, len({d.heading.source for d in documents if d.heading.source})),
        independent=len(groups),
        groups=tuple(sorted(tuple(group) for group in groups.values())),
    )


def _long_runs(matters: Iterable[Matter]) -> dict[str, frozenset[str]]:
    """The long runs of words in each document's evidence."""
    quotes: dict[str, list[str]] = {}
    for one in matters:
        quotes.setdefault(one.document, []).extend(piece.quote for piece in one.claim.evidence)
    return {document: runs(texts, policy().copied_words) for document, texts in quotes.items()}


def _one_text(one: Matter, two: Matter, copies: Copies) -> bool:
    left, right = one.document, two.document
    if one.heading.source and one.heading.source == two.heading.source:
        return True
    if left in copies.of and copies.of.get(left) == copies.of.get(right):
        return True
    return left in copies.credits and copies.credits.get(left) == copies.credits.get(right)


def _top(leader: Mapping[str, str], id_: str) -> str:
    while leader[id_] != id_:
        id_ = leader[id_]
    return id_


def _join(leader: dict[str, str], one: str, two: str) -> None:
    first, second = sorted((_top(leader, one), _top(leader, two)))
    leader[second] = first
