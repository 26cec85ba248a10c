"""Posts: status word, deputy word, office, modifiers and the body it is an office of; chains of posts."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from thidua_extract.codes import AwardLevel, PositionStatus
from thidua_extract.language.templates import words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials.bodies import body_end
from thidua_extract.patterns.officials.body_steps import office_at
from thidua_extract.patterns.officials.model import Position
from thidua_extract.patterns.officials.tokens import (
    AREA,
    COUNTRY,
    DEVERBAL,
    HEAD,
    LEXICON,
    NAME,
    NUMBER,
    OFFICE,
    Token,
)
from thidua_extract.text.span import Span

_LEVELS: tuple[AwardLevel, ...] = (
    "state", "government", "ministry", "province", "district", "commune", "grassroots", "organization", "foreign",
)  # fmt: skip
_CENTRAL = frozenset({"state", "government", "ministry"})
_TO_A_PERSON = frozenset({"assistant", "secretary", "adviser"})
_UNITS = frozenset(
    {
        "division_head", "department_head", "team_head", "team_deputy", "faculty_head", "police_chief",
        "unit_commander", "political_officer", "deputy_political_officer", "station_head", "chief_of_staff",
        "assistant",
    }
)  # fmt: skip
_OPENING = frozenset({OFFICE, "status", "deputy", "chief"})
_ROMAN = regex.compile(r"[ivx]{1,5}|-")
# Offices whose word holds the unit's head: "Phó Trưởng Ban Từ thiện, Giáo hội …", "Trợ lý Tuyên huấn, Phòng Chính trị".
_WITHIN_A_BODY = frozenset({"board_head", "deputy_head", "assistant"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post over `tokens[first:last]`, the office's row, where its body starts, its status words."""

    first: int
    last: int
    row: dict[str, str]
    deputy: bool
    status: str
    body: int  # index of the first token of the body; == last where there is none
    tokens: list[Token]

    @property
    def span(self) -> Span:
        """The place in the text."""
        return Span(self.tokens[self.first].start, self.tokens[self.last - 1].end)

    def position(self, text: str) -> Position:
        """The post as a record shows it."""
        span = self.span
        body = " ".join(text[self.tokens[self.body].start : span.end].split()) if self.body < self.last else None
        title = self.row["title"]
        status: PositionStatus = "current"
        if self.status:
            status = "acting" if self.status.startswith(("quyền", "q.", "tạm")) else "former"
        return Position(
            phrase=Phrase(text[span.start : span.end], span),
            title=f"Phó {title}" if self.deputy else title,
            body=body,
            level=self._level(),
            status=status,
            code=f"deputy_{self.row['code']}" if self.deputy else self.row["code"],
        )

    def _level(self) -> AwardLevel | None:
        """The level that the words tell, but none of the State's where a city is named that may be of any level."""
        told = self._told_level()
        cities = any(token.key in words(LEXICON, "city") for token in self.tokens[self.body : self.last])
        return None if cities and told in _CENTRAL else told

    def _told_level(self) -> AwardLevel | None:
        """The level of the body's last word that tells one, else the office's own."""
        for at in range(self.last - 1, self.body - 1, -1):
            token = self.tokens[at]
            if COUNTRY in token.rows and at + 1 < self.last and self.tokens[at + 1].place:
                continue  # "Lào Cai" is not Laos
            for kind in (AREA, HEAD, COUNTRY):
                if kind in token.rows and token.rows[kind].get("level"):
                    return _as_level(token.rows[kind]["level"])
        return _as_level(self.row.get("level", ""))


def _as_level(value: str) -> AwardLevel | None:
    return next((level for level in _LEVELS if level == value), None)


def parse_post(tokens: list[Token], first: int, *, after_name: bool = False) -> Post | None:
    """The post that starts at `first`, or None; `after_name`: it follows the name of its holder."""
    if first >= len(tokens) or _OPENING.isdisjoint(tokens[first].rows):
        return None
    at, status = first, ""
    while at < len(tokens) and "status" in tokens[at].rows:
        status, at = tokens[at].key, at + 1
    office = office_at(tokens, at)
    if office is None:
        return None
    row, deputy, at = office
    while at < len(tokens) and "modifier" in tokens[at].rows:
        at += 1
    if (
        at + 1 < len(tokens)
        and "modifier" in tokens[at - 1].rows
        and tokens[at].key == "-"
        and HEAD in tokens[at + 1].rows
    ):
        at += 1  # "Phó Trưởng Ban Thường trực - Ban Chỉ đạo …"
    last = _served_end(tokens, at, row["code"], after_name) or body_end(tokens, at, row["code"], after_name)
    if row["code"] == "delegation_head" and _does_next(tokens, first, at, last):
        last = at
    if row["body"] == "required" and last == at:
        return None
    if row["code"] == "member" and not any(token.capital for token in tokens[at:last]):
        return None  # "cùng ông A, thành viên ban huấn luyện và các cầu thủ"
    return Post(first, last, row, deputy, status, at, tokens)


def _does_next(tokens: list[Token], first: int, body: int, last: int) -> bool:
    """Whether the delegation acts behind its head's post: "đoàn do ông A làm trưởng đoàn | kiểm tra công tác Đảng"."""
    if not first or tokens[first - 1].key != "làm" or body == last:
        return False
    return DEVERBAL in tokens[body].rows and not tokens[body].capital


def _served_end(tokens: list[Token], start: int, code: str, after_name: bool) -> int | None:
    """The index after the post of the person whom the office at `start` serves: "trợ lý Thủ tướng"."""
    if code not in _TO_A_PERSON or _serves(tokens, start) or (nested := parse_post(tokens, start)) is None:
        return None
    served = after_name and nested.last < len(tokens) and NAME in tokens[nested.last].rows
    return nested.last + 1 if served else nested.last


def _serves(tokens: list[Token], at: int) -> bool:
    """Whether the office at `at` itself serves somebody, so that posts nest no deeper than "trợ lý Thủ tướng"."""
    return at < len(tokens) and OFFICE in tokens[at].rows and tokens[at].rows[OFFICE]["code"] in _TO_A_PERSON


def parse_chain(tokens: list[Token], first: int, *, after_name: bool = False) -> list[Post]:
    """The posts from `first` on that one person holds, joined by ",", "-", "kiêm", "đồng thời là", "và"."""
    posts: list[Post] = []
    at = first
    while (post := parse_post(tokens, at, after_name=after_name)) is not None:
        post = _extended(tokens, post)
        posts.append(post)
        following = _after_joint(tokens, post.last)
        if following is None:
            break
        at = following
    return posts


def _over_term(tokens: list[Token], at: int) -> int:
    """The index after a year or a term of office, which no post has in it: "Chủ tịch HĐND tỉnh khóa XVIII, Bí thư"."""
    end = at
    if end < len(tokens) and tokens[end].key == "khoá":
        end += 1
    elif end + 1 < len(tokens) and (tokens[end].key, tokens[end + 1].key) in {("nhiệm", "kỳ"), ("nhiệm kỳ", "")}:
        end += 2
    elif end + 1 < len(tokens) and tokens[end].key == "năm" and _is_year(tokens[end + 1]):
        end += 1
    elif end >= len(tokens) or not _is_year(tokens[end]):
        return at
    while end < len(tokens) and end - at < 6 and (NUMBER in tokens[end].rows or _ROMAN.fullmatch(tokens[end].key)):
        end += 1
    return end


def _is_year(token: Token) -> bool:
    return NUMBER in token.rows and token.key[:2] in {"19", "20"} and len(token.key) in {4, 9}


def _after_joint(tokens: list[Token], at: int) -> int | None:
    """The index where a further post may start: after ",", "-", "kiêm", ", kiêm", "và"."""
    joints, at = 0, _over_term(tokens, at)
    while at < len(tokens) and joints < 3 and (tokens[at].key in {",", "-", "và"} or "join" in tokens[at].rows):
        at += 1
        joints += 1
    if joints and at < len(tokens) and "copula" in tokens[at].rows:
        at += 1  # "Bí thư Đoàn xã, nay là Chủ tịch Hội"
    elif joints and at < len(tokens) and tokens[at].key in words(LEXICON, "now"):
        at += 1  # "nguyên Bí thư Đoàn xã, hiện Chủ nhiệm HTX"
    return at if joints and at < len(tokens) else None


def _is_unit(post: Post) -> bool:
    """Whether a post is of a unit within a greater body: of "Phòng Tham mưu", "Trung tâm A", but not of "UBND tỉnh"."""
    if post.body == post.last:
        return False
    body = post.tokens[post.body]
    if HEAD not in body.rows:
        return post.row["code"] in _WITHIN_A_BODY
    row = body.rows[HEAD]
    return not row.get("whole") and row.get("level") in {"", "grassroots", "district"}


def _lists_bodies(tokens: list[Token], at: int) -> bool:
    """Whether further bodies follow, so that a comma before parted bodies and not unit and greater body."""
    return at + 1 < len(tokens) and tokens[at].key in {",", "và"} and HEAD in tokens[at + 1].rows


def _extended(tokens: list[Token], post: Post) -> Post:
    """The post with the greater body after a comma: "Phó phòng 3, Công an tỉnh"; "Trưởng thôn 2, xã Đông"."""
    at = post.last
    while at + 1 < len(tokens) and tokens[at].key == ",":
        after = tokens[at + 1]
        if parse_post(tokens, at + 1) is not None:
            break
        named = at + 2 < len(tokens) and (tokens[at + 2].capital or NUMBER in tokens[at + 2].rows)
        area = AREA in after.rows and named and post.body < post.last
        unit = HEAD in after.rows and (
            post.row["code"] in _UNITS or post.row["code"] == "unit_head" or post.body == post.last
        )
        greater = HEAD in after.rows and named and after.capital and _is_unit(post)
        if not (area or greater or (unit and post.row["body"] != "none")) or NAME in after.rows:
            break
        end = body_end(tokens, at + 1, post.row["code"])
        if end == at + 1 or (greater and not unit and _lists_bodies(tokens, end)):
            break
        if end == at + 2 and HEAD in after.rows and not (after.capital or after.rows[HEAD].get("whole")):
            break  # "Cục trưởng Cục Thuế, kế hoạch này khó đạt"
        at = end
    if at == post.last:
        return post
    body = post.body if post.body < post.last else post.last + 1
    return Post(post.first, at, post.row, post.deputy, post.status, body, tokens)
