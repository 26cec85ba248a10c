"""Posts: status word, deputy word, office, modifiers and the body it is an office of; chains of posts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thidua_extract.codes import AwardLevel, PositionStatus
from thidua_extract.lexicons import table
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials.model import Position
from thidua_extract.patterns.officials.tokens import (
    AREA,
    CAPITALISED,
    COUNTRY,
    DEVERBAL,
    FIELD,
    HEAD,
    HONORIFIC,
    LINK,
    NAME,
    NUMBER,
    OFFICE,
    RANK,
    VERB,
    WORD,
    Token,
)
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_LEVELS: tuple[AwardLevel, ...] = (
    "state", "government", "ministry", "province", "district", "commune", "grassroots", "organization", "foreign",
)  # fmt: skip
_ABROAD = frozenset({"ambassador", "consul", "representative", "attache", "charge_d_affaires", "counsellor", "envoy"})
_TO_A_PERSON = frozenset({"assistant", "secretary", "adviser"})
_NUMBERED = frozenset({"board_head", "village_head", "team_head", "unit_commander", "police_chief"})
_UNITS = frozenset(
    {
        "division_head", "department_head", "team_head", "team_deputy", "faculty_head", "police_chief",
        "unit_commander", "political_officer", "deputy_political_officer", "station_head", "chief_of_staff",
    }
)  # fmt: skip
_PHOTO = frozenset(("thứ", "bìa", "bên", "giữa", "trái", "phải", "ảnh", "ngoài", "hàng", "người", "đứng", "áo", "sinh"))
_LONGEST_BRACKET = 80
_MINISTERS = frozenset({"minister", "deputy_minister", "foreign_minister", "prime_minister", "foreign_president"})
_LONGEST_RUN = 6  # words of a name in lower case that the lexicon lacks
_LONGEST_TAIL = 4  # the same where nothing but a mark ends them
_JOINTS = frozenset({"-", "&", "và", ",", "tại", "về"})
_COMMISSIONS = frozenset({"ban chỉ đạo", "bcđ", "uỷ ban", "hội đồng", "tiểu ban", "tổ công tác", "đoàn giám sát"})
_UNIONS = frozenset({"liên hiệp", "liên minh", "hiệp hội", "hội", "ban quản lý", "bql", "khối"})
_CLOSING_MARKS = frozenset({",", ";", ".", ":", ")", "(", "-", "và"})


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
        body = text[self.tokens[self.body].start : span.end] if self.body < self.last else None
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
        """The level of the body's last word that tells one, else the office's own."""
        for token in reversed(self.tokens[self.body : self.last]):
            for kind in (AREA, HEAD, COUNTRY):
                if kind in token and token.rows[kind].get("level"):
                    return _as_level(token.rows[kind]["level"])
        return _as_level(self.row.get("level", ""))


def _as_level(value: str) -> AwardLevel | None:
    return next((level for level in _LEVELS if level == value), None)


def parse_post(tokens: list[Token], first: int, *, after_name: bool = False) -> Post | None:
    """The post that starts at `first`, or None; `after_name`: it follows the name of its holder."""
    at, status = first, ""
    while at < len(tokens) and "status" in tokens[at]:
        status, at = tokens[at].key, at + 1
    office = _office(tokens, at)
    if office is None:
        return None
    row, deputy, at = office
    while at < len(tokens) and "modifier" in tokens[at]:
        at += 1
    last = _body_end(tokens, at, row["code"], after_name)
    if row["body"] == "required" and last == at:
        return None
    if row["code"] == "member" and not any(token.capital for token in tokens[at:last]):
        return None  # "cùng ông A, thành viên ban huấn luyện và các cầu thủ"
    return Post(first, last, row, deputy, status, at, tokens)


def _office(tokens: list[Token], at: int) -> tuple[dict[str, str], bool, int] | None:
    """Row, deputy or not, and the index after the office at `at`: "Phó" + office, "Phó"/"Trưởng" + body, or office."""
    deputy = at < len(tokens) and "deputy" in tokens[at]
    if deputy:
        at += 1
    if at >= len(tokens):
        return None
    token = tokens[at]
    if OFFICE in token:
        row = token.rows[OFFICE]
        return row, deputy or bool(row["deputy"]), at + 1
    if deputy and HEAD in token:
        return {"code": "unit_head", "title": "Trưởng", "level": "", "body": "required"}, True, at
    if "chief" in token and at + 1 < len(tokens) and HEAD in tokens[at + 1]:
        return {"code": "unit_head", "title": "Trưởng", "level": "", "body": "required"}, deputy, at + 1
    return None


def _body_end(tokens: list[Token], start: int, code: str, after_name: bool = False) -> int:
    """The index after the body that starts at `start`."""
    if code in _TO_A_PERSON and not _serves(tokens, start) and (nested := parse_post(tokens, start)) is not None:
        served = after_name and nested.last < len(tokens) and NAME in tokens[nested.last]
        return nested.last + 1 if served else nested.last
    at = start
    while at < len(tokens):
        step = _body_step(tokens, start, at, code)
        if step == at and _namesake(tokens, start, at, after_name):
            step = at + 1
        if step == at:
            step = _reached(tokens, start, at)
        if step == at:
            step = _open_run(tokens, start, at, code)
        if step == at:
            break
        at = step
    while at > start and _dangling(tokens[at - 1]):
        at -= 1
    return at


def _serves(tokens: list[Token], at: int) -> bool:
    """Whether the office at `at` itself serves somebody, so that posts nest no deeper than "trợ lý Thủ tướng"."""
    return at < len(tokens) and OFFICE in tokens[at] and tokens[at].rows[OFFICE]["code"] in _TO_A_PERSON


def _namesake(tokens: list[Token], start: int, at: int, after_name: bool) -> bool:
    """Whether two syllables that might be a name end a body's: "ông A, Giám đốc Công ty Lộc An", "… Lộc An Lê B"."""
    if at == start or NAME not in tokens[at] or "weak" not in tokens[at].rows[NAME]:
        return False
    if AREA in tokens[at - 1] or not (tokens[at - 1].capital or FIELD in tokens[at - 1] or HEAD in tokens[at - 1]):
        return False
    return after_name or (at + 1 < len(tokens) and NAME in tokens[at + 1])


def _open_run(tokens: list[Token], start: int, at: int, code: str) -> int:
    """The index after words in lower case that the lexicon lacks, where what follows shows that the name goes on.

    "Tập đoàn Công nghiệp đóng tàu Việt Nam", "Công ty sơn Hoa Mai", "khoa Cơ điện tử,": up to a capital, a mark or the
    holder's name, never over a verb ("Giám đốc Công ty Hoa Mai lái xe đến"), nor behind a minister's field, which no
    organisation's name opens ("Bộ trưởng Giao thông kiểm tra đường sắt Đông An").
    """
    if at == start or not _opens_run(tokens, start, at):
        return at
    if code in _MINISTERS and not any(HEAD in token for token in tokens[start:at]):
        return at
    end = at
    while end < len(tokens) and end - at <= _LONGEST_RUN and _plain_noun(tokens[end]):
        end += 1
    if end == at or end - at > _LONGEST_RUN:
        return at
    after = tokens[end] if end < len(tokens) else None
    if after is None or after.key in _CLOSING_MARKS:
        return end if end - at <= _LONGEST_TAIL else at
    if NAME in after or AREA in after or LINK in after or (after.capital and HONORIFIC not in after):
        return end
    # right behind "công ty" its name must come, whatever verb follows that
    return end if HEAD in tokens[at - 1] and VERB in after and end - at > 1 else at


def _opens_run(tokens: list[Token], start: int, at: int) -> bool:
    """Whether an organisation's name may go on in lower case at `at`: not behind a territory or "UBND"."""
    before = tokens[at - 1]
    if before.place or NUMBER in before or AREA in before or COUNTRY in before:
        return False
    if HEAD in before:
        return not before.rows[HEAD].get("whole")
    if not (before.capital or FIELD in before or DEVERBAL in before or WORD in before):
        return False
    back = at - 1
    while back >= start and CAPITALISED in tokens[back]:
        back -= 1
    return back < start or AREA not in tokens[back]


def _plain_noun(token: Token) -> bool:
    """Whether a token may stand within a name in lower case: no verb, no particle, nothing of the grammar's own."""
    if token.capital:
        return False
    if HEAD in token or FIELD in token or DEVERBAL in token:
        return VERB not in token and "plural" not in token and OFFICE not in token
    return WORD in token and token.key not in _followers()


@cache
def _followers() -> frozenset[str]:
    """Words that go on with the sentence after a name, and never with the name of an organisation."""
    return frozenset(fold(row["syllable"]) for row in table("name_followers").rows if not row["bound"])


def _reached(tokens: list[Token], start: int, at: int) -> int:
    """The index after the organisation whose words run on past `at`: "Cục Hợp tác quân sự Quốc tế"."""
    if at == start:
        return at
    reach = max(token.reach for token in tokens[start:at])
    end = at
    while end < len(tokens) and tokens[end].end <= reach:
        token = tokens[end]
        if NAME in token or OFFICE in token or RANK in token or (VERB in token and not token.capital):
            return at
        end += 1
    return end if end > at and tokens[end - 1].end == reach else at


def _dangling(token: Token) -> bool:
    return LINK in token or token.key in {"-", ",", "và", "&", ":", "tại", "về", "số", "("}


def _body_step(tokens: list[Token], start: int, at: int, code: str) -> int:
    """The index after the next piece of a body, or `at` where the body ends."""
    token = tokens[at]
    before = tokens[at - 1]
    if "plural" in token and NUMBER not in token:
        return at + 1 if _of_several(tokens, start, at, code) else at
    if NAME in token or OFFICE in token or RANK in token:
        return at
    if "status" in token and _office(tokens, at + 1) is not None:
        return at
    if token.key == ":" and LINK in before:
        return at + 1
    if token.key in {"(", '"'}:
        return _enclosed(tokens, start, at)
    if token.key in _JOINTS or LINK in token:
        return at + 1 if _continues(tokens, start, at, code) else at
    if NUMBER in token:
        opens = at > start or code in _NUMBERED
        return at + 1 if opens and token.key[:2] not in {"19", "20"} and token.key[-1:].isalnum() else at
    if token.capital:
        if HONORIFIC in token and COUNTRY not in token:
            return at
        return at + 1 if not (VERB in token and len(token.rows) == 1 and at == start) else at
    return at + 1 if _lower_fits(tokens, start, at, before) else at


def _of_several(tokens: list[Token], start: int, at: int, code: str) -> bool:
    """Whether "các" goes on with a body: "người phát ngôn các lực lượng vũ trang", "Liên hiệp các Câu lạc bộ A"."""
    if at + 1 >= len(tokens) or not (HEAD in tokens[at + 1] or FIELD in tokens[at + 1]):
        return False
    if at == start:
        return code == "spokesperson"
    return tokens[at - 1].key in _UNIONS or (tokens[at].capital and tokens[at - 1].key == "và")


def _lower_fits(tokens: list[Token], start: int, at: int, before: Token) -> bool:
    """Whether a lower-case word belongs to the body: "Sở giáo dục", but not "UBND tỉnh kiểm tra"."""
    token = tokens[at]
    if HEAD in token or AREA in token:
        if VERB in token or "plural" in token:
            return False
        if DEVERBAL in token or VERB in token:
            return at == start or HEAD in before
        if token.key == "số":
            return at + 1 < len(tokens) and NUMBER in tokens[at + 1]
        return at == start or AREA in token or _goes_on(tokens, at + 1)
    if before.place:
        return False
    if FIELD in token:
        return True
    if DEVERBAL in token:
        if at == start or (HEAD in before and not before.rows[HEAD].get("whole")) or before.key in {"và", "-", "&"}:
            return True
        return FIELD in before and not before.capital
    return at > start and _unknown_fits(tokens, at)


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a body's head in lower case has its name behind it: "phòng Nội vụ", but not "ban đạo từ"."""
    if at >= len(tokens) or tokens[at].capital or not tokens[at].key[0].isalpha():
        return True
    return bool({HEAD, AREA, FIELD, DEVERBAL} & tokens[at].rows.keys())


def _unknown_fits(tokens: list[Token], at: int) -> bool:
    """Whether a word that the lexicon lacks ends an organisation's name: "Sở Ngoại vụ," "khoa Bệnh lý mạch máu não,".

    The second syllable after a capital, or up to four words where the capital opens what the unit deals with.
    """
    if CAPITALISED not in tokens[at - 1]:
        return False
    opens = at > 1 and HEAD in tokens[at - 2] and not tokens[at - 2].rows[HEAD].get("whole")
    for end in range(at, min(at + (4 if opens else 1), len(tokens))):
        token = tokens[end]
        if token.capital or token.rows.keys() - {WORD, FIELD, DEVERBAL, HEAD}:
            return False
        after = tokens[end + 1] if end + 1 < len(tokens) else None
        if after is None or after.capital or AREA in after or after.key in {",", ";", ".", ")", ":", "-", "("}:
            return True
        if opens and VERB in after and end > at:
            return True
    return False


def _continues(tokens: list[Token], start: int, at: int, code: str) -> bool:
    """Whether the joint at `at` holds two parts of one body: "Giáo dục và Đào tạo", "Thi đua - Khen thưởng"."""
    if at == start and tokens[at].key != "của":
        return False
    if at + 1 >= len(tokens):
        return False
    joint, after = tokens[at], tokens[at + 1]
    if NAME in after or OFFICE in after or "status" in after or "deputy" in after or RANK in after:
        return False
    if joint.key == "tại":
        abroad = COUNTRY in tokens[at - 1] and COUNTRY in after  # "Các lực lượng Mỹ tại Nhật Bản"
        return abroad or (code in _ABROAD and (after.capital or AREA in after))
    if LINK in joint:
        if after.key == ":":
            return at + 2 < len(tokens) and HEAD in tokens[at + 2]
        return HEAD in after or (after.capital and HONORIFIC not in after) or COUNTRY in after
    if "plural" in after:
        return joint.key == "và" and _of_several(tokens, start, at + 1, code)
    if joint.key == "về":
        return any(HEAD in t and t.key in _COMMISSIONS for t in tokens[start:at]) and _plain_noun(after)
    return _listed_field(tokens, at) if joint.key == "," else _same_name(tokens, at)


def _same_name(tokens: list[Token], at: int) -> bool:
    """Whether "-", "và" or "&" at `at` stands within one name: "Giáo dục và Đào tạo", "Phòng Cơ điện - Công ty A"."""
    joint, after = tokens[at], tokens[at + 1]
    field_like = FIELD in after or DEVERBAL in after
    if joint.key == "-":
        if HEAD in after:
            return after.capital or (at + 2 < len(tokens) and tokens[at + 2].capital)
        return (after.capital and (CAPITALISED in after or field_like or AREA in after)) or field_like
    if HEAD in after and not field_like:
        return False
    before = tokens[at - 1]
    return (field_like or CAPITALISED in after) and (
        FIELD in before or DEVERBAL in before or before.capital or WORD in before
    )


def _listed_field(tokens: list[Token], at: int) -> bool:
    """Whether the comma parts the fields of one body ("Văn hóa, Thể thao và Du lịch")."""
    before, after = tokens[at - 1], tokens[at + 1]
    if not ((FIELD in before or DEVERBAL in before) and (FIELD in after or DEVERBAL in after)):
        return False
    rest = tokens[at + 2 : at + 6]
    joint = next((n for n, token in enumerate(rest) if token.key in {"và", "&"}), None)
    return joint is not None and joint + 1 < len(rest) and (FIELD in rest[joint + 1] or DEVERBAL in rest[joint + 1])


def _enclosed(tokens: list[Token], start: int, at: int) -> int:
    """The index after a bracket or quotation that belongs to the body, else `at`: not a photo position."""
    closing = ")" if tokens[at].key == "(" else '"'
    for end in range(at + 1, min(at + 25, len(tokens))):
        if tokens[end].key == closing:
            inside = tokens[at + 1 : end]
            if not inside or tokens[end].end - tokens[at].start > _LONGEST_BRACKET:
                return at
            opens = inside[0]
            if opens.key in _PHOTO or NAME in opens or OFFICE in opens or NUMBER in opens or "deputy" in opens:
                return at
            if closing == '"':
                return end + 1 if at > start and (HEAD in tokens[at - 1] or tokens[at - 1].capital) else at
            fits = opens.capital or HEAD in opens or AREA in opens or LINK in opens
            return end + 1 if fits and HONORIFIC not in opens and not any(VERB in t for t in inside) else at
    return at


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


def _after_joint(tokens: list[Token], at: int) -> int | None:
    """The index where a further post may start: after ",", "-", "kiêm", ", kiêm", "và"."""
    joints = 0
    while at < len(tokens) and joints < 3 and (tokens[at].key in {",", "-", "và"} or "join" in tokens[at]):
        at += 1
        joints += 1
    if joints and at < len(tokens) and "copula" in tokens[at]:
        at += 1  # "Bí thư Đoàn xã, nay là Chủ tịch Hội"
    return at if joints and at < len(tokens) else None


def _is_unit(body: list[Token]) -> bool:
    """Whether a body is a unit within a greater one: "Phòng Tham mưu", "Trung tâm A", but not "UBND tỉnh"."""
    if not body or HEAD not in body[0]:
        return False
    row = body[0].rows[HEAD]
    return not row.get("whole") and row.get("level") in {"", "grassroots", "district"}


def _lists_bodies(tokens: list[Token], at: int) -> bool:
    """Whether further bodies follow, so that a comma before parted bodies and not unit and greater body."""
    return at + 1 < len(tokens) and tokens[at].key in {",", "và"} and HEAD in tokens[at + 1]


def _extended(tokens: list[Token], post: Post) -> Post:
    """The post with the greater body after a comma: "Phó phòng 3, Công an tỉnh"; "Trưởng thôn 2, xã Đông"."""
    at = post.last
    while at + 1 < len(tokens) and tokens[at].key == ",":
        after = tokens[at + 1]
        if parse_post(tokens, at + 1) is not None:
            break
        named = at + 2 < len(tokens) and (tokens[at + 2].capital or NUMBER in tokens[at + 2])
        area = AREA in after and named and post.body < post.last
        unit = HEAD in after and (
            post.row["code"] in _UNITS or post.row["code"] == "unit_head" or post.body == post.last
        )
        greater = HEAD in after and named and after.capital and _is_unit(tokens[post.body : post.last])
        if not (area or greater or (unit and post.row["body"] != "none")) or NAME in after:
            break
        end = _body_end(tokens, at + 1, post.row["code"])
        if end == at + 1 or (greater and not unit and _lists_bodies(tokens, end)):
            break
        at = end
    if at == post.last:
        return post
    body = post.body if post.body < post.last else post.last + 1
    return Post(post.first, at, post.row, post.deputy, post.status, body, tokens)
