"""Many ways of saying what passes between two states, what is let in, barred, levied or owned."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


def found(kind: str, text: str) -> list[tuple[str | None, set[str | None], set[str | None]]]:
    """Type, actors' and recipients' states of each claim of a kind that a rule finds."""
    return [
        (c.type, {p.country for p in c.actors}, {p.country for p in c.recipients})
        for c in claims_of(text)
        if c.kind == kind and not c.reader.startswith("tagged.")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan flowers reach the Netherlands every night.", ("goods", {"KEN"}, {"NLD"})),
        ("Zambia sources its fertiliser from Egypt.", ("goods", {"EGY"}, {"ZMB"})),
        ("Lesotho depends on South Africa for maize.", ("goods", {"ZAF"}, {"LSO"})),
        ("Pakistan dispatched 50 tonnes of blankets and tents to Chile.", ("goods", {"PAK"}, {"CHL"})),
        ("Kenya borrowed $500 million from Japan.", ("finance", {"JPN"}, {"KEN"})),
        ("Sweden pays for schools in Tanzania.", ("finance", {"SWE"}, {"TZA"})),
        ("Norway covers the cost of demining in Laos.", ("finance", {"NOR"}, {"LAO"})),
        ("The bridge in Cambodia was built with Japanese money.", ("finance", {"JPN"}, {"KHM"})),
        ("India has become Peru's third largest export destination.", ("goods", {"PER"}, {"IND"})),
    ],
)
def test_what_passes(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in found("flow", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indonesia cleared Pakistani mangoes for import.", ("customs", {"IDN"}, {"PAK"})),
        ("Australia requires Fijian ginger to be fumigated.", ("customs", {"AUS"}, {"FJI"})),
        ("Japan levies 38 percent on Uruguayan beef.", ("tariff", {"JPN"}, {"URY"})),
        ("South Korea exempts Laotian garments from duty.", ("tariff", {"KOR"}, {"LAO"})),
        ("Malaysia opened its plantations to Bangladeshi workers.", ("labour", {"MYS"}, {"BGD"})),
    ],
)
def test_what_is_let_in(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    assert expected in found("rule", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine stripped Russian ships of access to its ports.", ({"UKR"}, {"RUS"})),
        ("Cuba remains on the U.S. list of state sponsors of terrorism.", ({"USA"}, {"CUB"})),
    ],
)
def test_what_is_barred(text: str, expected: tuple[set[str], set[str]]) -> None:
    assert expected in [(actors, recipients) for _, actors, recipients in found("sanction", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia handed over the presidency to Belarus.",
        "The ambassador of Fiji handed over the details of the plan to Peru.",
        "In 2023, Peru's exports to Fiji were about $35 million.",
    ],
)
def test_an_office_words_and_a_sum_are_nothing_that_passes(text: str) -> None:
    assert found("flow", text) == []
