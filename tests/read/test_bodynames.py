"""Bodies and companies: which state they are of."""

from __future__ import annotations

from tests.chain import reading_of


def test_the_state_of_a_body_known_by_name_is_not_read_from_its_adjective() -> None:
    found = reading_of("Kim left for the coast, according to the Korean Central News Agency (KCNA).").referents
    assert [r.country for r in found if r.type == "body"] == ["PRK"]
