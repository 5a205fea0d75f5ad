"""Rules or tagger and the PLOVER coder settle an event together; who decided is on the claim."""

from __future__ import annotations

from tests.chain import claims_of

DECIDED = {"rule", "model", "none", "rule and model", "rule over model", "model over rule", "none over model"}
DECIDED |= {decided.replace("rule", "tagger") for decided in DECIDED}


def decided(reader: str) -> str:
    return reader.rpartition(";event:")[2]


def test_an_act_that_no_rule_names_is_an_event_of_tagger_and_coder() -> None:
    text = "Norwegian Foreign Minister Kari Lund scolded Peru for its silence."
    [claim] = [c for c in claims_of(text) if c.kind == "event"]
    assert (claim.plover.event, decided(claim.reader)) == ("ACCUSE", "tagger and model")
    assert ({p.country for p in claim.actors}, {p.country for p in claim.recipients}) == ({"NOR"}, {"PER"})


def test_two_states_side_by_side_are_no_event() -> None:
    assert not [
        c for c in claims_of("Norway and Peru lie far from Ghana, a country of 33 million people.") if c.kind == "event"
    ]


def test_every_claim_says_who_decided_its_event() -> None:
    text = "Peru met Chile in Lima on Monday. Chile helped Peru. Peru praised Chile for its support."
    found = claims_of(text)
    assert found
    assert {decided(c.reader) for c in found} <= DECIDED


def test_a_rule_and_the_coder_that_agree_are_both_named() -> None:
    [claim] = [c for c in claims_of("Chile praised Peru for its support.") if c.kind == "event"]
    assert (claim.plover.event, decided(claim.reader)) == ("SUPPORT", "rule and model")


def test_what_a_meeting_is_nobody_is_asked() -> None:
    text = "Norwegian Foreign Minister Kari Lund met Peruvian President Luis Paz in Lima, who accused Norway of spying."
    [claim] = [c for c in claims_of(text) if c.kind == "contact"]
    assert claim.plover.event == "CONSULT"
    assert decided(claim.reader) == "rule"


def test_what_a_paper_or_an_undertaking_is_nobody_is_asked() -> None:
    text = "Peru and Chile signed a fisheries agreement in Lima. Chile promised Peru to build a bridge over the river."
    found = [c for c in claims_of(text) if c.kind in {"instrument", "commitment"}]
    assert {c.kind for c in found} == {"instrument", "commitment"}
    assert {decided(c.reader).removeprefix("tagger") for c in found} <= {"rule", ""}


def test_a_figure_has_no_event() -> None:
    found = [c for c in claims_of("Peru's exports to Chile grew to $300 million in 2023.") if c.kind == "figure"]
    assert found
    assert {c.plover.event for c in found} == {""}
    assert {decided(c.reader) for c in found} == {"none"}
