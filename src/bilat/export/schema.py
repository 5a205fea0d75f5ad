"""JSON Schema (2020-12) of what leaves a ledger, from the structs themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from bilat import kinds
from bilat.errors import UsageError
from bilat.export.rows import ROWS


def schema_of(name: str) -> dict[str, Any]:
    """The schema of a row (claims, documents, entities …) or of a kind's values. Raises UsageError."""
    rows = {str(what): row for what, row in ROWS.items()}
    if name in rows:
        schema = msgspec.json.schema(rows[name])
        return _by_kind(schema, rows[name].__name__) if "Values" in schema["$defs"] else schema
    names = [kind.name for kind in kinds.all_kinds()]
    if name not in names:
        raise UsageError(f"no schema {name!r}; there are {', '.join([*rows, *names])}")
    return _values(name) | {"title": name}


def _by_kind(schema: dict[str, Any], row: str) -> dict[str, Any]:
    """Of a claim or a record, whose `values` and `type` are those of its kind."""
    definitions = schema["$defs"]
    definitions.pop("Values")
    for spec in kinds.all_kinds():
        definitions[spec.name] = _values(spec.name)
    definitions[row]["properties"]["values"] = {"anyOf": [{"$ref": f"#/$defs/{k.name}"} for k in kinds.all_kinds()]}
    definitions[row]["allOf"] = [_when_kind_is(spec) for spec in kinds.all_kinds()]
    return schema


def _when_kind_is(spec: kinds.KindSpec) -> dict[str, Any]:
    own = {"type": {"enum": list(spec.types)}, "values": {"$ref": f"#/$defs/{spec.name}"}}
    return {"if": {"properties": {"kind": {"const": spec.name}}}, "then": {"properties": own}}


def _values(name: str) -> dict[str, Any]:
    """Inlined: every kind's struct is called Values."""
    spec = kinds.get(name)
    found: dict[str, Any] = msgspec.json.schema(spec.values)["$defs"]["Values"]
    return found
