"""Figures: numbers about the relation, by the noun that they measure or count and the states beside it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from bilat.coding.context import Context, is_money
from bilat.coding.draft import Draft, unique
from bilat.lexicon import states
from bilat.lexicon.claims import Metric, claim_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When
from bilat.model.reading import Frame, Quantity, Sentence

_WINDOW = 90
"""Characters before and after a sum in which its metric's noun is looked for."""
_BESIDE = 14
"""Characters between a sum and the period that follows it at most ("$12 million in 2023 and …")."""
_SURE_NOUN = 30
"""Characters between a sum and a noun within which the noun says more than the verb ("gave $2m in loans")."""
_OWN_NOUN = 24
"""Characters after a giver in which its loan or grant is named ("an Indian grant")."""
_CONTRAST = re.compile(r"\b(?:while|whereas|compared|unlike)\b")
"""What sets another state's number against this one."""
_CROSSED = re.compile(r"[,;]|\b(?:against|while|whereas|and|but|compared)\b")
"""What parts a sum from another's noun: "exports reached $40m, while imports …"."""

_SAME = re.compile(r"\bthe same (?:period|year|month|quarter|time)\b", re.IGNORECASE)


class _At(msgspec.Struct, frozen=True):
    """A number where it stands: its sentence and the innermost clause that holds it."""

    number: int
    sentence: Sentence
    quantity: Quantity
    frame: Frame | None


def figures(context: Context) -> list[Draft]:
    """One draft a number that has a metric and two states."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        if context.is_headline(sentence.start):
            continue
        for quantity in context.quantities_in(sentence.start, sentence.end):
            if quantity.ordinal:
                continue
            at = _At(number, sentence, quantity, context.clause_at(number, quantity.start, quantity.end))
            draft = _figure(context, at, _listed(at, out[-1] if out else None))
            if draft is not None:
                out.append(draft)
    return out


def figure_of(
    context: Context, number: int, quantity: Quantity, metric: str, sides: tuple[list[Party], list[Party]]
) -> Draft | None:
    """The draft of a number whose metric and sides are known; None where no metric has that name."""
    frame = context.clause_at(number, quantity.start, quantity.end)
    at = _At(number, context.reading.sentences[number], quantity, frame)
    kind = _named(metric)
    return None if kind is None or _is_domestic(context, at) else _draft(context, at, kind, *sides)


def _listed(at: _At, before: Draft | None) -> Draft | None:
    """The figure told just before, whose metric and sides a further sum or percentage may share."""
    if before is None or at.number - before.sentence > 1:
        return None
    return before if is_money(at.quantity) or at.quantity.unit == "percent" else None


def _figure(context: Context, at: _At, before: Draft | None) -> Draft | None:
    if _is_domestic(context, at):
        return None
    metric = _as_given(context, at, _metric(context, at)) or _metric_before(context, at, before) or _bare(context, at)
    if metric is None or at.quantity.low < metric.least:
        return None
    actors, recipients = _sides(context, at, metric)
    if not _related(actors + recipients, metric):
        countries = {p.country for p in actors + recipients if p.country}
        if before is None or not countries <= before.countries:
            return None
        actors, recipients = list(before.actors), list(before.recipients)
        if not metric.joint and not recipients:
            actors, recipients = actors[:1], actors[1:]
    return _dated_by(context, at, before, _draft(context, at, metric, actors, recipients))


def _dated_by(context: Context, at: _At, before: Draft | None, draft: Draft) -> Draft:
    """A further sum of a list, or one "over the same period", has the period of the sum before it."""
    if before is None or draft.date.known or not before.date.known or draft.date.text:
        return draft
    listed = draft.type == before.type and draft.countries == before.countries
    if listed or _SAME.search(context.text, at.sentence.start, at.sentence.end):
        draft.date = before.date
        draft.values = {**draft.values, "period": before.values.get("period", before.date.text)}
    return draft


def _is_domestic(context: Context, at: _At) -> bool:
    """A sum or a percentage of one state's own debt, budget or reserves."""
    if not is_money(at.quantity) and at.quantity.unit != "percent":
        return False
    near = context.text[max(at.sentence.start, at.quantity.start - 60) : at.quantity.end].lower()
    return any(words in near for words in claim_words().domestic)


def _related(parties: list[Party], metric: Metric) -> bool:
    """Two states, or a state and an organisation that gives to it."""
    countries = {p.country for p in parties if p.country}
    return len(countries) > 1 or metric.given and bool(countries) and any(p.type == "igo" for p in parties)


def _draft(context: Context, at: _At, metric: Metric, actors: list[Party], recipients: list[Party]) -> Draft:
    frame, when = at.frame, _when(context, at)
    clause = frame or at.sentence
    span = (frame.clause_start, frame.clause_end) if frame else (clause.start, clause.end)
    return Draft(
        kind="figure",
        type=metric.name,
        actors=actors,
        recipients=recipients,
        evidence=[span],
        rule=f"figure.{metric.name}",
        sentence=at.number,
        trigger=at.quantity.start,
        date=when,
        polarity=frame.polarity if frame else "affirmed",
        modality=frame.modality if frame else "fact",
        attribution=frame.attribution if frame else context.said_by(at.number),
        values=_values(at.quantity, metric, when),
        confidence=0.7,
    )


def _values(quantity: Quantity, metric: Metric, when: When) -> dict[str, Any]:
    values: dict[str, Any] = {
        "metric": metric.name,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit or ("people" if metric.people else ""),
        "approximate": quantity.approximate,
    }
    if quantity.high == quantity.low:
        del values["high"]
    return values | ({"period": when.text} if when.known else {})


# what it measures


def _as_given(context: Context, at: _At, metric: Metric | None) -> Metric | None:
    """What a number of tonnes or things is of: aid where they are given, a quota where so many are let in."""
    if metric is None or metric.name not in {"amount", "count"}:
        return metric
    text = context.text[at.sentence.start : at.sentence.end].lower()
    before = context.text[max(0, at.quantity.start - _BESIDE) : at.quantity.end].lower()
    if "up to" in before and any(word in text for word in claim_words().let_in):
        return _named("quota")
    return (_named("aid") if any(word in text for word in claim_words().given_free) else None) or metric


def _named(name: str) -> Metric | None:
    return next((m for m in claim_words().metrics if m.name == name), None)


def _metric(context: Context, at: _At) -> Metric | None:
    quantity = at.quantity
    if is_money(quantity):
        return _of_money(context, at)
    if quantity.unit == "percent":
        return _percentage(context, at)
    counted = quantity.of.lower()
    if quantity.unit and quantity.unit != "people":
        return next((m for m in claim_words().metrics if quantity.unit in m.units), None)
    counted = counted or quantity.unit
    return next((m for m in claim_words().metrics if counted and counted in m.counted), None)


def _metric_before(context: Context, at: _At, before: Draft | None) -> Metric | None:
    """The metric of the list or the comparison that the number goes on with."""
    if before is None or before.values.get("unit") != at.quantity.unit:
        return None
    if is_money(at.quantity):
        return _named(str(before.values["metric"]))
    near = context.text[max(at.sentence.start, at.quantity.start - 60) : at.quantity.end + 60].lower()
    return _named(str(before.values["metric"])) if any(w in near for w in claim_words().freed) else None


def _of_money(context: Context, at: _At) -> Metric | None:
    """By the noun nearest to the sum, or by the verb whose sum it is ("lent Ghana $20 million")."""
    distance, noun = _nearest(context, at)
    verb = _by_verb(at)
    if verb is not None and (noun is None or noun.weak or distance > _SURE_NOUN):
        return verb
    return noun


def _by_verb(at: _At) -> Metric | None:
    frame = at.frame
    if frame is None or not any(
        a.role in {"patient", "object", "attribute", "to", "of", "with"} and a.start <= at.quantity.start < a.end
        for a in frame.arguments
    ):
        return None
    return next((m for m in claim_words().metrics if m.money and frame.lemma in m.verbs), None)


def _bare(context: Context, at: _At) -> Metric | None:
    """A sum without a noun of its own, in a clause that itself names the two states between which it passes."""
    if at.frame is None or not is_money(at.quantity):
        return None
    inside = context.parties(context.mentions_in(at.frame.clause_start, at.frame.clause_end))
    return _named("amount") if len({p.country for p in inside if p.country}) > 1 else None


def _percentage(context: Context, at: _At) -> Metric | None:
    """A growth or a share, by the words around the percentage; nothing where no trade or flow is spoken of."""
    sentence, quantity, words = at.sentence, at.quantity, claim_words()
    text = context.text[sentence.start : sentence.end].lower()
    near = context.text[max(sentence.start, quantity.start - 60) : min(sentence.end, quantity.end + 40)].lower()
    if not any(noun in text for noun in words.traded):
        return None
    if any(w in near for w in words.freed):
        return _named("share")
    name = (
        "growth" if any(w in near for w in words.changes) else "share" if any(w in near for w in words.shares) else ""
    )
    return _named(name)


def _nearest(context: Context, at: _At) -> tuple[float, Metric | None]:
    """The metric whose noun stands nearest to the sum, after it first ("a $2m grant", "exports amounted to $2m")."""
    sentence, quantity = at.sentence, at.quantity
    a, b = max(sentence.start, quantity.start - _WINDOW), min(sentence.end, quantity.end + _WINDOW)
    text = context.text[a:b].lower()
    best: tuple[float, Metric | None] = (float(4 * _WINDOW), None)
    for metric in claim_words().metrics:
        for noun in metric.nouns if metric.money else ():
            for match in re.finditer(rf"\b{re.escape(noun)}", text):
                distance = _distance(context, quantity, match.start() + a)
                if distance < best[0] - (0.5 if best[1] is not None and len(noun) > 5 else 0):
                    best = (distance, metric)
    return best


def _distance(context: Context, quantity: Quantity, at: int) -> float:
    """Characters from the sum to a noun; before it they weigh more, and across a comma or "while" much more."""
    distance = float(at - quantity.end) if at >= quantity.end else (quantity.start - at) * 1.2
    crossed = _CROSSED.search(context.text[min(at, quantity.end) : max(at, quantity.start)])
    return distance + (_WINDOW if crossed else 0)


# whose it is


def _sides(context: Context, at: _At, metric: Metric) -> tuple[list[Party], list[Party]]:
    """Whose figure it is, and the other side: by "from", "to", possessives and adjectives around the number."""
    span = at.frame if metric.stated and at.frame is not None else None
    start, end = (span.clause_start, span.clause_end) if span else (at.sentence.start, at.sentence.end)
    speakers = {s.name for s in at.frame.attribution} if at.frame is not None else set()
    found = [p for p in context.parties(context.mentions_in(start, end)) if p.name not in speakers or p.type == "state"]
    found = _in_clause(context, at, found)
    sides: list[Party] = []
    for p in sorted(found, key=lambda p: abs(p.start - at.quantity.start)):
        if (p.country or p.type == "igo") and all(p.country != q.country for q in sides):
            sides.append(p)
    sides = sides[:2]
    countries = {p.country for p in sides if p.country}
    if (
        len(countries) == 1
        and len(sides) == 1
        and not metric.stated
        and context.together
        and (other := context.other_state(str(sides[0].country)))
    ):
        sides.append(other)
    if not sides and metric.joint:
        sides = _the_pair(context, at)
    if metric.joint:
        return unique(sorted(sides, key=lambda p: p.start)), []
    return _ordered(context, sides, metric, at.frame)


def _in_clause(context: Context, at: _At, found: list[Party]) -> list[Party]:
    """Those that no "whereas" parts from the number, and those of its own clause, as far as they are of two states."""
    for fits in (_not_contrasted, _of_clause):
        near = [p for p in found if fits(context, at, p)]
        found = near if len({p.country for p in near if p.country}) > 1 else found
    return found


def _not_contrasted(context: Context, at: _At, party: Party) -> bool:
    between = context.text[min(party.end, at.quantity.end) : max(party.start, at.quantity.start)]
    return not _CONTRAST.search(between)


def _of_clause(context: Context, at: _At, party: Party) -> bool:
    frame = at.frame
    return frame is not None and frame.clause_start <= party.start and party.end <= frame.clause_end


def _the_pair(context: Context, at: _At) -> list[Party]:
    """The two states that the document is about, where a sentence on their trade or papers names none."""
    text = context.text[at.sentence.start : at.sentence.end].lower()
    if not context.bilateral or not any(word in text for word in claim_words().mutual):
        return []
    return [Party(states().by_code[c].name, "", "state", c, "GOV") for c in sorted(context.pair)]


def _ordered(
    context: Context, sides: list[Party], metric: Metric, frame: Frame | None
) -> tuple[list[Party], list[Party]]:
    agents = {p.country for p in context.of_role(frame, "agent")} if frame is not None else set()
    lemma = frame.lemma if frame is not None else ""

    def marked(p: Party) -> int:
        before = context.text[max(0, p.start - 14) : p.start].lower().rstrip()
        after = context.text[p.end : p.end + _OWN_NOUN].lower().lstrip("’'s ")
        if not metric.owed and any(after.startswith(noun) for noun in metric.nouns):
            return -3
        if metric.given and p.type == "igo":
            return -2
        toward = before.endswith((" to", " in", " with", " to the", " at", " for", " against"))
        if p.country in agents and metric.owed and lemma in claim_words().owing:
            return 3
        if metric.owed and before.endswith((" to", " to the")):
            return -2
        if p.country in agents and metric.given:
            return -3 if lemma in claim_words().giving else 3 if lemma in claim_words().owing else -1
        if before.endswith((" from", " by", "from the", "by the")):
            return -2 if metric.name != "imports" else 2
        return 2 if toward else 0

    ranked = sorted(sides, key=lambda p: (marked(p), p.start if p.start else 10**9))
    return ranked[:1], ranked[1:]


def _when(context: Context, at: _At) -> When:
    """The period that the clause gives; in a list of sums the one said last before the number."""
    dates = context.dates_in(at.sentence.start, at.sentence.end)
    beside = [d for d in dates if 0 <= d.start - at.quantity.end <= _BESIDE]
    if beside:
        return beside[0].when
    own = context.date_of(at.frame) if at.frame is not None else NEVER
    if own.known:
        return own
    before = [d for d in dates if d.end <= at.quantity.start]
    return before[-1].when if before else dates[0].when if len(dates) == 1 else NEVER
