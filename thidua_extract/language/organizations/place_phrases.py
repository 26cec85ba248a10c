"""The place behind the head of an organisation: "tỉnh Bến Tre", "huyện Tân Kỳ", or the type alone ("UBND tỉnh")."""

from __future__ import annotations

import regex

from thidua_extract.language.organizations.scan import Scan

_PLACE_TYPE = regex.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|q\.|thị xã|tx\.?|thị trấn|phường|p\.|xã|đặc khu|ấp|thôn|khóm|bản|buôn"
    r"|khu phố|tổ dân phố)(?!\p{L}|\s+(?:uỷ|đoàn)(?!\p{L}))"
)
_ABBREVIATION = regex.compile(r"\s*\([\p{Lu}&.\s-]{2,12}\)")
_LONGEST_ABBREVIATION = 24  # code points, with its brackets and what stands before them
_LOCAL_PARTY = regex.compile(r"(?:(?:huyện|quận|thị)\s+(?:uỷ|đoàn)|đoàn (?:xã|phường))$")


def place_end(scan: Scan, position: int, head: int | None = None) -> int:
    """The end of the place phrase that begins after `position`, else `position`. `head`: where its head begins."""
    # without an end it would look for the closing bracket in all of the text first
    abbreviation = _ABBREVIATION.match(scan.text, position, position + _LONGEST_ABBREVIATION)
    start = abbreviation.end() if abbreviation else position
    if not scan.is_space(start):
        return position
    start += 1
    if (mention := scan.places.get(start)) is not None and not scan.is_person(start):
        return mention.span.end
    kind = _PLACE_TYPE.match(scan.key, start)
    if kind is not None:
        return _typed_end(scan, kind)
    if head is not None and _LOCAL_PARTY.search(scan.key, head, position):
        name = max(scan.capitals_end(start), scan.number_end(position) or 0)
        return name if name > start else position
    return position


def _typed_end(scan: Scan, kind: regex.Match[str]) -> int:
    """The end of the place whose type is `kind`: that of its name, or of the type alone."""
    text, at = scan.text, kind.end()
    while at < len(text) and (text[at] in " \u00a0" or (text[at] == "\n" and text[at - 1] == ".")):
        at += 1  # a page may break the line after "TP."
    if scan.is_person(at):
        return kind.end()
    if (mention := scan.places.get(at)) is not None:
        return mention.span.end
    if at > kind.end() and kind.group() not in ("tỉnh", "thành phố"):
        # a commune that the gazetteer does not know, or a numbered one
        name = max(scan.capitals_end(at), scan.number_end(at - 1) or 0)
        return name if name > at else kind.end()
    return kind.end()
