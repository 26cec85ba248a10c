"""The rows of a pandas data frame or an Arrow table, as the articles that they hold."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeGuard

from thidua_extract.archive.readers.columns import Columns, Roles
from thidua_extract.archive.readers.table import arrow_rows

if TYPE_CHECKING:
    import pyarrow
    from pandas import DataFrame


def frame_rows(frame: object, columns: Columns) -> tuple[Roles, Iterator[dict[str, Any]]]:
    """Which column is what, and the cells of each row, of a DataFrame, a Table or a RecordBatch.

    Raises UnreadableFileError where no column can be the text, or a named one is not there, and TypeError for what is
    no frame.
    """
    if is_pandas(frame):
        names = [str(name) for name in frame.columns]
        roles = columns.of(names)
        return roles, _pandas_rows(frame, names, roles)
    if is_arrow(frame):
        names = frame.schema.names
        roles = columns.of(names)
        return roles, iter(arrow_rows(frame.select([names.index(name) for name in _used(roles)])))
    raise TypeError(f"{type(frame).__name__} is no pandas DataFrame and no Arrow Table or RecordBatch")


def is_pandas(frame: object) -> TypeGuard[DataFrame]:
    """Whether it is a DataFrame; pandas is not imported to know."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(frame, pandas.DataFrame)


def is_arrow(frame: object) -> TypeGuard[pyarrow.Table | pyarrow.RecordBatch]:
    """Whether it is a Table or a RecordBatch; pyarrow is not imported to know."""
    pyarrow = sys.modules.get("pyarrow")
    return pyarrow is not None and isinstance(frame, pyarrow.Table | pyarrow.RecordBatch)


def _pandas_rows(frame: DataFrame, names: list[str], roles: Roles) -> Iterator[dict[str, Any]]:
    """The cells that are used, None where one holds nothing; of columns of one name, the first."""
    used = _used(roles)
    cells = frame.iloc[:, [names.index(name) for name in used]].astype(object)
    cells = cells.where(cells.notna(), None)
    return (dict(zip(used, row, strict=True)) for row in cells.itertuples(index=False, name=None))


def _used(roles: Roles) -> list[str]:
    return list(dict.fromkeys(column for column in roles.columns.values() if column))
