"""Heads and deputies of clusters, for the term to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters.members import opens_unit, place_kind_end
from thidua_extract.patterns.clusters.model import ClusterMention
from thidua_extract.patterns.clusters.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_STOP = regex.compile(r"[.;\n]|$")
_CUT = regex.compile(r"\s+và\s+|,\s+")
_PIECE = regex.compile(r"[^,\n]+")
_CLAUSE_STOP = regex.compile(r"[.;:(\n]")
_JOINED_TRADES = regex.compile(r",\s\p{Lu}[^,]* và \p{Lu}")
_BRACKET = regex.compile(r"\s*\([^()]*\)\s*\Z")
_ROLE = r"(?<!\w)(?:(?P<deputy>«deputy»)|(?P<head>«head»))(?!\w)"
_COMING = r"(?<!\w)(?:năm (?:19|20)\d\d|«coming»)(?!\w)"
_ELECTS = r"(?<!\w)«elects»(?!\w)"
# "Sở A giữ vai trò Cụm trưởng", "… được bầu làm", "… nhận bàn giao".
_TAKES = (
    r"(?<!(?<!\w)«no_taking»)\s+"
    r"(?:tiếp tục\s|lần lượt\s)?(?:được\s[^.,;:\n]{0,50}?)?(?:tiếp tục\s|lần lượt\s)?"
    r"(?P<verb>«takes»)(?:\s«duty»){0,3}\s+\Z"
)
_IN_BRACKET = r"\s*\((?:làm\s|là\s)?(?:«duty»\s)?\Z"
_DASHED = r"\s?[-,]\s(?:làm\s|là\s)?(?:«duty»\s)?\Z"
# "bàn giao nhiệm vụ Cụm trưởng năm 2026 cho Sở A", "Cụm trưởng Cụm thi đua số 5, Bộ B năm 2018 là Sở A".
_GIVEN = (
    r"(?:(?!(?<!\w)«goes_on»(?!\w))[^.;:\n,(]){0,90}?(?:,\s(?:bộ|tỉnh|thuộc)\s[^.;:\n,(]{0,60}?)?"
    r"\s(?:cho|là|thuộc về)\s+"
)
# "Cụm trưởng năm 2025 là Sở A"; "… là Sở A bàn giao cho Sở B" names the one before.
_IS = regex.compile(r"\s+(?:năm (?:19|20)\d\d )?là\s+(?![^.;,\n]{2,60}\s(?:bàn|chuyển) giao(?!\w))")
_COLON = regex.compile(r"[^.;:\n,(]{0,40}:\s*")
_JOINED = regex.compile(r"\s*(?:,|và|-|/)\s*")
# Where the words before "làm Cụm trưởng" begin to be the unit's name.
_BOUNDARY = (
    r"(?<!\w)(?:(?:«elects»|cho|do|là|gồm|để|rằng|về|việc|trong đó)(?!\w)|năm \d{4},?|ra(?= )|từ(?= ))"
    r"|[;:]|\s-\s(?=(?:«unit»|«honorific»)(?!\w))|\A\s*(?:\([^()]*\))?\W*và(?=\s)"
)
# Of two deputies the first: "Sở A và Sở B làm Cụm phó".
_SECOND = r"\s+và\s+(?=(?:«unit»|«honorific»)(?!\w))"
_TAIL = (
    r"\s+«ends_officer»(?!\w)"
    r"|\s-\s(?=(?:«unit»|đơn vị)(?!\w))|\s+và\s+(?=(?:«unit»|«honorific»|đơn vị)\s)"
)
_GENERIC = r"(?:«generic»)(?!\w)"
_POST = r"«post»(?!\w)"
_HONORIFIC = r"(?:«honorific»\s+){1,2}"
_PERSON = regex.compile(r"\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}")
_FROM = regex.compile(r"(?<!\w)từ\s[^,;]{2,80}\Z")
_TO = regex.compile(r"(?<!\w)cho\s[^,;]{2,90}\Z")
_LONGEST = 90
# "ông A, Giám đốc Sở B, Khối trưởng"
_HOLDER = (
    r"(?:«honorific»\s+)?(?P<person>(?-i:\p{Lu})\p{L}*(?:\s(?-i:\p{Lu})\p{L}*){1,4})"
    r"(?:\s?[,–-]\s[^.;\n]{2,80}?)?\s?[,–-]\s(?:(?P<deputy>«deputy»)|(?P<head>«head»))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Role:
    """An office of a cluster where the sentence names it: "head" or "deputy"."""

    kind: str
    span: Span


def find_officers(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """Head and deputy for the coming term; who merely holds the post ("ông A, Cụm trưởng") counts where the article
    tells of no other.
    """
    key, (start, end) = reading.key, sentence.span
    roles = [_Role("deputy" if match["deputy"] else "head", Span(*match.span()))
             for match in pattern(_ROLE).finditer(key, start, end)]  # fmt: skip
    if not roles:
        return
    officers: dict[str, Phrase] = {}
    coming = bool(pattern(_COMING).search(key, start, end))
    told = start  # up to here the sentence has told who holds the offices before
    for number, role in enumerate(roles):
        before = max(told, roles[number - 1].span.end) if number else start
        if role.kind == "deputy" and number and _are_joined(key, roles[number - 1], role):
            continue
        if role.kind == "head" and number + 1 < len(roles) and _are_joined(key, role, roles[number + 1]):
            _read_pair(reading, Span(before, role.span.start), Span(roles[number + 1].span.end, end), officers)
            continue
        after = roles[number + 1].span.start if number + 1 < len(roles) else end
        phrase = (
            _taken(reading, before, role)
            or _given(reading, role, after, start)
            or _appended(reading, before, role, start, elided=bool(officers))
        )
        if phrase and role.kind not in officers:
            officers[role.kind] = phrase
            told = phrase.span.end if phrase.span else told
    rule = "clusters.officers" if coming else "clusters.holder"
    if not officers and (holders := _holders(reading, sentence)):
        officers, rule = holders, "clusters.holder"
    if officers:
        name = next((mention.name for mention in reversed(named) if mention.rule == "clusters.named"), "")
        yield ClusterMention(
            spans=(next(iter(officers.values())).span or sentence.span,),
            rule=rule,
            confidence=0.8 if rule == "clusters.officers" else 0.6,
            name=name,
            head=officers.get("head"),
            deputy=officers.get("deputy"),
        )


def _are_joined(key: str, first: _Role, second: _Role) -> bool:
    """Whether two offices are told as one: "làm Cụm trưởng, Cụm phó"."""
    return first.kind == "head" and _JOINED.fullmatch(key, first.span.end, second.span.start) is not None


def _taken(reading: Reading, start: int, role: _Role) -> Phrase | None:
    """Who takes the office, named before it: "Sở A làm Cụm trưởng", "Sở A (Cụm trưởng)"."""
    key, stop = reading.key, role.span.start
    if takes := pattern(_TAKES).search(key, start, stop):
        return _named_before(reading, start, takes.start())
    if bracket := pattern(_IN_BRACKET).search(key, start, stop):
        return _named_before(reading, start, bracket.start(), listed=True)
    return None


def _appended(reading: Reading, start: int, role: _Role, sentence: int, *, elided: bool) -> Phrase | None:
    """Who is given the office without a verb of his own: "bầu Sở A làm Cụm trưởng, Sở B - Cụm phó", "trao cờ cho
    Sở A - Cụm trưởng năm 2025"; no "Sở A, Cụm trưởng năm 2024, trao …".
    """
    key = reading.key
    dashed = pattern(_DASHED).search(key, start, role.span.start)
    if not dashed or _IS.match(key, role.span.end) or _FROM.search(key, start, dashed.start()):
        return None
    given = pattern(_ELECTS).search(key, sentence, dashed.start()) and _TO.search(key, start, dashed.start())
    return _named_before(reading, start, dashed.start()) if elided or given else None


def _given(reading: Reading, role: _Role, end: int, start: int) -> Phrase | None:
    """Who is given the office, named behind it: "bàn giao Cụm trưởng cho Sở A", "Cụm trưởng: Sở A"."""
    key = reading.key
    if colon := _COLON.match(key, role.span.end, end):
        return _named_behind(reading, colon.end(), end)
    if (told := _IS.match(key, role.span.end, end)) and opens_unit(key, told.end()):
        return _named_behind(reading, told.end(), end)
    given = pattern(_GIVEN).match(key, role.span.end, end)
    if given and pattern(_ELECTS).search(key, start, given.end()):
        return _named_behind(reading, given.end(), end)
    return None


def _read_pair(reading: Reading, left: Span, right: Span, officers: dict[str, Phrase]) -> None:
    """ "Sở A và Sở B lần lượt làm Cụm trưởng, Cụm phó"; "bầu Cụm trưởng và Cụm phó là Sở A và Sở B"."""
    key = reading.key
    if takes := pattern(_TAKES).search(key, *left):
        region = Span(left.start, takes.start())
    elif given := pattern(_GIVEN).match(key, *right):
        stop = _STOP.search(reading.text, given.end())
        region = Span(given.end(), min(right.end, stop.start() if stop else right.end))
    else:
        return
    for cut in _CUT.finditer(key, region.start, region.end):
        if opens_unit(key, cut.end()):
            head = _named_before(reading, region.start, cut.start())
            deputy = _named_behind(reading, cut.end(), region.end)
            if head and deputy:
                officers.setdefault("head", head)
                officers.setdefault("deputy", deputy)
                return


def _named_before(reading: Reading, start: int, end: int, *, listed: bool = False) -> Phrase | None:
    """The unit or person whose name ends at `end`: from the last word that opens it, over the commas of its name."""
    key, text = reading.key, reading.text
    region = key[start:end]
    for boundary in pattern(_BOUNDARY).finditer(region):
        start = end - len(region) + boundary.end()
    if second := pattern(_SECOND).search(key, max(start, reading.text.rfind(",", start, end)) + 1, end):
        end = second.start()
    pieces = [Span(*match.span()) for match in _PIECE.finditer(text, start, end)]
    for piece in reversed(pieces):
        first = _skip_to_capital(text, key, piece.start, piece.end)
        if first is None or pattern(_POST).match(key, first):
            continue  # "ông A, Giám đốc Sở B làm Cụm trưởng": the person, not the post
        if opens_unit(key, first) or listed or piece is pieces[0]:
            return _phrase(reading, first, end if not _is_person(text, first, piece.end) else piece.end)
        if _is_person(text, first, piece.end):
            return _phrase(reading, first, piece.end)
    return _phrase(reading, first, end) if pieces and (first := _skip_to_capital(text, key, *pieces[-1])) else None


def _named_behind(reading: Reading, start: int, end: int) -> Phrase | None:
    """The unit or person whose name starts at `start`, up to the end of its clause."""
    text, key = reading.text, reading.key
    stop = _CLAUSE_STOP.search(text, start, end)
    end = stop.start() if stop else end
    if tail := pattern(_TAIL).search(key, start, end):
        end = tail.start()
    first = _skip_to_capital(text, key, start, end)
    if first is None:
        return None
    comma = text.find(",", first, end)
    # "Sở Văn hóa, Thể thao và Du lịch": the name goes on behind its comma.
    while comma > 0 and _JOINED_TRADES.match(text, comma, end) and not opens_unit(key, comma + 2):
        comma = text.find(",", comma + 1, end)
    return _phrase(reading, first, comma if comma > 0 else end)


def _is_person(text: str, start: int, end: int) -> bool:
    return _PERSON.fullmatch(text[start:end].strip()) is not None


def _skip_to_capital(text: str, key: str, start: int, end: int) -> int | None:
    """The first word with a capital, past "lãnh đạo", "đồng chí" and the like; None if it stands further off."""
    position = start
    for _ in range(6):
        while position < end and not text[position].isalnum():
            position += 1
        if position >= end:
            return None
        if honorific := pattern(_HONORIFIC).match(key, position, end):
            position = honorific.end()
            continue
        if text[position].isupper():
            return place_kind_end(text, key, position, end)
        if opens_unit(key, position) and (plain := place_kind_end(text, key, position, end)) != position:
            return plain
        space = text.find(" ", position, end)
        if space < 0:
            return None
        position = space
    return None


def _phrase(reading: Reading, start: int, end: int) -> Phrase | None:
    text = reading.text
    if bracket := _BRACKET.search(text, start, end):
        end = bracket.start()
    while end > start and text[end - 1] in " ,.-–":
        end -= 1
    if not 2 <= end - start <= _LONGEST or pattern(_GENERIC).match(reading.key, start, end):
        return None
    return Phrase(text[start:end], Span(start, end))


def _holders(reading: Reading, sentence: Sentence) -> dict[str, Phrase]:
    """Who holds the offices in this sentence."""
    held: dict[str, Phrase] = {}
    for holder in _holder().finditer(reading.text, *sentence.span):
        kind = "deputy" if holder["deputy"] else "head"
        person = Span(*holder.span("person"))
        # "Hội Luật gia Việt Nam Lê Văn An, Cụm trưởng": of the words with capitals those that are the name
        name = next((found.span for found in reading.names if person.covers(found.span)), person)
        held.setdefault(kind, Phrase(reading.text[name.start : name.end], name))
    return held


@cache
def _holder() -> regex.Pattern[str]:
    return regex.compile(pattern(_HOLDER).pattern, regex.I)
