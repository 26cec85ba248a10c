"""One number for all rules and words: records of equal digest were made by equal rules."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_ROOMS = ("text", "language", "lexicons", "patterns", "ner", "link")
_MODULES = ("codes.py", "pipeline.py")


@cache
def rules_digest(extra_lexicons: tuple[Path, ...] = ()) -> str:
    """SHA-256, in hexadecimal, over the names and contents of rule modules, lexicons and the user's own lexicons.

    Line ends are read as LF, so that a checkout with CRLF has the same digest.
    """
    package = files("thidua_extract")
    parts = [(name, package.joinpath(name).read_bytes()) for name in _MODULES]
    for room in _ROOMS:
        parts.extend(_contents(package.joinpath(room), room))
    parts.extend((f"extra/{path.name}", path.read_bytes()) for path in extra_lexicons)
    digest = hashlib.sha256()
    for name, raw in sorted(parts):
        content = raw.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _contents(directory: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in directory.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _contents(entry, name)
        elif entry.name.endswith((".py", ".tsv")):
            yield name, entry.read_bytes()
