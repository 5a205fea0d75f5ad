"""What the layout of a page tells without verbs: rows of tables, papers in registers, measures in lists."""

from __future__ import annotations

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.layout.layout import lines_of
from bilat.coding.layout.measures import measured_out
from bilat.coding.layout.registers import registered
from bilat.coding.layout.tables import tabled
from bilat.coding.layout.visas import visa_rules


def laid_out(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a document with those of its tables and registers, which stand for all that is told in their lines.

    What is read in such a line as if it were a sentence is a guess: the heading says what it is.
    """
    lines = lines_of(context)
    rows, in_tables = tabled(context, lines)
    papers, in_registers = registered(context, lines)
    acts, in_lists = measured_out(context, lines)
    rules, in_rules = visa_rules(context, lines)
    kept = [d for d in drafts if d.sentence not in in_tables | in_rules]
    kept = [d for d in kept if not (d.sentence in in_registers and _is_paper(d))]
    return [d for d in kept if d.sentence not in in_lists or d.kind != "sanction"] + rows + papers + acts + rules


def _is_paper(draft: Draft) -> bool:
    """A paper, or the talks on it."""
    return draft.kind == "instrument" or draft.kind == "contact" and draft.type in {"talks", "consultation"}
