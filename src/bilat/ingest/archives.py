"""What is compressed: zip archives and single .gz files, with bombs, traversal, links and nesting refused by name."""

from __future__ import annotations

import gzip
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Final, cast

from bilat.errors import InputError
from bilat.ingest.blob import Blob
from bilat.ingest.problems import problem
from bilat.model.issue import Issue

MAX_RATIO = 200
"""Text and HTML compress 3 to 15 times, logs of one repeated line 100 times; a bomb 1,000 times and more."""
SMALL_BYTES = 10_000_000
"""Below this the ratio does not matter: the damage is small, and a tiny file of spaces is no bomb."""
MAX_MEMBERS = 200_000
"""The directory of an archive is kept in memory, half a kilobyte a member."""
NESTED: Final = (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar", ".zst")
_ENCRYPTED = 0x1
BROKEN: Final = (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, NotImplementedError)
"""What the standard library raises for a damaged, truncated or encrypted archive."""


def members(blob: Blob, seekable: IO[bytes]) -> Iterator[Blob | Issue]:
    """The files of a zip archive, in the order of their names; what is refused, as issues."""
    try:
        archive = zipfile.ZipFile(seekable)
    except (*BROKEN, ValueError) as error:
        raise InputError(f"damaged zip archive ({error}); pack it again") from error
    with archive:
        infos = sorted(archive.infolist(), key=lambda info: info.filename)
        if len(infos) > MAX_MEMBERS:
            raise InputError(f"zip archive with {len(infos)} members, at most {MAX_MEMBERS} are read; split it")
        for info in infos:
            if not info.is_dir():
                yield _member(archive, info, blob)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, blob: Blob) -> Blob | Issue:
    path = f"{blob.path}!{_printable(info.filename)}"
    reason = _refusal(info)
    if reason:
        return problem(path, reason)
    try:
        return Blob(path, PurePosixPath(info.filename).name, archive.open(info), blob.depth + 1)
    except (*BROKEN, OSError) as error:
        return problem(path, f"this member of the archive cannot be opened ({error}); pack it again")


def _refusal(info: zipfile.ZipInfo) -> str:
    """Why a member is not read; empty when it may be."""
    name = info.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if name.startswith(("/", "\\")) or ".." in parts or name[1:2] == ":":
        return "refused: the member's name leads out of the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "refused: the member is a link"
    if info.flag_bits & _ENCRYPTED:
        return "refused: the member is encrypted; unpack it first"
    if name.lower().endswith(NESTED):
        return "refused: an archive inside an archive; unpack it first"
    if info.file_size > SMALL_BYTES and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return f"refused: expands more than {MAX_RATIO} times, as a zip bomb does"
    return ""


def unzipped(blob: Blob) -> Blob:
    """The content of a .gz file, as a stream that stops at a bomb."""
    if blob.depth:
        raise InputError("refused: compressed twice; unpack it first")
    name = blob.name[:-3] if blob.name.lower().endswith(".gz") else blob.name
    return Blob(blob.path, name, cast("IO[bytes]", _Inflated(blob.stream)), blob.depth + 1)


class _Counted:
    """A stream that knows how much was read of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self.count = stream, 0

    def read(self, size: int = -1) -> bytes:
        """Read on, and count."""
        data = self._stream.read(size)
        self.count += len(data)
        return data


class _Inflated(gzip.GzipFile):
    """A gzip stream that stops when it expands as no text does."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._packed, self._given = _Counted(stream), 0
        super().__init__(fileobj=self._packed, mode="rb")  # type: ignore[call-overload]

    def read(self, size: int | None = -1) -> bytes:
        """Read on. Raises InputError at a bomb, a damaged or a truncated file."""
        try:
            data = super().read(size)
        except BROKEN as error:
            raise InputError(f"damaged or truncated gzip data ({error}); fetch it again") from error
        self._given += len(data)
        if self._given > max(SMALL_BYTES, MAX_RATIO * self._packed.count):
            raise InputError(f"refused: expands more than {MAX_RATIO} times, as a gzip bomb does")
        return data


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)
