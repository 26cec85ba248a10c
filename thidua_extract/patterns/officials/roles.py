"""What persons did at the reported events: roles from the clause that governs each group of persons."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.codes import RoleCode
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.persons import Person
from thidua_extract.patterns.officials.tokens import VERB, Token
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_CODES: tuple[RoleCode, ...] = ("attended", "chaired", "spoke", "presented", "received", "signed")


def _pattern(expression: str) -> regex.Pattern[str]:
    return regex.compile(fold(expression))


# Between a subject and its verb: an adverbial, company ("cùng đại diện các sở"), never another subject or a purpose.
_GAP_BLOCK = _pattern(
    r"\b(?:các|những|mọi|nhiều|để|mà|khi|vì|do|bởi|nếu|rằng|theo|nghe|xem|chứng kiến|giúp|mời|sẽ|sắp|không|chưa|chẳng|"
    r"người|tôi|chúng ta|của ông|của bà|từng|bị|quyền|muốn|phải|cần)\b|[.;:?!\"]"
)
_COMPANY = _pattern(r"^\s*,?\s*(?:cùng|và|với)\b[^.;:]*$")
_COORDINATION = _pattern(r"(?:[,;]|\bvà|\bđồng thời|\brồi|\bcùng)\s*(?:đồng thời|cũng|đã|trực tiếp|vinh dự|cùng)?\s*$")
_NEGATED = _pattern(r"\b(?:không|chưa|chẳng|sẽ|sắp|dự kiến|định|muốn|nếu)\s+(?:\S+\s+)?$")
_PASSIVE = _pattern(r"\b(?:được|bị)\s+$")
_OPENS_LIST = _pattern(
    r"^[^.;]{0,110}?(?:\b(?:có|còn có|gồm|gồm có|là|của)\b|:)\s*(?:sự\s+(?:tham dự|góp mặt|hiện diện|có mặt)\s+của\s*)?"
    r"(?:về phía [^:,;]{0,60}[,:]?\s*(?:có)?\s*)?(?:gồm|các|đồng chí|ông|bà|:|\s)*$"
)
_BARE = _pattern(r"^\s*(?:các|đồng chí|ông|bà|:|\s)*$")
_NOMINAL = _pattern(r"\b(?:của|do|bởi|từ)\s*$")
_SAYS_OF = _pattern(
    r"(?:phát biểu|chia sẻ|trao đổi|báo cáo|ý kiến|bài nói|trả lời|thông tin|đánh giá|lời kể|tham luận|diễn văn|nhận định)"
    r"[^.;,]{0,40}của\s*$"
)
_ACCORDING = _pattern(r"(?:^|[\s,\"])(?:cũng\s+|vẫn\s+)?theo(?:\s+(?:lời|chia sẻ|thông tin)(?:\s+(?:từ|của))?)?\s*$")
_TO_WHOM = _pattern(r"\bcho\s+(?:gia đình\s+|nguyên\s+)?$")
_NOT_SUBJECT = _pattern(
    r"\b(?:đề nghị|trình|mời|của|cho|với|gửi|giúp|trước|là|làm|bầu|thay|kính|được|do|báo cáo|đề xuất|xin|gặp|thăm|trao|"
    r"tặng|cố|tới|đến|bởi|phó|và|cùng|hoặc|quyết định|uỷ quyền|thay mặt|thừa lệnh|tham mưu)\s*$"
)
_AWARD_WORD = _pattern(
    r"\b(?:huân|huy chương|huy hiệu|bằng|giấy khen|giấy chứng nhận|cờ|danh hiệu|kỷ niệm chương|giải|phần thưởng|hoa|quà|"
    r"cúp|biểu trưng|học bổng|thưởng|khen|thư khen|kỷ vật|nhà|sổ|tiền|suất|bức|logo|kỷ yếu|trướng|lẵng)\b"
)
_HEDGED_LISTS = 200


class Clauses:
    """The role verbs of one sentence and the groups of persons that they govern."""

    def __init__(self, key: str, text: str, start: int, end: int, tokens: list[Token], persons: list[Person]) -> None:
        self.key, self.text, self.start, self.end = key, text, start, end
        self.persons = persons
        self.spans = [Span(tokens[p.first].start, tokens[p.last - 1].end) for p in persons]
        self.verbs = [(t, t.rows[VERB]["code"]) for t in tokens if VERB in t and not self._inside(t)]
        self._starts = [verb.start for verb, _ in self.verbs]

    def _inside(self, token: Token) -> bool:
        at = bisect_left(self.spans, Span(token.end, 0))
        return any(span.start <= token.start < span.end for span in self.spans[max(0, at - 1) : at])

    def roles(self) -> list[list[RoleMention]]:
        """The roles of each person, in the order of `persons`."""
        found: list[list[RoleMention]] = [[] for _ in self.persons]
        opened: RoleMention | None = None
        for first, last in self._groups():
            before = self.spans[first - 1].end if first else self.start
            after = self.spans[last].start if last < len(self.spans) else self.end
            group, opened = self._group_roles(first, last, before, after, opened)
            for index in range(first, last):
                found[index].extend(group)
        return found

    def _groups(self) -> list[tuple[int, int]]:
        """Runs of persons with nothing but separators and unnamed company between them."""
        groups: list[tuple[int, int]] = []
        first = 0
        for index in range(1, len(self.persons) + 1):
            if index == len(self.persons) or not self._joined(index):
                groups.append((first, index))
                first = index
        return groups if self.persons else []

    def _joined(self, index: int) -> bool:
        start, end = self.spans[index - 1].end, self.spans[index].start
        between = self.key[start:end]
        if self._verbs(start, end) or len(between) > _HEDGED_LISTS or not between.strip(" "):
            return False
        if self.persons[index].name is None or self.persons[index - 1].name is None:
            return False
        return bool(_SEPARATED.search(between))

    def _verbs(self, start: int, end: int) -> list[tuple[Token, str]]:
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return self.verbs[low:high]

    def _group_roles(
        self, first: int, last: int, before: int, after: int, opened: RoleMention | None
    ) -> tuple[list[RoleMention], RoleMention | None]:
        """The roles of one group, and the role of a list that is still open after it."""
        start, end = self.spans[first].start, self.spans[last - 1].end
        left = self.key[before:start]
        nameless = self.persons[first].name is None
        roles: list[RoleMention] = []
        if not nameless and (role := self._list_role(before, start)):
            return [role, *self._right(end, after, nominal=False)], role
        if opened and not nameless and not self._verbs(before, start) and regex.search(r"[,;]|\b(?:và|cùng)\b", left):
            return [opened, *self._right(end, after, nominal=False)], opened
        if _SAYS_OF.search(left) or _ACCORDING.search(left):
            if nameless and not _ACCORDING.search(left):
                return [], None
            return [self._role("spoke", start - 1, start), *self._right(end, after, nominal=False)], None
        if nameless and _NOT_SUBJECT.search(left):
            return [], None
        given = [verb for verb, code in self._verbs(self.start, start) if code == "presented"]
        if given and _TO_WHOM.search(left):
            return [self._role("received", given[-1].start, given[-1].end)], None
        if before == self.start and (role := self._participle(before, start)):
            roles.append(role)
        nominal = bool(regex.search(r"\b(?:của|từ)\s*$", left))
        roles.extend(self._right(end, after, nominal=nominal))
        if self._passive_subject(end, last):
            roles.append(self._role("received", end, end))
        return roles, None

    def _role(self, code: RoleCode, start: int, end: int) -> RoleMention:
        span = Span(start, max(end, start + 1))
        return RoleMention(code=code, phrase=Phrase(self.text[span.start : span.end], span))

    def _list_role(self, before: int, start: int) -> RoleMention | None:
        """The role of a list that a verb opens: "Dự hội nghị có …", "với sự tham dự của …", "Chủ trì là …"."""
        verbs = self._verbs(before, start)
        if not verbs:
            return None
        verb, code = verbs[-1]
        if code not in {"attended", "chaired"} or _NEGATED.search(self.key[max(before, verb.start - 15) : verb.start]):
            return None
        tail = self.key[verb.end : start]
        opens = _OPENS_LIST.search(tail) or (_BARE.search(tail) and not verb.key.endswith("dự"))
        return self._role(code, verb.start, verb.end) if opens else None  # type: ignore[arg-type]

    def _participle(self, before: int, start: int) -> RoleMention | None:
        """The role of a phrase before its subject: "Phát biểu tại hội nghị, ông …"."""
        if not self.key[before:start].rstrip().endswith((",", ":")):
            return None
        verbs = [(verb, code) for verb, code in self._verbs(before, start) if code != "none"]
        if not verbs:
            return None
        verb, code = verbs[0]
        lead = self.key[before : verb.start].strip(' "(')
        if lead and not regex.fullmatch(r"(?:tại|trong|sau|nhân|cũng|trực tiếp|thay mặt)\b[^.;]{0,80}|cũng", lead):
            return None
        if code in {"presented", "received"} and not _AWARD_WORD.search(
            self.key, verb.start, min(start, verb.end + 30)
        ):
            return None
        return self._role(code, verb.start, verb.end) if code in _CODES else None  # type: ignore[arg-type]

    def _right(self, end: int, after: int, *, nominal: bool) -> list[RoleMention]:
        """The roles of the verbs that the group is the subject of: the first after it and those joined to that."""
        roles: list[RoleMention] = []
        reached = end
        for verb, code in self._verbs(end, after):
            gap = self.key[reached : verb.start]
            if roles or reached != end:
                if not _COORDINATION.search(gap):
                    continue
            elif not self._governs(gap):
                break
            if nominal and not roles and code != "presented":
                break
            reached = verb.end
            if code in _CODES and self._stands(verb, code, after):
                roles.append(self._role(code, verb.start, verb.end))  # type: ignore[arg-type]
        if not roles and (said := _SAYS_QUOTED.match(self.key, end, after)):
            roles.append(self._role("spoke", said.start(), said.end()))
        return roles

    def _governs(self, gap: str) -> bool:
        """Whether nothing between subject and verb breaks the clause."""
        if _COMPANY.search(gap) and len(gap) < _HEDGED_LISTS:
            return not regex.search(r"\b(?:sẽ|không|chưa)\b", gap)
        if len(gap) > 90 or _GAP_BLOCK.search(gap):
            return False
        return True

    def _stands(self, verb: Token, code: str, after: int) -> bool:
        """Whether the verb is said of the subject as done: not denied, not passive, of an award where it must be."""
        lead = self.key[max(self.start, verb.start - 18) : verb.start]
        if _NEGATED.search(lead):
            return False
        passive = bool(_PASSIVE.search(lead))
        if code in {"spoke", "chaired", "signed", "presented"} and passive:
            return False
        if code in {"presented", "received"}:
            return bool(_AWARD_WORD.search(self.key, verb.start, min(self.end, verb.end + 40)))
        return True

    def _passive_subject(self, end: int, last: int) -> bool:
        """Whether the group is given an award: "ông A được (Chủ tịch nước) tặng Huân chương"."""
        window = self.key[end : min(self.end, end + 90)]
        match = _WAS_GIVEN.match(window)
        del last
        return bool(match)


_SEPARATED = _pattern(r"^\s*(?:[,;)/-]|\bvà\b|\bcùng\b|\bvới\b)[^.:]*$")
_SAYS_QUOTED = _pattern(r"[^.;:\"]{0,70}:\s*\"")
_WAS_GIVEN = _pattern(
    r"^\s*,?\s*(?:cũng|đã|vừa|vinh dự|là người)?\s*(?:vinh dự\s+)?được\s[^.;:,]{0,50}?(?:trao tặng|tặng thưởng|tặng|trao|nhận)\s"
    r"(?:\S+\s+){0,3}?(?:huân|huy chương|huy hiệu|bằng|giấy khen|cờ|danh hiệu|kỷ niệm chương|giải)"
)
