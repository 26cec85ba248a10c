"""The snippets of docs/scaling.md for Spark and Ray: run against what keeps the engines' contract, and against the
engines themselves where they are installed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from thidua_extract.frames import arrow_schema, extract_frame, facts_frame, spark_schema

cloudpickle = pytest.importorskip("cloudpickle")
pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

ROOT = Path(__file__).parent.parent
SNIPPETS = re.findall(
    r"^```python\n(.*?)^```$", (ROOT / "docs/scaling.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)
SPARK, RAY = SNIPPETS
BATCH = 5


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The directory `articles` of Parquet files, in the working directory; the same as one table."""
    monkeypatch.chdir(tmp_path)
    samples = sorted((ROOT / "data" / "samples").glob("*.txt"))
    texts = [sample.read_text(encoding="utf-8") for sample in samples]
    table = pyarrow.table({"id": [sample.stem for sample in samples], "text": texts})
    Path("articles").mkdir()
    for number, start in enumerate(range(0, len(table), 7)):
        parquet.write_table(table.slice(start, 7), f"articles/part-{number}.parquet")
    return table


def written(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = parquet.read_table(name).replace_schema_metadata().to_pylist()
    return sorted(rows, key=lambda row: (row["record"], str(row.get("id"))))


def check(articles: Any) -> None:
    records = extract_frame(articles)
    for name, found in (("records", records), ("awards", facts_frame(records, "awards"))):
        rows = sorted(found.to_pylist(), key=lambda row: (row["record"], str(row.get("id"))))
        assert written(name) == rows


class SparkFrame:
    """What Spark promises: the function goes by cloudpickle, gets an iterator of batches, some empty, and yields any
    number of batches whose columns are those of the schema."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.write = SimpleNamespace(parquet=self._write)

    def mapInPandas(self, function: Callable[[Iterator[Any]], Iterator[Any]], schema: str) -> SparkFrame:  # noqa: N802
        batches = (batch.to_pandas() for batch in self._batches())
        made = [pyarrow.Table.from_pandas(frame, preserve_index=False) for frame in self._sent(function)(batches)]
        return self._checked(made, schema)

    def mapInArrow(self, function: Callable[[Iterator[Any]], Iterator[Any]], schema: str) -> SparkFrame:  # noqa: N802
        made = list(self._sent(function)(self._batches()))
        assert all(isinstance(batch, pyarrow.RecordBatch) for batch in made)
        return self._checked([pyarrow.Table.from_batches([batch]) for batch in made], schema)

    def _batches(self) -> Iterator[Any]:
        yield pyarrow.RecordBatch.from_pylist([], self.table.schema)
        yield from self.table.to_batches(BATCH)

    @staticmethod
    def _sent(function: Any) -> Any:
        return cloudpickle.loads(cloudpickle.dumps(function))

    @staticmethod
    def _checked(made: list[Any], schema: str) -> SparkFrame:
        names = re.findall("`(\\w+)`", schema)
        assert all(table.column_names == names for table in made)
        return SparkFrame(pyarrow.concat_tables(made, promote_options="permissive"))

    def _write(self, name: str) -> None:
        Path(name).mkdir()
        parquet.write_table(self.table, f"{name}/part-0.parquet")


def test_spark_snippet_against_its_contract(articles: Any) -> None:
    spark = SimpleNamespace(read=SimpleNamespace(parquet=lambda name: SparkFrame(parquet.read_table(name))))
    exec(SPARK, {"spark": spark})
    check(articles)


class RayData:
    """What Ray promises: batches in the format that was asked for, and one schema over all that comes back."""

    def __init__(self, table: Any) -> None:
        self.table = table

    def map_batches(self, function: Any, *, batch_format: str, fn_args: tuple[Any, ...] = ()) -> RayData:
        function = cloudpickle.loads(cloudpickle.dumps(function))
        made = []
        for start in range(0, len(self.table), BATCH):
            batch = self.table.slice(start, BATCH)
            found = function(batch.to_pandas() if batch_format == "pandas" else batch, *fn_args)
            made.append(found if batch_format == "pyarrow" else pyarrow.Table.from_pandas(found, preserve_index=False))
        return RayData(pyarrow.concat_tables(table.replace_schema_metadata() for table in made))

    def write_parquet(self, name: str) -> None:
        Path(name).mkdir()
        parquet.write_table(self.table, f"{name}/0.parquet")


def test_ray_snippet_against_its_contract(articles: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    data = SimpleNamespace(read_parquet=lambda name: RayData(parquet.read_table(name)))
    monkeypatch.setitem(sys.modules, "ray", SimpleNamespace(data=data))
    exec(RAY, {})
    check(articles)


@pytest.mark.slow
def test_spark_itself(articles: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH).getOrCreate()
    try:
        exec(SPARK, {"spark": spark})
        records = spark.read.parquet("articles").mapInArrow(map_extract, schema=spark_schema())
        assert records.count() == len(articles)
    finally:
        spark.stop()
    check(articles)


def map_extract(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        yield extract_frame(batch)


@pytest.mark.slow
def test_ray_itself(articles: Any) -> None:
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    environment = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    ray.init(num_cpus=2, include_dashboard=False, runtime_env={"env_vars": environment})
    try:
        exec(RAY, {})
    finally:
        ray.shutdown()
    check(articles)


def test_schemas_agree() -> None:
    for family in (None, "awards"):
        assert re.findall("`(\\w+)`", spark_schema(family)) == arrow_schema(family).names
