"""When two statements of awards tell one fact."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards.agreement import compatible, other_branch, other_place, same_title, to_whom_untold
from thidua_extract.link.same_names import same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.text.layout import BlockKind


def repeats(mention: AwardMention, fact: AwardMention) -> bool:
    """Whether two statements tell the same fact."""
    if mention.unit == fact.unit:
        counted = mention.rule.endswith("counted")
        if mention.named and fact.named and not _same_names(mention, fact):
            return False  # each with a year of his own
        return (mention.spans == fact.spans if counted else mention.spans[0] == fact.spans[0]) and (
            mention.award,
            mention.grade,
            mention.count,
            mention.recipient,
            mention.period,
            _giver(mention),
            _paid_to(mention),
        ) == (fact.award, fact.grade, fact.count, fact.recipient, fact.period, _giver(fact), _paid_to(fact))
    if mention.total is not None and fact.total is not None and mention.total.count != fact.total.count:
        return False
    return (
        _same_award(mention, fact)
        and mention.status == fact.status
        and mention.count == fact.count
        and (
            compatible(mention.recipient, fact.recipient)
            or _firm_and_staff(mention, fact)
            or _examples(mention, fact)
            or to_whom_untold(mention)
            or to_whom_untold(fact)
        )
        and compatible(mention.period, fact.period)
        and _same_names(mention, fact)
    )


def _examples(one: AwardMention, other: AwardMention) -> bool:
    """ "20 cá nhân được tuyên dương" of the headline are the "20 điển hình được tuyên dương" of the body.

    Works that won the same place as as many authors or teams are theirs; "8 dự án đoạt giải" alone is no eight persons.
    """
    kinds = {one.recipient, other.recipient}
    several = (one.count or 0) > 1
    if one.award == "prize":
        placed = one.grade is not None and one.grade == other.grade
        return several and placed and kinds in ({"individual", "exemplar"}, {"collective", "exemplar"})
    return several and kinds == {"individual", "exemplar"}


def _firm_and_staff(one: AwardMention, other: AwardMention) -> bool:
    """ "Công ty An Hòa" in the headline is "cán bộ, công nhân viên Công ty An Hòa" of the body."""
    return {one.recipient, other.recipient} == {"collective", "enterprise"} and bool(one.named and other.named)


def _paid_to(mention: AwardMention) -> tuple[str, ...]:
    """Whom a sum went to: each that has a sum of its own is a fact of its own."""
    return tuple(p.text for p in mention.named) if mention.award == "bonus" else ()


def _giver(mention: AwardMention) -> tuple[str | None, str]:
    return mention.level, mention.conferrer.text if mention.conferrer else ""


def heads(fact: AwardMention, mention: AwardMention, reading: Reading) -> bool:
    """Whether a headline praises as many as the text does, in shorter words ("259 lao động giỏi")."""
    if fact.award != "commendation" or mention.award != "commendation" or fact.count != mention.count:
        return False
    kinds = {fact.recipient, mention.recipient}
    headline = reading.section_of(fact.spans[0].start) is BlockKind.TITLE
    if not headline or kinds != {"mixed", "individual"} or (fact.count or 0) < 3 or fact.status != mention.status:
        return False
    fact.recipient = "mixed"
    return True


_GIVEN_OUT = frozenset({"badge", "certificate_of_merit", "commendation_certificate", "commemorative_medal"})


def shown(fact: AwardMention, mention: AwardMention, reading: Reading) -> bool:
    """Whether a photo shows the award that the text tells, handed over by one who does not confer it.

    "tặng Huy hiệu của Trung ương Đoàn cho em Tám" – "Bí thư Tỉnh đoàn trao Huy hiệu cho em Tám": the
    text's giver stays.
    """
    if fact.award != mention.award or fact.award not in _GIVEN_OUT or fact.status != mention.status:
        return False
    photos = [reading.section_of(m.spans[0].start) is BlockKind.CAPTION for m in (fact, mention)]
    if photos[0] == photos[1] or not fact.named or not mention.named or fact.count != mention.count:
        return False
    if not (same_title(fact.title, mention.title) and compatible(fact.period, mention.period)):
        return False
    if not all(any(same_name(p.text, t.text) for t in fact.named) for p in mention.named):
        return False
    if photos[0]:
        fact.level, fact.conferrer = mention.level or fact.level, mention.conferrer or fact.conferrer
    return True


def _same_award(one: AwardMention, other: AwardMention) -> bool:
    codes = {one.award, other.award}
    if len(codes) > 1 and not ("order" in codes and all(code.endswith("order") for code in codes)):
        return False
    if len(codes) > 1:
        return True
    return (
        same_title(one.title, other.title)
        and compatible(one.grade, other.grade)
        and not other_place(one, other)
        and compatible(one.level, other.level)
        and not other_branch(one, other)
    )


def _several_of_one(mention: AwardMention) -> bool:
    """Whether one who is named got it more than once."""
    return len(mention.named) == 1 and (mention.count or 0) > 1 and mention.rule.endswith("named")


def _same_names(one: AwardMention, other: AwardMention) -> bool:
    """Two counts of one are the same only where the names, as far as both give them, agree.

    "7 thầy cô nhận giải Hoa Ban" are not the seven prizes of one: "thầy Tám nhận giải Hoa Ban 7 năm liền".
    """
    if _several_of_one(one) or _several_of_one(other):
        return bool(one.named and other.named) and same_name(one.named[0].text, other.named[0].text)
    if not one.named or not other.named:
        return not (one.count == 1 and (one.named or other.named)) or one.recipient == other.recipient
    mine, theirs = ([p.text for p in m.named] for m in (one, other))
    if one.count == other.count == len(mine) == len(theirs):  # both name them all: "A và B" are not "B và C"
        return all(any(same_name(a, b) for b in theirs) for a in mine)
    return any(same_name(a, b) for a in mine for b in theirs)
