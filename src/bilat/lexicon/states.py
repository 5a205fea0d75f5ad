"""States and every form that stands for one: names, adjectives, demonyms, capitals, seats of government."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bilat.errors import LexiconError
from bilat.lexicon.files import read_names, read_table
from bilat.lexicon.scan import Scanner, even, unaccented

FormKind = Literal["name", "former", "abbreviation", "adjective", "demonym", "capital", "seat"]
_PRECEDENCE: tuple[FormKind, ...] = (
    "name",
    "abbreviation",
    "adjective",
    "demonym",
    "capital",
    "seat",
    "former",
)
_SHORTEST_CAPITALISED = 4
"""Shorter forms are not also sought in capitals: too many are words or acronyms of something else."""
_UNINFLECTED = ("ese", "ish", "ch", "s", "x", "z", "i-Kiribati", "Nauru", "Iroquois")


class State(msgspec.Struct, frozen=True):
    """A state as of 2026. Tuples hold every further form, singular where a regular plural exists."""

    code: str
    alpha2: str
    name: str
    official: str
    names: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str = ""
    seats: tuple[str, ...] = ()


class StateForm(msgspec.Struct, frozen=True):
    """A form and the state that it stands for.

    others: further states that it can mean, the likeliest first. weak: why the form alone is not enough, else empty:
    it is oftener a person's name (`person`) or now and then one (`name`), a common `word` or acronym, another `place`,
    a `company`, or stands for an international `body`.
    """

    form: str
    code: str
    kind: FormKind
    others: tuple[str, ...] = ()
    weak: str = ""


class StateMatch(msgspec.Struct, frozen=True):
    """`text[start:end]` stands for the state `code`; the other fields as in StateForm."""

    start: int
    end: int
    code: str
    kind: FormKind
    others: tuple[str, ...] = ()
    weak: str = ""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    name: str
    official: str
    names: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str = ""
    seats: tuple[str, ...] = ()


class Territory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What CLDR and GeoNames say of an ISO 3166-1 code, and the state that it belongs to (itself, for a state)."""

    code: str
    state: str
    alpha2: str
    names: tuple[str, ...] = ()
    tld: str = ""
    currency: str = ""


class _Ambiguous(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    form: str
    codes: tuple[str, ...]
    weak: str = ""


@lru_cache(maxsize=1)
def territories() -> tuple[Territory, ...]:
    """Every ISO 3166-1 code with its CLDR names in English, internet domain and currency."""
    return read_table("gazetteer/territories.csv", Territory)


class States:
    """All states, and the search for their forms in a text."""

    def __init__(self, rows: tuple[State, ...], ambiguous: tuple[_Ambiguous, ...]) -> None:
        self.by_code: Mapping[str, State] = MappingProxyType({row.code: row for row in rows})
        self._declared = {row.form: row for row in ambiguous}
        self._forms = self._collect(rows)

    def _collect(self, rows: tuple[State, ...]) -> dict[str, StateForm]:
        forms: dict[str, StateForm] = {}
        for kind in _PRECEDENCE:
            for state in rows:
                for form in _spellings(state, kind):
                    self._add(forms, form, state.code, kind)
        return forms

    def _add(self, forms: dict[str, StateForm], form: str, code: str, kind: FormKind) -> None:
        declared = self._declared.get(form)
        if form not in forms:
            codes = declared.codes if declared else (code,)
            forms[form] = StateForm(form, codes[0], kind, codes[1:], declared.weak if declared else "")
        elif code != forms[form].code and code not in forms[form].others:
            raise LexiconError(f"states.csv: {form!r} is {forms[form].code} and {code}; declare it in ambiguous.csv")

    @property
    def forms(self) -> Mapping[str, StateForm]:
        """Every form as written, without those in capitals."""
        return MappingProxyType(self._forms)

    def lookup(self, form: str) -> StateForm | None:
        """The state that a form stands for: "Pakistan's", "the Kremlin", "BELARUS"; None when it stands for none."""
        plain = even(form).strip()
        for candidate in (plain, plain.removeprefix("the ").removeprefix("The "), _bare(plain)):
            found = self._forms.get(candidate) or self._capitalised.get(candidate)
            if found:
                return found
        return None

    @cached_property
    def _capitalised(self) -> dict[str, StateForm]:
        sought = [f for f in self._forms.values() if not f.weak and len(f.form) >= _SHORTEST_CAPITALISED]
        return {f.form.upper(): f for f in sought if f.form[-1] != "-" and f.form.upper() not in self._forms}

    @cached_property
    def _scanner(self) -> Scanner[StateForm]:
        return Scanner({**self._capitalised, **self._forms}, read_names("gazetteer/not_states.txt"))

    def find(self, text: str) -> list[StateMatch]:
        """Every mention of a state, in order: whole words, the longest form, not inside a name of something else."""
        plain = even(text)
        return [
            StateMatch(start, end - form.form.endswith("-"), form.code, form.kind, form.others, form.weak)
            for start, end, form in self._scanner.find(plain)
            if not _part_of_something_else(plain, start, end, form)
        ]


def _spellings(state: State, kind: FormKind) -> Iterator[str]:
    for form in _written(state, kind):
        yield form
        if not form.isascii():
            yield unaccented(form)


def _written(state: State, kind: FormKind) -> tuple[str, ...]:
    if kind == "name":
        return tuple(dict.fromkeys((state.name, state.official, *state.names)))
    if kind == "demonym":
        return tuple(dict.fromkeys(form for word in state.demonyms for form in (word, plural(word))))
    forms: dict[str, tuple[str, ...]] = {
        "former": state.former,
        "abbreviation": state.abbreviations,
        "adjective": state.adjectives,
        "capital": (state.capital,) if state.capital else (),
        "seat": state.seats,
    }
    return forms[kind]


def plural(demonym: str) -> str:
    """The regular plural of a demonym ("Pakistani" → "Pakistanis"); words such as "Chinese" stay as they are."""
    if demonym.endswith(("man", "woman")) and not demonym.endswith(("German", "Oman", "Roman", "Ottoman")):
        return demonym[:-2] + "en"
    return demonym if demonym.endswith(_UNINFLECTED) else demonym + "s"


def _bare(form: str) -> str:
    """A form without article and possessive."""
    bare = form.removeprefix("the ").removeprefix("The ")
    return bare.removesuffix("'s").removesuffix("'S").removesuffix("'")


def _part_of_something_else(text: str, start: int, end: int, form: StateForm) -> bool:
    after = text[end : end + 2]
    if text[max(0, start - 1) : start] in {"@", "#", "/", "\\"} or (after[:1] == "." and after[1:].islower()):
        return True
    if form.kind == "abbreviation" and after[:1] == "$":
        return True
    return form.weak in {"person", "name"} and _given_name_before(text, start)


def _given_name_before(text: str, start: int) -> bool:
    words = text[max(0, start - 20) : start].split()
    return bool(words) and text[start - 1] == " " and words[-1] in given_names()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names after which a word is a surname, whatever else it names (cached)."""
    return frozenset(read_names("gazetteer/given_names.txt"))


@lru_cache(maxsize=1)
def states() -> States:
    """All states (cached). Raises LexiconError when a form means two states and is not declared ambiguous."""
    cldr = {row.code: row for row in territories()}
    rows = read_table("gazetteer/states.csv", _Row)
    declared = read_table("gazetteer/ambiguous.csv", _Ambiguous)
    return States(tuple(_joined(row, cldr[row.code]) for row in rows), declared)


def _joined(row: _Row, cldr: Territory) -> State:
    names = tuple(dict.fromkeys((*row.names, *cldr.names)))
    fields = {**msgspec.structs.asdict(row), "alpha2": cldr.alpha2, "names": names}
    return State(**fields)
