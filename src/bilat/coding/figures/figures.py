"""Figures: numbers about the relation, by the noun that they measure or count and the states beside it."""

from __future__ import annotations

import re
from typing import Any

from bilat.coding.context import Context, is_money
from bilat.coding.dates.dating import date_of
from bilat.coding.dates.times import is_when_told
from bilat.coding.draft import Draft, unique
from bilat.coding.figures.compared import compared, own_dates, same_period, tabled
from bilat.coding.figures.metrics import (
    At,
    as_given,
    bare,
    carried_on,
    fitting,
    is_nth,
    is_of_others,
    measured,
    named,
    uncounted,
)
from bilat.coding.figures.nearby import CONTRAST, PARTS, acting, in_clause, nearest_two, with_upper
from bilat.coding.figures.owners import PASSED, ordered
from bilat.coding.figures.series import placed, ranked_sides, series_sides
from bilat.coding.figures.unrelated import clause, is_again, is_unrelated
from bilat.coding.finish import is_purpose
from bilat.coding.parties.homes import with_home
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.lexicon.qualifiers import qualifier_words
from bilat.lexicon.times import times
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When
from bilat.model.reading import DateMention, Frame, Quantity

_BESIDE = 14
"""Characters between a sum and the period that follows it at most ("$12 million in 2023 and …")."""
_SAME = re.compile(r"\bthe same (?:period|year|month|quarter|time)\b", re.IGNORECASE)

_AT_LEAST = re.compile(r"\bno (?:less|more|fewer) than\b", re.IGNORECASE)
"""A "no" before a number that denies nothing."""
_SHARED = frozenset({"projects", "investment", "count"})
"""Metrics of what two states may do or hold together."""
_AROUND = 50
"""Characters before and after a number among which the words stand that say so."""
_REACH = 24
"""Characters before a party in which its preposition stands."""
_NO_BACK = 20
"""Characters before a number in which such words stand."""


def _before(at: At) -> tuple[int, int]:
    """The span of a number and the words right before it."""
    return max(at.sentence.start, at.quantity.start - _NO_BACK), at.quantity.end


def _is_given(context: Context, at: At, frame: Frame) -> bool:
    """A "not" does not touch the number: "no fewer than 40", "the $2 million project was not approved"."""
    sides = [a for a in frame.arguments if a.role in {"agent", "patient"}]
    subject = any(a.start <= at.quantity.start < min(a.end, frame.start) for a in sides)
    return subject or _AT_LEAST.search(context.text, *_before(at)) is not None


def figures(context: Context) -> list[Draft]:
    """One draft a number that has a metric and two states."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        if context.is_headline(sentence.start):
            continue
        for quantity in context.quantities_in(sentence.start, sentence.end):
            at = At(number, sentence, quantity, context.clause_at(number, quantity.start, quantity.end))
            last = out[-1] if out else None
            draft = compared(context, at, last) or _figure(context, at, _listed(at, last))
            if draft is not None:
                out.append(draft)
    return out


def figure_of(
    context: Context,
    number: int,
    quantity: Quantity,
    metric: str,
    sides: tuple[list[Party], list[Party]],
    *,
    sure: bool,
) -> Draft | None:
    """The draft of a number whose metric and sides are told; None where it can be of no such metric or of no two
    states, unless it is surely told."""
    frame = context.clause_at(number, quantity.start, quantity.end)
    at = At(number, context.reading.sentences[number], quantity, frame)
    kind = fitting(context, at, metric) or (named(metric) or named("count") if sure else None)
    if kind is None or is_of_others(context, at, kind) or is_again(context, at):
        return None
    row = series_sides(context, at)
    ranked = ranked_sides(context, at, kind)
    if not (sides[0] and sides[1]) and not kind.joint:
        sides = ordered(context, at, [*sides[0], *sides[1]], kind)
    actors, recipients = ranked or (ordered(context, at, row, kind) if row else sides)
    if kind.name == "tariff_rate" or kind.people and _is_set_apart(context, at):
        actors, recipients = _of_own_clause(context, at, kind, (actors, recipients))
    if kind.name in PASSED and len(actors) == 1 and _goes_to(context, actors[0]) and recipients:
        actors, recipients = recipients, actors
    if is_unrelated(context, at, kind, actors + recipients, sure=sure):
        return None
    return _draft(context, at, kind, actors, recipients)


def _is_set_apart(context: Context, at: At) -> bool:
    """The clause of the number begins with what sets it against another ("while arrivals from Peru passed 1.5m")."""
    return at.frame is not None and bool(CONTRAST.search(context.text, at.frame.clause_start, at.quantity.start))


def _of_own_clause(
    context: Context, at: At, metric: Metric, sides: tuple[list[Party], list[Party]]
) -> tuple[list[Party], list[Party]]:
    """The sides with those whom the number's own clause names "from" or "on" in the place of those told before it.

    Of a duty they are the targets; of people they are whose the people are.
    """
    begin, end = clause(at)
    named = [p for p in context.parties(context.mentions_in(begin, end)) if p.country and p.end > p.start]
    own = [p for p in named if pointing("laid").search(context.text, max(begin, p.start - _REACH), p.start)]
    actors, recipients = sides
    countries = {p.country for p in actors + recipients}
    if not own or any(p.country in countries for p in own if metric.name == "tariff_rate"):
        return sides
    if metric.name == "tariff_rate":
        return actors, unique(own)
    host = _host_before(context, at, {p.country for p in own})
    return (unique(own), [host]) if host is not None else sides


def _host_before(context: Context, at: At, guests: set[str | None]) -> Party | None:
    """Who takes in people in the clause that this one is set against."""
    above = context.governor(at.frame) if at.frame is not None else None
    hosts = [p for p in acting(context, above) if p.country and p.country not in guests]
    return hosts[0] if hosts else None


def _goes_to(context: Context, party: Party) -> bool:
    """What passes goes to the party: "40 tonnes to Peru"."""
    before = pointing("towards").search(context.text, max(0, party.start - _REACH), party.start)
    return party.end > party.start and before is not None and before.end() == party.start


def _is_meant(context: Context, at: At) -> bool:
    """A number that can be a figure; of ordinals those that count what there was: "our fifth meeting this year"."""
    return not at.quantity.ordinal or is_nth(context, at)


def _listed(at: At, before: Draft | None) -> Draft | None:
    """The figure told just before, whose metric and sides a further sum or percentage may share."""
    if before is None or at.number - before.sentence > 1:
        return None
    return before if is_money(at.quantity) or at.quantity.unit == "percent" or uncounted(at) else None


def _figure(context: Context, at: At, before: Draft | None) -> Draft | None:
    if not _is_meant(context, at) or is_again(context, at):
        return None
    metric = as_given(context, at, measured(context, at)) or carried_on(context, at, before) or bare(context, at)
    if metric is None or at.quantity.low < metric.least or is_of_others(context, at, metric):
        return None
    actors, recipients = _sides(context, at, metric)
    if not _related(actors + recipients, metric):
        countries = {p.country for p in actors + recipients if p.country}
        if before is None or not countries <= before.countries:
            return None
        actors, recipients = _shared(context, at, metric, actors + recipients, before)
    if is_unrelated(context, at, metric, actors + recipients):
        return None
    return _dated_by(context, at, before, _draft(context, at, metric, actors, recipients))


def _shared(
    context: Context, at: At, metric: Metric, own: list[Party], before: Draft
) -> tuple[list[Party], list[Party]]:
    """The sides of the figure told before, ordered anew where the clause of this one says who gives ("from X")."""
    if metric.joint or not own:
        return (before.parties, []) if metric.joint else _as_before(before)
    rest = [p for p in before.parties if all(p.country != q.country for q in own)]
    return ordered(context, at, [*own, *rest], metric)


def _as_before(before: Draft) -> tuple[list[Party], list[Party]]:
    """The sides of the figure told before; of two who share it the first named is whose this one is."""
    return (before.actors, before.recipients) if before.recipients else (before.actors[:1], before.actors[1:])


def _dated_by(context: Context, at: At, before: Draft | None, draft: Draft) -> Draft:
    """A further sum of a list, or one "over the same period", has the period of the sum before it."""
    same = same_period(context, at, before.date) if before is not None else None
    if same is not None and at.quantity.unit != "percent":
        draft.date = same
        draft.values = {**draft.values, "period": same.text}
    if before is None or draft.date.known or not before.date.known or draft.date.text:
        return draft
    listed = draft.type == before.type and draft.countries == before.countries
    if listed or _SAME.search(context.text, at.sentence.start, at.sentence.end):
        draft.date = before.date
        draft.values = {**draft.values, "period": before.values.get("period", before.date.text)}
    return draft


def _related(parties: list[Party], metric: Metric) -> bool:
    """Two states, or a state and an organisation that gives to it or trades with it."""
    countries = {p.country for p in parties if p.country}
    passes = metric.given or metric.money and bool(metric.units or metric.nouns)
    return len(countries) > 1 or passes and bool(countries) and any(p.type == "igo" for p in parties)


def _draft(context: Context, at: At, metric: Metric, actors: list[Party], recipients: list[Party]) -> Draft:
    frame = at.frame
    passed = (metric.given or metric.name in PASSED) and (frame is None or frame.modality == "fact")
    when = _when(context, at, once=passed)
    actors, recipients = with_home(context, at.number, (actors, recipients))
    if metric.name in _SHARED and _is_shared(context, at):
        actors, recipients = unique(sorted(actors + recipients, key=lambda p: p.start)), []
    return Draft(
        kind="figure",
        type=metric.name,
        actors=actors,
        recipients=recipients,
        evidence=[clause(at)],
        rule=f"figure.{metric.name}",
        sentence=at.number,
        trigger=at.quantity.start,
        date=when,
        polarity=frame.polarity if frame and not _is_given(context, at, frame) else "affirmed",
        modality=frame.modality if frame and not (metric.owed and is_purpose(context, frame)) else "fact",
        attribution=frame.attribution if frame else context.said_by(at.number),
        values=_values(at.quantity, metric, when),
        confidence=0.7,
    )


def _is_shared(context: Context, at: At) -> bool:
    """What is counted or summed is both sides': "42 joint projects", "mutual investment of $2 billion"."""
    start, end = max(at.sentence.start, at.quantity.start - _AROUND), at.quantity.end + _AROUND
    return pointing("shared_number").search(context.text, start, min(end, at.sentence.end)) is not None


def _values(quantity: Quantity, metric: Metric, when: When) -> dict[str, Any]:
    part = metric.name == "share" and not quantity.unit
    values: dict[str, Any] = {
        "metric": metric.name,
        "low": round(100 * quantity.low, 1) if part else quantity.low,
        "high": round(100 * quantity.high, 1) if part else quantity.high,
        "unit": "percent" if part else quantity.unit or ("people" if metric.people else ""),
        "approximate": quantity.approximate,
    }
    if quantity.high == quantity.low:
        del values["high"]
    return values | ({"period": when.text} if when.known else {})


# whose it is


def _sides(context: Context, at: At, metric: Metric) -> tuple[list[Party], list[Party]]:
    """Whose figure it is, and the other side: by "from", "to", possessives and adjectives around the number."""
    if (ranked := ranked_sides(context, at, metric)) is not None:
        return ranked
    row = series_sides(context, at)
    if row and not metric.joint:
        return ordered(context, at, row, metric)
    span = at.frame if metric.stated and at.frame is not None else None
    start, end = (span.clause_start, span.clause_end) if span else (at.sentence.start, at.sentence.end)
    speakers = _speakers(context, at)
    found = [p for p in context.parties(context.mentions_in(start, end)) if p.name not in speakers or p.type == "state"]
    found = [p for p in with_upper(context, at, found, speakers) if not context.is_left_out(p)]
    sides = nearest_two(context, at, metric, in_clause(context, at, found))
    sides += placed(context, at, metric, sides) if len(sides) == 1 else []
    country = sides[0].country if len(sides) == 1 and not metric.stated and not metric.told else None
    if country and context.together_at(at.number):
        sides += [p for p in [context.other_state(country, at.number)] if p is not None]
    if not sides and metric.joint:
        sides = _the_pair(context, at)
    metric = _grown(context, at) if metric.name == "growth" else metric
    if metric.joint:
        return unique(sorted(sides, key=lambda p: p.start)), []
    return ordered(context, at, sides, metric)


def _speakers(context: Context, at: At) -> set[str]:
    """The names of those who say or think it."""
    frame = at.frame
    names = {s.name for s in frame.attribution} if frame is not None else set()
    while frame is not None:
        above = context.governor(frame)
        if above is not None and frame.link == "ccomp":
            names |= {p.name for p in context.of_role(above, "agent")}
        frame = above
    return names


def _grown(context: Context, at: At) -> Metric:
    """What grew by so much, by the last noun before the number: exports are the exporter's, trade is both sides'."""
    told = f" {context.text[at.sentence.start : at.quantity.start].lower()}"
    metrics = {m.name: m for m in claim_words().metrics}
    kinds = [
        m for m in claim_words().metrics if m.money and not (m.given or m.owed or m.weak) or m.counted and m.people
    ]
    named = [(told.rfind(f" {noun}"), len(noun), m) for m in kinds for noun in (*m.nouns, *m.counted)]
    at_most = max(named, key=lambda n: n[:2], default=(-1, 0, metrics["growth"]))
    return at_most[2] if at_most[0] >= 0 else metrics["growth"]


def _the_pair(context: Context, at: At) -> list[Party]:
    """The two states that the document is about, where a sentence on their trade or papers names none."""
    text = context.text[at.sentence.start : at.sentence.end].lower()
    return context.partners(at.number, ()) if any(word in text for word in claim_words().mutual) else []


def _is_contrasted(context: Context, at: At, dates: list[DateMention], own: When) -> bool:
    """The clause's time is that of another number, set against this one by a "while", or told next ("and in 2015")."""
    after = next((d for d in dates if d.when == own and d.start >= at.quantity.end), None)
    return after is not None and _is_parted(context, at, after)


def _is_next(context: Context, at: At, dates: list[DateMention], beside: DateMention) -> bool:
    """The time behind a comma is of the number behind it: "last year it fell by 2 percent, in May it rose by 9"."""
    frame = at.frame
    if frame is None or "," not in context.text[at.quantity.end : beside.start]:
        return False
    own = [d for d in dates if frame.clause_start <= d.start and d.end <= at.quantity.start]
    return bool(own) and bool(context.quantities_in(beside.end, at.sentence.end))


def _is_parted(context: Context, at: At, after: DateMention) -> bool:
    """What stands between a number and the time after it begins to tell of another number."""
    between = context.text[at.quantity.end : after.start]
    told_next = times("of_next").search(between) and context.quantities_in(after.end, at.sentence.end)
    return ";" in between or bool(CONTRAST.search(between)) or bool(told_next)


def _when(context: Context, at: At, *, once: bool) -> When:
    """The period that the clause gives; in a list of sums the one said last before the number.

    once: what passes once, which is told on its day; what is counted over a time is not of the day on which it is told.
    """
    told = context.dates_in(at.sentence.start, at.sentence.end)
    listed = tabled(context, at, told)
    if at.quantity.start in listed:
        return listed[at.quantity.start].when
    dates = own_dates(context, at, [d for d in told if d not in listed.values()])
    if not once:
        dates = [d for d in dates if d.when.precision != "day" or not _is_when_told(context, at, d)]
    beside = [d for d in dates if 0 <= d.start - at.quantity.end <= _BESIDE]
    if beside and not _is_parted(context, at, beside[0]) and not _is_next(context, at, dates, beside[0]):
        return beside[0].when
    before = [d for d in dates if d.end <= at.quantity.start]
    if not before and any(d not in dates and _is_right_behind(context, at, d) for d in told):
        return NEVER  # "4 percent over last year, and by 20 percent over …"
    own = date_of(context, at.frame) if at.frame is not None else NEVER
    own = NEVER if any(d.when == own for d in told if d not in dates) else own
    if own.known and not (before and _is_contrasted(context, at, dates, own)):
        return own
    dates = [d for d in dates if not _is_of_other_deed(context, at, d)]
    if before or len(dates) == 1:
        return before[-1].when if before else dates[0].when
    after = next((d for d in dates if d.start >= at.quantity.end), None)
    between = context.text[at.quantity.end : after.start] if after is not None else ""
    return after.when if after is not None and not PARTS.search(between) else NEVER


def _is_when_told(context: Context, at: At, date: DateMention) -> bool:
    """The day is of the words that tell the number ("trade reached $4 million, the ministry said on Monday")."""
    frame = at.frame
    if frame is None or frame.lemma not in qualifier_words().speech:
        return frame is not None and is_when_told(context, frame, date.when)
    return at.quantity.end <= frame.start and 0 <= date.start - frame.end <= _BESIDE


def _is_right_behind(context: Context, at: At, date: DateMention) -> bool:
    """The time follows the number at once, and nothing parts them."""
    near = 0 <= date.start - at.quantity.end <= _BESIDE
    return near and PARTS.search(context.text, at.quantity.end, date.start) is None


def _is_of_other_deed(context: Context, at: At, date: DateMention) -> bool:
    """It is of what is told next, as likely as not ("12 billion is guaranteed and work could begin next year")."""
    if ";" in context.text[at.quantity.end : date.start]:
        return True
    clause = context.clause_at(at.number, date.start, date.end)
    if clause is None or at.frame is None or clause is at.frame or date.start < at.quantity.end:
        return False
    return clause.link == "conj" and (clause.modality, clause.tense) != (at.frame.modality, at.frame.tense)
