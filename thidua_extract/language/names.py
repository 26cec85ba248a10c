"""Personal names: surname lexicon, minority name shapes, capitals, initials, and what a name is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

import regex

from thidua_extract import lexicons
from thidua_extract.language.foreign_names import foreign_end, is_vietnamese
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.places import place_spans
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

Cue = Literal["honorific", "rank", "degree", "occupation", "office", "list", "repeated"]
"""What tells that a person is named: a word right before, an office earlier in the clause, another name in the same
list, or the same name with a cue elsewhere in the text."""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name as written, without honorific or rank. `confidence` 0..1: how sure that it is a person.

    `short`: a given name alone ("ông Tỏ"), which points back to a full name. `cue`: what else than its own shape tells
    the person.
    """

    span: Span
    confidence: float
    short: bool = False
    cue: Cue | None = None


def find_names(document: Document) -> list[Name]:
    """Every personal name of the text in order; namesakes (streets, schools, campaigns) are left out."""
    reader = _Reader(document)
    runs = [reader.run(match.start(), match.end()) for match in _RUN.finditer(document.text)]
    found = [_whole(document, name) for run in runs for name in reader.names(run)]
    return reader.with_stage_names(runs, found)


def _whole(document: Document, name: Name) -> Name:
    """The name with the rest of a foreign one: "Kim Byeong - joo", "Ursula von der Leyen"."""
    end = foreign_end(document.text, name.span.start, name.span.end)
    return name if end == name.span.end else replace(name, span=Span(name.span.start, end), short=False)


class _Syllable(NamedTuple):
    start: int
    end: int
    key: str
    capital: bool
    upper: bool
    mask: int


# Why a syllable may be no part of a name: it is in a phrase such as "Thanh niên"; in a phrase that is capitalised
# throughout, as a name would be ("Công An"); a single word ("Sở"); or in a place.
_FREE, _HARD, _WHOLE, _SOFT, _PLACE = 0, 1, 2, 3, 4
_FLOOR = 0.4
_LONGEST = 5
_ANY = 99

# A syllable with a capital, or a minority one with an apostrophe ("H'Yao", "Bh'riu", "K'Brễu"); an initial ("V.").
_CAPITAL = r"\p{Lu}[\p{L}\p{M}]*+(?:['’][\p{L}\p{M}]++)*+"
_SPACE = r"[ \u00a0]{1,2}"
# "Huỳnh công Hùng": a middle word in lower case after a surname, a slip that the press makes.
_SLIP = rf"(?:{_SPACE}(?:văn|thị|công|hữu|đình)(?={_SPACE}\p{{Lu}}\p{{Ll}}))"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_@/]){_CAPITAL}{_SLIP}?(?:(?:(?<=(?<!\p{{L}})\p{{Lu}})\.)?{_SPACE}{_CAPITAL}{_SLIP}?)*+"
)
_SYLLABLE = regex.compile(rf"{_CAPITAL}|\p{{Ll}}++")
_MINORITY = regex.compile(r"(?:[hkyr]|bh|b|cơ|m|p|zr)['’ʼ]\p{L}+")
_LIST_GAP = regex.compile(r"(?:\s*\([^()\n]{1,120}\))?\s*(?:[,;]|[,;]?\s+và(?:\s+các)?\s)\s*")
# "số 25 Lê Quý Đôn", "tại 885 Tam Trinh", "số nhà 6 Nguyễn Công Trứ": an address; "quận 12 Trần Văn An" is none.
_ADDRESS = regex.compile(r"(?:\b(?:số|số nhà|nhà|ngõ|hẻm|địa chỉ|ở|tại)\s+|[,(]\s*)\d{1,4}[a-z]?(?:/\d{1,4})*\s+$")
# "Trần Văn An (SN 1987)", "Lê Thị Ba, 58 tuổi": only a person has an age.
_AGED = regex.compile(r"\s*[,(]\s*(?:sn|sinh|\d{1,3} tuổi)")
_NAMESAKE_GAP = regex.compile(r"\s*(?:,|-|\s+và\s)\s*")
# "trẻ em Việt Nam", "chị em", "tiếng Anh": the honorific is a part of another word.
_COMPOUND = regex.compile(r"\b(?:trẻ em|chị em|anh em|tiếng anh|nước anh|đàn ông|đàn bà|các bà mẹ)\s+$")
# "trường phổ thông đặc biệt Nguyễn Đình Chiểu": words in lower case between the school and its name.
_SCHOOL = regex.compile(
    r"(?<!(?i:nhà|hiệu) )\b[Tt]rường "
    r"(?:(?!do|cho|của|là|và|có|tại|tặng|trao|thầy|cô|em|ông|bà|anh|chị)\p{Ll}+ ){0,5}$"
)


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
def _cues() -> dict[str, tuple[Cue, str]]:
    """Words that stand right before a name, with the kind of cue and what the lexicon says of the word."""
    cues: dict[str, tuple[Cue, str]] = {}
    tables: tuple[tuple[str, str, Cue, str], ...] = (
        ("honorifics", "honorific", "honorific", "strength"),
        ("ranks", "rank", "rank", "code"),
        ("degrees", "degree", "degree", "degree"),
        ("occupations", "occupation", "occupation", "kind"),
    )
    for name, column, cue, said in tables:
        for row in lexicons.table(name).rows:
            if row.get("kind") == "office":
                continue
            for term in filter(None, (row[column], *row["aliases"].split("|"))):
                cues.setdefault(fold(term), ("office" if row.get("kind") == "statesman" else cue, row[said]))
    return cues


def _abbreviated(phrase: str) -> tuple[Cue, str] | None:
    """The cue "PGS."; a full stop behind any other ends the sentence: "… của bà con. Ông Thuần"."""
    found = _cues().get(phrase.rstrip("."))
    return found if found is not None and found[0] in ("degree", "rank") else None


@cache
def _office() -> regex.Pattern[str]:
    """An office noun, then what belongs to it up to the end of the stretch."""
    rows = lexicons.table("occupations").rows
    nouns = sorted((fold(row["occupation"]) for row in rows if row["kind"] == "office"), key=len, reverse=True)
    # a full stop ends the clause, but not in "TP. HCM", "Q. 1", "T.Ư"
    within = r"(?:[^,;:.()\"\n]|(?<=\b(?:tp|tx|tt|q|h|p|t))\.){0,80}"
    return regex.compile(rf"\b(?:{'|'.join(map(regex.escape, nouns))})\b(?={within}$)")


@cache
def _offices() -> regex.Pattern[str]:
    """A comma or dash and an office noun behind it."""
    rows = lexicons.table("occupations").rows
    nouns = sorted((fold(row["occupation"]) for row in rows if row["kind"] == "office"), key=len, reverse=True)
    return regex.compile(rf"\s?[,-]\s(?:nguyên |cựu )?(?:{'|'.join(map(regex.escape, nouns))})\b")


@cache
def _namesakes() -> dict[str, str]:
    return {fold(row["head"]): row["kind"] for row in lexicons.table("namesakes").rows}


@cache
def _telling() -> frozenset[str]:
    """The last words of all cues and of all that bears names: before any other word, a name stands alone."""
    phrases = (*_cues(), *_namesakes())
    return frozenset({"như", "là", "gồm", *(phrase.rsplit(" ", 1)[-1].rstrip(".") for phrase in phrases)})


@cache
def _not_names() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["kind"]) for row in lexicons.table("not_names").rows)


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(row["term"]) for row in lexicons.table("not_names").rows if row["kind"] == "country")


class _Reader:
    """Reads the names of one text, run of capitalised syllables by run."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.key = document.key
        self._masks = _masks(document)
        self._namesake_end = -1  # where the last namesake ended, since streets come in lists

    def run(self, start: int, end: int) -> list[_Syllable]:
        """The syllables of a run of capitalised words."""
        return [
            _Syllable(
                s := match.start(),
                e := match.end(),
                self.key[s:e],
                self.text[s].isupper(),
                e - s > 1 and match.group().isupper(),
                self._masks[s],
            )
            for match in _SYLLABLE.finditer(self.text, start, end)
        ]

    def names(self, run: list[_Syllable]) -> Iterator[Name]:
        """The names of a run, from left to right."""
        i = 0
        while i < len(run):
            name, i = self._name_at(run, i)
            if name is not None:
                yield name

    def _name_at(self, run: list[_Syllable], i: int) -> tuple[Name | None, int]:
        """The name that begins at syllable `i`, if any, and the syllable to go on from."""
        first = run[i]
        if first.mask in (_HARD, _PLACE):
            return None, i + 1
        weight, width = _surname_at(run, i)
        cue, said, bearer = self._before(first.start)
        if first.mask == _WHOLE and cue is None and not (len(run) - i > 2 and self._office_behind(run[-1].end)):
            return None, i + 1
        if weight is None or (i + 1 < len(run) and _addresses(run, i)):
            return self._surnameless(run, i, cue, said, bearer)
        if first.mask == _SOFT and not (i + 2 < len(run) and not run[i + 1].mask):
            return None, i + 1
        end = _end_of_name(run, i, width)
        if weight == "weak" and cue is None and _within_name(run, i) and not _tells(run, i + width, end):
            return None, i + 1
        if end - i <= width:
            return self._short_name(run, i, cue, said)
        if self._bears_name(run, i, end, cue, bearer):
            self._namesake_end = run[end - 1].end
            return None, _after_namesake(run, i, end)
        behind = first.key not in ("ông", "bà") and self._office_behind(run[end - 1].end)
        if cue is None and (behind or self._office_before(first.start)):
            cue = "office"
        confidence = _confidence(run[i:end], weight, width, cue)
        if confidence < _FLOOR:
            return None, i + 1
        return _name(run, i, end, confidence, cue), end

    def _surnameless(
        self, run: list[_Syllable], i: int, cue: Cue | None, said: str, bearer: str | None
    ) -> tuple[Name | None, int]:
        """A name without a known surname: minority shape, stage name or given name after a cue, foreign name."""
        first = run[i]
        end = i + 1
        while end < len(run) and end - i < _LONGEST and not run[end].mask and run[end].upper == first.upper:
            end += 1
        whole = 3 <= len(run) - i <= 4 and not any(s.upper for s in run[i:]) and cue in ("rank", "honorific")
        if whole and self._office_behind(run[-1].end):
            return _name(run, i, len(run), 0.85, cue), len(run)  # "Thiếu tướng Du Trường Giang, Phó Tư lệnh"
        syllables = run[i:end]
        if _minority(syllables, cue):
            return _name(run, i, end, 0.92 if cue else 0.8, cue), end
        if first.mask or self._bears_name(run, i, end, cue, bearer):
            return None, i + 1
        foreign = end - i >= 2 and not any(len(s.key) == 1 or is_vietnamese(s.key) for s in syllables)
        told = end - i > 2 and syllables[1].capital and syllables[1].key in ("văn", "thị")
        if cue is None and told and self._office_before(first.start):
            return _name(run, i, end, 0.85, "office"), end  # "Phó Chủ tịch UBND tỉnh Ao Văn Thinh"
        if cue is None:
            abroad = i > 0 and run[i - 1].key in _countries() and 2 <= end - i <= 3
            if (foreign or abroad) and not first.upper and self._office_before(first.start, within=2):
                return _name(run, i, end, 0.7, "office"), end
            return None, i + 1
        if end - i == 1:
            return self._short_name(run, i, cue, said)
        if all(s.key in _given() for s in syllables) and end - i <= 3 and not first.upper:
            return _name(run, i, end, 0.85, cue), end
        if foreign or (len(syllables) > 1 and first.key.isalpha() and not is_vietnamese(first.key)):
            return _name(run, i, end, 0.7, cue), end  # "Hoa hậu Kelly Trang Trần"
        return (
            (_name(run, i, end, 0.6, cue), end) if said in ("strong", "statesman") and end - i <= 4 else (None, i + 1)
        )

    def _short_name(self, run: list[_Syllable], i: int, cue: Cue | None, said: str) -> tuple[Name | None, int]:
        """A given name alone after an honorific: "ông Tỏ"."""
        if cue != "honorific" or run[i].mask:
            return None, i + 1
        if said != "strong" and run[i].key not in _given():  # "mẹ Vietcombank"
            return None, i + 1
        return _name(run, i, i + 1, 0.85, cue, short=True), i + 1

    def _words_before(self, start: int) -> list[str]:
        """The last five words before `start` on its line; none where nothing parts them from it."""
        before = self.key[max(0, start - 60) : start]
        if not before[-1:].isspace() or before[-1:] == "\n":
            return []
        return before.rpartition("\n")[2].split()[-5:]

    def _before(self, start: int) -> tuple[Cue | None, str, str | None]:
        """The cue right before `start` with what its lexicon says of it, and the kind of thing that bears the name.

        The longer phrase decides: "nhà quay phim" is an occupation, "phim" bears a name.
        """
        words = self._words_before(start)
        if not words or words[-1].lstrip("(\"'").rstrip(".:") not in _telling():
            return None, "", None
        opened = words[-1].endswith(":")  # "Dự có các đồng chí: Kim Thị A, …"
        words[-1] = words[-1].rstrip(":")
        cues = _cues()
        in_place = start > 1 and self._masks[start - 2] == _PLACE  # "TP Vũng Tàu Trần Văn An" is no ship
        namesakes = {} if in_place else _namesakes()
        for at in range(len(words)):
            bare = " ".join(words[at:]).lstrip("(\"'")
            if bare in namesakes and not opened:
                return None, "", namesakes[bare]
            found = cues.get(bare) or _abbreviated(bare)
            if opened and (found is None or found[0] != "honorific"):
                continue
            if found is not None:
                if _COMPOUND.search(self.key, max(0, start - 14), start):
                    return None, "", None
                return *found, None
            if bare.endswith((" như", " là", " gồm")) and bare.rsplit(" ", 1)[0] in namesakes:
                return None, "", namesakes[bare.rsplit(" ", 1)[0]]
        return None, "", None

    def _office_before(self, start: int, within: int = _ANY) -> bool:
        """A head noun of an office stands before in the clause: "Chủ tịch UBND tỉnh Trần Văn A".

        `within`: how many words may stand between.
        """
        ends = [match.end() for match in _office().finditer(self.key, max(0, start - 110), start)]
        return bool(ends) and len(self.key[ends[-1] : start].split()) <= within

    def _office_behind(self, end: int) -> bool:
        """A mark and an office stand right behind: "Kim Thị A, Phó Chủ tịch UBND tỉnh"."""
        return self.key[end : end + 3].lstrip()[:1] in {",", "-"} and _offices().match(self.key, end) is not None

    def _bears_name(self, run: list[_Syllable], i: int, end: int, cue: Cue | None, bearer: str | None) -> bool:
        """Whether something bears the name: "đường Nguyễn Huệ", "Trường THPT Lê Quý Đôn". `bearer`: of what kind."""
        start = run[i].start
        if _AGED.match(self.key, run[end - 1].end) or (bearer == "period" and end - i > 2):
            return False
        if self._namesake_end >= 0 and _NAMESAKE_GAP.fullmatch(self.key, self._namesake_end, start):
            return True
        if cue is not None:
            return False
        if bearer is None:
            return self._in_address(start) or self._in_school(start)
        if bearer == "locality" and self._office_before(start):
            # "Chủ tịch UBND xã Trần Văn A" has the chairman's name; "Chủ tịch UBND xã Lê Lợi" the commune's
            return end - i < 3 or (end < len(run) and not run[end].mask)
        return True

    def _in_address(self, start: int) -> bool:
        """Whether a house number stands before: "số 25 Lê Quý Đôn"."""
        numbered = any(char.isdigit() for char in self.key[max(0, start - 5) : start])
        return numbered and _ADDRESS.search(self.key, max(0, start - 50), start) is not None

    def _in_school(self, start: int) -> bool:
        """Whether a school stands some words before: "trường phổ thông đặc biệt Nguyễn Đình Chiểu"."""
        window = max(0, start - 50)
        return "trường" in self.key[window:start] and _SCHOOL.search(self.text, window, start) is not None

    def with_stage_names(self, runs: list[list[_Syllable]], found: list[Name]) -> list[Name]:
        """Names without a surname that only their company tells: "NSƯT Minh Vũ, Thanh Hà", or a cue elsewhere."""
        known = {self.text[n.span.start : n.span.end] for n in found if n.confidence >= 0.8 and not n.short}
        given = {" ".join(name.split()[-2:]) for name in known if name.count(" ") > 1}
        taken = {n.span.start: n.span.end for n in found}
        added: list[Name] = []
        candidates: list[tuple[Span, bool]] = []
        for run in runs:
            if (
                not 2 <= len(run) <= 3
                or run[0].start in taken
                or any(s.mask in (_HARD, _PLACE) or s.upper for s in run)
            ):
                continue
            span = Span(run[0].start, run[-1].end)
            surface = self.text[span.start : span.end]
            repeated = surface in known or surface in given  # "Thu Hà" after "Trần Thu Hà" is short
            listed = all(s.key in _given() for s in run) and self.text[span.end : span.end + 2].lstrip()[:1] != "-"
            if not (repeated or listed):
                continue
            cue, _, bearer = self._before(span.start)
            namesake = self._bears_name(run, 0, len(run), cue, bearer)
            if not repeated:
                candidates.append((span, namesake))
            elif not namesake and not any(s.mask for s in run):
                added.append(Name(span, 0.75, short=surface not in known, cue="repeated"))
        ends = {n.span.end for n in (*found, *added) if n.confidence >= 0.7 and not n.short}
        for span, namesake in candidates:
            gap = _LIST_GAP_BEFORE.search(self.text, max(0, span.start - 140), span.start)
            opened = _ARTISTS.search(self.key, max(0, span.start - 120), span.start)
            if not namesake and (opened or (gap is not None and gap.start() in ends)):
                added.append(Name(span, 0.7, cue="list"))
                ends.add(span.end)
        starts = {n.span.start for n in added}
        for span, namesake in reversed(candidates):  # "Minh Vũ, Thanh Hà và Thu An", where only the last is known
            gap = _LIST_GAP.match(self.text, span.end)
            if gap is not None and gap.end() in starts and span.start not in starts and not namesake:
                added.append(Name(span, 0.7, cue="list"))
                starts.add(span.start)
        return sorted((*found, *added), key=lambda name: name.span)


# "các NSƯT đáng chú ý như: Thu An, Minh Vũ": a colon after artists opens a list of stage names.
_ARTISTS = regex.compile(
    r"\b(?:nsưt|nsnd|nghệ sỹ|ca sỹ|diễn viên|nhạc sỹ|các em|các bạn|các cháu)\b[^.;:\n]{0,80}:\s*$"
)
_LIST_GAP_BEFORE = regex.compile(rf"{_LIST_GAP.pattern}$")


def _masks(document: Document) -> bytearray:
    """Why each position may be no part of a name, one code a code point."""
    masks = bytearray(len(document.key))
    for span in place_spans(document):
        masks[span.start : span.end] = bytes((_PLACE,)) * (span.end - span.start)
    for start, end, kind in _not_names().find(document.key):
        words = document.text[start:end].split()
        if len(words) == 1:
            mask = _SOFT
        elif kind in ("authority", "country") or not all(word[0].isupper() for word in words):
            mask = _HARD
        else:
            mask = _WHOLE
        if mask != _HARD and masks[start]:
            continue
        masks[start:end] = bytes((mask,)) * (end - start)
    return masks


def _name(run: list[_Syllable], i: int, end: int, confidence: float, cue: Cue | None, short: bool = False) -> Name:
    return Name(Span(run[i].start, run[end - 1].end), confidence, short, cue)


def _surname_at(run: list[_Syllable], i: int) -> tuple[str | None, int]:
    """How telling the surname at `i` is, and its number of syllables."""
    surnames = _surnames()
    if i + 1 < len(run):
        weight = surnames.get(f"{run[i].key} {run[i + 1].key}")
        if weight:
            return weight, 2
    return surnames.get(run[i].key), 1


def _addresses(run: list[_Syllable], i: int) -> bool:
    """Whether "Ông" or "Bà" is no surname: "Ông Trần An", "Ông Y Biêr Niê"."""
    after = run[i + 1]
    return run[i].key in ("ông", "bà") and bool(
        _surname_at(run, i + 1)[0] or after.key in ("y", "a", "h") or _MINORITY.fullmatch(after.key)
    )


def _end_of_name(run: list[_Syllable], i: int, width: int) -> int:
    """Where the name that begins at `i` ends: at a word that is no name, at the next name, after five syllables."""
    upper = run[i].upper
    end = i + width
    while end < len(run) and end - i < _LONGEST:
        syllable = run[end]
        if syllable.upper != upper and len(syllable.key) > 1:
            break
        if not syllable.capital and end != i + width:
            break
        if syllable.mask and not _ends_name(run, i, end, width):
            break
        if upper and (end - i == 4 or not (syllable.key in _given() or syllable.key in _surnames())):
            # in a line of capitals only the lexicon tells where the name ends
            return end + 1 if run[end - 1].key in ("văn", "thị") and not syllable.mask else end
        if end - i >= 3 and _begins_name(run, end):
            break
        end += 1
    return end


def _within_name(run: list[_Syllable], i: int) -> bool:
    """Whether a syllable of names stands right before: "Công ty luật Minh Đăng Quang"; or "P.", a ward."""
    before = run[i - 1] if i else None
    return (
        before is not None and not before.mask and (before.key == "p" or (not before.upper and before.key in _given()))
    )


def _tells(run: list[_Syllable], start: int, end: int) -> bool:
    """Whether a middle word such as "Thị" tells a person's name between `start` and `end`."""
    return start + 1 < end and run[start].key in _middle()


def _ends_name(run: list[_Syllable], i: int, end: int, width: int) -> bool:
    """Whether a masked syllable is a given name all the same: "Phạm Văn Các", "Lê Văn Khoa", "Trần Thị Quyết Tâm"."""
    syllable = run[end]
    if syllable.mask in (_HARD, _PLACE) or end - i > 3:
        return False
    bare = end - i == width or all(s.key in _middle() for s in run[i + width : end])
    if syllable.mask == _SOFT:
        last = end + 1 == len(run)
        if last and end - i == 2 and _surnames().get(run[i].key) == "strong":
            return True  # "Đinh Quang Báo"
        return (syllable.key in _given() and (last or bare)) or (bare and end - i > width)
    return syllable.key in _given() and run[end - 1].key not in ("công",) and (run[end - 1].mask == _WHOLE or bare)


def _begins_name(run: list[_Syllable], at: int) -> bool:
    """A surname and a middle word: the next person, where a comma was forgotten."""
    return _surnames().get(run[at].key) == "strong" and at + 1 < len(run) and run[at + 1].key in ("văn", "thị")


def _after_namesake(run: list[_Syllable], i: int, end: int) -> int:
    """Where a person's own name may begin after a namesake: "UBND phường Lê Lợi Vũ Thanh Hà"."""
    surnames = _surnames()
    for at in range(i + 2, len(run) - 1):
        if run[at].mask:
            break
        told = surnames.get(run[at].key) == "strong" or (run[at].key in surnames and run[at + 1].key in ("văn", "thị"))
        if told and not run[at + 1].mask and len(run) - at >= 2:
            return at
    return end


def _minority(syllables: list[_Syllable], cue: Cue | None) -> bool:
    """ "K'Brễu", "H'Yao Niê", "Y Thanh Hà Niê Kđăm"; "A Pớt" needs a cue, since "A" and "Y" are also letters."""
    first = syllables[0].key
    if _MINORITY.fullmatch(first):
        return True
    if first not in ("y", "a", "h") or len(syllables) < 2:
        return False
    return cue is not None or any(s.key in _highland() and s.key not in _given() for s in syllables[1:])


def _confidence(name: list[_Syllable], weight: str, width: int, cue: Cue | None) -> float:
    """How sure a surname and the syllables after it are a person's name."""
    rest = name[width:]
    given = _given()
    known = sum(s.key in given or len(s.key) == 1 or bool(_MINORITY.fullmatch(s.key)) for s in rest)
    score = {"strong": 0.8, "common": 0.62, "weak": 0.3}[weight]
    if len(rest) == 1:
        score -= 0.2
    elif rest[0].key in _middle():
        score += 0.15 if weight == "strong" else 0.3
    elif rest[0].key in ("a", "mí", "seo", "y"):
        score += 0.3
    if any(_MINORITY.fullmatch(s.key) or (s.key in _highland() and s.key not in given) for s in rest):
        score += 0.4
    if known == len(rest):
        score += 0.08
    elif known == 0:
        score -= 0.3
    if name[0].upper:
        score -= 0.1
    if cue is not None:
        score = max(score, {"strong": 0.97, "common": 0.95, "weak": 0.85}[weight] - (0.1 if known == 0 else 0))
    return round(max(0.0, min(score, 0.98)), 2)
