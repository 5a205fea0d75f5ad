from __future__ import annotations

from datetime import date

import pytest

from bilat import dossier
from bilat.dossier import Asked
from bilat.dossier.documentpage import Span, segments
from bilat.errors import UsageError
from bilat.ledger import RecordFilter, View

PAIR = ("HRV", "KEN")


def test_home_counts_pairs_by_documents(view: View) -> None:
    home = dossier.home(view)
    first = home.pairs.items[0]
    assert ([s.code for s in first.pair], first.documents, first.outlets) == (["HRV", "KEN"], 3, 2)
    assert (first.recent, first.before, first.change) == (1, 0, 1)
    assert home.reach.documents == 3
    assert {s.code2 for s in home.states} == {"HR", "KE", "NO"}


def test_a_record_has_its_claims_side_by_side(view: View) -> None:
    [record] = view.records(RecordFilter(kind="contact"))
    page = dossier.record_page(view, record.id)
    assert page
    assert {t.document.outlet.name for t in page.tellers.items} == {"Adria Courier", "Rift Herald"}
    assert {t.group for t in page.tellers.items} == {1, 2}
    assert page.merges[0].reasons
    assert dossier.record_page(view, record.claims[1]) == page
    assert dossier.record_page(view, "r_0") is None


def test_a_documents_segments_are_its_text(view: View) -> None:
    for document in view.documents():
        page = dossier.document_page(view, document.id)
        assert page
        assert "".join(s.text for s in page.segments) == document.text
        assert {n for s in page.segments for n in s.claims} == {c.number for c in page.claims}


def test_segments_never_overlap_and_the_shortest_name_shows() -> None:
    found = list(segments("abcdef", [Span(1, 5, 1), Span(2, 3, 0, "e_1", "c", "party"), Span(0, 6, 2)]))
    assert [(s.text, s.claims, s.entity) for s in found] == [
        ("a", (2,), ""), ("b", (1, 2), ""), ("c", (1, 2), "e_1"), ("de", (1, 2), ""), ("f", (2,), ""),
    ]  # fmt: skip


def test_an_entity_has_its_network_and_records(view: View) -> None:
    [record] = view.records(RecordFilter(kind="contact"))
    page = dossier.entity_page(view, record.actors[0].entity, steps=2)
    assert page
    assert page.network.nodes[0].id == page.id
    assert {n.step for n in page.network.nodes} <= {0, 1, 2}
    ends = {end for e in page.network.edges for end in (e.one, e.other)}
    assert ends <= {n.id for n in page.network.nodes}
    assert page.records.total >= 1


def test_a_state_that_is_none_has_no_page(view: View) -> None:
    assert dossier.state_page(view, "XQQ") is None
    page = dossier.state_page(view, "HRV")
    assert page
    assert page.reach.documents == 3


def test_sources_side_by_side(view: View) -> None:
    found = dossier.comparison(view, PAIR)
    names = [o.outlet.name for o in found.outlets]
    talks = next(r for r in found.rows.items if r.line.kind == "contact")
    assert [talks.cells[names.index(n)].state for n in ("Adria Courier", "Rift Herald")] == ["report", "report"]
    assert found.enough


def test_search_pages_through_all_and_marks_the_words(view: View) -> None:
    every = [f.line.record for f in dossier.search(view, "").records]
    one = dossier.search(view, "", limit=2)
    rest = dossier.search(view, "", after=one.next, limit=50)
    assert [f.line.record for f in (*one.records, *rest.records)] == every
    [found] = dossier.search(view, "fire engines").records
    assert found.snippet
    assert "fire" in {found.snippet.text[a:b] for a, b in found.snippet.marks}


@pytest.mark.parametrize("after", ["x", "2024-05-03,r_zz", "2024-05-03,r_1'; DROP TABLE records"])
def test_a_bad_cursor_is_wrong_use(view: View, after: str) -> None:
    with pytest.raises(UsageError, match="no cursor"):
        dossier.search(view, "", after=after)


def test_a_facet_counts_what_is_left_when_it_is_chosen(view: View) -> None:
    every = dossier.search(view, "", Asked(pair=PAIR))
    kinds = next(f for f in every.facets if f.field == "kind")
    for facet in kinds.values:
        assert dossier.search(view, "", Asked(pair=PAIR, kind=facet.value)).total == facet.count


def test_since_a_day_only_what_was_published_since_is_new(view: View) -> None:
    found = dossier.since(view, date(2024, 6, 1), PAIR)
    assert [line.kind for line in found.new.items] == ["event"]
    assert (found.documents, found.moved.total) == (1, 0)
    assert all(line.new for line in found.new.items)


def test_coverage_has_every_month_between(view: View) -> None:
    found = dossier.coverage(view)
    assert found.months == ("2024-05", "2024-06", "2024-07", "2024-08", "2024-09")
    herald = next(o for o in found.outlets if o.outlet.name == "Rift Herald")
    assert [(m.month, m.documents) for m in herald.months] == [("2024-05", 1), ("2024-09", 1)]
