from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilat.model.claim import Party
from bilat.model.names import fold, name_id, script


def person(name: str, country: str | None = "BLR") -> Party:
    return Party(name, name, "person", country)


def test_a_state_is_its_code_whatever_it_is_called() -> None:
    names = ["Belarus", "Republic of Belarus", "Minsk"]
    assert len({name_id(Party(n, n, "state", "BLR")) for n in names}) == 1


def test_accents_case_and_article_make_no_name() -> None:
    assert name_id(person("Viktar Łukašenka")) == name_id(person("viktar lukasenka"))
    assert name_id(person("the Tractor Works")) == name_id(person("“Tractor Works”"))


def test_state_and_type_make_a_name() -> None:
    assert name_id(person("Ivan Petrov")) != name_id(person("Ivan Petrov", "BGR"))
    assert name_id(person("Georgia", None)) != name_id(Party("Georgia", "Georgia", "group"))


@given(name=st.text(min_size=1))
def test_folding_never_empties_a_name(name: str) -> None:
    assert fold(name)
    assert len(script(name)) == 4
