"""Crowns: titles of pageants, shows and leagues that are won ("đăng quang Hoa hậu Biển 2018"), not worn as a prefix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

import regex

from thidua_extract.codes import AwardLevel, Grade
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.text.fold import fold


@dataclass(frozen=True, slots=True)
class Won:
    """A crown with the verb that wins it; `verb` is empty where another family of words tells the act ("tước")."""

    name: AwardName
    verb: tuple[int, int] | None


def _forms(kind: str) -> dict[str, str]:
    rows = table("crowns").rows
    return {fold(form): row["grade"] for row in rows if row["kind"] == kind for form in row["forms"].split("|")}


def _any(kind: str) -> str:
    return "(?:" + "|".join(regex.escape(f) for f in sorted(_forms(kind), key=len, reverse=True)) + r")(?!\w)"


_VERB = r"(?P<verb>đăng quang|lên ngôi|giành(?: được)?|đoạt(?: được)?|đạt(?: được)?|trở thành|nhận|bước lên ngôi)"
_SEAT = r"(?:(?:tân|nữ|ngôi|ngôi vị|vị trí|danh hiệu|vương miện|chức|chức vô địch|ngôi vị cao nhất|giải)\s)"


@cache
def _won() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\w)(?:{_VERB}\s(?:ngôi\s)?{_SEAT}{{0,3}}|(?P<seat>(?:danh hiệu|vương miện|ngôi vị|vị trí)\s))"
        rf"[\"“]?(?P<crown>{_any('crown')})(?:\s(?P<place>[12345])(?!\d))?"
        rf"|(?<!\w)(?P<told>{_any('crown')})(?:\s(?P<rank>[12345])(?!\d))?(?=\s(?:là|thuộc về|được trao cho)\s)"
    )


@cache
def _side() -> regex.Pattern[str]:
    return regex.compile(rf"\s{_any('side')}")


@cache
def _abroad() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){_any('abroad')}")


_TITLE = regex.compile(
    r"\s(?:(?:của\s)?cuộc thi\s|của\s|mùa\s|chương trình\s)?"
    r"(?P<title>(?:Hoa hậu\s|Hoa khôi\s|Người đẹp\s)?\p{Lu}[\p{L}\d'.-]*(?:\s(?:\p{Lu}[\p{L}\d'.-]*|\d{4}|và|-)){0,8})"
)
_PLACES: dict[str, Grade | None] = {"1": "second", "2": "third"}
# "vô địch" of a team in a league is news of sport; as a title that somebody holds it needs its seat.
_OF_LEAGUE = regex.compile(r"(?:nhà )?vô địch")
_AS_TITLE = regex.compile(r"ngôi|chức|danh hiệu")


def find_crowns(reading: Reading, start: int, end: int) -> list[Won]:
    """The crowns won, or taken away, in `[start, end)`."""
    if not reading.triggers.opens("awards.crowns", start, end):
        return []
    found = []
    for match in _won().finditer(reading.key, start, end):
        told = match["told"] is not None
        if told and not _NAMED_AFTER.match(reading.text, match.end(), end):  # "Hoa hậu là người đẹp …"
            continue
        crown = match["told"] or match["crown"]
        if _OF_LEAGUE.match(crown) and not _AS_TITLE.search(match.group()):
            continue
        begin = match.start("told" if told else "crown")
        stop = match.end()
        title = _TITLE.match(reading.text, stop, end)
        words = title["title"] if title else ""
        if crown == "người đẹp" and not words:
            continue
        level: AwardLevel = "foreign" if _abroad().search(fold(words)) else "organization"
        name = AwardName(
            begin,
            title.end() if title else stop,
            "prize",
            level,
            "individual",
            _grade(match, reading),
            shape="crown",
            title=fold(f"{crown} {words}".strip()),
        )
        found.append(Won(name, match.span("verb") if match["verb"] else None))
    found.extend(_victories(reading, start, end))
    return found


def _victories(reading: Reading, start: int, end: int) -> Iterator[Won]:
    """The crown of a pageant that ends with a victory ("Hoa hậu Biển 2018 khép lại với | chiến thắng | thuộc về …")."""
    for match in _VICTORY.finditer(reading.key, start, end):
        level: AwardLevel = "foreign" if _abroad().search(match["pageant"]) else "organization"
        name = AwardName(
            *match.span("won"), "prize", level, "individual", "first", shape="crown", title=match["pageant"]
        )
        yield Won(name, None)


_VICTORY = regex.compile(
    r"(?<!\w)(?P<pageant>hoa hậu(?:\s[\p{L}\d]+){1,6}?)\s(?:đã\s|vừa\s)?(?:khép lại|kết thúc)\svới\s"
    r"(?P<won>chiến thắng)(?=\sthuộc về\s)"
)


# "Á hậu 1 là Lò Thị Mây": the crown, then who won it.
_NAMED_AFTER = regex.compile(
    r"\s(?:là|thuộc về|được trao cho)\s(?:(?:thí sinh|người đẹp|cô gái|đại diện|mỹ nhân|đội|em|anh|chị)\s"
    r"(?:(?:đến từ|của|nước|chủ nhà)\s){0,2})?\p{Lu}"
)


def _grade(match: regex.Match[str], reading: Reading) -> Grade | None:
    if match["place"] or match["rank"]:
        return _PLACES.get(match["place"] or match["rank"])
    if _side().match(reading.key, match.end()):
        return None
    return cast("Grade | None", _forms("crown")[match["told"] or match["crown"]] or None)
