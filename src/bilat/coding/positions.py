"""Positions: a person named together with an office, once, when the person takes part, speaks or attends."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.lexicon import states
from bilat.model.claim import Party
from bilat.model.reading import Mention

_HONORIFIC = re.compile(
    r"^(?:the|his excellency|her excellency|h\.e\.|hon\.?|honourable|former|visiting|new|newly appointed|then)\s+",
    re.IGNORECASE,
)


def positions(context: Context, drafts: list[Draft]) -> list[Draft]:
    """One draft a person in office who is a party or a speaker of another claim of the document."""
    active = {p.name for d in drafts for p in d.parties if p.type == "person"}
    active |= {s.name for d in drafts for s in d.attribution if s.name}
    out = []
    for index, referent in enumerate(context.reading.referents):
        if referent.type != "person" or not referent.office:
            continue
        mention = _introduced(context, index)
        if mention is not None and (referent.name in active or _attends(context, mention, drafts)):
            out.append(_position(context, index, mention))
    return out


def _attends(context: Context, number: int, drafts: list[Draft]) -> bool:
    """Named in the words of another claim: who was there, though no party of it."""
    mention = context.reading.mentions[number]
    return any(a <= mention.start and mention.end <= b for d in drafts if d.kind != "figure" for a, b in d.evidence)


def _introduced(context: Context, index: int) -> int | None:
    """The first mention with the name and the office together."""
    best = None
    for i, mention in enumerate(context.reading.mentions):
        if (
            mention.referents == (index,)
            and mention.name_end > mention.name_start
            and _is_titled(context, mention)
            and not context.is_headline(mention.start)
        ):
            best = i
            break
    return best


def _is_titled(context: Context, mention: Mention) -> bool:
    before = context.text[mention.start : mention.name_start].strip(" ,")
    return len(before) > 3 and bool(re.search(r"[a-zA-Z]{3}", before))


def _position(context: Context, index: int, number: int) -> Draft:
    referent, mention = context.reading.referents[index], context.reading.mentions[number]
    holder = context.party(index, number)
    sentence = next(i for i, s in enumerate(context.reading.sentences) if s.end >= mention.start)
    recipients = [
        Party(states().by_code[code].name, "", "state", code, "GOV", start=mention.start, end=mention.end)
        for code in referent.accredited_to
    ]
    values = {"office": clean_office(referent.office)}
    if referent.organisation:
        values["organisation"] = " ".join(referent.organisation.split())
    return Draft(
        kind="position",
        type="office",
        actors=[holder],
        recipients=recipients,
        evidence=[(mention.start, mention.end)],
        rule="position",
        sentence=sentence,
        trigger=mention.start,
        values=values,
        confidence=0.9,
    )


def clean_office(office: str) -> str:
    """The office as written, without article and honorific, on one line."""
    office = " ".join(office.split()).strip(" ,")
    while (shorter := _HONORIFIC.sub("", office)) != office:
        office = shorter
    return office
