"""Titles of other articles that stand in or under a text: "See also" blocks and "Read also: ..." lines."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from bilat.ingest.words import IngestWords, matching

_MAX_TITLE_WORDS = 40
"""Words; the longest title of an official page, with an office and two states spelt out, has 36."""
_MIN_HEADLINE_WORDS, _MAX_HEADLINE_WORDS = 4, 22
"""Headlines of news sites have 5 to 20 words; shorter lines are names and sections, longer ones sentences."""
_MAX_HEADLINE_CHARS = 160
_SENTENCE_END = re.compile(r"[.!;:,…\-–—][\"'”’)\]]*$")
_NO_HEADLINE = re.compile(r"^\s*(?:[-•*]|\d{1,2}[.)]\s|\(|https?:|www\.|©)|@|\bhttps?:|[.!?][\"”’]? \([^)]*\)$")
_TITLE_START = re.compile(r"^[\"'“‘(]?[A-Z0-9À-ÞĀ-ſ]")
_NEXT_START = re.compile(r"^(?:$|\s+(?:$|[A-Z0-9À-Þ\"“‘*<(]))")


class Glued(msgspec.Struct, frozen=True):
    """The headline of another article, and the days that stand beside it, if any."""

    text: str
    start: date | None = None
    end: date | None = None


def is_headline(line: str, words: IngestWords, *, strict: bool = True) -> bool:
    """True for a line that reads as a headline. `strict`: nothing else says so, so that a doubt spares it."""
    tokens = line.split()
    shaped = (
        _MIN_HEADLINE_WORDS <= len(tokens) <= _MAX_HEADLINE_WORDS
        and len(line) <= _MAX_HEADLINE_CHARS
        and bool(_TITLE_START.match(line))
        and not _SENTENCE_END.search(line)
        and not _NO_HEADLINE.search(line)
    )
    return shaped and not _is_prose([token.casefold().strip("\"'“”‘’,.") for token in tokens], words, strict=strict)


def _is_prose(tokens: list[str], words: IngestWords, *, strict: bool) -> bool:
    cut_off = tokens[-1] in words.open_words
    told = bool(words.prose_words & set(tokens))
    return cut_off or told or (strict and tokens[0] in words.prose_openers)


def take_related(lines: list[str], words: IngestWords) -> tuple[list[str], list[Glued]]:
    """Take labelled titles of other articles out of the lines: what is left, and the titles."""
    kept: list[str] = []
    found: list[Glued] = []
    at = 0
    while at < len(lines):
        inline = matching(words.related_inline, lines[at])
        if inline:
            found += _headlines([Glued(inline["title"].strip())], words)
            at += 1
        elif matching(words.related_labels, lines[at]):
            at, rest = _take_block(lines, at + 1, words, found)
            kept += [rest] if rest else []
        else:
            kept.append(lines[at])
            at += 1
    return kept, found


def _take_block(lines: list[str], at: int, words: IngestWords, found: list[Glued]) -> tuple[int, str]:
    """Consume the titles that follow a label; where to go on, and what of the last line belongs to the article."""
    while at < len(lines):
        line = lines[at].strip()
        titles, rest = dated_titles(line, words)
        if titles:
            found += _headlines(titles, words)
            if rest and rest.casefold() not in words.related_separators:
                return at + 1, rest
        elif _is_undated_title(line, words):
            bare = line.lstrip("-•* ")
            found += _headlines([Glued(bare)], words) if is_headline(bare, words, strict=False) else []
        elif line and line.casefold() not in words.related_separators:
            break
        at += 1
    return at, ""


def _is_undated_title(line: str, words: IngestWords) -> bool:
    bare = line.lstrip("-•* ")
    promotion = bare != line and len(bare.split()) > 1
    return promotion or is_headline(bare, words) or bool(matching(words.navigation_titles, line))


def dated_titles(line: str, words: IngestWords) -> tuple[list[Glued], str]:
    """Titles that each end in a date ("Talks with X May 9, 2018 Visit to Y April 3 - 4, 2018"), and what is left."""
    found: list[Glued] = []
    at = 0
    for date_found in _date_pattern(words).finditer(line):
        title = _without_separator(line[at : date_found.start()].strip(), words)
        if not _ends_as_title(title, words) or not _NEXT_START.match(line[date_found.end() :]):
            break
        days = _days_of(date_found, words)
        if days is None:
            break
        found.append(Glued(title, *days))
        at = date_found.end()
    return found, line[at:].strip()


def _without_separator(title: str, words: IngestWords) -> str:
    first, _, rest = title.partition(" ")
    return rest if first.casefold() in words.related_separators and rest[:1].isupper() else title


def _ends_as_title(title: str, words: IngestWords) -> bool:
    tokens = title.split()
    if not 2 <= len(tokens) <= _MAX_TITLE_WORDS or not _TITLE_START.match(title):
        return False
    return tokens[-1].casefold() not in words.open_words | _DATE_PREPOSITIONS and title[-1] not in ".,;:"


_DATE_PREPOSITIONS = frozenset("since until till before after dated between early late mid".split())


def _date_pattern(words: IngestWords) -> re.Pattern[str]:
    month = words.month_pattern
    return re.compile(
        rf"\b(?P<month>{month}) (?P<day>\d{{1,2}})(?:\s?[−–-]\s?(?:(?P<month2>{month}) )?(?P<day2>\d{{1,2}}))?, "
        r"(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )


def _days_of(found: re.Match[str], words: IngestWords) -> tuple[date, date] | None:
    numbers = words.month_numbers
    month = numbers[found["month"].casefold().rstrip(".")]
    last_month = numbers[(found["month2"] or found["month"]).casefold().rstrip(".")]
    try:
        first = date(int(found["year"]), month, int(found["day"]))
        last = date(int(found["year"]), last_month, int(found["day2"] or found["day"]))
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _headlines(titles: list[Glued], words: IngestWords) -> list[Glued]:
    return [title for title in titles if not matching(words.navigation_titles, title.text)]
