# ruff: noqa: E501 - a sentence of the press stands on one line
"""Named recipients: whose name goes with which award of a sentence, and names told apart from their award."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline

Facts = list[tuple[str, int | None, list[str]]]

IN_A_SENTENCE: list[tuple[str, Facts]] = [
    ("Nhà nước đã phong tặng Thiếu tướng Lò Văn Tám danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
     [("armed_forces_hero", 1, ["Lò Văn Tám"])]),
    ("Năm 2013, Chủ tịch nước phong tặng bà Lò Thị Mây danh hiệu cao quý Anh hùng Lao động.",
     [("labor_hero", 1, ["Lò Thị Mây"])]),
    ("Đảng ủy xã trao Huy hiệu 50 năm tuổi Đảng cho đồng chí Lò Thị Mây, Huy hiệu 40 năm tuổi Đảng cho đồng chí Hà Văn Chín và Lò Văn Tám.",
     [("badge", 1, ["Lò Thị Mây"]), ("badge", 2, ["Hà Văn Chín", "Lò Văn Tám"])]),
    ("Ông Lò Văn Tám được tặng Huân chương Lao động hạng Nhì, Huân chương Kháng chiến hạng Nhất.",
     [("labor_order", 1, ["Lò Văn Tám"]), ("order", 1, ["Lò Văn Tám"])]),
    ("Ông Lò Văn Tám được tặng Huân chương Lao động hạng Ba, Huân chương hạng Nhì.",
     [("labor_order", 1, ["Lò Văn Tám"]), ("labor_order", 1, ["Lò Văn Tám"])]),
    ("Thầy Lò Văn Tám sinh năm 1941. Thầy được phong phó giáo sư (1991); Nhà giáo Nhân dân (2002); Giải thưởng Nhà nước (2007).",
     [("peoples_teacher", 1, ["Lò Văn Tám"]), ("state_prize", 1, ["Lò Văn Tám"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), IN_A_SENTENCE)
def test_in_a_sentence(text: str, facts: Facts) -> None:
    """Each award goes to those named for it, not to those of the next one."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts


TOLD_TOGETHER: list[tuple[str, Facts]] = [
    ("Hai chị Lò Thị Mây và Hà Thị Hoa đã cứu cụ bà. Công ty tặng Giấy khen cho hai chị.",
     [("commendation_certificate", 2, ["Lò Thị Mây", "Hà Thị Hoa"])]),
    ("Lò Văn Tám (lớp 7A) và Hà Văn Chín (lớp 7B) nhặt được ví tiền. Hai em được tuyên dương trước toàn trường.",
     [("commendation", 2, ["Lò Văn Tám", "Hà Văn Chín"])]),
    ("Anh Lò Văn Tám cùng anh Hà Văn Chín lao xuống sông cứu người. Công an huyện khen thưởng 2 anh.",
     [("commendation", 2, ["Lò Văn Tám", "Hà Văn Chín"])]),
    ("Các em Lò Văn Tám, Hà Văn Chín và Vũ Thị Mười nhặt được ví. Cả 3 em được tặng Giấy khen.",
     [("commendation_certificate", 3, ["Lò Văn Tám", "Hà Văn Chín", "Vũ Thị Mười"])]),
    ("Hai bị cáo Lò Văn Tám và Hà Văn Chín hầu tòa. Công an huyện khen thưởng 2 chiến sĩ dũng cảm.",
     [("commendation", 2, [])]),
    ("Chủ tịch huyện Lò Văn Tám và Phó Chủ tịch Hà Văn Chín dự lễ. Huyện tặng Giấy khen cho 2 em.",
     [("commendation_certificate", 2, [])]),
    ("Lò Văn Tám và Hà Văn Chín cứu bạn. Thầy Vũ Văn Năm chứng kiến. Nhà trường tặng Giấy khen cho hai em.",
     [("commendation_certificate", 2, [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), TOLD_TOGETHER)
def test_told_together(text: str, facts: Facts) -> None:
    """Persons told by their number are those whom the article names together, and nobody where others may be meant."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts


TITLES: list[tuple[str, Facts]] = [
    ("Anh Lò Văn Tám được trao tặng danh hiệu Công dân An Hòa tiêu biểu.", [("honorary_title", 1, ["Lò Văn Tám"])]),
    ("Bà Lò Thị Mây được phong tặng danh hiệu Tiến sĩ danh dự của Đại học Sydney.",
     [("honorary_title", 1, ["Lò Thị Mây"])]),
    ("Ông Lò Văn Tám được bầu chọn là Doanh nhân trẻ xuất sắc năm 2018.", [("honorary_title", 1, ["Lò Văn Tám"])]),
    ("Bốn doanh nghiệp được vinh danh là Doanh nghiệp tiêu biểu vì người lao động.", [("honorary_title", 4, [])]),
    ("Anh Lò Văn Tám là một nông dân xuất sắc của xã.", []),
    ("Chi bộ phấn đấu có 20 đảng viên xuất sắc.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), TITLES)
def test_titles(text: str, facts: Facts) -> None:
    """A title of honour told by what it praises needs no quotes, but a verb that gives it."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts


LISTS: list[tuple[str, Facts]] = [
    ("Nhiều tập thể, cá nhân được khen thưởng, tiêu biểu như: Phòng Hậu cần, Đồn Biên phòng An Hải; Thiếu tá Lò Văn Tám, Đại úy Hà Văn Chín.",
     [("commendation", 2, ["Phòng Hậu cần", "Đồn Biên phòng An Hải"]), ("commendation", 2, ["Lò Văn Tám", "Hà Văn Chín"])]),
    ("UBND tỉnh tặng Bằng khen cho các tập thể: Trường Tiểu học An Hòa, Trạm Y tế xã An Hòa; các cá nhân: Lò Văn Tám, Lò Thị Mây.",
     [("certificate_of_merit", 2, ["Trường Tiểu học An Hòa", "Trạm Y tế xã An Hòa"]), ("certificate_of_merit", 2, ["Lò Văn Tám", "Lò Thị Mây"])]),
    ("Hội đồng Đội tỉnh trao cờ thi đua cho 2 đơn vị: Hội đồng Đội huyện An Hòa và Hội đồng Đội thị xã An Lạc.",
     [("emulation_flag", 2, ["Hội đồng Đội huyện An Hòa", "Hội đồng Đội thị xã An Lạc"])]),
    ("UBND tỉnh tặng Bằng khen cho Công ty CP Truyền thông và Máy tính An Hòa, Công ty TNHH Quang điện – Điện tử và Sở Xây dựng.",
     [("certificate_of_merit", 2, ["Công ty CP Truyền thông và Máy tính An Hòa", "Công ty TNHH Quang điện – Điện tử"]),
      ("certificate_of_merit", 1, ["Sở Xây dựng"])]),
    ("Chủ tịch nước tặng Huân chương Chiến công hạng Nhì cho các Phòng PC03, PA06.",
     [("feat_of_arms_order", 2, ["Phòng PC03", "PA06"])]),
    ("UBND tỉnh tặng Bằng khen cho Khu phố 5 - phường An Hòa, Đội xe số 1 và Trạm Y tế xã An Lạc.",
     [("certificate_of_merit", 3, ["Khu phố 5", "Đội xe số 1", "Trạm Y tế xã An Lạc"])]),
    ("UBND tỉnh tặng Bằng khen cho báo Sao Mai, Bệnh viện Nhi 2, Bệnh viện Tim An Hòa và Bệnh viện Mắt.",
     [("certificate_of_merit", 4, ["báo Sao Mai", "Bệnh viện Nhi 2", "Bệnh viện Tim An Hòa", "Bệnh viện Mắt"])]),
    ("Chủ tịch nước tặng Huân chương Độc lập cho nguyên Thủ tướng Lò Văn Tám.", [("independence_order", 1, ["Lò Văn Tám"])]),
    ("Bí thư Huyện đoàn trao Giấy khen cho em Lò Văn Tám; cô Hà Thị Mây, Hiệu trưởng nhà trường biểu dương em.",
     [("commendation_certificate", 1, ["Lò Văn Tám"])]),
    ("Huyện đoàn trao Giấy khen cho em Lò Văn Tám. UBND huyện cũng đã tặng Giấy khen cho em.",
     [("commendation_certificate", 1, ["Lò Văn Tám"]), ("commendation_certificate", 1, ["Lò Văn Tám"])]),
    ("UBND tỉnh tặng Bằng khen cho Phòng Cảnh sát hình sự, Công an tỉnh An Hòa và Khoa Nội, Bệnh viện Bến Lau.",
     [("certificate_of_merit", 2, ["Phòng Cảnh sát hình sự", "Khoa Nội"])]),
    ("Phòng Cảnh sát hình sự, Công an tỉnh An Hòa được tặng Bằng khen.", [("certificate_of_merit", 1, ["Phòng Cảnh sát hình sự"])]),
    ("UBND tỉnh tặng Bằng khen cho Phòng Nội vụ, Công an huyện Bến Lau.",
     [("certificate_of_merit", 2, ["Phòng Nội vụ", "Công an huyện Bến Lau"])]),
    ("Xã có 150 hộ đạt Gia đình văn hóa, giảm 12 hộ so với năm trước.", [("cultural_family", 150, [])]),
    ("UBND tỉnh tặng Bằng khen cho 1 tập thể và ông Lò Văn Tám.",
     [("certificate_of_merit", 1, []), ("certificate_of_merit", 1, ["Lò Văn Tám"])]),
    ("UBND tỉnh tặng Bằng khen cho 1 tập thể nữ và PGS.TS Lò Thị Mây.",
     [("certificate_of_merit", 1, []), ("certificate_of_merit", 1, ["Lò Thị Mây"])]),
    ("Nhà nước truy tặng Huân chương Lao động cho liệt sĩ Lò Văn Tám và 5 liệt sĩ khác.",
     [("labor_order", 1, ["Lò Văn Tám"]), ("labor_order", 5, [])]),
    ("UBND tỉnh tặng Bằng khen cho Công an xã An Hòa; Trường Tiểu học An Lạc được tặng Cờ thi đua.",
     [("certificate_of_merit", 1, ["Công an xã An Hòa"]), ("emulation_flag", 1, ["Trường Tiểu học An Lạc"])]),
    ("Bộ Y tế tặng Bằng khen cho 3 cá nhân gồm: nghệ sĩ Lò Văn Tám Đạo diễn hình ảnh và các diễn viên của phim gồm: NSND Vũ Mít, NSND Hà Na.",
     [("certificate_of_merit", 3, ["Lò Văn Tám", "Vũ Mít", "Hà Na"])]),
    ("Giám đốc Công an tỉnh tặng Giấy khen cho Phòng Cảnh sát hình sự đã có thành tích xuất sắc trong phá án và Công an huyện Bến Lau đã phối hợp tốt.",
     [("commendation_certificate", 2, ["Phòng Cảnh sát hình sự", "Công an huyện Bến Lau"])]),
    ("Giám đốc Công an tỉnh tặng Giấy khen cho Phòng Cảnh sát hình sự đã có thành tích trong phá án và giữ gìn trật tự.",
     [("commendation_certificate", 1, ["Phòng Cảnh sát hình sự"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), LISTS)
def test_lists(text: str, facts: Facts) -> None:
    """A list of units goes on with persons over a semicolon, but not with who gets the next award."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts


TURNED_ROUND: list[tuple[str, Facts]] = [
    ("Đón nhận Huân chương Chiến công hạng Nhì là các tập thể Phòng PC03, PA06 và Đại tá Trần Anh Tám, Phó Giám đốc Công an tỉnh; Thiếu tá Hà Văn Chín, Phó trưởng Phòng PC02.",
     [("feat_of_arms_order", 2, ["Phòng PC03", "PA06"]), ("feat_of_arms_order", 2, ["Trần Anh Tám", "Hà Văn Chín"])]),
    ("Nhận giải thưởng lần này là 10 chi hội phụ nữ tiêu biểu.", [("prize", 10, [])]),
    ("Vinh dự được nhận Bằng khen đợt này là Khoa Nội và bác sĩ Lò Thị Mây.",
     [("certificate_of_merit", 1, ["Khoa Nội"]), ("certificate_of_merit", 1, ["Lò Thị Mây"])]),
    ("Thiếu tá Lò Văn Tám ngày 10/9 được Bộ Quốc phòng tặng Huân chương Lao động.", [("labor_order", 1, ["Lò Văn Tám"])]),
    ("Trường THPT Bến Lau năm học 2014 - 2015 được UBND tỉnh tặng Bằng khen.", [("certificate_of_merit", 1, ["Trường THPT Bến Lau"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), TURNED_ROUND)
def test_turned_round(text: str, facts: Facts) -> None:
    """Those who got the award behind it, with "là"; the name Anh of an officer tells no other state."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts


EXAMPLES: list[tuple[str, Facts]] = [
    ("Nhiều tập thể, cá nhân được các cấp khen thưởng. Tiêu biểu như: Phòng Tham mưu, Đồn Biên phòng An Hải và các cá nhân: Lò Văn Tám, Khấu Văn Chín…",
     [("commendation", 2, ["Phòng Tham mưu", "Đồn Biên phòng An Hải"]), ("commendation", 2, ["Lò Văn Tám", "Khấu Văn Chín"])]),
    ("Nhiều đơn vị được tặng Cờ thi đua. Trong đó nổi bật là Trung đoàn 8, Tiểu đoàn 5.",
     [("emulation_flag", 2, ["Trung đoàn 8", "Tiểu đoàn 5"])]),
    ("Nhiều hội viên được biểu dương, điển hình như ông Lò Văn Tám ở thôn 3, bà Lò Thị Mây ở thôn 5.",
     [("commendation", 2, ["Lò Văn Tám", "Lò Thị Mây"])]),
    ("Nhiều tập thể được khen thưởng. Tiêu biểu trong phong trào là mô hình trồng rau sạch.", []),
    ("Nhiều hộ nông dân làm giàu, tiêu biểu như hộ ông Lò Văn Tám.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), EXAMPLES)
def test_examples(text: str, facts: Facts) -> None:
    """Some of many stand for them by name, in the sentence or the next; many who are only praised are no fact."""
    assert [(a.award, a.count, [p.text for p in a.named]) for a in under_headline(text)] == facts
