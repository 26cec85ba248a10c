"""Merging documents: one fact a document, however it is called."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.documents import merge_documents
from thidua_extract.patterns.documents import find_documents
from thidua_extract.text.document import Document


def merged(body: str) -> list[tuple[str | None, str | None, int]]:
    reading = Reading(Document.from_source(f"Chuyện ở huyện Suối Mơ\n\n{body}\n"), "2023-06-08")
    return [(m.number, m.date, len(m.spans)) for m in merge_documents(find_documents(reading), reading)]


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (
            "Xã học Chỉ thị 34. Chỉ thị số 34-CT/TW ngày 7/4/2014 của Bộ Chính trị được phổ biến.",
            [("34-CT/TW", "2014-04-07", 2)],
        ),
        ("Theo 34/CT-TW và Chỉ thị 34-CT/TW.", [("34/CT-TW", None, 2)]),
        ("Luật Biển năm 2012 được học. Xã thi tìm hiểu Luật Biển 2012.", [(None, "2012", 2)]),
        ("Luật Biển năm 2012 và Luật Thư viện năm 2012.", [(None, "2012", 1), (None, "2012", 1)]),
        ("Luật Biển năm 2012 (Luật số 18/2012/QH13) được học.", [("18/2012/QH13", None, 2)]),
        ("Nghị định 46/2016 và Nghị định 46/2016/NĐ-CP.", [("46/2016/NĐ-CP", None, 2)]),
        (
            "Nghị định 46/2016/NĐ-CP và Nghị định 46/2019/NĐ-CP.",
            [("46/2016/NĐ-CP", None, 1), ("46/2019/NĐ-CP", None, 1)],
        ),
        ("Chỉ thị 34-CT/TW và Quyết định số 34.", [("34-CT/TW", None, 1), ("34", None, 1)]),
    ],
)
def test_merging(body: str, facts: list[tuple[str | None, str | None, int]]) -> None:
    assert merged(body) == facts
