"""Articles, interviews, transcripts and releases, told by who speaks and what is asked."""

from __future__ import annotations

import pytest

from bilat.ingest.kind import kind_of
from tests.ingest.conftest import ARTICLE, english

WORDS = english()
LONG = "We have known each other for years, and I think that our trade has grown because of it, in timber above all."
QUESTIONS = ["How did it begin?", "What do you expect of the treaty?", "Will your country join?"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ARTICLE, "article"),
        (
            "\n".join(f"{q}\n{LONG}" for q in QUESTIONS) + "\nHe said so in an interview with the Brod Post.",
            "interview",
        ),
        ("In an interview with the Brod Post:\n" + "\n".join(f"Q: {q}\nA: {LONG}" for q in QUESTIONS), "interview"),
        ("\n".join(f"{q}\n{LONG}" for q in [*QUESTIONS, *QUESTIONS]), "interview"),
        ("Interview: Ada Lind\nQ: And now?\nA: We wait.\nQ: For whom?\nA: For you.", "interview"),
        (f"The two met.\nPresident of Freedonia Ada Lind: {LONG}\nOtto Kranz: {LONG}", "transcript"),
        (f"The two met.\n* * *\nPresident of Freedonia Ada Lind: {LONG}\n<…>", "transcript"),
        (f"PRESS RELEASE\n{ARTICLE}", "release"),
        (f"Ministry of Trade\nPress release No. 4\n{ARTICLE}", "release"),
        (f"BROD: {ARTICLE}", "article"),
        (f"{ARTICLE}\nExports to Sylvania: {ARTICLE}\nImports from Sylvania: {ARTICLE}", "article"),
        ("\n".join(f"What is the treaty about?\n{ARTICLE}" for _ in range(6)), "article"),
        (f"Who gains? Nobody knows.\n{ARTICLE}", "article"),
    ],
)
def test_the_kind_of_a_text(text: str, kind: str) -> None:
    assert kind_of(text, "", "Brod Post", WORDS) == kind


@pytest.mark.parametrize("source", ["Ministry of Foreign Affairs of Freedonia", "Embassy of Sylvania", "Kremlin"])
def test_a_states_own_voice_is_a_release(source: str) -> None:
    assert kind_of(ARTICLE, "", source, WORDS) == "release"


def test_a_title_with_a_colon_is_no_speaker() -> None:
    title = "Ada Lind: a life"
    assert kind_of(f"{title}\n{LONG}\n{LONG}", title, "Brod Post", WORDS) == "article"
