"""Bodies, companies and groups known by a name without their state."""

from __future__ import annotations

import pytest

from bilat.lexicon import bodies, plover, states


@pytest.mark.parametrize(
    ("form", "country", "kind", "sector"),
    [
        ("USAID", "USA", "body", "GOV"),
        ("the Pentagon", "USA", "body", "GOV"),
        ("JICA", "JPN", "body", "GOV"),
        ("KOICA", "KOR", "body", "GOV"),
        ("Bundestag", "DEU", "body", "LEG"),
        ("State Duma", "RUS", "body", "LEG"),
        ("Rosatom", "RUS", "company", "BUS"),
        ("MZKT", "BLR", "company", "BUS"),
        ("Minsk Wheeled Tractor Plant", "BLR", "company", "BUS"),
        ("Adani Group", "IND", "company", "BUS"),
        ("IRGC", "IRN", "body", "MIL"),
        ("Taliban", "AFG", "group", "GOV"),
        ("Hezbollah", "LBN", "group", "REB"),
        ("Škoda", "CZE", "company", "BUS"),
        ("Skoda", "CZE", "company", "BUS"),
    ],
)
def test_homes(form: str, country: str, kind: str, sector: str) -> None:
    body = bodies().lookup(form)
    assert body is not None
    assert (body.country, body.type, body.sector) == (country, kind, sector)


def test_unknown_body() -> None:
    assert bodies().lookup("Ministry of Silly Walks") is None


def test_found_in_text_the_longest_first() -> None:
    text = "Gazprom Neft, Gazprom’s daughter, met JICA; the gazprom of old did not"
    assert [m.body.name for m in bodies().find(text)] == ["Gazprom Neft", "Gazprom", "JICA"]


def test_rows_hold_known_codes_and_no_form_twice() -> None:
    seen: dict[str, str] = {}
    assert len(bodies().all) >= 500
    for body in bodies().all:
        assert body.country in states().by_code, body
        assert body.sector in plover().sectors, body
        for form in {body.name, *body.aliases}:
            assert seen.setdefault(form, body.name) == body.name, form
