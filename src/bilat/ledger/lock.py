"""One writer a ledger: a file beside it, locked by the kernel, so that a killed writer leaves no lock."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path
from types import TracebackType

import msgspec

from bilat.errors import LedgerError, LedgerLocked


class Holder(msgspec.Struct, frozen=True):
    """Who writes: the process and its machine."""

    pid: int
    host: str


class WriterLock:
    """Held from `with` to its end. Raises LedgerLocked naming the holder, LedgerError for a bad folder."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._path = Path(f"{ledger}-writer")
        self._file = -1

    def __enter__(self) -> WriterLock:
        while self._file < 0:
            self._file = self._try()
        os.truncate(self._file, 0)
        os.pwrite(self._file, msgspec.json.encode(Holder(os.getpid(), socket.gethostname())), 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1

    def _try(self) -> int:
        """The locked file, or -1 when its last holder removed it between our opening and our locking."""
        import fcntl  # POSIX only; kept here so that reading a ledger works elsewhere too

        file = self._open()
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if self._is_ours(file):
                return file
        except BlockingIOError as error:
            os.close(file)
            raise LedgerLocked(self._who()) from error
        except BaseException:
            os.close(file)
            raise
        os.close(file)
        return -1

    def _open(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise LedgerError(f"cannot write {self._ledger}: {_why(error, self._ledger.parent)}") from error

    def _is_ours(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), os.stat(self._path))
        except FileNotFoundError:
            return False

    def _who(self) -> str:
        try:
            holder = msgspec.json.decode(self._path.read_bytes(), type=Holder)
            who = f"process {holder.pid} on {holder.host}"
        except (OSError, msgspec.MsgspecError):  # it is about to write its name, or has just left
            who = "another process"
        return f"{who} is writing to {self._ledger}: try again when it has finished"


def _why(error: OSError, folder: Path) -> str:
    reasons = {
        errno.ENOENT: f"there is no folder {folder}",
        errno.ENOTDIR: f"{folder} is not a folder",
        errno.EACCES: f"you may not write in the folder {folder}",
        errno.EROFS: f"the folder {folder} is read-only",
        errno.ENOSPC: "the disk is full",
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))
