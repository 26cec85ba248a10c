"""When, where and by whom an event was held, as the article tells it elsewhere."""

from __future__ import annotations

import regex

from thidua_extract.language import places
from thidua_extract.language.dates import DateMention
from thidua_extract.language.reading import Reading
from thidua_extract.link.event_types import COUNCIL, sentence_at
from thidua_extract.link.page import Page
from thidua_extract.patterns.clusters import ClusterMention
from thidua_extract.patterns.events import EventMention
from thidua_extract.patterns.events.organizers import spelled_out, title_organizer, told_elsewhere, unit_in
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind

_DAY = fold("ngày ")
_SHOWS = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:trao|tặng|lễ|hội nghị|đại hội|buổi|chương trình|nhận|tuyên dương|tôn vinh|vinh danh"
        r"|khen thưởng)(?!\w)"
    )
)
_SESSION_YEAR = regex.compile(fold_pattern(r"lần thứ \w+,? năm ((?:19|20)\d\d)"))
_SEASON_YEAR = regex.compile(fold_pattern(r"[^.;\n]{0,40}(?:xuân|tết)[^.;\n\d]{0,16}((?:19|20)\d\d)"))
_OF_THE_CLUSTER = regex.compile(fold_pattern(r"(?<!\w)(?:cụm|khối)\Z"))  # "hội nghị tổng kết cụm"
_LEVEL = regex.compile(fold_pattern(r"(?:(?<=\s)|^)(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường)$"))


def complete(event: EventMention, reading: Reading, page: Page, *, main: bool) -> None:
    """Fields that the article tells elsewhere: the year of a numbered session, the place, the organizer's place."""
    if not event.date and event.name and (year := _SESSION_YEAR.search(fold(event.name.text))):
        event.date, event.date_basis = year.group(1), "stated"
    if main and not event.date and "session" not in event.types and (day := _day_in_caption(reading)):
        event.date, event.date_basis, event.time_of_day = day.edtf, day.basis, day.time_of_day
    if event.date and event.date.startswith("XXXX") and (season := _season_year(event, reading)):
        event.date = season + event.date[4:]
        event.end_date = season + event.end_date[4:] if event.end_date else None
    if event.organizer is None:
        event.organizer = _organizer(event, reading, main=main)
    elif event.organizer:
        event.organizer = spelled_out(reading, event.organizer)
    if event.organizer and not event.province:
        event.province = _province_in(event.organizer, reading)
    if not event.province and (main or "toàn quốc" not in fold(event.name.text if event.name else "")):
        event.province = page.province
    sits = event.types == ("session",) and bool(event.name and COUNCIL.search(fold(event.name.text)))
    if (event.organizer is None and sits) or (event.organizer and fold(event.organizer.text) == fold("hội đồng")):
        event.organizer = page.council or event.organizer
    if event.organizer:
        event.organizer = _with_place(event.organizer, event.province, reading, page)


def _day_in_caption(reading: Reading) -> DateMention | None:
    """The day that a photo of the ceremony tells: 'Ông A trao Giấy khen cho em B sáng 3/5'."""
    for sentence in reading.sentences:
        if sentence.kind is not BlockKind.CAPTION or not _SHOWS.search(reading.key, *sentence.span):
            continue
        for date in reading.dates:
            timely = date.time_of_day is not None or reading.key.startswith(_DAY, date.span.start)
            if sentence.span.covers(date.span) and timely and len(date.edtf) == 10 and not date.holiday:
                return date
    return None


def _organizer(event: EventMention, reading: Reading, *, main: bool) -> Phrase | None:
    """Who held an event whose own sentences do not say."""
    if event.name and event.name.span and (unit := unit_in(reading, event.name.span)):
        return unit
    if not main or event.name is None:
        return None
    return title_organizer(reading, event.name.text) or (
        None if event.types == ("session",) else told_elsewhere(reading)
    )


def _season_year(event: EventMention, reading: Reading) -> str | None:
    """The year that the time phrase itself tells: 'Chiều 3/2, trong không khí đón xuân Ất Tỵ 2025'."""
    for date in reading.dates:
        if date.edtf == event.date and (match := _SEASON_YEAR.match(reading.key, date.span.end)):
            return match.group(1)
    return None


def cluster_of(event: EventMention, clusters: list[ClusterMention], reading: Reading) -> Phrase | None:
    """The organizer, a cluster by its full name; for a review or a pact the cluster that the event's sentence names."""
    if event.organizer:
        span = event.organizer.span
        whole = (
            found for found in clusters if span and found.spans[0].start == span.start and found.spans[0].end > span.end
        )
        return next((Phrase(found.name, found.spans[0]) for found in whole), event.organizer)
    if not {"review", "pact_signing", "launch"} & set(event.types):
        return None
    for span in event.spans[:2]:
        number = sentence_at(reading, span.start)
        for cluster in clusters:
            if number >= 0 and reading.sentences[number].span.covers(cluster.spans[0]):
                return Phrase(cluster.name, cluster.spans[0])
    if len(clusters) == 1 and event.name and _OF_THE_CLUSTER.search(fold(event.name.text)):
        return Phrase(clusters[0].name, clusters[0].spans[0])
    return None


def _province_in(phrase: Phrase, reading: Reading) -> str | None:
    if phrase.span is None:
        return None
    return next((place.province for place in reading.places if phrase.span.covers(place.span)), None)


def _is_city(province: str, reading: Reading) -> bool:
    unit = places.province(province, reading.published)
    return unit is not None and unit.type == "thành phố"


def _with_place(organizer: Phrase, province: str | None, reading: Reading, page: Page) -> Phrase:
    """'UBND tỉnh' with the place that the article gives it; the words then stand at no one place."""
    level = _LEVEL.search(fold(organizer.text))
    if not level:
        return organizer
    unit = level.group(1)
    if province and (
        unit == fold("tỉnh") or (unit in (fold("thành phố"), "tp", "tp.") and _is_city(province, reading))
    ):
        return Phrase(f"{organizer.text} {province}")
    place = page.place_of(unit)
    return Phrase(f"{organizer.text} {place}") if place else organizer
