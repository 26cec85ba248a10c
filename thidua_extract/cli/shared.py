"""Options that several commands have, handed to them as what they mean."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import wraps
from typing import Any, TypedDict

import click

from thidua_extract.limits import MAX_CHARS, MEMORY, SECONDS
from thidua_extract.options import FAMILIES, Options

Command = Callable[..., Any]


class Processes(TypedDict):
    """How many `jobs` read, the `seconds` that an article and the bytes of `memory` that a process may have (None: no
    bound): arguments of a batch."""

    jobs: int
    seconds: float
    memory: int | None


class Within(click.FloatRange):
    """A range of numbers, in which `nan`, which no comparison finds outside, is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail(f"{value} is no number.", param, ctx)
        return number


def reading_options(command: Command) -> Command:
    """How articles are read, as `options`."""

    @wraps(command)
    def told(
        *args: Any,
        ner: str,
        families: tuple[str, ...],
        lexicons: tuple[str, ...],
        max_chars: int,
        off_topic: bool,
        **rest: Any,
    ) -> Any:
        options = Options.of(
            ner=ner,
            families=families or FAMILIES,
            extra_lexicons=lexicons,
            max_chars=max_chars,
            off_topic=off_topic,
        )
        return command(*args, options=options, **rest)

    return _with(
        told,
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
    """Which columns of a table hold what, as `columns`."""

    @wraps(command)
    def told(*args: Any, text_column: str | None, id_column: str | None, date_column: str | None, **rest: Any) -> Any:
        from thidua_extract.archive.readers.columns import Columns  # noqa: PLC0415

        return command(*args, columns=Columns(text_column, id_column, date_column), **rest)

    return _with(
        told,
        click.option("--text-column", help="The column of a table that holds the text, where its name does not tell."),
        click.option("--id-column", help="The column that holds the id."),
        click.option("--date-column", help="The column that holds the publication time."),
    )


def process_options(command: Command) -> Command:
    """The processes of a batch, as `processes`."""

    @wraps(command)
    def told(*args: Any, jobs: int, seconds: float, memory: int, **rest: Any) -> Any:
        processes = Processes(jobs=jobs, seconds=seconds, memory=memory * 1024 * 1024 or None)
        return command(*args, processes=processes, **rest)

    return _with(
        told,
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
