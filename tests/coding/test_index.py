"""Indexes of an office's releases: a title a line, each with its day; what the titles leave unsaid."""

from __future__ import annotations

from tests.chain import claims_of

INDEX = (
    "Foreign Ministry of Japan\n\nPress releases\n\n25 March 2022\n\nSanctions over the Invasion of Chad\n\n"
    "23 March 2022\n\nJapan-Peru Foreign Ministers' Strategic Dialogue\n\n"
    "20 March 2022\n\nCourtesy Call on Prime Minister Kato by the Delegation of the Ghanaian Parliament\n\n"
    "18 March 2022\n\nVisit to Japan by Ana Soto, President of Chile"
)


def test_an_office_is_not_blamed_for_what_its_titles_do_not_ascribe() -> None:
    assert not [c for c in claims_of(INDEX, source="") if c.type == "assault" and c.actors]


def test_a_title_of_a_meeting_is_one_of_its_day() -> None:
    met = [c for c in claims_of(INDEX, source="") if c.kind == "contact"]
    assert {(frozenset(p.country for p in c.parties), str(c.date.end)) for c in met} >= {
        (frozenset({"JPN", "PER"}), "2022-03-23"),
        (frozenset({"JPN", "GHA"}), "2022-03-20"),
    }


def test_a_title_of_a_visit_tells_one() -> None:
    told = [c for c in claims_of(INDEX, source="") if any(p.country == "CHL" for p in c.actors)]
    visits = [(c.kind, c.type, c.modality, str(c.date.end)) for c in told if c.kind != "position"]
    assert visits == [("contact", "visit", "fact", "2022-03-18")]
