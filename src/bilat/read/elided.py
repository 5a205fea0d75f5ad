"""Subjects that a message leaves out: "Discussed ways to deepen ties" is said of who writes it."""

from __future__ import annotations

from collections.abc import Iterable

from bilat.model.reading import Argument
from bilat.read.frames import Raw
from bilat.read.tokens import Token, Tree

_PAST = frozenset({"VBD", "VBN"})
_PLEASED = frozenset({"JJ", "VBN", "VBD"})
_JOINED = frozenset({"conj", "xcomp"})
"""How a verb hangs on the first one with which it shares the subject."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def without_subject(tree: Tree, raws: Iterable[Raw]) -> list[Raw]:
    """The frames of a sentence that begins with a verb of the past, or with what somebody is to do something, and names
    no subject."""
    first = next((t for t in tree.tokens if t.text[:1].isalnum()), None)
    if first is None or first.tag not in _PAST | _PLEASED or not first.capital or first.dep not in {"ROOT", "ccomp"}:
        return []
    if _has_subject(tree, first) or first.tag == "JJ" and not any(_is_to(tree, k) for k in first.children):
        return []
    raws = list(raws)
    shared = {first.i}
    for raw in raws:
        token = tree.tokens[raw.token]
        told = token.dep in _JOINED and not _has_subject(tree, token)
        if raw.form == "verb" and raw.voice == "active" and token.head in shared and told:
            shared.add(token.i)
    own = (r for r in raws if r.token in shared or r.light in shared)
    return [r for r in own if all(a.role != "agent" for a in r.arguments)]


def unsaid_subject(at: int, mention: int) -> Argument:
    """Who speaks as the subject, at the character where the words would stand that are left out."""
    return Argument(role="agent", start=at, end=at, head="i", head_start=at, mentions=(mention,), inner=(mention,))


def _has_subject(tree: Tree, token: Token) -> bool:
    return any(tree.tokens[k].dep in _SUBJECTS for k in token.children)


def _is_to(tree: Tree, k: int) -> bool:
    """An infinitive with "to"."""
    child = tree.tokens[k]
    return child.is_verb and any(tree.tokens[j].lower == "to" for j in child.children)
