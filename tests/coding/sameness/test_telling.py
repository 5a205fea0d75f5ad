"""Of several readings of the same words the most telling."""

from __future__ import annotations

import pytest

from tests.chain import kinds_of

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
