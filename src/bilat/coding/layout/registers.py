"""Registers of treaties: a heading says where papers stand, an item names one with the days of signature and force."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft, unique
from bilat.coding.layout.layout import Line, state_named
from bilat.lexicon import cities
from bilat.lexicon.claims import claim_words
from bilat.lexicon.registers import register_words
from bilat.model.claim import Party, Place
from bilat.model.dates import NEVER, When

_LEAST = 2
"""Items with a paper from which headings lead a register."""
_LONGEST_TITLE = 160
"""Characters of a title at most."""
_FAR = 40
"""Characters after a mark within which its day begins ("entered into force for Chile on 8 May 2006")."""
_TITLE_ENDS = re.compile(r"\s*(?:\s[–—-]\s|[(;|\t]|:\s|,\s(?=(?:\w+ )?(?:with|between)\b)|$)")
_MARK_ENDS = re.compile(r"[;,)]\s|$")
_CITY = re.compile(r"\(([A-Z][^(),\d]+?),? (?=\d|[A-Z][a-z]+ \d)")
_ENDED = frozenset({"terminated", "expired", "suspended"})
_PAIR = 2
"""States of a bilateral page."""
_CITED = re.compile(r"\((?:[^()]*,\s*)?$|,\s$")


class _Item(msgspec.Struct, frozen=True):
    """A line of a register. title: of the paper; head: the status of the heading above; code: of a row of a state."""

    line: Line
    title: str
    head: str
    code: str | None


class _Mark(msgspec.Struct, frozen=True):
    """Where a paper stands, from `start` to `end` of the text, and since when."""

    status: str
    start: int
    end: int
    when: When


def registered(context: Context, lines: Sequence[Line]) -> tuple[list[Draft], frozenset[int]]:
    """The papers of all registers, one draft for each mark, and the sentences that are their items and headings."""
    home = context.reading.home
    if home is None:
        return [], frozenset()
    covered: set[int] = set()
    drafts: list[Draft] = []
    for heading, items in _blocks(lines):
        papers = [d for item in items for d in _papers(context, item, home)]
        if papers:
            covered |= {heading.number, *(item.line.number for item in items)}
            drafts += papers
    return drafts, frozenset(covered)


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[Line, list[_Item]]]:
    """Each heading of a register with its items; a heading below another of a register leads one too."""
    at, within = 0, False
    while at < len(lines):
        line = lines[at]
        items = _items(lines, at, within) if line.heading else []
        if items:
            yield line, items
            within = True
            at += len(items)
        elif not line.heading:
            within = False
        at += 1


def _items(lines: Sequence[Line], at: int, within: bool) -> list[_Item]:
    """The lines below a heading that are its items, all of them marked or all rows of states."""
    words, head = register_words(), lines[at].text
    named, status = words.paper.search(head), words.status(head)
    if words.of_home.search(head) or not (named or within and status):
        return []
    out: list[_Item] = []
    for line in lines[at + 1 :]:
        item = _item(line, head, status, named is not None)
        if item is None or out and item.line.marked != out[0].line.marked:
            break
        out.append(item)
    return out if status or len(out) >= _LEAST or any(words.mark.search(i.line.text) for i in out) else []


def _item(line: Line, head: str, status: str, named: bool) -> _Item | None:
    """A line as an item: a marked one that names a paper, or a row that begins with a state and has a mark."""
    words = register_words()
    title = line.text[: _title_end(line.text)].strip(" ,")
    code = state_named(title)
    if words.of_home.search(line.text) or line.text[-1] in "?!:" or len(line.text) > 2 * _LONGEST_TITLE:
        return None
    if code and named and (words.mark.search(line.text) or status):
        return _Item(line, head.rstrip(":"), status, code)
    paper = words.paper.search(line.text)
    dated = words.mark.search(line.text) and any(c.isdigit() for c in line.text)
    if paper and paper.start() < _LONGEST_TITLE and (line.marked or dated and not _is_prose(line.text)) and not code:
        return _Item(line, title, status, None)
    return None


def _is_prose(text: str) -> bool:
    """A sentence of the news: the first mark is its verb, or stands before the paper ("signed a memorandum")."""
    words = register_words()
    mark, paper = words.mark.search(text), words.paper.search(text)
    if mark is None or paper is None:
        return False
    return mark.start() < paper.start() or words.is_verb.search(text[: mark.start()]) is not None


def _title_end(text: str) -> int:
    """Where the title of an item ends: at a dash, a bracket, or a comma before a mark."""
    end = _TITLE_ENDS.search(text, 3)
    mark = register_words().mark.search(text)
    ends = [m.start() for m in (end, mark) if m is not None and m.start() > 0]
    return min(ends, default=len(text))


def _papers(context: Context, item: _Item, home: str) -> Iterator[Draft]:
    """A draft for each mark of an item; the first of them has the title's words too."""
    parties = _parties(context, item, home)
    if len({p.country for p in parties}) < 2:
        return
    marks = _marks(context, item)
    if not marks and not item.head and register_words().mark.search(item.line.text):
        return  # "not yet signed"
    marks = marks or [_Mark(item.head or "signed", item.line.end, item.line.end, NEVER)]
    for number, mark in enumerate(marks):
        start = item.line.start if number == 0 else mark.start
        yield Draft(
            kind="instrument",
            type=_type(item.title),
            actors=parties,
            recipients=[],
            evidence=[(start, mark.end)],
            rule="register.paper",
            sentence=item.line.number,
            trigger=start,
            date=mark.when,
            place=_place(context, mark),
            values={"title": item.title[:_LONGEST_TITLE], "status": mark.status},
            event="AGREE",
            confidence=0.8,
        )


def _marks(context: Context, item: _Item) -> list[_Mark]:
    """The marks of an item with their days; a bare day in brackets is that of signature."""
    line, out = item.line, list[_Mark]()
    own = line.start + (0 if item.code else len(item.title))
    for found in register_words().mark.finditer(context.text, line.start, line.end):
        before = context.text[max(line.start, found.start() - _FAR) : found.start()]
        if found.start() < own or register_words().is_denied.search(before):
            continue
        mark = _mark(context, item, found)
        if out and out[-1].status in _ENDED and mark.status == "in_force":
            out[-1] = msgspec.structs.replace(out[-1], end=mark.end, when=mark.when)
        else:
            out.append(mark)
    cited = _cited(context, item)
    return (
        out
        if cited is None or any(m.start <= cited.start < m.end or m.status == "signed" for m in out)
        else [cited, *out]
    )


def _mark(context: Context, item: _Item, found: re.Match[str]) -> _Mark:
    """A mark with the day behind it, up to the next comma or bracket where no day stands."""
    line, status = item.line, str(found.lastgroup)
    next_one = register_words().mark.search(context.text, found.end(), line.end)
    until = min(found.end() + _FAR, next_one.start() if next_one else line.end)
    days = context.dates_in(found.start(), until)
    close = _MARK_ENDS.search(context.text, found.end(), line.end)
    if not days:
        return _Mark(status, found.start(), min(until, close.start()) if close else found.end(), NEVER)
    when = days[0].when
    if status != "negotiated" and when.start is not None and when.text.lower().startswith("since "):
        when = msgspec.structs.replace(when, end=_unit_end(when))
    return _Mark(status, found.start(), max(found.end(), days[0].end), when)


def _unit_end(when: When) -> date | None:
    """The last day of the unit that "since" begins with: what came into force since a day did so on that day."""
    start = when.start
    if start is None or when.precision == "day":
        return start
    month = 12 if when.precision == "year" else start.month
    return date(start.year, month, monthrange(start.year, month)[1])


def _cited(context: Context, item: _Item) -> _Mark | None:
    """The day in the brackets behind a title, with the city before it ("(Lima, 4 May 2010)")."""
    line = item.line
    for day in context.dates_in(line.start, line.end):
        open_ = _CITED.search(context.text[line.start : day.start])
        if open_ is not None and (open_[0][0] == "(" or day.end == line.end):
            status = "signed" if item.head in {"in_force", "ratified", ""} else item.head
            close = context.text.find(")", day.end, day.end + 2)
            return _Mark(
                status,
                line.start + open_.start(),
                close + 1 if close >= 0 and open_[0][0] == "(" else day.end,
                day.when,
            )
    return None


def _parties(context: Context, item: _Item, home: str) -> list[Party]:
    """The row's state, or those that the item names and the section is about, with the home state."""
    line = item.line
    if item.code is not None:
        own = msgspec.structs.replace(state_party(item.code), start=line.start, end=line.start)
        return [state_party(home), own] if item.code != home else []
    named = [p for p in context.parties(context.mentions_in(line.start, line.end)) if p.country and p.type == "state"]
    others = [state_party(code) for code in _pair(context, line) if all(p.country != code for p in named)]
    parties = unique([*named, *others])
    return parties if any(p.country == home for p in parties) else unique([state_party(home), *parties])


def _pair(context: Context, line: Line) -> tuple[str, ...]:
    """The two states of the page: those of the section, else the home state and the one other of the title."""
    about = context.reading.sentences[line.number].about
    if len(about) == _PAIR:
        return about
    from bilat.lexicon import states

    titled = {found.code for found in states().find(context.document.title)} - {context.reading.home}
    return tuple(titled) if len(titled) == 1 else ()


def _type(title: str) -> str:
    """The kind of paper that a title names; an agreement where it says no more."""
    lower = title.lower()
    for kind, forms in claim_words().paper_phrases.items():
        if any(re.search(rf"\b{re.escape(form)}", lower) for form in forms):
            return kind
    return "agreement"


def _place(context: Context, mark: _Mark) -> Place | None:
    """The city before the day of signature in the brackets ("(Lima, 4 May 2010)")."""
    if mark.status != "signed" or not context.text.startswith("(", mark.start):
        return None
    found = _CITY.match(context.text, mark.start, mark.end)
    known = cities().lookup(found[1]) if found is not None else ()
    return Place(known[0].name, known[0].country, found.start(1), found.end(1)) if found and known else None
