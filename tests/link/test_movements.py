"""Merging movements: variants of one name are one movement under its longest name."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.link.movements import merge_movements
from thidua_extract.patterns.movements import find_movements
from thidua_extract.text.document import Document


def merged(body: str) -> list[tuple[str, int]]:
    reading = Reading(Document.from_source(f"Chuyện ở huyện Suối Mơ\n\n{body}\n"))
    return [(m.name, len(m.spans)) for m in merge_movements(find_movements(reading), reading)]


def test_the_longest_name_stands_for_all() -> None:
    body = (
        "Phong trào “Xây dựng nông thôn mới” được mùa. Phong trào “Cả nước chung sức xây dựng nông thôn mới” lan xa. "
        "Phong trào “CẢ NƯỚC CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI” ai cũng biết."
    )
    assert merged(body) == [("Cả nước chung sức xây dựng nông thôn mới", 3)]


def test_different_names_stay_apart() -> None:
    body = "Phong trào “Vì an ninh Tổ quốc” và phong trào “Toàn dân bảo vệ an ninh Tổ quốc”."
    assert [name for name, _ in merged(body)] == ["Vì an ninh Tổ quốc", "Toàn dân bảo vệ an ninh Tổ quốc"]
