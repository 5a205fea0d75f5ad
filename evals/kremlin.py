"""Pairs, contacts and people against the tags that a publisher gave its own pages.

    python -m evals.kremlin [--details] [--ledger FILE]

Over the pages of ../shared/articles/kremlin that publisher_tags.jsonl tags with exactly one foreign state and whose
title holds one of TITLE_WORDS:

state     some claim names that state beside Russia
contact   where the title begins with one of CONTACTS: a contact of that type with both states, as a fact of the
          page's date
persons   the persons tagged are among the parties of the page's claims

Pages whose tag is no ISO 3166-1 state (XA and XO) are left out and counted.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from bilat.lexicon.states import territories
from evals import chain, command, scorer, shared
from evals.scorer import Row

HOME = "RUS"
TITLE_WORDS = ("met with", "meeting with", "talks", "telephone conversation", "visit", "signed", "agreement",
               "joint statement", "press statements", "working lunch", "state reception")
CONTACTS = {"Meeting with": "meeting", "Talks with": "talks", "Telephone conversation with": "call"}
WANTED = {"state": 0.95, "contact": 0.85, "persons": 0.85}
"""What the project asks of itself."""
NEWS_DAYS = timedelta(days=3)
"""News without a day starts at most three days before the page's date (the contract's basis `document`)."""


class Page(msgspec.Struct, frozen=True):
    """A tagged page. state: ISO 3166-1 alpha-3."""

    id: str
    day: str
    state: str
    persons: list[str]
    title: str

    @property
    def contact(self) -> str:
        """The type of contact that the title announces, else empty."""
        return next((type_ for words, type_ in CONTACTS.items() if self.title.startswith(words)), "")


class Check(msgspec.Struct, frozen=True):
    """One yes or no: a page, what it is about (a state, a type, a person), and what was found in its place."""

    figure: str
    page: Page
    about: str
    holds: bool
    instead: str = ""


def pages() -> tuple[list[Page], int]:
    """The pages that are looked at, and how many were left out because their tag is no ISO state."""
    codes = {row.alpha2: row.code for row in territories()}
    chosen = [tag for tag in shared.rows(shared.corpus("kremlin").with_name("publisher_tags.jsonl"))
              if len(tag["countries"]) == 1 and any(words in tag["title"].lower() for words in TITLE_WORDS)]
    known = [tag for tag in chosen if tag["countries"][0] in codes]
    return [Page(tag["id"], tag["date"], codes[tag["countries"][0]], tag["persons"], tag["title"])
            for tag in known], len(chosen) - len(known)


def checks(page: Page, claims: Sequence[Row]) -> Iterator[Check]:
    """What the claims of one page say to its tags."""
    yield Check("state", page, page.state, any({HOME, page.state} <= states(claim) for claim in claims))
    if page.contact:
        near = [told(claim) for claim in claims if claim["kind"] == "contact"]
        yield Check("contact", page, page.contact, any(is_contact(page, claim) for claim in claims), "; ".join(near))
    names = [name for claim in claims for party in parties(claim)
             for name in (party.get("name"), party.get("as_written")) if name]
    for person in page.persons:
        yield Check("persons", page, person, any(scorer.same_words(person, name) for name in names))


def is_contact(page: Page, claim: Row) -> bool:
    """True for a contact of the page's type with both states, as a fact of the page's date."""
    return (claim["kind"] == "contact" and claim["type"] == page.contact and {HOME, page.state} <= states(claim)
            and claim["modality"] == "fact" and claim["polarity"] == "affirmed"
            and is_news_of(claim["date"] or {}, date.fromisoformat(page.day)))


def told(claim: Row) -> str:
    """A contact in short: what of it could be wrong."""
    when = claim["date"] or {}
    return (f"{claim['type']} {'-'.join(sorted(states(claim)))} {claim['modality']} {claim['polarity']} "
            f"{when.get('start') or '?'}..{when.get('end') or '?'}")


def is_news_of(when: Row, day: date) -> bool:
    """True when an exported date is that day, or an interval of news that ends on it."""
    if not when.get("start"):
        return False
    start, end = date.fromisoformat(when["start"]), date.fromisoformat(when["end"])
    return day - NEWS_DAYS <= start <= day <= end <= day + NEWS_DAYS


def parties(claim: Row) -> list[Row]:
    """Actors and recipients."""
    return [*claim["actors"], *claim["recipients"]]


def states(claim: Row) -> set[str]:
    """The states that a claim names."""
    return {party["country"] for party in parties(claim) if party.get("country")}


def shares(found: Sequence[Check]) -> dict[str, tuple[int, int]]:
    """Of each figure, how many checks hold and how many there are."""
    groups = {figure: [check.holds for check in found if check.figure == figure] for figure in WANTED}
    return {figure: (sum(group), len(group)) for figure, group in groups.items()}


def run(ledger: Path | None, folder: Path) -> tuple[list[Check], int]:
    """All checks and the number of pages left out; builds a ledger of the pages in `folder` when none is given."""
    looked_at, left_out = pages()
    if ledger is None:
        ledger = folder / "kremlin.ledger"
        chain.build(chain.inputs_for([page.id for page in looked_at], folder), ledger)
    export = chain.export(ledger, folder)
    claims = export.by_document()
    ids = {page.id: document["id"] for page in looked_at
           if (document := scorer.document_for(page.id, export.documents))}
    return [check for page in looked_at for check in checks(page, claims.get(ids.get(page.id, ""), []))], left_out


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures. Returns 0 when all three are reached, else 1."""
    parser = command.parser("evals.kremlin", __doc__)
    parser.add_argument("--details", action="store_true", help="list every page that fails, with its title")
    parser.add_argument("--ledger", type=Path, help="a ledger built from the corpus before")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        found, left_out = run(args.ledger, Path(folder))
    for check in found:
        if args.details and not check.holds:
            page = check.page
            print(f"{check.figure:<8} {page.id:<14} {page.day} {page.state} {check.about}: {page.title}")
            if check.figure == "contact":
                print(f"         instead: {check.instead or 'no contact'}")
    for figure, (good, of) in shares(found).items():
        print(f"{figure:<8} {good / max(1, of):.3f} ({good}/{of}), wanted {WANTED[figure]:.2f}")
    print(f"{left_out} pages left out, tagged with no ISO state")
    return 0 if all(good >= WANTED[figure] * of for figure, (good, of) in shares(found).items()) else 1


if __name__ == "__main__":
    command.end(main)
