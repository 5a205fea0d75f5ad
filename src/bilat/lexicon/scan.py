"""Finding many fixed forms in a text at once: whole words, the longest first.

Matching is case-sensitive. Before it, line breaks and no-break spaces count as spaces, curly apostrophes, no-break
hyphens and en dashes as plain ones; each is one character for one, so that offsets stay those of the text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Value = TypeVar("Value")
_EVEN = (
    *((space, " ") for space in "\n\u00a0\u202f"),
    *((apostrophe, "'") for apostrophe in "\u2019\u2018\u02bc"),
    *((hyphen, "-") for hyphen in "\u2010\u2011\u2013"),
)
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "þ": "th", "ð": "d", "ə": "a", "Ə": "A", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": ""}
)  # fmt: skip
"""Letters that Unicode does not decompose into a base letter and a mark."""


def even(text: str) -> str:
    """The text with spaces, apostrophes and hyphens of one kind each; as long as before."""
    if text.isascii():
        return text.replace("\n", " ")
    for odd, plain in _EVEN:
        if odd in text:
            text = text.replace(odd, plain)
    return text


def unaccented(text: str) -> str:
    """The text without diacritics, Latin special letters spelt plainly.

    >>> unaccented("Łukašenka")
    'Lukasenka'
    """
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def name_key(name: str) -> str:
    """What two spellings of one name share: no case, no diacritics, no hyphens, single spaces."""
    return " ".join(unaccented(even(name)).casefold().replace("-", " ").split())


def bounded(text: str, start: int, end: int) -> bool:
    """True when the span cuts no word: what ends it is no letter or digit ("U.S.", "Sino-") or none follows."""
    return word_starts(text, start) and (end == len(text) or not _in_word(text[end - 1]) or not _in_word(text[end]))


def word_starts(text: str, start: int) -> bool:
    """True when no letter or digit stands right before."""
    return start == 0 or not _in_word(text[start - 1])


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


class Scanner(Generic[Value]):
    """Forms, each with a value, and the search for them in a text.

    swallowing are longer names that hold a form and mean something else: where one stands, no form is found.
    """

    def __init__(self, forms: Mapping[str, Value], swallowing: Iterable[str] = ()) -> None:
        self._forms = {even(form): value for form, value in forms.items()}
        self._values = list(self._forms.values())
        self._swallowing = [name for name in map(even, swallowing) if name not in self._forms]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick([*self._forms, *self._swallowing])

    def get(self, form: str) -> Value | None:
        """The value of exactly this form."""
        return self._forms.get(even(form))

    def find(self, text: str) -> list[tuple[int, int, Value]]:
        """All matches as (start, end, value), in order, none inside or across another."""
        plain = even(text)
        hits = self._automaton.find_matches_as_indexes(plain, overlapping=True)
        whole = [(start, end, index) for index, start, end in hits if bounded(plain, start, end)]
        found = longest(whole)
        return [(start, end, self._values[index]) for start, end, index in found if index < len(self._values)]


def longest(spans: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Leftmost first, of those the longest, skipping whatever overlaps one already taken."""
    taken: list[tuple[int, int, int]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1], s[2])):
        if not taken or span[0] >= taken[-1][1]:
            taken.append(span)
    return taken
