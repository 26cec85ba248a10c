"""The token stream of a stretch of text: awards, agents, recipients, verbs and the small words between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex
from ahocorasick_rs import AhoCorasick

from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards import agents, crowns, names, naming, placings, recipients
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence


@dataclass(slots=True)
class Unit:
    """What is read as one: a sentence, or an introduction with the list lines that it governs."""

    start: int
    end: int
    breaks: tuple[int, ...]
    kind: BlockKind
    index: int


@dataclass(slots=True)
class Token:
    """`kind`: award, agent, counted, bare, rank, level, grade, verb classes, or a mark; `value` what it stands for."""

    kind: str
    start: int
    end: int
    value: Any = None


@cache
def _verbs() -> TermMatcher[str]:
    return TermMatcher((form, row["class"]) for row in table("award_verbs").rows for form in row["forms"].split("|"))


_MARKS = re.compile(
    r"(?P<colon>\s-(?=\s))|(?<!\w)"
    r"(?:(?P<to>(?:cho|đối với)(?!\s+(?:biết|rằng|hay|thấy|đến|nên|vay|tới|phép|ra))|(?:tới|lên)(?=\s+\d)"
    r"|với(?=\s+(?:tổng số\s)?\d[\d.]*\s(?:lượt\s)?(?:tập thể|cá nhân|đơn vị|hộ|gia đình|đồng chí|trường hợp)(?!\w)"
    r"(?![^.;\n]{0,60}(?<!\w)(?:tham dự|tham gia|dự|góp mặt)(?!\w))))"
    r"|(?P<of>của|do|từ(?=\s(?:tổng thống|thủ tướng|chủ tịch|bộ|ubnd|uỷ ban|ban|hội|hiệp hội|liên đoàn|lãnh đạo|sở|"
    r"tỉnh|huyện|công an|tập đoàn|công ty|tạp chí|tổ chức|ngân hàng|trường|chính phủ|nhà nước|"
    r"giám đốc|tổng giám đốc)\s))"
    r"|(?P<proxy>thừa (?:uỷ )quyền(?:\s+của)?|được (?:sự )?uỷ quyền(?:\s+của)?|thừa lệnh|thay mặt|"
    r"theo uỷ quyền(?:\s+của)?)|(?P<empowered>uỷ quyền)"
    r"|(?P<passive>được)|(?P<among>trong đó|trong số đó|bao gồm|gồm có|gồm|cụ thể)"
    r"|(?P<goes>thuộc(?=\s(?:đội|đơn vị|trường|xã|phường|ấp|thôn|khu|chi|công|tác giả|em|thí sinh|chị|anh|ông|bà)\s))"
    r"|(?P<join>và|cùng|cùng với)|(?P<copula>là)|(?P<each>mỗi))(?!\w)|"
    r"(?P<hoist>lên\s+(?:lá\s+)?cờ\s+(?:truyền thống\s+)?của)"
)
_PUNCTUATION = {
    ";": "semicolon", "\n": "newline", ",": "comma", ":": "colon", "(": "open", ")": "close",
}  # fmt: skip
# What each mark begins with; none of these holds another.
_MARK_STARTS = (
    *_PUNCTUATION, " -", "cho", "đối", "tới", "lên", "với", "của", "do", "từ", "thừa", "được", "thay", "theo", "uỷ",
    "trong", "cụ", "bao", "gồm", "thuộc", "và", "cùng", "là", "mỗi",
)  # fmt: skip
_SAME = regex.compile(
    r"(?<!\w)(?:(?:phần thưởng|danh hiệu|tấm bằng khen|bằng khen|giấy khen|huân chương|"
    r"tấm huân chương)\s+(?:cao quý\s+)?(?:này|trên|cùng hạng)|(?<=được công nhận\s)danh hiệu(?=\s?[,.;]))(?!\w)"
)
_ELIDED = regex.compile(
    r"(?<!\w)(?:(?P<years>\d0|\d5)\s+năm(?:\s+tuổi đảng)?(?=\s*(?::|-\s|cho|có\s\d|\(\d))|"
    r"(?P<times>(?:\d{1,2}|hai|ba|bốn|"
    r"năm|sáu|bảy|nhiều)\s+(?:lần|năm\s+(?:liền|liên tiếp|liên tục)|"
    r"năm(?=\s(?:đạt|nhận|đón nhận|được công nhận|được khen|được\s(?:[\p{L}&-]+\s){0,7}?(?:tặng|trao))\s))))(?!\w)"
)
_LEVEL = regex.compile(
    r"(?<!\w)(?:cấp\s+(?P<named>nhà nước|tỉnh|thành phố|tp|bộ|ngành|trung ương|huyện|quận|thị xã|xã|phường|"
    r"cơ sở|quốc gia|tw|t\.ư))(?!\w)"
)
_LEVELS = {
    "nhà nước": "state", "tỉnh": "province", "thành phố": "city", "tp": "city", "bộ": "ministry", "ngành": "ministry",
    "trung ương": "ministry", "tw": "ministry", "t.ư": "ministry", "huyện": "district", "quận": "district",
    "thị xã": "district", "xã": "commune", "phường": "commune", "cơ sở": "grassroots", "quốc gia": None,
}  # fmt: skip
_PLACE_AFTER = regex.compile(r"\s+(?:của\s+)?(?P<place>thành phố|tỉnh|huyện|quận|tp)(?!\w)")
# An award that needs no name: a grade or years that repeat the last one, a place in a bloc.
_ALONE = regex.compile(
    r"(?<!\w)(?:hạng|(?:đơn vị|tập thể)\s(?:xếp\s(?:vị\s)?thứ\s)?\"?(?:nhất|nhì|ba|dẫn đầu|[123])|[1-9][05]\snăm)(?!\w)"
)
_GRADE = regex.compile(r"(?<!\w)hạng\s")
_RANK = regex.compile(
    r"\s+(?:(?:được\s+)?xếp\s+(?:vị\s+)?(?:(?:thứ|hạng)\s+)?(?P<place>dẫn đầu|[123](?!\d))|"
    r"(?:(?:được\s+)?xếp\s+(?:vị\s+)?(?:thứ\s+|hạng\s+)?)?\"?(?P<rank>nhất|nhì|ba))(?!\w)(?!\s+là)"
)
_PLACES = {"dẫn đầu": "nhất", "1": "nhất", "2": "nhì", "3": "ba"}


@cache
def _mark_starts() -> AhoCorasick:
    return AhoCorasick([fold(start) for start in _MARK_STARTS])


def units(reading: Reading) -> list[Unit]:
    """The stretches that hold a trigger word, in order.

    Not a gate but a rule: one stretch goes on about what the one before it told, and a sentence without a trigger parts
    them.
    """
    triggers = reading.triggers.starts("awards")
    if not triggers:
        return []
    found: list[Unit] = []
    sentences = reading.sentences
    i = 0
    while i < len(sentences):
        start, end = sentences[i].span
        introduces = reading.text[end - 1] in ": \n" and reading.text[start:end].rstrip().endswith(":")
        if not introduces and bisect_left(triggers, start) == bisect_left(triggers, end):
            i += 1
            continue
        breaks = [end]
        j = i + 1
        if introduces:
            while (
                j < len(sentences)
                and j - i < 60
                and (_list_line(reading, sentences[j].span.start) or _runs_on(reading, sentences[j - 1], sentences[j]))
            ):
                end = sentences[j].span.end
                breaks.append(end)
                j += 1
        for begin, stop in _pieces(reading.text, start, end):
            if bisect_left(triggers, begin) < bisect_left(triggers, stop):
                inside = tuple(b for b in breaks if begin < b <= stop) or (stop,)
                found.append(Unit(begin, stop, inside, sentences[i].kind, len(found)))
        i = j
    return found


_BULLET = regex.compile(r"\s*(?:(?:[-•*+·▪●]|\d{1,2}[.)]|[a-z]\))\s*\S|Năm (?:học )?(?:19|20)\d\d\b[^:\n]{0,20}:)")


_LONGEST = 5000  # code points; no sentence of the press is as long, and what is read stays linear in the text


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """A stretch in pieces of bounded length, cut after ";", "," or a space."""
    while end - start > _LONGEST:
        cuts = (text.rfind(mark, start + 1, start + _LONGEST) for mark in ";, ")
        cut = next((c + 1 for c in cuts if c > start), start + _LONGEST)
        yield start, cut
        start = cut
    yield start, end


def _runs_on(reading: Reading, before: Sentence, sentence: Sentence) -> bool:
    """A line of a list without bullets: it, or the one before it, ends with ";"."""
    ends = [reading.text[s.span.start : s.span.end].rstrip()[-1:] for s in (before, sentence)]
    return ends[0] == ";" or (ends[0] == ":" and ends[1] == ";")


def _list_line(reading: Reading, start: int) -> bool:
    line = reading.text.rfind("\n", 0, start) + 1
    return bool(_BULLET.match(reading.text, line))


def tokenize(reading: Reading, unit: Unit) -> list[Token]:
    """The tokens of a unit in order, no overlaps; awards win over agents, agents over counts, counts over words."""
    start, end = unit.start, unit.end
    triggers = reading.triggers
    taken: list[Token] = []
    _add(taken, (Token("same", *m.span(), m.group()) for m in triggers.finditer("awards.same", _SAME, start, end)))
    for won in (*crowns.find_crowns(reading, start, end), *placings.find_placings(reading, start, end)):
        _add(taken, [Token("award", won.name.start, won.name.end, won.name)])
        _add(taken, [Token("receive", *won.verb)] if won.verb else [])
    _add(taken, (Token("award", n.start, n.end, n) for n in naming.find_names(reading, start, end)))
    alone = taken or triggers.search("awards.alone", _ALONE, start, end) is not None
    if not alone and not triggers.opens("awards.praise", start, end):
        return []  # a trigger that was part of something else: "giải pháp", "thưởng thức"
    verbs = [_reaching(verb, taken, reading) for verb in _verb_tokens(reading, start, end)]
    verbs += [Token("receive", at, at + 1) for at in _medals_of(reading, taken)]
    if not alone and not any(_praises(verb, reading.key) for verb in verbs):
        return []
    if triggers.opens("awards.times", start, end):
        _add(taken, (Token(str(m.lastgroup), *m.span(), m.group()) for m in _ELIDED.finditer(reading.key, start, end)))
    counted = [r for gap in _gaps(taken, start, end) for r in recipients.counted(reading, *gap)]
    _add(taken, _ranks(reading, counted, end))
    _add(taken, (Token("agent", a.start, a.end, a) for a in agents.find_agents(reading, start, end)))
    _add(taken, (Token("counted", r.start, r.end, r) for r in counted))
    _add(taken, (Token("bare", r.start, r.end, r) for r in recipients.bare(reading, start, end)))
    _add(taken, _levels(reading, start, end))
    _add(taken, _grades(reading, start, end))
    _add(taken, verbs)
    _add(taken, _shorter_verbs(reading, verbs, taken))
    _add(taken, _marks(reading.key, start, end))
    _add(taken, (Token("stop", b - 1, b) for b in unit.breaks))
    return sorted((t for t in taken if t.kind != "other"), key=lambda t: t.start)


# A reward in money without another word of award: "5 tập thể được thưởng 8 triệu đồng".
_REWARDED = regex.compile(r"(?:được|đã)\sthưởng(?=[^.;\n]{0,40}?\s\d[\d.,]*\s(?:triệu|nghìn|ngàn|đồng)(?!\w))")


_MEDAL = regex.compile(r"hc[vbđ]|huy chương (?:vàng|bạc|đồng)")


def _medals_of(reading: Reading, taken: list[Token]) -> Iterable[int]:
    """The space between a name and the medal right behind it, which stands for the verb ("Lò Văn Tám HCV, …")."""
    ends = {name.span.end for name in reading.names} if taken else set()
    for token in taken:
        if token.kind == "award" and token.start - 1 in ends and _MEDAL.match(reading.key, token.start):
            yield token.start - 1


def _praises(verb: Token, key: str) -> bool:
    """Whether a verb is an award itself: of praise, or of a reward in money."""
    words = key[verb.start : verb.end]
    return (
        verb.kind == "praise"
        or "khen" in words
        or (words == "thưởng" and _REWARDED.search(key, max(0, verb.start - 6), verb.end + 60) is not None)
    )


def _marks(key: str, start: int, end: int) -> Iterable[Token]:
    """The marks and small words, looked for where one of them may begin."""
    position = start
    for _, at, _ in _mark_starts().find_matches_as_indexes(key[start:end]):
        if start + at < position:
            continue
        if (kind := _PUNCTUATION.get(key[start + at])) is not None:
            yield Token(kind, start + at, start + at + 1)
        elif match := _MARKS.match(key, start + at, end):
            position = match.end()
            yield Token(str(match.lastgroup), match.start(), position)


def _reaching(verb: Token, taken: list[Token], reading: Reading) -> Token:
    """ "đạt chuẩn" before a title is a verb of receiving ("90 hộ đạt chuẩn gia đình văn hóa"), else no award's."""
    words = reading.key[verb.start : verb.end]
    if words == "gửi" and any(t.kind == "award" and t.start == verb.end + 1 for t in taken):
        return Token("confer", verb.start, verb.end)  # "được Bộ trưởng gửi Thư khen"
    if verb.kind != "other" or words != "đạt chuẩn":
        return verb
    titled = any(0 < t.start - verb.end <= 2 for t in taken if t.kind == "award")
    return Token("receive", verb.start, verb.end) if titled else verb


def _gaps(taken: list[Token], start: int, end: int) -> Iterable[tuple[int, int]]:
    """What lies between the tokens: "4 cá nhân | Chiến sĩ thi đua cơ sở" are no "cá nhân chiến sĩ"."""
    for token in sorted(taken, key=lambda t: t.start):
        if token.start > start:
            yield start, token.start
        start = max(start, token.end)
    yield start, end


def _add(taken: list[Token], tokens: Iterable[Token]) -> None:
    fresh: list[Token] = []
    covered: list[tuple[int, int]] | None = None
    for token in tokens:
        if covered is None:
            covered = sorted((t.start, t.end) for t in taken)
        before = bisect_left(covered, (token.end, -1)) - 1
        if before < 0 or covered[before][1] <= token.start:
            fresh.append(token)
    taken.extend(fresh)


_PLANS = frozenset({"aim", "hope", "plan"})


def _verb(match: TermMatch[str]) -> Token:
    """The token of a verb; what is hoped for and aimed at is planned, `value` tells how."""
    return Token("plan" if match.entry in _PLANS else match.entry, match.start, match.end, match.entry)


def _verb_tokens(reading: Reading, start: int, end: int) -> Iterable[Token]:
    for match in _verbs().find(reading.key, start, end):
        words = reading.text[match.start : match.end]
        if words == "Phong" or _name_begins_inside(words):  # a name: "ông Phong"
            continue
        if words == "Trình" and _begins_name(reading, match.start):  # "…; Trình Thị Mây đoạt giải Ba"
            continue
        if (
            words.istitle()
            and " " not in words
            and _IN_NAME.search(reading.text, max(start, match.start - 3), match.start)
        ):
            continue
        yield _verb(match)


def _shorter_verbs(reading: Reading, verbs: list[Token], taken: list[Token]) -> Iterable[Token]:
    """The verb that is left where a longer one runs into an award: "trao | giải nhất" of "trao giải"."""
    awards = {t.start: t for t in taken if t.kind == "award"}
    for verb in verbs:
        start = next((s for s in range(verb.start + 3, verb.end) if s in awards), None)
        if start is not None:
            yield from map(_verb, _verbs().find(reading.key, verb.start, start))


def _begins_name(reading: Reading, start: int) -> bool:
    index = bisect_left(reading.names, start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start == start


# Behind a list's comma or "và", a capital begins a name: "các em Lò Văn Tám, Trình Thị Mây".
_IN_NAME = regex.compile(r"(?:,|và|\p{L})\s$")


def _name_begins_inside(words: str) -> bool:
    """Whether a name begins within the words: "Đại biểu Dương Văn Tám" praises nobody."""
    first, _, rest = words.partition(" ")
    return first.islower() and any(word[:1].isupper() for word in rest.split()[:1])


def _levels(reading: Reading, start: int, end: int) -> Iterable[Token]:
    for match in reading.triggers.finditer("awards.levels", _LEVEL, start, end):
        level = _LEVELS[match["named"]]
        if level == "city":
            level = agents.place_level(reading.key[match.start() : match.end()], reading)
        if level is not None:
            yield Token("level", match.start(), match.end(), level)


def _grades(reading: Reading, start: int, end: int) -> Iterable[Token]:
    for match in reading.triggers.finditer("awards.grades", _GRADE, start, end):
        read = names.elided_grade(reading.key, match.start(), end)
        if read is not None and read[1] is not None:
            yield Token("grade", match.start(), read[0], read[1])


def _ranks(reading: Reading, found: list[recipients.Recipients], end: int) -> Iterable[Token]:
    """Places in a bloc: "09 đơn vị Nhất, 22 đơn vị Nhì khối thi đua"; not "đơn vị nhất là"."""
    for counted in found:
        match = _RANK.match(reading.key, counted.end, end)
        if match is not None and counted.kind == "collective" and counted.noun in {"đơn vị", "tập thể", "cơ quan"}:
            name = names.AwardName(
                counted.start,
                match.end(),
                "rank_title",
                grade=names.rank_grade(match["rank"] or _PLACES[match["place"]]),
            )
            yield Token("rank", counted.start, match.end(), (name, counted))


def place_after(reading: Reading, position: int, end: int) -> tuple[int, Any] | None:
    """A level told by a bare word of administration right after the award ("Bằng khen thành phố")."""
    match = _PLACE_AFTER.match(reading.key, position, end)
    if match is None:
        return None
    return match.end(), agents.place_level(reading.key[match.start("place") : min(end, match.end() + 20)], reading)
