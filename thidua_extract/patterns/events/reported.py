"""Whether a sentence reports what it tells: held here and now, by a body, and no honour of another State or stage."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import takewhile

import regex

from thidua_extract.language.date_forms import FULL_YEAR
from thidua_extract.language.dates import DateMention
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.settings import Setting
from thidua_extract.patterns.events.words import act_words
from thidua_extract.text.fold import fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_SUBJECT = r"(?<!\w)«subject»(?!\w)"
# "Thủ tướng Frimont": a name with letters or clusters that Vietnamese syllables do not have.
_FOREIGN_LEADER = regex.compile(
    fold_pattern(r"(?<!\w)thủ tướng (?:\p{L}*[fjwz]\p{L}*|(?:pr|br|cr|dr|fr|bl|cl|sh|st|sp|ar|al)\p{L}+)")
)
# "Lễ vinh danh ca sĩ được tặng Bằng khen", "lễ trao giải cuộc vận động sáng tác ca khúc": on a stage, yet the State's.
_STATE_HONOUR = folded(
    r"(?<!\w)(?:«state_award»|thi đua|khen thưởng|nghệ sĩ ưu tú|nghệ sĩ nhân dân|cuộc (?:vận động|thi) sáng tác)(?!\w)"
)
# Put off, or ordered by a document: "… đã thông báo hoãn", "ký văn bản giao UBND huyện tổ chức lễ".
_NOT_HELD = folded(
    r"(?<!\w)(?:thông báo|quyết định|tạm|bị|phải|buộc|xin) «put_off»(?!\w)|(?<!\w)hoãn (?:tổ chức|lễ)"
    r"|(?<!\w)(?:văn bản|công văn|kế hoạch|hướng dẫn|quyết định)[^.;\n]{0,40}(?:giao|yêu cầu|đề nghị|về việc)(?!\w)"
    r"[^.;\n]{0,80} tổ chức(?!\w)"
)
# The day of an order that no date tells.
_LATELY = r"(?<!\w)«lately»(?!\w)"
# Without a day, what is held near the top is news; "hướng tới lễ kỷ niệm" is none.
_HELD = r"(?<!\w)«held»(?!\w)"
COUNCIL = folded(r"(?<!\w)hội đồng «council»")
YEAR = regex.compile(fold_pattern(r"(?<!\w)năm ((?:19|20)\d\d)(?!\s?-|\w)"))
# "Trường sẽ tổ chức tuyên dương …": held by a body, though no day is told.
_HOLDS = regex.compile(fold_pattern(r"(?<!\w)(?:sẽ|đã|vừa) (?:tổ chức|làm)(?: lễ)? \Z"))
# In the lead: "Hội A đã phát động thi đua …", "Trường B long trọng tổ chức kỷ niệm …".
_DID = regex.compile(
    fold_pattern(r"(?<!\w)(?:đã|vừa|vừa qua,|long trọng|trọng thể|trang trọng)(?: (?:long trọng|tiến hành))? \Z")
)
_PRAISE = r"(?<!\w)«praise»(?!\w)"
_ORDER = regex.compile(fold_pattern(r"(?<!\w)(?:huân chương|bội tinh)(?!\w)"))
# The title tells that one of ours won it.
_WON = regex.compile(
    fold_pattern(r"(?<!\w)(?:nhận|giành|đoạt|được trao|được tặng) (?:giải thưởng|huân chương|danh hiệu)(?!\w)")
)
TOLD = (BlockKind.LEAD, BlockKind.BODY)
LEAD_SENTENCES = 6


def on_subject(reading: Reading, start: int = 0, end: int | None = None) -> bool:
    """Whether a word of the subject stands in `[start, end)`."""
    return reading.triggers.search("events", act_words(_SUBJECT), start, end) is not None


@cache
def _guards() -> TermMatcher[str]:
    """Terms of honours given abroad or on a stage: "Tổng thống trao huân chương", "lễ trao giải Grammy"."""
    return TermMatcher((row["term"], row["kind"]) for row in table("event_guards").rows)


def _guards_in(key: str, start: int, end: int) -> set[str]:
    """The kinds of the guards in `[start, end)`."""
    return {match.entry for match in _guards().find(key, start, end)}


def honours_in_title(reading: Reading) -> bool:
    title = reading.layout.title
    return title is not None and on_subject(reading, *title)


def of_a_life(reading: Reading, date: DateMention | None) -> bool:
    """'Ngày 6/6/2009, ông được trao …': a day with a year that is not the article's own."""
    year = FULL_YEAR.search(reading.key, *date.span) if date else None
    return year is not None and not (reading.published or "").startswith(year.group())


def _honoured_abroad(reading: Reading, sentence: Sentence, setting: Setting) -> bool:
    """An order of another State given on a day of the news, or a prize that the title tells one of ours has won.

    A day with its year is a life's story: 'Ngày 6/6/2009, Đại sứ trao huân chương cho ông'.
    """
    key, date, title = reading.key, setting.date, reading.layout.title
    if date is None and sentence.kind is not BlockKind.TITLE:
        return bool(order_lately(reading, sentence) and title and _ORDER.search(key, *title))
    if date is None or len(date.edtf) != 10 or FULL_YEAR.search(key, *date.span):
        return False
    won = title and _WON.search(key, *title) and not elsewhere(key, *title)
    return bool(_ORDER.search(key, *sentence.span) or won)


def _honoured_by_body(reading: Reading, sentence: Sentence, setting: Setting, name: Span) -> bool:
    """'Hội Khuyến học tuyên dương học sinh giỏi và trao học bổng', 'tỉnh khen thưởng đội bóng đá': a body of ours, no
    firm, honours by the name of what it held, whatever else the sentence speaks of.
    """
    key, organizer = reading.key, setting.organizer
    if organizer is None or organizer.span is None or not act_words(_PRAISE).search(key, *name):
        return False
    if "abroad" in _guards_in(key, *sentence.span):
        return False
    start, end = organizer.span
    first = bisect_left(reading.organizations, start, key=lambda found: found.span.start)
    bodies = takewhile(lambda found: found.span.start < end, reading.organizations[first:])
    return any(body.kind != "enterprise" for body in bodies)


def order_lately(reading: Reading, sentence: Sentence) -> bool:
    """'Hôm qua, Thủ hiến trao Huân chương cho …': an order told with no day, and with no year of another time."""
    key, span = reading.key, sentence.span
    told = act_words(_LATELY).search(key, *span) and _ORDER.search(key, *span)
    return bool(told) and not FULL_YEAR.search(key, *span)


def held_by(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Whether a body held or will hold what the verb tells; a year in the sentence makes it history."""
    held = _HOLDS.search(reading.key, max(sentence.span.start, verb - 20), verb)
    if not held and sentence.kind is BlockKind.LEAD:
        held = _DID.search(reading.key, max(sentence.span.start, verb - 30), verb)
    return bool(held) and not YEAR.search(reading.key, *sentence.span) and not elsewhere(reading.key, *sentence.span)


def reported(reading: Reading, sentence: Sentence, number: int, setting: Setting, name: Span) -> bool:
    """Whether the sentence reports the gathering: dated, or told as held near the top; and not elsewhere."""
    start, end = sentence.span
    if elsewhere(reading.key, start, end) and not (
        _honoured_abroad(reading, sentence, setting) or _honoured_by_body(reading, sentence, setting, name)
    ):
        return False
    if act_words(_NOT_HELD).search(reading.key, start, end):
        return False
    if setting.date is not None:
        return True
    return number < LEAD_SENTENCES and bool(act_words(_HELD).search(reading.key, start, end))


def elsewhere(key: str, start: int, end: int) -> bool:
    """Whether a sentence tells of an honour abroad, or of show business with none of the State's honours in it."""
    kinds = _guards_in(key, start, end)
    if "abroad" in kinds or _FOREIGN_LEADER.search(key, start, end):
        return True
    return bool(kinds) and not act_words(_STATE_HONOUR).search(key, start, end)
