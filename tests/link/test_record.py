"""Links of the record: which event an award or a role belongs to."""

from __future__ import annotations

import pytest

from thidua_extract import extract
from thidua_extract.records.models import Record

TITLE = "Chuyện khen thưởng ở Suối Mơ"
REVIEW = "Sáng 12/3/2024, huyện Suối Mơ tổ chức hội nghị tổng kết phong trào thi đua năm 2023."
CEREMONY = "Trước đó, ngày 5/3/2024, Hội Làm vườn tổ chức lễ tuyên dương 9 nhà nông tiêu biểu."


def record(*paragraphs: str) -> Record:
    return extract("\n\n".join((TITLE, *paragraphs)) + "\n", published="2024-03-13")


@pytest.mark.parametrize(
    "sentence",
    [
        "Dịp này, huyện tặng Giấy khen cho 5 tập thể.",
        "Năm 2024, huyện tặng Giấy khen cho 5 tập thể.",
        "Giấy khen được trao cho 5 tập thể.",
    ],
)
def test_award_belongs_to_the_event_before_it(sentence: str) -> None:
    found = record(REVIEW, sentence)
    (event,) = found.events
    assert [award.event for award in found.awards] == [event.id]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trước đó, xã Bãi Vàng đã được tặng Huân chương Lao động hạng Ba.",
        "Năm 2019, xã Bãi Vàng được tặng Huân chương Lao động hạng Ba.",
        "Những năm qua, xã được tặng 2 Huân chương Lao động.",
    ],
)
def test_background_belongs_to_no_event(sentence: str) -> None:
    found = record(REVIEW, sentence)
    assert found.awards
    assert [award.event for award in found.awards] == [None] * len(found.awards)


def test_each_award_goes_to_its_own_event() -> None:
    found = record(
        REVIEW,
        "Dịp này, huyện tặng Giấy khen cho 5 tập thể.",
        CEREMONY,
        "Tại buổi lễ, Hội tặng Kỷ niệm chương cho 3 cá nhân.",
    )
    review, ceremony = found.events
    events = {award.award: award.event for award in found.awards}
    assert events["commendation_certificate"] == review.id
    assert events["commemorative_medal"] == ceremony.id


def test_proposals_belong_to_no_event() -> None:
    found = record(REVIEW, "Hội nghị đề nghị tỉnh tặng Bằng khen cho 5 tập thể.")
    assert [award.event for award in found.awards] == [None]


def test_roles_name_their_event() -> None:
    found = record(REVIEW, "Ông Lò Văn An, Chủ tịch UBND huyện, phát biểu tại hội nghị.")
    (official,) = found.officials
    assert [role.event for role in official.roles] == [found.events[0].id]


def test_no_event_no_link() -> None:
    found = record("Xã Bãi Vàng được tặng Giấy khen vì nuôi ong giỏi.")
    assert found.events == []
    assert all(award.event is None for award in found.awards)
