"""What the tagger reads of a sentence: its words, and which of them name whom.

People's names are hidden behind one word, so that the tagger learns what is said and not who is known for saying it; of
every party it is told whether it belongs to the sentence's first, second or a further state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bilat.coding.context import Context
from bilat.model.reading import Mention

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PERSON = "[unused3]"
"""A word of the base vocabulary that no text uses: it stands for a person's name."""
PAIR = ("[unused4]", "[unused5]")
"""Two more, put behind every sentence for the two states that its document is about: either may be meant unnamed."""
MARKERS = (PERSON, *PAIR)
"""All of them, which the tokenizer takes whole."""
SLOTS = 6
"""Nobody; parties of the first, the second and any further state; parties of no state; parties of several states."""
STATELESS, SEVERAL = 4, 5
HOME = STATELESS
"""At a word for a state that is meant unnamed: it is the publisher's."""
MAX_TOKENS = 128
"""Word pieces of a sentence that are read at most; what stands behind them is not tagged."""


class Seen(msgspec.Struct, frozen=True):
    """A sentence as numbers. starts: where each piece begins in the document, -1 for the two that frame the sentence;
    slots: whose it is; mentions: (index in the reading, index of its first piece); pair: the document's foremost states
    that may be meant without being named, and the pieces that stand for them.
    """

    sentence: int
    ids: tuple[int, ...]
    slots: tuple[int, ...]
    starts: tuple[int, ...]
    mentions: tuple[tuple[int, int], ...]
    pair: tuple[tuple[str, int], ...] = ()


def seen(context: Context, number: int, tokenizer: Tokenizer) -> Seen | None:
    """A sentence of the document, or None where neither it nor the document's subject gives anybody to speak of."""
    sentence = context.reading.sentences[number]
    inside = context.mentions_in(sentence.start, sentence.end)
    order, slots = _slots(context, inside)
    if not any(slots.values()) and not context.bilateral_at(number):
        return None
    text, where = _masked(context, sentence.start, sentence.end, inside)
    encoded = tokenizer.encode(text)
    last, most = encoded.ids[-1], MAX_TOKENS - len(PAIR)
    ids, offsets = encoded.ids[:-1][: most - 1], encoded.offsets[:-1][: most - 1]
    starts = [where[a] if b > a else -1 for a, b in offsets]
    whose = _whose(context, starts, slots)
    pair = []
    for state, word in zip(context.pair_at(number), PAIR, strict=False):
        pair.append((state, len(ids)))
        ids.append(tokenizer.token_to_id(word) or 0)
        starts.append(-1)
        unnamed = HOME if state == context.reading.home else 0
        whose.append(min(order.index(state) + 1, STATELESS - 1) if state in order else unnamed)
    places = [(i, _piece(starts, _name_start(context.reading.mentions[i]))) for i in inside if slots[i]]
    return Seen(
        number, (*ids, last), (*whose, 0), (*starts, -1), tuple((i, at) for i, at in places if at >= 0), tuple(pair)
    )


def _whose(context: Context, starts: list[int], slots: dict[int, int]) -> list[int]:
    """The slot of each piece: that of the mention in whose name it stands."""
    whose = [0] * len(starts)
    for i, slot in slots.items():
        mention = context.reading.mentions[i]
        begin = _name_start(mention)
        end = max(mention.name_end, begin + 1)
        for at, start in enumerate(starts):
            if slot and begin <= start < end:
                whose[at] = slot
    return whose


def _name_start(mention: Mention) -> int:
    return mention.name_start if mention.name_end > mention.name_start else mention.start


def _piece(starts: list[int], at: int) -> int:
    """The piece that begins at a place or is the last before it; -1 when that was cut off."""
    before = [n for n, start in enumerate(starts) if 0 <= start <= at]
    return before[-1] if before and (before[-1] + 1 < len(starts) or starts[before[-1]] == at) else -1


def _slots(context: Context, inside: list[int]) -> tuple[list[str], dict[int, int]]:
    """The states in the order in which the sentence names them, and whose each mention is."""
    order: list[str] = []
    out: dict[int, int] = {}
    for i in inside:
        referents = [context.reading.referents[r] for r in context.reading.mentions[i].referents]
        states = sorted({r.country for r in referents if r.country})
        if len(states) > 1:
            out[i] = SEVERAL
        elif states:
            order += [states[0]] if states[0] not in order else []
            out[i] = min(order.index(states[0]) + 1, STATELESS - 1)
        else:
            out[i] = STATELESS if any(r.type in {"igo", "company"} for r in referents) else 0
    return order, out


def _masked(context: Context, start: int, end: int, inside: list[int]) -> tuple[str, list[int]]:
    """The sentence with people's names hidden, and for each of its characters where it stands in the document."""
    pieces: list[str] = []
    where: list[int] = []
    at = start
    for i in inside:
        mention = context.reading.mentions[i]
        people = {context.reading.referents[r].type for r in mention.referents} == {"person"}
        if not people or mention.form != "name" or mention.name_start < at or mention.name_end <= mention.name_start:
            continue
        pieces.append(context.text[at : mention.name_start])
        where += range(at, mention.name_start)
        pieces.append(PERSON)
        where += [mention.name_start] * len(PERSON)
        at = mention.name_end
    pieces.append(context.text[at:end])
    where += range(at, end)
    return "".join(pieces).replace("\n", " "), where
