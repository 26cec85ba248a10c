"""Runs on a Dask cluster of real processes: the rows of a run on one machine, whatever becomes of a worker."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.batch.test_run import archive, children
from thidua_extract import cli
from thidua_extract.archive.extraction import attempt_item
from thidua_extract.archive.readers import Item
from thidua_extract.batch import run
from thidua_extract.batch.export import export
from thidua_extract.cluster import client as clients
from thidua_extract.cluster import parts
from thidua_extract.cluster.parts import PARTS
from thidua_extract.cluster.run import run_on_dask
from thidua_extract.errors import ClusterError, MissingDependencyError, OptionError, UnwritableFileError
from thidua_extract.options import Options

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

SIZE = 40_000
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two processes, each its own interpreter, and a nanny that replaces those that die."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Articles of every kind: a Parquet file of many row groups, JSON Lines with a line that is none, text files."""
    root = tmp_path_factory.mktemp("in")
    lines = archive(root / "a.jsonl", 40).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.startswith("{")]
    parquet.write_table(pyarrow.Table.from_pylist(rows), root / "b.parquet", row_group_size=8)
    (root / "c.txt").write_text("Bến Lau có gió.", encoding="utf-8")
    (root / "d.pdf").write_bytes(b"%PDF-1.4 hong")
    return [str(root), str(root / "missing.txt")]


@pytest.fixture(scope="module")
def expected(inputs: list[str], tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The rows of a run on this machine alone."""
    out = tmp_path_factory.mktemp("out")
    run.run(inputs, out)
    export(out, ["parquet"])
    return {path.stem: parquet.read_table(path).to_pylist() for path in (out / "parquet").iterdir()}


def rows(out: Path) -> Rows:
    """The rows of a run on a cluster, numbered as those of a run on one machine are."""
    tables = {
        table: [row for path in sorted((out / table).iterdir()) for row in parquet.read_table(path).to_pylist()]
        for table in (*PARTS, "duplicates")
    }
    numbers = {row["record"]: place for place, row in enumerate(tables["articles"])}
    assert list(numbers) == sorted(numbers)
    assert len(numbers) == len(tables["articles"])
    for row in (row for table in tables.values() for row in table):
        for column in ("record", "duplicate_of"):
            if row.get(column) in numbers:
                row[column] = numbers[row[column]]
    repeats = {row["record"]: row for row in tables.pop("duplicates")}
    for row in tables["articles"]:
        row.update(repeats.get(row["record"], {}))
    return tables


def same(found: Rows, expected: Rows) -> None:
    for table, expected_rows in expected.items():
        assert found[table] == expected_rows, table
    lines = [row for row in found["records"] if row["json"]]
    assert [row["article_id"] for row in lines] == [row["article_id"] for row in expected["articles"]]
    assert len(found["records"]) == len(expected["articles"]) + len(expected["errors"])


def leftovers(out: Path) -> list[Path]:
    return [path for path in out.rglob("*") if path.is_file() and path.suffix not in {".parquet", ".json", ".lock"}]


def test_the_rows_of_one_machine(cluster: Any, inputs: list[str], expected: Rows, tmp_path: Path) -> None:
    counts = run_on_dask(inputs, tmp_path, address=cluster.scheduler_address, size=SIZE)
    same(rows(tmp_path), expected)
    assert (counts["articles"], counts["records"], counts["errors"]) == (84, 81, 3)
    assert counts["duplicates"] == sum(row["duplicate_of"] is not None for row in expected["articles"]) > 0
    assert len(list((tmp_path / "awards").iterdir())) > 4
    assert [path.name for path in leftovers(tmp_path)] == [".lock"]


def test_a_worker_killed_in_the_middle_costs_nothing(
    cluster: Any, inputs: list[str], expected: Rows, tmp_path: Path
) -> None:
    with distributed.Client(cluster) as client:
        victims = list(client.run(os.getpid).values())
    killed: list[int] = []

    def kill(counts: Counter[str], _share: float | None) -> None:
        if not killed and 0 < counts["records"] < 81:
            os.kill(victims[0], signal.SIGKILL)
            killed.append(victims[0])

    counts = run_on_dask(inputs, tmp_path, address=cluster.scheduler_address, size=SIZE // 4, progress=kill)
    assert killed
    assert counts["records"] == 81
    same(rows(tmp_path), expected)


def workers() -> set[int]:
    """The processes that a cluster has started from this one."""
    found = set()
    for process in children(os.getpid()):
        with suppress(OSError):
            if b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes():
                found.add(process)
    return found


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc")
@pytest.mark.parametrize("seed", range(6))
def test_workers_killed_at_any_moment_cost_nothing(
    seed: int, inputs: list[str], expected: Rows, tmp_path: Path
) -> None:
    chance, others = random.Random(seed), workers()

    def kill() -> None:
        for _ in range(3):
            time.sleep(chance.uniform(0, 3))
            if victims := sorted(workers() - others):
                os.kill(chance.choice(victims), signal.SIGKILL)

    killer = threading.Thread(target=kill)

    def begin(*_: object) -> None:
        if not killer.ident:
            killer.start()

    counts = run_on_dask(inputs, tmp_path, jobs=2, size=SIZE // 8, progress=begin)
    killer.join()
    assert counts["records"] == 81
    same(rows(tmp_path), expected)


def test_what_is_done_is_kept(cluster: Any, inputs: list[str], expected: Rows, tmp_path: Path) -> None:
    address = cluster.scheduler_address

    class EnoughError(Exception):
        pass

    def stop(_counts: Counter[str], _share: float | None) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        run_on_dask(inputs, tmp_path, address=address, size=SIZE, progress=stop)
    done = {path: path.stat().st_mtime_ns for path in (tmp_path / "_done").glob("part-*.json")}
    assert done
    counts = run_on_dask(inputs, tmp_path, address=address, size=SIZE)
    assert 0 < counts["kept"] < counts["records"] == 81
    assert all(path.stat().st_mtime_ns == time for path, time in done.items())
    same(rows(tmp_path), expected)
    assert run_on_dask(inputs, tmp_path, address=address, size=SIZE)["kept"] == 81
    other = run_on_dask(inputs[1:], tmp_path, address=address, size=SIZE)
    assert (other["articles"], other["errors"], other["kept"]) == (1, 1, 0)
    assert len(rows(tmp_path)["records"]) == 1
    fewer = run_on_dask(inputs, tmp_path, address=address, size=SIZE, options=Options.of(families=["awards"]))
    assert fewer["kept"] == fewer["figures"] == 0


class Trap(distributed.WorkerPlugin):
    """Makes the process that reads a certain article end, at once and for good."""

    name = "trap"

    def setup(self, worker: Any) -> None:  # noqa: ARG002
        parts.attempt_item = self.attempt

    def teardown(self, worker: Any) -> None:  # noqa: ARG002
        parts.attempt_item = attempt_item

    @staticmethod
    def attempt(extractor: Any, item: Item) -> Any:
        if "chết máy" in str(item.data):
            os._exit(9)
        return attempt_item(extractor, item)


@pytest.mark.slow
def test_an_article_that_kills_its_worker_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    texts = ["Bến Lau có gió.", "Tàu chết máy.", "Chợ đông.", "Xe chết máy.", "Làng vui."]
    file.write_text("".join(json.dumps({"id": text, "text": text}) + "\n" for text in texts), encoding="utf-8")
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        client.register_plugin(Trap())
        counts = run_on_dask([str(file)], tmp_path / "out", address=cluster.scheduler_address)
    assert (counts["records"], counts["errors"]) == (3, 2)
    errors = [(row["article_id"], row["stage"]) for row in rows(tmp_path / "out")["errors"]]
    assert errors == [(texts[1], "worker"), (texts[3], "worker")]


def test_a_worker_with_other_rules_is_not_used(
    cluster: Any, inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thidua_extract.cluster.run.rules_digest", lambda _: "0" * 64)
    with pytest.raises(OptionError, match="a worker has another version"):
        run_on_dask(inputs, tmp_path, address=cluster.scheduler_address)


def test_two_runs_do_not_write_to_one_place(cluster: Any, inputs: list[str], tmp_path: Path) -> None:
    def again(_counts: Counter[str], _share: float | None) -> None:
        with pytest.raises(UnwritableFileError, match="another run is writing there"):
            run_on_dask(inputs, tmp_path, address=cluster.scheduler_address)

    run_on_dask(inputs[1:], tmp_path, address=cluster.scheduler_address, progress=again)


def test_standard_input_is_refused(cluster: Any, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="standard input: workers cannot read it"):
        run_on_dask(["-"], tmp_path, address=cluster.scheduler_address)


@pytest.mark.parametrize(
    ("address", "error", "told"),
    [
        ("tcp://127.0.0.1:9", ClusterError, "no scheduler answers there"),
        ("nowhere://x", OptionError, "it is no address"),
    ],
)
def test_a_scheduler_that_is_not_there(
    address: str, error: type[Exception], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clients, "_WAIT", 0.5)
    with pytest.raises(error, match=told):
        run_on_dask([], tmp_path, address=address)


def test_a_scheduler_without_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "_WAIT", 0.5)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0", silence_logs=50) as cluster,
        pytest.raises(ClusterError, match="the scheduler has no workers"),
    ):
        run_on_dask([], tmp_path, address=cluster.scheduler_address)


def test_without_dask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingDependencyError, match=r"thidua-extract\[dask\]"):
        run_on_dask([], tmp_path)


def test_the_command(cluster: Any, inputs: list[str], tmp_path: Path) -> None:
    arguments = ["run", *inputs, "-o", str(tmp_path / "out"), "--dask", cluster.scheduler_address]
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exit_code == cli.SOME_FAILED
    assert "81 records" in result.output
    refused = CliRunner().invoke(cli.main, [*arguments, "--to", "csv"])
    assert (refused.exit_code, "--dask writes Parquet files alone" in refused.output) == (cli.USAGE, True)


def test_the_question_of_the_page(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    root = Path(__file__).parents[2]
    monkeypatch.chdir(tmp_path)
    run_on_dask([str(root / "data" / "samples")], Path("parts"), address=cluster.scheduler_address)
    (question,) = re.findall("^```sql\n(.*?)^```$", (root / "docs/scaling.md").read_text("utf-8"), re.M | re.S)
    found = duckdb.sql(question).fetchall()
    conferred = [award for award in rows(tmp_path / "parts")["awards"] if award["status"] == "conferred"]
    assert sum(mentions for *_, mentions in found) == len(conferred) > 0
