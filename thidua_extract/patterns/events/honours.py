"""What is given at a gathering, and to whom: words that the acts of a gathering share."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.subjects import BODY
from thidua_extract.patterns.events.words import act_words, event_words
from thidua_extract.text.fold import fold, fold_pattern

AWARD = folded(r"(?<!(?:chào|đánh|thượng|kéo) )«award»|giải(?! «no_prize»)|(?<!khen )thưởng")
# "An (thứ hai từ phải sang) trao Giấy khen": who stands on the right, not who must.
# Nor is "Cần Thơ" what is needed.
PROPOSED = folded(
    r"(?<!\w)(?:(?!cần (?:thơ|giờ|giuộc|đước)(?!\w)|(?<=tiểu )cần)«proposed»"
    r"|(?<!chương |công |quá |quy )trình|(?<!từ |bên )phải(?! sang|\)|,))(?!\w)"
)
# Between an act of honour and whom it honours: "khen thưởng đột xuất cho 3 …", "tuyên dương, khen thưởng các …".
TO_WHOM = folded(
    r"(?:,? (?:và )?«praise»)*"
    r"(?: (?:«praised_how»|trước (?:toàn|cờ|tập thể|toàn thể)(?: \p{l}+){0,3}?))*(?: cho)?(?: «many»)*\s"
)
_CAPITALS = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}|\p{Lu}{2}")
_MEETING = fold("mặt")  # "gặp mặt báo chí" honours no newspaper
_PRAISED_RESULT = regex.compile(fold_pattern(r"\s(?:thành tích|của)(?!\w)"))


def is_honoured(reading: Reading, end: int) -> bool:
    """Whether somebody is honoured by the act that ends at `end`: persons or units counted, called or named."""
    key = reading.key
    whom = act_words(TO_WHOM).match(key, end)
    if whom is None:
        return False
    at = whom.end()
    if key[at : at + 1].isdigit() or _CAPITALS.match(reading.text, at, at + 40):
        return True
    if not key.endswith(_MEETING, 0, end) and event_words(BODY).match(key, at):
        return True
    if _PRAISED_RESULT.match(key, end):
        return key.startswith(fold("chúc mừng"), end - len("chúc mừng"))
    return any(match.start == at for match in _honoured().find(key, at, min(len(key), at + 40)))


@cache
def _honoured() -> TermMatcher[str]:
    """The nouns for whom one honours."""
    terms = [(noun, row["kind"]) for row in table("recipient_kinds").rows for noun in row["nouns"].split("|")]
    terms += [(row["occupation"], "individual") for row in table("occupations").rows]
    # "khen thưởng Thượng uý Lê A": whose name opens behind the rank.
    terms += [(row["rank"], "individual") for row in table("ranks").rows]
    objects = (row["words"] for row in table("event_verbs").rows if row["class"] == "object")
    return TermMatcher([*terms, *((noun, "object") for words in objects for noun in words.split("|"))])
