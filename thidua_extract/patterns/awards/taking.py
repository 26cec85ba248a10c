"""Taking: whether the statement at hand takes those counted behind it as its recipients."""

from __future__ import annotations

import re

import regex

from thidua_extract.patterns.awards.lookahead import TAKES_AFTER, kind_at
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.state import ClauseState
from thidua_extract.patterns.awards.tokens import Token

_OBJECT_BEFORE = re.compile(
    r"(?<!\w)(?:loại|loại bỏ|cứu|cứu sống|mất|tiêu diệt|cứu được|cứu thoát|cứu vớt|"
    r"giúp|giúp đỡ|bắt|bắt giữ|hỗ trợ|khiến|làm|trước|của|giữa|bởi|từ|đưa|trả|ngăn|hại|"
    r"giết|nuôi|dạy|đánh|dự|tại|"
    r"(?<!một )(?<!1 )trong|thăm|đón|gửi|theo|cảm ơn|vì|tặng|mỗi|tiếp|gặp|chở|bị|phát hiện|cùng với|nhìn|thấy|"
    r"hiện còn|chỉ còn|nay còn|hiện có|nhờ|thay|ở|vượt qua|sau|trên|hơn)\s+$"
)
_DESCRIBED = regex.compile(
    r"\s(?:hiện\s)?(?:còn sống|đã mất|đã qua đời|đã từ trần|là\s(?!(?:các|những)\s)|đang\s|chưa\s|không\s)"
)
_TALK = regex.compile(r"(?<!\w)(?:phải|cần|có|là|không|trong|theo|còn|được|ở|tại|vào|trên|với|về)(?!\w)")
_DONE = regex.compile(r"(?<!\w)(?:đã|đang|vừa|từng)(?!\w)")  # a second verb: its "cho" is not that of the praise
_PRAISE_REACH = 40  # characters from the verb of praise to its "cho"
_NAMES_STAND = frozenset({"open", "close", "agent", "join"})


def takes(state: ClauseState, index: int) -> bool:
    """Whether the open statement takes this recipient: after "cho", ":", the award, the verb, or one of its own."""
    if state.open is None or (state.open.settled and not state.open.inside):
        return False
    before, key = kind_at(state.tokens, index - 1), state.reading.key
    token = state.tokens[index]
    is_those = before == "copula" and state.open.to == state.tokens[index - 1].end  # "Nhận giải là 10 chi hội"
    if before in TAKES_AFTER or is_those:
        if state.open.awards == [state.clause.praise] and _done_for_others(state, state.tokens[index - 1]):
            return False
        return token.start - state.tokens[index - 1].end <= 16  # not "cho cậu bé 10 tuổi cứu bốn bạn"
    if before == "agent" and kind_at(state.tokens, index - 2) in TAKES_AFTER:
        return token.start - state.tokens[index - 1].end <= 2  # "cho LĐLĐ 3 tỉnh"
    if before in {"comma", "join"} and state.open.to is not None and not state.open.recipients:
        beside = key[state.tokens[index - 1].end : token.start].strip()  # "cho Văn phòng An Hòa và 6 cá nhân"
        return beside in {"", "thân nhân", "gia đình", "thân nhân của", "đại diện"}
    if before in {"comma", "join"}:
        return _takes_next(state, index)
    if before == "among" and state.open.recipients:
        return not _DESCRIBED.match(key, token.end)
    if before == "open" and kind_at(state.tokens, index - 2) == "years":
        return True  # "60 năm tuổi Đảng (3 đồng chí)"
    if before == "open" and state.open.recipients and part_of(state.open.recipients[-1], token.value):
        return True  # "100 tập thể, cá nhân (40 tập thể, 60 cá nhân)"
    gap = key[state.tokens[index - 1].end : token.start] if index else ""
    if before == "award" and gap.strip() == "tặng":
        return True  # "trao giấy khen tặng 19 tập thể"
    if _OBJECT_BEFORE.search(key, max(state.clause.start, token.start - 16), token.start):
        return before in {"confer", "posthumous"} and len(gap) <= 2
    considered = before == "propose" and state.open.awards == [state.clause.praise]  # "xem xét khen thưởng 2 em"
    if before == "praise" or considered:  # "khen thưởng phải chú trọng 3 nhóm" praises nobody
        listed = state.clause.passive >= 0 and gap.strip() == "có"  # "được tuyên dương có 38 cô giáo"
        return len(gap) <= 30 and (listed or not _TALK.search(gap))
    return before in {"award", "grade", "agent", "level", "confer", "posthumous", "years"} and len(gap) <= 12


def _takes_next(state: ClauseState, index: int) -> bool:
    """Whether those counted behind a comma are one more of the list, or the first of it right behind the award."""
    assert state.open is not None
    token, between = state.tokens[index], state.tokens[index - 1].end
    if state.open.recipients:
        if token.value.noun == "hồ sơ":
            return False  # "cho 9 tập thể, trả lại 5 hồ sơ"
        return kind_at(state.tokens, index - 2) in {"counted", "close", "bare"} or token.start - between <= 2
    counted = state.open.awards_count is not None  # "có 5 Nhà giáo Ưu tú, 30 thạc sĩ": one more of a list
    near = state.reading.key[between : token.start].strip() in {"", "với"}
    # "NSND cùng với 3 nghệ sĩ khác", not "đoạt giải ba, xếp sau hai đội"
    return kind_at(state.tokens, index - 2) in {"award", "agent"} and near and not counted


def placed_later(state: ClauseState, index: int) -> bool:
    """Whether a place of their own follows those counted and their names.

    "em Mây đoạt giải Nhì, 2 em Tám và Chín đồng hạng Ba"
    """
    assert state.open is not None
    if state.open.awards[-1].shape != "contest" or state.open.subject_end < 0:
        return False
    following = (t.kind for t in state.tokens[index + 1 : index + 12])
    return next((kind for kind in following if kind not in _NAMES_STAND), "") == "grade"


def _done_for_others(state: ClauseState, to: Token) -> bool:
    """ "biểu dương ngành y tế đã khám bệnh cho 300 người": whom the praised have served is not praised."""
    assert state.open is not None
    gap = state.reading.key[state.open.end : to.start]
    return len(gap) > _PRAISE_REACH or bool(_DONE.search(gap))


def part_of(whole: Recipients, part: Recipients) -> bool:
    return (part.count or 0) < (whole.count or 0) and whole.kind in {part.kind, "mixed", "exemplar"}
