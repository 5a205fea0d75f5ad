"""How long pages take: `python -m benchmarks.pages [--claims N] [--keep LEDGER] [--out FILE]`.

A ledger of N claims is made, of invented articles on real states: a few pairs are in most of them, as in the press, and
many pairs in a few. Each claim is a record of its own, so that there are as many records as there can be. The dossiers
of all pairs are then made and written as JSON, each pair as often as the others. Milliseconds are of one core's time.
"""

from __future__ import annotations

import argparse
import datetime
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import msgspec

from bilat import dossier
from bilat.kinds import make_values
from bilat.ledger import View, Writer
from bilat.model.claim import Claim, Evidence, Kind, Party, Plover
from bilat.model.dates import day
from bilat.model.document import Document, Published, document_id
from bilat.model.entity import Entity
from bilat.model.ids import content_id
from bilat.model.knowledge import Knowledge, Resolved
from bilat.model.names import name_id
from bilat.model.record import Record, RecordParty, Sources, Step

RESULTS = Path(__file__).with_name("results") / "pages.json"
CLAIMS = 100_000
WANTED_MS = 300.0
"""What the project asks for: the dossier of 95 pairs in 100."""

A_DOCUMENT = 8
"""Claims of a document: about what the corpora give."""

STATES = ("BRA", "CHN", "DEU", "EGY", "FRA", "IND", "IRN", "JPN", "KEN", "LKA", "NOR", "PAK", "RUS", "TUR", "USA")
KINDS: tuple[tuple[Kind, str, str], ...] = (
    ("contact", "meeting", "CONSULT"),
    ("commitment", "promise", "AGREE"),
    ("instrument", "agreement", "SUPPORT"),
    ("event", "accuse", "ACCUSE"),
    ("figure", "exports", ""),
    ("flow", "goods", "COOPERATE"),
    ("sanction", "designation", "SANCTION"),
    ("rule", "visa", ""),
)
FIRST_DAY = datetime.date(2020, 1, 1)
DAYS = 1800


class Result(msgspec.Struct, frozen=True):
    """Milliseconds: of a page in the middle, the slowest of 95 in 100, the slowest; records: of the busiest pair."""

    page: str
    pages: int
    median: float
    p95: float
    slowest: float
    records: int = 0


def documents(claims: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents with their claims; the n-th pair is in about 1/n as many as the first."""
    pairs = list(combinations(STATES, 2))
    turns = [pair for rank, pair in enumerate(pairs, 1) for _ in range(max(1, len(pairs) // rank))]
    for number in range(claims // A_DOCUMENT):
        one, other = turns[number * 7919 % len(turns)]
        said = [f"{one} and {other} did thing {number}.{at} on that day." for at in range(A_DOCUMENT)]
        text, source = "\n".join(said), f"Outlet {number % 12}"
        when = FIRST_DAY + datetime.timedelta(days=number % DAYS)
        published = Published(when, when, "given")
        document = Document(document_id(source, str(number), text), str(number), "made", source, "", published, "en",
                            "article", said[0], text)  # fmt: skip
        yield document, [_claim(document, at, quote, (one, other)) for at, quote in enumerate(said)]


def _claim(document: Document, at: int, quote: str, pair: tuple[str, str]) -> Claim:
    kind, type_, event = KINDS[at % len(KINDS)]
    actors = (Party(pair[0], pair[0], "state", pair[0]), _minister(pair[0], at))
    start = document.text.index(quote)
    return Claim(
        document.id, kind, type_, actors, (Party(pair[1], pair[1], "state", pair[1]),),
        (Evidence(start, start + len(quote), quote),), make_values(kind, {}),
        date=day(document.published.start or FIRST_DAY), plover=Plover(event), reader="made",
        modality="plan" if kind == "commitment" else "fact",
    )  # fmt: skip


def _minister(state: str, at: int) -> Party:
    return Party(f"Minister {at} of {state}", "the minister", "person", state, "GOV", "minister")


def knowledge(made: list[tuple[Document, list[Claim]]]) -> Knowledge:
    """A record a claim, an entity a name."""
    entities: dict[str, Entity] = {}
    resolved: set[Resolved] = set()
    records = []
    for document, claims in made:
        for claim in claims:
            for party in claim.parties:
                id_ = name_id(party)
                resolved.add(Resolved(document.id, id_, id_))
                entities[id_] = Entity(id_, party.type, {"Latn": {"en": (party.name,)}}, party.country, name_ids=(id_,))
            records.append(_record(document, claim))
    return Knowledge(tuple(entities[id_] for id_ in sorted(entities)), tuple(sorted(resolved)), tuple(records), "made")


def _record(document: Document, claim: Claim) -> Record:
    def known(parties: tuple[Party, ...]) -> tuple[RecordParty, ...]:
        return tuple(RecordParty(name_id(p), p.name, p.type, p.country, p.sector, p.office) for p in parties)

    id_ = claim.id
    return Record(
        id=content_id("r", id_), kind=claim.kind, type=claim.type, pairs=("-".join(sorted(claim.countries)),),
        actors=known(claim.actors), recipients=known(claim.recipients), date=claim.date, place=None,
        values=claim.values, polarity="affirmed", modality=claim.modality, status="single_source",
        sources=Sources(1, 1, ((document.id,),)), claims=(id_,),
        history=(Step("signed", claim.date, "fact", (id_,)),) if claim.kind == "instrument" else (),
        plover=claim.plover, outcome="open" if claim.kind == "commitment" else "",
        first=document.published.start, last=document.published.end, policy="made",
    )  # fmt: skip


def build(ledger: Path, claims: int) -> None:
    """The ledger that is measured."""
    made = list(documents(claims))
    with Writer(ledger) as writer:
        for document, of in made:
            writer.put(document, "made", of)
        writer.keep(knowledge(made))


def measure(view: View) -> Iterator[Result]:
    """Every pair's dossier, and the other pages of the busiest pair."""
    rows = dossier.home(view).pairs.items
    codes = [(row.pair[0].code, row.pair[1].code) for row in rows]
    taken = [_taken(lambda pair=pair: dossier.pair_dossier(view, pair)) for pair in codes]  # type: ignore[misc]
    p95 = statistics.quantiles(taken, n=20)[-1]
    yield Result("dossier", len(taken), _ms(statistics.median(taken)), _ms(p95), _ms(max(taken)), rows[0].records)
    pages: dict[str, Callable[[], object]] = {
        "home": lambda: dossier.home(view),
        "state": lambda: dossier.state_page(view, codes[0][0]),
        "comparison": lambda: dossier.comparison(view, codes[0]),
        "search": lambda: dossier.search(view, "KEN NOR"),
        "search for all": lambda: dossier.search(view, "thing"),
        "list": lambda: dossier.search(view, ""),
        "since": lambda: dossier.since(view, FIRST_DAY + datetime.timedelta(days=DAYS - 30)),
        "coverage": lambda: dossier.coverage(view),
    }
    for name, page in pages.items():
        several = [_taken(page) for _ in range(5)]
        yield Result(name, 5, _ms(statistics.median(several)), _ms(max(several)), _ms(max(several)))


def _taken(page: Callable[[], object]) -> float:
    start = time.process_time()
    msgspec.json.encode(page())
    return (time.process_time() - start) * 1000


def _ms(value: float) -> float:
    return round(value, 1)


def main() -> int:
    """Print and write the results; 1 when dossiers take longer than is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--keep", type=Path, help="where to keep the ledger that is made")
    parser.add_argument("--out", type=Path, default=RESULTS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = asked.keep or Path(folder) / "pages.bilat"
        build(ledger, asked.claims)
        with View(ledger) as view:
            results = list(measure(view))
    for one in results:
        print(f"{one.page:<15} median {one.median:>7} ms   95 in 100 {one.p95:>7} ms   slowest {one.slowest:>7} ms")
    whole = {"claims": asked.claims, "machine": platform.machine(), "pages": results}
    asked.out.write_bytes(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")
    return int(results[0].p95 > WANTED_MS)


if __name__ == "__main__":
    sys.exit(main())
