"""Figures: numbers about the relation, by the noun that they measure or count and the states beside it."""

from __future__ import annotations

import re

from bilat.coding.context import Context, is_money
from bilat.coding.draft import Draft, unique
from bilat.lexicon.claims import Metric, claim_words
from bilat.model.claim import Party
from bilat.model.dates import NEVER, When
from bilat.model.reading import Frame, Quantity, Sentence

_WINDOW = 90
"""Characters before and after a sum in which its metric's noun is looked for."""


def figures(context: Context) -> list[Draft]:
    """One draft a number that has a metric and two states."""
    out: list[Draft] = []
    for number, sentence in enumerate(context.reading.sentences):
        if context.is_headline(sentence.start):
            continue
        for quantity in context.quantities_in(sentence.start, sentence.end):
            draft = None if quantity.ordinal else _figure(context, number, sentence, quantity, out[-1] if out else None)
            if draft is not None:
                out.append(draft)
    return out


def _figure(
    context: Context, number: int, sentence: Sentence, quantity: Quantity, before: Draft | None
) -> Draft | None:
    metric = _metric(context, sentence, quantity)
    listed = before is not None and number - before.sentence <= 1
    if (
        metric is None
        and listed
        and before is not None
        and is_money(quantity)
        and before.values.get("unit") == quantity.unit
    ):
        metric = next((m for m in claim_words().metrics if m.name == before.values["metric"]), None)
    if metric is None:
        return None
    frame = _frame(context, number, quantity)
    actors, recipients = _sides(context, sentence, quantity, metric, frame)
    countries = {p.country for p in actors + recipients if p.country}
    if len(countries) < 2:
        if (
            not listed
            or before is None
            or not countries <= before.countries
            or not (is_money(quantity) or quantity.unit == "percent")
        ):
            return None
        actors, recipients = list(before.actors), list(before.recipients)
    values = {
        "metric": metric.name,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit or ("people" if metric.people else ""),
        "approximate": quantity.approximate,
    }
    if values["high"] == values["low"]:
        del values["high"]
    start, end = (frame.clause_start, frame.clause_end) if frame is not None else (sentence.start, sentence.end)
    when = _when(context, frame, sentence, quantity)
    if when.known:
        values["period"] = when.text
    return Draft(
        kind="figure",
        type=metric.name,
        actors=actors,
        recipients=recipients,
        evidence=[(start, end)],
        rule=f"figure.{metric.name}",
        sentence=number,
        trigger=quantity.start,
        date=when,
        polarity=frame.polarity if frame else "affirmed",
        modality=frame.modality if frame else "fact",
        attribution=frame.attribution if frame else (),
        values=values,
        confidence=0.7,
    )


def _metric(context: Context, sentence: Sentence, quantity: Quantity) -> Metric | None:
    if is_money(quantity):
        return _nearest(context, sentence, quantity)
    if quantity.unit == "percent":
        return _percentage(context, sentence, quantity)
    if quantity.unit in {"tonnes", "tons", "kg", "barrels", "litres", "doses", "cubic metres"}:
        return next((m for m in claim_words().metrics if m.name == "amount"), None)
    counted = quantity.of.lower()
    if quantity.unit or not counted:
        return None
    return next((m for m in claim_words().metrics if counted in m.counted), None)


def _percentage(context: Context, sentence: Sentence, quantity: Quantity) -> Metric | None:
    """A growth or a share, by the words around the percentage; nothing where no trade or flow is spoken of."""
    text = context.text[sentence.start : sentence.end].lower()
    near = context.text[max(sentence.start, quantity.start - 60) : min(sentence.end, quantity.end + 40)].lower()
    if not any(noun in text for noun in claim_words().traded):
        return None
    name = (
        "growth"
        if any(w in near for w in claim_words().changes)
        else "share"
        if any(w in near for w in claim_words().shares)
        else ""
    )
    return next((m for m in claim_words().metrics if m.name == name), None)


_BESIDE = 14
"""Characters between a sum and the period that follows it at most ("$12 million in 2023 and …")."""
_CROSSED = re.compile(r"[,;]|\b(?:against|while|whereas|and|but|compared)\b")
"""What parts a sum from another's noun: "exports reached $40m, while imports …"."""


def _nearest(context: Context, sentence: Sentence, quantity: Quantity) -> Metric | None:
    """The metric whose noun stands nearest to the sum, after it first ("a $2m grant", "exports amounted to $2m")."""
    a, b = max(sentence.start, quantity.start - _WINDOW), min(sentence.end, quantity.end + _WINDOW)
    text = context.text[a:b].lower()
    best: tuple[float, Metric] | None = None
    for metric in claim_words().metrics:
        for noun in metric.nouns if metric.money else ():
            for match in re.finditer(rf"\b{re.escape(noun)}", text):
                at = match.start() + a
                distance = float(at - quantity.end) if at >= quantity.end else (quantity.start - at) * 1.2
                if _CROSSED.search(context.text[min(at, quantity.end) : max(at, quantity.start)]):
                    distance += _WINDOW
                if best is None or distance < best[0] - (0.5 if len(noun) > 5 else 0):
                    best = (distance, metric)
    return best[1] if best else None


def _frame(context: Context, number: int, quantity: Quantity) -> Frame | None:
    """The innermost verbal clause that holds the number."""
    inside = [
        f
        for f in context.reading.frames
        if f.sentence == number
        and f.form == "verb"
        and f.clause_start <= quantity.start
        and quantity.end <= f.clause_end
    ]
    return min(inside, key=lambda f: f.clause_end - f.clause_start, default=None)


def _sides(
    context: Context, sentence: Sentence, quantity: Quantity, metric: Metric, frame: Frame | None
) -> tuple[list[Party], list[Party]]:
    """Whose figure it is, and the other side: by "from", "to", possessives and adjectives around the number."""
    found = [
        p for p in context.parties(context.mentions_in(sentence.start, sentence.end)) if p.country or p.type == "igo"
    ]
    sides: list[Party] = []
    for p in sorted(found, key=lambda p: abs(p.start - quantity.start)):
        if all(p.country != q.country for q in sides):
            sides.append(p)
    sides = sides[:2]
    if len({p.country for p in sides if p.country}) == 1 and (other := context.other_state(str(sides[0].country))):
        sides.append(other)
    if metric.joint:
        return unique(sorted(sides, key=lambda p: p.start)), []
    return _ordered(context, sides, metric, frame)


def _ordered(
    context: Context, sides: list[Party], metric: Metric, frame: Frame | None
) -> tuple[list[Party], list[Party]]:
    givers = {p.country for p in context.of_role(frame, "agent")} if frame is not None and metric.given else set()

    def marked(p: Party) -> int:
        before = context.text[max(0, p.start - 14) : p.start].lower().rstrip()
        if p.country in givers and frame is not None and frame.lemma in claim_words().giving:
            return -3
        if before.endswith((" from", " by", "from the", "by the")):
            return -2 if metric.name != "imports" else 2
        if before.endswith((" to", " in", " with", " to the", " at", " for", " against")):
            return 2
        return 0

    ranked = sorted(sides, key=lambda p: (marked(p), p.start if p.start else 10**9))
    return ranked[:1], ranked[1:]


def _when(context: Context, frame: Frame | None, sentence: Sentence, quantity: Quantity) -> When:
    """The period that the clause gives; in a list of sums the one said last before the number."""
    dates = context.dates_in(sentence.start, sentence.end)
    beside = [d for d in dates if 0 <= d.start - quantity.end <= _BESIDE]
    if beside:
        return beside[0].when
    own = context.date_of(frame) if frame is not None else NEVER
    if own.known:
        return own
    before = [d for d in dates if d.end <= quantity.start]
    return before[-1].when if before else dates[0].when if len(dates) == 1 else NEVER
