"""Words of names: how near two of them are, and why. Spelling differs by romanisation, by ear and by slip."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from bilat.resolve.vocabulary import vocabulary

SAME, ROMANISED, VOWELS, LETTER_OFF = 1.0, 0.97, 0.93, 0.86
"""How sure two words are one: letter for letter, as romanisations of one, but for vowels, but for a letter."""
_SHORT = 5
"""Words of fewer letters must agree as they are: Li and Le, Wang and Yang are two names."""
_NEAR = 0.8
"""One letter in five, or two in ten, may be a slip of the pen."""
_NO_CONTRADICTION = 0.65
_ALIKE_AT_FRONT = ("sz", "kgh", "vbu", "yij", "aoe", "dt")
_VOWELS = re.compile("[aeiou]+")


def plain(word: str) -> str:
    """Small letters a to z and digits; letters of other scripts romanised, marks read as they sound.

    >>> plain("Łukašenka"), plain("Лукашенко")
    ('lukashenka', 'lukashenko')
    """
    return re.sub(r"[^a-z0-9]", "", anyascii(word.translate(vocabulary().letters)).casefold())


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """What the romanisations of a plain word share; a short word stays as it is.

    >>> sound("khrenin") == sound("chrenin")
    True
    """
    if len(word) < _SHORT:
        return word
    for pattern, to in vocabulary().sounds:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a plain word's sound, with g and h as one (Hryhoriy, Grigory): what blocking goes by."""
    heard = sound(word).replace("g", "h")
    return heard[:1] + _VOWELS.sub("", heard[1:]) if heard else ""


@lru_cache(maxsize=500_000)
def alike(one: str, other: str) -> tuple[float, str]:
    """How sure two plain words are the same part of a name (0: they are not), and the reason, empty when equal."""
    if one == other:
        return SAME, ""
    given = _same_given_name(one, other)
    if given is not None:
        return (ROMANISED, f"{one} and {other}: forms of one given name") if given else (0.0, "")
    if min(len(one), len(other)) < _SHORT - 1:
        return 0.0, ""
    return _by_sound(one, other)


def _same_given_name(one: str, other: str) -> bool | None:
    forms = vocabulary().given_forms
    a, b = forms.get(one), forms.get(other)
    return bool(a & b) if a and b else None


def _by_sound(one: str, other: str) -> tuple[float, str]:
    a, b = sound(one), sound(other)
    if a == b or "al" + one == other or "al" + other == one:
        return ROMANISED, f"{one} and {other}: romanisations of one name"
    if _feminine(a, b) or not _same_front(a, b):
        return 0.0, ""
    bones = skeleton(one)
    if bones == skeleton(other) and len(bones) >= 3:
        return VOWELS, f"{one} and {other}: the same but for vowels"
    if Levenshtein.normalized_similarity(a, b) >= _NEAR or _slip(one, other):
        return LETTER_OFF, f"{one} and {other}: a letter or two apart"
    return 0.0, ""


def _slip(one: str, other: str) -> bool:
    """A letter in five as it is written; not beside a given name that is known, for those are near each other."""
    known = vocabulary().given_forms
    return not {one, other} & known.keys() and Levenshtein.normalized_similarity(one, other) >= _NEAR


def nearly(one: str, other: str) -> bool:
    """True for two words too far apart to be one by themselves, yet no contradiction: two slips in one name."""
    if _same_given_name(one, other) is False or min(len(one), len(other)) < _SHORT:
        return False
    a, b = sound(one), sound(other)
    return one[0] == other[0] and not _feminine(a, b) and Levenshtein.normalized_similarity(a, b) >= _NO_CONTRADICTION


def _feminine(one: str, other: str) -> bool:
    """Kochanova is not Kochanov, nor Zelenska Zelensky, although all but the ending is the same."""
    return any(
        woman == man + "a" and re.search("[oei][vn]$", man) or woman[-1] == "a" and man == woman[:-1] + "i"
        for woman, man in ((one, other), (other, one))
    )


def _same_front(one: str, other: str) -> bool:
    """Amarasinghe is not Samarasinghe: a slip seldom takes the first letter."""
    return one[0] == other[0] or any(one[0] in group and other[0] in group for group in _ALIKE_AT_FRONT)
