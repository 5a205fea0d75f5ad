"""Where a source is at home."""

from __future__ import annotations

import re

import pytest

from bilat.lexicon import outlets, states


@pytest.mark.parametrize(
    ("source", "url", "home"),
    [
        ("Ada Derana", "", "LKA"),
        ("adaderanalk", "", "LKA"),
        ("", "https://www.adaderana.lk/news/1", "LKA"),
        ("Daily Mirror", "https://www.dailymirror.lk/x", "LKA"),
        ("Daily Mirror", "https://www.mirror.co.uk/x", "GBR"),
        ("FT", "https://www.ft.com/content/1", "GBR"),
        ("Daily FT", "", "LKA"),
        ("Pozirk", "", "BLR"),
        ("BelTA", "https://eng.belta.by/politics", "BLR"),
        ("the moscow times", "", "RUS"),
        ("en.kremlin.ru", "", "RUS"),
        ("Xinhua", "", "CHN"),
        ("Unknown Herald", "https://herald.example.pk/a", "PAK"),
        ("Unknown Herald", "https://www.mofa.gov.pk/a", "PAK"),
        ("Unknown Herald", "https://news.example.com.hk/a", "CHN"),
        ("Unknown Herald", "https://tourism.gov.mv/a", "MDV"),
        ("Unknown Herald", "https://www.army.mil/a", "USA"),
        ("Unknown Herald", "https://mofa.gov.ly/a", "LBY"),
        ("Unknown Herald", "https://short.ly/a", None),
        ("Unknown Herald", "https://startup.io/a", None),
        ("Unknown Herald", "https://news.example.com/a", None),
        ("UN News", "", None),
        ("unknown.by", "", "BLR"),
        ("", "", None),
        ("", "http://[broken", None),
    ],
)
def test_home_of(source: str, url: str, home: str | None) -> None:
    assert outlets().home_of(source, url) == home


def test_rows_hold_known_states_and_no_domain_twice() -> None:
    seen: dict[str, str] = {}
    assert len(outlets().all) >= 300
    for outlet in outlets().all:
        assert not outlet.country or outlet.country in states().by_code, outlet
        for domain in outlet.domains:
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain), outlet
            assert seen.setdefault(domain, outlet.name) == outlet.name, domain


def test_lookup_knows_names_aliases_and_domains() -> None:
    named = {outlet.name for outlet in map(outlets().lookup, ("PTI", "Press Trust of India", "ptinews.com")) if outlet}
    assert named == {"PTI"}
    assert outlets().lookup("Gazette of Nowhere") is None
