"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from thidua_extract.errors import ThiduaError, UnwritableFileError


@contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `path` when the block ends well, and leaves no trace when it does not.

    It is written beside `path`, flushed to the disk and renamed, so that a reader never sees a part of it. A device
    or a pipe is written as it is; of a link, the file that it leads to. Raises UnwritableFileError.
    """
    if path.exists() and not path.is_file():
        with telling(path), _opened(path) as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    # Named before it is made: Ctrl-C may come between.
    temporary = target.with_name(f".{target.name[:40]}.{token_hex(8)}.part")
    try:
        with telling(path):
            with _made(temporary, path) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o777)
            temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """The same for a file that a library makes by its name: the path to give it, in a directory of its own.

    That directory, `NAME.part` beside `path`, takes what else the library writes (logs, spilled rows) and goes with the
    block; one that a killed process left is cleared away first. Raises UnwritableFileError.
    """
    with telling(path), _part_directory(path) as part:
        made = part / path.name
        yield made
        _flush(made)
        made.replace(path)


@contextmanager
def atomic_directory(path: Path, suffix: str) -> Iterator[Path]:
    """A directory of files whose names end in `suffix`, which takes the place of `path` when the block ends well.

    Raises UnwritableFileError, and for a directory that holds anything else: that is somebody's, and stays.
    """
    if path.is_symlink() or (path.exists() and not _only(path, suffix)):
        raise UnwritableFileError(
            f"it is no directory of {suffix} files alone", where=str(path), remedy="Move it away, or what else it holds"
        )
    with telling(path), _part_directory(path) as part:
        made = part / path.name
        made.mkdir()
        yield made
        for file in made.iterdir():
            _flush(file)
        if path.exists():
            path.rename(part / f"{path.name}.old")
        made.rename(path)


def _only(path: Path, suffix: str) -> bool:
    return path.is_dir() and all(file.suffix == suffix and file.is_file() for file in path.iterdir())


@contextmanager
def _part_directory(path: Path) -> Iterator[Path]:
    part = path.with_name(f"{path.name}.part")
    if part.is_symlink() or part.is_file():
        part.unlink()
    elif part.exists():
        shutil.rmtree(part)
    part.mkdir(parents=True)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Names the file where the disk is full or fails."""
    try:
        yield
    except OSError as error:
        if isinstance(error, ThiduaError | BrokenPipeError):
            raise
        raise UnwritableFileError(f"it cannot be written ({error.strerror or error})", where=str(path)) from error


def _made(temporary: Path, path: Path) -> BinaryIO:
    """A new file to write; raises UnwritableFileError that names `path`, whose place it will take."""
    try:
        return temporary.open("xb")
    except OSError as error:
        raise UnwritableFileError(
            f"it cannot be written ({error.strerror or error})",
            where=str(path),
            remedy="Name a directory that exists and is yours",
        ) from error


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise UnwritableFileError(f"it cannot be written ({error.strerror or error})", where=str(path)) from error
