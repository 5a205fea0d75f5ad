"""What a word or sign of money means, and where."""

from __future__ import annotations

import pytest

from bilat.lexicon import currencies, states


@pytest.mark.parametrize(
    ("form", "home", "code"),
    [
        ("dollars", "LKA", "USD"),
        ("$", None, "USD"),
        ("$", "AUS", "AUD"),
        ("US$", "AUS", "USD"),
        ("U.S. dollars", None, "USD"),
        ("rupees", "LKA", "LKR"),
        ("Rs.", "PAK", "PKR"),
        ("Rs", "IND", "INR"),
        ("rupees", "GBR", None),
        ("rupees", None, None),
        ("Indian rupees", "LKA", "INR"),
        ("LKR", None, "LKR"),
        ("pounds", None, "GBP"),
        ("pounds", "EGY", "EGP"),
        ("won", "KOR", "KRW"),
        ("won", "PRK", "KPW"),
        ("francs", "CHE", "CHF"),
        ("francs", "SEN", "XOF"),
        ("francs", None, None),
        ("krone", "NOR", "NOK"),
        ("dinars", "SRB", "RSD"),
        ("Belarusian rubles", None, "BYN"),
        ("rubles", "BLR", "BYN"),
        ("roubles", "LKA", "RUB"),
        ("euros", "BGR", "EUR"),
        ("€", None, "EUR"),
        ("yuan", None, "CNY"),
        ("Swiss francs", None, "CHF"),
        ("million", None, None),
        ("", None, None),
    ],
)
def test_meaning(form: str, home: str | None, code: str | None) -> None:
    assert currencies().currency(form, home) == code


def test_every_state_has_a_currency_that_exists() -> None:
    own = {code: currencies().of_state(code) for code in states().by_code}
    assert {code for code, currency in own.items() if currency not in currencies().codes} == set()


def test_every_form_is_a_form_of_some_money() -> None:
    homes = sorted(states().by_code)
    forms = currencies().forms
    assert [f for f in forms if not any(currencies().currency(f if len(f) != 3 else f.upper(), h) for h in homes)] == []
