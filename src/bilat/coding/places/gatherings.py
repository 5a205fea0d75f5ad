"""Where a summit or a forum is held, told elsewhere on the page: "the ASEAN summit in Jakarta"; "at the summit"."""

from __future__ import annotations

import re

from bilat.coding.context import Context
from bilat.coding.draft import Draft
from bilat.coding.places.towns import is_state, seats_at
from bilat.lexicon import cities
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Place

_REACH = 110
"""Characters before a city in which the gathering is named that is held there."""
_TOWN = re.compile(r" (?:held )?in ([A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)\b")
"""What stands right after a gathering and says where it is."""
_WORD = re.compile(r"[\w.’'&–-]+")
_HELD = frozenset({"meeting", "talks", "consultation", "session", "participation"})
"""Contacts that are held at a gathering."""


class Gatherings:
    """The gatherings that a text puts in one city."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.found = self._all()

    def _all(self) -> list[tuple[str, str, Place]]:
        """The head, the name before it and the place of each, in reading order."""
        context, out = self.context, list[tuple[str, str, Place]]()
        towns = [p for p in context.reading.places if not context.is_state_at(p.start)]
        for city in (*towns, *seats_at(context, 0, len(context.text))):
            said = pointing("gathering_in").search(context.text, max(0, city.start - _REACH), city.start)
            if said is not None and pointing("other_gathering").search(said["before"]) is None:
                place = Place(city.name, city.country, city.start, city.end)
                out.append((said["head"].lower(), _name(said["name"]), place))
        return out

    def place(self, draft: Draft) -> Place | None:
        """The one city in which the gathering is held that a draft's own words name."""
        start, end = draft.evidence[0]
        said = pointing("gathering").search(self.context.text, start, end)
        if said is None or pointing("other_gathering").search(said["before"]):
            return None
        if (own := self._of_name(said)) is not None:
            return own
        name = _name(said["name"])
        near = [(n, p) for head, n, p in self.found if head == said["head"].lower()]
        if name and (town := _TOWN.match(self.context.text, said.end())) is not None:
            return self._town(town)
        alike = [p for n, p in near if not name or n and (n.endswith(name) or name.endswith(n))]
        return alike[0] if len({p.name for p in alike}) == 1 else None

    def _of_name(self, said: re.Match[str]) -> Place | None:
        """The city with which its name begins ("the Doha Forum"), where that is not an organisation's."""
        context, (begin, _), (head, _) = self.context, said.span("before"), said.span("head")
        words = [w.span() for w in _WORD.finditer(context.text, begin, head) if w[0][:1].isupper()]
        for start, end in ((words[0][0], words[n][1]) for n in (1, 0) if n < len(words)):
            known = cities().lookup(context.text[start:end])
            owned = any(m.start <= start and end < m.end <= head for m in context.reading.mentions)
            if known and not known[0].ambiguous and not owned:
                return Place(context.text[start:end], known[0].country, start, end)
        return None

    def _town(self, town: re.Match[str]) -> Place | None:
        """The town that no gazetteer has ("the BRICS summit in Benaulim"); none where it is a party or a time."""
        dated = any(d.start <= town.start(1) < d.end for d in self.context.reading.dates)
        known = dated or self.context.mentions_in(*town.span(1))
        return None if known else Place(town[1], None, *town.span(1))


def settle_gatherings(context: Context, drafts: list[Draft]) -> None:
    """Give contacts at a gathering, and plans of them, the city in which it is held. In place."""
    open_ = [d for d in drafts if (d.place is None or is_state(context, d.place)) and _is_held(d)]
    if not open_:
        return
    known = Gatherings(context)
    for draft in open_:
        found = known.place(draft)
        if found is not None and (draft.place is None or found.country == draft.place.country):
            draft.place = found


def _is_held(draft: Draft) -> bool:
    planned = draft.kind == "commitment" and draft.rule.startswith("contact.")
    return planned or draft.kind == "contact" and draft.type in _HELD


def _name(words: str) -> str:
    """The name in one writing: "the 3rd ASEAN-EU" is "asean eu"."""
    plain = [w for w in words.lower().replace("-", " ").replace("–", " ").split() if w.isalnum()]
    return " ".join(w for w in plain if not w[:1].isdigit() and w not in {"the", "first", "second", "third", "annual"})
