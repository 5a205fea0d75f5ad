"""How well saved pages are read: main text and publication day against ground truth that lies beside them.

    python -m evals.pages ../shared/articles/html/fundus

A page is `NAME_YYYY_MM_DD.html.gz`, its truth the last version in `NAME.json`: body (summary, sections with headlines
and paragraphs), publishing_date. Prints a line for each English page below 0.94, then the means: token F1 of the text
(words without regard to case and order, each as often as it stands), share of days that are right.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bilat.ingest import IngestOptions, RawItem, documents, items
from bilat.ingest.language import language_of
from bilat.model.document import Document

GOOD_F1 = 0.94
"""The floor of the mean; a page below it is shown."""
_WORD = re.compile(r"\w+")


class Score(msgspec.Struct, frozen=True):
    """One page: its language by the true text, F1 of its words, whether the day is right (None: no true day)."""

    name: str
    language: str
    f1: float
    day: bool | None


def truth_of(page: Path) -> dict[str, Any]:
    """The newest version of the truth; the page beside it is the newest too."""
    versions = json.loads(page.with_name(page.name.split("_")[0] + ".json").read_text(encoding="utf-8"))
    newest: dict[str, Any] = versions[list(versions)[-1]]
    return newest


def true_text(truth: dict[str, Any]) -> str:
    """Summary, headings and paragraphs, in the order of the article."""
    body = truth.get("body") or {}
    parts = list(body.get("summary") or [])
    for section in body.get("sections") or []:
        parts += [*(section.get("headline") or []), *(section.get("paragraphs") or [])]
    return "\n".join(parts)


def token_f1(got: str, true: str) -> float:
    """Twice the words in common by the words of both."""
    one, two = (Counter(_WORD.findall(text.casefold())) for text in (got, true))
    return 2 * (one & two).total() / max(1, one.total() + two.total())


def read(page: Path) -> Document | None:
    """The article that ingest makes of a page."""
    found = [d for item in items([page]) if isinstance(item, RawItem) for d in documents(item, IngestOptions())]
    return next((document for document in found if isinstance(document, Document)), None)


def scores(folder: Path) -> Iterator[Score]:
    """All pages of a folder, in the order of their names."""
    for page in sorted(folder.rglob("*.html.gz")):
        truth, document = truth_of(page), read(page)
        text, day = true_text(truth), (truth.get("publishing_date") or "")[:10]
        published = str(document.published.day) if document else ""
        f1 = token_f1(document.text, text) if document else 0.0
        yield Score(page.stem, language_of(text), f1, published == day if day else None)


def report(found: list[Score]) -> str:
    """The weak pages and the means, English apart."""
    lines = [f"{s.f1:.3f} {s.language} {s.name}" for s in found if s.f1 < GOOD_F1 and s.language == "en"]
    for name, part in (("English", [s for s in found if s.language == "en"]), ("all", found)):
        days = [s.day for s in part if s.day is not None]
        mean = sum(s.f1 for s in part) / max(1, len(part))
        right = sum(days) / max(1, len(days))
        lines.append(f"{name}: {len(part)} pages, mean token F1 {mean:.4f}, day right {right:.4f} of {len(days)}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(list(scores(Path(sys.argv[1])))))
