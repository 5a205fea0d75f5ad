"""On which side those stand whom the tagger hears take part."""

from __future__ import annotations

from bilat.coding.tagger.parts import parts
from bilat.coding.tagger.tags import Tag
from tests.chain import context_of

TEXT = "Tunis, June 4 – The minister of Tunisia met the minister of Malta. Both ministers condemned the raid."


def test_those_whom_one_word_tells_together_act_together() -> None:
    context = context_of(TEXT)
    mention = next(n for n, m in enumerate(context.reading.mentions) if TEXT[m.start : m.end].endswith("ministers"))
    assert len(context.reading.mentions[mention].referents) == 2
    at = TEXT.index("condemned")
    tag = Tag("event", "ACCUSE", at, 0.9, 0.9, ((mention, 0.9),), ((mention, 0.0),), "fact", 1.0, 0.0)
    actors, recipients = parts(context, 1, tag, (), 0.3)
    assert {p.country for p in actors} == {"TUN", "MLT"}
    assert recipients == []


def test_of_two_who_would_restrict_the_likelier_one_restricts_the_other() -> None:
    text = "Tunis, June 4 – Tunisia and its neighbour Malta parted. Entry was barred."
    context = context_of(text)
    tunisia, malta = (
        next(n for n, m in enumerate(context.reading.mentions) if text[m.start : m.end].endswith(name))
        for name in ("Tunisia", "Malta")
    )
    acting, told = ((tunisia, 0.9), (malta, 0.4)), ((malta, 0.1), (tunisia, 0.0))
    tag = Tag("sanction", "visa_ban", text.index("barred"), 0.9, 0.9, acting, told, "fact", 1.0, 0.0)
    actors, recipients = parts(context, 1, tag, (), 0.3)
    assert [p.country for p in actors] == ["TUN"]
    assert [p.country for p in recipients] == ["MLT"]
