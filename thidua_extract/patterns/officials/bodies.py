"""Bodies: how far the words run that an office is an office of ("Giám đốc | Sở Giáo dục và Đào tạo tỉnh A")."""

from __future__ import annotations

from functools import cache

from thidua_extract.language.compounds import is_compound
from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.templates import words
from thidua_extract.lexicons import table
from thidua_extract.patterns.officials.tokens import (
    AREA,
    CAPITALISED,
    COUNTRY,
    DEVERBAL,
    FIELD,
    HEAD,
    HONORIFIC,
    LEXICON,
    LINK,
    NAME,
    NUMBER,
    OFFICE,
    PREFIX,
    RANK,
    SHORT,
    VERB,
    WORD,
    Token,
)
from thidua_extract.text.fold import fold

_ABROAD = frozenset({"ambassador", "consul", "representative", "attache", "charge_d_affaires", "counsellor", "envoy"})
_NUMBERED = frozenset({"board_head", "village_head", "team_head", "unit_commander", "police_chief"})
_LONGEST_BRACKET = 80
_MINISTERS = frozenset({"minister", "deputy_minister", "foreign_minister", "prime_minister", "foreign_president"})
_LONGEST_RUN = 6  # words of a name in lower case that the lexicon lacks
_LONGEST_LIST = 16  # tokens of a list of fields
_LONGEST_TAIL = 4  # the same where nothing but a mark ends them
_JOINTS = frozenset({"-", "&", "và", ",", "tại", "về"})
# Offices whose word holds the unit's head already: "trưởng phòng", "giám đốc mảng thanh toán".
_NAMED_BY_FIELD = frozenset(
    {
        "division_head", "board_head", "deputy_head", "department_head", "faculty_head", "team_head", "team_deputy",
        "director", "general_director", "branch_head", "office_head", "delegation_head",
    }
)  # fmt: skip
_CLOSING_MARKS = frozenset({",", ";", ".", ":", ")", "(", "-", "và"})


def office_at(tokens: list[Token], at: int) -> tuple[dict[str, str], bool, int] | None:
    """Row, deputy or not, and the index after the office at `at`: "Phó" + office, "Phó"/"Trưởng" + body, or office."""
    deputy = at < len(tokens) and "deputy" in tokens[at].rows
    if deputy:
        at += 1
    if at >= len(tokens):
        return None
    token = tokens[at]
    if OFFICE in token.rows:
        row = token.rows[OFFICE]
        return row, deputy or bool(row["deputy"]), at + 1
    if deputy and HEAD in token.rows:
        return {"code": "unit_head", "title": "Trưởng", "level": "", "body": "required"}, True, at
    if "chief" in token.rows and at + 1 < len(tokens) and HEAD in tokens[at + 1].rows:
        return {"code": "unit_head", "title": "Trưởng", "level": "", "body": "required"}, deputy, at + 1
    return None


def body_end(tokens: list[Token], start: int, code: str, after_name: bool = False) -> int:
    """The index after the body that starts at `start`."""
    at = start
    while at < len(tokens):
        step = _body_step(tokens, start, at, code)
        if step == at and _namesake(tokens, start, at, after_name):
            step = at + 1
        if step == at:
            step = _reached(tokens, start, at)
        if step == at and at > start and tokens[at].key == ",":
            step = max(_listed_end(tokens, start, at, code), _titles_end(tokens, start, at))
        if step == at:
            step = _open_run(tokens, start, at, code, after_name)
        if step == at:
            break
        at = step
    while at > start and _dangling(tokens[at - 1]):
        at -= 1
    return at


def _namesake(tokens: list[Token], start: int, at: int, after_name: bool) -> bool:
    """Whether two syllables that might be a name end a body's: "ông A, Giám đốc Công ty Lộc An", "… Lộc An Lê B"."""
    if NAME not in tokens[at].rows or "weak" not in tokens[at].rows[NAME]:
        return False
    if _names_a_firm(tokens, at):
        return True
    if at == start:
        return False
    if after_name and _lacks_a_name(tokens, start, at):
        return True
    if AREA in tokens[at - 1].rows or not (
        tokens[at - 1].capital or FIELD in tokens[at - 1].rows or HEAD in tokens[at - 1].rows
    ):
        return False
    return after_name or (at + 1 < len(tokens) and NAME in tokens[at + 1].rows)


def _lacks_a_name(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a firm's words stop short of its name ("ông A, Giám đốc Công ty cổ phần xây dựng | Lộc An")."""
    firm = next((i for i in range(at - 1, start - 1, -1) if HEAD in tokens[i].rows), None)
    if firm is None or not tokens[firm].key.startswith(("công ty", "tổng công ty", "tập đoàn", "doanh nghiệp")):
        return False
    return all(not token.capital or token.key in _FORMS for token in tokens[firm + 1 : at])


_FORMS = frozenset({"tnhh", "mtv", "cp", "tm", "dv", "sx", "xd", "đt", "xnk", "tmdv", "tm-dv", "mtv."})


def _open_run(tokens: list[Token], start: int, at: int, code: str, after_name: bool) -> int:
    """The index after words in lower case that the lexicon lacks, where what follows shows that the name goes on.

    "Tập đoàn Công nghiệp đóng tàu Việt Nam", "Công ty sơn Hoa Mai", "khoa Cơ điện tử,": up to a capital, a mark or the
    holder's name, never over a verb ("Giám đốc Công ty Hoa Mai lái xe đến"), nor behind a minister's field, which no
    organisation's name opens ("Bộ trưởng Giao thông kiểm tra đường sắt Đông An").
    """
    if at == start:
        return _named_at_once(tokens, at, code, after_name)
    if not _opens_run(tokens, start, at):
        return at
    if code in _MINISTERS and not any(HEAD in token.rows for token in tokens[start:at]):
        return at
    end = at
    while end < len(tokens) and end - at <= _LONGEST_RUN and _plain_noun(tokens[end]):
        end += 1
    if end == at or end - at > _LONGEST_RUN:
        return at
    after = tokens[end] if end < len(tokens) else None
    if after is None or after.key in _CLOSING_MARKS:
        return end if end - at <= _LONGEST_TAIL else at
    if (
        NAME in after.rows
        or AREA in after.rows
        or LINK in after.rows
        or (after.capital and HONORIFIC not in after.rows)
    ):
        return end
    if after.key == '"' and tokens[end - 1].key in words(LEXICON, "quoted"):
        return end
    if VERB not in after.rows:
        return at
    # right behind "công ty" its name must come, whatever verb follows that; so must the rest of a word
    word = end == at + 1 and is_compound(tokens[at - 1].key.rsplit(" ", 1)[-1], tokens[at].key)
    return end if word or (HEAD in tokens[at - 1].rows and end - at > 1) else at


def _names_a_firm(tokens: list[Token], at: int) -> bool:
    """Whether the holder is named behind the dash: "Phó Tổng Giám đốc An Phú - Invest - ông Lê B"."""
    end = at + 1
    while end + 1 < len(tokens) and end - at < 6 and tokens[end].key == "-":
        end += 1
        if HONORIFIC in tokens[end].rows:
            return end + 1 < len(tokens) and NAME in tokens[end + 1].rows
        while end < len(tokens) and CAPITALISED in tokens[end].rows:
            end += 1
    return False


def _named_at_once(tokens: list[Token], at: int, code: str, after_name: bool) -> int:
    """The index after what a unit deals with, in words that the lexicon lacks, right behind the office's own.

    "ông A, trưởng ban đại diện CMHS", "trưởng ban bạn đọc Lê B": before the holder's name nothing but it ends them, so
    that no verb is taken ("Trưởng phòng biểu quyết Nghị quyết").
    """
    if code not in _NAMED_BY_FIELD:
        return at
    end = at
    while end < len(tokens) and end - at <= _LONGEST_RUN and _plain_noun(tokens[end]):
        end += 1
    if end == at or end - at > _LONGEST_RUN:
        return at
    after = tokens[end] if end < len(tokens) else None
    if not after_name:
        return end if after is not None and NAME in after.rows and SHORT not in after.rows and end - at > 1 else at
    if after is None or after.key in _CLOSING_MARKS or HEAD in after.rows or AREA in after.rows or NAME in after.rows:
        return end
    return end if after.capital and HONORIFIC not in after.rows and COUNTRY not in after.rows else at


def _opens_run(tokens: list[Token], start: int, at: int) -> bool:
    """Whether an organisation's name may go on in lower case at `at`: not behind a territory or "UBND"."""
    before = tokens[at - 1]
    if before.place or NUMBER in before.rows or AREA in before.rows or COUNTRY in before.rows:
        return False
    if HEAD in before.rows:
        return not before.rows[HEAD].get("whole")
    if not (before.capital or FIELD in before.rows or DEVERBAL in before.rows or WORD in before.rows):
        return False
    back = at - 1
    while back >= start and CAPITALISED in tokens[back].rows:
        back -= 1
    return back < start or AREA not in tokens[back].rows


def _plain_noun(token: Token) -> bool:
    """Whether a token may stand within a name in lower case: no verb, no particle, nothing of the grammar's own."""
    if token.capital:
        return False
    if HEAD in token.rows or FIELD in token.rows or DEVERBAL in token.rows:
        return VERB not in token.rows and "plural" not in token.rows and OFFICE not in token.rows
    return WORD in token.rows and token.key not in _followers()


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
        verb = VERB in token.rows and not token.capital
        if NAME in token.rows or OFFICE in token.rows or RANK in token.rows or verb or _is_degree(token):
            return at
        end += 1
    return end if end > at and tokens[end - 1].end == reach else at


def _dangling(token: Token) -> bool:
    return LINK in token.rows or token.key in {"-", ",", "và", "&", ":", "tại", "về", "số", "("}


def _body_step(tokens: list[Token], start: int, at: int, code: str) -> int:
    """The index after the next piece of a body, or `at` where the body ends."""
    token = tokens[at]
    before = tokens[at - 1]
    if "plural" in token.rows and NUMBER not in token.rows:
        return at + 1 if _of_several(tokens, start, at, code) else at
    if NAME in token.rows or OFFICE in token.rows or RANK in token.rows:
        return at
    if "status" in token.rows and office_at(tokens, at + 1) is not None:
        return at
    if token.key == ":" and LINK in before.rows:
        return at + 1
    if token.key in {"(", '"'}:
        return _enclosed(tokens, start, at)
    if token.key == "-" and at + 2 < len(tokens) and tokens[at + 1].key == "đường" and tokens[at + 2].capital:
        return at + 2  # "Hội Truyền thống Trường Sơn - đường Hồ Chí Minh"
    if token.key in _JOINTS or LINK in token.rows:
        return at + 1 if _continues(tokens, start, at, code) else at
    if NUMBER in token.rows:
        opens = at > start or code in _NUMBERED
        return at + 1 if opens and token.key[:2] not in {"19", "20"} and token.key[-1:].isalnum() else at
    if token.capital:
        if (HONORIFIC in token.rows and COUNTRY not in token.rows) or _is_degree(token):
            return at
        return at + 1 if not (VERB in token.rows and len(token.rows) == 1 and at == start) else at
    return at + 1 if _lower_fits(tokens, start, at, before) else at


def _is_degree(token: Token) -> bool:
    """Whether an abbreviated degree stands before the holder's name: "Giám đốc Bệnh viện PGS.TS. A"."""
    return PREFIX in token.rows and " " not in token.key and not is_vietnamese(token.key)


def _of_several(tokens: list[Token], start: int, at: int, code: str) -> bool:
    """Whether "các" goes on with a body: "người phát ngôn các lực lượng vũ trang", "Liên hiệp các Câu lạc bộ A"."""
    if at + 1 >= len(tokens) or not (HEAD in tokens[at + 1].rows or FIELD in tokens[at + 1].rows):
        return False
    if at == start:
        return code == "spokesperson" or tokens[at + 1].key in words(LEXICON, "several")
    return tokens[at - 1].key in words(LEXICON, "union") or (tokens[at].capital and tokens[at - 1].key == "và")


def further_end(tokens: list[Token], start: int, end: int) -> int:
    """The index after the further bodies of a list behind the first: "Giám đốc các công ty Hoa Lan, Hoa Mai"."""
    if start >= end or "plural" not in tokens[start].rows:
        return end
    at = end
    while at + 1 < len(tokens) and tokens[at].key in {",", "và"}:
        run = at + 1
        while run < len(tokens) and _names_a_body(tokens[run]):
            run += 1
        if run == at + 1 or run >= len(tokens) or not any(token.capital for token in tokens[at + 1 : run]):
            break
        at = run
    return at


def _names_a_body(token: Token) -> bool:
    named = token.capital and {NAME, OFFICE, RANK, VERB, HONORIFIC}.isdisjoint(token.rows)
    return named or HEAD in token.rows or AREA in token.rows or FIELD in token.rows


def _lower_fits(tokens: list[Token], start: int, at: int, before: Token) -> bool:
    """Whether a lower-case word belongs to the body: "Sở giáo dục", but not "UBND tỉnh kiểm tra"."""
    token = tokens[at]
    if HEAD in token.rows or AREA in token.rows:
        if VERB in token.rows or "plural" in token.rows:
            return False
        if DEVERBAL in token.rows or VERB in token.rows:
            return at == start or HEAD in before.rows
        if token.key == "số":
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            return after is not None and (NUMBER in after.rows or (after.capital and not set(after.key) - set("ivx")))
        whole = HEAD in token.rows and token.rows[HEAD].get("whole")
        return bool(at == start or AREA in token.rows or whole or _goes_on(tokens, at + 1))
    if before.place:
        return False
    if FIELD in token.rows:
        return True
    if DEVERBAL in token.rows:
        if (
            at == start
            or (HEAD in before.rows and not before.rows[HEAD].get("whole"))
            or before.key in {"và", "-", "&"}
        ):
            return True
        return FIELD in before.rows and not before.capital
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
    if CAPITALISED not in tokens[at - 1].rows:
        return False
    opens = at > 1 and HEAD in tokens[at - 2].rows and not tokens[at - 2].rows[HEAD].get("whole")
    for end in range(at, min(at + (4 if opens else 1), len(tokens))):
        token = tokens[end]
        if token.capital or token.rows.keys() - {WORD, FIELD, DEVERBAL, HEAD}:
            return False
        after = tokens[end + 1] if end + 1 < len(tokens) else None
        if after is None or after.capital or AREA in after.rows or after.key in {",", ";", ".", ")", ":", "-", "("}:
            return True
        if opens and VERB in after.rows and end > at:
            return True
    return False


def _continues(tokens: list[Token], start: int, at: int, code: str) -> bool:
    """Whether the joint at `at` holds two parts of one body: "Giáo dục và Đào tạo", "Thi đua - Khen thưởng"."""
    if at == start and tokens[at].key != "của":
        return False
    if at + 1 >= len(tokens):
        return False
    joint, after = tokens[at], tokens[at + 1]
    if (
        NAME in after.rows
        or OFFICE in after.rows
        or "status" in after.rows
        or "deputy" in after.rows
        or RANK in after.rows
    ):
        return False
    if joint.key == "tại":
        abroad = COUNTRY in tokens[at - 1].rows and COUNTRY in after.rows  # "Các lực lượng Mỹ tại Nhật Bản"
        high = tokens[at - 1].key.endswith("cấp cao")  # "Tòa án nhân dân cấp cao tại Đà Nẵng"
        return abroad or ((code in _ABROAD or high) and (after.capital or AREA in after.rows))
    if LINK in joint.rows:
        if after.key == ":":
            return at + 2 < len(tokens) and HEAD in tokens[at + 2].rows
        return HEAD in after.rows or (after.capital and HONORIFIC not in after.rows) or COUNTRY in after.rows
    if "plural" in after.rows:
        return joint.key == "và" and _of_several(tokens, start, at + 1, code)
    if joint.key == "về":
        return any(HEAD in t.rows and t.key in words(LEXICON, "commission") for t in tokens[start:at]) and _plain_noun(
            after
        )
    if joint.key == "," or (COUNTRY in after.rows and code in _MINISTERS):
        return joint.key == "," and _listed_field(tokens, at)
    return _same_name(tokens, at)


def _same_name(tokens: list[Token], at: int) -> bool:
    """Whether "-", "và" or "&" at `at` stands within one name: "Giáo dục và Đào tạo", "Phòng Cơ điện - Công ty A"."""
    joint, after = tokens[at], tokens[at + 1]
    field_like = FIELD in after.rows or DEVERBAL in after.rows
    if joint.key == "-":
        if HEAD in after.rows:
            return after.capital or (at + 2 < len(tokens) and tokens[at + 2].capital)
        states = COUNTRY in after.rows and (
            COUNTRY in tokens[at - 1].rows or tokens[at - 1].key in {"việt", "việt nam"}
        )
        return (
            (after.capital and (CAPITALISED in after.rows or field_like or AREA in after.rows)) or field_like or states
        )
    if HEAD in after.rows and not field_like:
        return False
    before = tokens[at - 1]
    return (field_like or CAPITALISED in after.rows) and (
        FIELD in before.rows or DEVERBAL in before.rows or before.capital or WORD in before.rows
    )


def _listed_field(tokens: list[Token], at: int) -> bool:
    """Whether the comma parts the fields of one body ("Văn hóa, Thể thao và Du lịch")."""
    before, after = tokens[at - 1], tokens[at + 1]
    if not ((FIELD in before.rows or DEVERBAL in before.rows) and (FIELD in after.rows or DEVERBAL in after.rows)):
        return False
    rest = tokens[at + 2 : at + 6]
    joint = next((n for n, token in enumerate(rest) if token.key in {"và", "&"}), None)
    return (
        joint is not None
        and joint + 1 < len(rest)
        and (FIELD in rest[joint + 1].rows or DEVERBAL in rest[joint + 1].rows)
    )


def _listed_end(tokens: list[Token], start: int, at: int, code: str) -> int:
    """The index after a list of fields that the lexicon lacks, `at` where none opens at the comma there.

    "phòng đấu thầu, thẩm định và giám sát đầu tư Sở …", "Vụ Giáo dục, chính trị và công tác học sinh, sinh viên -": up
    to the holder's name or a greater body; to a mark only where a known field tells that no verbs are listed ("Giám
    đốc Sở Y tế, thăm hỏi và động viên bà con.").
    """
    before = tokens[at - 1]
    if (
        before.place
        or AREA in before.rows
        or COUNTRY in before.rows
        or not (HEAD in tokens[start].rows or code in _NAMED_BY_FIELD)
    ):
        return at
    end, joined, known = at, False, False
    while end < len(tokens) and tokens[end].key in {",", "và", "&"} and end - at < _LONGEST_LIST:
        run = end + 1
        while run < len(tokens) and run - end <= _LONGEST_TAIL + 1 and _plain_noun(tokens[run]):
            known |= FIELD in tokens[run].rows
            joined |= " và " in tokens[run].key
            run += 1
        if run == end + 1 or run - end > _LONGEST_TAIL + 1:
            break
        joined |= tokens[end].key != ","
        end = run
    if end == at or end >= len(tokens):
        return at
    after = tokens[end]
    if _is_commission(tokens, start, at) and (VERB in after.rows or "closing" in after.rows):
        return end  # "Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã đã họp"
    if not joined:  # "Trung tâm Hỗ trợ học sinh, sinh viên TP. A"
        pair = end == at + 2 and FIELD in before.rows and FIELD in tokens[at + 1].rows
        return end if pair and (AREA in after.rows or NAME in after.rows) else at
    if NAME in after.rows or (after.capital and (HEAD in after.rows or AREA in after.rows)):
        return end
    return end if known and after.key in _CLOSING_MARKS else at


def _is_commission(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a body named by its task has been read so far, and the task in lower case has begun."""
    named = tokens[start - 1].key.endswith("ban chỉ đạo") or any(
        HEAD in token.rows and token.key in words(LEXICON, "commission") for token in tokens[start:at]
    )
    return named and not tokens[at - 1].capital and NUMBER not in tokens[at - 1].rows


def _titles_end(tokens: list[Token], start: int, at: int) -> int:
    """The index after a further title that a council awards: "Hội đồng xét tặng danh hiệu …, Nhà giáo ưu tú"."""
    if at + 1 >= len(tokens) or not any(token.key == "hiệu" for token in tokens[start:at]):
        return at
    after = tokens[at + 1]
    return at + 2 if after.capital and PREFIX in after.rows and after.key.endswith(("ưu tú", "nhân dân")) else at


def _enclosed(tokens: list[Token], start: int, at: int) -> int:
    """The index after a bracket or quotation that belongs to the body, else `at`: not a photo position."""
    closing = ")" if tokens[at].key == "(" else '"'
    for end in range(at + 1, min(at + 25, len(tokens))):
        if tokens[end].key == closing:
            inside = tokens[at + 1 : end]
            if not inside or tokens[end].end - tokens[at].start > _LONGEST_BRACKET:
                return at
            opens = inside[0]
            if (
                opens.key in words(LEXICON, "photo")
                or NAME in opens.rows
                or OFFICE in opens.rows
                or NUMBER in opens.rows
                or "deputy" in opens.rows
            ):
                return at
            if closing == '"':
                before = tokens[at - 1]
                named = HEAD in before.rows or before.capital or before.key in words(LEXICON, "quoted")
                return end + 1 if at > start and named else at
            fits = opens.capital or HEAD in opens.rows or AREA in opens.rows or LINK in opens.rows
            return end + 1 if fits and HONORIFIC not in opens.rows and not any(VERB in t.rows for t in inside) else at
    return at
