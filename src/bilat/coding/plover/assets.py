"""The coder's files under `bilat/data/models/plover`: what they hold and how they are found."""

from __future__ import annotations

from pathlib import Path

import msgspec

from bilat.coding.session import data_file
from bilat.lexicon.files import read_yaml

FOLDER = "models/plover"
NONE = "NONE"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What training wrote beside the weights.

    labels name the first logits, in order; the last logit tells that the parties are swapped. temperature divides the
    logits so that confidence is the share of right answers. none_shift is added to the logit of `NONE`. least is the
    probability below which an event is not told: the answer is then `NONE`. backward is the probability from which the
    parties count as swapped. max_tokens is the longest text that the model reads.
    """

    labels: tuple[str, ...]
    temperature: float
    none_shift: float
    least: float
    backward: float
    max_tokens: int
    trained: str


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word beginnings (`arrest*`), words and phrases that show a mode."""

    mode: str
    words: tuple[str, ...]


class EventCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The modes of one event in the order in which they are tried. default: the mode when no word tells."""

    event: str
    cues: tuple[Cue, ...]
    default: str = ""


class ModeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`modes.yml`."""

    events: tuple[EventCues, ...]


def path_of(name: str) -> Path:
    """Where a file of the model lies. Raises LexiconError when the package came without it."""
    return data_file(f"{FOLDER}/{name}")


def settings() -> Settings:
    """`settings.yml`."""
    return read_yaml(f"{FOLDER}/settings.yml", Settings)


def mode_file() -> ModeFile:
    """`modes.yml`."""
    return read_yaml(f"{FOLDER}/modes.yml", ModeFile)
