"""Furniture of a page: buttons, counters, lists of other articles, comments, the imprint."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from operator import itemgetter

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.layout.lines import LONG, PARAGRAPH, SHORT, Line, has_any
from thidua_extract.text.layout.outlets import bare, bare_key, section_names
from thidua_extract.text.layout.words import openings


@cache
def _phrases(match: str) -> frozenset[str]:
    return frozenset(
        key
        for row in table("boilerplate").rows
        if row["match"] == match
        for phrase in row["text"].split("|")
        if (key := bare(phrase) or fold(phrase.strip()))
    )


def _phrases_of(*matches: str) -> frozenset[str]:
    return frozenset[str]().union(*map(_phrases, matches))


@cache
def _buttons() -> frozenset[str]:
    return _phrases_of("line", "comments")


def _alternation(match: str) -> str:
    return "|".join(regex.escape(phrase) for phrase in sorted(_phrases(match), key=len, reverse=True))


_MARKS = r"[\s>»›→▶►•*+\-–|.:]*"
_MARK, _BULLET = " >»›→▶►•*+-–|.:", " *•"
_QUOTES = "\"'“”‘’"


@cache
def _by_opening(match: str, marks: str) -> tuple[int, dict[str, tuple[str, ...]]]:
    """Phrases behind their marks by the first letters; before them, how many letters."""
    phrases = sorted(phrase.lstrip(marks) for phrase in _phrases(match))
    size = min(3, *map(len, phrases))
    return size, {head: tuple(alike) for head, alike in groupby(phrases, itemgetter(slice(size)))}


def _opens_with(key: str, match: str, marks: str) -> bool:
    """Whether a phrase stands at the start of a line, marks before it aside."""
    opening = key.lstrip(marks)
    size, phrases = _by_opening(match, marks)
    return opening.startswith(phrases.get(opening[:size], ()))


@cache
def _labelled() -> regex.Pattern[str]:
    """A label that a line opens with, its colon or number behind it: "Lượt xem: 214", "Từ khóa: lữ đoàn, thi đua"."""
    return regex.compile(rf"{_MARKS}(?:{_alternation('start')})(?:\s*\([^)]{{0,20}}\))?\s*(?:[:>»|#]|\d[\d.,]*\s*$|$)")


@cache
def _opening() -> regex.Pattern[str]:
    """A word that makes a link of whatever follows it: "Xem thêm Vườn hoa bên sông"."""
    return regex.compile(rf"[\s*•]*(?:{_alternation('opening')})(?!\p{{L}})")


@cache
def _imprint() -> regex.Pattern[str]:
    return regex.compile(rf"{_MARKS}(?:{_alternation('footer')})(?:\s*[:©]|\s+số\b|\s+\d)|\s*[©®]")


@cache
def _inner() -> tuple[str, ...]:
    """Phrases that make furniture of a short line wherever they stand in it: "ABC.VN trên Google News"."""
    return tuple(_phrases("within"))


_COUNT = regex.compile(r"\s*[(\[]?\s*\d{1,5}\s*[)\]]?\s*$")
_LATIN_ALT = regex.compile(r"[A-Za-z0-9 _.,()-]+")
_URL_PARTS = ("http", "www.", "@")
_URL = regex.compile(r"\S*(?:https?://|www\.|[\w.]@\w)\S+")
_NOTHING: frozenset[str] = frozenset()
_SHORT_LINE, _SHORTEST_LINE = 20, 8  # words
_BUTTON_MARKS = ("|", "•", "·", "/", "  ")
_BUTTONS = regex.compile(r"\s*[|•·/]\s*|\s{2,}")
# Junk that feed readers and templates leave behind: lone marks, "0:00 / 0:00", "< p class=".
_JUNK = regex.compile(
    r"[\W_]*\d{0,4}[\W_]*|<\s*/?\s*\w+[^>]*>?|\[?object object\]?"
    r"|[\d.,\s]+(?:lượt\s*(?:xem|đọc|nghe|truy cập)|lượt|views?|bình luận|người xem|comments?)\s*",
    regex.IGNORECASE,
)


@cache
def _openings() -> tuple[int, frozenset[str], tuple[str, ...]]:
    """What buttons, labels, credits and sources open with, before it the first letters of all that and their number."""
    phrases = {phrase.lstrip(_MARK) for match in ("start", "opening") for phrase in _phrases(match)}
    opening = tuple(
        sorted({phrase for phrase in phrases if phrase[:1].isalpha()}.union(openings("medium", "source_label")))
    )
    size = min(3, *map(len, opening))
    return size, frozenset(phrase[:size] for phrase in opening), opening


def is_sentence(line: Line) -> bool:
    """Whether the line is text, and no furniture, by its length, its first word and the full stop at its end."""
    if line.sentence is None:
        line.sentence = _is_sentence(line)
    return line.sentence


def _is_sentence(line: Line) -> bool:
    if not line.ends_sentence or line.words <= _SHORTEST_LINE:
        return False
    first, key = line.text[0], line.key
    if first.isalpha():
        size, heads, opening = _openings()
        if key[:size] in heads and key.startswith(opening):
            return False
    elif not ((first.isdigit() or first in _QUOTES) and key.islower()):  # without a letter it is a button or junk
        return False
    if line.words <= _SHORT_LINE and has_any(key, _inner()):
        return False
    if line.length > SHORT:
        return True
    return not (has_any(key, _BUTTON_MARKS) or (_may_be(line, "line") and line.bare in _phrases("line")))


def _may_be(line: Line, *matches: str) -> bool:
    """Whether the line opens as a phrase of the kinds does, or with a mark that may stand before it."""
    size, heads = _short_heads(*matches)
    return line.key[:size] in heads or not line.text[0].isalnum()


@cache
def _short_heads(*matches: str) -> tuple[int, frozenset[str]]:
    """The first letters of phrases, and their number."""
    phrases = _phrases_of(*matches)
    size = min(3, *map(len, phrases))
    return size, frozenset(phrase[:size] for phrase in phrases)


def is_furniture(line: Line) -> bool:
    """Whether the line is page furniture by itself, wherever it stands.

    A sentence that only begins like a button ("Chia sẻ niềm vui với bà con, ông A nói…") is none.
    """
    if line.celled and line.words >= 5 and not line.punctuated:  # a box of links to other articles
        return True
    if line.bare in _phrases("line") or _is_junk(line) or _opens_button(line):
        return True
    if line.words <= _SHORT_LINE and has_any(line.key, _inner()):
        return True
    if not line.bare:
        return False
    if has_any(line.key, _BUTTON_MARKS) and _are_buttons(line.key):
        return True
    if line.words > _SHORTEST_LINE:
        return False
    if line.words > 1 and _buttons().issuperset(line.bare.split()):
        return True
    return not line.ends_sentence and has_any(line.key, _URL_PARTS) and _URL.search(line.text) is not None


def _are_buttons(key: str) -> bool:
    """Whether buttons, two at the least, and nothing else stand between the marks of a line."""
    count = 0
    for part in _BUTTONS.split(key):
        if name := bare_key(_COUNT.sub("", part)):
            if name not in _buttons():
                return False
            count += 1
    return count > 1


def _is_junk(line: Line) -> bool:
    # what begins with a letter is a word, and of words only "object object" is junk
    if line.length >= PARAGRAPH or (line.text[0].isalpha() and not line.key.startswith("object")):
        return False
    return _JUNK.fullmatch(line.text) is not None


def _opens_button(line: Line) -> bool:
    key = line.key
    if line.length < LONG and _opens_with(key, "start", _MARK) and _labelled().match(key):
        return True
    if line.length >= 170 or not _opens_with(key, "opening", _BULLET):
        return False
    return _opening().match(key) is not None


@cache
def _menu_names() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The names of sections and buttons, the words that they open with, and all their words."""
    names = section_names() | _buttons()
    words = [name.split() for name in names]
    return names, frozenset(name[0] for name in words), frozenset(word for name in words for word in name)


def is_menu(line: Line) -> bool:
    """Whether the line is a menu: sections and buttons one behind another, with little else between."""
    words = line.bare.split()
    if len(words) < 4 or line.punctuated:
        return False
    names, openings, vocabulary = _menu_names()
    if sum(map(vocabulary.__contains__, words)) * 5 < len(words) * 3:
        return False
    covered = items = position = 0
    while position < len(words):
        length = 0
        if words[position] in openings:
            length = next((n for n in range(5, 0, -1) if " ".join(words[position : position + n]) in names), 0)
        length = min(length, len(words) - position)
        covered, items, position = covered + length, items + bool(length), position + (length or 1)
    return items >= 4 and covered * 5 >= len(words) * 3


def is_imprint(line: Line) -> bool:
    """Whether the line belongs to the imprint: address, licence, editor, copyright."""
    if line.length >= LONG or not (_opens_with(line.key, "footer", _MARK) or line.key.lstrip(_MARK)[:1] in "©®"):
        return False
    return _imprint().match(line.key) is not None


def is_alternative_text(line: Line) -> bool:
    """Whether the line is a picture's file name or its words without accents ("Ong Tran Van A tang hoa 1")."""
    text = line.text
    if line.length > 120 or not text.isascii() or not _LATIN_ALT.fullmatch(text):
        return False
    return not line.punctuated and sum(word.islower() for word in text.split()) >= 4


@cache
def _headings() -> dict[str, frozenset[str]]:
    """What each heading of lists and comments opens: "heading", "comments"."""
    kinds = ("heading", "comments")
    return {phrase: frozenset(kind for kind in kinds if phrase in _phrases(kind)) for phrase in _phrases_of(*kinds)}


def _opened(line: Line) -> frozenset[str]:
    bare = line.bare
    if bare[-1:].isdigit():  # the number of things below it
        bare = bare_key(_COUNT.sub("", bare))
    return _headings().get(bare, _NOTHING)


def is_heading(line: Line) -> bool:
    """Whether the line heads a list of other articles or the readers' comments."""
    return line.length <= SHORT and _may_be(line, "heading", "comments") and bool(_opened(line))


def opens_list(line: Line) -> bool:
    """Whether the line heads a list of other articles."""
    return "heading" in _opened(line)


def opens_comments(line: Line) -> bool:
    """Whether the line heads the readers' comments."""
    return "comments" in _opened(line)


_LINK = regex.compile(
    r"\s*(?:[-+•*>▪●◦→]|[”\"]\s|\d{1,2}[.)]\s)|.*\(\s*\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?[^)]{0,12}\)\s*$"
)


def is_running_text(line: Line) -> bool:
    """Whether the line, under the heading of a list, is no headline but the article going on."""
    return line.length >= PARAGRAPH and line.ends_sentence and not is_imprint(line) and not _LINK.match(line.text)
