"""Whether two drafts tell of the same paper: "signed a memorandum …", and below it "the agreement was signed by …"."""

from __future__ import annotations

from bisect import bisect_right

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.papers.papers import matter_of, noun_of
from bilat.coding.sameness.telling import are_other_bodies, meet
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
_STEM = 5
"""Letters by which the forms of a word are compared."""
_DECLARED = {"declaration", "joint_statement"}
"""Types that go by either name."""
_TO_COME = {"proposed": "negotiated"}
"""Where a paper stands that is not signed yet, in one word."""


def same_paper(context: Context, one: Draft, other: Draft) -> bool:
    """The same paper told again: where it stands and what it is about agree as far as both tell it.

    What a headline says of the first paper of its kind below it is that paper, in whatever words.
    """
    told = [_TO_COME.get(str(d.values.get("status")), d.values.get("status")) for d in (one, other)]
    a, b = _matter(one), _matter(other)
    known = _is_known(context, other)
    others = are_other_bodies(one, other) and not _is_meant(one, other, known)
    if _is_next_stage(one, other) or others or _are_of_one_row(one, other) or _is_another(context, other):
        return False
    if not known and _are_of_others(one, other):
        return False
    titled = context.heads(one.evidence[0][0], other.evidence[0][0])
    titled = titled or context.heads(other.evidence[0][0], one.evidence[0][0])
    again = meet(one, other) or not b and known or titled or None in told and _is_dated_alike(one, other)
    if not _are_of_one_type(one, other):
        plain = one.type == "agreement" and (titled or not a) or other.type == "agreement" and not b
        below = _below(context, one, other)
        plain = plain and again or known and not b and told[0] == told[1] and below > 0
        return plain and below <= _FAR
    if titled and told[0] == told[1] and len(one.evidence) == 1 and not _is_plural(context, one):
        return True
    if one.sentence != other.sentence and _is_package(context, one, a, b):
        return False
    if told[0] != told[1] and not again and not (a & b):
        return False
    return not a or not b or len(a & b) >= _SHARED * min(len(a), len(b)) or known and bool(a & b)


def is_paper_again(context: Context, one: Draft, other: Draft) -> bool:
    """ "It was signed by …": soon behind a paper one of its kind and states, of whose matter nothing is said; where no
    noun says what it is, its type is but a guess.

    Each item of a list is a paper of its own.
    """
    soon = 0 < _below(context, one, other) <= _SOON and not other.rule.startswith("list.")
    alike = one.kind == other.kind == "instrument" and one.countries == other.countries
    alike = alike and (one.type == other.type or noun_of(context, other) is None)
    known = alike and soon and _is_known(context, other)
    if not (alike and soon) or _matter(other) or _is_another(context, other):
        return False
    if are_other_bodies(one, other) and not _is_meant(one, other, known):
        return False
    if overlaps(one.date, other.date):
        return True
    dated = all(d.date.basis in {"text", "relative"} for d in (one, other))
    return known and not dated and one.values.get("status") == other.values.get("status")


def _is_meant(one: Draft, other: Draft, known: bool) -> bool:
    """ "The ministry consented to the treaty": of one told before, a body that is not its side may do something.

    So may the cabinet approve "the proposal", which needs no paper's noun.
    """
    return known and one.type == other.type and one.sentence < other.sentence and not _matter(other)


def _below(context: Context, one: Draft, other: Draft) -> int:
    """How many sentences behind the words that told of a paper last the next ones stand."""
    starts = [s.start for s in context.reading.sentences[one.sentence : other.sentence + 1]]
    told = max((start for start, _ in one.evidence if start < other.evidence[0][0]), default=0)
    return len(starts) - max(1, bisect_right(starts, told)) if starts else other.sentence - one.sentence


def _matter(draft: Draft) -> set[str]:
    """What it is about, by the first letters of the words: "promoting investments" is "investment promotion"."""
    words = matter_of(f"{draft.values.get('title', '')} {draft.values.get('subject', '')}")
    return {w.rstrip("s")[:_STEM] for w in words}


def _are_of_one_type(one: Draft, other: Draft) -> bool:
    return one.type == other.type or {one.type, other.type} == _DECLARED


def _is_next_stage(one: Draft, other: Draft) -> bool:
    """It stands elsewhere, and the words tell it apart: "signed in May, ratified in June", or of other states."""
    told = {_TO_COME.get(str(d.values.get("status")), d.values.get("status")) for d in (one, other)} - {None}
    if len(told) < 2 or _is_of_one_day(one, other):
        return False
    dated = other.date.known and other.date.basis in {"text", "relative"} and one.date != other.date
    return dated or one.sentence == other.sentence or one.countries != other.countries


def _is_of_one_day(one: Draft, other: Draft) -> bool:
    """ "Today we will sign it", and that it was signed: said before and after."""
    dates = [d.date for d in (one, other)]
    signing = {one.values.get("status"), other.values.get("status")} == {"negotiated", "signed"}
    coming = {one.modality, other.modality} == {"plan", "fact"}
    return signing and coming and all(d.known and d.precision == "day" for d in dates) and overlaps(*dates)


def _is_dated_alike(one: Draft, other: Draft) -> bool:
    """Both are of the one day that their words give."""
    return one.date == other.date and one.date.precision == "day" and one.date.basis in {"text", "relative"}


def _is_package(context: Context, one: Draft, a: set[str], b: set[str]) -> bool:
    """Several papers that nothing is said of, and then one of them: "signed documents", "a treaty on fishing"."""
    return _is_plural(context, one) and not a and bool(b) and not context.is_headline(one.evidence[0][0])


def _is_plural(context: Context, draft: Draft) -> bool:
    noun = noun_of(context, draft)
    return noun is not None and context.text[noun[0] : noun[1]].lower().endswith("s")


def _are_of_one_row(one: Draft, other: Draft) -> bool:
    """One predicate tells both, each in words of its own: "an agreement on A and an agreement on B"."""
    return one.sentence == other.sentence and one.frame == other.frame >= 0 and not meet(one, other)


def _is_another(context: Context, draft: Draft) -> bool:
    """Its words say that it comes beside those told of: "other documents", "another ten agreements"."""
    noun, start = noun_of(context, draft), context.reading.sentences[draft.sentence].start
    return noun is not None and paper_words().is_another(context.text[start : noun[0]][-_BACK:])


def _are_of_others(one: Draft, other: Draft) -> bool:
    """Each is of a body or company that the other is not of: two papers of one list."""
    mine, theirs = ({p.name for p in d.parties if p.type in {"body", "company"} and p.end} for d in (one, other))
    return bool(mine - theirs and theirs - mine)


def _is_known(context: Context, draft: Draft) -> bool:
    """Its noun means a paper that the text has told of ("the agreement", "this memorandum")."""
    noun, start = noun_of(context, draft), context.reading.sentences[draft.sentence].start
    if noun is None:
        return draft.rule.startswith("tagged.") and not draft.values.get("title")
    return paper_words().is_spoken_of(context.text[start : noun[0]][-_BACK:])


def join_papers(context: Context, one: Draft, other: Draft) -> None:
    """The longer title, the type that says more, and that it is signed where one tells only that it will be."""
    titles = [str(d.values["title"]) for d in (one, other) if d.values.get("title")]
    if titles:
        one.values["title"] = max(titles, key=len)
    if one.type == "agreement" and noun_of(context, other) is not None:
        one.type = other.type
    if one.modality == "plan" and other.modality == "fact" and "status" in other.values:
        one.modality, one.event, one.values["status"] = "fact", other.event, other.values["status"]
