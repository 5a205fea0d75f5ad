"""Rules at a border or in a market: visas, customs, flights, labour, travel advice, with their conditions.

Ties that a noun alone tells, such as those of twin cities, are found in the same way.
"""

from __future__ import annotations

from typing import Any

from bilat.coding.context import Context, state_party
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft
from bilat.coding.limits.authorities import (
    Stated,
    advisers_before,
    enough,
    makers_before,
    stated_sides,
    warned_of,
    without_issuers,
)
from bilat.coding.limits.beneficiaries import for_whom, settle_sides
from bilat.coding.limits.carried import carry_authority, carry_sides, turn_asked
from bilat.coding.limits.entitled import is_told, settle_values
from bilat.coding.limits.naming import without_reason
from bilat.coding.limits.rivals import is_told_otherwise, overlap
from bilat.coding.parties.homes import with_home
from bilat.coding.parties.sides import host_of
from bilat.coding.parties.unsaid import Side, meant_by
from bilat.lexicon.claims import RuleTerm, claim_words
from bilat.model.claim import Modality, Party, Polarity
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_ANNOUNCED = frozenset({"will", "shall", "may", "can"})
"""Modals under which a rule is stated: it is to hold, or it permits."""
_WITH_HOME = frozenset({"contact", "instrument", "commitment", "rule"})
"""Kinds of two sides, of which the one left out is the home state's; figures and flows are settled where made."""
_BINDING = frozenset({"must", "may", "can", "should"})
"""Modals with which a rule tells holders what they do."""
_HEDGED = frozenset({"possibility", "demand"})
"""Modalities that such a modal has where it is no rule."""
_TO_COME = frozenset({"be", "have"})
"""What makes a rule of what it governs: "is to end visas", "have to pay a fee"."""
_LIKELY = 0.2
"""Probability from which a state is the side that they leave unsaid."""
_TOLD = frozenset({"rule", "tie", "sanction"})
"""Kinds of claims that nouns of rules are told by already."""
_NOT_CARRIED = frozenset({"advisory", "air_service"})
"""Rules for one's own citizens, and those that bind both alike."""
_LIMITS = frozenset({"rule", "sanction"})
"""Kinds of which the authority makes what is told on."""
_SOON = 3
"""Sentences within which another rule of the same authority is told on."""
_HANGING = frozenset({"xcomp"})
"""How a predicate hangs on the one that says whether it holds: "is to"."""
_GOVERNED = _HANGING | {"adjective", "pcomp"}
"""The same of a rule: "able to", "go on without"."""
_GIVEN = frozenset({"as", "under", "despite", "given", "because", "like", "beyond", "besides"})
"""Roles of what a predicate goes by."""


def terms(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One draft a clause that states a rule, unless what is done to somebody, or undertaken, is the claim.

    A line that is flown or sailed is a flow of services; a rule only where it is allowed.
    """
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        text = context.text[sentence.start : sentence.end]
        if context.is_headline(sentence.start) or text.rstrip("\"'”’ ").endswith("?"):
            continue
        told = [d for d in drafts if d.sentence == number and d.kind in _TOLD]
        before = [d for d in drafts + out if 0 < number - d.sentence <= _SOON and d.kind in _LIMITS]
        out += _in_sentence(context, number, told, before)
    return out


def _in_sentence(context: Context, number: int, told: list[Draft], before: list[Draft]) -> list[Draft]:
    """The rules of a sentence, each clause's once; one of which a sanction or rule is told already has no other.

    before: the rules and restrictions that the text has told shortly before.
    """
    sentence, out = context.reading.sentences[number], list[Draft]()
    text = context.text[sentence.start : sentence.end]
    for term in claim_words().rules:
        for start, end in term.all(text):
            if any(_covers(d, term.kind, sentence.start + start, sentence.start + end) for d in [*told, *out]):
                continue
            stated = _stated(context, number, sentence.start + start, term)
            if (told or out) and not _is_another(stated):
                continue
            draft = _draft(context, stated, before) if _holds(context, stated) else None
            if draft is not None and not any(overlap(draft, d) for d in out):
                out.append(draft)
    return out


def _is_another(stated: Stated) -> bool:
    """A clause of its own, beside one that tells a rule already; no condition or part of that one."""
    frame = stated.frame
    return frame is not None and (frame.governor is None or frame.link == "conj" or "while" in frame.cues)


def _covers(draft: Draft, kind: str, start: int, end: int) -> bool:
    """The words are told of already, by a claim of the kind; of a rule by a restriction too."""
    same = kind == draft.kind or (kind, draft.kind) == ("rule", "sanction")
    return same and any(a < end and start < b for a, b in draft.evidence)


def with_both_sides(context: Context, drafts: list[Draft]) -> list[Draft]:
    """All drafts but rules of one state alone; in a text about two states the other is whom the rule is for.

    What is told on about a sanction is its authority's; what a state asks of its own citizens is a rule, no request.
    """
    sanctions = [d for d in drafts if d.kind == "sanction"]
    for draft in sanctions:
        draft.recipients = without_reason(context, draft)
    for draft in (d for d in drafts if d.kind in {"rule", "sanction"}):
        draft.recipients = [p for p in draft.recipients if not context.is_left_out(p)]
    carry_authority(context, sanctions)
    turn_asked(drafts)
    drafts = [d for d in drafts if d.kind != "rule" or is_told(context, d)]
    drafts = [d for d in drafts if not is_told_otherwise(context, d, drafts)]
    for draft in (d for d in drafts if d.kind == "rule"):
        at = context.reading.sentences[draft.sentence]
        draft.actors = without_issuers(context, at.start, at.end, draft.actors)
        draft.recipients = without_issuers(context, at.start, at.end, draft.recipients)
    for draft in (d for d in drafts if d.kind in _WITH_HOME):
        draft.actors, draft.recipients = with_home(context, draft.sentence, (draft.actors, draft.recipients))
    rules = [d for d in drafts if d.kind == "rule"]
    limits = sorted((d for d in drafts if d.kind in _LIMITS), key=lambda d: d.evidence[0])
    for draft in rules:
        _settle(context, draft, [d for d in limits if 0 < draft.sentence - d.sentence <= _SOON])
    carry_sides(context, drafts)
    return [d for d in drafts if d.kind != "rule" or enough(d.parties)]


def _settle(context: Context, draft: Draft, before: list[Draft]) -> None:
    """Settle whose rule it is, whom it is for and what it says; before: the rules told shortly before. In place."""
    frame = context.reading.frames[draft.frame] if draft.frame >= 0 else None
    if frame is not None and frame.modal in _BINDING and draft.modality in _HEDGED:
        draft.modality = "fact"
    named = [p for p in draft.parties if p.end > p.start]
    makers = makers_before(context, named, before) if draft.type not in _NOT_CARRIED else []
    if makers:
        draft.actors, draft.recipients = makers, named
    start = context.reading.sentences[draft.sentence].start
    unsaid = draft.type == "advisory" and not any(start <= p.start < draft.trigger for p in draft.parties)
    if unsaid and (advisers := advisers_before(before, named)):
        own = {p.country for p in advisers}
        draft.actors, draft.recipients = advisers, [p for p in draft.parties if p.country not in own]
    if not enough(draft.parties) and len(draft.countries) == 1:
        side = draft.recipients if draft.actors else draft.actors
        side += _other_side(context, draft)
    settle_sides(context, draft)
    if draft.type != "advisory" and not draft.actors:
        draft.actors = host_of(context, draft)
    settle_values(context, draft)


def _other_side(context: Context, draft: Draft) -> list[Party]:
    """The other state of a rule that names one: of the pair, else whom the text most likely leaves unsaid."""
    found = context.partners(draft.sentence, draft.countries)
    if found:
        return found
    side = Side(draft.sentence, draft.trigger, draft.countries, "rule", draft.type, acting=not draft.actors)
    code = meant_by(context, side, _LIKELY)
    return [state_party(code)] if code else []


def _stated(context: Context, number: int, at: int, term: RuleTerm) -> Stated:
    frame, sentence = context.clause_at(number, at, at), context.reading.sentences[number]
    start, end = (frame.clause_start, frame.clause_end) if frame is not None else (sentence.start, sentence.end)
    return Stated(term, number, at, frame, start, end)


def _holds(context: Context, stated: Stated) -> bool:
    """The words state a rule that holds or is to hold; they do not ask for it or talk about it."""
    frame, words = stated.frame, claim_words()
    if frame is not None and not stated.term.advice and is_only_told_of(frame) and not _must(context, stated):
        return False
    if stated.term.held and not _has_holders(context, stated):
        return False
    text = context.text[stated.start : stated.end].lower()
    percent = any(q.unit == "percent" for q in context.quantities_in(stated.start, stated.end))
    return not (percent and any(w in text for w in words.freed))


def _must(context: Context, stated: Stated) -> bool:
    """What holders must do, or are required to, is a rule, no demand; what they are to keep is one as well."""
    frame = stated.frame
    governed = _HANGING if stated.term.line else _GOVERNED
    above = context.governor(frame) if frame is not None and frame.link in governed else None
    if above is not None and above.modal in _ANNOUNCED and above.lemma in claim_words().keeping:
        return True
    if frame is not None and not stated.term.line and _is_decided(context, frame):
        return True
    if above is not None and above.lemma in _TO_COME and frame is not None:
        unable = any(a.role == "attribute" and a.head in claim_words().unable for a in above.arguments)
        return frame.lemma not in claim_words().spoken_of and not unable
    required = above is not None and above.lemma in claim_words().requiring and above.modality == "fact"
    return stated.term.held and frame is not None and (frame.modal == "must" or required)


def _is_decided(context: Context, frame: Frame) -> bool:
    """What somebody "decided to" let others do holds, or will."""
    above = context.governor(frame) if frame.link in _GOVERNED else None
    return above is not None and above.lemma in claim_words().deciding and above.modality == "fact"


def _has_holders(context: Context, stated: Stated) -> bool:
    """Somebody in the clause is named as who holds something ("citizens of X"); of advice, whoever is told it."""
    sentence = context.reading.sentences[stated.number]
    if stated.term.advice and claim_words().holders_in(context.text[sentence.start : sentence.end]):
        return True
    clause = context.text[stated.start : stated.end]
    if claim_words().is_mutual(clause, clause) and claim_words().holders_in(clause):
        return True
    return bool(for_whom(context, context.parties(context.mentions_in(stated.start, stated.end))))


def is_spoken_of(frame: Frame) -> bool:
    """The matter of talks or of a wish, whatever its modality; a fee or a quota that is raised is higher."""
    done_to = claim_words().not_spoken_of.get(frame.lemma, frozenset())
    done = any(a.role == "patient" and a.head in done_to for a in frame.arguments)
    return frame.lemma in claim_words().spoken_of and not done and not _is_binding(frame)


def _is_binding(frame: Frame) -> bool:
    """What holders may or must do: "must obtain a visa"."""
    return frame.modal in _BINDING and frame.lemma in claim_words().holders_do


def is_stated(context: Context, frame: Frame, around: list[Frame]) -> bool:
    """What a verb stresses in a clause of its own, as a fact, holds: "stressed that Peru has opened its market"."""
    if frame.lemma not in claim_words().stating:
        return False
    return any(f.link == "ccomp" and f.modality == "fact" and context.governor(f) is frame for f in around)


def is_only_told_of(frame: Frame) -> bool:
    """Asked for, possible, planned, or the matter of talks; not what holders may or must do."""
    if _is_binding(frame):
        return False
    if is_spoken_of(frame):
        return True
    reported = frame.modal == "would" and frame.modality == "plan"  # "said it would require visas"
    return frame.modality != "fact" and frame.modal not in _ANNOUNCED and not reported


def _draft(context: Context, stated: Stated, before: list[Draft]) -> Draft | None:
    frame, term = stated.frame, stated.term
    sentence = context.reading.sentences[stated.number]
    actors, recipients = stated_sides(context, stated, (stated.start, stated.end), before)
    if not enough(actors + recipients):
        actors, recipients = stated_sides(context, stated, (sentence.start, sentence.end), before)
    if not enough(actors + recipients):
        return None
    line = _is_line(context, stated)
    return Draft(
        kind="flow" if line else term.kind,
        type="services" if line else term.type,
        actors=actors,
        recipients=recipients,
        evidence=[(stated.start, stated.end)],
        rule="flow.line" if line else f"{term.kind}.{term.type}",
        sentence=stated.number,
        trigger=stated.at,
        date=date_of(context, frame) if frame else NEVER,
        place=warned_of(context, stated, recipients),
        polarity=_polarity(context, stated),
        modality=_modality(context, stated),
        attribution=frame.attribution if frame else context.said_by(stated.number),
        values=_service(stated) if line else {},
        event="COOPERATE" if line else "",
        confidence=0.65,
    )


def _polarity(context: Context, stated: Stated) -> Polarity:
    """That of the predicate; advice "not to travel" is given, so the verb that gives it says whether it is."""
    frame = stated.frame
    given = frame is not None and stated.term.advice and frame.link == "xcomp"
    told = context.governor(frame) if frame is not None and given else frame
    return told.polarity if told is not None else "affirmed"


def _modality(context: Context, stated: Stated) -> Modality:
    """That of the predicate; what it only goes by is a fact ("under its visa-free regime, Peru will …")."""
    frame = stated.frame
    if frame is None or stated.term.advice or frame.modal in _BINDING or _is_decided(context, frame):
        return "fact"
    told_by = any(a.role in _GIVEN and a.start <= stated.at < a.end for a in frame.arguments)
    return "fact" if told_by else frame.modality


def _is_line(context: Context, stated: Stated) -> bool:
    """A line that is flown or sailed, of which nothing says that it is allowed."""
    return bool(stated.term.line) and not claim_words().says_allowed(context.text[stated.start : stated.end])


def _service(stated: Stated) -> dict[str, Any]:
    """The values of a line."""
    frame = stated.frame
    fact = frame is None or frame.modality == "fact"
    current = frame is None or frame.tense in {"present", "none"}
    return {"product": (stated.term.line,), "status": "prospective" if not fact else "current" if current else "past"}
