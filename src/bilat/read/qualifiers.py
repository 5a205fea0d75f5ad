"""Polarity and modality of each frame: its own words, then what governs it."""

from __future__ import annotations

from bilat.lexicon.qualifiers import qualifier_words
from bilat.model.claim import Modality, Polarity
from bilat.read.frames import Raw
from bilat.read.tokens import Token, Tree

_BY_MODAL: dict[str, Modality] = {
    "will": "plan",
    "shall": "plan",
    "may": "possibility",
    "might": "possibility",
    "could": "possibility",
    "should": "demand",
    "must": "demand",
    "would": "possibility",
    "can": "possibility",
}


class Qualifiers:
    """Reads the qualifiers of the frames of one sentence."""

    def __init__(self, tree: Tree, raw: dict[int, Raw]) -> None:
        self.tree = tree
        self.raw = raw
        self.words = qualifier_words()

    def polarity(self, frame: Raw) -> Polarity:
        """Denied when an odd number of negations stands over the predicate."""
        negations = int(frame.negated) + int(self._negative_argument(frame))
        governor = self._governor(frame)
        if governor is not None and frame.link in {"xcomp", "pcomp", "noun", "adjective", "ccomp"}:
            negations += int(governor.lemma in self.words.denial_verbs and frame.link != "noun") + int(
                frame.link == "xcomp" and (governor.negated or self._still_to(frame, governor))
                or frame.link == "adjective" and governor.negated and self._above_adjective(frame) == "plan"
            )
        negations += int(self._without(frame))
        carrier = self.raw.get(frame.light) if frame.light is not None else None
        if carrier is not None:
            negations += int(carrier.lemma in self.words.denial_verbs)
        return "denied" if negations % 2 else "affirmed"

    def _still_to(self, frame: Raw, governor: Raw) -> bool:
        """ "Has yet to sign": not done so far."""
        held = governor.lemma in self.words.obliging and frame.infinitive
        return held and any(c in self.words.so_far for c in (*governor.cues, *frame.cues))

    def _without(self, frame: Raw) -> bool:
        """ "cancelled without any discussion with Japan"."""
        token = self.tree.tokens[frame.token]
        return token.dep in {"pobj", "pcomp"} and self.tree.tokens[token.head].lower == "without"

    def _negative_argument(self, frame: Raw) -> bool:
        """ "signed no agreement", "no tourists came", "neither …"; "no fewer than ten" are ten and more."""
        for argument in frame.arguments:
            if argument.role in {"agent", "patient", "attribute"}:
                for i in self.tree.at(argument.start, argument.end):
                    token = self.tree.tokens[i]
                    after = self.tree.tokens[i + 1].lower if i + 1 < len(self.tree.tokens) else ""
                    if (
                        token.lower in {"no", "neither"}
                        and after not in self.words.at_least
                        and token.dep in {"det", "preconj", "cc"}
                        and self.tree.tokens[token.head].start == argument.head_start
                    ):
                        return True
        return False

    def modality(self, frame: Raw, depth: int = 0) -> Modality:
        """The first that says something: own modal, own adverbs, the governor, the noun it hangs on."""
        own = self._own(frame) or self._misread(frame)
        if own is not None:
            return own
        governor = self._governor(frame)
        if governor is None or depth > 5:
            return self._above_noun(frame)
        return self._governed(frame, governor, depth)

    def _own(self, frame: Raw) -> Modality | None:
        words = self.words
        if any(c in words.condition_marks and c != "once" for c in frame.cues):
            return "condition"
        if frame.modal:
            return self._modal(frame)
        if frame.tense == "future" or frame.infinitive and not frame.link:
            return "plan"
        cues = set(frame.cues)
        if cues & words.possibility_words:
            return "possibility"
        if cues & words.plan_words and frame.tense not in {"past"} or self._is_scheduled(frame):
            return "plan"
        return None

    def _is_scheduled(self, frame: Raw) -> bool:
        """ "A signing is on the agenda", "talks are on the cards"."""
        carrier = self.raw.get(frame.light) if frame.light is not None else None
        if carrier is None or carrier.lemma != "be" or frame.tense == "past":
            return False
        return any(a.role == "on" and a.head in self.words.schedules for a in frame.arguments)

    def _misread(self, frame: Raw) -> Modality | None:
        """ "Minister to visit Egypt": a headline's infinitive, taken for a noun or for a clause about the minister."""
        at, tokens = frame.token, self.tree.tokens
        if frame.link == "relative" and frame.infinitive:
            singled = {k.lower for k in self.tree.kids(tokens[at].head, "amod", "advmod", "det")}
            return None if singled & {"first", "last", "latest", "only", "second", "third"} else "plan"
        bare = 0 < at < len(tokens) - 1 and tokens[at - 1].lower == "to" and tokens[at].is_noun
        return "plan" if bare and tokens[at + 1].tag.startswith("NNP") else None

    def _modal(self, frame: Raw) -> Modality:
        modal = frame.modal
        if modal == "would":
            first = self._first_of_chain(frame)
            above = self._governor(first)
            token = self.tree.tokens[frame.token]
            if (
                above is not None
                and above.tense == "past"
                and first.link in {"ccomp", ""}
                or self._has(token, self.words.plan_words)
                or self._is_dated_ahead(self.tree.tokens[first.token])
            ):
                return "plan"
        if modal in {"must", "should", "can", "may"} and frame.lemma in self.words.performative_verbs and _says(frame):
            return "fact"
        if modal in {"can", "could"} and frame.tense == "past" and frame.negated:
            return "fact"
        return _BY_MODAL.get(modal, "possibility")

    def _first_of_chain(self, frame: Raw) -> Raw:
        """ "Said it would close the port and would recall its envoy": the verb that begins the chain."""
        for _ in range(3):
            above = self._governor(frame)
            if frame.link != "conj" or above is None or above.modal != "would":
                break
            frame = above
        return frame

    def _is_dated_ahead(self, token: Token) -> bool:
        """ "Tomorrow he would visit the port", "would arrive next week"."""
        times = self.tree.kids(token.i, "npadvmod", "advmod", "tmod")
        return any({t.lower, *(k.lower for k in self.tree.kids(t.i))} & self.words.ahead for t in times)

    def _has(self, token: Token, wanted: frozenset[str]) -> bool:
        return any(k.lower in wanted for k in self.tree.kids(token.i, "acomp", "advmod", "attr"))

    def _governor(self, frame: Raw) -> Raw | None:
        return self.raw.get(frame.governor) if frame.governor is not None else None

    def _governed(self, frame: Raw, governor: Raw, depth: int) -> Modality:
        """By the way in which the governor embeds the frame."""
        link = frame.link
        if link == "pcomp" and self._is_concluded(frame):
            return "fact"
        if link == "pcomp" and (found := self._by_noun(self._led_by(frame))) is not None:
            return found
        if link in {"xcomp", "pcomp", "adjective"} or (link == "ccomp" and frame.infinitive):
            return self._controlled(frame, governor, depth)
        if link == "ccomp":
            return self._stated(frame, governor, depth)
        if link == "advcl":
            return self._purpose(frame, governor, depth)
        if link == "noun":
            return self._above_noun(frame) if frame.form == "noun" else self._noun_clause(frame)
        if link == "conj" and frame.tense == "none":
            return self.modality(governor, depth + 1)
        return "fact"

    def _is_concluded(self, frame: Raw) -> bool:
        """ "After concluding the visit, she will travel on": what is to end is going on."""
        carrier = self.raw.get(frame.light) if frame.light is not None else frame
        led = self.tree.tokens[self.tree.tokens[(carrier or frame).token].head]
        return carrier is not None and carrier.lemma in self.words.concluding and led.lower in {"after", "upon"}

    def _controlled(self, frame: Raw, governor: Raw, depth: int) -> Modality:
        """ "agreed to meet", "urged Y to sign": the verb above says whether it is planned, asked for or possible."""
        words, lemma = self.words, governor.lemma
        if self._performed(frame, governor):
            return "fact"
        if governor.negated and lemma not in words.denial_verbs:
            return self.modality(governor, depth + 1)
        if lemma == "be" and frame.infinitive and governor.tense != "past":
            return "plan"
        if lemma in words.obliging and frame.link == "xcomp" and frame.infinitive and not governor.modal:
            return "fact" if governor.tense == "past" or self._still_to(frame, governor) else "demand"
        promised = lemma in words.plan_verbs and self._same_actor(frame, governor)
        if lemma in words.demand_verbs and not promised:
            return "demand"
        if lemma in words.plan_verbs:
            return "plan"
        if lemma in words.possibility_verbs:
            return "possibility"
        return self._above_adjective(frame) or self.modality(governor, depth + 1)

    def _performed(self, frame: Raw, governor: Raw) -> bool:
        """ "would like to thank", "let me congratulate", "wish to urge": done by saying so."""
        carried = self.raw.get(frame.light) if frame.light is not None else frame
        done = carried is not None and carried.lemma in self.words.performative_verbs
        return done and governor.lemma in self.words.wishing_verbs and not governor.negated

    def _stated(self, frame: Raw, governor: Raw, depth: int) -> Modality:
        """ "said that X signed", "demanded that X sign": a fact unless it is asked for or guessed."""
        lemma = governor.lemma
        asked = lemma in self.words.demand_verbs and lemma not in self.words.speech
        if asked and frame.tense in {"none", "present"}:
            return "demand"
        if lemma in {"suggest", "hope", "believe", "speculate"} and frame.tense != "past":
            return "possibility"
        return "fact" if frame.tense != "none" else self.modality(governor, depth + 1)

    def _same_actor(self, frame: Raw, governor: Raw) -> bool:
        mine = {a.head_start for a in frame.arguments if a.role == "agent"}
        return bool(mine & {a.head_start for a in governor.arguments if a.role == "agent"})

    def _purpose(self, frame: Raw, governor: Raw, depth: int) -> Modality:
        """ "came to sign": an infinitive of purpose is a plan; other adverbial clauses stand on their own."""
        if frame.infinitive:
            return "plan"
        return "fact" if frame.tense == "past" else self.modality(governor, depth + 1)

    def _above_adjective(self, frame: Raw) -> Modality | None:
        """ "is ready to sign", "would be happy to visit"."""
        head = self.tree.tokens[self.tree.tokens[frame.light if frame.light is not None else frame.token].head]
        if head.lower in self.words.plan_words:
            return "plan"
        if head.lower in self.words.demand_words:
            return "demand"
        return "possibility" if head.lower in self.words.possibility_words else None

    def _noun_clause(self, frame: Raw) -> Modality:
        """A verb that hangs on a noun: "plans to build", "the agreement signed"."""
        if not frame.infinitive:
            return "fact"
        return self._by_noun(self.tree.tokens[self.tree.tokens[frame.token].head]) or "plan"

    def _led_by(self, frame: Raw) -> Token:
        """The word whose preposition a gerund follows: "the importance of signing"."""
        tokens = self.tree.tokens
        return tokens[tokens[tokens[frame.token].head].head]

    def _by_noun(self, noun: Token) -> Modality | None:
        words = self.words
        if noun.lemma in words.plan_nouns:
            return "plan"
        if noun.lemma in words.demand_nouns:
            return "demand"
        return "possibility" if noun.lemma in words.possibility_nouns else None

    def _above_noun(self, frame: Raw) -> Modality:
        """A nominal predicate under "the possibility of", "plans for", or under a verb that asks or weighs."""
        at = self.tree.tokens[frame.token]
        if self._purpose_of(at):
            return "plan"
        for _ in range(6):
            head = self.tree.tokens[at.head]
            if head.i == at.i:
                break
            if (
                head.is_noun
                and at.dep in {"prep", "pobj"}
                and (found := self._by_noun(head)) is not None
                and head.i != frame.token
            ):
                return "fact" if head.lemma in self.words.topic_nouns and self._has_agent(frame) else found
            if head.is_verb:
                return self._under_verb(frame, head, at)
            at = head
        return "fact"

    def _has_agent(self, frame: Raw) -> bool:
        return any(a.role == "agent" and a.mentions for a in frame.arguments)

    def _purpose_of(self, token: Token) -> bool:
        return any(k.lower in self.words.plan_words for k in self.tree.kids(token.i, "amod"))

    def _under_verb(self, frame: Raw, verb: Token, child: Token) -> Modality:
        above = self.raw.get(verb.i)
        if above is None or child.dep in {"nsubj"} and verb.lemma not in self.words.plan_words:
            return "fact"
        own = self._own(above)
        if own is not None and child.dep in {"dobj", "nsubjpass"}:
            return own
        if child.dep in {"dobj", "prep", "nsubjpass"}:
            if verb.lemma in {"propose", "request", "demand", "seek", "urge"} and child.dep != "prep":
                return "demand"
            if verb.lemma in {"plan", "schedule", "expect", "envisage"}:
                return "plan"
            if verb.lemma in {"explore", "consider", "mull", "study"} and child.dep != "prep":
                return "possibility"
        if child.dep == "prep" and child.lower in self.words.means and (outer := self.modality(above)) != "fact":
            return outer
        if child.dep == "dobj" and above.infinitive:
            return self.modality(above)
        return "fact"


def _says(frame: Raw) -> bool:
    """Somebody does it in the first person, by saying it ("I must thank you")."""
    return any(a.role == "agent" and a.head in {"i", "we"} for a in frame.arguments) and not frame.negated
