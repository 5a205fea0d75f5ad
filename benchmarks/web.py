"""How fast the site answers over a large ledger: `python -m benchmarks.web [--claims N] [--ledger FILE]`.

The ledger is that of `benchmarks.pages` (whose own figures are of the structs, without templates). Dossiers of many
pairs and the other pages are asked for in turn, straight from the application without a network between: parsing,
queries, templates, tags and packing all count. Milliseconds are of one core's time, so that a busy machine does not
tell; the wall's are beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import pages
from bilat import dossier
from bilat.ledger import View

WANTED = 300.0
"""Milliseconds within which nineteen of twenty dossiers are to come."""
PAIRS = 60
"""Dossiers asked for: of every pair of that many, so that the busy and the quiet both count."""
TIMES = 10
"""Requests of each other page."""


class Taken(msgspec.Struct, frozen=True):
    """Milliseconds of one request: of a core, and on the wall."""

    core: float
    wall: float


def questions(ledger: Path) -> Iterator[tuple[str, list[str]]]:
    """Kinds of page with the addresses to ask for."""
    with View(ledger) as view:
        rows = dossier.home(view).pairs.items
        record = next(iter(view.records())).id
    codes = [f"{row.pair[0].code}-{row.pair[1].code}" for row in rows]
    yield "dossier", [f"/pairs/{code}" for code in codes[:PAIRS]]
    yield "busiest dossier", [f"/pairs/{codes[0]}"] * TIMES
    lists = ("/", "/coverage", "/since", "/search", "/search?q=trade")
    others = (*lists, f"/pairs/{codes[0]}/compare", f"/records/{record}")
    for address in others:
        yield address, [address] * TIMES


def asked(app: Any, address: str) -> Taken:
    """One request. Raises RuntimeError when it is not answered."""
    from tests.web.asgi import call

    headers = {"host": "localhost", "accept": "text/html", "accept-encoding": "gzip"}
    core, wall = time.process_time(), time.perf_counter()
    answer = asyncio.run(call(app, "GET", address, headers, [b""]))
    if answer.status != 200:
        raise RuntimeError(f"{address}: {answer.status}")
    return Taken(1000 * (time.process_time() - core), 1000 * (time.perf_counter() - wall))


def late(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


def measure(ledger: Path) -> float:
    """Print a line for each kind of page; the 95th percentile of the dossiers in milliseconds."""
    from bilat.web import build, settings_for

    app = build(settings_for(ledger, "127.0.0.1"))
    asked(app, "/healthz")
    found: dict[str, list[Taken]] = {}
    for name, addresses in questions(ledger):
        taken = found[name] = [asked(app, address) for address in addresses]
        core, wall = [one.core for one in taken], [one.wall for one in taken]
        print(f"{name:<28} median {statistics.median(core):6.0f} ms   95 in 100 {late(core):6.0f} ms   "
              f"on the wall {late(wall):6.0f} ms", flush=True)  # fmt: skip
    return late([one.core for one in found["dossier"]])


def main() -> int:
    """Print the table; 1 when dossiers take longer than is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web")
    parser.add_argument("--claims", type=int, default=pages.CLAIMS)
    parser.add_argument("--ledger", type=Path, help="one that `benchmarks.pages --keep` made")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = args.ledger or Path(folder) / "pages.ledger"
        if not ledger.exists():
            pages.build(ledger, args.claims)
        return 1 if measure(ledger) > WANTED else 0


if __name__ == "__main__":
    sys.exit(main())
