"""Names that a page's pop-ups say twice."""

from __future__ import annotations

import pytest

from bilat.read.echoes import without_echoes


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Aino Lind Lind AinoPresident of Finland thanked Ghana.", "Aino Lind thanked Ghana."),
        ("Mr Lind Lind AinoChairman of the Board , and others", "Mr Lind , and others"),
        ("Li Shan Li ShanPresident of the Republic met him", "Li Shan met him"),
        ("Aino Lind Lind Aino , who arrived", "Aino Lind , who arrived"),
        ("Anna-Maija Lind Lind Anna-MaijaMinister of Trade spoke", "Anna-Maija Lind spoke"),
        ("a meeting held today (17) at the Town Hall", "a meeting held today at the Town Hall"),
        ("on Monday (June 2), and in Article (2024)", "on Monday , and in Article (2024)"),
        ("Lima, May 3 (ABC) The minister left", "Lima, May 3 The minister left"),
        ("MINSK, 3 October (XyzTA) – The minister left", "MINSK, 3 October – The minister left"),
        ("a fair in Lima on May 3 (ABC) and", "a fair in Lima on May 3 (ABC) and"),
        ("The band Duran Duran played in New York, New York", "The band Duran Duran played in New York, New York"),
    ],
)
def test_what_is_said_twice_is_seen_once(text: str, kept: str) -> None:
    seen = without_echoes(text)
    assert len(seen) == len(text)
    assert " ".join(seen.split()) == kept
