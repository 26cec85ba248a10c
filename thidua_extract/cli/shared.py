"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from thidua_extract.limits import MAX_CHARS, MEMORY, SECONDS
from thidua_extract.options import FAMILIES

Command = Callable[..., Any]


def reading_options(command: Command) -> Command:
    """How articles are read: `ner`, `families`, `lexicons`, `max_chars`, `off_topic`."""
    return _with(
        command,
        click.option(
            "--ner", default="none", show_default=True, metavar="NER", help="none, underthesea or spacy:NAME."
        ),
        click.option(
            "--family", "families", multiple=True, type=click.Choice(FAMILIES), help="Read this alone; repeatable."
        ),
        click.option(
            "--lexicon", "lexicons", multiple=True, metavar="TSV", help="Your own lexicon lines, NAME.tsv; repeatable."
        ),
        click.option(
            "--max-chars", default=MAX_CHARS, show_default=True, help="Characters of an article that are read."
        ),
        click.option(
            "--off-topic", is_flag=True, help="Look for facts also in articles without a word of the subject."
        ),
    )


def column_options(command: Command) -> Command:
    """Which columns of a table hold what: `text_column`, `id_column`, `date_column`."""
    return _with(
        command,
        click.option("--text-column", help="The column of a table that holds the text, where its name does not tell."),
        click.option("--id-column", help="The column that holds the id."),
        click.option("--date-column", help="The column that holds the publication time."),
    )


def process_options(command: Command) -> Command:
    """The processes of a batch: `jobs`, `seconds`, `memory` (megabytes, 0 for no bound)."""
    return _with(
        command,
        click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."),
        click.option(
            "--seconds",
            type=click.FloatRange(0.1),
            default=SECONDS,
            show_default=True,
            help="What one article may take.",
        ),
        click.option(
            "--memory",
            type=click.IntRange(0),
            default=MEMORY // 1024**2,
            show_default=True,
            help="Megabytes that a process may have; 0: no bound.",
        ),
    )


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):  # as decorators one above the other, which help lists from the top
        command = option(command)
    return command
