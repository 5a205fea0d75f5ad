"""Lists of measures: a lead says that a state takes them, each item is one on others, without a verb of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.coding.layout.layout import Line
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.measures import measure_words
from bilat.model.claim import Party
from bilat.model.dates import When

_BRACKETS = re.compile(r"\([^()]*\)")
_FOR = re.compile(r"^(?!,? for\b).*|^,? for ", re.DOTALL)
"""What of the end of an item is no reason: all where it does not begin with "for", else that word."""
_TARGETS = frozenset({"name", "former", "abbreviation", "adjective", "demonym"})
"""Forms of a state that say whose a target is; a capital is only a place, or a government."""


def measured_out(context: Context, lines: Sequence[Line]) -> tuple[list[Draft], frozenset[int]]:
    """The measures of all such lists, and the sentences that are their items."""
    home = context.reading.home
    if home is None:
        return [], frozenset()
    drafts: list[Draft] = []
    covered: set[int] = set()
    for lead, line in _items(lines):
        found = list(_measures(context, lead, line, home))
        covered |= {line.number} if found else set()
        drafts += found
    return drafts, frozenset(covered)


def _items(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each item with the lead above it: a heading, or a sentence that ends in a colon."""
    lead: Line | None = None
    for line in lines:
        if not line.marked:
            leads = (line.heading or line.text.endswith(":")) and measure_words().leads_to(line.text)
            lead = line if leads else None
        elif lead is not None:
            yield lead, line


def _measures(context: Context, lead: Line, line: Line, home: str) -> Iterator[Draft]:
    """A draft for each target of an item that begins with the noun of a measure."""
    found = measure_words().item.match(line.text)
    if found is None:
        return
    type_, by = _type(line.text), _by(context, lead, home)
    parts = [0, *(m.end() for m in measure_words().next_target.finditer(line.text)), len(line.text)]
    for begin, end in pairwise(parts):
        text = line.text[begin:end].rstrip(" .;,")
        why = _reason(text)
        targets = _targets(line.start + begin, text.removesuffix(why), by)
        if targets:
            at = line.start + begin
            yield Draft(
                kind="sanction",
                type=type_,
                actors=[state_party(by)],
                recipients=_persons(context, at, at + len(text) - len(why), targets),
                evidence=[(at, at + len(measure_words().next_target.sub("", text).rstrip()))],
                rule="measure.item",
                sentence=line.number,
                trigger=at,
                date=_date(context, lead),
                values={"status": str(found.lastgroup), "reason": _FOR.sub("", why)},
                event="SANCTION" if found.lastgroup in {"imposed", "extended"} else "CONCEDE",
                confidence=0.8,
            )


def _reason(text: str) -> str:
    """The end of an item that says why; empty where none does."""
    plain = _BRACKETS.sub(lambda m: " " * len(m[0]), text)
    reason = measure_words().reason.search(plain)
    return text[reason.start() :] if reason else ""


def _targets(start: int, text: str, home: str) -> list[Party]:
    """The states that a measure is put on: not those in brackets, nor those that its reason names."""
    plain = _BRACKETS.sub(lambda m: " " * len(m[0]), text)
    out: dict[str, Party] = {}
    for m in states().find(plain):
        if m.kind in _TARGETS and m.code != home and m.code not in out:
            party = msgspec.structs.replace(state_party(m.code), as_written=plain[m.start : m.end])
            out[m.code] = msgspec.structs.replace(party, start=start + m.start, end=start + m.end)
    return list(out.values())


def _persons(context: Context, start: int, end: int, targets: list[Party]) -> list[Party]:
    """Whom a measure on one state's people names ("one individual of Peru, Mr. Juan Paz")."""
    found = [p for p in context.parties(context.mentions_in(start, end)) if p.type in {"person", "company"}]
    codes = {p.country for p in targets}
    if len(codes) != 1 or not found:
        return targets
    return [msgspec.structs.replace(p, country=targets[0].country) for p in found]


def _type(text: str) -> str:
    """The kind of restriction by its words."""
    lower = text.lower()
    told = (k for k, forms in claim_words().sanction_phrases.items() if any(re.search(rf"\b{f}", lower) for f in forms))
    return measure_words().type_of(text) or next(told, "embargo")


def _by(context: Context, lead: Line, home: str) -> str:
    """Who takes the measures: who acts in the lead, else the home state."""
    frames = [f for f in context.reading.frames if f.sentence == lead.number]
    codes = {p.country for f in frames for p in context.of_role(f, "agent") if p.country}
    return codes.pop() if len(codes) == 1 and lead.text.endswith(":") else home


def _date(context: Context, lead: Line) -> When:
    """The one day of the lead, else that of the news."""
    found = {d.when.start: d.when for d in context.dates_in(lead.start, lead.end)}
    return next(iter(found.values())) if len(found) == 1 else context.news
