"""Things that bear a person's name: "đường Nguyễn Huệ", "Trường THPT Lê Quý Đôn", "số 25 Lê Quý Đôn"."""

from __future__ import annotations

import regex

from thidua_extract.language.names.surroundings import Surroundings
from thidua_extract.language.names.syllables import Syllable
from thidua_extract.language.names.words import Cue, pattern
from thidua_extract.text.document import Document

# "đường Nguyễn Huệ, | Lê Lợi" on one line: "- Trường An Hòa\n- Lò Thị Mây" is a list of its own.
_GAP = regex.compile(r"[^\S\n]*(?:,|-|[^\S\n]và[^\S\n])[^\S\n]*")
# "số 25 Lê Quý Đôn", "tại 885 Tam Trinh", "số nhà 6 Nguyễn Công Trứ": an address; "quận 12 Trần Văn An" is none.
_ADDRESS = r"(?:\b«address»\s+|[,(]\s*)\d{1,4}[a-z]?(?:/\d{1,4})*\s+$"
# "Trần Văn An (SN 1987)", "Lê Thị Ba, 58 tuổi": only a person has an age.
_AGED = r"\s*[,(]\s*(?:«born»|\d{1,3} tuổi)"
_BEFORE_AGE = frozenset({",", "(", ""})  # or more white space
# "trường phổ thông đặc biệt Nguyễn Đình Chiểu": words in lower case between the school and its name.
_SCHOOL = r"(?<!(?i:nhà|hiệu) )\b[Tt]rường (?:(?!«no_school»)\p{Ll}+ ){0,5}$"


class Namesakes:
    """What bears the names of persons in one text."""

    def __init__(self, document: Document, around: Surroundings) -> None:
        self._text, self._key, self._around = document.text, document.key, around
        self.last_end = -1  # where the last namesake ended, since streets come in lists

    def bears(self, run: list[Syllable], i: int, end: int, cue: Cue | None, bearer: str | None) -> bool:
        """Whether something bears the name: "đường Nguyễn Huệ", "Trường THPT Lê Quý Đôn". `bearer`: of what kind."""
        start = run[i].start
        if self._tells_age(run[end - 1].end) or (bearer == "period" and end - i > 2):
            return False
        if self.last_end >= 0 and _GAP.fullmatch(self._key, self.last_end, start):
            return True
        if cue is not None:
            return False
        if bearer is None:
            return self._in_address(start) or self._in_school(start)
        if bearer == "locality" and self._around.office_before(start):
            # "Chủ tịch UBND xã Trần Văn A" has the chairman's name; "Chủ tịch UBND xã Lê Lợi" the commune's
            return end - i < 3 or (end < len(run) and not run[end].mask)
        return True

    def _tells_age(self, end: int) -> bool:
        """Whether an age or a year of birth stands right behind: "Trần Văn An (SN 1987)"."""
        return self._key[end : end + 2].lstrip()[:1] in _BEFORE_AGE and pattern(_AGED).match(self._key, end) is not None

    def _in_address(self, start: int) -> bool:
        """Whether a house number stands before: "số 25 Lê Quý Đôn"."""
        numbered = any(map(str.isdigit, self._key[max(0, start - 5) : start]))
        return numbered and pattern(_ADDRESS).search(self._key, max(0, start - 50), start) is not None

    def _in_school(self, start: int) -> bool:
        """Whether a school stands some words before: "trường phổ thông đặc biệt Nguyễn Đình Chiểu"."""
        window = max(0, start - 50)
        return "trường" in self._key[window:start] and pattern(_SCHOOL).search(self._text, window, start) is not None
