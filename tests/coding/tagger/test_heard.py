"""Whom a rule leaves out takes part where the tagger clearly hears him, or where nobody else is acted on."""

from __future__ import annotations

import pytest

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.tagger.heard import with_heard
from bilat.coding.tagger.parts import parts
from bilat.coding.tagger.tags import Tag
from bilat.model.claim import Kind, Party
from tests.chain import claims_of, context_of


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of("Peru and Ghana warned Chile.")


def mention(context: Context, name: str) -> int:
    return next(n for n, m in enumerate(context.reading.mentions) if context.text[m.start : m.end] == name)


def tag_of(context: Context, kind: Kind, actors: dict[str, float], recipients: dict[str, float]) -> Tag:
    """A tag with these chances."""
    names = {*actors, *recipients}
    at = {name: -1 if name == "the other" else mention(context, name) for name in names}
    acting, acted_on = (tuple((at[n], side.get(n, 0.0)) for n in sorted(names)) for side in (actors, recipients))
    return Tag(kind, "THREATEN", 0, 0.9, 0.9, acting, acted_on, "fact", 1.0, 0.0)


@pytest.mark.parametrize(
    ("kind", "chance", "actors"),
    [("event", 0.9, ["PER", "GHA"]), ("event", 0.3, ["PER"]), ("flow", 0.9, ["PER"])],
)
def test_a_rule_takes_in_whom_the_tagger_hears(context: Context, kind: Kind, chance: float, actors: list[str]) -> None:
    peru, chile = (Party(code, code, "state", code, "GOV", "", 1, 2) for code in ("PER", "CHL"))
    draft = Draft(kind, "threaten", [peru], [chile], [(0, 9)], "event.warning", 0)
    with_heard(context, draft, tag_of(context, kind, {"Peru": 1.0, "Ghana": chance}, {"Chile": 0.9}))
    assert [p.country for p in draft.actors] == actors
    assert [p.country for p in draft.recipients] == ["CHL"]


@pytest.mark.parametrize(("chance", "acted_on"), [(0.2, ["CUB"]), (0.05, [])])
def test_somebody_is_acted_on_in_an_event(context: Context, chance: float, acted_on: list[str]) -> None:
    tag = tag_of(context, "event", {"Peru": 1.0, "Ghana": 1.0, "the other": 0.0}, {"the other": chance})
    actors, recipients = parts(context, 0, tag, ("CUB",), 0.5)
    assert [p.country for p in actors] + [p.country for p in recipients] == ["PER", "GHA", *acted_on]


def test_where_a_visitor_comes_from_is_not_visited() -> None:
    text = "President Ana Soto of Chile flew from Peru to Ghana on Monday for a visit."
    assert all("PER" not in {p.country for p in c.recipients} for c in claims_of(text) if c.type == "visit")
