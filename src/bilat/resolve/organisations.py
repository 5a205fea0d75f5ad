"""Names of bodies, companies and groups: what in them is name, and how sure two of them are one name.

Words that say what a body is (ministry, company, trade) count for little; whose it is counts by its state, never by
the words for it: "Indian government", "Government of India" and "the Government" of India are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

import msgspec
from rapidfuzz.distance import Levenshtein

from bilat.lexicon import states
from bilat.resolve.likeness import Likeness
from bilat.resolve.sounds import LETTER_OFF, ROMANISED, SAME, plain
from bilat.resolve.vocabulary import vocabulary

_BRACKETED = re.compile(r"\s*\(\s*([A-Z][A-Za-z&.\-]{1,11})\s*\)?")
_IN_A_STATE = re.compile(r"\b(?:in|to|at)\s+(?:the\s+)?(.+)$")
_DISTINCT, _GENERIC = 1.0, 0.25
"""What a word weighs: a name's own word, one that says what the body is."""
_ONLY_GENERIC_MORE, _ONE_WORD_MORE = 0.95, 0.6
_APART = 0.1
_NEAR = 0.84
_BY_LETTERS = 0.85
_HOST_UNSAID = 0.85


class OrganisationName(msgspec.Struct, frozen=True):
    """words: in one spelling, in order, without states, articles and company forms. states: those in the name.

    host: the state in which an embassy or mission is; acronym: in brackets, or the whole name where it is in capitals;
    letters: the first ones of all words, those for a state too.
    """

    words: tuple[str, ...]
    states: frozenset[str] = frozenset()
    host: str = ""
    acronym: str = ""
    letters: str = ""

    @property
    def distinct(self) -> frozenset[str]:
        """The words that are the body's own."""
        return frozenset(w for w in self.words if w not in vocabulary().generic)

    @property
    def letters_alone(self) -> bool:
        """True where the whole name is an acronym."""
        return len(self.words) == 1 and bool(self.acronym)

    @property
    def unspecific(self) -> bool:
        """True for what every state or town has: "Ministry of Defence", "High Commission"."""
        return all(w in vocabulary().unspecific for w in self.words)


@lru_cache(maxsize=200_000)
def organisation_name(text: str) -> OrganisationName:
    """The parts of a body's name.

    >>> organisation_name("Ministry of Defence of the Republic of Belarus").words
    ('ministry', 'defense')
    """
    bracketed = _BRACKETED.search(text)
    rest = _BRACKETED.sub(" ", text).strip()
    host, rest = _host(rest)
    named, without = _states(rest)
    words = tuple(dict.fromkeys(_split(without) or _split(rest)))
    letters = "".join(word[0] for word in _split(rest)).upper()
    return OrganisationName(words, named, host, _acronym(bracketed[1] if bracketed else "", text), letters)


def _host(text: str) -> tuple[str, str]:
    """The state that a mission is in, and the name without it."""
    if not re.search(r"(?i)\b(embassy|high commission|consulate|mission)\b", text):
        return "", text
    found = _IN_A_STATE.search(text)
    state = states().lookup(found[1].strip()) if found else None
    return (state.code, text[: found.start()]) if found and state else ("", text)


def _states(text: str) -> tuple[frozenset[str], str]:
    found = [match for match in states().find(text) if match.kind not in ("capital", "seat")]
    for match in reversed(found):
        text = f"{text[: match.start]} {text[match.end :]}"
    return frozenset(match.code for match in found), text


def _split(text: str) -> list[str]:
    words = [plain(w) for w in re.split(r"[\s\-‐‑–—/,;:_“”\"()&.]+", re.sub(r"['’ʼ]s\b", " ", text))]
    kept = [w for w in words if w and w not in vocabulary().empty]
    bare = [w for w in kept if w not in vocabulary().company_forms] or kept
    return [vocabulary().spelt(part) for w in bare for part in vocabulary().written_out.get(w, (w,))]


def _acronym(bracketed: str, text: str) -> str:
    letters = bracketed or text.removeprefix("the ").strip()
    capitals = sum(c.isupper() for c in letters)
    plain_letters = re.sub(r"[^A-Za-z]", "", letters)
    if " " in letters or len(plain_letters) < vocabulary().letters_of_name or capitals * 2 <= len(plain_letters):
        return ""
    return plain_letters.upper() if len(plain_letters) <= 10 else ""


@lru_cache(maxsize=200_000)
def _near(one: str, other: str) -> float:
    """How sure two words of bodies' names are one: spelling, inflection (wheel, wheeled), a letter."""
    if one == other:
        return SAME
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and long.startswith(short) and re.fullmatch("e?d|ing|al|s|es|ian|n", long[len(short) :]):
        return ROMANISED
    near = len(short) >= 5 and Levenshtein.normalized_similarity(one, other, score_cutoff=_NEAR) >= _NEAR
    return LETTER_OFF if near and one[0] == other[0] else 0.0


def compare_organisations(one: OrganisationName, other: OrganisationName) -> Likeness:
    """How sure two names of bodies are one name, by their words alone."""
    contradiction = _contradiction(one, other)
    if contradiction:
        return Likeness(_APART, (contradiction,), apart=True)
    if set(one.words) == set(other.words):
        same = _same_words(one, other)
        return same if one.host == other.host else same.times(_HOST_UNSAID, "only one of them says where it is")
    return _by_letters(one, other) or _by_words(one, other)


def _contradiction(one: OrganisationName, other: OrganisationName) -> str:
    """What both names give differently: states, the place of a mission, letters in brackets."""
    if one.states and other.states and one.states != other.states:
        return f"of {_list(one.states)} and of {_list(other.states)}"
    if one.host and other.host and one.host != other.host:
        return f"in {one.host} and in {other.host}"
    if one.acronym and other.acronym and one.acronym != other.acronym and min(len(one.words), len(other.words)) > 1:
        return f"{one.acronym} and {other.acronym}"
    return ""


def _same_words(one: OrganisationName, other: OrganisationName) -> Likeness:
    if one.words == other.words:
        return Likeness(1.0, ("the same name",))
    return Likeness(0.98, ("the same words in another order",))


def _by_letters(one: OrganisationName, other: OrganisationName) -> Likeness | None:
    """An acronym beside a name whose first letters it is, or that carries it in brackets; None beside other names.

    Letters that are no such acronym contradict nothing: names are abridged in other languages too.
    """
    if one.letters_alone == other.letters_alone:
        return None
    for short, long in ((one, other), (other, one)):
        alone = short.letters_alone
        if alone and long.acronym == short.acronym:
            return Likeness(0.95, (f"{long.acronym} stands beside the name",))
        spelt = {initials(long)} | (set() if long.unspecific else {long.letters})
        if alone and len(short.acronym) > 2 and short.acronym in spelt:
            return Likeness(_BY_LETTERS, (f"{short.acronym}: the first letters of the name",))
    return Likeness(0.0, ("letters, and a name that they may stand for or not",))


def initials(name: OrganisationName) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(word[0] for word in name.words).upper()


def _by_words(one: OrganisationName, other: OrganisationName) -> Likeness:
    matched = _matched(one.words, other.words)
    left = _left(one, matched), _left(other, frozenset(b for _, b in matched.items()))
    own = [[w for w in side if w not in vocabulary().generic] for side in left]
    shared = sum(_weight(w) for w in matched)
    named = one.distinct & frozenset(matched) or not one.distinct and not other.distinct
    if not shared or all(own) or not named:
        differ = " and ".join("/".join(side) for side in left if side)
        return Likeness(_APART, (f"{differ}: different names" if differ else "no name in common",), apart=all(own))
    return _scored(matched, left, own)


def _matched(one: tuple[str, ...], other: tuple[str, ...]) -> dict[str, str]:
    pairs = sorted((-_near(a, b), a, b) for a, b in product(one, other) if _near(a, b))
    matched: dict[str, str] = {}
    for _, a, b in pairs:
        if a not in matched and b not in matched.values():
            matched[a] = b
    return matched


def _left(name: OrganisationName, matched: dict[str, str] | frozenset[str]) -> list[str]:
    return [w for w in name.words if w not in matched]


def _scored(matched: dict[str, str], left: tuple[list[str], list[str]], own: list[list[str]]) -> Likeness:
    sure = min(_near(a, b) for a, b in matched.items())
    reasons = [f"{a} and {b}" for a, b in sorted(matched.items()) if a != b] or ["the same words"]
    more = left[0] + left[1]
    if own[0] or own[1]:
        return Likeness(
            sure * _ONE_WORD_MORE, (*reasons, f"only one of them has {' '.join(own[0] + own[1])}"), partial=True
        )
    if left[0] and left[1]:
        return Likeness(sure * _ONE_WORD_MORE, (*reasons, f"{' '.join(left[0])} beside {' '.join(left[1])}"))
    if more:
        unnamed = not any(w not in vocabulary().generic for w in matched)
        factor = _ONE_WORD_MORE if unnamed else _ONLY_GENERIC_MORE
        return Likeness(sure * factor, (*reasons, f"only one of them says {' '.join(more)}"), partial=True)
    return Likeness(sure, tuple(reasons))


def _weight(word: str) -> float:
    return _GENERIC if word in vocabulary().generic else _DISTINCT


def _list(codes: frozenset[str]) -> str:
    return "/".join(sorted(codes))
