"""Of a rule and a commitment in the same words one is told."""

from __future__ import annotations

from tests.chain import claims_of, kinds_of


def test_entry_that_will_be_granted_is_a_rule() -> None:
    kinds = kinds_of(
        "Laos will grant visa-free entry to citizens of Sweden for up to 30 days, its foreign ministry said."
    )
    assert "rule" in kinds
    assert "commitment" not in kinds


def test_a_warning_against_travel_is_advice_and_no_threat() -> None:
    text = (
        "Norway's Foreign Office has warned against all travel to Chad and urged Norwegian citizens to leave the "
        "African country by commercial flights as soon as possible."
    )
    assert {"event", "flow"} & {*kinds_of(text)} == set()


def test_what_a_state_asks_of_its_own_people_is_its_advice() -> None:
    text = (
        "Austria issued a travel warning for Chad on Tuesday and called on all Austrians in the country to leave. "
        "Denmark called on its nationals to leave Chad last month."
    )
    found = [(c.kind, c.type) for c in claims_of(text)]
    assert found == [("rule", "advisory")] * 2


def test_so_many_who_were_given_permits_are_a_number() -> None:
    text = "So far 1,150 Nepalis have received work permits in Malta."
    assert [c.kind for c in claims_of(text)] == ["figure"]


def test_who_may_live_and_work_somewhere_does_not_move_by_that() -> None:
    text = "Chinese citizens will be able to live and work in Fiji for two years under a residence permit."
    assert [c.kind for c in claims_of(text)] == ["rule"]


def test_who_is_asked_to_leave_beside_an_advisory_is_told_in_it() -> None:
    text = "Fiji's foreign ministry advised its nationals against all travel to Chad and urged those there to leave."
    assert [(c.kind, c.type) for c in claims_of(text)] == [("rule", "advisory")]
