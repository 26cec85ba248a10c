# ruff: noqa: E501 - a sentence of the press stands on one line
"""Awards in short reports of local papers: who gives, at what level, for when; all names invented."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document

Facts = list[tuple[str | int | None, ...]]

# Award, kind, count, level and giver.
GIVERS: list[tuple[str, Facts]] = [
    ("Trong số đó, 42 đồng chí được Bộ Y tế tặng Bằng khen, 26 đồng chí đạt giải, 90 đồng chí được công nhận sáng kiến.",
     [("certificate_of_merit", "individual", 42, "ministry", "Bộ Y tế"), ("prize", "individual", 26, None, None)]),
    ("Năm qua, 42 cá nhân được UBND tỉnh tặng Bằng khen, 100 hộ được công nhận thoát nghèo.",
     [("certificate_of_merit", "individual", 42, "province", "UBND tỉnh")]),
    ("Trong năm, các xã trong huyện đã khen thưởng 120 tập thể.",
     [("commendation", "collective", 120, "commune", "các xã trong huyện")]),
    ("Các huyện, thị xã đã phát hiện, tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, "district", "Các huyện, thị xã")]),
    ("Các cấp hội trong tỉnh đã tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, None, "Các cấp hội trong tỉnh")]),
    ("Phó Tổng Giám đốc Tập đoàn An Hòa trao Giấy khen cho 3 tập thể.",
     [("commendation_certificate", "collective", 3, "organization", "Tập đoàn An Hòa")]),
    ("Qua bình xét, 15 hộ đạt danh hiệu “Nông dân giỏi” các cấp.",
     [("honorary_title", "household", 15, None, None)]),
]  # fmt: skip


def facts(text: str) -> list[AwardMention]:
    """The facts of a page with a headline."""
    reading = Reading(Document.from_source(f"Tin trong tỉnh\n\n{text}\n"))
    return merge_awards(find_awards(reading), reading)


@pytest.mark.parametrize(("text", "expected"), GIVERS)
def test_givers(text: str, expected: Facts) -> None:
    """Whom each award is from, and nothing else; what was voted on is given."""
    read = [(a.award, a.recipient, a.count, a.level, a.conferrer.text if a.conferrer else None) for a in facts(text)]
    assert sorted(read, key=str) == sorted(expected, key=str)
    assert {a.status for a in facts(text)} == {"conferred"}


# Whom a common noun behind "cho" points back to.
REFERRED: list[tuple[str, list[str]]] = [
    ("Sáng nay, Trường THPT An Lạc tổ chức lễ kỷ niệm. Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Ba của Chủ tịch nước cho nhà trường.",
     ["Trường THPT An Lạc"]),
    ("Công ty cổ phần May Sông Hòa kỷ niệm 30 năm thành lập. UBND tỉnh tặng Bằng khen cho tập thể Công ty và cá nhân bà Lò Thị Mây.",
     ["Công ty cổ phần May Sông Hòa", "Lò Thị Mây"]),
    ("Bệnh viện Đa khoa tỉnh An Hòa tổng kết năm. Bộ Y tế tặng Bằng khen cho tập thể cán bộ, viên chức bệnh viện.",
     ["Bệnh viện Đa khoa tỉnh An Hòa"]),
    ("Hội Nông dân huyện Tân Hòa kỷ niệm 85 năm thành lập. Trung ương Hội Nông dân Việt Nam tặng Bằng khen cho Hội.",
     ["Hội Nông dân huyện Tân Hòa"]),
    ("Trường Tiểu học Vĩnh Hòa khai giảng. UBND tỉnh tặng Bằng khen cho 2 xã và tặng quà cho trường.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), REFERRED)
def test_referred(text: str, named: list[str]) -> None:
    """The body last named of that kind, and who stands beside it."""
    assert [p.text for a in facts(text) for p in a.named] == named
