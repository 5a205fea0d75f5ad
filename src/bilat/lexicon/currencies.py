"""Words and signs of money, and the currency that each means in each state."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.files import read_table
from bilat.lexicon.scan import even
from bilat.lexicon.states import territories


class Currency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An ISO 4217 code with its names in English, from CLDR (built by scripts/build_gazetteer.py)."""

    code: str
    names: tuple[str, ...] = ()


class _Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """forms mean `code`; of a word of several states ("rupee") home decides among `codes`, else `code` stands."""

    forms: tuple[str, ...]
    code: str = ""
    codes: tuple[str, ...] = ()


class Currencies:
    """All forms of money."""

    def __init__(self, iso: tuple[Currency, ...], words: tuple[_Word, ...], own: dict[str, str]) -> None:
        self.codes = frozenset(row.code for row in iso)
        self._named = {name.casefold(): row.code for row in iso for name in row.names}
        self._words = {even(form).casefold(): word for word in words for form in word.forms}
        self._own = own

    def currency(self, form: str, home: str | None = None) -> str | None:
        """The ISO 4217 code of a word, sign, name or code of money ("rupees", "Rs.", "US$", "BYN").

        home (alpha-3) is the state whose money a bare word would mean, such as the outlet's. None: not known,
        or the word belongs to several states and home is none of them.
        """
        plain = " ".join(even(form).split())
        if plain.upper() in self.codes and plain.isupper():
            return plain
        key = plain.casefold()
        return self._named.get(key) or self._by_word(key, home) or self._by_word(key.removesuffix("."), home)

    def _by_word(self, key: str, home: str | None) -> str | None:
        word = self._words.get(key) or self._words.get(key.removesuffix("s"))
        if word is None:
            return None
        mine = self._own.get(home or "", "")
        return mine if mine in word.codes else word.code or None

    @property
    def forms(self) -> frozenset[str]:
        """Every form known, in lower case: what a search for amounts looks for."""
        return frozenset(self._named) | frozenset(self._words) | frozenset(code.casefold() for code in self.codes)

    def of_state(self, state: str) -> str | None:
        """The currency of a state (alpha-3)."""
        return self._own.get(state)


@lru_cache(maxsize=1)
def currencies() -> Currencies:
    """All currencies (cached)."""
    own = {row.code: row.currency for row in territories() if row.currency}
    iso = read_table("gazetteer/iso_currencies.csv", Currency)
    return Currencies(iso, read_table("gazetteer/currencies.csv", _Word), own)
