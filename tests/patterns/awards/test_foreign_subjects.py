"""Foreigners as the subject of an award, with what is told of them before the verb."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

TOLD = [
    ("Nora Belinski, một trong người bay giỏi, đã bay 900 lần, nhận danh hiệu Anh hùng Liên Xô.", ["Nora Belinski"]),
    ("Victor Hartwell sinh năm 1964 tại Mỹ, từng giành giải Oscar năm 1996.", ["Victor Hartwell"]),
    ("Victor Hartwell (sinh năm 1964) từng giành giải Nobel Văn học.", ["Victor Hartwell"]),
    ("Một cô bé tên Sunita Mehrotra (14 tuổi) cũng giành giải nhất cuộc thi.", ["Sunita Mehrotra"]),
    ("Một cô bé người Mỹ gốc Ấn có tên Sunita Mehrotra (14 tuổi) giành giải nhất cuộc thi.", ["Sunita Mehrotra"]),
    ("Ông Mike Penson là bạn học cũ. McHartwell từng ở hải quân. Ông nhận Huân chương Sao bạc.", ["McHartwell"]),
    ("Pavel Wisnowski, 32 tuổi, giành huy chương bạc môn ném đĩa tại Olympic.", ["Pavel Wisnowski"]),
    ("John Peterfield đến từ Đại học Bristol được trao giải Nobel Y học năm 2015.", ["John Peterfield"]),
    ("Tay đua Lance Brownell của Mỹ bị tước Huân chương Bắc Đẩu bội tinh.", ["Lance Brownell"]),
    ("Nữ phi công Nga Nora Belinski, một trong người bay giỏi, được trao Huân chương Cờ đỏ.", ["Nora Belinski"]),
    ("Nhà văn Nhật Bản Haruko Murasato được trao giải thưởng Andersen.", ["Haruko Murasato"]),
    ("Ca sĩ Đức Tám được trao giải Cống hiến.", ["Đức Tám"]),
    ("Giải Nobel Hòa bình được trao cho Nora Belinski và Lance Brownell.", ["Nora Belinski", "Lance Brownell"]),
    # others than the subject, and names that are nobody's
    ("Theo Guardian, Lance Brownell nói rằng đội nhận danh hiệu Anh hùng Liên Xô.", []),
    ("Nora Belinski, phi công, kể rằng đội nhận danh hiệu Anh hùng Liên Xô.", []),
    ("New Bridgetown, thành phố lớn nhất nước Mỹ, nhận danh hiệu “Thành phố xanh”.", []),
    ("Wessex University Press, một trong những nhà xuất bản lâu đời, nhận giải thưởng Sách hay.", []),
    ("Silver Falcon, bộ phim của Mỹ, giành giải Oscar năm 2019.", []),
    ("DairyCampo Hà Nam, đơn vị sản xuất sữa, vinh dự nhận Huân chương Lao động hạng Nhì.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_foreign_subject(text: str, expected: list[str]) -> None:
    persons = [m for m in awards(text) if m.recipient == "individual"]
    assert [p.text for m in persons for p in m.named] == expected


POINTED_TO = [
    (
        "Điệp viên Juan Belmonte làm việc cho Anh. Thiếu tá Edward Carlson đến gặp vợ ông. Belmonte gửi tin giả. "
        "Tình báo Đức tin tưởng ông đến nỗi từng trao tặng ông huân chương.",
        ["Juan Belmonte"],
    ),
    (
        "Vận động viên Pavel Wisnowski dự Olympic. Mẹ Alek rất xúc động trước tấm lòng của Wisnowski. "
        '"Anh ấy giành được huy chương bạc", bà nói.',
        ["Pavel Wisnowski"],
    ),
    (
        "Phi công hải quân Mỹ trong Thế chiến II Mike P. Brownell Jr., anh của Dan Brownell, chết năm 1944. "
        "Ông được truy tặng Huân chương Thập tự Hải quân.",
        ["Mike P. Brownell Jr"],
    ),
    ("Anh Lò Văn Tám sang Anh. Champions League rất hay. Anh được tặng Bằng khen của tỉnh.", ["Lò Văn Tám"]),
]


@pytest.mark.parametrize(("text", "expected"), POINTED_TO)
def test_foreigner_meant_by_a_pronoun(text: str, expected: list[str]) -> None:
    assert [p.text for m in awards(text) for p in m.named] == expected
