"""Claims, their parties and their spans."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.model.claim import Evidence, Party
from bilat.model.document import Published
from bilat.model.entity import Entity, Names
from tests.builders import KOVAC, make_claim, make_document, make_trade_claim


def test_parties_are_actors_then_recipients() -> None:
    claim = make_trade_claim(make_document())
    assert [p.name for p in claim.parties] == ["Croatia", "Kenya"]
    assert claim.countries == {"HRV", "KEN"}


def test_an_organisation_has_no_country() -> None:
    claim = make_claim(make_document(), actors=(KOVAC, Party("African Union", "AU", "igo")))
    assert claim.countries == {"HRV"}


def test_evidence_and_parties_are_the_words_at_their_offsets() -> None:
    document = make_document()
    for evidence in make_claim(document).evidence:
        assert document.text[evidence.start : evidence.end] == evidence.quote
    assert document.text[KOVAC.start : KOVAC.end] == KOVAC.as_written


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=6))
def test_evidence_sorts_by_where_it_stands(spans: list[tuple[int, int]]) -> None:
    found = sorted(Evidence(a, a + b, "q") for a, b in spans)
    assert [(e.start, e.end) for e in found] == sorted((a, a + b) for a, b in spans)


def test_a_claim_is_never_edited() -> None:
    claim = make_claim(make_document())
    with pytest.raises(AttributeError):
        claim.polarity = "denied"  # type: ignore[misc]


def test_a_document_is_of_a_day_only_when_one_is_known() -> None:
    assert Published(date(2025, 6, 4), date(2025, 6, 4), "given").day == date(2025, 6, 4)
    assert Published(date(2025, 6, 1), date(2025, 6, 4), "text").day is None
    assert Published().day is None


def test_values_that_are_not_given_are_not_written() -> None:
    written = msgspec.json.decode(msgspec.json.encode(make_claim(make_document()).values))
    assert written == {"level": "minister", "topics": ["trade"]}


def test_an_entity_is_shown_by_its_latin_name_when_it_has_one() -> None:
    cyrillic: Names = {"Cyrl": {"be": ("Беларусь",)}}
    latin: Names = {"Latn": {"de": ("Weißrussland",), "en": ("Belarus", "Byelorussia")}}
    assert Entity("e_1", "state", cyrillic | latin).caption == "Belarus"
    assert Entity("e_1", "state", cyrillic).caption == "Беларусь"
