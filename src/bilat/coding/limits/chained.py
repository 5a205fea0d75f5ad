"""What else is done to the same people in a chain: "barred them and froze their assets", "lifted X while keeping Y"."""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft
from bilat.coding.finish import finish
from bilat.coding.rules import coding_rules
from bilat.lexicon.restrictions import restrictions
from bilat.model.reading import Argument, Frame

_LINKS = frozenset({"conj", "advcl"})
"""How a further deed hangs on the one before."""
_EVENTS = {"lifted": "CONCEDE", "eased": "CONCEDE"}
"""The event of a status; all others restrict."""


def chained(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Restrictions that a further verb of a chain tells and that name nobody: they are on those restricted before."""
    out: list[Draft] = []
    made = {d.frame for d in drafts if d.kind == "sanction"}
    frames = context.reading.frames
    for number, frame in enumerate(frames):
        if frame.governor is None or frame.link not in _LINKS or made & {number, *_within(context, number)}:
            continue
        led = next((d for d in drafts + out if d.kind == "sanction" and d.frame == frame.governor), None)
        status = _status(context, frame)
        if led is not None and status and not _names_another(context, led, frame):
            out.append(_further(context, led, number, status))
            _cut(led, out[-1])
    return out


def _cut(led: Draft, further: Draft) -> None:
    """The first deed's own words end where those of the further one begin. In place."""
    begin = further.evidence[0][0]
    led.evidence = [(a, begin) if a <= led.trigger < begin < b else (a, b) for a, b in led.evidence]


def _within(context: Context, number: int) -> list[int]:
    """The nominal predicates that a verb carries or governs."""
    return [n for n, f in enumerate(context.reading.frames) if number in (f.governor, f.light) and f.form == "noun"]


def _status(context: Context, frame: Frame) -> str:
    """Where the verb leaves a restriction, or what is held back; empty where it acts on neither."""
    classes = coding_rules().classes
    acted_on = [a for a in frame.arguments if a.role in {"patient", "agent"}]
    if any(_is_of(context, a, classes["restrictions"]) for a in acted_on):
        return restrictions().status(frame.lemma, over=True)
    held = any(_is_of(context, a, classes["held"] | {"visa", "visas"}) for a in acted_on)
    return restrictions().status(frame.lemma) if held else ""


def _is_of(context: Context, argument: Argument, words: frozenset[str]) -> bool:
    told = context.words(argument).lower().split()[-1:]
    return any(word in words or word.rstrip("s") in words for word in [argument.head, *told])


def _names_another(context: Context, led: Draft, frame: Frame) -> bool:
    """The further clause has a state that the first does not: its own rule or the tagger may tell it."""
    named = context.parties(context.mentions_in(frame.clause_start, frame.clause_end))
    return any(p.country and p.country not in led.countries for p in named)


def _further(context: Context, led: Draft, number: int, status: str) -> Draft:
    frame = context.reading.frames[number]
    draft = msgspec.structs.replace(
        led,
        evidence=[context.telling(frame)],
        rule="sanction.chained",
        frame=number,
        trigger=frame.start,
        date=date_of(context, frame),
        polarity=frame.polarity,
        modality=frame.modality,
        values={"status": status},
        event=_EVENTS.get(status, "SANCTION"),
        mode="",
        confidence=0.6,
    )
    finish(context, draft)
    return draft
