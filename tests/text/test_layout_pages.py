# ruff: noqa: E501 - a line of a page is a line of the press
"""Whole pages in the styles of the Vietnamese press: what every line is, and what the page says of itself.

A page is written with a letter before each line: S section, T title, P time, O locality, L lead, B body, C caption,
R credit, Y byline, X furniture, = repeat. An empty line stays empty. People, papers' texts and events are invented.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from thidua_extract.text.document import Document
from thidua_extract.text.layout import BlockKind, Layout, read_layout

_LETTERS = {
    "S": BlockKind.SECTION, "T": BlockKind.TITLE, "P": BlockKind.TIME, "O": BlockKind.LOCALITY, "L": BlockKind.LEAD,
    "B": BlockKind.BODY, "C": BlockKind.CAPTION, "R": BlockKind.CREDIT, "Y": BlockKind.BYLINE,
    "X": BlockKind.BOILERPLATE, "=": BlockKind.REPEAT,
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A labelled page and what it says of itself."""

    name: str
    lines: str
    published: str | None = None
    agency: str | None = None
    bylines: list[str] = field(default_factory=list)
    section: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(line[2:] if line else "" for line in self.lines.strip("\n").split("\n"))

    @property
    def kinds(self) -> list[tuple[str, BlockKind]]:
        return [(line[2:].strip(), _LETTERS[line[0]]) for line in self.lines.strip("\n").split("\n") if line.strip()]


PARAGRAPH = (
    "Thời gian qua, các phong trào thi đua ở xã Đồng Xanh được triển khai rộng khắp, góp phần hoàn thành tốt các nhiệm vụ "
    "phát triển kinh tế - xã hội của địa phương."
)
SECOND = (
    "Nhân dịp này, Chủ tịch UBND huyện Vũ Hải An trao giấy khen cho 12 tập thể và 20 cá nhân có thành tích xuất sắc "
    "trong lao động, sản xuất."
)

PAGES = [
    Page(
        "provincial paper: section, title, time, dateline, caption with credit, byline",
        f"""
S Chính trị - Xã hội

T Đồng Xanh khen thưởng 32 tập thể, cá nhân điển hình

P 19:40, 07/06/2023 (GMT+7)

L ĐNO - Chiều 7-6, UBND huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến, với sự tham dự của đông đảo bà con.

B {PARAGRAPH}

C Chủ tịch UBND huyện Vũ Hải An trao giấy khen cho các tập thể. Ảnh: LÊ BÌNH

B {SECOND}

Y LÊ BÌNH
""",
        "2023-06-07T19:40",
        "ĐNO",
        ["LÊ BÌNH"],
        "Chính trị - Xã hội",
    ),
    Page(
        "agency page: locality under the title, sapo before the dateline, related list at the end",
        f"""
S Chỉ đạo, Điều hành

T Nhân rộng mô hình hay trong phong trào thi đua yêu nước

O Đắk Lắk

L Cụm thi đua các xã vùng cao phát huy mạnh mẽ lòng yêu nước, sức mạnh đại đoàn kết, tạo khí thế mới trong lao động.

C Đồng chí Phan Văn Độ phát biểu tại hội nghị. (Ảnh: Lê Bình/TTXVN)

B TTXVN - Ngày 12/4, xã Đồng Xanh mở hội nghị tổng kết giao ước thi đua năm 2022 của cụm thi đua các xã vùng cao.

B {SECOND}

Y Lê Bình

X Tin liên quan

X Xem thêm
""",
        None,
        "TTXVN",
        ["Lê Bình"],
    ),
    Page(
        "raw dump: title, sapo, text line by line, captions apart at the end",
        """
T Hai ngư dân cứu người được tặng bằng khen

L Chủ tịch tỉnh tặng bằng khen cho hai ngư dân cứu sáu người bị nạn trên biển

B Sáng 5/10, lãnh đạo tỉnh trao bằng khen cho hai ngư dân Lò Văn Tám và Vũ Bảy.
C Ông Tám nhận bằng khen.
B Hai ông đã cứu sáu người trong đêm bão.
B Trước đó, huyện đã khen thưởng cả hai.
Y Phan Đông


= Ông Tám nhận bằng khen.
C Con tàu của ông Bảy sau trận bão.
R Ảnh: P. ĐÔNG.
""",
        bylines=["Phan Đông"],
    ),
    Page(
        "portal: owner, breadcrumb, title, time with counters, list items, author label, views",
        """
S UBND HUYỆN ĐỒNG XANH - TỈNH ĐỒNG NAI
S Trang chủ / Tin tức - Sự kiện / Thi đua - Khen thưởng

T Xét khen thưởng tổng kết năm 2024
P 17/01/2025 14:10:00 | Xem cỡ chữ

L Sáng 17/01/2025, Hội đồng Thi đua - Khen thưởng huyện họp xét các danh hiệu thi đua và hình thức khen thưởng năm 2024.

B * Đề nghị Chủ tịch UBND huyện tặng:
B - Danh hiệu Lao động tiên tiến: 17 cá nhân;
B - Giấy khen: 25 cá nhân, 15 hộ gia đình.

B * Trình Chủ tịch UBND tỉnh tặng:
B - Danh hiệu Lao động tiên tiến: 17 cá nhân;
B - Bằng khen: 7 tập thể.

C Ảnh: Các thành viên Hội đồng biểu quyết tại cuộc họp

Y Tác giả: Vàng Thị Lan

X Lượt xem: 214
""",
        "2025-01-17T14:10",
        bylines=["Vàng Thị Lan"],
    ),
    Page(
        "hospital page: the title repeated in the breadcrumb, office as author, other news and address",
        f"""
S Trang chủ / Tin tức / LỄ TRAO HUÂN CHƯƠNG LAO ĐỘNG CHO BỆNH VIỆN

T LỄ TRAO HUÂN CHƯƠNG LAO ĐỘNG CHO BỆNH VIỆN

P 25/04/2020 19:08

L {PARAGRAPH}

B {SECOND}

Y Phòng Công tác xã hội

X Tin khác
X » Bệnh nhân nặng nhất đã cai được máy thở
X » Lịch khám bệnh dịp nghỉ lễ 30/4 - 1/5

X BỆNH VIỆN ĐỒNG XANH
X Cơ sở 1: Đường Hoa Sen, xã Đồng Xanh
""",
        "2020-04-25T19:08",
        bylines=["Phòng Công tác xã hội"],
    ),
    Page(
        "author and time in one line above the text",
        f"""
S Quốc phòng - An ninh

T Công an huyện Đồng Xanh tổng kết công tác thi đua

P ĐĂNG NGHĨA | 07/01/2016, 09:12

L (QNO) - Công an huyện Đồng Xanh vừa tổ chức hội nghị tổng kết công tác thi đua năm 2015 và ký kết giao ước thi đua năm 2016.

B {SECOND}

Y ĐĂNG NGHĨA

X Chia sẻ bài viết | In trang
""",
        "2016-01-07T09:12",
        "QNO",
        ["ĐĂNG NGHĨA"],
    ),
    Page(
        "two authors after the title, no blank lines at all",
        f"""
S Xây dựng nông thôn mới
T Xã Đồng Xanh về đích nông thôn mới
P Như Lan - Hoa Mai 12/10/2019 17:26
L (Baonghean.vn) - Sáng 12/10, xã Đồng Xanh tổ chức lễ công bố quyết định và đón bằng công nhận xã đạt chuẩn nông thôn mới.
B {PARAGRAPH}
C Quang cảnh buổi lễ
B {SECOND}
X TIN LIÊN QUAN
X Mùa cam ở Đồng Xanh
X Đường hoa trong xóm
""",
        "2019-10-12T17:26",
        "Baonghean.vn",
        ["Như Lan", "Hoa Mai"],
    ),
    Page(
        "a link box in the middle of the text drops the box alone",
        f"""
T Trao giải cuộc thi sáng kiến trẻ huyện Đồng Xanh

P Thứ Tư, 20/05/2020 | 08:05 AM

L {PARAGRAPH}

X Tin liên quan
X Sáng kiến trẻ vào vòng chung khảo
X Hơn trăm sáng kiến dự thi

B {SECOND}

X Xem thêm: Những sáng kiến làm lợi cho bà con

B Ban tổ chức trao 1 giải nhất, 2 giải nhì và 3 giải ba cho các tác giả.

Y Tin, ảnh: K.NINH
""",
        "2020-05-20T08:05",
        bylines=["K.NINH"],
    ),
    Page(
        "label of publication beside an update, comments that are sentences",
        f"""
X Đóng
S Thời sự

T Cựu chủ tịch xã bị tước danh hiệu

P Cập nhật lúc: 10:00 06/06/2019 | Ngày đăng: 05/06/2019 07:30

L {PARAGRAPH}

B {SECOND}

R Theo TTXVN

X Bình luận (2)
X Trần Cảnh
X Tôi thấy quyết định này rất đúng, vì đã có nhiều đơn thư phản ánh việc kê khai sai thành tích trong suốt nhiều năm qua.
""",
        "2019-06-05T07:30",
    ),
    Page(
        "title in capitals under a paper's name, two labels in one byline, imprint",
        f"""
X BÁO ĐIỆN TỬ CHÍNH PHỦ
S Trang chủ » Địa phương » Đồng Nai

T ĐỒNG XANH CÓ THÊM 12 BÀ MẸ VIỆT NAM ANH HÙNG

P 19:52, 30/01/2015

L (Chinhphu.vn) - Trong không khí trang nghiêm, chiều 30/1, huyện Đồng Xanh tổ chức lễ phong tặng, truy tặng danh hiệu cho các mẹ.

B {SECOND}

Y Tin: Hà An - Ảnh: Lê Bình

X Địa chỉ: Số 14 đường Hoa Sen, huyện Đồng Xanh
X © Báo Đồng Xanh điện tử
""",
        "2015-01-30T19:52",
        "Chinhphu.vn",
        ["Hà An"],
    ),
    Page(
        "an author and her desk on two lines, a loader below",
        f"""
T Đồng Xanh phát động phong trào thi đua năm 2021

P 22/01/2021 18:04
L {PARAGRAPH}

C Quang cảnh Hội nghị

C Ký kết giao ước thi đua năm 2021

B {SECOND}

Y Thu Hà
Y Trung tâm TTVH
X Loading...
""",
        "2021-01-22T18:04",
        bylines=["Thu Hà"],
    ),
    Page(
        "a page cut off at its top: no title, the first paragraph twice",
        """
L (ĐN)- Đại hội Thi đua yêu nước huyện Đồng Xanh lần thứ V (giai đoạn 2015-2020) sẽ họp trong hai ngày 5 và 6-8 tới.
= (ĐN)- Đại hội Thi đua yêu nước huyện Đồng Xanh lần thứ V (giai đoạn 2015-2020) sẽ họp trong hai ngày 5 và 6-8 tới.
B Đại hội nhìn lại 5 năm thi đua yêu nước của huyện, bàn hướng đi để phong trào tiến xa hơn trong tình hình mới.
Y Công Nghĩa
""",
        None,
        "ĐN",
        ["Công Nghĩa"],
    ),
    Page(
        "school page: poster, time and counter in one line",
        f"""
X TRƯỜNG THCS ĐỒNG XANH
S Trang nhất > Tin tức > Hoạt động
T Thầy và trò nhận cờ thi đua của tỉnh
P Đăng bởi: admin | 20/11/2021 08:30 | Đã xem: 123
L {PARAGRAPH}
B {SECOND}
Y Bài và ảnh: ThS. Lê Thị Bình
X Những tin mới hơn
X Khai giảng năm học mới
X Những tin cũ hơn
X Tổng kết năm học
""".replace("X TRƯỜNG", "S TRƯỜNG"),
        "2021-11-20T08:30",
        bylines=["Lê Thị Bình"],
    ),
    Page(
        "menus and greeting above the breadcrumb, today's date, imprint and lists below",
        f"""
X Skip to main content
X CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN ĐỒNG XANH
X Chào mừng bạn đến với Cổng thông tin điện tử huyện Đồng Xanh
P Chủ nhật, 22/11/2026
S Trang chủ
X Giới thiệu
S Tin tức
S Trang chủ → Tin tức → Thi đua khen thưởng
T Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022
P Đăng ngày 07 - 06 - 2023
X Lượt xem: 345
L {PARAGRAPH}
B {SECOND}
Y Tác giả: Hà An
R Nguồn: Phòng Nội vụ
X Tin liên quan
X Kế hoạch tổ chức Hội nghị điển hình tiên tiến (05/06/2023)
X BẢN QUYỀN THUỘC VỀ UBND HUYỆN ĐỒNG XANH
X Chịu trách nhiệm: Ông Vũ Hải An, Phó Chủ tịch UBND huyện
""",
        "2023-06-07",
        bylines=["Hà An"],
    ),
    Page(
        "sapo before author and time, place and mark after them, the agency's name at the end",
        f"""
S Xã hội
T Tôn vinh 100 người hiến máu tiêu biểu
L Chương trình nhằm tôn vinh những người đã nhiều lần hiến máu tình nguyện cứu người bệnh trong cả nước.
Y Hà An
P 07/06/2023 19:40 (GMT+7)

B Hà Nội (TTXVN) - Tối 7/6, tại Hà Nội, Ban Chỉ đạo vận động hiến máu tình nguyện tổ chức chương trình tôn vinh.
C Các đại biểu được tôn vinh tại chương trình. (Ảnh: Lê Bình/TTXVN)
B {SECOND}
R (TTXVN/Vietnam+)
""",
        "2023-06-07T19:40",
        "TTXVN",
        ["Hà An"],
        "Xã hội",
    ),
    Page(
        "place under the title in capitals, lead below it, a caption that ends with a name",
        f"""
S Thời sự
P Thứ tư, 7/6/2023, 19:40 (GMT+7)
T Hai ngư dân được tặng Huân chương Dũng cảm
O ĐÀ NẴNG
L Chủ tịch nước tặng Huân chương Dũng cảm cho hai ngư dân cứu 20 người trong vụ chìm tàu hồi đầu tháng.
B Chiều 7/6, lễ trao tặng diễn ra tại trụ sở UBND thành phố.
C Ông Lò Văn Tám nhận Huân chương. Ảnh: Nguyễn Đông
B {SECOND}
Y Nguyễn Đông
X * Mời bạn đọc vào chuyên mục Chính trị xem các tin, bài liên quan.
X Bình luận
X Gửi
""",
        "2023-06-07T19:40",
        bylines=["Nguyễn Đông"],
    ),
    Page(
        "a newsletter as the source, the paper's name behind the title",
        f"""
T Cụm thi đua số 3 tổng kết năm 2023 - Báo Đồng Xanh

P 23:07 - 26/01/2024

L {PARAGRAPH}

B {SECOND}

R Nguồn: Bản tin cuối ngày 26/1/2024
""",
        "2024-01-26T23:07",
    ),
    Page(
        "place before the mark, byline behind the last sentence",
        f"""
T Trao Huân chương Lao động cho Công ty Hoa Sen
P Thứ Bảy, ngày 08 tháng 06 năm 2019
L Đà Nẵng (TTXVN) - Ngày 8/6, Công ty Hoa Sen tổ chức lễ đón nhận Huân chương Lao động hạng Ba của Chủ tịch nước trao tặng.
B {PARAGRAPH}
B Công ty sẽ tiếp tục phấn đấu trong thời gian tới./. (NGỌC HÀ)
""",
        "2019-06-08",
        "TTXVN",
        ["NGỌC HÀ"],
    ),
]


def _kinds(text: str, layout: Layout, lines: list[tuple[str, BlockKind]]) -> list[tuple[str, BlockKind]]:
    """The kind of each line: that of the block in which its words begin, or of the first block inside it."""
    found: list[tuple[str, BlockKind]] = []
    position = 0
    for words, _ in lines:
        start = text.index(words, position)
        position = start + len(words)
        inside = [block for block in layout.blocks if start <= block.span.start < position]
        found.append((words, inside[0].kind))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_line_of_a_page(page: Page) -> None:
    document = Document.from_source(page.text)
    layout = read_layout(document)
    lines = [(Document.from_source(words).text, kind) for words, kind in page.kinds]
    assert _kinds(document.text, layout, lines) == lines


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_of_itself(page: Page) -> None:
    document = Document.from_source(page.text)
    layout = read_layout(document)
    assert layout.published == page.published
    assert (document.surface(layout.agency) if layout.agency else None) == page.agency
    assert [document.surface(span) for span in layout.bylines] == page.bylines
    if page.section:
        assert layout.section is not None
        assert document.surface(layout.section) == page.section


def test_captions_glued_to_a_paragraph_are_parted() -> None:
    text = (
        f"Đồng Xanh khen thưởng 32 điển hình\n\n{PARAGRAPH}\n\n"
        "Chủ tịch UBND huyện trao giấy khen. Ảnh: LÊ BÌNH Phát biểu tại hội nghị, ông Vũ Hải An đề nghị các xã cố gắng.\n\n"
        f"{SECOND}\n"
    )
    document = Document.from_source(text)
    layout = read_layout(document)
    assert [document.surface(caption.span) for caption in layout.captions] == ["Chủ tịch UBND huyện trao giấy khen."]
    bodies = [document.surface(block.span) for block in layout.blocks if block.kind is BlockKind.BODY]
    assert bodies[0].startswith("Phát biểu tại hội nghị")


def test_the_name_of_the_paper_is_no_part_of_the_title() -> None:
    page = next(page for page in PAGES if "behind the title" in page.name)
    document = Document.from_source(page.text)
    title = read_layout(document).title
    assert title is not None
    assert document.surface(title) == "Cụm thi đua số 3 tổng kết năm 2023"


def test_words_follow_the_source_mark() -> None:
    document = Document.from_source(PAGES[0].text)
    lead = next(block for block in read_layout(document).blocks if block.kind is BlockKind.LEAD)
    assert document.surface(lead.span).startswith("Chiều 7-6")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("BÁO ĐIỆN TỬ CHÍNH PHỦ\nĐồng Xanh khen thưởng điển hình\n7/6/2023 08:00\n", "Báo điện tử Chính phủ"),
        ("Đồng Xanh khen thưởng điển hình\nQuân đội nhân dân 18/11/2019 17:05\n", "Báo Quân đội nhân dân"),
        ("Đồng Xanh khen thưởng điển hình\n7/6/2023 08:00\nĐNO - ", "Báo Đà Nẵng"),
        ("Đồng Xanh khen thưởng điển hình\n7/6/2023 08:00\n", None),
    ],
)
def test_the_outlet_is_told_by_masthead_time_line_or_mark(head: str, outlet: str | None) -> None:
    assert read_layout(Document.from_source(head + PARAGRAPH)).outlet == outlet
