"""Words by which claims are refined."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.lexicon.claims import RuleTerm, lowered


@given(st.text())
def test_lower_case_keeps_every_character_at_its_place(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_a_rule_is_found_whatever_its_case_and_given_as_written() -> None:
    term = RuleTerm("visa", ("visa[- ]free",))
    text = "İzmir: Visa-Free entry"
    assert [text[a:b] for a, b in term.all(text)] == ["Visa-Free"]
    assert term.matched("VISA FREE for all") == "VISA FREE"
