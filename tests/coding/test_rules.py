"""The coding rules are data that fits the kinds, the ontology and one another."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bilat.coding.rules import Rule, RuleFile, Rules, coding_rules
from bilat.errors import LexiconError
from bilat.kinds import get, make_values
from bilat.lexicon import plover

BY_ID = {rule.id: rule for rules in coding_rules().by_lemma.values() for rule in rules}
ALL = [BY_ID[name] for name in sorted(BY_ID)]
FORMS = {"verb", "noun", "light", "copula"}


def rule(**fields: Any) -> Rule:
    known: dict[str, Any] = {"id": "test.rule", "kind": "contact", "type": "meeting", "lemmas": ("meet",)}
    return Rule(**(known | fields))


def test_ids_are_unique() -> None:
    seen: dict[str, Rule] = {}
    for rules in coding_rules().by_lemma.values():
        for one in rules:
            assert seen.setdefault(one.id, one) is one


@pytest.mark.parametrize("one", ALL, ids=lambda r: r.id)
def test_a_rule_makes_what_its_kind_declares(one: Rule) -> None:
    assert one.type in get(one.kind).types
    assert set(one.set) | set(one.copy) <= set(get(one.kind).values.__struct_fields__)
    make_values(one.kind, {k: v for k, v in one.set.items() if k != "product"})
    assert one.forms
    assert set(one.forms) <= FORMS
    assert one.actors or one.recipients
    assert 0 < one.confidence <= 1


@pytest.mark.parametrize("one", ALL, ids=lambda r: r.id)
def test_a_rule_speaks_of_known_word_classes_and_events(one: Rule) -> None:
    rules = coding_rules()
    for words in (one.lemmas, one.by, one.not_by, *one.heads.values(), *one.not_heads.values()):
        assert rules.expand(words) or not words
    assert one.event == "" or one.event in plover().events


def test_classes_are_put_in_place_of_their_names() -> None:
    rules = Rules((RuleFile((), {"papers": ("treaty", "pact")}), RuleFile((), {"papers": ("accord",)})))
    assert rules.expand(("$papers", "deal")) == {"treaty", "pact", "accord", "deal"}


def test_an_unknown_class_is_told_by_name() -> None:
    with pytest.raises(LexiconError, match="papers"):
        Rules((RuleFile((rule(lemmas=("$papers",)),)),))


def test_rules_are_found_by_lemma_in_the_order_of_their_files() -> None:
    first, second = rule(id="a", lemmas=("meet", "see")), rule(id="b", lemmas=("meet",))
    rules = Rules((RuleFile((first,)), RuleFile((second,))))
    assert [r.id for r in rules.by_lemma["meet"]] == ["a", "b"]
    assert [r.id for r in rules.by_lemma["see"]] == ["a"]


def test_a_misspelt_field_of_a_rule_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="lemas"):
        msgspec.convert({"id": "x", "kind": "contact", "type": "meeting", "lemmas": [], "lemas": []}, Rule)


def test_the_rules_are_loaded_once() -> None:
    assert coding_rules("en") is coding_rules("en")
