"""Who held a gathering, from the sentence that tells of it."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.patterns.events.words import event_words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.span import Span

# Templates: the roles of event_words.tsv stand in guillemets.
# "Vụ hai người mất tích: …" opens with a case, not with a department ("Vụ Tổ chức cán bộ").
BODY = r"(?:«of_body»\s)*(?!vụ (?:\d|«case»(?!\w)))«body»(?!\w)"
# "Sáng 9-6 UBND tỉnh …": the subject in the same piece as the time.
_BODY_INSIDE = rf"(?:(?<=[\d)]\s)|(?<=này )|(?<=qua )|(?<=nay )|(?<=tuần )|(?<=tháng )){BODY}"
_BY_WHOM = regex.compile(fold_pattern(r"(?<!\w)được\s"))
# "Trường A được Chủ tịch nước trao tặng Huân chương": the State confers, and holds no ceremony by that.
_STATE = r"«state»(?!\w)"
_BY = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:do|được)\s(?=(?:[^.;\n]|\.(?=\S)|(?<=tp)\.){3,260}?"
        r"\s(?:phối hợp thực hiện|(?:phối hợp )?(?:đứng ra )?(?:tổ chức|đăng cai|chủ trì)))"
    )
)
_BY_END = regex.compile(
    fold_pattern(
        r",?\s(?:đã |vừa )?(?:phối hợp thực hiện"
        r"|(?:phối hợp )?(?:đứng ra )?(?:tổ chức|đăng cai|chủ trì(?!,? phối hợp)))(?!\w)"
    )
)
# "Khối thi đua A do Sở B làm Khối trưởng đã tổ chức": who heads the bloc is not the bloc.
_HEADED = regex.compile(fold_pattern(r"\s?\(?(?<!\w)do\s[^;:\n]{2,60}\slàm\s(?:cụm|khối|trưởng|phó)(?!\w)"))
_ORGANIZER_IS = regex.compile(fold_pattern(r"(?<!\w)(?:cơ quan|đơn vị) (?:đăng cai |chủ trì )?tổ chức(?: là|:)\s"))
_OF = regex.compile(fold_pattern(r"[\"”']*\s*của\s"))
_OWNER_END = rf"(?<!(?<!\w)(?:q|tp|p|tx))\.(?=\s|\Z)|[;(\n]|,(?!\s{BODY})|\s«after_owner»(?!\w)"
_ORGANIZES = folded(r"\s(?:«before_verb»\s)*(?:«organizes»|làm(?=\s(?:lễ|buổi|\Z)))(?!\w)")
# "Đại diện Sở A đã trao …", "Lãnh đạo UBND xã B tổ chức …": who acts for a body is the body.
_ACTS_FOR = (
    fold_pattern(r"(?:các (?:đồng chí )?)?(?:tập thể )?(?:đại diện|lãnh đạo)(?: (?:của|cho|lãnh đạo|ban lãnh đạo))*\s")
    + rf"(?={BODY})"
)
_HANDS = regex.compile(fold_pattern(r"(?:trao(?! thưởng)|tặng|gắn|truy tặng|phong tặng)(?!\w)"))
# "TP - Ngày 27/7, …": the newspaper's mark before the lead.
_SOURCE_MARK = regex.compile(
    r"(?:Báo(?: \p{Lu}\p{Ll}+){1,4}|\p{Lu}[\p{Lu}\d&.]{1,9}\)?|\p{Lu}{2,}(?: \p{Lu}{2,}){1,3})\s[-–]\s(?!Vũng Tàu)"
)
# "Chủ tịch nước" holds as an office of the State, other chairmen as persons.
_PERSON = folded(r"(?!chủ tịch nước,)«person»(?!\w)")
# What opens a sentence before its subject: time, place, circumstance.
_CIRCUMSTANCE = folded(r"[\"“(]?(?:«circumstance»|\d+\s?(?:h|giờ)|\d)(?!\w)")
# "Hiệp hội Doanh nghiệp nhỏ và vừa" is all name.
_AUXILIARY = regex.compile(fold_pattern(r",?\s(?:đã|(?<!nhỏ và )vừa|sẽ|đang)\s(?!(?:chủ trì,? |cùng )?phối hợp)"))
_ADVERBS = folded(
    r"(?:[,\s]+«after_body»)+\s*\Z"
    # "Sở A tổ chức hội nghị gắn với" goes on from the body to what it did; "Khối các tổ chức xã hội" is all name.
    r"|(?<!ban|các|những|\d)\s(?:(?:đã|vừa|sẽ|long trọng)\s)*(?:tổ chức|khai mạc)\s.*\Z"
    # "Đoàn khối A ra quân Tháng Thanh niên, | phát động": the first of two verbs.
    r"|(?<!ban|các|những|\d|chỉ đạo)\s(?:(?:đã|vừa)\s)*(?:ra quân|triển khai)(?=\s[^,]+(?:,|\Z)).*\Z"
    # "Trường A long trọng kỷ niệm 40 năm thành lập và | đón nhận": likewise.
    r"|\s(?:(?:đã|vừa|long trọng|trọng thể)\s)*kỷ niệm (?:lần thứ )?\d.*\Z"
)
# "UBND tỉnh A, Giám đốc Sở B Trần Văn C đã trao": persons behind the body hold nothing.
_WITH_PERSON = folded(r",\s(?:và\s)?(?!chủ tịch nước|lãnh đạo|đại diện)«person»(?!\w).*")
_COMMITTEE = fold("ban")  # what is left of "Ban tổ chức trao giấy khen"
_JOINTLY = regex.compile(r"(?<![Hh]ội)\sđồng\s*\Z")
_BRACKETED = regex.compile(r"\([^()\n]*\)")
# A cluster's members in brackets are no part of its name.
_LISTED_MEMBERS = regex.compile(
    fold_pattern(r"\s*\((?:(?:gồm|bao gồm|do)(?!\w)[^()]*|[^()]*,[^()]*,[^()]*)\)\s*(?=\Z|\s)")
)
_MEMBERS = regex.compile(fold_pattern(r",? (?:gồm|bao gồm)(?: có)?(?= (?:\d|các|\p{L}+)|:)"))
_SENTENCE_STOP = regex.compile(r"[;\n]|\.(?=\s|\Z)")
_COMMA = regex.compile(r",\s*")
_CLAUSE_STOP = r"[:;]\s|" + folded(r"(?<!\w)«tells»(?: rằng)?,?\s")
# "Nhằm tôn vinh người lao động của Bộ A, Bộ B, sáng nay (6/10), Sở C tổ chức": the subject stands behind the time.
_DATELINE = regex.compile(fold_pattern(r"^[^,.;\n]{3,30}, (?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s[-–]\s"))
_TIME_PIECE = folded(r"(?<!\w)(?:vào )?(?:(?:«part_of_day»|nay|qua)(?!\w)[\s\d/.-]*)+,\s")
_AT_PLACE = regex.compile(fold_pattern(r"(?<!\w)(?:tại|ở)\s"))
_PLACE_KIND = folded(r"«place_kind»\s[^,;()]{2,30},?\s*")
_BARE_PLACE = regex.compile(r"[^,;() ]+(?: [^,;() ]+){0,3},\s*")
# A clause with a person or a speaker in it is no organizer.
_CLAUSE = folded(r"(?<!\w)(?:(?!bà (?:rịa|trưng)(?!\w))«no_body»|khi\Z)(?!\w)")
_TRAILING_VERB = folded(
    r"(?:[,\s]+(?:«trailing_verb»|được [^,.;]{2,40} uỷ quyền))+\s*\Z"
    r"|\s(?:đã |vừa )?(?:đến|tới) «at_visit»(?!\w).*\Z"
)
# "Sở A vừa chọn huyện B làm nơi tổ chức", "Cần Thơ là nơi Sở A tổ chức", "Sở A sáng 3/5 tổ chức", "Nắng - tên của".
_AS_PLACE = regex.compile(fold_pattern(r"\s(?:đã |vừa )?(?:chọn|lấy)\s[^.;\n]{2,40}làm nơi|\s-\s(?=tên )"))
_TRAILING_TIME = folded(r",?\s(?:vào\s)?(?:«part_of_day»\s)+(?:(?:nay|qua)(?:\Z|[\s,(])|\d)")
_BROKEN_TOWN = regex.compile(r"(?<=(?i:tp|tx|q)\.)\s*\n\s*")
_AT = regex.compile(fold_pattern(r"[^.;\n]{2,40}?\slà nơi\s"))
_PARTS_CLAUSE = regex.compile(r"[,;:\n]")
_PARTS_OBJECT = regex.compile(r"[.;,\n]")
_PROPER = regex.compile(r"\p{Lu}[\p{L}\d&.-]+\s\p{Lu}|\p{Lu}[\p{L}\d&.-]{7,}")


def organizer_told(reading: Reading, sentence: Span, start: int) -> Phrase | None:
    """The body in 'do X tổ chức' from `start` of a sentence on."""
    by = _BY.search(reading.key, start, sentence.end)
    if by is None:
        by = _BY.search(reading.key, sentence.start, sentence.end)
    if by is None or not (reading.key[by.start()] == "d" or _body_at(reading, by.end()) or _proper(reading, by.end())):
        return None
    end = _BY_END.search(reading.key, by.end(), sentence.end)
    if end and fold("uỷ quyền") in reading.key[by.end() : end.start()]:
        return None
    if end is None or end.start() - by.end() >= 260 or _leaves_brackets(reading.key[by.end() : end.start()]):
        return None
    if _HEADED.search(reading.key, by.start(), end.start()):
        return None
    return phrase_of(reading, by.end(), end.start())


def _leaves_brackets(words: str) -> bool:
    """'Khối 8 (do Hội Luật gia làm Trưởng khối) tổ chức': a clause in brackets ends with them."""
    return words.count(")") > words.count("(")


def organizer_of(reading: Reading, sentence: Span, name: Span, told: int | None) -> Phrase | None:
    """'do X tổ chức' after the name, else the subject of 'X tổ chức NAME', else 'NAME của X'."""
    told_outright = _ORGANIZER_IS.search(reading.key, *sentence)
    if told_outright:
        stop = _SENTENCE_STOP.search(reading.key, told_outright.end(), sentence.end)
        return phrase_of(reading, told_outright.end(), stop.start() if stop else sentence.end)
    if told_by := organizer_told(reading, sentence, name.end):
        return told_by
    if passive := _passive(reading, sentence, told):
        by_state = event_words(_STATE).match(reading.key, passive.start)
        if by_state or not _body_at(reading, passive.start):
            return None
        return phrase_of(reading, passive.start, passive.end)
    subject = _subject(reading, sentence, name, told)
    if subject:
        return subject
    owner = None if told is not None else _OF.match(reading.key, name.end, sentence.end)
    if owner and (_body_at(reading, owner.end()) or _place_at(reading, owner.end())):
        stop = event_words(_OWNER_END).search(reading.key, owner.end(), sentence.end)
        return phrase_of(reading, owner.end(), stop.start() if stop else sentence.end)
    return None


def _place_at(reading: Reading, position: int) -> bool:
    """Whether a place stands here: 'hội nghị tổng kết phong trào thi đua của Hà Nội'."""
    first = bisect_left(reading.places, position, key=lambda place: place.span.start)
    return first < len(reading.places) and reading.places[first].span.start == position


def _passive(reading: Reading, sentence: Span, told: int | None) -> Span | None:
    """Who acts between "được" and the verb at `told`: what stands before it is honoured and hosts nothing."""
    if told is None:
        return None
    passives = list(_BY_WHOM.finditer(reading.key, max(sentence.start, told - 100), told))
    if not passives or _PARTS_CLAUSE.search(reading.key, passives[-1].end(), told):
        return None
    return Span(passives[-1].end(), told - 1)


def _subject(reading: Reading, sentence: Span, name: Span, told: int | None) -> Phrase | None:
    """The body that stands as subject before the verb whose object is the name."""
    if told is not None:
        verb_start = max(sentence.start, told - 1)
    else:
        verbs = list(event_words(_ORGANIZES).finditer(reading.key, max(sentence.start, name.start - 90), name.start))
        verb = verbs[-1] if verbs else None
        if verb is None or name.start - verb.end() > 26 or _PARTS_OBJECT.search(reading.key, verb.end(), name.start):
            return None
        verb_start = verb.start()
    # "Ông A cho biết: Ngay từ đầu năm, xã đã tổ chức": the subject stands after the colon.
    masked = _masked(reading.key[sentence.start : verb_start])
    verb_start = sentence.start + len(masked)
    stops = [*_DATELINE.finditer(masked)]
    stops += [stop for told in (_CLAUSE_STOP, _TIME_PIECE) for stop in event_words(told).finditer(masked)]
    position = max((stop.end() for stop in stops), default=0)
    in_place = False
    for piece_end in [*(comma.end() for comma in _COMMA.finditer(masked, position)), len(masked)]:
        start = sentence.start + position
        piece = reading.key[start : sentence.start + piece_end]
        position = piece_end
        words = piece.lstrip(' "“(-–')
        start += len(piece) - len(words)
        if (mark := _SOURCE_MARK.match(reading.text, start)) is not None:
            start, words = mark.end(), words[mark.end() - start :]
        if (acting := event_words(_ACTS_FOR).match(words)) is not None:
            if told is not None and _HANDS.match(reading.key, told):
                return None  # "Đại diện Sở A trao Bằng khen của tỉnh" presents, and holds nothing
            start, words = start + acting.end(), words[acting.end() :]
        if event_words(_PERSON).match(words):
            return None
        placed = in_place and bool(
            event_words(_PLACE_KIND).fullmatch(words)
            or (_BARE_PLACE.fullmatch(words) and not event_words(BODY).match(words))
        )
        in_place = placed or bool(_AT_PLACE.search(words))
        if not words.strip(" ,") or placed or words.count(")") > words.count("("):
            continue
        if (holder := _holder_at(reading, start, words)) is not None:
            return phrase_of(reading, holder, verb_start)
        if _person_at(reading, start) and not event_words(_CIRCUMSTANCE).match(words):
            return None
    return None


def _holder_at(reading: Reading, start: int, words: str) -> int | None:
    """Where the body begins that a piece of the sentence opens with, or tells behind its time."""
    if event_words(BODY).match(words) or _named_body_at(reading, start):
        return start
    if event_words(_CIRCUMSTANCE).match(words):
        # "Sáng 9-6 UBND tỉnh …" and "Nhân dịp này UBND …" put the subject into the same piece.
        inner = event_words(_BODY_INSIDE).search(words)
        return None if inner is None else start + inner.start()
    return start if _proper(reading, start) and not _person_at(reading, start) else None


def _body_at(reading: Reading, position: int) -> bool:
    """Whether a body stands here, by the word that it begins with or by its name."""
    return bool(event_words(BODY).match(reading.key, position)) or _named_body_at(reading, position)


def _named_body_at(reading: Reading, position: int) -> bool:
    """Whether a body is called by its name here: "Cảnh sát biển Việt Nam", "Hải đoàn 9"."""
    index = bisect_left(reading.organizations, position, key=lambda found: found.span.start)
    return index < len(reading.organizations) and reading.organizations[index].span.start == position


def _person_at(reading: Reading, start: int) -> bool:
    """Whether a person stands here, with a form of address at most: "Cô Lò Thị Mây, giáo viên, được trao"."""
    index = bisect_left(reading.names, start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start - start <= _ADDRESS


_ADDRESS = 12  # code points of a form of address


def _masked(words: str) -> str:
    """What stands before a verb, so that no comma or colon inside brackets parts it, and without the members listed
    behind the subject: 'Cụm thi đua số 9, gồm các tỉnh: A, B, | tổ chức'.
    """
    masked = _BRACKETED.sub(lambda match: " " * len(match.group()), words)
    members = _MEMBERS.search(masked)
    return masked[: members.start()] if members else masked


def _proper(reading: Reading, position: int) -> bool:
    """Whether a proper name of one or more capitalised words (a firm, a town) stands here."""
    # The first word of a sentence has a capital anyway: there it takes two, or a word that is no Vietnamese syllable.
    proper = _PROPER.match(reading.text, position, position + 30)
    return bool(proper) and not event_words(_CIRCUMSTANCE).match(reading.key, position)


def phrase_of(reading: Reading, start: int, end: int) -> Phrase | None:
    """The body in `[start, end)` without the adverbs, times and lists around it; None where it can be no organizer."""
    if acting := event_words(_ACTS_FOR).match(reading.key, start, end):
        start = acting.end()
    for after in (_AUXILIARY, event_words(_WITH_PERSON), event_words(_ADVERBS), _AS_PLACE, event_words(_TRAILING_TIME)):
        if trailing := after.search(reading.key, start, end):
            end = trailing.start()
    if headed := _HEADED.search(reading.key, start, end):
        end = headed.start()
    place = _AT.match(reading.key, start, end)
    if place:
        start = place.end()
    if jointly := _JOINTLY.search(reading.text, start, end):
        end = jointly.start()
    while start < end and reading.text[start] in ' ,"“(':
        start += 1
    while end > start and reading.text[end - 1] in ' ,;:"”':
        end -= 1
    if listed := _LISTED_MEMBERS.search(reading.key, start, end):
        end = listed.start()
    if trailing := event_words(_TRAILING_VERB).search(fold(reading.text[start:end])):
        end = start + trailing.start()
    if event_words(_CLAUSE).search(reading.key, start, end) or reading.key[start:end] == _COMMITTEE:
        return None
    words = _BROKEN_TOWN.sub(" ", reading.text[start:end])
    if not 2 <= end - start <= 300 or "\n" in words:
        return None
    return Phrase(words, Span(start, end))
