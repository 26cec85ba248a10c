"""The records of the samples are those that were last looked at and kept (`make golden`)."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from thidua_extract import Extractor

HERE = Path(__file__).parent
GOLDEN = sorted(HERE.glob("*.json"))


@pytest.mark.skipif(not GOLDEN, reason="no golden records yet: make golden")
def test_record_is_the_golden_one(sample: Path, extractor: Extractor) -> None:
    golden = runpy.run_path(str(HERE / "regenerate.py"))["golden"]
    kept = (HERE / f"{sample.stem}.json").read_text(encoding="utf-8")
    assert golden(extractor.extract(sample.read_bytes(), id=sample.stem)) == kept, (
        "run `make golden`, read the difference"
    )
