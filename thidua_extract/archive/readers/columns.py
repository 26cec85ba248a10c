"""Which column of a table, or key of an object, holds the text, its id, its date; and the article that a row makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from math import isnan
from typing import Any

from thidua_extract import lexicons
from thidua_extract.archive.readers import Item
from thidua_extract.errors import UnreadableFileError
from thidua_extract.text.encoding import decode
from thidua_extract.text.fold import fold

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D{1,3}(\d{1,2})[:hg](\d{2}))?")
_TIME_FIRST = re.compile(r"(\d{1,2})[:hg](\d{2})\D{1,5}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_STRAY = re.compile(r"[\s_\-.]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that the user named; None where they are to be found by their usual names."""

    text: str | None = None
    id: str | None = None
    date: str | None = None

    def of(self, names: Iterable[str]) -> Roles:
        """The part that each column plays; raises UnreadableFileError where a named column is not there, or none
        can be the text."""
        known = list(names)
        roles = {role: self._column(role, known) for role in ("text", "id", "date", "title", "lead", "url")}
        if roles["text"] is None:
            raise UnreadableFileError(
                f"no column is the text; there are {_named(known) or 'none'}",
                remedy="Name it: --text-column NAME",
            )
        return Roles(roles)

    def _column(self, role: str, known: list[str]) -> str | None:
        chosen = getattr(self, role, None)
        if chosen is not None:
            if chosen not in known:
                raise UnreadableFileError(f"there is no column {chosen!r}", remedy=f"There are {_named(known)}")
            return str(chosen)
        usual = _usual()
        found = {
            usual[key][1]: name for name in reversed(known) if (key := _plain(name)) in usual and usual[key][0] == role
        }
        return found[min(found)] if found else None


@dataclass(frozen=True, slots=True)
class Roles:
    """The column of each part: `text`, `id`, `date`, `title`, `lead`, `url`; None where there is none."""

    columns: dict[str, str | None]

    def item(self, row: Mapping[str, Any], number: int, path: str | None, member: str | None, stem: str | None) -> Item:
        """The article of a row, the `number`th of its table; title and lead go before the text where it lacks them."""
        cells = {role: _cell(row.get(column)) if column else "" for role, column in self.columns.items()}
        text = cells["text"]
        for part in (cells["lead"], cells["title"]):
            if part and not text.lstrip().startswith(part) and part not in text[: 2 * len(part) + 200]:
                text = f"{part}\n\n{text}"
        stated = row.get(self.columns["date"]) if self.columns["date"] else None
        return Item(
            id=cells["id"] or (f"{stem}-{number}" if stem else None),
            path=path,
            data=text,
            member=member,
            published=publication(stated),
            url=cells["url"] or None,
        )


def publication(stated: Any) -> str | None:
    """A date as tables state it, as `YYYY-MM-DD[THH:MM]`; None where it is none, or none that a calendar has.

    >>> publication("08:30 | 12/05/2023")
    '2023-05-12T08:30'
    """
    if isinstance(stated, datetime):
        day = stated.date().isoformat()  # %Y has three digits for the year 800
        return day if (stated.hour, stated.minute) == (0, 0) else f"{day}T{stated:%H:%M}"
    if isinstance(stated, date):
        return stated.isoformat()
    said = str(stated or "")[:200]
    if match := _ISO.search(said):
        year, month, day, hour, minute = match.groups()
    elif match := _TIME_FIRST.search(said):
        hour, minute, day, month, year = match.groups()
    elif match := _DAY_FIRST.search(said):
        day, month, year, hour, minute = match.groups()
    else:
        return None
    try:
        when = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    return f"{when:%Y-%m-%dT%H:%M}" if hour else f"{when:%Y-%m-%d}"


def _cell(value: Any) -> str:
    """A cell's words: none where it holds nothing, or what is no cell but a list or a structure."""
    if value is None or isinstance(value, dict | list) or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, bytes):
        return decode(value).text.strip()
    if isinstance(value, float) and value.is_integer():  # an id in a spreadsheet, where all numbers are such
        value = int(value)
    return str(value).strip()


def _named(names: list[str]) -> str:
    return ", ".join(repr(str(name)[:40]) for name in names[:12])


def _plain(name: str) -> str:
    return _STRAY.sub("", fold(str(name)))


@cache
def _usual() -> dict[str, tuple[str, int]]:
    """The role of each usual column name, with its rank: the first of several that are there is taken."""
    return {
        _plain(name): (row["role"], rank)
        for row in lexicons.table("columns").rows
        for rank, name in enumerate(row["names"].split("|"))
    }
