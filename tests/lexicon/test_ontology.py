"""PLOVER: events, contexts by trigger words, the way to CAMEO and back."""

from __future__ import annotations

import re

import pytest

from bilat.errors import LexiconError
from bilat.lexicon import plover


def test_its_size() -> None:
    assert (len(plover().events), len(plover().contexts)) == (16, 37)


def test_quads_and_scores() -> None:
    quads = {event: plover().quad(event) for event in ("SUPPORT", "AID", "ACCUSE", "SANCTION")}
    assert quads == {"SUPPORT": 1, "AID": 2, "ACCUSE": 3, "SANCTION": 4}
    assert plover().score("CONSULT") == 2.5
    assert plover().score("CONSULT", "visit") == 4
    assert plover().score("COERCE", "arrest") == -7
    assert all(-10 <= plover().score(e.id, m.id) <= 10 for e in plover().events.values() for m in e.modes)


def test_cooperation_scores_above_zero_and_conflict_at_most_zero() -> None:
    assert all((event.score > 0) is (event.quad in (1, 2)) for event in plover().events.values())


def test_an_unknown_event_is_an_error() -> None:
    with pytest.raises(LexiconError, match="GREET"):
        plover().quad("GREET")


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Their armies will hold a joint exercise", ("military",)),
        ("a visa-free regime for diplomats", ("diplomatic",)),
        ("The bank gave a loan", ("economic",)),
        ("NATO", ("military",)),
        ("nato", ()),
        ("Aid for the victims of the floods", ("disasters",)),
        ("an armyworm in a bankrupted field", ()),
        ("The country's parliament and its judges", ("legislative", "legal")),
        ("", ()),
    ],
)
def test_contexts(text: str, contexts: tuple[str, ...]) -> None:
    assert plover().contexts_of(text) == contexts


def test_every_trigger_shows_its_context() -> None:
    for context in plover().contexts.values():
        for trigger in context.triggers:
            assert context.id in plover().contexts_of(f"of {trigger.rstrip('*')} ."), (context.id, trigger)


@pytest.mark.parametrize(
    ("event", "mode", "contexts", "code"),
    [
        ("CONSULT", "visit", (), "042"),
        ("CONSULT", "phone", (), "041"),
        ("CONSULT", "", ("economic",), "040"),
        ("SUPPORT", "signing", (), "057"),
        ("SUPPORT", "", (), "050"),
        ("AGREE", "", ("military", "economic"), "0312"),
        ("COOPERATE", "", ("economic",), "061"),
        ("AID", "", ("disasters", "economic"), "073"),
        ("SANCTION", "expel", (), "166"),
        ("SANCTION", "", (), "160"),
        ("REQUEST", "meet", (), "106"),
        ("", "", (), ""),
    ],
)
def test_cameo(event: str, mode: str, contexts: tuple[str, ...], code: str) -> None:
    assert plover().cameo(event, mode, contexts) == code


def test_every_event_in_every_mode_has_a_cameo_code_whose_quad_is_near() -> None:
    roots = {True: ("0",), False: ("09", "1", "2")}
    for event in plover().events.values():
        for mode in ("", *(m.id for m in event.modes)):
            code = plover().cameo(event.id, mode)
            assert re.fullmatch(r"[012]\d{2,3}", code), (event.id, mode)
            assert code.startswith(roots[event.quad in (1, 2)]), (event.id, mode, code)


@pytest.mark.parametrize(
    ("code", "event", "mode"),
    [("042", "CONSULT", "visit"), ("010", "", ""), ("015", "AGREE", ""), ("016", "REJECT", ""), ("057", "SUPPORT", ""),
     ("0831", "CONCEDE", ""), ("0841", "RETREAT", "release"), ("173", "COERCE", "arrest"),
     ("1712", "ASSAULT", "destroy"), ("191", "COERCE", "restrict"), ("204", "ASSAULT", "unconventional"),
     ("99", "", "")],
)  # fmt: skip
def test_from_cameo(code: str, event: str, mode: str) -> None:
    assert plover().from_cameo(code) == (event, mode)


def test_modes_named_by_the_way_back_exist() -> None:
    for number in range(10, 2050):
        event, mode = plover().from_cameo(f"{number:03}")
        assert not mode or mode in {m.id for m in plover().events[event].modes}
