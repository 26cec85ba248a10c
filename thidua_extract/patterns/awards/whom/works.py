"""A work that wins, and whose it is: "tác phẩm “Bến quê” của nhóm tác giả Lò Văn Tám, Vũ Thị Mây"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.named_words import any_of, body_head, calling, forms, is_person, is_place
from thidua_extract.text.span import Span

# Words of its kind between the noun and the title ("tác phẩm ảnh nghệ thuật “Bến quê”"), no verb.
_SORT = r"(?:\s(?!(?:của|do|đã|được|đạt|đoạt|giành|là|có|và|cho|với|trong|từ|tại|về|vừa|mang)\s(?!tựa|tên))\p{L}+){0,4}"
_AUTHOR = (
    r"(?P<author>(?:\s?\([^()\n]{1,40}\))?(?:"
    r"\s*(?:[,-]\s*)?(?:của|do)\s(?:(?:các|đồng|nhóm|những|tập thể)\s)*(?:tác giả\s?(?=[\s:]))?\s?|"
    r"\s*[,:-]\s*(?:(?:các|đồng|nhóm)\s)*tác giả\s?(?!là\s)|"
    r"\s?\((?:(?:các|đồng|nhóm)\s)*(?=(?:tác giả|nhà báo|phóng viên)\s)"
    r")(?:gồm\s|là\s)?:?\s*)"
)


@dataclass(frozen=True, slots=True)
class Work:
    """A work told at `[start, end)`; `authors`: where the names of those whose it is begin, if they are told."""

    title: Span
    end: int
    authors: int | None


@cache
def work_nouns() -> str:
    """A regular expression for the nouns of works ("tác phẩm", "sáng kiến", "tiết mục")."""
    return any_of("work")


@cache
def works() -> frozenset[str]:
    """The nouns of works, folded."""
    return frozenset(forms("work"))


@cache
def _named_work() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:(?:các|hai|ba|những)\s)?(?:loạt\s\d+\s)?{work_nouns()}(?!\w){_SORT}\s?:?\s?"
        rf"\"(?P<title>[^\"\n]{{2,160}})\"{_AUTHOR}?"
    )


@cache
def _plain_work() -> regex.Pattern[str]:
    """A work whose title has no quotes, up to the word for its authors."""
    return regex.compile(
        rf"(?:loạt\s\d+\s)?{work_nouns()}(?!\w)\s?:?\s(?P<title>[^\"\n;]{{3,140}}?)\s(?P<author>(?:của|do)\s"
        r"(?:(?:các|đồng|nhóm)\s)*(?=tác giả\s))"
    )


@cache
def _capital_work() -> regex.Pattern[str]:
    """A work whose title has no quotes but a capital: "dự án Máy gặt mini của em Tám", "sáng kiến Bếp không khói"."""
    return regex.compile(
        rf"{work_nouns()}(?!\w)\s(?P<title>[^\"\n,;:.()]{{3,80}}?)"
        rf"(?:\s(?P<author>(?:của|do)\s(?:các\s)?(?=(?:{calling()}|nhóm)\s))"
        r"|(?=\s?(?:[,;.()\n]|$)|\s(?:của|do|được|đã|vừa|vì|với|và|tại|cho|là|thuộc|ở)\s))"
    )


@cache
def _bracketed_work() -> regex.Pattern[str]:
    """A work whose title has no quotes and may end in a question mark, up to the bracket with its authors."""
    return regex.compile(
        rf"{work_nouns()}(?!\w)\s?:?\s(?P<title>[^\"\n;()]{{3,140}}?)\s*(?P<author>\((?:(?:các|đồng|nhóm)\s)*"
        r"tác giả\s?:?\s)"
    )


_QUOTED_WORK = regex.compile(rf"\"(?P<title>[^\"\n]{{2,160}})\"{_AUTHOR}(?=\p{{L}})")


_TITLE = regex.compile(r"\"(?P<title>[^\"\n]{2,160})\"")
_BESIDE = regex.compile(
    r"\s?(?:\(|[-:]\s|(?<=\s)của\s)\s?"
)  # "“Bến quê” - Lò Văn Tám", "bức ảnh Bến quê của Lò Văn Tám"


def work_at(reading: Reading, position: int, end: int, *, listed: bool = False) -> Work | None:
    """The work that the words at `position` name: by its noun, or by its title and author alone. `listed`: works stand
    before it in the same list, so that a title alone is one."""
    match = (
        _named_work().match(reading.key, position, end)
        or _QUOTED_WORK.match(reading.key, position, end)
        or _plain_work().match(reading.key, position, end)
        or _bracketed_work().match(reading.key, position, end)
    )
    if match is None and (plain := _capital_work().match(reading.key, position, end)) is not None:
        match = plain if _is_title(reading, plain.start("title")) else None
    if match is not None and match["author"]:
        return Work(Span(*match.span("title")), match.end(), match.end())
    titled = match or _TITLE.match(reading.key, position, end)
    if titled is None:
        return None
    beside = _BESIDE.match(reading.key, titled.end(), end)
    if beside is not None and is_person(reading, beside.end(), end):
        return Work(Span(*titled.span("title")), beside.end(), beside.end())
    return Work(Span(*titled.span("title")), titled.end(), None) if match or listed else None


def _is_title(reading: Reading, start: int) -> bool:
    """Whether a capital begins a title: no body's or person's name ("công trình Trường An Hòa", "bài Lò Văn Tám")."""
    titled = reading.text[start].isupper() and not is_person(reading, start, len(reading.text))
    return titled and body_head().match(reading.key, start) is None and not is_place(reading, start)


def last_author(reading: Reading, start: int, end: int) -> int | None:
    """Where the names of those begin whose work is the last that `[start, end)` tells with an author."""
    found = [m.end() for m in _of_authors().finditer(reading.key, start, end)]
    if '"' in reading.key[start:end]:
        found += [m.end() for m in _QUOTED_WORK.finditer(reading.key, start, end, overlapped=True)]
    return max(found, default=None)


@cache
def _of_authors() -> regex.Pattern[str]:
    """A work without a title up to several authors of its own: "công trình của nhóm tác giả | Lò Văn Tám, …"."""
    return regex.compile(
        rf"(?<!\w){work_nouns()}(?!\w)[^,;.:\"()\n]{{0,60}}?\s(?:của|do)\s(?:(?:các|đồng|nhóm|hai|ba)\s)+"
        r"(?:tác giả|học sinh|sinh viên|bạn|em|kỹ sư|nhà nghiên cứu)\s"
    )
