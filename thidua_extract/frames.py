"""Data frames: articles out of one, facts into them, and from frame to frame as engines past one machine want it.

`extract_frame` takes a pandas DataFrame, or an Arrow Table or RecordBatch, and gives the same kind, with the same
columns and types whatever comes in, an empty batch too. It needs nothing from other rows, so that no engine has to
shuffle.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from thidua_extract.archive.extraction import Attempt, attempt_item, extract_item, extractor_of
from thidua_extract.archive.fingerprint import add_fields
from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.frame import frame_rows, is_arrow, is_pandas
from thidua_extract.archive.writers.databases import schema
from thidua_extract.archive.writers.tables import fitting
from thidua_extract.errors import MissingDependencyError, OptionError, UnreadableFileError
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor
from thidua_extract.records.models import Record
from thidua_extract.records.tables import COLUMNS, Row, table_rows
from thidua_extract.text.source import encodable

if TYPE_CHECKING:
    import pyarrow
    from pandas import DataFrame

    Frame = TypeVar("Frame", DataFrame, pyarrow.Table, pyarrow.RecordBatch)
else:
    Frame = TypeVar("Frame")

RECORDS = {
    "record": "Int64",
    "article_id": "string",
    "relevant": "boolean",
    "relevance": "Float64",
    "json": "string",
    "stage": "string",
    "reason": "string",
}
"""The columns of a frame of records, with their pandas dtypes: a row an article. `stage` and `reason` say why there is
no `json`, and are null where there is."""

_SPARK = {"string": "STRING", "Int64": "BIGINT", "Float64": "DOUBLE", "boolean": "BOOLEAN"}


def read_frame(
    frame: DataFrame,
    *,
    text_column: str | None = None,
    id_column: str | None = None,
    date_column: str | None = None,
    extractor: Extractor | None = None,
) -> Iterator[Record]:
    """A record of each row, in their order; `to_frames` of them makes frames of facts.

    Columns are found by their usual names where they are not named; a row's label is its id where no column is. A row
    without text gives a record without facts, so that `record` in the frames of facts is always the row's place:
    `facts["awards"].merge(frame.reset_index(drop=True), left_on="record", right_index=True)` leads back. A title and a
    lead in columns of their own go before the text; offsets count in `source.text`, which the records carry when the
    extractor is told `with_text`.

    Raises UnreadableFileError where no column can be the text, or a named one is not there.
    """
    extractor = extractor or Extractor()
    roles, rows = frame_rows(frame, Columns(text_column, id_column, date_column))
    for number, (label, row) in enumerate(zip(frame.index, rows, strict=True), start=1):
        item = roles.item(row, number, None, f"row {number}", None)
        yield extract_item(extractor, replace(item, id=item.id or str(label)))


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


def extract_frame(
    frame: Frame,
    *,
    options: Options | None = None,
    text_column: str | None = None,
    id_column: str | None = None,
    date_column: str | None = None,
    family: str | None = None,
) -> Frame:
    """The records of a frame of articles, a row an article, in their order, with the columns `RECORDS`; with `family`,
    the rows of one table of facts (`records.tables.COLUMNS`) in their place.

    Columns are found by their usual names where they are not named; other columns are passed over. `record` is a key
    made of what the row says (id, date, address, text), not its place as in `read_frame`, so that it is the same on
    whichever machine and in whichever batch the row is read: tables join on it, rows equal in all of these share it. A
    row without text gives a record without facts; where there is no such column, every row says so in `reason`.

    Errors of articles are rows. What would befall every article of the process alike is raised: OptionError,
    LexiconError, MissingDependencyError, and TypeError for what is no frame. Extractors are made once a process and
    set of options.
    """
    columns = frame_columns(family)
    extractor = extractor_of(options or Options())
    records = _records(frame, Columns(text_column, id_column, date_column), extractor)
    rows = (record_row(*found) for found in records) if family is None else _facts(_made(records), family)
    return cast("Frame", _like(frame, rows, columns))


def facts_frame(frame: Frame, family: str) -> Frame:
    """One table of facts out of a frame of records, as `extract_frame` makes it; `record` is the record's there.

    Much cheaper than reading the articles once a table. Raises OptionError for a table that there is not.
    """
    columns = frame_columns(family)
    if is_arrow(frame):
        pairs = zip(frame["record"].to_pylist(), frame["json"].to_pylist(), strict=True)
    else:
        pairs = zip(frame["record"].tolist(), frame["json"].tolist(), strict=True)
    records = ((number, Record.from_json(line)) for number, line in pairs if isinstance(line, str))
    return cast("Frame", _like(frame, _facts(records, family), columns))


def frame_columns(family: str | None = None) -> dict[str, str]:
    """The columns of a frame of records, or of a table of facts, with their pandas dtypes; raises OptionError."""
    if family is None:
        return RECORDS
    if family not in COLUMNS:
        raise OptionError(f"unknown table {family!r}", where="family", remedy="Choose from " + ", ".join(COLUMNS))
    return COLUMNS[family]


def arrow_schema(family: str | None = None) -> pyarrow.Schema:
    """The same as an Arrow schema."""
    import pyarrow  # noqa: PLC0415 (an extra)

    return schema(pyarrow, frame_columns(family))


def spark_schema(family: str | None = None) -> str:
    """The same as Spark writes schemas, for `mapInPandas` and `mapInArrow`."""
    return ", ".join(f"`{name}` {_SPARK[kind]}" for name, kind in frame_columns(family).items())


def record_row(number: int, id: str | None, attempt: Attempt) -> Row:
    """The row of an article in a frame of records."""
    record = attempt.record
    return {
        "record": number,
        "article_id": encodable(id) if id is not None else None,
        "relevant": record.relevance.relevant if record else None,
        "relevance": record.relevance.score if record else None,
        "json": attempt.line.decode("utf-8").rstrip("\n") if record else None,
        "stage": attempt.stage,
        "reason": encodable(attempt.reason) if attempt.stage else None,
    }


def _records(frame: Any, columns: Columns, extractor: Extractor) -> Iterator[tuple[int, str | None, Attempt]]:
    """The key, the id and the record of each row, or why it has none."""
    try:
        roles, rows = frame_rows(frame, columns)
    except UnreadableFileError as error:
        nothing = Attempt(stage="read", reason=error.advice)
        yield from ((_key(Item(None, None, "")), None, nothing) for _ in range(len(frame)))
        return
    for number, row in enumerate(rows, start=1):
        item = roles.item(row, number, None, None, None)
        yield _key(item), item.id, attempt_item(extractor, item)


def _made(records: Iterable[tuple[int, str | None, Attempt]]) -> Iterator[tuple[int, Record]]:
    return ((number, attempt.record) for number, _, attempt in records if attempt.record)


def _facts(records: Iterable[tuple[int, Record]], family: str) -> Iterator[Row]:
    for number, record in records:
        for name, row in table_rows(record, number):
            if name == family:
                yield row


def _key(item: Item) -> int:
    """63 bits over what a row says: two different rows of a billion share it once in twenty such frames."""
    digest = hashlib.blake2b(digest_size=8)
    add_fields(digest, (item.id, item.published, item.url, item.data))
    return int.from_bytes(digest.digest(), "big") >> 1


def _like(frame: Any, rows: Iterable[Row], columns: dict[str, str]) -> Any:
    """A frame of the same kind with these rows and just these columns."""
    cells = [fitting(row, columns) for row in rows]
    if is_pandas(frame):
        import pandas  # noqa: PLC0415 (it is there)

        return pandas.DataFrame(cells, columns=list(columns)).astype(columns)
    import pyarrow  # noqa: PLC0415

    return type(frame).from_pylist(cells, schema(pyarrow, columns))
