"""What one task reads: some files, or some row groups of a Parquet file; told by names and sizes, never by content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.archive import cut_archive, find_files
from thidua_extract.archive.readers.blob import open_file, printable
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.own import Own
from thidua_extract.archive.readers.table import Groups, parquet_groups, read_parquet
from thidua_extract.archive.readers.text import STDIN
from thidua_extract.errors import OptionError, UnreadableFileError
from thidua_extract.limits import PARTITION

_MOST_FILES = 10_000


@dataclass(frozen=True, slots=True)
class Partition:
    """The `number`th part of the inputs: `names` as the inputs name them, from the directory `base`; of a large Parquet
    file the row `groups`. `digest` changes with the names, sizes and times of the files."""

    number: int
    base: str
    names: tuple[str, ...]
    groups: Groups | None
    digest: str

    def entries(self, columns: Columns) -> Iterator[Item | Failure]:
        """Its articles, as `cut_archive` finds them."""
        for name in self.names:
            path = os.path.join(self.base, name)  # noqa: PTH118 (keeps the name as it is)
            for entry in self._file(path, columns):
                yield replace(entry, path=printable(name))

    def _file(self, path: str, columns: Columns) -> Iterator[Item | Failure]:
        if self.groups is None:
            yield from cut_archive([path], columns)
            return
        try:
            with open_file(path) as blob:
                yield from read_parquet(blob, columns, self.groups)
        except UnreadableFileError as error:
            yield Failure(path, None, error)


def partitions(
    inputs: Iterable[str], out: Path, columns: Columns, size: int = PARTITION, names: frozenset[str] = frozenset()
) -> Iterator[Partition]:
    """The inputs in their order, cut by about `size` bytes, the same way as long as the files are the same.

    The run's own directory `out` is passed over; where it is an input, the `names` in it. Raises OptionError for
    standard input, which no worker can read.
    """
    base = str(Path.cwd())
    for number, (files, groups) in enumerate(_cut(inputs, Own(out, names), columns, size)):
        digest = hashlib.sha256(repr((files, groups, [_state(name) for name in files])).encode("utf-8", "replace"))
        yield Partition(number, base, files, groups, digest.hexdigest())


def _cut(
    inputs: Iterable[str], own: Own, columns: Columns, size: int
) -> Iterator[tuple[tuple[str, ...], Groups | None]]:
    held: list[str] = []
    total = 0
    for name in find_files(inputs, own):
        if name == STDIN:
            raise OptionError("workers cannot read it", where="standard input", remedy="Save it to a file first")
        length, _ = _state(name)
        if held and (total + length > size or len(held) == _MOST_FILES):
            yield tuple(held), None
            held, total = [], 0
        if length > size and (cuts := parquet_groups(name, columns, size)):
            yield from (((name,), cut) for cut in cuts)
            continue
        held.append(name)
        total += length
    if held:
        yield tuple(held), None


def _state(name: str) -> tuple[int, int]:
    """The size of a file and when it was changed; one that is not there is told when it is read."""
    try:
        found = Path(name).stat()
    except (OSError, ValueError):
        return 0, 0
    return found.st_size, found.st_mtime_ns
