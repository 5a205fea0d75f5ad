"""An entity: its names in all spellings, its offices over time, why the names are one, and whom it deals with."""

from __future__ import annotations

from collections.abc import Mapping

from bilat.dossier.actors import offices_of
from bilat.dossier.asked import Asked
from bilat.dossier.judged import judgement_rows
from bilat.dossier.lines import Book
from bilat.dossier.network import network
from bilat.dossier.pages import EntityPage, MatchRow, NameRow
from bilat.dossier.refs import state_ref
from bilat.dossier.shapes import Part
from bilat.ledger import RecordFilter, View
from bilat.model.entity import Entity

SHOWN = 40

_SCRIPTS = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Grek": "Greek",
    "Arab": "Arabic",
    "Hebr": "Hebrew",
    "Armn": "Armenian",
    "Geor": "Georgian",
    "Deva": "Devanagari",
    "Beng": "Bengali",
    "Taml": "Tamil",
    "Sinh": "Sinhala",
    "Thai": "Thai",
    "Mymr": "Myanmar",
    "Khmr": "Khmer",
    "Ethi": "Ethiopic",
    "Hang": "Hangul",
    "Jpan": "Japanese",
    "Hani": "Chinese",
}
"""Scripts by ISO 15924, those that `bilat.model.names` tells apart."""


def entity_page(view: View, id_: str, asked: Asked | None = None, *, steps: int = 1) -> EntityPage | None:
    """The entity with that id, or that one of its names has alone; None where there is none. steps: 1 or 2."""
    entity = view.entity(id_)
    if entity is None:
        return None
    book = Book(view)
    given = asked or Asked()
    wanted = RecordFilter(entity=entity.id, newest=True, limit=SHOWN, since=given.since, until=given.until)
    lines = book.lines(view.records(wanted))
    return EntityPage(
        id=entity.id,
        name=entity.caption,
        type=entity.type,
        state=state_ref(entity.country) if entity.country else None,
        sector=entity.sector,
        known=entity.known,
        names=names(entity),
        offices=offices_of(entity),
        matches=_matches(view, entity),
        network=network(view, entity, steps),
        records=Part(lines, view.count_records(wanted)),
        evidence=book.evidence(),
        claims=entity.claims,
        judgements=judgement_rows(view, entity.name_ids),
    )


def names(entity: Entity) -> tuple[NameRow, ...]:
    """By script and language, the commonest spelling first."""
    return tuple(
        NameRow(script, _SCRIPTS.get(script, script), language, spellings)
        for script, languages in entity.names.items()
        for language, spellings in languages.items()
    )


def _matches(view: View, entity: Entity) -> tuple[MatchRow, ...]:
    """Why its names are one; an id whose name nobody can tell any more stands for itself."""
    words: Mapping[str, str] = view.names_of(entity.id) if entity.matches else {}
    return tuple(
        MatchRow(m.one, m.other, words.get(m.one, m.one), words.get(m.other, m.other), m.score, m.reasons)
        for m in entity.matches
    )
