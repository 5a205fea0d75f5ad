"""Parts of states: whose they are, also where that is disputed."""

from __future__ import annotations

import pytest

from bilat.lexicon import regions, states


@pytest.mark.parametrize(
    ("name", "owners"),
    [
        ("Western Australia", ("AUS",)),
        ("Scotland", ("GBR",)),
        ("Tatarstan", ("RUS",)),
        ("Punjab", ("IND", "PAK")),
        ("Dubai", ("ARE",)),
        ("Crimea", ("UKR", "RUS")),
        ("the Gaza Strip", ("PSE",)),
        ("Hong Kong", ("CHN",)),
        ("Xinjiang", ("CHN",)),
        ("Tamil Nadu", ("IND",)),
        ("Northern Province", ("LKA",)),
        ("California", ("USA",)),
        ("Bavaria", ("DEU",)),
        ("Curaçao", ("NLD",)),
        ("Curacao", ("NLD",)),
        ("Atlantis", ()),
    ],
)
def test_owners(name: str, owners: tuple[str, ...]) -> None:
    assert regions().lookup(name) == owners


def test_found_in_text_the_longest_first() -> None:
    text = "West Bengal, Bengal and Western Australia’s premier"
    assert [text[m.start : m.end] for m in regions().find(text)] == ["West Bengal", "Bengal", "Western Australia"]


def test_owners_are_states_and_no_form_is_a_state_or_twice_a_region() -> None:
    seen: set[str] = set()
    for region in regions().all:
        assert set(region.states) <= set(states().by_code), region
        forms = {region.name, *region.aliases}
        assert not forms & seen, region
        assert not forms & set(states().forms), region
        seen |= forms
