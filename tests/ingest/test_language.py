"""Languages by the model inside the package, by declaration where the text is too short or too mixed."""

from __future__ import annotations

import pytest

from bilat.ingest.language import language_of
from tests.ingest.conftest import ARTICLE

NAMES = (
    "European Union Ambassador Karin Lundgren meets Kwame Mensah Accra, Feb. 28 (Accra Mirror) - European Union "
    "Ambassador Karin Lundgren met National Party Leader Kwame Mensah in Accra."
)
RUSSIAN = "Министры двух стран встретились во вторник и договорились открыть второй переход для грузов до урожая."


@pytest.mark.parametrize(
    ("text", "declared", "sure", "language"),
    [
        (ARTICLE, "", False, "en"),
        (RUSSIAN, "", False, "ru"),
        (RUSSIAN, "en-US", False, "ru"),
        (RUSSIAN, "be", True, "be"),
        (NAMES, "", False, "en"),  # names weigh more than its few words
        ("Brod", "de_AT", False, "de"),
        ("", "", False, ""),
        ("12 345 – 6", "English", True, "en"),
    ],
)
def test_language(text: str, declared: str, sure: bool, language: str) -> None:
    assert language_of(text, declared, sure=sure) in (language, "en" if declared == "English" else language)


def test_a_text_in_another_language_stays_a_document_with_its_language() -> None:
    from bilat.ingest import IngestOptions, RawItem, documents
    from bilat.model.document import Document

    document = documents(RawItem("a.txt", "a.txt", "text", RUSSIAN), IngestOptions())[0]
    assert isinstance(document, Document)
    assert (document.language, document.text) == ("ru", RUSSIAN)
