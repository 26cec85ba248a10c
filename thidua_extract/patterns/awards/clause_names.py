"""Whom a clause names as the recipients of its award: behind "cho", as the object, as the subject."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.given_names import deed, doer, given_after, surnamed
from thidua_extract.patterns.awards.money import paid, pays
from thidua_extract.patterns.awards.named import names_after, names_any
from thidua_extract.patterns.awards.named_before import names_before
from thidua_extract.patterns.awards.named_words import SEPARATOR, body_head
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import NameList, Recipients
from thidua_extract.patterns.awards.referred import body_after
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.subjects import foreigner_after, him, hoarder, referred, subject
from thidua_extract.patterns.awards.topics import topic
from thidua_extract.patterns.awards.works import last_author


def paying(statement: Statement, name: AwardName, reading: Reading) -> bool:
    return pays(reading, name.start, name.end, min(statement.clause_end, len(reading.key)))


# Opens a list of names after an award: "danh hiệu X gồm các nghệ sĩ: …", "… có các nghệ sĩ như …".
_INTRODUCED = regex.compile(
    r"(?<!\w)(?:như|đó là|gồm(?: có)?(?: các)?(?: nsưt| nsnd| nghệ sỹ)?\s*:?|là(?: các)?)(?!\w)"
)


_THAT_IS = regex.compile(r"(?<!\w)đó là(?!\w)")  # "tặng Bằng khen cho đơn vị và cá nhân xuất sắc, đó là Hội A và ông B"


_SPELLED_OUT = regex.compile(r"\s*(?:gồm|là)?\s*:")  # "cho các đơn vị: A, B và C"


def named_in_clause(statement: Statement, reading: Reading) -> NameList:
    """The recipients that the clause names: after "cho" or a colon, else the subject of a passive or of "nhận"."""
    listed = _paid_after(statement, reading) or _listed_after(statement, reading)
    if listed.items or statement.heir is not None:
        return replace(listed, how=listed.how or "given")
    gives = statement.verb in {"confer", "posthumous"} or statement.awards[0].shape == "praise"
    done = doer(reading, statement.clause_start, statement.start) if gives and not statement.passive else None
    if statement.awards[0].shape == "praise" and not statement.passive:
        listed = _praised(statement, reading)
        return listed if listed.items or not done else replace(done, how="referred")
    listed = _object(statement, reading)
    if listed.items:
        return replace(listed, how="object")
    if done is not None and done.items:
        return replace(done, how="referred")
    for read in (_verbless, _holder_before, _owner):
        listed = read(statement, reading)
        if listed.items:
            return listed
    listed = _subject(statement, reading)
    listed = listed if listed.items else _whose(statement, reading)
    return listed if listed.items else _behind(statement, reading)


_OF_HOLDER = regex.compile(r"(?:\s(?:quốc gia|cấp tỉnh|toàn quốc|còn lại|duy nhất))?\s(?:do công )?của\s")


def _owner(statement: Statement, reading: Reading) -> NameList:
    """Whose a prize is: "huy chương vàng | của Lò Văn Tám", "2 giải C của tác giả Lò Thị Mây và Lò Văn Tám"."""
    nobody = NameList((), statement.end)
    if statement.awards[0].shape != "contest" or statement.verb in {"confer", "goes"} or statement.to is not None:
        return nobody
    of = _OF_HOLDER.match(reading.key, statement.end)
    if of is None:
        return nobody
    listed = names_after(reading, of.end(), min(statement.clause_end, len(reading.text)))
    persons = bool(listed.items) and all(item.kind == "individual" for item in listed.items)
    return replace(listed, how="given") if persons else nobody


_BELOW_STATE = frozenset({"district", "commune", "grassroots", "organization"})


def _whose(statement: Statement, reading: Reading) -> NameList:
    """Whose an award of the State is, where none else is named ("lễ đón nhận Cờ của Chính phủ của Trường An Hòa")."""
    owner, name = statement.agent, statement.awards[0]
    received = statement.verb == "receive" and not statement.passive and statement.own_agent
    if not received or owner is None or name.level not in {"state", "government"} or owner.level not in _BELOW_STATE:
        return NameList((), statement.end)
    return replace(names_after(reading, owner.start, owner.end, bodies=True), how="given")


_ONE_LINE = regex.compile(r"\s*\n\s*(?:[-•*+]|\d{1,2}[.)])\s*")  # "Giải Nhất:", and a line with who won it
_KINDS_THEN_COLON = regex.compile(
    r"\s*(?:(?:các|những|\d+|hai|ba|bốn|năm)\s)?(?:\p{L}+\s?){1,6}(?<!gồm)(?<!là)\s?:\s*(?:\n\s*[-•*+]\s*)?"
)


def _paid_after(statement: Statement, reading: Reading) -> NameList | None:
    """Those behind the "cho" of a verb that pays, where sums of their own or one before them are told."""
    if statement.to is None or statement.to < statement.end or statement.awards[0].shape != "praise":
        return None
    if not paying(statement, statement.awards[0], reading):
        return None
    each = paid(reading, statement.to, min(statement.clause_end, len(reading.text)), told=True)
    return each if each.items else None


# "tặng Giấy khen cho | hành động dũng cảm của | em Tám": whose deed it is
_DEED_OF = regex.compile(
    r"\s(?:và\s(?:biểu dương|tuyên dương|ghi nhận)\s)?(?:những\s|các\s)?(?:hành động|việc làm|nghĩa cử|"
    r"tinh thần|thành tích)"
    r"(?!\w)[^.;:\n]{0,90}?\scủa\s(?:(?:hai|ba|bốn|\d)\s(?:\p{L}+\s){1,2}(?=\p{L}+\s\p{L}+))?"
)


def _whose_deed(reading: Reading, start: int, end: int) -> NameList:
    match = _DEED_OF.match(reading.key, start, end)
    listed = names_after(reading, match.end(), end) if match is not None else NameList((), start)
    persons = bool(listed.items) and all(item.kind == "individual" for item in listed.items)
    return listed if persons else NameList((), start)


def _named_to(statement: Statement, reading: Reading, end: int) -> NameList:
    """Whom "cho" names, or points back to."""
    assert statement.to is not None
    after = statement.to >= statement.end
    if after and (whose := _whose_deed(reading, statement.to, end)).items:
        return whose
    first = statement.awards_count.start if statement.awards_count is not None else statement.start
    stop = end if after else min(first, statement.start)
    listed = names_after(reading, statement.to, stop)
    if not listed.items and after and statement.bare is None:
        listed = foreigner_after(reading, statement.to, end)
    if not listed.items and after and statement.bare is None:
        listed = referred(reading, statement.to, end)
    if not listed.items:
        listed = given_after(reading, statement.to, stop)
    if not listed.items and after:
        listed = replace(body_after(reading, statement.to, end), how="referred")
    return listed


def _listed_after(statement: Statement, reading: Reading) -> NameList:
    """Names in a list by line, after "cho", spelled out after a plural, handed on by praise, or after "gồm", "như"."""
    end, far = (min(e, statement.reach, len(reading.text)) for e in (statement.clause_end, statement.sentence_end))
    if statement.to is not None:
        after = statement.to >= statement.end
        listed = names_after(reading, statement.to, far) if after else NameList((), end)
        opening = reading.text[statement.to : listed.items[0].start] if listed.items else ""
        if "\n" in opening and (len(listed.items) > 1 or _ONE_LINE.match(opening)):
            return listed
        if after and (whole := _praised_before_colon(statement, reading, far)).items:
            return whole
        if after and (kinds := _KINDS_THEN_COLON.match(reading.key, statement.to, end)) is not None:
            listed = names_after(reading, kinds.end(), far)  # "cho các thí sinh: Lò Văn Tám, …"
            if listed.items:
                return listed
        listed = _named_to(statement, reading, end)
        if listed.items and after and end < far:
            listed = _over_clause_end(statement.to, far, listed, reading)
        if listed.items:
            return listed
    if statement.bare is not None and (opened := _SPELLED_OUT.match(reading.key, statement.bare.end)) is not None:
        listed = names_after(reading, opened.end(), far)
        if len(listed.items) > 1:
            return listed
    if statement.heir is not None:
        return names_after(reading, statement.heir, statement.start)
    return _introduced(statement, reading, end)


def _praised_before_colon(statement: Statement, reading: Reading, end: int) -> NameList:
    """Units praised before the persons behind a colon ("khen thưởng Đội A, Đội B và các đồng chí: | ông Tám")."""
    nobody = NameList((), statement.end)
    colon = statement.to is not None and reading.key.startswith(":", statement.to - 1)
    if not colon or statement.awards[0].shape != "praise" or statement.passive:
        return nobody
    listed = names_after(reading, statement.end, end)
    direct = bool(listed.items) and listed.items[0].start - statement.end <= 1
    return listed if direct and listed.items[-1].kind == "individual" else nobody


def _over_clause_end(begin: int, end: int, listed: NameList, reading: Reading) -> NameList:
    """The list as it goes on over a ";" ("cho Trung tá A, đội trưởng; bà B", "cho Trường A; các cá nhân: bà B")."""
    longer = names_after(reading, begin, end)
    known = len(listed.items)
    if len(longer.items) <= known or longer.items[:known] != listed.items:
        return listed
    persons = all(item.kind == "individual" for item in listed.items)
    bodies = [item for item in longer.items if item.kind != "individual"]
    if persons and any(_ITEM_ENDS.match(reading.key, body.end) is None for body in bodies):
        return listed
    own = _NEXT_AWARD.search(reading.key, listed.items[-1].end, longer.items[known].end)  # "; Giải B: Tác phẩm …"
    return listed if own else longer


_ITEM_ENDS = regex.compile(
    r"(?:\s?\([^()\n]{1,60}\))?\s*(?:[;.]|$)"
)  # "…; Sở Y tế." is an item, "…; Sở Y tế được" none
_NEXT_AWARD = regex.compile(
    r"(?<!\w)(?:huy hiệu|huân chương|huy chương|bằng khen|giấy khen|kỷ niệm chương|cờ|danh hiệu|giải|"
    r"quả bóng|tặng|trao)(?!\w)"
)


# "Hai tập thể được tặng Cờ là Phòng A và Phòng B": the kind stands as the subject, the names behind the award.
_WHO = regex.compile(
    r"(?<!\w)(?:tập thể|đơn vị|địa phương|xã|trường|đội|công ty|doanh nghiệp|tổ chức|cơ quan|phòng|chi hội|chi bộ)"
    r"(?:\s(?:\p{L}+\s?){0,6})?$"
)


# "… tặng Bằng khen, hai kiểm lâm viên | là anh Tám và anh Chín được …": they are told of in the next clause
_ANOTHER_SUBJECT = regex.compile(r",\s(?:hai|ba|bốn|\d+)\s\p{L}")
# "3 huân chương, gồm Huân chương X, …": awards, no names of those who got them.
_AWARD_AHEAD = regex.compile(
    r"\s*[:\"“]?\s?(?:huân chương|huy chương|bằng khen|giấy khen|danh hiệu|cờ|giải|kỷ niệm chương)\s"
)


def _introduced(statement: Statement, reading: Reading, end: int) -> NameList:
    intro = _INTRODUCED.search(reading.key, statement.end, min(end, statement.end + 90)) or _THAT_IS.search(
        reading.key, statement.end, min(end, statement.end + 160)
    )
    won = statement.verb == "receive" and statement.subject_end > statement.clause_start
    if intro is not None and won and _NEXT_AWARD.search(reading.key, statement.end, intro.start()):
        intro = None  # "anh Tám giành giải Nhất, giải Nhì là anh Chín": it introduces who won the next
    if intro is not None and statement.awards[0].shape != "praise" and not _AWARD_AHEAD.match(reading.key, intro.end()):
        if _ANOTHER_SUBJECT.search(reading.key, statement.end, intro.start()):
            return _named_among(statement, reading, end)
        listed = names_after(reading, intro.start() if intro.group() == "như" else intro.end(), end)
        place = statement.awards[0].shape == "contest" and intro.start() - statement.end <= 10  # "giải Nhì là Đội A"
        if place or intro.group() == "đó là" or all(item.kind == "individual" for item in listed.items):
            return replace(listed, how="introduced")
        start, stop = statement.clause_start, statement.subject_end
        if stop > 0 and _WHO.search(reading.key, max(start, stop - 80), stop) is not None:
            return replace(listed, how="introduced")
        if stop > 0 and intro.group().startswith("là") and _NOBODY_YET.fullmatch(reading.key, start, stop):
            return replace(listed, how="introduced")
    return _named_among(statement, reading, end)


# "Vinh dự được nhận Bằng khen lần này là Khoa A và bác sĩ Tám": the subject stands behind the award.
_NOBODY_YET = regex.compile(
    r"[\s,]*(?:(?:vinh dự|tại (?:buổi lễ|hội nghị|lễ|đại hội)[^,]{0,40}|dịp này|nhân dịp này|lần này|năm nay|đợt này|"
    r"cùng|cũng|đã|vừa|trong đó)[\s,]*)*"
)
# "Trong số những người được nhận Huân chương X có ông Tám": he was one of them.
_SOME_OF = regex.compile(
    r"(?<!\w)(?:trong số|trong danh sách|trong tổng số|một trong)(?:\s(?:những|các))?\s(?!\d)\p{L}"
)
_THERE_IS = regex.compile(r"[^.;:\n]{0,80}?(?<!\w)(?:có|phải kể đến|trong đó có)\s(?=(?P<whom>[^.;:\n]{4,}))")


# Opens a list behind the award, directly before its first name: "… được tặng Bằng khen dịp này có Trường A, ông B".
_OPENS_LIST = regex.compile(
    r"(?<!(?<!\w)(?:vì|do|đã|không|chưa|khi|nếu|để|nên)\s)(?<!\w)(?:(?:trong đó|trong số đó|tiêu biểu|điển hình|"
    r"nổi bật|đáng chú ý)(?:\s(?:là|có|như|gồm|phải kể đến))+|gồm có|bao gồm|gồm|còn có|có|là)(?!\w)\s*:?\s*"
    r"(?:các\s(?:\p{Ll}+,?\s){0,4}(?=\p{Lu}|:))?:?"
)
_LIST_REACH = 220  # code points from an award to the word that opens the list of its holders


def _behind(statement: Statement, reading: Reading) -> NameList:
    """Those listed behind the award, where its subject is nobody known by name or a plural ("các cá nhân được …")."""
    nobody = NameList((), statement.end)
    taken = statement.passive or statement.verb == "receive"
    plural = statement.bare is not None and statement.bare.start > statement.end
    if statement.negated or statement.status == "withdrawn" or not (taken or plural):
        return nobody
    start, stop = statement.clause_start, statement.subject_end
    if not plural and (stop < start or names_any(reading, start, stop)):
        return nobody
    begin = statement.bare.end if plural and statement.bare is not None else statement.end
    end = min(statement.clause_end, len(reading.text))
    for opening in _OPENS_LIST.finditer(reading.key, begin, min(end, begin + _LIST_REACH)):
        listed = names_after(reading, opening.end(), end)
        if listed.items and listed.items[0].start - opening.end() <= 1:
            return _of_plural(statement.bare, listed)
    return nobody


def _of_plural(plural: Recipients | None, listed: NameList) -> NameList:
    """Those listed who are of the kind of a plural, as examples of it ("nhiều cá nhân …, trong đó có ông Tám")."""
    items = listed.items
    if plural is not None and plural.kind in {"individual", "collective", "enterprise"}:
        items = tuple(item for item in items if (item.kind == "individual") == (plural.kind == "individual"))
    return replace(listed, items=items, open=listed.open or plural is not None, how="introduced")


def _named_among(statement: Statement, reading: Reading, end: int) -> NameList:
    """Persons behind "có", told to be among those who got the award."""
    nobody = NameList((), statement.end)
    start, stop = statement.clause_start, statement.subject_end
    if stop <= 0 or statement.awards[0].shape == "praise":
        return nobody
    also = reading.key[start:stop].strip(" ,") in {"cùng", "cũng", "vinh dự", "cùng vinh dự"}
    if not also and not _SOME_OF.search(reading.key, start, stop):
        return nobody
    there = _THERE_IS.match(reading.key, statement.end, end)
    listed = names_after(reading, there.end(), end) if there is not None else nobody
    direct = bool(listed.items) and there is not None and listed.items[0].start - there.end() <= 1
    return replace(listed, how="introduced") if direct else nobody


def _praised(statement: Statement, reading: Reading) -> NameList:
    """Persons as the direct object of praise ("tuyên dương em Lò Văn Tám"), bodies too where it is told as urgent."""
    at_once = _AT_ONCE.match(reading.key, statement.end)
    urgent = at_once is not None or reading.key.endswith((" nóng", " đột xuất"), 0, statement.end)
    begin = at_once.end() if at_once is not None else statement.end
    gift = _GIFT_TOO.match(reading.key, begin)
    begin = gift.end() if gift is not None else begin
    urgent = urgent or reading.key.startswith("khen thưởng", statement.start)
    listed = names_after(reading, begin, min(statement.clause_end, len(reading.text)))
    if not listed.items and not paying(statement, statement.awards[0], reading):
        return given_after(reading, statement.end, min(statement.clause_end, len(reading.text)))
    first = listed.items[0] if listed.items else None
    direct = first is not None and first.start - begin <= 1
    end = min(statement.clause_end, len(reading.text))
    if paying(statement, statement.awards[0], reading):
        each = paid(reading, statement.end, end, told=False)
        return each if each.items else listed if direct else NameList((), statement.end)
    told = first is not None and (first.kind == "individual" or urgent)
    return listed if direct and told else NameList((), statement.end)


# "tuyên dương và tặng quà | em Tám": to whom the gift goes the praise goes too
_GIFT_TOO = regex.compile(r"(?:,|\svà)\s(?:trao\s)?tặng\s(?:quà|hoa|thưởng|phần thưởng|tiền thưởng)(?:\scho)?(?=\s)")
_AT_ONCE = regex.compile(r"\s(?:nóng|đột xuất)(?:\s(?:cho|đối với))?(?!\w)")  # "khen thưởng nóng Phòng An Hòa"
_WITH = regex.compile(r"\s+(?:với|tới|đến)\s+(?=(?:anh|chị|ông|bà|em|cháu|cụ)\s)")


# A letter of praise to somebody: "gửi thư khen thầy Tám", "có thư khen gửi tập thể Phòng A".
_LETTER_TO = regex.compile(
    r"thư khen(?: ngợi)?(?:[, ]+(?:động viên|biểu dương|chúc mừng))?"
    r"(?:\s(?:gửi|tới|đến|cho|lực lượng|toàn thể|thầy và trò|cán bộ, chiến sỹ|các lực lượng))*\s"
)
_TAKEN_FROM = regex.compile(r"\s*(?:\p{L}+\s){0,3}?(?:của|đối với|khỏi)\s+")


# "chọn Hội A để trao Cờ": whom it is given to stands before the verb.
_CHOSEN = regex.compile(
    r"(?<!\w)(?:lựa chọn|bầu chọn|chọn)\s(?:(?:\d+|hai|ba|bốn|năm)\s(?:\p{L}+\s){1,4}(?:gồm|là)(?:\scó)?\s?:?\s)?"
    r"(?P<whom>[^;:.\n]{3,200}?)\s(?:để|và)\s(?:trao tặng|trao|tặng)\s*$"
)
_CHOSEN_BACK = 60  # code points before the clause: "chọn 5 bạn gồm | Tám, … để trao"


def _object(statement: Statement, reading: Reading) -> NameList:
    """Whom the verb has between itself and the award ("tặng ông Tám Huân chương X"), or whose award it takes back."""
    none = NameList((), statement.end)
    if statement.passive:
        return none
    if statement.status == "withdrawn" and statement.verb == "withdraw":
        match = _TAKEN_FROM.match(reading.key, statement.end, statement.clause_end)
        listed = names_after(reading, match.end(), min(statement.clause_end, len(reading.text))) if match else none
        meant = match is not None and not match.group().endswith("của ")  # "thu hồi … đối với tập thể X"
        return listed if meant or all(item.kind == "individual" for item in listed.items) else none
    chosen = _CHOSEN.search(reading.key, max(statement.clause_start - _CHOSEN_BACK, 0), statement.verb_end)
    if chosen is not None and statement.verb in {"confer", "posthumous"} and statement.to is None:
        listed = names_after(reading, chosen.start("whom"), chosen.end("whom"))
        if listed.items:
            return listed
    written = _LETTER_TO.match(reading.key, statement.start)
    if written is not None and statement.to is None:
        listed = names_after(reading, written.end(), min(statement.clause_end, len(reading.text)))
        return listed if listed.items and listed.items[0].start - written.end() <= 1 else none
    if statement.verb == "confer" and statement.to is None:
        whose = _whose_deed(reading, statement.end, min(statement.clause_end, len(reading.text)))
        if whose.items:
            return whose
    gift = _GIFT_TOO.match(reading.key, statement.end)
    beside = _WITH.match(reading.key, statement.end)
    if gift is not None and statement.verb == "confer" and statement.to is None:
        listed = names_after(reading, gift.end(), min(statement.clause_end, len(reading.text)))
        return listed if listed.items and listed.items[0].start - gift.end() <= 1 else none
    if statement.verb in {"confer", "posthumous"} and beside is not None:
        return names_after(reading, beside.end(), min(statement.clause_end, len(reading.text)), limit=1)
    if statement.verb in {"confer", "posthumous"} and 2 < statement.start - statement.verb_end < 80:
        titled = _OF_TITLE.search(reading.key, statement.verb_end, statement.start)
        end = titled.start() if titled is not None else statement.start
        listed = names_after(reading, statement.verb_end, end)
        if listed.items and listed.items[0].start - statement.verb_end <= 1 and end - listed.end <= 2:
            return listed
    if statement.verb in {"confer", "posthumous"} and 2 < statement.start - statement.verb_end < 40:
        titled = _OF_TITLE.search(reading.key, statement.verb_end, statement.start)
        return him(reading, statement.verb_end, titled.start() if titled is not None else statement.start)
    return none


# Between the one honoured and the honour ("phong tặng ông Tám | danh hiệu | Anh hùng Lao động").
_OF_TITLE = regex.compile(
    r"\s(?:các\s)?(?:danh hiệu|giải thưởng|phần thưởng)(?:\s(?:vinh dự nhà nước|cao quý))?:?\s[\"“]?$"
)


# "Mây có | hai giải Nhất", "trước đó ông đã có | Giấy khen": a verb of having.
_HAS = regex.compile(r"\s(?:(?:đã|cũng|còn|từng|hiện)\s)*có\s(?:thêm\s|trong tay\s)?(?:danh hiệu\s)?$")
# "Phần thưởng dành cho | ông là | Huân chương X"
_MEANT_FOR = regex.compile(
    r"(?<!\w)(?:phần thưởng|phần thưởng cao quý|sự ghi nhận)\s(?:dành\s|trao\s|tặng\s)?(?:cho|"
    r"của)\s(?P<whom>[^,.;:\n]{2,40}?)"
    r"\s(?:là|gồm|chính là)\s(?:danh hiệu\s)?$"
)
# "- Khoa Nhi: | Bằng khen (2021)", "chủ tịch xã Lò Văn Tám - | Chiến sĩ thi đua": the holder, then the award.
_HEADED = regex.compile(r"\s?(?::|\s[-–])\s(?:danh hiệu\s)?$")


def _holder_before(statement: Statement, reading: Reading) -> NameList:
    """Who has the award, where no verb but "có" stands between: by name, or by the word that refers to him."""
    count = statement.awards_count
    stop = count.start if count is not None else statement.start
    nobody, start = NameList((), statement.end), statement.clause_start
    meant = _MEANT_FOR.search(reading.key, max(start, stop - 60), stop)
    if meant is not None:
        listed = names_after(reading, meant.start("whom"), meant.end("whom"))
        return replace(
            listed if listed.items else him(reading, meant.start("whom") - 1, meant.end("whom")), how="given"
        )
    if statement.verb or statement.passive or statement.to is not None or statement.awards[0].shape == "praise":
        return nobody
    has = _HAS.search(reading.key, max(start, stop - 40), stop)
    if has is not None and statement.awards[0].shape != "person":
        listed = names_before(reading, start, has.start())
        brand = any(
            item.kind != "individual" and not body_head().match(reading.key, item.start) for item in listed.items
        )
        if brand or not listed.items:
            listed = subject(reading, start, has.start() + 1, statement.end, near=True)
        return replace(listed, how="subject")
    head = _HEADED.search(reading.key, max(start, stop - 20), stop)
    if head is None or count is not None:
        return nobody
    line = max(start, reading.key.rfind("\n", 0, stop) + 1)
    listed = names_after(reading, line, head.start())
    reached = bool(listed.items) and not reading.key[listed.end : head.start()].strip(" ,)")
    return replace(listed, how="subject") if reached else nobody


def _verbless(statement: Statement, reading: Reading) -> NameList:
    """The subject of an award that repeats the verb before it ("Đội A đạt giải nhất, đội B | giải nhì")."""
    before, count = statement.previous, statement.awards_count
    nobody = NameList((), statement.end)
    repeats = statement.verb == "receive" and before is not None and statement.verb_end <= before.start
    if not repeats or before is None or before.clause_end != statement.clause_end:
        return nobody
    if count is not None and statement.awards[0].code != "prize":
        return nobody
    separator, stop = (
        SEPARATOR.match(reading.key, before.end, statement.start),
        count.start if count else statement.start,
    )
    if separator is None or stop - separator.end() < 2:
        return nobody
    parts = _PARTED.match(reading.key, separator.end(), stop)
    listed = names_after(reading, parts.end() if parts else separator.end(), stop)
    reached = bool(listed.items) and not reading.key[listed.items[-1].end : stop].strip(' ,-"')
    return replace(listed, how="subject") if reached else nobody


# "đạt 11 giải, trong đó huyện A | 5 giải": how many of them each won.
_PARTED = regex.compile(r"(?:trong đó|trong số đó|bao gồm|gồm|cụ thể)(?:\s(?:có|là))?[\s:,]\s?")


def _subject(statement: Statement, reading: Reading) -> NameList:
    """The subject before the verb, by name or by the word that refers to it."""
    start, end = statement.clause_start, statement.subject_end
    if statement.listed_by is not None and (end < 0 or _only_when(reading, start, end)):
        start, end = statement.listed_by
    if statement.bare is None and statement.to is None and statement.verb not in {"confer", "posthumous"}:
        kept = hoarder(reading, start, statement.start)
        if kept.items:
            return replace(kept, how="referred")
    if end < 0 and statement.awards_count is not None and not statement.verb:
        placed = _PLACED_WITH.search(reading.key, start, statement.awards_count.start)
        if placed is not None:  # "Đoàn An Hòa xếp thứ 5 với | 12 HCV, …"
            return replace(names_before(reading, start, placed.start()), how="subject")
    if statement.bare is not None or end < 0 or not start <= end <= statement.start:
        return NameList((), statement.end)
    ceremony = _CEREMONY.search(reading.key, max(start, end - 120), end) if statement.verb == "receive" else None
    end = ceremony.start() if ceremony is not None else end
    praise = statement.awards[0].shape == "praise"
    whose = deed(reading, start, end) if statement.passive else NameList((), end)
    if whose.items:
        return replace(whose, how="referred")
    # "được tặng X trong lễ vinh danh …" praises others; "được tạo thành từ …, bằng một huân chương" gives nothing.
    verbless = not (statement.verb or statement.listed_by)
    if (praise or verbless) and statement.start - end > PRAISE_REACH:
        return NameList((), statement.end)
    if not praise and _APPOSED.search(reading.key, start, end):
        listed = subject(reading, start, end, statement.end)
        if listed.items:
            return replace(listed, how="referred")
    listed = _authors(reading, start, end)
    listed = listed if listed.items else names_before(reading, start, end)
    if listed.items:
        return replace(surnamed(reading, listed), how="subject")
    listed = subject(reading, start, end, statement.end, near=praise)
    if not listed.items and not praise and not statement.negated and _takes(statement, reading):
        return replace(topic(reading, end, statement.end), how="topic")
    return replace(listed, how="referred")


def _takes(statement: Statement, reading: Reading) -> bool:
    """Whether the verb is of receiving, with the award as its object: not "nhận phản ánh, kiểm tra | Giấy khen"."""
    beside = "," not in reading.key[statement.verb_end : statement.start]
    return statement.passive or (statement.verb == "receive" and beside)


def _only_when(reading: Reading, start: int, end: int) -> bool:
    """Whether an item of a list has nothing but its year before the verb ("…: năm 2016 | nhận Bằng khen, …")."""
    return _YEAR_ALONE.fullmatch(reading.key, max(start, reading.key.rfind(":", start, end) + 1), end) is not None


_YEAR_ALONE = regex.compile(
    r"[\s,;-]*(?:(?:đến|từ|trong|các)\s)*(?:năm học|năm|tháng)\s\d[\d/-]*(?:(?:, | và )\d{4})*"
    r"(?:,?\s(?:được|đã|vinh dự))*\s*"
)


def _authors(reading: Reading, start: int, end: int) -> NameList:
    """Those whose work is the subject ("tác phẩm “Bến quê” của tác giả Lò Văn Tám, Báo An Hòa | đạt")."""
    begin = last_author(reading, start, end)
    listed = names_after(reading, begin, end) if begin is not None else NameList((), end)
    reached = bool(listed.items) and _WORKS_AT.fullmatch(reading.key, listed.items[-1].end, end) is not None
    return listed if reached else NameList((), end)


# Between an author and the verb: where he works, how many years running.
_WORKS_AT = regex.compile(
    r"(?:\s*[,(-]\s?[^;:.\n\"]{2,90}|\)|,)?(?:\s*(?:,|đã|vừa|cũng|xuất sắc|vinh dự|đều|cùng)(?!\w))*\s*"
)


# "Trường An Lạc tổ chức lễ | đón nhận Huân chương …": who holds the ceremony receives.
_CEREMONY = regex.compile(
    r"\s(?:(?:đã|vừa|long trọng|trọng thể)\s)*(?:tổ chức|đón|mở)\s(?:trọng thể\s|long trọng\s)?"
    r"(?:(?:buổi\s)?lễ|hội nghị|đại hội|kỷ niệm)(?!\w)"
    r"[^.;:,\n]{0,80}$"
)


_PLACED_WITH = regex.compile(
    r"\s(?:đã\s|tạm\s)?(?:xếp|đứng|dẫn đầu|kết thúc|vươn lên|giữ|về)\s[^.;:\n]{2,70}\svới\s"
    r"(?:thành tích\s|tổng cộng\s|tổng số\s)?$"
)


# "Anh Tám là đội trưởng của Sư đoàn A, | từng được tặng …": the body closes what he is.
_APPOSED = regex.compile(r"(?<!\w)là\s[^.;:\n]{3,160},\s*(?:(?:từng|đã|cũng|còn|vinh dự|vừa)\s+)*$")


PRAISE_REACH = 70  # characters from "được" to the verb of praise
