"""Who speaks below each heading of a page on which several states do."""

from __future__ import annotations

import pytest

from bilat.model.reading import Reading
from tests.chain import claims_of, kinds_of, reading_of
from tests.read.test_sections import about

SECRETARIAT = "Conference Secretariat"
TURNS = "\n\n".join(
    [
        "Summary of interventions at the Conference of Lake States",
        "Malawi (Chair)",
        "- Thanked Norway and Peru for their support.",
        "- Foreign Minister Chikondi Banda said that fish were few.",
        "Tanzania",
        "- Offered eight scholarships to students from Burundi.",
        "- Its report was read.",
        "Kenya: Thanked India. Rejected the accusation of Uganda.",
        "The Lake Declaration was adopted by all.",
    ]
)


def roles(text: str, words: str, **fields: str) -> list[tuple[list[str | None], list[str | None]]]:
    """States of the actors and of the recipients of each claim from some words."""
    claims = [c for c in claims_of(text, **fields) if words in c.evidence[0].quote and c.kind != "tie"]
    return [([p.country for p in c.actors], [p.country for p in c.recipients]) for c in claims]


def test_what_stands_below_a_state_is_said_by_it() -> None:
    reading = reading_of(TURNS, source=SECRETARIAT)
    assert about(reading, TURNS, "Offered eight") == ("TZA", "BDI")
    assert about(reading, TURNS, "Thanked Norway") == ("MWI",)
    assert about(reading, TURNS, "Its report") == ("TZA",)


def test_a_label_holds_for_its_paragraph() -> None:
    reading = reading_of(TURNS, source=SECRETARIAT)
    assert about(reading, TURNS, "Rejected the") == ("KEN", "UGA")
    assert about(reading, TURNS, "The Lake Declaration") == ()


def test_who_speaks_acts_where_the_words_name_nobody() -> None:
    assert (["TZA"], ["BDI"]) in roles(TURNS, "Offered eight", source=SECRETARIAT)
    assert roles(TURNS, "Thanked Norway", source=SECRETARIAT) == [(["MWI"], ["NOR", "PER"])]
    assert (["KEN"], ["UGA"]) in roles(TURNS, "Rejected the", source=SECRETARIAT)


def test_holders_of_offices_are_of_the_state_that_speaks() -> None:
    reading = reading_of(TURNS, source=SECRETARIAT)
    assert next(r.country for r in reading.referents if r.name == "Chikondi Banda") == "MWI"


def bare(reading: Reading) -> bool:
    return not any(s.about for s in reading.sentences)


@pytest.mark.parametrize(
    ("old", "new", "source"),
    [
        ("Summary of interventions at the", "The", "Meridian Herald"),  # a paper's page that is no such list
        ("Kenya: ", "There, Kenya: ", SECRETARIAT),  # two states are no round
    ],
)
def test_headings_alone_make_no_speakers(old: str, new: str, source: str) -> None:
    assert bare(reading_of(TURNS.replace(old, new), source=source))


def test_a_digest_of_many_labelled_entries_is_about_each_state() -> None:
    text = "In brief\n\n" + "\n\n".join(f"{name}: Rain fell." for name in ("Peru", "Chile", "Togo", "Mali", "Fiji"))
    reading = reading_of(text, source="Meridian Herald")
    assert [s.about for s in reading.sentences][1::2][0] == ("PER",)
    fewer = text.replace("Mali: ", "").replace("Fiji: ", "")
    assert bare(reading_of(fewer, source="Meridian Herald"))


def test_scores_under_names_of_states_are_no_claims() -> None:
    text = "Results of the day\n\nPeru: 12 points\n\nChile: 9 points\n\nGhana: 31 points\n\nTogo: no team"
    assert kinds_of(text, source="Meridian Herald") == []


@pytest.mark.parametrize("remark", ["who had come by sea", "speaking in Lima"])
def test_a_speaker_is_told_without_what_is_said_of_them(remark: str) -> None:
    told = [c for c in claims_of(f"The envoy of Peru, {remark}, said that Chile had helped Peru.") if c.attribution]
    assert {c.attribution[0].speaker for c in told} == {"The envoy of Peru"}


DIGEST = (
    "Foreign policy in brief\n\nPeru: The Government rejected the claims of the press of Lima.\n\n"
    "Ghana: The ministers signed a treaty on fish.\n\nTogo: The envoy came home."
)


def test_labels_of_a_digest_of_an_office_are_whom_it_is_about_not_who_acts() -> None:
    reading = reading_of(DIGEST, source="Ministry of Foreign Affairs of Norway")
    starts = [DIGEST[s.start :].split()[0] for s in reading.sentences]
    assert starts == ["Foreign", "The", "The", "The"]
    assert about(reading, DIGEST, "The ministers signed") == ("NOR", "GHA")


def test_a_label_before_bare_words_or_beside_one_other_alone_stays() -> None:
    for text in (DIGEST.replace("The envoy came home.", "fish"), DIGEST.replace("Togo: ", "")):
        reading = reading_of(text, source="Ministry of Foreign Affairs of Norway")
        assert any(text[s.start :].startswith("Peru:") for s in reading.sentences)
