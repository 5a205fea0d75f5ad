"""An instrument seen whole: its title, type, period and parties, where it stands, and whether it is a paper at all."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import msgspec

from bilat.coding.context import Context, clipped
from bilat.coding.draft import Draft, unique
from bilat.coding.papers.papers import is_approved, matter_of, named_before, noun_of, paper_of, paper_type
from bilat.lexicon.claims import claim_words
from bilat.lexicon.papers import paper_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_BESIDE = 15
"""Characters between a verb and the noun that it is said of."""
_BACK = 70
"""Characters before a signing or a noun in which the words stand that say of what kind it is."""
_UNCLEAR = 0.6
"""Probability below which the tagger hears no paper whose sides are only understood."""
_OF_PAIR = 0.4
"""The same where the text is about two states: they are."""
_FAINT = 0.1
"""That below which a paper that is to come, by a rule, is none."""
_CLEAR = 0.5
"""Probability from which something agreed on is a paper, though no words make it one."""
_LAST = 3
"""Sentences back at most to the paper that "the agreement" means."""
_TWO = 2
"""States that a paper is of at least."""
_NEAR = 30
"""Characters around a noun that name its paper."""
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d|\d\d)\b")
_UNTIL = re.compile(r"\b(?:until|till|through|up to|to)\s+(?:(?:the end of|late|early|mid-)\s*)?((?:19|20)\d\d)\b")
_NAME = re.compile(r"(?:[A-Z][\w-]+ )+of $")
_LASTING = frozenset({"roadmap", "programme", "agreement", "memorandum", "protocol", "contract", "treaty"})
"""Types of papers that hold for a time."""
_REACHED = frozenset({"instrument.reach", "instrument.agree"})
"""Rules by which something may only have been agreed on."""
_REACHED_LAST = frozenset({"approved", "ratified", "in_force"})
"""Statuses behind the signing."""
_TO_COME = {"plan": "negotiated", "demand": "proposed", "possibility": "proposed", "condition": "proposed"}
"""Where a paper stands whose signing or conclusion is yet to come."""


def finish_instrument(context: Context, draft: Draft, frame: Frame) -> bool:
    """Complete a draft of a paper in place; always True."""
    title = str(draft.values.get("title", ""))
    paper = paper_of(frame)
    if paper is not None:
        title = title or context.words(paper)
        draft.type = draft.type if draft.type == "law" else paper_type(paper.head, title, draft.type)
    elif frame.form == "noun" and context.text[frame.start].isupper():
        title = _led(context, frame) + context.text[frame.clause_start : frame.clause_end]
        draft.type = paper_type(frame.lemma, title, draft.type)
    elif frame.form == "noun" and draft.rule == "instrument.noun":
        draft.type = claim_words().paper(frame.lemma) or draft.type
    elif title:
        draft.type = paper_type("", title, draft.type)
    elif frame.form == "verb" and frame.link == "noun":
        draft.type = named_before(context, frame) or draft.type
    values = {k: v for k, v in draft.values.items() if k != "title"}
    title = clipped(paper_words().titled(title))
    if matter_of(title) or title[:1].isupper() and " " in title:
        values["title"] = title
    draft.values = values | _period(context, draft, frame)
    _settle_standing(context, draft, frame)
    return True


def _led(context: Context, frame: Frame) -> str:
    """The words of a name before its last noun, where they were read apart: "Memorandum of | Understanding"."""
    start = context.reading.sentences[frame.sentence].start
    led = _NAME.search(context.text[start : frame.clause_start][-_BACK:])
    return led[0] if led and frame.clause_start == frame.start else ""


def _period(context: Context, draft: Draft, frame: Frame) -> dict[str, Any]:
    """From when to when it holds; a year until which it does is no date of it, which is left out. In place."""
    if draft.type not in _LASTING:
        return {}
    words = context.text[frame.clause_start : frame.clause_end]
    if period := _PERIOD.search(words):
        start, end = period[1], period[2]
        return {"period_start": start, "period_end": end if len(end) == 4 else start[:2] + end}
    until, published = _UNTIL.search(words), context.document.published.day
    if until is None or published is None or int(until[1]) <= published.year:
        return {}
    if draft.date.end is not None and draft.date.end.year == int(until[1]):
        draft.date = NEVER
    return {"period_end": until[1]}


def _settle_standing(context: Context, draft: Draft, frame: Frame) -> None:
    """Its status and modality: approved, yet to be signed, or neither where it only might be. In place."""
    status = draft.values.get("status")
    above, awaited = context.governor(frame), _is_awaited(context, frame)
    if status == "signed" and is_approved(context, frame):
        draft.values["status"], draft.modality = "approved", "fact"
    elif status == "signed" and frame.form == "noun" and _is_past(context, frame, above):
        draft.modality = "fact"
    elif draft.rule in _REACHED and above and frame.link != "conj" and above.lemma in paper_words().talking:
        draft.values["status"], draft.event = "negotiated", "CONSULT"
    elif status == "signed" and draft.modality == "fact" and (_is_coming(context, frame) or awaited):
        draft.values["status"], draft.modality, draft.event = "negotiated", "plan", "AGREE"
    elif draft.modality in {"plan", "demand", "possibility"} and (status == "signed" or draft.rule in _REACHED):
        draft.values["status"] = _TO_COME[draft.modality]
        draft.event = "AGREE"
    elif draft.modality == "fact" and status in _REACHED_LAST and awaited:
        draft.values = {k: v for k, v in draft.values.items() if k != "status"}
        draft.modality = "plan"
    elif status == "expired" and frame.tense == "present":
        named = context.dates_in(frame.clause_start, frame.clause_end)
        end = {"period_end": str(named[-1].when.end)[:4]} if named and named[-1].when.end else {}
        draft.values, draft.modality = {k: v for k, v in draft.values.items() if k != "status"} | end, "plan"
    elif draft.modality != "fact" and status not in {None, "signed", "negotiated", "proposed"}:
        draft.values = {k: v for k, v in draft.values.items() if k != "status"}  # "urged them to ratify it"


def _is_past(context: Context, frame: Frame, above: Frame | None) -> bool:
    """ "Witnessed the signing", "after the signing"; not what somebody is yet to witness."""
    to_come = above is not None and above.form == "verb" and above.modality != "fact"
    beside = above is not None and above.end < frame.start <= above.end + _BESIDE
    return not (to_come and beside) and paper_words().is_past(_before(context, frame))


def _is_coming(context: Context, frame: Frame) -> bool:
    """ "Talks on signing the pact", "signing the pact will help": it is not signed yet."""
    if frame.form == "verb" and not context.text[frame.start : frame.end].endswith("ing"):
        return False
    above = context.governor(frame)
    ahead = above is not None and above.start > frame.end and above.modality in {"plan", "possibility", "condition"}
    ahead = ahead and frame.form == "verb"
    return ahead or paper_words().is_coming(_before(context, frame))


def _is_awaited(context: Context, frame: Frame) -> bool:
    """ "Once the pact enters into force", "once ratified by both": it is not yet."""
    before = _before(context, frame)
    if frame.form != "verb" or frame.tense not in {"present", "past"}:
        return False
    return paper_words().is_awaited(before) if frame.tense == "present" else paper_words().is_awaited_next(before)


def _before(context: Context, frame: Frame) -> str:
    """The words of the sentence right before a predicate."""
    return context.text[context.reading.sentences[frame.sentence].start : frame.start][-_BACK:]


def seen_whole(context: Context, draft: Draft) -> Draft | None:
    """A draft with all that its words tell, settled in place; None when they tell of no paper."""
    noun = noun_of(context, draft)
    if noun is not None and _is_no_paper(context, draft, noun):
        return None
    draft.actors, draft.recipients = unique(draft.actors + draft.recipients), []
    if noun is not None:
        _with_doer(context, draft, noun[1])
        _leave_out(context, draft, noun[1])
        if not _is_of_sides(context, draft, noun[1]):
            return None
        _settle_mention(context, draft, noun)
    _leave_to_body(context, draft)
    known = context.document.kind != "headline" and "status" not in draft.values
    if draft.rule.startswith("tagged.") and draft.date.basis == "document" and known:
        draft.date = NEVER if noun is not None and noun[0] <= draft.trigger < noun[1] else draft.date
    return draft


def _settle_mention(context: Context, draft: Draft, noun: tuple[int, int]) -> None:
    """What is wished or asked around a paper that stands says nothing of it: "urged use of the pact". In place."""
    start = context.reading.sentences[draft.sentence].start
    known = paper_words().is_known(context.text[start : noun[0]][-_BACK:])
    if noun[0] <= draft.trigger < noun[1] and known and draft.modality in {"demand", "possibility", "condition"}:
        draft.modality = "fact"


def _is_no_paper(context: Context, draft: Draft, noun: tuple[int, int]) -> bool:
    """Something agreed on that no words make a paper ("the agreements reached at the summit"), or a gathering."""
    sentence = context.reading.sentences[draft.sentence]
    before, after = context.text[sentence.start : noun[0]][-_BACK:], context.text[noun[1] : sentence.end]
    word = context.text[noun[0] : noun[1]]
    if paper_words().is_gathering(f"{before}{word}"):
        return True
    heard = draft.rule.startswith("tagged.")
    if heard and _is_understood(draft) and paper_words().is_of_many(f"{before[-_NEAR:]}{word}{after[:_NEAR]}"):
        return True
    if heard and (paper_words().is_with_others(after[:_NEAR]) or pointing("with_many").match(after.lstrip())):
        return True
    loosely = (draft.heard or 0) < _CLEAR and (heard or draft.rule in _REACHED or draft.rule == "instrument.noun")
    if not loosely or word.lower() not in paper_words().loose or word[0].isupper():
        return False
    if draft.values.keys() & {"status", "subject", "title"} or paper_words().is_between(after):
        return False
    several = word.lower().endswith("s") or heard
    return several or paper_words().is_spoken_of(before)


def _is_understood(draft: Draft) -> bool:
    """Fewer than two of its states are named with it."""
    return len({p.country for p in draft.actors if p.country and p.end > p.start}) < _TWO


def _leave_out(context: Context, draft: Draft, start: int) -> None:
    """Drop names that are part of what a paper is about ("on disarming Chad", "on Basic Rules"). In place."""
    end = context.reading.sentences[draft.sentence].end
    away = [p for p in draft.actors if start <= p.start < end and _is_inside(context, start, p)]
    kept = [p for p in draft.actors if p not in away]
    if away and len({p.country for p in kept} - {None}) > 1:
        draft.actors = kept
    elif away:
        own = {p.country for p in kept}
        draft.actors = [p for p in draft.actors if p not in away or p.country and p.country not in own]


def _with_doer(context: Context, draft: Draft, start: int) -> None:
    """Who acts around a paper "with" others is a side of it: "Peru seeks treaties with Chad and Mali". In place."""
    named = sorted((p for p in draft.actors if p.country and p.end > p.start), key=lambda p: p.start)
    if draft.nominal and named and paper_words().is_led_with(context.text[start : named[0].start]):
        begin, have = context.reading.sentences[draft.sentence].start, {p.country for p in named}
        before = context.parties(context.mentions_in(begin, start))
        doer = next((p for p in before if p.country and p.country not in have), None)
        draft.actors = [doer, *draft.actors] if doer is not None else draft.actors


def _is_of_sides(context: Context, draft: Draft, start: int) -> bool:
    """False when it is said to be between others: "a truce between the two factions of Chad" is not Peru's. In place.

    Who of two that it names has no state, though, may be of the state that is understood.
    """
    sentence = context.reading.sentences[draft.sentence]
    span = paper_words().sides_after(context.text[start : sentence.end])
    if span is None:
        return True
    named = context.parties(context.mentions_in(start + span[0], start + span[1]))
    states = {p.country for p in named if p.country}
    if not states or len(states) > 1 or any(not p.country for p in named):
        return True
    draft.actors = [p for p in draft.actors if p.country in states or not p.country]
    return any(p.type == "igo" for p in draft.actors)


def _leave_to_body(context: Context, draft: Draft) -> None:
    """What an organisation of states adopts is its own and the home state's, of no other that is understood."""
    if any(p.type == "igo" and p.end > p.start for p in draft.actors):
        home = context.home_at(draft.sentence)
        kept = [p for p in draft.actors if p.end > p.start or p.country == home]
        draft.actors = kept if any(p.country for p in kept) else draft.actors


def is_likely(context: Context, draft: Draft) -> bool:
    """False for a paper that the tagger hardly hears, or not clearly where its states are only understood, and for one
    of an organisation with which no state is named.

    A rule that tells a fact is believed.
    """
    if draft.kind != "instrument" or draft.heard is None:
        return True
    if any(p.type == "igo" for p in draft.parties) and not any(p.country and p.end > p.start for p in draft.parties):
        return False
    if not draft.rule.startswith("tagged."):
        return draft.modality == "fact" or draft.heard >= _FAINT
    understood = _OF_PAIR if context.bilateral_at(draft.sentence) else _UNCLEAR
    return not _is_understood(draft) or draft.heard >= understood


def _is_inside(context: Context, start: int, party: Party) -> bool:
    return paper_words().is_inside(context.text[start : party.start])


def told_of_before(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts; "the agreement" whose sides nobody names is that of the paper told of last before it. In place."""
    papers = sorted((d for d in drafts if d.kind == "instrument"), key=lambda d: (d.sentence, d.trigger))
    for before, draft in pairwise(papers):
        if any(p.end > p.start for p in draft.actors) or draft.sentence - before.sentence > _LAST:
            continue
        noun = noun_of(context, draft)
        start = context.reading.sentences[draft.sentence].start
        if noun is not None and paper_words().is_spoken_of(context.text[start : noun[0]][-_BACK:]):
            draft.actors = [msgspec.structs.replace(p, start=0, end=0, as_written="") for p in before.actors]
    return drafts
