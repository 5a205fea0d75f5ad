"""Every kind's examples are what the whole chain makes of them; every kind declares itself in full."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from bilat.errors import KindError
from bilat.kinds import Example, all_kinds, claim_from_builtins, get, make_values
from bilat.model.claim import Claim, Kind
from bilat.model.document import Published
from tests.builders import make_claim, make_document
from tests.chain import claims_of

LOST: dict[str, str] = {}
"""Examples that the chain misses for now, with the reason; take one out when it is mended."""
EXAMPLES = [
    pytest.param(
        spec.name,
        example,
        id=f"{spec.name}-{example.type}-{example.text[:30]}",
        marks=[pytest.mark.xfail(strict=True, reason=LOST[example.text])] if example.text in LOST else [],
    )
    for spec in all_kinds()
    for example in spec.examples
]


def countries(parties: Any) -> list[str]:
    return sorted({p.country for p in parties if p.country})


def field(claim: Claim, name: str) -> Any:
    """A field of a claim as an example writes it."""
    if name == "place":
        return claim.place.name if claim.place else None
    if name == "countries":
        return countries(claim.parties)
    value: Any = claim
    for part in name.split("."):
        value = getattr(value, part)
    if name in ("actors", "recipients"):
        return countries(value)
    return value.isoformat() if isinstance(value, date) else value


def wanted(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_example(kind: str, example: Example) -> None:
    published = date.fromisoformat(example.published)
    claims = claims_of(example.text, published=Published(published, published, "given"))
    found = [c for c in claims if (c.kind, c.type) == (kind, example.type)]
    assert found, [(c.kind, c.type) for c in claims]
    told = [{name: field(c, name) for name in example.expect} for c in found]
    assert {name: wanted(value) for name, value in example.expect.items()} in told


def test_every_kind_of_the_model_has_its_file() -> None:
    assert {spec.name for spec in all_kinds()} == set(get_args(Kind))


@pytest.mark.parametrize("spec", all_kinds(), ids=lambda s: s.name)
def test_a_kind_says_what_it_means_and_shows_it(spec: Any) -> None:
    assert spec.meaning
    assert spec.actors
    assert len(set(spec.types)) == len(spec.types)
    assert spec.examples
    assert {e.type for e in spec.examples} <= set(spec.types)


def test_an_unknown_kind_is_told_with_those_there_are() -> None:
    with pytest.raises(KindError, match="contact"):
        get("gossip")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("contact", {"colour": "red"}),
        ("contact", {"level": "duke"}),
        ("figure", {"low": "many"}),
        ("instrument", {"status": "lost"}),
    ],
)
def test_values_that_do_not_fit_are_told_with_their_kind(kind: str, fields: dict[str, Any]) -> None:
    with pytest.raises(KindError, match=kind):
        make_values(kind, fields)


@pytest.mark.parametrize("spec", all_kinds(), ids=lambda s: s.name)
def test_every_kind_may_be_without_values(spec: Any) -> None:
    assert msgspec.to_builtins(make_values(spec.name, {})) == {}


def test_a_stored_claim_comes_back_with_the_values_of_its_kind() -> None:
    claim = make_claim(make_document())
    again = claim_from_builtins(msgspec.to_builtins(claim))
    assert again == claim
    assert type(again.values) is get("contact").values
    assert again.id == claim.id
