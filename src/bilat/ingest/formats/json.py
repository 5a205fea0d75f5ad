"""A JSON file: one record, a list of records, or an object with a list of them inside (a JSON feed)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from bilat.errors import InputError
from bilat.ingest.blob import LINE_BYTES, Blob
from bilat.ingest.encoding import decode
from bilat.ingest.fields import container_fields, field_names, is_record, plain_name
from bilat.ingest.item import RawItem
from bilat.ingest.problems import problem
from bilat.model.issue import Issue

FILE_BYTES = 256_000_000
"""A JSON file cannot be read piece by piece, and takes two to three times its size: a gigabyte at most."""
_LIST_DEPTH = 3
"""{"response": {"data": {"items": [...]}}} is the deepest that an API's answer was seen to go."""
Raws = list[msgspec.Raw]
Shape = TypeVar("Shape")


def split(blob: Blob) -> Iterator[RawItem | Issue]:
    """One item a record; the fields of the enclosing object (a feed's title, its language) go along as metadata."""
    data = _utf8(blob.read(FILE_BYTES))
    lines = _as_lines(data)
    raws, around = (lines, {}) if lines else _records(data)
    if raws is None:
        yield RawItem(blob.path, blob.name, "record", data)
        return
    if not raws:
        raise InputError("JSON with an empty list; nothing to read")
    for number, raw in enumerate(raws, 1):
        yield _item(blob, number, bytes(raw), around)


def _as_lines(data: bytes) -> Raws | None:
    """The lines, where each is a record of its own: JSON Lines under another name, with a first line of any length."""
    first, _, rest = data.partition(b"\n")
    if rest.lstrip()[:1] != b"{":
        return None
    try:
        _decoded(first, msgspec.Raw)
    except InputError:
        return None
    return [msgspec.Raw(line) for line in data.split(b"\n") if line.strip()]


def _item(blob: Blob, number: int, raw: bytes, around: dict[str, str]) -> RawItem | Issue:
    place = f"#{number}"
    if len(raw) > LINE_BYTES:
        reason = f"a record longer than {LINE_BYTES // 1_000_000} MB, no article is; it was left out"
        return problem(blob.path + place, reason)
    return RawItem(blob.path, blob.name + place, "record", raw, place, around)


def _utf8(data: bytes) -> bytes:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data).text.lstrip("\ufeff").encode("utf-8", "replace")
    return data.removeprefix(b"\xef\xbb\xbf")


def _records(data: bytes) -> tuple[Raws | None, dict[str, str]]:
    """The records inside, with the container's own fields; None when the file is one record itself."""
    if data.lstrip()[:1] == b"[":
        return _decoded(data, Raws), {}
    whole = _decoded(data, dict[str, msgspec.Raw])
    if is_record(whole):
        return None, {}
    return _list_inside(whole, _LIST_DEPTH), container_fields(whole)


def _list_inside(outer: dict[str, msgspec.Raw], depth: int) -> Raws | None:
    """The list of records of an object: under one of the usual names, also deeper; else its longest list of objects."""
    named = _named_list(outer, depth)
    if named is not None:
        return named
    lists = (_decoded(bytes(raw), Raws) for raw in outer.values() if bytes(raw)[:1] == b"[")
    of_objects = [raws for raws in lists if raws and bytes(raws[0])[:1] == b"{"]
    return max(of_objects, key=len, default=None)


def _named_list(outer: dict[str, msgspec.Raw], depth: int) -> Raws | None:
    by_name = {plain_name(name): bytes(raw) for name, raw in outer.items()}
    for name in field_names().lists:
        if by_name.get(name, b"")[:1] == b"[":
            return _decoded(by_name[name], Raws)
    inner = (_decoded(raw, dict[str, msgspec.Raw]) for raw in by_name.values() if depth > 1 and raw[:1] == b"{")
    found = (_named_list(part, depth - 1) for part in inner)
    return next((raws for raws in found if raws is not None), None)


def _decoded(data: bytes, shape: type[Shape]) -> Shape:
    try:
        return msgspec.json.decode(data, type=shape)
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"broken JSON: {error}; save it again, best as JSON Lines") from error
