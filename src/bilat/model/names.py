"""Names as keys: what two spellings of one name have in common before any matching."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from bilat.model.claim import Party
from bilat.model.ids import content_id

_SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "TAMIL": "Taml",
    "SINHALA": "Sinh",
    "THAI": "Thai",
    "MYANMAR": "Mymr",
    "KHMER": "Khmr",
    "ETHIOPIC": "Ethi",
    "HANGUL": "Hang",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "CJK": "Hani",
}
"""First word of a letter's Unicode name to ISO 15924."""


@lru_cache(maxsize=1 << 14)  # a ledger's claims name the same people again and again
def fold(name: str) -> str:
    """The name in plain small letters: no accents, punctuation or leading article; other scripts romanised.

    >>> fold("The Łódź “Tractor” Works")
    'lodz tractor works'
    """
    words = re.sub(r"[\W_]+", " ", anyascii(name).casefold()).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words) or name


def script(name: str) -> str:
    """ISO 15924 code of the first letter's script, "Zyyy" (undetermined) where there is no letter we know.

    >>> script("Лукашенко"), script("12")
    ('Cyrl', 'Zyyy')
    """
    for letter in filter(str.isalpha, name):
        return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "Zyyy")
    return "Zyyy"


def name_id(party: Party) -> str:
    """The id of a name: of its type, state and folded form. A state is its code, whatever the text calls it.

    Two people of one name in one state share it; who is meant where, `Knowledge.resolved` says by document.
    """
    by_code = party.type == "state" and party.country
    return content_id("e", party.type, party.country, "" if by_code else fold(party.name))
