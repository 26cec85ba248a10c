"""Scores for people: a table of the families, a line for each difference, a table of reliability."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from rich import box
from rich.table import Table

from thidua_extract.datasets.reliability import Bin
from thidua_extract.datasets.result import Result

_WIDTH = 600  # characters of a fact in a line of details


def score_table(result: Result) -> Table:
    """Gold and predicted counts, precision, recall and F1 (found), and exact F1, a row a family."""
    table = Table(box=box.SIMPLE_HEAD, title=f"{result.articles} articles", title_justify="left")
    table.add_column("family")
    for column in ("gold", "pred", "P", "R", "F1", "exact F1"):
        table.add_column(column, justify="right")
    for name, score in {**result.families, "all": result.total}.items():
        figures = (score.precision, score.recall, score.f1, score.exact_f1)
        table.add_row(name, str(score.gold), str(score.predicted), *(f"{figure:.3f}" for figure in figures))
    return table


def details_of(result: Result) -> Iterator[str]:
    """One tab-separated line a difference: article, family, kind, the facts as JSON."""
    for difference in result.differences:
        sides = (difference.gold, difference.predicted)
        facts = [json.dumps(side, ensure_ascii=False)[:_WIDTH] for side in sides if side is not None]
        yield "\t".join([difference.article, difference.family, difference.kind, *facts])


def reliability_table(bins: Iterable[Bin]) -> Table:
    """How many facts of each confidence are right, a row a bin."""
    table = Table(box=box.SIMPLE_HEAD, title="Reliability", title_justify="left")
    table.add_column("family")
    for column in ("confidence", "facts", "right", "share"):
        table.add_column(column, justify="right")
    for found in bins:
        table.add_row(
            found.family,
            f"{found.low:.2f} - {found.high:.2f}",
            str(found.facts),
            str(found.right),
            f"{found.share:.3f}",
        )
    return table
