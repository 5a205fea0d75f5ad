"""The API: as its own description says, whatever it is asked; cursors, tags, problems."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from schemathesis import GenerationMode

from bilat.web import build, settings_for
from tests.web.asgi import Client

EXAMPLES = 12
"""Of each operation: some two hundred questions, in seconds."""


def description(small: Path) -> Any:
    return Client(build(settings_for(small, "127.0.0.1"))).get("/api/v1/openapi.json").json()


def test_no_question_breaks_the_server(site: Client, small: Path) -> None:
    schema: Any = schemathesis.openapi.from_dict(description(small))
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) > 12
    for operation in operations:
        questions(operation, site)


def questions(operation: Any, site: Client) -> None:
    """Ask what the description allows, and what it does not."""
    asked = one_of(operation.as_strategy(), operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=asked)
    def ask(case: Any) -> None:
        request = case.as_transport_kwargs(base_url="http://localhost:8000")
        answer = send(site, request)
        assert answer.status < 500, (request, answer.text[:300])
        if answer.status >= 400:
            assert answer.headers["content-type"] == "application/problem+json", request
            assert {"status", "title", "detail", "type"} <= set(answer.json())

    ask()


def send(site: Client, request: dict[str, Any]) -> Any:
    """What schemathesis would send, to the application itself."""
    from requests import Request

    made = Request(request["method"], request["url"], params=request.get("params"), json=request.get("json"),
                   data=request.get("data"), headers=dict(request.get("headers") or {})).prepare()
    body = made.body if isinstance(made.body, bytes) else str(made.body or "").encode()
    kept = {k.lower(): str(v) for k, v in made.headers.items() if k.lower() in ("content-type", "x-test")}
    return site.ask(made.method or "GET", made.path_url, {"accept": "*/*", **kept}, body)


def test_the_description_is_openapi_3_1_and_names_what_there_is(small: Path) -> None:
    told = description(small)
    assert told["openapi"].startswith("3.1")
    wanted = {"/api/v1/home", "/api/v1/pairs/{pair_code}", "/api/v1/records", "/api/v1/records/{record_id}",
              "/api/v1/documents/{document_id}", "/api/v1/entities", "/api/v1/search", "/api/v1/judgements"}
    assert wanted <= set(told["paths"])
    assert all(path.startswith("/api/v1/") for path in told["paths"])
    records = told["paths"]["/api/v1/records"]["get"]["parameters"]
    assert {"kind", "pair", "since", "after", "limit", "state"} <= {p["name"] for p in records}


@pytest.mark.parametrize("what", ["records", "entities"])
def test_a_cursor_goes_through_a_list_once(site: Client, what: str) -> None:
    whole = site.get(f"/api/v1/{what}?limit=500").json()
    found = [row["id"] for page in pages(site, f"/api/v1/{what}?limit=2") for row in page["items"]]
    assert found == [row["id"] for row in whole["items"]]
    assert len(found) == len(set(found)) == whole["total"]


def pages(site: Client, path: str) -> Iterator[Any]:
    after = ""
    while True:
        page = site.get(path + after).json()
        yield page
        if not page["next"]:
            return
        after = f"&after={page['next']}"


def test_a_record_is_what_the_page_of_it_is_made_of(site: Client) -> None:
    [first, *_] = site.get("/api/v1/records?kind=contact").json()["items"]
    assert site.get(f"/api/v1/records/{first['id']}").json() == first
    assert site.get(f"/api/v1/records/{first['claims'][0]}").json() == first
    same = site.get(f"/records/{first['id']}.json").json()
    assert site.get(f"/api/v1/records/{first['id']}/page").json() == same


@pytest.mark.parametrize(("path", "status"), [
    ("/api/v1/nothing", 404), ("/api/v1/records/r_0", 404), ("/api/v1/pairs/ABC-DEF", 404), ("/api/v1/states/x", 404),
    ("/records/r_0.json", 404), ("/search.json?limit=-1", 400),
])
def test_a_problem_says_what_is_wrong(site: Client, path: str, status: int) -> None:
    answer = site.get(path, accept="application/json")
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status


def test_other_methods_are_told_so(site: Client) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = site.ask(method, "/api/v1/records")
        assert answer.status in (204, 405), method
        assert "access-control-allow-origin" not in answer.headers


def test_a_judgement_through_the_api(own: Path) -> None:
    site = Client(build(settings_for(own, "127.0.0.1")))
    claim = site.get("/api/v1/records?kind=contact").json()["items"][0]["claims"][0]
    said = b'{"verdict": "accept", "one": "%s", "who": "Ana", "why": "seen"}' % claim.encode()
    answer = site.ask("POST", "/api/v1/judgements", {"content-type": "application/json"}, said)
    assert answer.status == 201
    assert answer.json()["state"] == "stands"
    assert [row["id"] for row in site.get("/api/v1/judgements").json()] == [answer.json()["id"]]
