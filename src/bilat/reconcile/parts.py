"""What belongs to a paper: the activities of a roadmap, what is signed or done under an agreement.

A part names its ground in its own words ("under the roadmap of fisheries", "to implement the treaty"). A ground that is
only called "the roadmap" is the one that the two states have, where they have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from bilat.lexicon.records import record_words
from bilat.model.record import Record
from bilat.reconcile.likeness import overlap
from bilat.reconcile.matter import Matter, content_words

_TITLE = 0.6
"""Share of the telling words of the shorter name that both must have, as for two reports of one paper."""
_AFTER = 70
"""Letters behind the noun in which the paper's name goes on ("the programme of cooperation in fisheries for 2025")."""
Made = tuple[Record, Sequence[Matter]]
"""A record, and the claims that it was made of."""
Part = tuple[str, str, str]
"""The part, the paper it belongs to, and the reason."""


def parts(many: Sequence[Made]) -> Iterator[Part]:
    """Of the records of one pair: those that name one of its papers as their ground."""
    papers = [(r, _title(matters)) for r, matters in many if r.kind == "instrument" and r.polarity == "affirmed"]
    if not papers:
        return
    for record, matters in many:
        if record.kind not in ("position", "tie"):
            for noun, telling in _grounds(matters):
                paper = _named(record, noun, telling, papers)
                if paper is not None:
                    yield record.id, paper.id, f"names it as its ground: {noun}"


def _title(matters: Sequence[Matter]) -> frozenset[str]:
    return frozenset().union(*(m.title for m in matters))


def _named(
    record: Record, noun: str, telling: frozenset[str], papers: Sequence[tuple[Record, frozenset[str]]]
) -> Record | None:
    """The paper that is meant, of those of one name the best attested; None where others may be meant as well."""
    types = record_words().ground_nouns[noun]
    fits = [(p, title) for p, title in papers if p.type in types and p.id != record.id and _before(p, record)]
    if telling:
        fits = [(p, title) for p, title in fits if title and overlap(title, telling) >= _TITLE]
    elif types & _GENERAL:
        return None  # "under the agreement" may be any
    if any(overlap(one, other) < _TITLE for (_, one), (_, other) in combinations(fits, 2)):
        return None
    return max((paper for paper, _ in fits), key=lambda p: (len(p.claims), p.id), default=None)


_GENERAL = frozenset({"agreement", "memorandum", "contract", "protocol", "law"})
"""Types of which two states have many: they are known by their names alone."""


def _before(paper: Record, part: Record) -> bool:
    """The paper was known of before the part was last told of, and is of its states."""
    known = paper.first is None or part.last is None or paper.first <= part.last
    return known and paper.countries == part.countries


def _grounds(matters: Iterable[Matter]) -> set[tuple[str, frozenset[str]]]:
    """What claims name as their ground: the noun, and the telling words of the name around it."""
    found: set[tuple[str, frozenset[str]]] = set()
    for one in matters:
        for piece in one.claim.evidence:
            text = " ".join(piece.quote.split())
            for match in _pattern().finditer(text):
                name = match["name"] + re.split(r"[,;:.]", text[match.end() : match.end() + _AFTER])[0]
                found.add((match["noun"].casefold(), content_words([name], titles=True) - _nations(one)))
    return found


def _nations(one: Matter) -> frozenset[str]:
    """Words that name the states and bodies that take part."""
    return content_words([f"{p.name} {p.as_written}" for p in one.claim.parties], titles=True)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = record_words()
    grounds, nouns = ("|".join(re.escape(w) for w in _longest(many)) for many in (words.grounds, words.ground_nouns))
    return re.compile(
        rf"\b(?:{grounds})\s+(?:the|a|an|its|their|this|that|our)\s+(?P<name>(?:[\w'’–-]+\s){{0,8}}?)(?P<noun>{nouns})\b",
        re.IGNORECASE,
    )


def _longest(words: Iterable[str] | Mapping[str, object]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))
