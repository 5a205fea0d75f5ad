"""Ids are content hashes: they follow from what is said, and from nothing else."""

from __future__ import annotations

import os
import subprocess
import sys

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from bilat.model.claim import Evidence
from bilat.model.document import document_id
from bilat.model.ids import ID_HEX_DIGITS, content_id
from bilat.model.issue import Issue
from tests.builders import KOVAC, make_claim, make_document

PARTS = st.lists(st.one_of(st.text(max_size=12), st.integers(-5, 5), st.none(), st.booleans()), max_size=4)


@given(PARTS)
def test_the_same_content_has_the_same_id(parts: list[object]) -> None:
    assert content_id("x", *parts) == content_id("x", *parts)
    prefix, digest = content_id("x", *parts).split("_")
    assert prefix == "x"
    assert len(digest) == ID_HEX_DIGITS
    int(digest, 16)


@given(PARTS, PARTS)
def test_other_content_has_another_id(one: list[object], other: list[object]) -> None:
    assume(repr(one) != repr(other))
    assert content_id("x", *one) != content_id("x", *other)


def test_where_one_part_ends_matters() -> None:
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")


def test_the_order_of_a_mappings_keys_does_not_matter() -> None:
    assert content_id("x", {"a": 1, "b": 2}) == content_id("x", {"b": 2, "a": 1})


def test_ids_do_not_hang_on_the_seed_of_hashes() -> None:
    code = "from bilat.model.ids import content_id; print(content_id('x', {'b': {'d', 'c'} and 1, 'a': 'é'}))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "7")
    }
    assert len(told) == 1


def test_a_documents_id_is_of_source_place_and_text() -> None:
    base = document_id("Herald", "a1", "text")
    assert base.startswith("d_")
    assert (
        len(
            {
                base,
                document_id("Courier", "a1", "text"),
                document_id("Herald", "a2", "text"),
                document_id("Herald", "a1", "texts"),
            }
        )
        == 4
    )


def test_copies_in_two_outlets_have_one_fingerprint_and_two_ids() -> None:
    one, other = make_document(source="Herald"), make_document(source="Courier")
    assert one.fingerprint == other.fingerprint
    assert one.id != other.id


def test_a_claims_id_leaves_out_confidence_and_reader() -> None:
    claim = make_claim(make_document())
    assert claim.id == msgspec.structs.replace(claim, confidence=0.1, reader="another").id


def test_a_claims_id_holds_everything_else() -> None:
    document = make_document()
    claim = make_claim(document)
    changed = [
        msgspec.structs.replace(claim, polarity="denied"),
        msgspec.structs.replace(claim, modality="plan"),
        msgspec.structs.replace(claim, actors=(KOVAC,)),
        msgspec.structs.replace(claim, actors=claim.actors[::-1]),
        msgspec.structs.replace(claim, document="d_other"),
        msgspec.structs.replace(claim, cameo="040"),
        msgspec.structs.replace(claim, evidence=(Evidence(0, 7, document.text[:7]),)),
    ]
    assert len({claim.id, *(c.id for c in changed)}) == len(changed) + 1


def test_an_issues_id_is_of_all_it_says() -> None:
    one = Issue("a.txt", "read", "empty")
    assert one.id == Issue("a.txt", "read", "empty").id
    assert (
        len(
            {
                one.id,
                Issue("b.txt", "read", "empty").id,
                Issue("a.txt", "code", "empty").id,
                Issue("a.txt", "read", "empty", "k").id,
            }
        )
        == 4
    )
