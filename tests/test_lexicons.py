"""A user's own lexicon lines are read with the package's, once a process: hence the interpreters of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from thidua_extract import lexicons
from thidua_extract.digest import rules_digest
from thidua_extract.errors import LexiconError

NAMES = sorted(path.stem for path in Path(lexicons.__file__).parent.glob("*.tsv"))


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, encoding="utf-8")
    return (done.stdout + done.stderr).strip()


@pytest.mark.parametrize("name", NAMES)
def test_lexicons_tell_version_and_source(name: str) -> None:
    table = lexicons.table(name)
    assert {"version", "source"} <= set(table.meta)
    assert table.rows
    assert all(any(row.values()) for row in table.rows)


def test_added_lines_come_after_the_package_s(tmp_path: Path) -> None:
    name, column = "syllables", "syllable"
    own = tmp_path / f"{name}.tsv"
    own.write_text(f"# version: 1\n{column}\nbến lau\n", encoding="utf-8")
    code = (
        "from thidua_extract import lexicons; from pathlib import Path; "
        f"lexicons.use((Path({str(own)!r}),)); rows = lexicons.table({name!r}).rows; "
        f"print(len(rows), rows[-1][{column!r}], set(rows[-1]) == set(rows[0]))"
    )
    assert run(code) == f"{len(lexicons.table(name).rows) + 1} bến lau True"


def test_marks_in_a_term_are_no_pattern(tmp_path: Path) -> None:
    """A term with a bracket or a dot is those words, whatever a regular expression makes of them."""
    own = tmp_path / "document_types.tsv"
    own.write_text("type\tterms\tbare\nthông báo\tthông báo (mật\tnever\n", encoding="utf-8")
    code = (
        "from thidua_extract import lexicons; from pathlib import Path; "
        f"lexicons.use((Path({str(own)!r}),)); from thidua_extract import Extractor; "
        "print([d.type for d in Extractor().extract('Theo Thông báo số 12/TB-UBND ngày 3/4/2024.').documents])"
    )
    assert run(code) == "['thông báo']"


def test_unknown_column_is_named(tmp_path: Path) -> None:
    own = tmp_path / f"{NAMES[0]}.tsv"
    own.write_text("pumpkin\nx\n", encoding="utf-8")
    code = (
        "from thidua_extract import lexicons; from pathlib import Path; "
        f"lexicons.use((Path({str(own)!r}),)); lexicons.table({NAMES[0]!r})"
    )
    assert "unknown column 'pumpkin'" in run(code)


def test_one_process_reads_one_set(tmp_path: Path) -> None:
    own = tmp_path / f"{NAMES[0]}.tsv"
    own.write_text("\t".join(lexicons.table(NAMES[0]).rows[0]), encoding="utf-8")
    lexicons.table(NAMES[0])
    with pytest.raises(LexiconError, match="lexicons were already read without these files"):
        lexicons.use((own,))


def test_own_lexicons_are_in_the_digest(tmp_path: Path) -> None:
    own = tmp_path / f"{NAMES[0]}.tsv"
    own.write_text("\t".join(lexicons.table(NAMES[0]).rows[0]), encoding="utf-8")
    assert rules_digest((own,)) != rules_digest()


def test_an_award_of_one_s_own_is_read(tmp_path: Path) -> None:
    own = tmp_path / "awards.tsv"
    own.write_text("# version: 1\ncode\tsurfaces\tlevel\nhonorary_title\tNgười bến sông\tprovince\n", encoding="utf-8")
    text = "Bản tin\n\nUBND tỉnh tặng danh hiệu Người bến sông cho 3 cá nhân."
    code = (
        f"from thidua_extract import Extractor; record = Extractor(extra_lexicons=[{str(own)!r}]).extract({text!r}); "
        "print([(award.award, award.count, award.spans[0].text) for award in record.awards])"
    )
    assert run(code) == "[('honorary_title', 3, 'Người bến sông')]"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("awards", b"code\tsurfaces\nprize\tx\ty\tz\n", "awards.tsv:2: 4 cells under 2 columns"),
        ("awards", b"\xff\xfe\x00", "it is not UTF-8"),
        ("awards", b"pumpkin\nx\n", "unknown column 'pumpkin'"),
        ("awards", "huy_hieu\tHuy hiệu Bến sông\n".encode(), "unknown column 'huy_hieu'.*first line names .* code, "),
        ("relevance", "term\tweight\nbến lau\tnhiều\n".encode(), "column 'weight' holds 'nhiều', not a number"),
        ("relevance", "term\nbến lau\n".encode(), "column 'weight' holds '', not a number"),
        ("number_words", "term\trole\tvalue\nmớ\tunit\tnan\n".encode(), "column 'value' holds 'nan'"),
        ("awards", "code\tsurfaces\nriver_prize\tGiải Bến sông\n".encode(), "column 'code' holds 'river_prize'"),
        ("awards", "code\tsurfaces\tlevel\nprize\tGiải Bến sông\ttỉnh\n".encode(), "column 'level' holds 'tỉnh'"),
        ("award_verbs", "class\tforms\nhand\tdúi\n".encode(), "column 'class' holds 'hand'"),
        ("role_verbs", "term\tcode\nghé thăm\tvisited\n".encode(), "Write one of: attended, chaired"),
    ],
)
def test_a_broken_file_of_one_s_own_is_refused_at_once(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    own = tmp_path / f"{name}.tsv"
    own.write_bytes(content)
    with pytest.raises(LexiconError, match=message):
        lexicons.use((own,))


def test_empty_cells_of_terms_are_passed_over(tmp_path: Path) -> None:
    own = tmp_path / "awards.tsv"
    own.write_text("code\tsurfaces\nprize\n", encoding="utf-8")
    code = f"from thidua_extract import Extractor; print(Extractor(extra_lexicons=[{str(own)!r}]).extract('Bằng khen'))"
    assert run(code) == "<Record -: no facts>"


def test_an_office_and_a_verb_of_one_s_own_are_read(tmp_path: Path) -> None:
    offices, verbs = tmp_path / "offices.tsv", tmp_path / "role_verbs.tsv"
    offices.write_text("term\tcode\ttitle\tbody\ntrưởng bến\tlanding_head\tTrưởng bến\trequired\n", encoding="utf-8")
    verbs.write_text("term\tcode\nghé thăm\tattended\n", encoding="utf-8")
    text = "Bản tin\n\nSáng 11/3, UBND tỉnh tổ chức lễ trao thưởng. Ông Lê Vạn Tam, Trưởng bến Lau, ghé thăm buổi lễ."
    code = (
        f"from thidua_extract import Extractor; "
        f"(official,) = Extractor(extra_lexicons=[{str(offices)!r}, {str(verbs)!r}]).extract({text!r}).officials; "
        "print(official.name, [post.text for post in official.positions], [role.code for role in official.roles])"
    )
    assert run(code) == "Lê Vạn Tam ['Trưởng bến Lau'] ['attended']"
