"""Sixty regular expressions as one would write them for this job in an afternoon, each run over the whole text."""

from __future__ import annotations

import re
from functools import cache

_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_WORD = rf"[{_UPPER}]\w+"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{1,4}}"
_COUNT = r"(?:\d{1,3}(?:\.\d{3})+|\d+)"
_GRADE = r"(?:\s+hạng\s+(?:Nhất|Nhì|Ba|nhất|nhì|ba|I{1,3}))?"

PATTERNS = (
    # awards
    rf"Huân\s+chương\s+{_WORD}(?:\s+\w+){{0,3}}{_GRADE}",
    rf"(?i:huy\s+chương)\s+(?:Vì\s+)?{_WORD}(?:\s+\w+){{0,4}}",
    r"(?i:bằng\s+khen)(?:\s+của\s+[^,.;\n]{3,60})?",
    r"(?i:giấy\s+khen)(?:\s+của\s+[^,.;\n]{3,60})?",
    r"(?i:kỷ\s+niệm\s+chương)\s*[“\"][^”\"\n]{3,80}[”\"]",
    r"(?i:huy\s+hiệu)\s+\d{2}\s+năm\s+tuổi\s+Đảng",
    r"(?i:cờ\s+thi\s+đua)(?:\s+của\s+[^,.;\n]{3,60})?",
    r"(?i:danh\s+hiệu)\s+[“\"]?[^”\"\n,.;]{3,60}",
    r"(?i:chiến\s+sĩ\s+thi\s+đua)(?:\s+(?:toàn\s+quốc|cơ\s+sở|cấp\s+\w+))?",
    r"(?i:tập\s+thể\s+lao\s+động\s+(?:tiên\s+tiến|xuất\s+sắc))",
    r"(?i:lao\s+động\s+tiên\s+tiến)",
    r"(?i:anh\s+hùng)\s+(?:Lao\s+động|Lực\s+lượng\s+vũ\s+trang)[^,.;\n]{0,40}",
    r"(?i:nhà\s+giáo|thầy\s+thuốc|nghệ\s+sĩ|nghệ\s+nhân)\s+(?i:nhân\s+dân|ưu\s+tú)",
    r"(?i:bà\s+mẹ\s+việt\s+nam\s+anh\s+hùng)",
    r"(?i:giải\s+thưởng)\s+[“\"]?[^”\"\n,.;]{3,60}",
    r"(?i:giải\s+(?:nhất|nhì|ba|khuyến\s+khích|đặc\s+biệt))",
    r"(?i:thư\s+khen)(?:\s+của\s+[^,.;\n]{3,60})?",
    r"(?:tặng|trao|nhận|truy\s+tặng|phong\s+tặng)\s+(?:thưởng\s+)?[^.;\n]{0,80}?(?:Bằng\s+khen|Giấy\s+khen|Huân\s+chương)",
    rf"{_COUNT}\s+(?:tập\s+thể|cá\s+nhân|đơn\s+vị|hộ\s+gia\s+đình)",
    rf"cho\s+{_COUNT}\s+tập\s+thể(?:\s*,|\s+và)\s*{_COUNT}\s+cá\s+nhân",
    r"(?i:được\s+(?:tặng|nhận|trao\s+tặng|khen\s+thưởng))\s+[^.;\n]{3,80}",
    # officials
    rf"(?:[Ôô]ng|[Bb]à|[Đđ]ồng\s+chí|[Aa]nh|[Cc]hị)\s+{_NAME}",
    rf"{_NAME}\s*,\s*(?:Phó\s+)?(?:Chủ\s+tịch|Giám\s+đốc|Bí\s+thư|Trưởng\s+\w+)[^,.;\n]{{0,60}}",
    rf"(?:Phó\s+)?(?:Chủ\s+tịch|Giám\s+đốc|Bí\s+thư)\s+(?:\w+\s+){{0,6}}{_NAME}",
    r"(?:Phó\s+)?Chủ\s+tịch\s+(?:UBND|HĐND|MTTQ|Hội|Liên\s+đoàn)[^,.;\n]{0,50}",
    r"(?:Phó\s+)?Bí\s+thư\s+(?:Thường\s+trực\s+)?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s*[uU][ỷỶyYỦủ][^,.;\n]{0,50}",
    r"(?:Phó\s+)?Thủ\s+tướng(?:\s+Chính\s+phủ)?",
    r"(?:Thứ|Bộ)\s+trưởng\s+(?:Bộ\s+)?[^,.;\n]{3,50}",
    r"(?:Phó\s+)?Giám\s+đốc\s+(?:Sở|Công\s+an|Bệnh\s+viện|Trung\s+tâm|Công\s+ty)[^,.;\n]{0,50}",
    rf"(?:Đại\s+tướng|Thượng\s+tướng|Trung\s+tướng|Thiếu\s+tướng|Đại\s+tá|Thượng\s+tá|Trung\s+tá|Thiếu\s+tá)\s+{_NAME}",
    rf"(?:GS|PGS|TS|ThS|BS|NGƯT|NSND|NSƯT)\.?\s*{_NAME}",
    r"(?:Ủy|Uỷ)\s+viên\s+(?:Bộ\s+Chính\s+trị|Ban\s+Chấp\s+hành|BCH|Ban\s+Thường\s+vụ)[^,.;\n]{0,60}",
    rf"{_NAME}\s+(?:phát\s+biểu|nhấn\s+mạnh|khẳng\s+định|đề\s+nghị|cho\s+biết|dự|tham\s+dự|chủ\s+trì|trao)",
    r"(?i:thừa\s+ủy\s+quyền\s+(?:của\s+)?)[^,.;\n]{3,60}",
    # events
    r"(?i:đại\s+hội\s+thi\s+đua\s+yêu\s+nước)[^,.;\n]{0,60}",
    r"(?i:hội\s+nghị\s+(?:tổng\s+kết|sơ\s+kết|biểu\s+dương|điển\s+hình))[^,.;\n]{0,80}",
    r"(?i:lễ\s+(?:trao|đón\s+nhận|phát\s+động|kỷ\s+niệm|tuyên\s+dương|công\s+bố))[^,.;\n]{0,80}",
    r"(?i:phát\s+động\s+(?:phong\s+trào\s+)?thi\s+đua)[^,.;\n]{0,80}",
    r"(?:Sáng|Chiều|Tối|Ngày)\s+\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?",
    r"(?i:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)",
    r"\b\d{1,2}/\d{1,2}/\d{4}\b",
    r"\b\d{1,2}:\d{2}\b",
    r"(?i:giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4})",
    r"(?i:nhiệm\s+kỳ\s+\d{4}\s*[-–]\s*\d{4})",
    r"(?i:kỷ\s+niệm\s+\d+\s+năm)[^,.;\n]{0,80}",
    r"(?i:tại\s+(?:trụ\s+sở|hội\s+trường|nhà\s+văn\s+hóa|trung\s+tâm))[^,.;\n]{0,60}",
    r"(?:tỉnh|thành\s+phố|TP\.?|huyện|quận|thị\s+xã|xã|phường)\s+[A-ZĐ]\w+(?:\s+[A-ZĐ]\w+){0,2}",
    # figures
    r"\d+(?:[.,]\d+)*\s*(?:tỷ|triệu|nghìn|ngàn)?\s*(?:đồng|USD)",
    r"\d+(?:[.,]\d+)?\s*%",
    r"\d+(?:[.,]\d+)*\s*(?:ha|km|m2|m²|tấn|tạ|kg|lít|kWh)\b",
    r"(?:hơn|gần|trên|khoảng)\s+\d+(?:[.,]\d+)*\s+(?:\w+\s+){0,2}\w+",
    r"(?i:(?:tăng|giảm|đạt|vượt)\s+[^,.;\n]{0,20}?\d+(?:[.,]\d+)?\s*%)",
    r"(?i:tổng\s+(?:số|kinh\s+phí|giá\s+trị|sản\s+lượng|doanh\s+thu))[^.;\n]{0,60}?\d+",
    r"\d+(?:[.,]\d+)*\s+(?:công\s+trình|sáng\s+kiến|mô\s+hình|đề\s+tài|lượt|căn\s+nhà|suất\s+quà)",
    # movements, documents, clusters
    r"(?i:phong\s+trào)\s+(?:thi\s+đua\s+)?[“\"][^”\"\n]{3,100}[”\"]",
    r"(?i:cuộc\s+vận\s+động)\s+[“\"][^”\"\n]{3,100}[”\"]",
    r"(?:Quyết\s+định|Nghị\s+định|Chỉ\s+thị|Nghị\s+quyết|Thông\s+tư|Kế\s+hoạch)\s+(?:số\s+)?\d+[/-][\w/-]+",
    r"\b\d+/(?:\d{4}/)?[A-ZĐ-]{2,}\b",
    r"(?i:(?:cụm|khối)\s+thi\s+đua)(?:\s+số\s+\d+|\s+[^,.;\n]{3,60})?",
    r"(?i:(?:cụm|khối)\s+(?:trưởng|phó))[^,.;\n]{0,60}",
)


@cache
def compiled() -> tuple[re.Pattern[str], ...]:
    """All of them, compiled once."""
    return tuple(re.compile(pattern) for pattern in PATTERNS)


def count_matches(text: str) -> int:
    """How often they match, all together."""
    return sum(1 for pattern in compiled() for _ in pattern.finditer(text))
