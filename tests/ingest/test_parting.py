"""The article and what is glued to it: headlines become their own, lists and forms go, no paragraph is lost."""

from __future__ import annotations

from datetime import date

import pytest

from bilat.ingest.parting import part
from bilat.ingest.related import Glued, dated_titles, is_headline
from tests.ingest.conftest import ARTICLE, Write, docs, english, read_all

WORDS = english()
SECOND = "Trade between the two countries doubled last year, the ministry of Sylvania said in a statement on its site."


def headlines(text: str) -> list[str]:
    return [glued.text for glued in part(text, WORDS).headlines]


def test_a_list_with_section_labels_and_teasers_is_split_off() -> None:
    text = "\n".join(
        [
            ARTICLE,
            "",
            "Sylvanian envoy to visit Freedonia in June",
            "- Politics, SecurityBorder guards report calm at BrodThis article is for members only",
            "- Economy",
            "- SocietyRain floods three streets of the old town",
            "- SportFreedonia beats Sylvania – report",
        ]
    )
    words = WORDS.__class__(
        **{name: getattr(WORDS, name) for name in WORDS.__struct_fields__ if name != "teasers"},
        teasers=(*WORDS.teasers, r"\s*this article is for members only"),
    )
    parted = part(text, words)
    assert parted.text == ARTICLE
    assert [glued.text for glued in parted.headlines] == [
        "Sylvanian envoy to visit Freedonia in June",
        "Border guards report calm at Brod",
        "Rain floods three streets of the old town",
        "Freedonia beats Sylvania – report",
    ]


def test_see_also_in_the_middle_is_cut_and_the_article_goes_on() -> None:
    titles = "Talks with the premier of Sylvania March 5, 2013 Visit to Brod April 3 − 4, 2013"
    text = f"{ARTICLE}\nSee also\n{titles}\n{SECOND}"
    parted = part(text, WORDS)
    assert parted.text == f"{ARTICLE}\n{SECOND}"
    assert parted.headlines == (
        Glued("Talks with the premier of Sylvania", date(2013, 3, 5), date(2013, 3, 5)),
        Glued("Visit to Brod", date(2013, 4, 3), date(2013, 4, 4)),
    )


def test_text_behind_a_dated_title_belongs_to_the_article() -> None:
    text = f"{ARTICLE}\nSee also\nPress statements after talks April 20, 2010 {SECOND}"
    parted = part(text, WORDS)
    assert parted.text == f"{ARTICLE}\n{SECOND}"
    assert [glued.text for glued in parted.headlines] == ["Press statements after talks"]


@pytest.mark.parametrize(
    "line",
    [
        "The ministers met on April 20, 2010 in Brod.",
        "Since March 2, 2011 both sides have traded freely.",
        "The Treaty of April 20, 2010 was ratified by the parliament.",
    ],
)
def test_a_date_in_a_sentence_ends_no_title(line: str) -> None:
    assert dated_titles(line, WORDS) == ([], line)


def test_a_line_that_names_another_article_is_split_off() -> None:
    text = f"{ARTICLE}\nRead also: Freedonia opens its second consulate in Brod\n{SECOND}"
    assert headlines(text) == ["Freedonia opens its second consulate in Brod"]
    assert part(text, WORDS).text == f"{ARTICLE}\n{SECOND}"


def test_bare_headlines_under_the_article_are_split_off() -> None:
    text = f"{ARTICLE}\n\n{SECOND}\n\nFerry to Brod resumes after the flood\n\nThree banks win prize at Sylvania awards"
    assert part(text, WORDS).text == f"{ARTICLE}\n\n{SECOND}"
    assert headlines(text) == ["Ferry to Brod resumes after the flood", "Three banks win prize at Sylvania awards"]


def test_a_comment_form_marks_what_stands_before_it() -> None:
    form = "Leave a Reply Cancel reply\n\nSave my name, email, and website for next time."
    text = f"{ARTICLE}\n\nThe end of an age for the ferrymen of Brod\n\n{form}"
    parted = part(text, WORDS)
    assert parted.text == ARTICLE
    assert headlines(text) == ["The end of an age for the ferrymen of Brod"]
    assert len(parted.dropped) == 2


@pytest.mark.parametrize(
    "ending",
    [
        "The delegation was led by the deputy minister of trade of Freedonia",
        "Separately, he met with the leader of the opposition and discussed a",
        "Those present:\nAmbassador of Freedonia to Sylvania Otto Kranz\nConsul General in Brod Ada Lind",
        "1. Otto Kranz, ambassador of Freedonia based in Brod\n2. Ada Lind, consul of Sylvania based in Brod",
        "He thanked both sides for their patience. (Brod/Feb9/2024)",
        "Otto Kranz,\nBrod Post",
        "“We shall see,” the minister of Freedonia said to reporters",
    ],
)
def test_what_only_looks_like_a_headline_stays(ending: str) -> None:
    text = f"{ARTICLE}\n{ending}"
    assert part(text, WORDS).text == text
    assert not headlines(text)


def test_a_text_of_headlines_alone_stays_whole() -> None:
    text = "Ferry to Brod resumes after the flood\nThree banks win prize at Sylvania awards"
    assert part(text, WORDS).text == text


def test_a_comment_count_above_the_article_does_not_end_it() -> None:
    assert part(f"Ministers meet in Brod\nComments (0)\n{ARTICLE}", WORDS).text == f"Ministers meet in Brod\n{ARTICLE}"


def test_furniture_goes_and_is_kept_as_a_list() -> None:
    parted = part(f"{ARTICLE}\nPhoto: Ada Lind\n{SECOND}\nSign up for our newsletter\nTags: Brod, trade", WORDS)
    assert parted.text == f"{ARTICLE}\n{SECOND}"
    assert parted.dropped == ("Photo: Ada Lind", "Sign up for our newsletter", "Tags: Brod, trade")


def test_parting_twice_changes_nothing_more() -> None:
    text = f"{ARTICLE}\nSee also\nVisit to Brod April 3, 2013\n{SECOND}\nFerry to Brod resumes after the flood"
    once = part(text, WORDS).text
    assert part(once, WORDS).text == once


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Freedonia to import potatoes from Sylvania – report", True),
        ("‘No ban on travel’: envoy answers critics", True),
        ("1,092 lorries wait at the Brod crossing", True),
        ("Brod talks", False),
        ("The envoy left.", False),
        ("the envoy leaves for Brod today", False),
        ("- Freedonia to import potatoes from Sylvania", False),
        ("Write to us at desk@brodpost.example for more", False),
    ],
)
def test_what_reads_as_a_headline(line: str, is_one: bool) -> None:
    assert is_headline(line, WORDS) is is_one


def test_split_headlines_are_documents_with_the_articles_key_and_outlet(write: Write) -> None:
    record = (
        '{"id": "k", "source": "Brod Post", "published": "2013-05-01", "url": "https://brod.example/1", "text": "'
        f'{ARTICLE}\\nSee also\\nVisit to Brod April 3, 2013\\n{SECOND}\\nRelated: Ferry resumes after the flood"}}\n'
    )
    article, *rest = docs(read_all(write("a.jsonl", record)))
    assert (article.kind, article.text) == ("article", f"{ARTICLE}\n{SECOND}")
    assert [(d.key, d.kind, d.source, d.url, d.text) for d in rest] == [
        ("k#1", "headline", "Brod Post", "", "Visit to Brod"),
        ("k#2", "headline", "Brod Post", "", "Ferry resumes after the flood"),
    ]
    assert rest[0].published.day == date(2013, 4, 3)
    assert rest[1].published.basis == "none"
