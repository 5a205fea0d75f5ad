"""Texts without a day: what is told around a dated meeting is of its day, release by release."""

from __future__ import annotations

from datetime import date

from bilat.model.document import Published
from tests.chain import claims_of

MAY, JUNE = date(2025, 5, 5), date(2025, 6, 2)
PAGE = """Talks with Ghana
Foreign Minister Kari Lund of Norway met Foreign Minister Kofi Mensah of Ghana in Accra on 5 May 2025. She praised Ghana.

Talks in Oslo
Foreign Minister Kari Lund of Norway met Foreign Minister Ama Owusu of Ghana in Oslo on 2 June 2025. She praised Ghana for its courage.

Ghana and peace
Norway praised Ghana for its patience.
"""  # noqa: E501


def test_each_release_is_of_its_own_days() -> None:
    claims = [c for c in claims_of(PAGE, published=Published()) if c.kind == "event"]
    assert [c.date.start for c in sorted(claims, key=lambda c: c.evidence[0].start)] == [MAY, JUNE, None]
    assert {c.date.basis for c in claims} == {"relative", "none"}


def test_a_release_that_is_dated_lends_nothing_to_a_text_that_has_a_day() -> None:
    today = Published(JUNE, JUNE, "text")
    [*_, last] = [c for c in claims_of(PAGE, published=today) if c.kind == "event"]
    assert last.date.end == JUNE
