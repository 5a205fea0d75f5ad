"""The second party of a claim whose predicate names only one: from the words around, then from the pair."""

from __future__ import annotations

import re

from bilat.coding.context import Context, state_party
from bilat.coding.places.datelines import town_here
from bilat.coding.places.places import place_of
from bilat.coding.rules import Rule
from bilat.lexicon import states
from bilat.lexicon.claims import claim_words
from bilat.lexicon.papers import paper_words
from bilat.lexicon.pointing import pointing
from bilat.model.claim import Party
from bilat.model.reading import Frame

LISTED = re.compile(r"\s*(?:,|and|,\s*and)\s+(?:the\s+)?")
"""What stands between two names of a list."""
SENT = re.compile(r"\b(?:to|in)\s+(?:the\s+)?$")
"""What stands before the state that an envoy is sent to."""

_PAIR = 2
"""States that a visit or talks are of."""
_ACROSS = frozenset({"partner", "pair", "both"})
VIOLENT = frozenset({"assault", "coerce"})
"""Deeds for which no home state is blamed that nobody names ("the attack on Peru" on a page of Chile's)."""
"""Sources that take a state from the text around, not from the sentence."""


_AROUND = _ACROSS | {"sentence", "governor"}
"""Sources beyond the clause."""
_ANSWERED = 2
"""Sentences back, and predicates up, at most to those who are answered or blamed."""
_BLAMED = ("patient", "against", "with", "to", "patient*")
"""Roles in which those stand to whom a protest is made."""


class Second:
    """Finds second parties in one document."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def fill(self, rule: Rule, frame: Frame, actors: list[Party], recipients: list[Party]) -> None:
        """Add what the rule's `fill` finds, source by source, until there are as many states as it needs. In place."""
        of_body = rule.kind == "instrument" and self._of_members(frame)
        others = rule.kind == "instrument" and self._with_others(frame)
        for source in rule.fill:
            if of_body and source in _ACROSS or others and source in _AROUND:
                continue
            have = {p.country for p in actors + recipients if p.country}
            if len(have) >= max(rule.need, 1) and actors or rule.igo and _with_body(rule, actors, recipients):
                return
            if source == "both":
                actors += (self.context.partners(frame.sentence, ()) or self._on_visit(frame)) if not have else []
                continue
            side = actors if rule.joint or rule.actors and not actors else recipients
            if actors and all(_is_stranger(p) and p.type == "body" for p in actors):
                side = actors if any(p.country for p in recipients) else side  # theirs is the state that is left
            side += self._near(source, frame, have)
            unknown = source == "stranger" and any(_is_stranger(p) for p in actors + recipients)
            if source in {"home", "post"}:
                side += self._at_home(source, actors, have, frame)
            if len(have) == 1:
                source = "partner" if unknown else source
                across = self._across(source, next(iter(have)), speaks(actors), frame)
                own = self.context.home_at(frame.sentence) if side is actors and rule.type in VIOLENT else None
                side += [p for p in across if p.country != own or own is None]

    def _of_members(self, frame: Frame) -> bool:
        """The leaders or members of an organisation sign its papers: "the ASEAN leaders adopted a declaration"."""
        roles = ("agent*", "by*", "patient*")
        return any(p.type == "igo" for role in roles for p in self.context.of_role(frame, role))

    def _with_others(self, frame: Frame) -> bool:
        """The other side is told, and none is named: "a deal with its bondholders", "pacts with over 90 countries"."""
        words = self.context.text[frame.clause_start : frame.clause_end]
        named = any(p.country for role in ("with", "patient*") for p in self.context.of_role(frame, role))
        return not named and (paper_words().is_with_others(words) or pointing("with_many").search(words) is not None)

    def _near(self, source: str, frame: Frame, have: set[str]) -> list[Party]:
        """The first party of another state in the clause, in the sentence, or in what the governing predicate does."""
        context = self.context
        found: list[Party] = []
        if source == "inside":
            found = context.parties(context.mentions_in(frame.clause_start, frame.clause_end))
        elif source == "sentence":
            sentence = context.reading.sentences[frame.sentence]
            found = context.parties(context.mentions_in(sentence.start, sentence.end))
        elif source == "speaker":
            found = self._speaking(frame.sentence)
        elif source == "including":
            found = self._included(frame)
        elif source == "with":
            found = self._accompanied(frame)
        elif source == "sent":
            found = self._sent_to(frame)
        elif source == "here":
            town = town_here(context, frame)
            found = [state_party(town.country)] if town is not None and town.country else []
        elif source == "before":
            found = self.before(frame.sentence, have)
        else:
            found = self._above(source, frame)
        others = [p for p in found if p.country and p.country not in have]
        return self.listed(others) if source in {"inside", "including"} else others[:1]

    def _included(self, frame: Frame) -> list[Party]:
        """Those of whom a sentence names some: "met several envoys there, including Peru's ambassador and others"."""
        end = self.context.reading.sentences[frame.sentence].end
        some = pointing("including").search(self.context.text, frame.end, end)
        return self.context.parties(self.context.mentions_in(some.end(), end)) if some is not None else []

    def _above(self, source: str, frame: Frame) -> list[Party]:
        """Who takes part in what the embedding predicate tells: who does it, whom it serves, or whom it blames."""
        context, above = self.context, self.context.governor(frame)
        if source == "blamed":
            return self._blamed(frame)
        if above is None or source not in {"governor", "served"}:
            return []
        if source == "served":
            return context.of_role(above, "agent") or context.of_role(above, "patient")
        if above.form == "noun" and not above.arguments:  # "backed a declaration insisting": who backed it
            above = context.governor(above) or above
        announced = context.of_role(above, "patient") if above.lemma in claim_words().announcing else []
        return announced or context.of_role(above, "agent")

    def _blamed(self, frame: Frame) -> list[Party]:
        """Whom the predicates above act on: "summoned Peru's envoy to protest over the arrest of two Chileans"."""
        above = self.context.governor(frame)
        for _ in range(_ANSWERED):
            if above is None:
                break
            if found := [p for role in _BLAMED for p in self.context.of_role(above, role) if p.country]:
                return [state_party(str(p.country)) for p in found]
            above = self.context.governor(above)
        return []

    def before(self, number: int, have: set[str]) -> list[Party]:
        """Who acts in the sentences right before, else who is acted on there: "dismissed the remarks" is said to who
        made them, "rejects any new conditions" to who sets them."""
        frames = self.context.reading.frames
        for n in range(number - 1, max(-1, number - 1 - _ANSWERED), -1):
            told = [f for f in frames if f.sentence == n and f.form == "verb"]
            for role in ("agent", *_BLAMED):
                parties = [p for f in told for p in self.context.of_role(f, role)]
                if found := [p for p in parties if p.country and p.country not in have]:
                    return found
        return []

    def _at_home(self, source: str, actors: list[Party], have: set[str], frame: Frame) -> list[Party]:
        """The state of the place, else the outlet's: its police, courts and crowds are named without it, and envoys
        speak of where they are."""
        home = self.context.home_at(frame.sentence)
        if source == "post" and not any(self._is_envoy(p) for p in actors):
            return []
        if source == "home" and (place := place_of(self.context, frame)) is not None and place.country:
            home = place.country
        return [state_party(home)] if home is not None and home not in have else []

    def _is_envoy(self, party: Party) -> bool:
        """He is sent to some state."""
        return any(r.name == party.name and r.level == "ambassador" for r in self.context.reading.referents)

    def _accompanied(self, frame: Frame) -> list[Party]:
        """Who stands behind "with" in what a predicate governs: "discussed steps to reach peace with Peru's envoy"."""
        frames = self.context.reading.frames
        inner = (f for f in frames if f.sentence == frame.sentence and self.context.governor(f) is frame)
        return [p for f in inner if f.form == "verb" for p in self.context.of_role(f, "with")]

    def _speaking(self, number: int) -> list[Party]:
        """The state of who speaks there: "talks with the President of Peru were held" are his own state's."""
        speaker = self.context.reading.sentences[number].speaker
        country = self.context.reading.referents[speaker].country if speaker is not None else None
        return [state_party(country)] if country else []

    def _on_visit(self, frame: Frame) -> list[Party]:
        """The two states of the visit or talks told right before, on which something is done ("during that visit")."""
        sentences = self.context.reading.sentences
        here = sentences[frame.sentence]
        if frame.sentence == 0 or not pointing("on_the_visit").search(self.context.text, here.start, here.end):
            return []
        before = sentences[frame.sentence - 1]
        found = self.context.parties(self.context.mentions_in(before.start, before.end))
        states = dict.fromkeys(p.country for p in found if p.country)
        return [state_party(code) for code in states] if len(states) == _PAIR else []

    def _sent_to(self, frame: Frame) -> list[Party]:
        """The state to which those are accredited whom the predicate acts on: "recalled its ambassador to Peru"."""
        patient = self.context.argument(frame, "patient")
        words = self.context.text[patient.start : patient.end] if patient is not None else ""
        return [state_party(m.code) for m in states().find(words) if SENT.search(words[: m.start])]

    def listed(self, found: list[Party]) -> list[Party]:
        """The first, and those who are listed with it ("with Peru and Chile")."""
        out = found[:1]
        for party in found[1:]:
            between = self.context.text[out[-1].end : party.start] if party.start >= out[-1].end else "-"
            if not LISTED.fullmatch(between):
                break
            out.append(party)
        return out

    def _across(self, source: str, country: str | None, we: bool, frame: Frame) -> list[Party]:
        """The other state of the pair that a sentence is about."""
        other: Party | None = None
        number = frame.sentence
        if source == "pair":
            other = self._other(str(country), we, number)
            if we and other is not None and self._is_place(frame, other):
                other = self.context.other_state(str(country)) or other
        elif (source == "partner" or source == "we" and we) and self.context.bilateral_at(number):
            other = self.context.other_state(str(country), number)
        return [other] if other is not None else []

    def _is_place(self, frame: Frame, party: Party) -> bool:
        """Only where it was: "we met recently in Peru", said to a Chilean."""
        place = place_of(self.context, frame)
        return place is not None and place.country == party.country

    def _other(self, country: str, we: bool, number: int) -> Party | None:
        """The home state, for what a foreigner says in the home's news; else the other of the sentence's pair."""
        pair, home = self.context.pair_at(number), self.context.home_at(number)
        if country not in pair or len(pair) < 2 or not self.context.together_at(number):
            return None
        if we:
            return self.context.other_state(country, number)
        if home is not None and country == home and not self.context.reading.sentences[number].about:
            return None
        other = next(code for code in pair if code != country)
        if home is not None and other != home:
            return None
        return state_party(other)


def _with_body(rule: Rule, actors: list[Party], recipients: list[Party]) -> bool:
    """A state's people on one side, an organisation of states on the other: nobody is left out."""
    if rule.joint:
        return _meets(actors + recipients, actors + recipients)
    return _meets(actors, recipients) or rule.kind == "event" and _meets(recipients, actors)


def _meets(states: list[Party], bodies: list[Party]) -> bool:
    return any(p.country for p in states) and any(p.type == "igo" for p in bodies)


def _is_stranger(party: Party) -> bool:
    """Somebody whose state the text does not tell: in a text about two states he is of the other."""
    return party.country is None and party.type in {"person", "company", "body"}


def speaks(parties: list[Party]) -> bool:
    """One of the parties is who speaks, or the speaker's state."""
    return any(p.as_written.lower() in {"we", "our", "us", "i", "me", "my"} for p in parties)
