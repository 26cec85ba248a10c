"""Who wrote it: author lines, authors inside a time line or behind the last sentence, and lines that name a source."""

from __future__ import annotations

import re
from functools import cache

import regex

from thidua_extract.text.fold import fold
from thidua_extract.text.layout.lines import Line, Signature, Unread
from thidua_extract.text.layout.outlets import (
    bare_key,
    is_outlet,
    is_outlet_key,
    outlet_heads,
    outlet_names,
    place_names,
    section_names,
)
from thidua_extract.text.layout.words import openings, pattern, words
from thidua_extract.text.span import Span

# One word of a name as authors sign: "Hà", "HÀ", "K.NINH", "P.", "Ê-ban", "H'Mai", "Đ. V".
_TOKEN = r"(?:\p{Lu}['’]?\p{L}*(?:\.\s?\p{Lu}\p{L}*)*\.?(?:['’-]\p{L}+)?)"
_NAME = regex.compile(rf"{_TOKEN}(?:\s{_TOKEN}){{0,4}}")
_LABEL = (
    r"\s*(?:«author_label»|«text_label»(?:\s*(?:,|-|–|/|và|&|\+)?\s*«work_label»)*"
    r"|ảnh\s*(?:,|-|và|&|/)\s*«text_label»)\s*:\s*"
    r"|\s*«text_made»\s*(?:,|-|và|&|/)?\s*ảnh\s+(?=\p{L})|\s*bởi\s+(?=\p{L})|\s*theo\s+(?=[^/]{2,30}/)"
)
_LONGEST = 110  # characters of a line of authors
# Labels of those who made something else than the text.
_OTHER_LABEL = r"\s*(?:[-–|;,/]\s*)?«other_label»\b[^:]{0,25}:"
# What the author did, behind his name: "Hà An tổng hợp".
_DEED = r"\s+«deed»\s*\.?$"
_DEGREE = r"(?:(?:(?:«degree»|(?:bs\.?)?cki{1,2})(?!\p{L})[.,:]?\s*)+)(?=\p{L})"
_BRACKETS = regex.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*")
_PARTS = regex.compile(r"\s*[-–—|]\s+|\s+-(?=\p{Lu})|\s*[,;|&+/]\s*|\s+và\s+|\s*[–—]\s*")
_TIGHT = regex.compile(r"(?<=\p{L}[\p{L}.]*\s[\p{L}. ]{1,24})[-/](?=\p{Lu}[\p{L}.]*\s\p{Lu})")
_SEPARATOR = re.compile(r"[-–—|,;&+/(\[]|\svà\s")  # one of them is in every cut
_INITIAL = regex.compile(r"(?<!\p{L})\p{Lu}\.$")
_MOST_WORDS = 18  # of a line of authors
_SOURCE = r"\s*[(\[]?\s*«source_label»(?!\p{L})\s*:?\s*"
_SOURCE_BEHIND = r"\s+\(?«source_behind»(?!\p{L}).*$"
_RETITLED = r"\s*\(.{0,60}«retitled»\)\s*$"
# Desks and offices that sign as authors.
_DESK = r"(?:«desk»|«office»(?:\s+[\p{L}&.,-]+){1,9})"
_PHOTOGRAPHER = r"«photographed»\s\p{L}"  # "Bài: Hà An, ảnh Lê Bình"
# Where an author works, behind his name: "Hà An - Công an tỉnh".
_BESIDE = r"«workplace»(?!\p{L}|\s+trưởng)"
_VERBAL = r"(?<!\p{L})«verb»(?!\p{L})"


def read_signature(line: Line) -> Signature | None:
    """The authors named by a line that holds nothing else, None for any other line."""
    if line.words > _MOST_WORDS or (line.words > 6 and line.ends_sentence):
        return None
    if line.signature is Unread.UNREAD:
        line.signature = read_names(line.text, line.key, line.span.start)
    return line.signature


def read_names(text: str, key: str, offset: int) -> Signature | None:
    """The authors in `text`, which stands at `offset` in the page."""
    if len(text) > _LONGEST:
        return None
    label = pattern(_LABEL).match(key) if key.lstrip().startswith(_label_openings()) else None
    if label is None and (pattern(_OTHER_LABEL).match(key) if ":" in key else _is_prose(text, key)):
        return None
    start, end = _extent(text, key, label.end() if label else 0)
    if is_outlet_key(bare_key(key[start:end])):
        return None
    names: list[Span] = []
    desks: list[Span] = []
    pieces = _pieces(text, start, end)
    alone = not label and len(pieces) == 1 and end == len(text)
    for piece in pieces:
        trimmed = _trim(text, key, *piece)
        if trimmed is None:
            continue
        part, part_key = text[slice(*trimmed)], key[slice(*trimmed)]
        if _is_desk(part, part_key):
            desks.append(Span(offset + trimmed[0], offset + trimmed[1]))
        elif is_outlet_key(bare_key(part_key)) or (
            names
            and (
                _is_mark(part)
                or pattern(_PHOTOGRAPHER).match(part_key)
                or (part[0].isupper() and pattern(_BESIDE).match(part_key))
            )
        ):
            continue
        elif not is_name(part, part_key) or (alone and not _is_signed(part)):
            return None
        else:
            names.append(Span(offset + trimmed[0], offset + trimmed[1]))
    # "Hà An - Phòng Văn hóa": the author, not the office beside.
    signed = tuple(names or desks)
    if not signed or (len(signed) > 4 and not label):
        return None
    return Signature(signed, label is not None, desk=not names)


def _is_prose(text: str, key: str) -> bool:
    """Whether words in small letters tell that no authors are named: "Giải thích …", but "An và Bình"."""
    first, *others = text.split(" ")
    opening = key.split(" ", 1)[0].strip("([.,:")
    if opening in _first_words() or opening.startswith(("bs", "ck")):
        return False
    if "theo" in key or key.rstrip(" .").endswith(_deeds()):
        return False
    if others and first.isalpha() and others[0].isalpha() and others[0][0].islower() and others[0] != "và":
        return True
    separator = _SEPARATOR.search(text)
    others = text[: separator.start()].split()[1:] if separator else others
    return any(word[0].islower() for word in others if word)


@cache
def _label_openings() -> tuple[str, ...]:
    return (*openings("author_label", "text_label"), "ảnh", "bởi", "theo")


@cache
def _first_words() -> frozenset[str]:
    """What desks, offices, degrees and papers open with."""
    names = {*outlet_names(), *outlet_heads()}
    return frozenset(name.split()[0] for name in names).union(openings("desk", "office", "degree"))


def _extent(text: str, key: str, start: int) -> tuple[int, int]:
    """Where the names stand: behind the label, before other credits, sources and what the author did."""
    end = len(text)
    if text[0] == "(" and text[-1] == ")" and text.count("(") == 1:  # "(Hà An)"
        start, end = max(start, 1), end - 1
    if ":" in key and (other := pattern(_OTHER_LABEL).search(key, start)):
        end = other.start()
    behind = pattern(_SOURCE_BEHIND).search(key, start, end) if "theo" in key else None
    if behind or (behind := _deed(key, start, end)):
        end = behind.start()
    return start, end


def _deed(key: str, start: int, end: int) -> regex.Match[str] | None:
    """What the author did, at the end of `key[start:end]`."""
    if key[start:end].rstrip(" .").endswith(_deeds()):
        return pattern(_DEED).search(key, start, end)
    return None


@cache
def _deeds() -> tuple[str, ...]:
    return tuple(words("deed"))


def _is_desk(text: str, key: str) -> bool:
    """Whether the words are a desk or an office ("Phòng Công tác xã hội") and not a sentence about one."""
    return (
        text[:1].isupper()
        and pattern(_DESK).fullmatch(key) is not None
        and pattern(_VERBAL).search(key) is None
        and text[-1] != "."
    )


def _is_mark(text: str) -> bool:
    """Whether the words behind a name are an unknown paper's mark: "Hà An / ABCD"."""
    return text.isupper() and text.isalpha() and len(text) <= 6


def _is_signed(text: str) -> bool:
    """Whether a name that stands all alone is one: a lone word only as initials, or in capitals with accents."""
    if " " in text:
        return True
    return "." in text or (text.isupper() and (len(text) <= 2 or not text.isascii()))


def is_name(text: str, key: str | None = None) -> bool:
    """Whether `text`, folded `key`, has the shape of an author's name or initials, and is no section or paper."""
    if not 2 <= len(text) <= 40 or not _NAME.fullmatch(text):
        return False
    key = key or fold(text)
    if key.split()[0] in words("no_name") or (len(text) < 4 and " " in text and "." not in text):
        return False
    if text.isupper() and pattern(_VERBAL).search(key):  # in small letters a verb shows by itself: "Phạm Dự" is a name
        return False
    name = bare_key(key)
    return not (name in section_names() or name in place_names() or is_outlet_key(name))


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between separators and brackets."""
    if not _SEPARATOR.search(text, start, end):
        return [(start, end)] if text[start:end].strip() else []
    cuts = [match.span() for match in _BRACKETS.finditer(text, start, end)]
    cuts += [match.span() for match in _PARTS.finditer(text, start, end)]
    cuts += [match.span() for match in _TIGHT.finditer(text, start, end)]
    pieces: list[tuple[int, int]] = []
    position = start
    for cut_start, cut_end in [*sorted(cuts), (end, end)]:
        if cut_start > position and text[position:cut_start].strip():
            pieces.append((position, cut_start))
        position = max(position, cut_end)
    return pieces


def _trim(text: str, key: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without white space, degree, and the full stop that ends a name (but not initials)."""
    while start < end and text[start] in ' \t*•-–:.(["“':
        start += 1
    while end > start and text[end - 1] in ' \t*:,)]"”/':
        end -= 1
    if degree := pattern(_DEGREE).match(key, start, end):
        start = degree.end() if degree.end() < end else start
    if text[start:end].endswith(".") and not _INITIAL.search(text, start, end):
        end -= 1
    return (start, end) if end > start else None


def is_source(line: Line) -> bool:
    """Whether the line names the text's source: "Theo TTXVN", "Nguồn: Báo A", "(B đặt lại tít)"."""
    if line.text[0] == "(" and pattern(_RETITLED).match(line.key):
        return True
    if line.length > 90 or not line.key.lstrip(" ([").startswith(openings("source_label")):
        return False
    match = pattern(_SOURCE).match(line.key)
    if match is None:
        return False
    rest = line.text[match.end() :].strip(" ()[].:")
    if is_outlet(rest) or ":" in line.text[: match.end() + 20]:
        return True
    return (
        line.words <= 8
        and not line.ends_sentence
        and rest[:1].isupper()
        and pattern(_VERBAL).search(fold(rest)) is None
    )


_TAIL_BRACKET = regex.compile(r"(?<=[.!?…”\"/])\s*\((?P<name>[^()]{2,45})\)\s*\.?$")
_TAIL_PLAIN = regex.compile(r"(?<=\./\.)\s+(?P<name>\p{Lu}[^.!?:()]{2,40})$")


def read_tail(line: Line) -> tuple[int, Signature] | None:
    """The author behind the last sentence of a paragraph ("… năm 2022. (HÀ AN)"): where the sentence ends, and who."""
    for tail in (_TAIL_BRACKET, _TAIL_PLAIN):
        match = tail.search(line.text, max(0, line.length - 60))
        if match is None:
            continue
        name = match.group("name")
        if tail is _TAIL_BRACKET and not (name.isupper() or pattern(_LABEL).match(fold(name)) or " " in name.strip()):
            continue
        start = match.start("name")
        if name.strip().isupper() and len(name.split()) == 1 and "." not in name:
            continue  # "(TTXVN)", "(OCOP)"
        signature = read_names(name, line.key[start : match.end("name")], line.span.start + start)
        if signature:
            return line.span.start + match.start(), signature
    return None
