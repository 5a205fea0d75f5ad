"""Confidence: a probability from what is seen of a claim, the same each time, whatever the rule."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.coding import confidence as module
from bilat.coding.confidence import Weights, confidence, log_odds, signs, weights
from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.model.claim import DEFAULT_CONFIDENCE, Party
from bilat.read import read
from tests.chain import article, claims_of

TEXT = "Peru met Chile in Lima on 2 June 2024. The two sides spoke of fish."


def context() -> Context:
    document = article(TEXT)
    return Context(document, read(document))


def draft(**fields: object) -> Draft:
    peru = Party("Peru", "Peru", "state", "PER", start=0, end=4)
    sides = [peru, Party("Chile", "Chile", "state", "CHL", start=9, end=14)]
    plain = Draft("contact", "meeting", sides, [], [(0, 38)], "contact.meet", 0)
    return msgspec.structs.replace(plain, **fields)


def with_weights(monkeypatch: pytest.MonkeyPatch, **fields: object) -> None:
    plain = Weights(0.0, 1.0, {}, {}, {}, (0, 0))
    monkeypatch.setattr(module, "weights", lambda: msgspec.structs.replace(plain, **fields))


@given(st.floats(0, 1))
def test_without_weights_a_rule_says_what_it_says(prior: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        with_weights(patch)
        assert confidence(context(), draft(confidence=prior)) == pytest.approx(min(max(prior, 0.02), 0.98), abs=0.001)


@pytest.mark.parametrize(
    ("fields", "sign"),
    [
        ({"modality": "plan"}, "no fact"),
        ({"polarity": "denied"}, "denied"),
        ({"coder": "model"}, "model alone"),
        ({"coder": "rule over model"}, "model differs"),
        ({"coder": "rule and model"}, "model agrees"),
        ({"evidence": [(0, 38), (39, 67)]}, "told again"),
        ({"recipients": [Party("Ghana", "", "state", "GHA")]}, "a party unnamed"),
        ({"recipients": [Party("Ghana", "We", "state", "GHA", start=1, end=2)]}, "a pronoun"),
        ({"recipients": [Party("UN", "UN", "igo", None, start=1, end=2)]}, "a party without state"),
    ],
)
def test_a_sign_is_seen_and_weighed(monkeypatch: pytest.MonkeyPatch, fields: dict[str, object], sign: str) -> None:
    with_weights(monkeypatch, signs={sign: -1.0})
    assert sign in signs(context(), draft(**fields))
    assert sign not in signs(context(), draft())
    assert confidence(context(), draft(**fields)) < confidence(context(), draft())


def test_a_rule_that_the_weights_do_not_know_counts_as_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    with_weights(monkeypatch, kinds={"contact": 1.0}, rules={"contact.meet": 2.0})
    known, unknown = (confidence(context(), draft(rule=rule, confidence=0.5)) for rule in ("contact.meet", "new"))
    assert (known, unknown) == (0.953, 0.731)


def test_log_odds_keep_away_from_certainty() -> None:
    assert log_odds(0.5) == 0
    assert log_odds(1.0) == pytest.approx(-log_odds(0.0))
    assert log_odds(1.0) < 4


def test_the_shipped_weights_were_fitted_on_claims_mostly_right() -> None:
    claims, right = weights().fitted
    assert claims / 2 < right < claims


def test_every_claim_has_a_probability_and_the_plainest_is_not_unsure() -> None:
    found = claims_of("Finnish President Aino Virtanen met Ghanaian President Kojo Mensah in Accra on 2 June 2025.")
    assert all(0 < c.confidence < 1 for c in found)
    assert max(c.confidence for c in found if c.kind == "contact") >= DEFAULT_CONFIDENCE
