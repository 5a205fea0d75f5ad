"""The content hash of parts of the package: it names a reader, so that a changed rule shows what to read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

_LENGTH = 12


def content_hash(packages: tuple[str, ...], data: tuple[str, ...]) -> str:
    """Hash of all files of `bilat.<package>` and under `data/<folder>`, compiled and model files left out."""
    digest = hashlib.sha256()
    root = resources.files("bilat")
    for folder in [*packages, *(f"data/{d}" for d in data)]:
        for name, file in sorted(_files(root.joinpath(*folder.split("/")), folder)):
            digest.update(name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:_LENGTH]


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for item in folder.iterdir():
        if item.is_dir() and item.name != "__pycache__":
            yield from _files(item, f"{path}/{item.name}")
        elif item.is_file() and not item.name.endswith((".pyc", ".onnx")):
            yield f"{path}/{item.name}", item
