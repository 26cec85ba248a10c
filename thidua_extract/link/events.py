"""Merging the mentions of events into one fact each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

import regex

from thidua_extract.codes import EventType
from thidua_extract.language import places
from thidua_extract.language.dates import DateMention
from thidua_extract.language.reading import Reading
from thidua_extract.link.page import Page
from thidua_extract.link.rivals import MOST
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.clusters import ClusterMention
from thidua_extract.patterns.events import Act, EventMention, acts_of, is_here
from thidua_extract.patterns.events.names import tells_emulation
from thidua_extract.patterns.events.organizers import spelled_out, title_organizer, told_elsewhere, unit_in
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind

_ORDER: tuple[EventType, ...] = (
    "congress", "session", "review", "launch", "pact_signing", "anniversary", "commendation", "other",
)  # fmt: skip
_DAY = fold("ngày ")
_SHOWS = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:trao|tặng|lễ|hội nghị|đại hội|buổi|chương trình|nhận|tuyên dương|tôn vinh|vinh danh"
        r"|khen thưởng)(?!\w)"
    )
)
# What names an event: a gathering for it before the act alone, the act before an occasion of another kind.
_RANK = defaultdict(lambda: 2, {"events.occasion": 0, "events.act": 1, "events.planned": 1})
_NEXT = 300  # characters
_SHORTEST = 14  # characters of a name that says more than "cuộc họp", "buổi lễ"
_WORDS = regex.compile(r"\w+")
_UNITS = frozenset(map(fold, ("xã", "phường", "huyện", "quận", "thị", "trấn", "tỉnh", "khu")))
_HONOURS = {"commendation", "launch", "pact_signing"}
_GIVEN = {"conferred", "planned"}
_SESSION_YEAR = regex.compile(fold_pattern(r"lần thứ \w+,? năm ((?:19|20)\d\d)"))
_COUNCIL = regex.compile(fold_pattern(r"(?<!\w)(?:xét|hội đồng)(?!\w)"))
_SEASON_YEAR = regex.compile(fold_pattern(r"[^.;\n]{0,40}(?:xuân|tết)[^.;\n\d]{0,16}((?:19|20)\d\d)"))
# What makes the photo of a certificate the review's own: the year's end of a school, or honours told before.
_REWARDED = regex.compile(
    fold_pattern(r"(?<!\w)(?:(?:tổng kết|bế giảng) năm học|khen thưởng (?:cho )?(?:các (?:tập thể|cá nhân)|\d+))(?!\w)")
)
_OF_THE_CLUSTER = regex.compile(fold_pattern(r"(?<!\w)(?:cụm|khối)\Z"))  # "hội nghị tổng kết cụm"
_LEVEL = regex.compile(fold_pattern(r"(?:(?<=\s)|^)(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường)$"))


def merge_events(
    mentions: list[EventMention],
    reading: Reading,
    awards: Sequence[AwardMention] = (),
    clusters: Sequence[ClusterMention] = (),
) -> list[EventMention]:
    """One mention an event, in the order of the text: fields filled from every place that tells of it.

    `awards`, where they were read, decide whether a gathering honoured or only proposed; `clusters` may be organizers.
    What is said of "the ceremony" goes to the event named last before it. Anniversaries count only with an honour
    given at them or where they keep the call to emulation of 11 June 1948.
    """
    events: list[EventMention] = []
    for mention in mentions:
        same = _same_event(mention, events)
        if same is not None:
            if _titled(same, reading):
                _rename(same, mention)
            _fill(same, mention)
        elif mention.types and (not events or mention.date):
            events.append(mention)
    earliest = _earliest_year(reading)
    events = [
        event for event in events if not (event.date and event.date[:4].isdigit() and int(event.date[:4]) < earliest)
    ]
    for event in events:
        event.spans = tuple(sorted(set(event.spans)))
    if events:
        _add_acts(events[0], reading, awards)
    starts = sorted(event.spans[0].start for event in events)
    given = sorted(award.spans[0].start for award in awards if award.status in _GIVEN)
    for event in events[1:]:
        _add_own_honours(event, starts, given, reading)
    events = [event for event in events if _counts(event, reading)]
    named = [cluster for cluster in clusters if cluster.rule == "clusters.named"]
    page = Page(reading)
    for event in events:
        event.organizer = _cluster(event, named[:MOST], reading)
        _complete(event, reading, page, main=event is events[0])
    return events


def _same_event(mention: EventMention, events: list[EventMention]) -> EventMention | None:
    """The event that a mention tells of, or None."""
    if not mention.types:
        return events[-1] if events and _dates_agree(mention, events[-1]) else None
    for event in events if len(events) <= MOST else [*events[:MOST], events[-1]]:
        near = 0 < mention.spans[0].start - event.spans[-1].end < _NEXT and event is events[-1]
        if mention.date is None and (event.rule == "events.occasion" or (event.rule == "events.act" and near)):
            return event  # the ceremony of the article is held at its occasion, the act at the ceremony told next
        if (
            _dates_agree(mention, event)
            and (
                _alike(mention, event)
                or (mention.date is not None and len(mention.date) == 10 and mention.date == event.date)
            )
            and not _apart(mention, event)
            and not _one_coming(mention, event)
        ):
            return event
    return None


def _dates_agree(first: EventMention, second: EventMention) -> bool:
    if not first.date or not second.date:
        return True
    a, b = sorted((first.date, second.date), key=len)
    return b.startswith(a) or (a[-5:] == b[-5:] and ("X" in a or "X" in b))


def _alike(first: EventMention, second: EventMention) -> bool:
    """Whether two names can be one gathering's: types shared, or most of the words."""
    if set(first.types) & set(second.types):
        return True
    a, b = (set(_WORDS.findall(fold(event.name.text))) if event.name else set() for event in (first, second))
    return bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b))


def _one_coming(first: EventMention, second: EventMention) -> bool:
    """Whether one of two acts was held on its day and the other, of no day, is to come."""
    coming, held = (first, second) if first.planned else (second, first)
    acts = first.rule == second.rule == "events.act"
    return acts and coming.planned and not held.planned and coming.date is None and held.date is not None


def _apart(first: EventMention, second: EventMention) -> bool:
    """Whether two gatherings of one day are two bodies': of other kinds ('Chiều cùng ngày, Công đoàn tổ chức lễ …'),
    or of one kind with two names ('Đảng uỷ phường A tổ chức lễ …', 'Đảng uỷ phường B tổ chức lễ …').
    """
    if not first.organizer or not second.organizer:
        return False
    a, b = (_WORDS.findall(fold(host.text)) for host in (first.organizer, second.organizer))
    if set(a) <= set(b) or set(b) <= set(a):
        return False
    if set(first.types) & set(second.types):
        other = sum(one != two for one, two in zip(a, b, strict=False))
        if len(a) == len(b):
            return a[:2] == b[:2] and other > 1  # one word may be a misprint
        return _two_of_a_kind(a, b)
    return a[:1] != b[:1]


def _two_of_a_kind(first: list[str], second: list[str]) -> bool:
    """Whether two bodies of one kind have names with nothing in common: 'Đảng uỷ phường Bến Tắm', 'Đảng uỷ phường An
    Hội Tây'.
    """
    alike = next((at for at, (one, two) in enumerate(zip(first, second, strict=False)) if one != two), 0)
    level = bool(alike) and first[alike - 1] in _UNITS
    return level and not set(first[alike : alike + 2]) & set(second[alike : alike + 2])


def _fill(event: EventMention, mention: EventMention) -> None:
    """What `mention` adds: the fuller name, the fields that are still open, its types where it is named."""
    event.spans += mention.spans
    if mention.date and (not event.date or len(mention.date) > len(event.date) or "X" in event.date):
        event.date, event.end_date, event.date_basis = mention.date, mention.end_date, mention.date_basis
    event.time_of_day = event.time_of_day or mention.time_of_day
    event.province = event.province or mention.province
    event.venue = event.venue or mention.venue
    event.organizer = event.organizer or mention.organizer
    event.confidence = max(event.confidence, mention.confidence)
    if mention.types:
        event.types = _sorted({*event.types, *mention.types})
        event.planned = event.planned and mention.planned
        full = mention.name is not None and len(mention.name.text) >= _SHORTEST
        if mention.name and (event.name is None or (full and _RANK[event.rule] < _RANK[mention.rule])):
            event.name, event.rule = mention.name, mention.rule


def _titled(event: EventMention, reading: Reading) -> bool:
    return reading.section_of(event.spans[0].start) is BlockKind.TITLE and len(event.spans) == 1


def _rename(event: EventMention, mention: EventMention) -> None:
    """The body names a gathering in full where the headline cuts it short."""
    if mention.types and mention.name and not (event.name and _shortens(mention.name.text, event.name.text)):
        event.name, event.rule = mention.name, mention.rule
        event.organizer = mention.organizer or event.organizer


def _shortens(short: str, full: str) -> bool:
    """Whether every word of a name stands in another, in its order: 'Lễ kỷ niệm và Đại hội' of the headline's name."""
    rest = iter(_WORDS.findall(fold(full)))
    words = _WORDS.findall(fold(short))
    return len(short) < len(full) and all(word in rest for word in words)


def _sorted(types: set[EventType]) -> tuple[EventType, ...]:
    if len(types) > 1:
        types = types - {"other"}
    return tuple(sorted(types, key=_ORDER.index))


def _add_acts(event: EventMention, reading: Reading, awards: Sequence[AwardMention]) -> None:
    """Types that the rest of the article tells of its main event; a council that sits only proposes."""
    if event.types == ("session",) and event.rule not in ("events.conference", "events.occasion"):
        return
    sits = event.types == ("session",) and event.rule != "events.occasion"
    if sits and event.name and _COUNCIL.search(fold(event.name.text)):
        return
    year = int(event.date[:4]) if event.date and event.date[:4].isdigit() else None
    acts = list(acts_of(reading, event.spans, year))
    statuses: dict[int, set[str]] = {}
    for award in awards:
        statuses.setdefault(_sentence_at(reading, award.spans[0].start), set()).add(award.status)
    occasion = event.rule == "events.occasion"
    types: set[EventType] = {
        act.type for act in acts if act.type != "commendation" and not (occasion and not _done_at_it(reading, act))
    }
    for act in acts:
        if act.type == "commendation" and not (occasion and not _done_at_it(reading, act)):
            told = statuses.get(_sentence_at(reading, act.span.start))
            # A photo of a certificate alone makes no other review an event of commendation.
            photo = reading.section_of(act.span.start) is BlockKind.CAPTION and not _named_for_emulation(event)
            photo = photo and not _REWARDED.search(reading.key, event.spans[0].start, act.span.start)
            if (told is None or told & _GIVEN) and not (photo and "review" in event.types):
                types.add("commendation")
    if any(
        number >= 0 and given & _GIVEN and _is_its_own(event, reading, number) for number, given in statuses.items()
    ):
        types.add("commendation")
    event.types = _sorted({*event.types, *types})


def _done_at_it(reading: Reading, act: Act) -> bool:
    """Whether an act is told of "the conference" itself, in a text whose gathering has another purpose."""
    number = _sentence_at(reading, act.span.start)
    sentence = reading.sentences[number]
    return number >= 0 and sentence.kind in (BlockKind.LEAD, BlockKind.BODY) and is_here(reading, sentence)


def _add_own_honours(event: EventMention, starts: list[int], given: list[int], reading: Reading) -> None:
    """Honours at a further gathering, from the rest of the paragraph that tells of it.

    `starts`: where the events are first told; `given`: where awards are.
    """
    if not _named_for_emulation(event) or event.types == ("session",):
        return
    start = event.spans[0].end
    block = reading.layout.block_at(event.spans[0].start)
    following = bisect_right(starts, start)
    stop = min([block.span.end if block else start, *starts[following : following + 1]])
    told = given[bisect_left(given, start) : bisect_left(given, stop)]
    if any(is_here(reading, reading.sentences[_sentence_at(reading, position)]) for position in told):
        event.types = _sorted({*event.types, "commendation"})


def _is_its_own(event: EventMention, reading: Reading, number: int) -> bool:
    """Whether the awards of a sentence are told of the event: after it, and as done at it."""
    sentence = reading.sentences[number]
    if sentence.span.end <= event.spans[0].start or sentence.kind in (BlockKind.TITLE, BlockKind.CAPTION):
        return False
    return is_here(reading, sentence)


def _sentence_at(reading: Reading, position: int) -> int:
    """The number of the sentence at a position, -1 before the first."""
    return bisect_right(reading.sentences, position, key=lambda sentence: sentence.span.start) - 1


def _counts(event: EventMention, reading: Reading) -> bool:
    """An anniversary, a congress or a review of some other work counts with an honour given at it, or where it is of
    emulation.
    """
    opens = reading.section_of(event.spans[0].start) in (BlockKind.TITLE, BlockKind.LEAD)
    if event.rule == "events.occasion":
        return bool(_HONOURS & set(event.types))
    named = _named_for_emulation(event)
    if named or not {"review", "congress"} & set(event.types):
        return named or event.types != ("anniversary",)
    return bool({"commendation", "pact_signing"} & set(event.types)) and (event.date is not None or opens)


def _named_for_emulation(event: EventMention) -> bool:
    """Whether it is of emulation: by its name, or since a cluster of emulation holds it ("Cụm thi đua số 3")."""
    return any(phrase and tells_emulation(fold(phrase.text)) for phrase in (event.name, event.organizer))


def _earliest_year(reading: Reading) -> int:
    """The first year that is the article's own time; what came before lies in a history or biography."""
    if reading.published:
        return int(reading.published[:4]) - 1
    years = [int(date.edtf[:4]) for date in reading.dates if date.edtf[:4].isdigit() and not date.holiday]
    return max(years, default=0) - 2


def _complete(event: EventMention, reading: Reading, page: Page, *, main: bool) -> None:
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
    sits = event.types == ("session",) and bool(event.name and _COUNCIL.search(fold(event.name.text)))
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


def _cluster(event: EventMention, clusters: list[ClusterMention], reading: Reading) -> Phrase | None:
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
        number = _sentence_at(reading, span.start)
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
