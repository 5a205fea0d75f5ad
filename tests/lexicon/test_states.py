"""States and their forms: every state complete, every form unambiguous or declared, every mention found once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.errors import LexiconError
from bilat.lexicon.states import State, StateMatch, States, plural, states

RECOGNISED_ELSEWHERE = {"VAT", "PSE", "XKX", "TWN", "ESH", "COK", "NIU"}
"""States of the table beyond the 193 members of the United Nations."""


def codes(text: str) -> list[str]:
    return [match.code for match in states().find(text)]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.code) for match in states().find(text)]


def test_all_members_of_the_united_nations_are_there() -> None:
    assert len(states().by_code) == 193 + len(RECOGNISED_ELSEWHERE)
    assert set(states().by_code) >= RECOGNISED_ELSEWHERE


def test_every_state_is_complete() -> None:
    for state in states().by_code.values():
        assert re.fullmatch("[A-Z]{3}", state.code), state
        assert re.fullmatch("[A-Z]{2}", state.alpha2), state
        assert all((state.name, state.official, state.adjectives, state.demonyms, state.capital)), state
        form = states().lookup(state.name)
        assert form is not None, state
        assert form.code == state.code, state


def test_no_two_states_share_an_alpha2() -> None:
    assert len({state.alpha2 for state in states().by_code.values()}) == len(states().by_code)


def sentence(form: str) -> str:
    return f"Talks on {form}Belgian trade" if form.endswith("-") else f"Talks on {form} , they said"


def test_every_form_is_found_in_a_sentence() -> None:
    forms = states().forms
    assert [form for form in forms if (form.rstrip("-"), forms[form].code) not in found(sentence(form))] == []


@pytest.mark.parametrize(
    ("form", "code", "kind"),
    [
        ("Pakistan", "PAK", "name"),
        ("Pakistan's", "PAK", "name"),
        ("Belarus’", "BLR", "name"),
        ("the Kremlin", "RUS", "seat"),
        ("Islamic Republic of Pakistan", "PAK", "name"),
        ("the United States of America", "USA", "name"),
        ("U.S.", "USA", "abbreviation"),
        ("U.S.’s", "USA", "abbreviation"),
        ("Türkiye", "TUR", "name"),
        ("Turkiye", "TUR", "name"),
        ("Côte d’Ivoire", "CIV", "name"),
        ("Cote d'Ivoire", "CIV", "name"),
        ("Swaziland", "SWZ", "former"),
        ("Burma", "MMR", "former"),
        ("Ceylon", "LKA", "former"),
        ("USSR", "RUS", "former"),
        ("the Soviet Union", "RUS", "former"),
        ("Congo-Brazzaville", "COG", "name"),
        ("DRC", "COD", "abbreviation"),
        ("Kirghizia", "KGZ", "former"),
        ("Kyrgyz Republic", "KGZ", "name"),
        ("PRC", "CHN", "abbreviation"),
        ("Vatican", "VAT", "name"),
        ("Lankan", "LKA", "adjective"),
        ("Pakistanis", "PAK", "demonym"),
        ("Frenchmen", "FRA", "demonym"),
        ("Minsk", "BLR", "capital"),
        ("Kiev", "UKR", "seat"),
        ("Downing Street", "GBR", "seat"),
        ("Élysée", "FRA", "seat"),
        ("PAKISTAN", "PAK", "name"),
        ("South Korea", "KOR", "name"),
        ("DPRK", "PRK", "abbreviation"),
        ("Republic of China", "TWN", "name"),
        ("People’s Republic of China", "CHN", "name"),
    ],
)
def test_forms(form: str, code: str, kind: str) -> None:
    state_form = states().lookup(form)
    assert state_form is not None
    assert (state_form.code, state_form.kind) == (code, kind)


@pytest.mark.parametrize("form", ["us", "turkey", "Ruritania", "", "the", "usa", "SCO"])
def test_what_stands_for_no_state(form: str) -> None:
    assert states().lookup(form) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarusian-Pakistani trade grew", [("Belarusian", "BLR"), ("Pakistani", "PAK")]),
        ("the U.S.-Sri Lankan dialogue", [("U.S.", "USA"), ("Sri Lankan", "LKA")]),
        ("Russia-bound trains", [("Russia", "RUS")]),
        ("a China-led fund", [("China", "CHN")]),
        ("Sino-Indian and Indo–Lanka ties", [("Sino", "CHN"), ("Indian", "IND"), ("Indo", "IND"), ("Lanka", "LKA")]),
        ("envoys of Guinea-Bissau and Guinea", [("Guinea-Bissau", "GNB"), ("Guinea", "GIN")]),
        ("Niger, Nigeria and a Nigerien minister", [("Niger", "NER"), ("Nigeria", "NGA"), ("Nigerien", "NER")]),
        ("from Sri\nLanka to the United\nStates", [("Sri\nLanka", "LKA"), ("United\nStates", "USA")]),
        ("Pakistan.The minister", [("Pakistan", "PAK")]),
        ("the Democratic Republic of the Congo", [("Democratic Republic of the Congo", "COD")]),
        ("The Hague hosts it", [("The Hague", "NLD")]),
        ("MINSK HOSTS TALKS", [("MINSK", "BLR")]),
        ("Omani, Romanian and Indonesian guests", [("Omani", "OMN"), ("Romanian", "ROU"), ("Indonesian", "IDN")]),
    ],
)
def test_mentions_in_running_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in the Indian Ocean and the South China Sea",
        "the Gulf of Mexico, New Mexico",
        "a guinea pig and Guinea pigs",
        "Ceylon tea and the Bank of Ceylon",
        "Air India and Air China fly there",
        "Michael Jordan met Denzel Washington",
        "turkey for dinner, as they told us",
        "the Paris Agreement and the Vienna Convention",
        "worth US$ 15 million",
        "see www.example/India or mail info@India",
        "the Washington Post, the China Daily",
        "Latin America and South American herds",
        "Indianapolis, Chinatown, Germania",
    ],
)
def test_what_only_looks_like_a_state(text: str) -> None:
    assert codes(text) == []


def test_a_body_of_a_state_still_names_the_state() -> None:
    assert codes("The Bank of China and the Embassy of Japan signed") == ["CHN", "JPN"]


def test_ambiguous_forms_say_so() -> None:
    georgia, congo, jordan = states().find("Georgia, Congo, Jordan")
    assert (georgia.code, georgia.others, georgia.weak) == ("GEO", ("USA",), "place")
    assert (congo.code, congo.others) == ("COD", ("COG",))
    assert (jordan.code, jordan.weak) == ("JOR", "name")


def test_a_form_of_two_states_must_be_declared() -> None:
    one = State("AAA", "AA", "Aland", "Republic of Aland", adjectives=("Same",))
    other = State("BBB", "BB", "Beland", "Republic of Beland", adjectives=("Same",))
    with pytest.raises(LexiconError, match="Same"):
        States((one, other), ())


def test_plurals() -> None:
    assert [plural(word) for word in ("Iraqi", "Chinese", "Swiss", "Frenchwoman", "German")] == [
        "Iraqis",
        "Chinese",
        "Swiss",
        "Frenchwomen",
        "Germans",
    ]


WORDS = st.sampled_from(
    [
        "India",
        "Indian Ocean",
        "U.S.",
        "US$",
        "Sri",
        "Lanka",
        "Sino-",
        "the",
        "Congo",
        "Republic of the",
        "\n",
        "’s",
        "-",
        "é",
    ]
)


TEXTS = st.lists(WORDS | st.text(max_size=5), max_size=12).map(" ".join) | st.lists(WORDS, max_size=8).map("".join)


@given(TEXTS)
def test_matches_are_ordered_apart_and_point_at_a_form(text: str) -> None:
    matches: list[StateMatch] = states().find(text)
    ends = [0, *(match.end for match in matches)]
    assert all(end <= match.start < match.end <= len(text) for end, match in zip(ends, matches, strict=False))
    for match in matches:
        written = text[match.start : match.end]
        form = states().lookup(written) or states().lookup(f"{written}-")
        assert form is not None
        assert match.code == form.code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Kenya Abel Mutua left", ["KEN"]),
        ("On Monday Chad paid", ["TCD"]),
        ("But Israel refused and Washington agreed", ["ISR", "USA"]),
        ("Secretary Michael Washington met Jim Jordan", []),
        ("Defence Minister Israel Katz spoke for Israel", ["ISR"]),
    ],
)
def test_a_form_that_can_be_a_persons_name(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
