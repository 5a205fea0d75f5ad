"""Where the chain loses labelled claims: `python -m evals.losses`.

The articles that were labelled for training are coded, and each label that no claim meets is put down to where it was
lost. The tagger learned from these labels, so it hears most of them, and what is lost after it has heard shows what the
rules behind it throw away: figures to find faults by, never to report as bilat's own.

| lost at | what became of it |
|---|---|
| taken | every claim of the kind and states that stands there is another label's: two matters were told as one |
| states | a claim of the kind stands there, of other states |
| kind | a claim of a neighbouring kind stands there |
| unseen | the tagger was not asked: the sentence names nobody whom it could be about |
| unheard | the tagger gives the kind a probability below a tenth |
| faint | it gives it more, and less than the kind's threshold (`sure`) |
| dropped | it hears it, and no claim is made or kept |
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import get_context

from bilat.coding import code
from bilat.coding.context import Context
from bilat.coding.tagger import tagger
from bilat.coding.tagger.inputs import seen
from bilat.model.claim import Claim
from bilat.model.reading import Reading
from bilat.read import read
from evals import command
from evals.labelled import NEIGHBOURS, WORKERS, Article, Label, articles, is_found, sentences_of

FOUND = "found"
PLACES = ("taken", "states", "kind", "unseen", "unheard", "faint", "dropped")
"""Where a label may be lost, in the order of the columns."""
_UNHEARD = 0.1
"""Probability below which nothing was heard."""
Fates = Counter[tuple[str, str]]


def fates(article: Article) -> Fates:
    """How many of the article's owed labels, by kind, were found or lost at which place."""
    reading = read(article.document)
    claims = [c for c in code(article.document, reading) if c.evidence[0].start < article.read]
    context, where = Context(article.document, reading), sentences_of(article, reading)
    out: Fates = Counter()
    told = _told(article, claims, where)
    for label in article.owed:
        met = "taken" if is_found(article, label, claims, where) else ""
        out[label.kind, FOUND if label in told else met or _lost(context, label, claims, where)] += 1
    return out


def _told(article: Article, claims: Sequence[Claim], where: Mapping[Label, tuple[int, int]]) -> set[Label]:
    """The labels that get a claim of their own, as many as can be: each claim tells one, best of its type."""
    fits = {}
    for label in article.owed:
        near = [n for n, claim in enumerate(claims) if is_found(article, label, [claim], where)]
        fits[label] = sorted(near, key=lambda n: claims[n].type != label.type.lower())
    holder: dict[int, Label] = {}

    def takes(label: Label, tried: set[int]) -> bool:
        for n in fits[label]:
            if n not in tried:
                tried.add(n)
                if n not in holder or takes(holder[n], tried):
                    holder[n] = label
                    return True
        return False

    return {label for label in fits if takes(label, set())}


def _lost(context: Context, label: Label, claims: Sequence[Claim], where: Mapping[Label, tuple[int, int]]) -> str:
    """Where a label that no claim meets was lost."""
    start, end = where[label]
    here = [c for c in claims if c.countries & label.codes and any(e.start < end and start < e.end for e in c.evidence)]
    if any(c.kind == label.kind for c in here):
        return "states"
    if any(frozenset((c.kind, label.kind)) in NEIGHBOURS for c in here):
        return "kind"
    return _heard(context, label, _sentence(context.reading, label))


def _sentence(reading: Reading, label: Label) -> int | None:
    return next((n for n, s in enumerate(reading.sentences) if s.start <= label.start < s.end), None)


def _heard(context: Context, label: Label, number: int | None) -> str:
    """What the tagger made of the label's sentence."""
    model = tagger()
    told = seen(context, number, model.tokenizer) if number is not None else None
    if told is None:
        return "unseen"
    likely = {str(kind): chance for kind, chance in model.heard(told).kinds.items()}.get(label.kind, 0.0)
    if likely < _UNHEARD:
        return "unheard"
    return "faint" if likely < model.settings.sure.get(label.kind, 1.0) else "dropped"


def lines(total: Fates) -> Iterator[str]:
    """A heading, a line for all, then one a kind: shares of the labels owed."""
    kinds = sorted({kind for kind, _ in total})
    yield f"{'':<12}{'owed':>7}" + "".join(f"{place:>9}" for place in (FOUND, *PLACES))
    for kind in ("", *kinds):
        each = [sum(total[k, place] for k in ([kind] if kind else kinds)) for place in (FOUND, *PLACES)]
        owed = sum(each)
        yield f"{kind or 'all':<12}{owed:>7}" + "".join(f"{count / max(1, owed):>9.3f}" for count in each)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the shares over every n-th labelled article."""
    parser = command.parser("evals.losses", __doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th article only")
    options = parser.parse_args(argv)
    chosen = [article for article in articles() if not article.held][:: options.every]
    total: Fates = Counter()
    with get_context("spawn").Pool(WORKERS) as pool:
        for done, one in enumerate(pool.imap(fates, chosen, chunksize=4), 1):
            total.update(one)
            if done % 200 == 0:
                print(f"{done} of {len(chosen)} articles", file=sys.stderr)
    print(f"{len(chosen)} labelled articles, none held out")
    print("\n".join(lines(total)))
    return 0


if __name__ == "__main__":
    command.end(main)
