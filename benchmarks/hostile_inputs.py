"""Texts that no newspaper prints, made to catch a reader whose time grows faster than its input."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import islice

_SURNAMES = ("Bùi", "Đặng", "Đỗ", "Hồ", "Lê", "Lý", "Ngô", "Nguyễn", "Phạm", "Phan", "Trần", "Vũ")
_GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Hà",
    "Khoa",
    "Lan",
    "Minh",
    "Nga",
    "Oanh",
    "Phúc",
    "Sơn",
    "Tâm",
    "Việt",
    "Yến",
)


def _people() -> Iterator[str]:
    """Names without end, seldom the same twice."""
    source = random.Random(5)
    while True:
        yield " ".join([source.choice(_SURNAMES), *source.choices(_GIVEN, k=3)])


def _again(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _numbered(unit: str) -> Callable[[int], str]:
    """The unit again and again, each time with another number in place of {}."""

    def make(length: int) -> str:
        count = length // len(unit.format(1)) + 1
        return "".join(unit.format(number % 9973 + 1) for number in range(count))[:length]

    return make


def _named(unit: str) -> Callable[[int], str]:
    """The unit again and again, each time with another person in place of {}."""

    def make(length: int) -> str:
        return "".join(map(unit.format, islice(_people(), length // len(unit) + 1)))[:length]

    return make


def _dated(unit: str) -> Callable[[int], str]:
    """The unit again and again, each time with another day in place of {}."""

    def make(length: int) -> str:
        count = length // len(unit) + 1
        days = (f"{at % 28 + 1}/{at // 28 % 12 + 1}/{1990 + at // 336 % 40}" for at in range(count))
        return "".join(map(unit.format, days))[:length]

    return make


def _noise(alphabet: str) -> Callable[[int], str]:
    return lambda length: "".join(random.Random(7).choices(alphabet, k=length))


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda length: opening * (length // 2) + closing * (length // 2)


HOSTILE: dict[str, Callable[[int], str]] = {
    "one letter": _again("a"),
    "one letter of Vietnamese": _again("ạ"),
    "one capital": _again("Đ"),
    "digits": _again("1234567890"),
    "digits in groups": _again("123.456."),
    "ones and spaces": _again("1 "),
    "spaces": _again(" "),
    "line ends": _again("\n"),
    "blank lines with a dot": _again(".\n\n"),
    "tabs": _again("\t"),
    "full stops": _again("."),
    "commas": _again(", "),
    "hyphens": _again("-"),
    "spaced dashes": _again(" - "),
    "slashes": _again("/"),
    "percent signs": _again("5% "),
    "straight quotes": _again('"'),
    "opening quotes": _again("“"),
    "nested quotes": _nested("“", "”"),
    "opening brackets": _again("("),
    "nested brackets": _nested("(", ")"),
    "quoted words": _again("“Thi đua” "),
    "ampersands": _again("&"),
    "less-than signs": _again("<a "),
    "escaped ampersands": _again("&amp;amp;"),
    "combining marks": _again("\u0301"),
    "letters with two marks each": _again("a\u0302\u0301"),
    "zero-width characters": _again("\u200b"),
    "soft hyphens in words": _again("khen\u00ad"),
    "emoji": _again("🏅"),
    "surrogates": _again("\ud800"),
    "random letters": _noise("abcdđeêghiklmnoôơpqrstuưvxy ,.\n"),
    "random marks": _noise(".,;:!?()“”\"'-–/% 12\n"),
    "syllables without a stop": _again("thi đua khen thưởng "),
    "capitalised syllables": _again("Trần Văn An "),
    "capitals": _again("TRẦN VĂN AN "),
    "hạng": _again("hạng "),
    "hạng Nhất": _again("hạng Nhất, "),
    "award names": _again("Huân chương Lao động "),
    "award names, line by line": _again("Bằng khen\n"),
    "award names in commas": _again("Bằng khen, Giấy khen, Cờ thi đua, "),
    "titles of honour": _again("danh hiệu "),
    "trao": _again("trao tặng "),
    "của": _again("của UBND tỉnh "),
    "cho": _again("cho 5 tập thể, "),
    "offices": _again("Phó Chủ tịch UBND tỉnh, "),
    "offices without commas": _again("Chủ tịch Giám đốc Bí thư "),
    "bodies": _again("Ban Chấp hành Đảng bộ Sở Nội vụ tỉnh Bến Tre "),
    "provinces": _again("tỉnh Bến Tre, "),
    "names in commas": _named("{}, "),
    "names in semicolons": _named("ông {}, Giám đốc Sở Y tế; "),
    "names, line by line": _named("{}\n"),
    "names numbered": _named("1. Ông {}, Chủ tịch UBND xã.\n"),
    "numbers in commas": _numbered("{}, "),
    "numbers with units": _numbered("{} triệu đồng, "),
    "counts of recipients": _numbered("{} tập thể, cá nhân "),
    "percentages": _numbered("tăng {}% so với cùng kỳ, "),
    "dates": _numbered("ngày 3/2/{}, "),
    "dates in words": _again("ngày 3 tháng 2 năm 2021 "),
    "times": _again("08:00 12/03/2024 "),
    "years": _again("2020-2025, "),
    "decisions": _numbered("Quyết định số {}/QĐ-TTg, "),
    "movements": _numbered("phong trào thi đua “Xóm {} sạch”, "),
    "cluster members": _named("Cụm thi đua số 1 gồm: Sở {}, "),
    "captions": _named("Ông {} trao Bằng khen cho các tập thể. Ảnh: PV\n"),
    "prizes": _named("Giải Nhất: {}\n"),
    "clusters named": _named("Cụm thi đua {} gồm 5 đơn vị. "),
    "clusters": _numbered("Cụm thi đua số {}, Khối trưởng, "),
    "events named": _numbered("Sáng 3/2, Hội nghị tổng kết phong trào “Xóm {} sạch”. "),
    "events dated": _numbered("Ngày {}/3, UBND tỉnh tổ chức Hội nghị tổng kết phong trào thi đua. "),
    "events on many days": _dated("Sáng {}, UBND tỉnh tổ chức Hội nghị tổng kết phong trào thi đua. "),
    "conferences on many days": _dated("Ngày {}, tại Hà Nội, Bộ Y tế tổ chức Lễ trao Bằng khen, Giấy khen.\n"),
    "rolls": _numbered("{} tập thể được tặng Bằng khen gồm: Sở A; Sở B; Sở C.\n"),
    "given names alone": _named("Ông {} nhận Bằng khen. Anh Tâm nhận Giấy khen. "),
    "praise and awards": _numbered("Tỉnh khen thưởng {0} tập thể. Tỉnh tặng Giấy khen cho 3 tập thể, 4 cá nhân. "),
    "officials acting": _named("Ông {}, Giám đốc Sở Y tế, trao Bằng khen. "),
    "schools": _named("Trường Tiểu học {}, "),
    "schools awarded": _named("UBND tỉnh tặng Cờ thi đua cho Trường Tiểu học {}. "),
    "awards counted": _numbered("Chủ tịch tỉnh tặng Bằng khen cho {} tập thể. "),
    "events": _again("Hội nghị tổng kết phong trào thi đua "),
    "photo credits": _named("Ảnh: {}\n"),
    "datelines": _again("(TTXVN) - "),
    "sentences on one line": _named("UBND tỉnh tặng Bằng khen cho ông {}. "),
    "one sentence without end": _named("và UBND tỉnh tặng Bằng khen cho ông {} "),
    "lists of semicolons": _again("Tập thể; cá nhân; "),
    "table cells": _numbered("{}\tTrường Tiểu học Hoa Mai\tGiấy khen\n"),
    "abbreviations": _again("TP.HCM GS.TS. "),
    "web addresses": _again("https://bao.vn/tin-1234.html "),
    "markup": _again('<p class="a">'),
}  # fmt: skip
"""By name, the maker of a text of so many characters. All people are invented."""
