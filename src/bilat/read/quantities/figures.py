"""Numbers at a place of a text, in figures and in words: their value and where they end."""

from __future__ import annotations

import re
from typing import NamedTuple

from bilat.read.quantities.words import DASH, Words

_CENTS = 2
"""Decimals of a number with its magnitude: "4.1 billion" is no 4099999999.9999995."""
_WORD = re.compile(rf"(?:\s+|{DASH})?([^\W\d_]+)(?!\w)")
_OF_PLURAL = re.compile(r"\s+[^\W\d_]+\s+([^\W\d_]+)(?!\w)")
_ARTICLE = re.compile(r"\s+([^\W\d_]+)(?=[\s-])")
LONGEST = 6
"""Digits without separators: longer ones are telephone numbers and codes, unless money or a unit says otherwise."""


class Number(NamedTuple):
    """A number that ends at `end`.

    plain: figures without separators; vague: "dozens"; ordinal: "fifth"; share: "two-thirds"; spoken: in words.

    scale is the magnitude that ends it, which the first number of a range shares ("30-40 million"); 1 without one.
    """

    value: float
    end: int
    plain: bool = False
    vague: bool = False
    ordinal: bool = False
    share: bool = False
    spoken: bool = False
    scale: float = 1


def read_number(text: str, at: int, words: Words, *, money: bool = False) -> Number | None:
    """The number that begins at a place, with its magnitude; None where none does."""
    if text[at : at + 1].isdigit():
        return _figures(text, at, words, money)
    number = _spoken(text, at, words)
    return number._replace(spoken=True) if number else None


def _figures(text: str, at: int, words: Words, money: bool) -> Number | None:
    match = words.figures.match(text, at)
    if match is None:
        return None
    written, end = match[0], match.end()
    suffix = words.suffix.match(text, end)
    if suffix is not None and written.isdigit():
        return Number(int(written), suffix.end(), ordinal=True) if len(written) <= 3 else None
    number = Number(value_of(written), end, plain=written.isdigit())
    number = _scaled(number, text, words)
    if (
        money
        and number.scale == 1
        and (letter := words.letters.get(text[end : end + 1]))
        and not _joined(text, end + 1)
    ):
        return number._replace(value=number.value * letter, end=end + 1, scale=letter, plain=False)
    return None if number.plain and written.startswith("0") and len(written) > 1 else number


def _joined(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum()


def value_of(written: str) -> float:
    """The value of a number in figures; a comma is decimal before one or two digits, else it separates thousands."""
    plain = re.sub(r"\s", "", written)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) < 3 and "," not in head:
        return float(f"{head}.{tail}")
    return float(plain.replace(",", ""))


def _scaled(number: Number, text: str, words: Words) -> Number:
    """The number times every magnitude that follows it ("2 lakh crore")."""
    end, scale = number.end, number.scale
    while match := words.magnitude.match(text, end):
        end, scale = match.end(), scale * words.magnitudes[match[1].lower()]
    value = round(number.value * scale, _CENTS)
    return number._replace(value=value, end=end, scale=scale, plain=number.plain and scale == 1)


def _spoken(text: str, at: int, words: Words) -> Number | None:
    match = _WORD.match(text, at)
    if match is None:
        return None
    first, end = match[1].lower(), match.end()
    if first in words.vague:
        return _plural(text, first, end, words)
    if first in words.ordinals and first not in words.cardinals:
        return Number(words.ordinals[first], end, ordinal=True)
    if first in words.file.half:
        return _half(text, end, words)
    if first not in words.cardinals and first not in words.magnitudes:
        return None
    return _compound(text, at, words)


def _plural(text: str, first: str, end: int, words: Words) -> Number:
    """ "dozens", "tens of thousands", "hundreds of millions"."""
    value = words.vague[first]
    match = _OF_PLURAL.match(text, end)
    if match and match[1].lower() in words.vague and words.vague[match[1].lower()] > value:
        value, end = value * words.vague[match[1].lower()], match.end()
    return Number(float(value), end, vague=True, scale=value)


def _half(text: str, end: int, words: Words) -> Number | None:
    """ "half a million"; "half of" is a share, and "half" before a noun no number."""
    match = _ARTICLE.match(text, end)
    if match and match[1].lower() in words.file.of:
        return Number(0.5, end, share=True)
    if match and match[1].lower() in words.file.articles:
        number = _scaled(Number(0.5, match.end()), text, words)
        return number if number.scale > 1 else None
    return None


def _compound(text: str, at: int, words: Words) -> Number | None:
    """Cardinals and magnitudes in a row: "two hundred and fifty thousand", "twenty-five", "two and a half million"."""
    total, current, end, last = 0.0, 0.0, at, 0
    while match := _next(text, end, words, after_magnitude=last >= 100):
        word = match[1].lower()
        if word in words.cardinals:
            value = words.cardinals[word]
            if last and not _adds(last, value):
                break
            current, last = current + value, value
        else:
            scale = words.magnitudes[word]
            last = scale
            if scale >= 1000:
                total, current = _gathered(total, current, scale), 0.0
            else:
                current = (current or 1) * scale
        end = match.end()
        if half := words.and_a_half.match(text, end):
            return _scaled(Number(total + current + 0.5, half.end()), text, words)
    if end == at:
        return None
    if ordinal := _ordinal_end(text, end, last, words):
        return ordinal._replace(value=total + current + ordinal.value)
    fraction = words.fraction.match(text, end)
    if fraction and total == 0 and current <= 10:
        return Number(current / words.fractions[fraction[1].lower()], fraction.end(), share=True)
    return Number(total + current, end, scale=last if last >= 1000 else 1)


def _gathered(total: float, current: float, scale: int) -> float:
    """The sum with a magnitude; one above all that was said is of all of it: "one thousand and two hundred million"."""
    if 0 < total < scale:
        return (total + current) * scale
    return total + (current or 1) * scale


def _next(text: str, at: int, words: Words, *, after_magnitude: bool) -> re.Match[str] | None:
    """The next number word at a place; "and" may stand before it after a magnitude."""
    match = _WORD.match(text, at)
    if match and after_magnitude and match[1].lower() in words.file.conjunctions:
        match = _WORD.match(text, match.end())
        return match if match and match[1].lower() in words.cardinals else None
    if match and (match[1].lower() in words.cardinals or match[1].lower() in words.magnitudes):
        return match
    return None


def _adds(last: int, value: int) -> bool:
    """True where a cardinal goes on the number before it: ones after tens, anything smaller after a magnitude."""
    if last >= 100:
        return value < last
    return last >= 20 and last % 10 == 0 and 0 < value < 10


def _ordinal_end(text: str, end: int, last: int, words: Words) -> Number | None:
    """ "twenty-first": the ordinal that ends a compound."""
    match = _WORD.match(text, end)
    value = words.ordinals.get(match[1].lower()) if match else None
    if match is None or value is None or not _adds(last, value) or match[1].lower() in words.cardinals:
        return None
    return Number(value, match.end(), ordinal=True)
