"""A record (one JSON object) to a draft: the common names of fields are data, `data/ingest/fields.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from bilat.lexicon.language import load_yaml

Record = Mapping[str, Any]
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_TEXT_DEPTH = 4
"""A text may be a list of sections with paragraphs with runs of words; deeper it is no text."""


class ContainerNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an object around a list of records calls its own source, address and language."""

    source: tuple[str, ...]
    url: tuple[str, ...]
    language: tuple[str, ...]


class FieldNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What fields are called; each list is explained where it stands in the file."""

    key: tuple[str, ...]
    source: tuple[str, ...]
    country: tuple[str, ...]
    url: tuple[str, ...]
    published: tuple[str, ...]
    language: tuple[str, ...]
    title: tuple[str, ...]
    text: tuple[str, ...]
    summary: tuple[str, ...]
    inner: tuple[str, ...]
    lists: tuple[str, ...]
    container: ContainerNames


@lru_cache(maxsize=1)
def field_names() -> FieldNames:
    """The names (cached)."""
    return load_yaml("ingest/fields.yml", FieldNames)


def plain_name(name: str) -> str:
    """A field's name as names are compared."""
    return _NOT_NAME.sub("", name.casefold())


def values_of(record: Record, names: Iterable[str]) -> list[Any]:
    """The values of the fields with these names that hold anything, in the order of the names."""
    by_name: dict[str, Any] = {}
    for name, value in record.items():
        by_name.setdefault(plain_name(str(name)), value)
    wanted = (by_name.get(plain_name(name)) for name in names)
    return [value for value in wanted if value not in (None, "", [], {})]


def text_of(value: Any, depth: int = _TEXT_DEPTH) -> str:
    """What a value says as text: a list's elements as paragraphs, an object's main field; empty if nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or depth == 0:
        return ""
    if isinstance(value, list):
        return "\n\n".join(filter(None, (text_of(part, depth - 1) for part in value)))
    if isinstance(value, Mapping):
        return next(filter(None, (text_of(v, depth - 1) for v in values_of(value, field_names().inner))), "")
    return str(value)


def first_text(record: Record, names: Iterable[str]) -> str:
    """The first of the fields that says something, stripped."""
    return next(filter(None, (text_of(value).strip() for value in values_of(record, names))), "")


def is_record(fields: Mapping[str, msgspec.Raw]) -> bool:
    """True when an object holds an article itself: a text, not only a list or a summary of others."""
    shown = {name: bytes(raw)[:1] for name, raw in fields.items()}
    names = field_names()
    texts = values_of({name: first for name, first in shown.items() if first == b'"'}, names.text)
    lists = values_of({name: first for name, first in shown.items() if first == b"["}, names.lists)
    return bool(texts) and not lists


def container_fields(fields: Mapping[str, msgspec.Raw]) -> dict[str, str]:
    """What the object around a list says of its records: the feed's title, address, language."""
    scalars = {name: msgspec.json.decode(raw) for name, raw in fields.items() if bytes(raw)[:1] in b'"{'}
    wanted = msgspec.structs.asdict(field_names().container)
    found = {field: first_text(scalars, names) for field, names in wanted.items()}
    return {f"feed_{field}": value for field, value in found.items() if value}
