"""Movements: quoted names, lists under one head, standing movements, and quotations that name something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.movements import find_movements
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold


def found(body: str) -> list[str]:
    reading = Reading(Document.from_source(f"Chuyện ở huyện Suối Mơ\n\n{body}\n"))
    return [mention.name for mention in find_movements(reading)]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Xã mở phong trào thi đua “Xóm nhỏ, vườn xanh”.", ["Xóm nhỏ, vườn xanh"]),
        ('Cuộc vận động "Mỗi nhà một sách" lan rộng.', ["Mỗi nhà một sách"]),
        (
            "Các phong trào thi đua như: “Xóm nhỏ, vườn xanh”; “Ngõ sạch đêm sáng”, “Mỗi nhà một sách”… nở rộ.",
            ["Xóm nhỏ, vườn xanh", "Ngõ sạch đêm sáng", "Mỗi nhà một sách"],
        ),
        (
            "Phong trào “Xóm nhỏ, vườn xanh” gắn với phong trào “Ngõ sạch đêm sáng”; thi đua “Nhà tôi gọn” thêm vui.",
            ["Xóm nhỏ, vườn xanh", "Ngõ sạch đêm sáng", "Nhà tôi gọn"],
        ),
        ("Huyện khen xã làm tốt phong trào Dân vận khéo năm qua.", ["Dân vận khéo"]),
        ("Phong trào Phụ nữ chăm học và phong trào “5 không” lan tỏa.", ["Phụ nữ chăm học", "5 không"]),
        ("Phong trào toàn dân bảo vệ an ninh Tổ quốc tiến bộ.", ["toàn dân bảo vệ an ninh Tổ quốc"]),
        ("Huyện đoàn phát động phong trào Tuổi trẻ dựng xây và trao quà cho các em.", ["Tuổi trẻ dựng xây"]),
        ("Hội tổng kết phong trào Cựu chiến binh vượt khó cấp thành phố.", ["Cựu chiến binh vượt khó"]),
        ("Nhiều hộ nổi lên trong phong trào xây dựng nông thôn mới.", ["xây dựng nông thôn mới"]),
        ("Hội nghị tổng kết công tác thi đua “Vì an ninh Tổ quốc” năm 2015.", ["Vì an ninh Tổ quốc"]),
        ("Đại hội Thi đua Quyết thắng (TĐQT) khép lại. Phong trào TĐQT lên cao.", ["Thi đua Quyết thắng"]),
    ],
)
def test_names(body: str, names: list[str]) -> None:
    assert found(body) == names


@pytest.mark.parametrize(
    "body",
    [
        "Phong trào thi đua yêu nước ở xã sôi nổi.",
        "Xã phát động thi đua lập thành tích chào mừng đại hội.",
        "Phong trào thi đua năm 2023 với chủ đề “Đoàn kết, bứt phá”.",
        "Ông được tặng danh hiệu thi đua “Lao động tiên tiến”.",
        "Trường tổ chức cuộc thi “Em yêu xóm nhỏ” và chương trình “Tết ấm”.",
        "Ông nói phong trào rất hay: “Tôi mừng lắm.”",
        "Người biểu tình của phong trào “Áo xanh” xuống đường ở thủ đô.",
        "Cuộc thi có các phong trào như: tìm hiểu kiến thức trồng rừng.",
        "Xã đang xây dựng nông thôn mới.",
    ],
)
def test_no_movements(body: str) -> None:
    assert found(body) == []


@given(st.text(alphabet="phong trào\"“”‘’'thiđua ,;:\n", max_size=80))
def test_never_raises(body: str) -> None:
    found(body)


def test_lexicon_names() -> None:
    names = [row["name"] for row in table("movement_names").rows]
    assert len({fold(name) for name in names}) == len(names)
    for row in table("movement_names").rows:
        assert row["lead"] in {"yes", "no"}
