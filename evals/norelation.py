"""Claims from text that holds no relation between states: `python -m evals.norelation [--details]`.

`no_relation.csv` names 300 documents by path (of a feed's item: the feed's path, a slash and the item's id), with their
topic and a hash, never their words: sport, crime, accidents, politics and business at home, science, culture, weather,
lives. They were picked by reading headline and first lines, without regard to what bilat makes of them; what tells of
two states in passing was left out, and so is every article that has gold. Each claim from them is a false one.
"""

from __future__ import annotations

import csv
import hashlib
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bilat.ledger import View
from evals import chain, command, shared
from evals.scorer import Row

LIST = Path(__file__).with_name("no_relation.csv")


class Chosen(msgspec.Struct, frozen=True):
    """A document of the list."""

    document: str
    topic: str
    sha256: str


def chosen(path: Path = LIST) -> list[Chosen]:
    """The documents of the list, in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Chosen(**row) for row in csv.DictReader(file)]


def changed(documents: Sequence[Chosen]) -> list[str]:
    """Documents that are not in the data folder any more as they were read; they have to be read again."""
    return [one.document for one in documents if _digest(one.document) != one.sha256]


def _digest(document: str) -> str:
    """Of a feed's item its title and description, of a page its bytes; empty for one that is not there."""
    if feed := shared.feed_of(document):
        [item] = shared.feed_items(feed, [document]) or [{}]
        said = f"{item.get('title') or ''}\n{item.get('description') or ''}"
        return hashlib.sha256(said.encode()).hexdigest()
    page = shared.file_of(document)
    return hashlib.sha256(page.read_bytes()).hexdigest() if page else ""


def topic_of(documents: Sequence[Chosen]) -> dict[str, str]:
    """Topic by the key or the file's name under which bilat exports a document."""
    return {one.document.rpartition("/")[2]: one.topic for one in documents}


def lines(documents: Sequence[Chosen], export: chain.Export, details: bool) -> Iterator[str]:
    """The figures by topic, and with details every claim."""
    topics, claims = topic_of(documents), export.claims
    keys = {row["id"]: row for row in export.documents}
    found = defaultdict(list)
    for claim in claims:
        found[_topic(keys[claim["document"]["id"]], topics)].append(claim)
    sizes = Counter(one.topic for one in documents)
    for topic, size in sorted(sizes.items()):
        made = len(found[topic])
        yield f"  {topic:<12} {size:>4} documents {made:>4} claims  {made / size:.3f} a document"
    yield f"False claims a document: {len(claims)} in {len(documents)}, {len(claims) / max(1, len(documents)):.3f}"
    if details:
        yield from (_shown(claim, topic) for topic in sorted(found) for claim in found[topic])


def _topic(document: Row, topics: dict[str, str]) -> str:
    key = str(document.get("key") or "").partition("#")[0]
    return topics.get(key) or topics.get(str(document.get("path") or "").rpartition("/")[2], "?")


def _shown(claim: Row, topic: str) -> str:
    sides = " > ".join("/".join(str(p["country"]) for p in claim[side]) for side in ("actors", "recipients"))
    quote = " | ".join(" ".join(e["quote"].split()) for e in claim["evidence"])
    rule = claim["reader"].partition("@")[0]
    return f"{topic} {claim['kind']}/{claim['type']} {claim['confidence']:.2f} [{rule}] {sides}: {quote[:200]}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures. 1 when a document is not the one that was read, or could not be read by bilat."""
    parser = command.parser("evals.norelation", __doc__)
    parser.add_argument("--details", action="store_true", help="list every claim")
    args = parser.parse_args(argv)
    documents = chosen()
    if wrong := changed(documents):
        print("Not as they were read: " + ", ".join(wrong))
        return 1
    with tempfile.TemporaryDirectory() as folder:
        export = chain.run([one.document for one in documents], Path(folder))
        with View(export.ledger) as view:
            issues = sorted({issue.reason for issue in view.issues()})
    print("\n".join(lines(documents, export, args.details)))
    if issues:
        print("Documents that bilat could not read or code, which count as without claims: " + "; ".join(issues))
    return 1 if issues else 0


if __name__ == "__main__":
    command.end(main)
