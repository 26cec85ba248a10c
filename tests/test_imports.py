"""Nothing heavy is imported until somebody asks for it; each check in an interpreter of its own."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"dask", "distributed", "pandas", "numpy", "spacy", "underthesea", "sklearn", "pyvi", "torch", "jsonschema"}
ARTICLE = "Bản tin\\n\\nUBND tỉnh tặng Bằng khen cho 3 tập thể."


def modules_after(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after running `code`."""
    report = "import sys, json; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import thidua_extract", HEAVY | {"click", "rich", "msgspec", "regex"}),
        ("import thidua_extract.cli", HEAVY | {"rich", "msgspec"}),
        (f"import thidua_extract; thidua_extract.extract('{ARTICLE}')", HEAVY | {"click", "rich"}),
    ],
)
def test_absent_until_needed(code: str, absent: set[str]) -> None:
    assert not modules_after(code) & absent


def test_frames_bring_pandas() -> None:
    assert "pandas" in modules_after("import thidua_extract; thidua_extract.to_frames([])")
