"""Offices held under another: "Secretary to Hon. Ruiz", "Adviser to the Peruvian President"."""

from __future__ import annotations

from bilat.lexicon import offices
from bilat.read.heldin import Office
from bilat.read.personnames import name_end, skip_honorifics
from bilat.read.postings import is_envoy
from bilat.read.words import Line

SERVING = frozenset(
    (
        "secretary undersecretary adviser advisor aide assistant counsel counsellor envoy representative officer chief"
    ).split()
)
"""Heads of offices held under another ("Secretary to the President"); to whom others speak is another matter."""


def person_served(line: Line, office: Office, i: int) -> int:
    """ "Secretary to Hon. Ruiz": the last word of the name of whom the holder serves; -1 without one."""
    begin, honoured = skip_honorifics(line, i)
    held = honoured and line.words[office.head].lower in SERVING and line.words[office.head].capital
    return name_end(line, begin) if held else -1


def office_served(line: Line, office: Office, i: int) -> int:
    """ "Adviser to the Peruvian President": the last word of the office, with its state, that the holder serves."""
    mark = line.covered.get(i)
    at = mark.last + 1 if mark is not None else len(line.words)
    if mark is None or at >= len(line.words) or line.words[office.head].lower not in SERVING or office.states:
        return -1
    if mark.kind in {"igo", "region"} or not (
        line.words[at].capital and offices().is_office_head(line.words[at].lower)
    ):
        return -1
    if is_envoy(line, office):
        return -1  # "Envoy to Peru Minister X"
    office.states.append(mark.code)
    return at
