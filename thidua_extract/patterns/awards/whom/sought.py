"""Those whom the giver goes to see, or means to encourage: "đến nhà ông Tám trao X", "trao X để khích lệ em Tám"."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.deeds import whose_deed
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.reach import GIVING, clause_end, direct, nobody, persons_only
from thidua_extract.patterns.awards.whom.words import pattern


def visited(statement: Statement, reading: Reading) -> NameList:
    """The person seen before the award is handed over ("đến nhà | em Tám trao Giấy khen", "gặp chị Mây để trao X")."""
    if not _hands_over(statement) or _several(statement):
        return nobody(statement)
    match = pattern(_VISITED).search(
        reading.key, max(statement.clause_start, statement.verb_end - _FAR), statement.verb_end
    )
    if match is None:
        return nobody(statement)
    listed = names_after(reading, match.start("whom"), match.end("whom"))
    # "đến nhà lưu niệm ông Tám dâng hương rồi trao Bằng khen": between him and the verb nothing else is done
    begin = match.start("whom")
    seen = persons_only(listed) and direct(listed, begin)
    gives = seen and pattern(_TO_GIVE).fullmatch(reading.key, listed.end, statement.verb_end) is not None
    return listed if gives else nobody(statement)


_FAR = 170  # code points from the verb of seeing to the verb that gives
_VISITED = (
    r"(?<!\w)(?:«goes_to_see»(?:\s«home»)?|(?:đến|tới|về)(?:\s(?:tận|thăm))?\s«home»)(?:\s(?:riêng|của))?"
    r"\s(?P<whom>[^;:\n]+)$"
)
_TO_GIVE = (
    r"(?:\s?\([^()\n]{1,80}\))?(?:,?\s(?:«goes_to_see»|ở|tại|trong|ngay)\s(?:\p{L}+\s?){1,4}?(?=\s|,))?"
    r"(?:,?\s(?:để|và|rồi|đã|kịp thời|trực tiếp|thăm hỏi|thăm|động viên|chúc mừng|khen ngợi|biểu dương|cảm ơn))*"
    r",?\s(?:để\s|và\s)?(?:tận tay\s)?(?:trao tặng|trao|tặng)(?:\s(?:tận tay|riêng|tặng|thưởng))*\s*"
)


def encouraged(statement: Statement, reading: Reading) -> NameList:
    """The person whom the award is to encourage ("trao huy chương và giấy chứng nhận để khích lệ | em Tám")."""
    if not _hands_over(statement) or _several(statement):
        return nobody(statement)
    end = clause_end(statement, reading)
    match = pattern(_ENCOURAGES).match(reading.key, statement.end, end)
    if match is None:
        return nobody(statement)
    listed = names_after(reading, match.end(), end)
    if persons_only(listed) and direct(listed, match.end()):
        return listed
    return whose_deed(reading, match.end() - 1, end)


_ENCOURAGES = (
    r"(?:\s(?:và|cùng|kèm)\s(?:\p{L}+\s){0,5}?\p{L}+)?(?:\s(?:để|nhằm|kịp thời)){0,2}"
    r"(?:(?:,|\svà)?\s(?:ghi nhận|khích lệ|động viên|biểu dương|cổ vũ|tri ân|khen ngợi)){1,3}\s"
)


def _hands_over(statement: Statement) -> bool:
    return statement.verb in GIVING and not statement.passive and statement.to is None


def _several(statement: Statement) -> bool:
    """Whether a number of awards is told: "đến nhà ông Tám trao 5 Giấy khen" gives them to more than him."""
    return statement.awards_count is not None and statement.awards_count.count != 1
