"""What a number measures: its metric, by the nouns and verbs around it, by what it counts or by its unit."""

from __future__ import annotations

import re

import msgspec

from bilat.coding.context import Context, is_money
from bilat.coding.draft import Draft
from bilat.lexicon.claims import Metric, claim_words
from bilat.lexicon.pointing import pointing
from bilat.model.reading import Frame, Quantity, Sentence

_WINDOW = 90
"""Characters before and after a sum in which its metric's noun is looked for."""
_BESIDE = 14
"""Characters between a sum and the period that follows it at most ("$12 million in 2023 and …")."""
_SURE_NOUN = 30
"""Characters between a sum and a noun within which the noun says more than the verb ("gave $2m in loans")."""
_NTH = 2
"""The first of its kind counts nothing."""
_COUNTED = frozenset({"count", "citizens"})
"""Metrics of so many things or people."""
_FOLK = frozenset({"members", "people", "persons", "victims", "hostages", "detainees"})
"""Words for people that are no things handed over."""
_FOLK_METRIC = "citizens"
"""The metric of people of whom nothing else is told; what they do may say more."""
_LEAST_SUM = 1e6
"""A number that is meant as a sum though its currency is left out, at least."""
_LEAST_PASSED = 1e4
"""A sum that passes between states at least; less is a fee, a price or somebody's pay."""
_BACK = 2
"""Sentences before a great number in which it is told what it is of at most."""
_CROSSED = re.compile(r"[,;]|\b(?:against|while|whereas|and|but|compared)\b")
"""What parts a sum from another's noun: "exports reached $40m, while imports …"."""

_PAIR = re.compile(r"\b(?:between|of) (?:[\w’'.-]+ ){1,4}?and ")
"""Two who are named together: their "and" parts nothing."""


class At(msgspec.Struct, frozen=True):
    """A number where it stands: its sentence and the innermost clause that holds it."""

    number: int
    sentence: Sentence
    quantity: Quantity
    frame: Frame | None


def is_of_others(context: Context, at: At, metric: Metric) -> bool:
    """A number that is none of what passes: domestic, the whole of a share, those who are sanctioned or who send."""
    if is_domestic(context, at) or is_money(at.quantity) and _is_whole(context, at):
        return True
    return metric.name in _COUNTED and (_is_target(context, at) or metric.name == "count" and _is_sender(context, at))


def _is_whole(context: Context, at: At) -> bool:
    """ "A fifth of the $8 billion that …": the whole world's, unless it is a loan or a project of the two."""
    before = pointing("whole").search(context.text, at.sentence.start, at.quantity.start)
    whole = before is not None and before.end() == at.quantity.start
    after = context.text[at.quantity.end : at.quantity.end + _SURE_NOUN].lower()
    return whole and not any(n in after for m in claim_words().metrics if m.money and m.given for n in m.nouns)


def _is_target(context: Context, at: At) -> bool:
    """So many on whom a restriction is put: whom it names, no number of the relation."""
    start = max(at.sentence.start, at.frame.clause_start if at.frame is not None else at.sentence.start)
    if at.frame is not None and at.frame.lemma in {"sanction", "blacklist", "designate", "redesignate"}:
        return True
    return bool(pointing("targeted").search(context.text, start, at.quantity.start))


def _is_sender(context: Context, at: At) -> bool:
    """Firms that act in the clause, and what carries goods: what passes is not so many firms or planes."""
    if pointing("laden").match(context.text, at.quantity.end):
        return True
    if at.frame is None or at.quantity.of.lower() not in claim_words().target_companies:
        return False
    count = named("count")
    acting = any(a.role == "agent" and a.start <= at.quantity.start < a.end for a in at.frame.arguments)
    return acting and count is not None and at.frame.lemma in count.verbs


def is_domestic(context: Context, at: At) -> bool:
    """A sum or a percentage of one state's own debt, budget or reserves, a price, or the size of a market."""
    if _is_size(context, at) or is_money(at.quantity) and _is_price(context, at):
        return True
    if not is_money(at.quantity) and at.quantity.unit != "percent":
        return False
    near = context.text[max(at.sentence.start, at.quantity.start - 60) : at.quantity.end].lower()
    whole = is_money(at.quantity) and pointing("whole_debt").match(context.text, at.quantity.end) is not None
    return whole or any(words in near for words in claim_words().domestic)


def as_given(context: Context, at: At, metric: Metric | None) -> Metric | None:
    """What a number of tonnes or things is of: aid where they are given, a quota where so many are let in."""
    if metric is None or metric.name not in {"amount", "count"}:
        return metric
    text = context.text[at.sentence.start : at.sentence.end].lower()
    before = context.text[max(0, at.quantity.start - _BESIDE) : at.quantity.end].lower()
    if "up to" in before and any(word in text for word in claim_words().let_in):
        return named("quota")
    return (named("aid") if any(word in text for word in claim_words().given_free) else None) or metric


def named(name: str) -> Metric | None:
    """The first metric of a name, None when there is none."""
    return next((m for m in claim_words().metrics if m.name == name), None)


def measured(context: Context, at: At) -> Metric | None:
    """The metric of a number by its own words; None where they give none."""
    quantity = at.quantity
    if is_money(quantity):
        return _of_money(context, at)
    if quantity.ordinal:
        return named("meetings")
    if quantity.unit == "percent":
        return _percentage(context, at)
    if quantity.unit == "times":
        return _multiple(context, at)
    if _is_part(quantity):
        return _part(context, at)
    if quantity.unit and quantity.unit != "people":
        return next((m for m in claim_words().metrics if quantity.unit in m.units), None)
    if uncounted(at) and pointing("harmed").match(context.text, quantity.end):
        return named("casualties")
    counted = quantity.of.lower() or quantity.unit
    known = next((m for m in claim_words().metrics if counted and counted in m.counted), None)
    done, nation = _by_deed(context, at), _is_nation(context, at)
    if done is None and not quantity.unit and quantity.of:
        done = _handed(at)
    harmed = done if done is not None and done.told else None
    if done is not None and done.people and known is not None and known.name == _FOLK_METRIC:
        return done
    return harmed or known or done or (named("citizens") if nation else _of_unsaid_money(context, at))


def _of_unsaid_money(context: Context, at: At) -> Metric | None:
    """ "3 billion in debt": a sum whose currency is left out, by the noun that follows it."""
    if at.quantity.low < _LEAST_SUM or at.quantity.of or at.quantity.unit:
        return None
    distance, noun = _nearest(context, at)
    after = context.text[at.quantity.end : at.quantity.end + _SURE_NOUN].lower()
    told = noun is not None and not noun.weak and any(word in after for word in noun.nouns)
    return noun if told and distance <= _SURE_NOUN else None


def fitting(context: Context, at: At, name: str) -> Metric | None:
    """What a number measures that is said to be of a metric: by its own words, else as said, if it can be of that.

    Of a number that cannot be of what is said it is told that so much or so many pass; lengths and times are none.
    """
    own = measured(context, at)
    if own is not None:
        return own
    said = [m for m in claim_words().metrics if m.name == name]
    unit = at.quantity.unit
    if is_money(at.quantity):
        amount = named("amount") if at.quantity.high >= _LEAST_PASSED else None
        return next((m for m in said if m.money), amount)
    if unit == "percent":
        return _rate(context, at, name)
    if not unit and at.quantity.of.lower() in claim_words().unhanded - _FOLK:
        return None
    if uncounted(at) and at.quantity.low >= _LEAST_SUM and not any(m.people for m in said):
        return _spoken_of(context, at)
    if unit in {"", "people"}:
        known = next((m for m in said if m.counted and (m.people or not unit)), None)
        return known or _counted(at)
    return named("amount") if any(unit in m.units for m in claim_words().metrics) else None


def _spoken_of(context: Context, at: At) -> Metric | None:
    """What a great number without a noun is of: what was last spoken of that is told in such numbers."""
    above = context.reading.sentences[max(0, at.number - _BACK)]
    told = f" {context.text[above.start : at.quantity.start].lower()}"
    passing = [m for m in claim_words().metrics if m.people and m.counted or m.money and not m.weak]
    named = [(told.rfind(f" {noun}"), len(noun), m) for m in passing for noun in (*m.nouns, *m.counted)]
    last = max(named, key=lambda n: n[:2])
    return last[2] if last[0] >= 0 else None


def _rate(context: Context, at: At, name: str) -> Metric | None:
    """A percentage is a tariff's rate where a tariff is spoken of, else a growth or a share, as it is said to be.

    "50 percent of tariff lines" are a share, and so is what is freed or kept out of it.
    """
    text = context.text[at.sentence.start : at.sentence.end].lower()
    parts = at.quantity.of or any(word in text for word in claim_words().freed)
    if claim_words().says_tariff(text) and not parts:
        return named("tariff_rate")
    near = context.text[max(at.sentence.start, at.quantity.start - _BESIDE) : at.quantity.end + _BESIDE].lower()
    if name == "share" and not parts and any(w in near for w in claim_words().changes):
        return named("growth")
    return named(name if name in {"growth", "share"} else "share")


def _counted(at: At) -> Metric | None:
    """So many people, or so many things, a whole number; a few are those that take part, no figure."""
    if at.quantity.low % 1:
        return None
    people = at.quantity.unit or any(at.quantity.of.lower() in m.counted for m in claim_words().metrics if m.people)
    metric = named("citizens" if people else "count")
    return metric if metric is not None and at.quantity.low >= metric.least else None


def _is_price(context: Context, at: At) -> bool:
    """ "$90 a barrel" is a price, "a $2 billion market" a size: neither passes between states."""
    return claim_words().priced(context.text[at.quantity.end : at.sentence.end])


def _is_size(context: Context, at: At) -> bool:
    """ "A market of 5 million people", "a market worth $2 billion": how big something is at home."""
    return claim_words().tells_size(context.text[at.sentence.start : at.quantity.start].lower())


def _by_deed(context: Context, at: At) -> Metric | None:
    """People by what they do or suffer: "killed 24 people", "710,000 people visited"."""
    word = at.quantity.of.lower()
    counted = any(word in m.counted for m in claim_words().metrics if m.people)
    if at.frame is None or not (at.quantity.unit == "people" or counted or _is_nation(context, at)):
        return None
    lemma = at.frame.lemma
    loose = not counted or any(word in m.counted for m in claim_words().metrics if m.name == _FOLK_METRIC)
    return next((m for m in claim_words().metrics if m.people and lemma in m.verbs and (m.told or loose)), None)


def _handed(at: At) -> Metric | None:
    """Things of any kind, as many as are handed over: they stand among what is given, or are its subject."""
    count = named("count")
    if at.frame is None or count is None or at.frame.lemma not in count.verbs or at.quantity.low % 1:
        return None
    if at.quantity.of.lower() in claim_words().unhanded:
        return None
    inside = any(a.role in {"patient", "object"} and a.start <= at.quantity.start < a.end for a in at.frame.arguments)
    return count if inside else None


def is_nth(context: Context, at: At) -> bool:
    """An ordinal that tells how many there were: "this is our fifth meeting since 2019"."""
    counted = named("meetings")
    if counted is None or at.quantity.low < _NTH:
        return False
    if not any(at.quantity.of.lower() in {noun, noun.removesuffix("s")} for noun in counted.counted):
        return False
    before, after = context.text[at.sentence.start : at.quantity.start], context.text[at.quantity.end : at.sentence.end]
    return claim_words().tells_nth(before.lower(), after.lower())


def uncounted(at: At) -> bool:
    """A number that says nothing of what it counts: "and are building 12 more", "over a thousand were trained"."""
    return not at.quantity.of and not at.quantity.unit and at.quantity.low >= 1 and not at.quantity.low % 1


def _is_part(quantity: Quantity) -> bool:
    """A fraction: "a third of", "one in five"."""
    return not quantity.unit and 0 < quantity.low <= quantity.high < 1


def _part(context: Context, at: At) -> Metric | None:
    """A fraction is a share where trade or people who pass between the states are spoken of."""
    before = context.text[max(at.sentence.start, at.quantity.start - _SURE_NOUN) : at.quantity.start].lower()
    start = at.sentence.start if any(word in before for word in claim_words().shares) else at.quantity.start
    text = context.text[start : at.sentence.end].lower()
    if at.frame is not None and at.frame.lemma in _passing() and text.startswith(" of ", at.quantity.end - start):
        return named("share")
    return named("share") if any(noun in text for noun in claim_words().traded) else None


def _passing() -> frozenset[str]:
    """Verbs of what is sold, bought or goes abroad."""
    verbs = (m.verbs for m in claim_words().metrics if m.name in {"exports", "imports"})
    return frozenset({"go", "come"}.union(*verbs))


def _multiple(context: Context, at: At) -> Metric | None:
    """What doubled has grown, where trade or what passes is spoken of before it; "five times as high" compares."""
    text = context.text[at.sentence.start : at.quantity.end].lower()
    near = context.text[at.quantity.start : at.quantity.end + _BESIDE].lower()
    grown = any(w in text for w in claim_words().changes) or any(w in near for w in claim_words().multiplied)
    return named("growth") if grown and any(noun in text for noun in claim_words().traded) else None


def _is_nation(context: Context, at: At) -> bool:
    """The number counts people who are named by their state."""
    word = at.quantity.of.lower()
    return bool(word) and any(
        p.type == "group" and p.name.lower().split()[-1] == word and 0 <= p.start - at.quantity.end <= _BESIDE
        for p in context.parties(context.mentions_in(at.quantity.end, at.sentence.end))
        if p.name
    )


def carried_on(context: Context, at: At, before: Draft | None) -> Metric | None:
    """The metric of the list or the comparison that the number goes on with."""
    if before is None:
        return None
    if uncounted(at):
        return _further(context, at, before)
    if before.values.get("unit") != at.quantity.unit:
        return None
    if is_money(at.quantity):
        return named(str(before.values["metric"]))
    near = context.text[max(at.sentence.start, at.quantity.start - 60) : at.quantity.end + 60].lower()
    return named(str(before.values["metric"])) if any(w in near for w in claim_words().freed) else None


def _further(context: Context, at: At, before: Draft) -> Metric | None:
    """More of what was counted before ("and 12 more"), or a part of it ("of them 40", "over a thousand were …")."""
    metric = named(str(before.values["metric"]))
    if metric is None or not metric.counted or metric.joint:
        return None
    after = context.text[at.quantity.end : at.quantity.end + _SURE_NOUN].lower()
    return metric if claim_words().tells_further(after) else None


def _of_money(context: Context, at: At) -> Metric | None:
    """By the noun nearest to the sum, or by the verb whose sum it is ("lent Ghana $20 million")."""
    distance, noun = _nearest(context, at)
    verb = _by_verb(at)
    if verb is not None and (noun is None or noun.weak or distance > _SURE_NOUN):
        return verb
    return noun


def _by_verb(at: At) -> Metric | None:
    frame = at.frame
    if frame is None or not any(
        a.role in {"patient", "object", "attribute", "to", "of", "with"} and a.start <= at.quantity.start < a.end
        for a in frame.arguments
    ):
        return None
    return next((m for m in claim_words().metrics if m.money and frame.lemma in m.verbs), None)


def bare(context: Context, at: At) -> Metric | None:
    """A sum without a noun of its own, in a clause that itself names the two states between which it passes."""
    if at.frame is None or not is_money(at.quantity) or at.quantity.high < _LEAST_PASSED:
        return None
    inside = context.parties(context.mentions_in(at.frame.clause_start, at.frame.clause_end))
    return named("amount") if len({p.country for p in inside if p.country}) > 1 else None


def _percentage(context: Context, at: At) -> Metric | None:
    """A growth or a share, by the words around the percentage; nothing where no trade or flow is spoken of."""
    sentence, quantity, words = at.sentence, at.quantity, claim_words()
    text = context.text[sentence.start : sentence.end].lower()
    near = context.text[max(sentence.start, quantity.start - 60) : min(sentence.end, quantity.end + 40)].lower()
    if not any(noun in text for noun in words.traded) or _is_tariff(context, at):
        return None
    if any(w in near for w in words.freed) or pointing("of_goods").match(context.text, quantity.end):
        return named("share")
    name = (
        "growth" if any(w in near for w in words.changes) else "share" if any(w in near for w in words.shares) else ""
    )
    return named(name)


def _is_tariff(context: Context, at: At) -> bool:
    """ "A tariff of 25 percent", "a 25 percent duty", "raised its levy to 25 percent": a rate, told with the tariff."""
    before = context.text[max(at.sentence.start, at.quantity.start - _WINDOW) : at.quantity.start].lower()
    after = context.text[at.quantity.end : min(at.sentence.end, at.quantity.end + _SURE_NOUN)].lower()
    return claim_words().is_rate(before, after)


def _nearest(context: Context, at: At) -> tuple[float, Metric | None]:
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
    between = _PAIR.sub("", context.text[min(at, quantity.end) : max(at, quantity.start)])
    crossed = _CROSSED.search(between)
    return distance + (_WINDOW if crossed else 0)
