"""Commands that judge records: validate, schema, score, diff."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

import click

from thidua_extract.cli.program import DONE, EXIT_CODES, SOME_FAILED, console, standard_output
from thidua_extract.errors import GoldError, OptionError
from thidua_extract.options import FAMILIES


@click.command(epilog=EXIT_CODES)
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
                    click.echo(f"{'standard input' if file == '-' else file}:{line}: {problem}")
            valid += not found
            invalid += bool(found)
    if named > max_errors:
        click.echo(f"… and {named - max_errors} more")
    click.echo(f"{valid} valid, {invalid} not valid", err=bool(invalid))
    ctx.exit(SOME_FAILED if invalid else DONE)


@click.command(epilog=EXIT_CODES)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there; else to standard output.")
@click.option("--markdown", is_flag=True, help="The same for people: a table of the fields of each type.")
def schema(output: Path | None, markdown: bool) -> None:
    """Print the JSON Schema (2020-12) of a record."""
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.records.schema import fields_page, schema_text  # noqa: PLC0415

    text = fields_page() if markdown else schema_text()
    with atomic_file(output) if output else nullcontext(standard_output()) as file:
        file.write(text.encode("utf-8"))


@click.command(epilog=EXIT_CODES)
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
    from thidua_extract.datasets.score import score_articles  # noqa: PLC0415
    from thidua_extract.datasets.scored_families import SCORED  # noqa: PLC0415
    from thidua_extract.report.scores import details_of, reliability_table, score_table  # noqa: PLC0415

    if family is not None and family not in SCORED:
        raise click.UsageError(f"--family is one of {', '.join(SCORED)}.")
    wanted = read_gold(gold)
    if only is not None:
        if strange := [key for key in only.split(",") if key not in wanted]:
            raise OptionError(f"{strange[0]!r} is not among the gold", where="--only", remedy=f"Name ids of {gold}")
        wanted = {key: wanted[key] for key in only.split(",")}
    if not wanted:
        raise GoldError("no gold articles", where=str(gold), remedy="Name a directory of ID.json files")
    guesses = read_predictions(predictions)
    result = score_articles(wanted, guesses, families=(family,) if family else SCORED)
    if as_json:
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=1))
        return
    console().print(score_table(result))
    if result.missing:
        click.echo(f"{len(result.missing)} articles without a prediction: {', '.join(result.missing[:5])}", err=True)
    if by_confidence:
        chosen = FAMILIES if family is None else tuple({family} & set(FAMILIES))
        console().print(reliability_table(reliability(wanted, guesses, chosen)))
    if details:
        for line in details_of(result):
            click.echo(line)


@click.command(epilog=EXIT_CODES)
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
    from thidua_extract.archive.readers.own import Own  # noqa: PLC0415
    from thidua_extract.archive.readers.records import read_objects  # noqa: PLC0415
    from thidua_extract.archive.writers.atomic import atomic_file  # noqa: PLC0415
    from thidua_extract.datasets.diff import compare, shared_ids  # noqa: PLC0415
    from thidua_extract.report.diff import changes_to_html, print_changes, print_tally  # noqa: PLC0415

    if page:
        own = Own(page, option="--html")
        own.refuse(old)
        own.refuse(new)
    before, after = (list(read_objects(name)) for name in (old, new))
    changes = [change for change in compare(before, after) if not families or change.family in families]
    if before and after and not shared_ids(before, after):
        click.echo(f"thidua-extract: {old} and {new} have no id in common: all their facts count as changed", err=True)
    screen = console()
    if not tally:
        print_changes(changes, screen)
    print_tally(changes, screen)
    if page:
        with atomic_file(page) as file:
            file.write(changes_to_html(changes, title=f"{old} → {new}").encode("utf-8"))
