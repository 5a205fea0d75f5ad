"""Paragraphs and sentences of a text, and who speaks in an interview, a transcript or a speech.

Sentences are found by rule before any parsing, so that what names no party need not be parsed. Hard line breaks
inside a sentence (scraped pages wrap "his state / visit") are soft: offsets stay, the parser sees a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from bilat.lexicon import cities
from bilat.lexicon.language import reading_words, words
from bilat.lexicon.pages import page_words
from bilat.read.rows import index_rows

_BREAK = re.compile(r"\n+")
_END = re.compile(
    r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-ZÀ-ÞĀ-ŽА-Я0-9•–—-])|[.!?…]+[\"”’')\]]*\s*$|;\s*$"
    r"|\s(?=\([a-z]\) [A-Z])"  # a list whose items run on in one paragraph: "(a) One (b) Another"
)
_LABEL = re.compile(
    r"(?P<label>[A-Z][^\n:.?!]{2,120}?):\s+(?=[\"“‘(<…]*[A-Z“\"‘…<])"
    r"|(?P<alone>[A-Z][^\n:.?!]{2,120}? [A-Z][\w’'-]+(?: \([a-z ]+\))?):\s*$",
    re.S,
)
"""A speaker's label before the words, or alone on its line ("President of X Jane Doe (retranslated):")."""
_DAY = r"(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?"
_PLACE = r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2}"
_DATELINE = re.compile(
    rf"(?:(?:[A-Z][\w.’' ]{{2,30}}(?:, {_PLACE})?(?: \[{_PLACE}\])?[,:]?\s*)?(?:{_DAY},?\s*)?)?"
    rf"\([A-Za-z][\w .&/]{{1,30}}\)\s*(?:[-–—;:]+\s+|:(?=[A-Z]))"
    rf"|[A-Z]{{4,}}(?: [A-Z]+){{0,3}}(?:, (?:{_DAY}|{_PLACE}))?\s*[-–—]+\s+"
    rf"|{_PLACE}(?:, {_PLACE})?,? (?:{_DAY}(?:, [A-Z]{{2,9}})?|[A-Z]{{3,9}})\s*[-–—]+\s+(?=[“\"A-ZÀ-Þ])"
    rf"|{_PLACE}, {_DAY}\. ?/[A-Za-z][\w ./&-]{{1,30}}/\.?\s+"
)
"""The wire's line before the news ("COLOMBO (News 1st);", "Accra, March 4, GNA –"): no part of the sentence."""
_DAY_ALONE = re.compile(r"^(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+) ?[-–—]+ (?=[“\"A-ZÀ-Þ])", re.MULTILINE)
"""A day without its year that opens a paragraph ("Jan 23 - Lawmakers wrote"): the wire's, where it is the only one."""
_CITY = re.compile(rf"([A-Z]{{4,}}(?: [A-Z]+){{0,2}})(?:, {_DAY})?:\s+(?=[A-Z])")
"""The same with a colon ("ISLAMABAD: The …"), which after anything but a city is a speaker's label."""
_LABEL_NAME = re.compile(r"[A-Z][\w.’'-]+(?: (?:(?:de|da|van|von|bin|al|el) )?[A-Z][\w.’'-]+){1,3}")
_QUESTION = re.compile(r"\?\s*[\"”’]?\s*$")
_Q_AND_A = re.compile(r"\W{0,4}(?:Q|A|Question|Answer)(?: ?:|\.)\W{0,4} (?=\S)")
"""The label of a question or an answer, which is no part of it."""
_INITIAL = re.compile(r"(?:^|[\s(“\"‘])(?:[A-Z]\.)+$")
_FUNCTION_END = re.compile(r"(?:,|\b(?:the|a|an|of|and|or|in|on|at|to|for|with|by|from|as|its|his|her|their|our))\s*$")


_STAMP = re.compile(rf"(?:{_DAY}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d)\s*\|\s+(?=\S)")
"""The day on which a release of an index came out, before its first words ("9 May 2024 | The Minister …")."""


class Segment(msgspec.Struct, frozen=True):
    """A sentence; label is the speaker's label in force ("President of Russia Vladimir Putin"), question if asked."""

    start: int
    end: int
    paragraph: int
    label: tuple[int, int] | None = None
    answer: bool = False


def flatten(text: str) -> str:
    """The text with line breaks as spaces: the same length, so that offsets hold."""
    return text.replace("\n", " ").replace("\t", " ")


def _soft(before: str, after: str) -> bool:
    """A line break inside a sentence: what follows goes on in lower case, or what precedes cannot end a line."""
    if not before or not after or page_words().number.match(after):
        return False
    if after[0].islower() or _FUNCTION_END.search(before):
        return True
    ends = before.rstrip("\"”’') ")[-1:] in ".!?…:;"
    colon = after.find(":")
    office = words("speaker_offices")
    return (
        not ends
        and 0 < colon < 80
        and before.count(" ") < 12
        and bool(office.search(before))
        and not office.search(after[:colon])
    )


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of paragraphs, hard-wrapped lines joined."""
    out: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        soft = len(match[0]) == 1 and _soft(text[start : match.start()].strip(), text[match.end() : match.end() + 120])
        if not soft:
            out.append((start, match.start()))
            start = match.end()
    out.append((start, len(text)))
    return [(a, b) for a, b in out if text[a:b].strip()]


def _abbreviated(text: str) -> bool:
    """True when the full stop that ends `text` belongs to an abbreviation or an initial."""
    return bool(_INITIAL.search(text[-12:]) or words("abbreviations").search(text[-14:]))


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one paragraph."""
    begin = start
    for match in _END.finditer(text, start, end):
        if _is_number(text, begin, match.end()):
            continue
        if match[0].startswith(".") and not match[0].startswith("..") and _abbreviated(text[begin : match.start() + 1]):
            continue
        yield from _trim(text, begin, match.end())
        begin = match.end()
    yield from _trim(text, begin, end)


def _is_number(text: str, start: int, end: int) -> bool:
    """The span holds nothing but the number of the paragraph or item that follows."""
    while start < end and text[start].isspace():
        start += 1
    mark = page_words().number.match(text, start, end + 40)
    return mark is not None and mark.end() > end


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "•*-–— "):
        start += 1
    mark = page_words().number.match(text, start, end)
    start = mark.end() if mark else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 1:
        yield start, end


def _is_speakers(label: str) -> bool:
    """A label with an office that tells nothing, or a name alone."""
    in_office = words("speaker_offices").search(label) and not words("told_before_colon").search(label)
    return bool(in_office) or _is_name(label)


def _is_name(label: str) -> bool:
    """A label that is nothing but a name ("Vladimir Petrov:"), not a heading ("Joint Statement:")."""
    return bool(_LABEL_NAME.fullmatch(label)) and not set(label.split()) & reading_words().not_names


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where the news begins in a paragraph."""
    if line := _DATELINE.match(text, start, end) or _STAMP.match(text, start, end):
        return line.end()
    if (line := _DAY_ALONE.match(text, start, end)) and len(_DAY_ALONE.findall(text)) == 1:
        return line.end()
    city = _CITY.match(text, start, end)
    return city.end() if city and cities().lookup(city[1].title()) else start


def segments(text: str, dialogue: bool) -> list[Segment]:
    """All sentences in order. In a dialogue each carries its speaker's label; answers follow questions."""
    out: list[Segment] = []
    label: tuple[int, int] | None = None
    answer = False
    titles = {text.rfind("\n", 0, row.start) + 1: (row.start, row.end) for row in index_rows(text)}
    for number, (start, end) in enumerate(paragraphs(text)):
        start, end = titles.get(start, (start, end))
        if not text[start:end].strip(" *") or text[start:end].startswith("See also"):
            label = None
        question = bool(_QUESTION.search(text[start:end])) and label is None
        asked = _Q_AND_A.match(text, start, end) if dialogue else None
        if asked is not None:
            start, question, label = asked.end(), asked[0][0] == "Q", None
            answer = answer or not question
        start = _after_dateline(text, start, end)
        for a, b in sentence_spans(text, start, end):
            found = _LABEL.match(text, a, min(b, a + 200)) if dialogue else None
            group = found.lastgroup if found else None
            if found and group and _is_speakers(found[group]):
                label, answer, question = (found.start(group), found.end(group)), True, False
                a = found.end()
            if b - a > 1:
                out.append(Segment(a, b, number, label, answer and not question))
        if dialogue and label is None:
            answer = answer or question
    return out
