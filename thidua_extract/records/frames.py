"""Records as pandas data frames, one a family."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from thidua_extract.errors import MissingDependencyError
from thidua_extract.records.models import Record
from thidua_extract.records.tables import COLUMNS, Row, table_rows

if TYPE_CHECKING:
    from pandas import DataFrame


def to_frames(records: Iterable[Record]) -> dict[str, DataFrame]:
    """The facts of records as data frames by name; see `tables.COLUMNS`.

    Every frame is there, with its columns and dtypes, even when no fact is. `record` is the record's place among the
    records given, 0 the first, and joins all frames; with it a fact's `id` joins to the `official`, `event`,
    `award_id`, `part_of`, `presenter_official`, `cluster` and `movement` columns of others. `start` and `end` are code
    points of the source, `text` the words there. Money is in its base unit: 210 tỷ đồng is 210000000000.

    Raises MissingDependencyError without pandas (`pip install "thidua-extract[frames]"`).
    """
    try:
        import pandas  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "data frames need pandas", remedy='Install it: pip install "thidua-extract[frames]"'
        ) from error
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for number, record in enumerate(records):
        for name, row in table_rows(record, number):
            rows[name].append(row)
    return {
        name: pandas.DataFrame(rows[name], columns=list(columns)).astype(columns) for name, columns in COLUMNS.items()
    }
