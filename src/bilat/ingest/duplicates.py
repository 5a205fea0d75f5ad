"""Copies of one text: exact ones by fingerprint, near ones (a wire story with another dateline, a cut release)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from bilat.model.document import Document

NEAR = 0.6
"""Share of common three-word runs from which two texts are copies. Among 966 articles, pairs above it were all one
release or wire text; from 0.57 down stand texts of one template about different states ("... presents credentials")."""
CONTAINED = 0.9
"""A text is a cut copy of a longer one when so much of it stands there word for word ..."""
CUT = 0.4
"""... and it is not a mere quotation: what both share is this much of all they say."""
_RUN = 3
_MIN_RUNS = 20
"""Shorter texts (headlines, notes of one sentence) share their runs by chance; only exact copies count among them."""
_PERMUTATIONS, _BANDS = 126, 42
"""Bands of three: a pair that shares 0.4 is looked at with probability 0.94, one that shares 0.6 always (0.99999)."""
_SEED = 1
_WORD = re.compile(r"\w+")


def exact(documents: Iterable[Document]) -> list[tuple[str, ...]]:
    """Clusters of ids of documents with the same text, whatever outlet printed it; each sorted, and the list too."""
    by_text: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        by_text[document.fingerprint].add(document.id)
    return sorted(tuple(sorted(ids)) for ids in by_text.values() if len(ids) > 1)


def near(documents: Iterable[Document]) -> list[tuple[str, ...]]:
    """Clusters of ids of documents that are copies of one text, exact ones among them.

    Two are copies when they share NEAR of their three-word runs, or one is a cut copy of the other; copies of copies
    are in one cluster. The result does not depend on the order of the documents.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        ids[document.text].add(document.id)
    copies = [sorted(same) for same in ids.values()]
    runs = {
        same[0]: runs_of(text) for same, text in sorted(zip(copies, ids, strict=True))
    }  # one of each text is enough
    links = [pair for pair in _candidates(runs) if are_near(runs[pair[0]], runs[pair[1]])]
    return _components([*links, *(pair for same in copies for pair in pairwise(same))])


def runs_of(text: str) -> frozenset[str]:
    """All runs of three words of a text, without regard to case and punctuation."""
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def are_near(one: frozenset[str], two: frozenset[str]) -> bool:
    """True for two sets of runs that are copies, whole or cut."""
    if min(len(one), len(two)) < _MIN_RUNS:
        return False
    both = len(one & two)
    shared, contained = both / len(one | two), both / min(len(one), len(two))
    return shared >= NEAR or (contained >= CONTAINED and shared >= CUT)


def _candidates(runs: dict[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Pairs that may be near: those whose MinHash signatures agree in some band."""
    from rensa import RMinHash, RMinHashLSH

    keys = [key for key, held in runs.items() if len(held) >= _MIN_RUNS]
    table = RMinHashLSH(threshold=CUT, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    found: list[tuple[str, str]] = []
    for number, key in enumerate(keys):
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(runs[key]))
        found += [(keys[other], key) for other in sorted(table.query(signature))]
        table.insert(number, signature)
    return found


def _components(links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected components of a graph, sorted."""
    leader: dict[str, str] = {}
    for one, two in links:
        first, second = sorted((_top(one, leader), _top(two, leader)))
        leader[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(leader):
        groups[_top(key, leader)].append(key)
    return sorted(tuple(sorted({top, *keys})) for top, keys in groups.items())


def _top(key: str, leader: dict[str, str]) -> str:
    while leader.setdefault(key, key) != key:
        key = leader[key]
    return key
