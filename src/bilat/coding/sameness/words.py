"""The words of a telling by which it is compared with another."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon.records import record_words
from bilat.model.names import fold

_STEM = 6
"""Letters of a word by which its forms are compared."""
_SHORTEST = 4
"""Letters of the shortest word that says something by itself."""


def words_of(context: Context, draft: Draft) -> set[str]:
    """The beginnings of the words of its first evidence that say something by themselves."""
    start, end = draft.evidence[0]
    return stems(context.text[start:end])


def stems(text: str) -> set[str]:
    """The beginnings of the words of a text, without those that any text has."""
    words = fold(text).split()
    return {w[:_STEM] for w in words if len(w) >= _SHORTEST and w.isalpha() and w not in record_words().stopwords}
