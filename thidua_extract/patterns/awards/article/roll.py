"""Rolls: lists of as many names as an award counts, read by their marks where the names themselves are unknown.

"Danh sách 3 nghệ nhân gồm: Cu Xân (Quỳnh), Pi Hôi, bà Lò Thị Mây." That the list has just as many items as were counted
is what tells that each is a name; a list of any other length is left alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import islice

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.article.list_heads import ROLL, ROLL_BY_ITSELF, before_colons
from thidua_extract.patterns.awards.kind_lines import kind_line
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.whom.named_words import BRACKET, honorific
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_MOST = 60  # items of a roll
_FAR = 260  # code points between a count and the words that open its roll
_LONG = 4000  # code points of a roll
_UNCOUNTED = -1
_POINT = regex.compile(r"[();,.…\n]")
_TITLE = r"(?:NSND|NSƯT|NNND|NNƯT|NGND|NGƯT|TTND|TTƯT|(?:PGS|GS|TSKH|TS|ThS|BS|KS)(?:[.,]?\s?(?:TSKH|TS|BS|KS))?)"
# "Trung tướng, PGS.TS | Vũ Văn Chín": rank, trade and title, before a capital or the next of them
_CALLED = r"(?:\p{Lu}\p{Ll}+\s(?:\p{Ll}{2,}\s){0,2}\p{Ll}{2,}|(?:\p{Ll}{2,}\s){0,2}\p{Ll}{2,})"
_PREFIX = regex.compile(rf"(?:(?:các|những)\s)?(?:{_CALLED}(?:\s(?=\p{{Lu}})|,\s(?={_TITLE}))|{_TITLE}\.?,?\s)*")
_PERSON = regex.compile(r"\p{Lu}[\p{L}'’.-]*(?:\s-?\s?\p{Lu}[\p{L}'’.-]*){0,6}")
_AWARD = regex.compile(
    r"(?:Huân|Huy) chương\s|Bằng khen\s|Giấy khen\s|Danh hiệu\s|Cờ thi đua|Kỷ niệm chương"
)  # counted ones
_BODY = regex.compile(r"\p{Lu}[^;\n]{3,160}")
# What an item begins with: "…, những người có công" is none.
_GOES_ON = regex.compile(r"[;,]\s*(?:$|\n|(?:và\s)?(?:\d{1,2}[.)]\s*)?(?:\p{Ll}{2,}\s){0,3}\p{Lu})")
_LAST_PAIR = regex.compile(r"\s(?:và|cùng)\s(?=(?:\p{Ll}{2,}\s){0,3}\p{Lu})")
_BLOCKS = 8  # paragraphs that a roll with semicolons may go on over
_NUMBERED = regex.compile(r"(?:^|[\s;,:])\d{1,2}$")
_LINE = 200  # code points of an item on a line of its own
_SENTENCE = regex.compile(r"\p{Ll}{2}\.\s\p{Lu}|(?<!\w)(?:đã|được|tặng|trao|phát biểu|tác giả|thí sinh)(?!\w)")
_LINES_BEHIND = regex.compile(r":[^\S\n]*(?=\n)")
_TAIL = regex.compile(r"\s[-–]\s.*|,.*", regex.DOTALL)  # behind a person of a roll with semicolons: post and workplace


def name_from_rolls(mentions: list[AwardMention], reading: Reading) -> None:
    """Gives the names of a roll to the award that counts as many, near behind it, or anywhere under its count."""
    taken: set[int] = set()
    heads, roll = cache(partial(_heads, reading)), cache(partial(_roll, reading))
    kinds = cache(partial(_kind_lines, reading))
    for mention in reversed(mentions):  # a roll belongs to the award told last before it
        count = mention.count
        if count is None or not 2 <= count <= _MOST or len(mention.named) >= count:
            continue
        for start in islice(_openings(mention, heads, kinds, reading), 4):
            names = None if start in taken else roll(start, count, persons=mention.recipient == "individual")
            if names is not None:
                taken.add(start)
                mention.named = names
                break


def _heads(reading: Reading) -> dict[int, list[Span]]:
    """The heads of rolls that stand by themselves, by their count; `_UNCOUNTED` where they tell none."""
    heads: defaultdict[int, list[Span]] = defaultdict(list)
    for match in before_colons(ROLL_BY_ITSELF(), reading.key):
        heads[small_number(match["count"]) if match["count"] else _UNCOUNTED].append(Span(*match.span()))
    return heads


def _kind_lines(reading: Reading) -> dict[str, list[int]]:
    """The ends of the lines that head others by their kind ("II. Cá nhân"), by kind."""
    ends: defaultdict[str, list[int]] = defaultdict(list)
    line = 0
    while line >= 0 and line < len(reading.key):
        if (headed := kind_line(reading.key, line)) is not None:
            ends[headed[0]].append(headed[1])
        line = reading.key.find("\n", line) + 1 or -1
    return ends


def _openings(
    mention: AwardMention,
    heads: Callable[[], dict[int, list[Span]]],
    kinds: Callable[[], dict[str, list[int]]],
    reading: Reading,
) -> Iterator[int]:
    """Where a roll of the award may begin: behind its count in the same sentence, or under a head of its count."""
    begin = max(span.end for span in mention.spans)
    stop = reading.text.find("\n", begin)
    stop = min(len(reading.text) if stop < 0 else stop, begin + _FAR)
    yield from (match.end() for match in ROLL().finditer(reading.key, begin, stop))
    if not mention.named and (colon := _LINES_BEHIND.search(reading.key, begin, stop + 1)) is not None:
        yield colon.end()
        ends = kinds().get(mention.recipient or "", [])
        yield from islice(ends, bisect_left(ends, stop), bisect_left(ends, stop + _LONG))
    for count in (mention.count or 0, _UNCOUNTED):
        headed = heads().get(count, [])
        yield from (head.end for head in islice(headed, bisect_left(headed, (begin,)), None))


def _roll(reading: Reading, start: int, count: int, *, persons: bool) -> tuple[Phrase, ...] | None:
    """The names of the roll at `start` if it has `count` items, each of them a name; else None."""
    for mark in (";", ","):
        pieces = _pieces(reading, start, mark, count)
        if pieces is None:
            continue
        names = [_name(reading, piece, persons=persons, mark=mark) for piece in pieces]
        if all(name is not None for name in names):
            return tuple(name for name in names if name is not None)
    return _by_line(reading, start, count, persons=persons)


def _by_line(reading: Reading, start: int, count: int, *, persons: bool) -> tuple[Phrase, ...] | None:
    """The names of `count` lines behind `start`, where no further line goes on with them."""
    text = reading.text
    names: list[Phrase] = []
    line = start if text.startswith("\n", start) else -1
    while line >= 0 and len(names) <= count:
        stop = text.find("\n", line + 1)
        piece = Span(line + 1, stop if stop >= 0 else len(text))
        name = _name(reading, _without_mark(text, piece), persons=persons, mark=";") if _is_item(text, piece) else None
        if name is None:
            break
        names.append(name)
        line = stop
    return tuple(names) if len(names) == count else None


def _is_item(text: str, piece: Span) -> bool:
    """Whether a line may be an item: none is a sentence, or the head of other lines."""
    words = text[piece.start : piece.end].rstrip()
    return 0 < len(words) <= _LINE and not words.endswith((":", "…")) and _SENTENCE.search(words) is None


def _without_mark(text: str, piece: Span) -> Span:
    return Span(piece.start, piece.start + len(text[piece.start : piece.end].rstrip(" ;.,")))


def _pieces(reading: Reading, start: int, mark: str, count: int) -> list[Span] | None:
    """The text from `start` cut at a mark outside brackets, where that gives `count` pieces; else None."""
    pieces: list[Span] = []
    for stretch in _stretches(reading, start, mark):
        ended = _cut(reading.text, stretch, mark, pieces)
        if ended or len(pieces) >= count:
            break
    if mark == "," and len(pieces) == count - 1 and (last := _LAST_PAIR.search(reading.text, *pieces[-1])):
        pieces[-1:] = [Span(pieces[-1].start, last.start()), Span(last.end(), pieces[-1].end)]
    return pieces if len(pieces) == count else None


def _stretches(reading: Reading, start: int, mark: str) -> list[Span]:
    """The paragraph from `start` on; of a roll with semicolons also those behind it that go on with it.

    Captions and the page's furniture between them are passed over.
    """
    every = reading.layout.blocks
    first = bisect_right(every, start, key=lambda block: block.span.end)
    behind = (every[at] for at in range(first, len(every)) if every[at].kind is not BlockKind.CAPTION)
    blocks = list(islice(behind, _BLOCKS + 1))
    found = [Span(start, blocks[0].span.end)] if blocks else []
    if not found or (mark == ";" and mark not in reading.text[start : found[0].end]):
        return []
    for block in blocks[1:] if mark == ";" else ():
        if ";" in reading.text[block.span.start : block.span.end]:
            found.append(block.span)
    return found


def _cut(text: str, stretch: Span, mark: str, pieces: list[Span]) -> bool:
    """Adds the pieces of a stretch; whether the sentence, and the roll with it, ended before the stretch did."""
    depth, begin = 0, stretch.start
    for point in _POINT.finditer(text, stretch.start, min(stretch.end, stretch.start + _LONG)):
        position, letter = point.start(), point.group()
        depth += (letter == "(") - (letter == ")")
        if depth > 0:
            continue
        ends = _ends(text, position)
        goes_on = letter == mark and _GOES_ON.match(text, position)
        if ends or letter == mark:
            if text[begin:position].strip():
                pieces.append(Span(begin, position))
            begin = position + 1
            if (letter == mark and not goes_on) or (ends and text[begin : stretch.end].strip()):
                return True
    if text[begin : stretch.end].strip():
        pieces.append(Span(begin, stretch.end))
    return False


def _ends(text: str, position: int) -> bool:
    """Whether a sentence or paragraph ends there, and not just the number of an item ("1. Lò Thị Mây; 2. …")."""
    if text[position] not in ".…":
        return text[position] == "\n"
    if _NUMBERED.search(text, max(0, position - 3), position):
        return False
    return text[position + 1 : position + 2] in {"", " ", "\n"}


def _name(reading: Reading, piece: Span, *, persons: bool, mark: str) -> Phrase | None:
    """The name in a piece of a roll, without what stands before and behind it; None where it holds none."""
    text = reading.text[piece.start : piece.end]
    lead = len(text) - len(text.lstrip(" \n-•+*0123456789.)"))
    offset = piece.start + lead
    text = text[lead:].rstrip()
    prefix = _PREFIX.match(text) if persons else None
    if prefix is not None:
        offset, text = offset + prefix.end(), text[prefix.end() :]
    called = honorific().match(reading.key, offset, piece.end) if persons else None  # "Mẹ Lò Thị Mây"
    if called is not None:
        text, offset = text[called.end() - offset :], called.end()
    bracket = BRACKET.search(text)
    if bracket is not None and (persons or bracket.end() == len(text)):
        text = text[: bracket.start()]
    if persons and mark == ";":
        text = _TAIL.sub("", text)
    text = text.rstrip(" :")
    shape = _PERSON if persons else _BODY
    if shape.fullmatch(text) is None or (persons and len(text.split()) < 2) or _AWARD.match(text):
        return None
    return Phrase(text, Span(offset, offset + len(text)))
