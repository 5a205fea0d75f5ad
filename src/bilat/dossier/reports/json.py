"""The dossier itself as JSON: the same fields as its page at /pairs/AAA-BBB.json."""

from __future__ import annotations

import msgspec

from bilat.dossier.pairpage import PairDossier


def write(dossier: PairDossier) -> str:
    """Indented, one document, ending with a line end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=2).decode() + "\n"
