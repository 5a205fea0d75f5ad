"""Numbers about the relation: which metric, whose figure, in which unit and period."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of, the


def figures(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "figure"]


def lows(text: str) -> list[float]:
    found: list[Any] = [c.values for c in figures(text)]
    return [v.low for v in found]


@pytest.mark.parametrize(
    ("text", "metric", "low", "unit"),
    [
        ("Finland's exports to Ghana amounted to $12 million in 2023.", "exports", 12e6, "USD"),
        ("Finland's imports from Ghana amounted to €12.5 million in 2023.", "imports", 12.5e6, "EUR"),
        ("Trade turnover between Peru and Finland reached $210 million in 2024.", "turnover", 210e6, "USD"),
        ("Finland invested about $20 million in Ghana in 2024.", "investment", 20e6, "USD"),
        ("Ghana owes Finland $30 million.", "debt", 30e6, "USD"),
        ("Some 300 Ghanaian students study in Finland.", "students", 300, "people"),
        ("Finland exported 40,000 tonnes of timber to Ghana in 2024.", "exports", 40_000, "tonnes"),
        ("Finland's trade with Ghana grew by 12 percent in 2024.", "growth", 12, "percent"),
    ],
)
def test_metric_number_and_unit(text: str, metric: str, low: float, unit: str) -> None:
    claim = the("figure", text)
    values: Any = claim.values
    assert (claim.type, values.metric, values.low, values.unit) == (metric, metric, low, unit)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Finland's exports to Ghana amounted to $12 million in 2023.", ["FIN"], ["GHA"]),
        ("Exports from Ghana to Finland amounted to $12 million in 2023.", ["GHA"], ["FIN"]),
        ("Finland's imports from Ghana amounted to $12 million in 2023.", ["FIN"], ["GHA"]),
        ("Some 300 Ghanaian students study in Finland.", ["GHA"], ["FIN"]),
        ("Trade turnover between Peru and Finland reached $210 million in 2024.", ["PER", "FIN"], []),
        pytest.param(
            "Finland provided Ghana with a loan of $20 million in 2024.",
            ["FIN"],
            ["GHA"],
        ),
        pytest.param(
            "Finland gave Ghana a grant of $5 million in 2024.",
            ["FIN"],
            ["GHA"],
        ),
    ],
)
def test_whose_figure_it_is(text: str, actors: list[str], recipients: list[str]) -> None:
    claim = the("figure", text)
    assert [p.country for p in claim.actors] == actors
    assert [p.country for p in claim.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finland exported paper worth $12 million, fish worth $7 million and glass worth $3 million to Ghana.",
            [12e6, 7e6, 3e6],
        ),
        ("Exports from Finland to Ghana reached $12 million in 2023 and $15 million in 2024.", [12e6, 15e6]),
        (
            "Finland's exports to Ghana amounted to $12 million in 2023. Imports from Ghana reached $7 million.",
            [12e6, 7e6],
        ),
    ],
)
def test_several_sums_are_several_figures(text: str, wanted: list[float]) -> None:
    assert lows(text) == wanted


def test_each_sum_has_its_own_year() -> None:
    found = figures("Exports from Finland to Ghana reached $12 million in 2023 and $15 million in 2024.")
    assert [c.date.start.year for c in found if c.date.start] == [2023, 2024]


def test_two_clauses_have_their_own_metrics() -> None:
    text = "Peru's exports to Finland amounted to $40 million in 2024, while imports from Finland reached $95 million."
    assert [c.type for c in figures(text)] == ["exports", "imports"]


@pytest.mark.parametrize(
    ("text", "metric", "actors"),
    [
        ("Finland lent Ghana $20 million.", "loan", ["FIN"]),
        ("Finland gave Ghana $20 million for a road project.", "aid", ["FIN"]),
        ("Ghana repaid $20 million to Finland.", "debt", ["FIN"]),
        ("Ghana owes $20 million to Finland.", "debt", ["FIN"]),
        ("Finland gave Ghana $20 million in loans.", "loan", ["FIN"]),
    ],
)
def test_a_verb_names_its_sum_and_the_giver_is_its_actor(text: str, metric: str, actors: list[str]) -> None:
    claim = the("figure", text)
    assert claim.type == metric
    assert [p.country for p in claim.actors] == actors


def test_a_number_on_the_relation_itself_is_of_the_two_states_of_the_text() -> None:
    text = "Finland and Ghana are partners. Finland sells Ghana paper. More than 150 bilateral agreements were signed."
    assert [(c.type, sorted(c.countries)) for c in figures(text)] == [("documents", ["FIN", "GHA"])]


def test_a_few_companies_are_those_who_take_part_and_no_figure() -> None:
    assert lows("Three of the Finnish companies and 40 Finnish engineers came to Ghana.") == [40]


def test_a_range_and_an_approximation() -> None:
    values: Any = the("figure", "Trade between Finland and Ghana was about $20-25 million last year.").values
    assert (values.low, values.high, values.approximate) == (20e6, 25e6, True)
    exact: Any = the("figure", "Trade between Finland and Ghana was $20 million last year.").values
    assert (exact.high, exact.approximate) == (None, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Trade between Finland and Ghana was $20 million last year.", "2024-01-01", "2024-12-31"),
        ("Trade between Finland and Ghana was $20 million in May 2025.", "2025-05-01", "2025-05-31"),
        (
            "Some 300 Ghanaian students studied in Finland in the 2023/2024 academic year.",
            "2023-09-01",
            "2024-08-31",
        ),
    ],
)
def test_a_figures_period_is_its_date(text: str, start: str, end: str) -> None:
    claim = the("figure", text)
    values: Any = claim.values
    assert (str(claim.date.start), str(claim.date.end)) == (start, end)
    assert values.period == claim.date.text


@pytest.mark.parametrize(
    "text",
    [
        "Finland's budget is $12 million.",
        "Finland and Ghana signed the third protocol.",
        "Finland and Ghana met on 2 June 2025.",
        "Finland and Ghana met 12 kilometres from the coast.",
    ],
)
def test_a_number_that_measures_no_relation_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_who_gives_a_figure_is_its_speaker() -> None:
    claim = the(
        "figure",
        "According to Finnish Trade Minister Eero Salo, Finland exported timber worth $12 million to Ghana in 2023.",
    )
    assert [s.name for s in claim.attribution] == ["Eero Salo"]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's foreign debt stood at $20 billion, Finland said.",
        "Finland is a market of 5 million people for Ghana.",
    ],
)
def test_a_number_of_one_state_at_home_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_an_adjective_before_a_grant_names_its_giver() -> None:
    claim = the("figure", "Ghana is building a road with a Finnish grant of $3 million.")
    assert [p.country for p in claim.actors] == ["FIN"]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Finland donated 40 tonnes of rice to Ghana.", "aid"),
        ("Finland allows Ghana a duty concession on up to 40 tonnes of tea.", "quota"),
    ],
)
def test_tonnes_that_are_given_or_let_in(text: str, metric: str) -> None:
    assert metric in [c.type for c in figures(text)]


def test_the_states_of_the_numbers_own_clause_go_before_others() -> None:
    text = "Finland's trade with Ghana is $40 million, whereas Peru lags behind."
    assert the("figure.turnover", text).countries == {"FIN", "GHA"}


@pytest.mark.parametrize(
    ("text", "metric", "actors", "recipients"),
    [
        ("In 2016, 710,000 people from Ghana visited Finland.", "visitors", ["GHA"], ["FIN"]),
        ("A Peruvian air strike killed at least 24 people in Ghana.", "casualties", ["PER"], ["GHA"]),
        ("Some 60 Ghanaians have left for Finland.", "citizens", ["GHA"], ["FIN"]),
        ("Ghana reached a $10 billion debt deal with the Paris Club and Finland.", "debt", ["FIN"], ["GHA"]),
    ],
)
def test_people_by_what_they_do_and_creditors_by_state(
    text: str, metric: str, actors: list[str], recipients: list[str]
) -> None:
    claim = the("figure", text)
    assert claim.type == metric
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (actors, recipients)


def test_all_listed_creditors_of_a_debt() -> None:
    claim = the("figure", "Ghana will restructure $10 billion in debt owed to Japan, Finland and India.")
    assert {p.country for p in claim.actors + claim.recipients} == {"GHA", "JPN", "FIN", "IND"}


@pytest.mark.parametrize(
    "text",
    [
        "Finland sold Ghana oil at $90 a barrel.",
        "The agreement gives Ghana access to Finland's $2 billion market.",
    ],
)
def test_prices_and_sizes_of_markets_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_who_only_passes_a_grant_on_is_no_party() -> None:
    claim = the("figure", "A $3 million grant from Finland, through the United Nations, went to Ghana.")
    assert [p.country for p in claim.actors + claim.recipients] == ["FIN", "GHA"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Canadian farms will take on 7,900 Jamaicans this year.", ["JAM"]),
        ("Brazil buys 15 percent of Argentine exports.", ["ARG"]),
        ("Italy pays Albania 670 million euros for a camp.", ["ITA"]),
        ("Russia met China. Last year investment from China increased 12 percent to $2.3 billion.", ["CHN"]),
    ],
)
def test_people_shares_and_sums_are_of_those_who_send_or_pay(text: str, actors: list[str]) -> None:
    figure = [c for c in claims_of(text) if c.kind == "figure"][-1]
    assert [p.country for p in figure.actors] == actors


def test_a_contrasted_year_is_of_the_other_number() -> None:
    text = "In 2016 trade between Russia and China rose to $66 billion, while this year it rose by 37 percent."
    first = next(c for c in claims_of(text) if c.kind == "figure")
    assert str(first.date.start) == "2016-01-01"


def test_no_less_than_denies_nothing() -> None:
    assert the("figure", "The United States gave Jordan no less than $1 billion in aid.").polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "sort", "low"),
    [
        ("Finland trained 300 Ghanaian mechanics in the spring.", "count", 300),
        ("Finland supplies Ghana with 1,200 megawatts of electricity.", "amount", 1200),
    ],
)
def test_a_number_that_fits_no_metric_counts_who_or_how_much_passes(text: str, sort: str, low: float) -> None:
    assert (sort, low) in [(c.type, v.low) for c in figures(text) for v in [c.values] if hasattr(v, "low")]


@pytest.mark.parametrize(
    "text",
    [
        "Finland raised its tariff on cars from Ghana to 39 percent.",
        "Finland lowered tariffs on garments from Ghana to 10 percent from 15 percent.",
        "Finland levies a 50 percent duty on cocoa from Ghana.",
    ],
)
def test_the_rate_of_a_tariff_is_no_growth_and_no_share(text: str) -> None:
    assert {c.type for c in figures(text)} <= {"tariff_rate"}


def test_a_year_told_next_is_that_of_the_next_number() -> None:
    found = figures("In 2023, Finnish exports to Ghana fell by 15%, and in 2024 they fell by 40%.")
    values: list[Any] = [c.values for c in found]
    assert [v.low for v in values] == [15, 40]
    assert [str(c.date.start)[:4] for c in found] == ["2023", "2024"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Ghana are partners. Peru's exports to 60 countries reached $12 million.",
        "President Mahama of Ghana spoke with Peru. To date 69 people have been killed in clashes in Peru.",
    ],
)
def test_what_passes_to_the_world_or_happens_at_home_is_no_figure_of_two(text: str) -> None:
    assert not figures(text)


def test_a_sum_without_its_currency_is_told_by_its_noun() -> None:
    claim = the("figure", "Ghana has 4.5 billion in bilateral debt with Finland.")
    values: Any = claim.values
    assert (claim.type, values.low) == ("debt", 4.5e9)
    assert ([p.country for p in claim.actors], [p.country for p in claim.recipients]) == (["FIN"], ["GHA"])


def test_a_number_in_what_is_denied_stands() -> None:
    claim = the("figure", "The $300 million Finnish loan to Ghana was not approved.")
    assert claim.polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "metric", "low", "first"),
    [
        ("Chile sold Kenya 14 million cubic metres of gas.", "exports", 14e6, "CHL"),
        ("Norway forgave a debt of $12 million owed by Kenya.", "debt", 12e6, "NOR"),
        ("Twenty generators were handed over to Nepal by Norway.", "count", 20, "NOR"),
        ("Seven Kenyan soldiers were wounded in clashes with Chad.", "casualties", 7, "KEN"),
        ("A third of Mongolian exports go to China.", "share", 33.3, "MNG"),
        ("Trade turnover between Ghana and Italy doubled in 2022.", "growth", 2, "GHA"),
    ],
)
def test_whose_it_is_and_what_it_measures(text: str, metric: str, low: float, first: str) -> None:
    claim = the("figure", text)
    values: Any = claim.values
    assert (claim.type, values.low, claim.actors[0].country) == (metric, low, first)


def test_a_part_of_those_counted_before_is_counted_alike() -> None:
    found = figures("Over 2,400 Kenyan students study in Hungary. Over a thousand were trained at Hungary's expense.")
    assert [c.type for c in found] == ["students", "students"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania's rival aside, Finland plans to invest $20 million in Ghana to dodge Norway's duties.",
        "Finland will invest $20 million in Ghana as it seeks to beat Norway's tariffs.",
        "Finland is set to invest $20 million in Ghana to please Norway.",
    ],
)
def test_who_invests_gives_though_others_stand_nearer(text: str) -> None:
    found = the("figure.investment", text)
    assert [p.country for p in found.actors] == ["FIN"]
    assert [p.country for p in found.recipients] == ["GHA"]


def test_a_number_with_a_time_before_it_has_not_that_behind_the_comma() -> None:
    text = "Peru and Chile trade. While last year trade fell by 20 percent, in May 2025 it grew by 34 percent."
    assert [c.date.start for c in claims_of(text) if c.kind == "figure"] == [date(2024, 1, 1), date(2025, 5, 1)]


def test_over_the_first_months_of_this_year_is_no_comparison() -> None:
    text = "Trade between Peru and Chile rose 15 percent last year, and by 24 percent over the first quarter of 2025."
    assert [c.date.start for c in claims_of(text) if c.kind == "figure"] == [date(2024, 1, 1), date(2025, 1, 1)]


def test_a_great_number_without_a_noun_is_of_what_was_spoken_of() -> None:
    text = "Kenya and Norway held talks. Trade between them was worth 50 billion in 2023, last year it was 45 billion."
    assert {c.type for c in figures(text)} == {"turnover"}


def test_a_part_of_what_is_traded_is_a_share_whatever_is_done_to_it() -> None:
    [claim] = figures("The deal paves the way for lower tariffs on 85% of products between Kenya and Chile.")
    assert claim.type == "share"


def test_a_time_beyond_a_semicolon_is_of_another_number() -> None:
    text = "Peru buys about 80 percent of its gas from Ghana; the present contract expires on March 31."
    assert [c.date.start for c in figures(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Peru and Chile reached $940 million in 2024, the Peruvian customs office announced on Tuesday.",
        "Peru's exports to Chile reached $752 million in 2024, the minister said on Tuesday.",
        "Chilean companies will invest $70 million in Peru, the minister said on Tuesday.",
    ],
)
def test_the_day_of_the_telling_is_no_period(text: str) -> None:
    assert all(c.date.text != "Tuesday" for c in figures(text))


def test_people_working_abroad_are_of_no_pair() -> None:
    text = "Peru and Chile talk\n\nLIMA: Chile's envoy met Peru's minister. Some 400,000 Peruvians are working abroad."
    assert not figures(text)
