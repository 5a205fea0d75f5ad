"""Predicate frames: who does what to whom, whatever the sentence's build.

Passives are turned, subjects shared over conjunctions and infinitives, relative clauses filled with what they are
about, and nominal predicates ("Sharif's talks with Z", "held talks with Z") made equal to verbal ones.
"""

from __future__ import annotations

import msgspec

from bilat.model.reading import Argument, FrameForm, Tense, Voice
from bilat.read.clauses import clause_of, narrowed, tense_of
from bilat.read.phrases import MentionAt, PhraseReader
from bilat.read.tokens import Token, Tree


class Raw(msgspec.Struct):
    """A frame while it is built: `token` is the trigger in its tree, governor the trigger of the embedding frame."""

    token: int
    lemma: str
    form: FrameForm
    arguments: list[Argument]
    clause: tuple[int, int]
    voice: Voice = "active"
    tense: Tense = "none"
    modal: str = ""
    negated: bool = False
    governor: int | None = None
    link: str = ""
    light: int | None = None
    infinitive: bool = False
    cues: tuple[str, ...] = ()


class FrameReader(PhraseReader):
    """Reads the frames of one tree. `at` gives the mentions that a token of the tree heads."""

    def __init__(self, tree: Tree, at: MentionAt, language: str = "en") -> None:
        super().__init__(tree, at, language)
        self.raw: dict[int, Raw] = {}

    def frames(self) -> list[Raw]:
        """All frames of the sentence, in order of their triggers."""
        for token in self.tree.tokens:
            if token.is_verb and token.dep not in {"aux", "auxpass", "prep"} and not self._is_modal(token):
                self.raw[token.i] = self._verb(token)
        for token in self.tree.tokens:
            if token.is_noun and token.lemma in self.words.nominals and not self.at(token.i):
                self.raw[token.i] = self._noun(token)
        return [self.raw[i] for i in sorted(self.raw)]

    def _is_modal(self, token: Token) -> bool:
        """ "Need not sign"; a verb of its own where a clause hangs on it: "needs to sign"."""
        if token.lemma not in self.words.modals:
            return False
        return token.lower in self.words.modals and not self.tree.kids(token.i, "xcomp")

    # verbs

    def _verb(self, token: Token) -> Raw:
        tree = self.tree
        passive = self._is_passive(token)
        raw = Raw(
            token.i,
            self._predicate(token),
            "verb",
            [],
            clause_of(tree, token),
            voice="passive" if passive else "active",
        )
        self._tense(token, raw)
        self._link(token, raw)
        subject = self._subject(token, passive)
        if subject is not None:
            raw.arguments.append(self.argument("patient" if passive else "agent", subject))
        elif token.dep in {"acl", "relcl"} and tree.tokens[token.head].is_noun:
            raw.arguments.append(
                self.argument("patient" if passive else "agent", tree.tokens[token.head], shallow=True)
            )
        for child in tree.kids(token.i):
            self._verb_argument(child, raw, passive)
        self._relative_object(token, raw, passive)
        raw.arguments += self._lifted(raw)
        return raw

    def _relative_object(self, token: Token, raw: Raw, passive: bool) -> None:
        """ "the aid that Belarus provided": the noun is what the clause's verb is done to."""
        if token.dep != "relcl" or passive:
            return
        own = next((a for a in raw.arguments if a.role == "patient"), None)
        subject = self.tree.kid(token.i, "nsubj")
        if (
            subject is None
            or subject.tag in {"WP", "WDT"}
            or own is not None
            and own.head not in {"that", "which", "whom"}
        ):
            return
        raw.arguments = [a for a in raw.arguments if a is not own]
        raw.arguments.append(self.argument("patient", self.tree.tokens[token.head], shallow=True))

    def _lifted(self, raw: Raw) -> list[Argument]:
        """Phrases of an object or of an "of" phrase are the predicate's too ("deliveries of Y from A to B")."""
        out: list[Argument] = []
        for argument in raw.arguments:
            if argument.role in {"patient", "of", "attribute"}:
                token = next(
                    (t for t in self.tree.tokens if t.start == argument.head_start and t.lemma == argument.head), None
                )
                for prep in self.tree.kids(token.i, "prep") if token is not None else []:
                    if prep.lower in self.words.lifted:
                        out += self.prepositional(prep)
        return out

    def _verb_argument(self, child: Token, raw: Raw, passive: bool) -> None:
        if child.dep in {"dobj", "oprd"}:
            raw.arguments.append(self.argument("object" if passive else "patient", child))
        elif child.dep in {"attr", "acomp"}:
            raw.arguments.append(self.argument("attribute", child))
        elif child.dep == "dative":
            target = self.tree.kid(child.i, "pobj") or child
            raw.arguments.append(self.argument("to", target))
        elif child.dep == "agent":
            raw.arguments += [self.argument("agent", p) for p in self.tree.kids(child.i, "pobj")]
        elif child.dep in {"prep", "prt"}:
            raw.arguments += self.prepositional(child)

    def _predicate(self, token: Token) -> str:
        """The lemma, with its particle ("call off", "set up")."""
        particle = self.tree.kid(token.i, "prt")
        joined = f"{token.lemma} {particle.lower}" if particle is not None else ""
        part = self.tree.kid(token.i, "dobj")
        if part is not None and part.lower in {"part", "place"} and not part.children:
            joined = f"{token.lemma} {part.lower}"
        return joined if joined in self.words.phrasal else token.lemma

    def _is_passive(self, token: Token) -> bool:
        if self.tree.kid(token.i, "nsubjpass", "auxpass") is not None:
            return True
        if self._is_told(token):
            return True
        if token.tag != "VBN":
            return False
        if token.dep in {"acl", "amod"} or token.dep == "advcl" and self.tree.kid(token.i, "aux", "nsubj") is None:
            return self.tree.kid(token.i, "aux") is None
        if token.dep == "conj" and self.tree.kid(token.i, "aux", "nsubj", "dobj") is None:
            head = self.tree.tokens[token.head]
            return head.is_verb and self._is_passive(head)
        return False

    def _is_told(self, token: Token) -> bool:
        """A headline's "Peru urged to leave": nobody else is urged, and nobody urges himself."""
        bare = token.lemma in self.words.told_only and token.tag in {"VBD", "VBN"}
        alone = bare and self.tree.kid(token.i, "dobj", "dative", "prep", "aux") is None
        act = self.tree.kid(token.i, "xcomp") if alone else None
        return act is not None and any(k.lower == "to" for k in self.tree.kids(act.i, "aux"))

    def _subject(self, token: Token, passive: bool, depth: int = 0) -> Token | None:
        """Own subject; else that of the clause it is joined to, governed by or adjoined to."""
        tree = self.tree
        own = tree.kid(token.i, "nsubj", "nsubjpass", "csubj")
        if own is not None:
            return self._antecedent(token, own)
        if depth > 4 or token.head == token.i:
            return None
        head = tree.tokens[token.head]
        if token.dep in {"conj", "advcl", "xcomp", "ccomp", "parataxis", "dep"} and head.is_verb:
            bare = token.dep == "xcomp" or (token.dep in {"ccomp", "advcl"} and tree.kid(token.i, "aux") is not None)
            return bare and self._controlled(head) or self._subject(head, passive, depth + 1)
        if token.dep in {"acl", "relcl"} and self._is_willed(token):
            return self._holder(head) or self._subject(tree.tokens[head.head], passive, depth + 1)
        if (
            token.dep in {"xcomp", "acl", "advcl"}
            and (head.tag.startswith("JJ") or head.is_noun)
            and tree.kid(token.i, "aux") is not None
        ):
            holder = tree.tokens[head.head]
            return self._subject(holder, passive, depth + 1) if holder.is_verb else tree.kid(head.i, "poss")
        if token.dep == "pcomp":
            above = tree.tokens[head.head]
            done_to = tree.kid(above.i, "dobj", "dative")
            if done_to is not None and above.lemma in self.words.object_acted:
                return done_to
            return self._subject(above, passive, depth + 1) if above.is_verb else None
        return None

    def _controlled(self, verb: Token) -> Token | None:
        """Whom somebody asked, or "called on", to act."""
        done_to = self.tree.kid(verb.i, "dobj", "dative")
        if done_to is not None and verb.lemma in self.words.object_control:
            return done_to
        if verb.lemma not in self.words.called_on:
            return None
        links = [k for k in self.tree.kids(verb.i, "prep") if k.lower in {"on", "upon"}]
        return next((self.tree.kid(k.i, "pobj") for k in links), None)

    def _is_willed(self, verb: Token) -> bool:
        """ "Peru's decision to leave": what hangs on a noun of will is its holder's, not the noun's."""
        to = self.tree.kid(verb.i, "aux")
        return to is not None and to.lower == "to" and self.tree.tokens[verb.head].lemma in self.words.willed

    def _holder(self, noun: Token) -> Token | None:
        """Whose will a noun is: "Peru's decision", "the Peruvian decision", "a decision by Peru"."""
        tree = self.tree
        links = [k for k in tree.kids(noun.i, "prep") if k.lower in {"of", "by", "from"}]
        near = [*tree.kids(noun.i, "poss", "amod", "compound"), *(p for k in links for p in tree.kids(k.i, "pobj"))]
        return next((k for k in near if k.dep == "poss" or self.at(k.i)), None)

    def _antecedent(self, verb: Token, subject: Token) -> Token:
        """What "who", "which" or "that" stands for."""
        if subject.tag in {"WP", "WDT"} and verb.dep == "relcl":
            return self._paper(verb) or self.tree.tokens[verb.head]
        if subject.tag in {"WP", "WDT"} and verb.dep == "conj":
            first = self.tree.tokens[verb.head]
            if first.dep == "relcl":
                return self.tree.tokens[first.head]
        return subject

    def _paper(self, verb: Token) -> Token | None:
        """The act on paper that "which entered into force" is about, though other words stand between."""
        at = self.tree.tokens[verb.head]
        if verb.lemma not in self.words.of_papers:
            return None
        for _ in range(6):
            thing = self.tree.kid(at.i, "dobj", "nsubjpass") if at.is_verb else at
            if thing is not None and thing.lemma in self.words.nominals:
                return thing
            if at.is_verb or at.head == at.i:
                return None
            at = self.tree.tokens[at.head]
        return None

    def _tense(self, token: Token, raw: Raw) -> None:
        auxiliaries = self.tree.kids(token.i, "aux", "auxpass")
        if not auxiliaries and token.dep == "conj" and self.tree.kid(token.i, "nsubj", "nsubjpass") is None:
            head = self.tree.tokens[token.head]
            if head.is_verb and (head.tag == token.tag or token.tag == "VB"):
                auxiliaries = self.tree.kids(head.i, "aux", "auxpass")
        lowers = [a.lower for a in auxiliaries]
        lemmas = [a.lemma for a in auxiliaries]
        raw.modal = next((m for m in map(self.words.modal_of, lowers) if m), "")
        raw.infinitive = "to" in lowers
        raw.negated = self.tree.kid(token.i, "neg") is not None or self._ended(token)
        raw.tense = tense_of(token.tag, lowers, lemmas, raw.modal)
        raw.cues = tuple(k.lower for k in self.tree.kids(token.i, "advmod", "mark"))

    def _ended(self, token: Token) -> bool:
        """ "No longer supplies", "is no longer a member"."""
        later = (k for k in self.tree.kids(token.i, "advmod", "attr", "acomp") if k.lower == "longer")
        return any(k.i > 0 and self.tree.tokens[k.i - 1].lower == "no" for k in later)

    def _link(self, token: Token, raw: Raw) -> None:
        head = self.tree.tokens[token.head]
        if token.head == token.i:
            return
        raw.link = {
            "xcomp": "xcomp",
            "ccomp": "ccomp",
            "advcl": "advcl",
            "relcl": "relative",
            "acl": "noun",
            "conj": "conj",
            "pcomp": "pcomp",
            "parataxis": "ccomp",
        }.get(token.dep, "")
        if token.dep == "pcomp":
            head = self.tree.tokens[head.head]
        if token.dep == "xcomp" and not head.is_verb:
            raw.link = "adjective"
            head = self.tree.tokens[head.head]
        for _ in range(5):
            if head.is_verb or head.is_noun and head.lemma in self.words.nominals or head.head == head.i:
                break
            head = self.tree.tokens[head.head]
        raw.governor = head.i

    # nouns

    def _noun(self, token: Token) -> Raw:
        raw = Raw(token.i, token.lemma, "noun", [], self._noun_clause(token))
        for child in self.tree.kids(token.i):
            self._noun_argument(child, raw)
        _turn_owner(raw, token.start)
        self._led(token, raw)
        raw.arguments += self._lifted(raw)
        verb = self._light_verb(token)
        if verb is not None:
            self._from_light_verb(token, verb, raw)
        else:
            raw.governor, raw.link = self._noun_governor(token), "noun"
            raw.arguments += self._following(token, raw)
        determiner = self.tree.kid(token.i, "det")
        if determiner is not None and determiner.lower == "no":
            raw.negated = True
        raw.cues += tuple(k.lower for k in self.tree.kids(token.i, "amod", "compound", "det", "nummod"))
        return raw

    def _noun_argument(self, child: Token, raw: Raw) -> None:
        if child.dep == "poss":
            raw.arguments.append(self.argument("agent", child))
        elif child.dep in {"amod", "compound", "nmod", "npadvmod"} and self.at(child.i):
            raw.arguments.append(self.argument("adjective", child))
        elif child.dep in {"prep", "agent"}:
            for argument in self.prepositional(child):
                role = {"of": "of", "by": "agent"}.get(argument.role, argument.role)
                raw.arguments.append(msgspec.structs.replace(argument, role=role))
        elif child.dep == "acl" and child.tag == "VBN":
            raw.arguments += [a for k in self.tree.kids(child.i, "prep", "agent") for a in self.prepositional(k)]
            raw.arguments = [msgspec.structs.replace(a, role="agent") if a.role == "by" else a for a in raw.arguments]

    def _following(self, token: Token, raw: Raw) -> list[Argument]:
        """A phrase after the noun's own that the parser hung on the verb above ("highlighted the visit | to Minsk")."""
        above = self.raw.get(raw.governor) if raw.governor is not None else None
        end = self.tree.span(token.i)[1]
        out: list[Argument] = []
        for argument in sorted(above.arguments, key=lambda a: a.start) if above is not None else []:
            if (
                argument.role in {"to", "with", "between", "in", "on"}
                and 0 < argument.start - end <= len(argument.role) + 6
            ):
                out.append(argument)
                end = argument.end
        return out

    def _led(self, token: Token, raw: Raw) -> None:
        """Arguments that hang on a relative clause of the noun: "talks, which were held with Z in Minsk"."""
        for clause in self.tree.kids(token.i, "relcl"):
            if clause.lemma in self.words.light:
                for child in self.tree.kids(clause.i, "prep", "agent"):
                    raw.arguments += self.prepositional(child)

    def _light_verb(self, token: Token) -> Token | None:
        """The verb that only carries the noun: "held talks", "paid a visit", "the meeting took place"."""
        at, steps = token, 0
        while at.dep in {"conj", "appos"} and steps < 4:
            at, steps = self.tree.tokens[at.head], steps + 1
        head = self.tree.tokens[at.head]
        if at.dep in {"nsubjpass", "nsubj"} and head.is_verb and (carrier := self._carrying(head)) is not None:
            return carrier
        if (
            at.dep in {"dobj", "nsubjpass", "nsubj", "attr"}
            and head.is_verb
            and self._predicate(head) in self.words.light
        ):
            return head
        if at.dep == "pobj" and head.lower in {"in", "on", "for"}:
            verb = self.tree.tokens[head.head]
            if verb.is_verb and verb.lemma in self.words.light_in:
                return verb
        return None

    def _carrying(self, verb: Token) -> Token | None:
        """The verb that says what the subject does: "take place" of "is to take place", "is expected to take place"."""
        inner = self.tree.kid(verb.i, "xcomp")
        return inner if inner is not None and inner.is_verb and inner.lemma in self.words.light else None

    def _from_light_verb(self, token: Token, verb: Token, raw: Raw) -> None:
        carrier = self.raw.get(verb.i)
        if carrier is None:
            return
        raw.light, raw.form = verb.i, "verb"
        raw.tense, raw.modal, raw.negated = carrier.tense, carrier.modal, carrier.negated
        raw.governor, raw.link, raw.infinitive, raw.cues = (
            carrier.governor,
            carrier.link,
            carrier.infinitive,
            carrier.cues,
        )
        raw.clause = carrier.clause
        own = self.tree.span(token.i)
        for argument in carrier.arguments:
            if not (argument.start <= token.start < argument.end) and not (own[0] <= argument.start < own[1]):
                raw.arguments.append(argument)

    def _noun_governor(self, token: Token) -> int | None:
        """The nearest frame above."""
        at = token
        for _ in range(8):
            if at.head == at.i:
                return None
            at = self.tree.tokens[at.head]
            if at.i in self.raw or at.is_noun and at.lemma in self.words.nominals:
                return at.i
        return None

    def _noun_clause(self, token: Token) -> tuple[int, int]:
        start, end = self.tree.span(token.i)
        return narrowed(start, end, token)


def _turn_owner(raw: Raw, at: int) -> None:
    """ "Ruiz's arrest by Peru": beside who does it, the owner is whom it is done to. In place."""
    doers = {a.start < at for a in raw.arguments if a.role == "agent"}
    if len(doers) == 2:
        for n, a in enumerate(raw.arguments):
            if a.role == "agent" and a.start < at:
                raw.arguments[n] = msgspec.structs.replace(a, role="of")
