"""Wordings of one name or post have one key, those of others another."""

from __future__ import annotations

import pytest

from thidua_extract.language.spelling import wording_key


@pytest.mark.parametrize("wordings", [
    ["UBND tỉnh Bến Lau", "Ủy ban nhân dân tỉnh Bến Lau", "Uỷ ban  nhân dân Tỉnh Bến Lau"],
    ["Thủ tướng", "Thủ tướng Chính phủ", "TTg"],
    ["Đảng, Nhà nước", "Đảng và Nhà nước", "Đảng Nhà nước Việt Nam"],
    ["Thành Đoàn TP. HCM", "Thành đoàn TP.HCM", "Thành đoàn thành phố Hồ Chí Minh"],
    ["Bộ Giáo dục và Đào tạo", "Bộ GD&ĐT", "Bộ GD-ĐT", "Bộ Giáo dục - Đào tạo"],
    ["Tổng LĐLĐ Việt Nam", "Tổng Liên đoàn Lao động Việt Nam", "TLĐLĐ VN"],
    ["PCT UBND xã", "Phó Chủ tịch Ủy ban nhân dân xã"],
])  # fmt: skip
def test_wordings_of_one(wordings: list[str]) -> None:
    assert len({wording_key(wording) for wording in wordings}) == 1


@pytest.mark.parametrize(("one", "other"), [
    ("Chủ tịch nước", "Phó Chủ tịch nước"),
    ("UBND tỉnh Bến Lau", "UBND huyện Bến Lau"),
    ("Thủ tướng Chính phủ", "Chính phủ"),
    ("Bộ Y tế", "Sở Y tế"),
])  # fmt: skip
def test_others_stay_others(one: str, other: str) -> None:
    assert wording_key(one) != wording_key(other)


@pytest.mark.parametrize("name", ["", "…", "-", "&", "\ud800", "T.Ư Đoàn" * 1000])
def test_nothing_raises(name: str) -> None:
    assert isinstance(wording_key(name), str)
