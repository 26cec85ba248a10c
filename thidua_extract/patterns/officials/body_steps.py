"""Whether the name of a body goes on: over one more word, a joint, a bracket, another field."""

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
MINISTERS = frozenset({"minister", "deputy_minister", "foreign_minister", "prime_minister", "foreign_president"})
_LONGEST_PLACE = 6  # tokens of a place with its kind
_JOINTS = frozenset({"-", "&", "và", ",", "tại", "về"})


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


def body_step(tokens: list[Token], start: int, at: int, code: str) -> int:
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
        if (HONORIFIC in token.rows and COUNTRY not in token.rows) or is_degree(token):
            return at
        return at + 1 if not (VERB in token.rows and len(token.rows) == 1 and at == start) else at
    return at + 1 if _ends_word(before, token) or _lower_fits(tokens, start, at, before) else at


def _ends_word(before: Token, token: Token) -> bool:
    """Whether a lower-case syllable ends the word that a capital opens: "Ban Đối ngoại và Quan | hệ khách hàng"."""
    return CAPITALISED in before.rows and WORD in token.rows and is_compound(before.key, token.key)


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
        seated = (code in _ABROAD or high) and (after.capital or AREA in after.rows)
        return abroad or seated or _place_before_name(tokens, at + 1)
    if LINK in joint.rows:
        if after.key == ":":
            return at + 2 < len(tokens) and HEAD in tokens[at + 2].rows
        return HEAD in after.rows or (after.capital and HONORIFIC not in after.rows) or COUNTRY in after.rows
    if "plural" in after.rows:
        return joint.key == "và" and _of_several(tokens, start, at + 1, code)
    if joint.key == "về":
        return any(HEAD in t.rows and t.key in words(LEXICON, "commission") for t in tokens[start:at]) and plain_noun(
            after
        )
    if joint.key == "," or (COUNTRY in after.rows and code in MINISTERS):
        return joint.key == "," and _listed_field(tokens, at)
    return _same_name(tokens, at)


def _place_before_name(tokens: list[Token], first: int) -> bool:
    """Whether a place and then the holder's name stand here: "Trưởng Văn phòng đại diện tại | miền Trung Lê Văn A"."""
    at = first
    while at < len(tokens) and at - first < _LONGEST_PLACE and (tokens[at].capital or AREA in tokens[at].rows):
        if NAME in tokens[at].rows:
            return at > first and tokens[at - 1].key != "," and SHORT not in tokens[at].rows
        at += 1
    return False


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


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a body's head in lower case has its name behind it: "phòng Nội vụ", but not "ban đạo từ"."""
    if at >= len(tokens) or tokens[at].capital or not tokens[at].key[0].isalpha():
        return True
    return bool({HEAD, AREA, FIELD, DEVERBAL} & tokens[at].rows.keys())


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


def _of_several(tokens: list[Token], start: int, at: int, code: str) -> bool:
    """Whether "các" goes on with a body: "người phát ngôn các lực lượng vũ trang", "Liên hiệp các Câu lạc bộ A"."""
    if at + 1 >= len(tokens) or not (HEAD in tokens[at + 1].rows or FIELD in tokens[at + 1].rows):
        return False
    if at == start:
        return code == "spokesperson" or tokens[at + 1].key in words(LEXICON, "several")
    return tokens[at - 1].key in words(LEXICON, "union") or (tokens[at].capital and tokens[at - 1].key == "và")


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


def is_degree(token: Token) -> bool:
    """Whether an abbreviated degree stands before the holder's name: "Giám đốc Bệnh viện PGS.TS. A"."""
    return PREFIX in token.rows and " " not in token.key and not is_vietnamese(token.key)


def plain_noun(token: Token) -> bool:
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
