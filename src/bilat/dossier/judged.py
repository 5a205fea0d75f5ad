"""Judgements in words: what a person decided, and whether it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bilat.dossier.pages import JudgementRow
from bilat.ledger import View
from bilat.model.judgement import Judgement, standing

_WORDS: dict[tuple[str, str], str] = {
    ("same", "names"): "the two names are one",
    ("different", "names"): "the two names are two",
    ("unsure", "names"): "unsure whether the two names are one",
    ("same", "claims"): "the two claims are about the same matter",
    ("different", "claims"): "the two claims are about different matters",
    ("unsure", "claims"): "unsure whether the two claims are about the same matter",
    ("accept", "claim"): "the claim is accepted",
    ("reject", "claim"): "the claim is rejected",
    ("accept", "field"): "what the claim says on {} is accepted",
    ("reject", "field"): "what the claim says on {} is rejected",
    ("take_back", "judgement"): "a judgement is taken back",
}


def judgement_words(judgement: Judgement) -> str:
    """What was decided."""
    return _WORDS[judgement.verdict, judgement.subject].format(judgement.other.removeprefix("values."))


def judgement_rows(view: View, about: Iterable[str]) -> tuple[JudgementRow, ...]:
    """Every judgement on any of these ids, those taken back too, in the order in which they were made."""
    ids, every = frozenset(about), view.judgements()
    stand = {j.id for j in standing(every)}
    found = [j for j in every if j.verdict != "take_back" and not ids.isdisjoint((j.one, j.other))]
    return tuple(_row(j, j.id in stand) for j in _by_moment(found))


def _by_moment(judgements: Iterable[Judgement]) -> Sequence[Judgement]:
    return sorted(judgements, key=lambda j: (j.when.timestamp() if j.when else 0.0, j.id))


def _row(judgement: Judgement, stands: bool) -> JudgementRow:
    return JudgementRow(
        judgement.id,
        judgement.verdict,
        judgement_words(judgement),
        judgement.one,
        judgement.other,
        judgement.who,
        judgement.when,
        judgement.why,
        stands,
    )
