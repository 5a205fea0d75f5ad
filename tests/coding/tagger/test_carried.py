"""Who lays a restriction that is told on."""

from __future__ import annotations

import msgspec

from bilat.coding.context import state_party
from bilat.coding.draft import Draft
from bilat.coding.tagger.carried import carry_on


def sanction(sentence: int, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Draft:
    return Draft(
        kind="sanction", type="designation", actors=[state_party(a) for a in actors],
        recipients=[state_party(r) for r in recipients], evidence=[(0, 1)], rule="sanction.sanction",
        sentence=sentence, trigger=0,
    )  # fmt: skip


def test_who_restricted_in_the_sentence_before_goes_on() -> None:
    known, told = sanction(0, ("USA",), ("PER",)), sanction(1, (), ("CHL",))
    carry_on([told], [known])
    assert [p.country for p in told.actors] == ["USA"]


def test_nobody_goes_on_from_far_from_several_or_against_himself() -> None:
    far, two, own = sanction(2, (), ("CHL",)), sanction(1, (), ("CHL",)), sanction(1, (), ("USA",))
    carry_on([far], [sanction(0, ("USA",), ("PER",))])
    carry_on([two], [sanction(0, ("USA", "GBR"), ("PER",))])
    carry_on([own], [sanction(0, ("USA",), ("PER",))])
    assert not far.actors
    assert not two.actors
    assert not own.actors


def figure(metric: str, actors: tuple[str, ...], recipients: tuple[str, ...], end: int = 1) -> Draft:
    """A figure whose sides are named, or not (end 0)."""
    draft = sanction(0, actors, recipients)
    draft.kind, draft.type = "figure", metric
    draft.actors = [msgspec.structs.replace(p, end=end) for p in draft.actors]
    draft.recipients = [msgspec.structs.replace(p, end=end) for p in draft.recipients]
    return draft


def test_who_gives_throughout_a_text_gives_where_nobody_is_named() -> None:
    known, told = figure("aid", ("JPN",), ("KEN",)), figure("count", ("KEN", "JPN"), (), 0)
    carry_on([told], [known])
    assert ([p.country for p in told.actors], [p.country for p in told.recipients]) == (["JPN"], ["KEN"])


def test_two_who_give_each_other_stay_as_they_are() -> None:
    one, other = figure("aid", ("JPN",), ("KEN",)), figure("loan", ("KEN",), ("JPN",))
    told = figure("count", ("KEN", "JPN"), (), 0)
    carry_on([told], [one, other])
    assert len(told.actors) == 2
