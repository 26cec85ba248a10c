"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from thidua_extract.errors import ThiduaError, UnwritableFileError


@contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `path` when the block ends well, and leaves no trace when it does not.

    It is written beside `path`, flushed to the disk and renamed, so that a reader never sees a part of it. A device
    or a pipe is written as it is; of a link, the file that it leads to. Raises UnwritableFileError.
    """
    if path.exists() and not path.is_file():
        with _telling(path), _opened(path) as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    except OSError as error:
        raise UnwritableFileError(
            f"it cannot be written ({error.strerror})",
            where=str(path),
            remedy="Name a directory that exists and is yours",
        ) from error
    temporary = Path(name)
    try:
        with _telling(path):
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Names the file where the disk is full or fails."""
    try:
        yield
    except OSError as error:
        if isinstance(error, ThiduaError | BrokenPipeError):
            raise
        raise UnwritableFileError(f"it cannot be written ({error.strerror})", where=str(path)) from error


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise UnwritableFileError(f"it cannot be written ({error.strerror})", where=str(path)) from error


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
