# ruff: noqa: E501 - a line of a page is a line of the press
"""Relevance: articles on emulation and commendation apart from those that borrow its words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.relevance import Relevance, judge_relevance, may_be_relevant, screen, trigger_words
from thidua_extract.text.document import Document
from thidua_extract.text.plain import one_byte


def _reading(*lines: str) -> Reading:
    return Reading(Document.from_source("\n\n".join(lines)))


def _screened(source: str) -> Relevance:
    document = Document.from_source(source)
    return screen(document, trigger_words(document))


ON = [
    (
        "Đồng Xanh tổng kết phong trào thi đua yêu nước năm 2022",
        "Chiều 7/6, UBND huyện Đồng Xanh tổ chức hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 với đông đảo đại biểu.",
        "Dịp này, 12 tập thể được tặng giấy khen.",
    ),
    (
        "Tặng bằng khen cho hai ngư dân cứu người",
        "Sáng 5/10, Chủ tịch tỉnh tặng bằng khen cho hai ngư dân đã cứu sáu người bị nạn trên biển trong đêm bão vừa qua.",
    ),
    (
        "Công ty Hoa Sen đón nhận Huân chương Lao động hạng Ba",
        "Ngày 8/6, Công ty Hoa Sen tổ chức lễ kỷ niệm 20 năm thành lập và đón nhận Huân chương Lao động hạng Ba của Chủ tịch nước.",
    ),
    (
        "Ba nghệ sĩ được đề nghị xét tặng danh hiệu NSND",
        "Hội đồng cấp tỉnh vừa thông qua danh sách đề nghị xét tặng danh hiệu Nghệ sĩ Nhân dân cho ba nghệ sĩ của nhà hát.",
    ),
]
OFF = [
    (
        "Đội Hoa Sen giành huy chương vàng sau trận đấu nghẹt thở",
        "Các cầu thủ thi đấu quyết tâm và ghi ba bàn thắng trước đội chủ nhà trong trận đấu cuối cùng của vòng bảng tối 7/6.",
        "Huấn luyện viên khen ngợi cả đội.",
    ),
    (
        "Tuyên phạt nguyên kế toán mười năm tù",
        "Ngày 8/6, hội đồng xét xử tuyên phạt bị cáo Lê Văn Tám mười năm tù về tội tham ô tài sản của hợp tác xã Hoa Sen.",
        "Tòa xét bị cáo từng được tặng một bằng khen nên giảm nhẹ một phần hình phạt.",
    ),
    (
        "Mưa lớn gây ngập nhiều tuyến đường",
        "Cơn mưa kéo dài hơn hai giờ chiều 7/6 khiến nhiều tuyến đường ở trung tâm thị trấn Hoa Sen ngập sâu, giao thông ùn tắc.",
    ),
    (
        "Ông Vũ Hải An làm Phó giám đốc sở",
        "Chiều 7/6, UBND tỉnh công bố quyết định bổ nhiệm ông Vũ Hải An giữ chức Phó giám đốc Sở Xây dựng, thời hạn năm năm.",
        "Ông từng là trưởng phòng kế hoạch.",
    ),
]


@pytest.mark.parametrize("lines", ON, ids=lambda lines: lines[0])
def test_on_the_subject(lines: tuple[str, ...]) -> None:
    relevance = judge_relevance(_reading(*lines))
    assert relevance.relevant
    assert relevance.score > 0.8


@pytest.mark.parametrize("lines", OFF, ids=lambda lines: lines[0])
def test_off_the_subject(lines: tuple[str, ...]) -> None:
    relevance = judge_relevance(_reading(*lines))
    assert not relevance.relevant
    assert relevance.score < 0.3


def test_the_evidence_is_the_first_of_each_trigger_in_order() -> None:
    reading = _reading(*ON[0])
    evidence = judge_relevance(reading).evidence
    words = [reading.text[start:end] for start, end in evidence]
    assert words[0] == "phong trào thi đua yêu nước"
    assert "tặng giấy khen" in words
    assert evidence == sorted(evidence)
    assert len(set(words)) == len(words)


def test_a_title_weighs_more_than_a_body() -> None:
    body = "Trong năm qua, đơn vị có nhiều cố gắng và được tặng bằng khen của tỉnh về thành tích trong lao động sản xuất tại địa bàn."
    above = judge_relevance(_reading("Trạm y tế được tặng bằng khen", "Trạm y tế xã Hoa Sen khám bệnh cho bà con."))
    below = judge_relevance(_reading("Trạm y tế xã Hoa Sen", "Trạm y tế xã Hoa Sen khám bệnh cho bà con.", body))
    assert above.score > below.score > 0


def test_the_lexicon_is_whole() -> None:
    rows = table("relevance").rows
    terms = [term for row in rows for term in row["term"].split("|")]
    assert len(terms) == len(set(terms))
    assert all(term == term.strip() and term for term in terms)
    assert all(-3 <= float(row["weight"]) <= 4 and float(row["weight"]) for row in rows)


TERMS = [term for row in table("relevance").rows for term in row["term"].split("|")]


@given(st.lists(st.sampled_from([*TERMS, "mưa", "qua", "Hoà", " – ", ", ", "\n"]), max_size=6).map(" ".join))
def test_a_text_that_cannot_be_relevant_has_no_evidence(source: str) -> None:
    spaced = (source.replace(" ", space) for space in ("\u00a0", "\t", "  ", "&nbsp;", "<br>", " \u200b"))
    for written in (source, source.upper(), source.replace("-", "–"), unicodedata.normalize("NFD", source), *spaced):
        assert may_be_relevant(one_byte(written)) or not _screened(written).evidence


@pytest.mark.parametrize("written", ["Nghệ sỹ ưu tú", "nghệ sĩ ưu tú", "KỈ NIỆM CHƯƠNG", "Kỷ niệm chương", "TĐ–KT"])
def test_every_spelling_of_a_term_may_be_relevant(written: str) -> None:
    assert _screened(written).evidence
    assert may_be_relevant(one_byte(written))


@pytest.mark.parametrize("spaces", [" ", "  ", "     ", " \u00a0\t "])
def test_most_texts_cannot_be_relevant(spaces: str) -> None:
    assert not may_be_relevant(one_byte(f"Mưa lớn ở miền Trung,{spaces}nhiều tuyến{spaces}đường ngập sâu."))
    assert may_be_relevant(one_byte(f"Mưa lớn,{spaces}bằng{spaces}khen"))


@pytest.mark.parametrize("lines", [*ON, *OFF])
def test_words_looked_for_before_are_judged_the_same(lines: tuple[str, ...]) -> None:
    reading = _reading(*lines, "Ảnh: Giấy khen của ông Tám", lines[0])
    assert judge_relevance(reading, trigger_words(reading.document)) == judge_relevance(reading)


@pytest.mark.parametrize("menu", ["Trang chủ", "Thời sự | Kinh tế | Giáo dục | Pháp luật", "TIN MỚI\nĐăng nhập"])
def test_a_menu_before_the_headline_does_not_stand_for_it(menu: str) -> None:
    headline, *rest = ON[1]
    alone = _screened("\n".join([headline, *rest]))
    assert _screened("\n".join([menu, headline, *rest])).score == alone.score > 0.5
    assert _screened("\n".join([menu, OFF[2][0], headline, *rest])).score < alone.score


@given(st.text(max_size=300))
def test_any_text_is_judged(source: str) -> None:
    relevance = judge_relevance(Reading(Document.from_source(source)))
    assert 0 <= relevance.score <= 1
    assert relevance.relevant == (relevance.score >= 0.5)
