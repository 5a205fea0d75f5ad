"""Lists on a state's own pages: a lead says what was done, its items with whom or what, without a verb of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.dates.daylines import entries
from bilat.coding.draft import Draft, unique
from bilat.coding.engine import Engine
from bilat.coding.finish import finish
from bilat.coding.rules import Rule
from bilat.lexicon.language import load_yaml
from bilat.lexicon.pages import page_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When

_LONGEST_LEAD = 320
"""Characters of a sentence that leads a list at most."""
_LONGEST_OPENER = 90
"""Characters in which the paper that an item names must begin: what comes later is spoken of."""


class Lead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a lead says and what its items begin with. host: the state it names is where the people listed went."""

    item: Literal["person", "paper"]
    words: tuple[str, ...]
    rule: Rule
    host: bool = False


class ListWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words of lists. Each is explained in the file."""

    leads: tuple[Lead, ...]
    openers: str
    closers: str
    papers: str
    off: str

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], Lead], ...]:
        """What each lead is told by."""
        return tuple((_pattern("|".join(f"(?:{word})" for word in lead.words)), lead) for lead in self.leads)

    @cached_property
    def opener(self) -> re.Pattern[str]:
        """What may stand before whom an item names."""
        return _pattern(self.openers)

    @cached_property
    def closer(self) -> re.Pattern[str]:
        """What follows where no verb does."""
        return _pattern(self.closers)

    @cached_property
    def paper(self) -> re.Pattern[str]:
        """A noun of papers."""
        return _pattern(self.papers)

    @cached_property
    def is_off(self) -> re.Pattern[str]:
        """Words of what did not come about."""
        return _pattern(self.off)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@lru_cache(maxsize=8)
def list_words(code: str = "en") -> ListWords:
    """The words of lists of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/lists.yml", ListWords)


class _Item(msgspec.Struct, frozen=True):
    """A paragraph under a lead: the number of its first sentence and that of the lead's.

    outer: those of the leads above, nearest first, where the lead is a heading in their list.
    """

    number: int
    lead: Lead
    under: int
    outer: tuple[int, ...]


def listed(context: Context, engine: Engine, drafts: list[Draft]) -> list[Draft]:
    """A draft for each item that names somebody met, who came, or a paper, unless its sentence tells one already."""
    if not any(sentence.about for sentence in context.reading.sentences):
        return []
    told = {(d.sentence, d.kind): d for d in drafts}
    begins = [entry.begin for entry in entries(context)]
    out = []
    for item in _items(context):
        if _entry(context, begins, item.under) != _entry(context, begins, item.number):
            continue  # two releases of an index, no list
        known = told.get((item.number, item.lead.rule.kind))
        if known is not None:
            _lead_to(context, item, known)
            continue
        draft = _paper(context, engine, item) if item.lead.item == "paper" else _person(context, engine, item)
        if draft is not None:
            out.append(draft)
    return out


def _entry(context: Context, begins: list[int], number: int) -> int:
    """In which entry of an index of releases a sentence stands; 0 where there are none."""
    return bisect_right(begins, context.reading.sentences[number].start)


def _items(context: Context) -> Iterator[_Item]:
    """The paragraphs that stand under a lead; another sentence ends the list, a heading without a lead does not."""
    lead: tuple[Lead, int, tuple[int, ...]] | None = None
    for numbers in _paragraphs(context):
        line = _is_line(context, numbers) or lead is not None and _is_last(context, numbers)
        if lead is not None and line:
            yield _Item(numbers[0], *lead)
        found = _lead(context, numbers)
        if found is not None:
            lead = (*found, (lead[1], *lead[2]) if lead is not None and line else ())
        elif not line:
            lead = None


def _paragraphs(context: Context) -> list[list[int]]:
    out: dict[int, list[int]] = {}
    for number, sentence in enumerate(context.reading.sentences):
        out.setdefault(sentence.paragraph, []).append(number)
    return list(out.values())


def _is_line(context: Context, numbers: list[int]) -> bool:
    """A heading or an item, not a paragraph of sentences."""
    last = context.reading.sentences[numbers[-1]]
    return is_marked(context, numbers[0]) or len(numbers) == 1 and context.text[last.end - 1] not in ".!?"


def _is_last(context: Context, numbers: list[int]) -> bool:
    """One sentence without a verb under a lead: the last item of a list, which ends it with a full stop."""
    told = (f for f in context.reading.frames if f.sentence == numbers[0])
    return len(numbers) == 1 and not any(f.form == "verb" and f.tense != "none" for f in told)


def _lead(context: Context, numbers: list[int]) -> tuple[Lead, int] | None:
    """What a paragraph leads to: a heading, or a last sentence that tells of several."""
    sentence = context.reading.sentences[numbers[-1]]
    text = context.text[sentence.start : sentence.end]
    if len(text) > _LONGEST_LEAD or is_marked(context, numbers[-1]):
        return None
    return next(((lead, numbers[-1]) for pattern, lead in list_words().patterns if pattern.search(text)), None)


# whom


def _person(context: Context, engine: Engine, item: _Item) -> Draft | None:
    guest = _guest(context, item)
    home = context.reading.home
    sides = _visit(context, item, guest) if item.lead.host and guest else None
    if guest is None or home is None:
        return None
    if item.lead.host and sides is None or not item.lead.host and guest.country in {None, home}:
        return None
    actors, recipients = sides or ([*_host(context, item.under, home), guest], [])
    return _made(context, engine, item, guest.start, unique(actors), recipients)


def _guest(context: Context, item: _Item) -> Party | None:
    """Who an item names first, when nothing but a mark, an hour or an honorific stands before and no verb after."""
    number, words = item.number, list_words()
    sentence = context.reading.sentences[number]
    for index in context.mentions_in(sentence.start, sentence.end):
        mention = context.reading.mentions[index]
        opened = words.opener.fullmatch(context.text, _begin(context, number), mention.start)
        closed = words.closer.match(context.text, mention.end, sentence.end + 1)
        people = [p for p in context.parties([index]) if p.type == "person"]
        if opened is None or len(people) != 1:
            break
        guest = _of_state(context, people[0], mention.end, sentence.end) if closed else None
        return guest if guest is None or guest.country or item.lead.host else _only_state(context, number)
    return None if item.lead.host else _only_state(context, number)


def _only_state(context: Context, number: int) -> Party | None:
    """The one foreign party of an item without a verb ("Gen. Ana Ruiz, Chief of the Staff, Peru")."""
    sentence = context.reading.sentences[number]
    if any(f.form == "verb" and f.tense != "none" for f in context.reading.frames if f.sentence == number):
        return None
    found = context.parties(context.mentions_in(sentence.start, sentence.end))
    abroad = [p for p in found if p.country and p.country != context.reading.home and p.type != "group"]
    return abroad[-1] if len({p.country for p in abroad}) == 1 else None


def _begin(context: Context, number: int) -> int:
    """Where the words of a sentence's line begin, behind the item's mark."""
    begin = context.text.rfind("\n", 0, context.reading.sentences[number].start) + 1
    mark = page_words().item.match(context.text, begin)
    return mark.end() if mark else begin


def is_marked(context: Context, number: int) -> bool:
    """The line of a sentence begins with an item's mark."""
    begin = context.text.rfind("\n", 0, context.reading.sentences[number].start) + 1
    return bool(page_words().item.match(context.text, begin))


def _of_state(context: Context, person: Party, start: int, end: int) -> Party:
    """The person with the state that stands behind the name ("Ana Ruiz (Peru)")."""
    if person.country:
        return person
    behind = [p for p in context.parties(context.mentions_in(start, end)) if p.type == "state"]
    near = next((p for p in behind if not re.search(r"\w", context.text[start : p.start])), None)
    return msgspec.structs.replace(person, country=near.country) if near is not None else person


def _host(context: Context, under: int, home: str) -> list[Party]:
    """Who met them: the first person of the home state in the lead, else that state."""
    sentence = context.reading.sentences[under]
    found = context.parties(context.mentions_in(sentence.start, sentence.end))
    own = [p for p in found if p.country == home and p.type == "person"][:1]
    return own or [state_party(home)]


def _visit(context: Context, item: _Item, guest: Party) -> tuple[list[Party], list[Party]] | None:
    """Who came and where to: the lead names the host; an office without a state is of the other one of the pair."""
    sentence = context.reading.sentences[item.under]
    pair = context.pair_at(item.number)
    hosts = [p for p in context.parties(context.mentions_in(sentence.start, sentence.end)) if p.type == "state"]
    host = next((p for p in hosts if p.country in pair), None)
    other = next((code for code in pair if host is not None and code != host.country), None)
    if host is None or other is None or guest.country not in {None, *pair}:
        return None
    return [msgspec.structs.replace(guest, country=other)], [
        msgspec.structs.replace(host, start=0, end=0, as_written="")
    ]


# what


def _paper(context: Context, engine: Engine, item: _Item) -> Draft | None:
    sentence = context.reading.sentences[item.number]
    noun = list_words().paper.search(context.text, sentence.start, min(sentence.end, sentence.start + _LONGEST_OPENER))
    if noun is None or any(
        f.form == "verb" and f.tense != "none" for f in context.reading.frames if f.sentence == item.number
    ):
        return None
    named = [p for p in context.parties(context.mentions_in(sentence.start, sentence.end)) if p.country]
    parties = unique(named + context.partners(item.number, [p.country for p in named]))
    if len({p.country for p in parties}) < 2:
        return None
    return _made(context, engine, item, noun.start(), parties, [])


def _lead_to(context: Context, item: _Item, draft: Draft) -> None:
    """Give a paper that its item only names where its lead says that it stands, and the lead's day. In place."""
    if draft.rule != "instrument.noun" or "status" in draft.values:
        return
    draft.values = {**draft.values, **item.lead.rule.set}
    draft.date = draft.date if draft.date.known else _date(context, item, draft.trigger)


def _made(
    context: Context, engine: Engine, item: _Item, at: int, actors: list[Party], recipients: list[Party]
) -> Draft | None:
    sentence = context.reading.sentences[item.number]
    under = context.reading.sentences[item.under]
    if any(list_words().is_off.search(context.text, s.start, s.end) for s in (sentence, under)):
        return None
    number, frame = context.bare_frame(item.number, at, "noun" if item.lead.item == "paper" else "verb")
    draft = engine.made(item.lead.rule, number, frame, actors, recipients)
    draft.date = _date(context, item, at)
    return finish(context, draft)


def _date(context: Context, item: _Item, at: int) -> When:
    """The day before whom an item names or in its brackets, else the only one of its lead, or of the whole list's."""
    sentence = context.reading.sentences[item.number]
    begin = _begin(context, item.number)
    own = [d for d in context.dates_in(begin, sentence.end) if d.end <= at or context.text[d.start - 1] == "("]
    leads = (context.reading.sentences[n] for n in (item.under, *item.outer))
    led = next((found for s in leads if (found := context.dates_in(s.start, s.end))), [])
    return own[0].when if own else led[0].when if len(led) == 1 else NEVER
