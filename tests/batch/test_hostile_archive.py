"""An archive of good and hostile files: every good article has its record, nothing is written elsewhere."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.archive.test_pdf import encrypted, pdf
from tests.archive.test_readers import FORMS
from tests.archive.test_web import PAGES
from thidua_extract.batch import run
from thidua_extract.batch.export import iter_records

resource = pytest.importorskip("resource")  # not on Windows

GOOD = "Làng Vồng khen thợ\n\nUBND xã Bến Lau tặng Giấy khen cho 3 hộ. Bản tin số {}."


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes cut, flipped, doubled, encoded anew or run through with others."""
    match chance.randrange(6):
        case 0:
            return data[: chance.randrange(len(data))]
        case 1:
            flipped = bytearray(data)
            for _ in range(chance.randint(1, 30)):
                flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 2:
            at = chance.randrange(len(data))
            return data[:at] + chance.randbytes(chance.randint(1, 2000)) + data[at:]
        case 3:
            return data.decode("latin-1").encode(chance.choice(["utf-8", "utf-16", "utf-32"]))
        case 4:
            at, end = sorted(chance.sample(range(len(data) + 1), 2))
            return data[:at] + data[end:]
        case _:
            return gzip.compress(data)[: chance.randint(10, 500)] if chance.random() < 0.5 else data * 3


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"{number}.jsonl", b'{"text": "' + b"a" * 30_000_000)
    return out.getvalue()


def bombs_in_bombs() -> bytes:
    """Thirty gigabytes, ten zip files in each of ten in each of ten."""
    data, name = bytes(30_000_000), "a.txt"
    for _ in range(4):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(1 if name == "a.txt" else 10):
                archive.writestr(f"{number}{name}", data)
        data, name = out.getvalue(), ".zip"
    return data


def nested() -> bytes:
    data = GOOD.encode()
    for _ in range(8):
        data = gzip.compress(data)
    return data


def traversal() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in ("../../../escaped.txt", "/escaped.txt", "..\\escaped.txt"):
            info = tarfile.TarInfo(name)
            info.size = len(b"Ben Lau")
            archive.addfile(info, io.BytesIO(b"Ben Lau"))
    return out.getvalue()


def lay_out(root: Path, count: int, chance: random.Random) -> list[str]:
    """Good articles, each among mutated files; returns the ids of the good ones."""
    seeds = {name: make() for name, make in FORMS.items()}
    seeds |= {f"{name}.html": page.html.encode() for name, page in PAGES.items()}
    seeds |= {"a.pdf": pdf("Ben Lau"), "a.txt": GOOD.encode()}
    good = []
    for number in range(count):
        name = chance.choice(sorted(seeds))
        suffix = name.partition(".")[2] if "." in name else name.partition("-")[0]
        (root / f"{number:05}-bad.{suffix}").write_bytes(mutated(seeds[name], chance))
        if number % 10 == 0:
            good.append(f"{number:05}-good")
            (root / f"{good[-1]}.txt").write_text(GOOD.format(number), encoding="utf-8")
    (root / "bomb.zip").write_bytes(bomb())
    (root / "bombs.zip").write_bytes(bombs_in_bombs())
    (root / "nested.gz").write_bytes(nested())
    (root / "traversal.tar").write_bytes(traversal())
    (root / "encrypted.pdf").write_bytes(encrypted())
    (root / "deep.html").write_text("<html>" + "<div>" * 100_000, encoding="utf-8")
    (root / "loop").symlink_to(root)
    (root / "nowhere.txt").symlink_to(root / "nothing")
    with (root / "sparse.txt").open("wb") as file:
        file.truncate(5 * 1024**3)
    with (root / "sparse.jsonl").open("wb") as file:
        file.truncate(300 * 1024**2)
    return good


def test_good_articles_among_bad_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(tmp_path, 60, monkeypatch)


@pytest.mark.slow
def test_good_articles_among_two_thousand_bad_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(tmp_path, 2000, monkeypatch)


@contextmanager
def watched(directory: Path) -> Iterator[list[int]]:
    """The bytes that a directory takes on the disk from time to time, as long as the block lasts."""
    sizes: list[int] = [0]
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.2):
            total = 0
            for file in directory.rglob("*"):
                with suppress(OSError):
                    total += file.stat().st_blocks * 512
            sizes.append(total)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield sizes
    finally:
        ended.set()
        watcher.join()


def check(tmp_path: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    root, out, scratch = tmp_path / "in", tmp_path / "out", tmp_path / "scratch"
    root.mkdir()
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    good = lay_out(root, count, random.Random(count))
    with watched(out) as written:
        counts = run.run([str(root)], out, jobs=2, seconds=20)
    found = {record.id for record in iter_records(out / "records.jsonl")}
    assert set(good) <= found
    errors = [json.loads(line) for line in (out / "errors.jsonl").open(encoding="utf-8")]
    assert all(error["reason"] and error["stage"] for error in errors)
    told = {Path(error["source"]).name for error in errors}
    assert {
        "bomb.zip",
        "bombs.zip",
        "nested.gz",
        "encrypted.pdf",
        "deep.html",
        "nowhere.txt",
        "sparse.txt",
        "sparse.jsonl",
    } <= told
    assert counts["articles"] == counts["records"] + counts["errors"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out", "scratch"]
    assert not list(scratch.iterdir())
    assert not list(tmp_path.parent.glob("**/escaped.txt"))
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # kilobytes
    print(f"{counts}, {max(written)} bytes written, {largest:.0f} MB in a process at most")
    assert max(written) < 64 * 1024**2
    assert largest < 2048
