"""Whose a restriction is that is told on without its maker."""

from __future__ import annotations

from bilat.coding.context import state_party
from bilat.coding.draft import Draft
from bilat.coding.limits.makers import settle_makers
from bilat.model.claim import Party
from tests.chain import claims_of, context_of

LAID = "Ireland on Tuesday imposed sanctions on four firms in Togo and Chad. "


def _makers(text: str) -> list[list[str | None]]:
    return [[p.country for p in c.actors] for c in claims_of(text) if c.kind == "sanction"]


def test_it_is_of_who_laid_the_last_one() -> None:
    assert _makers(LAID + "Turkish citizen Murat Ozan was also designated.") == [["IRL"], ["IRL"]]


def test_it_is_of_who_lays_it_where_he_is_named() -> None:
    assert _makers(LAID + "Turkish citizen Murat Ozan was designated by Norway.") == [["IRL"], ["NOR"]]


def _draft(sentence: int, trigger: int, maker: Party, target: str) -> Draft:
    rule = "tagged.sanction.designation"
    return Draft("sanction", "designation", [maker], [state_party(target)], [(trigger, trigger + 3)], rule, sentence)


def test_nobody_is_under_his_own_restriction() -> None:
    context = context_of("Ireland listed a bank. A firm was listed too. So was another one.")
    laid = _draft(0, 8, Party("Ireland", "Ireland", "state", "IRL", "", "", 0, 7), "TGO")
    own, others = (_draft(n, 20 * n + 8, state_party("CHL"), code) for n, code in ((1, "IRL"), (2, "TCD")))
    settle_makers(context, [laid, own, others])
    assert [d.actors[0].country for d in (laid, own, others)] == ["IRL", "CHL", "IRL"]


def test_whom_nobody_may_enter_bans_them() -> None:
    text = "All travellers from Ireland, Iceland and Chile are banned from entering Peru from midnight."
    (claim,) = [c for c in claims_of(text, source="Daily Mirror") if c.kind == "sanction"]
    assert [p.country for p in claim.actors] == ["PER"]
    assert [p.country for p in claim.recipients] == ["IRL", "ISL", "CHL"]


def test_who_bans_them_is_left_where_he_is_named() -> None:
    text = "Norway banned citizens of Ireland from entering Peru."
    context, norway = context_of(text), Party("Norway", "Norway", "state", "NOR", "", "", 0, 6)
    draft = Draft("sanction", "visa_ban", [norway], [state_party("IRL")], [(0, 53)], "sanction.ban", 0, 7)
    settle_makers(context, [draft])
    assert draft.actors == [norway]
