"""The coder: sentences with marked parties in, codings out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from bilat.coding.plover.assets import NONE, path_of, settings
from bilat.coding.plover.decision import Decision, decide
from bilat.coding.plover.encoder import Encoder
from bilat.coding.plover.inputs import CoderInput, Coding
from bilat.coding.plover.modes import mode_of
from bilat.coding.plover.tokens import load_tokenizer, token_ids
from bilat.lexicon import plover

UNRATED = 0
"""The quad of no event."""


class Coder:
    """The model and its rules. Made once, used for any number of sentences, from any number of threads."""

    def __init__(self) -> None:
        self.settings = settings()
        self._tokenizer = load_tokenizer(path_of("tokenizer.json"))
        self._encoder = Encoder(path_of("model.onnx"))

    def code(self, sentences: Sequence[CoderInput], threads: int = 1) -> list[Coding]:
        """One coding a sentence, in order. The answers are the same bytes whatever `threads` is."""
        if threads <= 1 or len(sentences) < 2:
            return [self.code_one(asked) for asked in sentences]
        with ThreadPoolExecutor(min(threads, os.cpu_count() or 1)) as pool:
            return list(pool.map(self.code_one, sentences))

    def code_one(self, asked: CoderInput) -> Coding:
        """The coding of one sentence."""
        logits = self._encoder.logits(token_ids(self._tokenizer, asked, self.settings.max_tokens))
        return completed(decide(logits, self.settings, asked), asked.sentence)


def completed(decision: Decision, sentence: str) -> Coding:
    """The decision with all that PLOVER's tables and the words of the sentence add to it."""
    contexts = plover().contexts_of(sentence)
    if decision.event == NONE:
        return Coding(
            NONE, UNRATED, "", contexts, decision.confidence, decision.scores, decision.direction,
            decided_by=decision.decided_by,
        )  # fmt: skip
    ontology, mode = plover(), mode_of(decision.event, sentence)
    return Coding(
        decision.event, ontology.quad(decision.event), mode, contexts, decision.confidence, decision.scores,
        decision.direction, ontology.score(decision.event, mode), ontology.cameo(decision.event, mode, contexts),
        decision.decided_by,
    )  # fmt: skip


@lru_cache(maxsize=1)
def coder() -> Coder:
    """The coder of the package (cached): the first call loads 23 MB, which takes about half a second."""
    return Coder()
