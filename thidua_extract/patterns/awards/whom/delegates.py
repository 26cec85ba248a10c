"""Winners told by their country alone: "người đẹp Thái Lan", "đại diện nước chủ nhà Lào"."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import Named
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@cache
def _delegate() -> regex.Pattern[str]:
    """No name behind the country: that of "người đẹp Nga Anna Belova" is hers. Whoever Vietnam sends has a name."""
    rows = (row for row in table("foreign_powers").rows if row["kind"] == "country")
    forms = {fold(form) for row in rows for form in row["forms"].split("|")}
    countries = "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True))
    return pattern(
        r"«delegate»\s(?:(?:đến từ|của|nước chủ nhà|chủ nhà|nước|xứ|quốc đảo)\s){0,2}"
        rf"(?:cộng hoà\s)?(?:{countries})(?!\w)"
    )


_NAME_BEHIND = regex.compile(r"\s(?:[-–]\s)?\p{Lu}")
_NEXT = regex.compile(r"\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3}(?=\s?(?:\([^()\n]{2,40}\))?\s?(?:[,.;\n]|$|và\s))")


@cache
def _opens() -> tuple[str, ...]:
    return tuple(words("delegate"))


def read_delegate(reading: Reading, position: int, end: int, after: list[Named]) -> Named | None:
    """The winner whom the words at `position` tell by the country that sent her or him.

    Behind one such in a list the country alone does: "đại diện Philippines, | Ấn Độ".
    """
    if after and after[-1].kind == "individual" and reading.key.startswith(_opens(), after[0].start):
        match = _NEXT.match(reading.text, position, end)
    elif reading.key.startswith(_opens(), position):
        match = _delegate().match(reading.key, position, end)
        match = match if match is None or not _NAME_BEHIND.match(reading.text, match.end(), end) else None
    else:
        return None
    if match is None:
        return None
    span = Span(*match.span())
    return Named(Phrase(reading.text[slice(*span)], span), "individual", *span)
