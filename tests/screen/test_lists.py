"""Lists are read as what they are; what is none is told with its file, its line and what was expected."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bilat.errors import InputError
from bilat.screen import Entry, ListedName, read_list
from bilat.screen.lists import country

NAMES = Path(__file__).with_name("names.csv")
REMARKS = (
    "DOB 28 Jun 1967; alt. DOB circa 1968; POB Kazan, Russia; nationality Belarus; citizen Korea, North; Gender Male; "
    "Listing Date (some directive): 22 Feb 2022; a.k.a. 'STONE, Old'; Linked To: SOMEBODY."
)
SDN = (
    '101,"QUARRY WORKS",-0- ,"BELARUS-EO14038] [NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,'
    '"Registration Number 100 (Belarus); a.k.a. \'OJSC QW\'; a.k.a. \'VOLNA\'."\n'
    f'102,"STONE, Ivan Petrovich","individual","DPRK3",Minister of Defense,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"{REMARKS}"\n'
    '103,"LIGHT MOON","vessel","SDGT",-0- ,"V4E",Bulk,-0- ,-0- ,"Nevis",-0- ,-0- \n'
    "\x1a"
)
ALT = '101,9,"aka","QUARRY PLANT",-0- \n102,10,"aka","STOUN, Ivan",-0- \n'


@pytest.fixture
def sdn(tmp_path: Path) -> Path:
    path = tmp_path / "sdn.csv"
    path.write_text(SDN)
    return path


def test_a_table_of_names_is_read_by_its_heading() -> None:
    watch = read_list(NAMES)
    assert (watch.title, watch.format, len(watch.entries)) == ("names.csv", "a table of names", 12)
    first = watch.entries[0]
    assert [n.text for n in first.names][:2] == ["Minsk Wheel Tractor Plant", "OJSC MZKT"]
    assert (first.id, first.type, first.countries) == ("T-1", "organisation", ("BLR",))
    assert first.programmes == ("BELARUS-EO14038", "NPWMD")
    assert (first.since, first.changed) == (date(2022, 2, 25), date(2024, 4, 19))
    assert (watch.entries[4].type, watch.entries[4].born) == ("person", (1954,))
    assert watch.entries[9].type == "other"


def test_a_list_of_names_alone_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "few.csv"
    path.write_text("\ufeffName,Aliases\nQuarry Works,QW;Quarry\n")
    assert read_list(path).entries == (
        Entry("line 2", "organisation", (ListedName("Quarry Works"), ListedName("QW"), ListedName("Quarry"))),
    )


def test_ofacs_file_is_told_by_its_columns(sdn: Path) -> None:
    works, man, ship = read_list(sdn).entries
    assert [n.text for n in works.names] == ["QUARRY WORKS", "OJSC QW", "VOLNA"]
    assert [n.weak for n in works.names] == [False, True, True]
    assert (works.countries, works.about, works.programmes) == (("BLR",), ("BLR",), ("BELARUS-EO14038", "NPWMD"))
    assert man.names == (ListedName("Ivan Petrovich STONE", "STONE"), ListedName("Old STONE", "STONE", weak=True))
    assert (man.countries, man.about, man.born) == (("BLR", "PRK"), ("PRK",), (1967, 1968))
    assert man.role == "Minister of Defense"
    assert man.since == date(2022, 2, 22)
    assert man.remarks == REMARKS
    assert ship.type == "other"


def test_aliases_are_read_from_the_file_beside(sdn: Path) -> None:
    sdn.with_name("alt.csv").write_text(ALT)
    works, man, _ = read_list(sdn).entries
    assert [n.text for n in works.names] == ["QUARRY WORKS", "QUARRY PLANT", "OJSC QW", "VOLNA"]
    assert man.names[1] == ListedName("Ivan STOUN", "STOUN")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "is empty: a list has one entry a line"),
        (b"\n \n", "is empty"),
        (b"name,id\n", "has a heading and no entry"),
        (b"title,id\nA,1\n", r"is no list in a format that is known \(OFAC's SDN.CSV: 12 columns .*begins: title, id"),
        (b"\xff\xfe", r"is not UTF-8 \(byte 0\)"),
        (b"name,id\nA\n", r"x.csv:2: 1 cells, but the heading has 2 columns"),
        (b"name,id\nA,1\n ,2\n", r"x.csv:3: no name"),
        (b"name,first_seen\nA,lately\n", r"x.csv:2: first_seen is 'lately', no day in ISO 8601"),
        (SDN.encode() + b"104,short\n", r"x.csv:4: 2 cells, but OFAC's SDN.CSV has 12 columns"),
    ],
)
def test_what_is_no_list_is_told_exactly(text: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(text.replace(b"\x1a", b""))
    with pytest.raises(InputError, match=told):
        read_list(path)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_list(tmp_path)


def test_states_as_lists_write_them() -> None:
    written = ["Belarus", "by", "BLR", "Korea, North", "Burma", "Cote d Ivoire", "Region: Gaza", ""]
    assert [country(text) for text in written] == ["BLR", "BLR", "BLR", "PRK", "MMR", "", "", ""]
