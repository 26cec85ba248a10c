"""Events: names and types, when, where and by whom, and what is no event of emulation or honour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.events import EventMention, find_events
from thidua_extract.patterns.events.names import types_of
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold


def found(body: str, title: str = "Chuyện khen thưởng ở Suối Mơ") -> list[EventMention]:
    reading = Reading(Document.from_source(f"{title}\n\n{body}\n"), "2024-03-20")
    return [mention for mention in find_events(reading) if mention.types and mention.rule != "events.occasion"]


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("hội nghị tổng kết công tác thi đua, khen thưởng năm 2023", {"review"}),
        ("hội nghị tổng kết giao ước thi đua năm 2020, ký giao ước thi đua năm 2021", {"review", "pact_signing"}),
        ("hội nghị biểu dương, khen thưởng điển hình tiên tiến", {"commendation"}),
        ("lễ phát động phong trào thi đua chào mừng kỷ niệm 70 năm chiến thắng", {"launch"}),
        ("lễ trao kỷ niệm chương", {"commendation"}),
        ("lễ kỷ niệm 30 năm thành lập và đón nhận huân chương lao động", {"anniversary", "commendation"}),
        ("hội nghị xét thưởng thành tích tổng kết năm 2022", {"session"}),
        ("hội nghị tập huấn công tác thi đua, khen thưởng", {"other"}),
        ("hội nghị tổng kết cụm", {"review"}),
        ('lễ ra quân hưởng ứng phong trào "ngõ sạch, nhà đẹp"', {"launch"}),
        ("lễ kỷ niệm 90 năm thành lập hội; tổng kết đợt thi đua đặc biệt", {"anniversary", "review"}),
        ("hội nghị tổng kết khối lượng đào đắp", {"review"}),
        ("hội nghị hiệp thương", set()),
        ("hội nghị nhận diện và giải pháp phòng cháy", set()),
        ("lễ trao biên bản ghi nhớ", set()),
    ],
)
def test_types(name: str, types: set[EventType]) -> None:
    assert set(types_of(fold(name), "ceremony" if name.startswith("lễ") else "conference")) == types


@pytest.mark.parametrize(
    ("name", "types"),
    [("đại hội thi đua yêu nước huyện lần thứ v", {"congress"}), ("đại hội đảng bộ huyện", set())],
)
def test_congresses(name: str, types: set[EventType]) -> None:
    assert set(types_of(fold(name), "congress")) == types


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Sáng 12/3, UBND huyện tổ chức lễ tuyên dương nhà giáo năm 2023 tại đây.", "lễ tuyên dương nhà giáo năm 2023"),
        (
            "Lễ trao tặng danh hiệu “Vườn xanh, ngõ đẹp” lần thứ 3 diễn ra sáng 12/3.",
            "Lễ trao tặng danh hiệu “Vườn xanh, ngõ đẹp” lần thứ 3",
        ),
        (
            "Ngày 12/3, xã mở hội nghị tổng kết 10 năm thực hiện Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị "
            "về đổi mới công tác thi đua; sơ kết công tác khen thưởng quý I.",
            "hội nghị tổng kết 10 năm thực hiện Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị về đổi mới công "
            "tác thi đua; sơ kết công tác khen thưởng quý I",
        ),
        ("Ngày 12/3, ông An gắn Huân chương Chiến công hạng Ba lên lá cờ.", "gắn Huân chương Chiến công hạng Ba"),
        ("Hội đồng Thi đua - Khen thưởng huyện họp ngày 12/3.", "Hội đồng Thi đua - Khen thưởng huyện họp"),
        (
            "Ngày 17/3, UBND huyện tổ chức lễ trao thưởng về thành tích chữa cháy đối với Công an huyện.",
            "lễ trao thưởng về thành tích chữa cháy",
        ),
        (
            "Sáng 12/3, UBND huyện tổ chức lễ tuyên dương trường Gò Me (tiền thân là trường Bến Lau).",
            "lễ tuyên dương trường Gò Me",
        ),
        (
            "Tỉnh ủy mở Hội nghị biểu dương gương làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh sáng 5/3.",
            "Hội nghị biểu dương gương làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        ),
        (
            "Sáng 5/3, huyện An Đông tổ chức Lễ phát động Tết trồng cây; tặng Giấy khen cho 5 tập thể.",
            "Lễ phát động Tết trồng cây; tặng Giấy khen cho 5 tập thể",
        ),
        (
            'Ngày 25/4, tỉnh tổ chức Lễ phát động Tháng Công nhân với chủ đề "Đoàn kết"; trao giải cho 9 người.',
            'Lễ phát động Tháng Công nhân với chủ đề "Đoàn kết"; trao giải cho 9 người',
        ),
        ("Sáng 7/4, xã tổ chức lễ tuyên dương già làng, người có uy tín.", "lễ tuyên dương già làng, người có uy tín"),
        (
            "Sáng 7/4, UBND huyện tổ chức hội nghị biểu dương tập thể, cá nhân có thành tích xuất sắc tại Nhà văn hóa.",
            "hội nghị biểu dương tập thể, cá nhân có thành tích xuất sắc",
        ),
        (
            "Sáng 7/4, UBND huyện tổ chức lễ khen thưởng học sinh đạt giải tại kỳ thi quốc gia.",
            "lễ khen thưởng học sinh đạt giải tại kỳ thi quốc gia",
        ),
        ("Sáng 7/4, huyện tổ chức lễ tuyên dương 9 em có sự tham dự của bà Mây.", "lễ tuyên dương 9 em"),
        ("Tối 7/4, huyện tổ chức đêm hội tôn vinh thợ, y tá giỏi.", "đêm hội tôn vinh thợ, y tá giỏi"),
        ("Sáng 7/4, huyện tổ chức diễn đàn biểu dương 9 cán bộ.", "diễn đàn biểu dương 9 cán bộ"),
        (
            "Sáng 7/4, UBND huyện tổ chức Lễ tuyên dương học sinh đạt giải quốc tế, quốc gia và khu vực.",
            "Lễ tuyên dương học sinh đạt giải quốc tế, quốc gia và khu vực",
        ),
        (
            "Tối 7/4, Hội Nhạc sĩ tổ chức Lễ tổng kết, trao giải Cuộc vận động sáng tác ca khúc về ngành than.",
            "Lễ tổng kết, trao giải Cuộc vận động sáng tác ca khúc về ngành than",
        ),
        (
            "Sáng 7/4, trường tổ chức Lễ tổng kết năm học, khen thưởng và tri ân, trưởng thành cho học sinh khối 9.",
            "Lễ tổng kết năm học, khen thưởng và tri ân, trưởng thành cho học sinh khối 9",
        ),
        (
            "Tối 7/4, Hội Doanh nhân tổ chức Gala kỷ niệm Ngày Doanh nhân và vinh danh 9 doanh nhân.",
            "Gala kỷ niệm Ngày Doanh nhân và vinh danh 9 doanh nhân",
        ),
        (
            "Sáng 7/4, xã tổ chức lễ tuyên dương nghệ sĩ các lĩnh vực Âm nhạc, Múa - Rối, Điện ảnh và Sân khấu.",
            "lễ tuyên dương nghệ sĩ các lĩnh vực Âm nhạc, Múa - Rối, Điện ảnh và Sân khấu",
        ),
        ("Xã tổ chức lễ trao giải Hội thi Sáng tạo sáng 7/4.", "lễ trao giải Hội thi Sáng tạo"),
        (
            "Sáng 7/4, xã tổ chức lễ tuyên dương trong phong trào “Vườn xanh”, “Ngõ sạch” năm 2023 tại đây.",
            "lễ tuyên dương trong phong trào “Vườn xanh”, “Ngõ sạch” năm 2023",
        ),
        (
            "Sáng 18/12, Công an huyện đã khen thưởng đột xuất các tập thể lập công trong phòng, chống ma túy.",
            "khen thưởng đột xuất các tập thể lập công trong phòng, chống ma túy",
        ),
    ],
)  # fmt: skip
def test_names(body: str, name: str) -> None:
    (mention,) = found(body)
    assert mention.name is not None
    assert mention.name.text == name


@pytest.mark.parametrize(
    ("body", "date", "end"),
    [
        ("Sáng 12/3, xã tổ chức lễ tuyên dương học sinh.", "2024-03-12", None),
        ("Lễ tuyên dương học sinh do xã tổ chức diễn ra vào ngày 12/3.", "2024-03-12", None),
        ("Trong 2 ngày 12 và 13/3, xã mở hội nghị điển hình tiên tiến.", "2024-03-12", "2024-03-13"),
        ("Kỷ niệm 94 năm 3/2/1930 - 3/2/2024, sáng 12/3/2024, xã tổ chức lễ trao Huy hiệu Đảng.", "2024-03-12", None),
        ("Nhân kỷ niệm 94 năm Ngày thành lập Đảng, ngày 12/3, xã tổ chức lễ trao Huy hiệu Đảng.", "2024-03-12", None),
        ("Xã vừa tổ chức lễ tuyên dương học sinh.", None, None),
        ("Theo Kế hoạch số 5/KH-UBND ngày 3/1/2024, xã vừa tổ chức lễ tuyên dương học sinh.", None, None),
    ],
)
def test_dates(body: str, date: str | None, end: str | None) -> None:
    (mention,) = found(body)
    assert (mention.date, mention.end_date) == (date, end)


@pytest.mark.parametrize(
    ("body", "organizer"),
    [
        ("Sáng 12/3, UBND huyện Suối Mơ long trọng tổ chức lễ tuyên dương học sinh.", "UBND huyện Suối Mơ"),
        ("Sáng 12/3, tại xã Bãi Vàng, huyện Suối Mơ, Hội Làm vườn tổ chức lễ tuyên dương hội viên.", "Hội Làm vườn"),
        (
            "Chiều 12/3, Huyện ủy, HĐND, UBND huyện Suối Mơ mở lễ trao tặng Huân chương Lao động.",
            "Huyện ủy, HĐND, UBND huyện Suối Mơ",
        ),
        (
            "Lễ tuyên dương học sinh do Sở Nội vụ phối hợp với báo Mây tổ chức ngày 12/3.",
            "Sở Nội vụ phối hợp với báo Mây",
        ),
        ("Hội nghị tổng kết phong trào thi đua của Lữ đoàn 9 diễn ra chiều 12/3.", "Lữ đoàn 9"),
        ("Ông An cho biết: Ngày 12/3, Công ty Nắng Mới đã tổ chức lễ tôn vinh thợ giỏi.", "Công ty Nắng Mới"),
        (
            "Cụm thi đua số 2 (gồm: Suối Mơ, Đồng Xanh) tổ chức lễ ký kết giao ước thi đua ngày 12/3.",
            "Cụm thi đua số 2",
        ),
        (
            "Sáng 12/3, Cụm thi đua số 2, gồm các xã: Suối Mơ, Đồng Xanh, Bãi Vàng, tổ chức hội nghị ký kết giao ước.",
            "Cụm thi đua số 2",
        ),
        (
            "Sáng 12/3, Khối thi đua các tổ chức xã hội đã tổ chức hội nghị ký kết giao ước thi đua.",
            "Khối thi đua các tổ chức xã hội",
        ),
        ("Báo Suối Mơ - Hội Làm vườn vừa tổ chức lễ tuyên dương hội viên.", "Hội Làm vườn"),
        ("Suối Mơ, ngày 12/3/2024 - Hội Làm vườn tổ chức lễ tuyên dương hội viên.", "Hội Làm vườn"),
        ("Lễ tuyên dương học sinh sáng 12/3 do Sở Nội vụ cùng báo Mây phối hợp thực hiện.", "Sở Nội vụ cùng báo Mây"),
        ("Sáng 12/3, Đoàn khối A ra quân Tháng Thanh niên, phát động phong trào thi đua trồng cây.", "Đoàn khối A"),
        (
            "Ngày 24/6, Huyện đoàn Suối Mơ đăng cai tổ chức hội nghị tổng kết phong trào thi đua.",
            "Huyện đoàn Suối Mơ",
        ),
        (
            "Sáng 12/3, Khối thi đua 8 (do Hội Làm vườn làm Trưởng khối) đã tổ chức hội nghị ký kết giao ước thi đua.",
            "Khối thi đua 8",
        ),
        ("Sáng 12/3, bà Mây dự lễ tuyên dương học sinh.", None),
        (
            "Sáng 12/3, Trường Mộc Lan long trọng kỷ niệm 40 năm thành lập và đón nhận Huân chương Lao động.",
            "Trường Mộc Lan",
        ),
        (
            "Hưởng ứng Ngày Thế giới tôn vinh người hiến máu, sáng 12/3, Hội Chữ thập đỏ huyện Mây tuyên dương 9 em.",
            "Hội Chữ thập đỏ huyện Mây",
        ),
        (
            "Sáng 7/4, Khối thi đua Nội chính (gồm 9 cơ quan) do Sở Tư pháp làm Khối trưởng đã tổ chức hội nghị ký kết "
            "giao ước thi đua.",
            "Khối thi đua Nội chính",
        ),
        (
            "Tối 7/4, Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Nam tổ chức Gala kỷ niệm Ngày Doanh nhân và vinh danh 9 "
            "doanh nhân.",
            "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Nam",
        ),
        (
            "Ngày 7/4, ông Lê Văn Tám đã chủ trì phiên họp của Hội đồng Thi đua - Khen thưởng tỉnh để xét khen thưởng.",
            "Hội đồng Thi đua - Khen thưởng tỉnh",
        ),
    ],
)
def test_organizers(body: str, organizer: str | None) -> None:
    (mention,) = found(body)
    assert (mention.organizer.text if mention.organizer else None) == organizer


@pytest.mark.parametrize(
    ("body", "date", "organizer"),
    [
        # told of those honoured
        ("Tối 12/3, tại Nhà hát Mây, 40 thợ giỏi đã được vinh danh.", "2024-03-12", None),
        ("Sáng 12/3, danh hiệu Anh hùng Lao động được trao cho 3 tập thể.", "2024-03-12", None),
        # who acts for a body, and who only hands over
        ("Sáng 12/3, lãnh đạo UBND xã Bãi Vàng tổ chức tuyên dương 3 em.", "2024-03-12", "UBND xã Bãi Vàng"),
        ("Sáng 12/3, đại diện Sở Nội vụ đã trao Bằng khen của tỉnh cho ông Mít.", "2024-03-12", None),
        # the subject stands behind the time
        (
            "Nhằm tri ân các đội của Sở Y tế, Sở Nội vụ, sáng 12/3, Hội Làm vườn tổ chức lễ tuyên dương 5 bác sĩ.",
            "2024-03-12",
            "Hội Làm vườn",
        ),
        ("Sáng 12/3, Hội Làm vườn, Chủ tịch xã Trần Văn Mít đã trao Giấy khen cho 5 em.", "2024-03-12", "Hội Làm vườn"),
        # the day of the honour, not that of what is honoured or told
        ("Ngày 12/3, Hội Làm vườn mở lễ khen thưởng 3 đội đã dập vụ cháy chiều 8/3.", "2024-03-12", "Hội Làm vườn"),
        ("Ngày 14/3, cô Mận cho biết tại buổi chào cờ (12/3), trường đã khen thưởng em Ổi.", "2024-03-12", "trường"),
        ("Sáng 12/3, tại phiên họp tháng 2/2024, bà Mây trao Bằng khen cho 5 cô giáo.", "2024-03-12", None),
        ("Lễ ký kết giao ước thi đua giữ chợ, hè phố sạch đẹp ngày 12/3.", "2024-03-12", None),
        # held, though no day is told
        ("Hội Làm vườn đã phát động đợt thi đua trồng cây.", None, "Hội Làm vườn"),
    ],
)  # fmt: skip
def test_acts(body: str, date: str | None, organizer: str | None) -> None:
    (mention,) = found(body, title="Chuyện vui")
    assert (mention.date, mention.organizer.text if mention.organizer else None) == (date, organizer)


@pytest.mark.parametrize(
    "body",
    [
        "Ông từng được vinh danh ngày 12/3.",
        "Chiều 12/3, người được khen thưởng 15 nghìn đồng vẫn chưa đến nhận.",
        "Lễ trao giải thưởng Mùa Vàng ấn định ngày 12/3 đã bị hoãn.",
        "Ngày 12/3, Chủ tịch tỉnh ký văn bản giao các xã tổ chức lễ truy tặng danh hiệu.",
        "Ngày 12/3, xã họp bàn kế hoạch tổ chức lễ tuyên dương nông dân.",
    ],
)
def test_what_was_not_held(body: str) -> None:
    assert found(body) == []


def test_a_home_is_no_place_of_the_gathering() -> None:
    (mention,) = found("Ngày 12/3, Hội Làm vườn khen thưởng tài xế Trần Văn Mít (28 tuổi, ngụ Bình Dương).")
    assert mention.province is None


def test_a_caption_tells_what_nothing_else_does() -> None:
    (mention,) = found("Chuyện vui ở xã.\n\nSáng 12/3, UBND xã tổ chức lễ tuyên dương 5 em nhỏ. Ảnh: HOA MẬN")
    assert (mention.date, mention.types) == ("2024-03-12", ("commendation",))


def test_place_and_plan() -> None:
    (mention,) = found("Lễ trao Bằng khen sẽ được tổ chức vào ngày 25/3 tại Nhà hát lớn, TP Hải Phòng.")
    assert (mention.planned, mention.province) == (True, "Hải Phòng")
    assert mention.venue is not None
    assert mention.venue.text == "Nhà hát lớn"


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 12/3, Chủ tịch UBND tỉnh ký quyết định tặng Bằng khen cho 5 tập thể.",
        "Ngày 12/3/2009, Tổng thống trao huân chương cho phi công.",
        "Tối 12/3, lễ trao giải Grammy vinh danh ca sĩ trẻ.",
        "Ngày 12/3, tòa mở phiên xét xử, hội đồng xét xử họp kín.",
        "Ngày 12/3, huyện tổ chức lễ khánh thành cầu và lễ hội hoa.",
        "Đại hội Đảng bộ huyện họp ngày 12/3, bàn chuyện thi đua.",
        "Muốn được tặng danh hiệu, cá nhân phải có sáng kiến.",
        "Ngày 12/3, hội đồng đề nghị trao Cờ thi đua cho 3 xã.",
        "Bà tươi cười trong bức ảnh chụp ở buổi lễ.",
    ],
)
def test_no_events(body: str) -> None:
    assert found(body) == []


def test_the_council_sits() -> None:
    (mention,) = found("Sáng 12/3, Hội đồng Thi đua - Khen thưởng tỉnh có phiên họp lần thứ 2, bỏ phiếu kín.")
    assert mention.types == ("session",)


def test_spans_are_the_words() -> None:
    text = "Chuyện khen thưởng\n\nSáng 12/3, UBND huyện tổ chức lễ tuyên dương nhà giáo.\n"
    (mention,) = find_events(Reading(Document.from_source(text)))
    assert mention.organizer is not None
    assert text[slice(*mention.spans[0])] == "lễ tuyên dương nhà giáo"
    assert mention.organizer.span is not None
    assert text[slice(*mention.organizer.span)] == "UBND huyện"


@given(st.text(alphabet='lễ hộinghịtraokhenthưởngdoUBND tổchức ,;:.()"12/3\n', max_size=120))
def test_never_raises(body: str) -> None:
    found(body)


def test_lexicons() -> None:
    assert {row["type"] for row in table("event_types").rows} == {
        "review", "launch", "pact_signing", "commendation", "congress", "session", "anniversary",
    }  # fmt: skip
    assert {row["kind"] for row in table("event_guards").rows} == {
        "abroad",
        "stage",
        "beauty",
        "sport",
        "trade",
        "school",
    }
    marks = [row["mark"] for row in table("outlet_provinces").rows]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize(
    ("body", "types", "date"),
    [
        # A second verb tells whom; a body holds it, though no day is told.
        ("Ông An cho biết trường sẽ tổ chức tuyên dương và trao giấy khen cho 4 em.", ("commendation",), None),
        (
            "Sáng 12/3, 20 y tá được Huyện đoàn Suối Mơ tuyên dương và trao giải thưởng.",
            ("commendation",),
            "2024-03-12",
        ),
        # The final of a contest with the State's certificates among its prizes.
        (
            "Mười bạn trẻ dự vòng chung kết cuộc thi “Tay nghề” do Tỉnh đoàn Hà Nam tổ chức sáng 12/3. "
            "Ban tổ chức trao giải nhất (bằng khen của tỉnh) cho bạn An.",
            ("commendation",),
            "2024-03-12",
        ),
        # Orders of other States on a day of the news.
        ("Ngày 12/3, Tổng thống trao huân chương cho ba phi công.", ("commendation",), "2024-03-12"),
        ("Lễ trao giải thưởng diễn ra tại Viện Toán, Suối Mơ, Việt Nam hôm 12/3.", ("commendation",), "2024-03-12"),
        # Far down, yet by its year and its host.
        (
            "Một. Hai. Ba. Bốn. Năm. Sáu. Bảy. Chị Tú dự Lễ tuyên dương điển hình năm 2023 do Sở Y tế tổ chức.",
            ("commendation",),
            None,
        ),
        ("Sáng 12/3, chương trình họp mặt kỷ niệm 90 năm ngày thành lập Hội diễn ra.", ("anniversary",), "2024-03-12"),
        ("Hội nghị tổng kết của Cụm, sáng 12/3, đã khép lại.", ("review",), "2024-03-12"),
        (
            "Sáng 12/3, trong chương trình, Hội Làm vườn trao các hình thức khen thưởng.",
            ("commendation",),
            "2024-03-12",
        ),
        ("Nhằm về đích sớm, ngày 12/3, Công ty Mây phát động đợt thi đua.", ("launch",), "2024-03-12"),
        ("Buổi tổng kết năm học sáng 12/3 ở Trường Suối Mơ thật vui.", ("review",), "2024-03-12"),
        (
            "Sáng 12/3, Trường Mộc Lan kỷ niệm 40 năm thành lập và đón nhận Huân chương Lao động hạng Ba.",
            ("anniversary", "commendation"),
            "2024-03-12",
        ),
        ("Chiều 12/3, Công an huyện khen thưởng Thượng úy Lò Văn Tám.", ("commendation",), "2024-03-12"),
        ("Chiều 12/3, xã đã trao thưởng cho Binh nhất Hà Văn Chín.", ("commendation",), "2024-03-12"),
    ],
)
def test_told_without_a_gathering_noun(body: str, types: tuple[EventType, ...], date: str | None) -> None:
    (mention,) = found(body)
    assert (mention.types, mention.date) == (types, date)


@pytest.mark.parametrize(
    ("title", "years"),
    [("Thi đua trồng rừng ở Suối Mơ", ["2030", "2031"]), ("Chuyện khen thưởng ở Suối Mơ", [])],
)
def test_reviews_that_a_plan_of_emulation_sets(title: str, years: list[str]) -> None:
    body = (
        "Đợt một sẽ sơ kết vào cuối năm 2030 để khen thưởng các xã.\n"
        "Đợt hai sẽ tổng kết vào cuối năm 2031 và khen thưởng những xã có nhiều rừng."
    )
    mentions = found(body, title)
    assert [mention.date for mention in mentions] == years
    assert all(mention.planned and mention.types == ("review", "commendation") for mention in mentions)


@pytest.mark.parametrize(
    ("body", "organizer", "province"),
    [
        ("Hôm 12/3, trường Đại học Suối Mơ làm lễ tuyên dương 3 giáo viên.", "trường Đại học Suối Mơ", None),
        ("Tối 12/3, 20 y tá được Huyện đoàn Suối Mơ tuyên dương và trao giấy khen.", "Huyện đoàn Suối Mơ", None),
        ("Ngày 12/3, chị Tú được Đại sứ trao Huân chương Dũng cảm.", None, None),
        (
            "Chiều 12/3, đại diện Bộ Y tế tại Hải Phòng đã đến trao tặng bằng khen cho em An, tỉnh Bình Phước.",
            None,
            "Bình Phước",
        ),
    ],
)
def test_hosts_and_seats(body: str, organizer: str | None, province: str | None) -> None:
    (mention,) = found(body)
    assert (mention.organizer.text if mention.organizer else None) == organizer
    assert mention.province == province


@pytest.mark.parametrize("honoured", ["12 thầy, cô giáo", "9 huấn luyện viên, vận động viên"])
def test_those_honoured_belong_to_the_name(honoured: str) -> None:
    """The comma between two nouns of those honoured does not end the name."""
    name = f"Lễ tuyên dương {honoured} tiêu biểu"
    [event] = found(f"Sáng 5/3, UBND huyện tổ chức {name} năm 2023.")
    assert event.name is not None
    assert name in event.name.text


def test_a_person_holds_no_event() -> None:
    """She who is honoured at a programme, and named in its sentence, does not hold it."""
    [event] = found(
        "Cô Lò Thị Mây, giáo viên, vừa được Bộ Y tế trao Bằng khen trong lễ tuyên dương người tốt năm 2022."
    )
    assert event.organizer is None or "Mây" not in event.organizer.text
