"""Who called and who invites, where the words around a claim tell."""

from __future__ import annotations

import pytest

from bilat.coding import code
from bilat.model.claim import Claim
from bilat.read import read
from tests.builders import make_document


def _claim(text: str, type_: str) -> Claim:
    document = make_document(text)
    found = code(document, read(document), taggers=False)
    return next(c for c in found if c.type == type_)


@pytest.mark.parametrize(
    "text",
    [
        "At Kenya’s initiative, President Luis Paz of Peru had a telephone conversation with President Rao of Kenya.",
        "President Paz of Peru had a telephone conversation with President Rao of Kenya at the Kenyan side’s request.",
        "President Paz of Peru spoke by phone with President Rao of Kenya. The call was initiated by the Kenyan side.",
        "President Luis Paz of Peru received a phone call on Monday from President Rao of Kenya.",
    ],
)
def test_who_called_is_the_one_on_whose_initiative_it_was(text: str) -> None:
    claim = _claim(text, "call")
    assert [p.country for p in claim.actors] == ["KEN"]
    assert [p.country for p in claim.recipients] == ["PER"]


def test_a_request_told_after_a_call_is_none_for_the_call() -> None:
    call = "President Luis Paz of Peru telephoned President Rao of Kenya."
    claim = _claim(f"{call} At the request of the Kenyan side, Peru sent five doctors.", "call")
    assert [p.country for p in claim.actors] == ["PER"]


@pytest.mark.parametrize(
    "text",
    [
        "President Rao of Kenya thanked President Luis Paz of Peru for the invitation to visit Peru.",
        "Foreign Minister Amina Rao of Kenya received an invitation from President Luis Paz of Peru to a forum in May.",
    ],
)
def test_who_invites_is_the_host(text: str) -> None:
    claim = _claim(text, "invitation")
    assert [p.country for p in claim.actors] == ["PER"]
    assert [p.country for p in claim.recipients] == ["KEN"]
