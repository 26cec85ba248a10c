"""Links between the families, on whole articles: events, presenters, background."""

from __future__ import annotations

import pytest

from thidua_extract import Extractor

HEAD = "Lễ trao thưởng bến Lau\n\nSáng 11/3/2024, UBND tỉnh Đồng Nai tổ chức lễ trao thưởng công tác cứu hộ. "


def test_the_presenter_is_the_official_who_hands_over_in_the_sentence(extractor: Extractor) -> None:
    text = HEAD + "Ông Lê Vạn Tam, Phó Chủ tịch UBND tỉnh, trao Bằng khen của Chủ tịch UBND tỉnh cho 2 tập thể."
    record = extractor.extract(text)
    (award,) = [award for award in record.awards if award.count == 2]
    official = next(official for official in record.officials if official.id == award.presenter_official)
    assert award.presenter == official.name == "Lê Vạn Tam"
    assert award.event == record.events[0].id


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Tại buổi lễ, UBND tỉnh tặng Bằng khen cho 4 tập thể.", True),
        ("Trước đó, năm 2019, đội được UBND tỉnh tặng Bằng khen cho 4 tập thể.", False),
        ("Năm 2019, UBND tỉnh tặng Bằng khen cho 4 tập thể.", False),
    ],
)
def test_background_belongs_to_no_event(extractor: Extractor, sentence: str, told: bool) -> None:
    record = extractor.extract(HEAD + "Ông Lê Vạn Tam, Phó Chủ tịch UBND tỉnh, dự. " + sentence)
    (award,) = [award for award in record.awards if award.count == 4]
    assert (award.event is not None) is told


@pytest.mark.parametrize(
    ("sentence", "received"),
    [
        ("UBND tỉnh tặng Bằng khen cho 2 cá nhân gồm: ông Lê Vạn Tam, Trưởng bến Lau; bà Hồ Thị Mận.", True),
        ("UBND tỉnh đề nghị tặng Bằng khen cho ông Lê Vạn Tam, Giám đốc Sở Y tế.", False),
    ],
)
def test_who_is_named_for_a_conferred_award_received_it(extractor: Extractor, sentence: str, received: bool) -> None:
    record = extractor.extract(HEAD + "Ông Lê Vạn Tam là Giám đốc Sở Y tế. " + sentence)
    (official,) = [official for official in record.officials if official.name == "Lê Vạn Tam"]
    assert any(role.code == "received" for role in official.roles) is received
