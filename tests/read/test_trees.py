"""Words that the parser mistakes: verbs behind a name that are nouns as well, weekdays before an object."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, frame_of, named, reading_of


def verbs(text: str) -> list[str]:
    return [f.lemma for f in reading_of(text).frames if f.form == "verb"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Peru exports coffee to Norway.", "export"),
        ("Peru imports rice from Norway", "import"),
        ("Peru, Norway sign pact on fishing", "sign"),
        ("Peru attacks Chilean convoy, kills five", "attack"),
        ("The envoy said that Peru exports coffee to Norway.", "export"),
    ],
)
def test_a_verb_behind_a_name(text: str, verb: str) -> None:
    assert verb in verbs(text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Peru exports rose five percent.", "export"),
        ("Peru exports to Norway rose.", "export"),
        ("Peru attacks killed five in Chile.", "attack"),
        ("Peru’s exports of coffee to Norway fell.", "export"),
    ],
)
def test_a_noun_behind_a_name_stays_one(text: str, noun: str) -> None:
    assert noun not in verbs(text)


def test_what_a_verb_read_again_takes_stands_at_its_own_place() -> None:
    text = "On Monday, Peru exports coffee and tea to Norway"
    reading = reading_of(text)
    frame = frame_of(reading, "export")
    assert text[frame.start : frame.end] == "exports"
    assert frame.tense == "present"
    assert named(reading, frame, "agent") == ["Peru"]
    assert named(reading, frame, "to") == ["Norway"]


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("Envoy Ana Ruiz received on Tuesday Kari Dahlen, the Norwegian envoy, in Lima.", "patient", "Kari Dahlen"),
    ],
)
def test_a_weekday_before_an_object(text: str, role: str, who: str) -> None:
    reading = reading_of(text)
    assert named(reading, next(f for f in reading.frames if f.form == "verb"), role) == [who]
    assert [text[d.start : d.end].split()[0] for d in reading.dates] == ["Tuesday"]


@pytest.mark.parametrize(
    ("text", "lemma", "role"),
    [
        ("Peruvian envoy expelled from Oman over spying row", "expel", "patient"),
        ("Peruvian envoy arrested", "arrest", "patient"),
        ("The Peruvian envoy arrested two men in Oman.", "arrest", "agent"),
    ],
)
def test_a_passive_without_its_auxiliary(text: str, lemma: str, role: str) -> None:
    reading = reading_of(text)
    assert named(reading, frame_of(reading, lemma), role) == ["Peruvian envoy"]


def test_its_claim_keeps_the_day() -> None:
    claim = next(c for c in claims_of("Peru imposed on Monday new duties on Chilean steel.") if c.kind == "sanction")
    assert claim.date.known
    assert claim.date.start == claim.date.end


@pytest.mark.parametrize(
    "text", ["Peruvian Foreign Minister Ana Ruiz cancels visit to Oman", "Peru's minister postpones visit to Oman"]
)
def test_an_object_that_might_be_a_verb_is_none_behind_one(text: str) -> None:
    claim = next(c for c in claims_of(text) if c.kind == "contact")
    assert (claim.type, claim.polarity) == ("visit", "denied")


def test_asset_freezes_are_a_noun() -> None:
    text = "Ireland will impose sanctions, including travel bans and asset freezes, on 86 Togolese officials on Monday."
    frame = frame_of(reading_of(text), "impose")
    assert [a.role for a in frame.arguments if "Togolese" in text[a.start : a.end]] == ["on"]
