"""Claims that the tagger finds where no rule does; the clause of its word gives time, place and who says it.

Rules are precise and few; the language has thousands of ways of saying a thing. What a rule has found in a sentence is
left to it; of the rest the tagger says what is told and who takes part, and the clause around its word says the rest.
"""

from __future__ import annotations

import msgspec

from bilat.coding.context import Context
from bilat.coding.draft import THINGS, Draft
from bilat.coding.engine import Engine
from bilat.coding.figures.figures import figure_of
from bilat.coding.finish import finish
from bilat.coding.flows.directions import are_opposite
from bilat.coding.layout.lists import is_marked, list_words
from bilat.coding.limits.terms import is_only_told_of, is_spoken_of, is_stated
from bilat.coding.parties.homes import home_party
from bilat.coding.parties.own import is_among_own
from bilat.coding.rules import Rule
from bilat.coding.sameness.deeds import is_told_around
from bilat.coding.sameness.occasions import CONTACT_FAMILY
from bilat.coding.tagger.aimed import is_at_nobody, is_guessed, is_only_rued, sides_of, told_of
from bilat.coding.tagger.bystanders import without_bystanders, without_unmeant
from bilat.coding.tagger.carried import carry_on
from bilat.coding.tagger.heard import with_heard
from bilat.coding.tagger.inputs import Seen, seen
from bilat.coding.tagger.numbers import number_at
from bilat.coding.tagger.parts import ALONE, FAINT_PART, enough, parts
from bilat.coding.tagger.tags import Heard, Tag, Tagger
from bilat.coding.tagger.unnamed import Found, spoken, understood
from bilat.coding.tagger.warfare import hit, is_nobodys, is_of_others, off_border
from bilat.lexicon.pointing import pointing
from bilat.lexicon.restrictions import restrictions
from bilat.model.claim import Party
from bilat.model.reading import Frame

_MANY = frozenset({"event", "commitment", "flow"})
"""Kinds of which a text tells several of the same states: a headline's is told below where one of its type is."""
_STANDING = frozenset({"instrument", "sanction", "tie", "flow", "rule"})
"""Kinds that are named again and again once they are told."""
_OWN = frozenset({"instrument", "tie", "sanction", "rule"})
"""Of these, kinds of which several are told of the same states."""
_BACK = 40
"""Characters before a noun in which such a word may stand."""
_SIDES = 2
"""Parties of what passes between two."""
_TELLS_BOTH = frozenset({"contact.visiting"})
"""Rules whose very word tells the other side: who is called a visitor visits the home state."""
_BESIDE = frozenset({"visit", "meet", "greeting", "ceremony"})
"""Families of contacts of which one clause tells two."""
_SURE_TAG = 0.7
"""Probability from which the tagger overrules the kind that a rule gives."""
_SURE_NUMBER = 0.85
"""Probability from which a number is one of two states though its sentence names one of them alone."""
_CONDOLED = {"greeting", "support"}
"""Types of one matter: "we stand with Peru in its grief" is a greeting."""
_ANSWERS = frozenset({"REJECT", "REQUEST"})
"""Events towards those who acted before: "demanded the release", "rejects new conditions"."""
_AT_PEOPLE = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN", "COERCE", "ASSAULT"})
"""Events whose patient is acted on; ships and envoys are only the means of others."""
_SURE_TERM = 0.75
"""Probability from which a rule is told though its clause plans it or asks for it: the tagger tells the modality."""
_SURE_LIMIT = 0.8
"""Probability from which a restriction is told though its words say that it is known and name one side alone."""
_SURE_DEED = 0.9
"""Probability from which somebody acts on another state, whoever the clause seems to be about."""
_SURE_MANNER = 0.8
"""From which the tagger's modality stands against the clause's."""


def hear(context: Context, model: Tagger) -> list[tuple[Seen, Heard]]:
    """What the tagger makes of each sentence that may be of states; of a headline last: it is mostly told below."""
    sentences = context.reading.sentences
    order = sorted(range(len(sentences)), key=lambda n: context.is_headline(sentences[n].start))
    told = (seen(context, number, model.tokenizer) for number in order)
    return [(one, model.heard(one)) for one in told if one is not None]


def tagged(
    context: Context, engine: Engine, model: Tagger, sentences: list[tuple[Seen, Heard]], drafts: list[Draft]
) -> list[Draft]:
    """Drafts for what no rule has found."""
    out: list[Draft] = []
    for told, heard in sentences:
        number, pair = told.sentence, tuple(state for state, _ in told.pair)
        _second(number, heard, drafts)
        for tag in heard.tags:
            if tag.kind == "position" or is_known(context, number, tag, drafts + out):
                continue
            sides = off_border(context, tag, parts(context, number, tag, pair, model.settings.part))
            if sides is None:
                continue
            found = spoken(context, Found(number, tag, *without_bystanders(context, tag, sides)))
            draft = _figure(context, found) if tag.kind == "figure" else _draft(context, engine, found)
            if draft is None or is_told(context, draft, tag, drafts + out):
                continue
            words = context.text[draft.evidence[0][0] : draft.evidence[0][1]]
            if tag.kind != "event" or not is_guessed(draft, words, found.recipients, drafts + out):
                out.append(draft)
    carry_on(out, drafts)
    return out


def _second(number: int, heard: Heard, drafts: list[Draft]) -> None:
    """Say of each rule's claim from a sentence how likely the tagger holds such a claim there. In place.

    What is asked may be a commitment or an event, a gift a flow or aid: it is heard as either. Of an item of a list
    nobody is asked: it tells nothing by itself, its lead does.
    """
    for draft in drafts:
        if draft.sentence == number and not draft.rule.startswith("list."):
            other = heard.kinds["event"] if draft.type == "request" else _given(draft, heard)
            draft.heard = max(heard.kinds[draft.kind], other)


def _given(draft: Draft, heard: Heard) -> float:
    """How likely the tagger holds what passes in the words of a claim to be aid that somebody gives."""
    if draft.kind != "flow":
        return 0.0
    aids = [t for t in heard.tags if t.type == "AID" and any(a <= t.start < b for a, b in draft.evidence)]
    return max((t.likely for t in aids), default=0.0)


def is_heard(draft: Draft, model: Tagger) -> bool:
    """False for a claim of a kind that the tagger hears nothing of in its sentence; more is asked of one whose second
    side nobody names there."""
    settings = model.settings
    least = settings.unheard.get(f"{draft.kind}.{draft.type}", settings.unheard.get(draft.kind, 0.0))
    named = {p.country or p.name for p in draft.parties if p.end > p.start}
    if len(named) < _SIDES and draft.rule not in _TELLS_BOTH:
        least = max(least, settings.understood.get(draft.kind, 0.0))
    return not draft.overruled and (draft.heard is None or draft.heard >= least)


def is_known(context: Context, number: int, tag: Tag, drafts: list[Draft]) -> bool:
    """A claim of that kind from the same words, or one that is no other matter; a number stands by itself.

    A rule's claim of a kind that the tagger does not hear, where it clearly hears another, is overruled, not known.
    """
    frame = _frame(context, number, tag.start)
    known = False
    for draft in drafts:
        if draft.sentence != number or draft.kind == "position" or (draft.kind == "figure") != (tag.kind == "figure"):
            continue
        if tag.kind == "figure":
            known = known or _is_number_of(context, draft, tag)
            continue
        same = draft.trigger == tag.start or frame is not None and draft.frame == frame[0]
        inside = any(a <= tag.start < b for a, b in draft.evidence)
        if same:
            with_heard(context, draft, tag)
            draft.borne_out |= _is_deed(tag) and draft.type == tag.type.lower()
        if same and _is_overruled(draft, tag):
            draft.overruled = True
        elif not _is_contact_beside(draft, tag) and not _is_flow_beside(context, draft, tag) and (
            same and not _is_beside(draft, tag, frame) or inside and draft.kind == tag.kind and not _is_deed(tag)
        ):
            known = True
    return known


def _is_beside(draft: Draft, tag: Tag, frame: tuple[int, Frame] | None) -> bool:
    """Told beside a claim of the same clause: of another kind, by another word or, clearly heard, by the same one.

    A deed that the tagger hears as the rule does leaves room for another one.
    "Thanked them for the loan" tells support and a loan; what is asked for is one matter, whether event or commitment.
    """
    word = draft.trigger == tag.start or frame is not None and frame[1].start <= tag.start < frame[1].end
    if draft.kind == tag.kind and _is_deed(tag):
        return draft.borne_out and draft.trigger != tag.start
    if draft.kind == tag.kind or draft.type == tag.type.lower() or {draft.type, tag.type.lower()} == _CONDOLED:
        return False
    return not word or tag.likely >= _SURE_TAG


def _is_contact_beside(draft: Draft, tag: Tag) -> bool:
    """A visit and the talks on it, clearly heard by words of their own."""
    if draft.trigger == tag.start or tag.likely < _SURE_TAG:
        return False
    families = {CONTACT_FAMILY.get(t) for t in (draft.type, tag.type.lower())}
    return draft.kind == tag.kind == "contact" and len(families) == 2 and families <= _BESIDE


def _is_flow_beside(context: Context, draft: Draft, tag: Tag) -> bool:
    """Something else that passes, clearly heard by a word of its own: "exports oil and lends money", "imports rice"."""
    if not draft.kind == tag.kind == "flow" or draft.trigger == tag.start or tag.likely < _SURE_TAG:
        return False
    types = {draft.type, tag.type.lower()}
    return len(types) > 1 and not types <= THINGS or are_opposite(context, draft.trigger, tag.start)


def _is_deed(tag: Tag) -> bool:
    """An event that is clearly heard: whether it is told beside others of its clause, who does what to whom says."""
    return tag.kind == "event" and tag.likely >= _SURE_TAG


def _is_number_of(context: Context, draft: Draft, tag: Tag) -> bool:
    """Both are about the same number."""
    return draft.trigger == tag.start or any(
        q.start <= draft.trigger < q.end and q.start <= tag.start < q.end for q in context.reading.quantities
    )


def _is_overruled(draft: Draft, tag: Tag) -> bool:
    """A rule's claim, where the tagger hears nothing of its kind and is clear about another.

    A gift may be a flow or an event, what is asked for a commitment or an event: those stand.
    """
    rule = draft.heard is not None and not draft.rule.startswith("tagged.")
    same = draft.kind == tag.kind or draft.type == tag.type.lower() or draft.kind == "flow" and tag.type == "AID"
    return rule and not same and (draft.heard or 0) < FAINT_PART and tag.likely >= _SURE_TAG


def is_told(context: Context, draft: Draft, tag: Tag, drafts: list[Draft]) -> bool:
    """What the text tells elsewhere: a headline below it, "the agreement" told of before, a rule of which another told
    only the second half ("are being told | not to travel there"), the giving of what is given."""
    if draft.kind == "flow" and any(d.kind == "figure" and _overlap(d, draft) for d in drafts):
        return False  # one with a number of its own is another
    alike = draft.kind == "rule" and any(_is_alike(d, draft) and _overlap(d, draft) for d in drafts)
    given = draft.type == "aid" and any(d.kind == "flow" and d.event == "AID" and _overlap(d, draft) for d in drafts)
    if alike or given or is_told_around(draft, drafts):
        return True
    known = draft.kind in _STANDING and not _is_clear_tag(tag) and _is_definite(context, tag)
    return any(
        (d.kind == draft.kind or d.type == draft.type == "request")
        and (known or context.heads(draft.evidence[0][0], d.evidence[0][0]))
        and (d.type == draft.type or d.kind not in _MANY or {d.type, draft.type} <= THINGS)
        and (d.kind != "sanction" or (d.event, d.polarity) == (draft.event, draft.polarity))
        and (d.countries <= draft.countries or draft.named <= d.countries)
        for d in drafts
    )


def _is_clear_tag(tag: Tag) -> bool:
    """A paper or a tie that is clearly heard is a matter of its own, though its words say that it is known."""
    return tag.kind in _OWN and tag.likely >= _SURE_TAG


def _is_definite(context: Context, tag: Tag) -> bool:
    """Words before the noun say that it is known; not those of a title that the text gives for the first time."""
    match = pointing("known").search(context.text, max(0, tag.start - _BACK), tag.start)
    if match is None or not context.text[tag.start].isupper():
        return match is not None
    return 0 <= context.text.find(context.text[match.start() : tag.start].partition(" ")[2] or "\n") < match.start()


def _is_alike(one: Draft, other: Draft) -> bool:
    makers, others = ({p.country for p in d.actors} for d in (one, other))
    return (one.kind, one.type, one.countries, makers) == (other.kind, other.type, other.countries, others)


def _overlap(one: Draft, other: Draft) -> bool:
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def _frame(context: Context, number: int, at: int) -> tuple[int, Frame] | None:
    """The predicate that a word is, else the innermost clause around it."""
    here = [(n, f) for n, f in enumerate(context.reading.frames) if f.sentence == number]
    exact = [(n, f) for n, f in here if f.start <= at < f.end]
    around = [(n, f) for n, f in here if f.form == "verb" and f.clause_start <= at < f.clause_end]
    return min(exact or around, key=lambda nf: nf[1].clause_end - nf[1].clause_start, default=None)


def _with_frame(context: Context, tag: Tag, number: int) -> tuple[int, Frame]:
    """The frame of a tag; where the sentence was read without one (a headline in capitals), a bare one is added."""
    found = _frame(context, number, tag.start)
    if found is not None:
        return found
    return context.bare_frame(number, tag.start)


def _figure(context: Context, found: Found) -> Draft | None:
    sure = found.tag.likely >= _SURE_NUMBER
    quantity = number_at(context, found.number, found.tag, bare=sure)
    if quantity is None:
        return None
    actors, recipients = [*found.actors], [*found.recipients]
    if sure:
        understood(context, found, actors, recipients)
        if not enough(context, "figure", actors + recipients):
            (recipients if actors else actors).extend(home_party(context, {p.country for p in actors + recipients}))
    if not enough(context, "figure", actors + recipients):
        return None
    draft = figure_of(context, found.number, quantity, found.tag.type, (actors, recipients), sure=sure)
    if draft is not None:
        draft.rule, draft.confidence, draft.heard = f"tagged.{draft.rule}", found.tag.likely, found.tag.likely
    return draft


def _draft(context: Context, engine: Engine, found: Found) -> Draft | None:
    tag = found.tag
    number, frame = _with_frame(context, tag, found.number)
    if tag.kind == "rule" and _is_only_told_of(context, found) or _is_none(context, found):
        return None
    named = {p.country for p in found.actors + found.recipients if p.country and p.end > p.start}
    faint = tag.likely < _SURE_DEED or len(named) < _SIDES
    if faint and tag.type in _AT_PEOPLE and frame.start <= tag.start < frame.end and is_among_own(context, frame):
        return None
    rule = _rule(engine, tag, frame)
    actors, recipients = sides_of(engine, tag, frame, (found.actors, found.recipients))
    if tag.type == "ASSAULT":
        actors, recipients = hit(context, frame, actors, recipients)
    if tag.kind != "sanction" or not (actors or recipients):
        need = 1 if enough(context, tag.kind, actors + recipients) or tag.kind in ALONE else 2
        engine.second.fill(msgspec.structs.replace(rule, need=need), frame, actors, recipients)
    if tag.kind == "sanction" and not (actors and recipients) and _is_spoken_of(context, tag):
        return None
    understood(context, found, actors, recipients)
    actors, recipients = without_unmeant(context, tag, found.number, (actors, recipients))
    recipients = _rebuffed(context, engine, found, number, (actors, recipients))
    meant, recipients = recipients, told_of(engine, tag, frame, recipients)
    alone = bool(meant) and is_at_nobody(engine, tag, frame, actors)
    if not alone and not enough(context, tag.kind, actors + recipients):
        return None
    if tag.kind == "event" and tag.type == "AGREE":  # of all its sides: who is not named is one of them
        actors += [p for p in recipients if not p.end]
        recipients = [p for p in recipients if p.end]
    draft = engine.made(rule, number, frame, actors, recipients)
    draft.trigger, draft.heard, draft.borne_out = tag.start, tag.likely, _is_deed(tag)
    if not frame.start <= tag.start < frame.end or not frame.arguments or tag.sure_of_modality >= _SURE_MANNER:
        draft.modality = tag.modality
    if tag.denied >= _SURE_MANNER:
        draft.polarity = "denied"
    return finish(context, draft)


def _rebuffed(
    context: Context, engine: Engine, found: Found, number: int, sides: tuple[list[Party], list[Party]]
) -> list[Party]:
    """Those acted on; of an answer, where none of them is named, in a text of many states who spoke just before."""
    actors, recipients = sides
    if found.tag.type not in _ANSWERS or any(p.end for p in recipients) or context.bilateral_at(found.number):
        return recipients
    before = engine.second.before(found.number, {p.country for p in actors if p.country})[:1]
    return [] if engine.has_theme(number) else before or recipients


def _is_only_told_of(context: Context, found: Found) -> bool:
    """A rule that is talked about, or asked for and not clearly heard; advice is given by being urged."""
    if found.tag.type == "advisory":
        return False
    is_told_of = is_only_told_of if found.tag.likely < _SURE_TERM else is_spoken_of
    verbs = (f for f in context.reading.frames if f.sentence == found.number and f.form == "verb")
    around = [f for f in verbs if f.clause_start <= found.tag.start < f.clause_end]
    return any(is_told_of(f) and not is_stated(context, f, around) for f in around)


def _is_none(context: Context, found: Found) -> bool:
    """A meeting that was called off; of a deed that is not heard for sure, a bare noun of a war that others fight."""
    tag = found.tag
    if tag.kind != "event" or tag.likely >= _SURE_DEED:
        return _is_called_off(context, found.number, tag)
    near = context.text[max(0, tag.start - _BACK) : tag.start + 2 * _BACK]
    if is_only_rued(context, tag) or tag.type == "REJECT" and pointing("silent").search(near):
        return True
    return tag.type == "ASSAULT" and (
        is_nobodys(context, tag.start, found.actors, found.recipients)
        or is_of_others(context, found.number, tag.start, found.actors)
    )


def _is_spoken_of(context: Context, tag: Tag) -> bool:
    """ "The sanctions" are only spoken of; "the ban", clearly heard, is told."""
    told = tag.likely >= _SURE_LIMIT and not restrictions().any_kind.match(context.text, tag.start)
    return not told and _is_definite(context, tag)


def _is_called_off(context: Context, number: int, tag: Tag) -> bool:
    """A meeting, the item of a list, that did not take place."""
    sentence = context.reading.sentences[number]
    off = list_words().is_off.search(context.text, sentence.start, sentence.end)
    return tag.kind == "contact" and off is not None and is_marked(context, number)


def _rule(engine: Engine, tag: Tag, frame: Frame) -> Rule:
    """A rule of that kind for the same word, whose values and event hold here too; else the first of that type.

    Of several the one that the predicate suits: "signed" tells of a signature, and not of a cabinet that approves it.
    """
    lemmas = engine.rules.by_lemma
    same = [r for r in lemmas.get(frame.lemma, []) if r.kind == tag.kind]
    same = [r for r in same if not r.by and engine.suits(r, frame)] or [r for r in same if not r.by]
    near = same or [r for some in lemmas.values() for r in some if r.kind == tag.kind]
    given = next((r for r in near if r.type == tag.type.lower()), near[0])
    alike = tag.kind != "flow" or given.type in {tag.type.lower(), "goods"}  # a flow of money names no power
    itself = tag.kind != "instrument" and (tag.kind != "sanction" or frame.start <= tag.start < frame.end)
    alike = alike and (itself or engine.suits(given, frame))  # duties that "took effect" took nothing away
    kept = (given.set, given.copy) if same and alike else ({}, {})
    event = tag.type if tag.kind == "event" else given.event
    return msgspec.structs.replace(
        given, id=f"tagged.{tag.kind}.{tag.type.lower()}", type=tag.type.lower(), event=event,
        mode=given.mode if event == given.event else "", set=kept[0], copy=kept[1], modality=None, flip=False,
        confidence=tag.likely,
    )  # fmt: skip
