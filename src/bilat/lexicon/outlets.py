"""News outlets, agencies and government sites, and the state each is at home in."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from bilat.lexicon.files import read_table
from bilat.lexicon.scan import name_key
from bilat.lexicon.states import territories

OutletType = Literal["agency", "newspaper", "broadcaster", "site", "government", "organisation"]
_SOLD_WORLDWIDE = frozenset(
    "ac ag ai am as bz cc cd cf co fm ga gg gl gq gs im io la li ly me ml ms mu nu pw sc sh st sx tk to tv "
    "vc vg vu ws".split()
)
"""Country-code domains that anybody anywhere registers, so that they say nothing about a home."""
_OFFICIAL_LABELS = frozenset({"gov", "gob", "gouv", "gub", "govt", "go", "mil", "edu", "ac"})
"""Second-level labels that only bodies of the state get: `gov.ly` is Libyan although `.ly` is sold worldwide."""


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet; `country` is its home (alpha-3; empty for an outlet of an international organisation)."""

    name: str
    country: str = ""
    type: OutletType = "site"
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Outlets:
    """All outlets, by name and by domain."""

    def __init__(self, rows: tuple[Outlet, ...]) -> None:
        self.all = rows
        self._by_domain = {domain: row for row in reversed(rows) for domain in row.domains}
        self._by_name = {_key(name): row for row in reversed(rows) for name in (row.name, *row.aliases)}

    @cached_property
    def _by_squeezed(self) -> dict[str, Outlet]:
        """Domains without dots ("adaderanalk"), as collections of articles like to name a source."""
        return {_squeezed(domain): row for domain, row in self._by_domain.items()}

    def lookup(self, source: str) -> Outlet | None:
        """The outlet of a name, an alias or a domain."""
        return self._by_name.get(_key(source)) or self.of_domain(source) or self._by_squeezed.get(_squeezed(source))

    def of_domain(self, host: str) -> Outlet | None:
        """The outlet of a host name, by the longest known ending of it."""
        labels = host.casefold().strip().split(".")
        endings = (".".join(labels[at:]) for at in range(len(labels)))
        return next((self._by_domain[ending] for ending in endings if ending in self._by_domain), None)

    def home_of(self, source: str, url: str = "") -> str | None:
        """The home state of a source: by the url's domain, the name, else a country-code domain; or None."""
        host = _host(url)
        outlet = (self.of_domain(host) if host else None) or self.lookup(source)
        if outlet:
            return outlet.country or None
        return _by_country_domain(host) or _by_country_domain(source.casefold().strip())


def _host(url: str) -> str:
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "") if url else ""
    except ValueError:
        return ""


def _key(name: str) -> str:
    return name_key(name).removeprefix("the ")


def _squeezed(name: str) -> str:
    return name.casefold().replace(".", "").replace(" ", "").replace("-", "")


def _by_country_domain(host: str) -> str | None:
    labels = host.split(".")
    if len(labels) < 2:
        return None
    if labels[-1] in _SOLD_WORLDWIDE and labels[-2] not in _OFFICIAL_LABELS:
        return None
    return _states_by_domain().get(labels[-1])


@lru_cache(maxsize=1)
def _states_by_domain() -> dict[str, str]:
    own = {row.tld.removeprefix("."): row.state for row in territories() if row.tld}
    return {**own, "gov": "USA", "mil": "USA", "su": "RUS"}


@lru_cache(maxsize=1)
def outlets() -> Outlets:
    """All outlets (cached)."""
    return Outlets(read_table("gazetteer/outlets.csv", Outlet))
