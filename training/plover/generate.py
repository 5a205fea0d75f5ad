"""Writes weakly labelled sentences from the acts, frames and words in `weak/`.

    python -m training.plover.generate --rows 700 --seed 1 > generated.tsv

One line a sentence: the event, a tab, the sentence with `<s>actor</s>` and `<t>recipient</t>`.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import Any

import yaml

from training.plover.inflect import Forms, forms

HERE = Path(__file__).parent / "weak"
CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
SLOT = re.compile(r"\{(\w+)\}")
HARM = ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
HELP = ("CONSULT", "SUPPORT", "COOPERATE", "AID")
SHARES = {"verbal": 0.6, "mutual": 0.12, "noun": 0.1, "full": 0.18}
"""How often each way of telling is drawn: verbs carry most news, and about a tenth of the acts are told by nouns."""
MODAL_SHARE = 0.12
"""Of all rows, how many are promises, refusals and threats of other types' acts: modality decides before the verb."""
PARTIES = ("Alpha", "Beta")


class Writer:
    """Draws sentences. All chance comes from the one seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.words, self.acts, self.frames, none = (
            yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
            for name in ("vocabulary", "acts", "frames", "none")
        )
        self.none: list[str] = none["sentences"]

    def fill(self, text: str, given: dict[str, str] | None = None) -> str:
        """`text` with one of each `(a|b)` and a word for each `{slot}`."""
        given = given or {}
        while choice := CHOICE.search(text):
            text = text[: choice.start()] + self.draw.choice(choice[1].split("|")) + text[choice.end() :]
        while slot := SLOT.search(text):
            word = given.get(slot[1]) or self.draw.choice(self.words[slot[1]])
            text = text[: slot.start()] + self.fill(str(word), given) + text[slot.end() :]
        return text

    def statement(self, event: str) -> str:
        """One statement of `event` with <A> and <B>."""
        way = self._way(event)
        act = self.draw.choice(self.acts[event][way])
        if way in ("noun", "full"):
            return self.fill(self.draw.choice(self.frames[way]), {way: self.fill(act)})
        act = self.fill(act)
        inflected = forms(act, plural=way == "mutual" or self.draw.random() < 0.35)
        frame = way
        if way == "verbal" and re.match(r"\w+ <B>(?!')", act) and self.draw.random() < 0.25:
            frame = "passive"
        return self.fill(self.draw.choice(self.frames[frame]), _given(inflected))

    def _way(self, event: str) -> str:
        ways = [way for way in SHARES if self.acts[event][way]]
        return self.draw.choices(ways, [SHARES[way] for way in ways])[0]

    def modal(self) -> tuple[str, str]:
        """A promise, a refusal or a threat, made of another type's act."""
        frame, sources, label = self.draw.choice(
            [("promised", HELP, "AGREE"), ("refused", (*HELP, "RETREAT"), "REJECT"), ("threatened", HARM, "THREATEN")]
        )
        act = self.fill(self.draw.choice(self.acts[self.draw.choice(sources)]["verbal"]))
        return label, self.fill(self.draw.choice(self.frames[frame]), _given(forms(act, plural=False)))

    def elsewhere(self) -> str:
        """A clause about two other states."""
        act = self.fill(self.draw.choice(self.acts[self.draw.choice(sorted(self.acts))]["verbal"]))
        one, other = self.draw.sample(self.words["country"], 2)
        return f"{one} {forms(act, plural=False).past}".replace("<A>", one).replace("<B>", other)

    def row(self, event: str) -> tuple[str, str]:
        """Label and sentence, sometimes among clauses about others."""
        label, text = self.modal() if self.draw.random() < MODAL_SHARE else (event, self.statement(event))
        other = self.elsewhere()
        given = {"row": text, "other": other, "Other": other[0].upper() + other[1:]}
        return label, _tidy(self.fill(self.draw.choice(self.frames["around"]), given))

    def apart(self) -> tuple[str, str]:
        """No event between the two: facts that name both, or each of them with somebody else."""
        if self.draw.random() < 0.6:
            frame = self.draw.choice(["{row}{tail}.", "{lead} {row}{tail}.", "{source} {row}.", "{row}."])
            return "NONE", _tidy(self.fill(frame, {"row": self.fill(self.draw.choice(self.none))}))
        one = self.elsewhere_of("<A>", 0)
        other = self.elsewhere_of("<B>", self.draw.randrange(2))
        halves = [one, other]
        self.draw.shuffle(halves)
        joint = self.draw.choice([", while ", "; ", " and ", ", and on {day} ", " as "])
        return "NONE", _tidy(self.fill(f"{halves[0]}{joint}{halves[1]}" + "{tail}."))

    def elsewhere_of(self, party: str, place: int) -> str:
        """A clause in which `party` acts on (place 0) or suffers from (1) a state that is not asked about."""
        act = self.fill(self.draw.choice(self.acts[self.draw.choice(sorted(self.acts))]["verbal"]))
        other = self.draw.choice(self.words["country"])
        pair = (party, other) if place == 0 else (other, party)
        clause = f"<S> {forms(act, plural=False).past}"
        return clause.replace("<S>", pair[0]).replace("<A>", pair[0]).replace("<B>", pair[1])


def _given(inflected: Forms) -> dict[str, str]:
    return {name: getattr(inflected, name) for name in inflected.__struct_fields__}


def _tidy(text: str) -> str:
    """No double space or stop, first letter large, parties marked."""
    text = re.sub(r"\s+", " ", text).replace(" ,", ",").replace(" .", ".").replace("..", ".").strip()
    text = text[0].upper() + text[1:]
    return text.replace("<A>", f"<s>{PARTIES[0]}</s>").replace("<B>", f"<t>{PARTIES[1]}</t>")


def written(rows: int, seed: int) -> list[tuple[str, str]]:
    """About `rows` sentences of each type and twice as many without an event, no two alike, in a drawn order."""
    writer = Writer(seed)
    kept: dict[str, str] = {}
    for event in sorted(writer.acts):
        for _ in range(rows):
            label, text = writer.row(event)
            kept.setdefault(text, label)
    for _ in range(2 * rows):
        label, text = writer.apart()
        kept.setdefault(text, label)
    result = [(label, text) for text, label in kept.items()]
    writer.draw.shuffle(result)
    return result


def main(arguments: Any = None) -> None:
    """Print the sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=700, help="sentences of each type")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    for label, text in written(options.rows, options.seed):
        print(f"{label}\t{text}")


if __name__ == "__main__":
    main()
