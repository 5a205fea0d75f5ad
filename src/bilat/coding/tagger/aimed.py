"""Whom a hostile deed is aimed at: that is told, it is not guessed from whom the text is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bilat.coding.context import Context
from bilat.coding.draft import Draft, unique
from bilat.coding.engine import Engine
from bilat.coding.parties.victims import aimed_at
from bilat.coding.tagger.tags import Tag
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

Sides = tuple[list[Party], list[Party]]

_HOSTILE = frozenset({"ACCUSE", "ASSAULT", "PROTEST", "THREATEN"})
"""Events that a text about two friends tells of a third, or of nobody: who is not named is not meant."""
_SUFFERED = frozenset({"ASSAULT", "COERCE"})
"""Events whose noun is of whom it hits: "the harassment of Peruvians"."""
_DIRECTED = frozenset({"ACCUSE", "COERCE", "REQUEST", "SUPPORT", "THREATEN"})
"""Events in which one acts on another."""
_AT_OTHERS = frozenset({"ACCUSE", "THREATEN"})
"""Events that two who are only meant do together to each other alone."""
_OWNED = frozenset({"REQUEST", "SUPPORT"})
"""Events whose noun is of who acts: "Peru's request"; "their" may be anybody's."""
_FOES = _HOSTILE | {"COERCE", "REJECT"}
"""Events that show that two states are at odds."""
_CLEAR = 0.6
"""Probability of a deed from which it is believed though its target is only understood."""
_HEARD = frozenset({"MOBILIZE", "REJECT", "REQUEST"})
"""Events in which somebody may be meant without being named, where the tagger itself hears him."""


def is_only_rued(context: Context, tag: Tag) -> bool:
    """Somebody regrets, or owes thanks to what he names; he accuses or thanks nobody."""
    name = {"ACCUSE": "rued", "SUPPORT": "owing_to"}.get(tag.type)
    return name is not None and pointing(name).match(context.text, tag.start) is not None


def sides_of(engine: Engine, tag: Tag, frame: Frame, sides: Sides) -> Sides:
    """Both sides as the grammar of the word has them, where it is a word of such an event."""
    exact = frame.start <= tag.start < frame.end
    if tag.kind != "event" or tag.type not in _DIRECTED | _SUFFERED:
        return list(sides[0]), list(sides[1])
    if exact and frame.form == "noun" and tag.type in _SUFFERED | _OWNED:
        return _of_noun(engine.context, tag, frame, sides)
    own = any(r.event == tag.type for r in engine.rules.by_lemma.get(frame.lemma, []))
    if exact and frame.form == "verb" and own and tag.type in _DIRECTED:
        return _of_verb(engine.context, frame, sides)
    if exact and frame.form == "verb" and tag.type == "ASSAULT":
        return _of_striking(engine.context, frame, sides)
    return _of_speaker(engine, tag, frame, sides)


def _of_noun(context: Context, tag: Tag, frame: Frame, sides: Sides) -> Sides:
    """ "Peru's request" is Peru's; "the harassment of Peruvians" hits them."""
    actors, recipients = sides
    if tag.type in _OWNED:
        owners = [p for role in ("agent", "by", "adjective") for p in context.of_role(frame, role)]
        owning = {p.country for p in owners if p.country and p.as_written.lower() != "their"}
        if owning & {p.country for p in recipients} and not owning & {p.country for p in actors}:
            return [p for p in recipients if p.country in owning], list(actors)
    elif context.argument(frame, "on") is None:
        hit = _named(context, frame, "of")
        suffering = [p for p in actors if (p.start, p.end) in hit]
        rest = [p for p in actors if p not in suffering]
        if suffering:
            return (rest, suffering + recipients) if rest else (list(recipients), suffering)
    return list(actors), list(recipients)


def _of_verb(context: Context, frame: Frame, sides: Sides) -> Sides:
    """Who does it acts, and whom it is done to is acted on."""
    acting, acted_on = (_named(context, frame, role) for role in ("agent", "patient"))
    both = [*sides[0], *sides[1]]
    doing = [p for p in both if (p.start, p.end) in acting]
    done_to = [p for p in both if (p.start, p.end) in acted_on]
    if doing and done_to:
        return doing, done_to
    return [p for p in sides[0] if p not in done_to], unique([*sides[1], *(p for p in done_to if p in sides[0])])


def _of_striking(context: Context, frame: Frame, sides: Sides) -> Sides:
    """Whoever strikes hits another, though the tagger hears him as hit: "said that Peruvian troops struck first"."""
    acting = _named(context, frame, "agent")
    doing = [p for p in sides[1] if (p.start, p.end) in acting]
    return (doing, list(sides[0])) if doing == sides[1] else (list(sides[0]), list(sides[1]))


def _of_speaker(engine: Engine, tag: Tag, frame: Frame, sides: Sides) -> Sides:
    """What somebody is reported to say accuses others, and thanks others, not himself."""
    actors, recipients = list(sides[0]), list(sides[1])
    saying = {p.country for p in engine.context.speakers(frame) or engine.speaker(frame) if p.country}
    thanks = tag.type in _DIRECTED and pointing("thanking").match(engine.context.text, tag.start) is not None
    turned = saying & {p.country for p in recipients} and not saying & {p.country for p in actors}
    if (thanks or tag.type == "ACCUSE") and turned:
        return [p for p in recipients if p.country in saying], actors
    return actors, recipients


def _named(context: Context, frame: Frame, role: str) -> set[tuple[int, int]]:
    return {(p.start, p.end) for p in context.of_role(frame, role) if p.country}


def told_of(engine: Engine, tag: Tag, frame: Frame, recipients: list[Party]) -> list[Party]:
    """Those acted on, without who only suffers what is judged."""
    if tag.kind != "event":
        return recipients
    if tag.type == "ACCUSE" and _is_of_outrage(engine, tag, frame):
        recipients = [p for p in recipients if p.end > p.start]
    return aimed_at(engine.context, tag.type, engine.judges(frame, "backing"), recipients)


def is_at_nobody(engine: Engine, tag: Tag, frame: Frame, actors: list[Party]) -> bool:
    """A state that condemns a crime of somebody unnamed: "condemned this attack" does not accuse the one it hit."""
    return tag.type == "ACCUSE" and _is_of_outrage(engine, tag, frame) and any(p.country for p in actors)


def _is_of_outrage(engine: Engine, tag: Tag, frame: Frame) -> bool:
    if not frame.start <= tag.start < frame.end or not engine.judges(frame, "condemning"):
        return False
    return pointing("outrage").search(engine.context.text, frame.end, frame.clause_end) is not None


def is_guessed(draft: Draft, text: str, heard: Sequence[Party], drafts: Sequence[Draft]) -> bool:
    """Nobody whom it is aimed at is named, and nothing hostile is told elsewhere between the two; or they are named
    together, by somebody who judges what is between them.

    text: the words of it; heard: those whom the tagger hears as acted on.
    """
    if draft.event in _AT_OTHERS and _is_between(draft, text):
        return True
    if draft.event in _AT_OTHERS and not draft.recipients and len(draft.countries) > 1:
        return not all(p.end for p in draft.actors) and pointing("each_other").search(text) is None
    if not draft.recipients or any(p.end > p.start for p in draft.recipients) or (draft.heard or 0) >= _CLEAR:
        return False
    if draft.event in _HEARD and draft.countries & {p.country for p in heard}:
        return False
    return draft.event in _HOSTILE | _HEARD and not any(_are_foes(d, draft.countries) for d in drafts)


def _is_between(draft: Draft, text: str) -> bool:
    """ "Condemned the fighting between Chad and Mali": neither condemns the other."""
    start = draft.evidence[0][0]
    named = sorted((p.start - start, p.end - start) for p in draft.parties if p.end > p.start)
    return any(
        text[: max(0, a[0])].endswith(("between ", "between the ")) and text[a[1] : b[0]].strip() in {"and", "and the"}
        for a, b in pairwise(named)
    )


def _are_foes(draft: Draft, countries: frozenset[str]) -> bool:
    """What both sides are named for, one against the other."""
    sides = (draft.actors, draft.recipients)
    named = all(any(p.end > p.start for p in side) for side in sides)
    return draft.kind == "event" and draft.event in _FOES and named and draft.countries >= countries
