"""Bytes to text, whatever their label says: never a crash, and a word when something was lost."""

from __future__ import annotations

import codecs
import re
from typing import Final

import msgspec

from bilat.errors import InputError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALIASES: Final = {
    "iso8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252",  # what browsers do: the labels are used as one
    "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
    "shift_jis": "cp932",
}  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,40})""", re.IGNORECASE)
_STATEFUL = re.compile(r"iso2022|hz|utf[-_]?7", re.IGNORECASE)
HEAD_BYTES = 4096
"""Where a page or feed declares its encoding; browsers look at 1,024, some sites need more."""
SAMPLE_BYTES = 65_536
"""Enough to guess an encoding from; the guesser's time grows with it."""
BINARY_SHARE = 0.05
"""Control characters in text are below one in a thousand; in images and archives above one in ten."""
_BINARY = bytes(set(range(32)) - {7, 8, 9, 10, 12, 13, 27})
_STEADY_SHARE = 0.6
"""Spaces, digits and full stops, about a quarter of a text, have the upper half zero in every alphabet."""
_SPARE_ERRORS = 0.01
"""A text with fewer broken sequences than one in a hundred characters is damaged UTF-8, not another encoding."""


class Decoded(msgspec.Struct, frozen=True):
    """Text, the encoding it was read in, and how many sequences of bytes meant nothing in it (shown as U+FFFD)."""

    text: str
    encoding: str
    lost: int = 0


def decode(data: bytes, declared: str = "") -> Decoded:
    """Read bytes as text: byte-order mark, UTF-8, the declared encoding, then a guess. Raises InputError if binary."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _lossy(data, wide)
    if is_binary(data[:SAMPLE_BYTES]):
        raise InputError("binary data, not text; convert it to text, HTML or JSON first")
    return _decode_narrow(data, declared or declared_in(data))


def declared_in(data: bytes) -> str:
    """The encoding that the head of a page or of an XML file declares; empty if none."""
    found = _DECLARED.search(data[:HEAD_BYTES])
    return found.group(1).decode("ascii") if found else ""


def is_binary(sample: bytes) -> bool:
    """True for bytes that are no text in any encoding of one or more bytes."""
    if not sample:
        return False
    controls = len(sample) - len(sample.translate(None, _BINARY))
    return controls / len(sample) > BINARY_SHARE


def _decode_narrow(data: bytes, declared: str) -> Decoded:
    codec = _codec(declared)
    if codec and _STATEFUL.search(codec) and data.isascii():
        strict = _strict(data, codec)
        if strict:
            return strict
    return _strict(data, "utf-8") or _damaged_utf8(data) or _strict(data, codec) or _guessed(data)


def _codec(name: str) -> str:
    """Python's name of an encoding, widened as browsers widen it; empty for an unknown one."""
    try:
        found = codecs.lookup(name.strip()).name if name else ""
    except (LookupError, ValueError):
        return ""
    return _ALIASES.get(found, found)


def _strict(data: bytes, codec: str) -> Decoded | None:
    if not codec or codec.startswith(("utf-16", "utf-32")):
        return None  # a page that says UTF-16 in bytes that we could read is not in UTF-16
    try:
        return Decoded(data.decode(codec), codec)
    except (UnicodeError, LookupError, AssertionError):
        return None  # LookupError: a codec of Python's that is not for text


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that was cut off in mid-character, or holds a few foreign bytes."""
    read = _lossy(data, "utf-8")
    several = sum(1 for c in read.text if c > "\x7f" and c != "\ufffd")
    if read.lost <= max(1, _SPARE_ERRORS * len(read.text)) and several > read.lost:
        return read
    return None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    codec = _codec(best.encoding) if best else "cp1252"
    return _strict(data, codec) or _lossy(data, codec or "cp1252")


def _lossy(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text, codec, text.count("\ufffd"))


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: every second byte is the number of one script, nearly always the same."""
    sample = data[:HEAD_BYTES]
    if len(sample) < 4 or not is_binary(sample):
        return ""
    steady = tuple(_is_steady(sample[at::4]) for at in range(4))
    shapes: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return shapes.get(steady, "")


def _is_steady(column: bytes) -> bool:
    """True when most bytes of a column are one value below 32, as the upper half of one alphabet's characters is."""
    value = max(set(column), key=column.count, default=255)
    return value < 32 and column.count(value) / len(column) > _STEADY_SHARE
