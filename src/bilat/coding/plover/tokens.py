"""From a masked sentence to the numbers that the encoder reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.coding.plover.inputs import CoderInput
from bilat.coding.plover.masking import ACTOR, RECIPIENT, mask

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def load_tokenizer(path: Path, markers: Sequence[str] = (ACTOR, RECIPIENT)) -> Tokenizer:
    """The tokenizer of a `tokenizer.json`, the markers taken whole, nothing padded or cut."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.add_special_tokens(list(markers))
    return tokenizer


def token_ids(tokenizer: Tokenizer, asked: CoderInput, longest: int) -> list[int]:
    """Token ids of the sentence with its parties masked, at most `longest` of them around the markers."""
    ids: list[int] = tokenizer.encode(mask(asked).text).ids
    markers: list[int] = [tokenizer.token_to_id(marker) or 0 for marker in (ACTOR, RECIPIENT)]
    return window(ids, markers, longest)


def window(ids: list[int], markers: Sequence[int], longest: int) -> list[int]:
    """At most `longest` ids: the first, the last, and between them those around the markers."""
    if len(ids) <= longest:
        return ids
    at = [place for place, token in enumerate(ids) if token in markers] or [0]
    middle = (min(at) + max(at)) // 2
    start = min(max(1, middle - (longest - 2) // 2), len(ids) + 1 - longest)
    return [ids[0], *ids[start : start + longest - 2], ids[-1]]
