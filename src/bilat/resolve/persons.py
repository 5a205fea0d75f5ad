"""Names of persons: their parts, and how sure two of them are one name.

The order of the parts does not count (Isomata Akio, Akio Isomata), nor do parts that one of the two leaves out (a
patronymic, a second given name). What both give and do not share keeps them apart, whatever else agrees.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

import msgspec

from bilat.lexicon import offices, regions, states
from bilat.resolve.likeness import Likeness
from bilat.resolve.sounds import alike, nearly, plain
from bilat.resolve.vocabulary import vocabulary

_CASE_CHANGE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_BREAKS = re.compile(r"[\s\-‐‑–—/,;.:_“”\"()]+")
_LEFT_OUT, _LEFT_OUT_INSIDE = 0.9, 0.95
"""A name that has a part more: outside the shared parts (a second surname, a headline's verb), or between them."""
_INITIALS_LEFT_OUT = 0.98
_BY_INITIAL, _SPARE_INITIAL = 0.88, 0.95
_SURNAME_ALONE, _GIVEN_ALONE = 0.6, 0.3
_APART, _NEARLY = 0.1, 0.5
_WRITTEN_TOGETHER = 0.97


class PersonName(msgspec.Struct, frozen=True):
    """Words of a person's name in plain letters, in order; initials are words of one letter."""

    words: tuple[str, ...]

    @property
    def full(self) -> tuple[str, ...]:
        """The words that are no initials."""
        return tuple(w for w in self.words if len(w) > 1)

    @property
    def initials(self) -> tuple[str, ...]:
        """The words that are initials."""
        return tuple(w for w in self.words if len(w) == 1)


@lru_cache(maxsize=200_000)
def person_name(text: str) -> PersonName | None:
    """The name in a person's designation, None where there is none ("the Russian President", "officials").

    Titles and honorifics are left out, glued ones too ("Ilham AliyevPresident"), and what is said twice.

    >>> person_name("Dr.S.Jaishankar").words
    ('s', 'jaishankar')
    """
    inside = re.search(r"\(([^()]+ [^()]+)\)", text)
    named = _named(re.sub(r"\([^()]*\)", " ", text)) or (_named(inside[1]) if inside else [])
    parts = _without_particles([p for p in _parts(named) if p not in vocabulary().degrees], named)
    return PersonName(tuple(dict.fromkeys(parts))) if parts else None


def _named(text: str) -> list[str]:
    """The words of the longest stretch that can be a name, up to a glued title; the last one where two are long."""
    text = _without_honorifics(text)
    if _describes_several(text):
        return []
    stretches = [words for words in map(_stretch, _parted(text)) if words]
    if len(stretches) > 1 or stretches and _parted(text)[0] != text.strip():
        stretches = [words for words in stretches if len(words) > 1 and not any(map(_of_a_body, words))]
    return max(reversed(stretches), key=lambda words: min(len(words), 2), default=[])


def _without_honorifics(text: str) -> str:
    found = _honorific().match(text.strip())
    return text.strip()[found.end() :] if found and found.end() < len(text.strip()) else text


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    forms = sorted(offices().honorifics, key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, forms))})(?:[.\s]+|(?<=\.)(?=[A-Z])))+")


def _describes_several(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return any(word in vocabulary().several for word in words)


def _parted(text: str) -> list[str]:
    """The text between words that no name holds: names of states, "of", "the", words in small letters."""
    spans = [(m.start, m.end) for m in states().find(text)] + [(m.start, m.end) for m in regions().find(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} of {text[end:]}"
    words = re.split(r"\s+", re.sub(r"['’ʼ]s\b|[|\n]", " of ", text).strip())
    found: list[list[str]] = [[]]
    for word in words:
        if _small(word):
            found.append([])
        else:
            found[-1].append(word)
    return [" ".join(part) for part in found if part] or [""]


def _small(word: str) -> bool:
    return word[:1].islower() and word.split("-")[0] not in vocabulary().particles


def _stretch(text: str) -> list[str]:
    """The words of a stretch without the titles before them and without what is glued to them."""
    words: list[str] = []
    for chunk in filter(None, _BREAKS.split(text)):
        pieces = _apart(chunk)
        end = next((i for i, piece in enumerate(pieces) if i and _title(piece)), None)
        words.extend(pieces[:end])
        if end is not None:
            break
    first = next((i for i, word in enumerate(words) if not _title(word)), len(words))
    return words[first:]


def _apart(chunk: str) -> list[str]:
    pieces = _CASE_CHANGE.split(chunk)
    if len(pieces) > 1 and pieces[0].casefold() in vocabulary().joined:
        return ["".join(pieces[:2]), *pieces[2:]]
    return pieces


@lru_cache(maxsize=100_000)
def _title(word: str) -> bool:
    low = word.casefold()
    return offices().is_office_head(low) or offices().is_modifier(low)


def _of_a_body(word: str) -> bool:
    return vocabulary().spelt(plain(word)) in vocabulary().generic or _title(word)


def _parts(words: list[str]) -> list[str]:
    mixed = any(word != word.upper() for word in words)
    found: list[str] = []
    for at, word in enumerate(words):
        low = plain(word)
        capitals = mixed and at == 0 and word.isupper() and len(words) > 1 and _initials_alone(low)
        found.extend(low if capitals else [low])
    return [part for part in found if part]


def _initials_alone(low: str) -> bool:
    """True for "TV Somanathan" and "NBS Rajput", not for "OBI Ada": a surname in capitals has vowels."""
    return low not in vocabulary().degrees and (len(low) == 2 or len(low) == 3 and not set(low) & set("aeiou"))


def _without_particles(parts: list[str], words: list[str]) -> list[str]:
    """Without those inside the name, and those before it in small letters (al-Assad); Ben and Das can be names."""
    kept = [p for i, p in enumerate(parts) if p not in vocabulary().particles or i in (0, len(parts) - 1)]
    small = len(kept) > 1 and words[0][:1].islower()
    return kept[1:] if len(kept) > 1 and kept[0] in vocabulary().particles and (small or len(kept) > 2) else kept


class _Matched(msgspec.Struct, frozen=True):
    """Pairs of words that are one, and what is left of each name."""

    sure: tuple[float, ...]
    reasons: tuple[str, ...]
    left: tuple[tuple[str, ...], tuple[str, ...]]
    by_initial: int
    outside: bool
    spare: int


def compare_persons(one: PersonName, other: PersonName) -> Likeness:
    """How sure two names of persons are one name, by their words alone."""
    if set(one.words) == set(other.words):
        order = () if one.words == other.words else ("the same words in another order",)
        return Likeness(1.0, order or ("the same name",))
    if len(one.words) > 1 and len(other.words) > 1 and "".join(one.words) == "".join(other.words):
        return Likeness(_WRITTEN_TOGETHER, ("the same letters, parted otherwise",))
    matched = _matched(one, other)
    if all(matched.left):
        differ = " and ".join("/".join(left) for left in matched.left)
        near = bool(matched.sure) and all(any(nearly(a, b) for b in matched.left[1]) for a in matched.left[0])
        return Likeness(_NEARLY if near else _APART, (f"{differ} are different names",), apart=not near)
    return _scored(one, other, matched)


def _matched(one: PersonName, other: PersonName) -> _Matched:
    pairs = sorted(
        ((-alike(a, b)[0], a, b) for a, b in product(one.full, other.full) if alike(a, b)[0]),
    )
    matched: dict[str, str] = {}
    for _, a, b in pairs:
        if a not in matched and b not in matched.values():
            matched[a] = b
    left = ([w for w in one.full if w not in matched], [w for w in other.full if w not in matched.values()])
    outside = _outside(one, matched) or _outside(other, {b: a for a, b in matched.items()})
    by_initial = _take_initials(list(one.initials), left[1]) + _take_initials(list(other.initials), left[0])
    spare = _spare(one, other, by_initial)
    free = _conflict(one, other, by_initial)
    likes = [alike(a, b) for a, b in matched.items()]
    rest = (tuple(left[0]) + free[0], tuple(left[1]) + free[1])
    return _Matched(
        tuple(s for s, _ in likes), tuple(sorted({r for _, r in likes if r})), rest, by_initial, outside, spare
    )


def _outside(name: PersonName, matched: dict[str, str]) -> bool:
    """True when the first or the last word of the name is not shared."""
    return bool(name.full) and (name.full[0] not in matched or name.full[-1] not in matched)


def _take_initials(initials: list[str], left: list[str]) -> int:
    taken = 0
    for initial in initials:
        word = next((w for w in left if w[0] == initial), None)
        if word:
            left.remove(word)
            taken += 1
    return taken


def _spare(one: PersonName, other: PersonName, by_initial: int) -> int:
    """Initials that stand for nothing in the other name; one for a surname counts as two."""
    surnames = sum(len(n.words) > 1 and len(n.words[-1]) == 1 for n in (one, other))
    shared = len(set(one.initials) & set(other.initials))
    return max(len(one.initials), len(other.initials)) - shared - by_initial + 2 * surnames


def _conflict(one: PersonName, other: PersonName, by_initial: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Initials that each has and the other has not: J. Smith is not K. Smith."""
    mine, theirs = set(one.initials), set(other.initials)
    if by_initial or mine & theirs or not (mine and theirs):
        return (), ()
    return tuple(sorted(mine)), tuple(sorted(theirs))


def _scored(one: PersonName, other: PersonName, matched: _Matched) -> Likeness:
    if not matched.sure:
        return Likeness(0.0, ("no word in common",), apart=True)
    sure = (min(matched.sure) + sum(matched.sure) / len(matched.sure)) / 2
    reasons = list(matched.reasons)
    shared = bool(set(one.initials) & set(other.initials))
    if len(matched.sure) == 1 and not matched.by_initial and not shared:
        return _one_word(one, other, sure, reasons)
    if matched.by_initial or len(matched.sure) == 1:
        sure *= (_BY_INITIAL if len(matched.sure) == 1 else _LEFT_OUT_INSIDE) * _SPARE_INITIAL**matched.spare
        reasons.append("the same initial" if shared else "an initial stands for a given name")
    elif one.initials != other.initials:
        sure *= _INITIALS_LEFT_OUT
        reasons.append("initials in one of them only")
    return _without_left_out(sure, reasons, matched)


def _without_left_out(sure: float, reasons: list[str], matched: _Matched) -> Likeness:
    left = matched.left[0] or matched.left[1]
    if left and all(vocabulary().patronymic.search(word) for word in left):
        sure *= _INITIALS_LEFT_OUT
        reasons.append(f"{' '.join(left)}: a patronymic in one of them only")
    elif left:
        sure *= _LEFT_OUT if matched.outside else _LEFT_OUT_INSIDE
        reasons.append(f"only one of them has {' '.join(left)}")
    partial = bool(left) or matched.by_initial > 0 or len(matched.sure) == 1
    return Likeness(sure, tuple(reasons or ["the same name"]), partial=partial)


def _one_word(one: PersonName, other: PersonName, sure: float, reasons: list[str]) -> Likeness:
    if len(one.words) == len(other.words) == 1:
        return Likeness(sure * _LEFT_OUT_INSIDE, (*reasons, "one word alone"))
    if one.initials or other.initials or min(len(one.words), len(other.words)) > 1:
        return Likeness(sure * _SURNAME_ALONE, (*reasons, "one word in common"))
    long, short = sorted((one, other), key=lambda n: -len(n.words))
    last = alike(long.words[-1], short.words[0])[0] > 0
    alone = _SURNAME_ALONE if last else _GIVEN_ALONE
    return Likeness(sure * alone, (*reasons, f"{short.words[0]} alone, a {'last' if last else 'first'} name"))
