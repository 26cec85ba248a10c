"""What a command writes itself, which it does not read as articles."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from thidua_extract.errors import OptionError


@dataclass(frozen=True, slots=True)
class Own:
    """The file or directory `path`, and the `names` in that directory, which the user may have articles in too;
    the `option` that named it."""

    path: Path
    names: frozenset[str] = frozenset()
    option: str = "--output"

    def among(self, directory: Path) -> frozenset[str]:
        """The entries of a directory that are passed over."""
        real, own = os.path.realpath(directory), os.path.realpath(self.path)
        if real == own:
            return self.names
        return frozenset({os.path.basename(own)} if real == os.path.dirname(own) else ())  # noqa: PTH119, PTH120

    def refuse(self, name: str) -> None:
        """Raises OptionError for a file that writing would replace."""
        if not os.path.isfile(name):  # noqa: PTH113 (does not raise: a name that cannot be is no file)
            return
        real, own = os.path.realpath(name), os.path.realpath(self.path)
        inside = os.path.dirname(real) == own and os.path.basename(real) in self.names  # noqa: PTH119, PTH120
        if inside or _same(real, own):
            raise OptionError(
                "this is one of the files to read", where=f"{self.option} {name}", remedy="Name another file"
            )


def _same(name: str, own: str) -> bool:
    """Whether two names are one file's: a hard link, or another case on a disk that folds it."""
    try:
        return Path(name).samefile(own)
    except OSError:
        return False


def is_own(file: Path, base: Path, own: Own) -> bool:
    """Whether a file that was found below `base` is the command's own, or lies in a directory that is."""
    below = [file, *file.parents]
    return any(entry.name in own.among(entry.parent) for entry in below[: len(file.parts) - len(base.parts)])
