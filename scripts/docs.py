"""Write the pages of docs/ that are made from the package: docs/kinds.md, one section for each kind of claim.

    python scripts/docs.py             write them
    python scripts/docs.py --check     exit code 1 when a page is not current
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from bilat.kinds import Example, KindSpec, all_kinds

PLAIN_WORDS: dict[type[Any], str] = {
    inspect.StrType: "text", inspect.IntType: "whole number", inspect.FloatType: "number",
    inspect.BoolType: "true or false", inspect.DateType: "day (ISO 8601)",
}
DOCS = Path(__file__).resolve().parents[1] / "docs"
HEAD = """# Kinds of claim

Made from `src/bilat/kinds/` by `make docs`; change it there. Every kind also carries date, place, polarity, modality,
attribution, PLOVER coding and evidence, and may leave any value out. The examples are tests: the chain must make the
claim that stands behind each text.
"""


def page() -> str:
    """docs/kinds.md."""
    return "\n".join([HEAD, *(line for kind in all_kinds() for line in section(kind))])


def section(kind: KindSpec) -> Iterator[str]:
    """One kind: meaning, types, roles, values, examples."""
    yield from (f"## {kind.name}", "", kind.meaning, "")
    yield f"- **Types:** {', '.join(kind.types) or 'none'}"
    yield f"- **Actors:** {kind.actors or 'none'}"
    yield f"- **Recipients:** {kind.recipients or 'none'}"
    yield ""
    yield from values(kind)
    yield from (line for example in kind.examples for line in shown(example))
    yield ""


def values(kind: KindSpec) -> Iterator[str]:
    """The table of a kind's own fields."""
    fields = msgspec.structs.fields(kind.values)
    if not fields:
        return
    note = (kind.values.__doc__ or "").strip()
    yield from ("| value | holds |", "|---|---|")
    yield from (f"| {field.encode_name} | {holds(inspect.type_info(field.type))} |" for field in fields)
    yield from ("", f"Of these: {note}", "") if note else ("",)


def holds(info: Any) -> str:
    """A type in words: what a reader of the export finds in the field."""
    if isinstance(info, inspect.UnionType):
        return " or ".join(holds(one) for one in info.types if not isinstance(one, inspect.NoneType))
    if isinstance(info, inspect.VarTupleType):
        return f"list of {holds(info.item_type)}"
    if isinstance(info, inspect.LiteralType):
        return ", ".join(f"`{value}`" for value in info.values)
    return PLAIN_WORDS.get(type(info), type(info).__name__.removesuffix("Type").lower())


def shown(example: Example) -> Iterator[str]:
    """An example and what is expected of its claim."""
    expected = ", ".join(f"{name} {_plain(value)}" for name, value in example.expect.items())
    yield f"> {example.text}"
    yield ">"
    yield f"> gives `{example.type}`" + (f" with {expected}" if expected else "")
    yield ""


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return "-".join(map(str, value))
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value)


def main() -> int:
    """Write or check the pages. 0, or 1 when a page is not current."""
    parser = argparse.ArgumentParser(prog="python scripts/docs.py")
    parser.add_argument("--check", action="store_true", help="write nothing, say whether the pages are current")
    args = parser.parse_args()
    target, text = DOCS / "kinds.md", page()
    if args.check:
        current = target.exists() and target.read_text(encoding="utf-8") == text
        print(f"{target.name} is {'current' if current else 'not current: make docs'}")
        return 0 if current else 1
    target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
