"""Of several readings of the same words the most telling: no support inside a promise of it, no paper told twice."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.papers.papers import matter_of
from bilat.coding.sameness.deeds import is_same_deed
from bilat.lexicon.claims import claim_words
from bilat.model.reading import Frame

_SUPPORTING = frozenset({"event.gratitude", "event.support.noun", "flow.aid"})
"""Rules whose event only names what a promise around it promises."""


_TAKEN = frozenset({"xcomp", "ccomp", "adjective"})
"""How a signing hangs on the verb or adjective that undertakes it: "agreed to sign", "ready to sign"."""
_BACKED = frozenset({"support", "agree", "cooperate"})
"""Types of events that the words of a promise or an offer tell as well: "committed to supporting Peru"."""
_DEEDS = frozenset({"contact", "event", "flow", "sanction"})
"""Kinds of what somebody may be accused of."""
_COMPLEMENTS = frozenset({"pcomp", "ccomp", "xcomp"})
"""How what is said hangs on the verb that says it: "accused Peru of arming them", "denied that it armed them"."""
_DEEPEST = 4
"""Steps at most from what is denied to the verb that denies it ("denied a statement suggesting that …")."""
_BESIDE = frozenset({"event.attacked", "event.blamed.coerce", "event.blamed.assault"})
"""Rules of a deed that is told inside another: what a protest is about."""


def most_telling(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Of several readings of one clause between the same states the most telling: no support inside a promise of it."""
    events = [d for d in drafts if d.kind == "event"]
    promises = [d for d in drafts if d.kind == "commitment"]
    _aim(events, promises)
    dropped = set()
    for event in events:
        if (
            any(_is_promised(event, p) for p in promises)
            or any(_inside(event, p, alike=p.type != "request" or event.type == "request") for p in promises)
            and event.modality != "fact"
            or any(_inside(event, p) and (p.rule.endswith("noun") or event.rule in _SUPPORTING) for p in promises)
        ) or any(
            other is not event
            and id(other) not in dropped
            and _inside(event, other)
            and other.confidence > event.confidence
            and event.rule not in _BESIDE
            and not (event.borne_out and not is_same_deed(event, other))
            for other in events
        ):
            dropped.add(id(event))
    sanctions = [d for d in drafts if d.kind == "sanction"]
    dropped |= {
        id(d)
        for d in sanctions
        if (d.nominal or not d.actors)
        and any(s.actors and not s.nominal and s is not d and _inside(d, s) for s in sanctions)
    }
    restricting = {(d.trigger, d.countries) for d in sanctions}
    dropped |= {id(e) for e in events if (e.trigger, e.countries) in restricting}
    flows = [d for d in drafts if d.kind == "flow" and d.modality == "plan"]
    dropped |= {id(d) for d in flows if any(_inside(d, p) and p.modality == "plan" for p in promises)}
    dropped |= _leads(context, drafts) | _alleged(context, drafts)
    dropped |= _talks_on_papers(context, drafts) | _told_as_papers(context, drafts)
    named = [d for d in drafts if d.kind == "instrument" and d.rule != "instrument.noun"]
    return [d for d in drafts if id(d) not in dropped and not _is_same_paper(context, d, named)]


def _aim(events: list[Draft], promises: list[Draft]) -> None:
    """What somebody undertakes is towards whom he will do it: "agreed to send troops to Peru". In place."""
    for event in (e for e in events if e.modality == "plan" and e.recipients):
        for promise in (p for p in promises if not p.recipients and _inside(event, p, alike=False)):
            if {p.country for p in event.actors} == {p.country for p in promise.actors}:
                promise.recipients = list(event.recipients)


def _is_promised(event: Draft, promise: Draft) -> bool:
    """ "Committed to supporting Peru", "ready to cooperate with it": the promise or the offer tells it."""
    heard = event.rule.startswith("tagged.") and event.type in _BACKED and event.countries <= promise.countries
    start, end = promise.evidence[0]
    return heard and promise.type in {"promise", "offer"} and start <= event.trigger < end


def _alleged(context: Context, drafts: list[Draft]) -> set[int]:
    """What somebody denies is no deed of his; what he is accused of is no matter beside the accusation, unless it is an
    event, which may be known."""
    told = [d for d in drafts if d.kind == "event" and d.frame >= 0]
    denied = {d.frame for d in told if d.event == "REJECT"}
    voiced = denied | {d.frame for d in told if d.event == "ACCUSE"}
    deeds = [d for d in drafts if d.kind in _DEEDS and d.frame >= 0 and d.frame not in voiced]
    frames = context.reading.frames
    return {id(d) for d in deeds if _is_said_in(frames[d.frame], context, denied if d.kind == "event" else voiced)}


def _is_said_in(frame: Frame, context: Context, voiced: set[int]) -> bool:
    """The predicate is in what one of these accuses somebody of or denies, or in the statement that it denies."""
    words, frames = claim_words(), context.reading.frames
    for _ in range(_DEEPEST):
        if frame.governor is None:
            return False
        above = frames[frame.governor]
        if frame.governor in voiced:
            of = context.argument(above, "patient")
            inside = frame.link == "noun" and of is not None and of.head in words.allegations
            return inside or frame.link in _COMPLEMENTS and above.lemma in words.alleging
        frame = above
    return False


def _talks_on_papers(context: Context, drafts: list[Draft]) -> set[int]:
    """Contacts that only tell where a paper stands: "negotiating a plan", "negotiating to expand the pact"."""
    papers = [d for d in drafts if d.rule in {"instrument.renegotiate", "instrument.negotiate.plan"}]
    told = {d.frame for d in papers} | {context.reading.frames[d.frame].governor for d in papers}
    return {id(d) for d in drafts if d.kind == "contact" and d.frame in told}


def _leads(context: Context, drafts: list[Draft]) -> set[int]:
    """ "The following acts were signed:" tells no paper beside those listed below it."""
    papers = [d for d in drafts if d.kind == "instrument"]
    told = {d.sentence for d in papers}
    items = {d.sentence for d in papers if d.rule == "list.paper"}
    sentences = context.reading.sentences
    colon = {n for n, s in enumerate(sentences) if context.text[s.start : s.end].endswith(":")}
    return {
        id(d)
        for d in papers
        if d.rule != "list.paper"
        and d.sentence not in items
        and (d.sentence + 1 in items or d.sentence in colon and told & {d.sentence + 1, d.sentence + 2})
        and not (d.sentence - 1 in items or d.rule == "instrument.noun")
    }


def _told_as_papers(context: Context, drafts: list[Draft]) -> set[int]:
    """Who "will sign" a paper, or "agreed to sign" it, undertakes nothing beside it; a resolution "to sign a treaty" is
    no law beside it."""
    papers = [d for d in drafts if d.kind == "instrument"]
    frames = context.reading.frames
    signing: set[int | None] = {d.frame for d in papers if d.frame >= 0 and d.values.get("status")}
    coming = [frames[d.frame] for d in papers if d.frame in signing and d.modality != "fact"]
    signing |= {f.governor for f in coming if f.link in _TAKEN} - {None}
    willing = [d for d in drafts if d.kind == "commitment" and d.frame >= 0 and not d.rule.startswith("contact.")]
    plans = {id(d) for d in willing if {d.frame, frames[d.frame].light} & signing}
    heard = [d for d in papers if d.type == "law" and d.rule.startswith("tagged.")]
    return plans | {id(d) for d in heard if any(p.type != "law" and _inside(p, d) for p in papers)}


def _is_same_paper(context: Context, draft: Draft, named: list[Draft]) -> bool:
    """A paper only mentioned, of states whose paper is told of; "the Treaty of X" is another than their agreement, and
    one of whose matter something is said is another unless the merge finds it the same."""
    if draft.rule != "instrument.noun":
        return False
    title = context.text[draft.trigger].isupper()
    matter = matter_of(f"{draft.values.get('title', '')} {draft.values.get('subject', '')}")
    alone = title and draft.trigger == context.reading.sentences[draft.sentence].start
    return any(
        d.countries == draft.countries
        and (not matter or meet(d, draft))
        and not (title and d.type != draft.type and not _is_of_law(d, draft))
        and (meet(d, draft) or not are_other_bodies(d, draft) and not (alone and d.sentence != draft.sentence))
        for d in named
    )


def _is_of_law(law: Draft, paper: Draft) -> bool:
    """A law that ratifies the paper, which its own words name: one matter."""
    return law.type == "law" and meet(law, paper)


def meet(one: Draft, other: Draft) -> bool:
    """Some words tell both."""
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def are_other_bodies(one: Draft, other: Draft) -> bool:
    """Each is of bodies that it names, none of which the other names."""
    mine, theirs = ({p.name for p in d.parties if p.type in {"body", "company"}} for d in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _inside(one: Draft, other: Draft, *, alike: bool = True) -> bool:
    """`one` says no more than a part of what `other` says; alike: of no other states."""
    (a, b), (c, d) = one.evidence[0], other.evidence[0]
    return one.sentence == other.sentence and c <= a and b <= d and (one.countries <= other.countries or not alike)
