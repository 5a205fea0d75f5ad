"""Forms of English verb phrases, for sentences that are made and not found."""

from __future__ import annotations

import msgspec

IRREGULAR = {
    "be": ("was", "been"), "beat": ("beat", "beaten"), "become": ("became", "become"), "beg": ("begged", "begged"),
    "begin": ("began", "begun"), "blow": ("blew", "blown"), "break": ("broke", "broken"),
    "build": ("built", "built"), "burn": ("burned", "burned"), "buy": ("bought", "bought"),
    "come": ("came", "come"), "cut": ("cut", "cut"), "drop": ("dropped", "dropped"), "drive": ("drove", "driven"),
    "expel": ("expelled", "expelled"), "fight": ("fought", "fought"), "find": ("found", "found"),
    "fly": ("flew", "flown"), "forgive": ("forgave", "forgiven"), "freeze": ("froze", "frozen"),
    "give": ("gave", "given"), "go": ("went", "gone"), "hold": ("held", "held"), "leave": ("left", "left"),
    "lend": ("lent", "lent"), "let": ("let", "let"), "make": ("made", "made"), "meet": ("met", "met"),
    "pay": ("paid", "paid"), "put": ("put", "put"), "quit": ("quit", "quit"), "relax": ("relaxed", "relaxed"),
    "resell": ("resold", "resold"), "say": ("said", "said"), "seek": ("sought", "sought"), "sell": ("sold", "sold"),
    "send": ("sent", "sent"), "set": ("set", "set"), "shoot": ("shot", "shot"), "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"), "spread": ("spread", "spread"), "stab": ("stabbed", "stabbed"),
    "stand": ("stood", "stood"), "step": ("stepped", "stepped"), "stop": ("stopped", "stopped"),
    "strike": ("struck", "struck"), "swap": ("swapped", "swapped"), "swear": ("swore", "sworn"),
    "take": ("took", "taken"), "tell": ("told", "told"), "throw": ("threw", "thrown"),
    "overrun": ("overran", "overrun"), "withdraw": ("withdrew", "withdrawn"), "withhold": ("withheld", "withheld"),
    "hit": ("hit", "hit"), "do": ("did", "done"), "ban": ("banned", "banned"), "bar": ("barred", "barred"),
    "confer": ("conferred", "conferred"), "jam": ("jammed", "jammed"), "slam": ("slammed", "slammed"),
    "speak": ("spoke", "spoken"), "strip": ("stripped", "stripped"), "win": ("won", "won"),
    "kidnap": ("kidnapped", "kidnapped"), "lead": ("led", "led"), "bow": ("bowed", "bowed"),
    "veto": ("vetoed", "vetoed"), "commit": ("committed", "committed"), "admit": ("admitted", "admitted"),
    "permit": ("permitted", "permitted"), "scrap": ("scrapped", "scrapped"), "cede": ("ceded", "ceded"),
    "run": ("ran", "run"), "rebut": ("rebutted", "rebutted"), "beef": ("beefed", "beefed"),
    "accede": ("acceded", "acceded"), "trek": ("trekked", "trekked"), "arm": ("armed", "armed"),
}  # fmt: skip
"""Past and participle of verbs that do not take a plain -ed, among those that acts.yml uses."""
DOUBLED = frozenset(
    "ban bar beg confer cut drop expel hit jam let put quit run set shut slam stab step stop strip swap win "
    "commit admit permit scrap kidnap rebut".split()
)
"""Verbs that double their last letter before -ing."""


class Forms(msgspec.Struct, frozen=True):
    """The forms of one verb phrase, each with what follows the verb."""

    base: str
    past: str
    participle: str
    present: str
    ing: str
    perfect: str
    passive: str


def forms(phrase: str, plural: bool) -> Forms:
    """Conjugate `phrase`, whose first word is the verb; `plural` speaks of several who act.

    >>> forms("meet <B>", plural=False).perfect
    'has met <B>'
    """
    verb, _, rest = phrase.partition(" ")
    past, done = IRREGULAR.get(verb, (_ed(verb), _ed(verb)))
    tail = f" {rest}" if rest else ""
    have, were = ("have", "were") if plural else ("has", "was")
    object_gone = " ".join(rest.replace("<B>", "", 1).split())
    return Forms(
        base=phrase,
        past=past + tail,
        participle=done + tail,
        present=(verb if plural else _s(verb)) + tail,
        ing=_ing(verb) + tail,
        perfect=f"{have} {done}{tail}",
        passive=f"{were} {done} {object_gone}".strip(),
    )


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def _s(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _ing(verb: str) -> str:
    if verb in DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"
