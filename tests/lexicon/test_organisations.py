"""International organisations: names, members, PLOVER slots."""

from __future__ import annotations

import pytest

from bilat.lexicon import organisations, states


@pytest.mark.parametrize(
    ("form", "acronym"),
    [
        ("EU", "EU"),
        ("the European Union", "EU"),
        ("Shanghai Cooperation Organization", "SCO"),
        ("Shanghai Cooperation Organisation", "SCO"),
        ("World Health Organisation", "WHO"),
        ("Union State of Russia and Belarus", "Union State"),
        ("The Commonwealth", "Commonwealth"),
        ("G-20", "G20"),
    ],
)
def test_forms(form: str, acronym: str) -> None:
    organisation = organisations().lookup(form)
    assert organisation is not None
    assert organisation.acronym == acronym


def test_unknown_form() -> None:
    assert organisations().lookup("League of Extraordinary Ministries") is None


@pytest.mark.parametrize(
    ("acronym", "count"),
    [("EU", 27), ("NATO", 32), ("SCO", 10), ("OIC", 57), ("OSCE", 57), ("AU", 55), ("ASEAN", 11), ("SAARC", 8),
     ("CSTO", 6), ("EAEU", 5), ("BRICS", 10), ("G7", 7), ("GCC", 6), ("OECD", 38), ("Commonwealth", 56), ("IORA", 23),
     ("ECO", 10), ("D-8", 9), ("Quad", 4), ("AUKUS", 3), ("Union State", 2), ("UN", 0)],
)  # fmt: skip
def test_number_of_members(acronym: str, count: int) -> None:
    assert len(organisations().by_acronym[acronym].members) == count


def test_members_are_states() -> None:
    for organisation in organisations().by_acronym.values():
        assert set(organisation.members) <= set(states().by_code), organisation.acronym


def test_no_form_names_two_organisations() -> None:
    seen: dict[str, str] = {}
    for acronym, row in organisations().by_acronym.items():
        for form in {acronym, row.name, *row.aliases}:
            assert seen.setdefault(form, acronym) == acronym


def test_slots() -> None:
    slots = {
        acronym: organisations().by_acronym[acronym].slot for acronym in ("UN", "UNHCR", "EU", "SCO", "HRW", "ISIS")
    }
    assert slots == {"UN": "UNO", "UNHCR": "UNO", "EU": "EUR", "SCO": "IGO", "HRW": "NGO", "ISIS": "IMG"}


def test_found_in_text() -> None:
    text = "SCO’s council, the EU-China summit and the World Bank, but not the euphoria"
    assert [m.organisation.acronym for m in organisations().find(text)] == ["SCO", "EU", "WB"]


def test_memberships_of_a_state() -> None:
    assert {"SCO", "CIS", "CSTO", "EAEU", "Union State"} <= set(organisations().of_member("BLR"))
    assert "EU" not in organisations().of_member("BLR")
