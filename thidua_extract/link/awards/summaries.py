"""Bare praise that the awards told beside it itemise."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards.agreement import same_giver
from thidua_extract.link.same_names import plain, same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.text.layout import BlockKind


def without_summaries(facts: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Drops a bare praise that a named form to the same recipients, or the story under the headline, itemises."""
    forms = [f for f in facts if ".praise_" not in f.rule]
    kept = []
    for fact in facts:
        praise = ".praise_" in fact.rule
        titled = praise and reading.section_of(fact.spans[0].start) is BlockKind.TITLE
        headline = titled and fact.rule == "awards.praise_named"
        voted = praise and reading.key.startswith("suy tôn", fact.spans[0].start)
        itemised = praise and any(_itemises(form, fact, titled, voted) for form in forms)
        itemised = itemised or (praise and (_split_up(fact, forms) or _split_alike(fact, forms)))
        if itemised or (headline and len(facts) > 1) or _paid_nothing(fact, facts, reading):
            continue
        kept.append(fact)
    return kept


_MONEY = regex.compile(r"\d\s?(?:(?:nghìn|ngàn|triệu|tỷ)\s?)?(?:đồng|đ|usd|vnđ)(?!\w)|\d\s?(?:triệu|tỷ)(?!\w)")
_SUM_NEAR = 160  # code points around a bonus in which its sum stands, on its line


def _paid_nothing(bonus: AwardMention, facts: list[AwardMention], reading: Reading) -> bool:
    """Whether a bonus of which no sum is told is the praise that the article tells of as many elsewhere.

    "Sở thưởng nóng hai nhân viên. … Sở đã biểu dương, khen thưởng hai nhân viên."
    """
    if bonus.award != "bonus" or bonus.count is None or bonus.named:
        return False
    if any(_MONEY.search(reading.key, *_line_at(reading, s.start, s.end)) for s in bonus.spans):
        return False
    told = (f for f in facts if f.award == "commendation" and f.unit != bonus.unit and same_giver(f, bonus))
    return any((f.count, f.recipient, f.status) == (bonus.count, bonus.recipient, bonus.status) for f in told)


def _line_at(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """What stands on the line of a span near it."""
    begin, stop = max(0, start - _SUM_NEAR), min(len(reading.key), end + _SUM_NEAR)
    line_end = reading.key.find("\n", end, stop)
    return max(begin, reading.key.rfind("\n", begin, start)), line_end if line_end >= 0 else stop


def _itemises(form: AwardMention, praise: AwardMention, titled: bool, voted: bool) -> bool:
    """Whether a form is what the praise was; a headline may name another giver ("Tỉnh khen thưởng 3 nông dân").

    `voted`: those who are chosen in a bloc are proposed for what they get ("được suy tôn dẫn đầu, đề nghị tặng Cờ").
    """
    if (praise.status != form.status and not (voted and form.status == "proposed")) or not (
        titled or same_giver(praise, form)
    ):
        return False
    if praise.unit == form.unit:  # "tặng Giấy khen và biểu dương 3 chị" is one award
        return praise.spans[-1] == form.spans[-1] and praise.count == form.count
    if praise.named and form.named and praise.count == len(praise.named):
        theirs = [p.text for p in form.named]
        return all(any(same_name(p.text, t) for t in theirs) for p in praise.named)
    return praise.count == form.count and praise.recipient in {form.recipient, "mixed", "exemplar"}


_HANDED_OUT = frozenset({"certificate_of_merit", "commendation_certificate"})


def _by_one(praise: AwardMention, form: AwardMention) -> bool:
    """Whether one giver is told of both, as far as both tell one: a youth union praises whom the province rewards."""
    if praise.conferrer is None or form.conferrer is None:
        return True
    mine, theirs = set(plain(praise.conferrer.text).split()), set(plain(form.conferrer.text).split())
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def _split_up(praise: AwardMention, forms: list[AwardMention]) -> bool:
    """Whether one form of a later sentence goes to as many ("khen thưởng 12 tập thể, cá nhân": Giấy khen to 5, 7)."""
    if praise.recipient != "mixed" or praise.count is None:
        return False
    forms = [form for form in forms if form.award in _HANDED_OUT and _by_one(praise, form)]
    told: dict[tuple[str, int], int] = {}
    for form in forms:
        if form.status == praise.status and form.unit > praise.unit and form.count and same_giver(form, praise):
            told[form.award, form.unit] = told.get((form.award, form.unit), 0) + form.count
    return praise.count in told.values()


def _split_alike(praise: AwardMention, forms: list[AwardMention]) -> bool:
    """Whether one later statement parts its form among as many of that kind ("5 dân quân được vinh danh": 3 and 2).

    Prizes won before are not what the praise was: "tuyên dương 9 em đạt giải. Có 4 em giải Nhì, 5 em giải Ba".
    """
    if praise.count is None or praise.named or praise.recipient == "mixed":
        return False
    told: dict[tuple[str, int], list[int]] = {}
    for form in forms:
        alike = form.status == praise.status and form.recipient == praise.recipient and form.qualifier == "exact"
        if form.award == "prize" and not form.conferrer:
            continue
        if alike and form.unit > praise.unit and form.count and _by_one(praise, form) and same_giver(form, praise):
            told.setdefault((form.award, form.unit), []).append(form.count)
    return any(len(counts) > 1 and sum(counts) == praise.count for counts in told.values())
