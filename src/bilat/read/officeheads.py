"""Which words head an office, and which only look so: "general public", "state secretary of", "the Chief Guest"."""

from __future__ import annotations

from bilat.lexicon import offices
from bilat.lexicon.language import reading_words
from bilat.read.complements import designated
from bilat.read.entries import OF_STATE
from bilat.read.leftward import is_field_noun
from bilat.read.personnames import ALSO_NAMES, has_bearer, is_given_name, name_end, skip_honorifics
from bilat.read.words import Line, is_name_word


def is_member(line: Line, i: int) -> bool:
    """ "Member of Parliament", "Politburo Member X" are offices; a member of anything else is none."""
    following = line.words[i + 1 : i + 4]
    if line.words[i].text == "Member" and i > 0 and line.words[i - 1].text in offices().of_members:
        return name_end(line, i + 1) >= 0
    return (
        line.words[i].lower in {"member", "members"}
        and len(following) > 1
        and following[0].lower == "of"
        and any(w.text in offices().parliaments for w in following)
    )


def is_only_a_word(line: Line, i: int) -> bool:
    """ "head to", "leader in", "general public", "state secretary of" are told apart by case and neighbours."""
    word = line.words[i]
    if word.text == "pm":
        return True  # the hour
    if word.lower in offices().abbreviated and (word.text.islower() or not _is_told_short(line, i)):
        return True
    if _is_in_name(line, i) or _is_honour(line, i) or _names_union(line, i):
        return True
    if _is_over_field(line, i):
        return False
    if line.covered.get(i) is not None or word.lower in reading_words().office_modifiers and _plain(line, i):
        return not (_is_chief_of(line, i) or _is_chief_executive(line, i) or _serves(line, i))
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    if following is not None and following.text in "-‑–" and following.start == word.end:
        return not designated(line, i + 1)
    if word.lower in _RANKS and (following is not None and following.text in _no_ranks() or _is_other_chief(line, i)):
        return True
    if word.lower in {"deputy", "vice", "assistant"} and following is not None and following.capital:
        return not (word.text == "Assistant" and line.words[i - 1].text == "Special" and name_end(line, i + 1) > i + 1)
    if (
        word.lower == "official"
        and following is not None
        and following.text.islower()
        and following.lower not in offices().after_official
    ):
        return True
    of = i + 1 < len(line.words) and line.words[i + 1].lower == "of"
    return word.lower in {"head", "heads"} and not of and not _is_head_before_name(line, i)


def _is_in_name(line: Line, i: int) -> bool:
    """A given name that is also an office's word ("Amir"), or a name right after a given one."""
    return is_given_name(line, i) or line.words[i].text in ALSO_NAMES and i > 0 and _is_given(line, i - 1)


def _names_union(line: Line, i: int) -> bool:
    """Those whom a union is of are a part of its name: "the Association of Young Lawyers of Peru"."""
    word = line.words[i]
    if not (word.capital and word.lower.endswith("s")) or offices().level_of(word.text[:-1]) in OF_STATE:
        return False  # "the Council of Ministers"
    j = i - 1
    while j > 0 and line.words[j].capital:
        j -= 1
    return j > 0 and line.words[j].lower == "of" and line.words[j - 1].text in _UNIONS


_UNIONS = frozenset(
    "Association Union Federation Confederation Council Society Guild League Syndicate Network".split()
)
"""Bodies called after those who have joined in them."""


def _is_honour(line: Line, i: int) -> bool:
    """ "Lady Ashworth", who holds no office, unlike the First Lady; "Executive" before "Vice President"."""
    if line.words[i].lower == "executive":
        return any(w.lower in _SECOND_TO for w in line.words[i + 1 : i + 2])
    return line.words[i].lower == "lady" and (i == 0 or line.words[i - 1].lower != "first")


_SECOND_TO = frozenset({"vice", "deputy", "assistant"})
"""What comes before the office to which somebody is second."""


def _is_other_chief(line: Line, i: int) -> bool:
    """ "the Chief Guest", "Chief Financial Officer", "the Chief Sanghanayaka of Kandy"."""
    other = any(w.text in offices().also_given for w in line.words[i + 1 : i + 2]) or _is_rank(line, i)
    titled = name_end(line, i + 1) == i + 1 and any(w.lower == "of" for w in line.words[i + 2 : i + 3])
    return (other or titled) and line.words[i].lower == "chief"


_RANKS = frozenset({"general", "chief", "major", "executive"})
"""Heads that before a body's word only tell which body it is ("General Assembly")."""


def _no_ranks() -> frozenset[str]:
    return reading_words().body_words | offices().no_ranks


def _is_told_short(line: Line, i: int) -> bool:
    """ "DG Ana Ruiz", "DG Africa, Ana Ruiz", "Ana Ruiz, DG, Trade Board": an abbreviated office with its holder."""
    return name_end(line, i + 1) >= 0 or line.covered.get(i + 1) is not None or has_bearer(line, i)


def _is_rank(line: Line, i: int) -> bool:
    """An officer follows, a word or two after: "Chief Financial Officer" is headed by its last word."""
    return any(w.lower == "officer" for w in line.words[i + 2 : i + 4])


def _is_over_field(line: Line, i: int) -> bool:
    """ "Peru's intelligence chief", "the Chilean space agency head": what the office is over stands before it."""
    return line.words[i].lower in _LED and i > 0 and line.covered.get(i) is None and is_field_noun(line, i - 1)


_LED = frozenset({"chief", "chiefs", "head", "heads"})
"""Heads of offices that are words of another sense as well, where nothing before them says what is led."""
_SECOND = frozenset({"Deputy", "Acting", "Assistant"})
"""Before "Head" they make an office of it wherever it stands."""


def _is_head_before_name(line: Line, i: int) -> bool:
    """ "Interim Government Head Ana Ruiz", "FAO Head Ana Ruiz"."""
    before = line.words[i - 1] if i > 0 else None
    titled = before is not None and (before.text in reading_words().body_words or before.text in _SECOND)
    begin, _ = skip_honorifics(line, i + 1)
    return line.words[i].text == "Head" and titled and name_end(line, begin) > begin


def _is_chief_of(line: Line, i: int) -> bool:
    """ "Chief of the General Staff", "chief of staff", "Mission Chief for Peru"; not "the chief of these"."""
    of = i + 2 < len(line.words) and line.words[i].lower == "chief" and line.words[i + 1].lower in {"of", "for"}
    k = i + 3 if of and i + 3 < len(line.words) and line.words[i + 2].lower == "the" else i + 2
    staff = of and any(w.lower == "staff" for w in line.words[k : k + 2])
    return of and line.covered.get(i) is None and (staff or line.words[k].capital)


def _is_chief_executive(line: Line, i: int) -> bool:
    """ "Chief Executive of the Port Authority"."""
    return i > 0 and line.words[i].lower == "executive" and line.words[i - 1].lower == "chief"


def _is_given(line: Line, i: int) -> bool:
    """Word i may be a given name: what follows is one too ("Hossein Amir A.")."""
    word = line.words[i]
    free = i not in line.covered and not word.possessive and word.lower not in reading_words().office_modifiers
    return free and is_name_word(word.text) and not offices().is_office_head(word.lower)


def _serves(line: Line, i: int) -> bool:
    """ "Special Assistant to the Premier": an office by itself, which at other times only ranks one."""
    words = line.words
    return words[i].text == "Assistant" and i + 1 < len(words) and words[i + 1].lower == "to"


def _plain(line: Line, i: int) -> bool:
    following = line.words[i + 1] if i + 1 < len(line.words) else None
    return following is None or not (following.capital or offices().is_office_head(following.lower))
