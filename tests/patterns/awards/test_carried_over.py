# ruff: noqa: E501 - a sentence of the press stands on one line
"""A subject told once: in front of a list parted by ";", or behind the comma of a phrase that has none."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

Facts = list[str]

ITEMS: list[tuple[str, Facts]] = [
    ("Nghệ sĩ Lò Văn Tám từng được vinh danh ở Giải thưởng Hoa Ban; Huy chương vàng Liên hoan sân khấu 2015.",
     ["prize conferred individual 1: Lò Văn Tám", "prize/first conferred individual 1: Lò Văn Tám"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Giải thưởng Sao Biển năm 2016.", ["prize conferred enterprise 1: Công ty Tre Việt"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Huân chương Lao động hạng Ba là phần thưởng cao quý.",
     ["commendation conferred enterprise 1: Công ty Tre Việt"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Huân chương Lao động hạng Ba được trao cho ông Lò Văn Tám.",
     ["commendation conferred enterprise 1: Công ty Tre Việt", "labor_order/third conferred individual 1: Lò Văn Tám"]),
]  # fmt: skip

BEHIND: list[tuple[str, Facts]] = [
    ("Hai lần được nhận Bằng khen của tỉnh, anh Lò Văn Tám cho rằng đó là động lực.", ["certificate_of_merit conferred individual 2: Lò Văn Tám"]),
    ("Từng đoạt giải Nhất, ca sĩ Lò Thị Mây trở lại sân khấu.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Với 3 lần đoạt Huy chương vàng, nghệ sĩ Lò Văn Tám là cây đại thụ.", ["prize/first conferred individual 3: Lò Văn Tám"]),
    ("Với việc giành giải Nhất, em Lò Thị Mây được tuyển thẳng.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Là người hai lần được tặng Huân chương Lao động hạng Ba, ông Lò Văn Tám nói.", ["labor_order/third conferred individual 2: Lò Văn Tám"]),
    ("Sau khi đón nhận một loạt giải thưởng như Giải thưởng Sao Biển 2017, vinh dự nhận Cờ thi đua của UBND tỉnh An Hòa, Công ty CP Gạch Tre Việt lại được nhắc tên.",
     ["prize conferred enterprise 1: Công ty CP Gạch Tre Việt", "emulation_flag conferred enterprise 1: Công ty CP Gạch Tre Việt"]),
    ("Sau khi trao giải Nhất cho em Lò Thị Mây, bà Vũ Thị Chín phát biểu.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Với việc các trường đoạt nhiều giải cao, bà Vũ Thị Chín rất vui.", []),
]  # fmt: skip

APART: list[tuple[str, Facts]] = [
    ("Ban tổ chức trao 15 huy chương vàng cho các thí sinh. Em Lò Thị Mây đoạt huy chương vàng. Em Vũ Thị Chín cũng đoạt huy chương vàng.",
     ["prize/first conferred individual 15: Lò Thị Mây, Vũ Thị Chín"]),
    ("Giải thưởng Cánh Én trao cho 30 công nhân. Hai lần được nhận Giải thưởng Cánh Én, anh Lò Văn Tám rất vui.",
     ["prize conferred individual 30", "prize conferred individual 2: Lò Văn Tám"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ITEMS + BEHIND + APART)
def test_carried_over(text: str, expected: Facts) -> None:
    assert untold(awards(text), expected) == []


YEARS: list[tuple[str, Facts]] = [
    ("Ông Lò Văn Tám (năm 1967) và bà Lò Thị Mây (năm 1973) được phong tặng danh hiệu Anh hùng Lao động.",
     ["labor_hero conferred individual 1: Lò Văn Tám", "labor_hero conferred individual 1: Lò Thị Mây"]),
    ("Ông Lò Văn Tám (sinh năm 1967) và bà Lò Thị Mây (1973) được tặng Bằng khen của tỉnh.",
     ["certificate_of_merit conferred individual 2: Lò Văn Tám, Lò Thị Mây"]),
    ("Ông Lò Văn Tám (2010) và bà Lò Thị Mây (2010) được tặng Bằng khen của tỉnh.",
     ["certificate_of_merit conferred individual 2: Lò Văn Tám, Lò Thị Mây"]),
    ("UBND tỉnh khen thưởng 9 cá nhân là thuyền trưởng, thuyền viên các tàu cùng một lái xe taxi tham gia cứu nạn.",
     ["commendation conferred individual 9"]),
    ("UBND tỉnh khen thưởng 9 cá nhân cùng một tập thể.", ["commendation conferred individual 9", "commendation conferred collective 1"]),
]  # fmt: skip

PAST_AND_OTHERS: list[tuple[str, Facts]] = [
    ("Anh Lò Văn Tám là một trong những thanh niên tiên tiến do Thành đoàn vinh danh.", ["commendation conferred individual 1: Lò Văn Tám"]),
    ("Anh Lò Văn Tám là một trong 10 thanh niên tiên tiến do Tỉnh đoàn tuyên dương.", ["commendation conferred individual 10: Lò Văn Tám"]),
    ("Chị Lò Thị Mây nằm trong số các giáo viên tiêu biểu được Bộ Giáo dục và Đào tạo vinh danh.", ["commendation conferred individual 1: Lò Thị Mây"]),
    ("Lễ hội do Thành đoàn tổ chức đã khép lại.", []),
    ("Xã An Hòa đề xuất danh hiệu Anh hùng Lao động nhưng chưa đủ tiêu chuẩn, chỉ được nhận Huân chương Độc lập.",
     ["labor_hero withdrawn collective 1: Xã An Hòa", "independence_order conferred collective 1: Xã An Hòa"]),
    ("Tỉnh đề nghị tặng Huân chương Lao động hạng Ba cho Công ty Tre Việt nhưng không đủ điều kiện.",
     ["labor_order/third withdrawn enterprise 1: Công ty Tre Việt"]),
    ("Ông Lò Văn Tám được đề nghị tặng danh hiệu Nghệ nhân Nhân dân dù chưa đủ tuổi.", ["peoples_artisan proposed individual 1: Lò Văn Tám"]),
    ("Anh Lò Văn Tám đoạt giải thưởng Cánh Én năm 2015. Chị Vũ Thị Chín cũng từng đoạt giải này năm 2012.",
     ["prize conferred individual 1: Lò Văn Tám", "prize conferred individual 1: Vũ Thị Chín"]),
    ("Tỉnh tuyên dương 9 công nhân. Anh Lò Văn Tám hai lần nhận giải thưởng này.", ["commendation conferred individual 9", "prize conferred individual 2: Lò Văn Tám"]),
    ("Giải nhất môn Hóa học trong kỳ thi học sinh giỏi quốc gia giúp em Lò Văn Tám vào đội tuyển.", ["prize/first conferred individual 1: Lò Văn Tám"]),
    ("Tấm huy chương vàng đã đưa Lò Văn Tám vào đội tuyển quốc gia.", ["prize/first conferred individual 1: Lò Văn Tám"]),
    ("Giải Nhất sẽ giúp thí sinh có suất học bổng.", []),
    ("Những giải thưởng ấy giúp anh Lò Văn Tám thêm tự tin.", []),
    ("Hội thi còn giành nhiều giải kỹ thuật và giải “Gần cờ nhất” cho các golfer xuất sắc.", []),
    ("Đội An Hòa giành giải “Phong cách” cho các cổ động viên.", ["prize conferred collective 1: Đội An Hòa"]),
    ("Nhạc sĩ Lò Văn Tám (Hoài Tám) được đề nghị tặng Giải thưởng Hồ Chí Minh. Trời đẹp.\nNhạc sĩ Hoài Tám được đề nghị tặng Giải thưởng Hồ Chí Minh.",
     ["ho_chi_minh_prize proposed individual 1: Lò Văn Tám"]),
    ("Bộ đề nghị tặng Giải thưởng Hồ Chí Minh cho 2 tác giả là Lò Văn Tám và Lò Thị Mây. Sau đó, Bộ đề nghị tặng Giải thưởng Hồ Chí Minh cho tác giả Vũ Văn Chín.\nNhà thơ Lò Thị Mây và nhạc sĩ Vũ Văn Chín được đề nghị tặng Giải thưởng Hồ Chí Minh.",
     ["ho_chi_minh_prize proposed individual 2: Lò Văn Tám, Lò Thị Mây", "ho_chi_minh_prize proposed individual 1: Vũ Văn Chín"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), YEARS + PAST_AND_OTHERS)
def test_told_by_others(text: str, expected: Facts) -> None:
    assert untold(awards(text), expected) == []
