"""Words of what passes between states."""

from __future__ import annotations

import pytest

from bilat.lexicon.products import passing, product_words

THINGS = ("goods", "energy", "arms", "technology", "people", "services")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("liquefied natural gas and crude oil", [("energy", "liquefied natural gas"), ("energy", "crude oil")]),
        ("sold Mi-17 helicopters", [("arms", "Mi-17 helicopters")]),
        ("relief supplies and batteries", [("goods", "relief supplies"), ("goods", "batteries")]),
        ("the oil sector and the gas price", []),
        ("skilled workers on direct flights", [("people", "skilled workers"), ("services", "direct flights")]),
    ],
)
def test_what_is_named(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(n.type, n.name) for n in product_words().find(text, THINGS)] == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a concessional loan", "loan"),
        ("restructured the island's bilateral debt", "debt relief"),
        ("repaid the loan", "debt repayment"),
        ("a line of credit", "credit line"),
        ("an ADB-funded road", "funding"),
    ],
)
def test_money_has_a_name(text: str, name: str) -> None:
    assert next(product_words().find(text, ("finance",))).name == name


def test_words_that_tell_a_flow_by_themselves() -> None:
    assert product_words().passes("exports", "goods")
    assert not product_words().passes("cooked", "goods")
    assert product_words().who_moves("recruitment") == "workers"


@pytest.mark.parametrize("name", ["talked", "talked_behind", "to_come", "comes_from", "goes_to", "a_giver"])
def test_patterns_compile(name: str) -> None:
    assert passing(name).pattern
