"""The words of quantities of one language, compiled: `data/languages/<code>/quantities.yml` explains each list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

import msgspec

from bilat.lexicon import currencies
from bilat.lexicon.language import load_yaml
from bilat.read.quantities.patterns import any_of, starts_of

FIGURES = (
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,234,567.8
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"  # 12,34,567
    r"|\d{1,3}(?:[   ]\d{3})+(?![\d,.]\d)(?!\d)"  # 1 234 567
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.234.567
    r"|\d+\.\d+"
    r"|\d+,\d{1,2}(?!\d)"  # 3,5
    r"|\d+"
)
"""A number in figures, with every separator that the press uses; a comma before other than three digits is decimal."""
SIGNS = "$€£¥₹₽₴₩₦₺₫฿₨₸₼₾"
_BEFORE_FIGURES = r"(?:(?<!\w.)|(?<=\b[A-Z][A-Za-z]{2}.)|(?<=\b[A-Z][A-Za-z].))(?<!\w[.,:].)"
"""Figures begin a word, or stand right after what may be a currency ("USD20", "Rs600")."""
DASH = "[-–—‑−]"


class QuantitiesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The file as it is written."""

    cardinals: dict[int, tuple[str, ...]]
    ordinals: dict[int, tuple[str, ...]]
    magnitudes: dict[int, tuple[str, ...]]
    letters: dict[int, tuple[str, ...]]
    vague: dict[int, tuple[str, ...]]
    articles: frozenset[str]
    half: frozenset[str]
    conjunctions: frozenset[str]
    fractions: dict[int, tuple[str, ...]]
    range: tuple[str, ...]
    between: tuple[str, ...]
    from_: tuple[str, ...]
    ordinal_suffixes: tuple[str, ...]
    changes: frozenset[str]
    approximately: tuple[str, ...]
    approximately_after: str
    units: dict[str, tuple[str, ...]]
    multiples: dict[float, tuple[str, ...]]
    ages: tuple[str, ...]
    clock: tuple[str, ...]
    shared_money: dict[str, tuple[str, ...]]
    seldom_money: frozenset[str]
    naming: tuple[str, ...]
    one: frozenset[str]
    one_in: tuple[str, ...]
    out_of: tuple[str, ...]
    further: str
    compared: tuple[str, ...]
    partitive: tuple[str, ...]
    of: frozenset[str]
    not_ordinal_before: str
    not_ordinal_after: tuple[str, ...]
    determiners: frozenset[str]
    stops: frozenset[str]
    not_plurals: frozenset[str]
    counted: frozenset[str]
    members: frozenset[str]
    strong: frozenset[str]
    occasions: frozenset[str]


class Words(msgspec.Struct, frozen=True):
    """Values of words, and the expressions that find each part of a quantity at a place of the text.

    start finds where a quantity may begin; those that look back end with `$` and are searched in the words before.
    """

    file: QuantitiesFile
    cardinals: dict[str, int]
    ordinals: dict[str, int]
    magnitudes: dict[str, int]
    letters: dict[str, int]
    vague: dict[str, int]
    fractions: dict[str, int]
    multiples: dict[str, float]
    units: dict[str, str]
    money: frozenset[str]
    shared_money: dict[str, str]
    start: re.Pattern[str]
    figures: re.Pattern[str]
    suffix: re.Pattern[str]
    magnitude: re.Pattern[str]
    multiple: re.Pattern[str]
    fraction: re.Pattern[str]
    and_a_half: re.Pattern[str]
    range: re.Pattern[str]
    between: re.Pattern[str]
    from_: re.Pattern[str]
    unit: re.Pattern[str]
    currency: re.Pattern[str]
    sign: re.Pattern[str]
    approximately: re.Pattern[str]
    approximately_after: re.Pattern[str]
    age: re.Pattern[str]
    clock: re.Pattern[str]
    partitive: re.Pattern[str]
    one_in: re.Pattern[str]
    out_of: re.Pattern[str]
    further: re.Pattern[str]
    member: re.Pattern[str]
    naming: re.Pattern[str]
    dialled: re.Pattern[str]
    not_ordinal_before: re.Pattern[str]
    not_ordinal_after: re.Pattern[str]


@lru_cache(maxsize=8)
def quantity_words(language: str = "en") -> Words:
    """The compiled words of a language. Raises LexiconError naming the entry that is malformed."""
    file = load_yaml(f"languages/{language}/quantities.yml", QuantitiesFile)
    return Words(
        file=file,
        cardinals=_values(file.cardinals),
        ordinals=_values(file.ordinals),
        magnitudes=_values(file.magnitudes),
        letters=_values(file.letters),
        vague=_values(file.vague),
        fractions=_values(file.fractions),
        multiples=_values(file.multiples),
        units={form.lower(): unit for form, unit in _values(file.units).items()} | _values(file.units),
        money=frozenset(_money()),
        shared_money=_values(file.shared_money),
        **_after(file),
        **_before(file),
    )


def _after(file: QuantitiesFile) -> dict[str, re.Pattern[str]]:
    """The expressions for what stands at a place of the text or after it."""
    half, articles = any_of(file.half), any_of(file.articles)
    return {
        "start": starts_of(_starts(file), r"[\w.,:]", _BEFORE_FIGURES),
        "figures": re.compile(FIGURES),
        "suffix": re.compile(rf"{any_of(file.ordinal_suffixes)}(?!\w)"),
        "magnitude": re.compile(rf"(?:\s+|{DASH})?({any_of(_flat(file.magnitudes))})(?!\w)"),
        "multiple": re.compile(rf"({any_of(_flat(file.multiples))})(?!\w)"),
        "fraction": re.compile(rf"(?:\s+|{DASH})({any_of(_flat(file.fractions))})(?!\w)"),
        "and_a_half": re.compile(rf"\s+{any_of(file.conjunctions)}\s+(?:{articles}\s+)?{half}(?!\w)"),
        "range": re.compile(rf"\s?{DASH}\s?|\s+({any_of((*file.range, *file.conjunctions))})\s+"),
        "unit": re.compile(rf"(?:\s?{DASH}\s?|\s*)({_exact(_flat(file.units))})(?!\w)"),
        "currency": re.compile(rf"(?:\s+|{DASH})?({any_of(_money())}|[A-Z]{{3}})(?!\w)|\s?([{SIGNS}])"),
        "approximately_after": re.compile(rf"\s?(?:{file.approximately_after})(?!\w)"),
        "age": re.compile(rf"\s?{DASH}?\s?{any_of(file.ages)}(?!\w)"),
        "clock": re.compile(rf"\s?(?:{_exact(file.clock)})(?!\w)"),
        "partitive": re.compile(rf"\s+{any_of(file.partitive)}(?!\w)"),
        "one_in": re.compile(rf"\s+{any_of(file.one_in)}\s+"),
        "out_of": re.compile(rf"\s+{any_of(file.out_of)}\s+"),
        "further": re.compile(rf"\s+(?:{file.further})(?!\w)(?!\s+{any_of(file.compared)})"),
        "member": re.compile(rf"{DASH}({any_of(file.members | file.strong)})(?!\w)"),
        "not_ordinal_after": re.compile(rf"(?:\s+|{DASH})(?:{'|'.join(file.not_ordinal_after)})(?!\w)", re.IGNORECASE),
    }


def _before(file: QuantitiesFile) -> dict[str, re.Pattern[str]]:
    """The expressions for what stands right before a place of the text."""
    rough = "|".join(file.approximately)
    return {
        "between": re.compile(rf"(?<!\w){any_of(file.between)}\s+(?:\w+\s+)?$"),
        "from_": re.compile(rf"(?<!\w){any_of(file.from_)}\s+(?:\w+\s+)?$"),
        "sign": re.compile(rf"((?:(?<!\w)[A-Z]{{1,3}}\s?)?[{SIGNS}]|(?<!\w)(?:[A-Z][\w.]*\s)?[A-Z][^\W\d_]*\.?)\s?$"),
        "approximately": re.compile(rf"(?<!\w)(?:{rough})\s*(?:{any_of(file.articles)}\s+)?$", re.IGNORECASE),
        "naming": re.compile(rf"(?<![\w-]){any_of(file.naming)}\s?{DASH}?$"),
        "dialled": re.compile(r"(?<!\d)(?:0\d+|\+?(?!19|20)\d{2,4})[\s-]$"),
        "not_ordinal_before": re.compile(rf"(?<!\w)(?:{file.not_ordinal_before})\s+$", re.IGNORECASE),
    }


V = TypeVar("V")


def _values(lists: dict[V, tuple[str, ...]]) -> dict[str, V]:
    """Each word with its key."""
    return {word: value for value, words in lists.items() for word in words}


def _flat(lists: Mapping[V, tuple[str, ...]]) -> list[str]:
    return [word for words in lists.values() for word in words]


def _starts(file: QuantitiesFile) -> list[str]:
    lists = (file.cardinals, file.ordinals, file.vague, file.magnitudes)
    return [*(word for words in lists for word in _flat(words)), *_flat(file.multiples), *file.half]


def _money() -> list[str]:
    """Every word and name of money that is no bare code."""
    known = currencies()
    return sorted(form for form in known.forms if form.upper() not in known.codes and form not in SIGNS)


def _exact(forms: Iterable[str]) -> str:
    """Forms as alternatives, longest first; those of up to three letters only in their own case ("MW", "m", "t")."""
    forms = list(forms)
    short = sorted((f for f in forms if len(f) <= 3), key=len, reverse=True)
    return f"{any_of([f for f in forms if len(f) > 3])}|{'|'.join(re.escape(f) for f in short)}"
