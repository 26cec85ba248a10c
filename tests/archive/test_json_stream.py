"""Lists of JSON one value at a time: the same values, however they are cut; what is broken costs what follows alone."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import read_archive
from thidua_extract.archive.readers import Failure, Item, json_stream
from thidua_extract.archive.readers.json_stream import list_values
from thidua_extract.errors import UnreadableFileError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def stream(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


def values(data: bytes) -> list[Any]:
    return list(list_values(stream(data)))


@given(st.lists(VALUES, max_size=8), st.sampled_from([None, 1]), st.integers(1, 9))
def test_the_values_of_a_list_however_it_is_cut(held: list[Any], indent: int | None, piece: int) -> None:
    data = json.dumps(held, indent=indent, ensure_ascii=False).encode("utf-8", errors="surrogatepass")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_PIECE", piece)
        if b"\xed" in data:  # half a surrogate pair is no UTF-8
            return
        assert values(b" \n" + data + b"\n") == held


@pytest.mark.parametrize(("data", "kept", "reason"), [
    (b'[{"a": 1}, {"a": 2},', 2, "Expecting value"),
    (b'[{"a": 1}, {"a": 2}', 2, "the list is not closed"),
    (b'[{"a": 1}, {"a": ', 1, "Expecting value"),
    (b'[{"a": 1}, {"a": 2} {"a": 3}]', 1, "a comma is missing before '{\"a\": 3}]'"),
    (b'[{"a": 1}] [{"a": 2}]', 1, "something stands behind the list"),
    (b"", 0, "it is no list"),
    (b"[" * 100_000, 0, "recursion|nested"),
    (b'["' + b"a" * 300_000 + b'"]', 0, "over 100000 characters in one value"),
])  # fmt: skip
def test_what_is_whole_comes_before_what_is_broken(
    data: bytes, kept: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_stream, "MAX_VALUE", 100_000)
    found = []
    with pytest.raises((ValueError, RecursionError), match=reason):  # noqa: PT012
        for value in list_values(stream(data)):
            found.append(value)
    assert found == [{"a": number} for number in range(1, kept + 1)]


def test_bytes_that_are_no_utf8_cost_their_value() -> None:
    first, second, third = values(b'[{"a": "gi\xc3\xb3"}, {"a": "gi\xf3"}, {"a": 3}]')
    assert (first, third) == ({"a": "gió"}, {"a": 3})
    assert isinstance(second, UnreadableFileError)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(name: str, encoding: str, tmp_path: Path) -> None:
    rows = [{"id": str(number), "text": f"Bến Lau có gió cấp {number}."} for number in range(3000)]
    text = json.dumps(rows) if name == "a.json" else "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / name).write_bytes(text.encode(encoding))
    found = [entry for entry in read_archive([str(tmp_path / name)]) if isinstance(entry, Item)]
    assert [(item.id, item.data) for item in found] == [(row["id"], row["text"]) for row in rows]


def test_a_long_list_is_not_held_in_memory(tmp_path: Path) -> None:
    article = json.dumps({"text": "Bến Lau có gió. " * 500}).encode()
    with (tmp_path / "a.json").open("wb") as file:
        file.write(b"[" + b",\n".join([article] * 5_000) + b"]")
    tracemalloc.start()
    assert sum(isinstance(entry, Item) for entry in read_archive([str(tmp_path / "a.json")])) == 5_000
    assert tracemalloc.get_traced_memory()[1] < 4 * 1024 * 1024 < (tmp_path / "a.json").stat().st_size / 9
    tracemalloc.stop()


def test_an_object_too_large_says_what_to_do(tmp_path: Path) -> None:
    with (tmp_path / "a.json").open("wb") as file:
        file.write(b'{\n"bai": [{"text": "gio"}, "' + b"a" * json_stream.MAX_VALUE + b'"]}')
    (failure,) = read_archive([str(tmp_path / "a.json")])
    assert isinstance(failure, Failure)
    assert "too many to be read whole. Give a list of articles, or one a line" in str(failure.error)


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_an_object_with_a_text_is_an_article_whatever_lists_it_holds(tmp_path: Path, suffix: str) -> None:
    article = {"id": "lau", "text": "Lễ trao thưởng bên bến Lau", "evidence": [{"start": 3, "text": "trao thưởng"}]}
    wrapper = {"description": "Tin tháng 3", "items": [article, {**article, "id": "sen"}]}
    for value, ids in ((article, ["lau"]), (wrapper, ["lau", "sen"])):
        path = tmp_path / f"{len(ids)}.{suffix}"
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        assert [item.id for item in read_archive([str(path)]) if isinstance(item, Item)] == ids
