"""Awards of other states: orders, medals and titles that a foreign head, state or army gives, prizes given abroad."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents.words import foreign
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

# Orders that no other state has under the same name; the rest can be another state's ("Huân chương Hữu nghị").
_ONLY_HERE = frozenset({"labor_order", "great_national_unity_order", "fatherland_defense_order", "ho_chi_minh_order"})
# Orders that are another state's where the article tells of one alone ("Huân chương Sao vàng", of Russia).
_ANYWHERE = frozenset({"order", "gold_star_order", "bravery_order"})
_TITLES = frozenset({"labor_hero", "armed_forces_hero", "honorary_title"})
_OPEN_LEVEL = frozenset({"honorary_title", "prize", "certificate_of_merit", "commemorative_medal"})


@cache
def _after() -> regex.Pattern[str]:
    """ "Huân chương … của nhà nước Pháp", "danh hiệu Anh hùng Nga"."""
    return regex.compile(
        rf"[\"”]?\s*(?:(?:cao quý|danh giá|hạng \w+)\s)*(?:của\s)?(?:{foreign('office')}\s)*(?:{foreign('country')})"
    )


@cache
def _giver() -> regex.Pattern[str]:
    """A foreign head by himself, or an office beside its country ("Tổng thống", "Chủ tịch Trung Quốc")."""
    office = foreign("office")
    return regex.compile(rf"(?<!\w)(?:(?<!phó )(?:{foreign('head')})|{office}\s(?:{office}\s)?{foreign('country')})")


@cache
def _party_of() -> regex.Pattern[str]:
    return regex.compile(rf"\s(?:cộng sản\s|nhân dân cách mạng\s)?(?:{foreign('country')})")


@cache
def _soldier() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){foreign('soldier')}\s(?:\p{{L}}+\s){{0,2}}?{foreign('country')}")


@cache
def _prize() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){foreign('prize')}")


@cache
def _foreign() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w])(?:{foreign('country')}|{foreign('head')})")


@cache
def _country() -> regex.Pattern[str]:
    return regex.compile(rf"{foreign('country')}\s(?=\w+\s)")


@cache
def _own() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?<!(?:ở|tại|sang|đến|về)\s){foreign('own')}")


def past_country(key: str, start: int, end: int) -> int:
    """Where a name goes on behind the country that its post is of: "Tổng thống | Israel | Dan Brown"."""
    country = _country().match(key, start, end)
    return country.end() if country is not None else start


_GOES_ON = regex.compile(r" (?:\p{Lu}\p{Ll}|hùng\b|ngữ\b|luật\b|kiến\b|thức\b|dài\b)")  # the word is a part of another
_HEROES = regex.compile(r"anh hùng\s+(?:lao động|lực lượng|llvt)")


def set_foreign(mentions: list[AwardMention], reading: Reading) -> None:
    """Gives code and level of another state's award to the mentions that one gave."""
    unsaid = [m for m in mentions if m.award in _ANYWHERE and m.grade is None and m.conferrer is None]
    if unsaid and _elsewhere(reading):
        here = _own().search(reading.key) is not None
        for mention in unsaid:
            if mention.award == "order" or not here:
                mention.award, mention.level = "foreign_order", "foreign"
    for mention in mentions:
        if mention.level == "foreign":
            continue
        if _named_abroad(mention, reading):
            mention.level = "foreign"
            mention.award = "foreign_order" if mention.award.endswith("order") else mention.award
        elif mention.award == "medal" or (mention.award.endswith("order") and mention.award not in _ONLY_HERE):
            if _abroad(mention, reading, soldiers=True):
                mention.award, mention.level = "foreign_order", "foreign"
        elif mention.award in _TITLES and not _HEROES.search(mention.title):
            if _abroad(mention, reading, soldiers=False) and mention.level in {None, "organization", "state"}:
                mention.award, mention.level = "honorary_title", "foreign"
        elif mention.award in _OPEN_LEVEL and mention.level in {None, "organization"}:
            known = mention.award == "prize" and _prize().search(reading.key, *mention.spans[0]) is not None
            if known or (mention.award != "prize" and _abroad(mention, reading, soldiers=False)):
                mention.level = "foreign"


def _named_abroad(mention: AwardMention, reading: Reading) -> bool:
    """Whether the head of government who gives has a foreign name: "Thủ tướng Anan Chaiwat trao bằng khen"."""
    given = mention.conferrer.span if mention.conferrer is not None else None
    if given is None or fold(reading.text[slice(*given)]) != "thủ tướng":
        return False
    index = bisect_left(reading.names, given.end, key=lambda name: name.span.start)
    name = reading.names[index].span if index < len(reading.names) else None
    if name is None or name.start - given.end > 1:
        return False
    return not all(is_vietnamese(syllable) for syllable in reading.key[slice(*name)].split())


# A contest of many countries by its own words, wherever the article tells of it: "Hội thao quân sự quốc tế".
_WORLD_CONTEST = regex.compile(
    r"(?<!\w)(?<!hội chợ )(?<!các )"
    r"(?:cuộc thi|hội thi|hội thao|kỳ thi|liên hoan(?: phim)?|triển lãm|giải(?: thưởng| vô địch| đấu)?)"
    r"(?:\s(?!(?:và|của|cho|do|tại|ở|với|được|đã|là)\s)\p{L}+){0,4}?"
    r"\s(?:quốc tế|thế giới|châu á|châu âu|đông nam á|toàn cầu)(?!\w)"
)
# Contests at home, of which the article tells as well: then nothing says which of them a prize is of.
_HOME_CONTEST = regex.compile(
    r"(?<!\w)(?:học sinh giỏi|toàn quốc|(?:cấp|giải|vô địch|thi|nhất|nhì) quốc gia|trong nước|"
    r"cấp (?:tỉnh|huyện|thành phố|quận|trường|bộ)|(?:cuộc thi|hội thi|giải)[^.,;\n]{0,40}\s(?:tỉnh|huyện|quận))(?!\w)"
)


def inherit_foreign(mentions: list[AwardMention], reading: Reading) -> None:
    """Prizes of an article that tells of a contest of many countries, and of none at home, are of that contest."""
    prizes = [m for m in mentions if m.award == "prize"]
    unsaid = [m for m in prizes if m.level is None and m.conferrer is None]
    if not unsaid or any(m.level not in {None, "foreign"} for m in prizes):
        return
    if _HOME_CONTEST.search(reading.key) is not None:
        return
    renowned = _prize_of_contest(reading)
    if not renowned and _WORLD_CONTEST.search(reading.key) is None:
        return
    for mention in unsaid:
        mention.level = "foreign"


def _prize_of_contest(reading: Reading) -> bool:
    """Whether title or lead name a prize that is given abroad ("Giải Pulitzer 2018")."""
    heads = [b.span for b in reading.layout.blocks if b.kind in {BlockKind.TITLE, BlockKind.LEAD}][:2]
    return any(_named_prize().search(reading.key, *span) is not None for span in heads)


@cache
def _named_prize() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)giải(?:\s(?:thưởng\s)?(?:\p{{L}}+\s){{0,3}}?|\s){foreign('prize')}")


# None that other states have too: "đảng Cộng hòa", "nhà nước Hồi giáo".
_STATE_WORDS = regex.compile(
    r"(?<!\w)(?:chủ tịch nước|nhà nước(?! hồi giáo)|quân đội nhân dân|quốc hội khoá|"
    r"đảng(?! (?:cộng hoà|dân chủ|bảo thủ|lao động|tự do|xã hội|cầm quyền|đối lập|phái|"
    r"cộng sản (?:trung quốc|liên xô|nga|pháp|cu ?ba|nhật))))(?!\w)"
)


def _elsewhere(reading: Reading) -> bool:
    """Whether the article tells of another country: title or lead name one, and no word of the own state occurs."""
    if _STATE_WORDS.search(reading.key):
        return False
    heads = [b.span for b in reading.layout.blocks if b.kind in {BlockKind.TITLE, BlockKind.LEAD}][:2]
    return any(_names_power(reading, span) for span in heads)


def _names_power(reading: Reading, span: Span) -> bool:
    """Whether another state or its head is named: "Anh hùng", "Mỹ Tho", "bà Lê Thị Nga" and "ý kiến" name none."""
    return any(
        reading.text[match.start()].isupper()
        and not _GOES_ON.match(reading.text, match.end())
        and not any(name.span.covers(Span(*match.span())) for name in reading.names)
        for match in _foreign().finditer(reading.key, *span)
    )


def _within_name(reading: Reading, match: regex.Match[str]) -> bool:
    """Whether the country ends a match inside a person's name: "Đại tá Trần Anh Sơn" serves no other state."""
    return any(name.span.start < match.end() <= name.span.end for name in reading.names)


def _abroad(mention: AwardMention, reading: Reading, soldiers: bool) -> bool:
    """Whether the words after the award, its giver, or its sentence tell another state."""
    start, end = mention.spans[0].start, mention.spans[0].end
    key = reading.key
    if _after().match(key, end):
        return True
    index = bisect_right(reading.sentences, start, key=lambda s: s.span.start) - 1
    if index < 0:
        return False
    sentence = reading.sentences[index].span
    if mention.conferrer is not None and mention.conferrer.span is not None:
        given = mention.conferrer.span
        told = _giver().match(key, given.start, min(len(key), given.end + 20))
        if _party_of().match(key, given.end) is not None:
            return True
        return told is not None or _names_power(reading, given)
    begin = max(sentence.start, start - 200, key.rfind(";", sentence.start, start))
    stop = key.find(";", end, min(sentence.end, end + 80))
    around = begin, stop if stop >= 0 else min(sentence.end, end + 80)
    if _own().search(key, *around):
        return False
    if any(not _within_name(reading, match) for match in _giver().finditer(key, *around)):
        return True
    return soldiers and any(not _within_name(reading, match) for match in _soldier().finditer(key, *around))
