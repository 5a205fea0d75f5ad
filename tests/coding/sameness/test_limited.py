"""When two tellings are of one restriction."""

from __future__ import annotations

from bilat.model.claim import Claim
from tests.chain import claims_of


def of_kind(kind: str, text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == kind]


def test_a_general_word_and_what_it_means_tell_one_restriction() -> None:
    text = (
        "Norway adds to sanctions on Cubans\n"
        "Norway has announced travel bans on 14 Cuban officials over the violent suppression of protests."
    )
    assert len(of_kind("sanction", text)) == 1


def test_two_kinds_of_restriction_are_two() -> None:
    text = "Norway imposed a tariff of 10% on Cuban sugar. Later it froze the assets of the Cuban central bank."
    assert len(of_kind("sanction", text)) == 2


def test_two_companies_are_two_targets() -> None:
    text = "Norway sanctioned the Cuban bank BanCuba in May. Norway sanctioned the Cuban airline Cubana in June."
    assert len(of_kind("sanction", text)) == 2


def test_what_it_means_to_be_designated_is_no_sanction_of_its_own() -> None:
    text = (
        "Chile on Tuesday imposed sanctions on five people in Ghana over illegal gold mining. "
        "The Chilean treasury said their assets in Chile would be frozen."
    )
    [sanction] = of_kind("sanction", text)
    assert (sanction.type, sanction.modality) == ("designation", "fact")


def test_the_ban_on_entry_to_who_designates_is_no_sanction_on_him() -> None:
    text = (
        "Chile has imposed sanctions on 20 officials of Belarus over the elections. "
        "They include asset freezes and a ban on entry to Chile."
    )
    [sanction] = of_kind("sanction", text)
    assert [p.country for p in sanction.recipients] == ["BLR"]


def test_diplomats_and_their_embassy_are_one_target() -> None:
    text = (
        "Chad expels two Norwegian diplomats over spying\n"
        "Chad has revoked the accreditation of two employees of the Norwegian embassy in N'Djamena."
    )
    [sanction] = of_kind("sanction", text)
    assert sanction.type == "expulsion"
