"""A selection takes the articles whose records are relevant, with words that the source holds."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.batch.test_pool import hostile
from thidua_extract import Extractor, cli
from thidua_extract.archive.readers import Failure, Item
from thidua_extract.batch import pool, worker
from thidua_extract.batch import select as selection
from thidua_extract.batch.select import Selected, select
from thidua_extract.errors import UnreadableFileError
from thidua_extract.options import Options

OFF = "Mực nước sông Lau\n\nSáng nay mực nước sông Lau xuống chậm, thuyền bè đi lại bình thường."


def hostile_start(options: Options, seconds: float, memory: int | None) -> None:
    selection.to_text = hostile
    worker.start(options, seconds, memory)


def taken(texts: list[bytes | str], least: float = 0.5) -> dict[int, Selected]:
    items = [Item(str(number), None, text) for number, text in enumerate(texts)]
    return {int(found.item.id or 0): found for found in select(items, least) if isinstance(found, Selected)}


@pytest.fixture(scope="module")
def samples(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(root.glob("data/samples/*.txt"))]


@pytest.mark.parametrize("least", [0.1, 0.5, 0.9])
def test_scores_are_those_of_the_records(least: float, samples: list[bytes]) -> None:
    extractor = Extractor(families=["clusters"])
    menu = "Đóng\nThời sự\nKinh tế\n\n".encode()  # before the title, which then is not the first line
    texts = [*samples, *(menu + sample for sample in samples), OFF.encode()]
    scores = [extractor.extract(text).relevance.score for text in texts]
    found = taken(list(texts), least)
    assert {number: one.relevance.score for number, one in found.items()} == {
        number: score for number, score in enumerate(scores) if score >= least
    }


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_evidence_slices_the_source(form: str, samples: list[bytes]) -> None:
    texts = [unicodedata.normalize(form, sample.decode("utf-8")) for sample in samples]
    found = taken([text.replace(" ", "\u00a0 ") for text in texts])
    assert found
    for number, one in found.items():
        line = one.to_dict(with_text=True)
        assert line["text"] == texts[number].replace(" ", "\u00a0 ")
        assert line["evidence"]
        for words in line["evidence"]:
            assert line["text"][words["start"] : words["end"]] == words["text"]
            assert unicodedata.normalize("NFC", words["text"]).strip()


def test_failures_pass_and_order_stays(samples: list[bytes]) -> None:
    failure = Failure("a.zip", "b", UnreadableFileError("it is broken"))
    item = Item("lau", None, samples[3])
    assert [getattr(found, "item", found) for found in select([item, failure, Item("off", None, OFF), item])] == [
        item, failure, item,
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", b"\xff\xfe\x00", "thi đua " * 50_000])
def test_nothing_raises(text: bytes | str) -> None:
    taken([text], 0.0)


def test_the_command(samples: list[bytes], tmp_path: Path) -> None:
    lines = [{"id": "lau", "text": samples[3].decode("utf-8").strip()}, {"id": "off", "text": OFF}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = CliRunner().invoke(cli.main, ["select", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl")])
    assert (result.exit_code, "1 of 2 articles taken" in result.output) == (cli.DONE, True)
    (line,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (line["id"], line["text"]) == ("lau", lines[0]["text"])


def test_many_processes_take_the_same_and_survive_a_page(
    samples: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "start", hostile_start)
    root = tmp_path / "in"
    root.mkdir()
    for number, sample in enumerate(samples):
        (root / f"{number:02}.txt").write_bytes(sample)
    (root / "03-b.html").write_text("<html><p>nga</p></html>", encoding="utf-8")
    output = tmp_path / "out.jsonl"
    result = CliRunner().invoke(cli.main, ["select", str(root), "-o", str(output), "--jobs", "2"])
    assert result.exit_code == cli.SOME_FAILED
    assert "03-b.html: the process that read it died twice" in result.stderr
    found = [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()]
    assert found == [f"{number:02}" for number in taken(list(samples))]


def test_nothing_read_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    output = tmp_path / "out.jsonl"
    output.write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(cli.main, ["select", str(tmp_path / "a.txt"), "-o", str(output)])
    assert result.exit_code == cli.NOTHING_DONE
    assert output.read_text(encoding="utf-8") == "{}"
