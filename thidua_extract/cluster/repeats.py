"""Articles that repeat an earlier one, over all partitions: the one step in which articles meet."""

from __future__ import annotations

import tempfile
from array import array
from pathlib import Path

from thidua_extract.archive.writers.atomic import atomic_file
from thidua_extract.archive.writers.databases import schema
from thidua_extract.batch.duplicates import find_duplicates
from thidua_extract.cluster.parts import part_name

REPEATS = {"record": "Int64", "duplicate_of": "Int64", "similarity": "Float64"}
MOST = 20_000_000
"""Records whose signatures one machine compares: 10 GB on its disk. For more, docs/scaling.md tells how to."""


def mark_repeats(out: Path, length: int) -> int:
    """Write the table `duplicates` of the `length` partitions in `out`; returns the number of its rows.

    The signatures are gathered in one file, which is mapped, not read. Of more than `MOST` records there is no table.
    """
    import pyarrow  # noqa: PLC0415 (an extra)
    from pyarrow import parquet  # noqa: PLC0415

    (out / "duplicates").mkdir(exist_ok=True)
    target = out / "duplicates" / f"{part_name(0)}.parquet"
    target.unlink(missing_ok=True)
    numbers = array("q")
    with tempfile.TemporaryDirectory(dir=out, prefix="_signatures.") as directory:
        path = Path(directory) / "signatures.bin"
        with path.open("wb") as file:
            for number in range(length):
                part = parquet.read_table(out / "signatures" / f"{part_name(number)}.parquet")
                numbers.extend(part["record"].to_pylist())
                if len(numbers) > MOST:
                    return 0
                file.writelines(part["signature"].to_pylist())
        found = find_duplicates(path)
    rows = [
        {"record": numbers[one.record], "duplicate_of": numbers[one.of], "similarity": one.similarity} for one in found
    ]
    with atomic_file(target) as file:
        parquet.write_table(pyarrow.Table.from_pylist(rows, schema(pyarrow, REPEATS)), file)
    return len(found)
