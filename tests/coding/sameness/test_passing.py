"""A flow or a rule told again, in plainer words or with its terms, is one claim."""

from __future__ import annotations

import msgspec
import pytest

from bilat.model.claim import Claim
from tests.chain import claims_of


def of_kind(kind: str, text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "flows"),
    [
        ("Indonesia handed over a new ferry to the Solomon Islands.", 1),
        ("Chile donated rice to Ghana. The consignment was handed over by Chilean Ambassador Ana Soto in Accra.", 1),
        ("Ghana exported cocoa to Chile. Chile is the third largest buyer of Ghana’s cocoa.", 1),
        ("Chile sends copper to Ghana. Chile also exports timber to Ghana.", 2),
        ("Ghana is Chile's largest export market. It was a fine day. Ghana remains Chile's top export market.", 1),
    ],
)
def test_what_is_sent_is_told_once(text: str, flows: int) -> None:
    assert len(of_kind("flow", text)) == flows


def test_a_rules_terms_and_its_name_are_no_rules_of_their_own() -> None:
    text = (
        "Chile will lift visa requirements for Ghanaians from 1 July 2025. Under the new rules, holders of Ghanaian "
        "passports can stay for 90 days. The visa waiver was announced by Foreign Minister Ana Soto in Accra."
    )
    [rule] = of_kind("rule", text)
    assert ([p.country for p in rule.actors], {p.country for p in rule.recipients}) == (["CHL"], {"GHA"})
    assert msgspec.to_builtins(rule.values).items() >= {"from_date": "2025-07-01", "max_stay_days": 90}.items()


def test_rules_with_other_terms_are_two() -> None:
    text = (
        "Chile will lift visa requirements for Ghanaians for 30 days from 1 July 2025. Under the new rules, holders of "
        "Ghanaian diplomatic passports can stay for 90 days."
    )
    assert len(of_kind("rule", text)) == 2


def test_who_signed_on_behalf_signed_the_paper_told_of() -> None:
    text = (
        "Ghana and Chile signed an agreement on ports on Monday. Kofi Adu, Minister of Ports, and Ana Soto, Chilean "
        "Ambassador, signed on behalf of the two governments."
    )
    [paper] = of_kind("instrument", text)
    assert paper.type == "agreement"


def test_an_asset_freeze_by_somebody_else_is_another() -> None:
    text = (
        "Chile on Tuesday imposed sanctions on five people in Ghana over illegal gold mining. "
        "Peru said on Monday that it had frozen the assets of ten Ghanaian companies."
    )
    assert len(of_kind("sanction", text)) == 2


def test_advice_of_one_sentence_is_one() -> None:
    text = (
        "Norway's Foreign Office has warned against all travel to Chad and urged Norwegian citizens to leave the "
        "African country by commercial flights as soon as possible."
    )
    assert len(of_kind("rule", text)) == 1


def test_the_terms_of_a_waiver_are_no_rule_of_their_own() -> None:
    text = (
        "An agreement on mutual visa exemption for holders of ordinary passports between Laos and Ghana will take "
        "effect on July 1. Citizens of each country can stay in the other for up to 30 days without a visa."
    )
    [rule] = of_kind("rule", text)
    assert getattr(rule.values, "max_stay_days", None) == 30


def test_how_long_those_may_stay_who_may_come_is_one_rule() -> None:
    text = (
        "Chad will allow tourists from Ghana to enter from October under a special visa. They must spend 14 days "
        "in quarantine. Ghanaian travellers will be able to remain for 90 days and may renew the visa twice."
    )
    [rule] = of_kind("rule", text)
    assert getattr(rule.values, "max_stay_days", None) == 90


def test_how_long_a_passport_is_valid_is_no_stay() -> None:
    text = "Chad lets Ghanaians stay for 30 days without a visa. They need passports valid for 6 months."
    [rule] = of_kind("rule", text)
    assert getattr(rule.values, "max_stay_days", None) == 30


def test_a_headline_calls_a_rule_as_it_can() -> None:
    text = "Chad opens labour market to Ghanaians\n\nCitizens of Ghana no longer need a permit to work in Chad."
    [rule] = of_kind("rule", text)
    assert rule.type == "labour"
