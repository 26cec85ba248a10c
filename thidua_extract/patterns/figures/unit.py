"""The unit of a figure: money, a share, times, a measure, or the head of the counted noun."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from thidua_extract.language.counted import Unit, unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class FigureUnit:
    """The unit's name, its words and its kind; `known` when a lexicon holds it, not only the form of the text."""

    name: str
    span: Span
    kind: str
    known: bool = True

    @property
    def counted(self) -> bool:
        """Whether the unit is a noun that is counted."""
        return self.kind not in ("money", "share", "times", "measure")


_SPACE = regex.compile(r"\s{0,2}")
_WORD = regex.compile(r"\p{L}{2,}")
_NEVER = frozenset(
    "và của đã là tại đến trong cho với được có bị để sẽ đối trên theo từ do vào về ở khi thì cũng mà như nhưng hoặc"
    " hay này kia đó ấy nọ cùng nữa trước sau dưới giữa bằng so tới ra lên xuống vừa qua nay hôm tuổi năm tháng ngày"
    " giờ phút giây tuần đang không chưa rồi nên vì bởi tăng giảm đạt gồm các những mỗi từng một hai ba rất quá cả"
    " thuộc nằm phải trái trở liên tiếp thành thêm mới khác nhằm gần hơn còn chỉ ngoài qua lại ngay hiện nói cách"
    " kể tính tốt sạch tích chắc mấy biết quần lẻ chấm phẩy nghìn triệu sang thứ hạng khoảng đồng thời tổng vẫn đều diễn phát bắt kết thực".split()
)


def unit_of(reading: Reading, number: Number, sentence: Span) -> FigureUnit | None:
    """The unit that stands behind a number, else None where the number counts nothing that is named."""
    key = reading.key
    if number.multiple:
        return FigureUnit("lần", Span(number.span.end, number.span.end), "times")
    end = number.span.end
    if number.range_span and number.span.end < number.range_span.end:
        inner = unit_at(key, _skip(key, end), sentence.end)
        end = end if inner and inner.end <= number.range_span.end else number.range_span.end
    start = _skip(key, end)
    unit = unit_at(key, start, sentence.end)
    if unit:
        if unit.kind == "rating":
            return None
        if unit.kind == "event" and key[unit.start : unit.end] == "lượt":  # "650 lượt đoàn viên": turns of whom
            whom = unit_at(key, _skip(key, unit.end), sentence.end)
            if whom and whom.kind in ("person", "body", "event") and whom.start > unit.end:
                unit = Unit(unit.start, whom.end, "turn")
        if reading.text[unit.start].isupper() and not _may_be_capital(unit):
            return None
        name = unit.name or reading.text[unit.start : unit.end]
        return FigureUnit(name, Span(unit.start, unit.end), unit.kind)
    if number.scale >= 10**6:  # "11 tỷ" with no noun behind it is money
        return FigureUnit("VND", Span(end, end), "money", known=False)
    match = _WORD.match(key, start, sentence.end)
    if number.doubtful or match is None or match.group() in _NEVER or start == end:
        return None
    word = reading.text[start : match.end()]
    if not word.islower() and not (word.isupper() and 2 <= len(word) <= 5):
        return None
    return FigureUnit(word, Span(*match.span()), "thing", known=False)


def _may_be_capital(unit: Unit) -> bool:
    """A capitalised noun counts bodies or persons ("48 Hội đồng"); other things are names ("78 Đường Láng")."""
    return unit.kind in ("person", "body", "turn", "money", "share", "measure", "times")


def _skip(key: str, position: int) -> int:
    match = _SPACE.match(key, position)
    return match.end() if match else position
