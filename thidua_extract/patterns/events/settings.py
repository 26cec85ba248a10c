"""When and where a gathering was held, from the sentence that tells of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import regex

from thidua_extract.language.dates import DateMention
from thidua_extract.language.places import PlaceMention
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.subjects import organizer_of
from thidua_extract.patterns.events.words import event_words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.span import Span

Found = TypeVar("Found", DateMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Setting:
    """Date, place and organizer of one gathering, as far as one sentence tells."""

    date: DateMention | None = None
    province: str | None = None
    venue: Phrase | None = None
    organizer: Phrase | None = None
    planned: bool = False


# Templates: the roles of event_words.tsv stand in guillemets.
# A date of a document, a birth, an anniversary's span or a deadline is no date of the gathering; "3/2/2031, sáng 30/1"
# is a day behind a day, no document's number.
_OTHER_DATE = folded(
    r"(?:(?:«dated_otherwise»|/[\d-]*\p{l}[\p{l}\d-]*,?|số \d+/\d+,?)\s*(?:\(|«part_of_day»)*\s*"
    r"|(?:tính )?đến\s*(?:ngày|tháng)?\s*)\Z"
)
_DAY = fold("ngày ")
_MONTH = fold("tháng ")
_REASON = r"(?<!\w)«reason»(?!\w)"
_OPENING = 30  # characters before a date that opens its sentence: "Cũng trong sáng 3/5"
_AFTER = (
    r"^[\s,(]*\Z|(?<!\w)«held»(?:[^.;,\n]{0,16}|[^.;,\n]{2,16}, )\Z"
    # "Lễ trao giải diễn ra tại Viện Toán, Huế, Việt Nam hôm 12/3".
    + folded(r"|^ (?:sẽ |đã |được )*(?:diễn ra|tổ chức) (?:tại|ở)\s[^.;\n]{0,90}\Z")
)
_PLANNED = r"(?<!\w)«planned»(?!\w)"
_CLAUSE_START = regex.compile(
    fold_pattern(
        r"(?:\A|[.,\n]\s*|\s-\s)(?:(?:sáng|trưa|chiều|tối|vào)\s)*\Z|(?:hôm|sáng|chiều|tối|ngày) (?:nay|qua|mai)\s?\(\Z"
    )
)
# "Ngày 3/5, ông A cho biết xã đã khen thưởng …": the day on which he said it.
_TELLS = r"(?<!\w)«tells»(?!\w)"
_SAID = folded(r"(?<!\w)(?:«tells»|nói|thông báo)(?: (?:là|rằng))?,? (?:\p{L}+ ){0,8}?(?:đã|vừa|sẽ)(?!\w)")
_OCCASION = regex.compile(fold_pattern(r"(?<!\w)dịp(?!\w)[^.;\n]{0,60}\Z"))
_PLACED = folded(r"(?<!\w)(?:tại|ở)\s(?!«no_place»(?!\w))")
_VENUE_END = r"[,;()\n]|(?<!(?<!\w)tp)\.(?=\s|\Z)|\s«after_place»(?!\w)"
_HOME = folded(r"(?<!\w)(?:«home»|(?:sn|sinh năm) \d{4})(?!\w)[^();\n]*\Z")
# "đại diện Bộ A tại Hải Phòng đã đến trao …": where the body sits is not where the honour was given.
_SEATED = regex.compile(fold_pattern(r"(?<!\w)(?:đại diện|văn phòng|cơ quan)\s[^,.;\n]{2,60}\Z"))
_SET_OUT = regex.compile(fold_pattern(r"[^,.;\n]{2,40}? (?:đã |vừa )?(?:đến|tới|về)(?!\w)"))
_IS_WHERE = regex.compile(fold_pattern(r"(?:là nơi|làm nơi|đón|đăng cai)"))


@cache
def _outlets() -> dict[str, str]:
    return {fold(row["mark"]): row["province"] for row in table("outlet_provinces").rows}


def _within(found: list[Found], span: Span, *, whole: bool = True) -> list[Found]:
    """What was found inside `span` (starts there, if not `whole`), from a list in the order of the text."""
    first = bisect_left(found, span.start, key=lambda item: item.span.start)
    last = bisect_left(found, span.end, lo=first, key=lambda item: item.span.start)
    return [item for item in found[first:last] if not whole or item.span.end <= span.end]


def read_setting(reading: Reading, sentence: Span, name: Span, *, verb: int | None = None) -> Setting:
    """The setting of the gathering at `name` inside `sentence`; `verb`: where the verb stands that tells of it."""
    date = _date(reading, sentence, name, told=verb is not None)
    venue, province = _place(reading, sentence, name)
    return Setting(
        date=date,
        province=province,
        venue=venue,
        organizer=organizer_of(reading, sentence, name, verb),
        planned=bool(
            event_words(_PLANNED).search(
                reading.key, max(sentence.start, name.start - 60), min(sentence.end, name.end + 60)
            )
        ),
    )


def article_province(reading: Reading) -> str | None:
    """Where the page as a whole stands: its locality line, its outlet, or the one province that title and lead name."""
    layout = reading.layout
    if layout.locality:
        for place in reading.places:
            if place.span.overlaps(layout.locality):
                return place.province
    if layout.agency:
        agency = fold(reading.text[layout.agency.start : layout.agency.end]).strip("() -")
        if agency in _outlets():
            return _outlets()[agency]
    opening = [sentence.span for sentence in reading.sentences[:4]]
    told = (place for place in reading.places if any(span.covers(place.span) for span in opening))
    named = [place.province for place in told if not _is_home(reading, place)]
    if named and len(set(named)) == 1:
        return named[0]
    every = [place.province for place in reading.places if not _is_home(reading, place)]
    if len(set(every)) == 1:
        return every[0]
    best = max(set(every), key=lambda province: (every.count(province), province), default=None)
    return best if best and every.count(best) >= max(2, 0.7 * len(every)) else None


def _date(reading: Reading, sentence: Span, name: Span, *, told: bool) -> DateMention | None:
    """The date that the sentence gives the gathering: after its name, else the nearest before, else the first.

    An act that is `told` by its verb takes the date that opens its sentence: what follows dates the merit.
    """
    inside = [date for date in _within(reading.dates, sentence) if not name.covers(date.span)]
    inside = [date for date in inside if not date.holiday or _on_the_occasion(reading, date) or _opens(reading, date)]
    inside = [
        date
        for date in inside
        if len(date.edtf) > 4 and (date.holiday or not _dates_another_thing(reading, sentence, date))
    ]
    before = [date for date in inside if date.span.end <= name.start]
    timely = [date for date in before if date.time_of_day or _opens(reading, date)]
    opening = bool(before) and before[0].span.start - sentence.start < _OPENING
    after = [] if told and opening else [date for date in inside if date.span.start >= name.end]
    for date in after:
        gap = reading.key[name.end : date.span.start]
        if timely and event_words(_REASON).search(gap):
            continue  # "Ngày 13/9, Công an tỉnh tổ chức lễ khen thưởng … trong vụ cướp vào chiều 8/9"
        if (date.holiday and not _opens(reading, date)) or (
            len(gap) < 330 and ";" not in gap and event_words(_AFTER).search(gap)
        ):
            return date
    if before:
        # "Sáng 17/11, tại phiên họp tháng 11/2020, ông A trao …": an act has the day that opens its sentence.
        date = timely[0] if told and timely else before[-1]
        if date is not before[-1] and event_words(_TELLS).search(reading.key, date.span.end, before[-1].span.start):
            return before[-1]  # "Ngày 24/1, bà A cho biết trong buổi chào cờ (22/1), trường đã khen thưởng"
        return None if event_words(_SAID).search(reading.key, date.span.end, name.start) else date
    return next((date for date in after if _closes(reading, name, date)), None)


def _closes(reading: Reading, name: Span, date: DateMention) -> bool:
    """'lễ ký kết giao ước trong công tác giữ chợ, hè phố ngày 31-3': the day that closes the clause of the name; not
    the day of what is rewarded ("… vì đã phá vụ án ngày 17-4").
    """
    gap = reading.key[name.end : date.span.start]
    if date.holiday or len(gap) > 200 or ";" in gap or event_words(_REASON).search(gap):
        return False
    return date.time_of_day is not None or reading.key.startswith((_DAY, _MONTH), date.span.start)


def _on_the_occasion(reading: Reading, date: DateMention) -> bool:
    """'sẽ diễn ra dịp kỷ niệm ngày X 10/10': a holiday that fixes the date of what is planned."""
    before = reading.key[max(0, date.span.start - 120) : date.span.start]
    return bool(_OCCASION.search(before) and event_words(_PLANNED).search(before))


def _opens(reading: Reading, date: DateMention) -> bool:
    """'…, ngày 30/1, Đảng uỷ tổ chức': a date that opens its clause is a time, though it is a holiday elsewhere."""
    before = reading.key[max(0, date.span.start - 40) : date.span.start]
    after = reading.key[date.span.end : date.span.end + 2]
    return bool(_CLAUSE_START.search(before)) and after[:1] in (",", " ", ")")


def _dates_another_thing(reading: Reading, sentence: Span, date: DateMention) -> bool:
    return bool(
        event_words(_OTHER_DATE).search(reading.key, max(sentence.start, date.span.start - 60), date.span.start)
    )


def _is_home(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place is where somebody comes from: 'tài xế A (28 tuổi, ngụ Bình Dương)'."""
    before = reading.key[max(0, place.span.start - 70) : place.span.start]
    return bool(event_words(_HOME).search(before))


def _place(reading: Reading, sentence: Span, name: Span) -> tuple[Phrase | None, str | None]:
    """Venue and province, from "tại …" outside the name; "X là nơi …" names the province too."""
    venue: Phrase | None = None
    seats: list[int] = []
    for match in event_words(_PLACED).finditer(reading.key, *sentence):
        if name.start <= match.start() < name.end:
            continue
        if _SEATED.search(reading.key, sentence.start, match.start()) and _SET_OUT.match(reading.key, match.end()):
            seats.append(match.end())
            continue
        end = event_words(_VENUE_END).search(reading.key, match.end(), sentence.end)
        stop = end.start() if end else sentence.end
        reach = min(sentence.end, stop + 70)
        here = _within(reading.places, Span(match.end(), reach), whole=False)
        province = here[0].province if here else None
        if venue is None and 2 < stop - match.end() < 90 and reading.text[match.end()].isalpha():
            venue = Phrase(reading.text[match.end() : stop], Span(match.end(), stop))
        if province:
            return venue, province
    inside = [
        place
        for place in _within(reading.places, sentence)
        if place.span.start not in seats and not _is_home(reading, place)
    ]
    for place in inside:
        if _IS_WHERE.match(reading.key, place.span.end + 1):
            return venue, place.province
    return venue, inside[0].province if inside and len({place.province for place in inside}) == 1 else None
