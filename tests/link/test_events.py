"""Merging events: one gathering is one event, its fields filled from every place that tells of it."""

from __future__ import annotations

import pytest

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.link.events import merge_events
from thidua_extract.patterns.awards import find_awards
from thidua_extract.patterns.clusters import find_clusters
from thidua_extract.patterns.events import EventMention, find_events
from thidua_extract.text.document import Document


def merged(body: str, title: str = "Chuyện khen thưởng ở Suối Mơ", published: str = "2024-03-20") -> list[EventMention]:
    reading = Reading(Document.from_source(f"{title}\n\n{body}\n"), published)
    return merge_events(find_events(reading), reading, clusters=find_clusters(reading))


def test_title_body_and_later_talk_are_one_event() -> None:
    (event,) = merged(
        "Sáng 12/3, Hội Làm vườn tổ chức hội nghị tổng kết phong trào thi đua năm 2023.\n\n"
        "Hội nghị diễn ra tại TP Hải Phòng."
        "\n\nHội nghị tổng kết phong trào thi đua kết thúc trong tiếng cười.",
        title="Hội nghị tổng kết phong trào thi đua của Hội Làm vườn",
    )
    assert (event.date, event.province, event.types) == ("2024-03-12", "Hải Phòng", ("review",))
    assert event.name is not None
    assert event.name.text == "hội nghị tổng kết phong trào thi đua năm 2023"
    assert len(event.spans) >= 3


@pytest.mark.parametrize(
    ("act", "types"),
    [
        ("Tại hội nghị, các đơn vị ký giao ước thi đua năm 2024.", {"review", "pact_signing"}),
        ("Dịp này, huyện tặng Giấy khen cho 5 tập thể.", {"review", "commendation"}),
        ("Hội nghị cũng đề nghị tỉnh tặng Bằng khen cho 5 tập thể.", {"review"}),
        ("Ông An phát động thi đua năm 2024.", {"review", "launch"}),
        ("Đồng thời, huyện phấn đấu giảm nghèo; phát động phong trào thi đua ở mọi xã.", {"review"}),
        ("Năm 2023, huyện phát động 12 phong trào thi đua.", {"review"}),
        ("Các đơn vị trong khối đã tổ chức đăng ký, ký kết giao ước thi đua.", {"review"}),
        ("Thay mặt công nhân, bà Mây cùng 9 tổ trưởng ký giao ước thi đua.", {"review", "pact_signing"}),
        ("Các đơn vị trong khối thống nhất phát động phong trào thi đua mới.", {"review", "launch"}),
        ("Dịp này, huyện tặng 5 suất quà. UBND xã Bãi Vàng khen thưởng các hộ tiêu biểu.", {"review", "commendation"}),
        ("Tổng kết hội nghị, ông An phát động thi đua giữ chợ.", {"review", "launch"}),
    ],
)
def test_acts_add_types(act: str, types: set[EventType]) -> None:
    (event,) = merged(f"Sáng 12/3, huyện tổ chức hội nghị tổng kết phong trào thi đua năm 2023.\n\n{act}")
    assert set(event.types) == types


def test_a_person_after_the_unit_is_not_its_place() -> None:
    (event,) = merged(
        "Ngày 12/3/2024, Hội đồng Thi đua - Khen thưởng tỉnh họp xét khen thưởng năm 2023.\n\nChủ tịch UBND tỉnh "
        "Cao Văn Mít kết luận. Chủ tịch UBND tỉnh Cao Văn Mít cảm ơn."
    )
    assert event.organizer is not None
    assert "Mít" not in event.organizer.text


@pytest.mark.parametrize(
    ("body", "types"),
    [
        (
            "Sáng 12/3, Trung đoàn 9 tổ chức hội nghị quân chính năm 2023.\n\n"
            "Tại hội nghị, đơn vị trao Giấy khen cho 5 tập thể.",
            {"commendation"},
        ),
        (
            "Sáng 12/3, bà Mây dự lễ kỷ niệm 50 năm thành lập Trường Suối Mơ.\n\n"
            "Thay mặt Nhà nước, bà Mây trao Huân chương Lao động hạng Ba cho nhà trường.",
            {"anniversary", "commendation"},
        ),
        ("Sáng 12/3, Trung đoàn 9 tổ chức hội nghị quân chính năm 2023.\n\nĐơn vị từng được trao Cờ thi đua.", None),
        ("Sáng 12/3, bà Mây dự họp báo quý I của huyện.\n\nDịp này, huyện tặng Giấy khen cho 5 tập thể.", None),
    ],
)
def test_an_occasion_of_another_kind_counts_with_honours_given_at_it(body: str, types: set[EventType] | None) -> None:
    reading = Reading(Document.from_source(f"Chuyện khen thưởng ở Suối Mơ\n\n{body}\n"), "2024-03-20")
    events = merge_events(find_events(reading), reading, find_awards(reading))
    assert [set(event.types) for event in events] == ([types] if types else [])


def test_another_date_is_another_event() -> None:
    events = merged(
        "Sáng 12/3, Lữ đoàn 9 mở Đại hội Thi đua Quyết thắng.\n\nDịp này, đơn vị bầu 5 người dự Đại hội Thi đua Quyết "
        "thắng toàn quân, dự kiến tổ chức ngày 20/6."
    )
    assert [event.date for event in events] == ["2024-03-12", "2024-06-20"]
    assert [event.planned for event in events] == [False, True]


def test_an_undated_gathering_talked_of_later_is_none() -> None:
    (event,) = merged(
        "Sáng 12/3, xã tổ chức lễ tuyên dương học sinh.\n\nEm Mây mong được dự đại hội điển hình toàn quốc."
    )
    assert event.date == "2024-03-12"


def test_honours_long_past_are_no_events() -> None:
    assert merged("Ngày 12/3/2010, ông được dự lễ trao tặng Huân chương Lao động.") == []


def test_an_anniversary_needs_an_honour() -> None:
    assert merged("Sáng 12/3, xã tổ chức lễ kỷ niệm 30 năm thành lập, cấy thêm vườn hoa.") == []
    (event,) = merged(
        "Sáng 12/3, xã tổ chức lễ kỷ niệm 30 năm thành lập.\n\nTại buổi lễ, xã đón nhận Huân chương Lao động hạng Ba."
    )
    assert set(event.types) == {"anniversary", "commendation"}


def test_what_an_office_does_every_quarter_was_not_done_at_the_meeting() -> None:
    meeting = "Buổi gặp mặt báo cáo việc thu phí chợ sáng 12/3."
    habit = "Ban quản lý chợ đề ra chỉ tiêu mỗi quý, phát động phong trào thi đua, khen thưởng kịp thời."
    assert merged(f"{meeting}\n\n{habit}") == []


def test_a_congress_that_receives_an_order_counts() -> None:
    congress = "Ngày 12/3, Hội Nông dân tỉnh tổ chức Đại hội đại biểu lần thứ X, nhiệm kỳ 2023 - 2028."
    assert merged(congress) == []
    (event,) = merged(f"{congress}\n\nĐại hội vinh dự đón nhận Huân chương Lao động hạng Nhì.")
    assert set(event.types) == {"congress", "commendation"}


def test_a_review_of_other_work_needs_an_honour() -> None:
    review = "Sáng 12/3, Hội Làm vườn tổ chức hội nghị tổng kết công tác năm 2023."
    assert merged(f"{review}\n\nHội nghị bàn chuyện khen thưởng.") == []
    (event,) = merged(f"{review}\n\nDịp này, Hội tặng Giấy khen cho 5 tập thể.")
    assert set(event.types) == {"review", "commendation"}


@pytest.mark.parametrize(
    ("body", "organizer"),
    [
        ("Sáng 12/3, tại TP Hải Phòng, UBND thành phố tổ chức lễ tuyên dương học sinh.", "UBND thành phố Hải Phòng"),
        ("Sáng 12/3, Huyện ủy Suối Mơ tổ chức lễ tuyên dương học sinh.", "Huyện ủy Suối Mơ"),
        (
            "Sáng 12/3, UBND huyện tổ chức lễ tuyên dương học sinh.\n\nDân huyện Suối Mơ rất vui.",
            "UBND huyện Suối Mơ",
        ),
    ],
)
def test_organizers_get_their_place(body: str, organizer: str) -> None:
    (event,) = merged(body)
    assert event.organizer is not None
    assert event.organizer.text == organizer


def test_the_headline_tells_who() -> None:
    (event,) = merged(
        "Sáng 12/3, bà Mây dự hội nghị tổng kết phong trào thi đua.", title="Hội Làm vườn tổng kết thi đua"
    )
    assert event.organizer is not None
    assert event.organizer.text == "Hội Làm vườn"


def test_an_act_to_come_is_not_the_one_held() -> None:
    events = merged(
        "Ông An cho biết trường sẽ tổ chức tuyên dương và trao giấy khen cho 4 em.\n"
        "Ngày 12/3, xã đã tổ chức trao giấy khen cho em Tú."
    )
    assert [event.date for event in events] == [None, "2024-03-12"]


@pytest.mark.parametrize(
    ("told", "types"),
    [
        ("Huyện đã khen thưởng cho 14 tổ.", [("review", "commendation")]),
        ("Huyện đã trồng 14 cây.", []),
    ],
)
def test_a_photo_of_a_certificate_needs_honours_told(told: str, types: list[tuple[EventType, ...]]) -> None:
    body = (
        f"Sáng 12/3, Công ty Suối Mơ tổ chức hội nghị sơ kết hoạt động kinh doanh.\n{told}\n\n"
        "Ông An (thứ hai từ phải sang) trao Giấy khen cho đại diện các tổ - Ảnh: Tú."
    )
    assert [event.types for event in merged(body)] == types


def test_two_units_of_one_kind_hold_two_ceremonies_on_one_day() -> None:
    first, second = merged(
        "Sáng 12/3, Đảng ủy phường Bến Tắm tổ chức lễ trao tặng Huy hiệu Đảng cho 5 đảng viên.\n\n"
        "* Sáng 12/3, Đảng ủy phường An Hội Tây tổ chức lễ trao tặng Huy hiệu Đảng cho 7 đảng viên."
    )
    assert [event.organizer.text for event in (first, second) if event.organizer] == [
        "Đảng ủy phường Bến Tắm",
        "Đảng ủy phường An Hội Tây",
    ]


@pytest.mark.parametrize(
    ("further", "hosts"),
    [
        ("Cùng ngày, huyện Suối Tre tổ chức Đại hội Thi đua yêu nước lần thứ VI.", {"huyện Gò Me", "huyện Suối Tre"}),
        ("Huyện Suối Tre cũng đã tổ chức Đại hội Thi đua yêu nước lần thứ V.", {"huyện Gò Me", "Huyện Suối Tre"}),
        ("Hội nghị đã khen thưởng 10 tập thể.", {"huyện Gò Me"}),
        ("Huyện Gò Me đã tổ chức tốt Đại hội Thi đua yêu nước lần thứ V.", {"huyện Gò Me"}),
    ],
)
def test_congresses_of_two_units(further: str, hosts: set[str]) -> None:
    events = merged(f"Ngày 12/3, huyện Gò Me tổ chức Đại hội Thi đua yêu nước lần thứ V.\n\n{further}")
    assert {event.organizer.text for event in events if event.organizer} == hosts


def test_a_cluster_reviews_itself() -> None:
    (event,) = merged(
        "Năm đơn vị gặp nhau trong hội nghị tổng kết cụm, sáng 12/3.",
        title="Cụm thi đua các nhà vườn Suối Mơ bàn giao trọng trách",
    )
    assert event.types == ("review",)
    assert event.organizer is not None
    assert event.organizer.text == "Cụm thi đua các nhà vườn Suối Mơ"


@pytest.mark.parametrize(
    ("body", "types", "date"),
    [
        (
            "Hội nghị triển khai công tác năm 2024 của Tòa án huyện khai mạc sáng 12-3. Dịp này, Tòa án tặng giấy khen "
            "cho 5 thẩm phán.",
            ("commendation",),
            "2024-03-12",
        ),
        (
            "Sáng 12/3, HĐND xã họp phiên họp thường kỳ tháng 3. Tại phiên họp, ông An tặng Bằng khen cho 3 tập thể.",
            ("session", "commendation"),
            "2024-03-12",
        ),
        (
            "Đêm bế mạc Lễ hội Hoa lần thứ 8 (12/3) khép lại bằng pháo hoa. Dịp này, xã tặng giấy khen cho 48 tập thể.",
            ("commendation",),
            "2024-03-12",
        ),
        (
            "Sáng 12/3, Hội Phụ nữ xã tổ chức sơ kết 3 năm thực hiện Chỉ thị 05-CT/TW. Dịp này, Hội khen thưởng 12 tập "
            "thể.",
            ("review", "commendation"),
            "2024-03-12",
        ),
        (
            "Sáng 12/3, Thứ trưởng Lê A đã tiếp ngài Paul Renard, Đại sứ Pháp. Nhân dịp này, Thứ trưởng trao tặng Đại "
            "sứ Kỷ niệm chương.",
            ("commendation",),
            "2024-03-12",
        ),
    ],
)
def test_gatherings_of_another_purpose(body: str, types: tuple[EventType, ...], date: str) -> None:
    reading = Reading(Document.from_source(f"Chuyện ở Suối Mơ\n\n{body}\n"), "2024-03-20")
    (event,) = merge_events(find_events(reading), reading, find_awards(reading))
    assert (event.types, event.date) == (types, date)
