"""Positions: a person named together with an office, once, when the person takes part, speaks or attends."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon import offices, organisations, regions, states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.claim import Party
from bilat.model.reading import Mention, Referent

_TOLD = frozenset({"contact", "instrument", "commitment", "event"})
"""Kinds of claim beside which a list of those present is a list of who attended what the text tells."""
_EVIDENCE = 3
"""Places at most at which a position is shown: each names the person and the office together."""
_ELSEWHERE = re.compile(r"\bat[- ]large|\bpermanent|\b(?:to|at|in|for)\b", re.IGNORECASE)
"""In an envoy's office: it says itself where he is sent."""
_MISSIONS = ("Embassy", "High Commission", "Consulate")
_LINK = re.compile(r"\s+(?:at|of|in|from|to)(?: the)?\s*$")
"""What joins an office with its body, left at the end of the office."""
_COMPLEMENT = re.compile(r" (?:of|for|to|in|at) ")
_HONORIFIC = re.compile(
    r"^(?:the|foreign(?= ambassadors?$)|his excellency|her excellency|h\.e\.|hon\.?|honourable|former|visiting|new"
    r"|newly appointed|then)\s+",
    re.IGNORECASE,
)


def positions(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One draft a person in office who is a party or a speaker of another claim of the document, or named with it."""
    active = {p.name for d in drafts for p in d.parties if p.type == "person"}
    active |= {s.name for d in drafts for s in d.attribution if s.name}
    active |= _appointed(context)
    attended = _attended(context, drafts)
    if any(d.kind != "figure" for d in drafts):
        active |= _speakers(context) | _sent(context)
        attended += _between_states(context)
    out = []
    for index, referent in enumerate(context.reading.referents):
        if referent.type != "person" or not referent.office or _is_occupation(referent):
            continue
        titled = _titled(context, index)
        spans = [(m.start, m.end) for m in (context.reading.mentions[i] for i in titled)]
        if titled and (referent.name in active or any(c <= a and b <= d for a, b in spans for c, d in attended)):
            out.append(_position(context, index, titled, _sent_to(context, referent, drafts)))
    return out


_WHOLE = 3
"""Words of an office at least that is headed by a trade."""


def _is_occupation(referent: Referent) -> bool:
    """What somebody is by trade ("businessman X", "senior official X") or by title ("Sheikh X"), and in no body but at
    most a region.

    A trade in capitals with what it is in is an office ("Senior Education Officer").
    """
    cleaned = clean_office(referent.office)
    office, words = cleaned.lower(), _COMPLEMENT.split(cleaned)[0].split()
    trade = bool(words) and words[-1].lower() in claim_words().occupations
    trade = trade and (len(words) < _WHOLE or any(w[0].islower() for w in words))
    free = not referent.organisation or bool(regions().lookup(referent.organisation))
    return free and (trade or offices().is_title(office))


def _speakers(context: Context) -> set[str]:
    """The names of those whose words are reported in a text on what passes between states, whatever they speak of."""
    frames = context.reading.frames
    names = {s.name for f in frames for s in f.attribution if s.name}
    spoken = (f for f in frames if f.lemma in qualifier_words().speech)
    return names | {p.name for f in spoken for p in context.of_role(f, "agent") if p.type == "person"}


def _sent(context: Context) -> set[str]:
    """The names of those whom a state or a body has in another state: in a text on what passes between them, part of
    it."""
    return {r.name for r in context.reading.referents if r.type == "person" and r.accredited_to}


def _between_states(context: Context) -> list[tuple[int, int]]:
    """Sentences of such a text that name two states or people of theirs: whoever is named there belongs to it."""
    spans = [(s.start, s.end) for s in context.reading.sentences]
    named = [{p.country for p in context.parties(context.mentions_in(a, b)) if p.country} for a, b in spans]
    return [span for span, countries in zip(spans, named, strict=True) if len(countries) > 1]


def _appointed(context: Context) -> set[str]:
    """Envoys whose appointment, coming or recall is told, by name: an office between two states is news by itself."""
    sent = {r.name for r in context.reading.referents if r.type == "person" and (r.accredited_to or _is_envoy(r))}
    given = [f for f in context.reading.frames if f.lemma in claim_words().appointing and f.modality == "fact"]
    spans = [(f.clause_start, f.clause_end) for f in given]
    spans += [(s.start, s.end) for s in context.reading.sentences if offices().begins(context.text[s.start : s.end])]
    own = sent | _receivers(context)
    told = {p.name for a, b in spans for p in context.parties(context.mentions_in(a, b)) if p.name in own}
    told |= sent if _is_on_envoys(context) else _to_come(context)
    return told | {n for m in context.reading.mentions if _gives(context, m) for n in _names(context, m) if n in sent}


def _receivers(context: Context) -> set[str]:
    """Heads of state, by name: in a sentence on envoys' credentials the one who takes them."""
    return {r.name for r in context.reading.referents if r.type == "person" and _is_head(r)}


def _to_come(context: Context) -> set[str]:
    """Envoys who are yet to take up their office, by name."""
    return {r.name for r in context.reading.referents if r.type == "person" and offices().is_to_come(r.office)}


def _is_on_envoys(context: Context) -> bool:
    """The title, or what a text begins with, tells of envoys who take up their office: those listed below are they."""
    sentences = context.reading.sentences[:1]
    return any(offices().begins(context.text[s.start : s.end]) for s in sentences)


def _gives(context: Context, mention: Mention) -> bool:
    """The words of a mention tell that the office was given or taken ("X was relieved of his duties as Y")."""
    after = context.text[mention.name_end : mention.end]
    return mention.form == "name" and offices().given.match(after) is not None


def _names(context: Context, mention: Mention) -> list[str]:
    return [context.reading.referents[r].name for r in mention.referents]


def _attended(context: Context, drafts: list[Draft]) -> list[tuple[int, int]]:
    """Where those named take part, though they are no parties: the words of claims, and sentences on who was there."""
    spans = [span for d in drafts if d.kind != "figure" for span in _told(context, d)]
    told = any(d.kind in _TOLD for d in drafts)
    if not told:
        spans += [(s.start, s.end) for s in context.reading.sentences if _meets_guests(context, s.start, s.end)]
    if told:
        parties = [p for d in drafts if d.kind in _TOLD for p in d.parties]
        abroad = any(_is_abroad(context, p.type, p.country) for p in parties) or _serves_many(context, parties)
        sentences = ((s.start, s.end) for s in context.reading.sentences)
        present = [(a, b) for a, b in sentences if claim_words().tells_attendance(context.text[a:b])]
        spans += [(a, b) for a, b in present if abroad and _is_told_of(context, a, b) or _has_guest(context, a, b)]
    return spans


def _meets_guests(context: Context, start: int, end: int) -> bool:
    """A sentence on who was there names people in office of two states: a meeting of theirs, whatever it was."""
    if not claim_words().tells_attendance(context.text[start:end]):
        return False
    people = (p for p in context.parties(context.mentions_in(start, end)) if p.type == "person" and p.office)
    return len({p.country for p in people if p.country}) > 1


def _is_abroad(context: Context, kind: str, country: str | None) -> bool:
    """Somebody of another state than the news' own acts or comes; not that state itself, which may be but a topic."""
    return kind != "state" and bool(country) and country != context.reading.home


_NEAR = 3
"""Sentences up to which, before a list of those present, somebody abroad is named whom they met."""


def _is_told_of(context: Context, start: int, end: int) -> bool:
    """The title or the sentences before a list of those present name somebody abroad; else it is of another meeting."""
    sentences = context.reading.sentences
    here = next((n for n, s in enumerate(sentences) if s.start == start), 0)
    begin = sentences[max(0, here - _NEAR)].start
    title = context.text[sentences[0].start : sentences[0].end]
    mentions = [*context.mentions_in(sentences[0].start, sentences[0].end), *context.mentions_in(begin, end)]
    named = context.parties(mentions)
    return not claim_words().tells_home_meeting(title) and (
        any(p.country and p.country != context.reading.home for p in named) or _serves_many(context, named)
    )


def _serves_many(context: Context, parties: list[Party]) -> bool:
    """An organisation of many states or its people are among them, whom those of the home state meet as from abroad."""
    names = {p.name for p in parties if p.type == "person" and not p.country}
    if any(p.type == "igo" for p in parties):
        return True
    return any(r.name in names and organisations().find(r.organisation) for r in context.reading.referents)


def _has_guest(context: Context, start: int, end: int) -> bool:
    """Somebody of another state is among those named between."""
    named = context.parties(context.mentions_in(start, end))
    return any(p.type == "person" and _is_abroad(context, p.type, p.country) for p in named)


def _told(context: Context, draft: Draft) -> list[tuple[int, int]]:
    """Where a claim is told: its evidence and, but for figures, the whole sentence, which may list who takes part."""
    sentence = context.reading.sentences[draft.sentence]
    return [*draft.evidence, (sentence.start, sentence.end)]


def _titled(context: Context, index: int) -> list[int]:
    """The mentions that give the person's name and office together, the headline's after the text's first."""
    found = [
        i
        for i, mention in enumerate(context.reading.mentions)
        if mention.referents == (index,) and mention.name_end > mention.name_start and _is_titled(context, i)
    ]
    title = [i for i in found if context.is_headline(context.reading.mentions[i].start)]
    rest = [i for i in found if i not in title]
    return [*rest[:1], *title, *rest[1:]]


def _sent_to(context: Context, referent: Referent, drafts: list[Draft]) -> tuple[str, ...]:
    """The states that an envoy is accredited to: by the words, else the one that the text has him deal with.

    "The Finnish ambassador", in news from Accra on Finland and Ghana, is the one in Ghana.
    """
    if referent.accredited_to or not referent.country or not _is_envoy(referent):
        return referent.accredited_to
    dealt = {c for d in drafts if referent.name in d.names for c in d.countries} - {referent.country}
    if received := _received_by(context, referent):
        return received
    home = context.reading.home
    if home and home != referent.country:
        return (home,) if home in dealt or home in context.pair else ()
    if posted := _posted_with(context, referent):
        return posted
    other = context.other_state(referent.country) if context.together else None
    return tuple(dealt) if len(dealt) == 1 else (other.country,) if other and other.country else ()


def _received_by(context: Context, referent: Referent) -> tuple[str, ...]:
    """The state whose head takes an envoy's credentials in a sentence with the envoy or before him; empty without."""
    sentences = context.reading.sentences
    for n, told in enumerate(sentences):
        if not offices().begins(context.text[told.start : told.end]):
            continue
        listed = _named(context, told.start, sentences[min(n + 1, len(sentences) - 1)].end)
        heads = {r.country for r in _named(context, told.start, told.end) if _is_head(r)}
        if any(r is referent for r in listed) and len(heads) == 1 and referent.country not in heads:
            return tuple(filter(None, heads))
    return ()


def _posted_with(context: Context, referent: Referent) -> tuple[str, ...]:
    """Where the one embassy of the envoy's state is whose people the text tells as sent somewhere; empty without."""
    own = (r for r in context.reading.referents if r.country == referent.country and offices().is_diplomat(r.office))
    posts = {r.accredited_to for r in own if r.accredited_to}
    return posts.pop() if len(posts) == 1 else ()


def _named(context: Context, start: int, end: int) -> list[Referent]:
    """Whom the words between start and end mean."""
    mentions = (context.reading.mentions[i] for i in context.mentions_in(start, end))
    return [context.reading.referents[r] for m in mentions for r in m.referents]


def _is_head(referent: Referent) -> bool:
    return bool(referent.country) and offices().level_of(referent.office) == "head_of_state"


def _is_envoy(referent: Referent) -> bool:
    """Somebody of an embassy, whose office leaves out where it is."""
    organisation = referent.organisation
    mission = any(word in organisation for word in _MISSIONS)
    office = _LINK.sub("", referent.office.partition(organisation)[0]) if mission else referent.office
    if organisation and not mission or _ELSEWHERE.search(office):
        return False
    return mission or offices().is_diplomat(referent.office)


def _is_titled(context: Context, number: int) -> bool:
    """An office stands before the name ("President X"), after it ("X, Ambassador of Y to Z"), or before it and another
    one ("Foreign Ministers X and Y")."""
    mention = context.reading.mentions[number]
    before = context.text[mention.start : mention.name_start].strip(" ,")
    after = context.text[mention.name_end : mention.end].strip(" ,’'s")
    told = offices().is_office_head(before) or any(
        len(part) > 3 and bool(re.search(r"[a-zA-Z]{3}", part)) for part in (before, after)
    )
    return told or _first_holder(context, number) is not None or _heading_list(context, number) >= 0


def _heading_list(context: Context, number: int) -> int:
    """Where the office begins of which a list names this holder ("Ambassadors of X A, of Y B"); -1 without one."""
    mention = context.reading.mentions[number]
    referent = context.reading.referents[mention.referents[0]]
    office = referent.office.split()
    heads = [w for w in office if offices().is_office_head(w.lower())]
    named = mention.form == "name" and mention.start == mention.name_start and mention.end == mention.name_end
    if not heads or not named or context.is_headline(mention.start):
        return -1
    start = next((s.start for s in context.reading.sentences if s.start <= mention.start < s.end), mention.start)
    before = context.text[start : mention.start]
    ending = "s?" if referent.accredited_to else "s"
    found = list(re.finditer(rf"\b{re.escape(heads[-1])}{ending}\b", before, re.IGNORECASE))
    return start + found[0].start() if found else -1


def _first_holder(context: Context, number: int) -> Mention | None:
    """The mention of an office and its first holder, when this one names the second ("Ministers X and Y")."""
    mention, first = context.reading.mentions[number], context.reading.mentions[max(0, number - 1)]
    between = " ".join(context.text[first.end : mention.start].split())
    held = {context.reading.referents[r].office for r in (*first.referents, *mention.referents)}
    alike = len(held) == 1 and all(held) and len(first.referents) == 1 and first.referents != mention.referents
    prefix = context.text[first.start : first.name_start].split()
    several = any(word.endswith(("s", "men")) and offices().is_office_head(word) for word in prefix)
    return first if between == "and" and several and alike else None


def _position(context: Context, index: int, titled: list[int], sent_to: tuple[str, ...]) -> Draft:
    referent, mention = context.reading.referents[index], context.reading.mentions[titled[0]]
    holder = context.party(index, titled[0])
    sentence = next(i for i, s in enumerate(context.reading.sentences) if s.end >= mention.start)
    recipients = [
        Party(states().by_code[code].name, "", "state", code, "GOV", start=mention.start, end=mention.end)
        for code in sent_to
    ]
    values = {"office": clean_office(referent.office)}
    if referent.organisation:
        values["organisation"] = " ".join(referent.organisation.split())
    return Draft(
        kind="position",
        type="office",
        actors=[holder],
        recipients=recipients,
        evidence=[_shown(context, i) for i in titled[:_EVIDENCE]],
        rule="position",
        sentence=sentence,
        trigger=mention.start,
        values=values,
        confidence=0.9,
    )


def _shown(context: Context, number: int) -> tuple[int, int]:
    """The words of a mention, with those of the office where they stand before its first holder."""
    mention, first = context.reading.mentions[number], _first_holder(context, number)
    listed = _heading_list(context, number) if first is None else -1
    return listed if listed >= 0 else (first or mention).start, mention.end


def clean_office(office: str) -> str:
    """The office as written, without article and honorific, on one line."""
    office = " ".join(office.split()).strip(" ,")
    while (shorter := _HONORIFIC.sub("", office)) != office:
        office = shorter
    return office
