"""Flows seen whole: what passes, whether anything does, and where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.chain import claims_of, kinds_of


def _flow(text: str) -> Any:
    (claim,) = (c for c in claims_of(text) if c.kind == "flow")
    return claim


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Germany delivered eight Patriot launchers to Ukraine in May.", ("Patriot launchers",)),
        ("Mozambique bought rice from Thailand and Vietnam.", ("rice",)),
        ("Finland imports electricity from Sweden.", ("electricity",)),
        ("Norway has cancelled Myanmar's debt of $500 million.", ("debt relief",)),
        ("The UAE deposited $2 billion in Pakistan's central bank.", ("deposit",)),
        ("Korea gave Togo a grant of $2 million on Monday.", ("grant",)),
        ("Ghana repaid a loan to Italy on Monday.", ("debt repayment",)),
        ("A consignment of 20 tonnes of medicines from Egypt arrived in Khartoum on Sunday.", ("medicines",)),
        ("Kenya's exports to Uganda, mainly cement, steel and soap, fell last year.", ("cement", "steel")),
    ],
)
def test_products_are_what_the_words_name(text: str, product: tuple[str, ...]) -> None:
    assert _flow(text).values.product == product


@pytest.mark.parametrize(
    "text",
    [
        "Zambia's government wants to attract more Turkish investment in copper mining.",
        "The two ministers discussed Korean investments in Ghana.",
        "The ambassador called for more Peruvian investment in Chile.",
        "Egypt allowed Poland to ship grain through its ports.",
    ],
)
def test_what_is_wished_for_or_only_let_happen_is_no_flow(text: str) -> None:
    assert "flow" not in kinds_of(text)


def test_what_was_stopped_is_past_and_what_holds_is_not() -> None:
    assert _flow("Algeria stopped gas deliveries to Morocco in 2021.").values.status == "past"
    assert _flow("Norway has become the main supplier of natural gas to Germany.").values.status == "current"


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Russian gas imports by Hungary rose in May.", "RUS", "HUN"),
        ("Egypt's imports of Ukrainian wheat fell last month.", "UKR", "EGY"),
        ("Kenyan workers in Qatar sent home remittances.", "QAT", "KEN"),
        ("Brazil, a major supplier of beef to Egypt, reported an outbreak.", "BRA", "EGY"),
        ("Kenya is Uganda's biggest investor, officials in Kampala said.", "KEN", "UGA"),
        ("Portuguese firms invested in Mozambique's gas fields.", "PRT", "MOZ"),
        ("Spain, Morocco's largest export market, was hit by storms.", "MAR", "ESP"),
        ("Mexico is a key export market for Canada.", "CAN", "MEX"),
        ("Egypt met Chad's envoys on Monday. Chad supplies a tenth of Gabon's gas.", "TCD", "GAB"),
    ],
)
def test_which_way_it_goes(text: str, giver: str, taker: str) -> None:
    claim = _flow(text)
    assert (claim.actors[0].country, claim.recipients[0].country) == (giver, taker)


def _sides(text: str) -> list[tuple[list[str | None], list[str | None]]]:
    flows = [c for c in claims_of(text) if c.kind == "flow"]
    return [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in flows]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is the third-largest buyer of Malaysian palm oil after India and China.",
        "According to Norway's trade minister, Malaysia has sent 10,000 containers of palm oil to Kenya.",
        "Kenya bought 900 tonnes of Malaysian palm oil, 27 percent of the total, behind Norway with 31 percent.",
    ],
)
def test_who_is_only_ranked_or_heard_is_no_side(text: str) -> None:
    assert _sides(text) == [(["MYS"], ["KEN"])]


def test_what_the_other_mainly_sells_is_not_what_passes() -> None:
    text = "Peruvian exports to Chile fell, while Chile mainly sells wine and paper to Peru."
    told: list[Any] = [c for c in claims_of(text) if c.kind == "flow"]
    assert [c.actors[0].country for c in told if "wine" in c.values.product] == ["CHL"]


def test_a_group_of_people_is_many() -> None:
    text = "A large number of Ghanaians work in Norway."
    assert _sides(text) == [(["GHA"], ["NOR"])]


def test_the_flow_of_a_headline_is_the_one_told_below() -> None:
    text = "Norway gives patrol boats to Ghana\n\nACCRA: Norway has donated two cutters to the Ghana Navy."
    (claim,) = (c for c in claims_of(text) if c.kind == "flow")
    assert len(claim.evidence) > 1


def test_what_two_types_tell_is_one_flow() -> None:
    text = "Italy imports Tunisian olive oil.\n\nItaly bought 68,000 tonnes of Tunisian oil last year."
    assert _sides(text) == [(["TUN"], ["ITA"])]


def test_an_interest_is_no_product() -> None:
    text = "We are interested in supplying baby food to the Peruvian market, Chile said."
    flows: list[Any] = list(claims_of(text))
    assert all("interested" not in c.values.product for c in flows if c.kind == "flow")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ghana gave Peru 25 million euros for clinics.", "finance"),
        ("Ghana received 20 million francs from Peru.", "finance"),
        ("Ghana provided 3 million doses of vaccine to Peru in 2021.", "goods"),
    ],
)
def test_what_is_given_by_the_million_is_money_only_where_its_words_say_so(text: str, type_: str) -> None:
    assert _flow(text).type == type_


@pytest.mark.parametrize(
    "text",
    [
        "Peru thanked Ghana for extending training facilities to its officers.",
        "Ghana gave a 442 million dollar project to a Peruvian company.",
        "Ghana handed over the base to Peru.",
        "Grants for 200 years of arrival of the Peruvian community in Ghana were announced.",
    ],
)
def test_what_is_no_money_nor_goods_does_not_pass(text: str) -> None:
    assert "flow" not in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Oman to buy fighter jets from Peru\n\nOman is in talks with Peru over the purchase of 12 fighter jets.", 1),
        ("Chinese bank to fund railway in Uganda\n\nChina has financed a dam and a stadium in Uganda.", 2),
    ],
)
def test_goods_of_the_headline_are_told_again_below_as_they_stand(text: str, most: int) -> None:
    assert len([c for c in claims_of(text) if c.kind == "flow"]) == most
