"""The shape of a row as a tree, read off its struct: what tables and Parquet make columns of."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import inspect

Scalar = str
"""DuckDB's name of a type: VARCHAR, BIGINT, DOUBLE, BOOLEAN, DATE, TIMESTAMPTZ; JSON for what has no fixed fields."""


class Record(msgspec.Struct, frozen=True):
    """Named fields, each with its shape."""

    fields: tuple[tuple[str, Shape], ...]


class Many(msgspec.Struct, frozen=True):
    """A list of things of one shape."""

    item: Shape


Shape = Scalar | Record | Many

_SCALARS: dict[type[inspect.Type], Scalar] = {
    inspect.StrType: "VARCHAR",
    inspect.LiteralType: "VARCHAR",
    inspect.IntType: "BIGINT",
    inspect.FloatType: "DOUBLE",
    inspect.BoolType: "BOOLEAN",
    inspect.DateType: "DATE",
    inspect.DateTimeType: "TIMESTAMPTZ",
    inspect.DictType: "JSON",
    inspect.AnyType: "JSON",
}


def shape_of(row: type[msgspec.Struct]) -> Record:
    """The shape of a row's struct."""
    shape = _shape(inspect.type_info(row))
    if not isinstance(shape, Record):
        raise TypeError(f"{row.__name__} has no fields")
    return shape


def _shape(info: inspect.Type) -> Shape:
    if isinstance(info, inspect.UnionType):  # an optional: the other type
        [info] = [t for t in info.types if not isinstance(t, inspect.NoneType)]
    if isinstance(info, inspect.StructType):  # without fields: the base of a family, each with its own
        return Record(tuple((f.encode_name, _shape(f.type)) for f in info.fields)) if info.fields else "JSON"
    if isinstance(info, inspect.VarTupleType):
        return Many(_shape(info.item_type))
    if isinstance(info, inspect.TupleType):  # a pair of days
        return Many(_shape(info.item_types[0]))
    return _SCALARS[type(info)]


def leaves(shape: Record, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of all scalars, in order, those inside of lists too."""
    for name, inner in shape.fields:
        inner = inner.item if isinstance(inner, Many) else inner
        if isinstance(inner, Record):
            yield from leaves(inner, (*path, name))
        else:
            yield (*path, name)
