"""Messages from many are one from each; of few, or not from anybody, they stay one."""

from __future__ import annotations

import pytest

from tests.chain import claims_of

SENDERS = ["Peruvian President Ana Ruiz", "King of Jordan Abdullah II", "Kenyan President Peter Kamau"]
FOURTH = "Norwegian Prime Minister Kari Lund"


@pytest.mark.parametrize("told", ["received congratulations from", "received messages of condolence from"])
def test_many_senders_send_one_message_each(told: str) -> None:
    text = f"Chilean President Juan Paz {told} {', '.join(SENDERS)} and {FOURTH}."
    sent = [c for c in claims_of(text) if c.type == "greeting"]
    assert sorted(c.actors[0].country or "" for c in sent) == ["JOR", "KEN", "NOR", "PER"]
    assert {p.country for c in sent for p in c.recipients} == {"CHL"}
    assert all(len(c.actors) == 1 and c.actors[0].name in c.evidence[-1].quote for c in sent)


def test_two_senders_share_a_message() -> None:
    text = f"Chilean President Juan Paz received congratulations from {SENDERS[0]} and {FOURTH}."
    assert len([c for c in claims_of(text) if c.type == "greeting"]) == 1
