"""Verbs joined to the wrong one: "Ruiz said trade had grown and called for a fair": it is Ruiz who called.

The parser joins a verb to the nearest one that can have it, though only people do the one and things the other; and
a participle behind a comma to the verb, though it tells of the noun before ("discussed the talks, scheduled for May").
"""

from __future__ import annotations

from bilat.lexicon.frames import frame_words
from bilat.read.tokens import Token, Tree

_PAST = frozenset({"VBD", "VBN"})
"""Tags of what was said; behind "had" the parser takes either for a participle."""


def rejoin(tree: Tree) -> None:
    """Join each verb of saying whose subject would be a thing to the verb of saying above; what somebody is called on
    to do hangs on the call. In place."""
    for token in tree.tokens:
        if _is_asked(tree, token):
            token.dep = "xcomp"
        above = _above(tree, token)
        if above is None and (above := _foreseen(tree, token)) is not None:
            token.dep = "acl"
        if above is not None:
            tree.tokens[token.head].children.remove(token.i)
            token.head = above.i
            above.children = sorted([*above.children, token.i])


def _is_asked(tree: Tree, token: Token) -> bool:
    """ "Called on Peru to refrain from it": what somebody is called on to do is no purpose of the call."""
    verb, to = tree.tokens[token.head], tree.kid(token.i, "aux")
    if token.dep != "advcl" or verb.lemma not in frame_words().called_on or to is None or to.lower != "to":
        return False
    return any(verb.i < k.i < token.i and k.lower in {"on", "upon"} for k in tree.kids(verb.i, "prep"))


def _above(tree: Tree, token: Token) -> Token | None:
    """The verb that reports the one to which a verb of saying is joined; None where that may be said of its subject."""
    words, first = frame_words(), tree.tokens[token.head]
    if token.dep != "conj" or token.lemma not in words.peoples or tree.kid(token.i, "nsubj", "nsubjpass", "aux"):
        return None
    subject, above = tree.kid(first.i, "nsubj"), tree.tokens[first.head]
    if first.dep != "ccomp" or subject is None or not (above.is_verb and tree.kid(above.i, "nsubj")):
        return None
    thing = subject.tag in {"NN", "NNS"} and subject.lemma not in words.collective | words.speaking
    alike = token.tag in _PAST and above.tag in _PAST or token.tag == above.tag
    return above if thing and alike else None


def _foreseen(tree: Tree, token: Token) -> Token | None:
    """The noun that is said to be scheduled, behind its comma and hung on the verb; None for any other participle."""
    if token.dep != "advcl" or token.tag != "VBN" or token.lemma not in frame_words().foreseeing:
        return None
    if token.i < 2 or tree.tokens[token.i - 1].text != "," or tree.kid(token.i, "nsubj", "nsubjpass", "mark", "advmod"):
        return None
    noun = at = tree.tokens[token.i - 2]
    while at.head != at.i and at.i > token.head:
        noun = at if at.is_noun else noun
        at = tree.tokens[at.head]
    return noun if noun.is_noun and at.i == token.head else None
