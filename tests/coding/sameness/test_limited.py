"""When two tellings are of one restriction."""

from __future__ import annotations

from typing import Any

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


def test_a_ban_that_stands_is_another_than_the_one_that_is_lifted() -> None:
    text = "Chile has lifted a ban on milk powder from Ghana. A ban on Ghanaian sugar remains in place."
    told: list[Any] = [c.values for c in of_kind("sanction", text)]
    assert sorted(v.status for v in told) == ["extended", "lifted"]


def test_two_kinds_of_goods_are_barred_by_two_bans() -> None:
    text = "Chile banned imports of pork from Ghana. Chile also suspended imports of beef from Ghana."
    assert len(of_kind("sanction", text)) == 2
    again = "Chile banned imports of pork from Ghana. Chile has suspended imports of Ghanaian pork."
    assert len(of_kind("sanction", again)) == 1


def test_what_a_headline_tells_as_done_is_told_below_as_to_be_done() -> None:
    text = (
        "Chile imposes duty on Ghanaian steel\n"
        "Chile will impose a duty of 18% on steel from Ghana, the trade ministry said on Tuesday."
    )
    [sanction] = of_kind("sanction", text)
    assert sanction.modality == "plan"


def test_who_orders_diplomats_to_leave_asks_for_nothing_beside_it() -> None:
    text = "Chad ordered a Norwegian diplomat to leave within five days."
    assert [c.kind for c in claims_of(text) if c.kind != "position"] == ["sanction"]


def test_who_is_expelled_and_declared_unwelcome_in_one_sentence_is_expelled_once() -> None:
    text = "Norway expelled three Chilean diplomats on Wednesday and declared them personae non gratae."
    [sanction] = of_kind("sanction", text)
    assert [p.country for p in sanction.recipients] == ["CHL"]


def test_what_will_be_done_and_what_is_done_in_one_text_is_one_deed() -> None:
    text = (
        "Norway said it would place sanctions on Chad and Benin over the killings. "
        "Norway was imposing sanctions on 13 people, including six Beninese, a minister said."
    )
    [sanction] = of_kind("sanction", text)
    assert {p.country for p in sanction.recipients} == {"TCD", "BEN"}


def test_what_was_done_long_before_the_plan_is_another_deed() -> None:
    text = "Norway will impose sanctions on Chadian generals. In 2011 Norway imposed sanctions on Chadian judges."
    assert len(of_kind("sanction", text)) == 2


def test_further_sanctions_are_others() -> None:
    text = "Norway imposed sanctions on Chadian generals. Norway will impose further sanctions on Chadian judges."
    assert len(of_kind("sanction", text)) == 2


def test_tariffs_on_other_sums_are_others() -> None:
    text = (
        "Chile will impose tariffs on $16 million worth of Ghanaian goods. "
        "Chile will impose tariffs on $60 million worth of Ghanaian goods."
    )
    assert len(of_kind("sanction", text)) == 2


def test_what_citizens_may_not_do_with_the_designated_is_no_sanction_on_them() -> None:
    text = (
        "The United States on Tuesday imposed sanctions on four people based in Laos for shipping oil. "
        "U.S. persons are generally prohibited from engaging in transactions with them."
    )
    [sanction] = of_kind("sanction", text)
    assert [p.country for p in sanction.actors] == ["USA"]


def test_an_office_without_a_name_is_who_is_named_below() -> None:
    text = (
        "Chile bars entry to ex-president of Mongolia\n"
        "Chile's foreign minister said on Wednesday: \"I am designating Bat Erdene as ineligible for entry.\""
    )
    assert len(of_kind("sanction", text)) == 1


def test_what_the_move_does_is_no_other_restriction() -> None:
    text = (
        "The United States on Tuesday imposed sanctions on former Haitian president Joseph Bellerive. "
        "The move freezes any U.S. assets of Bellerive and bars Americans from dealing with him."
    )
    [sanction] = of_kind("sanction", text)
    assert [p.country for p in sanction.actors] == ["USA"]


def test_who_has_to_leave_is_told_below_the_expulsion() -> None:
    text = (
        "Spain has ordered the expulsion of Nicaragua's ambassador in retaliation for Managua's decision to expel its "
        "envoy. Ambassador Carlos Mejia and another diplomat were given 72 hours to leave. "
        "Nicaragua expelled Spanish ambassador Maria Ruiz on Wednesday, accusing her of interference."
    )
    assert len(of_kind("sanction", text)) == 2


def test_that_ban_is_the_one_told_before_it() -> None:
    text = (
        "Norway's ban on Chilean wine has begun to bite. "
        "Norway had already banned Chilean wine in 2006, and that embargo cost the country a third of its exports."
    )
    assert len(of_kind("sanction", text)) == 2


def test_sanctions_in_return_are_others() -> None:
    text = (
        "Angola condemned Norway's new sanctions. "
        "Angola will soon announce sanctions against the officials of Norway, a spokesman said."
    )
    assert {c.actors[0].country for c in of_kind("sanction", text)} == {"NOR", "AGO"}


def test_what_a_designation_does_hangs_on_its_verb() -> None:
    text = (
        "Iceland on Wednesday sanctioned four Tongan officials and a company for their part in a fraud, freezing their "
        "assets and banning them from the country."
    )
    assert len(of_kind("sanction", text)) == 1


def test_what_the_new_measures_do_is_told_on_by_a_pronoun() -> None:
    text = (
        "The European Union on Friday adopted a package of sanctions against Belarus. "
        "The new measures include an export ban on 87 entities, among them firms in Laos and Oman. "
        "They also ban the transit of goods through Belarus."
    )
    assert all(p.country is None for c in of_kind("sanction", text) for p in c.actors)


def test_one_act_lists_targets_of_several_states() -> None:
    text = "The US Treasury imposed sanctions on the head of a Chadian militia and seven companies in Cyprus."
    [sanction] = of_kind("sanction", text)
    assert {p.country for p in sanction.recipients} >= {"TCD", "CYP"}


def test_what_a_lifting_ends_is_lifted_with_it() -> None:
    text = (
        "China has lifted a ban on deboned beef from Japanese cows, the customs office said in a notice, ending an "
        "almost two-decade long restriction on beef imports from the country."
    )
    values: list[Any] = [c.values for c in claims_of(text) if c.kind == "sanction"]
    assert [v.status for v in values] == ["lifted"]
