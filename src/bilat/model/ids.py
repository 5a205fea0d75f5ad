"""Ids are content hashes: the same content has the same id, on every machine, in every order."""

from __future__ import annotations

import hashlib

import msgspec

_ENCODER = msgspec.json.Encoder(order="deterministic")
ID_HEX_DIGITS = 20
"""80 bits: at a billion rows the chance of any collision is below one in a million."""


def content_id(prefix: str, *parts: object) -> str:
    """Return `prefix_` and the hash of `parts`, which must be encodable as JSON by msgspec.

    >>> content_id("d", "Pozirk", "text") == content_id("d", "Pozirk", "text")
    True
    """
    digest = hashlib.sha256(_ENCODER.encode(parts)).hexdigest()
    return f"{prefix}_{digest[:ID_HEX_DIGITS]}"
