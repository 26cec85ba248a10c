"""Two tiny articles, one on the topic, one off it; the people are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpora import Corpus, folder

_CEREMONY = """Lễ trao thưởng bên bến Lau

(BLO) - Sáng 11/3/2024, UBND tỉnh Đồng Nai tổ chức lễ trao thưởng phong trào thi đua. Ông Lê Vạn Tam, Phó Chủ tịch \
UBND tỉnh, trao Bằng khen của Chủ tịch UBND tỉnh cho 2 tập thể và 5 cá nhân.
"""
_WEATHER = """Mưa lớn bên bến Lau

Chiều 12/3, mưa lớn đổ xuống bến Lau, nước dâng 20 cm.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """The two as files."""
    directory = tmp_path / "articles"
    directory.mkdir()
    (directory / "ceremony.txt").write_text(_CEREMONY, encoding="utf-8")
    (directory / "weather.txt").write_text(_WEATHER, encoding="utf-8")
    return folder("articles", directory)
