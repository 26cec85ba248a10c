"""What looks like a figure and is none: award counts, single things, numbers that point back, numbers in names."""

from __future__ import annotations

import regex

from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.text.span import Span

_AWARD = (
    r"(?:bằng khen|giấy khen|huân chương|huy chương|hcv|hcb|hcđ|kỷ niệm chương|huy hiệu|cờ thi đua|cờ dẫn đầu|cờ đơn vị|"
    r"cờ chuyên đề|bằng tổ quốc|bằng lao động|giải (?:nhất|nhì|ba|khuyến khích|thưởng|đặc biệt|a|b|c|vàng|bạc|đồng)|nsnd|nsưt|"
    r"chiến sỹ thi đua|cstđ|lao động tiên tiến|lao động xuất sắc|ttlđxs|bk|học bổng|cúp)"
)
_PRAISE = (
    r"(?:biểu dương|tuyên dương|khen thưởng|vinh danh|tôn vinh|suy tôn|tặng thưởng|trao thưởng|truy tặng|phong tặng|"
    r"xét tặng|trao tặng|khen tặng|nhận bằng|nhận giấy|danh hiệu|tuyên dương|được khen)"
)
_AWARD_NOUN = regex.compile(rf"(?:(?:tấm|chiếc|lá|suất|hồ sơ|danh hiệu|lượt)\s+(?:[^\s,.;]+\s+){{0,4}})?{_AWARD}\b")
_AWARD_BEFORE = regex.compile(
    rf"(?:{_AWARD}|{_PRAISE})\b[^.]{{0,160}}?\b(?:cho|của|gồm|có|và|đối với)\b[^.]{{0,60}}$|(?:{_AWARD}|{_PRAISE})[^.]{{0,120}}[,:;(]\s*$"
    rf"|{_PRAISE}(?: [^\s,.;]+){{0,3}}\s+$"
)
_AWARD_AFTER = regex.compile(
    rf"[^.;]{{0,80}}\b(?:được|đã|nhận|đạt|đón|đoạt|giành|là)\b[^.;]{{0,40}}\b(?:{_AWARD}|{_PRAISE})\b"
    rf"|[^.;]{{0,40}}\bđề nghị[^.;,]{{0,40}}\b(?:tặng|khen)"
)
_TURNS_OF_AWARD = regex.compile(
    rf"\s+(?:[^\s.,;]+\s+){{0,4}}(?:tặng|nhận|đạt|đón nhận|phong)[^.;,]{{0,20}}\b{_AWARD}\b"
)
_TAKES_PART = regex.compile(r"\b(?:dự|giao lưu|tham gia|tham luận|có mặt|góp mặt|báo cáo)(?!\p{L})")
_DISTANCE = regex.compile(r"\s+(?:tự do|bướm|ngửa|ếch|hỗn hợp|rào|vượt|nam|nữ|tiếp sức)")
_RACE = regex.compile(r"\b(?:cự ly|nội dung|chạy|đường chạy)\b[^;\n]{0,60}$")
_RECIPIENTS = frozenset(["tập thể", "cá nhân", "lượt tập thể", "lượt cá nhân", "gương", "điển hình", "tấm gương"])
_NEVER_COMMENDED = frozenset(
    ["hội đồng", "nước", "quốc gia", "cụm", "khối", "đại biểu", "thành viên", "khách", "khán giả", "ban", "dân"]
)
_FOR_MERIT = regex.compile(r"\b(?:thành tích|vì|vì đã|do đã|nhân dịp|đã có công)\b")
_CLUSTER = regex.compile(r"\b(?:cụm|khối)(?: thi đua)?(?: số \d+)?\s+$")
_COMMENDED = _RECIPIENTS | {"hồ sơ", "mô hình", "xã", "tỉnh", "huyện", "thành phố", "trường hợp", "phường"}
_POINTS_BACK = regex.compile(r"\s+(?:\p{L}+\s+){0,2}?(?:này|nói trên|trên đây|kể trên|nêu trên|ấy|đó|kia)(?!\p{L})")
_RHETORIC = regex.compile(
    r"hai (?:nước|bên|phía|miền|đất nước|dân tộc|quốc gia|tay|chân|mắt|đầu|vai|mặt|chữ|vợ chồng|cháu|con|chị em|anh em|mẹ con|ông bà|cha con|bố con|bà|ông|anh|chị|em|cô|chú|bé|cụ|thầy|đội|lực lượng|địa phương|ngành|cơ quan)\b"
    r"|(?:ba|hai|bốn) (?:bên|cùng|phía|nhà)\b|năm châu|bốn bể|ba miền|một số\b|một trong\b|một phần\b|một mình\b|hai mặt\b"
)
_ALL = regex.compile(r"(?<!\p{L})(?:cả|tất cả|trong cả)\s+$")
_STREET = regex.compile(r"đường|phố|ngõ|đại lộ|phường|quận|xã|thôn")
_PHOTO = regex.compile(r"\s+(?:từ|bên) (?:trái|phải|trên|dưới)")


def is_none(reading: Reading, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """Whether the number with its unit is no figure after all."""
    key = reading.key
    if number.vague or (number.spelled and number.value == 1):
        return True
    if unit.counted:
        if number.value < 2 or (isinstance(number.value, float) and number.value != int(number.value)):
            return number.value < 2 or unit.name not in ("điểm", "sao")
        if number.spelled and _ALL.search(key, max(0, number.span.start - 12), number.span.start):  # "cả hai đội"
            return True
        if unit.kind == "place" and _is_address(reading, unit):
            return True
        if number.spelled and _RHETORIC.match(key, number.span.start):
            return True
        if _POINTS_BACK.match(key, unit.span.end) or _PHOTO.match(key, unit.span.end):
            return True
        if _CLUSTER.search(key, max(0, number.span.start - 24), number.span.start):  # "Cụm thi đua 7 tỉnh" is a name
            return True
        if _is_award_count(key, number, unit, sentence):
            return True
    elif (unit.kind == "times" and _TURNS_OF_AWARD.match(key, unit.span.end, sentence.end)) or (
        unit.kind == "measure"
        and (_DISTANCE.match(key, unit.span.end) or _RACE.search(key[sentence.start : number.span.start]))
    ):
        return True
    return _in_name(reading, number)


def _is_address(reading: Reading, unit: FigureUnit) -> bool:
    """ "12 đường Hoa Ban" is an address, "12 đường" are streets."""
    start = unit.span.end + 1
    return bool(_STREET.fullmatch(reading.key, *unit.span)) and reading.text[start : start + 1].isupper()


def _is_award_count(key: str, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """ "tặng Bằng khen cho 5 tập thể", "3 tập thể được tặng Cờ thi đua": left to the awards."""
    if _AWARD_NOUN.match(key, unit.span.start, sentence.end):
        return True
    noun = key[unit.span.start : unit.span.end]
    if unit.kind not in ("person", "body", "turn") and noun not in _COMMENDED:
        return False
    near = key[max(sentence.start, number.span.start - 40) : min(sentence.end, unit.span.end + 60)]
    if _TAKES_PART.search(near):
        return False
    if noun in _RECIPIENTS:
        return True
    if noun in _NEVER_COMMENDED:
        return False
    before = key[max(sentence.start, number.span.start - 260) : number.span.start]
    merit = list(_FOR_MERIT.finditer(before))
    before = before[merit[-1].end() :] if merit else before
    return bool(_AWARD_BEFORE.search(before) or _AWARD_AFTER.match(key, unit.span.end, sentence.end))


def _in_name(reading: Reading, number: Number) -> bool:
    """Whether a short quotation holds the number: the name of a title or a movement ("Gia đình 3 không")."""
    for quote in reading.quotes:
        if quote.start <= number.span.start < quote.end:
            words = reading.text[quote.start : quote.end].split()
            return len(words) <= 12 and number.scale == 1
    return False
