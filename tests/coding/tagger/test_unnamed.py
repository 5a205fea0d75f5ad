"""Who takes part unnamed: the home state of violence that its own press ascribes to nobody."""

from __future__ import annotations

import pytest

from bilat.coding.tagger.tags import Tag
from bilat.coding.tagger.unnamed import Found, understood
from bilat.model.claim import Party
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
