"""Money as the award itself: verbs that pay, and whom each sum goes to."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_AMOUNT = r"(?:số tiền\s)?(?:hơn\s|gần\s|trên\s)?\d[\d.,]*\s?(?:triệu|tỷ|nghìn|ngàn)?\s?(?:đồng|usd|triệu|tr|đ)(?!\w)"
# The verbs whose object is money even where no sum is told; "trao thưởng" may hand over any reward.
_REWARDS = regex.compile(r"thưởng|(?:chi|trao) tiền thưởng|trao thưởng nóng")
_HANDS_REWARD = regex.compile(r"(?:tổ chức lễ )?trao (?:thưởng|phần thưởng)")
_RIGHT_BEHIND = regex.compile(rf"\s+{_AMOUNT}")
_SUM_BESIDE = regex.compile(
    rf"(?:(?<!\w)(?:số tiền|mức thưởng|mỗi|trị giá|cho)[^;.\n]{{0,40}}?|\(){_AMOUNT}"
)  # "trao thưởng cho 17 đơn vị với số tiền …", "trao thưởng Công an xã A (5 triệu đồng)"
_NAME_THEN_SUM = regex.compile(rf"\s[^,;.:()\n\d]{{3,60}}?\s{_AMOUNT}")  # "trao thưởng Đội An Hòa 5 triệu đồng"
_ITS_SUM = regex.compile(rf"\s*\(?\s?(?:thưởng\s|mỗi đơn vị\s)?{_AMOUNT}(?:[^()\n]{{0,60}}\))?")
_NEXT = regex.compile(rf"\s*(?:,|;|và|cùng)\s(?:trao\s|thưởng\s|cho\s)*(?P<sum>{_AMOUNT}\scho\s)?")
# A team by its common name: "thưởng nóng đội tuyển bóng chuyền nữ 500 triệu đồng", "5 triệu đồng cho ban chuyên án".
_TEAM = (
    r"\s(?:cho\s)?(?:đơn vị\s|tập thể\s)?(?P<team>«team»(?:\s[^,.;:()\n\d]{2,60}?)??|p[acvxkh]\d\d)"
    rf"(?P<sum>\s\(?{_AMOUNT})?(?=\s*(?:[,.;)]|$)|\s(?:vì|do|về|sau|nhờ|đã|và)\s)"
)


def pays(reading: Reading, start: int, end: int, clause_end: int) -> bool:
    """Whether the verb at `[start, end)` pays: "thưởng", "khen thưởng 5 triệu đồng", "trao thưởng … số tiền …"."""
    if _RIGHT_BEHIND.match(reading.key, end) or _REWARDS.match(reading.key, start):
        return True
    beside = _SUM_BESIDE.search(reading.key, end, clause_end) or _NAME_THEN_SUM.match(reading.key, end, clause_end)
    return beside is not None and _HANDS_REWARD.match(reading.key, start) is not None


def paid(reading: Reading, begin: int, end: int, *, told: bool) -> NameList:
    """Those behind a verb that pays, or behind its "cho", each with a sum of its own (`how` "paid").

    `told`: the sum stands before them, so that a team needs none.
    """
    items: list[Named] = []
    position = begin
    for _ in range(12):
        found = _one(reading, position, end, told)
        if found is None:
            break
        item, stop, summed = found
        if not summed and not told:
            break
        items.append(item)
        more = _NEXT.match(reading.key, stop, end)
        if more is None:
            break
        position, told = more.end() - 1, more["sum"] is not None
    return NameList(tuple(items), items[-1].end if items else begin, how="paid")


def _one(reading: Reading, position: int, end: int, told: bool) -> tuple[Named, int, bool] | None:
    """The next one paid, where it ends with its sum, and whether it has one."""
    team = pattern(_TEAM).match(reading.key, position, end)
    if team is not None and (team["sum"] or told):
        span = Span(*team.span("team"))
        item = Named(Phrase(reading.text[span.start : span.end], span), "collective", span.start, span.end)
    else:
        listed = names_after(reading, position, end, limit=1)
        if not listed.items or listed.items[0].start - position > len(" tập thể "):
            return None
        item = listed.items[0]
    own = _ITS_SUM.match(reading.key, item.end, end)
    return item, own.end() if own else item.end, own is not None
