"""Mentions of officials merged into one fact a person."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.officials import merge_officials
from thidua_extract.patterns.officials import OfficialMention, find_officials
from thidua_extract.text.document import Document


def officials(text: str) -> dict[str, OfficialMention]:
    reading = Reading(Document.from_source("Hội nghị tổng kết phong trào thi đua\n\n" + text))
    return {official.name: official for official in merge_officials(find_officials(reading), reading)}


def posts(official: OfficialMention) -> list[str]:
    return [position.phrase.text for position in official.positions]


@pytest.mark.parametrize(
    "later",
    [
        "Ông Tỏa đề nghị các đơn vị cố gắng hơn.",
        "Thứ trưởng đề nghị các đơn vị cố gắng hơn.",
        "Ông đề nghị các đơn vị cố gắng hơn.",
        "Ông Trần Quốc Tỏa đề nghị các đơn vị cố gắng hơn.",
    ],
)
def test_later_mentions_give_their_roles_to_the_person(later: str) -> None:
    found = officials(f"Dự hội nghị có ông Trần Quốc Tỏa, Thứ trưởng Bộ Công an.\n{later}")
    assert list(found) == ["Trần Quốc Tỏa"]
    assert {role.code for role in found["Trần Quốc Tỏa"].roles} == {"attended", "spoke"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the longest wording of one post
            "Phó Chủ tịch Hội Lê Văn An nói.\nPhó Chủ tịch Hội Nông dân Việt Nam Lê Văn An kết luận.",
            ["Phó Chủ tịch Hội Nông dân Việt Nam"],
        ),
        (  # a short form is no further post
            "Trưởng Ban Tuyên giáo Trung ương Lê Văn An nói.\nTrưởng ban Tuyên giáo T.Ư Lê Văn An kết luận.",
            ["Trưởng Ban Tuyên giáo Trung ương"],
        ),
        (  # deputy and chief are two posts
            "Nguyên Phó Chủ tịch UBND tỉnh Lê Văn An, Bí thư Tỉnh ủy dự.\nBí thư Tỉnh ủy Lê Văn An kết luận.",
            ["Nguyên Phó Chủ tịch UBND tỉnh", "Bí thư Tỉnh ủy"],
        ),
        (  # a post alone tells no longer wording
            "Thủ tướng Lê Văn An nói.\nThủ tướng Chính phủ tặng Bằng khen cho 5 tập thể.",
            ["Thủ tướng"],
        ),
    ],
)
def test_posts_of_one_person(text: str, expected: list[str]) -> None:
    assert posts(officials(text)["Lê Văn An"]) == expected


def test_persons_without_post_or_rank_are_none() -> None:
    assert officials("Anh Lê Văn An nhận Bằng khen. Thượng úy Trần Văn Bình cùng nhận.").keys() == {"Trần Văn Bình"}


def test_local_post_takes_the_province_of_the_article() -> None:
    found = officials("Tại Bến Tre, Chủ tịch UBND huyện Lê Văn An và Thứ trưởng Bộ Y tế Trần Thị Bình dự lễ.")
    assert found["Lê Văn An"].province == "Bến Tre"
    assert found["Trần Thị Bình"].province is None


def test_he_is_whom_the_text_is_about_and_not_who_is_named_beside_him() -> None:
    found = officials(
        "Ông Lê Văn Sến, nguyên Hiệu trưởng Trường Nghệ thuật, qua đời. "
        "Ông học cùng lớp với NSND Bùi Lạng Giang. Ông giữ chức Hiệu trưởng Trường Nghệ thuật từ năm 1990."
    )
    assert list(found) == ["Lê Văn Sến"]
