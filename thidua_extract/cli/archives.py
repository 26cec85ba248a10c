"""Commands for whole archives: run, select, query."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from thidua_extract.cli.shared import Processes, Within, column_options, process_options, reading_options
from thidua_extract.errors import UnreadableFileError
from thidua_extract.limits import PARTITION
from thidua_extract.options import FAMILIES

if TYPE_CHECKING:
    from thidua_extract.archive.readers.columns import Columns
    from thidua_extract.batch.run import Progress
    from thidua_extract.options import Options

SCORE = Within(0, 1)
FORMATS = ("csv", "xlsx", "parquet", "sqlite", "duckdb", "json")
_NAMED = 3
"""Errors that are named at the end of a run."""
_EVERY = 10.0
"""Seconds between two lines of a log."""


@click.command(epilog=EXIT_CODES)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The directory of the run.")
@click.option(
    "--to",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Tables too, or json: a file a record; repeatable.",
)
@process_options
@column_options
@reading_options
@click.option("--with-text", is_flag=True, help="Keep the text in the record, for formats other than text files.")
@click.option(
    "--dask", metavar="ADDRESS", help="Read on a Dask cluster: tcp://HOST:PORT of its scheduler, or local for --jobs."
)
@click.option(
    "--partition",
    type=click.IntRange(1),
    default=PARTITION // 1024**2,
    show_default=True,
    help="Megabytes of input that a task of --dask reads.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no table at the end.")
@click.pass_context
def run(
    ctx: click.Context,
    inputs: tuple[str, ...],
    output: Path,
    formats: tuple[str, ...],
    processes: Processes,
    columns: Columns,
    options: Options,
    with_text: bool,
    dask: str | None,
    partition: int,
    quiet: bool,
) -> None:
    """Read a whole archive: records, tables and errors of it in the directory OUTPUT.

    INPUT is a file of any format (text, saved web pages, JSON Lines, JSON, CSV, XLSX, Parquet, DOCX, PDF, WARC, and
    zip, tar, gz, zst of these), a directory, a pattern in quotes, @LIST (a file with one input a line), or - for
    standard input. Interrupted, by whatever, the same command goes on where it stopped.

    \b
    Examples:
      thidua-extract run archive/ -o out --jobs 4 --to duckdb
      thidua-extract run archive/ -o parts --dask tcp://scheduler:8786
      thidua-extract query out/archive.duckdb "SELECT * FROM top_conferrers LIMIT 10"
    """
    from thidua_extract.batch.export import export  # noqa: PLC0415

    read = _on_dask(dask, partition, formats) if dask else _here()
    options = replace(options, with_text=with_text)
    with _progress(quiet=quiet) as progress:
        counts = read(inputs, output, options=options, columns=columns, progress=progress, **processes)
    if not dask:
        counts["duplicates"] = export(output, formats, None if quiet else _writing)
    if not quiet:
        _conclude(counts, output)
    if not dask:
        _name_errors(counts, inputs, output, most=1 if quiet else _NAMED)
    if not counts["records"]:
        ctx.exit(NOTHING_DONE)
    ctx.exit(SOME_FAILED if counts["errors"] else DONE)


def _here() -> Callable[..., Counter[str]]:
    from thidua_extract.batch.run import run as read  # noqa: PLC0415

    return read


def _on_dask(address: str, megabytes: int, formats: tuple[str, ...]) -> Callable[..., Counter[str]]:
    from thidua_extract.cluster.run import run_on_dask  # noqa: PLC0415
    from thidua_extract.errors import OptionError  # noqa: PLC0415

    if formats:
        raise OptionError("--dask writes Parquet files alone", where="--to", remedy="Leave it away")
    return partial(run_on_dask, address=address, size=megabytes * 1024 * 1024)


@click.command(epilog=EXIT_CODES)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there; else to standard output.")
@click.option(
    "--least", type=SCORE, default=0.5, show_default=True, help="The score from which on an article is taken, 0 to 1."
)
@click.option("--without-text", is_flag=True, help="Ids and evidence alone; else the file can be given to run.")
@process_options
@column_options
@click.option("-q", "--quiet", is_flag=True, help="No progress and no count at the end.")
@click.pass_context
def select(
    ctx: click.Context,
    inputs: tuple[str, ...],
    output: Path | None,
    least: float,
    without_text: bool,
    processes: Processes,
    columns: Columns,
    quiet: bool,
) -> None:
    """Take the articles on emulation and commendation out of a mixed archive, each with its evidence, as JSON Lines.

    INPUT is as for run. This looks at words alone and is many times quicker than a full reading.
    """
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.batch.select import select_archive  # noqa: PLC0415

    with (
        atomic_file(output) if output else nullcontext(standard_output()) as file,
        _progress(quiet=quiet or not output) as progress,
    ):
        counts = select_archive(
            inputs,
            file.write,
            least=least,
            with_text=not without_text,
            columns=columns,
            output=output,
            progress=progress,
            failed=complain,
            **processes,
        )
        if not quiet:
            taken = f"{counts['relevant']} of {counts['articles']} articles taken"
            click.echo(f"{taken}, {counts['errors']} failures", err=True)
        if counts["articles"] == counts["errors"]:
            ctx.exit(NOTHING_DONE)  # leaves an output file as it was
    ctx.exit(SOME_FAILED if counts["errors"] else DONE)


@click.command(epilog=EXIT_CODES)
@click.argument("archive", type=click.Path(path_type=Path))
@click.argument("sql")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write there: .csv, .parquet or .json by its name."
)
@click.option("--rows", default=50, show_default=True, type=click.IntRange(1), help="Rows that are printed.")
def query(archive: Path, sql: str, output: Path | None, rows: int) -> None:
    """Ask a DuckDB archive, with one SELECT. It is opened for reading alone, and SQL reaches no other file.

    Tables: articles, events, officials, positions, roles, awards, recipients, figures, movements, documents, clusters,
    cluster_members, warnings, errors. Views: awards_by_province_and_year, awards_by_level, posts_over_time,
    top_conferrers, counted_awards.
    """
    from thidua_extract.batch.ask import ask, save  # noqa: PLC0415
    from thidua_extract.report.table import rows_table  # noqa: PLC0415

    if output:
        save(archive, sql, output)
        return
    columns, found, more = ask(archive, sql, rows)
    console().print(rows_table(columns, found))
    if more:
        click.echo(f"The first {rows} rows; more with --rows, all with --output FILE.", err=True)


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Progress | None]:
    """What a run tells its progress to: a bar on a terminal, one line now and then in a log."""
    rate = _Rate()
    if quiet:
        yield None
    elif sys.stderr.isatty():
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415

        with Progress(
            BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), console=console(stderr=True)
        ) as bar:
            task = bar.add_task("reading", total=None)

            def draw(counts: Counter[str], share: float | None) -> None:
                total = None if share is None else 1.0
                bar.update(task, total=total, completed=share or 0, description=rate.line(counts, share))

            yield draw
    else:

        def log(counts: Counter[str], share: float | None) -> None:
            line = rate.line(counts, share)
            if rate.due():
                click.echo(f"{share:.0%}, {line}" if share is not None else line, err=True)

        yield log


class _Rate:
    """How many articles a second, and how long the rest will take at the pace since the first that was not kept."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._start = self._told = now()
        self._first: tuple[float, float] | None = None

    def due(self) -> bool:
        """Whether it is time for another line of a log."""
        if self._now() - self._told < _EVERY:
            return False
        self._told = self._now()
        return True

    def line(self, counts: Counter[str], share: float | None) -> str:
        """The counts, the rate and, where the share that is done is known, the time left."""
        fresh = counts["articles"] - counts["kept"]
        rate = fresh / max(self._now() - self._start, 0.001)
        line = f"{counts['articles']} articles, {rate:.0f} a second, {counts['errors']} errors"
        if share is None:
            return line
        before, since = self._first = self._first or (share, self._now())
        if share <= before:
            return line
        left = (1 - share) / (share - before) * (self._now() - since)
        return f"{line}, {timedelta(seconds=round(left))} left"


def _name_errors(counts: Counter[str], inputs: tuple[str, ...], output: Path, *, most: int) -> None:
    """The first errors of a run, and where all of them stand."""
    if not counts["articles"]:
        complain(UnreadableFileError("no articles in it", where=", ".join(inputs), remedy="Name the files themselves"))
    if not counts["errors"]:
        return
    path = output / "errors.jsonl"
    with path.open(encoding="utf-8") as file:
        errors = [_place(json.loads(line)) for line in islice(file, most)]
    rest = counts["errors"] - len(errors)
    errors[-1] += f" ({rest} more in {path})" if rest else f" (see {path})"
    for error in errors:
        click.echo(f"thidua-extract: {error}", err=True)


def _place(fields: dict[str, Any]) -> str:
    where = " ".join(filter(None, (fields["source"] or "standard input", fields["member"])))
    return f"{where}: {fields['reason']}"


def _writing(name: str) -> None:
    click.echo(f"writing {name}", err=True)


def _conclude(counts: Counter[str], output: Path) -> None:
    from thidua_extract.report.table import counts_table  # noqa: PLC0415

    screen = console()
    screen.print(counts_table(counts, FAMILIES))
    screen.print(
        f"{counts['records']} records in {output}, {counts['errors']} errors, {counts['kept']} kept from earlier, "
        f"{counts['duplicates']} that repeat another",
        soft_wrap=True,
        highlight=False,
    )
