"""Numbers set against those of another time, and numbers that are none of what passes."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from bilat.coding import code
from bilat.model.document import Document, Published
from bilat.read import read

DAY = datetime.date(2025, 3, 15)
JANUARY = datetime.date(2024, 1, 1)


def figures(text: str) -> set[tuple[str, float, str, str]]:
    """Metric, number, and the states of each figure that is told."""
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == "figure"]
    return {
        (
            c.type,
            float(msgspec.to_builtins(c.values)["low"]),
            ",".join(str(p.country) for p in c.actors),
            str(c.recipients[0].country),
        )
        for c in claims
        if c.recipients
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Algerian gas made up 30 percent of Portugal's imports, against 45 percent a year earlier.",
            {("share", 30.0, "PRT", "DZA"), ("share", 45.0, "PRT", "DZA")},
        ),
        (
            "Laos's exports to Vietnam reached $2.1 billion in 2023, up from $1.7 billion in 2022.",
            {("exports", 2.1e9, "LAO", "VNM"), ("exports", 1.7e9, "LAO", "VNM")},
        ),
        (
            "Some 41,000 Peruvians visited Chile in May, compared with 38,000 in April.",
            {("visitors", 41000.0, "PER", "CHL"), ("visitors", 38000.0, "PER", "CHL")},
        ),
    ],
)
def test_a_number_of_another_time_is_of_the_same_metric_and_sides(text: str, expected: set[object]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway also imposed sanctions on eleven Belarusian companies that supply parts to the Russian army.",
        "The United States designated two Chinese refineries and nine vessels for buying Iranian oil.",
        "Workers from Nepal need a permit in Qatar, which caps recruitment at 15 sending countries.",
    ],
)
def test_targets_and_those_who_take_part_are_no_figures(text: str) -> None:
    assert figures(text) == set()


def test_the_whole_that_a_share_is_of_is_no_sum_of_the_two() -> None:
    text = "Remittances from Italy accounted for a fifth of the $8.1 billion that Moldova received."
    assert figures(text) == {("share", 20.0, "ITA", "MDA")}


def test_what_a_plane_carries_passes_from_who_sends_it() -> None:
    assert figures("Oman sent three planes carrying 40 tonnes of medicine to Sudan.") == {
        ("amount", 40.0, "OMN", "SDN")
    }


def test_a_further_number_has_the_sides_of_its_verb() -> None:
    text = "Germany has delivered 18 Leopard tanks to Ukraine and will send 20 more."
    assert figures(text) == {("count", 18.0, "DEU", "UKR"), ("count", 20.0, "DEU", "UKR")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "China was Zambia's largest export market with $4 billion, followed by Switzerland with $2.2 billion.",
            {("exports", 4e9, "ZMB", "CHN"), ("exports", 2.2e9, "ZMB", "CHE")},
        ),
        (
            "Qatar led Gulf investors in Egypt with $5 billion, ahead of Kuwait with $2 billion.",
            {("investment", 5e9, "QAT", "EGY"), ("investment", 2e9, "KWT", "EGY")},
        ),
        (
            "Peru was the biggest buyer of Chilean sugar (120,000 tonnes), followed by Laos (80,000 tonnes).",
            {("exports", 120000.0, "CHL", "PER"), ("exports", 80000.0, "CHL", "LAO")},
        ),
    ],
)
def test_all_of_a_ranking_deal_with_one_state(text: str, expected: set[object]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panama exported $1.1 billion worth of copper to Shanghai in March.", ("exports", 1.1e9, "PAN", "CHN")),
        ("Laos sells a third of its electricity to Thailand.", ("share", 33.3, "LAO", "THA")),
        (
            "Remittances from overseas Filipinos in Saudi Arabia came to $2.2 billion last year.",
            ("amount", 2.2e9, "SAU", "PHL"),
        ),
        ("South Korea opened 2,000 slots for Nepali farm workers this year.", ("quota", 2000.0, "KOR", "NPL")),
        (
            "The Asian Development Bank will lend Uzbekistan $250 million for water.",
            ("loan", 2.5e8, "None", "UZB"),
        ),
        (
            "Azerbaijan's SOCAR bought a stake in Israel's Tamar gas field for about $1.25 billion.",
            ("amount", 1.25e9, "AZE", "ISR"),
        ),
    ],
)
def test_whose_a_number_is(text: str, expected: object) -> None:
    assert expected in figures(text)


def test_a_share_of_what_is_bought_is_the_buyers_at_both_times() -> None:
    text = "Chile imported 60 percent of its natural gas from Argentina last winter, up from 22 percent."
    assert figures(text) == {("share", 60.0, "CHL", "ARG"), ("share", 22.0, "CHL", "ARG")}


def test_a_record_is_not_dated_by_the_last_time() -> None:
    text = "Brazil's imports of Argentine wheat reached 4.6 million tonnes, the highest since 2019."
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    dates = {c.date.start for c in code(document, read(document)) if c.kind == "figure"}
    assert dates == {None}


def test_what_a_truck_weighs_is_no_figure() -> None:
    assert figures("Kyrgyzstan closed the checkpoint to Uzbek trucks heavier than 20 tonnes.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Slovenia, which joined in 2007, sends 17 percent of its exports to Germany and 12 percent to Italy.",
            {("share", 17.0, "SVN", "DEU"), ("share", 12.0, "SVN", "ITA")},
        ),
        (
            "Egypt welcomed 1.2 million German tourists, while visitors from Italy numbered 800,000.",
            {("visitors", 1.2e6, "DEU", "EGY"), ("visitors", 8e5, "ITA", "EGY")},
        ),
        (
            "Serbia waived the excise duty on Bosnian coal, but that on power from Montenegro stays at 7.5 percent.",
            {("tariff_rate", 7.5, "SRB", "MNE")},
        ),
        (
            "Hungary's MVM will buy one billion cubic metres of gas from Azerbaijan's SOCAR this year.",
            {("exports", 1e9, "AZE", "HUN")},
        ),
    ],
)
def test_each_number_has_the_sides_of_its_own_words(text: str, expected: set[object]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("in January-February 2025 from 0.9 billion dollars in the same period of 2024", JANUARY),
        ("in the first quarter of 2025, against 2 billion dollars in the same period last year", JANUARY),
        ("in February from 3 billion dollars in the same month a year earlier", datetime.date(2024, 2, 1)),
    ],
)
def test_the_same_period_of_another_year_is_the_one_told_before(words: str, first: datetime.date) -> None:
    text = f"Kenya's exports to Japan changed to 1.2 billion dollars {words}."
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    told = [c.date for c in code(document, read(document)) if c.kind == "figure"]
    assert [d.start for d in told][1:] == [first]
    one, other = ((d.end - d.start).days for d in told if d.start and d.end)
    assert abs(one - other) <= 1


def test_the_time_of_a_base_is_not_that_of_the_next_number() -> None:
    text = (
        "Peru's exports to Chile rose to $76 million in January-February from $61 million a year earlier, "
        "while imports fell to $40 million."
    )
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    told = [c for c in code(document, read(document)) if msgspec.to_builtins(c.values).get("low") == 40_000_000]
    assert [c.date.start for c in told] == [datetime.date(2025, 1, 1)]


def test_a_base_behind_a_comma_has_its_own_period() -> None:
    text = (
        "In January-February trade between Peru and Chile fell to $14 million, "
        "from $17 million in the same months of 2020."
    )
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    dates = {msgspec.to_builtins(c.values).get("low"): c.date.start for c in code(document, read(document))}
    assert (dates[14_000_000], dates[17_000_000]) == (datetime.date(2025, 1, 1), datetime.date(2020, 1, 1))


def test_a_time_that_a_dash_joins_to_a_number_is_its_own() -> None:
    text = "Last year trade between Peru and Chile came to $9 million (in 2019 – $8 million, in 2018 – $7 million)."
    document = Document("d_1", "", "", "X", "", Published(DAY, DAY, "given"), "en", "article", "", text)
    claims = [c for c in code(document, read(document)) if c.kind == "figure"]
    told = {float(msgspec.to_builtins(c.values)["low"]): c.date.start.year for c in claims if c.date.start}
    assert told == {9e6: 2024, 8e6: 2019, 7e6: 2018}
