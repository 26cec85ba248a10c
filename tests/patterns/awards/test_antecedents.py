# ruff: noqa: E501 - a sentence of the press stands on one line
"""Whom a pronoun, an initial or a given name means among several who are named; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

MEANT = [
    # whose brother or friend the subject is gets nothing
    ("Lò Văn Tám, anh trai của Lò Văn Chín, hy sinh năm 1970. Ông được truy tặng Huân chương Dũng cảm.", ["Lò Văn Tám"]),
    ("Ông Lò Văn Tám, con trai của ông Vũ Văn Sua, được tặng Bằng khen của tỉnh.", ["Lò Văn Tám"]),
    ("UBND tỉnh tặng Bằng khen cho ông Lò Văn Tám, bạn của ông Vũ Văn Sua, và bà Lò Thị Mây.", ["Lò Văn Tám", "Lò Thị Mây"]),
    # but the person apposed as a colleague by name alone does
    ("UBND tỉnh tặng Bằng khen cho ông Lò Văn Tám, ông Vũ Văn Sua và bà Lò Thị Mây.", ["Lò Văn Tám", "Vũ Văn Sua", "Lò Thị Mây"]),
    # the subject of the story, and not who praises it in office
    ("Bà Lò Thị Mây là giáo viên Trường An Hòa. Hiệu trưởng Vũ Thị Sua cho biết rất vui. Bà được tặng Bằng khen của Bộ trưởng.", ["Lò Thị Mây"]),
    ("Ông Lò Văn Tám là thợ mộc. Hiệu trưởng Vũ Thị Sua cho biết rất vui. Bà được tặng Bằng khen của Bộ trưởng.", ["Vũ Thị Sua"]),
    # the one spoken of by title and given name
    ("Giáo sư Lò Văn Tám là nhà khoa học. Tiến sĩ Vũ Văn Sua, Chủ tịch hội, cho biết giáo sư Tám rất giỏi. Ông được tặng Bằng khen của Bộ.", ["Lò Văn Tám"]),
    # a child is no "chị", nor "ông" a child
    ("Em Lò Thị Mây học lớp 9. Chị Vũ Thị Sua (39 tuổi, mẹ Mây) nói gia đình rất vui. Em được nhận Giấy khen của xã.", ["Lò Thị Mây"]),
    ("Chị Vũ Thị Sua (39 tuổi, mẹ Mây) nói gia đình rất vui. Em được nhận Giấy khen của xã.", []),
    # the speaker behind his words
    ("“Tôi cũng được nhận Bằng khen của tỉnh”, ông Lò Văn Tám nói.", ["Lò Văn Tám"]),
    ("“Năm 2015, bản thân tôi được tặng Bằng khen của tỉnh. Tôi rất vui.” - bà Lò Thị Mây, công an viên, chia sẻ.", ["Lò Thị Mây"]),
    ("Xe chở bị cáo Lò Văn Tám đến tòa. “Bản thân bị cáo cũng được nhận Bằng khen của tỉnh”, bị cáo Tám trình bày.", ["Lò Văn Tám"]),
    ("“Chúng tôi được nhận Bằng khen của tỉnh”, ông Lò Văn Tám nói.", []),
    ("“Tôi thấy đội được nhận Bằng khen của tỉnh”, ông Lò Văn Tám nói.", []),
    ("“Tôi cũng được nhận Bằng khen của tỉnh”. Ông Lò Văn Tám, chủ tịch xã, tặng quà cho bà con.", []),
    # initials
    ("Em Nguyễn Trung K. được tặng Giấy khen của trường.", ["Nguyễn Trung K"]),
    ("Em Nguyễn Trung K. học lớp 5 Trường An Hòa. Năm ngoái K. đạt giải nhất cuộc thi vẽ.", ["Nguyễn Trung K"]),
    ("Năm ngoái K. đạt giải nhất cuộc thi vẽ.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_meant(text: str, expected: list[str]) -> None:
    assert [p.text for m in awards(text) for p in m.named] == expected
