"""What a command writes itself is passed over, by whatever form of input it is found; named, it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua_extract.archive.readers.archive import find_files, refuse_own
from thidua_extract.archive.readers.own import Own
from thidua_extract.errors import OptionError

NAMES = frozenset({"records.jsonl", "csv"})


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("a.txt", "out/b.txt", "out/records.jsonl", "out/csv/c.csv", "out/mine/d.txt", "records.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("", ["a.txt", "records.jsonl"]),
        ("out", ["out/b.txt", "out/mine/d.txt"]),
        ("out/mine", ["out/mine/d.txt"]),
        ("**/*.*", ["a.txt", "records.jsonl"]),
        ("*/*.txt", []),
        ("out/*.*", ["out/b.txt"]),
        ("out/../out/*.*", ["out/../out/b.txt"]),
        ("out/**/*.*", ["out/b.txt", "out/mine/d.txt"]),
    ],
)
def test_a_directory_of_the_command(given: str, found: list[str], home: Path) -> None:
    own = Own(home / "out", NAMES)
    assert list(find_files([f"{home}/{given}"], own)) == [f"{home}/{name}" for name in found]


@pytest.mark.parametrize("given", ["", "*.*", "**/*.*", "../*/*.*"])
def test_a_file_of_the_command(given: str, home: Path) -> None:
    found = list(find_files([f"{home}/{given}"], Own(home / "records.jsonl")))
    assert f"{home}/a.txt" in [str(Path(name).resolve()) for name in found]
    assert f"{home}/records.jsonl" not in [str(Path(name).resolve()) for name in found]


@pytest.mark.parametrize("own", [Own(Path("records.jsonl")), Own(Path(), NAMES)])
@pytest.mark.parametrize("given", ["records.jsonl", "./records.jsonl", "link", "twin", "@list"])
def test_a_named_file_that_would_be_overwritten(
    given: str, own: Own, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    (home / "link").symlink_to("records.jsonl")
    (home / "list").write_text("a.txt\nrecords.jsonl\n", encoding="utf-8")
    if given == "twin":
        if own.names:
            pytest.skip("a run writes a new file beside it")
        (home / "twin").hardlink_to(home / "records.jsonl")
    refuse_own(["a.txt", "out", "-", "a\0b", "missing"], own)
    with pytest.raises(OptionError, match=r"this is one of the files to read\. Name another"):
        refuse_own(["a.txt", given], own)
