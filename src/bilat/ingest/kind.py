"""What kind of text a document is: an article, an interview, a transcript, a release; headlines are made elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise

from bilat.ingest.words import IngestWords, any_of
from bilat.model.document import DocumentKind

_SPEAKER = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ(][\w.’',()-]*|[a-z]{1,3}\b)){0,16}) ?:(?=\s|$)")
_FIRST_PERSON_WORDS = 60
"""Spoken words have an "I", a "we" or an "our" in every 10 to 30; a report with labelled points has hardly any."""
_Q_OR_A = re.compile(r"^(?:Q[ .:]+|A[.:] *)(?=\S)")
_Q_AND_A = re.compile(r"(?:Q|A|Question|Answer)(?: ?:|\.) (?=\S)")
_MIN_QUESTIONS = 3
"""One or two questions are rhetoric."""
_MAX_QUESTION_CHARS = 500
_MIN_TURNS = 2
_MIN_NAME_WORDS = 2
"""A given name and a surname; one word before a colon is a heading."""
_SPOKEN_SHARE = 0.4
"""From so much of a text in somebody's direct speech on, it is a transcript with an introduction."""
_HEAD_CHARS = 1200
"""Title and first paragraphs, where a text says what it is."""
_RELEASE_HEAD_LINES = 3


def kind_of(text: str, title: str, source: str, words: IngestWords) -> DocumentKind:
    """The kind of a text by its shape (who speaks, what is asked), then by what it or its source says it is."""
    lines = [line for line in text.split("\n") if line and line != title]
    turns = [_is_turn(line, words) for line in lines]
    asked = _questions(lines, words)
    cued = any_of(words.interview_cues).search(f"{title}\n{text[:_HEAD_CHARS]}") is not None
    spoken = _spoken_share(lines, turns)
    if _answers(lines):
        return "interview"
    if (cued and (asked >= _MIN_QUESTIONS or sum(turns) > _MIN_TURNS)) or asked >= 2 * _MIN_QUESTIONS > sum(turns):
        return "interview"
    transcribed = any_of(words.transcript_cues).search(text) is not None
    enough = sum(turns) >= _MIN_TURNS or (any(turns) and transcribed)
    if enough and spoken >= _SPOKEN_SHARE and _in_first_person(lines, turns, words):
        return "transcript"
    return _plain(lines, source, words)


def _answers(lines: list[str]) -> bool:
    """Questions and answers bear a Q and an A."""
    marks = [found[0][0] for line in lines if (found := _Q_AND_A.match(line))]
    return min(marks.count("Q"), marks.count("A")) >= _MIN_TURNS


def _plain(lines: list[str], source: str, words: IngestWords) -> DocumentKind:
    released = any_of(words.release_cues)
    stated = any(released.match(line.lstrip("*# ")) for line in lines[:_RELEASE_HEAD_LINES])
    official = any_of(tuple(rf"\b{re.escape(name)}\b" for name in words.official_sources)).search(source)
    return "release" if stated or official else "article"


def _is_turn(line: str, words: IngestWords) -> bool:
    """A line that begins with the label of who speaks."""
    found = _SPEAKER.match(line)
    if _Q_OR_A.match(line):
        return True
    if not found:
        return False
    name = found["name"]
    labels = words.question_labels | words.answer_labels
    capitals = sum(word[:1].isupper() for word in name.split())
    return name.casefold() in labels or (capitals >= _MIN_NAME_WORDS and not name.isupper())


def _questions(lines: list[str], words: IngestWords) -> int:
    """Paragraphs that ask and are followed by an answer; none unless somebody is asked, for headings ask nobody."""
    asked = [
        one
        for one, two in pairwise(lines)
        if one.rstrip("\"'”’*_ ").endswith("?") and len(one) <= _MAX_QUESTION_CHARS and len(two) > len(one) / 2
    ]
    return len(asked) if _whole_words(words.second_person).search(" ".join(asked)) else 0


def _whole_words(forms: tuple[str, ...]) -> re.Pattern[str]:
    return any_of((rf"\b(?:{'|'.join(map(re.escape, forms))})\b",))


def _in_first_person(lines: list[str], turns: list[bool], words: IngestWords) -> bool:
    """People speak of themselves, where the lines do quote them."""
    said = " ".join(lines[turns.index(True) :])
    return len(_whole_words(words.first_person).findall(said)) * _FIRST_PERSON_WORDS >= len(said.split())


def _spoken_share(lines: list[str], turns: list[bool]) -> float:
    """The share of characters from the first speaker's label on."""
    first = next((at for at, turn in enumerate(turns) if turn), len(lines))
    total = sum(map(len, lines))
    return sum(map(len, lines[first:])) / total if total else 0.0
