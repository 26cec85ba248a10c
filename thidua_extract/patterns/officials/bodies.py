"""Bodies: how far the words run that an office is an office of ("Giám đốc | Sở Giáo dục và Đào tạo tỉnh A")."""

from __future__ import annotations

from thidua_extract.language.compounds import is_compound
from thidua_extract.language.templates import words
from thidua_extract.patterns.officials.body_steps import MINISTERS, body_step, is_degree, plain_noun
from thidua_extract.patterns.officials.further_bodies import (
    CLOSING_MARKS,
    LONGEST_TAIL,
    NAMED_BY_FIELD,
    listed_end,
    titles_end,
)
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
    RANK,
    SHORT,
    VERB,
    WORD,
    Token,
)

_LONGEST_RUN = 6  # words of a name in lower case that the lexicon lacks


def body_end(tokens: list[Token], start: int, code: str, after_name: bool = False) -> int:
    """The index after the body that starts at `start`."""
    at = start
    while at < len(tokens):
        step = body_step(tokens, start, at, code)
        if step == at and _namesake(tokens, start, at, after_name):
            step = at + 1
        if step == at:
            step = _reached(tokens, start, at)
        if step == at and at > start and tokens[at].key == ",":
            step = max(listed_end(tokens, start, at, code), titles_end(tokens, start, at))
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
    if firm is None or not tokens[firm].key.startswith(tuple(words(LEXICON, "firm"))):
        return False
    return all(not token.capital or token.key in words(LEXICON, "firm_form") for token in tokens[firm + 1 : at])


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
    if code in MINISTERS and not any(HEAD in token.rows for token in tokens[start:at]):
        return at
    end = at
    while end < len(tokens) and end - at <= _LONGEST_RUN and plain_noun(tokens[end]):
        end += 1
    if end == at or end - at > _LONGEST_RUN:
        return at
    after = tokens[end] if end < len(tokens) else None
    if after is None or after.key in CLOSING_MARKS:
        return end if end - at <= LONGEST_TAIL else at
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
    if code not in NAMED_BY_FIELD:
        return at
    end = at
    while end < len(tokens) and end - at <= _LONGEST_RUN and plain_noun(tokens[end]):
        end += 1
    if end == at or end - at > _LONGEST_RUN:
        return at
    after = tokens[end] if end < len(tokens) else None
    if not after_name:
        return end if after is not None and NAME in after.rows and SHORT not in after.rows and end - at > 1 else at
    if after is None or after.key in CLOSING_MARKS or HEAD in after.rows or AREA in after.rows or NAME in after.rows:
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


def _reached(tokens: list[Token], start: int, at: int) -> int:
    """The index after the organisation whose words run on past `at`: "Cục Hợp tác quân sự Quốc tế"."""
    if at == start:
        return at
    reach = max(token.reach for token in tokens[start:at])
    end = at
    while end < len(tokens) and tokens[end].end <= reach:
        token = tokens[end]
        verb = VERB in token.rows and not token.capital
        if NAME in token.rows or OFFICE in token.rows or RANK in token.rows or verb or is_degree(token):
            return at
        end += 1
    return end if end > at and tokens[end - 1].end == reach else at


def _dangling(token: Token) -> bool:
    return LINK in token.rows or token.key in {"-", ",", "và", "&", ":", "tại", "về", "số", "("}
