"""Restrictions get the names of their targets, and keep out the states that are only their reason."""

from __future__ import annotations

from tests.chain import the

ON = "Norway imposed sanctions on two companies from Peru and one from Chile over the missile programme of Kenya."


def targets(text: str) -> set[tuple[str, str | None]]:
    return {(p.name, p.country) for p in the("sanction", text).recipients}


def test_a_reason_is_no_target() -> None:
    assert {c for _, c in targets(ON)} == {"PER", "CHL"}


def test_targets_are_named_in_a_sentence_of_their_own() -> None:
    text = (
        f"{ON} The Peruvian companies are Andes Rocket Works and Lima Metal Trade. The Chilean firm is the Sur Foundry."
    )
    assert targets(text) == {("Andes Rocket Works", "PER"), ("Lima Metal Trade", "PER"), ("Sur Foundry", "CHL")}


def test_the_words_that_name_them_are_evidence() -> None:
    quotes = [e.quote for e in the("sanction", f"{ON} The Chilean firm is the Sur Foundry.").evidence]
    assert "The Chilean firm is the Sur Foundry" in quotes


def test_companies_of_another_state_are_not_those_meant() -> None:
    names = {n for n, _ in targets(f"{ON} The Finnish companies are Nokia Works and Oulu Metal.")}
    assert not names & {"Nokia Works", "Oulu Metal"}
