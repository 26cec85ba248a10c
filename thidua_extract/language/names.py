"""Personal names: surname lexicon, minority name shapes, capitals, initials, and what a name is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from thidua_extract.language.foreign_names import foreign_end, is_vietnamese
from thidua_extract.language.name_syllables import (
    HARD,
    LONGEST,
    PLACE,
    SOFT,
    WHOLE,
    Syllable,
    addresses,
    after_namesake,
    confidence_of,
    end_of_name,
    is_minority,
    surname_at,
    tells,
    within_name,
)
from thidua_extract.language.name_words import (
    Cue,
    abbreviated,
    countries,
    cues,
    given_words,
    namesakes,
    not_names,
    office_before,
    office_behind,
    office_openings,
    telling,
)
from thidua_extract.language.places import place_spans
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


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


def find_names(document: Document, places: Iterable[Span] | None = None) -> list[Name]:
    """Every personal name of the text in order; namesakes (streets, schools, campaigns) are left out.

    `places` are the `place_spans` of the document, where they are known already.
    """
    reader = _Reader(document, place_spans(document) if places is None else places)
    runs = list(reader.runs())
    found = [_whole(document, name) for run in runs for name in reader.names(run)]
    return reader.with_stage_names(runs, found)


def _whole(document: Document, name: Name) -> Name:
    """The name with the rest of a foreign one: "Kim Byeong - joo", "Ursula von der Leyen"."""
    end = foreign_end(document.text, name.span.start, name.span.end)
    return name if end == name.span.end else replace(name, span=Span(name.span.start, end), short=False)


_FLOOR = 0.4
_TAKEN = bytes((HARD, PLACE))
_ANY = 99
_syllable = tuple.__new__  # by its class a syllable takes twice as long to make

# A syllable with a capital, or a minority one with an apostrophe ("H'Yao", "Bh'riu", "K'Brễu"); an initial ("V.").
_CAPITAL = r"\p{Lu}[\p{L}\p{M}]*+(?:['’][\p{L}\p{M}]++)*+"
_SPACE = r"[ \u00a0]{1,2}"
# "Huỳnh công Hùng": a middle word in lower case after a surname, a slip that the press makes.
_SLIP = rf"(?:{_SPACE}(?:văn|thị|công|hữu|đình|(?<=Thích{_SPACE})nữ)(?={_SPACE}\p{{Lu}}\p{{Ll}}))"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_@/]){_CAPITAL}{_SLIP}?(?:(?:(?<=(?<!\p{{L}})\p{{Lu}})\.)?{_SPACE}{_CAPITAL}{_SLIP}?)*+"
)
_SYLLABLE = regex.compile(rf"{_CAPITAL}|\p{{Ll}}++")
_LIST_GAP = regex.compile(r"(?:\s*\([^()\n]{1,120}\))?\s*(?:[,;]|[,;]?\s+và(?:\s+các)?\s)\s*")
# "số 25 Lê Quý Đôn", "tại 885 Tam Trinh", "số nhà 6 Nguyễn Công Trứ": an address; "quận 12 Trần Văn An" is none.
_ADDRESS = regex.compile(r"(?:\b(?:số|số nhà|nhà|ngõ|hẻm|địa chỉ|ở|tại)\s+|[,(]\s*)\d{1,4}[a-z]?(?:/\d{1,4})*\s+$")
# "Trần Văn An (SN 1987)", "Lê Thị Ba, 58 tuổi": only a person has an age.
_AGED = regex.compile(r"\s*[,(]\s*(?:sn|sinh|\d{1,3} tuổi)")
_BEFORE_AGE = frozenset({",", "(", ""})  # or more white space
_NAMESAKE_GAP = regex.compile(r"\s*(?:,|-|\s+và\s)\s*")
# "trẻ em Việt Nam", "chị em", "tiếng Anh": the honorific is a part of another word.
_COMPOUND = regex.compile(r"\b(?:trẻ em|chị em|anh em|tiếng anh|nước anh|đàn ông|đàn bà|các bà mẹ)\s+$")
# "trường phổ thông đặc biệt Nguyễn Đình Chiểu": words in lower case between the school and its name.
_SCHOOL = regex.compile(
    r"(?<!(?i:nhà|hiệu) )\b[Tt]rường "
    r"(?:(?!do|cho|của|là|và|có|tại|tặng|trao|thầy|cô|em|ông|bà|anh|chị)\p{Ll}+ ){0,5}$"
)


class _Reader:
    """Reads the names of one text, run of capitalised syllables by run."""

    def __init__(self, document: Document, places: Iterable[Span]) -> None:
        self.text = document.text
        self.key = document.key
        self._masks = _masks(document, places)
        self._namesake_end = -1  # where the last namesake ended, since streets come in lists

    def runs(self) -> Iterator[list[Syllable]]:
        """The runs of capitalised words; of single ones those alone that a cue, or their own shape, may make a name."""
        for match in _RUN.finditer(self.text):
            words, (start, end) = match.group(), match.span()
            if not self._masks[start:end].strip(_TAKEN):
                continue  # a place or a body and nothing else
            if " " in words or "'" in words or "’" in words or self._told(start):
                yield self._run(start, end)

    def _run(self, start: int, end: int) -> list[Syllable]:
        """The syllables of a run of capitalised words."""
        return [
            _syllable(
                Syllable,
                (
                    s := match.start(),
                    e := match.end(),
                    self.key[s:e],
                    self.text[s].isupper(),
                    e - s > 1 and match.group().isupper(),
                    self._masks[s],
                ),
            )
            for match in _SYLLABLE.finditer(self.text, start, end)
        ]

    def names(self, run: list[Syllable]) -> Iterator[Name]:
        """The names of a run, from left to right."""
        i = 0
        while i < len(run):
            name, i = self._name_at(run, i)
            if name is not None:
                yield name

    def _name_at(self, run: list[Syllable], i: int) -> tuple[Name | None, int]:
        """The name that begins at syllable `i`, if any, and the syllable to go on from."""
        first = run[i]
        if first.mask in (HARD, PLACE):
            return None, i + 1
        weight, width = surname_at(run, i)
        cue, said, bearer = self._before(first.start)
        if first.mask == WHOLE and cue is None and not (len(run) - i > 2 and self._office_behind(run[-1].end)):
            return None, i + 1
        if weight is None or (i + 1 < len(run) and addresses(run, i)):
            return self._surnameless(run, i, cue, said, bearer)
        if first.mask == SOFT and not (i + 2 < len(run) and not run[i + 1].mask):
            return None, i + 1
        end = end_of_name(run, i, width)
        if weight == "weak" and cue is None and within_name(run, i) and not tells(run, i + width, end):
            return None, i + 1
        if end - i <= width:
            return self._short_name(run, i, cue, said)
        if self._bears_name(run, i, end, cue, bearer):
            self._namesake_end = run[end - 1].end
            return None, after_namesake(run, i, end)
        behind = first.key not in ("ông", "bà") and self._office_behind(run[end - 1].end)
        if cue is None and (behind or self._office_before(first.start)):
            cue = "office"
        confidence = confidence_of(run[i:end], weight, width, cue)
        if confidence < _FLOOR:
            return None, i + 1
        return _name(run, i, end, confidence, cue), end

    def _surnameless(
        self, run: list[Syllable], i: int, cue: Cue | None, said: str, bearer: str | None
    ) -> tuple[Name | None, int]:
        """A name without a known surname: minority shape, stage name or given name after a cue, foreign name."""
        first = run[i]
        end = i + 1
        while end < len(run) and end - i < LONGEST and not run[end].mask and run[end].upper == first.upper:
            end += 1
        whole = cue in ("rank", "honorific") and 3 <= len(run) - i <= 4 and not any(s.upper for s in run[i:])
        if whole and self._office_behind(run[-1].end):
            return _name(run, i, len(run), 0.85, cue), len(run)  # "Thiếu tướng Du Trường Giang, Phó Tư lệnh"
        syllables = run[i:end]
        if is_minority(syllables, cue):
            return _name(run, i, end, 0.92 if cue else 0.8, cue), end
        if cue is None:
            return self._foreign_official(run, i, end, bearer)
        if first.mask or self._bears_name(run, i, end, cue, bearer):
            return None, i + 1
        foreign = end - i >= 2 and not any(len(s.key) == 1 or is_vietnamese(s.key) for s in syllables)
        if end - i == 1:
            return self._short_name(run, i, cue, said)
        if all(s.key in given_words() for s in syllables) and end - i <= 3 and not first.upper:
            return _name(run, i, end, 0.85, cue), end
        if foreign or (len(syllables) > 1 and first.key.isalpha() and not is_vietnamese(first.key)):
            return _name(run, i, end, 0.7, cue), end  # "Hoa hậu Kelly Trang Trần"
        return (
            (_name(run, i, end, 0.6, cue), end) if said in ("strong", "statesman") and end - i <= 4 else (None, i + 1)
        )

    def _foreign_official(self, run: list[Syllable], i: int, end: int, bearer: str | None) -> tuple[Name | None, int]:
        """A name without a known surname or a cue, which only an office before it tells."""
        first = run[i]
        if first.mask or end - i == 1:
            return None, i + 1
        told = end - i > 2 and run[i + 1].capital and run[i + 1].key in ("văn", "thị")
        abroad = i > 0 and run[i - 1].key in countries() and end - i <= 3
        if not (told or abroad or not any(len(s.key) == 1 or is_vietnamese(s.key) for s in run[i:end])):
            return None, i + 1
        if self._bears_name(run, i, end, None, bearer):
            return None, i + 1
        if told and self._office_before(first.start):
            return _name(run, i, end, 0.85, "office"), end  # "Phó Chủ tịch UBND tỉnh Ao Văn Thinh"
        within = _ANY if self.key.endswith(") ", 0, first.start) else 2  # "Giám đốc Cục Điều tra (FBI) James Comey"
        if not first.upper and self._office_before(first.start, within):
            return _name(run, i, end, 0.7, "office"), end
        return None, i + 1

    def _short_name(self, run: list[Syllable], i: int, cue: Cue | None, said: str) -> tuple[Name | None, int]:
        """A given name alone after an honorific: "ông Tỏ"."""
        if cue != "honorific" or run[i].mask:
            return None, i + 1
        if said != "strong" and run[i].key not in given_words():  # "mẹ Vietcombank"
            return None, i + 1
        return _name(run, i, i + 1, 0.85, cue, short=True), i + 1

    def _words_before(self, start: int) -> list[str]:
        """The last five words before `start` on its line; none where nothing parts them from it."""
        before = self.key[max(0, start - 60) : start]
        if not before[-1:].isspace() or before[-1:] == "\n":
            return []
        return before.rpartition("\n")[2].split()[-5:]

    def _told(self, start: int) -> tuple[int, ...]:
        """The numbers of words that a phrase before `start` may have that tells of a name, or of what bears one."""
        last = self.key[max(0, start - 60) : start].rsplit(None, 1)[-1:]
        return telling().get(last[0].lstrip("(\"'").rstrip(".:"), ()) if last else ()

    def _before(self, start: int) -> tuple[Cue | None, str, str | None]:
        """The cue right before `start` with what its lexicon says of it, and the kind of thing that bears the name.

        The longer phrase decides: "nhà quay phim" is an occupation, "phim" bears a name.
        """
        sizes = self._told(start)
        if not sizes or not (words := self._words_before(start)):
            return None, "", None
        opened = words[-1].endswith(":")  # "Dự có các đồng chí: Kim Thị A, …"
        words[-1] = words[-1].rstrip(":")
        known = cues()
        in_place = start > 1 and self._masks[start - 2] == PLACE  # "TP Vũng Tàu Trần Văn An" is no ship
        bearers = {} if in_place else namesakes()
        for size in sizes:
            if size > len(words):
                continue
            bare = " ".join(words[-size:]).lstrip("(\"'")
            if bare in bearers and not opened:
                return None, "", bearers[bare]
            found = known.get(bare)
            if found is None and bare.endswith("."):
                found = abbreviated(bare)
            if opened and (found is None or found[0] != "honorific"):
                continue
            if found is not None:
                if _COMPOUND.search(self.key, max(0, start - 14), start):
                    return None, "", None
                return *found, None
            if bare.endswith((" như", " là", " gồm")) and bare.rsplit(" ", 1)[0] in bearers:
                return None, "", bearers[bare.rsplit(" ", 1)[0]]
        return None, "", None

    def _office_before(self, start: int, within: int = _ANY) -> bool:
        """A head noun of an office stands before in the clause: "Chủ tịch UBND tỉnh Trần Văn A".

        `within`: how many words may stand between.
        """
        # a comma with a space behind it ends the clause
        window = max(0, start - 110, self.key.rfind(", ", max(0, start - 110), start))
        if not any(map(self.key[window:start].__contains__, office_openings())):
            return False
        ends = [match.end() for match in office_before().finditer(self.key, window, start)]
        return bool(ends) and len(self.key[ends[-1] : start].split()) <= within

    def _office_behind(self, end: int) -> bool:
        """A mark and an office stand right behind: "Kim Thị A, Phó Chủ tịch UBND tỉnh"."""
        return self.key[end : end + 3].lstrip()[:1] in {",", "-"} and office_behind().match(self.key, end) is not None

    def _bears_name(self, run: list[Syllable], i: int, end: int, cue: Cue | None, bearer: str | None) -> bool:
        """Whether something bears the name: "đường Nguyễn Huệ", "Trường THPT Lê Quý Đôn". `bearer`: of what kind."""
        start = run[i].start
        if self._tells_age(run[end - 1].end) or (bearer == "period" and end - i > 2):
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

    def _tells_age(self, end: int) -> bool:
        """Whether an age or a year of birth stands right behind: "Trần Văn An (SN 1987)"."""
        return self.key[end : end + 2].lstrip()[:1] in _BEFORE_AGE and _AGED.match(self.key, end) is not None

    def _in_address(self, start: int) -> bool:
        """Whether a house number stands before: "số 25 Lê Quý Đôn"."""
        numbered = any(map(str.isdigit, self.key[max(0, start - 5) : start]))
        return numbered and _ADDRESS.search(self.key, max(0, start - 50), start) is not None

    def _in_school(self, start: int) -> bool:
        """Whether a school stands some words before: "trường phổ thông đặc biệt Nguyễn Đình Chiểu"."""
        window = max(0, start - 50)
        return "trường" in self.key[window:start] and _SCHOOL.search(self.text, window, start) is not None

    def with_stage_names(self, runs: list[list[Syllable]], found: list[Name]) -> list[Name]:
        """Names without a surname that only their company tells: "NSƯT Minh Vũ, Thanh Hà", or a cue elsewhere."""
        known = {self.text[n.span.start : n.span.end] for n in found if n.confidence >= 0.8 and not n.short}
        given = {" ".join(name.split()[-2:]) for name in known if name.count(" ") > 1}
        taken = {n.span.start: n.span.end for n in found}
        added: list[Name] = []
        candidates: list[tuple[Span, bool]] = []
        for run in runs:
            if not 2 <= len(run) <= 3 or run[0].start in taken or not _may_be_staged(run):
                continue
            span = Span(run[0].start, run[-1].end)
            surface = self.text[span.start : span.end]
            repeated = surface in known or surface in given  # "Thu Hà" after "Trần Thu Hà" is short
            listed = all(s.key in given_words() for s in run) and self.text[span.end : span.end + 2].lstrip()[:1] != "-"
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
            if not namesake and (self._opened(span.start) or self._list_goes_on(span.start, ends)):
                added.append(Name(span, 0.7, cue="list"))
                ends.add(span.end)
        starts = {n.span.start for n in added}
        for span, namesake in reversed(candidates):  # "Minh Vũ, Thanh Hà và Thu An", where only the last is known
            gap = _LIST_GAP.match(self.text, span.end)
            if gap is not None and gap.end() in starts and span.start not in starts and not namesake:
                added.append(Name(span, 0.7, cue="list"))
                starts.add(span.start)
        return sorted((*found, *added), key=lambda name: name.span)

    def _opened(self, start: int) -> bool:
        """Whether artists and a colon stand before: "các NSƯT đáng chú ý như: Thu An"."""
        window = max(0, start - 120)
        return self.key[window:start].rstrip().endswith(":") and _ARTISTS.search(self.key, window, start) is not None

    def _list_goes_on(self, start: int, ends: set[int]) -> bool:
        """Whether one of the names that end at `ends`, and what joins a list, stand before."""
        window = max(0, start - 140)
        if not self.text[window:start].rstrip().endswith(_LIST_JOINTS):
            return False
        gap = _LIST_GAP_BEFORE.search(self.text, window, start)
        return gap is not None and gap.start() in ends


def _may_be_staged(run: list[Syllable]) -> bool:
    """Whether no syllable is in capitals or a part of something else."""
    for syllable in run:  # noqa: SIM110 - any() over a generator takes twice the time
        if syllable.upper or syllable.mask in (HARD, PLACE):
            return False
    return True


# "các NSƯT đáng chú ý như: Thu An, Minh Vũ": a colon after artists opens a list of stage names.
_ARTISTS = regex.compile(
    r"\b(?:nsưt|nsnd|nghệ sỹ|ca sỹ|diễn viên|nhạc sỹ|các em|các bạn|các cháu)\b[^.;:\n]{0,80}:\s*$"
)
_LIST_JOINTS = (",", ";", "và", "các")
_LIST_GAP_BEFORE = regex.compile(rf"(?r){_LIST_GAP.pattern}$")


# "tỉnh Đoàn" is the Youth Union's, but a surname before a middle word.
_UNION = " Đoàn"
_SURNAMED = regex.compile(r" (?:Văn|Thị|Hữu|Đình|Quang|Ngọc|Minh|Xuân|Đức|Thanh|Trọng|Công|Hồng|Thế|Mạnh|Quốc) \p{Lu}")


def _masks(document: Document, places: Iterable[Span]) -> bytearray:
    """Why each position may be no part of a name, one code a code point; none for phrases in small letters."""
    masks = bytearray(len(document.key))
    for span in places:
        masks[span.start : span.end] = bytes((PLACE,)) * (span.end - span.start)
    text = document.text
    for start, end, kind in not_names().find(document.key, capitals=text):
        words = text[start:end]
        if words.endswith(_UNION) and words[0].islower() and _SURNAMED.match(text, end):
            continue  # "Chủ tịch UBND tỉnh Đoàn Văn An"
        if " " not in words:
            mask = SOFT
        elif kind in ("authority", "country") or not all(word[0].isupper() for word in words.split()):
            mask = HARD
        else:
            mask = WHOLE
        if mask != HARD and masks[start]:
            continue
        masks[start:end] = bytes((mask,)) * (end - start)
    return masks


def _name(run: list[Syllable], i: int, end: int, confidence: float, cue: Cue | None, short: bool = False) -> Name:
    return Name(Span(run[i].start, run[end - 1].end), confidence, short, cue)
