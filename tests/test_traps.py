"""The twenty misreadings that careless readers of these reports fall into, each in two or three wordings.

A row is a text and all facts of the named families that are to be read from it: one fact too many fails as surely as
one too few. A fact is given by the fields that the trap is about.
"""

# ruff: noqa: E501 - a row holds its text on one line
from __future__ import annotations

from typing import Any

import pytest

from thidua_extract import extract

TITLE = "Bản tin cuối tuần của huyện"
GROUP, PERSON, MIXED = "collective", "individual", "mixed"
FLAG, MERIT = "government_emulation_flag", "certificate_of_merit"

Fields = dict[str, Any]


def award(code: str, recipient: str, count: int | None, status: str = "conferred", **fields: Any) -> Fields:
    return {"award": code, "recipient": recipient, "count": count, "status": status, **fields}


def order(code: str, grade: str, recipient: str, count: int | None, status: str = "conferred", **more: Any) -> Fields:
    return award(code, recipient, count, status, grade=grade, level="state", **more)


def who(name: str, *positions: str, **fields: Any) -> Fields:
    return {"name": name, "positions": list(positions), **fields}


def figure(value: float, unit: str, qualifier: str = "exact", **fields: Any) -> Fields:
    return {"value": value, "unit": unit, "qualifier": qualifier, **fields}


def event(date: str, *types: str, **fields: Any) -> Fields:
    return {"date": date, "types": sorted(types), **fields} if types else {"date": date, **fields}


def flat(fact: Fields) -> Fields:
    """A fact of the record with its nested fields reduced to their words and codes."""
    plain = dict(fact)
    plain["named"] = [name["text"] for name in fact.get("named", [])]
    plain["positions"] = [post["text"] for post in fact.get("positions", [])]
    plain["statuses"] = [post["status"] for post in fact.get("positions", [])]
    plain["roles"] = sorted({role["code"] for role in fact.get("roles", [])})
    plain["types"] = sorted(fact.get("types") or [])
    plain["province"] = (fact.get("province") or {}).get("name")
    plain["code"] = (fact.get("province") or {}).get("code")
    return plain


def check(text: str, published: str | None, expected: dict[str, list[Fields]]) -> None:
    """Fail unless the named families hold just the facts expected, in whatever order."""
    page = text if "\n" in text else f"{TITLE}\n\n{text}"
    record = extract(page, published=published).to_dict()
    for family, facts in expected.items():
        left = [flat(fact) for fact in record[family]]
        for fact in facts:
            found = [one for one in left if all(one[key] == value for key, value in fact.items())]
            seen = [{key: one[key] for key in fact} for one in left]
            assert found, f"{family}: {fact} not among {seen}"
            left.remove(found[0])
        assert not left, f"{family}: also read {[one['spans'] for one in left]} {left}"


ROWS: list[Any] = []


def trap(
    number: int, text: str, published: str | None = None, xfail: str | None = None, **expected: list[Fields]
) -> None:
    """Add a row; `xfail` names the cause of a reading that is known to be wrong."""
    marks = [pytest.mark.xfail(strict=True, reason=xfail)] if xfail else []
    ROWS.append(pytest.param(text, published, expected, id=f"{number:02}-{text[:28]}", marks=marks))


# fmt: off
# 1: who hands over is not who confers
trap(1, "Được sự ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh Đặng Hữu Lộc trao Huân chương Lao động hạng Nhì cho 3 tập thể.",
     awards=[order("labor_order", "second", GROUP, 3, conferrer="Chủ tịch nước", presenter="Đặng Hữu Lộc")],
     officials=[who("Đặng Hữu Lộc", "Phó Chủ tịch UBND tỉnh", roles=["presented"])])
trap(1, "Thay mặt Thủ tướng Chính phủ, đồng chí Mạc Thị Hiên, Phó Bí thư Tỉnh ủy trao Bằng khen cho 4 cá nhân.",
     awards=[award(MERIT, PERSON, 4, level="government", conferrer="Thủ tướng Chính phủ", presenter="Mạc Thị Hiên")])
trap(1, "Thừa uỷ quyền Chủ tịch nước, Thiếu tướng Lý Văn Sáng, Giám đốc Công an tỉnh trao Huân chương Chiến công hạng Ba tặng 1 tập thể, 2 cá nhân.",
     awards=[order("feat_of_arms_order", "third", GROUP, 1, conferrer="Chủ tịch nước"), order("feat_of_arms_order", "third", PERSON, 2, conferrer="Chủ tịch nước")],
     officials=[who("Lý Văn Sáng", "Giám đốc Công an tỉnh", rank="Thiếu tướng", roles=["presented"])])

# 2: a proposal governs every award up to the end of the sentence
trap(2, "Các thành viên nhất trí trình Thủ tướng Chính phủ tặng Cờ thi đua cho 2 tập thể; tặng Bằng khen cho 9 cá nhân.",
     awards=[award(FLAG, GROUP, 2, "proposed"), award(MERIT, PERSON, 9, "proposed", level="government")])
trap(2, "Qua bỏ phiếu kín, Hội đồng đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 1 tập thể, Chính phủ tặng Cờ thi đua cho 5 đơn vị và Thủ tướng Chính phủ tặng Bằng khen cho 8 cá nhân.",
     awards=[order("labor_order", "third", GROUP, 1, "proposed"), award(FLAG, GROUP, 5, "proposed"), award(MERIT, PERSON, 8, "proposed", level="government")])

# 3: a call to praise in time is no proposal
trap(3, "Ông Tạ Quang Khải, Giám đốc Sở Nội vụ đề nghị các phòng, ban quan tâm khen thưởng công nhân, nông dân trực tiếp sản xuất.",
     awards=[], officials=[who("Tạ Quang Khải", "Giám đốc Sở Nội vụ", roles=["spoke"])])
trap(3, "Bí thư Huyện ủy Lò Văn Pâng yêu cầu các xã kịp thời biểu dương, khen thưởng người dân hiến đất làm đường.",
     awards=[], officials=[who("Lò Văn Pâng", "Bí thư Huyện ủy", roles=["spoke"])])

# 4: one joint count with a part of it
trap(4, "UBND huyện Đồng Xanh trao giấy khen cho 96 tập thể, cá nhân, trong đó có 28 tập thể.",
     awards=[award("commendation_certificate", MIXED, 96), award("commendation_certificate", GROUP, 28)])
trap(4, "Có 210 tập thể và cá nhân được tặng giấy khen, gồm 60 tập thể và 150 cá nhân.",
     awards=[award("commendation_certificate", MIXED, 210), award("commendation_certificate", GROUP, 60), award("commendation_certificate", PERSON, 150)])

# 5: years in the Party are no count, and no anniversary
trap(5, "Đảng ủy xã Mai Lâm trao tặng Huy hiệu 60 năm tuổi Đảng cho 3 đảng viên cao tuổi.", awards=[award("badge", PERSON, 3)], figures=[])
trap(5, "12 đồng chí của Đảng bộ phường vinh dự đón nhận Huy hiệu 45 năm tuổi Đảng.", awards=[award("badge", PERSON, 12)], events=[], figures=[])
trap(5, "Dịp này, 7 đảng viên được trao Huy hiệu Đảng 30 năm, 40 năm và 55 năm.", awards=[award("badge", PERSON, 7)], events=[], figures=[])

# 6: one award of the past, another hoped for
trap(6, "Công ty Sợi Hương Trà từng được tặng Cờ thi đua của Chính phủ năm 2014 và nay phấn đấu đón nhận Huân chương Lao động hạng Nhì.",
     awards=[award(FLAG, "enterprise", 1), order("labor_order", "second", "enterprise", 1, "planned")])
trap(6, "Trường THPT Bến Gỗ đã được nhận Cờ thi đua của Chính phủ. Trường THPT Bến Gỗ phấn đấu được tặng Huân chương Độc lập hạng Ba.",
     awards=[award(FLAG, GROUP, 1, named=["Trường THPT Bến Gỗ"]), order("independence_order", "third", GROUP, 1, "planned")])

# 7: what nobody was given
trap(7, "Đợt này không có đơn vị nào được tặng Cờ thi đua của Bộ Y tế, chỉ 4 tập thể nhận Bằng khen.", awards=[award(MERIT, GROUP, 4)])
trap(7, "Chưa có cá nhân nào trong huyện được tặng danh hiệu Chiến sĩ thi đua toàn quốc, song đã có 6 người được công nhận Chiến sĩ thi đua cấp tỉnh.",
     awards=[award("provincial_emulation_fighter", PERSON, 6)])

# 8: ranks of a bloc are no prizes and no grades of an order
trap(8, "Hội nghị suy tôn 3 đơn vị Nhất, 5 đơn vị Nhì khối thi đua các trường học.",
     awards=[award("rank_title", GROUP, 3, grade="first"), award("rank_title", GROUP, 5, grade="second")])
trap(8, "Kết thúc năm thi đua, khối thi đua các xã có 2 đơn vị xếp thứ Nhất, 4 đơn vị xếp thứ Nhì và 4 đơn vị xếp thứ Ba.",
     awards=[award("rank_title", GROUP, 2, grade="first"), award("rank_title", GROUP, 4, grade="second"), award("rank_title", GROUP, 4, grade="third")])

# 9: an honour before a name is part of how the person is called
trap(9, "NSND Hà Bích Thảo hát chúc mừng 20 chiến sĩ thi đua cơ sở được tuyên dương.", awards=[award("commendation", PERSON, 20)], officials=[])
trap(9, "Anh hùng Lao động Tống Văn Kỳ kể chuyện nghề với 30 điển hình tiên tiến được tôn vinh.", awards=[award("commendation", "exemplar", 30)])
trap(9, "NSƯT Cao Đức Nghị và nghệ nhân ưu tú Ksor Mlơn biểu diễn phục vụ bà con.", awards=[], officials=[])

# 10: so much for each
trap(10, "Mỗi tập thể được thưởng 8 triệu đồng, mỗi cá nhân 2 triệu đồng.", figures=[figure(8e6, "VND"), figure(2e6, "VND")])
trap(10, "Mỗi tập thể được thưởng 8 triệu đồng, mỗi cá nhân 2 triệu đồng; tổng cộng có 5 tập thể, 14 cá nhân.",
     awards=[award("bonus", GROUP, 5), award("bonus", PERSON, 14)])
trap(10, "Ban tổ chức tặng Giấy khen cho 6 tập thể, 11 cá nhân, kèm tiền thưởng 3 triệu đồng mỗi tập thể và 1 triệu đồng mỗi cá nhân.",
     figures=[figure(3e6, "VND"), figure(1e6, "VND")], awards=[award("commendation_certificate", GROUP, 6), award("commendation_certificate", PERSON, 11)])

# 11: the year under review is not the year of the day
trap(11, "Chiều 4-1, xã Mai Lâm tổng kết phong trào thi đua năm 2022.", "2023-01-05", events=[event("2023-01-04", "review")])
trap(11, "Sáng 28/12, huyện Đồng Xanh tổ chức hội nghị tổng kết phong trào thi đua năm 2023.", "2024-01-02", events=[event("2023-12-28", "review")])
trap(11, "Hội nghị sơ kết phong trào thi đua giai đoạn 2021-2023 được Sở Y tế tổ chức ngày 9/1.", "2024-01-10", events=[event("2024-01-09", "review")])

# 12: of several days one is the event's
trap(12, "Lễ kỷ niệm 70 năm Ngày truyền thống thi đua yêu nước 11-6 diễn ra sáng 10-6 tại phường 1-5.", "2018-06-11", events=[event("2018-06-10", "anniversary")])
trap(12, "Nhân Ngày Doanh nhân Việt Nam 13-10, chiều 11-10, Công ty 22-12 tổ chức lễ tuyên dương 25 thợ giỏi.", "2021-10-12",
     events=[event("2021-10-11", "commendation")], awards=[award("commendation", PERSON, 25)])

# 13: posts chained before a name, and the verb behind it
trap(13, "Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng Đinh Xuân Bách và Phó Bí thư Thường trực Tỉnh ủy Trần Lê Thanh Mai dự.",
     officials=[who("Đinh Xuân Bách", "Bí thư Trung ương Đảng", "Chánh Văn phòng Trung ương Đảng", roles=["attended"]),
                who("Trần Lê Thanh Mai", "Phó Bí thư Thường trực Tỉnh ủy", roles=["attended"])])
trap(13, "Dự hội nghị có Bí thư Trung ương Đảng, Trưởng Ban Nội chính Trung ương Hồ Quốc Vượng; Phó Chủ tịch UBND tỉnh Vũ Thị Thu Hà.",
     officials=[who("Hồ Quốc Vượng", "Bí thư Trung ương Đảng", "Trưởng Ban Nội chính Trung ương"), who("Vũ Thị Thu Hà", "Phó Chủ tịch UBND tỉnh")])

# 14: former and acting; names of the highland peoples
trap(14, "Nguyên Chủ tịch UBMTTQ huyện Y Thuân Mlô và quyền Trưởng phòng Nội vụ K'Brốp nhận Kỷ niệm chương.",
     officials=[{"name": "Y Thuân Mlô", "statuses": ["former"]}, {"name": "K'Brốp", "statuses": ["acting"]}],
     awards=[award("commemorative_medal", PERSON, 2, named=["Y Thuân Mlô", "K'Brốp"])])
trap(14, "Dự buổi lễ có nguyên Phó Bí thư Huyện ủy H’Lan Êban và quyền Giám đốc Sở Y tế Rơ Chăm Hiêng.",
     officials=[{"name": "H’Lan Êban", "statuses": ["former"]}, {"name": "Rơ Chăm Hiêng", "statuses": ["acting"]}])

# 15: dots and commas, steps and levels
trap(15, "Tỷ lệ hộ nghèo giảm 0,8 điểm phần trăm, còn 2,15%; thu ngân sách ước đạt 9.870,4 tỷ đồng, bằng 112% dự toán.",
     figures=[{"value": 0.8, "change": "decrease"}, figure(2.15, "%"), figure(9_870_400_000_000, "VND", "about"), figure(112, "%")])
trap(15, "Kim ngạch xuất khẩu đạt 1.206,5 triệu USD, tăng 7,25%.", figures=[figure(1_206_500_000, "USD"), figure(7.25, "%", change="increase")])

# 16: numbers in words
trap(16, "Qua bốn năm, toàn xã có hai trăm linh bảy hộ thoát nghèo, hơn ba tỷ rưỡi đồng được quyên góp.",
     figures=[figure(207, "hộ"), figure(3_500_000_000, "VND", "at_least")])
trap(16, "Năm năm qua, bà con hiến một trăm lẻ ba sào ruộng; gần hai triệu rưỡi đồng tiền quỹ được gửi tới chín hộ.",
     figures=[figure(103, "sào"), figure(2_500_000, "VND", "about"), figure(9, "hộ")])

# 17: a photographer is no official; a caption repeats the body
trap(17, f"{TITLE}\n\nSáng 6/5, UBND xã Mai Lâm tổ chức lễ biểu dương.\n\nChủ tịch UBND xã Vi Văn Tém trao giấy khen cho 6 cá nhân. Ảnh: BẢO NGHI\n\n"
         "Tại buổi lễ, Chủ tịch UBND xã Vi Văn Tém trao giấy khen cho 6 cá nhân có nhiều việc làm tốt.",
     awards=[award("commendation_certificate", PERSON, 6)], officials=[who("Vi Văn Tém", "Chủ tịch UBND xã", roles=["presented"])])
trap(17, f"{TITLE}\n\nNgày 7/8, Hội Nông dân huyện biểu dương các hộ sản xuất giỏi.\n\nPhó Chủ tịch UBND huyện trao giấy khen cho 9 hộ (Ảnh: Khả Vân).\n\n"
         "Dịp này, UBND huyện tặng giấy khen cho 9 hộ sản xuất giỏi.",
     awards=[award("commendation_certificate", "household", 9)], officials=[])

# 18: people whose names schools and streets bear
trap(18, "Trường Tiểu học Bùi Thị Xuân, đường Lý Thường Kiệt, được Chủ tịch UBND tỉnh tặng Bằng khen.",
     awards=[award(MERIT, GROUP, 1, level="province", conferrer="Chủ tịch UBND tỉnh")], officials=[])
trap(18, "Chủ tịch UBND tỉnh tặng Bằng khen cho Bệnh viện Nguyễn Tri Phương và Trường THCS Phan Đình Giót.",
     awards=[award(MERIT, GROUP, 2, named=["Bệnh viện Nguyễn Tri Phương", "Trường THCS Phan Đình Giót"])], officials=[])

# 19: conditions of the law
trap(19, "Theo quy định, cá nhân có 03 lần được tặng danh hiệu Chiến sĩ thi đua cơ sở mới đủ điều kiện xét.", awards=[])
trap(19, "Để được tặng Bằng khen của Bộ, tập thể phải có 2 năm liên tục hoàn thành xuất sắc nhiệm vụ.", awards=[])
trap(19, "Nếu 2 lần được tặng Cờ thi đua của Chính phủ thì đơn vị được xét tặng Huân chương Lao động hạng Ba.", awards=[])

# 20: the province of the day
trap(20, "Ngày 12/8/2025, tại phường Bồng Sơn (tỉnh Gia Lai), UBND tỉnh tổ chức tổng kết phong trào thi đua và tặng Cờ thi đua cho 4 xã của tỉnh Bình Định cũ.", "2025-08-12",
     events=[event("2025-08-12", "review", "commendation", province="Gia Lai", code="52")], awards=[award("emulation_flag", GROUP, 4, level="province")])
trap(20, "Ngày 20/9/2025, tại phường Rạch Giá, UBND tỉnh An Giang tổ chức hội nghị biểu dương 15 xã.", "2025-09-20",
     events=[event("2025-09-20", "commendation", province="An Giang", code="91")], awards=[award("commendation", GROUP, 15)])
trap(20, "Ngày 20/9/2022, tại Quy Nhơn, UBND tỉnh Bình Định tổ chức hội nghị biểu dương 15 xã.", "2022-09-20",
     events=[event("2022-09-20", "commendation", province="Bình Định", code="52")], awards=[award("commendation", GROUP, 15)])
# fmt: on


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_trap(text: str, published: str | None, expected: dict[str, list[Fields]]) -> None:
    check(text, published, expected)
