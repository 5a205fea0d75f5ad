"""Who takes part in what the tagger hears, and on which side: its probabilities, and what a list or a pair adds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bilat.coding.context import Context, state_party
from bilat.coding.draft import unique
from bilat.coding.parties.second import LISTED
from bilat.coding.tagger.tags import Tag
from bilat.model.claim import Kind, Party

FAINT_PART = 0.1
"""Probability from which a party takes part where a claim would else name too few."""
_FAINT_LISTED = 0.05
"""Probability from which one of a list takes part with the others, and who is named where nobody else is acted on."""
ALONE = frozenset({"sanction", "rule", "tie", "position"})
"""Kinds that may be about one state."""
_DIRECTED = frozenset({"ACCUSE", "AID", "ASSAULT", "COERCE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})
"""Events in which one acts on another; they are not done together."""
TOWARDS = frozenset({"flow", "event", "commitment"})
"""Kinds in which one may act on another."""
_LIKELY_ACTOR = 0.5
"""Probability below which a party that might act or be acted on is acted on."""


def parts(
    context: Context, number: int, tag: Tag, pair: tuple[str, ...], least: float
) -> tuple[list[Party], list[Party]]:
    """Actors and recipients; each party in the likelier of the two parts, the likeliest more where they are too few."""
    actor, recipient = dict(tag.actors), dict(tag.recipients)
    chance = {m: max(actor[m], recipient[m]) for m in actor}
    chosen = [m for m in chance if chance[m] >= least]
    if tag.kind == "sanction" and any(m >= 0 and recipient[m] > actor[m] for m in chosen):
        chosen = [m for m in chosen if m >= 0 or actor[m] >= recipient[m]]  # who is sanctioned beside others is named
    for more in sorted((m for m in chance if FAINT_PART <= chance[m] < least), key=lambda m: -chance[m]):
        have = [p for m in chosen for p in party_of(context, m, pair)]
        aimed = tag.kind != "sanction" or any(recipient[m] >= actor[m] for m in chosen)
        if aimed and enough(context, tag.kind, have):
            break
        if _adds(context, have, party_of(context, more, pair)):
            chosen.append(more)
    listed = {m: with_whom for m, with_whom in _listed_with(context, chosen, chance) if m not in chosen}
    sides: tuple[list[Party], list[Party]] = ([], [])
    for mention in sorted([*chosen, *listed], key=lambda m: (m < 0, abs(m))):
        told = listed.get(mention, mention)
        sides[actor[told] < recipient[told]].extend(party_of(context, mention, pair))
    together = tag.kind == "flow" and _put_together(context, number, tag, pair, sides)
    if tag.kind in {*TOWARDS, "sanction"} and not together:
        _turn(context, tag, pair, sides)
    if tag.kind == "event" and not any(p.country for p in sides[1]):
        sides[1].extend(_acted_on(context, tag, pair, sides[0]))
    actors, recipients = unique(sides[0]), unique(sides[1])
    return actors, [p for p in recipients if not any(_is_own(p, a) for a in actors)]


def _listed_with(context: Context, chosen: list[int], chance: dict[int, float]) -> Iterator[tuple[int, int]]:
    """Who stands in one list with somebody who takes part, and with whom: of "Peru, Chile and Cuba" all do, or none.

    None of whom the tagger is sure that he does not.
    """
    for at in sorted(m for m in chosen if m >= 0):
        for step in (1, -1):
            near, told = at + step, at
            while chance.get(near, 0.0) >= _FAINT_LISTED and _is_listed(context, min(near, told), max(near, told)):
                yield near, at
                near, told = near + step, near


def _is_listed(context: Context, first: int, second: int) -> bool:
    """Two mentions, of which the second follows the first in a list."""
    mentions = context.reading.mentions
    between = context.text[mentions[first].end : mentions[second].start]
    return mentions[first].end <= mentions[second].start and LISTED.fullmatch(between) is not None


def _is_own(party: Party, actor: Party) -> bool:
    """Who acts, told again, or his state where it is only meant."""
    return party.country == actor.country and (party.name == actor.name or not party.end)


def _turn(context: Context, tag: Tag, pair: tuple[str, ...], sides: tuple[list[Party], list[Party]]) -> None:
    """Of two who would both act, the one less sure to act is acted on, where one must be or it is not likely to act.

    In place.
    """
    if sides[1] or len({p.country for p in sides[0] if p.country}) < 2:
        return
    chances: dict[str, float] = {}
    for mention, chance in tag.actors:
        for party in party_of(context, mention, pair):
            chances.setdefault(party.country or "", chance)
    if tag.kind in {"event", "sanction"} and _act_together(context, sides[0]):
        return
    first = max((p.country for p in sides[0] if p.country), key=lambda c: chances.get(c, 0.0))
    least = 1.1 if tag.kind == "flow" or tag.type in _DIRECTED else _LIKELY_ACTOR
    turned = [p for p in sides[0] if p.country and p.country != first and chances.get(p.country, 0.0) < least]
    sides[1].extend(turned)
    sides[0][:] = [p for p in sides[0] if p not in turned]


def _put_together(
    context: Context, number: int, tag: Tag, pair: tuple[str, ...], sides: tuple[list[Party], list[Party]]
) -> bool:
    """Those of one list all give or all get, whichever is likelier; the other side is somebody else, where the tagger
    hears or the text is about somebody. In place; False where they are no list or nobody else is there.
    """
    have = {p.country for side in sides for p in side}
    if not _act_together(context, [*sides[0], *sides[1]]):
        return False
    heard = [
        sum(chance for m, chance in part if _is_of(context, m, have, pair)) for part in (tag.actors, tag.recipients)
    ]
    told, other = (0, 1) if heard[0] >= heard[1] else (1, 0)
    likely = [m for m, chance in (tag.actors, tag.recipients)[other] if chance >= _FAINT_LISTED]
    parties = (party_of(context, m, pair) for m in likely)
    others = next((found for found in parties if found and not have & {p.country for p in found}), [])
    others = others or meant(context, number, [*sides[0], *sides[1]])
    if others:
        sides[told][:] = sorted([*sides[0], *sides[1]], key=lambda p: p.start)
        sides[other][:] = others
    return bool(others)


def _is_of(context: Context, mention: int, countries: set[str | None], pair: tuple[str, ...]) -> bool:
    """The mention is of one of these states."""
    return any(p.country in countries for p in party_of(context, mention, pair))


def _act_together(context: Context, actors: list[Party]) -> bool:
    """Two or more who are told in one list, or by one word ("both ministers"), do the same."""
    named = sorted((p for p in actors if p.end), key=lambda p: p.start)
    joined = (
        a.start == b.start or LISTED.fullmatch(context.text[a.end : b.start]) for a, b in itertools.pairwise(named)
    )
    return len(named) == len(actors) > 1 and all(joined)


def _acted_on(context: Context, tag: Tag, pair: tuple[str, ...], actors: list[Party]) -> list[Party]:
    """The likeliest whom others act on, if anybody is likely at all; beside an organisation he is named."""
    have = {p.country for p in actors}
    likely = [(m, chance) for m, chance in tag.recipients if chance >= (_FAINT_LISTED if m >= 0 else FAINT_PART)]
    found = (party_of(context, m, pair) for m, _ in likely if m >= 0 or None not in have)
    return next((parties for parties in found if parties and not have & {p.country for p in parties}), [])


def _adds(context: Context, have: list[Party], more: list[Party]) -> bool:
    """A party of a state that has none yet, or an organisation."""
    known = {p.country for p in have}
    return any(p.country not in known if p.country else _is_international(context, p) for p in more)


def _is_international(context: Context, party: Party) -> bool:
    return party.type == "igo" or context.is_international(party)


def party_of(context: Context, mention: int, pair: tuple[str, ...]) -> list[Party]:
    """The parties of a mention, or the state of the pair that stands for it."""
    if mention >= 0:
        return context.parties([mention])
    code = pair[-1 - mention]
    return [state_party(code)]


def enough(context: Context, kind: Kind, parties: list[Party]) -> bool:
    """Two states, or a state and an organisation; of some kinds one state is enough."""
    countries = {p.country for p in parties if p.country}
    alone = kind in ALONE or any(_is_international(context, p) for p in parties)
    return len(countries) > 1 or bool(countries) and alone


def meant(context: Context, number: int, have: list[Party]) -> list[Party]:
    """Who is meant without being named: the rest of the pair that the text is about, its home state, or its body."""
    countries = {p.country for p in have if p.country}
    meant = context.partners(number, countries)
    home = context.home_at(number)
    if not meant and countries and home in context.pair and home not in countries:
        return [state_party(home)]
    if not meant and len(countries) == 1 and context.body is not None:
        return [context.body]
    return meant[:1] if countries else meant
