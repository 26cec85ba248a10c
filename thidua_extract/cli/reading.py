"""Commands that read articles: extract, show."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua_extract.cli.program import (
    DONE,
    EXIT_CODES,
    NOTHING_DONE,
    SOME_FAILED,
    complain,
    console,
    standard_output,
)
from thidua_extract.cli.shared import column_options, reading_options
from thidua_extract.errors import InvalidRecordError, OptionError, TimeLimitError, UnreadableFileError

if TYPE_CHECKING:
    from thidua_extract.archive.readers.columns import Columns
    from thidua_extract.archive.writers.jsonl import JsonlWriter
    from thidua_extract.options import Options
    from thidua_extract.pipeline import Extractor
    from thidua_extract.records.models import Record
    from thidua_extract.report.table import RunTable


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write there, whole or not at all; else to stdout."
)
@click.option("--id", "name", help="The record's id, for one file alone; else the file's name without its ending.")
@click.option("--published", metavar="DATE", help="Publication time, YYYY-MM-DD[THH:MM], where the pages do not say.")
@column_options
@reading_options
@click.option("--seconds", type=click.FloatRange(0.001), help="What one article may take; else any time.")
@click.option("--with-text", is_flag=True, help="Keep the decoded text in the record.")
@click.option("--indent", type=click.IntRange(0, 8), help="Spaces of indentation, for people; else one line a record.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no table at the end.")
@click.pass_context
def extract(
    ctx: click.Context,
    files: tuple[str, ...],
    output: Path | None,
    name: str | None,
    published: str | None,
    columns: Columns,
    options: Options,
    seconds: float | None,
    with_text: bool,
    indent: int | None,
    quiet: bool,
) -> None:
    """Read articles and write a record of each, one JSON object a line.

    FILE is a text file or one of the other forms that run takes, a directory, a pattern in quotes, or - for standard
    input. A file that cannot be read is named on standard error and the rest go on.

    \b
    Examples:
      thidua-extract extract press/*.txt -o records.jsonl
      thidua-extract extract press/ --family awards -o awards.jsonl
      curl -s "$ADDRESS" | thidua-extract extract - --id today
    """
    from thidua_extract.archive.readers.archive import find_files, refuse_own  # noqa: PLC0415
    from thidua_extract.archive.readers.own import Own  # noqa: PLC0415
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.archive.writers.jsonl import JsonlWriter  # noqa: PLC0415
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415
    from thidua_extract.report.table import RunTable  # noqa: PLC0415

    sources = list(find_files(files))
    if not sources:
        raise UnreadableFileError("no articles in it", where=", ".join(files), remedy="Name the files themselves")
    if name is not None and len(sources) > 1:
        raise click.UsageError(f"--id names one record, but there are {len(sources)} files.")
    if output:
        refuse_own(sources, Own(output))
    extractor = Extractor.from_options(replace(options, with_text=with_text, time_limit=seconds))
    table, ids, failed = RunTable(), Counter[str](), 0
    with atomic_file(output) if output else nullcontext(standard_output()) as file:
        writer = JsonlWriter(file, indent=indent)
        for record in _records(extractor, _progress(sources, quiet=quiet), name, published, columns):
            if record is None or not _wrote(writer, record):
                failed += 1
                continue
            table.add(record)
            ids.update([record.id] if record.id else [])
        if not table.articles:
            ctx.exit(NOTHING_DONE)  # leaves an output file as it was
    for shared in (name for name, count in ids.items() if count > 1):
        click.echo(
            f"thidua-extract: several articles give records of one id, {shared!r}: rename a file, or an id within "
            "one, to tell them apart",
            err=True,
        )
    if output and not quiet:
        _conclude(table, options.families, output)
    ctx.exit(SOME_FAILED if failed else DONE)


@click.command(epilog=EXIT_CODES)
@click.argument("file", metavar="FILE")
@click.option("--published", metavar="DATE", help="Publication time, YYYY-MM-DD[THH:MM], where the page does not say.")
@reading_options
@click.option("--width", type=click.IntRange(40), help="Columns; else those of the terminal.")
@click.pass_context
def show(ctx: click.Context, file: str, published: str | None, options: Options, width: int | None) -> None:
    """Read one article and print its facts: in their sentences, then family by family.

    FILE is a text file, a saved web page or the like, or - for standard input. Colours are left out when the output is
    no terminal, or NO_COLOR is set.
    """
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415
    from thidua_extract.report.summary import show_record  # noqa: PLC0415

    extractor = Extractor.from_options(replace(options, with_text=True))
    record = next(_records(extractor, [file], None, published), None)
    if record is None:
        ctx.exit(NOTHING_DONE)
    show_record(console(width=width), record, record.source.text or "")


def _records(
    extractor: Extractor,
    sources: Iterable[str],
    name: str | None,
    published: str | None,
    columns: Columns | None = None,
) -> Iterator[Record | None]:
    """The record of each article in the files; None for one that could not be read, which is then named."""
    from thidua_extract.archive.extraction import extract_item  # noqa: PLC0415
    from thidua_extract.archive.readers import Failure  # noqa: PLC0415
    from thidua_extract.archive.readers.archive import read_archive  # noqa: PLC0415
    from thidua_extract.archive.readers.columns import Columns  # noqa: PLC0415

    for source in sources:
        number = -1
        for number, entry in enumerate(read_archive([source], columns or Columns(), extractor.options.max_chars)):
            if isinstance(entry, Failure):
                complain(entry.error)
                yield None
                continue
            if name is not None and number:
                raise OptionError("names one record, but there are more in the file", where="--id")
            named = replace(entry, id=name or entry.id, published=published or entry.published)
            try:
                yield extract_item(extractor, named)
            except TimeLimitError as error:
                where = " ".join(filter(None, (entry.path, entry.member))) or "standard input"
                complain(TimeLimitError(error.what, where=where, remedy=error.remedy))
                yield None
        if number < 0:
            complain(UnreadableFileError("it holds no article", where="standard input" if source == "-" else source))
            yield None


def _wrote(writer: JsonlWriter, record: Record) -> bool:
    """Whether a record could be written; else it is named."""
    try:
        writer.write(record)
    except InvalidRecordError as error:
        complain(error)
        return False
    return True


def _progress(sources: list[str], *, quiet: bool) -> Iterable[str]:
    """The sources, with a bar on a terminal where there are many of them."""
    if quiet or len(sources) < 20 or not sys.stderr.isatty():
        return sources
    from rich.progress import track  # noqa: PLC0415

    return track(sources, description="reading", console=console(stderr=True), transient=True)


def _conclude(table: RunTable, families: tuple[str, ...], output: Path) -> None:
    screen = console()
    screen.print(table.render(families))
    screen.print(f"{table.articles} records in {output}", soft_wrap=True, highlight=False)
