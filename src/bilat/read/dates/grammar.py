"""Forms over tokens, level by level: what one level finds is one token to the next ("the end of" + "last year")."""

from __future__ import annotations

import re

from bilat.read.dates.lexer import Token, lex
from bilat.read.dates.meanings import MEANINGS
from bilat.read.dates.nodes import Node
from bilat.read.dates.slots import Slots
from bilat.read.dates.words import Level, Rule, Words

NEAR = 10
"""Words looked back: "the first visit of a president to the island in ten years"."""


def parse(text: str, words: Words) -> list[Token]:
    """The expressions of time in a text, in order and apart: tokens whose value is a node."""
    tokens = lex(text, words)
    for level in words.levels:
        tokens = _pass(tokens, level, words)
    return [token for token in tokens if isinstance(token.value, Node)]


def _pass(tokens: list[Token], level: Level, words: Words) -> list[Token]:
    """One level over all tokens, from left to right; what a form took no later form of the level sees."""
    letters = "".join([token.letter for token in tokens])
    out: list[Token] = []
    at = 0  # tokens before this are in `out`
    look = 0  # where to look next
    while match := level.any.search(letters, look):
        found = _first(letters, tokens, match.start(), at, level)
        if found is None:
            look = match.start() + 1
            continue
        first, end, made = found
        out += tokens[at:first]
        span = tokens[first:end]
        out += [_token(item, span, words) if isinstance(item, Node) else item for item in made]
        at = end
        look = max(end, match.start() + 1)
    return out + tokens[at:] if at else tokens


def _first(
    letters: str, tokens: list[Token], start: int, at: int, level: Level
) -> tuple[int, int, list[Token | Node]] | None:
    """The first form that fits at `start` and means something: which tokens it takes, and what it makes of them."""
    for rule in level.rules:
        match = rule.pattern.match(letters, start)
        if match is None or match.end() == start:
            continue
        slots, first, end = _slots(match, rule, tokens)
        if first < at or first >= end or (rule.near and not _near(letters, first, rule.near)):
            continue
        made = MEANINGS[rule.form.means](slots)
        if made is not None:
            return first, end, made if isinstance(made, list) else [made]
    return None


def _near(letters: str, first: int, wanted: str) -> bool:
    return any(letter in wanted for letter in letters[max(0, first - NEAR) : first])


def _slots(match: re.Match[str], rule: Rule, tokens: list[Token]) -> tuple[Slots, int, int]:
    taken: dict[str, list[Token]] = {}
    first, end = match.span()
    for group, slot in rule.slots:
        a, b = match.span(group)
        if a < 0:
            continue
        if slot == "from":
            first = a
        elif slot == "to":
            end = a
        else:
            taken.setdefault(slot, []).extend(tokens[a:b])
    return Slots(taken, rule.form.fixed), first, end


def _token(node: Node, span: list[Token], words: Words) -> Token:
    return Token(words.letters["@" + node.grain], node, span[0].start, span[-1].end)
