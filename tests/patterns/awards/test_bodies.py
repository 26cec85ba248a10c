"""Bodies as recipients: short names that the article tells of, looked for once however many are asked for."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import read
from thidua_extract.patterns.awards.whom import persons
from thidua_extract.patterns.awards.whom.bodies import called as in_article


@pytest.mark.parametrize(
    ("key", "called"),
    [
        ("tổng công ty điện an hoà (eah) nhận cờ", True),
        ("tập đoàn eah nhận cờ", True),
        ("công ty\neah", True),
        ("doanh nghiệp mây (eah", True),
        ("công ty mây. eah nhận cờ", False),
        ("công ty mây (eahb)", False),
        ("siêucông ty eah", False),
        ("công ty " + "mây " * 19 + "xa eah", True),
        ("công ty " + "mây " * 20 + "xa eah", False),
        ("eah là công ty", False),
    ],
)
def test_what_a_firm_is_called(key: str, called: bool) -> None:
    assert in_article._is_called(key, "eah") is called


def test_a_text_is_scanned_once_for_all_short_names() -> None:
    key = "công ty mây (eah), trường bến lau; " * 50
    before = in_article._called.cache_info().misses
    assert [name for name in ("eah", "eab", "eac", "ead") if in_article._is_called(key, name)] == ["eah"]
    assert in_article._called.cache_info().misses == before + 1


def test_a_name_said_often_is_looked_for_once_a_block() -> None:
    key = "ông tám nhận cờ; tám cười; " * 400
    before = in_article._told_in_block.cache_info().misses
    for at in range(0, len(key), 27):
        in_article._told_near(key, at, "tám", in_article._PERSON_BEFORE, whole=True)
    assert in_article._told_in_block.cache_info().misses - before <= len(key) // in_article._WITHIN + 1


def test_a_text_is_scanned_once_for_performers_named_as_schools() -> None:
    persons._performers.cache_clear()
    read("Tin\n\nHôm nay trời đẹp.\n\n" + "Tỉnh tặng Cờ thi đua cho Trường Mây.\n\n" * 30)
    assert persons._performers.cache_info().misses == 1


@pytest.mark.parametrize("name", ["Phố cổ Đá Bạc", "Khu phố cổ Đá Bạc", "Vườn quốc gia Đá Bạc", "Khu bảo tồn Đá Bạc"])
def test_sights_are_honoured(name: str) -> None:
    """An old quarter and a park stand before the verb as a body does."""
    [fact] = read(f"Tin trong tỉnh\n\n{name} được Chủ tịch UBND tỉnh tặng Bằng khen.\n")
    assert [(p.text, fact.recipient) for p in fact.named] == [(name, "collective")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Cán bộ, giáo viên và học sinh Trường THPT Bến Lau đón nhận Huân chương Lao động.",
            ["Cán bộ, giáo viên và học sinh Trường THPT Bến Lau"],
        ),
        ("Tập thể y bác sĩ Bệnh viện Bến Lau được tặng Bằng khen.", ["y bác sĩ Bệnh viện Bến Lau"]),
        ("Học sinh, sinh viên đoạt huy chương vàng được thưởng 9 triệu đồng.", []),
    ],
)
def test_those_of_a_body_stand_for_it(text: str, names: list[str]) -> None:
    told = [name.text for award in read(f"Tin\n\nHôm nay trời đẹp.\n\n{text}\n") for name in award.named]
    assert told == names
