"""Articles in a pandas data frame, read row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from thidua_extract.archive.extraction import extract_item
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.pipeline import Extractor
from thidua_extract.records.models import Record

if TYPE_CHECKING:
    from pandas import DataFrame


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
    roles = Columns(text_column, id_column, date_column).of(map(str, frame.columns))
    used = [column for column in roles.columns.values() if column]
    cells = frame.set_axis([str(name) for name in frame.columns], axis="columns")[used].astype(object)
    cells = cells.where(cells.notna(), None)
    for number, (label, *row) in enumerate(cells.itertuples(name=None), start=1):
        item = roles.item(dict(zip(used, row, strict=True)), number, None, f"row {number}", None)
        yield extract_item(extractor, replace(item, id=item.id or str(label)))
