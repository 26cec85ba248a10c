"""The marks and small words that part and join what a clause says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.words import pattern, words

# "2020 - 2025" is one range, "kinh tế - xã hội" one field, "Bà Rịa - Vũng Tàu" one place.
# "cho biết" gives nothing; "với 3 tập thể" does, "với 3 tập thể tham dự" does not; "từ Bộ Y
# tế" is a giver.
_MARKS = (
    r"(?P<colon>\s-(?=\s)(?!(?<=\d\s-)\s\d)(?!\s«paired»(?!\w))(?<!(?:bà rịa|thừa thiên)\s-))|(?<!\w)"
    r"(?:(?P<to>(?:cho|đối với)(?!\s+«not_to»)|(?:tới|lên)(?=\s+\d)"
    r"|(?<=(?:khen|đồng|chương|thưởng)\s)(?:tới|đến)(?=\s(?:gia đình|thân nhân)\s)"
    r"|(?<=\d\s(?:triệu |nghìn |tỷ )?đồng\s)(?:tới|đến)(?=\s(?:«address»|anh|chị|em|cháu)\s)"
    r"|với(?=\s+(?:tổng số\s)?\d[\d.]*\s(?:lượt\s)?«counted_kind»(?!\w)(?![^.;\n]{0,60}(?<!\w)«takes_part»(?!\w))))"
    r"|(?P<of>của|do|từ(?:\s(?:đại diện|lãnh đạo))?(?=\s«giver_head»\s))"
    r"|(?P<proxy>«on_behalf»(?:\s+của)?)|(?P<empowered>uỷ quyền)"
    r"|(?P<passive>được)|(?P<among>«parts»)|(?P<goes>thuộc(?=\s«winner_head»\s))"
    r"|(?P<join>và|cùng|cùng với)|(?P<copula>là)|(?P<each>mỗi))(?!\w)|"
    r"(?P<hoist>lên\s+(?:lá\s+)?cờ\s+(?:truyền thống\s+)?của)"
)
_PUNCTUATION = {
    ";": "semicolon", "\n": "newline", ",": "comma", ":": "colon", "(": "open", ")": "close",
}  # fmt: skip
_ABBREVIATED = (" gs.", " pgs.", " ts.", " ths.", " bs.", ".gs.", ".ts.", ".bs.", " tp.", " tx.", " đ/c.")
# What the marks begin with that are no words of the lexicon; none of these holds another.
_STARTS = (
    *_PUNCTUATION, " -", "cho", "đối", "tới", "đến", "lên", "với", "của", "do", "từ", "được", "uỷ", "thuộc", "và",
    "cùng", "là", "mỗi",
)  # fmt: skip


@cache
def _mark_starts() -> AhoCorasick:
    begin = {term.split()[0] for role in ("on_behalf", "parts") for term in words(role)}
    return AhoCorasick([*_STARTS, *sorted(begin.difference(_STARTS))])


def find_marks(key: str, start: int, end: int) -> Iterable[Token]:
    """The marks and small words, looked for where one of them may begin."""
    position, marks = start, pattern(_MARKS)
    for _, at, _ in _mark_starts().find_matches_as_indexes(key[start:end]):
        if start + at < position:
            continue
        if key[start + at] == "\n" and key.endswith(_ABBREVIATED, start, start + at):
            continue  # the page broke the sentence there: "trao giải cho PGS.", then the name
        if (kind := _PUNCTUATION.get(key[start + at])) is not None:
            yield Token(kind, start + at, start + at + 1)
        elif match := marks.match(key, start + at, end):
            position = match.end()
            yield Token(str(match.lastgroup), match.start(), position)
