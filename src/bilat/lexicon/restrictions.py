"""Where a restriction stands, by the verb beside it: `data/languages/<code>/restrictions.yml`."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml
from bilat.model.claim import Modality


class Restrictions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas by the status that they give to what they act on."""

    imposed: frozenset[str]
    extended: frozenset[str]
    eased: frozenset[str]
    lifted: frozenset[str]
    meant: dict[Modality, frozenset[str]]

    def modality(self, lemma: str) -> Modality | None:
        """What a verb makes of a restriction that is its object: a plan, a possibility; None where it is there."""
        return next((name for name, verbs in self.meant.items() if lemma in verbs), None)

    def status(self, lemma: str, *, over: bool = False) -> str:
        """The status that a verb gives; empty where it gives none. over: the verb's object is a restriction.

        What is cancelled or revoked is lifted where it is a restriction, else something is taken away by it.
        """
        order = ("lifted", "eased", "extended", "imposed") if over else ("imposed", "extended", "eased", "lifted")
        return next((name for name in order if lemma in getattr(self, name)), "")


@lru_cache(maxsize=8)
def restrictions(code: str = "en") -> Restrictions:
    """The verbs of a language. Raises LexiconError naming the entry that is malformed."""
    return load_yaml(f"languages/{code}/restrictions.yml", Restrictions)
