"""Documents and claims made by hand, for the tests of everything that stores, joins or shows them."""

from __future__ import annotations

from datetime import date
from typing import Any

from bilat.kinds import make_values
from bilat.model.claim import Claim, Evidence, Party, Plover, Speaker
from bilat.model.dates import day
from bilat.model.document import Document, Published, document_id

TALKS = "Foreign Minister Ana Kovač of Croatia held talks with Kenya's Musalia Wafula in Nairobi on 3 May 2024."
TRADE = "Croatia exported ships worth $12 million to Kenya in 2023, the ministry said."
TEXT = f"{TALKS}\n\n{TRADE}"


def make_document(text: str = TEXT, **fields: Any) -> Document:
    """A dated English article of the outlet "Adria Courier" unless `fields` say otherwise."""
    known: dict[str, Any] = {
        "key": "a1",
        "path": "news/a1.txt",
        "source": "Adria Courier",
        "url": "",
        "published": Published(date(2024, 5, 4), date(2024, 5, 4), "given"),
        "language": "en",
        "kind": "article",
        "title": "Zagreb and Nairobi talk trade",
    }
    known |= fields
    known.setdefault("id", document_id(known["source"], known["url"] or known["key"], text))
    return Document(text=text, **known)


def make_claim(document: Document, quote: str = TALKS, **fields: Any) -> Claim:
    """A meeting of two ministers, carried by `quote`, unless `fields` say otherwise."""
    start = document.text.index(quote)
    known: dict[str, Any] = {
        "kind": "contact",
        "type": "talks",
        "actors": (KOVAC, WAFULA),
        "recipients": (),
        "values": make_values("contact", {"level": "minister", "topics": ("trade",)}),
        "date": day(date(2024, 5, 3), text="on 3 May 2024"),
        "plover": Plover("CONSULT", "meet", ("diplomatic",)),
        "cameo": "046",
        "confidence": 0.9,
        "reader": "contact.talks@1",
    }
    return Claim(document=document.id, evidence=(Evidence(start, start + len(quote), quote),), **(known | fields))


def make_trade_claim(document: Document, **fields: Any) -> Claim:
    """A figure on the same two states, said by the ministry."""
    known: dict[str, Any] = {
        "kind": "figure",
        "type": "exports",
        "actors": (Party("Croatia", "Croatia", "state", "HRV"),),
        "recipients": (Party("Kenya", "Kenya", "state", "KEN"),),
        "values": make_values("figure", {"metric": "exports", "low": 12e6, "high": 12e6, "unit": "USD"}),
        "attribution": (Speaker("the ministry", "", "said"),),
        "plover": Plover(),
        "cameo": "",
    }
    return make_claim(document, TRADE, **(known | fields))


KOVAC = Party("Ana Kovač", "Ana Kovač", "person", "HRV", "GOV", "Foreign Minister", 17, 26)
WAFULA = Party("Musalia Wafula", "Musalia Wafula", "person", "KEN", start=60, end=74)
