"""The chain that evals run."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import chain


def test_a_document_that_breaks_the_chain_is_no_article_without_claims(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = "0 documents read, 0 claims, 1 issue:\n  1 × unexpected LexiconError in language.py:93: bogus\n"
    monkeypatch.setattr(chain, "bilat", lambda *_: printed)
    with pytest.raises(chain.ChainFailed, match="LexiconError"):
        chain.build([], tmp_path / "x.bilat")
    monkeypatch.setattr(chain, "bilat", lambda *_: "1 document read, 2 claims")
    assert chain.build([], tmp_path / "x.bilat") == "1 document read, 2 claims"
