"""Bytes to text: thirty encodings, wrong labels, damage; the right words come out, and nothing crashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.errors import InputError
from bilat.ingest import normalise
from bilat.ingest.encoding import decode

LATIN = "The ministers of Freedonia and Sylvania met in Brod; they signed three papers on trade. " * 6
WEST = "Der Minister sprach über die Zölle: „Größere Märkte für beide Länder“, sagte er in Köln am Freitag. " * 6
RUSSIAN = "Министры двух стран провели переговоры в Минске и подписали соглашение о торговле. " * 6
SAMPLES = {
    **dict.fromkeys(["ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"], LATIN),
    **dict.fromkeys(["utf-32-be", "iso2022_jp", "cp1252", "latin-1", "cp850", "mac-roman"], LATIN),
    **dict.fromkeys(["cp1251", "koi8-r", "iso8859-5", "cp866", "koi8-u"], RUSSIAN),
    "iso8859-15": WEST.replace("„", '"').replace("“", '"'),
    "cp1250": "Ministři jednali v Praze o obchodu a podepsali smlouvu o spolupráci. " * 8,
    "iso8859-2": "Ministrowie spotkali się w Łodzi i podpisali umowę o współpracy gospodarczej. " * 8,
    "cp1253": "Οι υπουργοί συναντήθηκαν στην Αθήνα και υπέγραψαν συμφωνία για το εμπόριο. " * 8,
    "cp1254": "Bakanlar Ankara'da görüştü ve ticaret anlaşmasını imzaladı, dışişleri açıkladı. " * 8,
    "cp1255": "השרים נפגשו בירושלים וחתמו על הסכם סחר בין שתי המדינות. " * 8,
    "cp1256": "التقى الوزيران في العاصمة ووقعا اتفاقا بشأن التجارة بين البلدين. " * 8,
    "shift_jis": "両国の外相は東京で会談し、貿易に関する協定に署名した。" * 10,
    "euc_jp": "両国の外相は東京で会談し、貿易に関する協定に署名した。" * 10,
    "gb18030": "两国外长在北京举行会谈，并签署了贸易协定。" * 10,
    "big5": "兩國外長在台北舉行會談，並簽署了貿易協定。" * 10,
    "euc_kr": "양국 외교장관은 서울에서 회담을 갖고 무역 협정에 서명했다. " * 10,
    "tis-620": "รัฐมนตรีของทั้งสองประเทศพบกันที่กรุงเทพและลงนามในข้อตกลงการค้า " * 10,
}


@pytest.mark.parametrize("encoding", sorted(SAMPLES))
def test_declared_encodings_are_read(encoding: str) -> None:
    text = SAMPLES[encoding]
    read = decode(text.encode(encoding), declared=encoding)
    assert (normalise(read.text), read.lost) == (normalise(text), 0)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "cp1251", "koi8-r", "shift_jis", "big5"])
@pytest.mark.parametrize("label", ["utf-8", "no-such-encoding", ""])
def test_mislabelled_text_is_read_all_the_same(encoding: str, label: str) -> None:
    text = RUSSIAN if encoding.startswith("utf") else SAMPLES[encoding]
    assert decode(text.encode(encoding), declared=label).text == text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "gbk", "utf-16", "base64", "ascii"])
def test_valid_utf8_wins_over_its_label(label: str) -> None:
    assert decode(RUSSIAN.encode("utf-8"), declared=label).text == RUSSIAN


def test_latin1_label_means_what_browsers_mean() -> None:
    assert decode("a “good” day – for café".encode("cp1252"), declared="iso-8859-1").text == "a “good” day – for café"


def test_text_cut_off_in_mid_character_keeps_the_rest() -> None:
    read = decode(RUSSIAN.encode("utf-8")[:-3])
    assert read.text.startswith(RUSSIAN[:-4])
    assert (read.encoding, read.lost) == ("utf-8", 1)


def test_a_page_declares_its_encoding_in_its_head() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    assert RUSSIAN in decode(page.encode("cp1251")).text


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n" + bytes(200), b"\x00\x01\x02" * 50])
def test_binary_data_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(InputError, match="binary"):
        decode(data)


def test_single_nul_bytes_are_no_binary() -> None:
    assert normalise(decode((LATIN[:80] + "\0" + LATIN[80:]).encode()).text) == LATIN.strip()


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "cp1251", "utf-7", "hex", "idna", "shift_jis", "\x00"]))
def test_no_bytes_crash(data: bytes, label: str) -> None:
    try:
        text = decode(data, declared=label).text
    except InputError:
        return
    normalise(text).encode("utf-8")
