"""One simple word in place of each long name, for the parser; and the way back to the document's characters.

"Ambassador of X to the Kingdom of Y A. B. C met with …" reads as "Smith met with …": the small parser reads short
plain sentences faster and much better than long titles in which every word has a capital.
"""

from __future__ import annotations

from collections.abc import Sequence

from bilat.read.found import Found
from bilat.read.tokens import Token, Tree

_PLAIN = {
    "person": "Smith",
    "body": "Ministry",
    "company": "Microsoft",
    "igo": "NATO",
    "place": "Paris",
    "state": "France",
    "name": "Smith",
}


class Proxied:
    """A sentence with proxies: its text, and for each proxy the characters that it stands for."""

    def __init__(
        self, flat: str, start: int, end: int, found: Sequence[Found], verbs: Sequence[tuple[int, int, str]] = ()
    ) -> None:
        """verbs: characters that are read as other words."""
        self.start, self.end = start, end
        pieces: list[str] = []
        self.map: list[tuple[int, int, int, int]] = []
        at, length = start, 0
        for a, b, word in sorted([*((_widened(flat, start, f), f.end, _proxy(flat, f)) for f in found), *verbs]):
            if a < at or b > end:
                continue
            pieces += [flat[at:a], word]
            length += a - at
            self.map.append((length, length + len(word), a, b))
            length += len(word)
            at = b
        pieces.append(flat[at:end])
        self.text = "".join(pieces)

    def restore(self, tree: Tree) -> None:
        """Set the tokens' spans to the document's characters."""
        for token in tree.tokens:
            token.start, token.end = self._back(token)
        tree.start, tree.end = self.start, self.end

    def _back(self, token: Token) -> tuple[int, int]:
        shift_proxy, shift_text = 0, self.start
        for pa, pb, a, b in self.map:
            if pa <= token.start < pb:
                return a, b
            if token.start >= pb:
                shift_proxy, shift_text = pb, b
            else:
                break
        return shift_text + token.start - shift_proxy, shift_text + token.end - shift_proxy


def _widened(flat: str, start: int, f: Found) -> int:
    """A named person's article goes with the proxy: "The Australian Minister X" reads "Smith"."""
    if f.kind == "person" and (f.named or f.counterpart):
        for article in ("the ", "The ", "a ", "A "):
            if flat.startswith(article, max(start, f.start - len(article))) and f.start - len(article) >= start:
                return f.start - len(article)
    return f.start


def _proxy(flat: str, f: Found) -> str:
    text = flat[f.start : f.end]
    if f.kind == "person" and not f.named:
        if f.counterpart:
            return "counterparts" if f.plural else "Smith"
        return "ministers" if f.plural else "minister"
    if f.kind == "adjective":
        return "French" if " " in text or "." in text else text
    if not f.named or f.kind == "group":
        return text.split(" ")[-1]
    if " " not in text and "." not in text and "-" not in text and f.kind in {"state", "place", "name", "igo"}:
        return text
    if f.kind == "state" and text.lower().startswith("the "):
        return "the Netherlands"
    return _PLAIN[f.kind]
