"""From parsed expressions to days: in the order of the text, against the document's date and the dates before."""

from __future__ import annotations

from typing import Final

import msgspec

from bilat.model.dates import When
from bilat.model.document import Published
from bilat.model.reading import DateMention
from bilat.read.dates.calendar import Direction, Span
from bilat.read.dates.composed import Derived, Numbered
from bilat.read.dates.grammar import parse
from bilat.read.dates.lexer import Token
from bilat.read.dates.moments import Anchored, Offset
from bilat.read.dates.nodes import Fixed, Frame, Kind, Node
from bilat.read.dates.words import Words, date_words, dates_file

ANCHORS: Final = ("point", "range")


class TimeExpression(msgspec.Struct, frozen=True):
    """An expression of time: `text[start:end]` is it, `when.text` the same words.

    kind says what it means (the table in `bilat.read.dates`); loose: `as_future` or `as_past` may give other days.
    """

    start: int
    end: int
    when: When
    kind: Kind = "point"
    loose: bool = False

    def to_mention(self) -> DateMention:
        """The same for a reading."""
        return DateMention(self.start, self.end, self.when)


def expressions(text: str, published: Published, language: str) -> list[TimeExpression]:
    """Every expression of time in order, dated where that can be."""
    found: list[TimeExpression] = []
    anchor: Span | None = None
    tokens = parse(text, date_words(language))
    written = _written(tokens, published)
    for token in tokens:
        node = token.value
        if not isinstance(node, Node) or _in_a_name(node, text, token.start, published):
            continue
        span = settle(node, written if _is_bare_day(node) else published, "near", anchor)
        words = text[token.start : token.end]
        found.append(TimeExpression(token.start, token.end, _when(span, words), node.kind, node.loose))
        if span is not None and node.kind in ANCHORS and span.precision != "unknown":
            anchor = span
    return found


def _written(tokens: list[Token], published: Published) -> Published:
    """The day on which a page was written that came out a day or two after, by the number in "today (17)"."""
    for token in tokens:
        node = token.value
        if published.day is not None and isinstance(node, Numbered) and _is_bare_day(node.of):
            told, meant = settle(node.of, published, "near", None), settle(node, published, "near", None)
            if told and meant and meant.start < told.start:
                day = published.day + (meant.start - told.start)
                return Published(day, day, published.basis)
    return published


def _is_bare_day(node: Node) -> bool:
    """Today, yesterday, tomorrow, this morning."""
    return isinstance(node, Offset) and node.unit == "day" and abs(node.step) <= 1


def _in_a_name(node: Node, text: str, start: int, published: Published) -> bool:
    """True for the year in "Saudi Vision 2030", "Expo 2030": a year to come, right after a capitalised word."""
    if not isinstance(node, Fixed) or not node.bare or published.end is None:
        return False
    before = text[max(0, start - 40) : start].split()
    return bool(before) and before[-1][0].isupper() and node.span.start.year > published.end.year + 1


def settle(node: Node, published: Published, way: Direction, anchor: Span | None) -> Span | None:
    """The days of a node; for a document dated by an interval only what all days of the interval agree on."""
    day = published.day
    if day is not None or published.start is None or published.end is None:
        return _try(node, Frame(day, way, anchor))
    first = _try(node, Frame(published.start, way, anchor))
    last = _try(node, Frame(published.end, way, anchor))
    if first == last or first is None or last is None:
        return first if first == last else None
    if node.kind == "since" and first.start == last.start:
        return first  # it held at least until the first day that the document may be of
    if isinstance(node, Derived) and node.kind in ("by", "until", "since"):
        return settle(node.of, published, way, anchor)
    return None


def _try(node: Node, frame: Frame) -> Span | None:
    try:
        return node.resolve(frame)
    except (ValueError, OverflowError):  # a day that the calendar does not have
        return None


def _when(span: Span | None, words: str) -> When:
    if span is None:
        return When(text=words)
    return When(span.start, span.end, span.precision, span.basis, words)


def again(when: When, published: Published, way: Direction, language: str) -> When:
    """An expression resolved anew in one direction; itself where the direction changes nothing."""
    node = _alone(when.text, date_words(language), dates_file(language).leads)
    if node is None or not node.loose or when.known and isinstance(node, Anchored):
        return when  # what another date of the text has fixed stays
    span = settle(node, published, way, None)
    return _when(span, when.text) if span else when


def _alone(words: str, vocabulary: Words, leads: tuple[str, ...]) -> Node | None:
    """The node of an expression without its sentence; a lead stands for the words that it may need before it."""
    for lead in leads:
        for token in parse(lead + words, vocabulary):
            if token.start == len(lead) and token.end == len(lead) + len(words) and isinstance(token.value, Node):
                return token.value
    return None
