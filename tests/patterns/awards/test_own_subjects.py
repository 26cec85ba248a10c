# ruff: noqa: E501 - a sentence of the press stands on one line
"""Second verbs with a subject of their own, prizes by special names, rewards in money; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, read, untold

# fmt: off
OWN: list[tuple[str, list[str]]] = [
    ("Trường có 3 học sinh đoạt giải nhất, em Lò Văn Tám đoạt giải nhì.", ["prize/first conferred individual 3", "prize/second conferred individual 1: Lò Văn Tám"]),
    ("Có 5 cá nhân được tặng Giấy khen, riêng ông Lò Văn Tám được tặng Bằng khen.",
     ["commendation_certificate conferred individual 5", "certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Có 3 tập thể được tặng Bằng khen, ông Lò Văn Tám được tặng Huân chương Lao động hạng Ba.",
     ["certificate_of_merit conferred collective 3", "labor_order/third conferred individual 1: Lò Văn Tám"]),
    ("Có 5 cá nhân được tặng Giấy khen, được tặng Kỷ niệm chương.", ["commendation_certificate conferred individual 5", "commemorative_medal conferred individual 5"]),
]
COMPOUNDS: list[tuple[str, list[str]]] = [
    ("Hãng hàng không Vietjet tặng Giấy khen cho tiếp viên Lò Thị Mai.", ["commendation_certificate conferred individual 1: Lò Thị Mai"]),
    ("Kiểm soát viên không lưu Lò Văn Tám được tặng Bằng khen.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Vận động viên trượt băng Lò Văn Tám đoạt huy chương vàng.", ["prize/first conferred individual 1: Lò Văn Tám"]),
    ("Ông Lò Văn Tám không những được tặng Bằng khen của Bộ Y tế mà còn làm kinh tế giỏi.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Ông Lò Văn Tám không được tặng Bằng khen.", ["certificate_of_merit withdrawn individual 1: Lò Văn Tám"]),
]
PRAISED: list[tuple[str, list[str]]] = [
    ("UBND huyện đã khen thưởng kịp thời em Lò Văn Tám.", ["commendation conferred individual 1: Lò Văn Tám"]),
    ("Huyện làm tốt công tác khen thưởng kịp thời.", []),
    ("Cần khen thưởng kịp thời ông Lò Văn Tám.", []),
    ("Ban tổ chức xét chọn, vinh danh 2 nhân vật tiêu biểu; trao 3 giải chuyên đề và 1 giải phụ cho các tác giả.",
     ["commendation conferred individual 2", "prize conferred individual 3", "prize conferred individual 1"]),
    ("Trao khen thưởng cho 2 tập thể xuất sắc tham gia Giải Búa liềm vàng.", ["commendation conferred collective 2"]),
    ("Tỉnh khen thưởng 2 tập thể; Ban Thường vụ Tỉnh ủy quyết định trao 3 giải A cho các tác phẩm.",
     ["commendation conferred collective 2", "prize/first conferred exemplar 3"]),
    ("Bộ Công an có quyết định thưởng cho tám đơn vị gồm: Phòng 4, Phòng 7 và Công an quận Tân Mỹ, mỗi đơn vị 10 triệu đồng.", ["bonus conferred collective 8"]),
    ("Sở thưởng cho hai nhân viên về thành tích làm việc.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), OWN + COMPOUNDS + PRAISED)
def test_who_got_which(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


def test_a_given_name_of_two_syllables_is_told_in_full() -> None:
    (award,) = awards("Chị Phạm Thu Hằng là giáo viên.\nThu Hằng được Bộ Quốc phòng tặng Bằng khen.")
    assert [person.text for person in award.named] == ["Phạm Thu Hằng"]


@pytest.mark.parametrize(
    "second",
    [
        "Cùng ngày, Thành đoàn Bến Lau tổ chức lễ tuyên dương cán bộ Đoàn.",
        "Tỉnh đoàn An Hòa đăng cai tổ chức liên hoan tuyên dương thanh niên tiên tiến.",
    ],
)
def test_who_holds_another_event_gives_nothing(second: str) -> None:
    page = f"79 gương mặt được tuyên dương\n\nTrời đẹp.\n\n{second}"
    assert [award.conferrer for award in read(page)] == [None]
