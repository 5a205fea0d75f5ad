"""Whether two drafts tell of the same paper: "signed a memorandum …", and below it "the agreement was signed by …"."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.papers.papers import matter_of, noun_of
from bilat.coding.telling import are_other_bodies, meet
from bilat.lexicon.papers import paper_words
from bilat.model.dates import overlaps

_FAR = 2
"""Sentences after which a plainer name is no longer surely of the same paper."""
_BACK = 60
"""Characters before a noun within which the words stand that say which one it is."""
_SOON = 3
"""Sentences within which a paper of whose matter nothing is said is the one told of."""
_SHARED = 0.6
"""Share of the words of what the shorter telling says it is about that the other has, too."""
_TO_COME = {"proposed": "negotiated"}
"""Where a paper stands that is not signed yet, in one word."""


def same_paper(context: Context, one: Draft, other: Draft) -> bool:
    """The same paper told again: where it stands and what it is about agree as far as both tell it."""
    told = [_TO_COME.get(str(d.values.get("status")), d.values.get("status")) for d in (one, other)]
    if len({*told} - {None}) > 1 or are_other_bodies(one, other):
        return False
    a, b = (matter_of(f"{d.values.get('title', '')} {d.values.get('subject', '')}") for d in (one, other))
    known = _is_known(context, other)
    if not known and _are_of_others(one, other):
        return False
    titled = any(context.is_headline(d.evidence[0][0]) for d in (one, other))
    again = meet(one, other) or not b and known or titled and told[0] != told[1]
    if one.type != other.type:
        plain = one.type == "agreement" and not a or other.type == "agreement" and not b
        return plain and again and other.sentence - one.sentence <= _FAR
    if not known and one.sentence != other.sentence and _is_package(context, one, a, b):
        return False
    if told[0] != told[1] and not again and not (a & b):
        return False
    return not a or not b or len(a & b) >= _SHARED * min(len(a), len(b))


def is_paper_again(context: Context, one: Draft, other: Draft) -> bool:
    """ "It was signed by …": soon behind a paper one of its kind and states, of whose matter nothing is said.

    Each item of a list is a paper of its own.
    """
    soon = 0 < other.sentence - one.sentence <= _SOON and not other.rule.startswith("list.")
    plain = not other.values.get("title") and not other.values.get("subject")
    alike = one.kind == other.kind == "instrument" and (one.type, one.countries) == (other.type, other.countries)
    if not (alike and soon and plain) or are_other_bodies(one, other):
        return False
    return overlaps(one.date, other.date) or _is_known(context, other)


def _is_package(context: Context, one: Draft, a: set[str], b: set[str]) -> bool:
    """Several papers that nothing is said of, and then one of them: "signed documents", "a treaty on fishing"."""
    noun = noun_of(context, one)
    several = noun is not None and context.text[noun[0] : noun[1]].lower().endswith("s")
    return several and not a and bool(b) and not context.is_headline(one.evidence[0][0])


def _are_of_others(one: Draft, other: Draft) -> bool:
    """Each is of a body or company that the other is not of: two papers of one list."""
    mine, theirs = ({p.name for p in d.parties if p.type in {"body", "company"} and p.end} for d in (one, other))
    return bool(mine - theirs and theirs - mine)


def _is_known(context: Context, draft: Draft) -> bool:
    """Its noun means a paper that the text has told of ("the agreement", "this memorandum")."""
    noun, start = noun_of(context, draft), context.reading.sentences[draft.sentence].start
    return noun is not None and paper_words().is_spoken_of(context.text[start : noun[0]][-_BACK:])
