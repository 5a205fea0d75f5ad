from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from bilat.export import claim_rows, document_rows, entity_rows, issue_rows, judgement_rows, record_rows
from bilat.ledger import ClaimFilter, View
from bilat.model.names import name_id
from tests.builders import KOVAC, TALKS, WAFULA
from tests.export.conftest import APRIL, DATED, NOON, fill


def plain(row: msgspec.Struct) -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(msgspec.json.encode(row))
    return decoded


def test_a_claim_has_the_shape_of_the_contract(view: View) -> None:
    row = plain(next(claim_rows(view, ClaimFilter(document=DATED.id))))
    assert row.pop("id").startswith("c_")
    assert row == {
        "kind": "contact",
        "type": "talks",
        "document": {
            "id": DATED.id,
            "path": "news/a1.txt",
            "source": "Adria Courier",
            "published": "2024-05-04",
            "language": "en",
            "title": "Zagreb and Nairobi talk trade",
        },
        "actors": [
            {
                "name": "Ana Kovač",
                "as_written": "Ana Kovač",
                "entity": name_id(KOVAC),
                "type": "person",
                "country": "HRV",
                "sector": "GOV",
                "office": "Foreign Minister",
                "start": 17,
                "end": 26,
            },
            {
                "name": "Musalia Wafula",
                "as_written": "Musalia Wafula",
                "entity": name_id(WAFULA),
                "type": "person",
                "country": "KEN",
                "sector": "",
                "office": "",
                "start": 60,
                "end": 74,
            },
        ],
        "recipients": [],
        "date": {
            "start": "2024-05-03",
            "end": "2024-05-03",
            "precision": "day",
            "basis": "text",
            "text": "on 3 May 2024",
        },
        "place": {"name": "Nairobi", "country": "KEN", "start": 78, "end": 85},
        "polarity": "affirmed",
        "modality": "fact",
        "attribution": [],
        "plover": {"event": "CONSULT", "mode": "meet", "contexts": ["diplomatic"]},
        "cameo": "046",
        "values": {"level": "minister", "topics": ["trade"]},
        "evidence": [{"start": 0, "end": len(TALKS), "quote": TALKS}],
        "confidence": 0.9,
        "reader": "contact.talks@1",
    }


def test_a_speaker_who_is_a_party_elsewhere_in_the_document_has_its_entity(view: View) -> None:
    [row] = claim_rows(view, ClaimFilter(kind="figure"))
    assert plain(row)["attribution"] == [
        {"speaker": "she", "name": "Ana Kovač", "cue": "said", "type": "indirect", "entity": name_id(KOVAC)},
        {"speaker": "an official", "name": "", "cue": "reportedly", "type": "hearsay"},
    ]


def test_a_day_is_told_from_an_interval(view: View) -> None:
    rows = {r.key: plain(r) for r in document_rows(view)}
    fields = ("published", "published_basis", "published_between")
    assert [rows["a1"][f] for f in fields] == ["2024-05-04", "given", None]
    assert [rows["b1"][f] for f in fields] == [None, "text", ["2024-04-01", "2024-04-30"]]
    assert list(rows["a1"]) == [
        "id", "key", "path", "source", "url", "published", "published_basis", "published_between", "language", "kind",
        "title", "text",
    ]  # fmt: skip
    [claim] = claim_rows(view, ClaimFilter(document=APRIL.id))
    assert plain(claim)["document"]["published"] is None
    assert plain(claim)["date"]["start"] is None
    assert plain(claim)["place"] is None


def test_entities_are_those_of_the_claims_asked_for(view: View) -> None:
    names = [e.caption for e in entity_rows(view, ClaimFilter(kind="figure"))]
    assert sorted(names) == ["Croatia", "Kenya"]
    ids = [e.id for e in entity_rows(view)]
    assert ids == sorted(ids)
    assert len(ids) == 4


def test_issues_are_rows(view: View) -> None:
    [row] = issue_rows(view)
    assert (row.path, row.reason) == ("news/c.bin", "not text")


def test_rows_do_not_depend_on_the_order_of_arrival(view: View, tmp_path: Path) -> None:
    fill(tmp_path / "other.db", [DATED, APRIL])
    with View(tmp_path / "other.db") as other:
        assert list(claim_rows(other)) == list(claim_rows(view))
        assert list(document_rows(other)) == list(document_rows(view))
        assert list(entity_rows(other)) == list(entity_rows(view))


def test_a_record_has_the_shape_of_the_contract(view: View) -> None:
    row = plain(next(r for r in record_rows(view) if r.kind == "contact"))
    contract = [
        "id", "kind", "type", "pairs", "actors", "recipients", "date", "place", "values", "modality", "status",
        "sources", "claims", "denies", "fields", "silent", "history", "summary", "plover", "cameo",
    ]  # fmt: skip
    assert set(contract) <= set(row)
    assert row["id"].startswith("r_")
    assert row["pairs"] == ["HRV-KEN"]
    assert [a["name"] for a in row["actors"]] == ["Ana Kovač", "Musalia Wafula"]
    assert row["values"] == {"level": "minister", "topics": ["trade"]}
    assert row["claims"] == [next(claim_rows(view, ClaimFilter(document=DATED.id))).id]
    assert (row["status"], row["sources"]["outlets"]) == ("single_source", 1)


def test_a_judgement_says_what_it_is_about_and_whether_it_holds(view: View) -> None:
    [row] = judgement_rows(view)
    assert (row.who, row.when, row.why, row.state) == ("ana", NOON, "seen on film", "stands")
    assert row.says == f"{row.one} (contact, talks; Adria Courier, 2024-05-04) is right"
