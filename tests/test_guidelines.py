"""The rules by which the gold files are annotated, one short invented report or two for each.

A row names the rule, the body of a report, and all facts of the named families that are to be read from it: one fact
too many fails as surely as one too few. A fact is given by the fields that the rule decides.
"""

# ruff: noqa: E501 - a row holds its text on one line
from __future__ import annotations

from typing import Any

import pytest

from thidua_extract import extract

TITLE = "Chuyện ở cơ sở"
LEAD = "Công việc của địa phương những ngày qua có nhiều chuyển biến."
GROUP, PERSON, MIXED, HOUSE, FIRM, MODEL = "collective", "individual", "mixed", "household", "enterprise", "exemplar"
MERIT, PAPER, FLAG, PRAISE = "certificate_of_merit", "commendation_certificate", "emulation_flag", "commendation"

Fields = dict[str, Any]
ROWS: list[Any] = []


def rule(name: str, text: str, published: str | None = None, xfail: str | None = None, **expected: Any) -> None:
    """Add a row; a text of one paragraph gets a title and a lead. `xfail` names the cause of a known misreading."""
    marks = [pytest.mark.xfail(strict=True, reason=xfail)] if xfail else []
    page = text if "\n" in text else f"{TITLE}\n\n{LEAD}\n\n{text}"
    ROWS.append(pytest.param(page, published, expected, id=f"{len(ROWS):03}-{name}", marks=marks))


def award(code: str, recipient: str | None, count: int | None, status: str = "conferred", **fields: Any) -> Fields:
    return {"award": code, "recipient": recipient, "count": count, "status": status, **fields}


def who(name: str, *positions: str, **fields: Any) -> Fields:
    return {"name": name, "positions": list(positions), **fields}


def does(name: str, *roles: str) -> Fields:
    return {"name": name, "roles": sorted(roles)}


def figure(value: float, unit: str, qualifier: str = "exact", **fields: Any) -> Fields:
    return {"value": value, "unit": unit, "qualifier": qualifier, **fields}


def event(date: str | None, *types: str, **fields: Any) -> Fields:
    return {"date": date, "types": sorted(types), **fields}


def paper(number: str | None, kind: str, date: str | None = None) -> Fields:
    return {"number": number, "type": kind, "date": date}


def agrees(read: Any, value: Any) -> bool:
    """Whether a field is as expected; a set holds what the rule leaves open."""
    return read in value if isinstance(value, set) else bool(read == value)


def flat(fact: Fields) -> Fields:
    """A fact of the record with its nested fields reduced to their words and codes."""
    plain = dict(fact)
    for key in ("named", "members", "positions"):
        plain[key] = [item["text"] for item in fact.get(key, [])]
    plain["roles"] = sorted({role["code"] for role in fact.get("roles", [])})
    plain["types"] = sorted(fact.get("types") or [])
    plain["province"] = (fact.get("province") or {}).get("name")
    return plain


# fmt: off
# --- article
rule("article-fields", "Mai Lâm biểu dương 12 hộ hiến đất\n\n08/04/2022 - 09:15\n\n(TTXVN) - Xã Mai Lâm vừa biểu dương 12 hộ dân hiến đất làm đường.\n\nCon đường mới dài hơn trước, xe tải vào được tận ngõ.\n\nHẢI VÂN",
     article={"title": "Mai Lâm biểu dương 12 hộ hiến đất", "published": "2022-04-08T09:15", "agency": "TTXVN", "bylines": ["HẢI VÂN"]})
rule("article-agency-without-brackets", "Thêm 9 hộ hiến đất mở đường\n\nĐNO - Chín hộ dân thôn Trà Lý vừa hiến đất mở đường.\n\nBà con mong đường sớm xong.",
     article={"title": "Thêm 9 hộ hiến đất mở đường", "published": None, "agency": "ĐNO", "bylines": []})
rule("article-photographer-is-no-author", "Thôn Trà Lý có đường mới\n\nBà con thôn Trà Lý đã có đường mới.\n\nĐường mới ở thôn Trà Lý. Ảnh: QUANG TIẾN\n\nAi cũng vui.\n\nLÊ HẠNH",
     article={"bylines": ["LÊ HẠNH"]})

# --- events
rule("event-types-review-commendation", "Ngày 12/4/2021, Huyện đoàn Đồng Xanh tổ chức hội nghị tổng kết phong trào thi đua và khen thưởng 15 tập thể.",
     events=[event("2021-04-12", "review", "commendation")])
rule("event-type-launch", "Ngày 3/2/2021, UBND xã Mai Lâm tổ chức lễ phát động phong trào thi đua yêu nước năm 2021.", events=[event("2021-02-03", "launch", organizer="UBND xã Mai Lâm")])
rule("event-type-pact", "Ngày 3/2/2021, Cụm thi đua số 7 tổ chức hội nghị ký kết giao ước thi đua.", events=[event("2021-02-03", "pact_signing")])
rule("event-type-congress", "Ngày 20/8/2020, tỉnh Quảng Bình tổ chức Đại hội Thi đua yêu nước lần thứ V.", events=[event("2020-08-20", "congress", province="Quảng Bình")])
rule("event-type-session", "Ngày 6/5/2019, Hội đồng Thi đua - Khen thưởng tỉnh Sơn La họp xét khen thưởng.", events=[event("2019-05-06", "session", province="Sơn La")])
rule("event-type-anniversary", "Ngày 10/6/2018, Sở Nội vụ tổ chức lễ kỷ niệm 70 năm Ngày truyền thống thi đua yêu nước.", events=[event("2018-06-10", "anniversary")])
rule("event-once-however-often-mentioned", f"{TITLE}\n\nSáng 5/3/2020, huyện Đồng Xanh tổ chức hội nghị tổng kết phong trào thi đua năm 2019.\n\nTại hội nghị, các xã ký giao ước thi đua.\n\nHội nghị tổng kết phong trào thi đua kết thúc vào buổi trưa.",
     events=[event("2020-03-05", "review", "pact_signing")])
rule("event-movement-is-none", "Phong trào thi đua yêu nước giai đoạn 2015-2020 của xã được đông đảo bà con hưởng ứng.", events=[])
rule("event-month-alone", "Tháng 8/2020, tỉnh Hà Giang tổ chức Đại hội Thi đua yêu nước.", events=[event("2020-08", "congress", province="Hà Giang")])
rule("event-year-from-publication", "Sáng 17/9, huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến.", "2019-09-18", events=[event("2019-09-17", "commendation")])
rule("event-year-open", "Sáng 17/9, huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến.", events=[event("XXXX-09-17", "commendation")])
rule("event-day-unknown", "Sáng nay, huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến.", events=[event(None, "commendation")])
rule("event-today-of-a-dated-page", "Sáng nay, huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến.", "2019-09-18", events=[event("2019-09-18", "commendation")])
rule("event-two-days", "Trong hai ngày 8 và 9/10/2020, tỉnh Trà Vinh tổ chức Đại hội Thi đua yêu nước.", events=[event("2020-10-08", "congress", end_date="2020-10-09")])
rule("event-province-by-its-town", "Ngày 2/6/2020, tại thị xã Sa Pa, Hội Nông dân tỉnh tổ chức lễ tôn vinh 30 nông dân giỏi.", events=[event("2020-06-02", "commendation", province="Lào Cai")])
rule("event-province-plain-name", "Ngày 2/6/2020, UBND TP. Hồ Chí Minh tổ chức lễ tuyên dương 40 thợ trẻ.", events=[event("2020-06-02", "commendation", province="Hồ Chí Minh", organizer="UBND TP. Hồ Chí Minh")])
rule("event-signing-a-decision-is-none", "Ngày 4/7/2019, Chủ tịch UBND tỉnh ký quyết định tặng Bằng khen cho 3 tập thể.", events=[], awards=[award(MERIT, GROUP, 3, level="province")])
rule("event-published-list-is-none", "Ngày 4/7/2019, Sở Nội vụ công bố danh sách 30 nhà giáo được đề nghị xét tặng danh hiệu Nhà giáo Ưu tú.", events=[])
rule("event-council-sitting", "Chiều 9/8/2019, Hội đồng Thi đua - Khen thưởng huyện Đồng Xanh tổ chức phiên họp lần thứ hai.", events=[event("2019-08-09", "session")])
rule("event-fixed-by-a-holiday", "Lễ trao giải thưởng sẽ được tổ chức vào dịp 20/11 tại Hà Nội.", "2019-10-02", events=[event("2019-11-20", "commendation", province="Hà Nội")])
rule("event-year-in-its-name-is-not-its-day", "Ngày 14/1, Sở Y tế tổ chức hội nghị tổng kết phong trào thi đua năm 2022.", events=[event("XXXX-01-14", "review")])
rule("event-history-is-none", "Năm 2009, Trường THPT Bến Gỗ vinh dự được tặng Huân chương Lao động hạng Ba; năm 2014, trường được tặng Cờ thi đua của Chính phủ.", events=[])
rule("event-commemorated-holiday-is-none", "Hướng tới kỷ niệm 130 năm ngày sinh Chủ tịch Hồ Chí Minh, nhân dân xã Mai Lâm đẩy mạnh làm đường.", events=[])
rule("event-in-passing-caption-is-none", f"{TITLE}\n\nNgày 5/3/2020, Hội Phụ nữ huyện tổ chức lễ tôn vinh 20 hội viên.\n\nCác đại biểu dự buổi họp báo tháng trước. Ảnh tư liệu\n\nBuổi lễ diễn ra ấm cúng.",
     events=[event("2020-03-05", "commendation")])

rule("event-vote-by-post-is-none", "Hội đồng Thi đua - Khen thưởng tỉnh lấy phiếu qua bưu điện, thống nhất đề nghị tặng Cờ thi đua của Chính phủ cho 2 đơn vị.", events=[])
rule("event-two-gatherings", f"{TITLE}\n\nSáng 5/3/2020, huyện Đồng Xanh tổ chức hội nghị tổng kết phong trào thi đua năm 2019.\n\nTrước đó, ngày 12/2/2020, huyện đã tổ chức lễ phát động phong trào thi đua “Đường hoa nông thôn”.",
     events=[event("2020-03-05", "review"), event("2020-02-12", "launch")])
rule("event-organizer", "Ngày 20/11/2019, Sở Giáo dục và Đào tạo tỉnh Cao Bằng tổ chức lễ tôn vinh 30 nhà giáo.", events=[event("2019-11-20", "commendation", organizer="Sở Giáo dục và Đào tạo tỉnh Cao Bằng", province="Cao Bằng")])

# --- officials
rule("official-in-a-caption", f"{TITLE}\n\n{LEAD}\n\nBí thư Đảng ủy xã Hà Văn Khoa trao quà cho bà con. Ảnh: Minh Tú\n\nAi nấy đều phấn khởi.", officials=[who("Hà Văn Khoa", "Bí thư Đảng ủy xã", roles=["presented"])])
rule("official-without-post-is-none", "Ông Đinh Văn Lực, nông dân thôn Trà Lý, được tặng giấy khen; công nhân Vũ Thị Nhài cũng có mặt.", officials=[])
rule("official-namesake-is-none", "Cán bộ xã học tập tư tưởng Hồ Chí Minh; Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc năm 1948.", officials=[])
rule("official-namesake-street-is-none", "Đoàn viên dọn vệ sinh đường Phan Đình Phùng và Trường THPT Nguyễn Trãi.", officials=[])
rule("official-merged", "Phát biểu tại buổi lễ, ông Lưu Đức Thuần, Chủ tịch UBND huyện ghi nhận nỗ lực của bà con. Ông Thuần cũng trao giấy khen cho 4 hộ.", officials=[who("Lưu Đức Thuần", "Chủ tịch UBND huyện", roles=["presented", "spoke"])])
rule("official-posts-each-by-itself", "Đồng chí Tô Thị Hoài, Tỉnh ủy viên, Bí thư Huyện ủy, Chủ tịch HĐND huyện dự buổi lễ.", officials=[who("Tô Thị Hoài", "Tỉnh ủy viên", "Bí thư Huyện ủy", "Chủ tịch HĐND huyện", roles=["attended"])])
rule("official-rank", "Đại tá Giáp Văn Hùng, Phó Giám đốc Công an tỉnh Lạng Sơn phát biểu.", officials=[who("Giáp Văn Hùng", "Phó Giám đốc Công an tỉnh Lạng Sơn", rank="Đại tá", province="Lạng Sơn", roles=["spoke"])])
rule("official-bare-rank", "Thượng úy Chu Minh Đạo được tặng Bằng khen của Bộ Công an.", officials=[who("Chu Minh Đạo", rank="Thượng úy", roles=["received"])])
rule("official-local-post-province", "Bà Quàng Thị Pánh, Chủ tịch Hội Phụ nữ tỉnh Điện Biên dự lễ.", officials=[who("Quàng Thị Pánh", "Chủ tịch Hội Phụ nữ tỉnh Điện Biên", province="Điện Biên", roles=["attended"])])
rule("official-central-post-no-province", "Ông Kiều Hữu Bằng, Thứ trưởng Bộ Xây dựng chủ trì hội nghị tại Hà Nội.", officials=[who("Kiều Hữu Bằng", "Thứ trưởng Bộ Xây dựng", province=None, roles=["chaired"])])
rule("official-no-post-words", "Ông Mã Văn Ngọc, đại diện lãnh đạo Sở Y tế và cô giáo Lê Thị Lụa, giáo viên Trường Tiểu học Trà Lý có mặt.", officials=[])
rule("official-hội-viên-is-none", "Bà Thân Thị Mận, hội viên Hội Phụ nữ xã và anh Giáp Văn Tài, cán bộ thôn chia sẻ kinh nghiệm.", officials=[])
rule("official-longest-form-with-name", "Bà Đoàn Thị Lý, Hiệu trưởng Trường THCS Trà Lý (huyện Đồng Xanh) cho biết thầy trò rất vui. Hiệu trưởng Đoàn Thị Lý cảm ơn phụ huynh.", officials=[who("Đoàn Thị Lý", "Hiệu trưởng Trường THCS Trà Lý (huyện Đồng Xanh)", roles=["spoke"])])
rule("official-recipient-with-post", "Ông Bế Văn Sơn, Trưởng phòng Giáo dục huyện, được tặng danh hiệu Chiến sĩ thi đua cấp tỉnh.", officials=[who("Bế Văn Sơn", "Trưởng phòng Giáo dục huyện", roles=["received"])])
for verb in ("cho biết", "chia sẻ", "báo cáo", "nhấn mạnh", "khẳng định", "đánh giá", "yêu cầu", "đề nghị"):
    rule(f"official-spoke-{verb}", f"Chủ tịch UBND xã Lù Văn Páo {verb} nhiều việc cần làm ngay sau vụ gặt.", officials=[who("Lù Văn Páo", "Chủ tịch UBND xã", roles=["spoke"])])
rule("official-flowers", "Tại buổi lễ, Phó Bí thư Thành ủy Trịnh Thị Hà tặng hoa chúc mừng các điển hình.", officials=[who("Trịnh Thị Hà", "Phó Bí thư Thành ủy", roles=["presented"])])
rule("official-signed", "Phó Chủ tịch UBND tỉnh Phùng Quang Thái đã ký quyết định tặng Bằng khen cho 2 cá nhân.", officials=[who("Phùng Quang Thái", "Phó Chủ tịch UBND tỉnh", roles=["signed"])])
rule("official-term-is-no-part", "Ông Âu Đình Phúc, Chủ tịch Hội Cựu chiến binh xã khóa VI phát biểu.", officials=[who("Âu Đình Phúc", "Chủ tịch Hội Cựu chiến binh xã", roles=["spoke"])])
rule("official-empowered", "Thừa ủy quyền của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh Cấn Văn Nghĩa trao Bằng khen cho 2 tập thể.",
     officials=[who("Cấn Văn Nghĩa", "Chủ tịch UBND tỉnh", roles=["presented"])], awards=[award(MERIT, GROUP, 2, level="government", conferrer="Thủ tướng Chính phủ")])
rule("official-chaired", "Đồng chí Lương Thế Duyệt, Phó Chủ tịch UBND tỉnh chủ trì phiên họp.", officials=[who("Lương Thế Duyệt", "Phó Chủ tịch UBND tỉnh", roles=["chaired"])])
rule("official-no-role", "Danh sách gồm bà Nông Thị Xuân, Giám đốc Sở Y tế.", officials=[who("Nông Thị Xuân", "Giám đốc Sở Y tế", roles=[])])

rule("official-of-a-list-of-firms", "Ông Lục Quang Minh, Giám đốc các công ty Sợi Hương Trà, Gạch Thanh Tân dự lễ.",
     officials=[{"name": "Lục Quang Minh", "roles": ["attended"]}])
rule("official-interviewed", "Phóng viên đã phỏng vấn ông Triệu Đình Cương, Trưởng ban Dân tộc tỉnh Hà Giang. Ông Triệu Đình Cương chia sẻ: “Bà con rất phấn khởi”.", officials=[who("Triệu Đình Cương", "Trưởng ban Dân tộc tỉnh Hà Giang", roles=["spoke"])])
rule("official-presented-a-report", "Phó Giám đốc Sở Nội vụ Tăng Thị Mùi trình bày báo cáo tổng kết.", officials=[who("Tăng Thị Mùi", "Phó Giám đốc Sở Nội vụ", roles=["spoke"])])
rule("official-dead-too", "Bà con nhớ cố Bí thư Huyện ủy Lèng Văn Páo.", officials=[{"name": "Lèng Văn Páo"}])
rule("official-gives", "Tại buổi lễ, Chủ tịch Hội Nông dân tỉnh Khúc Văn Thọ tặng Bằng khen cho 5 hội viên.", officials=[who("Khúc Văn Thọ", "Chủ tịch Hội Nông dân tỉnh", roles=["presented"])])
rule("official-former", "Dự lễ có ông Lương Văn Thái, nguyên Chủ tịch UBND tỉnh.", officials=[who("Lương Văn Thái", "nguyên Chủ tịch UBND tỉnh", roles=["attended"])])
rule("official-list-of-guests", "Dự hội nghị có các đồng chí: Phan Thế Duy, Bí thư Huyện ủy; Mùa A Sếnh, Phó Chủ tịch UBND huyện; Hà Thị Ngân - Chủ tịch Hội Phụ nữ huyện.",
     officials=[who("Phan Thế Duy", "Bí thư Huyện ủy", roles=["attended"]), who("Mùa A Sếnh", "Phó Chủ tịch UBND huyện", roles=["attended"]), who("Hà Thị Ngân", "Chủ tịch Hội Phụ nữ huyện", roles=["attended"])])

# --- awards: entries
rule("award-two-recipients-two-entries", "UBND tỉnh tặng bằng khen cho 2 tập thể, 3 cá nhân.", awards=[award(MERIT, GROUP, 2, level="province"), award(MERIT, PERSON, 3, level="province")])
rule("award-total-and-parts", "Có 40 tập thể được tặng giấy khen, trong đó có 12 trường học.", awards=[award(PAPER, GROUP, 40), award(PAPER, GROUP, 12)])
rule("award-general-talk-is-none", "Công tác khen thưởng bằng khen, giấy khen, huân chương luôn được tỉnh quan tâm.", awards=[])
rule("award-past-explicit", "Năm 1998, Hợp tác xã Trà Lý được tặng Huân chương Lao động hạng Ba.", awards=[award("labor_order", FIRM, 1, grade="third", level="state", period=None, named=["Hợp tác xã Trà Lý"])])
rule("award-caption-not-repeated", f"{TITLE}\n\nSáng 5/3/2020, huyện tổ chức lễ biểu dương.\n\nChủ tịch UBND huyện trao giấy khen cho 5 tập thể. Ảnh: Hà Thu\n\nTại buổi lễ, Chủ tịch UBND huyện đã trao giấy khen cho 5 tập thể.", awards=[award(PAPER, GROUP, 5, level="district")])
rule("award-caption-alone-counts", f"{TITLE}\n\nSáng 5/3/2020, huyện tổ chức lễ biểu dương.\n\nChủ tịch UBND huyện trao giấy khen cho 5 tập thể. Ảnh: Hà Thu\n\nBuổi lễ kết thúc trong tiếng vỗ tay.", awards=[award(PAPER, GROUP, 5, level="district")])

# --- awards: codes
for words, code, fields in (
    ("danh hiệu Chiến sĩ thi đua toàn quốc cho 3 cá nhân", "national_emulation_fighter", {"recipient": PERSON}),
    ("danh hiệu Chiến sĩ thi đua cấp tỉnh cho 3 cá nhân", "provincial_emulation_fighter", {"recipient": PERSON, "level": "province"}),
    ("danh hiệu Chiến sĩ thi đua cấp Bộ cho 3 cá nhân", "provincial_emulation_fighter", {"recipient": PERSON, "level": "ministry"}),
    ("danh hiệu CSTĐ cơ sở cho 3 cá nhân", "grassroots_emulation_fighter", {"recipient": PERSON}),
    ("danh hiệu Chiến sĩ thi đua cho 3 cá nhân", "emulation_fighter", {"recipient": PERSON}),
    ("danh hiệu Lao động tiên tiến cho 3 cá nhân", "advanced_laborer", {"recipient": PERSON}),
    ("danh hiệu Chiến sĩ tiên tiến cho 3 đồng chí", "advanced_soldier", {"recipient": PERSON}),
    ("danh hiệu Tập thể Lao động xuất sắc cho 3 tập thể", "excellent_labor_collective", {"recipient": GROUP}),
    ("danh hiệu Tập thể lao động tiên tiến cho 3 tập thể", "advanced_labor_collective", {"recipient": GROUP}),
    ("danh hiệu Đơn vị quyết thắng cho 3 đơn vị", "determined_to_win_unit", {"recipient": GROUP}),
    ("danh hiệu Đơn vị tiên tiến cho 3 đơn vị", "advanced_unit", {"recipient": GROUP}),
    ("danh hiệu Gia đình văn hóa cho 3 hộ", "cultural_family", {"recipient": HOUSE}),
    ("danh hiệu Thôn văn hóa cho 3 thôn", "cultural_unit", {"recipient": GROUP}),
    ("Cờ thi đua của Thủ tướng Chính phủ cho 3 đơn vị", "government_emulation_flag", {"recipient": GROUP, "level": "government"}),
    ("Cờ đơn vị dẫn đầu phong trào thi đua của UBND tỉnh cho 3 xã", "emulation_flag", {"recipient": GROUP, "level": "province"}),
    ("Huân chương Sao vàng cho 3 tập thể", "gold_star_order", {"recipient": GROUP, "level": "state"}),
    ("Huân chương Hồ Chí Minh cho 3 tập thể", "ho_chi_minh_order", {"recipient": GROUP, "level": "state"}),
    ("Huân chương Độc lập hạng Nhất cho 3 tập thể", "independence_order", {"recipient": GROUP, "grade": "first"}),
    ("Huân chương Quân công hạng Nhì cho 3 tập thể", "military_exploit_order", {"recipient": GROUP, "grade": "second"}),
    ("Huân chương Bảo vệ Tổ quốc hạng Ba cho 3 cá nhân", "fatherland_defense_order", {"recipient": PERSON, "grade": "third"}),
    ("Huân chương Đại đoàn kết dân tộc cho 3 cá nhân", "great_national_unity_order", {"recipient": PERSON}),
    ("Huân chương Dũng cảm cho 3 cá nhân", "bravery_order", {"recipient": PERSON}),
    ("Huân chương Hữu nghị cho 3 cá nhân", "friendship_order", {"recipient": PERSON}),
    ("Huân chương hạng Nhì cho 3 cá nhân", "order", {"recipient": PERSON, "grade": "second"}),
    ("Huy chương Chiến sĩ vẻ vang hạng Nhì cho 3 cá nhân", "medal", {"recipient": PERSON, "grade": "second"}),
    ("danh hiệu Anh hùng Lao động cho 3 cá nhân", "labor_hero", {"recipient": PERSON, "level": "state"}),
    ("danh hiệu Anh hùng Lực lượng vũ trang nhân dân cho 3 đơn vị", "armed_forces_hero", {"recipient": GROUP}),
    ("danh hiệu Bà mẹ Việt Nam anh hùng cho 3 mẹ", "heroic_mother", {"recipient": PERSON}),
    ("danh hiệu Nhà giáo nhân dân cho 3 nhà giáo", "peoples_teacher", {"recipient": PERSON}),
    ("danh hiệu Nhà giáo ưu tú cho 3 nhà giáo", "meritorious_teacher", {"recipient": PERSON}),
    ("danh hiệu Thầy thuốc nhân dân cho 3 bác sĩ", "peoples_physician", {"recipient": PERSON}),
    ("danh hiệu Thầy thuốc ưu tú cho 3 bác sĩ", "meritorious_physician", {"recipient": PERSON}),
    ("danh hiệu NSND cho 3 nghệ sĩ", "peoples_artist", {"recipient": PERSON}),
    ("danh hiệu NSƯT cho 3 nghệ sĩ", "meritorious_artist", {"recipient": PERSON}),
    ("danh hiệu Nghệ nhân nhân dân cho 3 nghệ nhân", "peoples_artisan", {"recipient": PERSON}),
    ("danh hiệu Nghệ nhân ưu tú cho 3 nghệ nhân", "meritorious_artisan", {"recipient": PERSON}),
    ("Giải thưởng Hồ Chí Minh cho 3 tác giả", "ho_chi_minh_prize", {"recipient": PERSON}),
    ("Giải thưởng Nhà nước cho 3 tác giả", "state_prize", {"recipient": PERSON}),
    ("Kỷ niệm chương “Vì sự nghiệp giáo dục” cho 3 cá nhân", "commemorative_medal", {"recipient": PERSON}),
    ("Huy hiệu Tuổi trẻ dũng cảm cho 3 thanh niên", "badge", {"recipient": PERSON}),
    ("danh hiệu “Công dân trẻ tiêu biểu” cho 3 cá nhân", "honorary_title", {"recipient": PERSON}),
    ("giải thưởng Cánh Chim Xanh cho 3 tác giả", "prize", {"recipient": PERSON}),
):
    rule(f"award-code-{code}", f"Dịp này, lãnh đạo tỉnh trao tặng {words}.", awards=[{"award": code, "count": 3, "status": "conferred", "qualifier": "exact", **fields}])
rule("award-foreign-order", "Đại sứ Pháp trao Huân chương Cành cọ Hàn lâm của Chính phủ Pháp cho bà Tôn Nữ Diệu Hương.", awards=[award("foreign_order", PERSON, 1, level="foreign", named=["Tôn Nữ Diệu Hương"])])
rule("award-rank-title", "Khối thi đua suy tôn 2 đơn vị Nhất, 3 đơn vị Nhì.", awards=[award("rank_title", GROUP, 2, grade="first"), award("rank_title", GROUP, 3, grade="second")])
rule("award-praise-without-form", "Hội nghị đã biểu dương 45 điển hình tiên tiến.", awards=[award(PRAISE, MODEL, 45)])
rule("award-prefix-is-none", "NSƯT Cao Đức Nghị và Anh hùng Lao động Tống Văn Kỳ đến thăm trường.", awards=[])
rule("award-prefix-but-conferred", "Nghệ sĩ Cao Đức Nghị được phong tặng danh hiệu Nghệ sĩ Ưu tú.", awards=[award("meritorious_artist", PERSON, 1, named=["Cao Đức Nghị"], level="state")])
rule("award-contest-medals", "Tại hội thi, đội tuyển của huyện giành 2 huy chương vàng, 3 huy chương bạc.", awards=[{"award": "prize", "grade": "first", "count": 2}, {"award": "prize", "grade": "second", "count": 3}])
rule("award-contest-places", "Ban tổ chức trao giải Nhất cho 1 thí sinh, giải Nhì cho 2 thí sinh, giải Ba cho 4 thí sinh.",
     awards=[award("prize", PERSON, 1, grade="first"), award("prize", PERSON, 2, grade="second"), award("prize", PERSON, 4, grade="third")])
rule("award-quoted-honour", "Chương trình vinh danh “Người giữ lửa làng nghề” cho 8 nghệ nhân.", awards=[award("honorary_title", PERSON, 8)])
rule("award-scholarship", "Tại lễ tuyên dương, Quỹ khuyến học tặng giấy khen cho 3 giáo viên và trao 25 suất học bổng cho học sinh nghèo vượt khó.", awards=[award(PAPER, PERSON, 3), {"award": "bonus", "recipient": PERSON, "count": 25}])
rule("award-money-beside-certificate", "UBND huyện tặng giấy khen cho 4 cá nhân kèm 2 triệu đồng tiền thưởng.", awards=[award(PAPER, PERSON, 4)], figures=[figure(2e6, "VND")])
rule("award-ranking-is-none", "Công ty Sợi Hương Trà lọt Top 50 doanh nghiệp phát triển bền vững và đạt chứng nhận ISO 9001.", awards=[])
rule("award-leading-flag-of-the-prime-minister", "Trường THPT Bến Gỗ được Thủ tướng Chính phủ tặng Cờ dẫn đầu phong trào thi đua.", awards=[award("government_emulation_flag", GROUP, 1, level="government", named=["Trường THPT Bến Gỗ"])])
rule("award-order-of-unstated-kind", "Chủ tịch nước đã tặng Huân chương cho 4 tập thể.", awards=[award("order", GROUP, 4, level="state", grade=None)])
rule("award-withdrawn", "UBND tỉnh quyết định thu hồi Bằng khen đã tặng 2 cá nhân.", awards=[award(MERIT, PERSON, 2, "withdrawn")])
rule("award-failed", "Nghệ sĩ Cao Đức Nghị được đề nghị xét tặng danh hiệu NSND nhưng đã trượt.", awards=[award("peoples_artist", PERSON, 1, "withdrawn", named=["Cao Đức Nghị"])])
rule("award-two-years-two-entries", "Trường THPT Bến Gỗ được tặng Cờ thi đua của Chính phủ năm 2016 và năm 2018.", awards=[award("government_emulation_flag", GROUP, 1, period="2016"), award("government_emulation_flag", GROUP, 1, period="2018")])

rule("award-money-as-the-honour", "UBND tỉnh thưởng nóng đội tuyển bóng chuyền nữ 500 triệu đồng.", awards=[{"award": "bonus", "recipient": GROUP, "count": 1}])
rule("award-files-are-a-figure", "Hội đồng đã nhận 64 hồ sơ đề nghị xét tặng các danh hiệu, hình thức khen thưởng.", awards=[], figures=[figure(64, "hồ sơ")])
rule("award-several-orders-counted-together", "Có 31 tập thể, cá nhân được tặng Huân chương Lao động, Huân chương Độc lập.", awards=[award("order", MIXED, 31)])
rule("award-letter-and-flowers-are-none", "Chủ tịch UBND huyện gửi thư khen và tặng lẵng hoa chúc mừng thầy trò nhà trường.", awards=[])
rule("award-martyr-certificate-is-none", "UBND xã trao Bằng Tổ quốc ghi công cho thân nhân 3 liệt sĩ.", awards=[])
rule("award-national-flag-is-none", "Đoàn phường trao 200 lá cờ đỏ sao vàng, cờ Tổ quốc cho các hộ dân.", awards=[])

# --- awards: level
for giver, level in (
    ("Chủ tịch nước", "state"), ("Thủ tướng Chính phủ", "government"), ("Bộ Y tế", "ministry"), ("Tổng Liên đoàn Lao động Việt Nam", "ministry"), ("Trung ương Đoàn", "ministry"),
    ("Trung ương Hội Nông dân Việt Nam", "ministry"), ("Trung ương Hội Sinh viên Việt Nam", "ministry"), ("UBND tỉnh", "province"), ("Tỉnh đoàn", "province"), ("Hội Liên hiệp Phụ nữ tỉnh", "province"),
    ("Liên đoàn Lao động tỉnh", "province"), ("Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam", "organization"),
):
    rule(f"level-{level}-{giver}", f"Dịp này, {giver} tặng Bằng khen cho 6 cá nhân.", awards=[award(MERIT, PERSON, 6, level=level)])
for giver, level in (
    ("UBND huyện", "district"), ("Huyện đoàn", "district"), ("Chủ tịch UBND xã", "commune"), ("Hội Cựu chiến binh xã", "commune"), ("Hiệu trưởng nhà trường", "grassroots"), ("Hội Nông dân huyện", "district"),
):
    rule(f"level-{level}-{giver}", f"Dịp này, {giver} tặng Giấy khen cho 6 cá nhân.", awards=[award(PAPER, PERSON, 6, level=level)])
rule("level-order-without-conferrer", "Huân chương Lao động hạng Ba được trao cho 2 tập thể.", awards=[award("labor_order", GROUP, 2, level="state", conferrer=None)])
rule("level-international-contest", "Em Lò Minh Khuê giành huy chương vàng Olympic Toán quốc tế.", awards=[award("prize", PERSON, 1, grade="first", level="foreign", named=["Lò Minh Khuê"])])
rule("level-mixed-is-null", "Có 30 tập thể được Thủ tướng Chính phủ, bộ trưởng và Chủ tịch UBND tỉnh tặng Bằng khen.", awards=[award(MERIT, GROUP, 30, level=None)])
rule("status-planned", "Tại đại hội, UBND tỉnh sẽ tặng Bằng khen cho 14 tập thể.", awards=[award(MERIT, GROUP, 14, "planned")])
rule("status-proposed", "Cụm thi đua thống nhất đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 3 đơn vị.", awards=[award(MERIT, GROUP, 3, "proposed", level="province")])

rule("level-ministries-with-an-association", "Bộ Công thương, Bộ Tài chính và Hiệp hội Dệt may Việt Nam tặng Bằng khen cho 7 doanh nghiệp.", awards=[award(MERIT, FIRM, 7, level="ministry")])
rule("level-contest-of-a-province", "Tại hội thi tay nghề do Sở Lao động tỉnh tổ chức, ban tổ chức trao giải Nhất cho 2 thí sinh.", awards=[award("prize", PERSON, 2, grade="first", level="province")])
rule("level-said-beside-the-award", "Có 8 cá nhân được tặng Giấy khen cấp huyện.", awards=[award(PAPER, PERSON, 8, level="district")])

# --- awards: recipient
rule("recipient-firm-called-unit", "UBND tỉnh tặng Bằng khen cho Công ty Cổ phần Sợi Hương Trà và Công ty TNHH Gạch Thanh Tân vì đã giúp dân.", awards=[award(MERIT, FIRM, 2, named=["Công ty Cổ phần Sợi Hương Trà", "Công ty TNHH Gạch Thanh Tân"])])
rule("recipient-workforce", "UBND tỉnh tặng Bằng khen cho tập thể cán bộ, công nhân Nhà máy Gạch Thanh Tân.", awards=[award(MERIT, GROUP, 1)])
rule("recipient-household", "UBND xã tặng giấy khen cho 17 hộ gia đình.", awards=[award(PAPER, HOUSE, 17)])
rule("recipient-enterprise-counted", "UBND tỉnh tặng Bằng khen cho 17 doanh nghiệp.", awards=[award(MERIT, FIRM, 17)])
rule("recipient-mixed", "UBND tỉnh tặng Bằng khen cho 170 tập thể, cá nhân.", awards=[award(MERIT, MIXED, 170)])
rule("recipient-exemplar", "Hội nghị tôn vinh 28 gương điển hình.", awards=[award(PRAISE, MODEL, 28)])

# --- awards: count
rule("count-of-nominees", "Có 5/9 nghệ sĩ được phong tặng danh hiệu Nghệ sĩ Ưu tú.", awards=[award("meritorious_artist", PERSON, 5)], figures=[])
rule("count-at-least", "Hơn 300 cá nhân được tặng giấy khen.", awards=[award(PAPER, PERSON, 300, qualifier="at_least")])
rule("count-about", "Gần 300 cá nhân được tặng giấy khen.", awards=[award(PAPER, PERSON, 300, qualifier="about")])
rule("count-hundreds", "Hàng trăm cá nhân được tặng giấy khen.", awards=[award(PAPER, PERSON, 100, qualifier="at_least")])
rule("count-of-names", "UBND tỉnh tặng Bằng khen cho ông Đinh Văn Lực và bà Vũ Thị Nhài.", awards=[award(MERIT, PERSON, 2, qualifier="exact", named=["Đinh Văn Lực", "Vũ Thị Nhài"])])
rule("count-open-list", "UBND tỉnh tặng Bằng khen cho các cá nhân: Đinh Văn Lực, Vũ Thị Nhài, Tô Văn Mạnh...", awards=[award(MERIT, PERSON, 3, qualifier="at_least", named=["Đinh Văn Lực", "Vũ Thị Nhài", "Tô Văn Mạnh"])])
rule("count-several-awards-to-one", "Trường THPT Bến Gỗ được tặng 3 Cờ thi đua của UBND tỉnh.", awards=[award(FLAG, GROUP, 3, named=["Trường THPT Bến Gỗ"], level="province")])
rule("count-names-go-into-the-total", "UBND tỉnh tặng Bằng khen cho 9 cá nhân, trong đó có ông Đinh Văn Lực và bà Vũ Thị Nhài.", awards=[award(MERIT, PERSON, 9, named=["Đinh Văn Lực", "Vũ Thị Nhài"])])
rule("count-many", "Nhiều tập thể được Chủ tịch UBND tỉnh tặng Bằng khen.", awards=[award(MERIT, GROUP, None, qualifier=None)])
rule("count-some", "Một số cá nhân được tặng giấy khen.", awards=[award(PAPER, PERSON, None, qualifier=None)])
rule("count-some-of-an-order", "Một số cá nhân được tặng Huân chương Lao động hạng Ba.", awards=[award("labor_order", PERSON, None, grade="third", qualifier=None)])
rule("count-bare-plural-is-none", "Chủ tịch UBND tỉnh tặng Bằng khen cho các đơn vị.", awards=[])
rule("count-praise-needs-count", "Hội nghị biểu dương các tập thể, cá nhân có nhiều đóng góp.", awards=[])
rule("count-leading-zero", "UBND xã tặng giấy khen cho 05 tập thể và 08 cá nhân.", awards=[award(PAPER, GROUP, 5), award(PAPER, PERSON, 8)])
rule("count-in-words", "UBND xã tặng giấy khen cho mười hai cá nhân.", awards=[award(PAPER, PERSON, 12)])
rule("count-own-conferrers", "Chủ tịch UBND tỉnh tặng Bằng khen cho 4 cá nhân, Bộ Y tế tặng Bằng khen cho 4 cá nhân.", awards=[award(MERIT, PERSON, 4, level="province"), award(MERIT, PERSON, 4, level="ministry")])
rule("count-over-several-orders", "Có 19 cá nhân được tặng Huân chương các loại.", awards=[award("order", PERSON, 19)])

rule("count-each", "Mỗi đơn vị được tặng một Bằng khen.", awards=[award(MERIT, GROUP, None, qualifier=None)])
rule("count-elided-grades", "UBND tỉnh đề nghị tặng Huân chương Lao động hạng Nhì cho 1 tập thể, hạng Ba cho 2 cá nhân.", awards=[award("labor_order", GROUP, 1, "proposed", grade="second"), award("labor_order", PERSON, 2, "proposed", grade="third")])
rule("count-of-awards", "Cán bộ, nhân dân huyện được tặng 1 Huân chương Lao động hạng Ba, 4 Cờ thi đua và 20 Bằng khen.", awards=[{"award": "labor_order", "grade": "third", "count": 1}, {"award": FLAG, "count": 4}, {"award": MERIT, "count": 20}])
rule("count-numerator-of-units", "Có 7/9 tập thể được công nhận Tập thể lao động tiên tiến.", awards=[award("advanced_labor_collective", GROUP, 7)], figures=[])
rule("count-posthumous", "Chủ tịch nước truy tặng Huân chương Dũng cảm cho anh Đinh Văn Lực.", awards=[award("bravery_order", PERSON, 1, named=["Đinh Văn Lực"], posthumous=True)])

# --- awards: period
rule("period-of-the-title", "UBND tỉnh tặng danh hiệu Tập thể lao động xuất sắc năm 2018 cho 4 tập thể.", awards=[award("excellent_labor_collective", GROUP, 4, period="2018")])
rule("period-of-the-merit", "UBND tỉnh tặng Bằng khen cho 4 tập thể có thành tích xuất sắc năm 2019.", awards=[award(MERIT, GROUP, 4, period="2019")])
rule("period-range", "UBND tỉnh tặng Bằng khen cho 4 tập thể có thành tích xuất sắc giai đoạn 2016-2020.", awards=[award(MERIT, GROUP, 4, period="2016-2020")])
rule("period-not-the-giving", "Năm 1975, thôn Trà Lý được tặng Huân chương Lao động hạng Ba.", awards=[award("labor_order", GROUP, 1, period=None)])
rule("period-never-a-half-year", "UBND huyện tặng giấy khen cho 4 tập thể có thành tích trong 6 tháng đầu năm 2019.", awards=[award(PAPER, GROUP, 4, period={None, "2019"})])

# --- figures
rule("figure-money", "Các nhà hảo tâm ủng hộ 125 tỷ đồng.", figures=[figure(125e9, "VND", text="125 tỷ đồng")])
rule("figure-dollars", "Kim ngạch xuất khẩu đạt 1,2 tỷ USD.", figures=[figure(1.2e9, "USD")])
rule("figure-rate", "Tỷ lệ hộ nghèo còn 7,45%.", figures=[figure(7.45, "%")])
rule("figure-multiple", "Thu nhập của bà con tăng gần 3 lần.", figures=[figure(3, "lần", "about")])
rule("figure-grouped-thousands", "Toàn huyện trồng mới 1.250 ha rừng.", figures=[figure(1250, "ha")])
rule("figure-in-words", "Hai mươi lăm hộ đã thoát nghèo.", figures=[figure(25, "hộ")])
rule("figure-head-noun", "Toàn tỉnh có 18 huyện, thị xã hoàn thành kế hoạch.", figures=[figure(18, "huyện")])
rule("figure-not-dates-ages-durations", "Ngày 3/2/2020, lúc 8 giờ 30, cụ bà 85 tuổi đi bộ suốt 3 ngày để dự lễ kỷ niệm 50 năm.", figures=[])
rule("figure-not-ordinals", "Đây là lần thứ 4 xã đứng thứ 2 của huyện, theo Nghị quyết 05 và tiêu chí số 17.", figures=[])
rule("figure-not-photo-positions", f"{TITLE}\n\n{LEAD}\n\nÔng Đinh Văn Lực (thứ 3 từ trái sang) nhận hoa. Ảnh: Hà Thu\n\nBà con chúc mừng.", figures=[])
rule("figure-not-one", "Xã có một mô hình mới và một hợp tác xã.", figures=[])
rule("figure-not-an-award-count", "UBND xã tặng giấy khen cho 12 cá nhân.", figures=[])
rule("figure-qualifiers", "Hơn 200 hộ hiến gần 40 ha đất, dưới 10 hộ còn khó khăn, khoảng 30 hộ khá lên.", figures=[figure(200, "hộ", "at_least"), figure(40, "ha", "about"), figure(10, "hộ", "at_most"), figure(30, "hộ", "about")])
rule("figure-vague-is-none", "Hàng nghìn hộ, vài trăm người và mấy chục xe tham gia.", figures=[])
rule("figure-pointing-back-is-none", "Lãnh đạo hai nước đã gặp nhau.", figures=[])
rule("figure-range", "Mỗi năm thu nhập tăng từ 5% đến 7%.", figures=[figure(5, "%", "at_least"), figure(7, "%", "at_most")])
rule("figure-double", "Sản lượng năm nay tăng gấp đôi.", figures=[figure(2, "lần")])
rule("figure-of-a-whole", "Có 6/11 Hội hoàn thành kế hoạch.", figures=[figure(6, "Hội")])
rule("figure-and-more", "Các xã đạt từ 85% trở lên.", figures=[figure(85, "%", "at_least")])
rule("figure-period", "Năm 2021, toàn xã trồng 350 ha rừng.", figures=[figure(350, "ha", period="2021")])

rule("figure-ordinal-of-a-whole", "Tỉnh xếp thứ 7/63 tỉnh, thành phố.", figures=[figure(63, "tỉnh")])
rule("figure-compound-money", "Bà con góp 1 tỷ 250 triệu đồng.", figures=[figure(1_250_000_000, "VND")])
rule("figure-year-range-is-none", "Giai đoạn 2016-2020, phong trào phát triển đều.", figures=[])
rule("figure-glued-unit", "Đường mới dài 12km, rộng 5m.", figures=[figure(12, "km"), figure(5, "m")])
rule("figure-at-least", "Ít nhất 40 hộ được hỗ trợ.", figures=[figure(40, "hộ", "at_least")])

# --- movements
rule("movement-quoted", "Phong trào thi đua “Xã Mai Lâm chung tay làm đường hoa” lan tỏa khắp các thôn.", movements=[{"name": "Xã Mai Lâm chung tay làm đường hoa"}])
rule("movement-bare-and-specific", "Phong trào thi đua Dân vận khéo được các thôn hưởng ứng.", movements=[{"name": "Dân vận khéo"}])
rule("movement-generic-is-none", "Phong trào thi đua yêu nước của xã ngày càng sôi nổi.", movements=[])
rule("movement-longest-once", "Cuộc vận động “Mỗi nhà một vườn xanh, mỗi xóm một đường hoa” bắt đầu từ tháng 3. Nhờ cuộc vận động “Mỗi nhà một vườn xanh”, thôn xóm sạch hơn.", movements=[{"name": "Mỗi nhà một vườn xanh, mỗi xóm một đường hoa"}])
rule("movement-annual-theme-is-none", "Năm 2022, tỉnh chọn chủ đề năm “Kỷ cương, sáng tạo, bứt phá”.", movements=[])
rule("movement-theme-of-a-movement-is-none", "Phong trào thi đua năm 2022 của tỉnh có chủ đề “Kỷ cương, sáng tạo, bứt phá”.", movements=[])
rule("movement-aim-is-none", "Toàn xã thi đua lập thành tích chào mừng Đại hội Đảng các cấp.", movements=[])

# --- documents
rule("document-party-number", "Xã tiếp tục thực hiện Chỉ thị số 19-CT/TW ngày 5/3/2018 của Ban Bí thư.", documents=[paper("19-CT/TW", "chỉ thị", "2018-03-05")])
rule("document-spaces", "Huyện ban hành Kế hoạch số 45 /KH - UBND.", documents=[paper("45/KH-UBND", "kế hoạch")])
rule("document-state-number", "Theo Nghị định số 77/2016/NĐ-CP của Chính phủ, mức thưởng được nâng lên.", documents=[paper("77/2016/NĐ-CP", "nghị định")])
rule("document-unnumbered-is-none", "Toàn tỉnh thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XXII.", documents=[])
rule("document-decision", "Quyết định 1834/QĐ-TTg ngày 9/11/2020 phê duyệt kế hoạch.", documents=[paper("1834/QĐ-TTg", "quyết định", "2020-11-09")])

rule("document-bare-number-repeats", "Huyện tổng kết 5 năm thực hiện Chỉ thị số 19-CT/TW của Ban Bí thư. Chỉ thị 19 đã đi vào cuộc sống.", documents=[paper("19-CT/TW", "chỉ thị")])
rule("document-law", "Theo Luật số 06/2022/QH15, mức thưởng được nâng lên.", documents=[paper("06/2022/QH15", "luật")])

# --- clusters
rule("cluster-members-and-head", "Cụm thi đua số 4 gồm các huyện Đông Giang, Tây Giang và Nam Giang. Hội nghị bầu huyện Tây Giang làm Cụm trưởng, huyện Nam Giang làm Cụm phó năm 2023.",
     clusters=[{"name": "Cụm thi đua số 4", "members": ["Đông Giang", "Tây Giang", "Nam Giang"]}])
rule("cluster-unit-heads", "Hội nghị Khối thi đua các trường chuyên nghiệp bầu Trường Cao đẳng Bến Gỗ làm Khối trưởng, Trường Trung cấp Trà Lý làm Khối phó năm 2022.",
     clusters=[{"name": "Khối thi đua các trường chuyên nghiệp", "head": "Trường Cao đẳng Bến Gỗ", "deputy": "Trường Trung cấp Trà Lý"}])
rule("cluster-name-ends-before-its-verb", "Khối thi đua các sở kỹ thuật kêu gọi các đơn vị cố gắng.", clusters=[{"name": "Khối thi đua các sở kỹ thuật", "head": None}])
rule("cluster-head-is-the-person-named", "Hội nghị bầu ông Đào Xuân Hải làm Khối trưởng Khối thi đua các sở kỹ thuật năm 2023.", clusters=[{"name": "Khối thi đua các sở kỹ thuật", "head": "Đào Xuân Hải"}])
# fmt: on


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_rule(text: str, published: str | None, expected: dict[str, Any]) -> None:
    record = extract(text, published=published).to_dict()
    for family, facts in expected.items():
        if family == "article":
            assert {key: record["article"][key] for key in facts} == facts
            continue
        left = [flat(fact) for fact in record[family]]
        for fact in facts:
            found = [one for one in left if all(agrees(one[key], value) for key, value in fact.items())]
            assert found, f"{family}: {fact} not among {[{key: one[key] for key in fact} for one in left]}"
            left.remove(found[0])
        assert not left, f"{family}: also read {left}"
