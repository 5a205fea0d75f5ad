"""An export made from the gold itself: what a perfect reader would say. The scorer must give it 1.0."""

from __future__ import annotations

from typing import Any

from evals import scorer
from evals.scorer import Row


def document_of(gold: Row, text: str) -> Row:
    """The exported document of a gold article."""
    return {"id": f"d_{gold['document']}", "key": gold["document"].rpartition("/")[2], "kind": "article", "text": text}


def claims_of(gold: Row, text: str) -> list[Row]:
    """One claim for every required item of a gold article. Raises ValueError for a quote that is not in the text."""
    return [claim_of(gold, item, text) for item in gold["items"] if not item.get("optional")]


def claim_of(gold: Row, item: Row, text: str) -> Row:
    """A claim that says exactly what an item says."""
    return {
        "id": f"c_{item['id']}", "kind": item["kind"][0], "type": (item.get("type") or [""])[0],
        "document": {"id": f"d_{gold['document']}"},
        **_roles(item),
        "date": _date(item), "place": {"name": item["place"]} if "place" in item else None,
        "polarity": item.get("polarity", "affirmed"), "modality": item.get("modality", "fact"),
        "attribution": [{"speaker": item["attribution"]}] if "attribution" in item else [],
        "plover": {"event": (item.get("event") or [""])[0]}, "values": item.get("values", {}),
        "evidence": [_evidence(item, text)],
    }


def _roles(item: Row) -> dict[str, list[Row]]:
    """Parties that name the item's states and people; people carry no state, so that none is added."""
    given = item.get("roles") or {"actors": item["countries"], "recipients": []}
    roles = {role: [_state(code) for code in given.get(role, [])] for role in ("actors", "recipients")}
    placed = {code for codes in given.values() for code in codes}
    free = next((role for role in ("recipients", "actors") if role not in given), "actors")
    roles[free] += [_state(code) for code in item["countries"] if code not in placed]
    roles["actors"] += [{"name": name, "country": None} for name in item.get("names", [])]
    return roles


def _state(code: str) -> Row:
    return {"name": code, "country": code}


def _date(item: Row) -> dict[str, Any] | None:
    return {"start": item["date"][0], "end": item["date"][1]} if item.get("date") else None


def _evidence(item: Row, text: str) -> Row:
    places = scorer.spans_of(text, item["quote"])
    if not places:
        raise ValueError(f"{item['id']}: its quote is not in the text")
    start, end = places[0]
    end = min(end, start + scorer.widest())
    return {"start": start, "end": end, "quote": text[start:end]}
