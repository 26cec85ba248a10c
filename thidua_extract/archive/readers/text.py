"""Plain text files, directories of them, patterns that name them, and standard input."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable
from pathlib import Path

from thidua_extract.archive.readers import Item
from thidua_extract.errors import UnreadableFileError
from thidua_extract.limits import MAX_FILE_BYTES

STDIN = "-"
ENDING = ".txt"


def find_sources(arguments: Iterable[str]) -> list[str]:
    """The files that command line arguments name, in their order, each once.

    A directory stands for the `.txt` files in it and below it, a pattern (`press/*.txt`) for the files it matches, each
    sorted by name; `-` is standard input. What names nothing is kept, so that reading it tells the user.
    """
    found: dict[str, None] = {}
    for argument in arguments:
        path = Path(argument)
        if argument == STDIN:
            names = [STDIN]
        elif path.is_dir():
            names = sorted(str(file) for file in path.rglob(f"*{ENDING}") if file.is_file())
        elif glob.has_magic(argument) and not path.exists():
            names = sorted(glob.glob(argument, recursive=True)) or [argument]  # noqa: PTH207 (absolute patterns too)
        else:
            names = [argument]
        found.update(dict.fromkeys(names))
    return list(found)


def read_source(name: str) -> Item:
    """The article in the file `name`, or on standard input; its id is the file's name without its ending.

    Raises UnreadableFileError.
    """
    if name == STDIN:
        return Item(None, None, sys.stdin.buffer.read())
    path = Path(name)
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UnreadableFileError(
                f"{size} bytes are too many for one article", where=name, remedy="Split the file into its articles"
            )
        return Item(path.stem, name, path.read_bytes())
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
