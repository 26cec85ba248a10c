# ruff: noqa: E501 - a line of a page is a line of the press
"""Pages of local papers, portals and associations as crawlers keep them: what stands above and below the text."""

from __future__ import annotations

import pytest

from thidua_extract import extract
from thidua_extract.language.reading import Reading
from thidua_extract.records.models import Article
from thidua_extract.text.document import Document

TITLE = "Đồng Xanh khen thưởng 32 tập thể, cá nhân điển hình"
TEXT = (
    "Thời gian qua, các phong trào thi đua ở xã Đồng Xanh được triển khai rộng khắp, góp phần hoàn thành tốt các nhiệm vụ "
    "phát triển kinh tế - xã hội của địa phương.\n\nNhân dịp này, ông Vũ Hải An trao giấy khen cho 12 tập thể và 20 cá nhân."
)


def article(page: str) -> Article:
    return extract(page + "\n").article


@pytest.mark.parametrize(
    "head",
    [
        f"date 2023-05-12 {TITLE}\n\n{TEXT}",
        f"date 2023-05-12 Video Ảnh Báo in Podcast Góc lạ Emagazine Infographic\n\n{TITLE}\n\n{TEXT}",
        f"date 2023-05-12 HOTLINE: 0900.000.000 - HOTLINE Phát hành: 0800.000.000\nThời sự\n\n{TITLE}\n\n{TEXT}",
        f"Hội Làm vườn huyện Đồng Xanh:\n{TITLE}\n\n12/05/2023\n\n{TEXT}",
        f"date 2023-05-12 ĐẠI HỘI ĐẢNG CÁC CẤP\n{TITLE}\n{TEXT}",
        f"NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI LÀM VƯỜN TOÀN TỈNH!\nimage advertisement\n{TITLE}\n\n12/05/2023\n\n{TEXT}",
        f"BAODONGXANH.VN trên Google News\n\n{TITLE}\n\nCập nhật ngày: 12/05/2023\nHTML clipboard\n\n{TEXT}",
        f"Trang chủ    Thực tiễn    {TITLE}\nThứ sáu, 12 Tháng 5 2023\n8008 Lượt xem\n\n{TITLE}\n\n{TEXT}",
        f"Đồng Xanh khen thưởng 32 tập thể,\ncá nhân điển hình\n12/05/2023\n\n{TEXT}",
        f"date 2023-05-12 Xuất bản thông tin\n\nnull {TITLE}\n\nTrang chủ Tin hoạt động\n\n{TITLE}\n\n{TEXT}",
        f"date 2023-05-12 Chuyện quê ta hôm nay\n\n{TITLE}\n\n(Đồng Xanh) - {TEXT}",
        f"Góc nhìn - Sự kiện 12/05/2023\n\n{TITLE}\n\n{TEXT}",
        f"Cải cách hành chính » Nhân tố mới\n{TITLE}\n12/05/2023\n\n{TEXT}",
        f"NÔNG DÂN HỌC NGHỀ\n12/05/2023\n\n{TITLE}\n\n{TEXT}",
        f"Thứ 7, 20/05/2023\n\n{TITLE}\n\nThứ 6, 12/05/2023\n{TEXT}",
        f"Đồng Xanh khen thưởng\n{TITLE}\n- Được đăng: Thứ sáu, 12 Tháng 5 2023\n- Lượt xem: 12\n{TEXT}",
    ],
)
def test_the_title_and_the_day(head: str) -> None:
    read = article(head)
    assert (read.title, read.published, read.bylines) == (TITLE, "2023-05-12", [])


def test_a_title_may_end_in_a_day() -> None:
    assert article(f"Tăng lương từ 1/7/2019\n\n{TEXT}").title == "Tăng lương từ 1/7/2019"


def test_a_machine_s_month_completes_a_day_and_is_no_publication() -> None:
    page = Document.from_source(f"date 2020-08 {TITLE}\n\nNgày 18-8, xã họp. Sáng nay, trời mưa.\n")
    reading = Reading(page)
    assert reading.published is None
    assert [date.edtf for date in reading.dates] == ["2020-08-18"]


@pytest.mark.parametrize(
    ("line", "published", "bylines"),
    [
        ("Thứ sáu - 12/05/2023 08:30", "2023-05-12T08:30", []),
        ("Đăng lúc: Thứ sáu - 12/05/2023 08:30 - Người đăng bài viết: Lò Văn An", "2023-05-12T08:30", []),
        ("12.05.2023 | 08:30 AM", "2023-05-12T08:30", []),
        ("23/11/2022 12:00:0AM", "2022-11-23T00:00", []),
        ("Hà Mây| 12/05/2023 08:30", "2023-05-12T08:30", ["Hà Mây"]),
        ("Bởi Hà Mây - 12/05/2023", "2023-05-12", ["Hà Mây"]),
        ("By admin - Tháng Năm 12, 2023", "2023-05-12", []),
        ("12 Tháng Năm 2023 Lượt xem: 345", "2023-05-12", []),
        ("Thứ Sáu, 12.5.2023 | 08:30:25 | 231 lượt xem", "2023-05-12T08:30", []),
        ("Tin tức - Sự kiện | 12/05/2023 08:30", "2023-05-12T08:30", []),
    ],
)
def test_time_lines(line: str, published: str, bylines: list[str]) -> None:
    read = article(f"{TITLE}\n\n{line}\n\n{TEXT}")
    assert (read.title, read.published, read.bylines) == (TITLE, published, bylines)


@pytest.mark.parametrize(
    ("line", "bylines"),
    [
        ("Hà Mây - Ủy\nban nhân dân xã Đồng Xanh", ["Hà Mây"]),
        ("Hà Mây - Công an tỉnh", ["Hà Mây"]),
        ("Hà Mây – Phòng GD&ĐT", ["Hà Mây"]),
        ("Tin- ảnh H.Mây", ["H.Mây"]),
        ("Hà Mây tổng hợp đưa tin", ["Hà Mây"]),
        ("T/h: Hà Mây", ["Hà Mây"]),
        ("(Hà Mây)", ["Hà Mây"]),
        ("Tác giả: Hà Mây - Nguồn: Công an tỉnh", ["Hà Mây"]),
        ("Tác giả: Ban Biên tập", ["Ban Biên tập"]),
        ("Ban Tuyên giáo Huyện ủy", ["Ban Tuyên giáo Huyện ủy"]),
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "",
        "Chia sẻ bài viết\n\nBÌNH LUẬN",
        "Trả lời\n\nEmail của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
    ],
)
def test_authors_below_the_text(line: str, bylines: list[str], below: str) -> None:
    assert article(f"{TITLE}\n\n12/05/2023\n\n{TEXT}\n\n{line}\n\n{below}").bylines == bylines


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("(Mặt trận) -Chiều 16/6, xã họp tổng kết.", "Mặt trận"),
        ("(Đồng Xanh) - Chiều 16/6, xã họp tổng kết.", "Đồng Xanh"),
        ("(LMVX).- Chiều 16/6, xã họp tổng kết.", "LMVX"),
        ("LMV Online -\n\nChiều 16/6, xã họp tổng kết.", "LMV Online"),
        ("LMVX – BCH Hội vừa lập 4 chi hội làm vườn tại xã Đồng Xanh.", "LMVX"),
        ("HTX - Chiều 16/6, tổ sản xuất của xã họp tổng kết năm 2023.", None),
        ("LMV7 - Chiều 16/6, con tàu cập bến Đồng Xanh sau bảy ngày đêm.", None),
        ("(Quang cảnh hội nghị) - Chiều 16/6, xã họp tổng kết.", None),
    ],
)
def test_marks_of_unknown_papers(lead: str, agency: str | None) -> None:
    assert article(f"{TITLE}\n\n12/05/2023\n\n{lead}\n\n{TEXT}").agency == agency


def test_lines_broken_at_the_margin_are_one_sentence() -> None:
    page = (
        f"{TITLE}\n\nTham dự hội\nnghị có lãnh đạo Hội Làm vườn 06 huyện trong tỉnh, ông Lò Văn\nAn, Chủ tịch Hội Làm vườn tỉnh, chủ trì hội nghị tại hội trường lớn của\n"
        "tỉnh.\nTại hội nghị, đại diện các huyện đã thông qua báo\ncáo kết quả công tác và bình xét các đơn vị đạt\nthành tích xuất sắc.\n"
    )
    (official,) = extract(page).officials
    assert official.name == "Lò Văn An"
