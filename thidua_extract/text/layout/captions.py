"""Photo captions: where the credit stands, what of the line is caption, whether it shows another event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from thidua_extract.text.fold import fold
from thidua_extract.text.layout.lines import CaptionMark, Line, Unread, has_any, part_of
from thidua_extract.text.layout.words import endings, openings, pattern, text_pattern
from thidua_extract.text.span import Span

# Without a colon the word of a medium opens a credit only where it cannot be the sentence's own.
_CREDIT = r"""(?x)
      (?P<bracket> \(\s* (?:
            «medium» (?:\s+(?:và|,|-)\s+«medium»)? (?:\s+«picture_kind»)? \s*: [^()]{1,60}
          | ảnh\s+«origin_bracketed»[^()]{0,60}
          | «bracketed_alone»
        ) \) )
    | (?P<label> (?<=[\s.,!?…"”'\])-]) «medium»(?:\s+«label_kind»)? \s?: )
    | (?P<word>  (?<=[.!?…"”)]\s|\s-\s|\s\s) ảnh\s+(?:«origin»\b|(?:\p{L}+\s+){1,4}«provided»\b) )
    | (?P<dash>  (?<=\s)ảnh\s?-\s )
    | (?P<bare>  (?<=[.!?…"”)]\s|-\s)ảnh\s )
    """
_ALONE = r"[\s(*-]*(?:«medium»(?:\s+«picture_kind»)?\s*[:-]|ảnh\s+«origin»\b|ảnh\s+\p{L}+)"
_SET_OFF = re.compile(r"(?:[.!?…\"”)-]\s|\s\s)ảnh\s|\sảnh\s?-\s")
_FAR = 16  # characters that a medium and the space beside it may have
_MAX_CREDIT = 60


def read_caption(line: Line) -> CaptionMark | None:
    """The caption that a line is by its credit, None if it bears none at its end."""
    if line.caption is Unread.UNREAD:
        line.caption = _credited_caption(line) if line.may_credit else None
    return line.caption


def _credited_caption(line: Line) -> CaptionMark | None:
    window = max(0, line.length - _MAX_CREDIT - 60)
    if not any(_credit_marks(line.key[max(0, window - 2) :])):
        return None
    last = None
    for match in pattern(_CREDIT).finditer(line.key, window):
        last = match
        if line.length - match.start() <= _MAX_CREDIT + 25:
            break
    if last is None or line.length - last.start() > _MAX_CREDIT + 30:
        return None
    tail = line.text[last.end() :]
    if last.lastgroup == "bracket":
        if len(tail.strip(" .…")) > 0:
            return None
        words = _trim(line, 0, last.start())
        inner = line.text[last.start() : last.end()]
        colon = inner.find(":")
        credited = _trim(line, last.start() + colon + 1, last.end() - 1) if colon >= 0 else None
        return CaptionMark(words, Span(line.span.start + last.start(), line.span.end), credited, line.span.end)
    if last.lastgroup == "bare" and not all(word[:1].isupper() for word in tail.split()):
        return None  # "Ảnh Bác được treo trang trọng": a sentence about a picture
    if last.lastgroup != "word" and not _is_credited(tail):
        return None
    words = _trim(line, 0, last.start())
    credited = _trim(line, last.end(), line.length)
    return CaptionMark(words, Span(line.span.start + last.start(), line.span.end), credited, line.span.end)


def spare_plain(lines: list[Line], key: str) -> None:
    """Note on the lines of a page, whose key is `key`, where no medium stands as credits have it."""
    starts = [line.span.start for line in lines]
    bearing = {bisect_right(starts, position) - 1 for position in _credit_marks(key)}
    for index, line in enumerate(lines):
        line.may_credit = index in bearing


def _credit_marks(key: str) -> Iterator[int]:
    """Where media stand as credits have them: before a colon, in a bracket, set off; no position is 0."""
    for colon in _places(key, ":"):
        if key[max(0, colon - _FAR) : colon].rstrip().endswith(_before_colon()):
            yield colon
    for bracket in _places(key, "("):
        if key[bracket + 1 : bracket + _FAR].lstrip().startswith(_in_bracket()):
            yield bracket + 1
    for space in _places(key, " ảnh"):
        if _SET_OFF.match(key, max(0, space - 1)) or _SET_OFF.match(key, space):
            yield space + 1


@cache
def _before_colon() -> tuple[str, ...]:
    return endings("medium", "label_kind")


@cache
def _in_bracket() -> tuple[str, ...]:
    return openings("medium", "bracketed_alone")


def _places(key: str, part: str) -> Iterator[int]:
    position = key.find(part)
    while position >= 0:
        yield position
        position = key.find(part, position + 1)


def _is_labelled(key: str) -> bool:
    """Whether a medium stands before one of the colons."""
    return any(part.rstrip().endswith(_before_colon()) for part in key.split(":")[:-1])


def _is_credited(tail: str) -> bool:
    """Whether what follows "Ảnh:" is a name and not a sentence ("Ảnh: Các đại biểu biểu quyết tại cuộc họp")."""
    words = tail.strip(' .…)"”').split()
    if not words:
        return True
    if len(words) > 9 or tail.rstrip().endswith(":"):
        return False
    if pattern("«credited»").search(fold(tail)):
        return True
    return sum(word[:1].isupper() or not word[:1].isalpha() for word in words) * 2 >= len(words)


def is_credit(line: Line) -> bool:
    """Whether the line is nothing but a credit: "Ảnh: TRẦN A", "(Ảnh: B)", "Ảnh minh hoạ.", "Video: C"."""
    if line.length > _MAX_CREDIT + 20 or not line.key.lstrip(" (*-").startswith(openings("medium")):
        return False
    match = pattern(_ALONE).match(line.key)
    if match is None:
        return False
    return line.key.startswith(("nguồn", "đồ hoạ")) or _is_credited(line.text[match.end() :])


_LABELLED = r"\s*[(\[]?\s*(?:«medium»|«caption_label»|ảnh\s+\d+)\s?:\s*"


def read_label(line: Line) -> Span | None:
    """The words of a line that says in front that it is a caption: "Ảnh: Các đại biểu bỏ phiếu"."""
    heads = openings("medium", "caption_label")
    if line.length > 300 or ":" not in line.key or not line.key.lstrip(" ([").startswith(heads):
        return None
    match = pattern(_LABELLED).match(line.key)
    if match is None or _is_credited(line.text[match.end() :]):
        return None
    return _trim(line, match.end(), line.length)


# A glued caption: its credit in the middle of a paragraph, a new sentence right behind the name.
_GLUED = (
    r"(?<=[\s.,!?…\"”\])-])«medium»\s?:\s?(?P<who>(?:\p{Lu}{2,}\.?(?:[\s/-]|$)){1,4}"
    r"|(?:\p{Lu}\p{Ll}+\s?){1,3}(?:[-/]\s?\p{Lu}{3,})?\.?\s)(?=[\p{Lu}\"“])"
)


def split_glued(lines: list[Line]) -> list[Line]:
    """The lines, those that hold a caption with its credit and something else behind it parted there."""
    cuts = [_glue(line) for line in lines]
    if not any(cuts):
        return lines
    parted: list[Line] = []
    for line, ends in zip(lines, cuts, strict=True):
        start = 0
        for end in ends:
            parted.append(part_of(line, start, end, len(parted)))
            start = end
        parted.append(part_of(line, start, line.length, len(parted)))
    return parted


def _glue(line: Line) -> list[int]:
    if not line.may_credit or line.length < 60 or "ảnh" not in line.key or not _is_labelled(line.key):
        return []
    return [match.end() for match in text_pattern(_GLUED).finditer(line.text, 15, line.length - 12)]


# How captions without a credit open. They stand alone between paragraphs and end without a full stop.
_OPENING = r"\s*[(\[]?(?:«shown»|«person»\s)"
_ACTION = r"(?<!\p{L})(?:«doing»|thứ\s+\w+\s+từ)(?!\p{L})"


def looks_like_caption(line: Line) -> bool:
    """Whether a line without a credit is a caption by its words: who or what is to be seen, doing what."""
    if line.length > 260 or line.text[:1] in "-+*•" or line.key.endswith((":", ";")):
        return False
    if line.text.startswith("(") and line.text.endswith(")") and line.length < 160:
        return True
    if line.ends_sentence and line.words > 8:
        return False
    if pattern(_OPENING).match(line.key) is not None and (
        line.words <= 6 or pattern(_ACTION).search(line.key) is not None
    ):
        return True
    return not line.punctuated and line.words >= 4 and pattern(_HANDING).search(line.key) is not None


# What is to be seen on most photos of the beat, whoever opens the caption ("Nhiều hộ dân lên nhận giấy khen").
_HANDING = r"(?<!\p{L})«handing»(?!\p{L})"
_ARCHIVE = r"«archive»|ảnh\s*:\s*«archive_credit»\b"
# Gatherings of another kind than those that emulation reports cover, unless the report speaks of one itself.
_OTHER_GATHERING = r"(?<!\p{L})(?:«gathering»|lễ\s+đón(?!\s+nhận))(?!\p{L})"


def _gatherings(key: str) -> frozenset[str]:
    """The gatherings of other kinds that a folded text mentions."""
    return frozenset(match.group() for match in pattern(_OTHER_GATHERING).finditer(key))


class Story:
    """The folded lines of title, lead and body."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def mentions(self, gatherings: frozenset[str]) -> bool:
        """Whether each of the gatherings is told."""
        bearing = (line for line in self._lines if has_any(line, gatherings))
        return gatherings <= frozenset[str]().union(*map(_gatherings, bearing))


def is_archive(key: str, story: Story) -> bool:
    """Whether a photo is not of the story: the caption says so, or shows a gathering that the story never mentions.

    `key` is the caption with its credit, folded.
    """
    if pattern(_ARCHIVE).search(key):
        return True
    shown = _gatherings(key)
    return bool(shown) and not story.mentions(shown)


def _trim(line: Line, start: int, end: int) -> Span | None:
    text = line.text
    while start < end and text[start] in " \t([*":
        start += 1
    while end > start and text[end - 1] in " \t-–—([|":
        end -= 1
    return Span(line.span.start + start, line.span.start + end) if end > start else None
