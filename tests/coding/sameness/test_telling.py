"""Of several readings of the same words the most telling."""

from __future__ import annotations

import pytest

from tests.chain import kinds_of, the

MET = "Norwegian Foreign Minister Kari Lund met Kenyan President Amos Otieno on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "Both sides reiterated their commitment to sustaining the close partnership between Norway and Kenya.",
        "Kenya assured Norway that it would stand by its claim to the islands.",
    ],
)
def test_the_support_that_is_promised_is_no_event_beside_the_promise(text: str) -> None:
    assert [kind for kind in kinds_of(f"{MET} {text}") if kind in {"commitment", "event"}] == ["commitment"]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana accused Chile of sending arms to the rebels.",
        "Chile denied that it had sent arms to Ghana.",
        "Chile denied a report by Ghana suggesting that it was sending arms to the rebels.",
    ],
)
def test_what_somebody_is_accused_of_or_denies_is_not_told_as_done(text: str) -> None:
    assert kinds_of(text) == ["event"]


def test_a_denied_deed_is_found_in_the_statement_that_is_denied() -> None:
    assert kinds_of("Chile denied a statement by Ghana that its navy had seized a Ghanaian trawler.") == ["event"]


def test_a_blow_of_which_somebody_is_accused_is_told() -> None:
    told = kinds_of("Chile accused Ghana of bombing two Chilean ports on Monday.")
    assert told == ["event", "event"]


def test_what_an_accused_state_is_told_to_have_done_is_told() -> None:
    assert "flow" in kinds_of("Ghana accused Chile, which exports copper to Ghana, of spying.")


def test_what_somebody_is_asked_to_do_to_others_is_no_deed() -> None:
    assert kinds_of("Ghana urged Chile and Oman to condemn Mali explicitly.") == ["commitment"]


def test_a_promise_is_towards_whom_it_is_to_be_kept() -> None:
    promise = the("commitment", "Togo and Ghana have agreed to send a contingent of soldiers to Benin.")
    assert {p.country for p in promise.recipients} == {"BEN"}
    assert kinds_of("Togo and Ghana have agreed to send a contingent of soldiers to Benin.") == ["commitment"]
