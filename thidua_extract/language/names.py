"""Personal names: surname lexicon, minority name shapes, capitals, initials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from thidua_extract import lexicons
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.places import place_spans
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

Cue = Literal["honorific", "rank", "degree", "occupation", "office"]
"""What stands before a name and tells that a person follows."""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name as written, without honorific or rank. `confidence` 0..1: how sure that it is a person.

    `short`: a given name alone ("ông Tỏ"), which points back to a full name. `cue`: what tells the person, if anything
    stands before the name.
    """

    span: Span
    confidence: float
    short: bool = False
    cue: Cue | None = None


def find_names(document: Document) -> list[Name]:
    """Every personal name of the text in order; namesakes (streets, schools, campaigns) are left out."""
    masked = _masked(document)
    found: list[Name] = []
    for match in _RUN.finditer(document.text):
        found.extend(_read_run(document, _syllables(document, match.start(), match.end(), masked)))
    return found


_HARD, _SOFT = 1, 2


class _Syllable(NamedTuple):
    start: int
    end: int
    key: str
    upper: bool
    masked: int


# A syllable with a capital, or a minority one with an apostrophe ("H'Yao", "Bh'riu", "K'Brễu"); an initial ("V.").
_CAPITAL = r"\p{Lu}[\p{L}\p{M}]*+(?:['’][\p{L}\p{M}]++)*+"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_@/]){_CAPITAL}(?:(?:(?<=(?<!\p{{L}})\p{{Lu}})\.)?[ \u00a0]{{1,2}}{_CAPITAL})*+"
)
_SYLLABLE = regex.compile(_CAPITAL)
_VIETNAMESE = regex.compile(
    r"(?:ngh|[gknpt]h|tr|gh|ch|ng|gi|qu|ph|[bcdđghklmnpqrstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
_MINORITY = regex.compile(r"(?:[hkyr]|bh|b|cơ|m|p|zr)['’ʼ]\p{L}+")


@cache
def _surnames() -> dict[str, str]:
    return {fold(row["surname"]): row["weight"] for row in lexicons.table("surnames").rows}


@cache
def _highland() -> frozenset[str]:
    rows = lexicons.table("surnames").rows
    return frozenset(fold(row["surname"]) for row in rows if row["groups"] == "highland")


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(row["syllable"]) for row in lexicons.table("given_names").rows)


@cache
def _middle() -> frozenset[str]:
    return frozenset(fold(row["syllable"]) for row in lexicons.table("given_names").rows if row["middle"] == "yes")


@cache
def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    tables: tuple[tuple[str, str, Cue], ...] = (
        ("honorifics", "honorific", "honorific"),
        ("ranks", "rank", "rank"),
        ("degrees", "degree", "degree"),
        ("occupations", "occupation", "occupation"),
    )
    for name, column, cue in tables:
        for row in lexicons.table(name).rows:
            for term in (row[column], *row["aliases"].split("|")):
                if term:
                    cues.setdefault(fold(term), cue)
    return cues


@cache
def _namesakes() -> dict[str, str]:
    return {fold(row["head"]): row["kind"] for row in lexicons.table("namesakes").rows}


@cache
def _not_names() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["kind"]) for row in lexicons.table("not_names").rows)


def _masked(document: Document) -> bytearray:
    """One flag a code point: `_HARD` where a place or a phrase that is no name stands, `_SOFT` for single words."""
    flags = bytearray(len(document.key))
    for span in place_spans(document):
        flags[span.start : span.end] = bytes((_HARD,)) * (span.end - span.start)
    for start, end, _ in _not_names().find(document.key):
        # "Nguyễn Văn Hóa" keeps its last syllables: the word is capitalised throughout and a surname stands before.
        if all(word[0].isupper() for word in document.text[start:end].split()) and _after_surname(document, start):
            continue
        flag = _HARD if " " in document.key[start:end] else _SOFT
        flags[start:end] = bytes((flag,)) * (end - start)
    return flags


def _after_surname(document: Document, start: int) -> bool:
    before = document.key[max(0, start - 12) : start]
    if not before[-1:].isspace():
        return False
    word = before.split()[-1] if before.strip() else ""
    return _surnames().get(word) in ("strong", "common") and document.text[start - 1 - len(word)].isupper()


def _syllables(document: Document, start: int, end: int, masked: bytearray) -> list[_Syllable]:
    found = []
    for match in _SYLLABLE.finditer(document.text, start, end):
        word = match.group()
        upper = len(word) > 1 and word.isupper()
        found.append(
            _Syllable(
                match.start(), match.end(), document.key[match.start() : match.end()], upper, masked[match.start()]
            )
        )
    return found


def _read_run(document: Document, run: list[_Syllable]) -> Iterator[Name]:
    i = 0
    while i < len(run):
        name, i = _name_at(document, run, i)
        if name is not None:
            yield name


def _name_at(document: Document, run: list[_Syllable], i: int) -> tuple[Name | None, int]:
    """The name that begins at syllable `i`, if any, and the syllable to go on from."""
    first = run[i]
    weight, width = _surname_at(run, i)
    if first.masked == _HARD or (first.masked and not (weight and i + 2 < len(run) and not run[i + 1].masked)):
        return None, i + 1
    cue = _cue_before(document, first.start)
    if weight is None:
        return _given_name(document, run, i, cue)
    end = _end_of_name(run, i, width, first.upper)
    if end - i <= width:
        if cue == "honorific" and not first.masked:
            return _name(document, run, i, i + 1, 0.85, cue, short=True), i + 1
        return None, i + 1
    if _bears_name(document, run, i, end):
        return None, _after_namesake(run, i, end)
    if cue is None and _office_before(document, first.start):
        cue = "office"
    confidence = _confidence(run[i:end], weight, width, cue)
    if confidence < _FLOOR:
        return None, i + 1
    return _name(document, run, i, end, confidence, cue), end


_FLOOR = 0.4
_LONGEST = 5


def _name(
    document: Document, run: list[_Syllable], i: int, end: int, confidence: float, cue: Cue | None, short: bool = False
) -> Name:
    return Name(Span(run[i].start, run[end - 1].end), confidence, short, cue)


def _surname_at(run: list[_Syllable], i: int) -> tuple[str | None, int]:
    surnames = _surnames()
    if i + 1 < len(run):
        weight = surnames.get(f"{run[i].key} {run[i + 1].key}")
        if weight:
            return weight, 2
    return surnames.get(run[i].key), 1


def _end_of_name(run: list[_Syllable], i: int, width: int, upper: bool) -> int:
    """Where the name that begins at `i` ends: at a masked word, at the next name, after five syllables."""
    surnames, given, middle = _surnames(), _given(), _middle()
    end = i + width
    while end < len(run) and end - i < _LONGEST:
        syllable = run[end]
        if syllable.masked or (syllable.upper != upper and len(syllable.key) > 1):
            break
        if upper and syllable.key not in given and syllable.key not in surnames:
            break  # in a line of capitals only the lexicon tells where the name ends
        if upper and end - i == 4:
            break
        if (
            end - i >= 3
            and surnames.get(syllable.key) == "strong"
            and end + 1 < len(run)
            and run[end + 1].key in middle
        ):
            break
        end += 1
    return end


def _confidence(name: list[_Syllable], weight: str, width: int, cue: Cue | None) -> float:
    rest = name[width:]
    given = _given()
    known = sum(s.key in given or bool(_MINORITY.fullmatch(s.key)) for s in rest)
    score = {"strong": 0.8, "common": 0.62, "weak": 0.3}[weight]
    if len(rest) == 1:
        score -= 0.2
    if len(rest) >= 2 and rest[0].key in _middle():
        score += 0.15 if weight == "strong" else 0.3
    if any(_MINORITY.fullmatch(s.key) or s.key in _highland() for s in rest):
        score += 0.4
    if len(rest) >= 2 and rest[0].key in ("a", "mí", "seo", "y"):
        score += 0.3
    if known == len(rest):
        score += 0.08
    elif known == 0:
        score -= 0.3
    if name[0].upper:
        score -= 0.1
    if cue is not None:
        score = max(score, {"strong": 0.97, "common": 0.95, "weak": 0.85}[weight]) - (0.1 if known == 0 else 0)
    return round(max(0.0, min(score, 0.98)), 2)


def _words_before(key: str, start: int, count: int) -> list[str]:
    """The last words before `start` on its line, nearest first joined ones last; none after other punctuation."""
    before = key[max(0, start - 60) : start]
    if not before[-1:].isspace() or before[-1:] == "\n":
        return []
    words = before.rsplit("\n", 1)[-1].split()[-count:]
    return [" ".join(words[-n:]) for n in range(len(words), 0, -1)]


def _cue_before(document: Document, start: int) -> Cue | None:
    cues = _cues()
    for phrase in _words_before(document.key, start, 5):
        cue = cues.get(phrase.strip("(\"'").rstrip(".")) or cues.get(phrase.strip("(\"'"))
        if cue is not None:
            if phrase in ("em", "chị", "anh") and _COMPOUND.search(document.key, max(0, start - 12), start):
                return None
            return cue
    return None


# "trẻ em Việt Nam", "tiếng Anh", "chị em": the word is a part of another.
_COMPOUND = regex.compile(r"\b(?:trẻ em|chị em|anh em|tiếng anh|nước anh)\s+$")

_OFFICE = regex.compile(
    r"\b(?:chủ tịch|bí thư|giám đốc|trưởng|bộ trưởng|thứ trưởng|thủ tướng|tư lệnh|chính uỷ|chủ nhiệm|phó|uỷ viên|đại sứ"
    r"|chánh văn phòng|chánh án|chánh thanh tra|thống đốc|tổng biên tập|tổng thư ký|thành viên|đại biểu|phó trưởng ban|quốc vương"
    r"|tổng thống|vụ trưởng|cục trưởng|viện trưởng|hiệu trưởng|trưởng phòng|trưởng ban|giáo viên|thư ký|quản đốc|kế toán|cán bộ)\b"
    r"[^,;:.()\"\n]{0,80}$"
)


def _office_before(document: Document, start: int) -> bool:
    """A title noun stands before on the same clause: "Chủ tịch UBND tỉnh Trần Văn A"."""
    return _OFFICE.search(document.key, max(0, start - 110), start) is not None


def _bears_name(document: Document, run: list[_Syllable], i: int, end: int) -> bool:
    """Whether the words before say that something bears the name: "đường Nguyễn Huệ", "Trường THPT Lê Quý Đôn"."""
    namesakes = _namesakes()
    kind = next(
        (namesakes[p] for p in _words_before(document.key, run[i].start, 4) if p in namesakes),
        None,
    )
    if kind is None:
        return False
    if kind == "locality" and _office_before(document, run[i].start):
        # "Chủ tịch UBND xã Trần Văn A" has the chairman's name; "Chủ tịch UBND xã Lê Lợi" the commune's
        return end - i < 3 or (end < len(run) and not run[end].masked)
    return True


def _after_namesake(run: list[_Syllable], i: int, end: int) -> int:
    """Where a person's own name may begin after a namesake: "Trường THPT Lê Quý Đôn Trần Văn A"."""
    surnames, middle = _surnames(), _middle()
    for at in range(i + 2, end):
        if surnames.get(run[at].key) == "strong" and at + 1 < len(run) and run[at + 1].key in middle:
            return at
    return end


def _given_name(document: Document, run: list[_Syllable], i: int, cue: Cue | None) -> tuple[Name | None, int]:
    """A name without a known surname: after a cue alone, or of minority shape ("Y Thanh Hà Niê Kđăm", "K'Brễu")."""
    first = run[i]
    end = i + 1
    while end < len(run) and end - i < _LONGEST and not run[end].masked and run[end].upper == first.upper:
        end += 1
    syllables = run[i:end]
    if _MINORITY.fullmatch(first.key) or (
        first.key in ("y", "a", "h") and end - i >= 2 and (cue or any(s.key in _highland() for s in syllables[1:]))
    ):
        return _name(document, run, i, end, 0.9 if cue else 0.75, cue), end
    if cue is None or first.upper:
        if cue is None and not first.upper and end - i >= 2 and _office_right_before(document, first.start):
            foreign = not any(_VIETNAMESE.fullmatch(s.key) for s in syllables)
            if foreign:
                return _name(document, run, i, end, 0.7, "office"), end
        return None, i + 1
    if cue == "honorific" and end - i == 1:
        return _name(document, run, i, end, 0.85, cue, short=True), end
    given = _given()
    if all(s.key in given for s in syllables) and end - i >= 2 and end - i <= 3:
        return _name(document, run, i, end, 0.85, cue), end
    if end - i >= 2 and not any(_VIETNAMESE.fullmatch(s.key) for s in syllables):
        return _name(document, run, i, end, 0.7, cue), end
    return (_name(document, run, i, end, 0.6, cue), end) if cue == "honorific" and end - i <= 4 else (None, i + 1)


_OFFICE_RIGHT_BEFORE = regex.compile(
    r"\b(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|tổng thống|đại sứ|quốc vương|tổng bí thư|tổng thư ký)\s+$"
)


def _office_right_before(document: Document, start: int) -> bool:
    return _OFFICE_RIGHT_BEFORE.search(document.key, max(0, start - 30), start) is not None
