"""Who takes part unnamed: the home state of violence that its own press ascribes to nobody."""

from __future__ import annotations

import pytest

from bilat.coding.tagger.tags import Tag
from bilat.coding.tagger.unnamed import Found, understood
from bilat.model.claim import Kind, Party
from tests.chain import context_of

TEXT = "Santiago, June 4 – Chile and Peru disagree. Chile and Peru talk. Peru said that its trawler was shelled."


@pytest.mark.parametrize(("chance", "blamed"), [(0.95, ["CHL"]), (0.6, [])])
def test_the_home_state_is_blamed_for_violence_only_where_it_is_clearly_heard_to_act(
    chance: float, blamed: list[str]
) -> None:
    context = context_of(TEXT)
    number = len(context.reading.sentences) - 1
    assert context.home_at(number) == "CHL"
    at = -1 - context.pair_at(number).index("CHL")
    tag = Tag("event", "ASSAULT", TEXT.index("shelled"), 0.9, 0.9, ((at, chance),), (), "fact", 1.0, 0.0)
    named = TEXT.rindex("Peru")
    actors = [Party("Chile", "", "state", "CHL", "GOV")]
    recipients = [Party("Peru", "Peru", "state", "PER", "GOV", "", named, named + 4)]
    understood(context, Found(number, tag, [*actors], [*recipients]), actors, recipients)
    assert [p.country for p in actors] == blamed


MANY = (
    "Lima, June 4 – Peru accused Chile of shelling two trawlers. Chile rejected the charge. Bolivia, Ecuador, Brazil "
    "and Uruguay watched Argentina and Cuba. Peru called in the Chilean envoy. Peru demanded that the crews be freed."
)


@pytest.mark.parametrize(
    ("likely", "kind", "asked"), [(0.9, "event", ["CHL"]), (0.5, "event", []), (0.9, "commitment", [])]
)
def test_the_likeliest_state_is_the_side_unsaid_where_the_deed_is_clear(
    likely: float, kind: Kind, asked: list[str]
) -> None:
    context = context_of(MANY)
    number = len(context.reading.sentences) - 1
    assert not context.bilateral_at(number)
    tag = Tag(kind, "REQUEST", MANY.index("demanded"), likely, 0.9, (), (), "fact", 1.0, 0.0)
    named = MANY.rindex("Peru")
    actors, recipients = [Party("Peru", "Peru", "state", "PER", "GOV", "", named, named + 4)], list[Party]()
    understood(context, Found(number, tag, [*actors], []), actors, recipients)
    assert [p.country for p in recipients] == asked


@pytest.mark.parametrize(("likely", "asked"), [(0.95, ["CHL"]), (0.8, [])])
def test_a_plan_must_be_clearer_than_a_deed(likely: float, asked: list[str]) -> None:
    text = "Lima, June 4 – Peru accused Chile of shelling two trawlers. Chile rejected the charge. Peru vowed redress."
    context = context_of(text)
    number = len(context.reading.sentences) - 1
    assert context.bilateral_at(number)
    tag = Tag("commitment", "promise", text.index("vowed"), likely, 0.9, (), (), "plan", 1.0, 0.0)
    named = text.rindex("Peru")
    actors, recipients = [Party("Peru", "Peru", "state", "PER", "GOV", "", named, named + 4)], list[Party]()
    understood(context, Found(number, tag, [*actors], []), actors, recipients)
    assert [p.country for p in recipients] == asked
