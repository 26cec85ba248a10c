"""Articles from anything: files of every format, directories, patterns, lists of files, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import Blob, open_file, printable, standard_input
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.documents import to_text
from thidua_extract.archive.readers.objects import read_json, read_lines
from thidua_extract.archive.readers.own import Own, is_own
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


def cut_archive(inputs: Iterable[str], columns: Columns, own: Own | None = None) -> Iterator[Item | Failure]:
    """As `read_archive`, but pages and documents are left as the bytes that they are, for `to_text`; what
    is the command's `own` is passed over.

    An input is a file of any format, a directory (its files and those below it, by name), a pattern, `@LIST` (a file
    that names one input a line) or `-` (standard input).
    """
    for path in find_files(inputs, own):
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


def find_files(inputs: Iterable[str], own: Own | None = None) -> Iterator[str]:
    """The files that the inputs name, each once, those of a directory sorted by name; links to directories that hold
    them are not followed, so that a link to its own parent ends.

    Of directories, what is no file (a pipe, a device: opening one can wait for ever) is passed over; of directories
    and patterns, what is the command's `own`. What cannot even be asked what it is (no permission, a name that cannot
    be) counts as a file: reading it tells the user. Raises UnreadableFileError for a list of files that cannot be read.
    """
    seen: set[str] = set()
    for listed in inputs:
        for name in _unlisted(listed):
            for path in _expanded(name, own):
                if path not in seen:
                    seen.add(path)
                    yield path


def refuse_own(inputs: Iterable[str], own: Own) -> None:
    """Raises OptionError where an input is itself a file that the command will write."""
    for listed in inputs:
        for name in _unlisted(listed):
            if name != STDIN:
                own.refuse(name)


def _unlisted(name: str) -> list[str]:
    """An input, or in place of a list of files what stands in it."""
    if not name:  # an unset variable of a script: not the working directory
        raise UnreadableFileError("one of the names is empty", where="INPUT", remedy="Check what should name it")
    if not name.startswith("@") or os.path.exists(name):  # noqa: PTH110 (does not raise)
        return [name]
    try:
        lines = Path(name[1:]).read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError as error:
        raise UnreadableFileError("there is no such list of files", where=name, remedy="Check the path") from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(f"this list of files cannot be read ({error})", where=name) from error
    try:
        return [file for line in lines if line.strip() for file in _unlisted(line.strip())]
    except RecursionError as error:
        raise UnreadableFileError("this list of files names itself", where=name) from error


def _expanded(name: str, own: Own | None) -> Iterable[str]:
    if name == STDIN:
        return [STDIN]
    if os.path.isdir(name):  # noqa: PTH112 (Path.is_dir raises where it may not ask)
        return _walked(Path(name), own)
    if glob.has_magic(name) and not os.path.exists(name):  # noqa: PTH110
        return _matched(name, own)
    return [name]


def _matched(pattern: str, own: Own | None) -> list[str]:
    """The files of a pattern, sorted; the pattern itself where there are none, which reading it tells."""
    try:
        found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 (absolute patterns too)
    except ValueError:  # a NUL in it
        return [pattern]
    except RecursionError as error:
        raise UnreadableFileError(
            "the directories are nested too deep for a pattern", where=pattern, remedy="Name the directory itself"
        ) from error
    base = Path(*takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts))
    if not own or not found:
        return found or [pattern]
    return [path for path in found if not is_own(Path(path), base, own)]


def _walked(directory: Path, own: Own | None) -> Iterator[str]:
    """The files in and below a directory, in the order of their names; each directory on the way down is in memory."""
    levels = [_listed(directory, own)]
    while levels:
        entry = next(levels[-1], None)
        if entry is None:
            levels.pop()
        elif isinstance(entry, str):
            yield entry
        elif os.path.isdir(entry):  # noqa: PTH112
            if not os.path.islink(entry):  # noqa: PTH114
                levels.append(_listed(entry, own))
        elif wanted(entry.name) and (os.path.isfile(entry) or not os.path.exists(entry)):  # noqa: PTH110, PTH113
            yield str(entry)  # a link to nothing, too: it is told


def _listed(directory: Path, own: Own | None) -> Iterator[Path | str]:
    """The entries of a directory, sorted; its name alone where it cannot be listed, which reading it tells."""
    try:
        entries = sorted(directory.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return iter([str(directory)])
    passed = own.among(directory) if own else frozenset[str]()
    return (entry for entry in entries if entry.name not in passed)
