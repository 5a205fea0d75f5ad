"""People who bear the name of a place."""

from __future__ import annotations

import pytest

from tests.chain import meant, reading_of


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Rosa Lima met the Omani envoy. On Friday Lima signed the treaty with Oman.", True),
        ("Mr Lima of Peru met the Omani envoy. Yesterday Lima signed the treaty with Oman.", True),
        ("President Rosa Lima of Chad met the Omani envoy. They signed the treaty in Lima.", False),
        ("President Rosa Paz met the Omani envoy. The port city Callao signed the treaty.", False),
    ],
)
def test_a_place_called_as_somebody_of_the_text_is_he_unless_one_is_in_it(text: str, person: bool) -> None:
    reading = reading_of(text)
    at = max(text.rfind("Lima"), text.rfind("Callao"))
    assert any(m.start == at for m in reading.mentions) is person
    assert any(p.start == at for p in reading.places) is not person


def test_a_company_called_as_somebody_is_he() -> None:
    text = "Russian Ambassador to Ireland Anatoly Antonov spoke. The talks will go on, Antonov said."
    assert meant(reading_of(text), text, "Antonov") == ["Anatoly Antonov"]
