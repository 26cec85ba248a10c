"""What the documents show is run: Python sessions with their results, console commands with exit code 0."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import shutil
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from thidua_extract import SCHEMA_VERSION, Extractor, cli
from thidua_extract.archive.writers.databases import duckdb_tables
from thidua_extract.codes import WarningCode

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "data/samples/README.md"])
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]+))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, language: str) -> list[str]:
    return [code for kind, code in _BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with the samples, as a reader of the documents has it, to run in."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "pycon")], ids=name)
def test_python_sessions(page: Path) -> None:
    session = "\n".join(blocks(page, "pycon"))
    test = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert not runner.failures, "".join(report)


def commands(page: Path) -> list[str]:
    return [line[2:] for block in blocks(page, "console") for line in block.splitlines() if line.startswith("$ ")]


def invoke(command: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "thidua-extract"
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exit_code == cli.DONE, f"{command}: {result.output}"


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=name)
def test_console_commands(page: Path) -> None:
    for command in commands(page):
        invoke(command)


def test_pages_that_are_followed_one_after_another(checkout: Path) -> None:
    """No page writes over what another's commands have made and still need."""
    for page in PAGES:
        for command in commands(page):
            if "--dask" not in command:
                invoke(command)
    assert (checkout / "records.jsonl").read_bytes().count(b"\n") == len(
        list((checkout / "data/samples").glob("*.txt"))
    )


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, heading in _LINK.findall(page.read_text(encoding="utf-8")):
        path = page.parent / target if target else page
        assert path.exists(), f"{name(page)}: {target}"
        if heading:
            assert heading in anchors(path), f"{name(page)}: {target}#{heading}"


def anchors(page: Path) -> set[str]:
    """The names by which the headings of a page can be linked to."""
    headings = _HEADING.findall(_BLOCK.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_readme_shows_a_real_award(extractor: Extractor) -> None:
    (shown,) = map(json.loads, blocks(ROOT / "README.md", "json"))
    text = (ROOT / "data/samples/short-news.txt").read_text(encoding="utf-8")
    (award,) = [award for award in extractor.extract(text).to_dict()["awards"] if award["id"] == shown["id"]]
    assert award["confidence"] == pytest.approx(shown.pop("confidence"), abs=0.1)  # is recalibrated now and then
    assert {key: award[key] for key in shown} == shown


def test_readme_names_every_exit_code_and_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for code in (cli.DONE, cli.SOME_FAILED, cli.USAGE, cli.NOTHING_DONE, cli.INTERRUPTED, cli.ENDED):
        assert f"| {code} |" in text
    for command in cli.main.commands:
        assert f"thidua-extract {command} " in text


def test_archives_page_tells_every_view_and_its_columns(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb_tables(tmp_path / "archive.duckdb"):
        pass
    page = (ROOT / "docs/archives.md").read_text(encoding="utf-8").partition("## Ready-made questions")[2]
    told = {
        row[0]: re.findall("`(\\w+)`", row[1]) for row in re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.MULTILINE)
    }
    with duckdb.connect(str(tmp_path / "archive.duckdb")) as base:
        views = "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        assert set(told) == {name for (name,) in base.execute(views).fetchall()}
        for view in told.keys() - {"counted_awards"}:
            columns = [column[0] for column in base.execute(f"SELECT * FROM {view}").description]
            assert columns == told[view]


def test_changelog_has_the_schema_version() -> None:
    assert f"Schema {SCHEMA_VERSION}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_warning_is_explained() -> None:
    table = (ROOT / "docs/record.md").read_text(encoding="utf-8").partition("## Warnings")[2]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(get_args(WarningCode))
