"""Places that the sentences around a contact give it."""

from __future__ import annotations

import pytest

from tests.chain import the


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Allow me to welcome you to Arequipa.", "Arequipa"),
        ("Friends, welcome to Lima.", "Lima"),
        ("We are glad to see you here in Cusco.", "Cusco"),
    ],
)
def test_where_the_host_greets_his_guests_they_meet(greeting: str, name: str) -> None:
    text = f"President of Peru Ana Ruiz met with President of Chile Juan Soto.\n\nAna Ruiz: Mr President. {greeting}"
    found = the("contact.meeting", text).place
    assert found is not None
    assert found.name == name


def test_a_visit_told_far_away_is_not_where_they_meet() -> None:
    text = (
        "President of Peru Ana Ruiz met with President of Chile Juan Soto. They spoke of trade. They spoke of fish. "
        "They spoke of roads. Juan Soto has visited Cusco in Peru before."
    )
    assert the("contact.meeting", text).place is None
