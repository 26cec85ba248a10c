"""The command line: extract, show, run, select, query, validate, schema, score, diff.

Each command imports what it needs when it runs, so that `--help` is quick.
"""

from __future__ import annotations

import click

from thidua_extract.cli.archives import query, run, select
from thidua_extract.cli.program import (
    DONE,
    ENDED,
    EXIT_CODES,
    HELP,
    INTERRUPTED,
    NOTHING_DONE,
    SOME_FAILED,
    USAGE,
    Program,
)
from thidua_extract.cli.reading import extract, show
from thidua_extract.cli.records import diff, schema, score, validate
from thidua_extract.version import VERSION

__all__ = ["DONE", "ENDED", "INTERRUPTED", "NOTHING_DONE", "SOME_FAILED", "USAGE", "main"]


@click.group(cls=Program, context_settings=HELP, epilog=EXIT_CODES)
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


for command in (extract, show, run, select, query, validate, schema, score, diff):
    main.add_command(command)
