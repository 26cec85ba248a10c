"""Names told apart from the number that counts them, and what a failed nomination repeats."""

from __future__ import annotations

from math import inf

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards.agreement import (
    UNGRADED,
    compatible,
    names_within,
    other_branch,
    other_place,
    same_giver,
    same_title,
    told_of_past,
)
from thidua_extract.link.awards.join import join, union
from thidua_extract.link.rivals import MOST
from thidua_extract.link.same_names import same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.text.layout import BlockKind

_APART = 3  # stretches of text between names told on their own and a number that sums such stories up


def absorb(facts: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Moves names stated apart into the narrowest counted fact, and drops what a failed nomination repeats."""
    by_award: dict[str, list[AwardMention]] = {}
    for fact in facts:
        rivals = by_award.setdefault(fact.award, [])
        if len(rivals) < MOST:
            rivals.append(fact)
    homes = {award: [fact for fact in rivals if _may_hold(fact)] for award, rivals in by_award.items()}
    gone = {id(fact) for fact in facts if _is_vague(fact) and _told_across(fact, _rivals_of(fact, by_award))}
    by_winner = any(_of_one_winner(fact) for fact in facts)
    to_one = {id(fact) for fact in facts if _several_to_one(fact)}  # before the first name told apart joins a total
    for fact in facts:
        if id(fact) in gone or not _is_vague(fact):
            continue
        past = _of_another_time(fact, reading)
        rivals = (homes if fact.named and fact.status != "proposed" else by_award)[fact.award]
        told_first = reading.section_of(fact.spans[0].start) is BlockKind.BODY
        last = fact.unit + _APART if told_first else inf  # a sum of stories is told after them
        there = [f for f in rivals if f is not fact and id(f) not in gone and f.unit <= last]
        if by_winner and fact.award == "prize" and fact.rule.endswith("named"):
            there = [f for f in there if len(f.named) > len(fact.named) and names_within(fact, f)]  # a list of them
        if past:
            there = [f for f in there if _shared_by(f, fact)]
        home = _home(fact, there, to_one)
        if home is not None:
            count, confidence = home.count, home.confidence
            join(home, fact)
            home.count, home.confidence = count, confidence
            if home.rule == "awards.awards" and home.recipient == "mixed":
                home.recipient = fact.recipient  # whose awards they were is told apart
            gone.add(id(fact))
    return [fact for fact in facts if id(fact) not in gone]


def _rivals_of(fact: AwardMention, by_award: dict[str, list[AwardMention]]) -> list[AwardMention]:
    """The other facts of the award of a fact, with its status and place."""
    return [f for f in by_award[fact.award] if f is not fact and (f.status, f.grade) == (fact.status, fact.grade)]


def _told_across(fact: AwardMention, others: list[AwardMention]) -> bool:
    """Whether a caption shows some of several groups that are told each by itself.

    "đề nghị tặng Giải thưởng Nhà nước cho bà Mây và ông Tám; đề nghị tặng cho ông Chín" – "Ảnh: Bà Mây và ông Chín".
    """
    if len(fact.named) < 2:
        return False
    holding = [[f for f in others if any(same_name(p.text, t.text) for t in f.named)] for p in fact.named]
    if not all(holding) or any(names_within(fact, f) for f in others):
        return False
    return any(not names_within(f, fact) for found in holding for f in found)


def _of_one_winner(fact: AwardMention) -> bool:
    """Whether the medals of one winner are counted: then all are told winner by winner, beside the team's total.

    "Các em giành 8 HCV. Chị Mây giành 3 HCV; anh Tám giành HCV chạy 800m."
    """
    several = len(fact.named) == 1 < (fact.count or 0)
    return several and fact.award == "prize" and fact.recipient == "individual" and fact.rule.endswith("awards.awards")


def _several_to_one(fact: AwardMention) -> bool:
    """Whether several awards are counted that one got: "chị Mây giành 3 HCV"."""
    return fact.rule.endswith("awards.awards") and (fact.count or 0) > len(fact.named) == 1


def _is_vague(fact: AwardMention) -> bool:
    """Whether a fact has neither number nor names, or names that nothing counts: it may be part of another."""
    if fact.count is None:
        return not fact.named
    return fact.rule.endswith("named") and fact.award != "commendation"


def _of_another_time(fact: AwardMention, reading: Reading) -> bool:
    """Whether names go with a prize of their past, or with how often they won it ("hai năm liền đoạt HCV")."""
    if not fact.named:
        return False
    if told_of_past(fact, reading):
        return True
    return fact.award == "prize" and (fact.count or 0) > len(fact.named)


def _shared_by(whole: AwardMention, fact: AwardMention) -> bool:
    """Whether a prize of somebody's past is told with those who shared it: "ông Tám cùng bà Mây đoạt giải Hoa Ban"."""
    if not (fact.title and whole.title and same_title(fact.title, whole.title)) or fact.count != len(fact.named):
        return False
    return whole.rule.endswith("named") and whole.count == len(whole.named) > 1 and names_within(fact, whole)


# "xã đề xuất huyện tặng giấy khen cho em Tám. … Huyện đã tặng giấy khen cho em Tám": forms for one deed.
_GIVEN_ONCE = frozenset({"certificate_of_merit", "commendation_certificate", "bravery_order", "badge"})


def _one_by_name(fact: AwardMention) -> bool:
    return fact.count == 1 and len(fact.named) == 1 and fact.rule.endswith("named")


def _may_hold(fact: AwardMention) -> bool:
    """Whether names told apart may belong to a fact: it has a number or several names, or failed."""
    return not fact.rule.endswith("named") or len(fact.named) > 1 or fact.status == "withdrawn"


def _home(fact: AwardMention, rivals: list[AwardMention], to_one: set[int]) -> AwardMention | None:
    """The fact of the same award that this vaguer one belongs to; `to_one`: those that count what one got."""
    if fact.count is None:  # "nhiều cá nhân" are the 30 told apart, and not the one of whom the story tells
        return next((f for f in rivals if f.count is not None and same_giver(f, fact) and not _one_by_name(f)), None)
    if fact.status == "proposed":
        failed = next((f for f in rivals if f.status == "withdrawn" and names_within(fact, f)), None)
        if failed is not None:
            return failed
        given = (f for f in rivals if f.status == "conferred" and f.unit != fact.unit and f.award in _GIVEN_ONCE)
        done = next((f for f in given if f.count == fact.count and same_giver(f, fact) and names_within(fact, f)), None)
        if done is not None and fact.named:
            return done
    if fact.status == "planned":  # "sẽ được tặng" of the headline is "được đề nghị tặng" of the text
        asked = next((f for f in rivals if f.status == "proposed" and names_within(fact, f)), None)
        if asked is not None:
            return asked
    apart = [f for f in rivals if f.status == fact.status and same_giver(f, fact)]
    apart = [f for f in apart if f.unit != fact.unit or _is_part_of(fact, f)]
    apart = [f for f in apart if not other_branch(f, fact) and f.posthumous >= fact.posthumous]
    counted = [f for f in apart if id(f) not in to_one and _counts(f, fact)]
    if counted:
        return min(counted, key=lambda f: f.count or 0)
    longer = (f for f in apart if len(f.named) > len(fact.named) and compatible(f.period, fact.period))
    return next((f for f in longer if names_within(fact, f)), None)


def _is_part_of(fact: AwardMention, total: AwardMention) -> bool:
    """Whether one told by name is a part that adds up with others to the total of their sentence.

    "Hai em đoạt giải Nhất là Tám, đoạt giải Nhất môn Hóa và Mây, đoạt giải Nhất môn Văn."
    """
    return fact.total is not None and fact.total.spans[0] == total.spans[0] and fact.grade == total.grade


def _counts(total: AwardMention, fact: AwardMention) -> bool:
    """Whether the names of `fact` can be among the counted recipients of `total`."""
    if total.count is None or total.rule.endswith("named"):
        return False
    if fact.grade not in {None, total.grade} or fact.period not in {None, total.period} or other_place(fact, total):
        return False
    if "foreign" in {fact.level, total.level} and fact.level != total.level:
        return False  # a medal of Asia beside the number of those won at home
    if total.recipient not in {fact.recipient, "mixed", "exemplar"} or not same_title(fact.title, total.title):
        return False
    if fact.award == "badge" and fact.title and not total.title:
        return False  # a badge of its own years: "Huy hiệu 55 năm cho ông Tám", beside the number of the whole round
    if fact.award == "prize" and fact.title in UNGRADED and not total.title:
        return False  # "giải khuyến khích" beside the number of all who won
    return total.count >= len(union(total.named, fact.named))
