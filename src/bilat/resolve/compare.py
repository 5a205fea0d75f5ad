"""How sure two names are one, with reasons: the score that clusters go by, and screening of lists."""

from __future__ import annotations

import msgspec

from bilat.lexicon import offices
from bilat.model.claim import PartyType
from bilat.resolve.gazetteer import known_body, known_person
from bilat.resolve.likeness import Likeness
from bilat.resolve.organisations import OrganisationName, compare_organisations, organisation_name
from bilat.resolve.persons import compare_persons, person_name

BY_GAZETTEER = 0.99
_OTHER_STATE, _SAME_STATE, _SAME_OFFICE, _UNSPECIFIC = 0.75, 1.01, 1.04, 0.5


class Named(msgspec.Struct, frozen=True):
    """A name with what is known beside it. country: alpha-3; type empty where it may be anything."""

    name: str
    type: PartyType | str = ""
    country: str = ""
    office: str = ""


def compare(one: Named, other: Named) -> Likeness:
    """How sure two names mean the same one, 0 to 1, with the reasons in words.

    `apart` is set where they contradict each other: different given names, bodies of two states, a person and a
    company. A surname alone never comes above 0.6.

    >>> compare(Named("MINSK WHEEL TRACTOR PLANT", "company"), Named("Minsk Wheeled Tractor Plant", "company")).score
    0.99
    """
    if not _of_one_sort(one.type, other.type):
        return Likeness(0.0, (f"a {one.type} and a {other.type}",), apart=True)
    if "person" in (one.type, other.type):
        return _persons(one, other).rounded()
    if "state" in (one.type, other.type):
        same = bool(one.country) and one.country == other.country
        return Likeness(float(same), (f"the state {one.country}" if same else "two states",), apart=not same)
    return compare_bodies(one, other, organisation_name(one.name), organisation_name(other.name)).rounded()


def _of_one_sort(one: str, other: str) -> bool:
    sorts = {"person": "person", "state": "state", "": ""}
    a, b = sorts.get(one, "organisation"), sorts.get(other, "organisation")
    return a == b or not a or not b


def _persons(one: Named, other: Named) -> Likeness:
    a, b = person_name(one.name), person_name(other.name)
    if not a or not b:
        return Likeness(0.0, ("a designation, no name",))
    known = known_person(one.name, one.country), known_person(other.name, other.country)
    alike = compare_persons(a, b)
    if all(known) and len(a.words) > 1 and len(b.words) > 1:
        if known[0] == known[1]:
            return Likeness(max(BY_GAZETTEER, alike.score), (*alike.reasons, "the gazetteer has both spellings"))
        return Likeness(min(alike.score, 0.1), (*alike.reasons, "two persons in the gazetteer"), apart=True)
    return _in_office(_of_states(alike, one, other), one, other)


def compare_bodies(one: Named, other: Named, a: OrganisationName, b: OrganisationName) -> Likeness:
    """`compare` for bodies, companies, groups and classes of people, their names taken apart."""
    known = known_body(one.name), known_body(other.name)
    mine, theirs = a.states or frozenset({one.country} - {""}), b.states or frozenset({other.country} - {""})
    if all(known):
        if known[0] == known[1]:
            return Likeness(BY_GAZETTEER, ("one entry of the gazetteer",))
        return Likeness(0.1, ("two entries of the gazetteer",), apart=True)
    alike = compare_organisations(a, b)
    if alike.apart:
        return alike
    if mine and theirs and not mine & theirs:
        whose = f"of {'/'.join(sorted(mine))} and of {'/'.join(sorted(theirs))}"
        return Likeness(0.1, (*alike.reasons, whose), apart=True)
    if (a.unspecific or b.unspecific) and not (mine and theirs):
        return alike.times(_UNSPECIFIC, "what every state has, and no state given")
    return alike


def _of_states(alike: Likeness, one: Named, other: Named) -> Likeness:
    if not one.country or not other.country:
        return alike
    if one.country == other.country:
        return alike.times(_SAME_STATE, f"both of {one.country}")
    return alike.times(_OTHER_STATE, f"of {one.country} and of {other.country}")


def _in_office(alike: Likeness, one: Named, other: Named) -> Likeness:
    if not one.office or not other.office:
        return alike
    a, b = (offices().rule_of(n.office, n.country) for n in (one, other))
    if a and b and a.id == b.id:
        return alike.times(_SAME_OFFICE, f"in office: {one.office}, {other.office}")
    return alike
