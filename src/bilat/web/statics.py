"""Files that pages load: style, scripts, browser libraries. Read once at the start; nothing else can be asked for."""

from __future__ import annotations

import gzip
import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

MEDIA = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
"""What is served at all: licences and outlines lie beside these, for people and for the pages' making."""
PACKED_LEVEL = 9
"""Of gzip, once at the start: half a second for all libraries, for the smallest first load."""


class Static(msgspec.Struct, frozen=True):
    """A file as it is sent: packed, with its tag."""

    body: bytes
    packed: bytes
    media: str
    tag: str


class Statics:
    """All files below static/, by path."""

    def __init__(self) -> None:
        root = resources.files("bilat.web") / "static"
        self._files = dict(_read(root, ""))

    def get(self, path: str) -> Static | None:
        """The file with that path below /static/."""
        return self._files.get(path)

    def address(self, path: str) -> str:
        """Where a page finds the file: with a mark of its content, so that browsers may keep it for good."""
        return f"/static/{path}?v={self._files[path].tag[:10]}"

    @property
    def paths(self) -> tuple[str, ...]:
        """All that is served."""
        return tuple(sorted(self._files))


def _read(folder: Traversable, prefix: str) -> list[tuple[str, Static]]:
    found: list[tuple[str, Static]] = []
    for one in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if one.is_dir():
            found += _read(one, f"{prefix}{one.name}/")
            continue
        media = MEDIA.get(f".{one.name.rpartition('.')[2]}")
        if media:
            body = one.read_bytes()
            tag = hashlib.sha256(body).hexdigest()[:24]
            found.append((prefix + one.name, Static(body, gzip.compress(body, PACKED_LEVEL, mtime=0), media, tag)))
    return found
