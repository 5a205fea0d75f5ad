"""Who takes part in what the tagger hears without being named in its sentence."""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.draft import unique
from bilat.coding.parties.second import VIOLENT
from bilat.coding.parties.unsaid import Side, meant_by
from bilat.coding.tagger.parts import TOWARDS, enough, meant
from bilat.coding.tagger.tags import Tag
from bilat.model.claim import Party

_SURE_ACTOR = 0.8
"""Probability from which the home state is told to have done violence that its own press does not ascribe to it."""
_CLEAR_TAG = 0.7
"""Probability from which what is told is believed though one of its sides is only likely."""
_CLEAR_PLAN = 0.9
"""The same of what is undertaken, which somebody may do alone."""
_CLEAR_STATE = 0.9
"""Probability from which a state of the text is that side."""


class Found(msgspec.Struct, frozen=True):
    """A tag, the sentence it stands in, and who takes part."""

    number: int
    tag: Tag
    actors: list[Party]
    recipients: list[Party]


def spoken(context: Context, found: Found) -> Found:
    """Under the heading of a state that speaks, whoever is named behind the verb alone is acted on by it."""
    about = context.reading.sentences[found.number].about
    parties = found.actors + found.recipients
    if len(about) != 1 or found.tag.kind not in TOWARDS or any(p.start < found.tag.start for p in parties):
        return found
    speaker = [state_party(about[0])]
    return msgspec.structs.replace(found, actors=speaker, recipients=unique(found.recipients + found.actors))


def understood(context: Context, found: Found, actors: list[Party], recipients: list[Party]) -> None:
    """Who takes part without being named, by what the passage and the text are about. In place.

    What somebody plans in a text about several states he may do alone.
    Of violence the home state is not blamed unless the tagger hears it act, in a sentence and not in an index's title.
    """
    kind = found.tag.kind
    if context.reading.sentences[found.number].about and not enough(context, kind, actors + recipients):
        _with_partners(context, found, actors, recipients)
    if (kind != "commitment" or context.body is not None) and not enough(context, kind, actors + recipients):
        (recipients if actors else actors).extend(meant(context, found.number, actors + recipients))
    alone = kind == "commitment" and not context.bilateral_at(found.number)
    clear = found.tag.likely >= (_CLEAR_PLAN if kind == "commitment" else _CLEAR_TAG)
    if clear and not alone and not enough(context, kind, actors + recipients):
        _with_likeliest(context, found, actors, recipients)
    if found.tag.type.lower() in VIOLENT:
        home = context.home_at(found.number)
        spared = context.reading.sentences[found.number].about or not _acts(context, found, home)
        actors[:] = [p for p in actors if p.end or p.country != home or not spared]


def _with_likeliest(context: Context, found: Found, actors: list[Party], recipients: list[Party]) -> None:
    """Beside the one side that is named, the state of the text that is clearly the likeliest on the other. In place."""
    tag = found.tag
    named = frozenset(p.country for p in actors + recipients if p.country)
    side = Side(found.number, tag.start, named, tag.kind, tag.type, acting=not actors)
    code = meant_by(context, side, _CLEAR_STATE) if named else None
    if code is not None:
        (recipients if actors else actors).append(state_party(code))


def _acts(context: Context, found: Found, state: str | None) -> bool:
    """The tagger clearly hears the state act, though the sentence does not name it."""
    pair = context.pair_at(found.number)
    return any(m < 0 and pair[-m - 1] == state and chance >= _SURE_ACTOR for m, chance in found.tag.actors)


def _with_partners(context: Context, found: Found, actors: list[Party], recipients: list[Party]) -> None:
    """On a page that says once whom a passage is about, those of the two who are not named take part. In place.

    What the home state's own page tells of without saying who does it, the home state does.
    """
    more = context.partners(found.number, {p.country for p in actors + recipients if p.country})
    home = context.home_at(found.number)
    for party in sorted(more, key=lambda p: p.country != home):
        (actors if not actors else recipients).append(party)
