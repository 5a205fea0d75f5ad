"""Visits told by one word: "the visiting Chilean minister" is in the country whose news it is."""

from __future__ import annotations

from bilat.coding.context import Context, state_party
from bilat.coding.draft import Draft
from bilat.coding.finish import finish
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Mention

_BEFORE = 24
"""Characters before a mention at most in which the word stands ("visiting senior")."""
_GUESTS = frozenset({"person", "group"})


def visitors(context: Context) -> list[Draft]:
    """One visit for each who is called a visitor and whose host is known, in reading order."""
    out: dict[str, Draft] = {}
    for number, mention in enumerate(context.reading.mentions):
        for guest in context.parties([number]):
            if guest.country is None or guest.type not in _GUESTS or guest.name in out:
                continue
            at = _called(context, mention)
            if at >= 0 and (draft := _visit(context, guest, mention, at)) is not None:
                out[guest.name] = draft
    return list(out.values())


def _called(context: Context, mention: Mention) -> int:
    """Where the word is that calls somebody a visitor; -1 when none does."""
    start = max(0, mention.start - _BEFORE)
    last_word = context.text.rfind(" ", mention.start, mention.end) + 1
    for end in (max(mention.start, mention.name_start), last_word):
        if (found := pointing("visiting").search(context.text, start, end)) is not None:
            return found.start(1)
    return -1


def _host(context: Context, guest: Party, number: int) -> Party | None:
    """The home state of the news; without one the other state that the sentence is about."""
    home = context.reading.home
    if home is None:
        return context.other_state(str(guest.country), number) if context.together_at(number) else None
    return state_party(home) if home != guest.country else None


def _visit(context: Context, guest: Party, mention: Mention, at: int) -> Draft | None:
    sentences = context.reading.sentences
    number = next((n for n, s in enumerate(sentences) if s.start <= at < s.end), None)
    host = _host(context, guest, number) if number is not None else None
    if number is None or host is None:
        return None
    index, _ = context.bare_frame(number, at)
    span = (at, max(mention.end, mention.name_end))
    draft = Draft("contact", "visit", [guest], [host], [span], "contact.visiting", number, index, at)
    draft.date, draft.event, draft.mode, draft.confidence = context.news, "CONSULT", "visit", 0.7
    return finish(context, draft)
