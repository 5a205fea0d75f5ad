"""Where labelled claims are lost: each owed label is put down to one place."""

from __future__ import annotations

from evals.labelled import Article, Label
from evals.losses import fates, lines
from tests import chain
from tests.evals.conftest import TEXT


def label(word: str, kind: str, type: str, states: str, flags: str = "") -> Label:
    """A label of the first place of a word."""
    at = TEXT.index(word)
    return Label(at, at + len(word), kind, type, "", "", states, flags)


def article(*labels: Label) -> Article:
    return Article(chain.article(TEXT), len(TEXT), held=False, unlearned=False, labels=labels)


def test_what_is_claimed_is_found_and_what_is_optional_is_not_owed() -> None:
    signed = label("signed", "contact", "ceremony", "CHL FIN", "o")
    read = article(label("met", "contact", "meeting", "CHL FIN"), signed)
    assert dict(fates(read)) == {("contact", "found"): 1}


def test_a_loss_is_put_down_to_its_place() -> None:
    read = article(
        label("met", "contact", "meeting", "FIN PER"),
        label("signed", "commitment", "promise", "CHL FIN"),
        label("met", "sanction", "embargo", "CHL FIN"),
    )
    assert dict(fates(read)) == {("contact", "states"): 1, ("commitment", "kind"): 1, ("sanction", "unheard"): 1}


def test_a_claim_tells_one_label_and_no_second() -> None:
    met, again = label("met", "contact", "meeting", "CHL FIN"), label("Helsinki", "contact", "talks", "CHL FIN")
    assert dict(fates(article(met, again))) == {("contact", "found"): 1, ("contact", "taken"): 1}


def test_the_shares_of_a_kind_make_one() -> None:
    table = list(lines(fates(article(label("met", "contact", "meeting", "CHL FIN")))))
    assert table[-1].split()[:3] == ["contact", "1", "1.000"]
    assert sum(map(float, table[-1].split()[2:])) == 1
