"""Articles from anything: files of every format, directories, patterns, lists of files, standard input."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import Blob, open_file, printable, standard_input
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.documents import to_text
from thidua_extract.archive.readers.objects import read_json, read_lines
from thidua_extract.archive.readers.packed import gunzip, untar, unwacz, unzip, unzst, wanted
from thidua_extract.archive.readers.sniff import Format, sniff
from thidua_extract.archive.readers.table import read_csv, read_parquet, read_xlsx
from thidua_extract.archive.readers.text import STDIN
from thidua_extract.archive.readers.warc import read_warc
from thidua_extract.errors import ThiduaError, UnreadableFileError

_TABLES: dict[Format, Callable[[Blob, Columns], Iterator[Item | Failure]]] = {
    "jsonl": read_lines, "json": read_json, "csv": read_csv, "tsv": read_csv, "xlsx": read_xlsx,
    "parquet": read_parquet,
}  # fmt: skip
_PANIC = "PanicException"
"""What a library's core in Rust raises for a defect of its own; it is no Exception."""
_PACKS: dict[Format, Callable[[Blob], Iterator[Blob | Failure]]] = {
    "zip": unzip, "tar": untar, "gz": gunzip, "zst": unzst, "wacz": unwacz, "warc": read_warc,
}  # fmt: skip

Begin = Callable[[Blob], None]


def read_archive(
    inputs: str | Path | Iterable[str | Path],
    columns: Columns = Columns(),  # noqa: B008 (frozen)
    max_chars: int | None = None,
) -> Iterator[Item | Failure]:
    """Every article in the inputs, or in one, in their order, one at a time; what cannot be read is a Failure and the
    rest go on. `max_chars`: see `to_text`.

    All is read by the caller's own process: a file that crashes its library ends it. `batch.run` and `batch.select`
    read in others. Raises MissingDependencyError for a format whose library is not installed.
    """
    names = [inputs] if isinstance(inputs, str | Path) else inputs
    for entry in cut_archive(map(str, names), columns):
        if isinstance(entry, Failure):
            yield entry
            continue
        try:
            yield to_text(entry, max_chars)
        except UnreadableFileError as error:
            yield _failure(entry.path, entry.member, error)


def cut_archive(inputs: Iterable[str], columns: Columns, without: Path | None = None) -> Iterator[Item | Failure]:
    """As `read_archive`, but pages and documents are left as the bytes that they are, for `to_text`; of directories
    that hold the directory `without`, that is passed over.

    An input is a file of any format, a directory (its files and those below it, by name), a pattern, `@LIST` (a file
    that names one input a line) or `-` (standard input).
    """
    for path in find_files(inputs, without):
        yield from cut_file(path, columns)


def cut_file(
    path: str, columns: Columns, begin: Begin | None = None, reach: Callable[[int], None] | None = None
) -> Iterator[Item | Failure]:
    """Every article in one file, `-` for standard input; see `cut_archive`.

    `begin` is told of the file, and of each file that is packed in it, before it is read; where it raises
    UnreadableFileError, that is a Failure in place of it. `reach` is told the position in the file as it is read.
    """
    try:
        if path == STDIN:
            yield from read_blob(standard_input(), columns, begin)
            return
        with open_file(path, reach) as blob:
            yield from read_blob(blob, columns, begin)
    except UnreadableFileError as error:
        yield _failure(None if path == STDIN else printable(path), None, error)


def read_blob(blob: Blob, columns: Columns, begin: Begin | None = None) -> Iterator[Item | Failure]:
    """Every article in a blob, whatever it is and however it is packed; `begin`: see `cut_file`."""
    try:
        if begin:
            begin(blob)
        yield from _entries(blob, columns, begin)
    except UnreadableFileError as error:
        yield _failure(blob.path, blob.member, error)
    except OSError as error:
        yield _failure(blob.path, blob.member, UnreadableFileError(f"it cannot be read ({error})"))
    except ThiduaError:
        raise
    except BaseException as error:  # a library that fails in a way of its own: told, and the other files go on
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
        what = f"it cannot be read ({type(error).__name__}: {error})"
        yield _failure(blob.path, blob.member, UnreadableFileError(what))


def _entries(blob: Blob, columns: Columns, begin: Begin | None) -> Iterator[Item | Failure]:
    form = sniff(blob)
    if pack := _PACKS.get(form):
        for inner in pack(blob):
            if isinstance(inner, Failure):
                yield _failure(inner.path, inner.member, inner.error)
            else:
                yield from read_blob(inner, columns, begin)
    elif table := _TABLES.get(form):
        for entry in table(blob, columns):
            yield _failure(entry.path, entry.member, entry.error) if isinstance(entry, Failure) else entry
    else:  # one file, one article
        yield Item(blob.stem, blob.path, blob.read(), blob.member, form, blob.published, blob.url)


def _failure(path: str | None, member: str | None, error: UnreadableFileError) -> Failure:
    """A failure whose error names the place, if it did not yet."""
    where = error.where or " ".join(filter(None, (path or "standard input", member)))
    return Failure(path, member, UnreadableFileError(error.what, where=where, remedy=error.remedy))


def find_files(inputs: Iterable[str], without: Path | None = None) -> Iterator[str]:
    """The files that the inputs name, each once, those of a directory sorted by name; links to directories that hold
    them are not followed, so that a link to its own parent ends.

    Of directories, what is no file (a pipe, a device: opening one can wait for ever) and `without` are passed over.
    Raises UnreadableFileError for a list of files that cannot be read.
    """
    seen: set[str] = set()
    for name in inputs:
        for path in _expanded(name, without and without.resolve()):
            if path not in seen:
                seen.add(path)
                yield path


def _expanded(name: str, without: Path | None) -> Iterable[str]:
    path = Path(name)
    if name == STDIN:
        return [STDIN]
    if not name:  # an unset variable of a script: not the working directory
        raise UnreadableFileError("one of the names is empty", where="INPUT", remedy="Check what should name it")
    if name.startswith("@") and not path.exists():
        try:
            listed = Path(name[1:]).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, ValueError) as error:
            raise UnreadableFileError(f"this list of files cannot be read ({error})", where=name) from error
        try:
            return [file for line in listed if line.strip() for file in _expanded(line.strip(), without)]
        except RecursionError as error:
            raise UnreadableFileError("this list of files names itself", where=name) from error
    if path.is_dir():
        return _walked(path, without)
    if glob.has_magic(name) and not path.exists():
        return sorted(glob.glob(name, recursive=True)) or [name]  # noqa: PTH207 (absolute patterns too)
    return [name]


def _walked(directory: Path, without: Path | None) -> Iterator[str]:
    """The files in and below a directory, in the order of their names, one directory in memory at a time."""
    try:
        entries = sorted(directory.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield str(directory)  # reading it tells the user
        return
    for entry in entries:
        if entry.is_dir():
            if not entry.is_symlink() and not (without and entry.resolve() == without):
                yield from _walked(entry, without)
        elif wanted(entry.name) and (entry.is_file() or not entry.exists()):  # a link to nothing is told
            yield str(entry)
