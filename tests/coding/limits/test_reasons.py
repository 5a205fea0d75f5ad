"""Who is named beside a restriction without being its target."""

from __future__ import annotations

import pytest

from tests.chain import claims_of


def targets(text: str) -> set[str | None]:
    return {p.country for c in claims_of(text) if c.kind == "sanction" for p in c.recipients}


def test_those_who_plead_are_no_targets() -> None:
    text = "The UN voted to extend an arms embargo on Chad despite appeals from Peru and India to lift it."
    assert targets(text) == {"TCD"}


def test_a_state_that_only_the_reason_names_is_a_target_where_no_other_is() -> None:
    assert targets("Norway imposed sanctions in response to the invasion by Chad.") == {"TCD"}


def test_who_is_listed_with_who_lays_it_lays_it_too() -> None:
    text = "Angola condemned new sanctions imposed by the European Union and Britain."
    [sanction] = [c for c in claims_of(text) if c.kind == "sanction"]
    assert [p.country or p.name for p in sanction.actors] == ["European Union", "GBR"]
    assert [p.country for p in sanction.recipients] == ["AGO"]


def test_money_is_no_target() -> None:
    assert targets("Bolivia said that it had frozen 7 billion Swiss francs in funds.") == set()


def test_europeans_are_of_no_state_in_particular() -> None:
    told = "Belarus called the package illegal and barred dozens of European officials from entry."
    assert targets(f"Laos traded with Belarus. {told}") == set()


def test_a_list_of_corrupt_officials_is_a_blacklist() -> None:
    assert targets("Norway has placed 14 Honduran lawmakers on a list of corrupt officials.") == {"HND"}


def test_who_is_named_in_what_a_restriction_is_seen_as_an_answer_to_is_no_target() -> None:
    text = "Bolivia banned imports of Peruvian wine, a move seen as punishment for that country's ties with Ecuador."
    assert targets(text) == {"PER"}


COUP = "Ireland imposed sanctions on three Togolese generals {} the military coup that ousted President Koffi Adom."


@pytest.mark.parametrize("words", ["following", "for their part in", "for their leading role in"])
def test_what_a_restriction_is_for_is_no_deed_of_who_lays_it(words: str) -> None:
    told = claims_of(COUP.format(words))
    assert [(c.kind, [p.country for p in c.actors]) for c in told if c.kind != "position"] == [("sanction", ["IRL"])]


def test_a_clash_with_its_target_is_told_beside_the_restriction() -> None:
    text = (
        "Togo closed its main border crossing with Ghana after a dispute. "
        "Lome shut the Aflao crossing following a clash with Ghanaian forces three days earlier."
    )
    assert {c.type for c in claims_of(text)} == {"embargo", "assault"}
