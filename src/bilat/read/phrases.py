"""The phrases that predicates take, and whom each of them names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bilat.lexicon.frames import frame_words
from bilat.model.reading import Argument
from bilat.read.tokens import Token, Tree

CLAUSAL = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis"})
"""Labels of clauses that are no part of a phrase."""
_INNER_SKIP = frozenset({"relcl", "advcl", "ccomp"})
_GROUP_LINKS = frozenset({"of", "from", "between", "including", "among", "as", "like"})
"""Prepositions after a group noun that say who is in the group."""
_DEEPEST = 4
"""Phrases inside phrases at most in which the members of a group are looked for."""

MentionAt = Callable[[int], tuple[int, ...]]


class PhraseReader:
    """Reads the phrases of one tree. `at` gives the mentions that a token of the tree heads."""

    def __init__(self, tree: Tree, at: MentionAt, language: str = "en") -> None:
        self.tree = tree
        self.at = at
        self.words = frame_words(language)

    def prepositional(self, prep: Token) -> list[Argument]:
        """Arguments of a preposition, of one nested in it ("on behalf of") and of "as well as" phrases."""
        out = [self.argument(prep.lower, p) for p in self.tree.kids(prep.i, "pobj", "pcomp")]
        for nested in self.tree.kids(prep.i, "prep"):
            out += [self.argument(nested.lower, p) for p in self.tree.kids(nested.i, "pobj")]
        for other in self.tree.kids(prep.i, "conj"):
            if other.tag in {"IN", "TO"}:
                out += self.prepositional(other)
        return out

    def argument(self, role: str, token: Token, shallow: bool = False) -> Argument:
        """The phrase that `token` heads, as an argument; shallow: without the participles that hang on it."""
        if token.tag in {"WDT", "WP"} and token.dep == "pobj":
            token, shallow = self._meant(token), True
        start, end = self.tree.span(token.i, CLAUSAL | {"acl"} if shallow else CLAUSAL)
        direct = tuple(dict.fromkeys(self._direct(token)))
        skipped = _INNER_SKIP | {"acl"} if shallow else _INNER_SKIP
        inner = tuple(dict.fromkeys(m for i in self.tree.subtree(token.i, skipped) for m in self.at(i)))
        return Argument(role, start, end, token.lemma, token.start, direct, inner)

    def _meant(self, which: Token) -> Token:
        """What "which" stands for: the noun of the relative clause that it stands in."""
        at = which
        for _ in range(5):
            if at.dep == "relcl":
                return self.tree.tokens[at.head]
            at = self.tree.tokens[at.head]
        return which

    def _direct(self, token: Token, depth: int = 0) -> Iterator[int]:
        """Mentions that the phrase itself names: its head or those whom a group is of, then what is joined to it."""
        own = self.at(token.i)
        yield from own
        if own:
            yield from self._directs(self._leaders(token), depth)
        elif depth < _DEEPEST:
            yield from self._members(token, depth)
        yield from self._directs((c for c in self.tree.kids(token.i, "conj") if not c.is_verb), depth)
        if own:
            yield from self._directs(self._included(token), depth)

    def _directs(self, tokens: Iterable[Token], depth: int) -> Iterator[int]:
        for token in tokens:
            yield from self._direct(token, depth + 1)

    def _members(self, token: Token, depth: int) -> Iterator[int]:
        """Whom a group noun is of: "a delegation from X led by Y", "the two countries, A and B"."""
        collective = token.lemma in self.words.collective
        for child in self.tree.kids(token.i):
            if child.dep == "appos":
                yield from self._direct(child, depth + 1)
            elif child.dep == "prep" and collective and child.lower in _GROUP_LINKS:
                yield from self._directs(self.tree.kids(child.i, "pobj"), depth)
            elif child.dep in {"poss", "amod", "compound"} and collective:
                yield from self.at(child.i)
            elif child.dep == "acl" and child.lemma in {"lead", "head", "comprise", "include"}:
                for argument in self.tree.kids(child.i, "agent", "prep"):
                    yield from self._directs(self.tree.kids(argument.i, "pobj"), depth)

    def _leaders(self, token: Token) -> Iterator[Token]:
        """ "X, headed by Y": what a participle after the noun names."""
        for child in self.tree.kids(token.i, "acl"):
            if child.lemma in {"lead", "head"}:
                for argument in self.tree.kids(child.i, "agent"):
                    yield from self.tree.kids(argument.i, "pobj")

    def _included(self, token: Token) -> Iterator[Token]:
        """ "five states, including X"."""
        for child in self.tree.kids(token.i, "prep"):
            if child.lower == "including":
                yield from self.tree.kids(child.i, "pobj")
