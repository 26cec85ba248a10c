"""One file as it is: the bytes of an article, or of records."""

from __future__ import annotations

from thidua_extract.archive.readers.blob import open_file, standard_input
from thidua_extract.errors import UnreadableFileError

STDIN = "-"


def read_bytes(name: str) -> bytes:
    """All of the file `name`, or of standard input for `-`; raises UnreadableFileError that names it."""
    where = "standard input" if name == STDIN else name
    try:
        if name == STDIN:
            return standard_input().read()
        with open_file(name) as blob:
            return blob.read()
    except UnreadableFileError as error:
        raise UnreadableFileError(error.what, where=error.where or where, remedy=error.remedy) from error
    except OSError as error:
        raise UnreadableFileError(f"it cannot be read ({error})", where=where) from error
