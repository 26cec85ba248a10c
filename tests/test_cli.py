"""The command line: what it writes, what it says when it cannot, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from thidua_extract import Record, cli, pipeline
from thidua_extract.language.reading import Reading
from thidua_extract.records.schema import schema_text

TEXT = "Bản tin bến Lau\n\nTheo Chỉ thị 34-CT/TW, phong trào “Góp đá làng Vồng” được phát động."


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """A directory with two articles, one below, and a file that is none."""
    directory = tmp_path / "press"
    (directory / "cũ").mkdir(parents=True)
    (directory / "b.txt").write_text(TEXT, encoding="utf-8")
    (directory / "a.txt").write_text("Bản tin\n\nTrời mưa.", encoding="utf-8")
    (directory / "cũ" / "c.txt").write_text(TEXT, encoding="utf-8")
    (directory / "notes.md").write_text("#", encoding="utf-8")
    return directory


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input=stdin)


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_help_names_every_command_and_exit_code() -> None:
    text = run("--help").output
    for word in ("extract", "show", "validate", "schema", "score", "Exit codes:", "130"):
        assert word in text


@pytest.mark.parametrize("command", ["extract", "show", "validate", "schema", "score"])
def test_each_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == cli.DONE
    assert "Exit codes:" in result.output


def test_extract_writes_a_line_each(press: Path) -> None:
    result = run("extract", press / "b.txt", press / "a.txt")
    assert result.exit_code == cli.DONE
    assert [record["id"] for record in lines(result)] == ["b", "a"]
    assert lines(result)[0]["source"]["path"] == str(press / "b.txt")


def test_directory_means_its_text_files_sorted(press: Path) -> None:
    assert [record["id"] for record in lines(run("extract", press))] == ["a", "b", "c"]


def test_pattern_is_expanded_where_the_shell_does_not(press: Path) -> None:
    assert [record["id"] for record in lines(run("extract", press / "*.txt"))] == ["a", "b"]


def test_a_file_named_twice_is_read_once(press: Path) -> None:
    assert len(lines(run("extract", press, press / "a.txt"))) == 3


def test_standard_input() -> None:
    result = run("extract", "-", "--id", "hôm nay", stdin=TEXT.encode())
    (record,) = lines(result)
    assert (record["id"], record["source"]["path"]) == ("hôm nay", None)
    assert [movement["name"] for movement in record["movements"]] == ["Góp đá làng Vồng"]


def test_output_file_and_table(press: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    result = run("extract", press, "-o", output)
    assert result.exit_code == cli.DONE
    assert "3 articles" in result.stdout
    assert f"3 records in {output}" in result.stdout
    assert len(output.read_text(encoding="utf-8").splitlines()) == 3
    assert run("extract", press, "-o", output, "--quiet").output == ""


def test_options_reach_the_extractor(press: Path) -> None:
    result = run(
        "extract",
        press / "b.txt",
        "--family",
        "documents",
        "--published",
        "2024-03-12",
        "--with-text",
        "--max-chars",
        60,
    )
    (record,) = lines(result)
    assert record["movements"] == []
    assert record["documents"]
    assert record["article"]["published"] == "2024-03-12"
    assert record["source"]["text"] == TEXT
    assert [warning["code"] for warning in record["warnings"]] == ["truncated"]


def test_indented_records_can_be_read_again(press: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.json"
    run("extract", press, "--indent", 2, "-o", output)
    assert "3 valid, 0 not valid" in run("validate", output).output


def test_bad_file_is_named_and_the_rest_go_on(press: Path) -> None:
    result = run("extract", press / "a.txt", press / "missing.txt", press / "b.txt")
    assert result.exit_code == cli.SOME_FAILED
    assert len(lines(result)) == 2
    assert "missing.txt: there is no such file. Check the path" in result.stderr
    assert "Traceback" not in result.output


def test_an_article_that_has_had_its_time_is_named(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(reading: Reading) -> list[object]:
        time.sleep(0.6 if "Chỉ thị" in reading.text else 0)
        return []

    run("extract", press, "-q")  # what is read once in a process is read
    monkeypatch.setattr(pipeline, "find_movements", late)
    result = run("extract", press, "--seconds", 0.5)
    assert result.exit_code == cli.SOME_FAILED
    assert [record["id"] for record in lines(result)] == ["a"]
    assert "b.txt: it takes longer than 0.5 seconds" in result.stderr


def test_columns_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("mã,lời\n7,Bến Lau có gió.\n", encoding="utf-8")
    (record,) = lines(run("extract", tmp_path / "a.csv", "--text-column", "lời", "--id-column", "mã"))
    assert record["id"] == "7"


def test_nothing_read_leaves_the_output_as_it_was(press: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    output.write_text("old", encoding="utf-8")
    result = run("extract", press / "missing.txt", "-o", output)
    assert result.exit_code == cli.NOTHING_DONE
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["extract"], cli.USAGE, "Missing argument"),
        (["extract", "PRESS", "--id", "x"], cli.USAGE, "--id names one record, but there are 3 files"),
        (["extract", "PRESS", "--ner", "phobert"], cli.USAGE, "unknown NER provider 'phobert'"),
        (["extract", "PRESS", "--published", "hôm qua"], cli.USAGE, "no publication time"),
        (["extract", "PRESS", "--lexicon", "missing.tsv"], cli.USAGE, "no such lexicon file"),
        (["extract", "PRESS", "--family", "prizes"], cli.USAGE, "'prizes' is not one of"),
        (["extract", "EMPTY"], cli.NOTHING_DONE, "no articles in it"),
        (["extract", "PRESS", "-o", "no/such/place.jsonl"], cli.NOTHING_DONE, "cannot be written"),
        (["show", "missing.txt"], cli.NOTHING_DONE, "there is no such file"),
        (["validate", "missing.jsonl"], cli.NOTHING_DONE, "there is no such file"),
        (["score", "missing", "missing"], cli.NOTHING_DONE, "there is no such directory"),
        (["score", "EMPTY", "EMPTY"], cli.NOTHING_DONE, "no gold articles"),
        (["extract", ""], cli.NOTHING_DONE, "one of the names is empty"),
        (["prune"], cli.USAGE, "No such command"),
    ],
)
def test_refusals(press: Path, tmp_path: Path, arguments: list[str], code: int, message: str) -> None:
    (tmp_path / "empty").mkdir()
    places = {"PRESS": press, "EMPTY": tmp_path / "empty"}
    result = run(*(places.get(argument, argument) for argument in arguments))
    assert result.exit_code == code
    assert message in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["extract", "show"])
@pytest.mark.parametrize(
    ("name", "content"), [("a.zip", b"PK\x05\x06" + bytes(18)), ("a.csv", b"id,text\n"), ("a.jsonl", b"{}")]
)
def test_a_file_that_gives_nothing_is_named(tmp_path: Path, command: str, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    result = run(command, tmp_path / name)
    assert result.exit_code == cli.NOTHING_DONE
    assert f"{tmp_path / name}" in result.stderr


def test_an_archive_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n", encoding="utf-8")
    assert "a.csv: it holds no article" in run("extract", "-q", tmp_path / "a.csv").stderr


def test_articles_of_one_id_in_one_file(tmp_path: Path) -> None:
    lines_of_one_id = [json.dumps({"id": "lau", "text": f"Bản tin {number}"}) for number in range(2)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines_of_one_id), encoding="utf-8")
    assert "several articles give records of one id, 'lau'" in run("extract", tmp_path / "a.jsonl").stderr


def test_show_puts_facts_into_their_sentences(press: Path) -> None:
    result = run("show", press / "b.txt", "--width", 100)
    assert result.exit_code == cli.DONE
    assert "Bản tin bến Lau" in result.stdout
    assert "Theo Chỉ thị 34-CT/TW, phong trào “Góp đá làng Vồng” được phát động." in result.stdout
    assert "\x1b[" not in result.stdout


def test_show_without_facts_says_so() -> None:
    assert "No facts." in run("show", "-", stdin="Bản tin\n\nTrời mưa.").stdout


def test_show_reads_as_it_is_told(press: Path) -> None:
    file = press / "b.txt"
    file.write_text("Bản tin\n\nTheo Chỉ thị 34-CT/TW, Sở Y tế tặng Giấy khen cho 3 tập thể.", encoding="utf-8")
    alone = run("show", file, "--family", "documents").stdout
    assert (" d1 " in alone, " a1 " in alone) == (True, False)
    assert " a1 " in run("show", file).stdout
    weather = "Bản tin\n\n" + "Trời mưa. " * 80 + "Ông Lò Văn Tám, Giám đốc Sở Y tế, thăm bến."
    assert "No facts." in run("show", "-", stdin=weather).stdout
    assert "Lò Văn Tám" in run("show", "-", "--off-topic", stdin=weather).stdout


def test_validate_names_file_line_and_place(press: Path, tmp_path: Path) -> None:
    good = run("extract", press / "b.txt").stdout
    bad = json.loads(good)
    bad["documents"][0]["confidence"] = 1.7
    file = tmp_path / "records.jsonl"
    file.write_text(good + "\n" + json.dumps(bad) + "\n{not json\n", encoding="utf-8")
    result = run("validate", file)
    assert result.exit_code == cli.SOME_FAILED
    assert f"{file}:3: $.documents[0].confidence: 1.7 is greater than the maximum of 1.0" in result.stdout
    assert f"{file}:4: no JSON:" in result.stdout
    assert "1 valid, 2 not valid" in result.stderr


def test_validate_checks_links_too(press: Path, tmp_path: Path) -> None:
    record = Record.from_json(run("extract", press / "b.txt").stdout)
    record.documents[0].id = record.movements[0].id
    file = tmp_path / "records.jsonl"
    file.write_text(record.to_json(), encoding="utf-8")
    assert "is given twice" in run("validate", file).stdout


def test_validate_stops_naming_errors(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("[]\n" * 30, encoding="utf-8")
    assert "… and 27 more" in run("validate", file, "--max-errors", 3).stdout


def test_schema(tmp_path: Path) -> None:
    assert run("schema").stdout == schema_text()
    run("schema", "-o", tmp_path / "s.json")
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == schema_text()


def test_score(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "b.json").write_text('{"id": "b", "movements": ["Góp đá làng Vồng", "Sạch bến Lau"]}', encoding="utf-8")
    (gold / "z.json").write_text('{"id": "z", "movements": []}', encoding="utf-8")
    predictions = tmp_path / "records.jsonl"
    predictions.write_text(run("extract", "-", "--id", "b", stdin=TEXT).stdout, encoding="utf-8")
    table = run("score", gold, predictions, "--family", "movements", "--details")
    assert "0.667" in table.stdout
    assert 'b\tmovements\tmissed\t"Sạch bến Lau"' in table.stdout
    assert "1 articles without a prediction: z" in table.stderr
    figures = json.loads(run("score", gold, predictions, "--only", "b", "--json").stdout)
    assert figures["movements"]["recall"] == 0.5
    assert run("score", gold, predictions, "--family", "pumpkins").exit_code == cli.USAGE


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
def test_interruption_leaves_no_half_file(root: Path, tmp_path: Path) -> None:
    article = (root / "data" / "samples" / "conference.txt").read_bytes()
    for number in range(400):
        (tmp_path / f"{number}.txt").write_bytes(article)
    output = tmp_path / "out" / "records.jsonl"
    output.parent.mkdir()
    command = [sys.executable, "-m", "thidua_extract", "extract", str(tmp_path), "-o", str(output)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root) as process:
        # Not while patterns are compiled: Python drops an interrupt that falls into a __del__ of their library.
        while not any(part.stat().st_size for part in output.parent.iterdir()) and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == cli.INTERRUPTED
    assert errors.decode().strip() == "thidua-extract: interrupted"
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf8_in_any_locale(root: Path, locale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "thidua_extract", "show", str(root / "data" / "samples" / "short-news.txt")],
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
        cwd=root,
    )
    assert done.stdout.decode("utf-8").startswith("Lễ trao thưởng bên bến Lau")


def test_diff_names_what_changed(press: Path, tmp_path: Path) -> None:
    before, after, page = tmp_path / "before.jsonl", tmp_path / "after.jsonl", tmp_path / "changes.html"
    run("extract", press / "b.txt", "--with-text", "-o", before)
    run("extract", press / "b.txt", "--with-text", "--family", "movements", "-o", after)
    result = run("diff", before, after, "--html", page)
    assert result.exit_code == cli.DONE
    assert "lost    b  documents" in result.stdout
    assert "Theo Chỉ thị 34-CT/TW" in result.stdout
    assert "movements" not in result.stdout
    assert "34-CT/TW" in page.read_text(encoding="utf-8")
    assert run("diff", before, before).stdout == "No fact differs.\n"


def test_diff_names_the_line_that_is_no_record(press: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    run("extract", press / "b.txt", "-o", good)
    bad.write_text(good.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    result = run("diff", good, bad)
    assert result.exit_code == cli.NOTHING_DONE
    assert f"{bad}:2" in result.stderr


def test_output_that_is_an_input_is_refused(press: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(press / "a.txt")
    for output in (press / "a.txt", tmp_path / "link.txt"):
        result = run("extract", press, "-o", output)
        assert result.exit_code == cli.USAGE
        assert "this is one of the files to read. Name another file" in result.stderr
    assert (press / "a.txt").read_text(encoding="utf-8") == "Bản tin\n\nTrời mưa."


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.txt"))
    file.write_text(TEXT, encoding="utf-8")
    (record,) = lines(run("extract", file))
    assert record["id"] == r"b\xff"
    assert record["source"]["path"].endswith(r"/b\xff.txt")
    assert run("show", file).exit_code == cli.DONE


def shell(root: Path, command: str) -> subprocess.CompletedProcess[bytes]:
    """A run of the program under a shell; `$RUN` in the command is the program."""
    environment = {**os.environ, "RUN": f"{sys.executable} -m thidua_extract"}
    return subprocess.run(["sh", "-c", command], env=environment, capture_output=True, check=False, cwd=root)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(
    "command",
    [
        "$RUN extract data/samples/short-news.txt > /dev/full",
        "$RUN extract data/samples/short-news.txt -o /dev/full",
        "$RUN show data/samples/short-news.txt > /dev/full",
        "$RUN schema > /dev/full",
        "$RUN --help > /dev/full",
    ],
)
def test_full_disk_is_named(root: Path, command: str) -> None:
    done = shell(root, command)
    assert done.returncode == cli.NOTHING_DONE
    assert done.stderr.decode().endswith("it cannot be written (No space left on device)\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell")
@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        ("$RUN extract data/samples/short-news.txt >&-", cli.NOTHING_DONE, "standard output: it is closed"),
        ("$RUN extract - <&-", cli.NOTHING_DONE, "standard input: it is closed"),
        ("$RUN extract data/samples/short-news.txt 2>&- >/dev/null", cli.DONE, ""),
        ("$RUN extract data/samples/short-news.txt -o /dev/null >&-", cli.DONE, ""),
    ],
)
def test_closed_streams(root: Path, command: str, code: int, message: str) -> None:
    done = shell(root, command)
    assert done.returncode == code
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a":' * 100_000], ids=["lists", "objects"])
def test_json_nested_too_deep(press: Path, tmp_path: Path, content: str) -> None:
    deep, good, gold = tmp_path / "deep.jsonl", tmp_path / "good.jsonl", tmp_path / "gold"
    deep.write_text(content, encoding="utf-8")
    run("extract", press / "b.txt", "-o", good)
    gold.mkdir()
    (gold / "b.json").write_text("{}", encoding="utf-8")
    assert f"{deep}:1: no JSON: brackets nested too deep" in run("validate", deep).stdout
    for result in (run("diff", deep, good), run("score", gold, deep)):
        assert result.exit_code == cli.NOTHING_DONE
        assert f"{deep}:1: " in result.stderr


@pytest.mark.parametrize(
    "part",
    [
        {"awards": [None]},
        {"awards": {"a": 1}},
        {"officials": "x"},
        {"figures": [{"spans": [{"start": -5, "end": 10**30}]}]},
        {"source": 5},
    ],
    ids=str,
)
def test_diff_refuses_what_is_no_record(press: Path, tmp_path: Path, part: dict) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    run("extract", press / "b.txt", "--with-text", "-o", good)
    bad.write_text(json.dumps({**json.loads(good.read_text(encoding="utf-8")), **part}), encoding="utf-8")
    for result in (run("diff", good, bad), run("diff", bad, good)):
        assert result.exit_code == cli.NOTHING_DONE
        assert f"record b: its '{next(iter(part))}' has not the schema's shape. Run validate" in result.stderr


@pytest.mark.parametrize("part", [{"awards": [None]}, {"events": "x"}, {"article": [1]}], ids=str)
def test_score_refuses_what_is_no_annotation(tmp_path: Path, part: dict) -> None:
    gold, bad = tmp_path / "gold", tmp_path / "bad.jsonl"
    gold.mkdir()
    (gold / "b.json").write_text("{}", encoding="utf-8")
    bad.write_text(json.dumps({"id": "b", **part}), encoding="utf-8")
    result = run("score", gold, bad)
    assert result.exit_code == cli.NOTHING_DONE
    assert f"{bad}:1: its '{next(iter(part))}' is no" in result.stderr


def test_diff_names_the_line_that_is_an_article(press: Path, tmp_path: Path) -> None:
    records, articles = tmp_path / "records.jsonl", tmp_path / "articles.jsonl"
    run("extract", press / "b.txt", "-o", records)
    articles.write_text(json.dumps({"id": "b", "text": TEXT}), encoding="utf-8")
    result = run("diff", records, articles)
    assert result.exit_code == cli.NOTHING_DONE
    assert f"{articles}:1: it is no record. Give records as extract writes them" in result.stderr


def test_diff_of_records_without_a_common_id_says_so(press: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    run("extract", press / "b.txt", "-o", one)
    run("extract", press / "a.txt", "-o", other)
    assert "no id in common" in run("diff", one, other).stderr
    assert run("diff", one, one).stderr == ""


def test_score_names_an_id_that_is_not_among_the_gold(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    result = run("score", tmp_path, tmp_path, "--only", "b,x")
    assert result.exit_code == cli.USAGE
    assert "--only: 'x' is not among the gold" in result.stderr


def test_validate_calls_its_input_by_its_name() -> None:
    assert run("validate", "-", stdin="{}").stdout.startswith("standard input:1: ")


def test_commands_refuse_to_write_over_what_they_read(press: Path, tmp_path: Path) -> None:
    records, other = tmp_path / "records.jsonl", tmp_path / "other.jsonl"
    run("extract", press / "b.txt", "--with-text", "-o", records)
    other.write_bytes(records.read_bytes())
    before = records.read_bytes()
    for arguments in (
        ["select", records, "-o", records],
        ["run", records, "-o", tmp_path],
        ["diff", records, other, "--html", records],
        ["diff", other, records, "--html", records],
    ):
        result = run(*arguments)
        assert result.exit_code == cli.USAGE
        assert f"{records}: this is one of the files to read. Name another file" in result.stderr
        assert records.read_bytes() == before


def test_a_selection_does_not_read_itself(press: Path) -> None:
    for given in (press, f"{press}/**/*", press, f"{press}/*.*"):
        result = run("select", given, "-o", press / "s.jsonl", "--least", 0, "-q")
        assert result.exit_code in {cli.DONE, cli.SOME_FAILED}  # a pattern finds the notes and directories too
        paths = [json.loads(line)["path"] for line in (press / "s.jsonl").open(encoding="utf-8")]
        assert str(press / "a.txt") in paths
        assert str(press / "s.jsonl") not in paths


@pytest.mark.parametrize("least", ["-0.1", "1.1", "2", "nan"])
def test_a_score_that_cannot_be(press: Path, least: str) -> None:
    assert run("select", press, "--least", least).exit_code == cli.USAGE


def test_a_run_names_its_first_errors_and_where_all_stand(press: Path, tmp_path: Path) -> None:
    missing = [tmp_path / f"{number}.txt" for number in range(5)]
    result = run("run", *missing, "-o", tmp_path / "out")
    assert result.exit_code == cli.NOTHING_DONE
    told = [line for line in result.stderr.splitlines() if line.startswith("thidua-extract: ")]
    first = [f"thidua-extract: {path}: there is no such file. Check the path" for path in missing[:3]]
    assert told == [*first[:2], f"{first[2]} (2 more in {tmp_path / 'out' / 'errors.jsonl'})"]
    result = run("run", press, missing[0], "-o", tmp_path / "quiet", "-q")
    assert result.exit_code == cli.SOME_FAILED
    assert result.stderr == f"{first[0]} (see {tmp_path / 'quiet' / 'errors.jsonl'})\n"
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    result = run("run", tmp_path / "empty.zip", "-o", tmp_path / "nothing", "-q")
    assert result.exit_code == cli.NOTHING_DONE
    assert "empty.zip: no articles in it" in result.stderr


def test_a_run_whose_output_is_a_file_is_told_to_name_a_directory(press: Path) -> None:
    result = run("run", press / "a.txt", "-o", press / "b.txt")
    assert result.exit_code == cli.NOTHING_DONE
    assert "b.txt: it cannot be written (it is a file, or lies in one). Name a directory" in result.stderr
    assert "goes on" not in result.stderr


def test_an_error_of_a_file_is_not_blamed_on_standard_output(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "of/a/file")

    monkeypatch.setattr(pipeline.Extractor, "from_options", forbidden)
    result = run("show", press / "a.txt")
    assert result.exit_code == cli.NOTHING_DONE
    assert result.stderr == "thidua-extract: of/a/file: it cannot be used (Permission denied)\n"
