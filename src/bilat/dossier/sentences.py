"""A record as one noun phrase: "Visit of A to B", never "A visited B", so that a plan reads no different from a fact.

How it holds (planned, denied, who reports it) is told beside it, by `bilat.dossier.words.hedge` and the standing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten
from typing import Any

import msgspec

from bilat.dossier.shapes import PartyRef, Value
from bilat.dossier.words import amount, joined, party_words, some, spaced
from bilat.model.claim import Kind, Values
from bilat.model.record import Record

LONGEST = 160
"""Letters of a detail in a phrase: what goes on longer stands whole among the values, and in the quote."""

_SUMS = ("low", "high", "unit", "approximate")
"""Fields that one `amount` replaces."""

_BETWEEN = frozenset({"meeting", "talks", "call", "consultation", "ceremony", "session"})
"""Contacts of equals: "between A and B"."""

_TOWARDS: dict[str, str] = {
    "visit": "to",
    "greeting": "to",
    "participation": "with",
    "invitation": "to",
    "offer": "to",
    "request": "to",
    "promise": "to",
    "plan": "with",
    "target": "with",
}
"""The word that leads from an actor to a recipient, where `towards` would be stiff."""

_FIGURES = {
    "exports": " to ",
    "imports": " from ",
    "aid": " to ",
    "loan": " to ",
    "debt": " to ",
    "investment": " in ",
    "students": " in ",
    "citizens": " in ",
    "visitors": " in ",
    "share": " in ",
}
"""How a figure's side leads to the other; what is both sides' is joined by "and"."""

_EVENTS: dict[str, str] = {
    "agree": "Readiness of {} to cooperate{}",
    "consult": "Consultation of {}{}",
    "support": "Support of {}{}",
    "concede": "Concession of {}{}",
    "cooperate": "Cooperation of {}{}",
    "aid": "Aid of {}{}",
    "retreat": "Step back of {}{}",
    "request": "Request of {}{}",
    "accuse": "Criticism by {}{}",
    "reject": "Refusal by {}{}",
    "threaten": "Threat by {}{}",
    "protest": "Protest by {}{}",
    "sanction": "Cut in relations by {}{}",
    "mobilize": "Mobilisation by {}{}",
    "coerce": "Coercion by {}{}",
    "assault": "Use of force by {}{}",
}
_EVENT_TOWARDS = {
    "support": " for ",
    "aid": " to ",
    "cooperate": " with ",
    "agree": " with ",
    "consult": " with ",
    "request": " to ",
    "accuse": " of ",
    "protest": " against ",
    "coerce": " against ",
    "assault": " against ",
    "threaten": " against ",
}


def text_of(record: Record, actors: Sequence[PartyRef], recipients: Sequence[PartyRef]) -> str:
    """The record in one phrase, without date and hedge."""
    phrase = _PHRASES[record.kind](record, _names(actors), _names(recipients))
    return phrase[:1].upper() + phrase[1:]


def title_of(kind: Kind, type_: str) -> str:
    """Kind and type in words: "memorandum", "event: accuse"."""
    if kind in ("event", "rule", "flow", "figure"):
        return f"{kind}: {spaced(type_)}"
    return "office held" if kind == "position" else spaced(type_)


def _names(parties: Sequence[PartyRef]) -> list[str]:
    return [party_words(p) for p in parties]


def _contact(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    word = _ordinal(value("ordinal")) + spaced(record.type)
    body = value("body")
    head = f"{word} of the {body.removeprefix('the ')}" if body else word
    if record.type in _BETWEEN:
        everybody = actors + recipients
        who = f"between {some(everybody)}" if len(everybody) > 1 else f"of {some(everybody)}"
        return f"{head} {who}" if everybody else head
    return head + _of(actors) + _towards(record.type, recipients)


def _instrument(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    title, subject = value("title"), value("subject")
    title = title.strip("“”\"'‘’ ")
    named = f"“{title}”" if title and title.casefold() != spaced(record.type) else spaced(record.type)
    about = f" on {subject}" if subject and subject not in title else ""
    everybody = actors + recipients
    who = (" between " if len(everybody) > 1 else " of ") + some(everybody) if everybody else ""
    status = value("status")
    return f"{named}{about}{who}" + (f": {spaced(status)}" if status else "")


def _commitment(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    money = amount(value("low"), None, value("unit") or "")
    head = spaced(record.type) + _of(actors) + _towards(record.type, recipients)
    return _told(head, value("what"), money if money not in (value("what") or "") else "")


def _sanction(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    rate = amount(value("low"), None, value("unit") or "")
    head = spaced(record.type) + (f" against {some(recipients)}" if recipients else "")
    head += f" by {some(actors)}" if actors else ""
    return _told(head, spaced(value("status") or ""), rate, value("reason"))


def _figure(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    sums = amount(value("low"), value("high"), value("unit") or "", approximate=bool(value("approximate")))
    metric = value("metric") or record.type
    if not recipients:
        return _told(spaced(metric) + _of(actors), sums, value("period"))
    link = _FIGURES.get(metric, " and ") if actors else " of "
    return _told(f"{spaced(metric)}{_of(actors)}{link}{some(recipients)}", sums, value("period"))


def _flow(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    head = joined(list(value("product") or ())) or spaced(record.type)
    head += f" from {some(actors)}" if actors else ""
    head += f" to {some(recipients)}" if recipients else ""
    return _told(head, {"current": "", None: ""}.get(value("status"), value("status") or ""))


def _rule(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    stay = value("max_stay_days")
    head = f"{spaced(record.type)} rule" if record.type != "advisory" else "travel advisory"
    head += _of(actors) + (f" for {some(recipients)}" if recipients else "")
    return _told(head, value("regime"), f"up to {stay} days" if stay else "", some(list(value("conditions") or ())))


def _position(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    office = joined([o for o in (value("office"), value("organisation")) if o], ", ")
    names = [p.name for p in record.actors]
    to = f", accredited to {some(recipients)}" if recipients else ""
    return f"{some(names)}: {office or 'office'}{to}"


def _tie(record: Record, actors: list[str], recipients: list[str]) -> str:
    value = _getter(record.values)
    word = spaced(record.type)
    if not recipients and len(actors) > 1:
        return _told(f"{word} between {some(actors)}", _since(value))
    link = {"membership": " in ", "ownership": " of ", "subordination": " to "}.get(record.type, " – ")
    return _told(word + _of(actors) + (link + some(recipients) if recipients else ""), _since(value))


def _event(record: Record, actors: list[str], recipients: list[str]) -> str:
    form = _EVENTS.get(record.type, "{} – {}")
    link = _EVENT_TOWARDS.get(record.type, " towards ")
    if record.type in ("cooperate", "agree", "consult") and not recipients and len(actors) > 1:
        form = form.replace(" of {}", " between {}")
    return _told(form.format(some(actors) or "somebody", link + some(recipients) if recipients else ""),
                 _getter(record.values)("what"))  # fmt: skip


def _since(value: Callable[[str], Any]) -> str:
    since, until = value("since"), value("until")
    return " ".join(part for part in (since and f"since {since}", until and f"until {until}") if part)


def _of(names: list[str]) -> str:
    return f" of {some(names)}" if names else ""


def _towards(type_: str, recipients: list[str]) -> str:
    return f" {_TOWARDS.get(type_, 'towards')} {some(recipients)}" if recipients else ""


def _told(head: str, *details: str | None) -> str:
    behind = ", ".join(shorten(d, LONGEST, placeholder=" …") for d in details if d)
    return f"{head}: {behind}" if behind else head


def _ordinal(number: int | None) -> str:
    """The number of a session.

    >>> _ordinal(1), _ordinal(12), _ordinal(23), _ordinal(None)
    ('1st ', '12th ', '23rd ', '')
    """
    if number is None:
        return ""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} "


def _getter(values: Values) -> Callable[[str], Any]:
    return lambda name: getattr(values, name, None)


_PHRASES: dict[Kind, Callable[[Record, list[str], list[str]], str]] = {
    "contact": _contact,
    "instrument": _instrument,
    "commitment": _commitment,
    "sanction": _sanction,
    "figure": _figure,
    "flow": _flow,
    "rule": _rule,
    "position": _position,
    "tie": _tie,
    "event": _event,
}


def values_of(values: Values) -> tuple[Value, ...]:
    """The kind's own fields in words, a sum as one amount."""
    fields: dict[str, Any] = msgspec.to_builtins(values)
    sums = {name: fields.pop(name, None) for name in _SUMS}
    found = [Value(spaced(name), value_words(value)) for name, value in fields.items()]
    if sums["low"] is not None:
        words = amount(sums["low"], sums["high"], sums["unit"] or "", approximate=bool(sums["approximate"]))
        found.append(Value("amount", words))
    return tuple(found)


def value_words(value: Any) -> str:
    """A value of any field for a person."""
    if value is None or value in ("", [], ()):
        return "not given"
    if isinstance(value, list | tuple):
        return ", ".join(value_words(v) for v in value)
    if isinstance(value, dict):
        return _dict_words(value)
    if isinstance(value, float):
        return amount(value, None, "")
    return spaced(value) if isinstance(value, str) and value.isidentifier() else str(value)


def _dict_words(value: dict[str, Any]) -> str:
    """A date or a place as the ledger holds it; anything else by its fields."""
    from bilat.dossier.words import place_words, when_words
    from bilat.model.claim import Place
    from bilat.model.dates import When

    if "precision" in value:
        return when_words(msgspec.convert(value, When))
    if "name" in value:
        return place_words(msgspec.convert({"name": value["name"], "country": value.get("country")}, Place))
    return ", ".join(f"{spaced(name)} {value_words(v)}" for name, v in value.items() if v not in (None, "", [], ()))
