"""Acts that are events without a name of their own: told by their verb, or of those honoured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.honours import AWARD, PROPOSED, TO_WHOM, is_honoured
from thidua_extract.patterns.events.names import types_of
from thidua_extract.patterns.events.words import act_words
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class VerbalEvent:
    """An event told by its verb: its words, where the verb stands, the types."""

    span: Span
    verb: int
    types: tuple[EventType, ...]
    received: bool = False  # told of the recipient, who holds nothing


# Acts told without the name of a gathering, in the sentence that dates them: "Sáng 3/5, Sở A trao Bằng khen cho …".
# "tặng" alone is a decision, not a gathering.
_NOT_BEFORE = (
    fold_pattern(
        r"(?<!phiên |cuộc |(?<!(?:tam|tân|tứ) )kỳ |lễ |buổi |hội nghị |nhận |chương trình |(?<!cầu )giấy |người |được "
        r"|sẽ được |do |công tác "
        # "Hưởng ứng Ngày Thế giới tôn vinh người hiến máu, sáng 14/6, Sở A …": the name of a day.
        r"|thế giới |quốc tế )"
    )
    + fold_pattern(r"(?<!thi đua - |thi đua, |thi đua-|thi đua |thi đua và |quyết )")
    + r"(?<!\w)"
)
_OBJECT_END = folded(
    r"(?<!(?<!\w)(?:tp|tx|q|p|gs|ts))\.|[;!?\n]|,(?!\s«object_goes_on»(?!\w))"
    r"|\s(?:«object_ends»|cho(?! (?:các điển hình|các gương))|(?:ngày|sáng|chiều|tối|trưa)(?= \d)"
    r"|của «state»)(?!\w)"
)
_GIVEN = rf"[^.;,\n]{{0,50}}?(?<!\w)(?:{AWARD}|" + folded(r"quyết định (?:khen|tặng)|giải(?! «no_prize»))(?!\w)")
# "tuyên dương và trao giấy khen cho 3 em": the second verb tells whom.
_AND_GIVES = (
    folded(r"(?:,? (?:và |khen thưởng ?))*,? ?(?:trao(?: tặng)?|tặng)\s") + rf"[^.;\n]{{0,30}}?(?<!\w)(?:{AWARD})(?!\w)"
)
# A decision signed or revoked is no gathering.
_DECIDED = folded(
    r"(?<!\w)(?:(?<!công bố |các |trao )quyết định|«decided»|(?<!(?:bí|vũ) )thư(?! ký)|(?<!làm )việc"
    r"|(?<!(?:đến|tới|về|lên)(?: [\p{L}.]+){1,12} )để"
    # "Nhằm hoàn thành kế hoạch, ngày 4/10, Sở A phát động …" opens with its purpose.
    r"|(?<=[\p{L}\d),] )nhằm)(?!\w)"
)
_LAUNCHED = folded(r"\s(?:«drive» thi đua|thi đua|đợt thi đua|(?:phong trào|cuộc vận động)\s[\"'])")
_HOLDS_IT = fold("tổ chức ")  # says that it was held, and is no part of what it is called
# Praise alone is a speech; "tổ chức biểu dương", "biểu dương, khen thưởng" is an act.
_REWARDS = r"(?<!\w)«reward»(?!\w)"
_TAUGHT = folded(r"[^.;\n]{0,60}(?<!\w)(?:thi đua|khen thưởng)(?!\w)")
_COUNCIL = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:hội đồng (?:thi đua|tđ|xét (?:tặng|khen|duyệt|chọn)|chuyên ngành|cấp)|(?:cụm|khối) thi đua)"
        r"(?:[^.;\n]|(?<=tp)\.\s?){0,110}$"
    )
)
# "100 thủ khoa đã được vinh danh", "được nhận Bằng khen từ Hội A"; "người được khen thưởng" says who, not that.
_HONOURED = (
    folded(
        r"(?<!người |ai |\w)(?:được|nhận)(?<!sẽ được|có thể được|phải được|cần được|để được|muốn được|ghi nhận)"
        r"(?: vinh dự)?(?: (?!nhận|tham gia)[^,.;:\n]{2,60}?)?? "
    )
    + rf"(?P<verb>«praise»|(?P<given>{fold('trao tặng|trao|truy tặng|phong tặng|nhận')}))(?!\w)"
)
# "Ngày 3/5, kỷ niệm 40 năm thành lập, báo A được Chủ tịch nước tặng …": "tặng" at its celebration is no mere decision.
_GIVEN_AT_ANNIVERSARY = regex.compile(
    fold_pattern(
        r"(?:sáng|chiều|tối|ngày|hôm)\s[^,;.\n]{0,24}, (?:nhân )?(?:dịp )?(?:lễ )?kỷ niệm (?:lần thứ )?\d+ năm"
        r"[^.;\n]{0,160}?(?<!\w)được (?:[^,.;:\n]{2,60} )??"
    )
    + rf"(?P<verb>{fold('tặng(?: thưởng)?')})(?!\w)"
)
# "Trường A kỷ niệm 40 năm thành lập và | đón nhận Huân chương"; "nhân kỷ niệm 40 năm" is only the reason.
_CELEBRATES_AND = regex.compile(
    fold_pattern(
        r"(?<!\w)(?<!nhân |dịp |mừng |tới |lễ )kỷ niệm (?:lần thứ )?\d+ năm (?:ngày )?[^.;:,\n]{0,60}"
        r"(?:\svà|,)(?: vinh dự)? \Z"
    )
)
# "danh hiệu Anh hùng được trao cho 7 tập thể": the award as subject.
_AWARD_GIVEN = rf"(?<!\w)(?:{AWARD})(?!\w)[^.;,\n]{{0,80}} {fold('được (?:trao|trao tặng|truy tặng)')}\Z"
_NOT_YET = folded(r"(?<!\w)(?:«not_yet»|không(?! quân))(?!\w)")
_EARLIER = r"(?<!\w)«earlier»(?!\w)"


def verbal_events(reading: Reading, sentence: Sentence) -> Iterator[VerbalEvent]:
    """Acts that are events by themselves: the words from the verb to the end of its object, and the types."""
    key = reading.key
    start, end = sentence.span
    for match in reading.triggers.finditer("events.verbs", _verbal(), start, end):
        verb = match.group("verb")
        kind = _verbs()[verb]
        types = _verbal_types(reading, start, match, kind)
        if not types:
            continue
        whom = act_words(TO_WHOM).match(key, match.end(), end) if kind == "honour" else None
        gives = act_words(_AND_GIVES).match(key, match.end(), end) if kind == "honour" else None
        first = max((found.end() for found in (whom, gives) if found), default=match.end())
        stop = _object_end(reading, first, min(end, match.end() + 220))
        council = _COUNCIL.search(key, start, match.start()) if types == ("session",) else None
        begin = match.start() + len(_HOLDS_IT) if verb.startswith(_HOLDS_IT) else match.start()
        begin = council.start() if council and verb == fold("họp") else begin
        if stop - begin > len(verb) + 3:
            types = _with_review(types, key[begin:stop])
            if kind in ("give", "receive") and _CELEBRATES_AND.search(
                key, max(start, match.start() - 120), match.start()
            ):
                types = ("anniversary", *types)
            yield VerbalEvent(Span(begin, max(stop, match.end())), match.start(), types, kind == "receive")
            return


def _object_end(reading: Reading, position: int, end: int) -> int:
    """Where the object of a verb ends, before brackets that a comma in them would cut: "khen thưởng anh A | (28 tuổi, ở
    thôn Đông)".
    """
    stop = _clause_end(reading, position, end)
    opened = reading.text.rfind("(", position, stop)
    if opened < 0 or reading.text.find(")", opened, stop) >= 0:
        return stop
    return position + len(reading.text[position:opened].rstrip())


def _clause_end(reading: Reading, position: int, end: int) -> int:
    """Where the clause of an object ends; a comma in the name of a movement that it quotes ends nothing."""
    while match := act_words(_OBJECT_END).search(reading.key, position, end):
        index = bisect_right(reading.quotes, match.start(), key=lambda quote: quote.start) - 1
        if index < 0 or not match.start() < reading.quotes[index].end < end:
            return match.start()
        position = reading.quotes[index].end
    return end


def _verbal_types(reading: Reading, start: int, match: regex.Match[str], kind: str) -> tuple[EventType, ...]:
    key, end = reading.key, match.end()
    if kind == "session":
        if match.group("verb") == fold("họp hội đồng"):
            return ("session",)
        return ("session",) if _COUNCIL.search(key, start, match.start()) else ()
    if kind == "review":
        stop = act_words(_OBJECT_END).search(key, end, end + 220)
        return types_of(key[match.start() : stop.start() if stop else end + 220].removeprefix(fold("họp ")), None)
    if act_words(PROPOSED).search(key, start, match.start()) or reading.triggers.search(
        "events.decided", act_words(_DECIDED), start, match.start()
    ):
        return ()
    if kind == "launch":
        return ("launch",) if act_words(_LAUNCHED).match(key, end) else ()
    if kind == "training":
        return ("other",) if act_words(_TAUGHT).match(key, end) else ()
    if kind == "pact":
        return ("pact_signing",)
    if kind in ("give", "receive"):
        return ("commendation",) if act_words(_GIVEN).match(key, end) else ()
    if match.group("verb") == fold("biểu dương") and not act_words(_REWARDS).search(key, start, end + 60):
        return ()
    return ("commendation",) if is_honoured(reading, end) or act_words(_AND_GIVES).match(key, end) else ()


def _with_review(types: tuple[EventType, ...], words: str) -> tuple[EventType, ...]:
    """'ký kết giao ước …, phát động thi đua': a further type told in the object of the verb."""
    return tuple(dict.fromkeys((*types, *types_of(words, None)))) if types[0] in ("launch", "pact_signing") else types


@cache
def _verbs() -> dict[str, str]:
    """The class of every verb."""
    rows = table("event_verbs").rows
    return {fold(verb): row["class"] for row in rows if row["class"] != "object" for verb in row["words"].split("|")}


@cache
def _verbal() -> regex.Pattern[str]:
    verbs = sorted(_verbs(), key=len, reverse=True)
    return regex.compile(rf"{_NOT_BEFORE}(?P<verb>{'|'.join(map(regex.escape, verbs))})(?!\w)")


def passive_events(reading: Reading, sentence: Sentence) -> Iterator[VerbalEvent]:
    """Honours told of those honoured: '100 thủ khoa đã được vinh danh', 'nhận Bằng khen từ Hội A chiều 25-3'.

    A life's honours ("từng được", "nhiều lần được") are none.
    """
    key = reading.key
    start, end = sentence.span
    celebrated = reading.triggers.opens("events.anniversary", start, end)
    at_anniversary = _GIVEN_AT_ANNIVERSARY.match(key, start, end) if celebrated else None
    if at_anniversary and act_words(_GIVEN).match(key, at_anniversary.end(), end):
        stop = _object_end(reading, at_anniversary.end(), end)
        verb = at_anniversary.start("verb")
        yield VerbalEvent(Span(verb, stop), verb, ("anniversary", "commendation"), received=True)
        return
    if not reading.triggers.opens("events.honours", start, end):
        return
    for match in reading.triggers.finditer("events.honoured", act_words(_HONOURED), start, end):
        if act_words(_EARLIER).search(key, start, match.end()) or act_words(PROPOSED).search(key, start, match.start()):
            continue
        if act_words(_NOT_YET).search(key, match.end(), end):
            continue
        if not match["given"] and key.startswith(fold("nhận"), match.start()):
            continue  # "đến nhận khen thưởng"
        if match["given"] and not (
            act_words(_GIVEN).match(key, match.end(), end) or act_words(_AWARD_GIVEN).search(key, start, match.end())
        ):
            continue
        stop = _object_end(reading, match.end(), min(end, match.end() + 220))
        yield VerbalEvent(Span(match.start("verb"), stop), match.start("verb"), ("commendation",), received=True)
        return
