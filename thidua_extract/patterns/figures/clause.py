"""The words around a figure: the clauses before it and the phrase behind its unit, cut at words and not inside one."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.anchors import Anchored
from thidua_extract.language.compounds import compound_kind, is_compound
from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.unit import PAIR, FigureUnit
from thidua_extract.patterns.figures.view import View, once
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.text.span import Span

_TOKEN = regex.compile(r"\S+")
_WORDS_AFTER = 9
_REST_OF_NAME = 3  # words of a name that a limit may be passed by
_CLAUSES = 6  # looked at before a number
# A short bracket without a number explains a word: "tăng trưởng kinh tế (GRDP) bình quân". What stands before a mark is
# looked at behind it: a pattern that begins with letters is searched for twice as fast.
# A dot behind an initial ends no clause ("trả cho bà P. là"), nor does an ellipsis right before a number.
NO_STOP = r"(?<!(?<!\p{L})\p{L}\.)(?!(?<=\.\.\.)\s+(?:\p{L}+\s+){0,2}(?:\d|$))"
_BREAK = (
    r"\([^()\d\n]{1,40}\)(*SKIP)(*FAIL)|[;:()\n]|,(?!\d)"
    rf"|\.(?=\s|$)(?<!\b«dotted»\.){NO_STOP}|-(?=\s)(?<=\s-)|trong đó(?=\s)(?<=\strong đó)"
    r"|«said»(?<=\s«said»)(?: thêm)?(?=\s)"
)
_BRACKET = regex.compile(r"\([^()\n]{0,80}\)\s*$")
_DANGLING = r"(?r)(?:\s+«dangling»)+$"
_YEAR_PHRASE = r"(?:«before_year» )?(?:«part_of_year» )?năm(?: học)? \d{4}(?:\s?-\s?\d{4})?"
_DAY = r"(?:từ |vào |đến )?(?:ngày|tháng) \d[\d/.-]*"
# Searched from the end. Words at the end of the clause before a number that lead over to it and measure nothing.
_TAIL = rf"(?r)(?:\s*(?<!\p{{L}})(?:(?<!tổng |mỗi )«tail»|{_YEAR_PHRASE}|{_DAY}|\d{{4}}))+\s*$"
_MONTH = r"(?:(?:«before_year»|«part_of_year») )*tháng (?:\d{1,2}(?!\d)|«spelled»)"
_LEAD = rf"\s*(?:(?:«lead»|{_YEAR_PHRASE}|{_MONTH})(?!\p{{L}})\s*)+"
_STOP = (
    r"[;:()\n\"“”/]|[.,](?=\s|$)|…|\s-\s|\s(?:«stop»|là (?:các|những)|«bound»(?=[,;.:)\n]|$)|năm \d{4}"
    r"|\d(?!\d? (?:tháng )?tuổi(?!\p{L}))"
    r"|và «said_besides»"
    r"|(?:và|cùng)(?= (?:«about»|\d)| «spelled» (?!số|trong|phần|lần)))(?!\p{L})"
)
# Between a clause and a number they make it another clause's: "thu 26 tỷ đồng; 59 xã được bổ sung".
APART = regex.compile(rf"[;:()\n]|,(?!\d)|\.(?![\d.]){NO_STOP}|\btrong đó\b")
# The next count of a sentence with a subject of its own: "…, tài liệu có 26 phim", "… và nhóm B giành 97 ghế"
_NEXT_COUNT = (
    r"(?P<joint>,| và) (?:(?!và |chưa |không )\p{L}+ ){1,5}?"
    r"(?:(?P<has>có|đạt|giành|thu)|còn|được|là)(?: «about»)* \d"
)
_BOUND = r" «bound»(?= \p{L})"
_ACTS = regex.compile(r" (?:nào|đã|sẽ|đang|cũng|vẫn|phải)(?!\p{L})")
_CAPITAL = regex.compile(r"(?<=\p{Lu}\p{Ll}*\s)\p{Lu}\p{L}*")
WORD = regex.compile(r"\p{L}+")
_LINKS = ("là", "khoảng")  # lead over to a number though "nhất là" and "vào khoảng" are words
_LAST_PAIR = regex.compile(r"(?r)(?<=\s)(\p{L}+) (\p{L}+)$")
_NAMES = regex.compile(
    r"\s+(?:\p{Lu}[\p{L}.&]*+(?:\s+(?:và\s+)?(?=\p{Lu})|,\s+(?=\p{Lu}))?+)++(?=\s+\p{Ll})(?!\s+(?:và|của|cùng|tại|ở)\s)"
)
_IS_NAMED = regex.compile(r" là (?!người )(?:\p{Ll}+ ){0,3}\p{Lu}\p{Ll}* \p{Lu}")  # "ba cầu thủ là thủ môn Lê Mơ, …"
_SEVERAL = regex.compile(r",|\svà\s")  # one name is part of the noun: "12 Hội Luật gia"
_JOINED = regex.compile(r",\s+(?=\p{L})")


def after_unit(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The words behind the unit, to the end of the clause; a list of nouns is followed over its commas."""
    limit = min(sentence.end, unit.span.end + 110)
    bound = pattern(_BOUND).match(view.key, unit.span.end, limit)
    start = position = _behind_names(view, bound.end() if bound else unit.span.end, limit)
    if not view.key.startswith((" ", ","), start):
        return None
    end = limit
    while match := pattern(_STOP).search(view.key, position, limit):
        end = match.start()
        joined = _JOINED.match(view.key, end, limit)
        if joined and (verbs := _listed_verbs(view, start, joined, limit)):
            position, end = verbs, limit
            continue
        noun = unit_at(view.key, joined.end(), limit) if joined else None
        if joined is None or noun is None or not noun.counted or _is_clause(view, noun.start, noun.end):
            break
        position, end = noun.end, limit
    if view.key.find(",", start, end) >= 0 or view.key.find(" và ", start, end) >= 0:
        end = _before_next(view, unit, start, end)
    span = Span(start, end)
    if end == limit < sentence.end and view.key[limit].isalpha():  # the limit fell into a word
        span = Span(start, max(start, view.key.rfind(" ", start, limit)))
    if view.key.find(" là ", start, span.end) >= 0 and (named := _IS_NAMED.search(view.text, *span)):
        span = Span(start, named.start())
    kept = trim(view, first_words(view, span, _WORDS_AFTER))
    dangling = pattern(_DANGLING).search(view.key, kept.start - 1, kept.end) if kept else None
    return trim(view, Span(kept.start, max(kept.start, dangling.start()))) if kept and dangling else kept


def _before_next(view: View, unit: FigureUnit, start: int, limit: int) -> int:
    """Where the clause of the next count begins: "137 ghế và nhóm B giành 97 ghế", "16 phim, tài liệu có 26 phim".

    Behind a comma a further noun shares the count unless the same things are counted again: "637 xã, phường có 5 tổ".
    """
    for following in pattern(_NEXT_COUNT).finditer(view.key, start, min(len(view.key), limit + 30), overlapped=True):
        noun = unit_at(view.key, following.end("joint") + 1)
        own = following["has"] and (noun is None or not noun.counted)
        if own or following["joint"] != "," or _counts_again(view, unit, following.end() - 1):
            return min(following.start(), limit)
    return limit


def _counts_again(view: View, unit: FigureUnit, position: int) -> bool:
    """Whether the number at `position` counts the things of `unit`."""
    number = view.numbers.at(position)
    return number is not None and view.key.startswith(view.key[slice(*unit.span)], number.span.end + 1)


def _listed_verbs(view: View, start: int, comma: regex.Match[str], limit: int) -> int | None:
    """Where the second of two verbs that share an object ends: "14 vụ mua bán, tàng trữ chất nổ"."""
    last = _LAST_PAIR.search(view.key, start, comma.start())
    pair = PAIR.match(view.key, comma.end(), limit)
    if last is None or pair is None or last.start() != start + 1 or compound_kind(last[1], last[2]) != "verb":
        return None
    if last.group() in words("takes_part") or pair[1] in words("binding"):
        return None  # "16 thí sinh tham gia, kéo dài 2 giờ"
    goes_on = view.key[pair.end() + 1 : pair.end() + 2].isalpha() and _ACTS.match(view.key, pair.end()) is None
    return pair.end() if goes_on and compound_kind(pair[1], pair[2]) == "verb" else None


def follows(view: View, unit: FigureUnit, after: Span) -> bool:
    """Whether words stand right behind a unit: "85% hộ", "từ 85% trở lên hộ"."""
    between = view.key[unit.span.end : after.start].strip()
    return not between or between in words("bound")


def _behind_names(view: View, start: int, end: int) -> int:
    """Where what is said of those counted begins, past their names: "2 nghệ sĩ Lý Mơ và Hà My dẫn dắt"."""
    names = _NAMES.match(view.text, start, end)
    if names is None or not _SEVERAL.search(names.group()) or len(view.key[names.end() : end].split()) < 2:
        return start
    return names.end()


def _is_clause(view: View, start: int, end: int) -> bool:
    """Whether what looks like a further noun begins a clause: "giải quyết" is no "giải"; "đội đã sửa"."""
    pair = PAIR.match(view.key, start)
    verb = pair is not None and compound_kind(pair[1], pair[2]) == "verb" and pair.group() not in words("nominal")
    if pair is not None and pair.start(2) > end and compound_kind(pair[1], pair[2]) == "":
        return True  # "cụ thể" is no "cụ"
    named = view.text[end : end + 1] == " " and view.text[end + 1 : end + 2].isupper()  # "thí sinh Lê Mây đoạt"
    return verb or named or _ACTS.match(view.key, end) is not None


def clauses_before(view: View, number: Number, sentence: Span) -> list[Span]:
    """The clauses before the number that say something, the nearest first."""
    known = view.clauses.get(number.span)
    if known is None:
        known = view.clauses[number.span] = _read_clauses(view, number, sentence)
    return known


def _read_clauses(view: View, number: Number, sentence: Span) -> list[Span]:
    end = start_of(number)
    window = max(sentence.start, end - 220)
    if window > sentence.start:  # do not begin inside a word
        window = view.key.find(" ", window, end) + 1 or window
    closed = view.key[window:end].rstrip().endswith(")")
    if closed and (
        bracket := _BRACKET.search(view.key[window:end])
    ):  # "chi phí tiếp khách (từ 8 đến 21/7) hơn 40 triệu đồng"
        end = window + bracket.start()
    breaks = [(window, window), *(match.span() for match in pattern(_BREAK).finditer(view.key, window, end))]
    found = []
    bracketed = reporter = False
    reports = _reports()
    for left, right in reversed(breaks[-_CLAUSES:]):
        bracketed = (bracketed or view.key.startswith(")", end)) and "(" in view.key[window:end]
        clause = None if bracketed or reporter else stripped(view, Span(right, end))
        reporter = view.key.startswith(_reporting(), left, right)  # who says it tells nothing: "Ri cho biết ông đã gửi"
        bracketed = bracketed and view.key[left:right] != "("
        if clause and not view.key.endswith(reports, *clause) and _tells(view, clause):
            found.append(clause)
        end = left
    return found


def _tells(view: View, clause: Span) -> bool:
    """Whether a clause is more than digits."""
    return view.key[clause.start].isalpha() or not view.key[slice(*clause)].replace(" ", "").isdigit()


@cache
def _reporting() -> tuple[str, ...]:
    return tuple(words("said"))


@cache
def _reports() -> tuple[str, ...]:
    """The ends of clauses that tell no more than who reports: "Thống kê của tỉnh cho thấy, …"."""
    return tuple(f" {term}" for term in words("said"))


def start_of(number: Number) -> int:
    """Where the number begins, its qualifier and its range included."""
    end = number.span.start
    if number.qualifier_span and number.qualifier_span.start < end:
        end = number.qualifier_span.start
    return min(number.range_span.start, end) if number.range_span else end


@once
def stripped(view: View, clause: Span) -> Span | None:
    """A clause without what leads into it and over to the number."""
    left, right = clause
    if left >= right:
        return None
    last = _last_syllable(view.key, left, right)
    tail = pattern(_TAIL).search(view.key[left:right]) if not last or last in _tail_ends() else None
    if tail:
        right = _whole_word(view, left, left + tail.start())
        names = [word.end() for word in _CAPITAL.finditer(view.text, right, left + tail.end())]
        right = names[-1] if names and right > left else right  # "Cao Bằng" ends in no "bằng"
    if lead := _lead().match(view.key, left, right):
        left = lead.end()
    return trim(view, Span(left, right))


@cache
def _lead() -> Anchored:
    return Anchored(
        pattern(_LEAD), words("lead") | words("before_year") | words("part_of_year") | {"năm", "tháng"}, spaced=True
    )


@cache
def _tail_ends() -> frozenset[str]:
    """What the words of `_TAIL` end with; its dates end in digits."""
    return frozenset(_last_syllable(term, 0, len(term)) for term in words("tail"))


def _last_syllable(key: str, start: int, end: int) -> str:
    """The letters that end `key[start:end]`, white space aside; empty where a digit or a mark does."""
    told = key[start:end].rstrip()
    last = told[told.rfind(" ") + 1 :]
    if last.isalpha() or not last[-1:].isalpha():
        return last if last.isalpha() else ""
    end = start + len(told)
    begin = end
    while begin > start and key[begin - 1].isalpha():
        begin -= 1
    return key[begin:end]


def _whole_word(view: View, left: int, right: int) -> int:
    """The end of the word that a cut at `right` falls into: "phát hiện" does not end in "hiện"."""
    around = _last_syllable(view.key, left, right)
    following = WORD.match(view.key, right) or WORD.match(view.key, right + 1)
    if around and following and following.group() not in _LINKS and is_compound(around, following.group()):
        return following.end()
    return right


def first_words(view: View, span: Span, count: int) -> Span:
    """The first `count` words, one more where the last would be cut in two."""
    if count_words(view, span) <= count:
        return span
    tokens = list(_TOKEN.finditer(view.key, span.start, span.end))
    if _is_one(tokens[count - 1].group(), tokens[count].group()):
        count += 1
    for _ in range(_REST_OF_NAME):
        if count < len(tokens) and all(view.text[token.start()].isupper() for token in tokens[count - 1 : count + 1]):
            count += 1  # inside a name
    for last in (count - 1, count - 2):  # "ma tuý dạng đá | tại cánh đồng": a phrase begun is left out
        if last > 2 and tokens[last].group() in words("binding"):
            count = last
    return Span(span.start, tokens[count - 1].end())


def last_words(view: View, span: Span, count: int) -> Span:
    """The last `count` words, from where no word is cut in two, and not from a word that only binds."""
    if count_words(view, span) <= count:
        return span
    tokens = list(_TOKEN.finditer(view.key, span.start, span.end))
    first = len(tokens) - count
    if _is_one(tokens[first - 1].group(), tokens[first].group()):
        first -= 1
    while first and view.text[tokens[first].start()].isupper() and view.text[tokens[first - 1].start()].isupper():
        first -= 1  # inside a name
    while first < len(tokens) - 2 and tokens[first].group() in words("binding"):
        first += 1
    return Span(tokens[first].start(), span.end)


def _is_one(first: str, second: str) -> bool:
    return is_compound(first.lstrip('"“('), second.rstrip(',.;:…"”)'))


def trim(view: View, span: Span) -> Span | None:
    """The span without marks and space at its ends."""
    start, end = span
    text = view.text
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "%"):
        end -= 1
    return Span(start, end) if start < end else None


def count_words(view: View, span: Span | None) -> int:
    """How many words (syllables) a span has."""
    return len(view.text[span.start : span.end].split()) if span else 0
