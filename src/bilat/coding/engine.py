"""Applies the coding rules to the frames of a reading: one draft a frame and rule at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from bilat.coding.context import Context, state_party
from bilat.coding.courtesy import is_name
from bilat.coding.dates.dating import date_of
from bilat.coding.dates.later import told_after
from bilat.coding.draft import Draft, unique
from bilat.coding.parties.own import is_among_own
from bilat.coding.parties.second import Second, speaks
from bilat.coding.parties.victims import aimed_at
from bilat.coding.places.places import place_of
from bilat.coding.rules import Rule, Rules
from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.claim import Modality, Party, Place, Speaker
from bilat.model.reading import Argument, Frame

ANY = "*"
"""The lemma of rules that hold for every predicate that no other rule took."""


_AND = re.compile(r"\s*,?\s+and\s+")
_OWNED = 40
"""Characters of the name that an owner stands before at most."""

_THEMES = frozenset({"xcomp", "ccomp", "noun", "pcomp", "adjective"})
"""How what is said to be done hangs on the predicate that says it."""


class Engine:
    """The rules over one document."""

    def __init__(self, context: Context, rules: Rules) -> None:
        self.context = context
        self.rules = rules
        self.second = Second(context)
        self.carried = {f.light for f in context.reading.frames if f.light is not None}

    def drafts(self) -> list[Draft]:
        """All drafts, in reading order."""
        out: list[Draft] = []
        for number, frame in enumerate(self.context.reading.frames):
            out += self._frame(number, frame)
        return out

    def _frame(self, number: int, frame: Frame) -> Iterator[Draft]:
        kinds: set[str] = set()
        if self._is_asked(frame) or self._is_of_denied(frame):
            return
        for rule in self.rules.by_lemma.get(frame.lemma, []):
            if rule.kind not in kinds and self._fits(rule, number, frame):
                draft = self._draft(rule, number, frame)
                if draft is not None:
                    kinds.add(rule.kind)
                    yield draft
        if not kinds and number not in self.carried:
            for rule in self.rules.by_lemma.get(ANY, []):
                if self._fits(rule, number, frame) and (draft := self._draft(rule, number, frame)) is not None:
                    yield draft
                    return

    def _is_asked(self, frame: Frame) -> bool:
        """What a question is about: it is asked, not told. What it takes for granted may be told."""
        sentence = self.context.reading.sentences[frame.sentence]
        if not self.context.text[sentence.start : sentence.end].rstrip(" \n\"”’'").endswith("?"):
            return False
        return frame.modality != "fact" or frame.governor is None and frame.form == "verb"

    def _is_of_denied(self, frame: Frame) -> bool:
        """What somebody is denied to have made others do: "denied that it had pressed Peru to cancel the contract"."""
        above = self.context.governor(frame)
        over = self.context.governor(above) if above is not None and frame.link == "xcomp" else None
        denied = above is not None and above.polarity == "denied" and above.link == "ccomp"
        return denied and over is not None and over.lemma in qualifier_words().denial_verbs

    # fitting

    def _fits(self, rule: Rule, number: int, frame: Frame) -> bool:
        if _form(frame) not in rule.forms:
            return False
        if rule.kind == "event" and is_name(self.context, frame):
            return False
        if rule.only_modality and frame.modality not in rule.only_modality:
            return False
        if rule.only_polarity and frame.polarity not in rule.only_polarity:
            return False
        governor = self.context.governor(frame)
        if rule.by and (governor is None or governor.lemma not in self.rules.expand(rule.by)):
            return False
        if rule.not_by and governor is not None and governor.lemma in self.rules.expand(rule.not_by):
            return False
        if (rule.theme or rule.no_theme) and self.has_theme(number) != rule.theme:
            return False
        return self.suits(rule, frame)

    def suits(self, rule: Rule, frame: Frame) -> bool:
        """True when the predicate takes what the rule asks for, and nothing that it excludes."""
        return all(self._headed(frame, role, words) for role, words in rule.heads.items()) and not any(
            self._headed(frame, role, words) for role, words in rule.not_heads.items()
        )

    def has_theme(self, number: int) -> bool:
        """True when the predicate governs another ("pledged to share") or what is said to be done stands in a noun
        behind it; "during the visit" before it is only when."""
        frames = self.context.reading.frames
        governed = (f for f in frames if f.governor == number and f.link in _THEMES)
        return any(f.link != "noun" or f.start > frames[number].start for f in governed)

    def _headed(self, frame: Frame, role: str, words: tuple[str, ...]) -> bool:
        wanted = self.rules.expand(words)
        if "cue" in role.split("|") and wanted & set(frame.cues):
            return True
        if role == "clause":
            return bool(wanted & set(self.context.text[frame.clause_start : frame.clause_end].lower().split()))
        if role == "light":
            return frame.light is not None and self.context.reading.frames[frame.light].lemma in wanted
        return any(a.role in role.split("|") and self._has(a, wanted) for a in frame.arguments)

    def _has(self, argument: Argument, wanted: frozenset[str]) -> bool:
        """Its head is one of the words, or `~word` stands in it; `+party`, `+person`, `+state`: it names one; `+money`:
        it is a sum."""
        if argument.head in wanted or ("+party" in wanted and bool(argument.mentions)) or "+any" in wanted:
            return True
        types = {p.type for p in self.context.parties(argument.mentions)}
        if "+person" in wanted and "person" in types or "+state" in wanted and types & {"state", "body"}:
            return True
        if "+money" in wanted and self.context.is_sum(argument):
            return True
        loose = [w[1:] for w in wanted if w.startswith("~")]
        if loose:
            inside = set(self.context.text[argument.start : argument.end].lower().replace("-", " ").split())
            return any(w in inside or w + "s" in inside for w in loose)
        return False

    # making

    def _draft(self, rule: Rule, number: int, frame: Frame) -> Draft | None:
        actors, recipients = (unique(self._roles(frame, roles)) for roles in (rule.actors, rule.recipients))
        if rule.kind == "event" and not rule.joint:
            recipients = self._foremost(frame, rule, actors, recipients)
        if rule.kind == "commitment" and not rule.joint and not recipients:
            actors, recipients = self._parted(actors)
        if not rule.joint:
            actors = self._shallow(rule, frame, actors, recipients)
        if rule.kind == "event" and "patient" in rule.recipients and is_among_own(self.context, frame):
            return None
        self.second.fill(rule, frame, actors, recipients)
        if rule.id.startswith("flow.list"):
            actors, recipients = self._exporter(rule, frame, actors)
        elif rule.joint:
            actors, recipients = unique(actors + recipients), []
        else:
            recipients = _others(actors, recipients)
        if rule.kind == "event" and recipients:
            recipients = aimed_at(self.context, rule.event, self.judges(frame, "backing"), recipients)
            if rule.event == "ACCUSE" and not recipients and self.judges(frame, "condemning"):
                rule = msgspec.structs.replace(rule, need=0)  # a deed is condemned, whoever did it
        if not self._enough(rule, frame, actors, recipients):
            return None
        return self.made(rule, number, frame, actors, recipients)

    def judges(self, frame: Frame, how: str) -> bool:
        """True for a verb of a class: condemning, backing."""
        return frame.form == "verb" and frame.lemma in self.rules.classes.get(how, frozenset())

    def _foremost(self, frame: Frame, rule: Rule, actors: list[Party], recipients: list[Party]) -> list[Party]:
        """Of those found deep inside one phrase the first, with who is listed with it: "concern at Peru's decision to
        defend Chile" is about Peru."""
        plain = self._roles(frame, tuple(r for r in rule.recipients if "*" not in r))
        own = set() if any(p.country for p in plain) else {p.country for p in actors}
        deep = [p for p in recipients if p.country and p.country not in own and p not in plain]
        meant = {p.country for p in [*plain, *self.second.listed(deep)]} | {None}
        return [p for p in recipients if p.country in meant]

    def _parted(self, parties: list[Party]) -> tuple[list[Party], list[Party]]:
        """Those of the first party's state, and the rest: "at the invitation of X, Y" names both in one phrase.

        Those who are named as one ("both sides") or joined by "and" stay together, as do states of a headline's list.
        """
        own = next((p.country for p in parties if p.country), None)
        rest = [p for p in parties if p.country and p.country != own]
        if any(_is_joined(self.context.text, one, other) for one, other in pairwise(parties)):
            return parties, []
        return [p for p in parties if p not in rest], rest

    def _exporter(self, rule: Rule, frame: Frame, sides: list[Party]) -> tuple[list[Party], list[Party]]:
        """ "A's exports to B": A gives; "A's imports from B": B gives. A side left out is the pair's other state."""
        sides = unique(sides)[:2]
        if (
            len(sides) == 1
            and (other := self.context.other_state(str(sides[0].country), frame.sentence)) is not None
            and self.context.bilateral_at(frame.sentence)
        ):
            sides.append(other)
        if len(sides) < 2:
            return [], []
        return (sides[1:], sides[:1]) if "import" in rule.id else (sides[:1], sides[1:])

    def _roles(self, frame: Frame, roles: tuple[str, ...]) -> list[Party]:
        """Parties of several roles; one written `role?` only where those before it name nobody."""
        out: list[Party] = []
        for role in roles:
            if not (role.endswith("?") and out):
                out += self._role(frame, role.rstrip("?"))
        return [p for p in out if not self.context.is_left_out(p)]

    def _shallow(self, rule: Rule, frame: Frame, actors: list[Party], recipients: list[Party]) -> list[Party]:
        """The actors, without those found only deep inside a phrase who are recipients in their own right.

        "The withdrawal of Peru's troops from Chile": Chile stands in the phrase of what is withdrawn too.
        """
        plain = {(p.start, p.end) for p in self._roles(frame, tuple(r for r in rule.actors if "*" not in r))}
        acted_on = {(p.start, p.end) for p in recipients} - plain
        rest = [p for p in actors if (p.start, p.end) not in acted_on]
        return rest if any(p.country for p in rest) else actors

    def _role(self, frame: Frame, role: str) -> list[Party]:
        """Parties of a role; `role@` takes the states of the places in it too; `speaker` is who is said to say it.

        `theme` is who does what the predicate governs ("wants Peru to stay").
        """
        if role == "theme":
            return self._governed(frame)
        if role == "speaker":
            return self.context.speakers(frame) or self.speaker(frame)
        if not role.endswith("@"):
            return self.context.of_role(frame, role)
        name = role.rstrip("@")
        out = self.context.of_role(frame, name)
        known = any(p.country for p in out)
        for argument in (a for a in frame.arguments if a.role == name):
            out += self._listed(argument, out) if known else self._hosts(argument)
        return [p for p in out if p.type in {"state", "person", "body"}]

    def _governed(self, frame: Frame) -> list[Party]:
        """Who, other than the frame's own agent, is to do what it governs."""
        mine = {a.start for a in frame.arguments if a.role == "agent"}
        return [
            party
            for f in self.context.reading.frames
            if self.context.governor(f) is frame and f.link in {"xcomp", "ccomp"} and not f.modal
            for a in f.arguments
            if a.role == "agent" and a.start not in mine
            for party in self.context.parties(a.mentions)
        ]

    def speaker(self, frame: Frame) -> list[Party]:
        """Whose words a speech or an interview gives there."""
        number = self.context.reading.sentences[frame.sentence].speaker
        if number is None:
            return []
        r = self.context.reading.referents[number]
        return [Party(r.name, "", r.type, r.country, r.sector, r.office)]

    def _hosts(self, argument: Argument) -> list[Party]:
        """The state of the first place that an argument names."""
        for place in self.context.reading.places:
            if argument.start <= place.start and place.end <= argument.end and place.country:
                state = state_party(place.country)
                return [msgspec.structs.replace(state, as_written=place.name, start=place.start, end=place.end)]
        return []

    def _listed(self, argument: Argument, parties: list[Party]) -> list[Party]:
        """The state of a city that is listed with states ("from Malaysia and Dubai")."""
        ends = {p.end for p in parties}
        own = {p.country for p in parties}
        joint = _AND.match(self.context.text, max(ends), argument.end) if ends else None
        hosts = self._hosts(msgspec.structs.replace(argument, start=joint.end())) if joint else []
        return [p for p in hosts if joint and p.start == joint.end() and p.country not in own]

    def _enough(self, rule: Rule, frame: Frame, actors: list[Party], recipients: list[Party]) -> bool:
        if not actors and not recipients:
            return False
        if rule.need == 0:
            return bool(actors)
        if "speaker" in rule.actors and rule.only_modality and not _asks_others(frame, actors, recipients):
            return False
        countries = {p.country for p in actors + recipients if p.country}
        # An organisation restricts; it is nobody's target.
        bodies = actors if rule.kind == "sanction" else actors + recipients
        igos = any(p.type == "igo" or self.context.is_international(p) for p in bodies)
        if rule.igo and igos and countries:
            return True
        if not rule.joint and rule.recipients and rule.need > 1:
            mine, theirs = {p.country for p in actors}, {p.country for p in recipients}
            if rule.kind == "commitment" and len(mine - {None}) >= rule.need:
                return True  # they undertake it together
            return bool(actors and recipients) and len((mine | theirs) - {None}) >= rule.need and bool(theirs - mine)
        return len(countries) >= rule.need

    def made(self, rule: Rule, number: int, frame: Frame, actors: list[Party], recipients: list[Party]) -> Draft:
        """The draft that a rule makes of a frame and its parties."""
        context = self.context
        values = dict(rule.set)
        for field, role in rule.copy.items():
            argument = next((a for r in role.split("|") if (a := context.argument(frame, r)) is not None), None)
            if argument is not None:
                values[field] = context.words(argument)
        topic = context.argument(frame, rule.copy.get("topics", ""))
        polarity = frame.polarity
        if rule.flip:
            polarity = "affirmed" if polarity == "denied" else "denied"
        return Draft(
            kind=rule.kind,
            type=rule.type,
            actors=actors,
            recipients=recipients,
            evidence=[context.telling(frame)],
            rule=rule.id,
            sentence=frame.sentence,
            frame=number,
            trigger=frame.start,
            date=told_after(context, frame) or date_of(context, frame, topic=topic),
            place=_venue(place_of(context, frame), topic, actors + recipients),
            polarity=polarity,
            modality=self._modality(rule, frame),
            attribution=frame.attribution or (() if _is_met(rule) else self._own_words(frame)),
            values=values,
            event=rule.event,
            mode=rule.mode,
            confidence=rule.confidence,
            nominal=_form(frame) == "noun",
        )

    def _own_words(self, frame: Frame) -> tuple[Speaker, ...]:
        """A pledge, an invitation, a thanks is reported as its maker's words."""
        agent = self.context.argument(frame, "agent")
        if (
            agent is None
            or not agent.mentions
            or frame.lemma
            not in qualifier_words().speech | qualifier_words().factive_verbs | {"express", "propose", "invite"}
        ):
            carrier = self.context.reading.frames[frame.light] if frame.light is not None else None
            return self._own_words(carrier) if carrier is not None else ()
        mention = self.context.reading.mentions[agent.mentions[0]]
        name = self.context.reading.referents[mention.referents[0]].name if mention.referents else ""
        if not name:
            return ()
        cue = self.context.text[frame.start : frame.end]
        return (Speaker(self._whole(agent, frame)[:160], name, cue, "indirect"),)

    def _whole(self, agent: Argument, frame: Frame) -> str:
        """The words of a subject, with the name that an owner stands before ("Peru's Lima office pledged")."""
        words = self.context.words(agent)
        owned = self.context.text[agent.end : frame.start].strip()
        joined = words.endswith(("'s", "’s")) and owned[:1].isupper() and len(owned) <= _OWNED
        return f"{words} {owned}" if joined else words

    def _modality(self, rule: Rule, frame: Frame) -> Modality:
        return rule.modality if rule.modality is not None and frame.modality == "fact" else frame.modality


def _is_met(rule: Rule) -> bool:
    """People deal with each other: who welcomes somebody at an airport says nothing by it, who congratulates does."""
    return rule.kind == "contact" and rule.type != "greeting"


def _is_joined(text: str, one: Party, other: Party) -> bool:
    """They act together: "both countries", "Peru and its neighbour", "Peru, Chile agree"."""
    between = text[one.end : other.start]
    listed = one.type == other.type == "state" and between == ", "
    return (one.start, one.end) == (other.start, other.end) or bool(_AND.fullmatch(between)) or listed


def _venue(place: Place | None, topic: Argument | None, parties: list[Party]) -> Place | None:
    """Where they talked: a third state that is named only after what they talked of is where that is."""
    if place is None or topic is None or place.start < topic.start:
        return place
    return place if place.country in {p.country for p in parties} else None


def _others(actors: list[Party], recipients: list[Party]) -> list[Party]:
    """Recipients that are not the actors themselves; those of the actors' own states only where there are no others."""
    rest = [r for r in recipients if all((r.name, r.country) != (a.name, a.country) for a in actors)]
    own = {a.country for a in actors if a.country}
    abroad = [r for r in rest if r.country not in own]
    return abroad if any(r.country for r in abroad) else rest


def _asks_others(frame: Frame, actors: list[Party], recipients: list[Party]) -> bool:
    """Somebody says what others should do, not what his own state should do with them."""
    mine = {p.country for p in actors}
    return bool(frame.modal) and not mine & {p.country for p in recipients} and not speaks(recipients)


def _form(frame: Frame) -> str:
    if frame.form == "noun":
        return "noun"
    return "light" if frame.light is not None else "verb"
