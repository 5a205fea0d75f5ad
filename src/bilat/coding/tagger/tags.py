"""The tagger: a sentence in, the words that tell a claim out, with who takes part and how it is said."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import Any, get_args

import msgspec

from bilat.coding.plover.tokens import load_tokenizer
from bilat.coding.session import data_file, session
from bilat.coding.tagger.inputs import MARKERS, Seen
from bilat.lexicon.files import read_yaml
from bilat.model.claim import Kind, Modality

FOLDER = "models/tagger"
_TOKENIZER = "models/plover/tokenizer.json"
"""Both models read with the words of the same base."""
_KINDS: tuple[Kind, ...] = get_args(Kind)
_MODALITIES: tuple[Modality, ...] = ("fact", "plan", "demand", "condition", "possibility")
_FAINT = 0.1
"""Probability below which a word counts as telling nothing."""
_CLEAR = 0.8
"""Probability from which a word tells a claim by itself."""
_SUREST = 0.9999
"""No piece alone makes a claim certain."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What training wrote beside the weights.

    classes name the outputs in order, none first; window: pieces within which two words of one kind tell one claim;
    sure: by kind, the probability from which a claim is made; unheard: by kind, or by kind and type, that below which a
    rule's claim is not kept (words of will are asked more than deeds); understood: by kind, the same of any claim of
    which one side at most is named; clear: that which some claim of a text must have for any to be kept; part: that
    from which a party takes part. What is chosen on articles that the tagger has learned from is chosen too high.
    """

    classes: tuple[str, ...]
    window: int
    sure: dict[str, float]
    unheard: dict[str, float]
    understood: dict[str, float]
    clear: float
    part: float
    trained: str


class Tag(msgspec.Struct, frozen=True):
    """A claim that a sentence tells: the word, its place in the document, and probabilities.

    actors and recipients: (index of a mention, or -1 and -2 for the first and second state that the document is about,
    and the probability), likeliest first. modalities: their probabilities; denied: that it is denied.
    """

    kind: Kind
    type: str
    start: int
    likely: float
    sure_of_type: float
    actors: tuple[tuple[int, float], ...]
    recipients: tuple[tuple[int, float], ...]
    modality: Modality
    sure_of_modality: float
    denied: float


class Heard(msgspec.Struct, frozen=True):
    """What the tagger makes of a sentence; kinds: the probability that it tells any claim of a kind."""

    tags: tuple[Tag, ...]
    kinds: dict[Kind, float]


class Tagger:
    """The model. Made once, used for any number of sentences."""

    def __init__(self) -> None:
        self.settings = read_yaml(f"{FOLDER}/settings.yml", Settings)
        self.tokenizer = load_tokenizer(data_file(_TOKENIZER), MARKERS)
        self._session = session(data_file(f"{FOLDER}/model.onnx"))
        self._own = {
            kind: [at for at, name in enumerate(self.settings.classes) if name.startswith(f"{kind}.")]
            for kind in _KINDS
        }
        self._told = [kind for kind, own in self._own.items() if own]
        own = [self._own[kind] for kind in self._told]
        self._columns = [at for classes in own for at in classes]
        self._begins = list(itertools.accumulate(map(len, own[:-1]), initial=0))

    def heard(self, told: Seen) -> Heard:
        """All that the sentence tells, from the least probability of its kind on, in the order of the words."""
        import numpy as np

        feed = {"ids": np.asarray([told.ids], dtype=np.int64), "slots": np.asarray([told.slots], dtype=np.int64)}
        types, roles, manners = self._session.run(None, feed)
        table = _softmax(types[0].astype(np.float64))
        by_kind = self._by_kind(table)
        kinds = dict.fromkeys(_KINDS, 0.0)
        kinds |= zip(self._told, (round(float(some), 4) for some in 1 - _none(by_kind[1:-3])), strict=True)
        out = []
        for column in np.flatnonzero((by_kind >= _FAINT).any(0)):
            kind, likely = self._told[column], by_kind[:, column]
            own = self._own[kind]
            types_of = table[:, own].argmax(1)
            for group in _groups(likely, types_of, told, 1 if kind == "figure" else self.settings.window):
                chance = 1 - float(_none(likely[group]))
                if chance >= self.settings.sure.get(kind, 1.1):
                    at = max(group, key=lambda piece: likely[piece])
                    sums = table[group][:, own].sum(0)
                    best = int(sums.argmax())
                    name = self.settings.classes[own[best]].partition(".")[2]
                    share = float(sums[best] / sums.sum())
                    actors, recipients = _part(told, roles[0][at])
                    said, sure, denied = _manner(manners[0][at])
                    chances = round(chance, 4), round(share, 4)
                    start = told.starts[at]
                    out.append(Tag(kind, name, start, *chances, actors, recipients, said, sure, denied))
        return Heard(tuple(sorted(out, key=lambda tag: (tag.start, tag.kind))), kinds)

    def _by_kind(self, table: Any) -> Any:
        """The probability of each kind (a column each, in the order of `_told`) at each piece: the sum of its types."""
        import numpy as np

        return np.add.reduceat(table[:, self._columns], self._begins, axis=1)


def _none(likely: Any) -> Any:
    """The probability that none of the pieces tells anything, a column each."""
    import numpy as np

    return np.prod(1 - np.minimum(likely, _SUREST), axis=0)


def _part(told: Seen, roles: Any) -> tuple[tuple[tuple[int, float], ...], tuple[tuple[int, float], ...]]:
    """Who acts and who is acted on, likeliest first."""
    parties = [*told.mentions, *((-1 - n, piece) for n, (_, piece) in enumerate(told.pair))]
    actors, recipients = (
        tuple(sorted(((m, round(_sigmoid(roles[piece][role]), 4)) for m, piece in parties), key=lambda x: -x[1]))
        for role in (0, 1)
    )
    return actors, recipients


def _manner(logits: Any) -> tuple[Modality, float, float]:
    """The likeliest modality, its probability, and that of a denial."""
    import numpy as np

    said = _softmax(logits[None, :5].astype(np.float64))[0]
    best = int(said.argmax())
    return _MODALITIES[best], round(float(said[best]), 4), round(_sigmoid(logits[5]), 4)


def _groups(likely: Any, types_of: Any, told: Seen, window: int) -> list[list[int]]:
    """Pieces that may tell a claim, those near each other together unless both clearly tell claims of two types."""
    out: list[list[int]] = []
    clear = -1
    for at, start in enumerate(told.starts):
        if start < 0 or likely[at] < _FAINT:
            continue
        near = bool(out) and at - out[-1][-1] <= window
        if likely[at] >= _CLEAR:
            near = near and (clear < out[-1][0] or types_of[clear] == types_of[at])
            clear = at
        if near:
            out[-1].append(at)
        else:
            out.append([at])
    return out


def _softmax(logits: Any) -> Any:
    import numpy as np

    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def _sigmoid(logit: float) -> float:
    import math

    return 1 / (1 + math.exp(-float(logit)))


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The tagger of the package (cached): the first call loads its weights."""
    return Tagger()
