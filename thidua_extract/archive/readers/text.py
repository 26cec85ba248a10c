"""Plain text files, directories of them, patterns that name them, and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from thidua_extract.archive.readers import Item
from thidua_extract.errors import UnreadableFileError
from thidua_extract.limits import MAX_FILE_BYTES

STDIN = "-"
ENDING = ".txt"


def find_sources(arguments: Iterable[str]) -> list[str]:
    """The files that command line arguments name, in their order, each once.

    A directory stands for the `.txt` files in it and below it, a pattern (`press/*.txt`) for the files it matches, each
    sorted by name; `-` is standard input. What names nothing is kept, so that reading it tells the user. Raises
    UnreadableFileError where there are directories alone, and no such file in them.
    """
    named, found = list(arguments), dict[str, None]()
    for argument in named:
        path = Path(argument)
        if argument == STDIN:
            names = [STDIN]
        elif not argument:  # an unset variable of a script: not the working directory
            raise UnreadableFileError("one of the names is empty", where="FILE", remedy="Check what should name it")
        elif path.is_dir():
            names = sorted(str(file) for file in path.rglob("*") if file.suffix.lower() == ENDING and file.is_file())
        elif glob.has_magic(argument) and not path.exists():
            names = sorted(glob.glob(argument, recursive=True)) or [argument]  # noqa: PTH207 (absolute patterns too)
        else:
            names = [argument]
        found.update(dict.fromkeys(names))
    if not found:
        raise UnreadableFileError(
            f"no {ENDING} files in it", where=", ".join(named), remedy="Name the files themselves"
        )
    return list(found)


def shared_ids(sources: Iterable[str]) -> list[str]:
    """The record ids that two or more of the files would have, since files of two directories share a name."""
    counts = Counter(Path(source).stem for source in sources)
    return [name for name, count in counts.items() if count > 1]


def read_source(name: str) -> Item:
    """The article in the file `name`, or on standard input; its id is the file's name without its ending.

    In id and path, bytes of a file's name that are no UTF-8 are written `\\xff`. Raises UnreadableFileError.
    """
    if name == STDIN:
        if sys.stdin is None:
            raise UnreadableFileError("it is closed", where="standard input", remedy="Name a file")
        return Item(None, None, _bounded(sys.stdin.buffer, "standard input"))
    path = Path(name)
    try:
        with path.open("rb") as file:
            return Item(_printable(path.stem), _printable(name), _bounded(file, name))
    except FileNotFoundError as error:
        raise UnreadableFileError("there is no such file", where=name, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise UnreadableFileError("this is a directory", where=name, remedy="Name the files in it") from error
    except PermissionError as error:
        raise UnreadableFileError("no permission to read it", where=name, remedy="Change its permissions") from error
    except (OSError, ValueError) as error:
        if isinstance(error, UnreadableFileError):
            raise
        raise UnreadableFileError(f"it cannot be read ({error})", where=name) from error


def _bounded(file: BinaryIO, name: str) -> bytes:
    """All of a file; what a device or a pipe gives has no size beforehand, so the bound is on what is read."""
    data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFileError(
            f"over {MAX_FILE_BYTES} bytes are too many for one article",
            where=name,
            remedy="Split the file into its articles",
        )
    return data


def _printable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
