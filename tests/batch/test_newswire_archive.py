"""A newspaper's archive in five forms, and ten times over. Slow: `make test-all`.

It is the one that lies beside the checkout, or that the variable ARCHIVE names: a gzipped JSON Lines file of objects
with `id` and `text`. Where there is none, the samples are read. `pytest -m slow -s` shows the figures.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from tests.batch.test_run import children
from thidua_extract.batch.export import iter_records
from thidua_extract.batch.run import run

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "archive" / "newswire-3k.jsonl.gz"
PASSES = 10
MOST = 350
"""Megabytes that a process may have."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def articles() -> list[dict[str, str]]:
    """Texts without white space around them, where offsets in a cell and in a file begin alike."""
    named = Path(os.environ.get("ARCHIVE", BESIDE))
    if named.is_file():
        with gzip.open(named, "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        return [{"id": row["id"], "text": row["text"].strip()} for row in rows]
    samples = sorted((ROOT / "data" / "samples").glob("*.txt"))
    texts = {path.stem: path.read_text(encoding="utf-8").strip() for path in samples}
    return [{"id": f"{name}-{number}", "text": text} for name, text in texts.items() for number in range(20)]


def as_jsonl(rows: list[dict[str, str]], out: Path) -> None:
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def as_texts(rows: list[dict[str, str]], out: Path) -> None:
    out.mkdir()
    for row in rows:
        (out / f"{row['id']}.txt").write_bytes(row["text"].encode())


def as_parquet(rows: list[dict[str, str]], out: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), out)


def as_warc(rows: list[dict[str, str]], out: Path) -> None:
    with out.open("wb") as file:
        for row in rows:
            record = WarcRecord()
            record.init_headers(record_type=WarcRecordType.response)
            record.headers["WARC-Target-URI"] = f"http://baobenlau.example/{row['id']}.txt"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            record.set_bytes_content(head + row["text"].encode())
            page = io.BytesIO()
            record.write(page)
            file.write(gzip.compress(page.getvalue()))


def as_zip(rows: list[dict[str, str]], out: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for row in rows:
            archive.writestr(f"{row['id']}.txt", row["text"])


FORMS = {"a.jsonl": as_jsonl, "texts": as_texts, "a.parquet": as_parquet, "a.warc.gz": as_warc, "a.zip": as_zip}


def facts(out: Path) -> Iterator[dict[str, Any]]:
    """The records without what tells the form that they came in."""
    for record in iter_records(out / "records.jsonl"):
        yield {name: value for name, value in record.to_dict().items() if name != "source"}


def test_five_forms_give_the_same_facts(articles: list[dict[str, str]], tmp_path: Path) -> None:
    rows = sorted(articles, key=lambda row: f"{row['id']}.txt")  # as directories are read
    for name, write in FORMS.items():
        write(rows, tmp_path / name)
        counts = run([str(tmp_path / name)], tmp_path / "out" / name, jobs=2)
        print(name, dict(counts))
        assert (counts["records"], counts["errors"]) == (len(rows), 0)
    first = list(facts(tmp_path / "out" / "a.jsonl"))
    for name in FORMS:
        for record, other in zip(first, facts(tmp_path / "out" / name), strict=True):
            assert record == other, name


def resident(process: int) -> float:
    """Megabytes that a process has in memory; none where it is gone."""
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1]) / 1024
    return 0.0


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc")
def test_memory_is_flat_over_ten_passes(articles: list[dict[str, str]], tmp_path: Path) -> None:
    for number in range(PASSES):
        as_jsonl([{**row, "id": f"{row['id']}-{number}"} for row in articles], tmp_path / f"{number}.jsonl")
    script = tmp_path / "ten_passes.py"
    script.write_text(
        "import sys; from pathlib import Path; from thidua_extract.batch import pool, run\n"
        "pool._TASKS = 1 << 30  # no fresh processes, which would hide what the old ones hold\n"
        "def tell(counts, share): print(share, flush=True)\n"
        "if __name__ == '__main__': run.run(sys.argv[2:], Path(sys.argv[1]), jobs=2, progress=tell)\n",
        encoding="utf-8",
    )
    inputs = [str(tmp_path / f"{number}.jsonl") for number in range(PASSES)]
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "out"), *inputs],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    seen: list[dict[int, float]] = [{} for _ in range(PASSES)]
    looked = 0.0
    for line in process.stdout:
        if time.monotonic() - looked > 0.2:
            looked = time.monotonic()
            passing = seen[min(int(float(line) * PASSES), PASSES - 1)]
            for one in (process.pid, *children(process.pid)):
                passing[one] = max(passing.get(one, 0.0), resident(one))
    assert process.wait() == 0
    for number, passing in enumerate(seen, start=1):
        print(f"pass {number}:", {one: round(megabytes) for one, megabytes in sorted(passing.items())})
    assert seen[-1]
    for one in seen[-1]:
        early, late = (max(passing.get(one, 0.0) for passing in part) for part in (seen[1:4], seen[-3:]))
        assert late <= MOST
        assert late <= 1.1 * early + 5, f"process {one} grows: {early:.0f} to {late:.0f} MB"
