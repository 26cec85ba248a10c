"""Sentences of the blocks that facts are read from, with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thidua_extract import lexicons
from thidua_extract.text.document import Document
from thidua_extract.text.layout import BlockKind, Layout
from thidua_extract.text.span import Span

READ_KINDS = frozenset({BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """One sentence: its span in the normalised text, the kind and number of its block, its own number.

    `introduced_by` is the number of the sentence that ends in a colon and that this list line belongs to.
    """

    span: Span
    kind: BlockKind
    block: int
    index: int
    introduced_by: int | None = None


def split_sentences(document: Document, layout: Layout) -> list[Sentence]:
    """The sentences of title, lead, body and captions in the order of the text. A title is one sentence."""
    sentences: list[Sentence] = []
    introduction: int | None = None
    text = document.text
    for number, block in enumerate(layout.blocks):
        if block.kind not in READ_KINDS:
            continue
        spans = [block.span] if block.kind is BlockKind.TITLE else sentence_spans(text, block.span)
        if not _BULLET.match(text, block.span.start):
            introduction = None
        for span in spans:
            sentences.append(Sentence(span, block.kind, number, len(sentences), introduction))
        if spans and text[spans[-1].end - 1] == ":":
            introduction = len(sentences) - 1
    return sentences


def sentence_spans(text: str, within: Span | None = None) -> list[Span]:
    """The sentences of `text` inside `within`, without the white space around them. Linear in the length.

    No sentence has over 3,000 code points: text that goes on without a stop for longer is cut between words.

    >>> [tuple(span) for span in sentence_spans("Ông A. Thi ở TP. Huế.Sau đó về.")]
    [(0, 6), (7, 21), (21, 31)]
    """
    start, limit = within or Span(0, len(text))
    spans: list[Span] = []
    stop = _STOP.search(text, start, limit)
    if (
        stop is None or stop.end() == limit
    ) and limit - start <= _LONGEST:  # no stop but the last: most lines of papers
        return _trimmed(text, start, limit)
    for end in _ends(text, start, limit):
        for sentence in _trimmed(text, start, end):
            spans += _cut_up(text, sentence)
        start = end
    return spans


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The words of a stretch without the white space around them; none where there is nothing else."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return [Span(start, start + len(words.strip()))] if start < end else []


def _cut_up(text: str, sentence: Span) -> list[Span]:
    """A sentence in parts of at most the longest length."""
    parts: list[Span] = []
    start, end = sentence
    while end - start > _LONGEST:
        cut = _cut(text, start)
        parts.append(Span(start, cut))
        start = cut + text[cut].isspace()
    return [*parts, Span(start, end)]


def _cut(text: str, start: int) -> int:
    """Where a sentence from `start` on that is too long is cut: behind a semicolon, else a comma, else a word.

    What reads a sentence may look from any word of it to any other, and no one writes sentences of this length.
    """
    latest = start + _LONGEST
    for mark in "; ", ", ", " ":
        cut = text.rfind(mark, start + _LONGEST // 2, latest)
        if cut > 0:
            return cut + len(mark) - 1
    return latest


_BULLET = re.compile(r"[-–—•+*●▪]\s*|\(?(?:\d{1,2}|[a-zđ])[.)]\s")
# Where a sentence may end: a stop with the closing marks after it, the "./." of documents, a line end.
# A single class to start with is what `re` scans fastest.
_STOP = re.compile(r"[\n.!?…](?:(?<!\n)[.!?…]{0,199}(?:/\.)?[”’»)\]\"']{0,8})?")
_NEXT = re.compile(r"[ \t]*[-–—•“‘\"'(\[]{0,8}\s{0,8}")
_WORD_BEFORE = 24  # no abbreviation is longer
_LONGEST = 3000  # the longest sentence of 3,600 articles has 943 code points; text without stops is cut up


def _ends(text: str, start: int, limit: int) -> Iterator[int]:
    """The end of every sentence in `text[start:limit]`."""
    abbreviated = -1  # where the last full stop stands that ends no sentence: "TP." at the end of a broken line
    for match in _STOP.finditer(text, start, limit):
        at, end = match.span()
        if match.group() == "\n":
            if at != abbreviated:
                yield end
                start = end
        elif end >= limit or (at > start and _ends_sentence(text, start, match, limit)):
            if match.group().endswith('"') and end < limit and text[end].isalpha() and _opens(text, start, end - 1):
                end -= 1  # the mark after the stop opens what follows: vững."Qua các năm
            yield end
            start = end
        else:
            abbreviated = end
    if start < limit:
        yield limit


def _opens(text: str, start: int, mark: int) -> bool:
    return text.count('"', start, mark) % 2 == 0


def _ends_sentence(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Whether the stop at `match` ends a sentence, by what follows and, for one full stop, by what goes before."""
    at, end = match.span()
    marks = _NEXT.match(text, end, limit)
    after = marks.end() if marks else end
    if after >= limit:  # a closing mark set off by a space still belongs to the sentence: nói... ”
        return not text[end:limit].strip()
    spaced = text[end].isspace()
    first = text[after]
    if first == "\n":
        return True
    if not (first.isupper() or first.isdigit() or (spaced and not first.isalpha() and first not in ",;:.)]%/")):
        return False
    if match.group() != ".":
        return spaced or first.isupper()
    return _full_stop_ends(text, start, at, after, spaced)


def _full_stop_ends(text: str, start: int, at: int, after: int, spaced: bool) -> bool:
    """Whether the single full stop at `at`, followed at `after` by a capital or digit, ends a sentence."""
    word = _word_before(text, start, at)
    if not word:  # after a quotation mark, bracket or per cent sign
        return True
    if at - len(word) <= start + 1 and (word.isdigit() or len(word) == 1 or _ROMAN.fullmatch(word)):
        return False  # the number of a list item: "1. Ông …", "II. Kết quả"
    if (
        (spaced or not text[after].isdigit())
        and word.isdigit()
        and _numbers_item(text, start, at - len(word), int(word))
    ):
        return False
    digit = text[after].isdigit()
    if word[-1].isdigit() and not spaced:
        return not digit
    if _is_abbreviation(text, word, after, digit):
        return False
    if word.lower() in {"v.v", "vv"}:
        return spaced and not digit
    if len(word) == 1 and word.isupper():
        return spaced and text[after - 1] != "(" and _initial_ends(text, start, at, after)
    if word[-1].isupper() and word[-2:-1] == ".":  # N.V.A. (37 tuổi), Công ty A.B.C. Việt Nam
        return spaced and text[after - 1] != "(" and not _two_names(text, after)
    if not spaced and (digit or word.isupper()):
        # "VOV.VN" and "ĐVT.Nguyễn Văn" are one word, "HĐND.Theo đó" is two sentences
        return not digit and _sentence_opens(text, after)
    return spaced or not _DOMAIN.match(text, after)


def _numbers_item(text: str, start: int, at: int, number: int) -> bool:
    """Whether the number at `at` is that of an item within a sentence: "cho: 1. Ông A; 2.Bà B, 3. Trường C"."""
    if not 1 <= number <= _MOST_ITEMS:
        return False
    before = text[start:at].rstrip(" ")
    if number == 1:
        return before.endswith(":")
    return before.endswith((";", ",")) and re.search(rf"(?<!\d){number - 1}\.[ \w]", before) is not None


_MOST_ITEMS = 60


def _is_abbreviation(text: str, word: str, after: int, digit: bool) -> bool:
    before = _abbreviations().get(word) or _abbreviations().get(word.rpartition(".")[2])
    match before:
        case "any":
            return True
        case "digit":
            return digit
        case "capital":
            return not digit
        case "name":
            return _two_names(text, after)
    return False


def _word_before(text: str, start: int, at: int) -> str:
    """The letters, digits, inner full stops and slashes that stand before position `at`."""
    begin = at
    floor = max(start, at - _WORD_BEFORE)
    while begin > floor and (text[begin - 1].isalnum() or text[begin - 1] in "./"):
        begin -= 1
    return text[begin:at].lstrip("./")


_ROMAN = re.compile(r"[IVX]{1,5}")
_DOMAIN = re.compile(r"(?:Vn|VN|Com|COM|Net|Org|Gov|Edu)\b")
_NEXT_WORDS = re.compile(r"(\w{1,40})(\.?)(?: (\w))?")
_PLACE_INITIALS = frozenset("QPHXTF")
_ONE_LETTER_WORDS = frozenset("ÀÁÂÔỒỐÒỪỪÝỞ")


def _two_names(text: str, position: int) -> bool:
    """Whether two capitalised words, or a single one before a mark, stand at `position`: a name's, not a sentence's."""
    words = _NEXT_WORDS.match(text, position)
    return words is not None and (words.group(3) or "A").isupper()


def _sentence_opens(text: str, position: int) -> bool:
    """Whether a capitalised word and a small one stand at `position`."""
    words = _NEXT_WORDS.match(text, position)
    return words is not None and not words.group(1)[1:].isupper() and (words.group(3) or "A").islower()


def _initial_ends(text: str, start: int, at: int, after: int) -> bool:
    """Whether a capital letter with a full stop, before a space and a capital, ends a sentence.

    "bà Trần Thị H. Theo đó …" does; "Nguyễn V. A", "John F. Kennedy" and "ở P. Bến Nghé" do not.
    """
    words = _NEXT_WORDS.match(text, after)
    if words is None:
        return True
    word = words.group(1)
    if len(word) == 1 and word.isalpha() and word not in _ONE_LETTER_WORDS:
        return False
    before = text[max(start, at - _WORD_BEFORE) : at - 1].split()
    if before and before[-1][:1].isupper():
        return _SYLLABLE.fullmatch(word.lower()) is not None
    return text[at - 1] not in _PLACE_INITIALS or not (word[0].isdigit() or _two_names(text, after))


# The shape of a Vietnamese syllable, marks left aside: "Kennedy" has none.
_SYLLABLE = re.compile(r"(?:ngh?|[ckgnpt]h|tr|gi|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyà-ỹ]{1,3}(?:ch|n[gh]?|[cmpt])?")


@cache
def _abbreviations() -> dict[str, str]:
    """What must follow each abbreviation, by every way of writing its capitals."""
    forms: dict[str, str] = {}
    for row in lexicons.table("abbreviations").rows:
        form, before = row["form"], row["before"]
        forms[form] = before
        for variant in (form.upper(), form.capitalize(), form.lower() if form.isupper() and len(form) > 1 else form):
            forms.setdefault(variant, before)
    return forms
