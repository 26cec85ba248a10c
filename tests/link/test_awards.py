"""Merging award statements: repeats are one fact, statements of one sentence are several."""

from __future__ import annotations

import pytest

import thidua_extract
from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.link.awards.agreement import same_title
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


def reading(text: str = "Tin trong ngày.") -> Reading:
    return Reading(Document.from_source(text))


def mention(start: int, unit: int, **fields: object) -> AwardMention:
    """A conferred certificate of merit for collectives, unless told otherwise."""
    values: dict[str, object] = {
        "award": "certificate_of_merit",
        "recipient": "collective",
        "count": 2,
        "rule": "awards.counted",
        **fields,
    }
    return AwardMention(spans=(Span(start, start + 1),), unit=unit, **values)  # type: ignore[arg-type]


def names(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(text) for text in texts)


def test_repeat_in_another_place_is_one_fact() -> None:
    """The caption repeats the count and adds level and presenter."""
    body, caption = mention(0, 0, level="province"), mention(5, 1, presenter=Phrase("Bí thư Tỉnh ủy"))
    [fact] = merge_awards([body, caption], reading())
    assert (fact.level, fact.count) == ("province", 2)
    assert fact.presenter == Phrase("Bí thư Tỉnh ủy")
    assert fact.spans == (Span(0, 1), Span(5, 6))


def test_equal_statements_of_one_sentence_stay_apart() -> None:
    """Two badges of two ranks for two people each are two facts."""
    assert len(merge_awards([mention(0, 0), mention(5, 0)], reading())) == 2


@pytest.mark.parametrize(
    "other",
    [{"count": 3}, {"status": "proposed"}, {"recipient": "individual"}, {"award": "badge"}, {"level": "district"}],
)
def test_what_differs_stays_apart(other: dict[str, object]) -> None:
    """Count, status, kind, award and level tell facts apart."""
    assert len(merge_awards([mention(0, 0, level="province"), mention(5, 1, **other)], reading())) == 2


def test_years_tell_editions_apart() -> None:
    """The same flag in two years is two facts."""
    assert len(merge_awards([mention(0, 0, period="2020"), mention(5, 1, period="2021")], reading())) == 2


def test_names_go_into_the_counted_fact() -> None:
    """A headline names one of the recipients that the body counts."""
    title = mention(0, 0, count=1, named=names("Xã An Lạc"), rule="awards.named")
    body = mention(9, 1, count=5)
    [fact] = merge_awards([title, body], reading())
    assert (fact.count, [p.text for p in fact.named]) == (5, ["Xã An Lạc"])


def test_failed_nomination_is_one_fact() -> None:
    """Nominated and then failed: withdrawn alone."""
    named = {"award": "peoples_artist", "recipient": "individual", "count": 1, "rule": "awards.named"}
    proposed = mention(0, 0, status="proposed", named=names("Lò Văn Tám"), **named)
    failed = mention(5, 1, status="withdrawn", named=names("Văn Tám"), **named)
    [fact] = merge_awards([proposed, failed], reading())
    assert (fact.status, [p.text for p in fact.named]) == ("withdrawn", ["Lò Văn Tám"])


def test_what_the_headline_promises_is_what_the_text_proposes() -> None:
    """ "Sẽ được phong tặng" is "được đề nghị phong tặng" further down."""
    titled = {"award": "peoples_artist", "recipient": "individual", "rule": "awards.named"}
    promised = mention(0, 0, status="planned", count=1, named=names("Lò Văn Tám"), **titled)
    asked = mention(5, 1, status="proposed", count=2, named=names("Lò Văn Tám", "Lò Thị Mây"), **titled)
    [fact] = merge_awards([promised, asked], reading())
    assert (fact.status, fact.count) == ("proposed", 2)


def test_who_is_chosen_in_a_bloc_is_proposed() -> None:
    """ "Được suy tôn dẫn đầu, được đề nghị tặng Cờ" is the proposal alone."""
    text = "Sở Y tế được suy tôn là đơn vị dẫn đầu, được đề nghị tặng Cờ thi đua."
    vote = mention(0, 0, award="commendation", count=1, named=names("Sở Y tế"), rule="awards.praise_named")
    vote.spans = (Span(text.index("suy tôn"), text.index("suy tôn") + 7),)
    flag = mention(40, 1, status="proposed", count=1, named=names("Sở Y tế"), rule="awards.topic_named")
    [fact] = merge_awards([vote, flag], reading(text))
    assert fact.award == flag.award


def test_bare_praise_gives_way_to_the_form() -> None:
    """ "Khen thưởng em Tám" in the lead is the Giấy khen of the body."""
    praise = mention(
        0,
        0,
        award="commendation",
        recipient="individual",
        count=1,
        named=names("Lò Văn Tám"),
        rule="awards.praise_named",
    )
    form = mention(
        5, 1, award="commendation_certificate", recipient="individual", count=1, named=names("Lò Văn Tám"),
        rule="awards.named",
    )  # fmt: skip
    assert [fact.award for fact in merge_awards([praise, form], reading())] == ["commendation_certificate"]


def test_bare_praise_gives_way_to_its_parts() -> None:
    """ "5 dân quân được vinh danh" are the three and the two who got the Giấy khen; not those of another number."""
    form = {"award": "commendation_certificate", "recipient": "individual"}
    parts = [mention(5, 1, count=3, **form), mention(8, 1, count=2, **form)]
    for count, expected in ((5, [3, 2]), (6, [6, 3, 2])):
        praise = mention(0, 0, award="commendation", recipient="individual", count=count, rule="awards.praise_counted")
        assert [fact.count for fact in merge_awards([praise, *parts], reading())] == expected


def test_parts_name_their_total() -> None:
    """A breakdown that adds up is linked to the total before it."""
    total, one, two = mention(0, 0, count=7), mention(5, 0, count=3), mention(8, 0, count=4)
    facts = merge_awards([total, one, two], reading())
    assert [fact.total is facts[0] for fact in facts] == [False, True, True]


def test_given_names_are_completed() -> None:
    """ "em Tám" is the Lò Văn Tám of the sentence before."""
    page = reading("Em Lò Văn Tám nhặt được ví tiền.\nUBND xã tặng Giấy khen cho em Tám.")
    [fact] = merge_awards(find_awards(page), page)
    assert [p.text for p in fact.named] == ["Lò Văn Tám"]


def test_a_place_without_grade_is_told_beside_all_who_won() -> None:
    """Who got a "giải khuyến khích" is no name for the number of all works that won something."""
    page = reading(
        "Có tổng cộng 65 tác phẩm được trao giải.\n- Giải khuyến khích: Tác phẩm Bến Lau (tác giả Lò Văn Tám)"
    )
    facts = merge_awards(find_awards(page), page)
    assert [(f.count, [p.text for p in f.named]) for f in facts] == [(65, []), (1, ["Lò Văn Tám"])]


def test_bodies_are_named_in_full() -> None:
    """The BLC is the firm that the brackets behind its name tell of."""
    page = reading(
        "Tập đoàn Than Bến Lau (BLC) được tặng Huân chương Độc lập hạng Nhì.\n"
        "Ông Lò Văn Tám trao Huân chương Độc lập hạng Nhì cho BLC."
    )
    [fact] = merge_awards(find_awards(page), page)
    assert [p.text for p in fact.named] == ["Tập đoàn Than Bến Lau"]


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("Năm 2017 em Lò Văn Tám nhận giải khuyến khích. Năm 2019 em Tám nhận giải ba.", [None, "third"]),
        ("Em Lò Văn Tám đoạt giải ba.\n\nNăm sau em Tám đoạt giải tư.", ["third", None]),
        ("Em Lò Văn Tám đoạt giải tư.\n\nNăm sau em Tám đoạt giải khuyến khích.", [None, None]),
        ("Em Lò Văn Tám đoạt giải ba.\n\nEm Tám kể về giải thưởng em được trao.", ["third"]),
        ("Em Lò Văn Tám đoạt giải khuyến khích.\n\nEm Tám được trao giải khuyến khích tại lễ bế mạc.", [None]),
    ],
)
def test_a_place_without_a_grade_is_another_place(text: str, grades: list[str | None]) -> None:
    """ "giải khuyến khích" tells its place as "giải Ba" does; "giải thưởng" tells none and may be any."""
    page = reading(text)
    assert [fact.grade for fact in merge_awards(find_awards(page), page)] == grades


def test_many_are_not_the_one_of_the_story() -> None:
    """ "nhiều cá nhân" without a number stay beside the one who is named."""
    page = reading("Tỉnh tặng Bằng khen cho nhiều cá nhân.\n\nTỉnh cũng tặng Bằng khen cho ông Lò Văn Tám.")
    assert sorted(str(fact.count) for fact in merge_awards(find_awards(page), page)) == ["1", "None"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("công dân ưu tú", "công dân bản lau ưu tú", True),  # a headline shortens it
        ("công dân bản lau ưu tú", "công dân ưu tú", True),
        ("nông dân trẻ", "công dân bản lau ưu tú", False),
        ("nhà giáo trẻ tiêu biểu", "gương mặt trẻ tiêu biểu", False),
        ("ban trắng", "hoa ban nở trắng", False),  # too short to tell
        ("", "hoa ban", True),
    ],
)
def test_titles(one: str, other: str, same: bool) -> None:
    assert same_title(one, other) is same


def test_one_winner_of_many_medals_is_on_the_list() -> None:
    text = (
        "Kình ngư Lò Thị Mây nhận giải thưởng Hoa ban\n\nLò Thị Mây giành 8 huy chương vàng ở giải trẻ.\n\n"
        "Danh sách 2 cá nhân nhận giải thưởng Hoa ban:\nLò Thị Mây, vận động viên.\nÔng Vi Văn Mít, kỹ sư."
    )
    told = [(award.count, [name.text for name in award.named]) for award in thidua_extract.extract(text).awards]
    assert (2, ["Lò Thị Mây", "Vi Văn Mít"]) in told
    assert (1, ["Lò Thị Mây"]) not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Xã đã đề xuất UBND huyện tặng giấy khen cho em Lò Văn Tám.\n\nUBND huyện đã tặng giấy khen cho em Tám.",
            ["conferred"],
        ),
        (
            "UBND huyện tặng giấy khen cho em Lò Văn Tám.\n\nXã đề xuất Chủ tịch UBND tỉnh tặng giấy khen cho em Tám.",
            ["conferred", "proposed"],
        ),
        (
            "Bộ trình Chủ tịch nước tặng Huân chương Lao động cho ông Lò Văn Tám.\n\n"
            "Ông Tám từng được tặng Huân chương Lao động.",
            ["proposed", "conferred"],
        ),
    ],
)
def test_what_was_proposed_and_then_given(text: str, told: list[str]) -> None:
    """A form that somebody asked for is told once where it was given; another giver's, or an order, is another one."""
    page = reading(text)
    assert [fact.status for fact in merge_awards(find_awards(page), page)] == told
