"""The command line: extract, show, validate, schema, score, diff.

Each command imports what it needs when it runs, so that `--help` is quick.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from thidua_extract.errors import (
    GoldError,
    LexiconError,
    MissingDependencyError,
    OptionError,
    ThiduaError,
    UnwritableFileError,
)
from thidua_extract.limits import MAX_CHARS
from thidua_extract.options import FAMILIES
from thidua_extract.version import VERSION

if TYPE_CHECKING:
    from rich.console import Console

    from thidua_extract.pipeline import Extractor
    from thidua_extract.records.models import Record
    from thidua_extract.report.table import RunTable

DONE, SOME_FAILED, USAGE, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 3, 130
EXIT_CODES = """\b
Exit codes:
  0    all done
  1    done, but some files could not be read, or some records are not valid
  2    wrong usage: an unknown option, a value that cannot be, a missing extra
  3    nothing done: no file could be read, or the output could not be written
  130  interrupted; an output file is then left as it was
"""
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Program(click.Group):
    """A group that turns this package's errors into a message and an exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # closed by the shell: >&-
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
            stream = getattr(sys, name)
            if isinstance(stream, io.TextIOWrapper):  # Vietnamese on a console or pipe of any locale
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            return super().main(*args, **kwargs)
        except OSError as error:  # a full disk behind standard output
            _forget_output()
            _complain(UnwritableFileError(f"it cannot be written ({error.strerror})", where="standard output"))
            sys.exit(NOTHING_DONE)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except (OptionError, LexiconError, MissingDependencyError) as error:
            _complain(error)
            ctx.exit(USAGE)
        except ThiduaError as error:
            _complain(error)
            ctx.exit(NOTHING_DONE)
        except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
            _forget_output()
            ctx.exit(DONE)
        except KeyboardInterrupt:
            click.echo("thidua-extract: interrupted", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=_Program, context_settings=_HELP, epilog=EXIT_CODES)
@click.version_option(VERSION, prog_name="thidua-extract")
def main() -> None:
    """Read Vietnamese press reports on emulation and commendation (thi đua - khen thưởng).

    One article in, one JSON record out: events, officials, awards with their counts, figures, movements, documents and
    emulation clusters, each with the words it was read from.

    \b
    Start with:
      thidua-extract show article.txt
      thidua-extract extract press/*.txt -o records.jsonl
    """


@main.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write there, whole or not at all; else to stdout."
)
@click.option("--id", "name", help="The record's id, for one file alone; else the file's name without its ending.")
@click.option("--published", metavar="DATE", help="Publication time, YYYY-MM-DD[THH:MM], where the pages do not say.")
@click.option("--ner", default="none", show_default=True, metavar="NER", help="none, underthesea or spacy:NAME.")
@click.option("--family", "families", multiple=True, type=click.Choice(FAMILIES), help="Read this alone; repeatable.")
@click.option(
    "--lexicon", "lexicons", multiple=True, metavar="TSV", help="Your own lexicon lines, NAME.tsv; repeatable."
)
@click.option("--max-chars", default=MAX_CHARS, show_default=True, help="Characters of an article that are read.")
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
    ner: str,
    families: tuple[str, ...],
    lexicons: tuple[str, ...],
    max_chars: int,
    with_text: bool,
    indent: int | None,
    quiet: bool,
) -> None:
    """Read articles and write a record of each, one JSON object a line.

    FILE is a text file, a directory (its .txt files, those in sub-directories too), a pattern in quotes, or - for
    standard input. A file that cannot be read is named on standard error and the rest go on.

    \b
    Examples:
      thidua-extract extract press/*.txt -o records.jsonl
      thidua-extract extract press/ --family awards -o awards.jsonl
      curl -s "$ADDRESS" | html2text | thidua-extract extract - --id today
    """
    from thidua_extract.archive.readers.text import find_sources, shared_ids  # noqa: PLC0415
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.archive.writers.jsonl import JsonlWriter  # noqa: PLC0415
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415
    from thidua_extract.report.table import RunTable  # noqa: PLC0415

    sources = find_sources(files)
    if name is not None and len(sources) > 1:
        raise click.UsageError(f"--id names one record, but there are {len(sources)} files.")
    if output and (same := _same_file(output, sources)):
        raise OptionError("this is one of the files to read", where=f"--output {same}", remedy="Name another file")
    extractor = Extractor(
        ner=ner, max_chars=max_chars, extra_lexicons=lexicons, families=families or FAMILIES, with_text=with_text
    )
    for shared in shared_ids(sources):
        click.echo(
            f"thidua-extract: several files give records of one id, {shared!r}: rename one to tell them apart", err=True
        )
    table = RunTable()
    with atomic_file(output) if output else nullcontext(_standard_output()) as file:
        writer = JsonlWriter(file, indent=indent)
        for source in _progress(sources, quiet=quiet):
            with _complaining():
                record = _read(extractor, source, name, published)
                writer.write(record)
                table.add(record)
        if not table.articles:
            ctx.exit(NOTHING_DONE)  # leaves an output file as it was
    if output and not quiet:
        _conclude(table, families or FAMILIES, output)
    ctx.exit(SOME_FAILED if table.articles < len(sources) else DONE)


@main.command(epilog=EXIT_CODES)
@click.argument("file", metavar="FILE")
@click.option("--published", metavar="DATE", help="Publication time, YYYY-MM-DD[THH:MM], where the page does not say.")
@click.option("--ner", default="none", show_default=True, metavar="NER", help="none, underthesea or spacy:NAME.")
@click.option("--width", type=click.IntRange(40), help="Columns; else those of the terminal.")
def show(file: str, published: str | None, ner: str, width: int | None) -> None:
    """Read one article and print its facts: in their sentences, then family by family.

    FILE is a text file, or - for standard input. Colours are left out when the output is no terminal, or NO_COLOR is
    set.
    """
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415
    from thidua_extract.report.summary import show_record  # noqa: PLC0415

    record = _read(Extractor(ner=ner, with_text=True), file, None, published)
    show_record(_console(width=width), record, record.source.text or "")


@main.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--max-errors", default=20, show_default=True, help="Stop naming errors after so many.")
@click.pass_context
def validate(ctx: click.Context, files: tuple[str, ...], max_errors: int) -> None:
    """Hold records against the schema, and their ids, links and spans against each other.

    FILE is JSONL (a record a line) or one JSON record, or - for standard input. Each error is named with its file, line
    and place in the record; what is valid is counted.
    """
    from thidua_extract.archive.readers.records import read_records  # noqa: PLC0415
    from thidua_extract.records.validation import problems  # noqa: PLC0415

    valid = invalid = named = 0
    for file in files:
        for line, data in read_records(file):
            found = list(problems(data))
            for problem in found:
                named += 1
                if named <= max_errors:
                    click.echo(f"{file}:{line}: {problem}")
            valid += not found
            invalid += bool(found)
    if named > max_errors:
        click.echo(f"… and {named - max_errors} more")
    click.echo(f"{valid} valid, {invalid} not valid", err=bool(invalid))
    ctx.exit(SOME_FAILED if invalid else DONE)


@main.command(epilog=EXIT_CODES)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there; else to standard output.")
@click.option("--markdown", is_flag=True, help="The same for people: a table of the fields of each type.")
def schema(output: Path | None, markdown: bool) -> None:
    """Print the JSON Schema (2020-12) of a record."""
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.records.schema import fields_page, schema_text  # noqa: PLC0415

    text = fields_page() if markdown else schema_text()
    with atomic_file(output) if output else nullcontext(_standard_output()) as file:
        file.write(text.encode("utf-8"))


@main.command(epilog=EXIT_CODES)
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predictions", type=click.Path(path_type=Path))
@click.option("--family", help="One family alone.")
@click.option("--only", help="These article ids alone, with commas between them.")
@click.option("--details", is_flag=True, help="Name every miss, false alarm and inexact fact.")
@click.option(
    "--reliability", "by_confidence", is_flag=True, help="Of the facts of each confidence, how many are right."
)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def score(
    gold: Path,
    predictions: Path,
    family: str | None,
    only: str | None,
    details: bool,
    by_confidence: bool,
    as_json: bool,
) -> None:
    """Hold records against gold annotations: precision, recall and F1 of each family.

    GOLD is a directory of ID.json files as the annotation guidelines describe them. PREDICTIONS is a JSONL file of
    records or a directory of ID.json files. "found": the key fields agree; "exact": all fields do.
    """
    from thidua_extract.datasets.gold import read_gold, read_predictions  # noqa: PLC0415
    from thidua_extract.datasets.reliability import reliability  # noqa: PLC0415
    from thidua_extract.datasets.score import SCORED, score_articles  # noqa: PLC0415
    from thidua_extract.report.scores import details_of, reliability_table, score_table  # noqa: PLC0415

    if family is not None and family not in SCORED:
        raise click.UsageError(f"--family is one of {', '.join(SCORED)}.")
    wanted = read_gold(gold)
    if only is not None:
        wanted = {key: wanted[key] for key in only.split(",") if key in wanted}
    if not wanted:
        raise GoldError("no gold articles", where=str(gold), remedy="Name a directory of ID.json files")
    guesses = read_predictions(predictions)
    result = score_articles(wanted, guesses, families=(family,) if family else SCORED)
    if as_json:
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=1))
        return
    _console().print(score_table(result))
    if result.missing:
        click.echo(f"{len(result.missing)} articles without a prediction: {', '.join(result.missing[:5])}", err=True)
    if by_confidence:
        chosen = FAMILIES if family is None else tuple({family} & set(FAMILIES))
        _console().print(reliability_table(reliability(wanted, guesses, chosen)))
    if details:
        for line in details_of(result):
            click.echo(line)


@main.command(epilog=EXIT_CODES)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--family", "families", multiple=True, type=click.Choice(FAMILIES), help="This alone; repeatable.")
@click.option("--html", "page", type=click.Path(path_type=Path), help="Write the changes there as one HTML page.")
@click.option("--tally", is_flag=True, help="Print the counts alone, without the changes.")
def diff(old: str, new: str, families: tuple[str, ...], page: Path | None, tally: bool) -> None:
    """Name each fact that NEW gained, lost or altered against OLD, with its sentence.

    OLD and NEW are JSONL files of records, paired by id. A fact whose id, offsets or confidence alone differ counts as
    the same. Sentences need records made with --with-text; else the words of the fact itself are shown.

    \b
    Example:
      thidua-extract extract press/ --with-text -o before.jsonl
      thidua-extract extract press/ --with-text -o after.jsonl --lexicon awards.tsv
      thidua-extract diff before.jsonl after.jsonl --html changes.html
    """
    from thidua_extract.archive.readers.records import read_objects  # noqa: PLC0415
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.datasets.diff import compare  # noqa: PLC0415
    from thidua_extract.report.diff import changes_to_html, print_changes, print_tally  # noqa: PLC0415

    changes = [
        change for change in compare(read_objects(old), read_objects(new)) if not families or change.family in families
    ]
    console = _console()
    if not tally:
        print_changes(changes, console)
    print_tally(changes, console)
    if page:
        with atomic_file(page) as file:
            file.write(changes_to_html(changes, title=f"{old} → {new}").encode("utf-8"))


def _read(extractor: Extractor, source: str, name: str | None, published: str | None) -> Record:
    from thidua_extract.archive.readers.text import read_source  # noqa: PLC0415

    item = read_source(source)
    return extractor.extract(item.data, id=name or item.id, published=published, path=item.path)


def _same_file(output: Path, sources: list[str]) -> str | None:
    """The source that writing `output` would replace."""
    if not output.is_file():
        return None
    return next((name for name in sources if Path(name).is_file() and output.samefile(name)), None)


@contextmanager
def _complaining() -> Iterator[None]:
    """Name what hinders one article and go on; a wrong option hinders all of them."""
    try:
        yield
    except OptionError:
        raise
    except ThiduaError as error:
        _complain(error)


def _progress(sources: list[str], *, quiet: bool) -> Iterable[str]:
    """The sources, with a bar on a terminal where there are many of them."""
    if quiet or len(sources) < 20 or not sys.stderr.isatty():
        return sources
    from rich.progress import track  # noqa: PLC0415

    return track(sources, description="reading", console=_console(stderr=True), transient=True)


def _conclude(table: RunTable, families: tuple[str, ...], output: Path) -> None:
    console = _console()
    console.print(table.render(families))
    console.print(f"{table.articles} records in {output}", soft_wrap=True, highlight=False)


def _console(*, stderr: bool = False, width: int | None = None) -> Console:
    from thidua_extract.report.console import ReportConsole  # noqa: PLC0415

    return ReportConsole(stderr=stderr, width=width)


def _standard_output() -> BinaryIO:
    if sys.__stdout__ is None:
        raise UnwritableFileError("it is closed", where="standard output", remedy="Name an output file with -o")
    return sys.stdout.buffer


def _forget_output() -> None:
    """Sends what still waits for standard output to nowhere, so that nothing fails when the program ends."""
    with suppress(OSError):  # a stream of a program that calls this one may have no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(error: ThiduaError) -> None:
    click.echo(f"thidua-extract: {error}", err=True)


if __name__ == "__main__":
    main()
