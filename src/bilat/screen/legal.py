"""Names without the legal form that lists write in full: "Limited Liability Company Quarry" is Quarry to the press."""

from __future__ import annotations

import re
from functools import lru_cache

from bilat.lexicon.files import read_names

_STOP = re.compile(r"(?<=\w)\.(?!\w{2})")
"""The full stops of "S.A. de C.V."; that of a web address stays."""


@lru_cache(maxsize=200_000)
def bare(name: str) -> str:
    """The name without legal forms before and after it; as it is where nothing else would be left.

    >>> bare("PUBLIC JOINT STOCK COMPANY QUARRY"), bare("QUARRY S.A. DE C.V."), bare("Stock Company")
    ('QUARRY', 'QUARRY', 'Stock Company')
    """
    before, after = _forms()
    plain = _STOP.sub("", name).strip()
    shorter = after.sub("", before.sub("", plain)).strip(" ,-")
    while shorter not in ("", plain):
        plain, shorter = shorter, after.sub("", before.sub("", shorter)).strip(" ,-")
    return plain


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A form at the beginning of a name and one at its end, the longest first."""
    forms = sorted(read_names("screening/legal_forms.txt"), key=len, reverse=True)
    either = "|".join(map(re.escape, forms))
    return re.compile(rf"^(?:{either})(?=[\s,])", re.IGNORECASE), re.compile(rf"(?<=[\s,])(?:{either})$", re.IGNORECASE)
