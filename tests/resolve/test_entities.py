from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bilat.ledger import Heading, Told
from bilat.model.claim import Party
from bilat.model.document import Document, Published
from bilat.model.entity import OfficeSeen
from bilat.resolve import entities, entity_of
from bilat.model.names import fold, script
from tests.builders import make_claim, make_document


def heading(document: Document) -> Heading:
    return Heading(**{f: getattr(document, f) for f in Heading.__struct_fields__})


def told(*actors: Party, day: date = date(2024, 5, 4), language: str = "en") -> Told:
    document = make_document(published=Published(day, day, "given"), language=language)
    return Told(make_claim(document, actors=actors), heading(document))


def person(name: str, country: str | None = "BLR", office: str = "", sector: str = "") -> Party:
    return Party(name, name, "person", country, sector, office)


def test_a_state_is_one_entity_whatever_it_is_called() -> None:
    names = ["Belarus", "Republic of Belarus", "Minsk", "Belarus"]
    [entity] = entities(told(Party(n, n, "state", "BLR")) for n in names)
    assert entity.names == {"Latn": {"en": ("Belarus", "Minsk", "Republic of Belarus")}}
    assert (entity.caption, entity.country, entity.type) == ("Belarus", "BLR", "state")


def test_spellings_that_differ_in_accents_case_or_article_are_one_entity() -> None:
    assert entity_of(person("Viktar Łukašenka")) == entity_of(person("viktar lukasenka"))
    assert entity_of(person("the Tractor Works")) == entity_of(person("“Tractor Works”"))


def test_state_and_type_keep_namesakes_apart() -> None:
    assert entity_of(person("Ivan Petrov")) != entity_of(person("Ivan Petrov", "BGR"))
    assert entity_of(person("Georgia", None)) != entity_of(Party("Georgia", "Georgia", "group"))


def test_offices_carry_the_days_they_were_seen() -> None:
    one = told(person("Ana Lee", office="deputy minister"), day=date(2020, 1, 2))
    two = told(person("Ana Lee", office="minister", sector="GOV"), day=date(2024, 5, 4))
    three = told(person("Ana Lee", office="minister"), day=date(2022, 5, 4))
    [entity] = entities([one, two, three])
    assert entity.offices == (
        OfficeSeen("deputy minister", date(2020, 1, 2), date(2020, 1, 2)),
        OfficeSeen("minister", date(2022, 5, 4), date(2024, 5, 4)),
    )
    assert (entity.sector, entity.claims) == ("GOV", 3)


def test_names_are_kept_by_script_and_language() -> None:
    cyrillic = Party("Ана Ли", "Ана Ли", "person", "BLR")
    [entity] = entities([told(person("Ana Li")), told(cyrillic, language="ru")])
    assert entity.names == {"Cyrl": {"ru": ("Ана Ли",)}, "Latn": {"en": ("Ana Li",)}}
    assert entity.caption == "Ana Li"


@given(names=st.lists(st.sampled_from(["Ana Li", "ana li", "Бо", "Zoë", "Zoe"]), max_size=8), seed=st.integers())
def test_entities_do_not_depend_on_the_order_of_claims(names: list[str], seed: int) -> None:
    claims = [told(person(n, office=n, sector=n[:3].upper())) for n in names]
    shuffled = random.Random(seed).sample(claims, len(claims))  # noqa: S311 - an order, not a secret
    assert entities(claims) == entities(shuffled)


@given(name=st.text(min_size=1))
def test_folding_never_empties_a_name(name: str) -> None:
    assert fold(name)
    assert len(script(name)) == 4
