"""Papers told in a row: "signed a treaty on A, a memorandum on B and a protocol on C" are three papers, not one."""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context, clipped
from bilat.coding.draft import Draft, unique
from bilat.coding.papers.papers import noun_of, paper_of, settle_paper
from bilat.lexicon.claims import claim_words
from bilat.lexicon.papers import RowItem, paper_words
from bilat.model.claim import Party
from bilat.model.reading import Argument, Frame

_ACTED_ON = frozenset({"patient", "agent", "of"})
"""Roles of the papers at what is done with them."""
_HUNG_ON = frozenset({"relative", "noun"})
"""How a clause hangs on the paper that it tells of."""
_BEFORE_VERB = 20
"""Characters before a verb in which the words stand that make it one of a clause of its own."""


def rows_of_papers(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, and one for each further paper of a row that is told by the same predicate.

    What only names one of the row, or opens it ("the documents signed include …"), tells no paper beside it.
    """
    rows = {id(d): row for d in drafts if (row := _row(context, d)) is not None}
    telling = [(d, rows[id(d)][0]) for d in drafts if id(d) in rows]
    kept = [d for d in drafts if not any(_is_told_in(context, d, lead, items) for lead, items in telling)]
    out: list[Draft] = []
    for draft in kept:
        row = rows.get(id(draft))
        out += _joined_before(context, draft, kept) if row is None else []
        out.append(draft)
        out += _parts(context, draft, row, kept) if row is not None else []
    return out


def _is_told_in(context: Context, draft: Draft, lead: Draft, items: list[RowItem]) -> bool:
    """It is no more than the name of a paper of another's row, or than the words that open the row."""
    if draft is lead or draft.kind != "instrument" or draft.sentence != lead.sentence:
        return False
    noun = noun_of(context, draft)
    if noun is not None and noun[1] <= items[0].start:
        return paper_words().is_opened(context.text[noun[0] : items[0].start])
    named = any(item.start <= draft.trigger < item.noun_end for item in items)
    return named and "status" in lead.values and "status" not in draft.values


def _parts(context: Context, draft: Draft, row: tuple[list[RowItem], int], drafts: list[Draft]) -> list[Draft]:
    """The further papers of its row; the draft itself is left with the first."""
    items, end = row
    ends = [item.before for item in items[1:]] + [end]
    spans = [_span(context, item.start, stop) for item, stop in zip(items, ends, strict=True)]
    others = [d.trigger for d in drafts if d is not draft and d.kind == "instrument" and d.sentence == draft.sentence]
    _cut(context, draft, items[0], spans)
    return [
        _further(context, draft, item, span)
        for item, span in zip(items[1:], spans[1:], strict=True)
        if not any(span[0] <= at < span[1] for at in others)
    ]


def _span(context: Context, start: int, end: int) -> tuple[int, int]:
    """The words for a paper, without what leads on behind them."""
    return start, start + len(paper_words().without_ending(context.text[start:end]))


def _joined_before(context: Context, draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """The papers joined to one that is only named, or that a clause hangs on: "Pact A and Treaty B, which …"."""
    at = _named_at(context, draft) if draft.kind == "instrument" and draft.frame >= 0 else None
    if at is None:
        return []
    sentence = context.reading.sentences[draft.sentence]
    items = paper_words().row(context.text, sentence.start, sentence.end, anywhere=True)
    own = next((n for n, item in enumerate(items) if item.noun <= at < item.noun_end), 0)
    told = {d.trigger for d in drafts if d.kind == "instrument" and d.sentence == draft.sentence}
    here = (f.start for f in context.reading.frames if f.sentence == draft.sentence and f.form == "verb")
    verbs = {v for v in here if paper_words().is_finite(context.text[max(0, v - _BEFORE_VERB) : v])}
    out: list[Draft] = []
    for item, following in zip(items[own - 1 :: -1] if own else [], items[own:0:-1], strict=True):
        between = set(range(item.noun_end, following.before))
        joined = paper_words().is_joined(context.text[following.before : following.start])
        if not joined or between & verbs or told & set(range(item.start, following.before)):
            break
        out.insert(0, _further(context, draft, item, _span(context, item.start, following.before)))
        draft.evidence = [(max(start, items[own].start), end) for start, end in draft.evidence]
    return out


def _named_at(context: Context, draft: Draft) -> int | None:
    """Where the noun of a paper stands that is only named, or that a clause hangs on."""
    frame = context.reading.frames[draft.frame]
    if frame.form == "noun":
        return frame.start if claim_words().paper(frame.lemma) and not draft.rule.startswith("tagged.") else None
    paper = paper_of(frame) if frame.link in _HUNG_ON else None
    return paper.head_start if paper is not None else None


def _row(context: Context, draft: Draft) -> tuple[list[RowItem], int] | None:
    """The papers of the row in which a draft's own stands, and where the row ends; None where it stands alone."""
    if draft.kind != "instrument" or draft.frame < 0:
        return None
    frame = context.reading.frames[draft.frame]
    named = (a for a in frame.arguments if a.role in _ACTED_ON and _is_paper(a))
    paper = min(named, key=lambda a: a.start, default=None)
    if paper is None and frame.arguments and not draft.rule.startswith("tagged."):
        return None
    sentence = context.reading.sentences[draft.sentence]
    start = paper.start if paper is not None else draft.evidence[0][0]
    opened = paper is None or paper_words().is_opened(context.text[paper.head_start : sentence.end])
    items = paper_words().row(context.text, start, sentence.end, anywhere=opened)
    if not items:
        return None
    items = [*_own(context, draft, paper, items[0]), *items] if paper is not None and not opened else items
    end = _end(context, frame, items, *((paper.start, paper.end) if paper is not None else (items[0].noun_end,) * 2))
    items = [i for i in items if i.noun_end <= end and not _is_told_itself(context, frame, (items[0], items[-1]), i)]
    lasts = [context.text[item.before : item.start] for item in items[1:]]
    joined = len(items) > 2 or any(paper_words().is_joined(words) for words in lasts)
    return (items, end) if joined and len(items) > 1 else None


def _own(context: Context, draft: Draft, paper: Argument, first: RowItem) -> list[RowItem]:
    """The paper that opens a row in words of its own: "a package of papers on A, and a treaty on B"."""
    noun = noun_of(context, draft)
    if noun is None or not paper.start <= noun[0] < noun[1] <= first.before:
        return []
    return [RowItem(paper.start, paper.start, *noun)]


def _is_paper(argument: Argument) -> bool:
    """It is a paper, or a number of them."""
    return bool(claim_words().paper(argument.head)) or argument.head in paper_words().heaps


def _end(context: Context, frame: Frame, items: list[RowItem], start: int, after: int) -> int:
    """Where the words for papers, whose first begins at `start` and ends at `after`, end: at a verb behind that, else
    with the sentence."""
    sentence = context.reading.sentences[frame.sentence]
    nouns = {at for item in items for at in range(item.start, item.noun_end)}
    here = (f for f in context.reading.frames if f.sentence == frame.sentence and f.form == "verb")
    verbs = [f.start for f in here if f.start not in nouns]
    led = paper_words().is_led(context.text[frame.end : sentence.end]) or frame.start in nouns
    led |= frame.end <= items[0].start and not any(frame.end <= v < items[0].start for v in verbs)
    own = frame.start if frame.form == "verb" and frame.start >= start and not led else sentence.end
    told = [
        v
        for v in verbs
        if v > after and v != frame.start and paper_words().is_finite(context.text[max(0, v - _BEFORE_VERB) : v])
    ]
    return min([own, sentence.end, *told])


def _is_told_itself(context: Context, frame: Frame, row: tuple[RowItem, RowItem], item: RowItem) -> bool:
    """Another predicate has the paper, not the whole row, as its subject: "…, and the agreement entered into force"."""
    first, last = row
    return any(
        a.role == "agent" and a.start <= item.noun < a.end and not a.start <= first.noun <= last.noun < a.end
        for f in context.reading.frames
        if f is not frame and f.sentence == frame.sentence and f.tense != "none" and f.start > item.noun
        if f.link not in _HUNG_ON
        for a in f.arguments
    )


def _further(context: Context, draft: Draft, item: RowItem, span: tuple[int, int]) -> Draft:
    """The draft of one more paper: done by the same sides, unless its words name its own."""
    words = context.text[slice(*span)]
    values = {k: v for k, v in draft.values.items() if k == "status"}
    made = msgspec.structs.replace(
        draft,
        evidence=[span],
        type=_type(context, item, draft.type),
        trigger=item.noun,
        actors=_sides(context, draft, span),
        values={**values, "title": _title(words)},
    )
    settle_paper(context, made, span[1])
    return made


def _sides(context: Context, draft: Draft, span: tuple[int, int]) -> list[Party]:
    """Those whom a paper's own words name, and of states that they leave out those who act."""
    own = [p for p in context.parties(context.mentions_in(*span)) if p.country in draft.countries]
    have = {p.country for p in own}
    rest = [p for p in draft.actors if p.country not in have and not span[0] <= p.start < span[1]]
    return unique(own + rest)


def _cut(context: Context, draft: Draft, first: RowItem, spans: list[tuple[int, int]]) -> None:
    """Leave the first paper to its own draft: words, title, type and sides. In place."""
    own = spans[0]
    words = context.text[slice(*own)]
    draft.evidence = [(a, own[1]) if a < own[1] < b and a <= own[0] else (a, b) for a, b in draft.evidence]
    draft.type = _type(context, first, draft.type)
    draft.values = {k: v for k, v in draft.values.items() if k != "subject"}
    draft.values["title"] = _title(words)
    taken = paper_of(context.reading.frames[draft.frame])
    apart = taken is not None and not own[0] <= taken.head_start < own[1]  # "documents, including a treaty"
    draft.trigger = draft.trigger if draft.trigger < own[0] and not apart else first.noun
    away = [p for p in draft.actors if any(a <= p.start < b for a, b in spans[1:])]
    kept = [p for p in draft.actors if p not in away]
    missing = {p.country for p in away} - {p.country for p in kept}
    draft.actors = kept + [p for p in away if p.country in missing]
    settle_paper(context, draft, own[1])


def _type(context: Context, item: RowItem, default: str) -> str:
    """The type of paper that an item's noun names."""
    words = context.text[item.noun : item.noun_end].lower().split()
    return next((told for w in words if (told := claim_words().paper(w) or claim_words().paper(w[:-1]))), default)


def _title(words: str) -> str:
    """The title in an item's words, without what counts it and what is said of it behind."""
    return clipped(paper_words().titled(words))
