"""Examples of many who got an award, before the verb and behind a plural; contests that are meant for somebody."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    (
        "Nhiều nghệ sĩ như Lò Văn Tám, Vũ Thị Mây... đã được phong tặng danh hiệu Nghệ sĩ Ưu tú.",
        ["meritorious_artist state conferred individual >=2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Nhiều đơn vị như Chi cục Kiểm lâm An Hòa, Công ty Cấp nước An Hòa… được tặng danh hiệu Anh hùng Lao động.",
        [
            "labor_hero state conferred collective >=1: Chi cục Kiểm lâm An Hòa",
            "labor_hero state conferred enterprise >=1: Công ty Cấp nước An Hòa",
        ],
    ),
    (
        "Bộ Xây dựng tặng bằng khen cho các tập thể có đóng góp như Trung tâm Y học hạt nhân An Hòa, Trường An Lạc.",
        ["certificate_of_merit ministry conferred collective >=2: Trung tâm Y học hạt nhân An Hòa, Trường An Lạc"],
    ),
    (
        "Em Lò Văn Tám đoạt giải nhì cuộc thi Khoa học trẻ dành cho học sinh và giải nhất cuộc thi Sáng tạo xanh.",
        [
            "prize/second None conferred individual 1: Lò Văn Tám",
            "prize/first None conferred individual 1: Lò Văn Tám",
        ],
    ),
    # those of whom the speaker dreams got nothing
    ("Tại lễ tuyên dương học sinh đoạt giải Olympic, bà mong có nhà khoa học như Lò Văn Tám, Vũ Thị Mây.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
