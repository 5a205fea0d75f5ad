"""The people, bodies and states of one document while it is read: who is the same as whom, and whose they are."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from bilat.lexicon import offices, organisations, people, states
from bilat.model.claim import PartyType
from bilat.model.reading import Referent
from bilat.read.delegations import only_state
from bilat.read.found import Found

SAME_SURNAME = 84.0
"""rapidfuzz ratio from which two spellings of a surname are one ("Chenin", "Chrenin"): measured on ministers' names."""

_SOUNDS = {"kh": "h", "ch": "h", "zh": "j", "dz": "z", "ye": "e", "yu": "u", "ya": "a", "ia": "a", "iu": "u"}
SAME_GIVEN_NAME = 70.0
"""The same for given names beside an equal surname, where a slip of one letter weighs more ("Ranil", "Ranul")."""
_OFFICE_STOP = frozenset({"the", "of", "for", "and", "her", "his", "extraordinary", "plenipotentiary", "affairs"})
_OFFICE_ALIAS = {"premier": "prime minister", "pm": "prime minister", "defense": "defence", "external": "foreign"}
_CROWNED = re.compile(r"\b(?:king|queen|emir|sultan|pope|prince|princess|emperor|sheikh)\b", re.IGNORECASE)
_JUNIOR = re.compile(r",? (?:Jnr|Jr|Junior|Snr|Sr)\.?$")
"""What tells a son from his father of the same name."""
_OF = re.compile(r"\bof (?:the )?$")
"""Between an office and the organisation that it is in."""
_FORMER = re.compile(r"^(?:the )?(?:former|ex|late|retired|then)[ -]", re.IGNORECASE)
OF_STATE = frozenset("head_of_state head_of_government minister deputy_minister parliament military official".split())
"""Levels of offices that belong to some state, and to the home state where the text names none."""
_PRIVATE = frozenset({"business", "society"})
"""Levels of what people are in companies and by trade: of no state where the text gives none."""
_WED = "spouse"
"""The rule of those who are wed to a head of state ("First Lady")."""
ONE_OF_A_KIND = frozenset({"head_of_state", "head_of_government"})
"""Levels of offices of which a state has one at a time."""
_RANKS = frozenset({"deputy", "vice", "assistant", "first", "former", "state"})


class Entry(msgspec.Struct):
    """A referent while it is built. loose: a capitalised run that nothing but its shape makes a person; held: the
    office that the gazetteer gives the person, by which "the President" is found though the text leaves it out.
    """

    kind: PartyType
    name: str
    keys: tuple[str, ...] = ()
    country: str | None = None
    office: str = ""
    organisation: str = ""
    accredited: tuple[str, ...] = ()
    acronym: str = ""
    sector: str = ""
    level: str = ""
    loose: bool = False
    plural: bool = False
    held: str = ""

    def referent(self) -> Referent:
        """The finished, immutable form."""
        sector = self.sector or (offices().sector_of(self.office) if self.office else "")
        return Referent(
            self.kind,
            self.name,
            self.country,
            self.office,
            self.organisation,
            self.level or (offices().level_of(self.office) if self.office else ""),
            sector or ("GOV" if self.kind == "state" else ""),
            self.accredited,
            self.acronym,
        )


@lru_cache(maxsize=20_000)
def name_keys(name: str) -> tuple[str, ...]:
    """The words of a name, without accents and case."""
    return tuple(re.findall(r"[a-z]+", anyascii(name).casefold().replace("'", "").replace("’", "")))


@lru_cache(maxsize=5_000)
def office_words(office: str) -> frozenset[str]:
    """The words that make an office: premier is prime minister, "minister of foreign affairs" foreign minister."""
    out: set[str] = set()
    for word in re.findall(r"[a-z]+", office.lower()):
        if word not in _OFFICE_STOP:
            singular = word[:-1] if word.endswith("s") and offices().is_office_head(word) else word
            out |= set(_OFFICE_ALIAS.get(singular, singular).split())
    return frozenset(out)


_RULING = {"head of state": "head_of_state", "head of government": "head_of_government"}
"""Words for any office of a level."""


def same_office(phrase: str, office: str) -> bool:
    """True when `phrase` ("the minister") may stand for the holder of `office` ("Ports and Shipping Minister")."""
    if phrase.lower() in _RULING:
        return offices().level_of(office) == _RULING[phrase.lower()]
    wanted, held = office_words(phrase), office_words(office)
    if not wanted or not wanted <= held:
        return False
    if "minister" in wanted and ("prime" in held) != ("prime" in wanted):
        return False
    return not (_RANKS & held - wanted) or wanted == {"minister"} and not {"deputy", "former"} & held


def _initial(word: str) -> str:
    """The sound that a name begins with: one foreign letter is romanised several ways ("Khrenin", "Chrenin")."""
    return _SOUNDS.get(word[:2], word[0])


def same_person(entry: Entry, keys: tuple[str, ...]) -> bool:
    """A name is an entry's when one's words are among the other's, the surname fitting, or spelled nearly so."""
    mine = entry.keys
    if not mine or not keys:
        return False
    short, long = sorted((mine, keys), key=len)
    if set(short) <= set(long):
        return len(short) > 1 or short[0] in {long[-1], long[0]} or len(long) > 2
    if len(short) == 1:
        one, other = short[0], long[-1]
        return _initial(one) == _initial(other) and len(one) > 4 and ratio(one, other) >= SAME_SURNAME
    given, alike = iter(long[:-1]), SAME_GIVEN_NAME if len(short) == len(long) else 100.0
    return _is_near(short[-1], long[-1], SAME_SURNAME) and all(
        any(_same_given(name, other, alike) for other in given) for name in short[:-1]
    )


def _same_given(one: str, other: str, least: float) -> bool:
    """Given names spelled alike, or one told by its initial ("L. Quispe", "Luz Quispe")."""
    initial = 1 in {len(one), len(other)} and one[0] == other[0]
    return initial or _is_near(one, other, least)


def _is_near(one: str, other: str, least: float) -> bool:
    return _initial(one) == _initial(other) and ratio(one, other) >= least


def new_person(found: Found) -> Entry:
    """The entry of a person at first mention."""
    named = found.named
    return Entry(
        "person",
        found.name,
        keys=name_keys(found.name) if named else (),
        country=found.states[0] if found.states else None,
        office=found.office,
        organisation=found.organisation,
        accredited=found.accredited,
        plural=found.plural and not named,
    )


def new_body(found: Found) -> Entry:
    """The entry of a body, company or group at first mention."""
    kinds: dict[str, PartyType] = {"company": "company", "group": "group"}
    return Entry(
        kinds.get(found.kind, "body"),
        found.name,
        country=found.states[0] if found.states else None,
        acronym=found.acronym,
        sector=found.sector,
        level=found.level,
    )


def learn(entry: Entry, found: Found) -> None:
    """What a further mention adds: a fuller name, an office, a state. Nothing known is overwritten."""
    keys = name_keys(found.name)
    if found.named and _fullness(keys) > _fullness(entry.keys) and len(set(keys)) == len(keys):
        entry.name, entry.keys = found.name, keys
    if found.office and (not entry.office or offices().is_title(entry.office)):
        entry.office, entry.organisation = found.office, found.organisation
    entry.accredited = entry.accredited or found.accredited
    entry.loose = entry.loose and not (found.office or found.honorific)
    if entry.country is None and found.states and not serves_many(entry):
        entry.country = found.states[0]


def _fullness(keys: tuple[str, ...]) -> tuple[int, int]:
    """How much of a name is told: its words that are no initials, then all."""
    return sum(len(key) > 1 for key in keys), len(keys)


@lru_cache(maxsize=5_000)
def known_country(name: str) -> str | None:
    """The state that the gazetteer of office holders gives for a full name, or for it turned round ("Quispe Ana")."""
    name = _JUNIOR.sub(" Jr", name)
    words = name.split()
    turned = (" ".join([*words[1:], *words[:1]]), " ".join([*words[-1:], *words[:-1]])) if len(words) > 1 else ()
    facts = next((facts for one in (name, *turned) if (facts := people().lookup(one))), ())
    return only_state(facts)


def country_of_head(name: str, office: str) -> str | None:
    """The state of the head of state or government, or its foreign minister, named by one name ("President Quispe").

    None where the gazetteer knows nobody, or people of several states, by that name.
    """
    office = _FORMER.sub("", office)
    name = _JUNIOR.sub("", name)
    if len(name_keys(name)) != 1:
        return None
    if offices().level_of(office) in ONE_OF_A_KIND:
        return only_state(fact for fact in people().bearers(name) if same_office(office, fact.office))
    words = office_words(office)
    alike = (fact for fact in people().bearers(name) if office_words(fact.office) == words)
    return only_state(alike) if len(words) > 1 else None


def head_office(name: str, country: str | None, year: int | None) -> str:
    """The office of a state's head that a full name held in a year, by the gazetteer; empty when none."""
    facts = (f for f in people().lookup(name) if country and f.country == country and year and f.held_in(year))
    return next((f.office for f in facts if offices().level_of(f.office) in ONE_OF_A_KIND), "")


def is_domestic(entry: Entry) -> bool:
    """An office without a state that some state's government has; a crown is always named with its state."""
    if not entry.office or _CROWNED.search(entry.office) or organisations().find(entry.organisation):
        return False
    if any(_OF.search(entry.office, 0, m.start) for m in organisations().find(entry.office)):
        return False  # "President of the New Development Bank"
    if offices().is_stateless(f"{entry.office}, {entry.organisation}"):
        return False
    rule = offices().rule_of(_FORMER.sub("", entry.office))
    level = rule.level if rule is not None else ""
    wed = rule is not None and rule.id == _WED and not entry.organisation
    return wed or level in OF_STATE or not entry.organisation and level not in _PRIVATE


def serves_many(entry: Entry) -> bool:
    """Somebody in the service of an international body, who acts for no state; not whom a state has sent there."""
    if entry.kind != "person" or not entry.office or offices().is_diplomat(entry.office) or _FORMER.match(entry.office):
        return False
    told = f"{entry.office} of {entry.organisation}" if entry.organisation else entry.office
    many = offices().is_international(entry.office) or offices().is_international(told)
    return many or bool(organisations().find(entry.organisation))


def holds(entry: Entry, office: str) -> bool:
    """The entry is a person whose office a phrase may stand for."""
    return entry.kind == "person" and bool(entry.office) and same_office(office, entry.office)


def may_hold(entry: Entry, f: Found) -> bool:
    """The entry holds the office that a phrase names, in its state, sent to the state that it says."""
    if not holds(entry, f.office) or (f.states and entry.country not in f.states):
        return False
    return not f.accredited or not entry.accredited or bool(set(f.accredited) & set(entry.accredited))


def state_entry(code: str) -> Entry:
    """The entry of a state, under its short name."""
    return Entry("state", states().by_code[code].name, country=code, sector="GOV")


def is_compatible(entry: Entry, f: Found) -> bool:
    """The same full name, or states that do not contradict."""
    keys = set(name_keys(f.name))
    if len(name_keys(f.name)) > 1 and len(entry.keys) > 1 and keys == set(entry.keys):
        return True
    return not (f.states and entry.country and entry.country not in f.states)


def body_key(f: Found) -> tuple[str, ...]:
    """Under which a body is known: its name, or the noun of a group and its state."""
    if f.named:
        return ("body", *name_keys(f.name.split(" (")[0]))
    return ("group", f.name.lower(), f.states[0] if f.states else "")
