"""Counts of awards and of those who get them, which are left to the awards and are no figures."""

from __future__ import annotations

from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.text.span import Span

_AWARD_NOUN = r"(?:«award_classifier»\s+(?:[^\s,.;]+\s+){0,4})?«award»\b"
_AWARD_BEFORE = (
    r"(?:«award»|«praise»)\b[^.]{0,160}?\b(?:cho|của|gồm|và|đối với)\b[^.]{0,60}$"
    r"|(?:«award»|«praise»)\b[^.;]{0,160}?\bcó\b[^.;]{0,60}$"
    r"|(?:«award»|«praise»)[^.]{0,120}[,:;(]\s*$|«praise»(?: [^\s,.;]+){0,3}\s+$"
)
_AWARD_AFTER = (
    r"(?! là (?!«award»|«praise»)(?:[^\s,;.]+ ?){1,3}(?:[,;.]|cùng|và ))"  # "3 thầy cô là tiến sĩ, …"
    r"[^.;]{0,80}\b(?:«wins»|được|đã|là)\b[^.;]{0,40}\b(?:«award»|«praise»)\b"
    r"|[^.;]{0,40}\bđề nghị[^.;,]{0,40}\b(?:tặng|khen)"
)
_TURNS_OF_AWARD = r"\s+(?:[^\s.,;]+\s+){0,4}(?:«wins»|«confers»)[^.;,]{0,20}\b(?:«award»|giải(?! «no_prize»))\b"
_OF_PAY = r"\s+«paid»(?!\p{L})"  # "giải nhất được thưởng bằng 50 lần mức lương cơ sở" pays and counts no awards
_AWARD_OF_TURNS = r"\b«award»\b(?:[^.;,]{0,40}|[^.]{0,110}\()$"
_LOTTERY = r"(?<!\p{L})«lottery»(?!\p{L})"
_MULTITUDE = 1_000_000  # so many are not commended one by one
_TAKES_PART = r"\b«takes_part»(?!\p{L})"
_PUNISHED = r"(?<!\p{L})«punished»(?: \p{L}+){0,3}\s+$"
_ACTED_ON = r"(?<!\p{L})«object_verb»\s+(?:(?:«about»|được)\s+)?$"
_HELPED = r"(?<!\p{L})«helped»(?: \p{L}+){0,2}?(?: cho)?\s+(?:«about»\s+)?$"
_MEETING = r"\b«meets»(?: (?:cùng|với))?[^.;]{0,24}$"
_SENT = r"[^.;:]{0,60}\b«not_for_merit»(?!\p{L})"
_FOR_MERIT = r"\b«merit»\b"


def takes_part(view: View, span: Span) -> bool:
    """Whether those counted at `span` attend or take part in something."""
    sentence = view.sentences.at(span.start)
    bounds = sentence.span if sentence else span
    return bool(
        pattern(_TAKES_PART).search(view.key, max(bounds.start, span.start - 40), min(bounds.end, span.end + 60))
    )


def _meets(view: View, number: Number) -> bool:
    """Whether those of merit are met, found or sent and not commended: "giao lưu với 4 gương", "6 cá nhân đi dự lễ"."""
    start, end = number.span
    return bool(
        pattern(_MEETING).search(view.key, max(0, start - 40), start)
        or pattern(_SENT).match(view.key, end, min(len(view.key), end + 90))
    )


def is_award_turn(key: str, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """ "hai lần nhận Huân chương", "Cờ thi đua hai lần" count awards."""
    start = max(sentence.start, number.span.start - 130)
    if key.endswith("gấp ", 0, number.span.start):
        return False  # "số Huy chương gấp 3 lần năm trước"
    if number.value != int(number.value) or "," in key[number.span.start : number.span.end]:
        return False  # "thưởng 4,5 lần mức lương cơ sở"
    if pattern(_OF_PAY).match(key, unit.span.end, sentence.end):
        return False
    return bool(
        pattern(_TURNS_OF_AWARD).match(key, unit.span.end, sentence.end)
        or pattern(_AWARD_OF_TURNS).search(key, start, number.span.start)
    )


def _is_lottery(key: str, unit: FigureUnit, sentence: Span) -> bool:
    """Whether the prizes are drawn and not conferred: "kỳ quay số có 25 giải nhất trị giá 10 triệu đồng"."""
    drawn = key.startswith("giải", unit.span.start)
    return drawn and pattern(_LOTTERY).search(key, *sentence) is not None


def is_award_count(view: View, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """ "tặng Bằng khen cho 5 tập thể", "3 tập thể được tặng Cờ thi đua": left to the awards."""
    key = view.key
    if pattern(_AWARD_NOUN).match(key, unit.span.start, sentence.end):
        return not _is_lottery(key, unit, sentence)
    if number.value >= _MULTITUDE:
        return False  # "thư khen nói đội ở trong tim 90 triệu người dân"
    noun = key[unit.span.start : unit.span.end]
    if unit.kind not in ("person", "body", "turn") and noun not in words("commended") | words("recipient"):
        return False
    if noun in words("recipient"):
        punished = pattern(_PUNISHED).search(key, max(sentence.start, number.span.start - 40), number.span.start)
        helped = pattern(_HELPED).search(key, max(sentence.start, number.span.start - 50), number.span.start)
        return not (punished or helped or _meets(view, number))
    if takes_part(view, Span(number.span.start, unit.span.end)):
        return False
    if noun in words("never_commended") or pattern(_ACTED_ON).search(
        key, max(sentence.start, number.span.start - 40), number.span.start
    ):
        return False  # "được khen vì cứu 4 du khách"
    start = max(sentence.start, number.span.start - 260)
    if view.triggers.opens("figures.awards", start, number.span.start):
        before = key[start : number.span.start]
        merit = list(pattern(_FOR_MERIT).finditer(before))
        before = before[merit[-1].end() :] if merit else before
        if pattern(_AWARD_BEFORE).search(before):
            return True
    follows = any(
        view.triggers.opens(gate, unit.span.end, sentence.end) for gate in ("figures.awards", "figures.proposed")
    )
    return follows and pattern(_AWARD_AFTER).match(key, unit.span.end, sentence.end) is not None
