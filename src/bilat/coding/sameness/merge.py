"""One matter, one claim: headline, lead and later paragraph on it become one claim with several pieces of evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bilat.coding.context import Context
from bilat.coding.draft import Draft, keep, unique
from bilat.coding.papers.samepaper import is_paper_again, join_papers, same_paper
from bilat.coding.places.towns import finer
from bilat.coding.sameness.agenda import JOURNEYS, is_announced, is_on_agenda
from bilat.coding.sameness.attending import attend
from bilat.coding.sameness.limited import same_limit
from bilat.coding.sameness.occasions import CONTACT_FAMILY, is_another
from bilat.coding.sameness.passing import same_flow, same_rule
from bilat.coding.sameness.retold import is_retold
from bilat.coding.sameness.telling import most_telling
from bilat.coding.sameness.who import are_others, goes_on
from bilat.lexicon.claims import claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.times import times_before
from bilat.lexicon.whereabouts import place_words
from bilat.model.claim import Party, Place
from bilat.model.dates import When, overlaps

_HEADS = frozenset({"head_of_state", "head_of_government"})
"""Levels of meetings that ministers and officials do not hold."""
_FAR = 2
"""Sentences after which a meeting without names is no longer surely the same."""
_BACK = 60
"""Characters before a meeting within which the words stand that say how it hangs on the clause."""
_NEAR = 4
"""Sentences behind a meeting within which its place is told."""
_TITLES = 5
"""Sentences that a page's headline and the lines of its kind below it take at most."""
_WEEK = 7
"""Days before the news within which lies what is told without a day."""
_NEWS_SPAN = 14
"""Days beyond which a time that the words give says less than the days of the news ("recently", "this year")."""
_ABOUT = frozenset({"contact.discuss"})
"""Rules that tell what people talked about: how they met is told elsewhere, though it be below a headline."""
_TOLD_ON = frozenset({"contact.session.held", "tagged.contact.session"})
"""Rules of what only tells more of a meeting ("the meeting was held in …")."""
_SIDES = 2
"""States at least that make a claim."""
_BLOWS = frozenset({"accuse", "assault", "coerce", "protest", "retreat"})
"""Types of events of which one sentence tells several words on one matter."""


def merge(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drafts of the same matter joined, in reading order; the fuller one leads."""
    drafts = _apart(context, most_telling(context, drafts))
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.sentence, d.trigger)):
        if attend(context, out, draft) or is_on_agenda(context, out, draft) or is_announced(context, out, draft):
            continue
        if draft.rule.startswith("contact.also") and len(draft.countries) < _SIDES:
            continue  # who took part in what nobody tells
        same = next((d for d in out if _same(context, d, draft)), None)
        if same is None:
            out.append(draft)
        else:
            _join(same, draft, context)
    return out


def _apart(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts, without a headline's one contact of several states where the text tells of one with each of them.

    "Minister meets envoys of Peru and Chile": she met the one, and then the other.
    """
    told = [d for d in drafts if d.kind == "contact" and d.modality == "fact" and not _is_title(context, d)]
    out = []
    for draft in drafts:
        wide = draft.kind == "contact" and len(draft.countries) > 2 and _is_title(context, draft)
        family = [d for d in told if CONTACT_FAMILY[d.type] == CONTACT_FAMILY.get(draft.type)] if wide else []
        parts = {d.countries for d in family if len(d.countries) > 1 and d.countries < draft.countries}
        whole = any(d.countries >= draft.countries for d in family)
        if whole or len(parts) < 2 or frozenset().union(*parts) != draft.countries:
            out.append(draft)
    return out


def _is_title(context: Context, draft: Draft) -> bool:
    """It stands in the headline, or in one of the lines below it that end without a stop."""
    lines = context.reading.sentences[:_TITLES][draft.sentence :][:1]
    below = any(context.text[line.start : line.end].rstrip()[-1:].isalnum() for line in lines)
    return below or context.is_headline(draft.evidence[0][0])


def _same(context: Context, one: Draft, other: Draft) -> bool:
    if one.kind != other.kind or one.polarity != other.polarity:
        return False
    if one.kind == "position":
        return one.names == other.names
    if is_paper_again(context, one, other):
        return True
    if (
        one.countries != other.countries
        and not (one.countries < other.countries or other.countries < one.countries)
        or not _may_be_of_one_day(one.date, other.date)
    ):
        return False
    rules: dict[str, Callable[[Draft, Draft], bool]] = {
        "contact": partial(_same_contact, context),
        "instrument": partial(same_paper, context),
        "figure": _same_figure,
        "commitment": _same_commitment,
        "flow": partial(same_flow, context),
        "rule": partial(same_rule, context),
        "sanction": partial(same_limit, context),
    }
    if one.kind in {"contact", "instrument"} and _is_with_body(one) != _is_with_body(other):
        return False
    if one.kind == "contact" and (_are_other_ranks(context, one, other) or is_another(context, one, other)):
        return False
    if _is_by_phone(context, one, other) or one.kind == "contact" and (
        not other.again and _elsewhere(context, one, other) or _stops(context, one, other)
    ):
        return False
    if one.kind == "commitment" and _is_at_the_other(context, one, other):
        return False
    return rules.get(one.kind, _same_other)(one, other) or is_retold(context, one, other)


def _is_by_phone(context: Context, one: Draft, other: Draft) -> bool:
    """A call beside talks of another day or with a venue: nobody calls where they meet."""
    apart = any(_venue(context, d) for d in (one, other)) or not overlaps(one.date, other.date)
    return apart and {one.type, other.type} == {"call", "talks"}


def _may_be_of_one_day(one: When, other: When) -> bool:
    """Both times share a day; that of news without one may be some days earlier, where the words give it elsewhere."""
    if overlaps(one, other) or {one.basis == "document", other.basis == "document"} != {True, False}:
        return overlaps(one, other)
    news, told = sorted((one, other), key=lambda d: d.basis != "document")
    return bool(news.start and told.end and told.end < news.start <= told.end + timedelta(days=_WEEK))


def _is_with_body(draft: Draft) -> bool:
    """One state's dealings with an organisation of states, not with another state."""
    return len(draft.countries) == 1 and any(p.type == "igo" for p in draft.parties)


def _are_other_ranks(context: Context, one: Draft, other: Draft) -> bool:
    """Ministers or officials whom nobody names met too, where the heads of state or government are told to have met."""
    for told, named in ((one, other), (other, one)):
        if told.names or told.frame < 0 or told.nominal:
            continue
        frame = context.reading.frames[told.frame]
        who = context.argument(frame, "agent")
        rank = pointing("lower_rank").match(context.text, who.start, who.end) if who is not None else None
        if rank is not None and named.names and named.values.get("level") in _HEADS:
            return True
    return False


def _is_at_the_other(context: Context, one: Draft, other: Draft) -> bool:
    """A promise, and the meeting to come in the course of which it is to be kept: two matters of one sentence."""
    inner, outer = sorted((one, other), key=lambda d: d.rule.startswith("commitment."))
    if one.sentence != other.sentence or not inner.rule.startswith("contact.") or outer.type != "promise":
        return False
    return times_before("course").search(context.text, max(0, inner.trigger - _BACK), inner.trigger) is not None


def _same_contact(context: Context, one: Draft, other: Draft) -> bool:
    """The same people, or one side left unnamed; a visit is no meeting, two days are two meetings."""
    families = {CONTACT_FAMILY[one.type], CONTACT_FAMILY[other.type]}
    told_on = _is_told_on(one, other) or _is_met_for(one, other) or _is_round_of(context, one, other)
    if families == {"meet", "session"} and told_on:
        return True
    if len(families) > 1 and {one.type, other.type} != {"call", "talks"}:
        return False
    if (one.modality == "fact") != (other.modality == "fact"):
        return False
    if other.again and one.sentence < other.sentence or _is_same_greeting(one, other):
        return True
    if one.values.get("ordinal") != other.values.get("ordinal") or one.values.get("body") != other.values.get("body"):
        return False
    far = other.sentence - one.sentence > _FAR
    mine, theirs = one.names, other.names
    told = other.date.known and other.date.basis != "document"
    elsewhere = bool(theirs) and theirs < mine and not other.nominal  # what one of them did elsewhere that day
    if far and told and one.date.basis == "document" and (other.date.precision != "day" or elsewhere):
        return False
    if (not mine or not theirs) and far and not (one.date.known and one.date == other.date):
        return False
    return not are_others(context, one, other) or (one.type == "visit" and bool(mine & theirs))


def _is_same_greeting(one: Draft, other: Draft) -> bool:
    """One day's wishes from one side to the other, of the same people as far as both tellings name them."""
    sides = [{p.country for p in d.actors} for d in (one, other)]
    named = [{p.name for p in d.recipients if p.type == "person"} for d in (one, other)]
    greet = {one.type, other.type} == {"greeting"} and one.countries == other.countries and sides[0] == sides[1]
    told = greet and one.sentence != other.sentence
    return told and one.date == other.date and (not all(named) or bool(named[0] & named[1]))


def _is_told_on(one: Draft, other: Draft) -> bool:
    """ "The meeting was held in …", right after the one that it is."""
    held = other.rule in _TOLD_ON and not (other.names or other.values.get("ordinal") or other.values.get("body"))
    return held and one.modality == other.modality and 0 < other.sentence - one.sentence <= _FAR


def _is_met_for(one: Draft, other: Draft) -> bool:
    """ "Experts met for the third session of the commission": one verb's people, and what they met for behind it."""
    (a, b), (c, d) = one.evidence[0], other.evidence[0]
    behind = one.type == "meeting" and other.type == "session" and a <= c and d <= b
    return (
        behind
        and other.nominal
        and not one.nominal
        and one.modality == other.modality
        and all(p.type != "person" for p in other.parties)
    )


def _is_round_of(context: Context, one: Draft, other: Draft) -> bool:
    """ "The third round of talks": one noun phrase."""
    held, talks = sorted((one, other), key=lambda d: d.type != "session")
    if held.type != "session" or held.sentence != talks.sentence or held.frame < 0:
        return False
    of = context.argument(context.reading.frames[held.frame], "of")
    return of is not None and of.start <= talks.trigger < of.end


def _elsewhere(context: Context, one: Draft, other: Draft) -> bool:
    """Two meetings in two countries; a visit goes to several."""
    here, there = (_venue(context, d) for d in (one, other))
    return bool(here and there) and here != there and "visit" not in {one.type, other.type}


def _stops(context: Context, one: Draft, other: Draft) -> bool:
    """Two buildings that somebody visits on one journey, told one after the other."""
    if {one.type, other.type} != {"visit"} or min(one.frame, other.frame) < 0 or one.sentence == other.sentence:
        return False
    seen = [_seen(context, d) for d in (one, other)]
    return bool(seen[0] and seen[1]) and seen[0] != seen[1] and not any(_is_title(context, d) for d in (one, other))


def _seen(context: Context, draft: Draft) -> str:
    """The last word of the name or kind of a building that is visited; empty where it is a city or a state."""
    frame = context.reading.frames[draft.frame]
    seen = context.argument(frame, "patient")
    if frame.form != "verb" or seen is None:
        return ""
    words = {w.strip(".,").lower() for w in context.words(seen).split()}
    named = sorted(words & (claim_words().venues | place_words().buildings))
    return named[0] if named else ""


def _venue(context: Context, draft: Draft) -> str | None:
    """The country in which the predicate's own words put it ("met in Minsk"), not one that only its topic names."""
    place = draft.place
    if place is None or draft.frame < 0:
        return None
    arguments = context.reading.frames[draft.frame].arguments
    held = any(a.role in {"in", "at"} and a.start <= place.start and place.end <= a.end for a in arguments)
    return place.country if held else None


def _same_figure(one: Draft, other: Draft) -> bool:
    return one.values["low"] == other.values["low"] and one.values.get("unit") == other.values.get("unit")


def _same_commitment(one: Draft, other: Draft) -> bool:
    if one.sentence == other.sentence:
        inner, outer = sorted((one, other), key=lambda d: d.evidence[0][1] - d.evidence[0][0])
        (a, b), (c, d) = inner.evidence[0], outer.evidence[0]
        if inner.rule == "commitment.invitation.of" and outer.type != "invitation" and a != c:
            return False  # "at Peru's invitation she will visit Lima": she was invited, and she is to come
        return c <= a and b <= d
    if all(d.rule.startswith(JOURNEYS) for d in (one, other)):
        return one.countries == other.countries and (not one.names or not other.names or bool(one.names & other.names))
    said, again = (set(str(d.values.get("what", "")).lower().split()) for d in (one, other))
    return bool(said and again) and one.type == other.type and len(said & again) >= 0.7 * min(len(said), len(again))


def _same_other(one: Draft, other: Draft) -> bool:
    """The same event or tie told again: same type, and same sentence or same object."""
    if one.type != other.type or one.modality != other.modality:
        return False
    if one.sentence == other.sentence:
        meet = one.evidence[0][0] < other.evidence[0][1] and other.evidence[0][0] < one.evidence[0][1]
        return meet or one.kind == "event" and _is_one_blow(one, other)
    if one.kind == "tie":
        return _same_standing(one, other)
    if one.kind != "event" or one.sentence + 1 != other.sentence:
        return False
    return one.names == other.names and {p.country for p in one.actors} == {p.country for p in other.actors}


def _is_one_blow(one: Draft, other: Draft) -> bool:
    """What one sentence tells of one side's doing to the other: "arrested the crew and seized the boat"."""
    sides = [({p.country for p in d.actors}, {p.country for p in d.recipients}) for d in (one, other)]
    return sides[0] == sides[1] and one.type in _BLOWS


def _same_standing(one: Draft, other: Draft) -> bool:
    """A tie told again: the same states, and the same bodies and people as far as both name any."""
    mine, theirs = ({p.name for p in d.parties if p.type != "state"} for d in (one, other))
    alike = not mine or not theirs or bool(mine & theirs)
    return alike and (one.countries == other.countries or not one.actors or not other.actors)


_SPECIFIC = {"talks": 1, "meeting": 2, "consultation": 3, "call": 4, "session": 5}
"""Which word for a contact says more, where a text uses several for the same one; the headline's stands."""


def _join(one: Draft, other: Draft, context: Context) -> None:
    """Put what `other` adds into `one`."""
    if one.kind == "position":
        return
    if one.kind == "instrument":
        join_papers(context, one, other)
    if (
        one.kind == "contact"
        and (one.rule in _ABOUT or not any(context.is_headline(e[0]) for e in one.evidence))
        and other.sentence - one.sentence <= _FAR
        and other.rule not in _TOLD_ON
        and _SPECIFIC.get(other.type, 0) > _SPECIFIC.get(one.type, 0)
    ):
        one.type = other.type
    standing = one.kind == "instrument" and one.modality == "fact"  # what is yet to come of a paper that is signed
    if context.is_headline(one.evidence[0][0]) or (one.nominal and not other.nominal and not standing):
        one.attribution, one.modality = other.attribution or one.attribution, other.modality
        one.trigger = other.trigger
    if one.type == "call" and other.recipients and (not one.recipients or context.is_headline(one.evidence[0][0])):
        one.actors, one.recipients = other.actors, other.recipients  # who called whom is told below the headline
    own = {a.country for a in one.actors}
    more = [p for p in other.actors if p.country in own or not one.recipients or not own]
    more = [] if goes_on(context, one, other) else more  # "the talks" names nobody: whoever is near was not there
    if one.kind == "contact" and not one.recipients:
        more += [p for p in other.recipients if p.country in own]  # a headline names both, the lead who received whom
    one.actors = unique(one.actors + more)
    one.recipients = (
        unique(one.recipients + [p for p in other.recipients if _is_acted_on(one, p)])
        if one.recipients
        else one.recipients
    )
    if not other.again or other.date.precision == "day":
        one.date = _better(one.date, other.date)
    one.place = _place(context, one, other)
    one.attribution = one.attribution or other.attribution
    one.values = {**other.values, **{k: v for k, v in one.values.items() if v not in ("", (), None)}}
    fresh = [e for e in other.evidence if all(e[1] <= a or e[0] >= b for a, b in one.evidence)]
    heads = context.is_headline(one.evidence[0][0])
    one.evidence = keep(fresh + one.evidence if heads else one.evidence + fresh)


def _place(context: Context, one: Draft, other: Draft) -> Place | None:
    """Where both were: what is told later without a day of its own may be of another meeting, elsewhere; a visit is the
    same one, with several stops. A call is nowhere."""
    dated = other.date.precision == "day" and other.date.basis in {"text", "relative"}
    visit = one.type == "visit"
    if one.type == "call" or not (visit or dated or other.sentence - one.sentence <= _NEAR):
        return one.place
    return finer(context, one.place, other.place, stops=visit and one.sentence != other.sentence)


def _is_acted_on(one: Draft, party: Party) -> bool:
    """Not one of who acts; a restriction or a rule told of another state is on that state's."""
    own = one.kind in {"sanction", "rule"} and party.country in {a.country for a in one.actors if a.country}
    return not own and all(party.name != a.name for a in one.actors)


def _better(one: When, other: When) -> When:
    """Of two tellings of one day what the words give before what the document gives, and the finer of the two."""
    if not one.known or not other.known:
        return one if one.known else other
    if one.basis == "document" or other.basis == "document":
        given = other if one.basis == "document" else one
        return given if given.start and given.end and (given.end - given.start).days <= _NEWS_SPAN else one
    finer = one.start and other.start and other.end and one.end and one.start <= other.start and other.end <= one.end
    return other if finer else one
