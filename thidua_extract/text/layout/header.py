"""The top of a page: section, breadcrumb, title, publication time, authors under the title, locality."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.datelines import read_dateline, read_mark_line
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.lines import LONG, Line, has_any
from thidua_extract.text.layout.outlets import bare, bare_key, is_outlet, place_names, section_names
from thidua_extract.text.layout.times import TimeMark, read_time
from thidua_extract.text.layout.words import pattern, words
from thidua_extract.text.layout.wraps import stamped_month

_LONGEST_HEADER = 16  # lines
_SAPO = 12  # words from which a line under the title is the lead even without a full stop
_INNER_STOP = regex.compile(r"[.!?]\s+\p{Lu}")
_CRUMB = regex.compile(r"\s*(?:›|>+|→|\||/)\s*|\s+(?:::|[\"”“])\s+")
_CRUMB_MARKS = '›>→|/"”“'
# "»" is read as a closing quote.
_TRAIL = regex.compile(r"\p{Lu}[^»›”“\".:!?\n]{2,50}(?:\s[»›”]+\s\p{Lu}[^»›”“\".:!?\n]{2,50}){1,4}")
_SUFFIX_MARKS = (" -", " –", " —", " |")
_SUFFIX = regex.compile(r"\s+[-–—|]\s+")
_DASHED = regex.compile(r"\s+-\s+")
_DAY_OPENS = r"\s*«opens_news»\s"
# A section that no lexicon knows, before the day: "Góc nhìn - Sự kiện 3/5/2021"; no "Tăng giá từ 1/7/2019".
_UNKNOWN_SECTION = r"(?:\p{L}+ ){1,3}(?:- (?:\p{L}+ ){1,3})?(?<!(?<!\w)«not_from_day» )[\d/.-]+"
_POSTER = regex.compile(r"người\s+(?:đăng|gửi|nhập|duyệt)|đăng\s+bởi|posted\s+by")
_OPENS_ITEM = regex.compile(r"\s*(?:[-–+*•●▪]|\d{1,2}[.)])\s*\p{Lu}")
_OWNER = r"\s*«site_owner»(?!\p{L})"


def _home() -> frozenset[str]:
    return words("home")


@cache
def _home_heads() -> tuple[str, ...]:
    return tuple(f"{name} " for name in _home())


def read_header(draft: Draft) -> None:
    """Settle the lines above the running text: their kinds, the title, where the body begins."""
    end = _header_end(draft)
    candidates: list[int] = []
    for index in range(end):
        if not _settle(draft, index):
            candidates.append(index)
    title = _choose_title(draft, candidates, end)
    draft.title, draft.body = title, end
    if title is None:
        return
    draft.kinds[title] = BlockKind.TITLE
    _cut_paper(draft, draft.lines[title])
    for index in candidates:
        if index < title:
            draft.kinds[index] = BlockKind.SECTION
            draft.section = draft.section or draft.lines[index].span
        elif index > title:
            _settle_below(draft, index, title)


def _cut_paper(draft: Draft, line: Line) -> None:
    """Take the paper's name off the end of a title ("… hạng Ba - Báo Đồng Xanh")."""
    for match in _SUFFIX.finditer(line.text) if has_any(line.text, _SUFFIX_MARKS) else ():
        if match.start() > 10 and is_outlet(line.text[match.end() :]):
            draft.tails[line.index] = (line.span.start + match.start(), BlockKind.BOILERPLATE)
            return


def _header_end(draft: Draft) -> int:
    """The first line of running text: a paragraph, or whatever opens with a dateline."""
    lines = draft.lines[:_LONGEST_HEADER]
    for line in lines:
        if not line.index and _opens_dump(lines) and _is_one_sentence(line):
            continue  # a title with a full stop
        if read_dateline(draft.document.text, line.span) or line.is_paragraph:
            return line.index
        if line.index and line.ends_sentence and line.words >= (8 if line.index == 1 else 4):
            return line.index
        if boilerplate.opens_list(line) and line.index > 2:
            return line.index
        if line.index > 1 and _OPENS_ITEM.match(line.text) and lines[line.index - 1].text.endswith(":"):
            return line.index - 1  # "tặng Bằng khen cho 2 cá nhân:", a line each: no title, however short the lines
    return min(len(draft.lines), _LONGEST_HEADER if len(draft.lines) > _LONGEST_HEADER else len(draft.lines))


def _opens_dump(lines: list[Line]) -> bool:
    """Whether one line, one line, then lines without gaps follow each other: title, lead and text of a raw dump."""
    return len(lines) > 3 and lines[1].gap > 0 and lines[2].gap > 0 and lines[3].gap == 0


def _is_one_sentence(line: Line) -> bool:
    return line.length < LONG and not _INNER_STOP.search(line.text)


def _settle(draft: Draft, index: int) -> bool:
    """Label a header line whose kind shows by itself; whether it did."""
    line = draft.lines[index]
    kind: BlockKind | None = None
    if month := stamped_month(line):
        draft.month = month
        kind = BlockKind.BOILERPLATE
    elif mark_alone := read_mark_line(draft.document.text, line.span):
        draft.agency = mark_alone
        kind = BlockKind.BOILERPLATE
    if (mark := read_time(line)) and _is_time_line(draft, line, mark):
        draft.times.append((index, mark))
        _read_residue(draft, line, mark)
        kind = BlockKind.TIME
    elif kind is not None or _is_frame(line):
        kind = BlockKind.BOILERPLATE
    elif _is_section(line):
        kind = BlockKind.SECTION
        if line.bare not in _home():
            draft.section = draft.section or line.span
    elif index and line.bare in place_names():
        kind = BlockKind.LOCALITY
        draft.locality = draft.locality or line.span
    elif line.words <= 8 and is_outlet(line.text):
        kind = BlockKind.BOILERPLATE
    elif captions.is_credit(line):
        kind = BlockKind.CREDIT
    elif (signature := bylines.read_signature(line)) and signature.labelled:
        kind = BlockKind.BYLINE
        draft.sign(signature.names)
    draft.kinds[index] = kind
    return kind is not None


def _is_frame(line: Line) -> bool:
    """Whether a line above the text is a button, a menu or the imprint."""
    if boilerplate.is_imprint(line) or boilerplate.is_menu(line):
        return True
    return boilerplate.is_furniture(line) and line.bare not in section_names()


def _is_time_line(draft: Draft, line: Line, mark: TimeMark) -> bool:
    """Whether a line with a date is a time line: beside the date only a section, a paper, authors or nothing."""
    rest = 0
    for span in mark.residue:
        words = draft.document.text[span.start : span.end]
        if bare(words) in section_names() or is_outlet(words) or bare(words) in place_names():
            continue
        if bylines.is_name(words) and (" " in words or "." in words):
            continue
        rest += len(words)
    if rest == 0:
        return True
    if line.ends_sentence:
        return False
    if rest <= 30 and mark.span.end == line.span.end and pattern(_UNKNOWN_SECTION).fullmatch(line.key):
        return True
    return rest <= 40 and (mark.published or mark.updated or (mark.has_clock and not line.punctuated and rest <= 20))


def _read_residue(draft: Draft, line: Line, mark: TimeMark) -> None:
    for span in mark.residue:
        words = draft.document.text[span.start : span.end]
        if bare(words) in section_names():
            draft.section = draft.section or span
        elif is_outlet(words):
            continue
        elif bare(words) in place_names():
            draft.locality = draft.locality or span
        elif _POSTER.search(line.key):  # who put the page up is not who wrote it
            continue
        elif signature := bylines.read_names(words, draft.document.key[span.start : span.end], span.start):
            draft.sign(signature.names)


def _is_section(line: Line) -> bool:
    """Whether the line is a section's name or a breadcrumb."""
    key = line.bare
    if key in section_names():
        return True
    if key.startswith(_home_heads()):
        home = next(head for head in _home_heads() if key.startswith(head))
        if key.removeprefix(home) in section_names():
            return True
    if line.words <= 16 and any(mark in line.text for mark in "»›”“") and _TRAIL.fullmatch(line.text):
        return True  # "Cải cách » Nhân tố điển hình": no title holds such marks
    parts = _crumbs(line.key)
    if len(parts) > 1:
        return parts[0] in _home() or (line.length <= 100 and any(part in section_names() for part in parts))
    if " -" not in line.key:
        return False
    dashed = [bare_key(part) for part in _DASHED.split(line.key)]
    if len(dashed) < 2 or line.length > 90:
        return False
    return dashed[0] in _home() or all(part in section_names() for part in dashed) or dashed[-1] in section_names()


def _crumbs(key: str) -> list[str]:
    """The names between the marks of a breadcrumb; none where there is no mark."""
    if "::" not in key and not any(mark in key for mark in _CRUMB_MARKS):
        return []
    return [name for part in _CRUMB.split(key) if (name := bare_key(part))]


def _choose_title(draft: Draft, candidates: list[int], end: int) -> int | None:
    """The title among the lines that could be it."""
    lines = draft.lines
    if not candidates:
        # A page whose title is a section's name, for want of anything else above the text.
        sections = [i for i in range(end) if draft.kinds[i] is BlockKind.SECTION]
        return sections[-1] if sections and not _CRUMB.search(lines[sections[-1]].key) else None
    keys = [lines[index].key for index in candidates]
    for index, key in zip(candidates, keys, strict=True):
        if keys.count(key) > 1 and len(key) > 12:
            return index
    crumbs = [i for i in range(end) if draft.kinds[i] is BlockKind.SECTION and _is_trail(lines[i])]
    below = [index for index in candidates if crumbs and index > crumbs[-1]]
    candidates = below or candidates  # a site's menu and greeting stand above its breadcrumb
    trails = {index for index in candidates if _ends_in_title(draft, index, candidates)}
    candidates = [index for index in candidates if index not in trails] or candidates
    first = candidates[0]
    if first == 0 and _opens_dump(lines):
        return first  # a short title above a lead without a full stop, no kicker above a title
    for second in candidates[1:]:
        if not _is_kicker(draft, first, second):
            break
        first = second
    return first


def _is_trail(line: Line) -> bool:
    """Whether a section line is a breadcrumb from the home page."""
    head = _CRUMB.split(line.key)[0]
    return bare(head) in _home() and bare(head) != line.bare


def _ends_in_title(draft: Draft, index: int, candidates: list[int]) -> bool:
    """Whether a line is a breadcrumb that has lost its marks: "Trang chủ Tin tức Hội làm vườn họp" above that title."""
    key = draft.lines[index].key
    if not key.startswith(("trang chủ ", "home ", "trang nhất ", "null ", "undefined ")):
        return False
    return any(other > index and key.endswith(draft.lines[other].key) for other in candidates)


def _is_kicker(draft: Draft, first: int, second: int) -> bool:
    """Whether the line `first` is a section, a series or the owner of the site above the title `second`."""
    above, below = draft.lines[first], draft.lines[second]
    if below.ends_sentence or below.words > 40 or bylines.is_name(below.text) or below.bare in place_names():
        return False
    if above.text.endswith(":") and above.words <= 20:  # "Hội Làm vườn tỉnh:" above its news
        return True
    if above.words >= 3 and below.words > above.words + 3 and above.bare and above.bare in below.key:
        return True  # a section named after what its reports are about
    timed = {index for index, _ in draft.times}
    if first + 1 in timed:
        # A time right below belongs to the title above it, unless that line can be no title.
        loud = above.is_upper and above.words <= 6 and _is_headline(draft, second)
        return loud or (above.words <= 3 and below.words >= 7)
    if second + 1 in timed and (above.words <= 8 or (above.is_upper and above.words <= 14)) and below.words > 3:
        return True
    if above.is_upper and not below.is_upper and pattern(_OWNER).match(above.key) and above.words <= 14:
        return True
    if above.is_upper and not below.is_upper and above.words <= 4 < below.words:
        return True
    if above.is_upper and above.words <= 6 and _is_headline(draft, second):
        return True
    marked = second + 1 < len(draft.lines) and read_dateline(draft.document.text, draft.lines[second + 1].span)
    if marked and above.words <= 6 and below.words >= 9:  # "Chuyện quê ta hôm nay" above a title and "(XYO) - …"
        return True
    return above.words <= 4 and 7 <= below.words <= 25 and not any(c.isdigit() or c in ':,"“?!' for c in above.text)


def _is_headline(draft: Draft, index: int) -> bool:
    """Whether a line in small letters reads as a title above running text, and not as a lead."""
    line = draft.lines[index]
    below = draft.lines[index + 1] if index + 1 < len(draft.lines) else None
    if line.is_upper or line.punctuated or not 8 <= line.words <= 30 or pattern(_DAY_OPENS).match(line.key):
        return False
    return below is not None and below.is_paragraph


def _settle_below(draft: Draft, index: int, title: int) -> None:
    """Label a line between title and text."""
    line = draft.lines[index]
    if line.key == draft.lines[title].key:
        draft.kinds[index] = BlockKind.REPEAT
    elif (signature := bylines.read_signature(line)) and line.words <= 12 and not signature.desk:
        draft.kinds[index] = BlockKind.BYLINE
        draft.sign(signature.names)
    elif boilerplate.is_alternative_text(line):
        draft.kinds[index] = BlockKind.BOILERPLATE
    elif BlockKind.LEAD not in draft.kinds and line.words >= _SAPO and not _is_captioned(line):
        draft.kinds[index] = BlockKind.LEAD


def _is_captioned(line: Line) -> bool:
    return captions.read_caption(line) is not None or captions.read_label(line) is not None
