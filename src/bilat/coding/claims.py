"""From a reading to claims: rules, extractors, the merge, and the finished claim with its evidence."""

from __future__ import annotations

from bilat.coding.confidence import confidence
from bilat.coding.context import Context, without_joint
from bilat.coding.dates.ahead import settle_plans
from bilat.coding.dates.anchors import settle_dates
from bilat.coding.dates.fiscal import settle_fiscal_years
from bilat.coding.dates.periods import settle_periods
from bilat.coding.draft import Draft
from bilat.coding.engine import Engine
from bilat.coding.figures.figures import figures
from bilat.coding.figures.traded import settle_traded
from bilat.coding.finish import coded, finish
from bilat.coding.flows.funders import funders
from bilat.coding.flows.sent import settle_ends, settle_unnamed, told_once, without_promised
from bilat.coding.layout.laidout import laid_out
from bilat.coding.layout.lists import listed
from bilat.coding.levels import settle_level
from bilat.coding.limits.chained import chained
from bilat.coding.limits.discussed import without_discussed
from bilat.coding.limits.makers import settle_makers
from bilat.coding.limits.naming import name_targets
from bilat.coding.limits.reasons import without_reason_deeds
from bilat.coding.limits.targets import with_targets
from bilat.coding.limits.terms import terms, with_both_sides
from bilat.coding.opinion import second_opinions
from bilat.coding.papers.instruments import is_likely, told_of_before
from bilat.coding.papers.rows import rows_of_papers
from bilat.coding.parties.crowds import crowds
from bilat.coding.parties.hosts import with_hosts
from bilat.coding.parties.inland import without_inland
from bilat.coding.parties.members import without_members
from bilat.coding.parties.parallel import in_parallel
from bilat.coding.parties.senders import from_each
from bilat.coding.parties.sides import set_apart, settle_roles
from bilat.coding.parties.together import as_met
from bilat.coding.parties.topics import without_topics
from bilat.coding.parties.unsaid import settle_unsaid
from bilat.coding.parties.visitors import visitors
from bilat.coding.parting import parted
from bilat.coding.places.befitting import befit
from bilat.coding.places.blows import settle_blows
from bilat.coding.places.gatherings import settle_gatherings
from bilat.coding.places.narrowed import narrow_places
from bilat.coding.places.occasions import follow_places
from bilat.coding.places.whereabouts import settle_places
from bilat.coding.positions import positions
from bilat.coding.refused import without_refused, without_withheld
from bilat.coding.rules import coding_rules
from bilat.coding.sameness.merge import merge
from bilat.coding.tagger import hear, is_heard, related, tagged, tagger
from bilat.coding.ties.bonds import bonds
from bilat.coding.ties.chairs import chairs
from bilat.kinds import make_values
from bilat.model.claim import Claim, Evidence
from bilat.model.document import Document
from bilat.model.reading import Reading

WIDEST = 480
"""Characters of one piece of evidence at most: a sentence, never a paragraph."""


def claims(document: Document, reading: Reading, reader: str, *, taggers: bool = True) -> list[Claim]:
    """The claims of a read document, in reading order; taggers: whether networks are asked too."""
    context = Context(document, reading)
    out: dict[str, Claim] = {}
    for draft in drafted(context, taggers=taggers):
        claim = claim_of(context, draft, reader)
        out.setdefault(claim.id, claim)
    return list(out.values())


def drafted(context: Context, *, taggers: bool = True) -> list[Draft]:
    """All drafts of a read document, settled, in reading order."""
    drafts = _told(context, taggers=taggers)
    settle_dates(context, drafts)
    settle_plans(context, drafts)
    settle_periods(context, drafts)
    settle_places(context, drafts)
    settle_gatherings(context, drafts)
    narrow_places(context, drafts)
    follow_places(context, drafts)
    settle_blows(context, drafts)
    settle_fiscal_years(context, drafts)
    name_targets(context, drafts)
    drafts = [d for d in laid_out(context, drafts) if is_likely(context, d)]
    drafts += positions(context, drafts)
    if taggers:
        second_opinions(context, drafts)
    drafts = without_promised(context, told_once(drafts))
    settle_unnamed(context, drafts)
    settle_traded(context, drafts)
    drafts.sort(key=lambda d: (d.evidence[0], d.kind, d.type))
    for draft in drafts:
        set_apart(draft)
        settle_level(context, draft)
        draft.coder = "none" if draft.coder == "rule" and not draft.event else draft.coder
    return drafts


def _told(context: Context, *, taggers: bool) -> list[Draft]:
    """What passes between states, each matter once: what rules find and, where asked, what the tagger hears."""
    engine = Engine(context, coding_rules(context.document.language))
    drafts = [d for d in engine.drafts() if finish(context, d) is not None]
    drafts += chained(context, drafts)
    drafts += visitors(context)
    drafts += chairs(context, drafts)
    drafts += bonds(context, drafts)
    drafts += terms(context, drafts)
    drafts += listed(context, engine, drafts)
    drafts += funders(context)
    drafts += figures(context)
    if taggers:
        sentences = hear(context, tagger())
        drafts += tagged(context, engine, tagger(), sentences, drafts)
        drafts = without_reason_deeds(context, drafts)
        settle_makers(context, drafts)
    drafts = with_targets(context, drafts)
    drafts = without_refused(context, without_discussed(context, settle_unsaid(context, drafts)))
    drafts = without_withheld(context, without_inland(context, without_members(context, drafts)))
    drafts = told_of_before(context, rows_of_papers(context, drafts))
    drafts = settle_roles(context, with_both_sides(context, crowds(context, drafts)))
    drafts = as_met(context, with_hosts(context, in_parallel(context, drafts)))
    if taggers:
        drafts = [d for d in drafts if is_heard(d, tagger())]
        drafts = related(context, drafts, tagger(), (heard for _, heard in sentences))
    settle_ends(context, drafts)
    return from_each(context, parted(context, merge(context, befit(context, without_topics(context, drafts)))))


def claim_of(context: Context, draft: Draft, reader: str) -> Claim:
    """The claim that a draft has become, with its evidence, codes and confidence."""
    evidence = tuple(_evidence(context, *span, draft.trigger) for span in draft.evidence)
    plover, cameo = coded(draft, " ".join(e.quote for e in evidence))
    values = {k: v for k, v in draft.values.items() if v not in ("", (), None)}
    return Claim(
        document=context.document.id,
        kind=draft.kind,
        type=draft.type,
        actors=tuple(draft.actors),
        recipients=tuple(draft.recipients),
        evidence=evidence,
        values=make_values(draft.kind, values),
        date=draft.date,
        place=draft.place,
        polarity=draft.polarity,
        modality=draft.modality,
        attribution=draft.attribution,
        plover=plover,
        cameo=cameo,
        confidence=confidence(context, draft),
        reader=f"{draft.rule}@{reader};event:{_decided(draft)}",
    )


def _decided(draft: Draft) -> str:
    """Who decided the event; of a claim that no rule made, the tagger stands where a rule would."""
    return draft.coder.replace("rule", "tagger") if draft.rule.startswith("tagged.") else draft.coder


def _evidence(context: Context, start: int, end: int, trigger: int) -> Evidence:
    """The words of a span, at most WIDEST characters around the trigger."""
    if end - start > WIDEST:
        start = max(start, min(trigger, end) - WIDEST // 2) if start <= trigger < end else start
        end = min(end, start + WIDEST)
    end = start + len(without_joint(context.text[start:end]))
    return Evidence(start, end, context.text[start:end])
