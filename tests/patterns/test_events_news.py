"""Events as the news tell them: the day in one sentence, the ceremony in another; honours told of those honoured."""

from __future__ import annotations

import pytest

from thidua_extract import extract
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events import EventMention, find_events
from thidua_extract.text.document import Document


def found(body: str, title: str = "Chuyện khen thưởng ở Suối Mơ") -> list[EventMention]:
    reading = Reading(Document.from_source(f"{title}\n\n{body}\n"), "2024-03-20")
    return [mention for mention in find_events(reading) if mention.types and mention.rule != "events.occasion"]


@pytest.mark.parametrize(
    ("body", "date", "organizer"),
    [
        (
            "Chiều 5/2, anh Lò Văn Thái được Tỉnh đoàn Sơn La tặng bằng khen vì cứu người bị lũ cuốn.\n"
            "Anh Thái bơi giỏi từ bé.\nTại buổi trao bằng khen, ông Lê Trung Văn nói anh Thái là tấm gương.",
            "2024-02-05",
            "Tỉnh đoàn Sơn La",
        ),
        (
            "Ngày 7/2, ông Trần Đức Thọ, Chủ tịch UBND quận, đã tặng bằng khen cho Phòng Cảnh sát hình sự.\n"
            "Tại buổi trao thưởng, ông Thọ cho rằng đây là chiến công lớn.",
            "2024-02-07",
            None,
        ),
        (
            "Ngày 12/2, em Đinh Thị Mai được Sở Giáo dục và Đào tạo Lào Cai tặng giấy khen.\n"
            "Tại buổi lễ, ông Hà Văn Nam cho biết em rất đáng biểu dương.",
            "2024-02-12",
            "Sở Giáo dục và Đào tạo Lào Cai",
        ),
        (
            "Tháng trước, em Đinh Thị Mai được tặng giấy khen.\nTại buổi trao giấy khen, ông Hà Văn Nam cảm ơn em.",
            None,
            None,
        ),
    ],
)
def test_ceremony_takes_the_day_of_the_giving(body: str, date: str | None, organizer: str | None) -> None:
    event = found(body)[0]
    assert (event.date, event.organizer.text if event.organizer else None) == (date, organizer)


@pytest.mark.parametrize(
    ("body", "types"),
    [
        (
            "Ngày 14/2, kỷ niệm 40 năm thành lập, báo Suối Mơ được Chủ tịch nước tặng Huân chương Lao động hạng ba.",
            {"anniversary", "commendation"},
        ),
        (
            "Sáng 18/2, nhân kỷ niệm 50 năm thành lập trường, Trường THPT Suối Mơ được Thủ tướng tặng Bằng khen.",
            {"anniversary", "commendation"},
        ),
    ],
)
def test_given_at_an_anniversary(body: str, types: set[str]) -> None:
    (event,) = found(body)
    assert (set(event.types), event.organizer) == (types, None)


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 9/2, kỷ niệm 30 năm ca hát, ca sĩ Hà Trần được khán giả tặng hoa.",
        "Nhân kỷ niệm 30 năm thành lập, ngày 9/2 Chủ tịch nước ký quyết định tặng Huân chương cho Nhà hát Suối Mơ.",
    ],
)
def test_no_ceremony(body: str) -> None:
    assert not found(body)


@pytest.mark.parametrize(
    ("body", "dates", "types"),
    [
        (
            "Trong hai ngày mùng 3 và mùng 4/2, Hội Nông dân tỉnh tổ chức Đại hội điển hình tiên tiến.",
            ("2024-02-03", "2024-02-04"),
            {"congress", "commendation"},
        ),
        (
            "Sáng 7/2, triển lãm Suối Mơ với phong trào thi đua yêu nước diễn ra tại Bảo tàng Suối Mơ.",
            ("2024-02-07", None),
            {"other"},
        ),
        (
            'Chiều 10/2, Sở Văn hóa khai mạc triển lãm ảnh "Phong trào thi đua ái quốc" tại Nhà trưng bày.',
            ("2024-02-10", None),
            {"other"},
        ),
    ],
)
def test_days_and_exhibitions(body: str, dates: tuple[str, str | None], types: set[str]) -> None:
    event = found(body)[0]
    assert ((event.date, event.end_date), types <= set(event.types)) == (dates, True)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Ngày 14/2, Hội Cựu giáo chức xã tổ chức tổng kết phong trào thi đua.", "tổng kết phong trào thi đua"),
        (
            "Ngày 14/2, xã tổ chức kỷ niệm 30 năm thành lập và trao giấy khen.",
            "kỷ niệm 30 năm thành lập và trao giấy khen",
        ),
        (
            "Ngày 12/3, Công ty Mây khen thưởng tài xế Lò Văn Thái (28 tuổi, ở thôn Đông).",
            "khen thưởng tài xế Lò Văn Thái",
        ),
    ],
)
def test_an_act_is_called_by_what_was_held(body: str, name: str) -> None:
    (event,) = found(body)
    assert event.name
    assert event.name.text == name


def test_an_anniversary_that_was_held_is_an_occasion_where_honours_may_be_given() -> None:
    reading = Reading(
        Document.from_source(
            "Suối Mơ khen 13 thanh niên\n\nSáng 15/2, Huyện đoàn tổ chức kỷ niệm chào mừng 60 năm thành lập Đoàn. "
            "Dịp này, 13 cá nhân được tặng giấy khen."
        )
    )
    (event,) = find_events(reading)
    assert (event.rule, event.date) == ("events.occasion", "XXXX-02-15")


@pytest.mark.parametrize(
    ("body", "types", "name"),
    [
        ("Tại buổi lễ, ông Hà Văn Nam đã trao bằng khen cho 3 tập thể.", ("commendation",), "buổi lễ"),
        ("Tại Đại hội, 5 cá nhân được tặng giấy khen.", ("congress", "commendation"), "Đại hội"),
        ("Phát biểu tại hội nghị, ông Hà Văn Nam nói về giá lúa.", None, None),
    ],
)
def test_a_gathering_spoken_of_alone_counts_with_an_honour_given_at_it(
    body: str, types: tuple[str, ...] | None, name: str | None
) -> None:
    events = extract(f"Chuyện ở Suối Mơ\n\n{body}\n").events
    assert [(tuple(event.types), event.name) for event in events] == ([(types, name)] if types else [])


@pytest.mark.parametrize(
    ("title", "body", "organizer"),
    [
        ("Tin Suối Mơ", "Ngày 4/4, Cụm thi đua số 9 tổ chức Hội nghị sơ kết.", "Cụm thi đua số 9"),
        ("Tin Suối Mơ", "Tối 5/5, Liên hoan bế mạc, Ban tổ chức trao giấy khen cho 10 đơn vị.", None),
        (
            "Vụ hai người lạc rừng: khen thưởng dân quân",
            "Tại buổi lễ, ông Hà Văn Nam đã trao giấy khen cho 3 em.",
            None,
        ),
    ],
)
def test_who_held_it(title: str, body: str, organizer: str | None) -> None:
    (event,) = extract(f"{title}\n\n{body}\n").events
    assert event.organizer == organizer


@pytest.mark.parametrize(
    ("told", "types"),
    [
        ("Theo ghi nhận của phóng viên, các trường tổ chức lễ khai giảng kết hợp với chào cờ.", []),
        ("Tại buổi lễ, học sinh chào cờ, nhận thư của thầy cô.", []),
        ("Tại buổi lễ, hai em Lò Văn Tám và Lò Thị Mây nhận giấy khen của Sở.", [["commendation"]]),
    ],
)
def test_an_occasion_counts_with_what_was_given_at_it(told: str, types: list[list[str]]) -> None:
    page = (
        f"Trường học khai giảng muộn\n\nSáng 9/9/2019, Sở Giáo dục tỉnh đã tổ chức lễ khai giảng năm học mới.\n{told}\n"
    )
    assert [list(event.types) for event in extract(page).events] == types


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 24/6/2023, Tỉnh đoàn tổ chức Liên hoan Thanh niên tiên tiến. Tại liên hoan, 16 em nhận bằng khen.",
        "Ngày 24/6/2023, Tỉnh đoàn tổ chức Liên hoan Thanh niên tiên tiến. Liên hoan tuyên dương 16 thanh niên.",
        "Hội thi Báo cáo viên giỏi do Tỉnh đoàn tổ chức ngày 24/6/2023. Ban tổ chức trao giải nhất cho anh Lò Văn Tám.",
    ],
)
def test_festivals_and_contests_at_which_honours_are_given(body: str) -> None:
    (event,) = extract(f"Tin ở Suối Mơ\n\nSuối Mơ có mưa.\n\n{body}\n").events
    assert (event.types, event.date, event.organizer) == (["commendation"], "2023-06-24", "Tỉnh đoàn")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Hội Khuyến học tỉnh Lào Cai tổ chức lễ tuyên dương 9 học sinh và trao 5 suất học bổng.", "lễ tuyên dương"),
        ("UBND huyện Suối Mơ tổ chức lễ tuyên dương học sinh thi tốt nghiệp điểm cao.", "lễ tuyên dương"),
        ("Sở Y tế tỉnh Lào Cai khen thưởng 20 cầu thủ của đội bóng đá bệnh viện.", "khen thưởng 20 cầu thủ"),
        ("Huyện đoàn Suối Mơ tổ chức lễ tuyên dương 9 em, phát trực tiếp trên Facebook.", "lễ tuyên dương 9 em"),
        ("Công ty TNHH MTV Nắng tổ chức hội nghị tuyên dương 9 công nhân.", "hội nghị tuyên dương"),
        ("Hải đoàn 9 tổ chức lễ tuyên dương 9 chiến sĩ.", "lễ tuyên dương"),
        # a stage, a shop, a foreign head
        ("Công ty Nắng tổ chức lễ vinh danh 9 khách hàng trúng thưởng.", None),
        ("Báo Suối Mơ tổ chức lễ trao giải Quả bóng vàng.", None),
        ("Tổng thống tổ chức lễ vinh danh 9 cầu thủ.", None),
    ],
)
def test_honours_beside_words_of_sport_stage_and_shops(body: str, name: str | None) -> None:
    events = extract(f"Tin ở Suối Mơ\n\nSáng 5/12/2022, {body}\n").events
    assert [(event.name or "").startswith(name or "-") for event in events] == ([True] if name else [])
