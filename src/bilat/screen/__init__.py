"""Screening: whom of a ledger a list names, why so, what the list says and, apart from it, what the press reports."""

from __future__ import annotations

from bilat.screen.entry import Entry, ListedName, WatchList
from bilat.screen.lists import read_list
from bilat.screen.match import Matcher
from bilat.screen.run import THRESHOLD, Hit, Reported, screen

__all__ = ["THRESHOLD", "Entry", "Hit", "ListedName", "Matcher", "Reported", "WatchList", "read_list", "screen"]
