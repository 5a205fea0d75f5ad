"""Events told by nouns, participles and possessives: who does it to whom, however the clause is built."""

from __future__ import annotations

import pytest

from tests.chain import claims_of, kinds_of


def acts(text: str, **fields: object) -> set[tuple[str, tuple[str | None, ...], tuple[str | None, ...]]]:
    """Events and what is asked for, each with the states of who acts and who is acted on."""
    return {
        (c.plover.event, tuple(p.country for p in c.actors), tuple(p.country for p in c.recipients))
        for c in claims_of(text, **fields)
        if c.kind in {"event", "commitment"}
    }


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        ("The Peruvian seizure of Chile's envoy angered many.", "COERCE", "PER", "CHL"),
        ("Reporters spoke of the capture of Chilean President Ana Soto by Peruvian forces.", "COERCE", "PER", "CHL"),
        ("Peruvian commandos captured Chilean President Ana Soto.", "COERCE", "PER", "CHL"),
        ("Peru is conducting a military operation in Chile.", "ASSAULT", "PER", "CHL"),
        ("Peruvian drones struck a depot in Chile overnight.", "ASSAULT", "PER", "CHL"),
        ("The paper wrote about airstrikes by Peru on Santiago.", "ASSAULT", "PER", "CHL"),
        ("Peru's president threatened military intervention against Chile.", "THREATEN", "PER", "CHL"),
        ("Peru's criticism of the Chilean drills was sharp.", "ACCUSE", "PER", "CHL"),
        ("Chile's ambassador was summoned to the foreign ministry of Peru.", "ACCUSE", "PER", "CHL"),
        ("Peru resisted Chile's move to close the port.", "REJECT", "PER", "CHL"),
        ("Peru does not accept the treaty that Chile wrote.", "REJECT", "PER", "CHL"),
        ("After the removal of Peruvian troops from Chile, trade grew.", "RETREAT", "PER", "CHL"),
        ("Peru reaffirms support for Chile's reforms.", "SUPPORT", "PER", "CHL"),
        ("The Peruvian ambassador expressed satisfaction over the progress made by Chile.", "SUPPORT", "PER", "CHL"),
        ("Peru upholds its position to support the people of Chile.", "SUPPORT", "PER", "CHL"),
        ("The school in Chile was built with the assistance of the Peruvian Government.", "AID", "PER", "CHL"),
        ("The hall in Chile, a gift from the people of Peru, was opened on Monday.", "AID", "PER", "CHL"),
        ("Peru is intensifying pressure on Chile.", "COERCE", "PER", "CHL"),
        ("Peru wants Chile to stay out of the quarrel.", "REQUEST", "PER", "CHL"),
        ("Chilean President Ana Soto was captured in a Peruvian military operation.", "COERCE", "PER", "CHL"),
        ("The seizure of Chilean ships by Peru drew crowds.", "COERCE", "PER", "CHL"),
        ("Peruvian airstrikes hit the Chilean coast.", "ASSAULT", "PER", "CHL"),
        ("Peruvian rebels attacked Chilean miners.", "ASSAULT", "PER", "CHL"),
        ("Peru's cricket board urged the Chilean federation to wait.", "REQUEST", "PER", "CHL"),
        ("The Chilean board refused to travel to Peru.", "REJECT", "CHL", "PER"),
        ("Peru is helping Chile to develop its mines.", "AID", "PER", "CHL"),
        ("Chile cleared its minefields with the support of Peru.", "AID", "PER", "CHL"),
        ("Peru reaffirmed its commitment to training Chilean nurses.", "AGREE", "PER", "CHL"),
        ("Peru's commitment to bringing more traders to Chile was noted.", "AGREE", "PER", "CHL"),
        ("Peru underscored the need for the release of the ships in Chilean custody.", "REQUEST", "PER", "CHL"),
    ],
)
def test_who_does_what_to_whom(text: str, event: str, actor: str, recipient: str) -> None:
    found = acts(text)
    assert any(
        (actor, recipient) == (a[0] if a else None, r[0] if r else None) and e in {event, "AGREE"} for e, a, r in found
    ), found


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile have exchanged lists of their ports.",
        "Peru and Chile coordinate their efforts at sea.",
        "The Year of Peruvian Music in Chile was held in May.",
        "The navies of Peru and Chile held a joint exercise.",
        "Peru and Chile have been working together on a new port.",
    ],
)
def test_what_two_do_together(text: str) -> None:
    assert ("COOPERATE", frozenset({"PER", "CHL"})) in {(e, frozenset(a)) for e, a, _ in acts(text)}


def test_an_owner_beside_a_doer_is_who_it_is_done_to() -> None:
    assert ("COERCE", ("PER",), ("CHL",)) in acts("Chilean President Ana Soto's arrest by Peru angered Ghana.")


def test_asking_whether_is_no_request() -> None:
    assert not [
        c for c in claims_of("Peru's minister asked Chile's envoy whether the port is open.") if c.kind == "commitment"
    ]


def test_what_the_public_is_urged_to_do_is_asked_of_no_state() -> None:
    assert "commitment" not in kinds_of("Peru urged the public to avoid travelling to Chile.")


@pytest.mark.parametrize("text", ["Will Peru's president visit Chile?", "Does Peru plan to send teachers to Chile?"])
def test_what_is_asked_is_not_told_by_any_rule(text: str) -> None:
    assert not [c.reader for c in claims_of(text) if not c.reader.startswith("tagged.")]


def test_what_is_only_important_is_not_done() -> None:
    text = "The ambassador of Peru stressed the importance of signing the agreement with Chile."
    assert {c.modality for c in claims_of(text) if c.kind == "instrument"} <= {"demand"}


def test_the_two_leaders_are_those_named_side_by_side() -> None:
    text = (
        "Chilean President Ana Soto spoke by phone with Peruvian President Luis Rojas. They discussed Ghana. "
        "Ghana's army had lost ground, and Ghana's ports were closed. The two leaders agreed to send envoys."
    )
    promised = [c for c in claims_of(text) if c.kind == "commitment"]
    assert {p.name for c in promised for p in c.actors} == {"Ana Soto", "Luis Rojas"}


def test_a_distant_island_is_not_the_home_state() -> None:
    text = "China warned Taiwan again. China has ramped up its military intimidation of the democratic island."
    told = acts(text, source="Daily Mirror (Sri Lanka)")
    assert all("LKA" not in (*a, *r) for _, a, r in told)


def test_documents_that_are_exchanged_are_signed() -> None:
    found = [
        c for c in claims_of("A memorandum on tea was exchanged between Peru and Chile.") if c.kind == "instrument"
    ]
    assert [(c.type, {p.country for p in c.actors}) for c in found] == [("memorandum", {"PER", "CHL"})]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Chilean President Ana Soto's Indian visit began on Monday.", "IND"),
        ("Chilean President Ana Soto visited a naval base in Peru on Monday.", "PER"),
        ("Speaking at a trade forum in Lima, Chilean Ambassador Pedro Vidal praised Peru.", "PER"),
    ],
)
def test_where_somebody_went(text: str, host: str) -> None:
    went = [c for c in claims_of(text) if c.kind == "contact"]
    assert ([p.country for p in went[0].actors], {p.country for p in went[0].recipients} - {None}) == (["CHL"], {host})


def test_who_was_invited_is_also_to_come() -> None:
    told = [
        c
        for c in claims_of(
            "At the invitation of Peru's President Luis Rojas, Chile's president is set to arrive in Lima."
        )
        if c.kind == "commitment"
    ]
    assert {(c.type, c.actors[0].country, c.recipients[0].country) for c in told} == {
        ("invitation", "PER", "CHL"),
        ("plan", "CHL", "PER"),
    }


def test_a_state_that_a_region_borders_is_no_party() -> None:
    text = "Peru's president will open a road in the province, which borders Chile and Bolivia, with Ghana's envoy."
    assert all(not {p.country for p in (*c.actors, *c.recipients)} & {"CHL", "BOL"} for c in claims_of(text))


def test_in_a_text_about_two_the_other_attacked() -> None:
    text = "Peru and Chile closed their border. Chile's envoy left Peru. The raid on Peru drew crowds."
    assert ("ASSAULT", ("CHL",), ("PER",)) in acts(text)


def test_what_presses_is_not_asked_for() -> None:
    assert "commitment" not in kinds_of("Peru and Chile discussed pressing matters.")


def test_a_complaint_is_against_who_is_complained_of() -> None:
    text = "Kenya's government says it has filed a complaint with the African Union against Uganda over its milk."
    assert acts(text) == {("ACCUSE", ("KEN",), ("UGA",))}
