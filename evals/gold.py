"""Gold articles: claims annotated by hand, in two forms.

With quotes, as in `../shared/gold`: an item's evidence is its `quote`. With offsets, as in `evals/gold`: the words of
the article are not kept here, only `start` and `end` in its text and the hash of that text. `join` puts the words back
from the data folder, and fails loudly when the text is no longer the one that was annotated.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from evals import shared
from evals.scorer import Row

Basis = Literal["source", "ingest"]
HERE = Path(__file__).with_name("gold")
SPLITS = ("develop", "confirm")
MARK_DIGITS = 12
"""Hexadecimal digits of a mark: two runs of words of one text have the same mark once in 10^14."""
REMEDY = {"source": "annotate it anew", "ingest": "`python -m evals.rebase` finds quotes that still stand"}


class GoldError(Exception):
    """A gold article cannot be used: malformed, its text missing or changed. Names the file and the item."""


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One matter that a careful reader finds. Lists give what is accepted; what is absent is not scored.

    optional: finding it earns nothing and costs nothing. many: several claims may find it. start, end: offsets into
    the text, in place of the quote. mark: see `evals.rebase`.
    """

    id: str
    kind: list[str]
    quote: str = ""
    start: int | None = None
    end: int | None = None
    mark: str = ""
    countries: list[str]
    type: list[str] = []
    names: list[str] = []
    roles: dict[str, list[str]] = {}
    date: list[str] = []
    place: str = ""
    polarity: str = ""
    modality: str = ""
    event: list[str] = []
    values: dict[str, Any] = {}
    attribution: str = ""
    optional: bool = False
    many: bool = False
    accept_kind: list[str] = []
    accept_modality: list[str] = []
    accept_countries: list[list[str]] = []
    note: str = ""


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The gold of one article. document: a path below the data folder, or an id of one of its corpora.

    basis says whose characters the offsets count: `source`, the text as the data folder has it; `ingest`, the text
    that bilat takes out of a page or a feed, for documents that have no text of their own. An article without items has
    neither basis nor hash: whatever text is taken out of it, nothing is to be claimed.
    """

    document: str
    source: str | None = None
    published: str | None = None
    published_between: list[str] | None = None
    basis: Basis | None = None
    text_sha256: str = ""
    items: list[Item]
    note: str = ""


def digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a text with their places."""
    return list(re.finditer(r"\w+", text))


def mark(quote: str) -> str:
    """What tells a quote again without its words: how many words it has, and a hash of them."""
    words = [word[0].casefold() for word in words_of(quote)]
    return f"{len(words)}:{digest(' '.join(words))[:MARK_DIGITS]}"


def read(path: Path) -> Gold:
    """Decode one gold article of either form. Raises GoldError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Gold)
    except msgspec.DecodeError as error:
        raise GoldError(f"{path.name}: {error}") from error


def join(gold: Gold, text: str) -> Gold:
    """Offsets to quotes, with the text they were taken from. Raises GoldError when that text has changed."""
    if digest(text) != gold.text_sha256:
        remedy = REMEDY[gold.basis or "source"]
        raise GoldError(f"{gold.document}: the text has changed since it was annotated; {remedy}")
    items = []
    for item in gold.items:
        if item.start is None or item.end is None or not 0 <= item.start < item.end <= len(text):
            raise GoldError(f"{gold.document}: item {item.id} points outside the text")
        items.append(msgspec.structs.replace(item, quote=text[item.start:item.end], start=None, end=None, mark=""))
    return msgspec.structs.replace(gold, items=items, text_sha256="", basis=None)


def part(gold: Gold, text: str, spans: dict[str, tuple[int, int]], basis: Basis) -> Gold:
    """Quotes to offsets: the inverse of `join`, with the place of each item's quote."""
    if not gold.items:
        return gold
    items = []
    for item in gold.items:
        start, end = spans[item.id]
        kept = mark(text[start:end]) if basis == "ingest" else ""
        items.append(msgspec.structs.replace(item, quote="", start=start, end=end, mark=kept))
    return msgspec.structs.replace(gold, items=items, text_sha256=digest(text), basis=basis)


def source_texts(documents: Iterable[str]) -> dict[str, str]:
    """The texts that the data folder itself has; pages and feeds, which bilat must read, are left out."""
    documents = list(documents)
    files = {name: path for name in documents if (path := shared.file_of(name)) and path.suffix == ".txt"}
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    return texts | {key: row["text"] for key, row in shared.articles(documents).items()}


def written(gold: Gold) -> bytes:
    """A gold article as its file has it."""
    return msgspec.json.format(msgspec.json.encode(gold), indent=1) + b"\n"


def to_row(gold: Gold) -> Row:
    """A gold article as the scorer reads it."""
    row: Row = msgspec.to_builtins(gold)
    return row


def load(paths: Iterable[Path], ingested: Mapping[str, str]) -> list[Gold]:
    """Gold articles with quotes, whatever form the files have, in the order of the paths.

    ingested holds the texts that bilat exports, by document. Raises GoldError when a text is missing or has changed.
    """
    read_in = [read(path) for path in paths]
    sources = source_texts(gold.document for gold in read_in if gold.text_sha256)
    return [whole(gold, ingested if gold.basis == "ingest" else sources) for gold in read_in]


def whole(gold: Gold, texts: Mapping[str, str]) -> Gold:
    """One gold article with quotes. Raises GoldError when its text is missing or has changed."""
    if not gold.text_sha256:
        if any(not item.quote for item in gold.items):
            raise GoldError(f"{gold.document}: offsets without the hash of the text that they count")
        return gold
    if gold.document not in texts:
        raise GoldError(f"{gold.document}: its text is nowhere to be found")
    return join(gold, texts[gold.document])


def named_sets() -> dict[str, list[Path]]:
    """The sets of the scoreboard that have files: gold, seeds, the two splits of the project's own, and together what
    is open to tuning: gold and develop.
    """
    given = sorted((shared.folder() / "gold").glob("*.json"))
    sets = {"gold": given, "seeds": [path for path in given if path.name.startswith("seed-")]}
    sets |= {split: sorted((HERE / split).glob("*.json")) for split in SPLITS}
    sets["together"] = given + sets["develop"]
    return {name: paths for name, paths in sets.items() if paths}
