"""Index pages: a release is reckoned from the day that it stands behind."""

from __future__ import annotations

from bilat.model.document import Published
from bilat.read.stamps import Stamps
from tests.chain import reading_of

INDEX = (
    "PRESS RELEASES\n\nVISIT TO PERU\n28 Mar 2025 | Foreign Minister Kari Lund arrived in Lima today. Read more\n\n"
    "AID\n24 Mar 2025 | Norway granted aid to Ghana yesterday. Read more\n"
)


def days(text: str) -> dict[str, str]:
    return {text[d.start : d.end]: str(d.when.start) for d in reading_of(text, source="Ministry of Norway").dates}


def test_today_is_the_day_of_the_release() -> None:
    assert days(INDEX) == {
        "28 Mar 2025": "2025-03-28",
        "today": "2025-03-28",
        "24 Mar 2025": "2025-03-24",
        "yesterday": "2025-03-23",
    }


def test_the_stamp_is_no_part_of_the_sentence() -> None:
    reading = reading_of(INDEX, source="Ministry of Norway")
    assert [INDEX[s.start : s.end] for s in reading.sentences][2] == "Foreign Minister Kari Lund arrived in Lima today."


def test_one_dateline_is_no_index() -> None:
    text = "News\n\n28 Mar 2025 | The Minister arrived in Lima today."
    assert days(text)["today"] == "2025-06-04"


def test_the_outlets_own_mark_is_no_time() -> None:
    text = "Peru sold Chile copper on Monday. (Lima/June 4/2025)"
    assert list(days(text)) == ["Monday"]


def test_days_without_a_year_are_of_the_year_that_the_days_around_them_tell() -> None:
    text = "Signed on 12 May 2023. Held on 20 May. Signed on 4 June 2023. Begun in March 2026. Last year. On Monday."
    found = {d.when.text: str(d.when.start) for d in Stamps(text, Published()).dates}
    assert found["20 May"] == "2023-05-20"
    assert found["Last year"] == found["Monday"] == "None"


def test_between_two_years_and_beside_one_day_alone_they_are_of_none() -> None:
    between = "On 12 May 2023 and 13 May 2023. On 20 May. On 4 June 2024 and 5 June 2024."
    alone = "Signed on 12 May 1993. Held on 20 May."
    for text in (between, alone):
        assert {d.when.text: d.when.start for d in Stamps(text, Published()).dates}["20 May"] is None


def test_the_day_in_a_rows_other_cell_dates_its_title() -> None:
    rows = ["TALKS WITH PERU TODAY", "VISIT TO GHANA YESTERDAY", "AID TO CHILE SENT"]
    text = "\n".join(f"| {title} | {day} |" for title, day in zip(rows, ("3/28/23", "3/9/23", "2/2/23"), strict=True))
    assert days(text) == {
        "TODAY": "2023-03-28",
        "3/28/23": "2023-03-28",
        "YESTERDAY": "2023-03-08",
        "3/9/23": "2023-03-09",
        "2/2/23": "2023-02-02",
    }
    reading = reading_of(text, source="Ministry of Norway")
    assert [text[s.start : s.end] for s in reading.sentences] == rows


def test_a_day_in_a_cell_is_read_once() -> None:
    text = "\n".join(f"| VISIT TO PERU | {day}/03/2023 |" for day in (28, 9, 2))
    assert len(reading_of(text, source="Ministry of Norway").dates) == 3
