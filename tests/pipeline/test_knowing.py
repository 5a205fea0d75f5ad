from __future__ import annotations

import gc
from pathlib import Path

from bilat.ledger import View, Writer
from bilat.model.judgement import Judgement
from bilat.pipeline import is_known, know
from tests.builders import make_claim, make_document, make_trade_claim


def test_know_is_done_once_and_again_after_a_change(tmp_path: Path) -> None:
    path, document = tmp_path / "l.db", make_document()
    with Writer(path) as writer:
        writer.put(document, "reader 1", [make_claim(document), make_trade_claim(document)])
    stages: list[str] = []
    assert not is_known(path)
    assert know(path, progress=stages.append)
    assert stages == ["reading", "entities", "records", "keeping"]
    assert not know(path)
    assert know(path, force=True)
    assert gc.isenabled()
    with View(path) as view:
        assert view.count_records() == 2
    with Writer(path) as writer:
        writer.judge(Judgement("accept", "claim", make_claim(document).id))
    assert not is_known(path)
