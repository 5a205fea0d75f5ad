"""Rules at a border or in a market: visas, customs, flights, labour, travel advice, with their conditions.

Ties that a noun alone tells, such as those of twin cities, are found in the same way.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.dates.dating import date_of
from bilat.coding.draft import Draft, unique
from bilat.coding.limits.beneficiaries import for_whom, settle_sides
from bilat.coding.limits.carried import carry_authority, carry_sides, turn_asked
from bilat.coding.limits.entitled import is_told, settle_values
from bilat.coding.limits.naming import without_reason
from bilat.coding.limits.rivals import is_told_otherwise, overlap
from bilat.coding.parties.homes import with_home
from bilat.coding.parties.sides import host_of
from bilat.coding.parties.unsaid import Side, meant_by
from bilat.lexicon import states
from bilat.lexicon.claims import RuleTerm, claim_words
from bilat.lexicon.visas import visa_words
from bilat.model.claim import Modality, Party, Place, Polarity
from bilat.model.dates import NEVER
from bilat.model.reading import Frame

_ANNOUNCED = frozenset({"will", "shall", "may", "can"})
"""Modals under which a rule is stated: it is to hold, or it permits."""
_WITH_HOME = frozenset({"contact", "instrument", "commitment", "rule"})
"""Kinds of two sides, of which the one left out is the home state's; figures and flows are settled where made."""
_BINDING = frozenset({"must", "may", "can", "should"})
"""Modals with which a rule tells holders what they do."""
_TO_COME = frozenset({"be", "have"})
"""What makes a rule of what it governs: "is to end visas", "have to pay a fee"."""
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
"""What stands before who grants something; matched at the end."""
_ADVISED = re.compile(r"\b(?:are|were|is|was|been|being)\s+(?:\w+ly\s+)?(?:advised|urged|warned|told|asked)\b")
"""What is told to people whose state gives the advice."""
_JOINED = re.compile(r",?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")
"""What stands between those who warn together."""
_LIKELY = 0.2
"""Probability from which a state is the side that they leave unsaid."""
_TOLD = frozenset({"rule", "tie", "sanction"})
"""Kinds of claims that nouns of rules are told by already."""


_GIVEN = frozenset({"as", "under", "despite", "given", "because", "like", "beyond", "besides"})
"""Roles of what a predicate goes by."""


class _Stated(msgspec.Struct, frozen=True):
    """A rule where it is stated: its sentence, the words that state it, the clause that holds them."""

    term: RuleTerm
    number: int
    at: int
    frame: Frame | None
    start: int
    end: int


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
        out += _in_sentence(context, number, told)
    return out


def _in_sentence(context: Context, number: int, told: list[Draft]) -> list[Draft]:
    """The rules of a sentence, each clause's once; one of which a sanction or rule is told already has no other."""
    sentence, out = context.reading.sentences[number], list[Draft]()
    text = context.text[sentence.start : sentence.end]
    for term in claim_words().rules:
        for start, end in term.all(text):
            if any(_covers(d, term.kind, sentence.start + start, sentence.start + end) for d in [*told, *out]):
                continue
            stated = _stated(context, number, sentence.start + start, term)
            if (told or out) and not _is_another(stated):
                continue
            draft = _draft(context, stated) if _holds(context, stated) else None
            if draft is not None and not any(overlap(draft, d) for d in out):
                out.append(draft)
    return out


def _is_another(stated: _Stated) -> bool:
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
        draft.actors = _without_issuers(context, at.start, at.end, draft.actors)
        draft.recipients = _without_issuers(context, at.start, at.end, draft.recipients)
    for draft in (d for d in drafts if d.kind in _WITH_HOME):
        draft.actors, draft.recipients = with_home(context, draft.sentence, (draft.actors, draft.recipients))
    for draft in drafts:
        if draft.kind == "rule" and not _enough(draft.parties) and len(draft.countries) == 1:
            side = draft.recipients if draft.actors else draft.actors
            side += _other_side(context, draft)
        if draft.kind == "rule":
            settle_sides(context, draft)
        if draft.kind == "rule" and draft.type != "advisory" and not draft.actors:
            draft.actors = host_of(context, draft)
        if draft.kind == "rule":
            settle_values(context, draft)
    carry_sides(context, drafts)
    return [d for d in drafts if d.kind != "rule" or _enough(d.parties)]


def _other_side(context: Context, draft: Draft) -> list[Party]:
    """The other state of a rule that names one: of the pair, else whom the text most likely leaves unsaid."""
    found = context.partners(draft.sentence, draft.countries)
    if found:
        return found
    side = Side(draft.sentence, draft.trigger, draft.countries, "rule", draft.type, acting=not draft.actors)
    code = meant_by(context, side, _LIKELY)
    return [state_party(code)] if code else []


def _stated(context: Context, number: int, at: int, term: RuleTerm) -> _Stated:
    frame, sentence = context.clause_at(number, at, at), context.reading.sentences[number]
    start, end = (frame.clause_start, frame.clause_end) if frame is not None else (sentence.start, sentence.end)
    return _Stated(term, number, at, frame, start, end)


def _holds(context: Context, stated: _Stated) -> bool:
    """The words state a rule that holds or is to hold; they do not ask for it or talk about it."""
    frame, words = stated.frame, claim_words()
    if frame is not None and not stated.term.advice and is_only_told_of(frame) and not _must(context, stated):
        return False
    if stated.term.held and not _has_holders(context, stated):
        return False
    text = context.text[stated.start : stated.end].lower()
    percent = any(q.unit == "percent" for q in context.quantities_in(stated.start, stated.end))
    return not (percent and any(w in text for w in words.freed))


def _must(context: Context, stated: _Stated) -> bool:
    """What holders must do, or are required to, is a rule, no demand; what they are to keep is one as well."""
    frame = stated.frame
    above = context.governor(frame) if frame is not None and frame.link == "xcomp" else None
    if above is not None and above.modal in _ANNOUNCED and above.lemma in claim_words().keeping:
        return True
    if above is not None and above.lemma in _TO_COME and frame is not None:
        return frame.lemma not in claim_words().spoken_of
    required = above is not None and above.lemma in claim_words().requiring and above.modality == "fact"
    return stated.term.held and frame is not None and (frame.modal == "must" or required)


def _has_holders(context: Context, stated: _Stated) -> bool:
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


def is_only_told_of(frame: Frame) -> bool:
    """Asked for, possible, planned, or the matter of talks; not what holders may or must do."""
    if _is_binding(frame):
        return False
    if is_spoken_of(frame):
        return True
    reported = frame.modal == "would" and frame.modality == "plan"  # "said it would require visas"
    return frame.modality != "fact" and frame.modal not in _ANNOUNCED and not reported


def _draft(context: Context, stated: _Stated) -> Draft | None:
    frame, term = stated.frame, stated.term
    sentence = context.reading.sentences[stated.number]
    actors, recipients = _sides(context, stated, (stated.start, stated.end))
    if not _enough(actors + recipients):
        actors, recipients = _sides(context, stated, (sentence.start, sentence.end))
    if not _enough(actors + recipients):
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
        place=_warned_of(context, stated, recipients),
        polarity=_polarity(context, stated),
        modality=_modality(stated),
        attribution=frame.attribution if frame else context.said_by(stated.number),
        values=_service(stated) if line else {},
        event="COOPERATE" if line else "",
        confidence=0.65,
    )


def _polarity(context: Context, stated: _Stated) -> Polarity:
    """That of the predicate; advice "not to travel" is given, so the verb that gives it says whether it is."""
    frame = stated.frame
    given = frame is not None and stated.term.advice and frame.link == "xcomp"
    told = context.governor(frame) if frame is not None and given else frame
    return told.polarity if told is not None else "affirmed"


def _modality(stated: _Stated) -> Modality:
    """That of the predicate; what it only goes by is a fact ("under its visa-free regime, Peru will …")."""
    frame = stated.frame
    if frame is None or stated.term.advice or frame.modal in _BINDING:
        return "fact"
    told_by = any(a.role in _GIVEN and a.start <= stated.at < a.end for a in frame.arguments)
    return "fact" if told_by else frame.modality


def _is_line(context: Context, stated: _Stated) -> bool:
    """A line that is flown or sailed, of which nothing says that it is allowed."""
    return bool(stated.term.line) and not claim_words().says_allowed(context.text[stated.start : stated.end])


def _service(stated: _Stated) -> dict[str, Any]:
    """The values of a line."""
    frame = stated.frame
    fact = frame is None or frame.modality == "fact"
    current = frame is None or frame.tense in {"present", "none"}
    return {"product": (stated.term.line,), "status": "prospective" if not fact else "current" if current else "past"}


def _enough(parties: list[Party]) -> bool:
    """Two states, or a state and the organisation whose rule it is."""
    countries = {p.country for p in parties if p.country}
    return len(countries) > 1 or bool(countries) and any(p.type == "igo" for p in parties)


# for whom


def _sides(context: Context, stated: _Stated, span: tuple[int, int]) -> tuple[list[Party], list[Party]]:
    """The authority and those whom the rule is for: "citizens of X", "X nationals" are the beneficiaries."""
    if stated.term.advice and (advised := _advised(context, stated)) is not None:
        return advised
    parties = _parties(context, *span)
    clause = context.text[stated.start : stated.end]
    alike = stated.term.joint or stated.term.held and claim_words().is_mutual(clause, clause)
    if alike and not parties or len(parties) == 1 and parties[0].country:
        parties += context.partners(stated.number, [p.country for p in parties])
    if len(parties) < 2 or alike:
        return unique([p for p in parties if p.country]), []
    targets = for_whom(context, parties) or _favoured(context, stated.frame, parties)
    authority = _authority(context, stated.frame, parties, targets)
    rest = [p for p in parties if p.country != authority.country and (p.country or p.type == "igo")]
    return [authority], rest


def _advised(context: Context, stated: _Stated) -> tuple[list[Party], list[Party]] | None:
    """Who warns, named right before the words or by its own people, and the state that people are warned of, behind.

    Where none is named behind, it is the home state of the news that a foreign one warns of.
    """
    sentence = context.reading.sentences[stated.number]
    before = [p for p in _named(context, sentence.start, stated.at) if p.country]
    behind = [p for p in _named(context, stated.at, sentence.end) if p.country]
    own = for_whom(context, behind)
    told = _ADVISED.search(context.text, sentence.start, stated.at) and for_whom(context, before)
    authors = told[:1] if told else before[-1:] or own[:1]
    if told:
        behind = [p for p in before + behind if p.country != told[0].country]
    if authors and not told and for_whom(context, authors):  # "the embassy told Peruvians": the embassy warns
        authors = [p for p in before if p.country == authors[0].country][:1] or authors
    for party in reversed(before[:-1] if not told else ()):
        if not _JOINED.fullmatch(context.text, party.end, authors[0].start):
            break
        authors.insert(0, party)
    states = {p.country for p in authors}
    where = next((p for p in behind if p not in own and p.country not in states), None)
    where = where or _place_warned_of(context, sentence.start, sentence.end, states)
    home = context.reading.home
    if authors and where is None and before and home is not None and home not in states:
        where = state_party(home)
    return (authors, [where]) if authors and where is not None else None


def _place_warned_of(context: Context, start: int, end: int, own: set[str | None]) -> Party | None:
    """The state of a place that is named where no state is: "the embassy in Lima told its citizens to leave"."""
    places = (p for p in context.reading.places if start <= p.start < end and p.country and p.country not in own)
    return next((state_party(str(p.country)) for p in places), None)


def _warned_of(context: Context, stated: _Stated, recipients: list[Party]) -> Place | None:
    """The place in the state that people are warned of; None for other rules."""
    states = {p.country for p in recipients}
    sentence = context.reading.sentences[stated.number]
    named = (p for p in context.reading.places if stated.at <= p.start and p.end <= sentence.end)
    found = next((p for p in named if p.country in states), None) if stated.term.advice else None
    return Place(found.name, found.country, found.start, found.end) if found is not None else None


def _named(context: Context, start: int, end: int) -> list[Party]:
    """Whoever a span names and the states of its places, in order."""
    found = context.parties(context.mentions_in(start, end)) + _hosts(context, start, end)
    return sorted(found, key=lambda p: (p.start, -p.end))


def _hosts(context: Context, start: int, end: int) -> list[Party]:
    """The states of the places that a span names."""
    return [
        Party(states().by_code[p.country].name, p.name, "state", p.country, "GOV", "", p.start, p.end)
        for p in context.reading.places
        if start <= p.start and p.end <= end and p.country
    ]


def _parties(context: Context, start: int, end: int) -> list[Party]:
    """One party a state that a span names, as an actor or as a place; else the organisations too."""
    found = context.parties(context.mentions_in(start, end)) + _hosts(context, start, end)
    found = _without_issuers(context, start, end, found)
    out: list[Party] = []
    for p in found:
        if p.country and all(p.country != q.country for q in out):
            out.append(p)
    return out if len(out) > 1 else [*[p for p in found if p.type == "igo"][:1], *out]


def _without_issuers(context: Context, start: int, end: int, parties: list[Party]) -> list[Party]:
    """Without those whose visa travellers must hold: they take no part in the rule."""
    issuers = visa_words().issuers(context.text[start:end].replace("\n", " "))
    return [p for p in parties if not any(start + a <= p.start < start + b for a, b in issuers)]


def _favoured(context: Context, frame: Frame | None, parties: list[Party]) -> list[Party]:
    """Who keeps, loses, pays what the rule gives or takes: the subject of such a predicate is not its maker."""
    if frame is None or frame.lemma not in claim_words().under_rule:
        return []
    agents = {p.country for p in context.of_role(frame, "agent*") if p.country}
    return [p for p in parties if p.country in agents]


def _authority(context: Context, frame: Frame | None, parties: list[Party], targets: list[Party]) -> Party:
    """Who acts in the clause; else whom "by" names, or an organisation; else the first that the rule is not for."""
    agents = {p.country for p in context.of_role(frame, "agent") if p.country} if frame is not None else set()
    free = [p for p in parties if p not in targets]
    acting = next((p for p in free if p.country in agents), None)
    by = _granting(context, frame) if acting is None and frame is not None else set()
    granting = next((p for p in free if p.country in by), None)
    return acting or granting or next((p for p in free if p.type == "igo"), (free or parties)[0])


def _granting(context: Context, frame: Frame) -> set[str | None]:
    """The states that "by" names in a clause."""
    start, end = frame.clause_start, frame.clause_end
    told = context.parties(context.mentions_in(start, end))
    return {p.country for p in told if p.country and _BY.search(context.text, start, p.start)}
