"""The shipped coder, on sentences written for this test."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter

import msgspec
import pytest

from bilat.coding.plover import CoderInput, coder
from bilat.coding.plover.assets import path_of
from bilat.coding.plover.table import with_parties
from bilat.errors import LexiconError
from bilat.lexicon import plover

CASES = [
    ("Norway gave Malawi twelve ambulances.", "Norway", "Malawi", "AID"),
    ("The Danish premier met her Thai colleague in Bangkok.", "The Danish premier", "her Thai colleague", "CONSULT"),
    ("Kenya condemned Sudan for the raid on the market.", "Kenya", "Sudan", "ACCUSE"),
    ("Ghana expelled four diplomats of Gabon.", "Ghana", "Gabon", "SANCTION"),
    ("Rebels shelled the town of Goma.", "Rebels", "the town of Goma", "ASSAULT"),
    ("Police in Lima arrested two Chilean miners.", "Police in Lima", "two Chilean miners", "COERCE"),
    ("Oman urged Yemen to open the harbour.", "Oman", "Yemen", "REQUEST"),
    ("Students marched against the rector.", "Students", "the rector", "PROTEST"),
    ("Laos released seven Thai fishermen.", "Laos", "seven Thai fishermen", "RETREAT"),
    ("Fiji praised Samoa for its reform.", "Fiji", "Samoa", "SUPPORT"),
    ("Chad threatened to attack Niger.", "Chad", "Niger", "THREATEN"),
    ("Malta and Cyprus held joint naval exercises.", "Malta", "Cyprus", "COOPERATE"),
    ("Finland massed troops on the border with Russia.", "Finland", "Russia", "MOBILIZE"),
    ("Iceland will send Latvia two rescue boats.", "Iceland", "Latvia", "AGREE"),
    ("Peru rejected the offer of Chile.", "Peru", "Chile", "REJECT"),
    ("Spain beat Portugal by two goals in the final.", "Spain", "Portugal", "NONE"),
]
ASKED = [with_parties(sentence, actor, recipient) for sentence, actor, recipient, _ in CASES]


def test_plain_sentences_of_every_type() -> None:
    said = [coding.event for coding in coder().code(ASKED)]
    wrong = [(case, event) for case, event in zip(CASES, said, strict=True) if case[3] != event]
    assert len(wrong) <= 1, wrong


def test_the_same_bytes_whatever_the_batch_the_order_and_the_threads() -> None:
    many = ASKED * 3
    alone = [msgspec.json.encode(coder().code([asked])[0]) for asked in many]
    assert [msgspec.json.encode(one) for one in coder().code(many)] == alone
    assert [msgspec.json.encode(one) for one in coder().code(many, threads=4)] == alone
    order = list(range(len(many)))
    random.Random(3).shuffle(order)  # noqa: S311 - a fixed order, no secret
    shuffled = coder().code([many[at] for at in order], threads=2)
    assert {at: msgspec.json.encode(one) for at, one in zip(order, shuffled, strict=True)} == dict(enumerate(alone))


def test_the_names_of_the_parties_do_not_matter() -> None:
    one = coder().code([with_parties("Norway gave Malawi twelve ambulances.", "Norway", "Malawi")])[0]
    other = coder().code([with_parties("Qatar gave Samoa twelve ambulances.", "Qatar", "Samoa")])[0]
    assert one == other


def test_swapping_the_parties_of_one_way_sentences_changes_the_answer() -> None:
    one_way = [at for at, case in enumerate(CASES) if case[3] not in ("CONSULT", "COOPERATE", "NONE")]
    turned = [CoderInput(ASKED[at].sentence, ASKED[at].recipient_spans, ASKED[at].actor_spans) for at in one_way]
    said = Counter(coding.event != CASES[at][3] for at, coding in zip(one_way, coder().code(turned), strict=True))
    assert said[True] >= 0.85 * len(one_way)


def test_a_promise_is_an_agreement_whatever_is_promised() -> None:
    asked = msgspec.structs.replace(ASKED[0], future=True)
    (coding,) = coder().code([asked])
    assert (coding.event, coding.decided_by) == ("AGREE", "rule")


def test_a_coding_agrees_with_the_ontology() -> None:
    for coding in coder().code(ASKED):
        if coding.event == "NONE":
            assert (coding.quad, coding.mode, coding.intensity, coding.cameo) == (0, "", None, "")
        else:
            assert coding.quad == plover().quad(coding.event)
            assert coding.intensity == plover().score(coding.event, coding.mode)
            assert coding.cameo == plover().cameo(coding.event, coding.mode, coding.contexts)
        assert 0 < coding.confidence <= 1
        assert set(coding.scores) == {*plover().events, "NONE"}


@pytest.mark.parametrize(
    "sentence", ["", " ", "a", "é" * 3000, "word " * 3000, "\u202e\u200b\x00", "[unused1] [unused2]"]
)
def test_no_text_is_too_strange(sentence: str) -> None:
    (coding,) = coder().code([CoderInput(sentence, ((0, min(3, len(sentence))),), ())])
    assert coding.event in {*plover().events, "NONE"}


def test_the_files_stay_within_what_a_wheel_may_carry() -> None:
    assert sum(path_of(name).stat().st_size for name in ("model.onnx", "tokenizer.json")) < 30_000_000


def test_a_missing_file_is_told() -> None:
    with pytest.raises(LexiconError, match=r"nothing\.onnx"):
        path_of("nothing.onnx")


def test_importing_the_coder_loads_no_model() -> None:
    script = "import sys, bilat.coding.plover; print({'onnxruntime', 'tokenizers', 'numpy'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
