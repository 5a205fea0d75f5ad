"""Walking files, folders, archives and standard input: a fixed order, streaming, and a reason for what is not read."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import zipfile
from pathlib import Path

import pytest

from bilat.ingest import RawItem, items
from bilat.ingest.blob import LINE_BYTES
from bilat.model.issue import Issue
from tests.ingest.conftest import ARTICLE, Write, docs, issues, only, read_all


def test_a_text_file_is_one_document_with_its_name_as_key(write: Write) -> None:
    path = write("brod.txt", ARTICLE)
    document = only(read_all(path))
    assert (document.key, document.path, document.text) == ("brod.txt", path.as_posix(), ARTICLE)


def test_a_folder_is_walked_in_the_order_of_names_on_all_levels(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", "c.html"):
        write(name, ARTICLE if not name.endswith("html") else f"<html><body><p>{ARTICLE}</p></body></html>")
    assert [d.key for d in docs(read_all(tmp_path))] == ["y.md", "z.txt", "b.txt", "c.html"]


def test_hidden_files_are_left_alone(write: Write, tmp_path: Path) -> None:
    write(".git/config.txt", ARTICLE)
    write("a.txt", ARTICLE)
    assert [d.key for d in docs(read_all(tmp_path))] == ["a.txt"]


def test_links_inside_a_folder_are_refused(write: Write, tmp_path: Path) -> None:
    write("a.txt", ARTICLE)
    os.symlink("/etc/passwd", tmp_path / "b.txt")
    os.symlink(tmp_path, tmp_path / "loop")
    found = read_all(tmp_path)
    assert [d.key for d in docs(found)] == ["a.txt"]
    assert all("link" in issue.reason for issue in issues(found))
    assert len(issues(found)) == 2


@pytest.mark.parametrize("names", [[], ["data.csv", "tool.py"]])
def test_a_folder_with_no_article_is_an_issue(write: Write, tmp_path: Path, names: list[str]) -> None:
    for name in names:
        write(name, "a,b\n1,2\n")
    last = issues(read_all(tmp_path))[-1]
    assert last.path == tmp_path.as_posix()
    assert "no article" in last.reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", "", "empty"),
        ("blank.txt", " \n\t\n", "empty"),
        ("picture.jpg", b"\xff\xd8\xff\xe0" + bytes(range(40)) * 90, "binary"),
        ("paper.pdf", b"%PDF-1.7 text", "PDF"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        ("own.db", b"SQLite format 3\x00", "database"),
        ("table.csv", "a,b\n1,2\n", ".csv"),
        ("map.xml", "<?xml version='1.0'?><kml><name>x</name></kml>", "no feed"),
        ("list.json", "[]", "empty list"),
        ("broken.json", '{"text": "The ministers', "broken JSON"),
        ("no.json", '{"name": "x", "size": 3}', "without text"),
        ("huge.txt", "a " * 2_500_000, "4 MB"),
    ],
)
def test_what_cannot_be_read_is_one_issue_with_a_reason(
    write: Write, name: str, content: str | bytes, reason: str
) -> None:
    path = write(name, content)
    found = read_all(path)
    assert [type(one) for one in found] == [Issue]
    assert reason in issues(found)[0].reason
    assert issues(found)[0].path.startswith(path.as_posix())


def test_a_missing_file_is_an_issue(tmp_path: Path) -> None:
    assert "No such file" in issues(read_all(tmp_path / "nowhere.txt"))[0].reason


def test_two_encodings_in_one_folder_are_both_read(write: Write, tmp_path: Path) -> None:
    russian = "Министры двух стран встретились во вторник и договорились об открытии второго перехода. " * 3
    write("a.txt", russian.encode("cp1251"))
    write("b.txt", russian.encode("utf-8"))
    found = read_all(tmp_path)
    assert [d.text for d in docs(found)] == [russian.strip()] * 2
    assert not issues(found)


def test_bytes_that_mean_nothing_are_told_beside_the_document(write: Write) -> None:
    data = ("Größe und Länge. " * 50).encode() + b"\xff" + ARTICLE.encode()
    found = read_all(write("a.txt", data))
    assert "\ufffd" in docs(found)[0].text
    assert "1 sequences of bytes" in issues(found)[0].reason


def test_gzip_is_read_and_named_by_what_is_inside(write: Write) -> None:
    assert only(read_all(write("brod.txt.gz", gzip.compress(ARTICLE.encode())))).text == ARTICLE


def test_lines_of_a_record_file_are_streamed(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.jsonl", "".join(json.dumps({"id": n, "text": ARTICLE}) + "\n" for n in range(3)))
    walk = items([path])
    first = next(walk)
    assert isinstance(first, RawItem)
    monkeypatch.setattr(json, "loads", None)  # nothing is parsed while walking
    assert len(list(walk)) == 2


def test_a_line_beyond_the_cap_costs_only_itself(write: Write) -> None:
    good = json.dumps({"id": "x", "text": ARTICLE}).encode() + b"\n"
    path = write("a.jsonl", good + b'{"text": "' + b"a" * (2 * LINE_BYTES) + b'"}\n' + good + b"{broken\n" + good)
    found = read_all(path)
    assert len(docs(found)) == 3
    assert [issue.path.rpartition(":")[2] for issue in issues(found)] == ["2", "4"]
    assert "longer than 4 MB" in issues(found)[0].reason
    assert "broken JSON" in issues(found)[1].reason


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    document = only(read_all("-"))
    assert (document.key, document.path, document.text) == ("-", "-", ARTICLE)


def test_records_on_standard_input_are_told_by_their_content(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(json.dumps({"id": f"n{n}", "text": ARTICLE}) + "\n" for n in range(2))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert [d.key for d in docs(read_all("-"))] == ["n0", "n1"]


def test_a_text_that_begins_with_a_bracket_is_no_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"[Brod, 4 June] {ARTICLE}".encode())))
    assert only(read_all("-")).text.startswith("[Brod")


def test_an_archive_from_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(zipped({"a.txt": ARTICLE}))))
    assert only(read_all("-")).path == "-!a.txt"


def zipped(members: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_members_of_a_zip_are_read_in_the_order_of_names(write: Write) -> None:
    path = write("all.zip", zipped({"b.txt": ARTICLE, "sub/a.txt": ARTICLE + " Indeed."}))
    found = docs(read_all(path))
    assert [d.path for d in found] == [f"{path.as_posix()}!b.txt", f"{path.as_posix()}!sub/a.txt"]
    assert [d.key for d in found] == ["b.txt", "a.txt"]


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "..\\up.txt", "C:\\up.txt"])
def test_members_that_lead_out_of_the_archive_are_refused_by_name(write: Write, name: str) -> None:
    found = read_all(write("a.zip", zipped({name: ARTICLE, "ok.txt": ARTICLE})))
    assert [d.key for d in docs(found)] == ["ok.txt"]
    assert "out of the archive" in issues(found)[0].reason
    assert issues(found)[0].path.endswith(name)


def test_links_bombs_and_nested_archives_in_a_zip_are_refused(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bomb.txt", b"0" * 20_000_000)
        archive.writestr("inner.zip", zipped({"x.txt": ARTICLE}))
        archive.writestr("ok.txt", ARTICLE)
    found = read_all(path)
    assert [d.key for d in docs(found)] == ["ok.txt"]
    reasons = {issue.path.rpartition("!")[2]: issue.reason for issue in issues(found)}
    assert "link" in reasons["link.txt"]
    assert "bomb" in reasons["bomb.txt"]
    assert "archive inside an archive" in reasons["inner.zip"]


def test_an_archive_without_articles_and_a_damaged_one_are_issues(write: Write) -> None:
    assert "no article" in issues(read_all(write("a.zip", zipped({"x.csv": "a"}))))[-1].reason
    assert "damaged" in issues(read_all(write("b.zip", zipped({"x.txt": ARTICLE})[:60])))[0].reason
    assert "damaged" in issues(read_all(write("c.txt.gz", gzip.compress(ARTICLE.encode())[:-20])))[0].reason


def test_a_gzip_bomb_stops_early(write: Write) -> None:
    line = b'{"text": "' + b"a " * 5000 + b'"}\n'
    found = list(items([write("bomb.jsonl.gz", gzip.compress(line * 3_000, 9))]))
    assert isinstance(found[-1], Issue)
    assert "bomb" in found[-1].reason
    assert len(found) < 2_000


def test_compression_inside_compression_is_refused(write: Write) -> None:
    twice = gzip.compress(gzip.compress(ARTICLE.encode()))
    assert "twice" in issues(read_all(write("a.txt.gz.gz", twice)))[0].reason


def test_a_file_name_of_odd_bytes_can_be_stored(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(ARTICLE)
    only(read_all(path)).path.encode("utf-8")
