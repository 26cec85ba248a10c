"""Clusters: names, lists of members, heads and deputies of the coming term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters import ClusterMention, find_clusters
from thidua_extract.text.document import Document


def found(body: str) -> list[ClusterMention]:
    return find_clusters(Reading(Document.from_source(f"Chuyện thi đua ở Suối Mơ\n\n{body}\n"), "2023-06-08"))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Sáng 3/5, Cụm thi đua số 5 (ven biển) tổng kết năm.", "Cụm thi đua số 5 (ven biển)"),
        ("Khối thi đua các Tổng công ty đã họp.", "Khối thi đua các Tổng công ty"),
        ("Vừa qua, Khối thi đua các sở, ngành kinh tế tỉnh tổng kết.", "Khối thi đua các sở, ngành kinh tế tỉnh"),
        ("Cụm thi đua 3 thành phố ven biển tổ chức họp.", "Cụm thi đua 3 thành phố ven biển"),
        ("Lập Khối thi đua Suối Mơ, Duyên hải miền Trên và Đồng Xanh gồm 6 đơn vị.",
         "Khối thi đua Suối Mơ, Duyên hải miền Trên và Đồng Xanh"),
        ("Khối thi đua phía Đông gồm 7 đơn vị.", "Khối thi đua phía Đông"),
        ("Dự có cụm trưởng Cụm thi đua Hội Làm vườn (HLV) các tỉnh miền xuôi năm 2022.",
         "Cụm thi đua Hội Làm vườn (HLV) các tỉnh miền xuôi"),
        ("Sáng 3/5, Cụm thi đua số 4 Tòa án nhân dân tỉnh Suối Mơ tổng kết năm.",
         "Cụm thi đua số 4 Tòa án nhân dân tỉnh Suối Mơ"),
        ("Khối thi đua 8 (do Hội Làm vườn làm Trưởng khối) đã họp.", "Khối thi đua 8"),
        ("Cụm thi đua số 1 – Tập đoàn Mây đã họp.", "Cụm thi đua số 1 – Tập đoàn Mây"),
        ("Khối thi đua các tổ chức xã hội tỉnh đã họp.", "Khối thi đua các tổ chức xã hội tỉnh"),
        ("Buổi ký giao ước thi đua của Khối các đơn vị văn hóa diễn ra sáng nay.", "Khối các đơn vị văn hóa"),
    ],
)  # fmt: skip
def test_names(body: str, name: str) -> None:
    assert [mention.name for mention in found(body) if mention.rule == "clusters.named"] == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Các cụm, khối thi đua trong tỉnh hoạt động đều.",
        "Đại diện các sở, ngành, khối thi đua TP cùng dự.",
        "Trong cụm thi đua, nhiều đơn vị tiến bộ.",
        "Cụm trưởng cụm dân cư gọi điện, bà con khối 5 ra đường.",
        "Cụm thi đua dựa trên các tiêu chí để chấm điểm.",
        "Tổ trưởng của 5 khối thi đua Công an tỉnh thường xuyên theo dõi.",
        "Hội nghị sơ kết hoạt động Cụm thi đua 6 tháng đầu năm.",
    ],
)
def test_no_names(body: str) -> None:
    assert [mention for mention in found(body) if mention.name] == []


@pytest.mark.parametrize(
    ("body", "members"),
    [
        ("Cụm thi đua số 2 (Suối Mơ, TP Đồng Xanh, huyện Bãi Vàng) họp.", ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]),
        ("Cụm thi đua số 2 có các huyện Suối Mơ, Đồng Xanh và Bãi Vàng.", ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]),
        ("Cụm thi đua số 2 gồm 3 tỉnh (Suối Mơ, Đồng Xanh, Bãi Vàng).", ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]),
        ("Khối thi đua 8 có 2 hội thành viên gồm Hội Làm vườn, Hội Đông y.", ["Hội Làm vườn", "Hội Đông y"]),
        ("Khối thi đua số 8 của tỉnh A có 2 thành viên: Hội Làm vườn, Hội Đông y.", ["Hội Làm vườn", "Hội Đông y"]),
        ("Cụm thi đua số 1, gồm: Phòng Tham mưu; Phòng Mua; Đội 9.", ["Phòng Tham mưu", "Phòng Mua", "Đội 9"]),
        (
            "Khối thi đua số 1 gồm 3 đơn vị: Sở Xây dựng, Sở Tài nguyên và Môi trường, Cục Thuế và Kho bạc Nhà nước.",
            ["Sở Xây dựng", "Sở Tài nguyên và Môi trường", "Cục Thuế", "Kho bạc Nhà nước"],
        ),
        ("Cụm thi đua số 2 của tỉnh Đồng Xanh gồm các quận: 3, 12, Bãi Vàng, đã họp.", ["3", "12", "Bãi Vàng"]),
        ("Khối thi đua số 2, Bộ Ngư nghiệp gồm công an các tỉnh Suối Mơ, Đồng Xanh và Bãi Vàng tổng kết.",
         ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]),
        ("Cụm thi đua số 2 gồm: Công đoàn Viên chức (Cụm trưởng), Công đoàn Y tế, Công đoàn các doanh nghiệp: Công ty "
         "Mây, Công ty Tre.", ["Công đoàn Viên chức", "Công đoàn Y tế", "Công ty Mây", "Công ty Tre"]),
        ("Khối thi đua số 2 gồm 3 đơn vị:\n- Sở Nội vụ\n- Sở Y tế;\n- Sở Tư pháp.",
         ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"]),
        ("Dự có lãnh đạo Khối và các đơn vị trong Khối thi đua: Hội Làm vườn, Hội nghề nhỏ và vừa, Hội Trẻ.",
         ["Hội Làm vườn", "Hội nghề nhỏ và vừa", "Hội Trẻ"]),
        ("Khối trưởng Khối thi đua và lãnh đạo Khối thi đua 5 (Công ty TNHH Mây, Công ty Tre số 5, Công ty Nứa) dự.",
         ["Công ty TNHH Mây", "Công ty Tre số 5", "Công ty Nứa"]),
        ("Cụm thi đua số 2 gồm các trường THPT Suối Mơ, THPT Đồng Xanh họp.", ["THPT Suối Mơ", "THPT Đồng Xanh"]),
        ("Cụm thi đua số 2: Hội hai tỉnh Suối Mơ, Đồng Xanh được tặng cờ.", []),
        ("Lãnh đạo hội các tỉnh trong Cụm thi đua, gồm: Suối Mơ, Đồng Xanh và Bãi Vàng dự.",
         ["Suối Mơ", "Đồng Xanh", "Bãi Vàng"]),
    ],
)  # fmt: skip
def test_members(body: str, members: list[str]) -> None:
    lists = [[phrase.text for phrase in mention.members] for mention in found(body) if mention.members]
    assert lists == ([members] if members else [])


@pytest.mark.parametrize(
    ("body", "head", "deputy"),
    [
        ("TP Suối Mơ giữ vai trò Cụm trưởng, TP Bãi Vàng là Cụm phó Cụm thi đua số 1 năm 2024.", "Suối Mơ", "Bãi Vàng"),
        ("Cụm thi đua số 1 bầu Sở Xây dựng làm Khối trưởng năm 2024.", "Sở Xây dựng", None),
        ("Các tỉnh thống nhất cử tỉnh Suối Mơ làm Cụm trưởng và tỉnh Bãi Vàng làm Cụm phó Cụm thi đua số 1.",
         "Suối Mơ", "Bãi Vàng"),
        ("Công nhận Cụm trưởng cho đồng chí Lò Văn An (Chủ tịch Hội) và đồng chí Hà Thị Mây (Chủ tịch Hội) làm Cụm phó "
         "Cụm thi đua số 1.", "Lò Văn An", "Hà Thị Mây"),
        ("Cụm thi đua số 1: ông Lò Văn An, Cụm trưởng, trình bày báo cáo.", None, None),
        ("Cụm thi đua số 4 bầu chọn Sở Tư pháp làm Cụm trưởng, Sở Y tế làm Cụm phó năm 2025.", "Sở Tư pháp", "Sở Y tế"),
        ("Cụm thi đua số 4 giao Công an huyện Suối Mơ đảm nhiệm vai trò Cụm trưởng, Công an huyện Bãi Vàng - Cụm phó.",
         "Công an huyện Suối Mơ", "Công an huyện Bãi Vàng"),
        ("Khối thi đua số 4 bầu Khối trưởng, Khối phó năm 2024 là Ban Tổ chức Tỉnh ủy và Ban Dân vận Tỉnh ủy.",
         "Ban Tổ chức Tỉnh ủy", "Ban Dân vận Tỉnh ủy"),
        ("Ban Tổ chức và Văn phòng Tỉnh ủy lần lượt được bầu làm Khối trưởng, Khối phó Khối thi đua số 4 năm 2024.",
         "Ban Tổ chức", "Văn phòng Tỉnh ủy"),
        ("Khối thi đua số 2 ký giao ước. Khối trưởng năm 2024: Sở Nội vụ; Khối phó: Sở Tài chính.",
         "Sở Nội vụ", "Sở Tài chính"),
        ("Sở Xây dựng - Khối trưởng Khối thi đua số 2 năm 2023 đã bàn giao Khối trưởng năm 2024 cho Sở Nội vụ.",
         "Sở Nội vụ", None),
        ("Cụm thi đua số 2 bầu đồng chí Lò Văn An, Chủ tịch Hội Nông dân tỉnh Suối Mơ làm Cụm trưởng năm 2023.",
         "Lò Văn An", None),
        ("Cụm thi đua số 2 bầu Sở Văn hóa, Thể thao và Du lịch tỉnh Suối Mơ làm cụm trưởng, Sở Văn hóa, Thể thao và Du "
         "lịch tỉnh Bãi Vàng làm cụm phó.", "Sở Văn hóa, Thể thao và Du lịch tỉnh Suối Mơ",
         "Sở Văn hóa, Thể thao và Du lịch tỉnh Bãi Vàng"),
        ("Cụm trưởng và cụm phó Cụm thi đua số 2 năm 2023 là Hội Nông dân huyện Suối Mơ (Cụm trưởng) và Hội Nông dân "
         "huyện Bãi Vàng (Cụm phó).", "Hội Nông dân huyện Suối Mơ", "Hội Nông dân huyện Bãi Vàng"),
        ("Sở Tài chính nhận bàn giao Trưởng Khối thi đua số 2 năm 2018 từ Sở Tư pháp - Trưởng Khối thi đua năm 2017.",
         "Sở Tài chính", None),
        ("Cụm thi đua số 2 gồm các tỉnh: Suối Mơ, Bãi Vàng và thành phố Đồng Xanh, trong đó Hội Làm vườn Suối Mơ là "
         "Cụm trưởng năm 2025.", "Hội Làm vườn Suối Mơ", None),
        ("Sở Thông tin và Truyền thông, Cụm trưởng Cụm thi đua số 4, đã báo cáo kết quả.", None, None),
        ("Cụm trưởng năm 2025 là tỉnh Suối Mơ, Cụm phó là tỉnh Đồng Xanh thuộc Cụm thi đua số 3.",
         "Suối Mơ", "Đồng Xanh"),
        ("Năm 2025, Cụm thi đua số 5 luân phiên Cụm trưởng cho Sở Mỏ, Cụm phó là Sở Chè.", "Sở Mỏ", "Sở Chè"),
    ],
)  # fmt: skip
def test_officers(body: str, head: str | None, deputy: str | None) -> None:
    officers = [mention for mention in found(body) if mention.rule == "clusters.officers"]
    texts = [(m.head.text if m.head else None, m.deputy.text if m.deputy else None) for m in officers]
    assert texts == ([(head, deputy)] if head or deputy else [])


def test_spans_are_the_words() -> None:
    text = "Chuyện\n\nSáng 3/5, Cụm thi đua số 2 (Suối Mơ, Đồng Xanh) họp.\n"
    (mention,) = find_clusters(Reading(Document.from_source(text)))
    assert text[slice(*mention.spans[0])] == mention.name == "Cụm thi đua số 2"
    assert [text[slice(*member.span)] for member in mention.members if member.span] == ["Suối Mơ", "Đồng Xanh"]


@given(st.text(alphabet="Cụmkhối thiđuagồmtrưởng ,;:()Ab0\n", max_size=90))
def test_never_raises(body: str) -> None:
    found("Cụm thi đua " + body)


def test_who_holds_the_post_counts_where_nobody_else_is_told() -> None:
    holders = [
        (m.head.text if m.head else None, m.deputy.text if m.deputy else None)
        for m in found(
            "Dự lễ ký Cụm thi đua số 2 có ông Lò Văn An, Chủ tịch Hội Làm vườn, Cụm trưởng; bà Hà Thị Mây – Cụm phó."
        )
        if m.rule == "clusters.holder"
    ]
    assert holders == [("Lò Văn An", "Hà Thị Mây")]
