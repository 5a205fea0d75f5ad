"""Every form of the language's file finds and dates its own examples."""

from __future__ import annotations

import re

import pytest

from bilat.model.document import Published
from bilat.read.dates import find_dates
from bilat.read.dates.words import Example, dates_file

FILE = dates_file("en")
PUBLISHED = Published(FILE.published, FILE.published, "given")
EXAMPLES = [(f.id, e) for forms in FILE.forms.values() for f in forms for e in f.examples]


@pytest.mark.parametrize(("form", "example"), EXAMPLES, ids=[f"{f}-{e.text[:30]}" for f, e in EXAMPLES])
def test_example(form: str, example: Example) -> None:
    wanted = re.findall(r"\{(.*?)\}", example.text)
    text = re.sub(r"[{}]", "", example.text)
    found = find_dates(text, PUBLISHED)
    assert [text[m.start:m.end] for m in found] == wanted, form
    if wanted and (example.start or example.end):
        when = found[-1].when
        assert (str(when.start), str(when.end)) == (example.start, example.end)
        assert example.precision in ("", when.precision)
        assert example.basis in ("", when.basis)
    elif wanted:
        assert not found[-1].when.known


def test_every_form_has_an_example() -> None:
    assert [f.id for forms in FILE.forms.values() for f in forms if not f.examples] == []


def test_form_ids_are_unique() -> None:
    ids = [f.id for forms in FILE.forms.values() for f in forms]
    assert len(ids) == len(set(ids))
