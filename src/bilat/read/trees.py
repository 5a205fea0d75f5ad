"""The syntax trees of a document's sentences, those read twice whose verb the parser first took for a noun.

Headlines and leads put verbs right behind a name that are nouns as well ("Peru exports coffee", "Chad hosts envoys",
"Peru, Chad sign a pact"). Such a clause has no verb then, and is parsed once more with an auxiliary before it ("Peru
can export coffee"), which leaves nothing to mistake and is taken out again. A passive without its auxiliary ("Envoy
expelled from Peru") is read with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bilat.lexicon.language import reading_words, words
from bilat.read.found import Found
from bilat.read.proxies import Proxied
from bilat.read.rejoined import rejoin
from bilat.read.segments import Segment
from bilat.read.tokens import NOUN_TAGS, Token, Tree, is_of, lemma_of, parse, without

_AUXILIARY = "can"
"""The parser takes what follows it for a verb; it is not kept."""
_PASSIVE = "is"
"""Read before what a headline leaves it out of."""
_ANY_DAY = "today"
"""What the parser reads right where a phrase in its place confuses it."""
_ACTING = frozenset({"state", "body", "company", "igo", "person", "name"})
"""Kinds of what is found that may do something."""
_WORD = re.compile(r" ([a-z]{3,}) ")
_JOINED = re.compile(r"(?:,|,? and|,? &) (?:the )?")
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_OBJECT = NOUN_TAGS | {"JJ", "JJR", "DT", "CD", "PRP", "PRP$", "$", "POS"}
"""Tags of the word that follows a verb with an object."""
_FREEZES = {"freeze": "ban", "freezes": "bans"}
"""Forms that behind the next ones are nouns, with words that the parser reads as such."""
_HELD = frozenset({"asset", "assets", "visa"})
_HELPING = frozenset({"do", "be", "have"})
"""Verbs that help others, beside the modal ones."""
_ENDS = frozenset(", ; : – — -- ( )".split())
"""Where a clause ends."""


def trees(
    flat: str, segments: Sequence[Segment], found: Sequence[list[Found]], wanted: Iterable[int]
) -> dict[int, Tree]:
    """The tree of each wanted sentence, its tokens at the document's characters."""
    days = {n: _days(flat, segments[n]) for n in wanted}
    told = {n: Proxied(flat, segments[n].start, segments[n].end, found[n], d) for n, d in days.items()}
    out = _parsed(told)
    verbs = {n: (*_mistaken(flat, found[n], tree), *_undergone(flat, tree), *_frozen(tree)) for n, tree in out.items()}
    again = {
        n: Proxied(flat, segments[n].start, segments[n].end, found[n], [*days[n], *v]) for n, v in verbs.items() if v
    }
    for n, tree in _parsed(again).items():
        out[n] = _retagged(tree, {a for a, _, said in verbs[n] if said.startswith(_AUXILIARY)})
    for tree in out.values():
        rejoin(tree)
    return out


def _days(flat: str, segment: Segment) -> list[tuple[int, int, str]]:
    """A weekday between a verb and its object ("received on Monday the envoy"), read with it as one phrase."""
    return [
        (match.start("day"), match.end("day"), _ANY_DAY)
        for match in words("day_before_object").finditer(flat, segment.start, segment.end)
        if lemma_of(match["verb"], "verb") != match["verb"]
    ]


def _retagged(tree: Tree, verbs: set[int]) -> Tree:
    """The tree without the auxiliaries; what had one is a verb, whatever its tag."""
    helped = [t for t in tree.tokens if t.start in verbs]
    for token in helped:
        if token.lower != _AUXILIARY:
            token.tag = "VBZ"
    for token in tree.tokens:
        token.children = []
    tokens = without(tree.tokens, {t.i for t in helped if t.lower == _AUXILIARY})
    return Tree(tokens, tree.start, tree.end)


def _parsed(told: dict[int, Proxied]) -> dict[int, Tree]:
    out = {}
    for (n, proxy), tree in zip(told.items(), parse([p.text for p in told.values()]), strict=True):
        proxy.restore(tree)
        out[n] = tree
    return out


def _mistaken(flat: str, found: Sequence[Found], tree: Tree) -> Iterable[tuple[int, int, str]]:
    """The verbs taken for nouns: their characters, and the words that tell them past doubt."""
    for at, f in enumerate(found):
        match = _WORD.match(flat, f.end)
        if match is None or f.kind not in _ACTING:
            continue
        several = at > 0 and _JOINED.fullmatch(flat, found[at - 1].end, f.start) is not None
        subject = found[at - 1].start if several else f.start
        if _is_verb(match[1], several) and _is_verbless(flat, tree, subject, match.span(1)):
            yield *match.span(1), f"{_AUXILIARY} {lemma_of(match[1], 'verb')}"


def _undergone(flat: str, tree: Tree) -> Iterable[tuple[int, int, str]]:
    """What a headline says was done to somebody ("Envoy expelled from Peru"): it has no object and needs one."""
    for token in tree.tokens:
        if token.dep != "ROOT" or token.tag != "VBD" or token.lower not in reading_words().undergone:
            continue
        after = tree.tokens[token.i + 1] if token.i + 1 < len(tree.tokens) else None
        free = after is None or after.tag == "IN" or after.text in _ENDS | {"."}
        if free and not tree.kids(token.i, "dobj", "dative", "ccomp", "auxpass"):
            yield token.start, token.end, f"{_PASSIVE} {flat[token.start : token.end]}"


def _frozen(tree: Tree) -> Iterable[tuple[int, int, str]]:
    """ "Travel bans and asset freezes on officials": a noun taken for the verb of a clause of its own."""
    for before, token in pairwise(tree.tokens):
        if token.lower in _FREEZES and token.is_verb and before.lower in _HELD:
            yield token.start, token.end, _FREEZES[token.lower]


def _is_verb(word: str, several: bool) -> bool:
    """It may be what one does ("exports"), or several do ("sign")."""
    base = lemma_of(word, "verb") == word
    return is_of(word, "verb") and (several if base else word.endswith("s"))


def _is_verbless(flat: str, tree: Tree, subject: int, verb: tuple[int, int]) -> bool:
    """A clause begins at the subject, an object follows the word, and the clause has no verb else."""
    tokens = tree.tokens
    at = next((t.i for t in tokens if t.start == verb[0]), -1)
    if at < 0 or at + 1 >= len(tokens):
        return False
    follows = tokens[at + 1]
    if _is_object(tokens[at], follows):
        return _begins(flat, tree, subject)
    if not tokens[at].is_noun:
        return False
    if follows.tag not in _OBJECT and (follows.tag not in _FINITE or _is_finite(follows)):
        return False
    return _begins(flat, tree, subject) and not any(map(_is_finite, _clause(tokens, at + 1)))


def _is_object(token: Token, follows: Token) -> bool:
    """What follows is read as the verb and is none: what stands before it can be nothing else ("cancels visit")."""
    base = follows.tag in {"VB", "VBP"} and is_of(follows.lower, "noun")
    helps = token.tag == "VBZ" and token.dep == "aux" and token.lemma not in _HELPING
    return base and (helps or token.is_noun and not is_of(token.lower, "noun"))


def _is_finite(token: Token) -> bool:
    """A verb that tells; the parser makes one of a noun ("pact") where it finds no other."""
    return token.tag == "MD" or token.tag in _FINITE and is_of(token.lower, "verb")


def _begins(flat: str, tree: Tree, subject: int) -> bool:
    """The sentence begins there, or a clause: behind a comma, a quotation, a conjunction or words without a verb."""
    before = flat[tree.start : subject].removesuffix("the ").removesuffix("The ").rstrip()
    if not before or before[-1] in ",:;“\"‘–—" or before.rpartition(" ")[2].lower() in reading_words().opening:
        return True
    return not any(t.is_verb or t.tag == "MD" for t in tree.tokens if t.end <= subject)


def _clause(tokens: Sequence[Token], at: int) -> Iterable[Token]:
    for token in tokens[at:]:
        if token.text in _ENDS:
            return
        yield token
