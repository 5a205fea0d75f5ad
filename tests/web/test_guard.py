"""Who is answered and how: names, origins, tokens, limits, headers that every answer carries."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import msgspec
import pytest

from bilat.errors import UsageError
from bilat.web import build, settings_for
from bilat.web.guard import POLICY
from bilat.web.settings import Limits
from tests.web.asgi import Client, call, run

TOKEN = "0123456789abcdef"  # noqa: S105 - of a test
FORM_KIND = {"content-type": "application/x-www-form-urlencoded"}
FORM = {"verdict": "reject", "one": "c_0", "csrf": "guess"}


@pytest.fixture(scope="module")
def guarded(small: Path) -> Client:
    return Client(build(settings_for(small, "0.0.0.0", TOKEN, names=("ledger.example",))))  # noqa: S104


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:80", "[::1]:8000", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(site: Client, host: str) -> None:
    assert site.get("/healthz", host=host).status == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8000", "", "[::1"])
def test_a_foreign_name_is_not_answered(site: Client, host: str) -> None:
    assert site.get("/", host=host).status == 421


def test_elsewhere_a_token_is_needed_to_start(small: Path) -> None:
    for host in ("0.0.0.0", "192.168.1.5", "::", "ledger.example"):  # noqa: S104
        with pytest.raises(UsageError, match="token"):
            settings_for(small, host)
    with pytest.raises(UsageError, match="16"):
        settings_for(small, "0.0.0.0", "short")  # noqa: S104


def test_a_token_opens_as_a_bearer_and_as_a_cookie_and_nothing_else_does(guarded: Client) -> None:
    assert guarded.get("/").status == 401
    assert guarded.get("/api/v1/home", authorization="Bearer nonsense").status == 401
    assert guarded.get("/api/v1/home", authorization=f"Bearer {TOKEN}").status == 200
    assert guarded.get("/healthz").status == 200
    reader = Client(guarded.app, "ledger.example")
    page = reader.get("/login?to=/coverage").text
    form = {"csrf": page.partition('name="csrf" value="')[2].partition('"')[0], "to": "/coverage"}
    assert reader.post("/login", form | {"token": "wrong"}).status == 401
    entered = reader.post("/login", form | {"token": TOKEN})
    assert (entered.status, entered.headers["location"]) == (303, "/coverage")
    assert TOKEN not in entered.headers["set-cookie"]
    assert reader.get("/coverage").status == 200


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_door_leads_nowhere_else(guarded: Client, to: str) -> None:
    assert 'name="to" value="/"' in Client(guarded.app).get(f"/login?to={to}").text


@pytest.mark.parametrize("path", ["/", "/pairs/HRV-KEN", "/nope", "/static/app.css", "/api/v1/home", "/search.csv"])
def test_every_answer_carries_the_policy(site: Client, path: str) -> None:
    headers = site.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "server" not in headers


@pytest.mark.parametrize("path", ["/", "/index.json", "/pairs/HRV-KEN", "/api/v1/records", "/static/app.css"])
def test_an_unchanged_page_is_not_sent_again_and_head_is_answered_like_get(site: Client, path: str) -> None:
    site.get("/")  # the session that forms are signed for
    got = site.get(path)
    again = site.get(path, if_none_match=got.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    head = site.ask("HEAD", path)
    assert (head.status, head.body) == (200, b"")
    kept = ("content-type", "content-length", "etag", "content-security-policy")
    assert [head.headers[name] for name in kept] == [got.headers[name] for name in kept]


def test_pages_are_packed_for_those_who_can_unpack(site: Client) -> None:
    plain, packed = site.get("/pairs/HRV-KEN"), site.get("/pairs/HRV-KEN", accept_encoding="gzip")
    assert packed.body == plain.body
    assert packed.sent < plain.sent / 3


@pytest.mark.parametrize(("path", "status"), [
    ("/search?q=" + "x" * 5_000, 414), ("/" + "x" * 1_500, 414), ("/search?q=" + "x" * 400, 400),
    ("/static/../app.py", 404), ("/static/..%2f..%2fapp.py", 404), ("/static/%2e%2e/app.py", 404),
    ("/static//etc/passwd", 404), ("/static/vendor/vendor.json", 404), ("/documents/..%2f..%2fetc%2fpasswd", 404),
    ("/static/app.css%00", 404), ("/pairs/XXX-YYY", 404), ("/pairs/BLR", 404), ("/records/r_0", 404),
    ("/states/ATLANTIS", 404), ("/pairs/HRV-KEN/charts/secret.svg", 404), ("/nowhere", 404),
])
def test_what_is_not_there_or_too_long(site: Client, path: str, status: int) -> None:
    assert site.get(path).status == status


def test_a_body_too_long_is_refused_told_or_not(site: Client) -> None:
    assert site.ask("POST", "/judgements", {}, b"x" * 70_000).status == 413
    pieces = [b"x" * 20_000] * 5
    headers = {"host": "localhost", "content-type": "application/x-www-form-urlencoded"}
    assert run(call(site.app, "POST", "/judgements", headers, pieces)).status == 413


def test_a_slow_client_is_dropped_and_holds_nobody_up(small: Path) -> None:
    limits = Limits(body_seconds=0.3)
    app = build(msgspec.structs.replace(settings_for(small, "127.0.0.1"), limits=limits))
    headers = {"host": "localhost", "content-type": "application/x-www-form-urlencoded"}

    async def both() -> tuple[list[int], float]:
        slow = [asyncio.create_task(call(app, "POST", "/judgements", headers, [b"a"] * 9, 0.2)) for _ in range(30)]
        await asyncio.sleep(0.05)
        started = time.perf_counter()
        assert (await call(app, "GET", "/healthz", {"host": "localhost"}, [b""])).status == 200
        taken = time.perf_counter() - started
        return [(await one).status for one in slow], taken

    statuses, taken = run(both())
    assert statuses == [408] * 30
    assert taken < 0.25, "it waited for the slow ones, who have 0.3 s"


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"}, {"origin": "http://localhost:9999"},
])
def test_another_site_cannot_judge(site: Client, headers: dict[str, str]) -> None:
    assert site.ask("POST", "/judgements", FORM_KIND | headers).status == 403
    assert site.ask("POST", "/api/v1/judgements", {"content-type": "application/json", **headers}, b"{}").status == 403


def test_a_form_that_we_did_not_give_out_is_refused(site: Client, small: Path) -> None:
    site.get("/")
    assert site.post("/judgements", FORM).status == 403
    stranger = Client(build(settings_for(small, "127.0.0.1")))
    page = stranger.get("/login").text
    token = page.partition('name="csrf" value="')[2].partition('"')[0]
    assert site.post("/judgements", FORM | {"csrf": token}).status == 403


def test_the_api_takes_judgements_as_json_alone(site: Client) -> None:
    said = b'{"verdict": "same", "one": "c_0"}'
    answer = site.ask("POST", "/api/v1/judgements", {"content-type": "text/plain"}, said)
    assert answer.status in (400, 415)


def test_the_session_is_for_this_site_alone(small: Path) -> None:
    cookie = Client(build(settings_for(small, "127.0.0.1"))).get("/").headers["set-cookie"]
    assert {"HttpOnly", "SameSite=Strict"} <= {part.strip() for part in cookie.split(";")}
