"""Names of gatherings: from the head noun to the natural end, and the types that the name tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.words import event_words
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.span import Span

HeadClass = Literal["ceremony", "conference", "congress", "session", "gathering", "contest", "occasion"]


@dataclass(frozen=True, slots=True)
class GatheringName:
    """A named gathering. `types` as the name tells them; empty when the name holds nothing of emulation or honour."""

    span: Span
    kind: HeadClass
    types: tuple[EventType, ...]


# Templates: the roles of event_words.tsv stand in guillemets.
_HEADS: dict[HeadClass, str] = {
    "ceremony": folded(r"(?<!tang )(?:buổi |đại )?lễ(?! «no_ceremony»(?!\w))|mít[ -]?tinh"),
    "conference": "«conference»",
    "congress": fold("đại hội"),
    "session": "«session»",
    "gathering": folded(
        r"(?:buổi|cuộc|tiệc) «meeting»|gặp mặt|họp mặt|chương trình(?= (?:«programme_for»|\"))"
        r"|diễn đàn(?= (?:gặp gỡ|biểu dương|tôn vinh|tuyên dương))|đêm (?:hội )?(?:vinh danh|tôn vinh|trao)"
        r"|(?:đêm )?gala(?= (?:kỷ niệm [^.;\n]{3,60} và )?(?:tôn|vinh|trao))|ngày hội(?= (?:tôn|vinh|biểu|tuyên))"
        r"|lớp (?:tập huấn|bồi dưỡng)|buổi (?:tổng kết|sơ kết)|vinh quang việt nam"
    ),
    # Of another purpose: an event where honours are given at it.
    "occasion": folded(
        r"lễ «other_ceremony»|buổi «other_meeting»|ngày hội|hội (?:thi|thao|diễn|trại)|liên hoan|sự kiện(?= kỷ niệm)"
        r"|(?:đêm )?gala"
    ),
    "contest": folded(r"(?:vòng |đêm )?chung kết(?= «contest»)"),
}
_HEAD = "|".join(rf"(?P<{kind}>(?<!\w)(?:{words})(?!\w))" for kind, words in _HEADS.items())
# A name runs to the sentence's verb, to who holds it, when and where, or to a clause of another thing.
_END = folded(
    r"[!?…\n]|\s\((?=ngày|sáng|chiều|tối)|;(?!\s«goes_on»(?!\w))|\s[-–]\s(?=ảnh)"
    # "Huy hiệu 55, 45 năm tuổi Đảng": a comma between numbers ends nothing.
    r"|,(?!\s«goes_on_after_comma»(?!\w))(?!(?<=\d,)\s\d)(?!\s\d+ năm (?:ngày|thành lập))"
    # "phong trào thi đua 'Dạy hay', 'Học tốt' năm 2022": one list of names.
    r"(?!(?<=[\"”'],)\s[\"“'])"
    # "phiên họp các lĩnh vực Âm nhạc, Múa và Sân khấu": one list of fields.
    r"(?!(?<=các (?:lĩnh vực|bộ môn|chuyên ngành)[^.;\n]{2,60},)\s[^.,;\n]{2,40}(?:,| và ))"
    # "lễ phát động … với chủ đề "Đoàn kết"; trao giải …": the theme stands inside
    # "cuộc thi sáng tác", "chiều sâu": no time of day.
    r"|(?<!làm)\s(?!«no_day_part»(?!\w))(?!với (?:phong trào thi đua|chủ đề \"[^\"\n]{3,120}\"[;,] «goes_on»(?!\w)))"
    # "biểu dương người có uy tín", "học sinh đoạt giải tại kỳ thi quốc gia": of whom it is, not what happens there
    r"(?!(?:có «honoured_for»|là «who_they_are»|đang «busy»|đã «achieved»|tại (?:các )?«won_at»)(?!\w))"
    r"(?:«ends_name»|được(?! (?:khen|tặng|tôn|tuyên|vinh|biểu|phong|trao))|trong \d+ ngày|ngày(?= \d))(?!\w)"
)
# "lễ trao Bằng khen của Bộ Y tế": the owner is the award's, not the ceremony's.
_GIVEN_BY = r"(?<!\w)«given_by»(?!\w)"
_OWNER = folded(r"\scủa (?!«no_owner»(?!\w))(?=«owner»(?!\w))")
_AWARDED = folded(r"(?<!\w)(?:«award»|giải(?! «no_prize»))(?!\w)")
_EMULATION = r"(?<!\w)«emulation»(?!\w)"
_MOVEMENT_REVIEW = regex.compile(
    fold_pattern(
        r"(?:tổng kết|sơ kết)[^.;\n]{0,40}(?<!\w)(?:phong trào|cuộc vận động)(?! (?:thơ|nhạc|khởi nghiệp))(?!\w)"
        # "hội nghị tổng kết cụm": clusters that are reviewed are those of emulation.
        r"|(?:tổng kết|sơ kết) (?:hoạt động |công tác |của )?(?:cụm|khối)(?! (?:lượng|công nghiệp|doanh nghiệp|phố|nhà)"
        r"(?!\w))(?!\w)"
        # "lễ ra quân hưởng ứng phong trào 'Ngõ sạch'": a movement by its name.
        r"|(?:phát động|hưởng ứng|ra quân)[^.;\n]{0,30} (?:phong trào|cuộc vận động)\s[\"']"
    )
)
# "hội nghị tổng kết của Cụm": a bloc without its name is no organizer, and tells what it is about.
_OF_BLOC = regex.compile(fold_pattern(r"(?<=(?:tổng|sơ) kết[^.;,\n\"]{0,40}) của (?:cụm|khối)(?=[,.;\n]|\Z)"))
_REVIEWING = regex.compile(fold_pattern(r"(?<!\w)xét(?!\w)|(?<!\w)bình xét(?!\w)"))
# "kỷ niệm chương" is an award, "làm việc tốt" no act of honour.
_PROMOTION = r"(?<!\w)«promotion»(?!\w)"
_OCCASION = folded(r"«toward»(?: dịp)?(?: \p{L}+)? kỷ niệm")
_REWARDING = regex.compile(
    fold_pattern(
        r"(?<!công tác |xét |về |thi đua |tác thi đua, |hình thức )(?<!\w)khen thưởng"
        r"(?! (?:năm|cấp|quý|thành tích))(?= [\p{L}\d])"
    )
)
# "công tác thi đua, khen thưởng" is the field, not an act of honour; nor does "phong trào" hold "phong".
_FIELD = regex.compile(
    fold_pattern(
        r"(?:thi đua\s?[,-]?\s?(?:và )?(?:công tác )?khen thưởng|công tác (?:tđkt|khen thưởng))"
        r"(?! (?:các|những|\d++(?! (?:tháng|năm))))"
    )
)
_LOOKALIKES = r"(?<!\w)«lookalike»(?!\w)"
_NO_ANNIVERSARY = regex.compile(fold_pattern(r"kỷ niệm chương"))
_CONGRESS_OF = folded(r"đại hội (?:«congress_of»|lần [ivx\d]+)(?!\w)")
_OTHER_CONGRESS = folded(r"đại hội «other_congress»")
NAME_LIMIT = 330
# A document cited inside a name belongs to it with its date and issuer.
_CITED = folded(r"(?<!\w)«cited»\s(?:số\s)?[\w/.-]+(?:,? ngày [\d/.-]+)?(?: của «issuer»)?(?: về)?")
_CONGRESS_NAMED = folded(
    r"đại hội\s(?:đại biểu\s)?(?:toàn quốc\s)?(?:các\s)?(?:«congress_named»|[^,;]{0,40}«exemplary»)"
)
_CONGRESS_TOO = regex.compile(fold_pattern(r"[,;] đại hội thi đua|và đại hội thi đua"))
# "hội nghị cho ý kiến về kế hoạch tổ chức lễ tôn vinh …": what it prepares is not held at it.
_PREPARES = folded(r"(?<!\w)«prepares»(?!\w)[^;]{0,60}?«plan»[^,;]{0,25}? tổ chức (?=lễ|hội|đại|ngày|chương)")


@cache
def _type_terms() -> tuple[tuple[EventType, regex.Pattern[str], bool], ...]:
    rows = table("event_types").rows
    return tuple(
        (
            cast(EventType, row["type"]),
            regex.compile(
                rf"(?<!\w)(?:{'|'.join(regex.escape(fold(term)) for term in row['terms'].split('|'))})(?!\w)"
            ),
            row["needs"] == "award",
        )
        for row in rows
    )


def find_names(reading: Reading, start: int, end: int) -> Iterator[GatheringName]:
    """The gatherings named in `[start, end)` of the text, without overlaps."""
    position = start
    while match := reading.triggers.search("events.names", event_words(_HEAD), position, end):
        stop = _name_end(reading, match.end(), min(end, match.start() + NAME_LIMIT))
        span = Span(match.start(), stop)
        kind = cast(HeadClass, match.lastgroup)
        if owner := _OF_BLOC.match(reading.key, span.end, end):
            span = Span(span.start, owner.end())
        yield GatheringName(span, kind, types_of(reading.key[span.start : span.end], kind))
        position = max(match.end(), stop)


def types_of(name: str, kind: HeadClass | None) -> tuple[EventType, ...]:
    """The types that a folded name tells, empty when it is none of emulation, commendation or honour."""
    if kind == "occasion":
        return ()
    name = event_words(_OCCASION).sub("dịp", name.replace(fold("họp mặt"), fold("gặp mặt")))
    if event_words(_PREPARES).search(name):
        return ()
    name = _FIELD.sub("thi đua", _NO_ANNIVERSARY.sub("huy hiệu", name))
    emulation = tells_emulation(name)
    name = event_words(_LOOKALIKES).sub("dịp", name)
    if kind == "session" and not emulation:
        return ()
    if kind == "session" or (_REVIEWING.search(name) and emulation):
        return ("session",)
    if kind == "congress" and not event_words(_CONGRESS_NAMED).match(name):
        return ()
    if kind != "congress":
        name = event_words(_OTHER_CONGRESS).sub("dịp", event_words(_CONGRESS_OF).sub("dịp", name))
    found = _types_named(name, kind)
    if kind == "congress" and not found:
        return ("congress",)
    honours = "commendation" in found or kind == "congress"
    if event_words(_PROMOTION).search(name):
        return ()
    # These two count where an honour is given at them, which the rest of the article tells.
    if kind in ("ceremony", "gathering") and "anniversary" in found and not (honours or emulation):
        return ("anniversary",)
    if kind in ("conference", "ceremony", "gathering", None) and found == ["review"] and not emulation:
        return ("review",)
    if not honours and not emulation:
        return ()
    other = kind in ("conference", "gathering") and emulation
    return tuple(found) or (("other",) if other else ())


def is_congress_of_body(name: str) -> bool:
    """Whether a folded name is the congress of a Party cell, a union or an association."""
    return bool(event_words(_CONGRESS_OF).match(name))


def tells_emulation(name: str) -> bool:
    """Whether a folded name speaks of emulation: by its words, or by a movement that it reviews."""
    return bool(event_words(_EMULATION).search(name) or _MOVEMENT_REVIEW.search(name))


def _types_named(name: str, kind: HeadClass | None) -> list[EventType]:
    """The types whose terms stand in a name, in the order of the lexicon."""
    awarded = bool(event_words(_AWARDED).search(name))
    found: list[EventType] = []
    for code, terms, needs_award in _type_terms():
        if code in found or (needs_award and not awarded):
            continue
        if code == "congress" and kind != "congress" and not _CONGRESS_TOO.search(name):
            continue
        if terms.search(name):
            found.append(code)
    if "commendation" not in found and _REWARDING.search(name):
        found.append("commendation")
    return found


def _name_end(reading: Reading, start: int, limit: int) -> int:
    """Where a name that opens before `start` ends; quotations and documents cited inside it are kept whole."""
    first = bisect_right(reading.quotes, start - 2, key=lambda quote: quote.start)
    last = bisect_left(reading.quotes, limit, lo=first, key=lambda quote: quote.start)
    kept = [(quote.start, quote.end) for quote in reading.quotes[first:last]]
    kept += [match.span() for match in event_words(_CITED).finditer(reading.key, start, limit)]
    position = start
    while True:
        match = event_words(_END).search(reading.key, position, limit)
        stop = match.start() if match else limit
        around = next((end for begin, end in kept if begin < stop < end), None)
        if around is None or around >= limit:
            break
        position = around
    owner = event_words(_OWNER).search(reading.key, start, stop)
    if owner and not event_words(_GIVEN_BY).search(reading.key, max(0, owner.start() - 30), owner.start()):
        stop = owner.start()
    opened = reading.text.rfind("(", start, stop)
    if opened >= 0 and reading.text.find(")", opened, stop) < 0:
        stop = opened  # "lễ kỷ niệm 50 năm thành lập Trường An Hòa | (tiền thân là Trường Tân Lạc)"
    if reading.key.startswith(" với", stop) and reading.key.endswith(" đối", start, stop):
        stop -= len(" đối")  # "lễ trao thưởng | đối với các đơn vị"
    while stop > start and reading.text[stop - 1] in " .,;:-–\n(":
        stop -= 1
    return stop
