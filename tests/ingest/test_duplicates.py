"""Copies of one text are known, whole or cut, whatever their order; another text on the same event is none."""

from __future__ import annotations

import random

from bilat.ingest.duplicates import NEAR, are_near, exact, near, runs_of
from bilat.model.document import Document, Published, document_id

WIRE = (
    "The foreign ministers of Freedonia and Sylvania met in the border town of Brod on Tuesday and agreed to open "
    "a second crossing for goods before the harvest. Ada Lind, who leads the delegation of Freedonia, said that "
    "lorries had waited eleven hours in August. Her counterpart, Otto Kranz, promised more customs officers and a "
    "new scale. Both will report to their premiers, who are to meet in the capital of Sylvania in the autumn. The "
    "last such meeting was held four years ago. Trade between the neighbours has doubled since, most of it "
    "timber, salt and spare parts for tractors."
)
OTHER = (
    "Lorry drivers may soon wait less at the Brod bridge. After a morning of talks behind closed doors, the two "
    "ministers came out with a promise: a second gate, more customs officers, and shorter forms. Opposition "
    "members in Freedonia called the result thin. They wanted the old railway line back in service, which would "
    "cost a tenth of a new road. Nobody at the table spoke about the visas that Sylvania still asks of students, "
    "though a petition with nine thousand names had been handed over at the gate on the eve of the meeting by a "
    "group of teachers."
)


def document(text: str, source: str = "Brod Post") -> Document:
    return Document(document_id(source, source, text), source, "a", source, "", Published(), "en", "article", "", text)


def test_a_wire_copy_with_another_dateline_is_near() -> None:
    one, two = document("BROD (Wire) - " + WIRE), document(f"June 4, The Gazette. {WIRE} Read on tomorrow.", "Gazette")
    assert near([one, two]) == [tuple(sorted((one.id, two.id)))]
    assert exact([one, two]) == []


def test_a_cut_copy_is_near() -> None:
    whole, cut = document(WIRE), document(". ".join(WIRE.split(". ")[:3]) + ".", "Gazette")
    assert not len(runs_of(cut.text)) / len(runs_of(whole.text)) >= NEAR
    assert near([whole, cut]) == [tuple(sorted((whole.id, cut.id)))]


def test_another_article_on_the_same_event_is_not_near() -> None:
    assert near([document(WIRE), document(OTHER, "Gazette")]) == []


def test_one_quotation_in_common_is_no_copy() -> None:
    quoting = OTHER + " " + WIRE.split(". ")[1] + "."
    assert near([document(WIRE), document(quoting, "Gazette")]) == []


def test_equal_texts_are_exact_and_near_copies() -> None:
    one, two = document(WIRE), document(WIRE, "Gazette")
    assert exact([one, two]) == near([one, two]) == [tuple(sorted((one.id, two.id)))]
    assert exact([one, one]) == near([one, one]) == []


def test_headlines_are_copies_only_when_equal() -> None:
    short = "Freedonia and Sylvania to open a second crossing at Brod"
    assert near([document(short), document(short + " soon", "Gazette")]) == []
    assert len(near([document(short), document(short, "Gazette")])) == 1


def test_copies_of_copies_are_one_cluster_in_any_order() -> None:
    sentences = WIRE.split(". ")
    chain = [document(". ".join(sentences[:n]) + ".", f"outlet {n}") for n in (4, 5, 6)]
    crowd = [*chain, document(OTHER, "x"), document(OTHER + " Indeed.", "y"), document("Nothing of the sort.", "z")]
    expected = near(crowd)
    assert sorted(map(len, expected)) == [2, 3]
    for seed in range(5):
        random.Random(seed).shuffle(crowd)  # noqa: S311
        assert near(crowd) == expected


def test_nearness_is_symmetric_and_needs_enough_words() -> None:
    one, two = runs_of(WIRE), runs_of(OTHER)
    assert are_near(one, one)
    assert are_near(one, two) is are_near(two, one)
    assert not are_near(runs_of("a b c d"), runs_of("a b c d"))
