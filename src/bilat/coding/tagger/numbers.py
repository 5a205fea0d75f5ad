"""The number that the tagger hears, and what it is measured in where only a number before it says so."""

from __future__ import annotations

import re

import msgspec

from bilat.coding.context import Context, is_money
from bilat.coding.tagger.tags import Tag
from bilat.lexicon.claims import claim_words
from bilat.model.reading import Quantity

_BACK = 2
"""Sentences back at most to the number that gives its unit to one without."""
_RATES = frozenset({"growth", "share", "tariff_rate"})
"""What is told in percent."""
_MAGNITUDE = 1000
"""A number below shares the magnitude of the one before it: "$14 million last year and 8 this year"."""
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def number_at(context: Context, number: int, tag: Tag, *, bare: bool) -> Quantity | None:
    """The number that is heard in a sentence, measured as the one before where it is told of the same; no ordinal.

    bare: also one of which nothing else says what it counts or measures.
    """
    held = (q for q in context.reading.quantities if q.start <= tag.start < q.end and not q.ordinal)
    quantity = next((q for q in held if bare or not q.bare), None)
    if quantity is None or quantity.unit or quantity.of or 0 < quantity.low < 1:
        return quantity
    start = context.reading.sentences[max(0, number - _BACK)].start
    for before in reversed(context.quantities_in(start, quantity.start)):
        if _is_in(before, tag.type):
            scale = _scale(context, before) if quantity.high < _MAGNITUDE else 1
            return msgspec.structs.replace(
                quantity, low=quantity.low * scale, high=quantity.high * scale, unit=before.unit, bare=False
            )
    return quantity


def _is_in(quantity: Quantity, metric: str) -> bool:
    """A number in what a metric is told in."""
    if metric in _RATES:
        return quantity.unit == "percent"
    money = any(m.name == metric and m.money and not m.weak for m in claim_words().metrics)
    measures = {unit for m in claim_words().metrics for unit in m.units}
    return money and (is_money(quantity) or quantity.unit in measures)


def _scale(context: Context, quantity: Quantity) -> float:
    """The magnitude that stands behind the figures of a number: a million of "$14 million"."""
    figures = _FIGURE.search(context.text, quantity.start, quantity.end)
    written = float(figures[0].replace(",", "")) if figures is not None else 0
    return round(quantity.low / written) if written else 1
