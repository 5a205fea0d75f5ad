"""Where a paper stands and what it is about, by the words around its noun.

A rule knows both of its own verb ("signed an agreement"); a paper that is named, listed or heard of otherwise has
them in what stands beside it ("the accord on fishing, currently under negotiation").
"""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.papers import Standing, paper_words
from bilat.model.reading import Argument, Frame

_REACH = 320
"""Characters behind the noun within which its subject or its standing stands."""
_NEAR = 120
"""Characters behind it within which its standing begins."""
_BACK = 90
"""Characters before it, for an adjective or the noun that it hangs on."""
_LEAD = 60
"""Characters before it in which its subject may stand as its first words."""
_SUBJECT_MAX = 160
_TO_DAY = re.compile(r"[\s,]*(?:\b(?:on|in|at|since|by|from|until|till|for|of|dated|during|earlier)\s*)?$")
"""What leads from a subject to the day behind it."""
_NAMED = re.compile(
    r"(?:[A-Z][\w’'/-]+,? (?:(?:and|of|on|for|&) )*)+[A-Z][\w’'/-]+(?: of [A-Z]\w+)?(?: ?\([A-Z]\w+\))?$"
)
"""A name of several words, the last of them a paper's noun."""
_WORD = re.compile(r"[\w’'/&-]+")
_BREAK = re.compile(r"[;:.]\s|\n")


def settle_paper(context: Context, draft: Draft, end: int | None = None) -> None:
    """Fill in what a draft of an instrument lacks: its status and event, its subject; end: where the words for another
    paper begin. In place."""
    noun = noun_of(context, draft)
    if noun is None:
        words = context.text[slice(*draft.evidence[0])]
        if draft.rule.startswith("tagged.") and "status" not in draft.values:
            _stand(draft, paper_words().standing_before(words), True)  # "the recently signed | Pact"
        return
    sentence = context.reading.sentences[draft.sentence]
    before = context.text[max(sentence.start, noun[0] - _BACK) : noun[0]]
    after = _BREAK.split(context.text[noun[1] : min(end or sentence.end, noun[1] + _REACH)])[0]
    if "status" not in draft.values:
        mentioned = noun[0] <= draft.trigger < noun[1]
        loose = mentioned and context.text[noun[0] : noun[1]].lower() in paper_words().loose
        told = None if paper_words().is_awaited(before) else paper_words().standing_after(after[:_NEAR])
        led = paper_words().standing_before(before)
        led = None if loose and led is not None and led.status == "in_force" else led  # "implementing agreements"
        _stand(draft, led or told, mentioned)
    if "subject" not in draft.values and (subject := _subject(context, noun, after, sentence.start)):
        draft.values = {**draft.values, "subject": _clipped(subject)}
    if not draft.values.keys() & {"title", "subject"} and (title := _name(f"{before}{context.text[slice(*noun)]}")):
        draft.values = {**draft.values, "title": title}


def _name(words: str) -> str:
    """The name that ends a text, where it says what the paper is about: "a new Air Services Agreement"."""
    name = _NAMED.search(words)
    return name[0] if name is not None and matter_of(name[0]) else ""


def _clipped(text: str) -> str:
    """At most _SUBJECT_MAX characters of it, cut between words."""
    return text if len(text) <= _SUBJECT_MAX else text[:_SUBJECT_MAX].rsplit(" ", 1)[0]


def noun_of(context: Context, draft: Draft) -> tuple[int, int] | None:
    """The noun for the paper: what its predicate takes or the draft's own word, else the last before it or the first
    behind it in its evidence."""
    start, end = draft.evidence[0]
    nouns = [m.span() for m in _WORD.finditer(context.text, start, end) if is_paper(m[0])]
    own = [n for n in nouns if n[0] <= draft.trigger < n[1]]
    paper = paper_of(context.reading.frames[draft.frame]) if draft.frame >= 0 and not own else None
    taken = [n for n in nouns if paper is not None and n[0] <= paper.head_start < n[1]]
    before = [n for n in nouns if n[1] <= draft.trigger]
    found = next(iter(own or taken or before[-1:] or nouns), None)
    if found is None and paper is not None and (word := _WORD.match(context.text, paper.head_start)):
        return word.span()  # "the pact will enter into force | once ratified"
    if found is None:
        return None
    return found[0], found[1] + paper_words().goes_on(context.text[found[1] : end])


def is_paper(word: str) -> bool:
    """A noun for papers, in the singular or the plural."""
    lower = word.lower()
    return bool(claim_words().paper(lower) or lower.endswith("s") and claim_words().paper(lower[:-1]))


def matter_of(title: str) -> set[str]:
    """The words of a title that tell one paper of a kind from another: not its noun, its states or what binds them."""
    for state in reversed(states().find(title)):
        title = f"{title[: state.start]} {title[state.end :]}"
    words = {w.strip(",.()-–’'“”") for w in title.lower().split()} - {"", "s"}
    return {w for w in words if w not in paper_words().stops | paper_words().plain and not is_paper(w)}


def _stand(draft: Draft, standing: Standing | None, mentioned: bool) -> None:
    """What is told of a paper that no rule knew the standing of; mentioned: nothing else is told of it. In place."""
    if standing is None or draft.modality != "fact" and not standing.modality:
        return
    if standing.modality and mentioned:
        draft.modality = standing.modality  # "the proposed pact", "the recently signed pact will boost trade"
    elif standing.modality == "fact" != draft.modality:
        return
    draft.values = {**draft.values, "status": standing.status}
    if not draft.event:
        draft.event, draft.mode = standing.event, standing.mode


def _subject(context: Context, noun: tuple[int, int], after: str, least: int) -> str:
    """What is said behind the noun, no day, else the plain words right before it ("a social security agreement")."""
    days = [(d.start - noun[1], d.end - noun[1]) for d in context.reading.dates if d.end > noun[1]]
    for at, subject in paper_words().subjects_after(after):
        if not any(a <= at < b for a, b in days):
            first = min((a - at for a, _ in days if at < a < at + len(subject)), default=len(subject))
            return _TO_DAY.sub("", subject[:first])
    lead = context.text[max(least, noun[0] - _LEAD) : noun[0]]
    return paper_words().subject_before(lead.partition(" ")[2])


def is_approved(context: Context, frame: Frame) -> bool:
    """That it is to be signed is what somebody has approved: "approval was given to the proposal to sign"."""
    start = context.reading.sentences[frame.sentence].start
    coming = frame.modality in {"plan", "demand"} and frame.tense != "future" or frame.tense == "none"
    before = context.text[start : frame.start]
    coming |= context.text[frame.start : frame.end].endswith("ing") or before.endswith("to ")
    return coming and paper_words().is_approved(before)


_ON_PAPER = frozenset({"patient", "of", "agent", "in", "into", "on", "from"})
"""Roles of the paper at what is done with it."""


def paper_of(frame: Frame) -> Argument | None:
    """The paper that a predicate takes, when it is not one itself: "a memorandum of understanding" is one paper."""
    if frame.form == "noun" and claim_words().paper(frame.lemma):
        return None
    return next((a for a in frame.arguments if a.role in _ON_PAPER and claim_words().paper(a.head)), None)


def named_before(context: Context, frame: Frame) -> str:
    """The type of the paper that stands last before its participle ("the Roadmap for …, signed in May")."""
    start = context.reading.sentences[frame.sentence].start
    before = context.text[start : frame.start].lower()
    forms = [(kind, form) for kind, forms in claim_words().paper_phrases.items() for form in forms]
    at, kind = max(((before.rfind(f" {form}"), kind) for kind, form in forms), default=(-1, ""))
    return kind if at >= 0 else ""


_HEAD = re.compile(r"\s(?:on|for|between|with|to|in|including|concerning|regarding)\s|[,(:]")
"""Where the words of a title that name its kind end."""


def paper_type(head: str, title: str, default: str) -> str:
    """The type by the words of a title up to what it is about, else by its noun; the default where neither tells."""
    lower = _HEAD.split(title.lower(), maxsplit=1)[0]
    for kind, forms in claim_words().paper_phrases.items():
        if any(re.search(rf"\b{re.escape(form)}", lower) for form in forms):
            return kind
    return claim_words().paper(head) or default
