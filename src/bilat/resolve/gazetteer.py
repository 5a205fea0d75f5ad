"""What the gazetteer knows of a name: which person, body or organisation it stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.lexicon import Body, PersonFact, bodies, organisations, people
from bilat.model.names import fold
from bilat.resolve.persons import person_name


@lru_cache(maxsize=200_000)
def known_body(text: str) -> str:
    """Key of an organisation or a body that the gazetteer lists under this very name, else empty."""
    bare = re.sub(r"\s*\([^()]*\)", "", text).removeprefix("the ").removeprefix("The ").strip()
    organisation = organisations().lookup(bare)
    if organisation:
        return f"igo:{organisation.acronym}"
    body = bodies().lookup(bare) or (_by_fold().get(fold(bare)) if " " in bare else None)
    return f"{body.type}:{body.country}:{body.name}" if body else ""


@lru_cache(maxsize=1)
def _by_fold() -> dict[str, Body]:
    """Bodies by their folded names: what is in capitals in a list, or in small letters in a headline."""
    return {fold(form): body for body in reversed(bodies().all) for form in (body.name, *body.aliases)}


@lru_cache(maxsize=200_000)
def known_person(text: str, country: str) -> str:
    """Key of the person of that state whom the gazetteer lists under this name, else empty.

    A namesake of another state is not meant: without a state, the name must be one person's.
    """
    name = person_name(text)
    if not name or len(name.words) < 2 and not people().lookup(text):
        return ""
    found = {person_key(f) for f in facts_named(text) if country in ("", f.country)}
    return min(found) if len(found) == 1 else ""


def person_key(fact: PersonFact) -> str:
    """One key for all facts about a person."""
    return f"person:{fact.country}:{fact.name}"


@lru_cache(maxsize=200_000)
def facts_named(text: str) -> tuple[PersonFact, ...]:
    """Facts about everybody of this name: as spelt, else with the same words in any order."""
    name = person_name(text)
    words = frozenset(name.words) if name else frozenset()
    return people().lookup(text) or _by_words().get(words, ())


@lru_cache(maxsize=1)
def _by_words() -> dict[frozenset[str], tuple[PersonFact, ...]]:
    found: dict[frozenset[str], tuple[PersonFact, ...]] = {}
    for fact in people().all:
        for spelling in (fact.name, *fact.spellings):
            name = person_name(spelling)
            if name and len(name.words) > 1:
                words = frozenset(name.words)
                found[words] = (*found.get(words, ()), fact)
    return found


@lru_cache(maxsize=1)
def facts_by_person() -> dict[str, tuple[PersonFact, ...]]:
    """All facts about a person, by key."""
    found: dict[str, tuple[PersonFact, ...]] = {}
    for fact in people().all:
        found[person_key(fact)] = (*found.get(person_key(fact), ()), fact)
    return found
