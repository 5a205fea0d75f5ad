"""What words stand for a predicate: its clause, and the tense that its auxiliaries give it."""

from __future__ import annotations

from bilat.model.reading import Tense
from bilat.read.phrases import CLAUSAL
from bilat.read.tokens import Token, Tree

WIDEST = 460
"""Characters of evidence at most: a clause or a sentence, never a paragraph."""


def clause_of(tree: Tree, token: Token) -> tuple[int, int]:
    """The clause of a verb: its subtree without joined clauses, the noun it modifies for a participle."""
    skip = {
        c
        for c in tree.tokens[token.i].children
        if tree.tokens[c].dep == "conj" and tree.tokens[c].is_verb or tree.tokens[c].dep == "parataxis"
    }
    covered = [token.i] + [i for c in token.children if c not in skip for i in tree.subtree(c)]
    start = min(tree.tokens[i].start for i in covered)
    end = max(tree.tokens[i].end for i in covered if tree.tokens[i].dep != "punct" or i == token.i)
    if token.dep in {"acl", "relcl"} and tree.tokens[token.head].is_noun:
        start = min(start, tree.span(token.head, CLAUSAL)[0])
    return narrowed(start, end, token)


def tense_of(tag: str, lowers: list[str], lemmas: list[str], modal: str) -> Tense:
    """The tense of a verb by its Penn tag, its auxiliaries as written and as lemmas, and its modal."""
    if modal in {"will", "shall"} or "to" in lowers and "be" in lemmas and any(x in {"is", "are"} for x in lowers):
        return "future"
    if (
        "had" in lowers
        or "was" in lowers
        or "were" in lowers
        or "did" in lowers
        or "been" in lowers
        or "has" in lowers
        or "have" in lowers
        and tag == "VBN"
    ):
        return "past"
    if tag == "VBD" or tag == "VBN" and not lowers:
        return "past"
    return "present" if tag in {"VBZ", "VBP", "VBG"} or lowers else "none"


def narrowed(start: int, end: int, token: Token) -> tuple[int, int]:
    """At most WIDEST characters, around the trigger."""
    if end - start <= WIDEST:
        return start, end
    start = max(start, token.start - WIDEST // 2)
    return start, min(end, max(token.end, start + WIDEST))
