"""Names by themselves: their parts, and how sure two are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.resolve import Named, compare
from bilat.resolve.organisations import organisation_name
from bilat.resolve.persons import person_name
from bilat.resolve.sounds import alike, plain, skeleton, sound
from bilat.resolve.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. Ada B. Obi", "ada b obi"),
        ("A.B. Obi", "a b obi"),
        ("OBI, Ada", "obi ada"),
        ("Ada Obi Obi AdaPresident", "ada obi"),
        ("Speaker of the Senate Ada Obi", "ada obi"),
        ("Nigeria’s Minister of Trade Ada Obi", "ada obi"),
        ("Omar bin Said al-Harthi", "omar said harthi"),
        ("Ian McFarlane", "ian mcfarlane"),
        ("Park Min-seo", "park min seo"),
        ("John Major", "john major"),
    ],
)
def test_a_persons_name_is_what_is_left_without_titles(text: str, words: str) -> None:
    name = person_name(text)
    assert name is not None
    assert " ".join(name.words) == words


@pytest.mark.parametrize("text", ["President of Peru", "Peruvian officials", "the envoy", "deputy speaker"])
def test_a_designation_is_no_name(text: str) -> None:
    assert person_name(text) is None


def test_the_state_of_a_body_is_no_part_of_its_name() -> None:
    ministry = organisation_name("Ministry of Defence of the Republic of Kenya")
    assert (ministry.words, ministry.states) == (("ministry", "defense"), frozenset({"KEN"}))
    assert organisation_name("Kenyan Embassy in Peru").host == "PER"
    assert organisation_name("Zaria Hydro Works (ZHW)").acronym == "ZHW"


@pytest.mark.parametrize("sound_rule", vocabulary().romanisation.sounds, ids=lambda s: s.pattern)
def test_spellings_named_beside_a_rule_sound_the_same(sound_rule: object) -> None:
    spellings = sound_rule.same  # type: ignore[attr-defined]
    assert len(spellings) > 1
    assert len({sound(word) for word in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("wang", "yang"), ("petrova", "petrov"), ("hasan", "husain"), ("li", "le")])
def test_words_that_are_two_names(one: str, other: str) -> None:
    assert alike(one, other)[0] == 0


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_word_is_like_itself_and_has_bones(word: str) -> None:
    assert alike(word, word) == (1.0, "")
    assert plain(word) == word
    assert skeleton(word) or len(word) < 6


@given(st.sampled_from(["Ada Obi", "A. Obi", "Obi", "Ada Eze", "Bank of Peru", "ZPVG"]), st.data())
def test_comparing_has_no_direction(one: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(["Ada Obi", "Ada Maria Obi", "Peru Bank", "Obi Ada", "Zaria Peak Valley Group"]))
    for type_ in ("person", "company"):
        a, b = Named(one, type_, "PER"), Named(other, type_, "PER")
        assert compare(a, b).score == compare(b, a).score


@pytest.mark.parametrize(
    ("article", "listed"),
    [
        ("Minsk Wheeled Tractor Plant", "MINSK WHEEL TRACTOR PLANT"),
        ("Xi'an Longde", "XI'AN LONGDE TECHNOLOGY DEVELOPMENT COMPANY LIMITED"),
        ("Tianjin Creative Source", "TIANJIN CREATIVE SOURCE INTERNATIONAL TRADE CO., LTD."),
        ("Granpect", "GRANPECT COMPANY LIMITED"),
    ],
)
def test_a_company_is_found_under_its_listed_name(article: str, listed: str) -> None:
    found = compare(Named(article, "company"), Named(listed, "company"))
    assert found.score >= 0.9
    assert found.reasons


def test_a_surname_alone_proves_nobody() -> None:
    assert compare(Named("Obi", "person", "NGA"), Named("Ada Obi", "person", "NGA")).score <= 0.61


def test_what_contradicts_is_marked() -> None:
    assert compare(Named("Ada Obi", "person"), Named("Uche Obi", "person")).apart
    assert compare(Named("Ministry of Defence", "body", "BLR"), Named("Ministry of Defence", "body", "PAK")).apart
    assert compare(Named("Ada Obi", "person"), Named("Ada Obi", "company")).apart
