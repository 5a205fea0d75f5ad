"""Tables of entry rules."""

from __future__ import annotations

import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of

SOURCE = "Ministry of Foreign Affairs of Montenegro"


def rules(text: str) -> list[Claim]:
    return [c for c in claims_of(text, source=SOURCE) if c.kind == "rule"]


def told(claim: Claim) -> tuple[list[str | None], list[str | None], str, int | None]:
    actors, recipients = ([p.country for p in side] for side in (claim.actors, claim.recipients))
    return actors, recipients, claim.values.regime, claim.values.max_stay_days  # type: ignore[attr-defined]


def test_rows_are_rules_of_the_home_state() -> None:
    rows = "Serbia: visa-free for up to 90 days\nGhana – visa on arrival, 14 days\nIndia: visa required\n"
    assert [told(c) for c in rules(f"Visa requirements for foreigners\n\n{rows}")] == [
        (["MNE"], ["SRB"], "visa-free", 90),
        (["MNE"], ["GHA"], "visa on arrival", 14),
        (["MNE"], ["IND"], "visa required", None),
    ]


def test_a_regime_with_the_states_it_holds_for() -> None:
    text = "Visa policy\n\nVisa-free (90 days): Peru, Kuwait and Qatar\nVisa required: India, Nepal\n"
    assert [told(c) for c in rules(text)] == [
        (["MNE"], ["PER", "KWT", "QAT"], "visa-free", 90),
        (["MNE"], ["IND", "NPL"], "visa required", None),
    ]


def test_where_our_citizens_go_the_row_lets_them_in() -> None:
    text = (
        "Visa exemptions for our citizens\n\nCountry | Regime\nJapan | visa-free, 3 months\nMorocco | visa on arrival\n"
    )
    found = [told(c) for c in rules(text) if c.reader.startswith("table.")]
    assert found == [(["JPN"], ["MNE"], "visa-free", 90), (["MAR"], ["MNE"], "visa on arrival", None)]


def test_fees_and_addresses_are_no_rules() -> None:
    assert not rules(
        "Visa and passport fees\n\nFast service: 40 euros\nNormal service: 20 euros\n\nOur offices\nGeorgia\nJordan\n"
    )


@pytest.mark.parametrize(
    ("text", "authority", "holders"),
    [
        (
            "Indian nationals holding a visa of Fiji or Japan may stay in Albania up to 30 days.",
            "ALB",
            "IND",
        ),
        ("Vietnamese citizens with a residence permit issued by Canada may enter Taiwan visa-free.", "TWN", "VNM"),
        ("Kenyans holding a United Kingdom visa need no visa for Serbia.", "SRB", "KEN"),
    ],
)
def test_whose_visa_travellers_hold_takes_no_part(text: str, authority: str, holders: str) -> None:
    found = [c for c in claims_of(text) if c.kind == "rule"]
    assert [(c.actors[0].country, [p.country for p in c.recipients]) for c in found] == [(authority, [holders])]
