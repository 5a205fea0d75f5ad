"""Money told as a flow and as aid."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.flows.sent import told_once
from bilat.model.claim import Party

PERU, CHAD = (Party(name, name, "state", code, "GOV", "", 0, 0) for name, code in (("Peru", "PER"), ("Chad", "TCD")))


@pytest.mark.parametrize(("rule", "left"), [("flow.lend", "flow"), ("flow.built-with", "event")])
def test_money_that_is_aid_is_told_once(rule: str, left: str) -> None:
    """What was built by means of aid tells no money that passes; a grant that was given does."""
    values = {"product": ("grant",)}
    flow = Draft("flow", "finance", [PERU], [CHAD], [(0, 40)], rule, 1, values=values)
    aid = Draft("event", "aid", [PERU], [CHAD], [(10, 30)], "event.aid.with", 1)
    assert [d.kind for d in told_once([flow, aid])] == [left]
