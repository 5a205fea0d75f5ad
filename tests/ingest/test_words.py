"""Every rule of the language files catches its examples and leaves alone what it must spare."""

from __future__ import annotations

import pytest

from bilat.ingest.dateline import find_dateline
from bilat.ingest.words import DatelineRule, LineRule, ingest_words
from tests.ingest.conftest import english

WORDS = english()
LINE_RULES = [
    *WORDS.ends, *WORDS.furniture, *WORDS.related_labels, *WORDS.related_inline, *WORDS.navigation_titles
]  # fmt: skip
DATELINES = [*WORDS.datelines, *WORDS.endlines]


@pytest.mark.parametrize("rule", LINE_RULES, ids=[rule.id for rule in LINE_RULES])
def test_a_rule_catches_its_examples_and_spares_the_rest(rule: LineRule) -> None:
    assert rule.examples
    assert [line for line in rule.examples if not rule.compiled.fullmatch(line)] == []
    assert [line for line in rule.spares if rule.compiled.fullmatch(line)] == []


@pytest.mark.parametrize("rule", DATELINES, ids=[rule.id for rule in DATELINES])
def test_a_dateline_rule_reads_its_examples(rule: DatelineRule) -> None:
    assert rule.examples
    for example in rule.examples:
        found = find_dateline(example.text, WORDS)
        day = f"{found.month:02}-{found.day:02}" if found.month and found.day else ""
        said = (found.source, found.place, day, str(found.year or ""))
        assert said == (example.source, example.place, example.day, example.year), rule.id


def test_ids_of_rules_are_unique() -> None:
    ids = [rule.id for rule in LINE_RULES] + [rule.id for rule in DATELINES]
    assert len(ids) == len(set(ids))


def test_a_language_without_rules_has_none() -> None:
    assert ingest_words("xx") is None
    assert ingest_words("") is None
    assert ingest_words("../en") is None
